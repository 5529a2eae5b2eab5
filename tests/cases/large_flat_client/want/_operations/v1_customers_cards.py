# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate large_flat_client`.
"""Methods of `client`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..._runtime import checks, requests, resources, responses
from .. import _codec as codec

if TYPE_CHECKING:
    from ..models.card import Card

_ERRORS = {"default": codec.decode_error}


def build_get_card(customer: str, card: str) -> requests.Request:
    """Build `GET /v1/customers/{customer}/cards/{card}`, or raise InvalidInput."""
    found = checks.Violations()
    url_path = (
        "/v1/customers/"
        + checks.segment(customer, found, checks.string, "customer")
        + "/cards/"
        + checks.segment(card, found, checks.string, "card")
    )
    found.raise_if_any("get_card")
    return requests.Request(method="GET", path=url_path)


def parse_get_card(response: responses.Response) -> Card:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, _ERRORS)
    return responses.json(response, codec.decode_card)


class V1CustomersCardsMethods(resources.Resource):
    """Methods of `client`."""

    def get_card(self, customer: str, card: str) -> Card:
        """GET /v1/customers/{customer}/cards/{card}
        (#/paths/~1v1~1customers~1{customer}~1cards~1{card}/get)

        Raise StatusError, whose `error` is `Error`.
        """
        request = build_get_card(customer, card)
        return parse_get_card(self._transport.send(request))


class AsyncV1CustomersCardsMethods(resources.AsyncResource):
    """Methods of `client`."""

    async def get_card(self, customer: str, card: str) -> Card:
        """GET /v1/customers/{customer}/cards/{card}
        (#/paths/~1v1~1customers~1{customer}~1cards~1{card}/get)

        Raise StatusError, whose `error` is `Error`.
        """
        request = build_get_card(customer, card)
        return parse_get_card(await self._transport.send(request))
