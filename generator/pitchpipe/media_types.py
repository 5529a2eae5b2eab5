"""Classify media types: the only module that knows which are JSON, forms or text."""

from __future__ import annotations

import re

MULTIPART = "multipart/form-data"
URLENCODED = "application/x-www-form-urlencoded"

EVENT_STREAM = "text/event-stream"

_LINES = frozenset(
    [
        "application/jsonl",
        "application/json-lines",
        "application/jsonlines",
        "application/ndjson",
        "application/stream+json",
        "application/x-jsonl",
        "application/x-jsonlines",
        "application/x-ndjson",
    ]
)

_WORD = r"[!#$%&'*+.^_`|~0-9A-Za-z-]+"
_PARAMETER = rf'[ \t]*;[ \t]*{_WORD}=(?:{_WORD}|"[ !#-\[\]-~]*")'
_MEDIA_TYPE = re.compile(rf"{_WORD}/{_WORD}(?:{_PARAMETER})*;?")


def essence(media_type: str) -> str:
    """Return a media type without its parameters, in lower case (RFC 9110, section 8.3.1)."""
    return media_type.partition(";")[0].strip().lower()


def is_json(media_type: str) -> bool:
    """Return whether a media type is JSON (RFC 8259) or based on it (RFC 6839, `+json`)."""
    bare = essence(media_type)
    is_based_on_it = bare.endswith("+json") and bare not in _LINES
    return bare in ("application/json", "text/json") or is_based_on_it


def is_json_patch(media_type: str) -> bool:
    """Return whether a media type is that of a JSON Patch (RFC 6902)."""
    return essence(media_type) == "application/json-patch+json"


def is_form(media_type: str) -> bool:
    """Return whether a media type is one of the two for forms."""
    return essence(media_type) in (MULTIPART, URLENCODED)


def is_text(media_type: str) -> bool:
    """Return whether a media type is text other than JSON."""
    return essence(media_type).startswith("text/") and not is_json(media_type)


def is_lines(media_type: str) -> bool:
    """Return whether it is JSON, one value on each line (JSON Lines, NDJSON)."""
    return essence(media_type) in _LINES


def is_sequence(media_type: str) -> bool:
    """Return whether it is a JSON text sequence (RFC 7464) or based on it (RFC 8091)."""
    return essence(media_type).endswith(("/json-seq", "+json-seq"))


def is_watched(media_type: str) -> bool:
    """Return whether it is JSON objects one after another, as Kubernetes writes what it watches.

    Kubernetes API Concepts, "Efficient detection of changes".
    """
    _, *parameters = media_type.lower().replace(" ", "").replace('"', "").split(";")
    return is_json(media_type) and "stream=watch" in parameters


def is_stream(media_type: str) -> bool:
    """Return whether a body is a sequence of items (OpenAPI 3.2, Sequential Media Types)."""
    is_json_items = is_lines(media_type) or is_sequence(media_type)
    return essence(media_type) == EVENT_STREAM or is_json_items


def is_binary(media_type: str) -> bool:
    """Return whether a part of this media type is a file: neither text nor JSON, XML or a form."""
    bare = essence(media_type)
    is_xml = bare.endswith(("/xml", "+xml")) and not bare.startswith("image/")
    is_written = is_text(bare) or is_json(bare) or is_form(bare) or is_stream(bare) or is_xml
    return "/" in bare and bare not in ("*/*", "application/*", "text/*") and not is_written


def is_range(media_type: str) -> bool:
    """Return whether it is a range of media types: `*/*`, `image/*`."""
    return "*" in essence(media_type)


def admits_json(media_type: str) -> bool:
    """Return whether it is a range that includes JSON."""
    return essence(media_type) in ("*/*", "application/*")


def is_media_type(text: str) -> bool:
    """Return whether a text is a media type or a range (RFC 9110, sections 8.3.1, 12.5.1)."""
    return _MEDIA_TYPE.fullmatch(text) is not None
