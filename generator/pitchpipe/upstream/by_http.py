"""Documents that a server publishes, of which one may run on this machine."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Mapping
from urllib.parse import quote, unquote, urljoin, urlsplit, urlunsplit

from pitchpipe.load.reading import fail
from pitchpipe.model.connections import is_loopback
from pitchpipe.model.fetch import Answer, Request, ask
from pitchpipe.problems import Location, shorten
from pitchpipe.shell import command_line
from pitchpipe.upstream.reader import MAX_BYTES, Content, refuse_source

_ACCEPT = "application/json, application/yaml;q=0.9, */*;q=0.8"
# RFC 9110, section 8.8.3, within a length that a lock can have.
_ETAG = re.compile(r'(?:W/)?"[!#-~]{0,200}"')
# No document is any of these, whatever a server says otherwise.
_NO_DOCUMENT = ("image/", "audio/", "video/", "font/", "application/zip", "application/pdf")
_TITLE = re.compile(rb"<title[^>]*>([^<]*)</title>", re.IGNORECASE)
_SERVED_AT = ("/openapi.json", "/v3/api-docs")
_PAGE_HINT = (
    "name the document itself: FastAPI serves it at /openapi.json, Spring at /v3/api-docs;"
    " behind a login, name the variable with a token: --auth-env VARIABLE"
)


class HttpReader:
    """A server. Only what has its scheme, host and port is read, apart from redirects.

    `variable` names the environment variable with the token, which may say its scheme:
    `Basic abc`.
    """

    revision = ""

    def __init__(self, url: str, variable: str, environ: Mapping[str, str]) -> None:
        self.url = url
        self._variable = variable
        self._scheme, self._token = _authorization(url, variable, environ)
        self._moved = ""

    @property
    def main(self) -> str:
        """The last part of the URL's path, or a name for it if it ends in a slash."""
        return self._parts[-1] or "openapi"

    @property
    def folders(self) -> tuple[str, ...]:
        """The parts of the URL's path before it."""
        return tuple(self._parts[:-1])

    @property
    def _parts(self) -> list[str]:
        return unquote(urlsplit(self.url).path).lstrip("/").split("/")

    def shown(self, path: str) -> str:
        """Return the URL of a file, without its query."""
        return self._url(path).partition("?")[0]

    def read(self, path: str, etag: str = "") -> Content | None:
        """Fetch a file, unless its ETag is still the given one."""
        url = self._url(path)
        if self._moved and path != self.main:
            message = f"redirects to {shorten(self._moved)}, and refers to other files"
            fail(Location(path=self.url), "source-redirected", message, "name that address")
        answer = ask(
            Request(
                url=url,
                token=self._token,
                scheme=self._scheme,
                etag=etag,
                accept=_ACCEPT,
                max_bytes=MAX_BYTES,
                may_leave_host=True,
                what="an OpenAPI document",
                access_hint=self._access_hint,
            )
        )
        if answer.status == 404:
            return None
        if path == self.main and answer.url != url:
            self._moved = answer.url
        if answer.status == 304:
            return Content(data=None, etag=etag)
        self._refuse_other(answer)
        found = answer.headers.get("ETag", "")
        return Content(data=answer.body, etag=found if _ETAG.fullmatch(found) else "")

    @property
    def _access_hint(self) -> str:
        if self._variable:
            return f"set {self._variable} to a token that may read it"
        return "name the environment variable with a token that may read it: --auth-env VARIABLE"

    def _url(self, path: str) -> str:
        if path == self.main:
            return self.url
        parts = urlsplit(self.url)
        base = urlunsplit((parts.scheme, parts.netloc, parts.path, "", ""))
        return urljoin(base, "./" + quote(path, safe="/@!$&'()*+,;=~"))

    def _refuse_other(self, answer: Answer) -> None:
        """Refuse what is no document whatever is in it: a page, an image, a token sent back."""
        where = Location(path=answer.url.partition("?")[0])
        start = answer.body[:65_536].lstrip(b"\xef\xbb\xbf \t\r\n")
        kind = answer.headers.get_content_type()
        if start.startswith(b"<"):
            title = _TITLE.search(start)
            named = f" ({shorten(title[1].decode(errors='replace').strip(), 60)})" if title else ""
            message = f"answered with an HTML or XML page{named}, not with an OpenAPI document"
            fail(where, "not-a-document", message, _PAGE_HINT)
        encoding = answer.headers.get("Content-Encoding", "identity").lower()
        if kind.startswith(_NO_DOCUMENT) or encoding != "identity":
            what = kind if encoding == "identity" else f"{encoding} that was not asked for"
            fail(where, "not-a-document", f"answered with {shorten(what)}, not with a document")
        if self._token and self._token.encode() in answer.body:
            message = f"sends back the token in {self._variable}, which must not be kept"
            fail(where, "not-a-document", message, "give that token up, and tell the publisher")


def _authorization(url: str, variable: str, environ: Mapping[str, str]) -> tuple[str, str]:
    """Return the scheme and the token in a variable, both "" without one."""
    parts = urlsplit(url)
    if parts.scheme == "http" and not is_loopback(parts.hostname or ""):
        message = "a document is fetched over http only from this machine"
        fail(Location(path=url.partition("?")[0]), "source-insecure", message, "use https")
    if not variable:
        return "", ""
    value = environ.get(variable, "").strip()
    if not value:
        message = f"a token is needed, but {variable} is not set"
        hint = f"set {variable} to a token that may read it"
        fail(Location(path=url.partition("?")[0]), "source-unauthorised", message, hint)
    scheme, _, token = value.rpartition(" ")
    if scheme and not re.fullmatch("[A-Za-z][A-Za-z0-9-]*", scheme):
        return "Bearer", value  # which is refused, as no token has spaces
    return scheme or "Bearer", token


def document_of_server(url: str, variable: str, environ: Mapping[str, str]) -> str:
    """Return where a server on this machine has its document, if the URL only names the server.

    Other URLs are returned as they are. Raises ProblemsError if it has none in the usual places.
    """
    parts = urlsplit(url)
    if parts.path not in ("", "/") or parts.query or not is_loopback(parts.hostname or ""):
        return url
    for path in _SERVED_AT:
        found = urljoin(url, path)
        if HttpReader(found, variable, environ).read(posixpath.basename(path)):
            return found
    places = " or ".join(_SERVED_AT)
    refuse_source(url, f"this server has no document at {places}", command_line(["add", "--help"]))
