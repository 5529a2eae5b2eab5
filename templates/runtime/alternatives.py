# Pitchpipe runtime, copied verbatim: edit templates/runtime/ and run `pitchpipe generate`.
"""Bodies of several media types: the caller names one, or gives what fits only one of them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

from . import compound
from .bodies import MEDIA_TYPE, Parts, Upload, has_file
from .checks import Encoder, Violations
from .responses import essence
from .values import shown


class Kind(NamedTuple):
    """A media type or a range of them, the check of what it takes, and what writes that."""

    media_type: str
    check: Encoder
    write: Callable[[Any], bytes | Upload | Parts]


class Sent(NamedTuple):
    """A body as it is sent. httpx2 writes the media type of one with parts."""

    content: bytes | Upload | Parts | None = None
    content_type: str = ""


def chosen(
    body: object,
    found: Violations,
    content_type: str | None,
    *kinds: Kind,
    required: bool = True,
) -> Sent:
    """Check and write a body in the media type that is given, or in the first that takes it.

    Of several that take a file, it is that of the file.
    """
    if body is None and not required:
        return Sent()
    if content_type is not None and not MEDIA_TYPE.fullmatch(content_type):
        found.add("content_type", content_type, "is not a media type")
        return Sent()
    listed = list(kinds if content_type is None else _named(content_type, kinds))
    if not listed:
        known = ", ".join(kind.media_type for kind in kinds)
        found.add("content_type", content_type, f"is not one of {known}")
        return Sent()
    taken: list[tuple[Kind, Any]] = []
    for kind in listed:
        trial = Violations()
        payload = kind.check(body, trial, "body")
        if not trial:
            taken.append((kind, payload))
    if not taken:
        compound.one_of(body, found, "body", tuple(kind.check for kind in listed))
        return Sent()
    chosen = next((each for each in taken if _is_own(*each)), taken[0])
    return _sent(*chosen, found, content_type)


def without_files(check: Encoder, body: object, found: Violations, at: str) -> Any:
    """Check a body that JSON can hold: one without files."""
    payload = check(body, found, at)
    if has_file(payload):
        found.add(at, body, "has a file, which only multipart/form-data can carry")
    return payload


def _is_own(kind: Kind, payload: object) -> bool:
    """Say whether a payload is a file of this media type."""
    return isinstance(payload, Upload) and any(_named(payload.own_type, (kind,)))


def _named(content_type: str, kinds: tuple[Kind, ...]) -> Iterator[Kind]:
    """Yield the kinds of a media type, or else the ranges that it is in."""
    given = essence(content_type)
    exact = [kind for kind in kinds if essence(kind.media_type) == given]
    for kind in kinds:
        main, _, sub = essence(kind.media_type).partition("/")
        if kind in exact or (not exact and sub == "*" and main in ("*", given.partition("/")[0])):
            yield kind


def _sent(kind: Kind, payload: Any, found: Violations, content_type: str | None) -> Sent:
    written = kind.write(payload)
    if isinstance(written, Parts):
        return Sent(written)
    content_type = content_type or kind.media_type
    if isinstance(written, Upload) and ("*" not in content_type or _is_own(kind, written)):
        content_type = written.media_type(content_type)
    if "*" in content_type:
        found.add("content_type", None, f"a media type such as {shown(kind.media_type)}")
        return Sent()
    return Sent(content=written, content_type=content_type)


def as_it_is(payload: Upload) -> Upload:
    """Write a file: it is sent as it is."""
    return payload
