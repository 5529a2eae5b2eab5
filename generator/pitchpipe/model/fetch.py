"""HTTP requests: nothing else in the program makes any.

Servers are not trusted: the size and duration of a response are limited, a redirect leads neither
to an unencrypted page nor from the public internet into a private network, and the token goes to no
other host and into no message.
"""

from __future__ import annotations

import http.client
import json
import time
import urllib.request
from dataclasses import dataclass, field
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import Any, NoReturn
from urllib.parse import urljoin, urlsplit

from pitchpipe import pointers
from pitchpipe.characters import is_printable
from pitchpipe.load.reading import fail
from pitchpipe.model.connections import (
    Guard,
    PrivateAddressError,
    TooLargeError,
    is_loopback,
    opener,
    read_whole,
    within,
)
from pitchpipe.problems import Location, shorten
from pitchpipe.version import VERSION

MAX_BYTES = 10_000_000
# Seconds to wait for a connection or the next bytes, and for a whole response.
IDLE = 10.0
TOTAL = 30.0
# Seconds of grace after which a request that has not stopped in time is abandoned.
GRACE = 1.0
ATTEMPTS = 3
# Seconds to wait before the first retry, doubled for each further one; and the longest wait that a
# server may ask for.
PAUSE = 1.0
LONGEST_PAUSE = 30.0

MAX_REDIRECTS = 5

_REDIRECTS = frozenset([301, 302, 303, 307, 308])
_ACCESS_HINT = "set REPLICATE_API_TOKEN to a token from https://replicate.com/account/api-tokens"

_sleep = time.sleep


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """What to ask for, of whom, and how much of it.

    `token` is sent after the `scheme` of `Authorization`; `access_hint` says where one comes from.
    `etag` is that of what is there already. Only if it `may_leave_host` is a redirect to another
    host followed: by https, and without the token.
    """

    url: str
    token: str = field(default="", repr=False)
    scheme: str = "Bearer"
    etag: str = ""
    accept: str = "application/json"
    max_bytes: int = MAX_BYTES
    may_leave_host: bool = False
    what: str = "a model's schema"
    access_hint: str = _ACCESS_HINT


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """A response, and the URL that it came from, after redirects."""

    url: str
    status: int
    headers: http.client.HTTPMessage
    body: bytes


class _RedirectError(Exception):
    """A redirect is not followed: the arguments are why, and a hint."""


def get(url: str, *, token: str = "") -> bytes | None:
    """Fetch a URL, with a token if one is given, and return the body, or None for a 404.

    A 429 or 5xx is retried, when the server says or after a short wait. Raises ProblemsError for
    every other status.
    """
    answer = ask(Request(url=url, token=token))
    return None if answer.status == 404 else answer.body


def ask(request: Request) -> Answer:
    """Return the answer to a request: 200, 404, or to a request with an ETag also 304.

    A 429 or 5xx is retried, when the server says or after a short wait. Raises ProblemsError for
    every other status.
    """
    _check(request)
    answer = _answered(request)
    if answer.status in (200, 404) or (answer.status == 304 and request.etag):
        return answer
    message = f"answered {_status(answer)}{_detail(answer, request.token)}"
    if answer.status in (401, 403):
        _fail(request.url, "source-unauthorised", message, request.access_hint)
    _fail(request.url, "source-unreachable", message, "check the address")


def same_host(url: str, other: str) -> bool:
    """Return whether two URLs have the same scheme, host and port, so that both may see a token."""
    return _origin(url) == _origin(other)


def is_url(text: str) -> bool:
    """Return whether a text is meant as an HTTP(S) URL."""
    return text.lower().startswith(("http://", "https://"))


def _check(request: Request) -> None:
    """Refuse URLs and tokens that would reveal the token, or send it unencrypted over a network."""
    url, token = request.url, request.token
    try:
        parts = urlsplit(url)
        host, _ = parts.hostname, parts.port
    except ValueError as error:
        _fail(url, "source-unreachable", f"not a URL: {error}")
    if parts.scheme not in ("http", "https") or not host or not is_printable(url) or " " in url:
        _fail(url, "source-unreachable", "not an HTTP(S) URL: https://HOST/...")
    if parts.username is not None:
        _fail(url, "source-unreachable", "a URL with a user name or password is not fetched")
    if token and not (token.isascii() and is_printable(token) and " " not in token):
        message = "the token has an invalid character, such as a space or a line break"
        _fail(url, "source-unauthorised", message, request.access_hint)
    if token and parts.scheme != "https" and not is_loopback(host):
        _fail(url, "source-insecure", "a token is only sent over https", "use an https address")


def _answered(request: Request) -> Answer:
    """Send a request, with retries while the server is busy or failing."""
    pause = PAUSE
    attempt = 1
    while _is_busy(answer := _asked(request)):
        wait = _wanted_pause(answer, pause)
        if attempt == ATTEMPTS or wait > LONGEST_PAUSE:
            _refuse_busy(request, answer, attempt)
        _sleep(wait)
        pause *= 2
        attempt += 1
    return answer


def _is_busy(answer: Answer) -> bool:
    return answer.status == 429 or answer.status >= 500


