# Pitchpipe runtime, copied verbatim: edit templates/runtime/ and run `pitchpipe generate`.
"""Downloads files: resumes after a dropped connection, and never mixes two versions of a file.

Only https is followed, and no credential is sent: anyone may host a file.
"""

from __future__ import annotations

import logging
import re
from collections.abc import Mapping
from functools import partial
from time import monotonic
from typing import BinaryIO, Final
from urllib.parse import urljoin

from . import media, steps
from .errors import (
    BodyTooLarge,
    CallError,
    NotFound,
    RateLimited,
    ServerError,
    StatusError,
    TransportError,
)
from .limits import Limits
from .responses import Response, raise_for_status
from .retries import DEFAULT, Retry
from .steps import Flow, Opened
from .values import shown

_REDIRECTS: Final = frozenset([301, 302, 303, 307, 308])
_MAX_REDIRECTS: Final = 5
_MAX_ERROR_BODY: Final = 65_536
_RANGE = re.compile(r"bytes (\d{1,18})-(\d{1,18})/(\d{1,18}|\*)")
_LENGTH = re.compile(r"\d{1,18}")
_GONE: Final = "The output of a prediction is deleted after an hour."
_REDIRECTED: Final = f"Up to {_MAX_REDIRECTS} redirects are followed, to https only."

logger = logging.getLogger(__name__)


class UnsafeURL(CallError, ValueError):
    """A URL is neither https nor a data URL. Nothing was fetched."""

    def __init__(self, url: str) -> None:
        super().__init__(f"only https and data URLs are fetched, not {shown(url)}")
        self.url = url


def check(url: str) -> None:
    """Raise UnsafeURL for a URL that is never fetched."""
    if not media.is_data_url(url) and not _is_https(url):
        raise UnsafeURL(str(url))


def fetched(
    url: str, into: BinaryIO, limits: Limits, retry: Retry = DEFAULT
) -> Flow[Mapping[str, str]]:
    """Write the content of a URL to a file; return the headers that describe it.

    Try again after a dropped connection, a 429 or a 5xx; progress resets the count of `retry`.
    Raise UnsafeURL, InvalidInput for a broken data URL, StatusError, BodyTooLarge, or a
    TransportError.
    """
    check(url)
    if media.is_data_url(url):
        yield steps.Work(partial(into.write, media.decoded(url)))
        return {"content-type": media.data_url_type(url)}
    deadline = monotonic() + limits.seconds
    download = _Download(url, into, limits.body, deadline)
    attempt, furthest, until = 0, 0, monotonic() + retry.seconds
    while True:
        attempt += 1
        error = yield from _tried(download)
        if error is None:
            return download.headers
        if download.have > furthest:
            attempt, furthest, until = 1, download.have, monotonic() + retry.seconds
        asked = error.retry_after if isinstance(error, StatusError) else None
        pause = retry.pause(attempt, asked)
        if attempt >= retry.attempts or monotonic() + pause >= min(until, deadline):
            raise error
        logger.info("%s; again in %.1f s", error, pause)
        yield steps.Sleep(pause)


def _tried(download: _Download) -> Flow[TransportError | RateLimited | ServerError | None]:
    """Try once; return an error that may be temporary."""
    try:
        yield from download.attempt()
    except (TransportError, RateLimited, ServerError) as error:
        return error
    return None


