"""Check an OpenAPI document, and read it as it is meant.

Real documents break the specification in small ways. `as_meant` mends what it can, one place at a
time, and notes each; a valid document is returned as it is.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, NoReturn

from pitchpipe import pointers
from pitchpipe.document import Document
from pitchpipe.load.json_source import too_deep
from pitchpipe.load.openapi_3_2 import without_3_2
from pitchpipe.load.openapi_objects import document_references, is_swagger
from pitchpipe.load.swagger import as_openapi_3
from pitchpipe.problems import Problem, ProblemsError
from pitchpipe.validate.consistency import mend_operations
from pitchpipe.validate.dangling import mend_references
from pitchpipe.validate.defaults import note_defaults
from pitchpipe.validate.draft import Draft
from pitchpipe.validate.mending import mend_about_references, mend_objects
from pitchpipe.validate.placeholders import drop_placeholders
from pitchpipe.validate.rules import is_valid, version_of
from pitchpipe.validate.written_values import read_written_values

_VERSION = re.compile(r"3\.([012])(\.[0-9]+(-.+)?)?")
_SWAGGER = re.compile(r"2(\.0)*")
_OTHER_KINDS = {
    "asyncapi": "an AsyncAPI document",
    "swaggerVersion": "a document of Swagger 1",
    "arazzo": "an Arazzo document",
    "overlay": "an overlay",
}
_PARTS = ("paths", "webhooks", "components", "definitions")
_SUPPORTED = "Pitchpipe supports Swagger 2.0 and OpenAPI 3.0, 3.1 and 3.2"


def as_meant(document: Document) -> Document:
    """Return a document as it is meant, with a warning for each place that is not as it should be.

    What cannot be read at all is marked in `left_out`. Raises ProblemsError for what is no OpenAPI
    document, or one of an unsupported version, as nothing else can be said of that.
    """
    draft = Draft(document)
    _check_version(document, draft)
    _check_parts(document)
    try:
        _mend_each(draft, document)
        if is_swagger(draft.data):
            document = as_openapi_3(draft.document())
            draft = Draft(document)
            _mend_each(draft, document)
        elif version_of(draft.data) == "3.2":
            draft = Draft(without_3_2(draft.document()))
        mend_operations(draft)
        read_written_values(draft)
        drop_placeholders(draft)
        note_defaults(draft)
    except RecursionError:
        raise ProblemsError([too_deep(document.where(""))]) from None
    meant = draft.document()
    if _has_paths(document.data) and not _has_paths(meant.data):
        message = "there is nothing to generate: no path can be read"
        nothing = Problem(where=document.where("/paths"), rule="invalid-spec", message=message)
        raise ProblemsError([nothing, *meant.warnings])
    return meant


def _mend_each(draft: Draft, document: Document) -> None:
    """Make every object valid by itself, and every reference resolve."""
    if not is_valid(draft.data):
        mend_objects(draft)
    found = document.references if draft.data is document.data else None
    mend_about_references(draft, list(document_references(draft.data)) if found is None else found)
    mend_references(draft, document)


def validate(document: Document) -> list[Problem]:
    """Return all problems of a document, errors or warnings, sorted by place."""
    try:
        return list(as_meant(document).warnings)
    except ProblemsError as error:
        return list(error.problems)


def _check_parts(document: Document) -> None:
    """Raise ProblemsError for a document of which nothing can be generated."""
    given = [name for name in _PARTS if document.data.get(name) is not None]
    wrong = [name for name in given if not pointers.is_object(document.data[name])]
    if given and "paths" not in wrong and len(wrong) < len(given):
        return
    others = "definitions" if is_swagger(document.data) else "components"
    pointer, message = "", f"there is nothing to generate: no 'paths' and no '{others}'"
    if wrong:
        pointer = f"/{wrong[0]}"
        kind = pointers.kind(document.data[wrong[0]])
        message = f"there is nothing to generate: expected an object, not {kind}"
    where = document.where(pointer)
    raise ProblemsError([Problem(where=where, rule="invalid-spec", message=message)])


def _has_paths(data: dict[str, Any]) -> bool:
    """Return whether any path says something."""
    paths = data.get("paths")
    return pointers.is_object(paths) and any(paths.values())


def _check_version(document: Document, draft: Draft) -> None:
    """Raise ProblemsError for an unsupported version; mend one that is not a string."""
    data = document.data
    if is_swagger(data):
        _check_swagger(document, draft)
        return
    version = data.get("openapi")
    text = str(version) if isinstance(version, int | float) else version
    if isinstance(text, str) and (match := _VERSION.fullmatch(text)):
        if text != version or not match[2]:
            full = text if match[2] else f"{text}.0"
            draft.note("tolerated", "/openapi", f"the version is read as '{full}'")
            draft.put("/openapi", full)
        return
    pointer, hint = "/openapi", _SUPPORTED
    if "openapi" not in data:
        pointer, message = "", "not an OpenAPI document: the key 'openapi' is missing"
        if other := _other_kind(data):
            message = f"{other}, not an OpenAPI document"
    elif isinstance(version, str):
        message = f"OpenAPI '{version}' is not supported"
    else:
        message = f"'openapi' must be a string, not {pointers.kind(version)}"
        hint = "write the full version, such as '3.0.3'"
    _refuse(document, pointer, message, hint)


def _other_kind(data: Mapping[str, Any]) -> str:
    """Say what a document that is no OpenAPI document is, if it tells, or ""."""
    info = data.get("info")
    if pointers.is_object(info) and ("_postman_id" in info or "getpostman" in str(info)):
        return "a Postman collection"
    return next((kind for key, kind in _OTHER_KINDS.items() if key in data), "")


def _check_swagger(document: Document, draft: Draft) -> None:
    version = document.data["swagger"]
    if not (isinstance(version, str | int | float) and _SWAGGER.fullmatch(str(version))):
        message = f"Swagger {version} is not supported"
        _refuse(document, "/swagger", message, f"convert the file first; {_SUPPORTED}")
    if version != "2.0":
        draft.note("tolerated", "/swagger", "the version is read as '2.0'")
        draft.put("/swagger", "2.0")


def _refuse(document: Document, pointer: str, message: str, hint: str) -> NoReturn:
    where = document.where(pointer)
    raise ProblemsError(
        [Problem(where=where, rule="unsupported-version", message=message, hint=hint)]
    )
