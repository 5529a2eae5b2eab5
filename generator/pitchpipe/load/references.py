"""Check that the internal references of a document resolve."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any
from urllib.parse import unquote

from pitchpipe import pointers
from pitchpipe.document import Reference
from pitchpipe.load.openapi_objects import UNREAD, dialect_of, kind_at
from pitchpipe.problems import did_you_mean

RULE = "unresolved-ref"
# RFC 3986, appendix B. The result of urllib.parse depends on the Python version: patch releases
# changed how hosts are checked and which characters are dropped.
_REFERENCE = re.compile(
    r"(?:([^:/?#]+):)?(?://([^/?#]*))?([^?#]*)(?:\?[^#]*)?(?:#(.*))?", re.DOTALL
)


@dataclass(frozen=True, slots=True)
class Broken:
    """A reference that leads nowhere, or to the wrong place: the reason, and a hint."""

    reference: Reference
    message: str
    hint: str


def broken_references(data: Any, found: Iterable[Reference]) -> Iterator[Broken]:
    """Find the internal references without a target, or with one of another kind.

    References to other files are skipped: `bundle` makes them internal.
    """
    faults: dict[tuple[str, str], tuple[str, str] | None] = {}
    endless: dict[str, bool] = {}
    for reference in found:
        text = mapped(data, reference) if reference.is_mapping else reference.text
        if not text.startswith("#"):
            continue
        key = text, reference.kind
        if key not in faults:
            faults[key] = _fault(data, *key, endless)
        if fault := faults[key]:
            yield Broken(reference, *fault)


def unknown_targets(data: Any, found: Iterable[Reference]) -> dict[str, str]:
    """Find where references lead to that OpenAPI knows no place of, by the kind that is expected.

    Examples and the like, of which nothing is generated, are left aside.
    """
    dialect = dialect_of(data)
    kinds: dict[str, str] = {}  # most references lead where others do
    for reference in found:
        if reference.kind not in UNREAD and reference.text.startswith("#/"):
            kinds.setdefault(reference.text, reference.kind)
    targets = ((unquote(text[1:]), kind) for text, kind in kinds.items())
    return {
        target: kind
        for target, kind in targets
        if has(data, target) and not kind_at(target, dialect)
    }


def fragment(pointer: str) -> str:
    """Return a pointer as a reference within the document."""
    return "#" + pointer.replace("%", "%25")


def split_reference(text: str) -> tuple[str, str, str, str]:
    """Split a URI reference into scheme, authority, path and fragment, "" for absent parts."""
    parts = _REFERENCE.fullmatch(text)
    scheme, authority, path, fragment = parts.groups("") if parts else ("", "", text, "")
    return scheme, authority, path, fragment


def beside(text: str, source: str) -> str | None:
    """Return where a URL, or a path from the root, leads from the folder of the URL `source`.

    None if it is not of the same origin: a relative path can only name what is published there.
    """
    scheme, authority, path, _ = split_reference(text)
    own_scheme, own_authority, own_path, _ = split_reference(source)
    own = (own_scheme.lower(), own_authority.lower())
    if own[0] not in ("http", "https"):
        return None
    if ((scheme or own[0]).lower(), (authority or own[1]).lower()) != own:
        return None
    folder = posixpath.dirname(unquote(own_path)) or "/"
    # Of two slashes at the start, POSIX would keep both.
    return posixpath.relpath("/" + unquote(path).lstrip("/"), "/" + folder.lstrip("/"))


def mapped(data: Any, reference: Reference) -> str:
    """Return a value of `discriminator.mapping` as a reference (OpenAPI 3.1.1, section 4.8.25).

    A value counts as a name if the document has a schema of that name, or if it cannot be a path.
    """
    section = dialect_of(data).section("schema")
    text, internal = reference.text, "#" + pointers.join(section, reference.text)
    if not any(mark in text for mark in "#/."):
        return internal
    return internal if has(data, internal[1:]) else text


def has(data: Any, pointer: str) -> bool:
    """Return whether a pointer resolves."""
    try:
        pointers.resolve(data, pointer)
    except (LookupError, ValueError):
        return False
    return True


def follow(data: Any, value: Any, pointer: str) -> tuple[Any, str]:
    """Follow an object's reference, if it is one; return the result and its pointer."""
    seen: set[str] = set()
    while pointers.is_object(value) and isinstance(text := value.get("$ref"), str):
        target = unquote(text[1:])
        if not text.startswith("#") or target in seen or not has(data, target):
            break
        seen.add(target)
        value, pointer = pointers.resolve(data, target), target
    return value, pointer


def nearest(data: Any, pointer: str) -> str:
    """Return a hint: a similar pointer, or how far this one resolves."""
    reached = ""
    for token in pointers.split(pointer):
        try:
            data = pointers.step(data, token)
        except LookupError:
            near = did_you_mean(token, data) if pointers.is_object(data) else ""
            return near or f"'#{reached}' exists, but has no '{token}'"
        reached = pointers.join(reached, token)
    return ""


def _fault(data: Any, text: str, kind: str, endless: dict[str, bool]) -> tuple[str, str] | None:
    pointer, dialect = unquote(text[1:]), dialect_of(data)
    section = dialect.section(kind)
    try:
        tokens = pointers.split(pointer)
    except ValueError:
        return f"'{text}' is not a JSON Pointer", f"write it as '#{section}/...'"
    if not tokens:
        return f"'{text}' refers to the whole document", ""
    if not has(data, pointer):
        return f"there is nothing at '{text}'", nearest(data, pointer)
    is_other = kind_at(pointer, dialect) not in ("", kind)
    if is_other or not (kind in UNREAD or _can_be(kind, pointers.resolve(data, pointer))):
        wanted = dialect.sections[kind][-1]
        return f"'{text}' is not one of the {wanted}", f"refer to '#{section}/...'"
    if _is_circular(data, pointer, endless):
        return f"'{text}' refers only to itself", ""
    return None


def _can_be(kind: str, value: Any) -> bool:
    return pointers.is_object(value) or (kind == "schema" and isinstance(value, bool))


def _is_circular(data: Any, pointer: str, known: dict[str, bool]) -> bool:
    """Return whether a chain of references never ends.

    `known` says so of each pointer that a chain has led through, so that all chains of a document
    together take no longer than its references.
    """
    seen: set[str] = set()
    while pointer and pointer not in seen and pointer not in known:
        seen.add(pointer)
        pointer = _next(data, pointer)
    result = known.get(pointer, pointer in seen)
    known.update(dict.fromkeys(seen, result))
    return result


def _next(data: Any, pointer: str) -> str:
    """Return where the reference at a pointer leads, or "" where there is none to follow."""
    if not has(data, pointer):
        return ""
    value = pointers.resolve(data, pointer)
    text = value.get("$ref") if pointers.is_object(value) else None
    return unquote(text[1:]) if isinstance(text, str) and text.startswith("#") else ""
