# Pitchpipe runtime, copied verbatim: edit templates/runtime/ and run `pitchpipe generate`.
"""Reads what an answer says about an error, and about when to ask again."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from math import nan
from time import time
from typing import TYPE_CHECKING, Any, Final

from .values import is_object

if TYPE_CHECKING:
    from datetime import datetime

_REQUEST_IDS: Final = (
    "x-request-id",
    "request-id",
    "x-amzn-requestid",
    "x-amz-request-id",
    "x-ms-request-id",
    "x-github-request-id",
    "x-correlation-id",
    "cf-ray",
)
_MAX_BYTES: Final = 65_536
_MAX_SECONDS: Final = 86_400.0
_RESETS_IN = re.compile(r"resets? in ~?(\d{1,6})\s*s\b")
_PARAMETER = re.compile(r";\s*([rt])=(\d{1,9})")


def request_id(headers: Mapping[str, str]) -> str:
    """Read the ID by which the server's operators find a request; "" if it has none.

    No standard names the header. These are what the large APIs send; a proxy's own comes last.
    """
    return next((headers[name] for name in _REQUEST_IDS if headers.get(name)), "")


def reset_seconds(headers: Mapping[str, str], body: bytes) -> float | None:
    """Read how many seconds to wait before the next request; None if the server does not say.

    It may say so by `Retry-After` (RFC 9110, section 10.2.3), `retry_after` in the body, a detail
    such as "resets in ~30s", `RateLimit-Reset`, or `RateLimit` for what is used up
    (draft-ietf-httpapi-ratelimit-headers).
    """
    problem = read(body)
    in_words = _RESETS_IN.search(str(problem.get("detail")))
    given = (
        headers.get("retry-after"),
        problem.get("retry_after"),
        in_words[1] if in_words else None,
        headers.get("ratelimit-reset"),
        _used_up(headers),
    )
    known = (seconds for each in given if (seconds := _seconds(each)) is not None)
    return next(known, None)


def exhausted_seconds(headers: Mapping[str, str]) -> float | None:
    """Read after how many seconds requests are taken again; None unless none is left now."""
    if headers.get("ratelimit-remaining") == "0":
        return _seconds(headers.get("ratelimit-reset"))
    return _used_up(headers)


def _used_up(headers: Mapping[str, str]) -> float | None:
    """Read the `t` of the policies in `RateLimit` whose `r` is 0."""
    policies = [dict(_PARAMETER.findall(each)) for each in headers.get("ratelimit", "").split(",")]
    return max((float(p["t"]) for p in policies if p.get("r") == "0" and "t" in p), default=None)


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


def read(body: bytes) -> dict[str, Any]:
    """Read the JSON object in the body of an error; anything else counts as an empty one."""
    if not body or len(body) > _MAX_BYTES:
        return {}
    try:
        problem: Any = json.loads(body)
    except (ValueError, RecursionError):
        return {}
    return problem if is_object(problem) else {}
