# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate answers_by_content_type`.
"""Client and AsyncClient for Answers of several media types."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime import (
    contents,
    decode,
    downloading,
    limits,
    outgoing,
    requests,
    responses,
    retries,
    transport,
)
from . import _codec as codec
from .models import (
    CreateResponse200,
    CreateResponse201,
    DownloadResponse,
    ExportResponse,
    SameResponse,
    SpringResponse,
    VendorsResponse,
)

if TYPE_CHECKING:
    import httpx2


def build_download() -> requests.Request:
    """Build `GET /download`, or raise InvalidInput."""
    return requests.Request(
        method="GET", path="/download", accept="application/json, application/octet-stream"
    )


def parse_download(response: responses.Response) -> DownloadResponse | bytes:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    if contents.has_json(response):
        return responses.json(response, codec.decode_download_response)
    return response.body


def build_export() -> requests.Request:
    """Build `GET /export`, or raise InvalidInput."""
    return requests.Request(
        method="GET", path="/export", accept="application/json, text/csv, application/zip"
    )


def parse_export(response: responses.Response) -> ExportResponse | str | bytes:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    if contents.has_json(response):
        return responses.json(response, codec.decode_export_response)
    if contents.has_text(response):
        return responses.text(response)
    return response.body


def build_vendors() -> requests.Request:
    """Build `GET /vendors`, or raise InvalidInput."""
    return requests.Request(
        method="GET", path="/vendors", accept="application/vnd.short+json, application/json"
    )


def parse_vendors(response: responses.Response) -> str | VendorsResponse:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    if contents.has_type(response, "application/vnd.short+json"):
        return responses.json(response, decode.string)
    return responses.json(response, codec.decode_vendors_response)


def build_same() -> requests.Request:
    """Build `GET /same`, or raise InvalidInput."""
    return requests.Request(method="GET", path="/same", accept="application/json; v=1.0")


def parse_same(response: responses.Response) -> SameResponse:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return responses.json(response, codec.decode_same_response)


def build_words() -> requests.Request:
    """Build `GET /words`, or raise InvalidInput."""
    return requests.Request(method="GET", path="/words", accept="application/json, text/plain")


def parse_words(response: responses.Response) -> str:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    if contents.has_json(response):
        return responses.json(response, decode.string)
    return responses.text(response)


def build_spring() -> requests.Request:
    """Build `GET /spring`, or raise InvalidInput."""
    return requests.Request(method="GET", path="/spring", accept="application/json, */*;q=0.9")


def parse_spring(response: responses.Response) -> SpringResponse:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return responses.json(response, codec.decode_spring_response)


def build_spring_text() -> requests.Request:
    """Build `GET /spring-text`, or raise InvalidInput."""
    return requests.Request(method="GET", path="/spring-text", accept="*/*")


def parse_spring_text(response: responses.Response) -> str:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return responses.text(response)


def build_csv_file() -> requests.Request:
    """Build `GET /csv-file`, or raise InvalidInput."""
    return requests.Request(method="GET", path="/csv-file", accept="text/csv, */*;q=0.1")


def parse_csv_file(response: responses.Response) -> bytes:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return response.body


def build_json_file() -> requests.Request:
    """Build `GET /json-file`, or raise InvalidInput."""
    return requests.Request(method="GET", path="/json-file")


def parse_json_file(response: responses.Response) -> bytes:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return response.body


def build_maybe() -> requests.Request:
    """Build `GET /maybe`, or raise InvalidInput."""
    return requests.Request(method="GET", path="/maybe")


def parse_maybe(response: responses.Response) -> int | None:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return responses.json(response, decode.nullable(decode.integer))


def build_create() -> requests.Request:
    """Build `POST /created`, or raise InvalidInput."""
    return requests.Request(method="POST", path="/created", accept="application/json, text/plain")


def parse_create(response: responses.Response) -> CreateResponse200 | CreateResponse201 | str:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    if response.status_code == 201 and contents.has_json(response):
        return responses.json(response, codec.decode_create_response201)
    if response.status_code == 201:
        return responses.text(response)
    return responses.json(response, codec.decode_create_response200)


class Client(downloading.DownloadingClient):
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

    def download(self) -> DownloadResponse | bytes:
        """GET /download (#/paths/~1download/get)"""
        request = build_download()
        return parse_download(self._transport.send(request))

    def export(self) -> ExportResponse | str | bytes:
        """GET /export (#/paths/~1export/get)"""
        request = build_export()
        return parse_export(self._transport.send(request))

    def vendors(self) -> str | VendorsResponse:
        """GET /vendors (#/paths/~1vendors/get)"""
        request = build_vendors()
        return parse_vendors(self._transport.send(request))

    def same(self) -> SameResponse:
        """GET /same (#/paths/~1same/get)"""
        request = build_same()
        return parse_same(self._transport.send(request))

    def words(self) -> str:
        """GET /words (#/paths/~1words/get)"""
        request = build_words()
        return parse_words(self._transport.send(request))

    def spring(self) -> SpringResponse:
        """GET /spring (#/paths/~1spring/get)"""
        request = build_spring()
        return parse_spring(self._transport.send(request))

    def spring_text(self) -> str:
        """GET /spring-text (#/paths/~1spring-text/get)"""
        request = build_spring_text()
        return parse_spring_text(self._transport.send(request))

    def csv_file(self) -> bytes:
        """GET /csv-file (#/paths/~1csv-file/get)"""
        request = build_csv_file()
        return parse_csv_file(self._transport.send(request))

    def json_file(self) -> bytes:
        """GET /json-file (#/paths/~1json-file/get)"""
        request = build_json_file()
        return parse_json_file(self._transport.send(request))

    def maybe(self) -> int | None:
        """GET /maybe (#/paths/~1maybe/get)"""
        request = build_maybe()
        return parse_maybe(self._transport.send(request))

    def create(self) -> CreateResponse200 | CreateResponse201 | str:
        """POST /created (#/paths/~1created/post)"""
        request = build_create()
        return parse_create(self._transport.send(request))


class AsyncClient(downloading.AsyncDownloadingClient):
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

    async def download(self) -> DownloadResponse | bytes:
        """GET /download (#/paths/~1download/get)"""
        request = build_download()
        return parse_download(await self._transport.send(request))

    async def export(self) -> ExportResponse | str | bytes:
        """GET /export (#/paths/~1export/get)"""
        request = build_export()
        return parse_export(await self._transport.send(request))

    async def vendors(self) -> str | VendorsResponse:
        """GET /vendors (#/paths/~1vendors/get)"""
        request = build_vendors()
        return parse_vendors(await self._transport.send(request))

    async def same(self) -> SameResponse:
        """GET /same (#/paths/~1same/get)"""
        request = build_same()
        return parse_same(await self._transport.send(request))

    async def words(self) -> str:
        """GET /words (#/paths/~1words/get)"""
        request = build_words()
        return parse_words(await self._transport.send(request))

    async def spring(self) -> SpringResponse:
        """GET /spring (#/paths/~1spring/get)"""
        request = build_spring()
        return parse_spring(await self._transport.send(request))

    async def spring_text(self) -> str:
        """GET /spring-text (#/paths/~1spring-text/get)"""
        request = build_spring_text()
        return parse_spring_text(await self._transport.send(request))

    async def csv_file(self) -> bytes:
        """GET /csv-file (#/paths/~1csv-file/get)"""
        request = build_csv_file()
        return parse_csv_file(await self._transport.send(request))

    async def json_file(self) -> bytes:
        """GET /json-file (#/paths/~1json-file/get)"""
        request = build_json_file()
        return parse_json_file(await self._transport.send(request))

    async def maybe(self) -> int | None:
        """GET /maybe (#/paths/~1maybe/get)"""
        request = build_maybe()
        return parse_maybe(await self._transport.send(request))

    async def create(self) -> CreateResponse200 | CreateResponse201 | str:
        """POST /created (#/paths/~1created/post)"""
        request = build_create()
        return parse_create(await self._transport.send(request))
