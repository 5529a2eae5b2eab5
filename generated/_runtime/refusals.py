# Pitchpipe runtime, copied verbatim: edit templates/runtime/ and run `pitchpipe generate`.
"""Reads which values a server of hosted models has refused."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, Final

from . import responses
from .decode import Decoder
from .errors import Refused, StatusError
from .explanations import read
from .responses import Response
from .values import is_list, is_object

_REQUIRED = re.compile(r"(\S+) is required")
NO_NAMES: Final[Mapping[str, str]] = {}


def raise_for_status(
    response: Response,
    errors: Mapping[str, Decoder[Any]],
    names: Mapping[str, str] = NO_NAMES,
) -> None:
    """Do as that of `responses` does, and note in the error what was refused.

    `names` maps the server's names of places to the client's: `{"input.class": "input.class_"}`.
    """
    try:
        responses.raise_for_status(response, errors)
    except StatusError as error:
        error.refused = refused(response.body, names)
        raise


def refused(body: bytes, names: Mapping[str, str]) -> tuple[Refused, ...]:
    """Read `invalid_fields`; `names` maps them to the client's names where those differ.

    For a missing property, the server reports its parent, and the property in the description.
    """
    fields = read(body).get("invalid_fields")
    return tuple(_refused(each, names) for each in _objects(fields))


def _refused(field: dict[str, Any], names: Mapping[str, str]) -> Refused:
    at, rule, description = (_text(field.get(key)) for key in ("field", "type", "description"))
    if rule == "required" and (missing := _REQUIRED.match(description)):
        at = f"{at}.{missing[1]}".removeprefix(".")
    return Refused(names.get(at, at), rule, description)


def _objects(value: Any) -> list[dict[str, Any]]:
    return [each for each in value if is_object(each)] if is_list(value) else []


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""
