# Pitchpipe runtime, copied verbatim: edit templates/runtime/ and run `pitchpipe generate`.
"""Access tokens by the client credentials of OAuth 2.0 (RFC 6749, section 4.4).

A token is fetched when a call first needs it, by the connections, timeouts and retries of the
client, and within the time of that call. It is kept until shortly before it expires, or until the
server refuses it; then it is fetched once more. However many calls need it at once, one of them
fetches it, and the others wait for that one.
"""

from __future__ import annotations

import base64
import json
import os
from concurrent.futures import Future, wait
from copy import copy
from dataclasses import dataclass, field, replace
from math import isfinite
from threading import Lock
from time import monotonic
from typing import TYPE_CHECKING, Any, Final, TypeAlias
from urllib.parse import quote_plus, urlencode, urljoin, urlsplit

from .credentials import AUTHORIZATION, AsyncSecret, Bearer, Changing, Credential, secret, text
from .credentials import bearer as bearer_of
from .errors import CallError, TimedOut
from .limits import NEVER, NO_TIME, grace, left
from .outgoing import Settings
from .requests import Request
from .responses import Response
from .retries import Flow, send
from .values import escaped, is_object

if TYPE_CHECKING:
    import httpx2

    from .transport import AsyncTransport, Transport

_FORM: Final = "application/x-www-form-urlencoded"
_MOST: Final = 1_048_576
"""How many bytes the response of a token endpoint may have."""
_EARLY: Final = 30.0
"""How many seconds before its end a token is not used any more, or a tenth of its time."""

_Outcome: TypeAlias = Bearer | BaseException
_Fetching: TypeAlias = "Future[_Outcome | None]"


class TokenRefused(CallError):
    """The token endpoint gave no token. `error` and `description` are what it said.

    RFC 6749, section 5.2: `error` is a word such as `invalid_client`.
    """

    def __init__(self, *, url: str, status_code: int, error: str, description: str = "") -> None:
        said = ": ".join(escaped(each) for each in (error, description) if each)
        super().__init__(f"POST {escaped(url)} -> {status_code}, no access token. {said}".rstrip())
        self.url = url
        self.status_code = status_code
        self.error = error
        self.description = description


@dataclass(slots=True)
class _Slot:
    """The token for some scopes, until when it is used, and whoever is fetching another one."""

    token: Bearer | None = None
    until: float = 0.0
    fetching: _Fetching | None = None


