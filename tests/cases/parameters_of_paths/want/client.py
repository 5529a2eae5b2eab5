# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate parameters_of_paths`.
"""Client and AsyncClient for Parameters of a path, overridden by an operation."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime import (
    arguments,
    checks,
    clients,
    limits,
    outgoing,
    requests,
    responses,
    retries,
    transport,
)
from . import _codec as codec
from .models import Level

if TYPE_CHECKING:
    import httpx2


def build_get_pet(
    owner_id: str,
    pet_id: int,
    *,
    lang_header: str,
    lang_query: str | None = None,
    trace: Level | None = None,
) -> requests.Request:
    """Build `GET /owners/{owner_id}/pets/{petId}`, or raise InvalidInput."""
    found = checks.Violations()
    url_path = (
        "/owners/"
        + checks.segment(owner_id, found, checks.string, "owner_id")
        + "/pets/"
        + checks.segment(pet_id, found, checks.integer, "pet_id")
    )
    query_pairs: list[tuple[str, str]] = []
    arguments.query(query_pairs, "lang", lang_query, found, checks.string, at="lang_query")
    arguments.query(query_pairs, "trace", trace, found, codec.encode_level)
    header_fields: dict[str, str] = {}
    arguments.header(
        header_fields, "lang", lang_header, found, checks.string, at="lang_header", required=True
    )
    found.raise_if_any("get_pet")
    return requests.Request(
        method="GET", path=url_path, query=tuple(query_pairs), headers=header_fields, accept="*/*"
    )


def parse_get_pet(response: responses.Response) -> None:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return None


def build_delete_pet(
    owner_id: str, pet_id: str, *, lang: str | None = None, trace: Level | None = None
) -> requests.Request:
    """Build `DELETE /owners/{owner_id}/pets/{petId}`, or raise InvalidInput."""
    found = checks.Violations()
    url_path = (
        "/owners/"
        + checks.segment(owner_id, found, checks.string, "owner_id")
        + "/pets/"
        + checks.segment(pet_id, found, checks.string, "pet_id")
    )
    query_pairs: list[tuple[str, str]] = []
    arguments.query(query_pairs, "lang", lang, found, checks.string)
    arguments.query(query_pairs, "trace", trace, found, codec.encode_level)
    found.raise_if_any("delete_pet")
    return requests.Request(method="DELETE", path=url_path, query=tuple(query_pairs), accept="*/*")


def parse_delete_pet(response: responses.Response) -> None:
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

    def get_pet(
        self,
        owner_id: str,
        pet_id: int,
        *,
        lang_header: str,
        lang_query: str | None = None,
        trace: Level | None = None,
    ) -> None:
        """GET /owners/{owner_id}/pets/{petId} (#/paths/~1owners~1{owner_id}~1pets~1{petId}/get)

        owner_id: Whose pet
        pet_id: A number here
        """
        request = build_get_pet(
            owner_id, pet_id, lang_header=lang_header, lang_query=lang_query, trace=trace
        )
        return parse_get_pet(self._transport.send(request))

    def delete_pet(
        self, owner_id: str, pet_id: str, *, lang: str | None = None, trace: Level | None = None
    ) -> None:
        """DELETE /owners/{owner_id}/pets/{petId}
        (#/paths/~1owners~1{owner_id}~1pets~1{petId}/delete)

        owner_id: Whose pet
        """
        request = build_delete_pet(owner_id, pet_id, lang=lang, trace=trace)
        return parse_delete_pet(self._transport.send(request))


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

    async def get_pet(
        self,
        owner_id: str,
        pet_id: int,
        *,
        lang_header: str,
        lang_query: str | None = None,
        trace: Level | None = None,
    ) -> None:
        """GET /owners/{owner_id}/pets/{petId} (#/paths/~1owners~1{owner_id}~1pets~1{petId}/get)

        owner_id: Whose pet
        pet_id: A number here
        """
        request = build_get_pet(
            owner_id, pet_id, lang_header=lang_header, lang_query=lang_query, trace=trace
        )
        return parse_get_pet(await self._transport.send(request))

    async def delete_pet(
        self, owner_id: str, pet_id: str, *, lang: str | None = None, trace: Level | None = None
    ) -> None:
        """DELETE /owners/{owner_id}/pets/{petId}
        (#/paths/~1owners~1{owner_id}~1pets~1{petId}/delete)

        owner_id: Whose pet
        """
        request = build_delete_pet(owner_id, pet_id, lang=lang, trace=trace)
        return parse_delete_pet(await self._transport.send(request))
