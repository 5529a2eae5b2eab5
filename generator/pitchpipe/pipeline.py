"""The whole pipeline: load, overlay, bundle, validate, parse, render, format."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pitchpipe import ir
from pitchpipe.config import FORMATS, ClientConfig
from pitchpipe.document import Document
from pitchpipe.effective import effective_document
from pitchpipe.garbage import uncollected
from pitchpipe.load.limits import same_limits
from pitchpipe.load.yaml_source import display_path
from pitchpipe.lock.records import (
    ClientRecord,
    Input,
    effective_hash,
    fingerprint,
    layout_options,
)
from pitchpipe.parse.api import Parsed, parse
from pitchpipe.problems import Location, Problem, ProblemsError, sort_problems
from pitchpipe.render.finish import Finished, finished
from pitchpipe.render.format import format_python
from pitchpipe.render.model_package import render_model
from pitchpipe.render.package import render_package
from pitchpipe.render.replicate import is_published
from pitchpipe.render.shared import all_modules, needed_modules, render_set
from pitchpipe.render.sizes import MOST_LINES, choice, is_huge, is_large, suits_tags
from pitchpipe.tasks import Run, in_turn
from pitchpipe.version import PINNED, VERSION, pinned_here

if TYPE_CHECKING:
    from pitchpipe.parse.answers import Answers


@dataclass(frozen=True, slots=True, kw_only=True)
class Rendered:
    """The result for a client: its files and what they were made from, or nothing; and problems."""

    files: dict[str, str]
    problems: tuple[Problem, ...]
    record: ClientRecord | None = None
    is_sure: bool = True
    """Whether the result depends only on the files in `record`."""
    operations: int = 0
    left_out: tuple[str, ...] = ()
    """The operations of the document that the client lacks, such as `GET /pets`."""
    chosen: str = ""
    """The layout that was chosen for a client without one, and why; "" if it is flat or given."""
    compiles: bool = False
    """Whether every module compiles."""


@same_limits()
def render_client(client: ClientConfig, *, root: Path) -> dict[str, str]:
    """Make one client: `{"NAME/file": text}`. Nothing is written.

    Raises ProblemsError for a spec that is invalid or unsupported.
    """
    document = effective_document(client, root=root)
    api = _parsed(client, document).api
    return _texts(_render(client, document, api, root, layout=layout_of(client, api)))


@same_limits()
def try_render_client(
    client: ClientConfig, *, root: Path, most_lines: int = MOST_LINES, run: Run = in_turn
) -> Rendered:
    """Make one client; return errors as data instead of raising them, along with warnings.

    `most_lines` is about how many lines a module has at most: what is longer is split. `run` is
    used for a large client.
    """
    try:
        refuse_other_packages()
        with uncollected():
            document = effective_document(client, root=root)
            api, warnings = _parsed(client, document)
    except ProblemsError as error:
        return Rendered(files={}, problems=error.problems)
    layout = layout_of(client, api)
    # An absolute path must not be written to the lock. A client with a warning at such a path is
    # rendered on every run, so that the warning is printed again.
    said = sort_problems([*document.warnings, *warnings])
    is_sayable = not any(Path(each.where.path).is_absolute() for each in said)
    record = _record(client, document, root, layout, warnings=said if is_sayable else ())
    # A file that a reference does not lead to may yet be there on another day.
    is_sure = is_sayable and not document.is_linked and not document.unfollowed
    needed = document if client.pages or client.testing else None
    del document  # it takes as much memory as all that is made of it
    try:
        files = _render(client, needed, api, root, layout=layout, most_lines=most_lines, run=run)
    except ProblemsError as error:
        return Rendered(files={}, problems=error.problems)
    return Rendered(
        files=_texts(files),
        problems=said,
        record=replace(record, runtime=_imports(files)),
        is_sure=is_sure,
        operations=len(api.operations),
        left_out=tuple(each.operation for each in api.left_out),
        chosen="" if client.layout or layout == "flat" else choice(api),
        compiles=all(each.compiles for each in files.values()),
    )


def refuse_other_packages() -> None:
    """Raise ProblemsError if a package that affects the output is installed in another version.

    The output would not be that of this version of Pitchpipe. A version that is unknown, as in a
    single-file bundle, is accepted.
    """
    problems = [
        Problem(
            where=Location(path=name),
            rule="package-version",
            message=f"{found} is installed, but Pitchpipe {VERSION} needs {PINNED[name]}",
        )
        for name, found in pinned_here().items()
        if found not in ("", PINNED[name])
    ]
    if problems:
        raise ProblemsError(problems)


def layout_of(client: ClientConfig, api: ir.Api) -> str:
    """Return the layout of a client: the one it is given, or the one that suits the document."""
    return client.layout or ("tags" if suits_tags(api) else "flat")


def _record(
    client: ClientConfig,
    document: Document,
    root: Path,
    layout: str,
    *,
    warnings: tuple[Problem, ...],
) -> ClientRecord:
    """Return what a client is made from."""
    spec, *others = (_input(file, root) for file in document.files)
    count = len(client.overlays)
    return ClientRecord(
        spec=spec,
        overlays=tuple(others[:count]),
        references=tuple(sorted(others[count:], key=lambda each: each.path)),
        effective=effective_hash(document.data),
        options={
            **client.options,
            **({"command": client.command} if client.command else {}),
            **layout_options(layout),
        },
        warnings=warnings,
    )


def _input(file: Path, root: Path) -> Input:
    shown = display_path(file, root)
    # An absolute path would differ on other machines.
    path = Path(shown).name if Path(shown).is_absolute() else shown
    return Input(path=path, sha256=fingerprint(file.read_bytes()))


def _parsed(client: ClientConfig, document: Document) -> Parsed:
    return parse_document(document, formats=client.formats)


def parse_document(document: Document, *, formats: str = FORMATS[0]) -> Parsed:
    """Read a document into the IR, as `parse` does. Raises ProblemsError."""
    try:
        return parse(document, formats=formats)
    except RecursionError:
        raise ProblemsError([_too_deep(document)]) from None


def _render(
    client: ClientConfig,
    document: Document | None,
    api: ir.Api,
    root: Path,
    *,
    layout: str,
    most_lines: int = MOST_LINES,
    run: Run = in_turn,
) -> dict[str, Finished]:
    """Return the files of a client, or its pages; only pages and fakes need the document."""
    shown = client.shown or display_path(client.spec, root)
    source = Path(shown).name if Path(shown).is_absolute() else shown
    if client.overlays:
        source += " and its overlays" if len(client.overlays) > 1 else " and its overlay"
    if client.pages and document:
        from pitchpipe.pages.render import render_pages

        pages = render_pages(
            api, document, name=client.name, layout=layout, package=client.pages, source=source
        )
        return {f"{client.name}/{page}": finished(page, text) for page, text in pages.items()}
    command = client.command or f"pitchpipe generate {client.name}"
    render = _renderer(api, layout, most_lines, run)
    answers = _answers(document) if client.testing and document else None
    files = render(api, name=client.name, source=source, command=command, answers=answers)
    return {f"{client.name}/{file}": each for file, each in files.items()}


def _answers(document: Document) -> Answers:
    from pitchpipe.parse.answers import Answers

    return Answers(document.data)


def _texts(files: Mapping[str, Finished]) -> dict[str, str]:
    return {file: each.text for file, each in files.items()}


def _imports(files: Mapping[str, Finished]) -> tuple[str, ...]:
    return tuple(sorted({name for each in files.values() for name in each.imports}))


def _renderer(
    api: ir.Api, layout: str, most_lines: int, run: Run
) -> Callable[..., dict[str, Finished]]:
    """Return what renders a client: its code is split if it is grouped by tag, or large."""
    if layout != "tags" and not is_large(api, most_lines):
        return _whole
    from pitchpipe.render.placement import place, place_flat
    from pitchpipe.render.split_package import render_split

    placement = (place if layout == "tags" else place_flat)(api, most_lines)
    return partial(render_split, placement=placement, run=run if is_huge(api) else in_turn)


def _whole(api: ir.Api, **given: Any) -> dict[str, Finished]:
    """Render a client of which the code is not split."""
    render = render_model if is_published(api) else render_package
    return {file: finished(file, text) for file, text in render(api, **given).items()}


def _too_deep(document: Document) -> Problem:
    message = "schemas refer to one another in a chain of thousands, which is too long to follow"
    where = document.where("/components/schemas")
    return Problem(where=where, rule="too-deep", message=message, hint="shorten it with an overlay")


def render_shared(
    records: Mapping[str, ClientRecord] | None = None, command: str = "pitchpipe generate"
) -> dict[str, str]:
    """Make the files that clients share: `__init__.py`, and an unchanged copy of `_runtime/`.

    That has the modules that the clients with these records need, or all: without records, and for
    a client that was made before records said what it needs. `command` is the command to remake it.
    """
    known = None if records is None else [record.runtime for record in records.values()]
    if known is None or not all(known):
        modules = all_modules()
    else:
        modules = needed_modules(name for each in known for name in each)
    files = render_set(command, modules)
    return {**files, "__init__.py": format_python(files["__init__.py"])}