def _asked(request: Request) -> Answer:
    """Send a request once, and raise ProblemsError if there is no response."""
    url = request.url
    try:
        return within(TOTAL + GRACE, lambda: _followed(request, time.monotonic() + TOTAL))
    except _RedirectError as error:
        message, hint = error.args
        _fail(url, "source-redirected", message, hint)
    except PrivateAddressError as error:
        message = f"redirects into a private network, to {error}, which was not followed"
        _fail(url, "source-redirected", message, "if you trust that address, use it directly")
    except TooLargeError:
        message = f"the response is larger than {request.max_bytes // 1_000_000} MB"
        _fail(url, "source-too-large", message, f"is this the address of {request.what}?")
    except TimeoutError:
        _fail(url, "source-unreachable", f"did not answer within {TOTAL:.0f} seconds", "try again")
    except (OSError, http.client.HTTPException, ValueError) as error:
        reason = getattr(error, "reason", None) or error
        if isinstance(reason, TimeoutError):
            _fail(url, "source-unreachable", f"did not answer within {IDLE:.0f} seconds")
        text = _masked(str(reason) or type(reason).__name__, request.token)
        hint = f"check the address and the connection, or read {request.what} from a file"
        _fail(url, "source-unreachable", f"cannot be reached: {text}", hint)


def _followed(request: Request, deadline: float) -> Answer:
    """Send a request, and follow redirects as far as they may lead."""
    url, token, guard = request.url, request.token, Guard()
    for _ in range(MAX_REDIRECTS + 1):
        answer = _direct_answer(request, url, token, guard, deadline)
        location = answer.headers.get("Location")
        if answer.status not in _REDIRECTS or not location:
            return answer
        target = urljoin(url, location)
        if not same_host(url, target):
            _refuse_target(request, url, target)
            token = ""
        guard = Guard(is_refusing=not guard.is_private)
        url = target
    message = f"redirects more than {MAX_REDIRECTS} times"
    raise _RedirectError(message, "check the address in a browser")


def _refuse_target(request: Request, url: str, target: str) -> None:
    """Raise _RedirectError for a redirect that may not be followed to another host."""
    shown = shorten(_masked(target, request.token))
    if not request.may_leave_host:
        message = f"redirects to another host, {shown}, which was not followed"
        raise _RedirectError(message, "if you trust that address, use it directly")
    parts = urlsplit(target)
    is_local = parts.scheme == "http" and is_loopback(parts.hostname or "")
    is_from_here = is_loopback(urlsplit(url).hostname or "")
    if not (parts.scheme == "https" or (is_local and is_from_here)) or parts.username is not None:
        message = f"redirects to {shown}, and only a plain https address is followed"
        raise _RedirectError(message, "ask its publisher for an https address")


def _direct_answer(request: Request, url: str, token: str, guard: Guard, deadline: float) -> Answer:
    headers = {"Accept": request.accept, "User-Agent": f"pitchpipe/{VERSION}"}
    if token:
        headers["Authorization"] = f"{request.scheme} {token}"
    if request.etag:
        headers["If-None-Match"] = request.etag
    asked = urllib.request.Request(url, headers=headers)  # noqa: S310  _check saw the scheme
    with opener(url, guard).open(asked, timeout=IDLE) as response:
        body = read_whole(response, deadline, request.max_bytes)
        return Answer(url=url, status=response.status, headers=response.headers, body=body)


def _wanted_pause(answer: Answer, otherwise: float) -> float:
    """Return the seconds that `Retry-After` asks for, as a number or a date."""
    said = answer.headers.get("Retry-After", "").strip()
    if said.isascii() and said.isdigit():
        return float(said[:9])
    try:
        moment = parsedate_to_datetime(said)
    except ValueError:
        return otherwise
    if moment.tzinfo is None:
        moment = moment.replace(tzinfo=UTC)
    return max(0.0, (moment - datetime.now(UTC)).total_seconds())


def _refuse_busy(request: Request, answer: Answer, attempts: int) -> NoReturn:
    times = "once" if attempts == 1 else f"{attempts} times"
    message = f"answered {_status(answer)} {times}{_detail(answer, request.token)}"
    said = answer.headers.get("Retry-After", "")
    wait = f" in {said} seconds" if said.isdigit() else " later"
    _fail(request.url, "source-unreachable", message, f"try again{wait}")


def _status(answer: Answer) -> str:
    return f"{answer.status} {http.client.responses.get(answer.status, '')}".rstrip()


def _detail(answer: Answer, token: str) -> str:
    """Return the server's explanation of a failure (RFC 7807), if there is one."""
    try:
        said: Any = json.loads(answer.body)
    except (ValueError, RecursionError):
        return ""
    detail = said.get("detail") or said.get("title") if pointers.is_object(said) else None
    return f": {shorten(_masked(detail, token))}" if isinstance(detail, str) else ""


def _masked(text: str, token: str) -> str:
    return text.replace(token, "***") if token else text


def _origin(url: str) -> tuple[str, str | None, int | None]:
    parts = urlsplit(url)
    return parts.scheme, parts.hostname, parts.port or {"http": 80, "https": 443}.get(parts.scheme)


def _fail(url: str, rule: str, message: str, hint: str = "") -> NoReturn:
    shown = url.partition("?")[0]
    scheme, _, rest = shown.partition("://")
    authority, slash, path = rest.partition("/")
    shown = f"{scheme}://{authority.rpartition('@')[2]}{slash}{path}" if rest else shown
    fail(Location(path=shown), rule, message, hint)
