"""Finds the functions that web frameworks made the operationIds of a document from."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Sequence
from typing import Any, NamedTuple

_FLASK_CONVERTERS = "(?:(?:string|int|float|path|uuid)_)?"
_NO_LETTERS_OF_LITESTAR = re.compile(r"[!#$%&'*+\-.^_`|~:]+")


class OperationObject(NamedTuple):
    """An operation as the document has it, with its pointer, and the path that it stands below."""

    pointer: str
    path: str
    given: dict[str, Any]

    @property
    def method(self) -> str:
        """Return the method as the document writes it, in lower case but for OpenAPI 3.2's own."""
        return self.pointer.rpartition("/")[2]

    @property
    def operation_id(self) -> str:
        """Return the operationId, or "" where there is none."""
        return str(self.given.get("operationId") or "")

    @property
    def summary(self) -> str:
        """Return the summary, or "" where there is none."""
        return str(self.given.get("summary") or "")

    @property
    def tag(self) -> str:
        """Return the first tag, or "" where there is none."""
        return str(next(iter(self.given.get("tags") or ()), ""))

    @property
    def own_path(self) -> str:
        """Return the path without a query: that tells operations of one path apart (`?beta=true`).

        No path of a framework has one.
        """
        return self.path.partition("?")[0]

    @property
    def fastapi_function(self) -> str:
        """Return the name of the function that FastAPI made the operationId of, or "".

        flask-openapi3 does the same with paths as Flask writes them, `/books/<int:book_id>`.
        """
        end = f"_{self.method}"
        function = _before(re.sub(r"\W", "_", self.own_path) + end, self.operation_id)
        if function or "{" not in self.path or not self.operation_id.endswith(end):
            return function
        parts = (re.sub(r"\W", "_", part) for part in self.own_path.split("{"))
        by_flask = re.search(f"_{_FLASK_CONVERTERS}".join(parts) + rf"{end}\Z", self.operation_id)
        return self.operation_id[: by_flask.start()] if by_flask else ""

    @property
    def springfox_method(self) -> str:
        """Return the name of the Java method that Springfox made the operationId of, or ""."""
        numberless = re.sub(r"_[0-9]+\Z", "", self.operation_id)
        return _before(f"Using{self.method.upper()}", numberless)

    @property
    def nestjs_method(self) -> str:
        """Return the controller and the method that NestJS made the operationId of, or "".

        LoopBack and routing-controllers write a point between them.
        """
        found = re.fullmatch(r"(.+?)Controller[_.](.+)", self.operation_id, re.DOTALL)
        return f"{found[1]} {found[2]}" if found else ""

    @property
    def litestar_handler(self) -> str:
        """Return the handler that Litestar made the operationId of: `GetUser`, or ""."""
        words = ""
        for part in self.own_path.split("/"):
            if (word := part.strip("{}").title()) not in words:
                words += word
        start = _NO_LETTERS_OF_LITESTAR.sub("", words)
        rest = self.operation_id.removeprefix(start)
        is_made = self.operation_id.startswith(start) and rest and not rest[0].islower()
        return rest if is_made else ""

    @property
    def ninja_function(self) -> str:
        """Return the function that django-ninja made operationId and summary of, or "".

        The operationId is its module and its name, the summary is its name alone.
        """
        start = self.operation_id[: -len(self.summary)]
        name = self.operation_id.removeprefix(start)
        is_made = start.endswith("_") and name.title().replace("_", " ") == self.summary
        return name if is_made else ""


def functions(found: Iterable[OperationObject], overlaid: Collection[str]) -> dict[str, str]:
    """Return the function of each operation of a Litestar or a django-ninja, by its pointer.

    What these make of a function can be what somebody else has written, so that at least half of
    the operations have to have both the operationId and the summary that the framework makes of a
    function: most documents have none or all of these, so that hardly any is read in another way
    when it grows. What is chosen in the code stays as it is, and so does what an overlay has
    chosen (`overlaid`).
    """
    made = [each for each in found if each.operation_id and each.pointer not in overlaid]
    return _of_litestar(made) or _of_ninja(made)


def _of_litestar(made: Sequence[OperationObject]) -> dict[str, str]:
    handlers = {each.pointer: name for each in made if (name := each.litestar_handler)}

    def is_typical(each: OperationObject) -> bool:
        handler = handlers.get(each.pointer, "")
        # The handler of several methods is told apart by these, but not in the summary.
        return bool(handler) and each.summary in (
            handler,
            handler.removeprefix(each.method.title()),
        )

    return handlers if _most(made, is_typical) else {}


def _of_ninja(made: Sequence[OperationObject]) -> dict[str, str]:
    """Leave out the module: what all operations begin with, or else all operations of a tag."""
    # django-ninja lists the parameters also where there are none.
    if not all(each.summary and "parameters" in each.given for each in made):
        return {}
    if not _most(made, lambda each: bool(each.ninja_function)):
        return {}
    by_tag: dict[str, list[OperationObject]] = {}
    for each in made:
        if each.ninja_function:
            by_tag.setdefault(each.tag, []).append(each)
    start = _module(made)
    modules = {tag: start or _module(group) for tag, group in by_tag.items()}
    if not all(modules.values()):
        return {}
    rests = ((e, e.operation_id.removeprefix(modules.get(e.tag, start))) for e in made)
    return {each.pointer: rest for each, rest in rests if rest not in ("", each.operation_id)}


def _module(made: Sequence[OperationObject]) -> str:
    """Return what stands before the functions in all operationIds that are made of one, or ""."""
    named = [(each.operation_id, name) for each in made if (name := each.ninja_function)]
    start = min((given.removesuffix(name) for given, name in named), key=len, default="")
    return start if all(given.startswith(start) for given, _ in named) else ""


def _most(made: Sequence[OperationObject], is_typical: Callable[[OperationObject], bool]) -> bool:
    return 2 * sum(map(is_typical, made)) >= max(1, len(made))


def _before(suffix: str, text: str) -> str:
    """Return what stands before a suffix, or "" where the text does not end with it."""
    return text.removesuffix(suffix) if text.endswith(suffix) else ""
