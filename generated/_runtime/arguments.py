# Pitchpipe runtime, copied verbatim: edit templates/runtime/ and run `pitchpipe generate`.
"""Checks the parameters of a call and adds them to the path, query, headers or cookies.

Every function takes the wire name, the value, the violations found so far and a check. `at` is the
argument's Python name if it differs. A value of None is left out unless it is required.
"""

from __future__ import annotations

from typing import Any

from . import parameters
from .checks import Encoder, Violations
from .parameters import PathStyle, QueryStyle
from .requests import json_body


def path(
    name: str,
    value: object,
    found: Violations,
    check: Encoder,
    *,
    at: str = "",
    style: PathStyle = "simple",
    explode: bool = False,
) -> str:
    """Return the path segment for a value, or "" if the value breaks a rule."""
    at = at or name
    checked, is_fine = _checked(value, found, check, at)
    if not is_fine:
        return ""
    return parameters.path(name, checked, found, at, style=style, explode=explode)


def query(
    pairs: list[tuple[str, str]],
    name: str,
    value: object,
    found: Violations,
    check: Encoder,
    *,
    at: str = "",
    required: bool = False,
    style: QueryStyle = "form",
    explode: bool = True,
    allow_reserved: bool = False,
) -> None:
    """Add a value to the pairs of a query."""
    if value is None and not required:
        return
    checked, is_fine = _checked(value, found, check, at or name)
    if is_fine:
        parameters.query(
            pairs, name, checked, style=style, explode=explode, allow_reserved=allow_reserved
        )


def header(
    fields: dict[str, str],
    name: str,
    value: object,
    found: Violations,
    check: Encoder,
    *,
    at: str = "",
    required: bool = False,
    explode: bool = False,
) -> None:
    """Add a value to the fields of a header."""
    if value is None and not required:
        return
    at = at or name
    checked, is_fine = _checked(value, found, check, at)
    if is_fine:
        fields[name] = parameters.header(checked, found, at, explode=explode)


def cookie(
    pairs: list[tuple[str, str]],
    name: str,
    value: object,
    found: Violations,
    check: Encoder,
    *,
    at: str = "",
    required: bool = False,
    explode: bool = True,
) -> None:
    """Add a value to the pairs of a cookie."""
    if value is None and not required:
        return
    checked, is_fine = _checked(value, found, check, at or name)
    if is_fine:
        parameters.cookie(pairs, name, checked, explode=explode)


def as_json(check: Encoder) -> Encoder:
    """Make a check that returns JSON text, for a parameter sent as `application/json`."""

    def encode(value: Any, found: Violations, at: str) -> Any:
        checked, is_fine = _checked(value, found, check, at)
        return json_body(checked).decode() if is_fine else value

    return encode


def _checked(value: object, found: Violations, check: Encoder, at: str) -> tuple[Any, bool]:
    """Check a value and say whether it passed: only then can it be serialised."""
    before = len(found)
    return check(value, found, at), len(found) == before
