# Pitchpipe runtime, copied verbatim: edit templates/runtime/ and run `pitchpipe generate`.
"""What every call can raise, and what the bodies of errors say (RFC 9457, "Problem Details").

CallError
├── InvalidInput               a value breaks a rule of the spec; nothing was sent (also ValueError)
├── MissingCredential          the operation needs a credential; nothing was sent
├── ClientUnusable             the client is closed, or cannot connect here (also RuntimeError)
├── TransportError             no complete answer arrived
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
└── DecodeError                a 2xx whose body does not match the spec; the body is kept
    └── BodyTooLarge           a 2xx whose body is larger than the `Limits`; its beginning is kept

No message shows a credential, a whole body, or a header other than the ID of a request. All of them
can be copied and pickled.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from .problems import read, request_id, reset_seconds
from .values import escaped, is_list, is_object, shown

REQUIRED: Final = "is required"

_MAX_SHOWN_VIOLATIONS = 20
_REQUIRED = re.compile(r"(\S+) is required")


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
        place = self.at or "the body"
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
    """No complete answer arrived. `__cause__` is the error of the HTTP library.

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
    """The answer took too long. The server may have received the request and acted on it."""


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


class StatusError(CallError):
    """An answer outside 2xx.

    `body` is the raw body; `error` is the body decoded by the spec's error schema, or None.
    `refused` lists the values that the server reports as invalid, and `request_id` is by what its
    operators find the request, "" if it has said none.
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
        explained = said(body)
        message = f"{message}: {explained}" if explained else message
        self.request_id = request_id(headers)
        super().__init__(message + _shown_id(self.request_id))
        self.status_code = status_code
        self.headers = headers
        self.body = body
        self.error = error
        self.request_method = request_method
        self.url = url
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


class DecodeError(CallError):
    """A 2xx whose body does not match the spec. The result is kept in `body`.

    `at` is a JSON Pointer (RFC 6901) into the body, `reason` what is wrong there, and `request_id`
    as for a StatusError.
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
            f"{_shown_id(request_id(headers))}"
        )
        self.request_id = request_id(headers)
        self.status_code = status_code
        self.headers = headers
        self.body = body
        self.at = at
        self.reason = reason
        self.request_method = request_method
        self.url = url


class BodyTooLarge(DecodeError):
    """A 2xx whose body is larger than `limit`, in bytes after decompression.

    As much of it as the limit allows is kept in `body`; nothing of a file that is saved.
    """

    def __init__(
        self,
        *,
        status_code: int,
        headers: Mapping[str, str],
        body: bytes,
        limit: float,
        request_method: str,
        url: str,
    ) -> None:
        super().__init__(
            status_code=status_code,
            headers=headers,
            body=body,
            at="",
            reason="is too large",
            request_method=request_method,
            url=url,
        )
        what = f"the body is larger than {limit:,.0f} bytes: `limits=Limits(body=...)` allows more"
        self.args = (f"{request_method} {escaped(url)} -> {status_code}, but {what}",)
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


def _shown_id(request_id: str) -> str:
    return f" (request ID {escaped(request_id, 100)})" if request_id else ""


def said(body: bytes) -> str:
    """Read `title` and `detail`, for a message."""
    problem = read(body)
    texts = [problem.get("title"), problem.get("detail")]
    return escaped(": ".join(t.strip() for t in texts if isinstance(t, str) and t.strip()))


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
