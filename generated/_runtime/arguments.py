# Pitchpipe runtime, copied verbatim: edit templates/runtime/ and run `pitchpipe generate`.
"""Checks the parameters of a call and adds them to the path, query, headers or cookies.

Every function takes the wire name, the value, the violations found so far and a check. `at` is the
argument's Python name if it differs. A value of None is left out unless it is required.
"""

from __future__ import annotations

from typing import Any

from . import parameters
from .checks import Encoder, Violations
from .parameters import CookieStyle, PathStyle, QueryStyle
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
    """Add a value to the fields of a header; make the `Idempotency-Key` that is not given."""
    if value is None and name.lower() == "idempotency-key":
        value = _key(check)
    if value is None and not required:
        return
    at = at or name
    before = len(found)
    checked = check(value, found, at)
    if len(found) > before:
        found.hide(before)
    else:
        fields[name] = parameters.header(checked, found, at, explode=explode)


def _key(check: Encoder) -> object:
    """Make a key that no other request has, as a check wants it; None if that is not possible.

    A request keeps it when it is sent again (draft-ietf-httpapi-idempotency-key-header, section 2).
    """
    # Imported late: rarely needed, and importing a client should stay fast.
    from uuid import uuid4  # noqa: PLC0415

    key = uuid4()
    fine = (value for value in (str(key), key) if _checked(value, Violations(), check, "")[1])
    return next(fine, None)


def cookie(
    pairs: list[tuple[str, str]],
    name: str,
    value: object,
    found: Violations,
    check: Encoder,
    *,
    at: str = "",
    required: bool = False,
    style: CookieStyle = "form",
    explode: bool = True,
) -> None:
    """Add a value to the pairs of a cookie."""
    if value is None and not required:
        return
    at = at or name
    checked, is_fine = _checked(value, found, check, at)
    if is_fine:
        parameters.cookie(pairs, name, checked, found, at, style=style, explode=explode)


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
