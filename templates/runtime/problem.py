# Pitchpipe runtime, copied verbatim: edit templates/runtime/ and run `pitchpipe generate`.
"""Reads the bodies of errors (RFC 9457, "Problem Details")."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from math import nan
from time import time
from typing import TYPE_CHECKING, Any, Final

from .text import escaped
from .values import is_list, is_object

if TYPE_CHECKING:
    from datetime import datetime

_MAX_BYTES: Final = 65_536
_MAX_SECONDS: Final = 86_400.0
_RESETS_IN = re.compile(r"resets? in ~?(\d{1,6})\s*s\b")
_REQUIRED = re.compile(r"(\S+) is required")


@dataclass(frozen=True, slots=True)
class Refused:
    """One value that the server refused: its place (`input.prompt`), the rule, and the reason.

    `at` uses the client's names of fields; `rule` is the server's word, such as `required`.
    """

    at: str
    rule: str
    description: str

    def __str__(self) -> str:
        return escaped(f"{self.at or 'the body'}: {self.description or self.rule}")


def said(body: bytes) -> str:
    """Read `title` and `detail`, for a message."""
    problem = _read(body)
    texts = [problem.get("title"), problem.get("detail")]
    return escaped(": ".join(t.strip() for t in texts if isinstance(t, str) and t.strip()))


def refused(body: bytes, names: Mapping[str, str]) -> tuple[Refused, ...]:
    """Read `invalid_fields`; `names` maps them to the client's names where those differ.

    For a missing property, the server reports its parent, and the property in the description.
    """
    fields = _read(body).get("invalid_fields")
    return tuple(_refused(each, names) for each in _objects(fields))


def _refused(field: dict[str, Any], names: Mapping[str, str]) -> Refused:
    at, rule, description = (_text(field.get(key)) for key in ("field", "type", "description"))
    if rule == "required" and (missing := _REQUIRED.match(description)):
        at = f"{at}.{missing[1]}".removeprefix(".")
    return Refused(names.get(at, at), rule, description)


def reset_seconds(headers: Mapping[str, str], body: bytes) -> float | None:
    """Read how many seconds to wait before the next request; None if the server does not say.

    It may say so by `Retry-After` (RFC 9110, section 10.2.3), `retry_after` in the body, a detail
    such as "resets in ~30s", or `RateLimit-Reset`.
    """
    problem = _read(body)
    in_words = _RESETS_IN.search(_text(problem.get("detail")))
    given = (
        headers.get("retry-after"),
        problem.get("retry_after"),
        in_words[1] if in_words else None,
        headers.get("ratelimit-reset"),
    )
    known = (seconds for each in given if (seconds := _seconds(each)) is not None)
    return next(known, None)


def _seconds(value: object) -> float | None:
    """Read seconds, or a time: as a number since 1970, or as an HTTP date."""
    if isinstance(value, bool) or not isinstance(value, (str, int, float)):
        return None
    try:
        seconds = float(value)
    except OverflowError:
        return None
    except ValueError:
        date = http_date(str(value))
        seconds = date.timestamp() if date else nan
    if seconds > _MAX_SECONDS:
        seconds -= time()
    return max(0.0, seconds) if seconds <= _MAX_SECONDS else None


def http_date(text: str) -> datetime | None:
    """Parse an HTTP date (RFC 9110, section 5.6.7); return None for anything else.

    One that an offset moves out of the years that Python knows is not a date either.
    """
    # Imported late: rarely needed, and importing a client should stay fast.
    from datetime import UTC  # noqa: PLC0415
    from email.utils import parsedate_to_datetime  # noqa: PLC0415

    try:
        date = parsedate_to_datetime(text)
        return (date if date.tzinfo else date.replace(tzinfo=UTC)).astimezone(UTC)
    except (ValueError, TypeError, LookupError, OverflowError):
        return None


def _read(body: bytes) -> dict[str, Any]:
    if not body or len(body) > _MAX_BYTES:
        return {}
    try:
        problem: Any = json.loads(body)
    except (ValueError, RecursionError):
        return {}
    return problem if is_object(problem) else {}


def _objects(value: Any) -> list[dict[str, Any]]:
    return [each for each in value if is_object(each)] if is_list(value) else []


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""
