# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate security_problems`.
"""Client and AsyncClient for Credentials that a client does not make."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime import (
    clients,
    credentials,
    limits,
    outgoing,
    requests,
    responses,
    retries,
    transport,
)

if TYPE_CHECKING:
    import httpx2

BASE_URL = "https://example.com"
_HINTS = {"token": "pass token="}


def build_get_a() -> requests.Request:
    """Build `GET /a`, or raise InvalidInput."""
    return requests.Request(method="GET", path="/a", accept="*/*", security=((),))


def parse_get_a(response: responses.Response) -> None:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return None


def build_get_b() -> requests.Request:
    """Build `GET /b`, or raise InvalidInput."""
    return requests.Request(method="GET", path="/b", accept="*/*", security=((), ("token",)))


def parse_get_b(response: responses.Response) -> None:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return None


def build_get_c() -> requests.Request:
    """Build `GET /c`, or raise InvalidInput."""
    return requests.Request(method="GET", path="/c", accept="*/*", security=(("token",), ()))


def parse_get_c(response: responses.Response) -> None:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return None


def build_get_d() -> requests.Request:
    """Build `GET /d`, or raise InvalidInput."""
    return requests.Request(method="GET", path="/d", accept="*/*", security=((),))


def parse_get_d(response: responses.Response) -> None:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return None


def build_get_e() -> requests.Request:
    """Build `GET /e`, or raise InvalidInput."""
    return requests.Request(method="GET", path="/e", accept="*/*", security=(("token",),))


def parse_get_e(response: responses.Response) -> None:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return None


def build_get_f() -> requests.Request:
    """Build `GET /f`, or raise InvalidInput."""
    return requests.Request(method="GET", path="/f", accept="*/*", security=((),))


def parse_get_f(response: responses.Response) -> None:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return None


def build_get_g() -> requests.Request:
    """Build `GET /g`, or raise InvalidInput."""
    return requests.Request(method="GET", path="/g", accept="*/*", security=(("token",),))


def parse_get_g(response: responses.Response) -> None:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return None


def build_get_h() -> requests.Request:
    """Build `GET /h`, or raise InvalidInput."""
    return requests.Request(method="GET", path="/h", accept="*/*", security=(("token",),))


def parse_get_h(response: responses.Response) -> None:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return None


def build_get_i() -> requests.Request:
    """Build `GET /i`, or raise InvalidInput."""
    return requests.Request(method="GET", path="/i", accept="*/*", security=((),))


def parse_get_i(response: responses.Response) -> None:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return None


def build_get_j() -> requests.Request:
    """Build `GET /j`, or raise InvalidInput."""
    return requests.Request(method="GET", path="/j", accept="*/*", security=(("token",),))


def parse_get_j(response: responses.Response) -> None:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return None


def build_get_k() -> requests.Request:
    """Build `GET /k`, or raise InvalidInput."""
    return requests.Request(method="GET", path="/k", accept="*/*", security=(("token",),))


def parse_get_k(response: responses.Response) -> None:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return None


def build_get_l() -> requests.Request:
    """Build `GET /l`, or raise InvalidInput."""
    return requests.Request(method="GET", path="/l", accept="*/*")


def parse_get_l(response: responses.Response) -> None:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return None


class Client(clients.BaseClient):
    """One method for each operation of the spec; a context manager."""

    def __init__(
        self,
        token: credentials.Secret | None = None,
        *,
        base_url: str = BASE_URL,
        timeout: float = transport.DEFAULT_TIMEOUT,
        retry: retries.Retry = retries.DEFAULT,
        limits: limits.Limits = limits.DEFAULT,
        http_client: httpx2.Client | None = None,
    ) -> None:
        """Make a client. It connects when it sends its first request.

        token: A token, or a function that returns one for each request.
        base_url: Where the API is.
        timeout: Seconds for each wait: to connect, to send, or for more of a response.
        retry: How often, and for how long, a request is retried if that is safe.
        limits: Limits for one call: its total time, and the size of its response.
        http_client: Sends the requests, if given; it stays open when this client is closed.
        """
        given = {"token": credentials.bearer(token, "")}
        settings = outgoing.Settings(
            base_url,
            timeout,
            retry,
            limits=limits,
            default_base_url=BASE_URL,
            keys=credentials.Keys(given, _HINTS),
        )
        super().__init__(settings, http_client)

    def get_a(self) -> None:
        """GET /a (#/paths/~1a/get)"""
        request = build_get_a()
        return parse_get_a(self._transport.send(request))

    def get_b(self) -> None:
        """GET /b (#/paths/~1b/get)"""
        request = build_get_b()
        return parse_get_b(self._transport.send(request))

    def get_c(self) -> None:
        """GET /c (#/paths/~1c/get)"""
        request = build_get_c()
        return parse_get_c(self._transport.send(request))

    def get_d(self) -> None:
        """GET /d (#/paths/~1d/get)"""
        request = build_get_d()
        return parse_get_d(self._transport.send(request))

    def get_e(self) -> None:
        """GET /e (#/paths/~1e/get)"""
        request = build_get_e()
        return parse_get_e(self._transport.send(request))

    def get_f(self) -> None:
        """GET /f (#/paths/~1f/get)"""
        request = build_get_f()
        return parse_get_f(self._transport.send(request))

    def get_g(self) -> None:
        """GET /g (#/paths/~1g/get)"""
        request = build_get_g()
        return parse_get_g(self._transport.send(request))

    def get_h(self) -> None:
        """GET /h (#/paths/~1h/get)"""
        request = build_get_h()
        return parse_get_h(self._transport.send(request))

    def get_i(self) -> None:
        """GET /i (#/paths/~1i/get)"""
        request = build_get_i()
        return parse_get_i(self._transport.send(request))

    def get_j(self) -> None:
        """GET /j (#/paths/~1j/get)"""
        request = build_get_j()
        return parse_get_j(self._transport.send(request))

    def get_k(self) -> None:
        """GET /k (#/paths/~1k/get)"""
        request = build_get_k()
        return parse_get_k(self._transport.send(request))

    def get_l(self) -> None:
        """GET /l (#/paths/~1l/get)"""
        request = build_get_l()
        return parse_get_l(self._transport.send(request))


class AsyncClient(clients.AsyncBaseClient):
    """One method for each operation of the spec; an async context manager."""

    def __init__(
        self,
        token: credentials.AsyncSecret | None = None,
        *,
        base_url: str = BASE_URL,
        timeout: float = transport.DEFAULT_TIMEOUT,
        retry: retries.Retry = retries.DEFAULT,
        limits: limits.Limits = limits.DEFAULT,
        http_client: httpx2.AsyncClient | None = None,
    ) -> None:
        """Make a client. It connects when it sends its first request.

        token: A token, or a function or coroutine function that returns one for each request.
        base_url: Where the API is.
        timeout: Seconds for each wait: to connect, to send, or for more of a response.
        retry: How often, and for how long, a request is retried if that is safe.
        limits: Limits for one call: its total time, and the size of its response.
        http_client: Sends the requests, if given; it stays open when this client is closed.
        """
        given = {"token": credentials.bearer(token, "")}
        settings = outgoing.Settings(
            base_url,
            timeout,
            retry,
            limits=limits,
            default_base_url=BASE_URL,
            keys=credentials.Keys(given, _HINTS),
        )
        super().__init__(settings, http_client)

    async def get_a(self) -> None:
        """GET /a (#/paths/~1a/get)"""
        request = build_get_a()
        return parse_get_a(await self._transport.send(request))

    async def get_b(self) -> None:
        """GET /b (#/paths/~1b/get)"""
        request = build_get_b()
        return parse_get_b(await self._transport.send(request))

    async def get_c(self) -> None:
        """GET /c (#/paths/~1c/get)"""
        request = build_get_c()
        return parse_get_c(await self._transport.send(request))

    async def get_d(self) -> None:
        """GET /d (#/paths/~1d/get)"""
        request = build_get_d()
        return parse_get_d(await self._transport.send(request))

    async def get_e(self) -> None:
        """GET /e (#/paths/~1e/get)"""
        request = build_get_e()
        return parse_get_e(await self._transport.send(request))

    async def get_f(self) -> None:
        """GET /f (#/paths/~1f/get)"""
        request = build_get_f()
        return parse_get_f(await self._transport.send(request))

    async def get_g(self) -> None:
        """GET /g (#/paths/~1g/get)"""
        request = build_get_g()
        return parse_get_g(await self._transport.send(request))

    async def get_h(self) -> None:
        """GET /h (#/paths/~1h/get)"""
        request = build_get_h()
        return parse_get_h(await self._transport.send(request))

    async def get_i(self) -> None:
        """GET /i (#/paths/~1i/get)"""
        request = build_get_i()
        return parse_get_i(await self._transport.send(request))

    async def get_j(self) -> None:
        """GET /j (#/paths/~1j/get)"""
        request = build_get_j()
        return parse_get_j(await self._transport.send(request))

    async def get_k(self) -> None:
        """GET /k (#/paths/~1k/get)"""
        request = build_get_k()
        return parse_get_k(await self._transport.send(request))

    async def get_l(self) -> None:
        """GET /l (#/paths/~1l/get)"""
        request = build_get_l()
        return parse_get_l(await self._transport.send(request))
