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
    """One method for each operation of the spec; a context manager.

    The spec names no server: `base_url` says where the API is.
    """

    def __init__(
        self,
        *,
        base_url: str,
        timeout: float = transport.DEFAULT_TIMEOUT,
        retry: retries.Retry = retries.DEFAULT,
        limits: limits.Limits = limits.DEFAULT,
        http_client: httpx2.Client | None = None,
    ) -> None:
        """`timeout` is the seconds of one wait, `limits` is for a whole call."""
        settings = outgoing.Settings(base_url, timeout, retry, limits=limits)
        super().__init__(settings, http_client)

    def put_tag(
        self,
        tag: str,
        *,
        exploding: str | None = None,
        never: str | None = None,
        letters: str | None = None,
        harmless: str | None = None,
        name: str | None = None,
    ) -> None:
        """PUT /tags/{tag} (#/paths/~1tags~1{tag}/put)

        tag: Pattern: ^(\\w+\\s?)*$.

        The other arguments are the fields of `PutTagRequest`.
        """
        body = PutTagRequest(
            exploding=exploding, never=never, letters=letters, harmless=harmless, name=name
        )
        request = build_put_tag(tag, body=body)
        return parse_put_tag(self._transport.send(request))


class AsyncClient(clients.AsyncBaseClient):
    """The asynchronous client; an async context manager.

    The spec names no server: `base_url` says where the API is.
    """

    def __init__(
        self,
        *,
        base_url: str,
        timeout: float = transport.DEFAULT_TIMEOUT,
        retry: retries.Retry = retries.DEFAULT,
        limits: limits.Limits = limits.DEFAULT,
        http_client: httpx2.AsyncClient | None = None,
    ) -> None:
        """`timeout` is the seconds of one wait, `limits` is for a whole call."""
        settings = outgoing.Settings(base_url, timeout, retry, limits=limits)
        super().__init__(settings, http_client)

    async def put_tag(
        self,
        tag: str,
        *,
        exploding: str | None = None,
        never: str | None = None,
        letters: str | None = None,
        harmless: str | None = None,
        name: str | None = None,
    ) -> None:
        """PUT /tags/{tag}: see `Client.put_tag`."""
        body = PutTagRequest(
            exploding=exploding, never=never, letters=letters, harmless=harmless, name=name
        )
        request = build_put_tag(tag, body=body)
        return parse_put_tag(await self._transport.send(request))
