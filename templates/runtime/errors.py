# Pitchpipe runtime, copied verbatim: edit templates/runtime/ and run `pitchpipe generate`.
"""Everything a call can raise.

CallError
├── InvalidInput               a value breaks a rule of the spec; nothing was sent (also ValueError)
├── MissingCredential          the operation needs a credential; nothing was sent
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
├── DecodeError                a 2xx whose body does not match the spec; the body is kept
│   └── BodyTooLarge           a 2xx whose body is larger than the `Limits`; its beginning is kept
├── StreamError                the server reports an error in a stream
├── PredictionError            a prediction gave no output; `prediction` is its last known state
│   ├── PredictionFailed       the model failed
│   ├── PredictionCanceled     it was stopped while it ran
│   ├── PredictionAborted      it was stopped before it began
│   ├── PredictionTimedOut     it did not end within the timeout
│   └── OutputMissing          it succeeded, but its output is gone
├── UnsafeURL                  a file's URL is neither https nor a data URL (also ValueError)
└── InvalidWebhook             a webhook is not authentic or not recent (also ValueError)

No message shows a credential, a header or a whole body. All of them can be copied and pickled.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from . import problem
from .problem import Refused
from .text import escaped, shown

REQUIRED: Final = "is required"

_MAX_SHOWN_VIOLATIONS = 20


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


class StatusError(CallError):
    """An answer outside 2xx.

    `body` is the raw body; `error` is the body decoded by the spec's error schema, or None.
    `refused` lists the values that the server reports as invalid.
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
        said = problem.said(body)
        super().__init__(f"{message}: {said}" if said else message)
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
        return problem.reset_seconds(self.headers, self.body)


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


class StreamError(CallError):
    """The server reports an error in a stream, by an event called `error`.

    `data` is what it says, as text.
    """

    def __init__(self, data: str, *, status_code: int, request_method: str, url: str) -> None:
        said = problem.said(data.encode()) or escaped(data, 1000)
        super().__init__(f"{request_method} {escaped(url)}: an error in the stream: {said}")
        self.data = data
        self.status_code = status_code
        self.request_method = request_method
        self.url = url


class PredictionError(CallError):
    """A prediction gave no output. `prediction` is its last known state."""

    def __init__(self, message: str, prediction: Any) -> None:
        super().__init__(escaped(message, 1000))
        self.prediction = prediction


class PredictionFailed(PredictionError):
    """The model failed: `error` is its message, `code` the code it begins with, such as `E1001`."""

    def __init__(self, prediction: Any) -> None:
        self.error = str(prediction.error or "")
        found = _ERROR_CODE.match(self.error)
        self.code = found[0] if found else ""
        reason = self.error.strip() or "it does not say why"
        super().__init__(f"prediction {prediction.id} failed: {reason}", prediction)


class PredictionCanceled(PredictionError):
    """The prediction was stopped while it ran."""

    def __init__(self, prediction: Any) -> None:
        super().__init__(f"prediction {prediction.id} was canceled", prediction)


class PredictionAborted(PredictionError):
    """The prediction was stopped before it began."""

    def __init__(self, prediction: Any) -> None:
        super().__init__(f"prediction {prediction.id} was aborted before it began", prediction)


class PredictionTimedOut(PredictionError):
    """The prediction did not end within the timeout.

    `is_canceled` says whether it was canceled then; if not, it keeps running and is billed.
    """

    def __init__(self, prediction: Any, *, seconds: float, is_canceled: bool) -> None:
        what_now = "and was canceled" if is_canceled else "and has not been canceled"
        super().__init__(
            f"prediction {prediction.id} was still {prediction.status!r} after {seconds:g} s,"
            f" {what_now}",
            prediction,
        )
        self.seconds = seconds
        self.is_canceled = is_canceled


class OutputMissing(PredictionError):
    """The prediction succeeded, but its output is gone: outputs are deleted after an hour."""

    def __init__(self, prediction: Any) -> None:
        super().__init__(f"prediction {prediction.id} has no output (any more)", prediction)


class UnsafeURL(CallError, ValueError):
    """A URL is neither https nor a data URL. Nothing was fetched."""

    def __init__(self, url: str) -> None:
        super().__init__(f"only https and data URLs are fetched, not {shown(url)}")
        self.url = url


class InvalidWebhook(CallError, ValueError):
    """A webhook is not authentic or not recent. Do not act on it."""


_ERROR_CODE = re.compile(r"E\d{4}\b")

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
