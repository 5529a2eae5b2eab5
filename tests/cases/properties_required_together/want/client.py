# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate properties_required_together`.
"""Client and AsyncClient for Alerts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime import checks, requests, responses, transport
from . import _codec as codec
from .models import Page, State, UpdateAlertRequest

if TYPE_CHECKING:
    import httpx2


def build_update_alert(*, body: UpdateAlertRequest) -> requests.Request:
    """Build `PATCH /alerts`, or raise InvalidInput."""
    found = checks.Violations()
    payload = codec.encode_update_alert_request(body, found, "")
    found.raise_if_any("update_alert")
    return requests.Request(
        method="PATCH",
        path="/alerts",
        content=requests.json_body(payload),
        content_type="application/json",
        accept="*/*",
    )


def parse_update_alert(response: responses.Response) -> None:
    """Decode any 2xx; raise StatusError for all else, DecodeError for what does not fit."""
    responses.raise_for_status(response, {})
    return None


def build_update_page(*, body: Page) -> requests.Request:
    """Build `PUT /pages`, or raise InvalidInput."""
    found = checks.Violations()
    payload = codec.encode_page(body, found, "")
    found.raise_if_any("update_page")
    return requests.Request(
        method="PUT",
        path="/pages",
        content=requests.json_body(payload),
        content_type="application/json",
        accept="*/*",
    )


def parse_update_page(response: responses.Response) -> None:
    """Decode any 2xx; raise StatusError for all else, DecodeError for what does not fit."""
    responses.raise_for_status(response, {})
    return None


class Client(transport.BaseClient):
    """One method for each operation of the spec; a context manager.

    The spec names no server: `base_url` says where the API is.
    """

    def __init__(
        self,
        *,
        base_url: str,
        timeout: float = transport.DEFAULT_TIMEOUT,
        http_client: httpx2.Client | None = None,
    ) -> None:
        """`timeout` is in seconds."""
        super().__init__(base_url, {}, {}, timeout, http_client)

    def update_alert(
        self,
        *,
        state: State | None = None,
        assignees: list[str] | None = None,
        reason: str | None = None,
    ) -> None:
        """PATCH /alerts (#/paths/~1alerts/patch)

        The other arguments are the fields of `UpdateAlertRequest`.
        """
        body = UpdateAlertRequest(state=state, assignees=assignees, reason=reason)
        request = build_update_alert(body=body)
        return parse_update_alert(self._transport.send(request))

    def update_page(
        self, *, source: str | None = None, branch: str | None = None, build_type: str | None = None
    ) -> None:
        """PUT /pages (#/paths/~1pages/put)

        The other arguments are the fields of `Page`.
        """
        body = Page(source=source, branch=branch, build_type=build_type)
        request = build_update_page(body=body)
        return parse_update_page(self._transport.send(request))


class AsyncClient(transport.AsyncBaseClient):
    """The same with `await`; an async context manager.

    The spec names no server: `base_url` says where the API is.
    """

    def __init__(
        self,
        *,
        base_url: str,
        timeout: float = transport.DEFAULT_TIMEOUT,
        http_client: httpx2.AsyncClient | None = None,
    ) -> None:
        """`timeout` is in seconds."""
        super().__init__(base_url, {}, {}, timeout, http_client)

    async def update_alert(
        self,
        *,
        state: State | None = None,
        assignees: list[str] | None = None,
        reason: str | None = None,
    ) -> None:
        """PATCH /alerts: see `Client.update_alert`."""
        body = UpdateAlertRequest(state=state, assignees=assignees, reason=reason)
        request = build_update_alert(body=body)
        return parse_update_alert(await self._transport.send(request))

    async def update_page(
        self, *, source: str | None = None, branch: str | None = None, build_type: str | None = None
    ) -> None:
        """PUT /pages: see `Client.update_page`."""
        body = Page(source=source, branch=branch, build_type=build_type)
        request = build_update_page(body=body)
        return parse_update_page(await self._transport.send(request))
