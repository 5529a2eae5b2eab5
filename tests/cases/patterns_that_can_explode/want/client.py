# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate patterns_that_can_explode`.
"""Client and AsyncClient for Patterns."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime import checks, clients, limits, outgoing, requests, responses, retries, transport
from . import _codec as codec
from .models import PutTagRequest

if TYPE_CHECKING:
    import httpx2


def build_put_tag(tag: str, *, body: PutTagRequest) -> requests.Request:
    """Build `PUT /tags/{tag}`, or raise InvalidInput."""
    found = checks.Violations()
    url_path = "/tags/" + checks.segment(tag, found, checks.string, "tag")
    payload = codec.encode_put_tag_request(body, found, "")
    found.raise_if_any("put_tag")
    return requests.Request(
        method="PUT",
        path=url_path,
        content=requests.json_body(payload),
        content_type="application/json",
        accept="*/*",
    )


def parse_put_tag(response: responses.Response) -> None:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return None


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

    def put_tag(
        self,
        tag: str,
        *,
        exploding: str | None = None,
        never: str | None = None,
        letters: str | None = None,
        without_a_loop: str | None = None,
        of_python: str | None = None,
        loops: str | None = None,
        harmless: str | None = None,
        name: str | None = None,
    ) -> None:
        """PUT /tags/{tag} (#/paths/~1tags~1{tag}/put)

        The body has the class `PutTagRequest`.

        tag: Pattern: ^(\\w+\\s?)*$.
        exploding: At most 40 characters. Pattern: ^(a+)+$.
        letters: Pattern: ^(\\p{L}+ ?)+$.
        without_a_loop: Pattern: ^(a?){28}a{28}$.
        of_python: Pattern: ^(?P<n>a+)+$.
        loops: Pattern: ^[a-z]*[a-z0-9]*[a-z0-9-]*[a-z]*$.
        harmless: Pattern: ^[a-z]+(-[a-z]+)*$.
        name: Pattern: ^(?!\\s*$)[\\p{L}\\p{gc=Mark}\\p{digit}\\p{Join_Control} .'-]{1,128}$.
        """
        body = PutTagRequest(
            exploding=exploding,
            never=never,
            letters=letters,
            without_a_loop=without_a_loop,
            of_python=of_python,
            loops=loops,
            harmless=harmless,
            name=name,
        )
        request = build_put_tag(tag, body=body)
        return parse_put_tag(self._transport.send(request))


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

    async def put_tag(
        self,
        tag: str,
        *,
        exploding: str | None = None,
        never: str | None = None,
        letters: str | None = None,
        without_a_loop: str | None = None,
        of_python: str | None = None,
        loops: str | None = None,
        harmless: str | None = None,
        name: str | None = None,
    ) -> None:
        """PUT /tags/{tag} (#/paths/~1tags~1{tag}/put)

        The body has the class `PutTagRequest`.

        tag: Pattern: ^(\\w+\\s?)*$.
        exploding: At most 40 characters. Pattern: ^(a+)+$.
        letters: Pattern: ^(\\p{L}+ ?)+$.
        without_a_loop: Pattern: ^(a?){28}a{28}$.
        of_python: Pattern: ^(?P<n>a+)+$.
        loops: Pattern: ^[a-z]*[a-z0-9]*[a-z0-9-]*[a-z]*$.
        harmless: Pattern: ^[a-z]+(-[a-z]+)*$.
        name: Pattern: ^(?!\\s*$)[\\p{L}\\p{gc=Mark}\\p{digit}\\p{Join_Control} .'-]{1,128}$.
        """
        body = PutTagRequest(
            exploding=exploding,
            never=never,
            letters=letters,
            without_a_loop=without_a_loop,
            of_python=of_python,
            loops=loops,
            harmless=harmless,
            name=name,
        )
        request = build_put_tag(tag, body=body)
        return parse_put_tag(await self._transport.send(request))
