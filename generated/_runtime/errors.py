# Pitchpipe runtime, copied verbatim: edit templates/runtime/ and run `pitchpipe generate`.
"""What every call can raise, and what responses say about errors and when to ask again.

CallError
├── InvalidInput               a value breaks a rule of the spec; nothing was sent (also ValueError)
├── MissingCredential          the operation needs a credential; nothing was sent
├── ClientUnusable             the client is closed, or cannot connect here (also RuntimeError)
├── TransportError             no complete response arrived
│   ├── ConnectionFailed       the request certainly did not reach the server
│   └── TimedOut               the server may have received the request
├── StatusError                a response outside 2xx
│   ├── BadRequest             400
│   ├── Unauthenticated        401
│   ├── PaymentRequired        402
│   ├── PermissionDenied       403
│   ├── NotFound               404
│   ├── Conflict               409
│   ├── UnprocessableEntity    422
│   ├── RateLimited            429
│   └── ServerError            5xx
└── DecodeError                a 2xx whose body does not match the spec; the body is kept
    └── BodyTooLarge           a 2xx whose body is larger than the `Limits`; its beginning is kept

No message shows a credential, unless the server repeats it in what is shown of a response: the
beginning of a body, and the ID of a request. All of them can be copied and pickled.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from math import nan
from time import time
from typing import TYPE_CHECKING, Any, Final, TypedDict

from .explanations import explained, read, refusal
from .values import escaped, shown

if TYPE_CHECKING:
    from datetime import datetime
    from typing import Unpack

REQUIRED: Final = "is required"

_MAX_SHOWN_VIOLATIONS: Final = 20
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
_MAX_SECONDS: Final = 86_400.0
_RESETS_IN = re.compile(r"resets? in ~?(\d{1,6})\s*s\b")
_PARAMETER = re.compile(r";\s*([rt])=(\d{1,9})")


class CallError(Exception):
    """The base class of all errors that a call raises."""

    def __reduce__(self) -> tuple[Any, ...]:
        """Rebuild from the message and the attributes, whatever the constructor takes."""
        return _rebuilt, (type(self), self.args, self.__dict__)


def _rebuilt(kind: type[CallError], args: tuple[Any, ...], state: dict[str, Any]) -> CallError:
    error = kind.__new__(kind, *args)
    error.__dict__.update(state)
    return error


@dataclass(frozen=True, slots=True)
class Violation:
    """One broken rule: its place (`input.tags[2]`), the value, and what is wrong with it.

    The place is "" for a rule about the whole body.
    """

    at: str
    value: object
    rule: str

    def __str__(self) -> str:
        place = escaped(self.at) or "the body"
        if self.rule == REQUIRED:
            return f"{place}: {self.rule}"
        return f"{place}: {shown(self.value)} {self.rule}"

    def __reduce__(self) -> tuple[Any, ...]:
        """Replace a value that may not be picklable, such as an open file, by text."""
        value: object = self.value
        is_json = value is None or type(value) in {str, bool, int, float, list, dict}
        return type(self), (self.at, value if is_json else shown(value), self.rule)


class InvalidInput(CallError, ValueError):
    """One or more values break a rule of the spec. Nothing was sent.

    `violations` lists all of them.
    """

    def __init__(self, operation: str, violations: tuple[Violation, ...]) -> None:
        count = len(violations)
        lines = [f"{operation}: {count} invalid input{'' if count == 1 else 's'}"]
        lines += [f"  {violation}" for violation in violations[:_MAX_SHOWN_VIOLATIONS]]
        if count > _MAX_SHOWN_VIOLATIONS:
            lines.append(f"  … and {count - _MAX_SHOWN_VIOLATIONS} more")
        super().__init__("\n".join(lines))
        self.operation = operation
        self.violations = violations


class MissingCredential(CallError):
    """The operation needs a credential that the client was not given. Nothing was sent."""


class ClientUnusable(CallError, RuntimeError):
    """The client is closed, or cannot be used in this event loop or environment.

    The message says what to do. A call that it ended has canceled what it had begun, if it could.
    """


class TransportError(CallError):
    """No complete response arrived. `__cause__` is the error of the HTTP library.

    If a stream broke off in the middle of an item, `partial` is what had come of that.
    """

    def __init__(self, reason: str, *, request_method: str, url: str) -> None:
        super().__init__(f"{request_method} {escaped(url)}: {escaped(reason)}")
        self.request_method = request_method
        self.url = url
        self.partial = b""


class ConnectionFailed(TransportError):
    """The request certainly did not reach the server: sending it again is safe."""


class TimedOut(TransportError):
    """The response took too long. The server may have received the request and acted on it."""


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


class Answer(TypedDict):
    """What came, and what for."""

    status_code: int
    headers: Mapping[str, str]
    body: bytes
    request_method: str
    url: str


class _Answered:
    """What an error has that is a response."""

    def _described(self, message: str, answer: Answer) -> str:
        """Keep a response, and complete a message about it."""
        self.status_code = answer["status_code"]
        self.headers = answer["headers"]
        self.body = answer["body"]
        self.request_method = answer["request_method"]
        self.url = answer["url"]
        self.request_id = request_id(self.headers)
        line = f"{self.request_method} {escaped(self.url)} -> {self.status_code}"
        shown_id = f" (request ID {escaped(self.request_id, 100)})" if self.request_id else ""
        return line + message + shown_id


class StatusError(CallError, _Answered):
    """A response outside 2xx.

    `body` is the raw body; `error` is the body decoded by the spec's error schema, or None.
    `refused` lists the values that the server reports as invalid, if the client can read that.
    `request_id` is the ID by which the server's operators find the request, or "". A `remark` about
    the request becomes part of the message.
    """

    def __init__(self, *, error: Any, remark: str = "", **answer: Unpack[Answer]) -> None:
        status = answer["status_code"]
        is_redirect = 300 <= status < 400 and status != 304  # Not Modified
        reason = explained(answer["body"])
        remark = "redirects are not followed" if is_redirect else remark
        message = f" ({remark})" if remark else ""
        message = f"{message}: {reason}" if reason else message
        super().__init__(self._described(message, answer))
        self.error = error
        self.refused: tuple[Refused, ...] = ()

    @property
    def retry_after(self) -> float | None:
        """Seconds until the server accepts requests again, if it says so."""
        return reset_seconds(self.headers, self.body)


class BadRequest(StatusError):
    """400: the server does not understand the request."""


class Unauthenticated(StatusError):
    """401: the credential is missing, wrong or expired."""


class PaymentRequired(StatusError):
    """402: the account needs payment."""


class PermissionDenied(StatusError):
    """403: the credential does not allow this."""


class NotFound(StatusError):
    """404: this does not exist, or not for this credential."""


class Conflict(StatusError):
    """409: the request conflicts with the current state."""


class UnprocessableEntity(StatusError):
    """422: the server refuses values of the request; `refused` lists those that it reports."""


class RateLimited(StatusError):
    """429: too many requests; `retry_after` says when to try again."""


class ServerError(StatusError):
    """5xx: the server failed."""


class DecodeError(CallError, _Answered):
    """A 2xx whose body does not match the spec. The result is kept in `body`.

    `at` is a JSON Pointer (RFC 6901) into the body, `reason` what is wrong there, and `request_id`
    as for a StatusError. The message shows the error that the body reports, if any: some
    servers send errors with the status 200.
    """

    def __init__(self, *, at: str, reason: str, **answer: Unpack[Answer]) -> None:
        place = f"{escaped(at)} " if at else ""
        said = refusal(answer["body"])
        said = f"; it says: {said}" if said else ""
        message = (
            f", but the body does not match the spec: {place}{escaped(reason)}{said}."
            f" The result is kept in .body ({len(answer['body'])} bytes)."
        )
        super().__init__(self._described(message, answer))
        self.at = at
        self.reason = reason


class BodyTooLarge(DecodeError):
    """A 2xx whose body is larger than `limit`, in bytes after decompression.

    As much of it as the limit allows is kept in `body`; nothing of a file that is saved.
    """

    def __init__(self, *, limit: float, **answer: Unpack[Answer]) -> None:
        super().__init__(at="", reason="is too large", **answer)
        message = f", but the body is larger than {limit:,.0f} bytes: `limits=Limits(body=...)`"
        self.args = (self._described(f"{message} allows more", answer),)
        self.limit = limit


_BY_STATUS: Final[Mapping[int, type[StatusError]]] = {
    400: BadRequest,
    401: Unauthenticated,
    402: PaymentRequired,
    403: PermissionDenied,
    404: NotFound,
    409: Conflict,
    422: UnprocessableEntity,
    429: RateLimited,
}


def status_error_class(status_code: int) -> type[StatusError]:
    """Choose the class for a status code."""
    if 500 <= status_code < 600:
        return ServerError
    return _BY_STATUS.get(status_code, StatusError)


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
        used_up(headers),
    )
    known = (seconds for each in given if (seconds := seconds_of(each)) is not None)
    return next(known, None)


def used_up(headers: Mapping[str, str]) -> float | None:
    """Read the `t` of the policies in `RateLimit` whose `r` is 0."""
    if "ratelimit" not in headers:
        return None
    policies = [dict(_PARAMETER.findall(each)) for each in headers["ratelimit"].split(",")]
    return max((float(p["t"]) for p in policies if p.get("r") == "0" and "t" in p), default=None)


def seconds_of(value: object) -> float | None:
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
