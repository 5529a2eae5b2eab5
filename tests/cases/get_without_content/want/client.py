# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate get_without_content`.
"""Client and AsyncClient for A GET whose answer is not described."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .._runtime import (
    clients,
    decode,
    limits,
    outgoing,
    requests,
    responses,
    retries,
    transport,
    undescribed,
)
from . import _codec as codec

if TYPE_CHECKING:
    import httpx2

_ERRORS = {"422": codec.decode_get_status_error422}
_ERRORS_2 = {"default": codec.decode_get_moved_error}


def build_get_status() -> requests.Request:
    """Build `GET /status`, or raise InvalidInput."""
    return requests.Request(method="GET", path="/status", accept="application/json, */*;q=0.9")


def parse_get_status(response: responses.Response) -> Any:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, _ERRORS)
    return undescribed.value(response)


def build_set_status() -> requests.Request:
    """Build `POST /status`, or raise InvalidInput."""
    return requests.Request(method="POST", path="/status", accept="*/*")


def parse_set_status(response: responses.Response) -> None:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return None


def build_head_status() -> requests.Request:
    """Build `HEAD /status`, or raise InvalidInput."""
    return requests.Request(method="HEAD", path="/status", accept="*/*")


def parse_head_status(response: responses.Response) -> None:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return None


def build_get_nothing() -> requests.Request:
    """Build `GET /nothing`, or raise InvalidInput."""
    return requests.Request(method="GET", path="/nothing", accept="application/json, */*;q=0.9")


def parse_get_nothing(response: responses.Response) -> Any:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return undescribed.value(response)


def build_get_range() -> requests.Request:
    """Build `GET /range`, or raise InvalidInput."""
    return requests.Request(method="GET", path="/range", accept="application/json, */*;q=0.9")


def parse_get_range(response: responses.Response) -> Any:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return undescribed.value(response)


def build_get_default() -> requests.Request:
    """Build `GET /default`, or raise InvalidInput."""
    return requests.Request(method="GET", path="/default", accept="application/json, */*;q=0.9")


def parse_get_default(response: responses.Response) -> Any:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return undescribed.value(response)


def build_get_empty() -> requests.Request:
    """Build `GET /empty`, or raise InvalidInput."""
    return requests.Request(method="GET", path="/empty", accept="*/*")


def parse_get_empty(response: responses.Response) -> None:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return None


def build_get_part() -> requests.Request:
    """Build `GET /part`, or raise InvalidInput."""
    return requests.Request(method="GET", path="/part")


def parse_get_part(response: responses.Response) -> str | None:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    if response.status_code == 206:
        return responses.json(response, decode.string)
    return undescribed.json_or_none(response, decode.string)


def build_get_redirect() -> requests.Request:
    """Build `GET /redirect`, or raise InvalidInput."""
    return requests.Request(method="GET", path="/redirect", accept="*/*")


def parse_get_redirect(response: responses.Response) -> None:
    """Take a 2xx or the redirect, which is not followed; raise StatusError for any other status."""
    responses.raise_for_status(response, {}, redirects=(302,))
    return None


def build_make_redirect() -> requests.Request:
    """Build `POST /redirects`, or raise InvalidInput."""
    return requests.Request(method="POST", path="/redirects")


def parse_make_redirect(response: responses.Response) -> None:
    """Take a 2xx or the redirect, which is not followed; raise StatusError for any other status."""
    responses.raise_for_status(response, {}, redirects=(301, 302, 303, 307, 308))
    return None


def build_get_moved() -> requests.Request:
    """Build `GET /moved`, or raise InvalidInput."""
    return requests.Request(method="GET", path="/moved")


def parse_get_moved(response: responses.Response) -> None:
    """Take a 2xx or the redirect, which is not followed; raise StatusError for any other status."""
    responses.raise_for_status(response, _ERRORS_2, redirects=(303,))
    return None


def build_get_sometimes() -> requests.Request:
    """Build `GET /sometimes`, or raise InvalidInput."""
    return requests.Request(method="GET", path="/sometimes", accept="application/json, */*;q=0.9")


def parse_get_sometimes(response: responses.Response) -> Any:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return undescribed.value(response)


class Client(clients.BaseClient):
    """One method for each operation of the spec; a context manager."""

    def __init__(
        self,
        *,
        base_url: str,
        timeout: float = transport.DEFAULT_TIMEOUT,
        retry: retries.Retry = retries.DEFAULT,
        limits: limits.Limits = limits.DEFAULT,
        http_client: httpx2.Client | None = None,
    ) -> None:
        """Make a client. It connects when it sends its first request.

        The spec describes no credentials; use `with_options(headers={"Authorization": ...})`.

        base_url: Where the API is. The spec names no server.
        timeout: Seconds for each wait: to connect, to send, or for more of a response.
        retry: How often, and for how long, a request is retried if that is safe.
        limits: Limits for one call: its total time, and the size of its response.
        http_client: Sends the requests, if given; it stays open when this client is closed.
        """
        settings = outgoing.Settings(base_url, timeout, retry, limits=limits)
        super().__init__(settings, http_client)

    def get_status(self) -> Any:
        """GET /status (#/paths/~1status/get)

        Raise UnprocessableEntity or another StatusError.
        """
        request = build_get_status()
        return parse_get_status(self._transport.send(request))

    def set_status(self) -> None:
        """POST /status (#/paths/~1status/post)"""
        request = build_set_status()
        return parse_set_status(self._transport.send(request))

    def head_status(self) -> None:
        """HEAD /status (#/paths/~1status/head)"""
        request = build_head_status()
        return parse_head_status(self._transport.send(request))

    def get_nothing(self) -> Any:
        """GET /nothing (#/paths/~1nothing/get)"""
        request = build_get_nothing()
        return parse_get_nothing(self._transport.send(request))

    def get_range(self) -> Any:
        """GET /range (#/paths/~1range/get)"""
        request = build_get_range()
        return parse_get_range(self._transport.send(request))

    def get_default(self) -> Any:
        """GET /default (#/paths/~1default/get)"""
        request = build_get_default()
        return parse_get_default(self._transport.send(request))

    def get_empty(self) -> None:
        """GET /empty (#/paths/~1empty/get)"""
        request = build_get_empty()
        return parse_get_empty(self._transport.send(request))

    def get_part(self) -> str | None:
        """GET /part (#/paths/~1part/get)

        Return None for a response without content.
        """
        request = build_get_part()
        return parse_get_part(self._transport.send(request))

    def get_redirect(self) -> None:
        """GET /redirect (#/paths/~1redirect/get)

        Return None. The redirect is not followed, and `with_response` has its `Location`.
        Raise NotFound or another StatusError.
        """
        request = build_get_redirect()
        return parse_get_redirect(self._transport.send(request))

    def make_redirect(self) -> None:
        """POST /redirects (#/paths/~1redirects/post)

        Return None. The redirect is not followed, and `with_response` has its `Location`.
        """
        request = build_make_redirect()
        return parse_make_redirect(self._transport.send(request))

    def get_moved(self) -> None:
        """GET /moved (#/paths/~1moved/get)

        Return None. The redirect is not followed, and `with_response` has its `Location`.
        Raise StatusError, whose `error` is `GetMovedError`.
        """
        request = build_get_moved()
        return parse_get_moved(self._transport.send(request))

    def get_sometimes(self) -> Any:
        """GET /sometimes (#/paths/~1sometimes/get)"""
        request = build_get_sometimes()
        return parse_get_sometimes(self._transport.send(request))


class AsyncClient(clients.AsyncBaseClient):
    """One method for each operation of the spec; an async context manager."""

    def __init__(
        self,
        *,
        base_url: str,
        timeout: float = transport.DEFAULT_TIMEOUT,
        retry: retries.Retry = retries.DEFAULT,
        limits: limits.Limits = limits.DEFAULT,
        http_client: httpx2.AsyncClient | None = None,
    ) -> None:
        """Make a client. It connects when it sends its first request.

        The spec describes no credentials; use `with_options(headers={"Authorization": ...})`.

        base_url: Where the API is. The spec names no server.
        timeout: Seconds for each wait: to connect, to send, or for more of a response.
        retry: How often, and for how long, a request is retried if that is safe.
        limits: Limits for one call: its total time, and the size of its response.
        http_client: Sends the requests, if given; it stays open when this client is closed.
        """
        settings = outgoing.Settings(base_url, timeout, retry, limits=limits)
        super().__init__(settings, http_client)

    async def get_status(self) -> Any:
        """GET /status (#/paths/~1status/get)

        Raise UnprocessableEntity or another StatusError.
        """
        request = build_get_status()
        return parse_get_status(await self._transport.send(request))

    async def set_status(self) -> None:
        """POST /status (#/paths/~1status/post)"""
        request = build_set_status()
        return parse_set_status(await self._transport.send(request))

    async def head_status(self) -> None:
        """HEAD /status (#/paths/~1status/head)"""
        request = build_head_status()
        return parse_head_status(await self._transport.send(request))

    async def get_nothing(self) -> Any:
        """GET /nothing (#/paths/~1nothing/get)"""
        request = build_get_nothing()
        return parse_get_nothing(await self._transport.send(request))

    async def get_range(self) -> Any:
        """GET /range (#/paths/~1range/get)"""
        request = build_get_range()
        return parse_get_range(await self._transport.send(request))

    async def get_default(self) -> Any:
        """GET /default (#/paths/~1default/get)"""
        request = build_get_default()
        return parse_get_default(await self._transport.send(request))

    async def get_empty(self) -> None:
        """GET /empty (#/paths/~1empty/get)"""
        request = build_get_empty()
        return parse_get_empty(await self._transport.send(request))

    async def get_part(self) -> str | None:
        """GET /part (#/paths/~1part/get)

        Return None for a response without content.
        """
        request = build_get_part()
        return parse_get_part(await self._transport.send(request))

    async def get_redirect(self) -> None:
        """GET /redirect (#/paths/~1redirect/get)

        Return None. The redirect is not followed, and `with_response` has its `Location`.
        Raise NotFound or another StatusError.
        """
        request = build_get_redirect()
        return parse_get_redirect(await self._transport.send(request))

    async def make_redirect(self) -> None:
        """POST /redirects (#/paths/~1redirects/post)

        Return None. The redirect is not followed, and `with_response` has its `Location`.
        """
        request = build_make_redirect()
        return parse_make_redirect(await self._transport.send(request))

    async def get_moved(self) -> None:
        """GET /moved (#/paths/~1moved/get)

        Return None. The redirect is not followed, and `with_response` has its `Location`.
        Raise StatusError, whose `error` is `GetMovedError`.
        """
        request = build_get_moved()
        return parse_get_moved(await self._transport.send(request))

    async def get_sometimes(self) -> Any:
        """GET /sometimes (#/paths/~1sometimes/get)"""
        request = build_get_sometimes()
        return parse_get_sometimes(await self._transport.send(request))