class _Download:
    """The state of a download: how much has arrived, and what is needed to resume."""

    def __init__(self, url: str, into: BinaryIO, most: float, deadline: float) -> None:
        self._url = url
        self._into = into
        self._most = most
        self._deadline = deadline
        self.have = 0
        self.headers: Mapping[str, str] = {}
        self._size: int | None = None
        self._validator = ""
        self._place = ""

    def attempt(self) -> Flow[None]:
        """Get the rest of the file, or all of it again if the server does not send the rest."""
        opened = yield from self._opened()
        try:
            yield from self._begin(opened)
            yield from self._read(opened)
        except TransportError:
            if self._size is None or self.have != self._size:
                raise  # otherwise everything arrived before the connection dropped
        finally:
            yield steps.Close(opened)

    def _opened(self) -> Flow[Opened]:
        """Open the URL, following redirects."""
        url = self._url
        for _ in range(_MAX_REDIRECTS):
            opened = yield from steps.opened(url, self._headers(), self._deadline)
            if opened.status_code not in _REDIRECTS or "location" not in opened.headers:
                return opened
            yield steps.Close(opened)
            url = self._redirected(url, opened.headers["location"])
        return (yield from steps.opened(url, self._headers(), self._deadline))

    def _redirected(self, url: str, location: str) -> str:
        try:
            target = urljoin(url, location)
        except ValueError:
            target = ""  # it is not a URL
        if not _is_https(target):
            error = UnsafeURL(target or location)
            error.add_note(_REDIRECTED)
            raise error
        return target

    def _headers(self) -> dict[str, str]:
        """Ask for the rest, provided that the file has not changed (RFC 9110, 13.1.5)."""
        fields = {"accept-encoding": "identity"}
        if self.have and self._validator:
            fields |= {"range": f"bytes={self.have}-", "if-range": self._validator}
        return fields

    def _begin(self, opened: Opened) -> Flow[None]:
        """Prepare for the rest or for the file from its beginning. Raise for any other response."""
        status = opened.status_code
        if status == 206 and self._goes_on(opened):
            return
        if status == 206 or (status == 416 and self.have):
            yield from self._restart()
            raise _failed(opened, "another part came than the one that was asked for")
        if status not in {200, 203}:
            yield from _refused(opened)
        yield from self._restart()
        self.headers = opened.headers
        if "content-encoding" not in opened.headers:
            self._size = _length(opened.headers)
            self._validator = _validator(opened.headers)
            self._place = _without_query(opened.url)

    def _restart(self) -> Flow[None]:
        yield steps.Work(partial(self._into.seek, 0))
        yield steps.Work(self._into.truncate)
        self.have, self._size, self._validator = 0, None, ""

    def _goes_on(self, opened: Opened) -> bool:
        """Say whether a 206 has the next bytes of the same version of the file."""
        found = _RANGE.fullmatch(opened.headers.get("content-range", ""))
        if found is None or not self._validator or not self._is_same(opened):
            return False
        start, end, total = int(found[1]), int(found[2]), found[3]
        size = end + 1 if total == "*" else int(total)
        if start != self.have or end >= size or self._size not in {None, size}:
            return False
        self._size = size
        return True

    def _is_same(self, opened: Opened) -> bool:
        """Say whether a part belongs to the file already begun; its date may be missing."""
        name = "etag" if self._validator.startswith('"') else "last-modified"
        otherwise = "" if name == "etag" else self._validator
        return (
            opened.headers.get(name, otherwise) == self._validator
            and _without_query(opened.url) == self._place
            and "content-encoding" not in opened.headers
        )

    def _read(self, opened: Opened) -> Flow[None]:
        while True:
            chunk: bytes | None = yield steps.Chunk(opened)
            if chunk is None:
                break
            if self.have + len(chunk) > self._most:
                raise self._too_large(opened)
            yield steps.Work(partial(self._into.write, chunk))
            self.have += len(chunk)
        if self._size is not None and self.have != self._size:
            raise _failed(opened, f"{self.have} of {self._size} bytes came")

    def _too_large(self, opened: Opened) -> BodyTooLarge:
        return BodyTooLarge(
            status_code=opened.status_code,
            headers=opened.headers,
            body=b"",
            limit=self._most,
            request_method="GET",
            url=opened.url,
        )


def _refused(opened: Opened) -> Flow[None]:
    """Raise the StatusError of a response that is not a file."""
    body = yield from _error_body(opened)
    response = Response(opened.status_code, opened.headers, body, "GET", opened.url)
    try:
        raise_for_status(response, {})
    except NotFound as error:
        error.add_note(_GONE)
        raise
    except StatusError as error:
        if opened.status_code in _REDIRECTS:
            error.add_note(_REDIRECTED)
        raise
    raise _failed(opened, f"the response, {opened.status_code}, has no file in it")


def _error_body(opened: Opened) -> Flow[bytes]:
    """Read the body of an error: what arrives of it, up to what a message needs."""
    body = b""
    try:
        while len(body) < _MAX_ERROR_BODY:
            chunk: bytes | None = yield steps.Chunk(opened)
            if chunk is None:
                break
            body += chunk
    except TransportError:
        pass  # the status is what matters
    return body[:_MAX_ERROR_BODY]


def _failed(opened: Opened, reason: str) -> TransportError:
    return TransportError(reason, request_method="GET", url=opened.url)


def _is_https(url: str) -> bool:
    return url[:8].lower() == "https://"


def _without_query(url: str) -> str:
    """Drop the query, where signatures differ."""
    return re.split(r"[?#]", url, maxsplit=1)[0]


def _length(headers: Mapping[str, str]) -> int | None:
    text = headers.get("content-length", "")
    return int(text) if _LENGTH.fullmatch(text) else None


def _validator(headers: Mapping[str, str]) -> str:
    """Choose what identifies this version of a file, or "".

    That is a strong ETag, or else a modification date before the current second (RFC 9110, 8.8).
    """
    etag, changed = headers.get("etag", ""), headers.get("last-modified", "")
    if re.fullmatch(r'"[\x21\x23-\x7e]*"', etag):
        return etag
    is_strong = not etag and changed != headers.get("date") and changed.isascii()
    return changed if is_strong and changed.isprintable() else ""
