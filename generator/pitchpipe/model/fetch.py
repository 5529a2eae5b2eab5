"""HTTP requests: the only module that uses the network.

Servers are not trusted: the size and duration of a response are limited, a redirect may not lead to
another host, and the token never appears in a message.
"""

from __future__ import annotations

import http.client
import ipaddress
import json
import queue
import threading
import time
import urllib.request
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import Any, NoReturn, TypeVar
from urllib.parse import urljoin, urlsplit

from pitchpipe import pointers
from pitchpipe.characters import is_printable
from pitchpipe.load.reading import fail
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

_CHUNK = 65_536
_REDIRECTS = frozenset([301, 302, 303, 307, 308])
_ACCESS_HINT = "set REPLICATE_API_TOKEN to a token from https://replicate.com/account/api-tokens"

_T = TypeVar("_T")
_sleep = time.sleep


@dataclass(frozen=True, slots=True, kw_only=True)
class _Answer:
    status: int
    headers: http.client.HTTPMessage
    body: bytes


class _LeftHostError(Exception):
    """A redirect leads to another host, whose URL is the argument."""


class _TooLargeError(Exception):
    """A response has more than MAX_BYTES."""


def get(url: str, *, token: str = "") -> bytes | None:
    """Fetch a URL, with a token if one is given, and return the body, or None for a 404.

    A 429 or 5xx is retried, when the server says or after a short wait. Raises ProblemsError for
    every other status.
    """
    _check(url, token)
    answer = _answered(url, token)
    if answer.status == 404:
        return None
    if answer.status == 200:
        return answer.body
    message = f"answered {_status(answer)}{_detail(answer, token)}"
    if answer.status in (401, 403):
        _fail(url, "source-unauthorised", message, _ACCESS_HINT)
    _fail(url, "source-unreachable", message, "check the address")


def same_host(url: str, other: str) -> bool:
    """Return whether two URLs have the same scheme, host and port, so that both may see a token."""
    return _origin(url) == _origin(other)


def is_url(text: str) -> bool:
    """Return whether a text is meant as an HTTP(S) URL."""
    return text.lower().startswith(("http://", "https://"))


def _check(url: str, token: str) -> None:
    """Refuse URLs and tokens that would reveal the token, or send it unencrypted over a network."""
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
        _fail(url, "source-unauthorised", message, _ACCESS_HINT)
    if token and parts.scheme != "https" and not _is_loopback(host):
        _fail(url, "source-insecure", "a token is only sent over https", "use an https address")


def _answered(url: str, token: str) -> _Answer:
    """Send a request, with retries while the server is busy or failing."""
    pause = PAUSE
    attempt = 1
    while _is_busy(answer := _asked(url, token)):
        wait = _wanted_pause(answer, pause)
        if attempt == ATTEMPTS or wait > LONGEST_PAUSE:
            _refuse_busy(url, answer, attempt, token)
        _sleep(wait)
        pause *= 2
        attempt += 1
    return answer


def _is_busy(answer: _Answer) -> bool:
    return answer.status == 429 or answer.status >= 500


def _asked(url: str, token: str) -> _Answer:
    """Send a request once, and raise ProblemsError if there is no response."""
    try:
        return _within(TOTAL + GRACE, lambda: _answer(url, token, time.monotonic() + TOTAL))
    except _LeftHostError as error:
        message = f"redirects to another host, {shorten(str(error))}, which was not followed"
        _fail(url, "source-redirected", message, "if you trust that address, use it directly")
    except _TooLargeError:
        message = f"the response is larger than {MAX_BYTES // 1_000_000} MB"
        _fail(url, "source-too-large", message, "is this the address of a model's schema?")
    except TimeoutError:
        _fail(url, "source-unreachable", f"did not answer within {TOTAL:.0f} seconds", "try again")
    except (OSError, http.client.HTTPException, ValueError) as error:
        reason = getattr(error, "reason", None) or error
        if isinstance(reason, TimeoutError):
            _fail(url, "source-unreachable", f"did not answer within {IDLE:.0f} seconds")
        text = _masked(str(reason) or type(reason).__name__, token)
        hint = "check the address and the connection, or read the model from a file"
        _fail(url, "source-unreachable", f"cannot be reached: {text}", hint)


