# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate bodies_of_several_media_types`.
"""Client and AsyncClient for Bodies of several media types."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Literal

from .._runtime import (
    alternatives,
    arguments,
    checks,
    clients,
    compound,
    file_parts,
    forms,
    limits,
    outgoing,
    requests,
    responses,
    retries,
    transport,
)
from .._runtime.file_parts import FileUpload
from . import _codec as codec
from .models import AddFileForm, AddFileRequest, PatchThingRequest, Step

if TYPE_CHECKING:
    import httpx2

BASE_URL = "https://example.com"


def build_add_file(
    *,
    body: AddFileRequest | AddFileForm,
    content_type: Literal["application/json", "multipart/form-data"] | None = None,
) -> requests.Request:
    """Build `POST /files`, or raise InvalidInput."""
    found = checks.Violations()
    payload = alternatives.chosen(
        body,
        found,
        content_type,
        alternatives.Kind("application/json", codec.encode_add_file_request, requests.json_body),
        alternatives.Kind(
            "multipart/form-data",
            codec.encode_add_file_form,
            partial(forms.form_parts, content_types={"file": "image/png"}),
        ),
    )
    found.raise_if_any("add_file")
    return requests.Request(
        method="POST",
        path="/files",
        content=payload.content,
        content_type=payload.content_type,
        accept="*/*",
    )


def parse_add_file(response: responses.Response) -> None:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return None


def build_patch_thing(
    id: str,
    *,
    body: PatchThingRequest | list[Step] | str | FileUpload | None = None,
    content_type: (
        Literal[
            "application/merge-patch+json",
            "application/json-patch+json",
            "text/plain",
            "application/xml",
        ]
        | None
    ) = None,
    content_type_query: str | None = None,
) -> requests.Request:
    """Build `PATCH /things/{id}`, or raise InvalidInput."""
    found = checks.Violations()
    url_path = "/things/" + checks.segment(id, found, checks.string, "id")
    query_pairs: list[tuple[str, str]] = []
    arguments.query(
        query_pairs,
        "content_type",
        content_type_query,
        found,
        checks.string,
        at="content_type_query",
    )
    payload = alternatives.chosen(
        body,
        found,
        content_type,
        alternatives.Kind(
            "application/merge-patch+json", codec.encode_patch_thing_request, requests.json_body
        ),
        alternatives.Kind(
            "application/json-patch+json",
            partial(compound.array, item=codec.encode_step),
            requests.json_body,
        ),
        alternatives.Kind("text/plain", checks.string, str.encode),
        alternatives.Kind("application/xml", file_parts.file, alternatives.as_it_is),
        required=False,
    )
    found.raise_if_any("patch_thing")
    return requests.Request(
        method="PATCH",
        path=url_path,
        query=tuple(query_pairs),
        content=payload.content,
        content_type=payload.content_type,
        accept="*/*",
    )


def parse_patch_thing(response: responses.Response) -> None:
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

    def add_file(
        self,
        *,
        body: AddFileRequest | AddFileForm,
        content_type: Literal["application/json", "multipart/form-data"] | None = None,
    ) -> None:
        """POST /files (#/paths/~1files/post)

        content_type: The media type of `body`: `AddFileRequest` as application/json;
            `AddFileForm` as multipart/form-data.
        """
        request = build_add_file(body=body, content_type=content_type)
        return parse_add_file(self._transport.send(request))

    def patch_thing(
        self,
        id: str,
        *,
        body: PatchThingRequest | list[Step] | str | FileUpload | None = None,
        content_type: (
            Literal[
                "application/merge-patch+json",
                "application/json-patch+json",
                "text/plain",
                "application/xml",
            ]
            | None
        ) = None,
        content_type_query: str | None = None,
    ) -> None:
        """PATCH /things/{id} (#/paths/~1things~1{id}/patch)

        content_type: The media type of `body`: `PatchThingRequest` as
            application/merge-patch+json; `list[Step]` as application/json-patch+json; `str` as
            text/plain; `FileUpload` as application/xml.
        """
        request = build_patch_thing(
            id, body=body, content_type=content_type, content_type_query=content_type_query
        )
        return parse_patch_thing(self._transport.send(request))


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

    async def add_file(
        self,
        *,
        body: AddFileRequest | AddFileForm,
        content_type: Literal["application/json", "multipart/form-data"] | None = None,
    ) -> None:
        """POST /files (#/paths/~1files/post)

        content_type: The media type of `body`: `AddFileRequest` as application/json;
            `AddFileForm` as multipart/form-data.
        """
        request = build_add_file(body=body, content_type=content_type)
        return parse_add_file(await self._transport.send(request))

    async def patch_thing(
        self,
        id: str,
        *,
        body: PatchThingRequest | list[Step] | str | FileUpload | None = None,
        content_type: (
            Literal[
                "application/merge-patch+json",
                "application/json-patch+json",
                "text/plain",
                "application/xml",
            ]
            | None
        ) = None,
        content_type_query: str | None = None,
    ) -> None:
        """PATCH /things/{id} (#/paths/~1things~1{id}/patch)

        content_type: The media type of `body`: `PatchThingRequest` as
            application/merge-patch+json; `list[Step]` as application/json-patch+json; `str` as
            text/plain; `FileUpload` as application/xml.
        """
        request = build_patch_thing(
            id, body=body, content_type=content_type, content_type_query=content_type_query
        )
        return parse_patch_thing(await self._transport.send(request))
