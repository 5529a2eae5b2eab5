"""Finds the document that an argument means: a file, a client or `git:REV:FILE`."""

from __future__ import annotations

from collections.abc import Generator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any, cast

from pitchpipe.config import ClientConfig, Config, find_config, load_config
from pitchpipe.diff.change import Severity
from pitchpipe.diff.command import read
from pitchpipe.diff.policy import refuse_unknown_rules
from pitchpipe.document import Document
from pitchpipe.effective import corrected_document
from pitchpipe.load.openapi_objects import is_swagger
from pitchpipe.load.reading import fail, is_there, names_beside
from pitchpipe.pointers import is_object
from pitchpipe.problems import Location, Problem, ProblemsError, did_you_mean
from pitchpipe.validate.validate import as_meant

GIT = "git:"
_VERSIONS = ("3.0", "3.1", "3.2")
_PARTS = ("paths", "webhooks", "components")


class NoOperandError(ProblemsError):
    """A word names neither a client nor a file."""


def document_of(word: str, cwd: Path, *, is_raw: bool = False) -> Document:
    """Read what a word names: a file, a configured client, or either as a git revision has it.

    The spec of a configured client is read as its overlays leave it, unless `is_raw`: as published.
    Raise ProblemsError, which is a NoOperandError if there is nothing of that name.
    """
    with _found_in(word, cwd) as (folder, name):
        return _read(name, folder, is_raw=is_raw)


def name_of(word: str) -> str:
    """Return the name of a file or a client, without the git revision before it."""
    return word.removeprefix(GIT).partition(":")[2] if word.startswith(GIT) else word


@contextmanager
def client_named(word: str, cwd: Path) -> Generator[tuple[Path, ClientConfig] | None]:
    """Give the client that a word calls by its name, and the folder in which its project is.

    In a git revision, that is a folder of its own. Give None if there is none. Raise ProblemsError.
    """
    with _found_in(word, cwd) as (folder, name):
        client = client_of(name, folder)
        yield (folder, client) if client and client.name == name else None


@contextmanager
def _found_in(word: str, cwd: Path) -> Generator[tuple[Path, str]]:
    """Give the folder in which a word names something, and the name."""
    if not word.startswith(GIT):
        yield cwd, word
        return
    revision, _, name = word.removeprefix(GIT).partition(":")
    if not revision or not name or revision.startswith("-"):
        hint = "for example git:main:specs/pets.yaml"
        fail(Location(path=word), "bad-revision", "expected git:REVISION:FILE or CLIENT", hint)
    from pitchpipe.diff.revisions import checked_out

    with checked_out(revision, cwd) as folder:
        yield folder, name


def client_of(word: str, folder: Path) -> ClientConfig | None:
    """Return the client that a word means, by its name or its spec, in the project of a folder."""
    config = _config(folder)
    path = (folder / word).absolute()
    clients = config.clients if config else ()
    return next((each for each in clients if each.name == word or each.spec == path), None)


def policy_of(cwd: Path) -> tuple[Mapping[str, Severity], Mapping[str, str]]:
    """Return what the project around a folder thinks of changes: severities, and what it accepts.

    Raise ProblemsError for a rule or a severity that does not exist.
    """
    config = _config(cwd)
    if config is None:
        return {}, {}
    refuse_unknown_rules(config)
    return cast("Mapping[str, Severity]", config.severity), config.accepted


def _read(word: str, folder: Path, *, is_raw: bool) -> Document:
    client = client_of(word, folder)
    if client is None and not is_there(folder / word):
        raise NoOperandError([_nothing(word, folder)])
    if client and not is_raw:
        document = corrected_document(client, root=folder)
    else:
        path, source = (client.spec, client.source) if client else (folder / word, "")
        document = read(path, root=folder, source=source)
    return _meant(document)


def _nothing(word: str, folder: Path) -> Problem:
    config = _config(folder)
    names = [
        *names_beside(folder / word),
        *(each.name for each in (config.clients if config else ())),
    ]
    return Problem(
        where=Location(path=word),
        rule="unreadable-file",
        message="there is neither a file nor a client of that name",
        hint=did_you_mean(word.rpartition("/")[2], names),
    )


def _meant(document: Document) -> Document:
    """Return a document as `generate` reads it; a model's schema, and other versions, as they are.

    Raise ProblemsError for what is no OpenAPI document.
    """
    version = str(document.data.get("openapi"))
    is_known = version.startswith(_VERSIONS) or is_swagger(document.data)
    if _is_model(document.data) or (not is_known and _is_openapi(document.data)):
        return document
    return as_meant(document)


def _is_model(data: Mapping[str, Any]) -> bool:
    """Tell whether a document may be a model's schema instead of an OpenAPI document."""
    components = data.get("components")
    schemas = components.get("schemas") if is_object(components) else None
    return is_object(schemas) and "Input" in schemas and not data.get("paths")


def _is_openapi(data: Mapping[str, Any]) -> bool:
    """Tell whether a document looks like OpenAPI, of a version that can be compared."""
    parts = [data[name] for name in _PARTS if name in data]
    if not (str(data.get("openapi")).startswith("3.") and parts and all(map(is_object, parts))):
        return False
    return all(map(is_object, data.get("paths", {}).values()))


def _config(folder: Path) -> Config | None:
    """Read the configuration of the project around a folder; None where there is no project."""
    try:
        found = find_config(folder)
    except ProblemsError:
        return None
    return load_config(found)
