# Pitchpipe runtime, copied verbatim: edit templates/runtime/ and run `pitchpipe generate`.
"""Serialises parameters as OpenAPI 3.1 specifies (section 4.8.12, "Style Values").

The values are JSON-like and already checked. Names and values are percent-encoded. Null in an
object or in an exploded list is left out: as text it would be an empty string, another value.
"""

from __future__ import annotations

from typing import Any, Literal, TypeAlias
from urllib.parse import quote

from .checks import Violations, segment_of
from .outgoing import header_fault
from .values import Hidden, deep_pairs, is_list, is_object, plain

PathStyle: TypeAlias = Literal["simple", "label", "matrix"]
QueryStyle: TypeAlias = Literal["form", "spaceDelimited", "pipeDelimited", "deepObject"]

_DELIMITERS = {"form": ",", "spaceDelimited": "%20", "pipeDelimited": "%7C"}
# RFC 3986's reserved characters, except those that would end the value or the query.
_RESERVED = ":/?@!$'()*,;="


def path(
    name: str,
    value: Any,
    found: Violations,
    at: str,
    *,
    style: PathStyle = "simple",
    explode: bool = False,
) -> str:
    """Return one path segment. Whatever the value, it stays within its segment."""
    if style == "simple":
        text = _joined(value, ",", explode=explode)
    elif style == "label":
        text = "." + _joined(value, "." if explode else ",", explode=explode)
    else:
        text = _matrix(quote(name, safe=""), value, explode=explode)
    return segment_of(text, value, found, at)


def query(
    pairs: list[tuple[str, str]],
    name: str,
    value: Any,
    *,
    style: QueryStyle = "form",
    explode: bool = True,
    allow_reserved: bool = False,
) -> None:
    """Add the pairs of a query parameter, percent-encoded. An empty list or object adds none."""
    safe = _RESERVED if allow_reserved else ""
    if style == "deepObject":
        pairs += _deep(name, value, safe)
    elif explode or not (is_list(value) or is_object(value)):
        pairs += _exploded(name, value, safe)
    elif _items(value):
        delimiter = _DELIMITERS.get(style, ",")
        pairs.append((quote(name, safe=""), _joined(value, delimiter, explode=False, safe=safe)))


def cookie(pairs: list[tuple[str, str]], name: str, value: Any, *, explode: bool = True) -> None:
    """Add the pairs of a cookie parameter, percent-encoded (style `form`)."""
    query(pairs, name, value, explode=explode)


def header(value: Any, found: Violations, at: str, *, explode: bool = False) -> str:
    """Return the value of a header (style `simple`), which is not percent-encoded."""
    text = ",".join(
        (key + ("=" if explode else ",") if key is not None else "") + plain(item)
        for key, item in _items(value)
    )
    if fault := header_fault(text):
        found.add(at, Hidden(value), fault)
    return text


def flat_text(value: Any, delimiter: str) -> str:
    """Write a list, or the keys and values of an object, as one plain text."""
    return delimiter.join(
        text for key, item in _items(value) for text in (key, plain(item)) if text is not None
    )


def _deep(name: str, value: Any, safe: str) -> list[tuple[str, str]]:
    return [(quote(key, safe=""), quote(text, safe=safe)) for key, text in deep_pairs(name, value)]


def _exploded(name: str, value: Any, safe: str) -> list[tuple[str, str]]:
    """Return the pairs of a list or an object.

    OpenAPI does not define lists in objects; they are repeated, as lists that stand alone are.
    """
    return [
        (quote(name if key is None else key, safe=""), quote(plain(each), safe=safe))
        for key, item in _items(value)
        for each in (item if key is not None and is_list(item) else [item])
        if each is not None or value is None
    ]


def _matrix(name: str, value: Any, *, explode: bool) -> str:
    if explode:
        pairs = _exploded(name, value, "")
        return "".join(f";{key}={text}" if text else f";{key}" for key, text in pairs)
    text = _joined(value, ",", explode=False)
    return f";{name}={text}" if text else f";{name}"


def _joined(value: Any, delimiter: str, *, explode: bool, safe: str = "") -> str:
    """Join items. Keys and values of an object are joined by `=` if exploded."""
    between = "=" if explode else delimiter
    return delimiter.join(
        (quote(key, safe="") + between if key is not None else "") + quote(plain(item), safe=safe)
        for key, item in _items(value)
    )


def _items(value: Any) -> list[tuple[str | None, Any]]:
    """Return any value as pairs; items of a list and single values have no key."""
    if is_object(value):
        return [(key, item) for key, item in value.items() if item is not None]
    if is_list(value):
        return [(None, item) for item in value]
    return [(None, value)]
