# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate decimals_of_pydantic`.
"""Client and AsyncClient for Decimals of pydantic."""

from __future__ import annotations

from decimal import Decimal
from functools import partial
from typing import TYPE_CHECKING

from .._runtime import (
    arguments,
    checks,
    clients,
    compound,
    decimals,
    limits,
    outgoing,
    patterns,
    requests,
    responses,
    retries,
    transport,
)
from .._runtime.values import UNSET, Unset
from . import _codec as codec
from .models import PriceInput, PriceOutput

if TYPE_CHECKING:
    import httpx2


def build_create_price(
    least: float | Decimal, *, body: PriceInput, most: float | Decimal | None = None
) -> requests.Request:
    """Build `POST /prices/{least}`, or raise InvalidInput."""
    found = checks.Violations()
    url_path = "/prices/" + arguments.path(
        "least",
        least,
        found,
        partial(
            compound.one_of,
            options=(
                checks.number,
                partial(
                    decimals.check_decimal,
                    pattern=patterns.Pattern("^(?!^[-+.]*$)[+-]?0*\\d*\\.?\\d*$", 300),
                ),
            ),
        ),
    )
    query_pairs: list[tuple[str, str]] = []
    arguments.query(
        query_pairs,
        "most",
        most,
        found,
        partial(
            compound.one_of,
            options=(
                checks.number,
                partial(
                    decimals.check_decimal,
                    pattern=patterns.Pattern("^(?!^[-+.]*$)[+-]?0*\\d*\\.?\\d*$", 300),
                ),
            ),
        ),
    )
    payload = codec.encode_price_input(body, found, "")
    found.raise_if_any("create_price")
    return requests.Request(
        method="POST",
        path=url_path,
        query=tuple(query_pairs),
        content=requests.json_body(payload),
        content_type="application/json",
    )


def parse_create_price(response: responses.Response) -> PriceOutput:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return responses.json(response, codec.decode_price_output)


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

    def create_price(
        self,
        least: float | Decimal,
        *,
        net: float | Decimal,
        tax: float | Decimal | None | Unset = UNSET,
        steps: list[float | Decimal] | None = None,
        id: float | str | None = None,
        code: str | None = None,
        most: float | Decimal | None = None,
    ) -> PriceOutput:
        """POST /prices/{least} (#/paths/~1prices~1{least}/post)

        The body has the class `PriceInput`.

        net: As a number: at least 0.
        code: Pattern: ^[0-9]+$.
        """
        body = PriceInput(net=net, tax=tax, steps=steps, id=id, code=code)
        request = build_create_price(least, body=body, most=most)
        return parse_create_price(self._transport.send(request))


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

    async def create_price(
        self,
        least: float | Decimal,
        *,
        net: float | Decimal,
        tax: float | Decimal | None | Unset = UNSET,
        steps: list[float | Decimal] | None = None,
        id: float | str | None = None,
        code: str | None = None,
        most: float | Decimal | None = None,
    ) -> PriceOutput:
        """POST /prices/{least} (#/paths/~1prices~1{least}/post)

        The body has the class `PriceInput`.

        net: As a number: at least 0.
        code: Pattern: ^[0-9]+$.
        """
        body = PriceInput(net=net, tax=tax, steps=steps, id=id, code=code)
        request = build_create_price(least, body=body, most=most)
        return parse_create_price(await self._transport.send(request))
