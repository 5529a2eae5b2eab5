# Pitchpipe runtime, copied verbatim: edit templates/runtime/ and run `pitchpipe generate`.
"""Everything a call can raise.

CallError
├── InvalidInput               a value breaks a rule of the spec; nothing was sent (also ValueError)
├── MissingCredential          the operation needs a credential; nothing was sent
├── TransportError             no whole answer came
│   ├── ConnectionFailed       the request certainly did not reach the server
│   └── TimedOut               the server may have received the request
├── StatusError                an answer outside 2xx
│   ├── BadRequest             400
│   ├── Unauthenticated        401
│   ├── PaymentRequired        402
│   ├── PermissionDenied       403
│   ├── NotFound               404
│   ├── Conflict               409
│   ├── UnprocessableEntity    422
│   ├── RateLimited            429
│   └── ServerError            5xx
└── DecodeError                a 2xx whose body is not what the spec says; the body is kept

No message shows a credential, a header or a whole body. All of them can be copied and pickled.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from .text import escaped, shown
from .values import is_object

REQUIRED: Final = "is required"

_MAX_SHOWN_VIOLATIONS = 20
_MAX_PROBLEM_BYTES = 65_536


class CallError(Exception):
    """Base of every error that a call raises."""

    def __reduce__(self) -> tuple[Any, ...]:
        """Rebuild from the message and the attributes, whatever the constructor takes."""
        return _rebuilt, (type(self), self.args, self.__dict__)


def _rebuilt(kind: type[CallError], args: tuple[Any, ...], state: dict[str, Any]) -> CallError:
    error = kind.__new__(kind, *args)
    error.__dict__.update(state)
    return error


@dataclass(frozen=True, slots=True)
class Violation:
    """One broken rule: where (`input.tags[2]`), the value given, and what is wrong with it.

    A rule of the whole body has no place, "".
    """

    at: str
    value: object
    rule: str

    def __str__(self) -> str:
        place = self.at or "the body"
        if self.rule == REQUIRED:
            return f"{place}: {self.rule}"
        return f"{place}: {shown(self.value)} {self.rule}"

    def __reduce__(self) -> tuple[Any, ...]:
        """Show a value that may not be picklable, such as an open file, as text."""
        value: object = self.value
        is_json = value is None or type(value) in {str, bool, int, float, list, dict}
        return type(self), (self.at, value if is_json else shown(value), self.rule)


class InvalidInput(CallError, ValueError):
    """One or more values break a rule of the spec. Nothing was sent.

    `violations` has all of them.
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


class TransportError(CallError):
    """No whole answer came. `__cause__` is the error of the HTTP library."""

    def __init__(self, reason: str, *, request_method: str, url: str) -> None:
        super().__init__(f"{request_method} {escaped(url)}: {escaped(reason)}")
        self.request_method = request_method
        self.url = url


class ConnectionFailed(TransportError):
    """The request certainly did not reach the server: sending it again is safe."""


class TimedOut(TransportError):
    """The answer took too long. The server may have received the request and acted on it."""


class StatusError(CallError):
    """An answer outside 2xx.

    `body` is the raw body; `error` is what the spec's error schema decodes it to, or None.
    """

    def __init__(
        self,
        *,
        status_code: int,
        headers: Mapping[str, str],
        body: bytes,
        error: Any,
        request_method: str,
        url: str,
    ) -> None:
        message = f"{request_method} {escaped(url)} -> {status_code}"
        if 300 <= status_code < 400:
            message += " (redirects are not followed)"
        problem = _problem(body)
        super().__init__(f"{message}: {problem}" if problem else message)
        self.status_code = status_code
        self.headers = headers
        self.body = body
        self.error = error
        self.request_method = request_method
        self.url = url


class BadRequest(StatusError):
    """400: the server does not understand the request."""


class Unauthenticated(StatusError):
    """401: the credential is missing, wrong or expired."""


class PaymentRequired(StatusError):
    """402: the account has to be paid for first."""


class PermissionDenied(StatusError):
    """403: the credential does not allow this."""


class NotFound(StatusError):
    """404: there is no such thing, or not for this credential."""


class Conflict(StatusError):
    """409: the request does not fit the present state."""


class UnprocessableEntity(StatusError):
    """422: the server refuses the values of the request."""


class RateLimited(StatusError):
    """429: too many requests; `headers` may have `Retry-After`."""


class ServerError(StatusError):
    """5xx: the server failed."""


class DecodeError(CallError):
    """A 2xx whose body is not what the spec says. The result is kept in `body`.

    `at` is a JSON Pointer (RFC 6901) into the body, `reason` what is wrong there.
    """

    def __init__(
        self,
        *,
        status_code: int,
        headers: Mapping[str, str],
        body: bytes,
        at: str,
        reason: str,
        request_method: str,
        url: str,
    ) -> None:
        place = f"{escaped(at)} " if at else ""
        super().__init__(
            f"{request_method} {escaped(url)} -> {status_code}, but the body is not what the spec"
            f" says: {place}{escaped(reason)}. The result is kept in .body ({len(body)} bytes)."
        )
        self.status_code = status_code
        self.headers = headers
        self.body = body
        self.at = at
        self.reason = reason
        self.request_method = request_method
        self.url = url


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


def _problem(body: bytes) -> str:
    """Read `title` and `detail` (RFC 9457) from an error body, if it has them."""
    if len(body) > _MAX_PROBLEM_BYTES:
        return ""
    try:
        problem: Any = json.loads(body)
    except (ValueError, RecursionError):
        return ""
    if not is_object(problem):
        return ""
    texts = [problem.get("title"), problem.get("detail")]
    return escaped(": ".join(t.strip() for t in texts if isinstance(t, str) and t.strip()))
