# Pitchpipe runtime, copied verbatim: edit templates/runtime/ and run `pitchpipe generate`.
"""Bodies of forms: `application/x-www-form-urlencoded` and `multipart/form-data`."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any, NamedTuple
from urllib.parse import quote

from .bodies import Part, Parts, has_file, part_of
from .parameters import QueryStyle, flat_text, query
from .requests import json_body
from .values import deep_pairs, form_pairs, is_list


class Style(NamedTuple):
    """How a field of a form is serialised, in the terms of query parameters."""

    style: QueryStyle
    explode: bool = True
    allow_reserved: bool = False


def form_body(
    value: dict[str, Any], styles: Mapping[str, Style] | None = None, as_json: Collection[str] = ()
) -> bytes:
    """Write a form body.

    `styles` and `as_json` say how fields are sent. Otherwise a list repeats the name of its field,
    and an object puts its keys in brackets. Null is left out, unless its field is JSON.
    """
    pairs: list[tuple[str, str]] = []
    for name, item in value.items():
        if name in as_json:
            query(pairs, name, json_body(item).decode())
        elif item is None:
            continue
        elif styles and name in styles:
            query(pairs, name, item, **styles[name]._asdict())
        else:
            pairs += [(quote(key, safe=""), quote(t, safe="")) for key, t in form_pairs(name, item)]
    return "&".join(f"{name}={text}" for name, text in pairs).encode()


def form_parts(
    value: dict[str, Any],
    content_types: Mapping[str, str] | None = None,
    deep: Collection[str] = (),
    flat: Mapping[str, str] | None = None,
    headers: Mapping[str, Mapping[str, str]] | None = None,
) -> Parts:
    """Make the parts of a `multipart/form-data` body (OpenAPI 3.1, "Special Considerations").

    A file or bytes become a file, an object becomes JSON, a list one part for each item, everything
    else text, unless a content type says otherwise. Fields in `deep` put their keys in brackets
    instead; those in `flat` are one part, with that text between their items. `headers` are those
    of parts, besides those that a file has of its own. Null is left out, unless its part is JSON.
    """
    parts: list[Part] = []
    for name, item in value.items():
        if name in deep:
            parts += [Part(name=key, content=text) for key, text in deep_pairs(name, item)]
        elif flat and name in flat:
            parts.append(Part(name=name, content=flat_text(item, flat[name])))
        else:
            allowed = (content_types or {}).get(name, "")
            items: list[Any] = item if is_list(item) else [item]
            given = [each for each in items if each is not None or "json" in allowed]
            parts += [part_of(name, each, allowed) for each in given]
    if not headers:
        return Parts(tuple(parts))
    return Parts(tuple(_with_headers(part, headers.get(part.name, {})) for part in parts))


def json_or_parts(
    value: dict[str, Any],
    content_types: Mapping[str, str] | None = None,
    deep: Collection[str] = (),
    flat: Mapping[str, str] | None = None,
    headers: Mapping[str, Mapping[str, str]] | None = None,
) -> bytes | Parts:
    """Write a body as JSON, which says null and what is nested; or with files as `form_parts`."""
    if not has_file(value):
        return json_body(value)
    return form_parts(value, content_types, deep, flat, headers)


def _with_headers(part: Part, said: Mapping[str, str]) -> Part:
    """Add the headers of the spec to a part; its own replace them, whatever their case."""
    own = {name.lower() for name in part.headers}
    added = {name: value for name, value in said.items() if name.lower() not in own}
    return part._replace(headers={**added, **part.headers})
