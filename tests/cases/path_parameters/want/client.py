# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate path_parameters`.
"""Client and AsyncClient for Path parameters in every style."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from .._runtime import (
    arguments,
    checks,
    clients,
    compound,
    limits,
    outgoing,
    requests,
    responses,
    retries,
    transport,
)
from . import _codec as codec
from .models import FixedBeta, FixedVersion, FixedXApiVersion, Kind

if TYPE_CHECKING:
    import httpx2


def build_simple(
    one: int, many: list[str], keys: dict[str, int], spread: dict[str, int]
) -> requests.Request:
    """Build `GET /simple/{one}/{many}/{keys}/{spread}`, or raise InvalidInput."""
    found = checks.Violations()
    url_path = (
        "/simple/"
        + checks.segment(one, found, partial(checks.integer, minimum=1), "one")
        + "/"
        + arguments.path("many", many, found, partial(compound.array, item=checks.string))
        + "/"
        + arguments.path("keys", keys, found, partial(compound.mapping, item=checks.integer))
        + "/"
        + arguments.path(
            "spread", spread, found, partial(compound.mapping, item=checks.integer), explode=True
        )
    )
    found.raise_if_any("simple")
    return requests.Request(method="GET", path=url_path, accept="*/*")


def parse_simple(response: responses.Response) -> None:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return None


def build_label(one: str, many: list[str], spread: dict[str, int]) -> requests.Request:
    """Build `GET /label/{one}/x{many}.json/{spread}`, or raise InvalidInput."""
    found = checks.Violations()
    url_path = (
        "/label/"
        + arguments.path("one", one, found, checks.string, style="label")
        + "/x"
        + arguments.path(
            "many", many, found, partial(compound.array, item=checks.string), style="label"
        )
        + ".json/"
        + arguments.path(
            "spread",
            spread,
            found,
            partial(compound.mapping, item=checks.integer),
            style="label",
            explode=True,
        )
    )
    found.raise_if_any("label")
    return requests.Request(method="GET", path=url_path, accept="*/*")


def parse_label(response: responses.Response) -> None:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return None


def build_matrix(
    one: bool, many: list[str], each: list[str], keys: dict[str, int], spread: dict[str, int]
) -> requests.Request:
    """Build `GET /matrix/{one}/{many}/{each}/{keys}/{spread}`, or raise InvalidInput."""
    found = checks.Violations()
    url_path = (
        "/matrix/"
        + arguments.path("one", one, found, checks.boolean, style="matrix")
        + "/"
        + arguments.path(
            "many", many, found, partial(compound.array, item=checks.string), style="matrix"
        )
        + "/"
        + arguments.path(
            "each",
            each,
            found,
            partial(compound.array, item=checks.string),
            style="matrix",
            explode=True,
        )
        + "/"
        + arguments.path(
            "keys", keys, found, partial(compound.mapping, item=checks.integer), style="matrix"
        )
        + "/"
        + arguments.path(
            "spread",
            spread,
            found,
            partial(compound.mapping, item=checks.integer),
            style="matrix",
            explode=True,
        )
    )
    found.raise_if_any("matrix")
    return requests.Request(method="GET", path=url_path, accept="*/*")


def parse_matrix(response: responses.Response) -> None:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return None


def build_json(filter: dict[str, int]) -> requests.Request:
    """Build `GET /json/{filter}/a b%20c`, or raise InvalidInput."""
    found = checks.Violations()
    url_path = (
        "/json/"
        + arguments.path(
            "filter",
            filter,
            found,
            arguments.as_json(partial(compound.mapping, item=checks.integer)),
        )
        + "/a%20b%20c"
    )
    found.raise_if_any("json")
    return requests.Request(method="GET", path=url_path, accept="*/*")


def parse_json(response: responses.Response) -> None:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return None


def build_declared(
    owner: str, item: str, part: str, *, fields: str | None = None
) -> requests.Request:
    """Build `GET /owners/{owner}/items/{item}/{part}`, or raise InvalidInput."""
    found = checks.Violations()
    url_path = (
        "/owners/"
        + checks.segment(owner, found, checks.string, "owner")
        + "/items/"
        + checks.segment(item, found, checks.string, "item")
        + "/"
        + checks.segment(part, found, partial(checks.string, min_length=1), "part")
    )
    query_pairs: list[tuple[str, str]] = []
    arguments.query(query_pairs, "fields", fields, found, checks.string)
    found.raise_if_any("declared")
    return requests.Request(method="GET", path=url_path, query=tuple(query_pairs), accept="*/*")


def parse_declared(response: responses.Response) -> None:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return None


def build_fixed(
    id: str,
    *,
    version: FixedVersion = "v1",
    x_api_version: FixedXApiVersion = "2024-01-01",
    kind: Kind = 7,
    beta: FixedBeta | None = None,
) -> requests.Request:
    """Build `GET /{version}/things/{id}`, or raise InvalidInput."""
    found = checks.Violations()
    url_path = (
        "/"
        + arguments.path("version", version, found, codec.encode_fixed_version)
        + "/things/"
        + checks.segment(id, found, checks.string, "id")
    )
    query_pairs: list[tuple[str, str]] = []
    arguments.query(query_pairs, "kind", kind, found, codec.encode_kind, required=True)
    arguments.query(query_pairs, "beta", beta, found, codec.encode_fixed_beta)
    header_fields: dict[str, str] = {}
    arguments.header(
        header_fields,
        "X-Api-Version",
        x_api_version,
        found,
        codec.encode_fixed_x_api_version,
        at="x_api_version",
        required=True,
    )
    found.raise_if_any("fixed")
    return requests.Request(
        method="GET", path=url_path, query=tuple(query_pairs), headers=header_fields, accept="*/*"
    )


def parse_fixed(response: responses.Response) -> None:
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

    def simple(
        self, one: int, many: list[str], keys: dict[str, int], spread: dict[str, int]
    ) -> None:
        """GET /simple/{one}/{many}/{keys}/{spread}
        (#/paths/~1simple~1{one}~1{many}~1{keys}~1{spread}/get)

        one: From 1. At least 1.
        """
        request = build_simple(one, many, keys, spread)
        return parse_simple(self._transport.send(request))

    def label(self, one: str, many: list[str], spread: dict[str, int]) -> None:
        """GET /label/{one}/x{many}.json/{spread}
        (#/paths/~1label~1{one}~1x{many}.json~1{spread}/get)
        """
        request = build_label(one, many, spread)
        return parse_label(self._transport.send(request))

    def matrix(
        self,
        one: bool,
        many: list[str],
        each: list[str],
        keys: dict[str, int],
        spread: dict[str, int],
    ) -> None:
        """GET /matrix/{one}/{many}/{each}/{keys}/{spread}
        (#/paths/~1matrix~1{one}~1{many}~1{each}~1{keys}~1{spread}/get)
        """
        request = build_matrix(one, many, each, keys, spread)
        return parse_matrix(self._transport.send(request))

    def json(self, filter: dict[str, int]) -> None:
        """GET /json/{filter}/a b%20c (#/paths/~1json~1{filter}~1a b%20c/get)"""
        request = build_json(filter)
        return parse_json(self._transport.send(request))

    def declared(self, owner: str, item: str, part: str, *, fields: str | None = None) -> None:
        """GET /owners/{owner}/items/{item}/{part}
        (#/paths/~1owners~1{owner}~1items~1{item}~1{part}/get)

        part: The part that is asked for, by its number in the catalogue, or else by the name
            that is printed on it.

            * `a`: the first
              of them

            At least 1 character.
        """
        request = build_declared(owner, item, part, fields=fields)
        return parse_declared(self._transport.send(request))

    def fixed(
        self,
        id: str,
        *,
        version: FixedVersion = "v1",
        x_api_version: FixedXApiVersion = "2024-01-01",
        kind: Kind = 7,
        beta: FixedBeta | None = None,
    ) -> None:
        """GET /{version}/things/{id} (#/paths/~1{version}~1things~1{id}/get)"""
        request = build_fixed(
            id, version=version, x_api_version=x_api_version, kind=kind, beta=beta
        )
        return parse_fixed(self._transport.send(request))


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

    async def simple(
        self, one: int, many: list[str], keys: dict[str, int], spread: dict[str, int]
    ) -> None:
        """GET /simple/{one}/{many}/{keys}/{spread}
        (#/paths/~1simple~1{one}~1{many}~1{keys}~1{spread}/get)

        one: From 1. At least 1.
        """
        request = build_simple(one, many, keys, spread)
        return parse_simple(await self._transport.send(request))

    async def label(self, one: str, many: list[str], spread: dict[str, int]) -> None:
        """GET /label/{one}/x{many}.json/{spread}
        (#/paths/~1label~1{one}~1x{many}.json~1{spread}/get)
        """
        request = build_label(one, many, spread)
        return parse_label(await self._transport.send(request))

    async def matrix(
        self,
        one: bool,
        many: list[str],
        each: list[str],
        keys: dict[str, int],
        spread: dict[str, int],
    ) -> None:
        """GET /matrix/{one}/{many}/{each}/{keys}/{spread}
        (#/paths/~1matrix~1{one}~1{many}~1{each}~1{keys}~1{spread}/get)
        """
        request = build_matrix(one, many, each, keys, spread)
        return parse_matrix(await self._transport.send(request))

    async def json(self, filter: dict[str, int]) -> None:
        """GET /json/{filter}/a b%20c (#/paths/~1json~1{filter}~1a b%20c/get)"""
        request = build_json(filter)
        return parse_json(await self._transport.send(request))

    async def declared(
        self, owner: str, item: str, part: str, *, fields: str | None = None
    ) -> None:
        """GET /owners/{owner}/items/{item}/{part}
        (#/paths/~1owners~1{owner}~1items~1{item}~1{part}/get)

        part: The part that is asked for, by its number in the catalogue, or else by the name
            that is printed on it.

            * `a`: the first
              of them

            At least 1 character.
        """
        request = build_declared(owner, item, part, fields=fields)
        return parse_declared(await self._transport.send(request))

    async def fixed(
        self,
        id: str,
        *,
        version: FixedVersion = "v1",
        x_api_version: FixedXApiVersion = "2024-01-01",
        kind: Kind = 7,
        beta: FixedBeta | None = None,
    ) -> None:
        """GET /{version}/things/{id} (#/paths/~1{version}~1things~1{id}/get)"""
        request = build_fixed(
            id, version=version, x_api_version=x_api_version, kind=kind, beta=beta
        )
        return parse_fixed(await self._transport.send(request))
