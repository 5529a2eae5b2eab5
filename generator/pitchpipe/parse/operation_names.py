"""Names operations: by their operationId, or else by their method and path."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any, NamedTuple
from urllib.parse import unquote

from pitchpipe.parse import names
from pitchpipe.parse.predictions import has_predictions

METHODS_OF_CLIENTS = frozenset(
    ["aclose", "close", "request", "with_download", "with_options", "with_response"]
)
"""The methods that every client has besides its operations."""
_METHODS_OF_MODELS = ("run", "wait", "stream", "predictions")
"""Those that the client of a hosted model has as well."""
_WORDS_OF_TYPES = ("list", "dict", "str", "int", "float", "bool", "bytes", "dt")
"""What a method would hide in its class, where these are types."""


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
    def tag(self) -> str:
        """Return the first tag, or "" where there is none."""
        return str(next(iter(self.given.get("tags") or ()), ""))

    @property
    def fastapi_function(self) -> str:
        """Return the name of the function that FastAPI made the operationId of, or ""."""
        # A query tells operations of one path apart (`?beta=true`); no path of FastAPI has one.
        path = self.path.partition("?")[0]
        return _before(re.sub(r"\W", "_", path) + f"_{self.method}", self.operation_id)

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


def _before(suffix: str, text: str) -> str:
    """Return what stands before a suffix, or "" where the text does not end with it."""
    return text.removesuffix(suffix) if text.endswith(suffix) else ""


def name_operations(found: Sequence[OperationObject]) -> dict[str, str]:
    """Return the name of the method for each operation, by the operation's pointer.

    An operationId that is a name as it stands keeps it. Where others come out alike, as `getUser`
    and `GetUser` do, all of them take their method and path (`get_users_by_id`): no name depends on
    which came first.

    FastAPI makes an operationId of a function's name, the path and the method
    (`read_item_items__item_id__get`). These are called as their functions; if several functions are
    called the same, as the first tag and the function, as FastAPI's manual recommends for generated
    clients; or else as they stand.

    Springfox makes it of a method's name, the HTTP method, and a number where it has that already
    (`getPetUsingGET_1`), NestJS of a controller and its method (`PetsController_getPet`), as does
    LoopBack (`PetsController.getPet`). These are called `get_pet`, or with the first tag, and
    `pets_get_pet`, unless others are called the same.

    None is called as what the client has besides, to which a hosted model adds some.
    """
    is_of_a_model = has_predictions((each.method, each.path) for each in found)
    taken = METHODS_OF_CLIENTS.union(_WORDS_OF_TYPES, _METHODS_OF_MODELS if is_of_a_model else ())
    candidates = {
        each.pointer: tuple(f"{name}_" if name in taken else name for name in _candidates(each))
        for each in found
    }
    owned = {
        each.operation_id: each.pointer
        for each in reversed(found)
        if each.operation_id == candidates[each.pointer][0]
    }
    kept = {pointer: name for name, pointer in owned.items()}
    wanted = {pointer: listed for pointer, listed in candidates.items() if pointer not in kept}
    return names.settle(wanted, kept)


def _candidates(each: OperationObject) -> list[str]:
    # Any token is a method (RFC 9110, section 9.1), and so may begin with a digit.
    # `by` what a segment begins with, but not by the format in `/pets.{format}`.
    path = unquote(each.path).replace("/{", " by {")
    by_path = f"{each.method} {re.sub(r'[{}]', ' ', path)}"
    listed = [names.snake(by_path, fallback="call")]
    if each.operation_id:
        fallback = names.snake(each.method, fallback="call")
        function = each.fastapi_function or each.springfox_method
        made = [function, f"{each.tag} {function}"] if function else [each.nestjs_method]
        own = [*filter(None, made), each.operation_id]
        listed = [*(names.snake(text, fallback=fallback) for text in own), *listed]
    return listed
