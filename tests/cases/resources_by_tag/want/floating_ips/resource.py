# Made by Pitchpipe from spec.yaml and its overlay. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate resources_by_tag`.
"""The resource `client.floating_ips`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..._runtime import checks, decode, requests, resources, responses
from . import _codec as codec

if TYPE_CHECKING:
    from ..shared.models import User

_ERRORS = {"default": codec.decode_error}


def build_get() -> requests.Request:
    """Build `GET /floating_ips`, or raise InvalidInput."""
    return requests.Request(method="GET", path="/floating_ips")


def parse_get(response: responses.Response) -> list[str]:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, _ERRORS)
    return responses.json(response, decode.array(decode.string))


def build_post_by_owner(owner: str) -> requests.Request:
    """Build `POST /floating_ips/{owner}`, or raise InvalidInput."""
    found = checks.Violations()
    url_path = "/floating_ips/" + checks.segment(owner, found, checks.string, "owner")
    found.raise_if_any("floating_ips.post_by_owner")
    return requests.Request(method="POST", path=url_path)


def parse_post_by_owner(response: responses.Response) -> User:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return responses.json(response, codec.decode_user)


class FloatingIpsResource(resources.Resource):
    """Addresses that move."""

    def get(self) -> list[str]:
        """GET /floating_ips (#/paths/~1floating_ips/get)

        Raise StatusError, whose `error` is `Error`.
        """
        request = build_get()
        return parse_get(self._transport.send(request))

    def post_by_owner(self, owner: str) -> User:
        """POST /floating_ips/{owner} (#/paths/~1floating_ips~1{owner}/post)"""
        request = build_post_by_owner(owner)
        return parse_post_by_owner(self._transport.send(request))


class AsyncFloatingIpsResource(resources.AsyncResource):
    """Addresses that move."""

    async def get(self) -> list[str]:
        """GET /floating_ips (#/paths/~1floating_ips/get)

        Raise StatusError, whose `error` is `Error`.
        """
        request = build_get()
        return parse_get(await self._transport.send(request))

    async def post_by_owner(self, owner: str) -> User:
        """POST /floating_ips/{owner} (#/paths/~1floating_ips~1{owner}/post)"""
        request = build_post_by_owner(owner)
        return parse_post_by_owner(await self._transport.send(request))
