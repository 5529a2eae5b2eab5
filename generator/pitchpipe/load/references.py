"""A document and its references, all internal, in; those that do not resolve out, as problems."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any
from urllib.parse import unquote

from pitchpipe import pointers
from pitchpipe.document import Document
from pitchpipe.load.openapi_objects import SECTIONS, Reference
from pitchpipe.problems import Problem, did_you_mean

RULE = "unresolved-ref"
# RFC 3986, appendix B. The standard library's answer depends on its version: what is checked in a
# host, and which characters are dropped, has changed in patch releases.
_REFERENCE = re.compile(
    r"(?:([^:/?#]+):)?(?://([^/?#]*))?([^?#]*)(?:\?[^#]*)?(?:#(.*))?", re.DOTALL
)


def reference_problems(document: Document, found: Iterable[Reference]) -> Iterator[Problem]:
    """Check that every internal reference of those names something, and something of its kind.

    References to other files are passed over: making them internal is what `bundle` is for.
    """
    data = document.data
    faults: dict[tuple[str, str], tuple[str, str] | None] = {}
    for reference in found:
        text = mapped(data, reference) if reference.is_mapping else reference.text
        if not text.startswith("#"):
            continue
        key = text, reference.kind
        if key not in faults:
            faults[key] = _fault(data, *key)
        if fault := faults[key]:
            where = document.where(reference.pointer)
            yield Problem(where=where, rule=RULE, message=fault[0], hint=fault[1])


def split_reference(text: str) -> tuple[str, str, str, str]:
    """Split a URI reference into scheme, authority, path and fragment, "" for what it lacks."""
    parts = _REFERENCE.fullmatch(text)
    scheme, authority, path, fragment = parts.groups("") if parts else ("", "", text, "")
    return scheme, authority, path, fragment


def mapped(data: Any, reference: Reference) -> str:
    """Return a value of `discriminator.mapping` as a reference (OpenAPI 3.1.1, section 4.8.25).

    A value that names a schema of the document is that name, and so is one that cannot be a path.
    """
    text, internal = reference.text, "#" + pointers.join("/components/schemas", reference.text)
    if not any(mark in text for mark in "#/."):
        return internal
    return internal if has(data, internal[1:]) else text


def has(data: Any, pointer: str) -> bool:
    """Tell whether a pointer names something."""
    try:
        pointers.resolve(data, pointer)
    except (LookupError, ValueError):
        return False
    return True


def follow(data: Any, value: Any, pointer: str) -> tuple[Any, str]:
    """Return what an object stands for, itself or what it refers to, with its pointer."""
    seen: set[str] = set()
    while pointers.is_object(value) and isinstance(text := value.get("$ref"), str):
        target = unquote(text[1:])
        if not text.startswith("#") or target in seen or not has(data, target):
            break
        seen.add(target)
        value, pointer = pointers.resolve(data, target), target
    return value, pointer


def nearest(data: Any, pointer: str) -> str:
    """Say how far a pointer gets, or what it may have meant."""
    reached = ""
    for token in pointers.split(pointer):
        try:
            data = pointers.step(data, token)
        except LookupError:
            near = did_you_mean(token, data) if pointers.is_object(data) else ""
            return near or f"'#{reached}' is there, and has no '{token}'"
        reached = pointers.join(reached, token)
    return ""


def _fault(data: Any, text: str, kind: str) -> tuple[str, str] | None:
    pointer = unquote(text[1:])
    try:
        tokens = pointers.split(pointer)
    except ValueError:
        return f"'{text}' is not a JSON Pointer", "write it as '#/components/...'"
    if not tokens:
        return f"'{text}' is the whole document", ""
    if not has(data, pointer):
        return f"nothing stands at '{text}'", nearest(data, pointer)
    section = SECTIONS[kind]
    if tokens[:1] == ("components",) and len(tokens) == 3 and tokens[1] != section:
        return f"'{text}' is none of the {section}", f"refer to '#/components/{section}/...'"
    if _is_circular(data, pointer):
        return f"'{text}' leads back to itself and to nothing else", ""
    return None


def _is_circular(data: Any, pointer: str) -> bool:
    """Tell whether references lead from one to the next without end."""
    seen: set[str] = set()
    while pointer not in seen:
        seen.add(pointer)
        if not has(data, pointer):
            return False
        value = pointers.resolve(data, pointer)
        text = value.get("$ref") if pointers.is_object(value) else None
        if not isinstance(text, str) or not text.startswith("#"):
            return False
        pointer = unquote(text[1:])
    return True
