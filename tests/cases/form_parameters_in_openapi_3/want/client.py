# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate form_parameters_in_openapi_3`.
"""Client and AsyncClient for Parameters in formData, as flask-smorest writes them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime import (
    arguments,
    checks,
    clients,
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
from .models import AddFileRequest, AddNameRequest, AddPetRequest, Pet

if TYPE_CHECKING:
    import httpx2

BASE_URL = "https://example.com"


def build_add_pet(*, body: AddPetRequest, dry: bool | None = None) -> requests.Request:
    """Build `POST /pets`, or raise InvalidInput."""
    found = checks.Violations()
    query_pairs: list[tuple[str, str]] = []
    arguments.query(query_pairs, "dry", dry, found, checks.boolean)
    payload = codec.encode_add_pet_request(body, found, "")
    found.raise_if_any("add_pet")
    return requests.Request(
        method="POST",
        path="/pets",
        query=tuple(query_pairs),
        content=forms.form_parts(payload),
        accept="*/*",
    )


def parse_add_pet(response: responses.Response) -> None:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return None


def build_add_name(*, body: AddNameRequest) -> requests.Request:
    """Build `POST /names`, or raise InvalidInput."""
    found = checks.Violations()
    payload = codec.encode_add_name_request(body, found, "")
    found.raise_if_any("add_name")
    return requests.Request(
        method="POST",
        path="/names",
        content=forms.form_body(payload) if payload else None,
        content_type="application/x-www-form-urlencoded",
        accept="*/*",
    )


def parse_add_name(response: responses.Response) -> None:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return None


def build_add_file(*, body: AddFileRequest) -> requests.Request:
    """Build `POST /files`, or raise InvalidInput."""
    found = checks.Violations()
    payload = codec.encode_add_file_request(body, found, "")
    found.raise_if_any("add_file")
    return requests.Request(
        method="POST",
        path="/files",
        content=forms.form_parts(payload) if payload else None,
        accept="*/*",
    )


def parse_add_file(response: responses.Response) -> None:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return None


def build_add_both(*, body: Pet) -> requests.Request:
    """Build `POST /both`, or raise InvalidInput."""
    found = checks.Violations()
    payload = codec.encode_pet(body, found, "")
    found.raise_if_any("add_both")
    return requests.Request(
        method="POST",
        path="/both",
        content=requests.json_body(payload),
        content_type="application/json",
        accept="*/*",
    )


def parse_add_both(response: responses.Response) -> None:
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

    def add_pet(
        self,
        *,
        name: str,
        picture: FileUpload,
        more: list[FileUpload] | None = None,
        dry: bool | None = None,
    ) -> None:
        """POST /pets (#/paths/~1pets/post)

        The body has the class `AddPetRequest`.

        picture: The pet.
        """
        body = AddPetRequest(name=name, picture=picture, more=more)
        request = build_add_pet(body=body, dry=dry)
        return parse_add_pet(self._transport.send(request))

    def add_name(self, *, name: str | None = None, age: int | None = None) -> None:
        """POST /names (#/paths/~1names/post)

        The body has the class `AddNameRequest`.
        """
        body = AddNameRequest(name=name, age=age)
        request = build_add_name(body=body)
        return parse_add_name(self._transport.send(request))

    def add_file(self, *, file: FileUpload | None = None) -> None:
        """POST /files (#/paths/~1files/post)

        The body has the class `AddFileRequest`.
        """
        body = AddFileRequest(file=file)
        request = build_add_file(body=body)
        return parse_add_file(self._transport.send(request))

    def add_both(self, *, name: str) -> None:
        """POST /both (#/paths/~1both/post)

        The body has the class `Pet`.
        """
        body = Pet(name=name)
        request = build_add_both(body=body)
        return parse_add_both(self._transport.send(request))


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

    async def add_pet(
        self,
        *,
        name: str,
        picture: FileUpload,
        more: list[FileUpload] | None = None,
        dry: bool | None = None,
    ) -> None:
        """POST /pets (#/paths/~1pets/post)

        The body has the class `AddPetRequest`.

        picture: The pet.
        """
        body = AddPetRequest(name=name, picture=picture, more=more)
        request = build_add_pet(body=body, dry=dry)
        return parse_add_pet(await self._transport.send(request))

    async def add_name(self, *, name: str | None = None, age: int | None = None) -> None:
        """POST /names (#/paths/~1names/post)

        The body has the class `AddNameRequest`.
        """
        body = AddNameRequest(name=name, age=age)
        request = build_add_name(body=body)
        return parse_add_name(await self._transport.send(request))

    async def add_file(self, *, file: FileUpload | None = None) -> None:
        """POST /files (#/paths/~1files/post)

        The body has the class `AddFileRequest`.
        """
        body = AddFileRequest(file=file)
        request = build_add_file(body=body)
        return parse_add_file(await self._transport.send(request))

    async def add_both(self, *, name: str) -> None:
        """POST /both (#/paths/~1both/post)

        The body has the class `Pet`.
        """
        body = Pet(name=name)
        request = build_add_both(body=body)
        return parse_add_both(await self._transport.send(request))
