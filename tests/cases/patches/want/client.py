# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate patches`.
"""Client and AsyncClient for Patches."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any, Literal

from .._runtime import (
    alternatives,
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
from .models import Patch, PatchThingRequest, PutThingRequest

if TYPE_CHECKING:
    import httpx2

BASE_URL = "https://example.com"


def build_patch_pod(
    *,
    body: list[dict[str, Any]] | Patch,
    content_type: (
        Literal[
            "application/json-patch+json",
            "application/merge-patch+json",
            "application/strategic-merge-patch+json",
        ]
        | None
    ) = None,
) -> requests.Request:
    """Build `PATCH /pods`, or raise InvalidInput."""
    found = checks.Violations()
    payload = alternatives.chosen(
        body,
        found,
        content_type,
        alternatives.Kind(
            "application/json-patch+json",
            partial(compound.array, item=partial(compound.mapping, item=compound.any_json)),
            requests.json_body,
        ),
        alternatives.Kind("application/merge-patch+json", codec.encode_patch, requests.json_body),
        alternatives.Kind(
            "application/strategic-merge-patch+json", codec.encode_patch, requests.json_body
        ),
    )
    found.raise_if_any("patch_pod")
    return requests.Request(
        method="PATCH",
        path="/pods",
        content=payload.content,
        content_type=payload.content_type,
        accept="*/*",
    )


def parse_patch_pod(response: responses.Response) -> None:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return None


def build_patch_anything(
    *,
    body: list[dict[str, Any]] | Any | None = None,
    content_type: (
        Literal["application/json-patch+json", "application/merge-patch+json"] | None
    ) = None,
) -> requests.Request:
    """Build `PATCH /anything`, or raise InvalidInput."""
    found = checks.Violations()
    payload = alternatives.chosen(
        body,
        found,
        content_type,
        alternatives.Kind(
            "application/json-patch+json",
            partial(compound.array, item=partial(compound.mapping, item=compound.any_json)),
            requests.json_body,
        ),
        alternatives.Kind("application/merge-patch+json", compound.any_json, requests.json_body),
        required=False,
    )
    found.raise_if_any("patch_anything")
    return requests.Request(
        method="PATCH",
        path="/anything",
        content=payload.content,
        content_type=payload.content_type,
        accept="*/*",
    )


def parse_patch_anything(response: responses.Response) -> None:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return None


def build_put_thing(*, body: PutThingRequest) -> requests.Request:
    """Build `PUT /things`, or raise InvalidInput."""
    found = checks.Violations()
    payload = codec.encode_put_thing_request(body, found, "")
    found.raise_if_any("put_thing")
    return requests.Request(
        method="PUT",
        path="/things",
        content=requests.json_body(payload),
        content_type="application/json",
        accept="*/*",
    )


def parse_put_thing(response: responses.Response) -> None:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return None


def build_patch_thing(
    *,
    body: PatchThingRequest,
    content_type: (
        Literal["application/merge-patch+json", "application/json-patch+json"] | None
    ) = None,
) -> requests.Request:
    """Build `PATCH /things`, or raise InvalidInput."""
    found = checks.Violations()
    payload = alternatives.chosen(
        body,
        found,
        content_type,
        alternatives.Kind(
            "application/merge-patch+json", codec.encode_patch_thing_request, requests.json_body
        ),
        alternatives.Kind(
            "application/json-patch+json", codec.encode_patch_thing_request, requests.json_body
        ),
    )
    found.raise_if_any("patch_thing")
    return requests.Request(
        method="PATCH",
        path="/things",
        content=payload.content,
        content_type=payload.content_type,
        accept="*/*",
    )


def parse_patch_thing(response: responses.Response) -> None:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return None


def build_patch_list(
    *,
    body: list[dict[str, Any]],
    content_type: (
        Literal["application/json-patch+json", "application/merge-patch+json"] | None
    ) = None,
) -> requests.Request:
    """Build `PATCH /lists`, or raise InvalidInput."""
    found = checks.Violations()
    payload = alternatives.chosen(
        body,
        found,
        content_type,
        alternatives.Kind(
            "application/json-patch+json",
            partial(compound.array, item=partial(compound.mapping, item=compound.any_json)),
            requests.json_body,
        ),
        alternatives.Kind(
            "application/merge-patch+json",
            partial(compound.array, item=partial(compound.mapping, item=compound.any_json)),
            requests.json_body,
        ),
    )
    found.raise_if_any("patch_list")
    return requests.Request(
        method="PATCH",
        path="/lists",
        content=payload.content,
        content_type=payload.content_type,
        accept="*/*",
    )


def parse_patch_list(response: responses.Response) -> None:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return None


class Client(clients.BaseClient):
    """One method for each operation of the spec; a context manager."""

    def __init__(
        self,
        *,
        base_url: str = BASE_URL,
        timeout: float = transport.DEFAULT_TIMEOUT,
        retry: retries.Retry = retries.DEFAULT,
        limits: limits.Limits = limits.DEFAULT,
        http_client: httpx2.Client | None = None,
    ) -> None:
        """Make a client. It connects when it sends its first request.

        The spec describes no credentials; use `with_options(headers={"Authorization": ...})`.

        base_url: Where the API is.
        timeout: Seconds for each wait: to connect, to send, or for more of a response.
        retry: How often, and for how long, a request is retried if that is safe.
        limits: Limits for one call: its total time, and the size of its response.
        http_client: Sends the requests, if given; it stays open when this client is closed.
        """
        settings = outgoing.Settings(
            base_url, timeout, retry, limits=limits, default_base_url=BASE_URL
        )
        super().__init__(settings, http_client)

    def patch_pod(
        self,
        *,
        body: list[dict[str, Any]] | Patch,
        content_type: (
            Literal[
                "application/json-patch+json",
                "application/merge-patch+json",
                "application/strategic-merge-patch+json",
            ]
            | None
        ) = None,
    ) -> None:
        """PATCH /pods (#/paths/~1pods/patch)

        content_type: The media type of `body`: `list[dict[str, Any]]` as
            application/json-patch+json; `Patch` as application/merge-patch+json; `Patch` as
            application/strategic-merge-patch+json.
        """
        request = build_patch_pod(body=body, content_type=content_type)
        return parse_patch_pod(self._transport.send(request))

    def patch_anything(
        self,
        *,
        body: list[dict[str, Any]] | Any | None = None,
        content_type: (
            Literal["application/json-patch+json", "application/merge-patch+json"] | None
        ) = None,
    ) -> None:
        """PATCH /anything (#/paths/~1anything/patch)

        content_type: The media type of `body`: `list[dict[str, Any]]` as
            application/json-patch+json; `Any` as application/merge-patch+json.
        """
        request = build_patch_anything(body=body, content_type=content_type)
        return parse_patch_anything(self._transport.send(request))

    def put_thing(self, *, name: str | None = None) -> None:
        """PUT /things (#/paths/~1things/put)

        The body has the class `PutThingRequest`.
        """
        body = PutThingRequest(name=name)
        request = build_put_thing(body=body)
        return parse_put_thing(self._transport.send(request))

    def patch_thing(
        self,
        *,
        body: PatchThingRequest,
        content_type: (
            Literal["application/merge-patch+json", "application/json-patch+json"] | None
        ) = None,
    ) -> None:
        """PATCH /things (#/paths/~1things/patch)

        content_type: The media type of `body`: `PatchThingRequest` as
            application/merge-patch+json; `PatchThingRequest` as application/json-patch+json.
        """
        request = build_patch_thing(body=body, content_type=content_type)
        return parse_patch_thing(self._transport.send(request))

    def patch_list(
        self,
        *,
        body: list[dict[str, Any]],
        content_type: (
            Literal["application/json-patch+json", "application/merge-patch+json"] | None
        ) = None,
    ) -> None:
        """PATCH /lists (#/paths/~1lists/patch)

        content_type: The media type of `body`: `list[dict[str, Any]]` as
            application/json-patch+json; `list[dict[str, Any]]` as application/merge-patch+json.
        """
        request = build_patch_list(body=body, content_type=content_type)
        return parse_patch_list(self._transport.send(request))


class AsyncClient(clients.AsyncBaseClient):
    """One method for each operation of the spec; an async context manager."""

    def __init__(
        self,
        *,
        base_url: str = BASE_URL,
        timeout: float = transport.DEFAULT_TIMEOUT,
        retry: retries.Retry = retries.DEFAULT,
        limits: limits.Limits = limits.DEFAULT,
        http_client: httpx2.AsyncClient | None = None,
    ) -> None:
        """Make a client. It connects when it sends its first request.

        The spec describes no credentials; use `with_options(headers={"Authorization": ...})`.

        base_url: Where the API is.
        timeout: Seconds for each wait: to connect, to send, or for more of a response.
        retry: How often, and for how long, a request is retried if that is safe.
        limits: Limits for one call: its total time, and the size of its response.
        http_client: Sends the requests, if given; it stays open when this client is closed.
        """
        settings = outgoing.Settings(
            base_url, timeout, retry, limits=limits, default_base_url=BASE_URL
        )
        super().__init__(settings, http_client)

    async def patch_pod(
        self,
        *,
        body: list[dict[str, Any]] | Patch,
        content_type: (
            Literal[
                "application/json-patch+json",
                "application/merge-patch+json",
                "application/strategic-merge-patch+json",
            ]
            | None
        ) = None,
    ) -> None:
        """PATCH /pods (#/paths/~1pods/patch)

        content_type: The media type of `body`: `list[dict[str, Any]]` as
            application/json-patch+json; `Patch` as application/merge-patch+json; `Patch` as
            application/strategic-merge-patch+json.
        """
        request = build_patch_pod(body=body, content_type=content_type)
        return parse_patch_pod(await self._transport.send(request))

    async def patch_anything(
        self,
        *,
        body: list[dict[str, Any]] | Any | None = None,
        content_type: (
            Literal["application/json-patch+json", "application/merge-patch+json"] | None
        ) = None,
    ) -> None:
        """PATCH /anything (#/paths/~1anything/patch)

        content_type: The media type of `body`: `list[dict[str, Any]]` as
            application/json-patch+json; `Any` as application/merge-patch+json.
        """
        request = build_patch_anything(body=body, content_type=content_type)
        return parse_patch_anything(await self._transport.send(request))

    async def put_thing(self, *, name: str | None = None) -> None:
        """PUT /things (#/paths/~1things/put)

        The body has the class `PutThingRequest`.
        """
        body = PutThingRequest(name=name)
        request = build_put_thing(body=body)
        return parse_put_thing(await self._transport.send(request))

    async def patch_thing(
        self,
        *,
        body: PatchThingRequest,
        content_type: (
            Literal["application/merge-patch+json", "application/json-patch+json"] | None
        ) = None,
    ) -> None:
        """PATCH /things (#/paths/~1things/patch)

        content_type: The media type of `body`: `PatchThingRequest` as
            application/merge-patch+json; `PatchThingRequest` as application/json-patch+json.
        """
        request = build_patch_thing(body=body, content_type=content_type)
        return parse_patch_thing(await self._transport.send(request))

    async def patch_list(
        self,
        *,
        body: list[dict[str, Any]],
        content_type: (
            Literal["application/json-patch+json", "application/merge-patch+json"] | None
        ) = None,
    ) -> None:
        """PATCH /lists (#/paths/~1lists/patch)

        content_type: The media type of `body`: `list[dict[str, Any]]` as
            application/json-patch+json; `list[dict[str, Any]]` as application/merge-patch+json.
        """
        request = build_patch_list(body=body, content_type=content_type)
        return parse_patch_list(await self._transport.send(request))