class ClientCredentials:
    """A client's ID and secret, and the tokens that it got for them. Threads may share it."""

    target = AUTHORIZATION

    def __init__(
        self, scheme: str, url: str, client_id: str, client_secret: str, *, in_body: bool
    ) -> None:
        parts = urlsplit(url)
        self._scheme = scheme
        self._url = url
        self._base_url = f"{parts.scheme}://{parts.netloc}"
        self._path = parts.path or "/"
        name, _, value = parts.query.partition("=")
        self._query = ((name, value),) if parts.query else ()
        self._id, self._secret = client_id, client_secret
        self._in_body = in_body
        self._begin()

    def __repr__(self) -> str:
        return f"<ClientCredentials {self._url}>"

    def _begin(self) -> None:
        self._process = os.getpid()
        self._slots: dict[str, _Slot] = {}
        self._lock = Lock()  # after a fork, a thread that is not here may hold the old one

    def current(
        self, request: Request, deadline: float, refused: Credential | None
    ) -> Flow[Credential | None]:
        """Give a token for the scopes of a request; another one than the refused.

        Raise TokenRefused, or what else a call can raise.
        """
        scope = request.scopes.get(self._scheme, "")
        while True:
            slot, fetching, is_first = self._look(scope, refused)
            if fetching is None:
                return slot.token
            if is_first:
                return (yield from self._fetched(slot, fetching, scope, deadline))
            outcome: _Outcome | None = yield _Wait(fetching, deadline)
            if isinstance(outcome, Bearer):
                return outcome
            if left(deadline) <= 0:
                raise TimedOut(NO_TIME, request_method="POST", url=self._url)
            # Who ran out of time, or was canceled, says nothing about the others.
            if isinstance(outcome, CallError) and not isinstance(outcome, TimedOut):
                raise copy(outcome) from outcome

    def _look(self, scope: str, refused: Credential | None) -> tuple[_Slot, _Fetching | None, bool]:
        """Return the token that is there, or who fetches one, and whether the caller has to."""
        if self._process != os.getpid():
            self._begin()
        with self._lock:
            slot = self._slots.setdefault(scope, _Slot())
            if slot.token is not None and slot.token == refused:
                slot.token = None
            if slot.token is not None and monotonic() < slot.until:
                return slot, None, False
            if slot.fetching is not None:
                return slot, slot.fetching, False
            slot.fetching = Future()
            return slot, slot.fetching, True

    def _fetched(
        self, slot: _Slot, fetching: _Fetching, scope: str, deadline: float
    ) -> Flow[Bearer]:
        """Fetch a token, and tell those who wait for it."""
        outcome: _Outcome | None = None
        until = 0.0
        try:
            response: Response = yield _Fetch(self._request(scope), self._base_url, deadline)
            token, until = self._token(response)
            outcome = token
        except BaseException as error:
            outcome = error
            raise
        finally:
            with self._lock:
                slot.fetching = None
                if isinstance(outcome, Bearer):
                    slot.token, slot.until = outcome, until
            fetching.set_result(outcome)
        return token

    def _request(self, scope: str) -> Request:
        """Build the request (RFC 6749, sections 4.4.2 and 2.3.1)."""
        form = {"grant_type": "client_credentials", **({"scope": scope} if scope else {})}
        headers: dict[str, str] = {}
        if self._in_body:
            form |= {"client_id": self._id, "client_secret": self._secret}
        else:
            headers["authorization"] = f"Basic {self._pair()}"
        return Request(
            method="POST",
            path=self._path,
            query=self._query,
            headers=headers,
            content=urlencode(form).encode(),
            content_type=_FORM,
            accept="application/json",
        )

    def _pair(self) -> str:
        """Write the ID and the secret as HTTP Basic has them."""
        pair = f"{quote_plus(self._id)}:{quote_plus(self._secret)}"
        return base64.b64encode(pair.encode()).decode()

    def _token(self, response: Response) -> tuple[Bearer, float]:
        """Read a response (RFC 6749, sections 5.1 and 5.2): a token, and until when it is used."""
        try:
            data: Any = json.loads(response.body)
        except (ValueError, RecursionError):
            data = None
        data = data if is_object(data) else {}
        if not 200 <= response.status_code < 300:
            raise self._refused(response, _said(data, "error"), _said(data, "error_description"))
        kind = data.get("token_type", "bearer")
        if not isinstance(kind, str) or kind.lower() != "bearer":
            raise self._refused(response, "its token_type is not bearer")
        try:
            token = secret(_said(data, "access_token"), "")
        except ValueError:
            raise self._refused(response, "its access_token cannot be sent") from None
        if token is None:
            error = _said(data, "error") or "its response has no access_token"
            raise self._refused(response, error, _said(data, "error_description"))
        return Bearer(token), monotonic() + _seconds(data.get("expires_in"))

    def _refused(self, response: Response, error: str, description: str = "") -> TokenRefused:
        return TokenRefused(
            url=self._url,
            status_code=response.status_code,
            error=self._hidden(error),
            description=self._hidden(description),
        )

    def _hidden(self, said: str) -> str:
        """Take the secret out of what a server says: it may repeat what it was sent, or its end."""
        pair = self._pair()
        end = pair[(len(quote_plus(self._id)) + 3) // 3 * 4 :]  # nothing of the ID is in it
        for each in (self._secret, quote_plus(self._secret), pair, end, end.rstrip("=")):
            said = said.replace(each, "…") if each else said
        return said


def _said(data: dict[str, Any], name: str) -> str:
    value = data.get(name)
    return value if isinstance(value, str) else ""


def _seconds(expires_in: object) -> float:
    """Return for how long a token is used; one of which that is not said, until it is refused."""
    if isinstance(expires_in, bool) or not isinstance(expires_in, (int, float, str)):
        return NEVER
    try:
        seconds = float(expires_in)
    except (ValueError, OverflowError):
        return NEVER
    return seconds - min(_EARLY, seconds / 10) if isfinite(seconds) else NEVER


class _Bare:
    """An HTTP client that adds nothing of its own to a request but its user agent.

    An `http_client` that was passed in may have a key or a cookie for the API, or credentials that
    would replace the ID and the secret of the client.
    """

    def __init__(self, client: httpx2.Client | httpx2.AsyncClient) -> None:
        self._client = client
        agent = client.headers.get("user-agent", "httpx2")
        self.headers = type(client.headers)({"user-agent": agent})
        self.cookies = self.params = None

    def send(self, request: httpx2.Request, **options: Any) -> Any:
        """Send a request, by the connections of the client."""
        return self._client.send(request, auth=None, **options)


@dataclass(frozen=True, slots=True)
class _Fetch:
    """Send a request to a token endpoint: without what else the client sends to its API."""

    request: Request
    base_url: str
    deadline: float

    def _settings(self, own: Settings) -> Settings:
        limits = replace(own.limits, body=min(own.limits.body, _MOST))
        return Settings(self.base_url, own.timeout, own.retry, limits=limits, pace=own.pace)

    def run(self, transport: Transport) -> Response:
        """Do this step."""
        other = transport.copy(self._settings(transport.settings))
        vars(other)["client"] = lambda: _Bare(transport.client())
        return other.run(send(self.request, deadline=self.deadline, repeatable=True))

    async def arun(self, transport: AsyncTransport) -> Response:
        """Do this step with asyncio."""
        other = transport.copy(self._settings(transport.settings))
        vars(other)["client"] = lambda: _Bare(transport.client())
        return await other.run(send(self.request, deadline=self.deadline, repeatable=True))


@dataclass(frozen=True, slots=True)
class _Wait:
    """Wait until somebody else has fetched a token. The result is None if that takes too long."""

    fetching: _Fetching = field(repr=False)
    deadline: float

    def run(self, _transport: Transport) -> _Outcome | None:
        """Do this step."""
        seconds = None if self.deadline == NEVER else left(self.deadline)
        wait([self.fetching], timeout=seconds)
        return self.fetching.result() if self.fetching.done() else None

    async def arun(self, _transport: AsyncTransport) -> _Outcome | None:
        """Do this step with asyncio."""
        import asyncio  # noqa: PLC0415  late: only asynchronous clients need it

        # Shielded: a call that is canceled must not cancel what the others wait for.
        waiting = asyncio.shield(asyncio.wrap_future(self.fetching))
        try:
            return await asyncio.wait_for(waiting, grace(self.deadline))
        except TimeoutError:
            return None


def bearer(
    token: AsyncSecret | None,
    environment: str,
    client_id: str | None,
    client_secret: str | None,
    *,
    scheme: str,
    url: str,
    base_url: str,
    in_body: bool = False,
) -> Bearer | Changing | ClientCredentials | None:
    """Take a token, or else a client's ID and secret; None without both.

    `url` is that of the token endpoint; it may be relative to `base_url`. Raise ValueError for a
    URL to which no secret is sent: by http where the API has https.
    """
    is_given = bool(client_id and client_secret)  # which counts for more than the environment
    found = bearer_of(token, "" if is_given else environment)
    own_id = text(client_id, environment and f"{environment}_CLIENT_ID")
    own_secret = text(client_secret, environment and f"{environment}_CLIENT_SECRET")
    if found is not None or not (own_id and own_secret):
        return found
    target = urljoin(f"{base_url.rstrip('/')}/", url)
    if urlsplit(target).scheme != "https" and urlsplit(base_url).scheme == "https":
        message = f"the URL of the token endpoint must be an https URL, not {target!r}"
        raise ValueError(message)
    return ClientCredentials(scheme, target, own_id, own_secret, in_body=in_body)