def _answer(url: str, token: str, deadline: float, redirects: int = MAX_REDIRECTS) -> _Answer:
    """Send a request, and follow redirects as long as they stay on the same host."""
    answer = _direct_answer(url, token, deadline)
    location = answer.headers.get("Location")
    if answer.status not in _REDIRECTS or not location or not redirects:
        return answer
    target = urljoin(url, location)
    if not same_host(url, target):
        raise _LeftHostError(target)
    return _answer(target, token, deadline, redirects - 1)


def _direct_answer(url: str, token: str, deadline: float) -> _Answer:
    headers = {"Accept": "application/json", "User-Agent": f"pitchpipe/{VERSION}"}
    if token:
        headers["Authorization"] = f"Bearer {token}"
    request = urllib.request.Request(url, headers=headers)  # noqa: S310  _check saw the scheme
    with _opener(url).open(request, timeout=IDLE) as response:
        body = _read(response, deadline)
        return _Answer(status=response.status, headers=response.headers, body=body)


def _opener(url: str) -> urllib.request.OpenerDirector:
    """Return an opener that speaks only HTTP, and returns every response without acting on it."""
    # No proxy between two programs on the same machine.
    proxies: dict[str, str] | None = {} if _is_loopback(urlsplit(url).hostname or "") else None
    opener = urllib.request.OpenerDirector()
    for handler in (
        urllib.request.ProxyHandler(proxies),
        urllib.request.HTTPHandler(),
        urllib.request.HTTPSHandler(),
    ):
        opener.add_handler(handler)
    return opener


def _read(response: Any, deadline: float) -> bytes:
    """Read a response to its end, within the limits on time and size."""
    chunks: list[bytes] = []
    size = 0
    while chunk := response.read1(_CHUNK):
        size += len(chunk)
        if size > MAX_BYTES:
            raise _TooLargeError
        if time.monotonic() > deadline:
            raise TimeoutError
        chunks.append(chunk)
    if response.length:
        raise http.client.IncompleteRead(b"", response.length)
    return b"".join(chunks)


def _within(seconds: float, work: Callable[[], _T]) -> _T:
    """Run a function in a thread of its own, which is abandoned if it takes too long.

    Socket timeouts do not cover slow name resolution, or headers that arrive byte by byte.
    """
    results: queue.SimpleQueue[Callable[[], _T]] = queue.SimpleQueue()

    def run() -> None:
        try:
            result = work()
        except BaseException as error:  # noqa: BLE001  re-raised in the waiting thread
            results.put(_raiser(error))
        else:
            results.put(lambda: result)

    threading.Thread(target=run, daemon=True).start()
    try:
        outcome = results.get(timeout=seconds)
    except queue.Empty:
        raise TimeoutError from None
    return outcome()


def _raiser(error: BaseException) -> Callable[[], NoReturn]:
    def fails() -> NoReturn:
        raise error

    return fails


def _wanted_pause(answer: _Answer, otherwise: float) -> float:
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


def _refuse_busy(url: str, answer: _Answer, attempts: int, token: str) -> NoReturn:
    times = "once" if attempts == 1 else f"{attempts} times"
    message = f"answered {_status(answer)} {times}{_detail(answer, token)}"
    said = answer.headers.get("Retry-After", "")
    wait = f" in {said} seconds" if said.isdigit() else " later"
    _fail(url, "source-unreachable", message, f"try again{wait}")


def _status(answer: _Answer) -> str:
    return f"{answer.status} {http.client.responses.get(answer.status, '')}".rstrip()


def _detail(answer: _Answer, token: str) -> str:
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


def _is_loopback(host: str) -> bool:
    try:
        return host == "localhost" or ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def _fail(url: str, rule: str, message: str, hint: str = "") -> NoReturn:
    shown = url.partition("?")[0]
    scheme, _, rest = shown.partition("://")
    authority, slash, path = rest.partition("/")
    shown = f"{scheme}://{authority.rpartition('@')[2]}{slash}{path}" if rest else shown
    fail(Location(path=shown), rule, message, hint)
