"""Calls generated clients with a server that is a function: for the behaviour of golden cases."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import ModuleType
from typing import Any

import httpx2


class Exchange:
    """Calls operations of a client; every one is answered alike, the requests are kept."""

    def __init__(
        self, package: ModuleType, status: int = 204, body: bytes = b"", content_type: str = ""
    ) -> None:
        self._package = package
        self._answer = (status, {"content-type": content_type} if content_type else {}, body)
        self.requests: list[httpx2.Request] = []

    def call(self, operation: str, /, *args: Any, client: Mapping[str, Any], **given: Any) -> Any:
        """Make a client of `client`, and call the operation."""
        return self._called(lambda result: result, operation, *args, client=client, **given)

    def items(self, operation: str, /, *args: Any, client: Mapping[str, Any], **given: Any) -> Any:
        """Do as `call` does, and list the items of the stream that is returned."""
        return self._called(list, operation, *args, client=client, **given)

    def _called(
        self,
        then: Callable[[Any], Any],
        operation: str,
        /,
        *args: Any,
        client: Mapping[str, Any],
        **given: Any,
    ) -> Any:
        status, headers, body = self._answer

        def answer(request: httpx2.Request) -> httpx2.Response:
            self.requests.append(request)
            return httpx2.Response(status, headers=headers, content=body)

        with httpx2.Client(transport=httpx2.MockTransport(answer)) as http_client:
            opened = self._package.Client(**client, http_client=http_client)
            return then(getattr(opened, operation)(*args, **given))

    @property
    def last(self) -> httpx2.Request:
        """The request that was sent last."""
        return self.requests[-1]


def answered(
    package: ModuleType, status: int, body: bytes = b"", content_type: str = "application/json"
) -> Any:
    """Make a response as the transport gives it to the `parse_*` functions."""
    responses = package.client.responses
    headers = responses.Headers([("content-type", content_type)])
    return responses.Response(status, headers, body, "GET", "https://example.com/a")


def parts_of(request: httpx2.Request) -> list[tuple[str, str, bytes]]:
    """Take a multipart body apart: what each part is called, its media type and its content."""
    _, _, boundary = request.headers["content-type"].partition("; boundary=")
    first, *parts, last = request.read().split(b"--" + boundary.encode())
    assert (first, last) == (b"", b"--\r\n")
    return [_part(part) for part in parts]


def _part(part: bytes) -> tuple[str, str, bytes]:
    head, _, content = part.removeprefix(b"\r\n").partition(b"\r\n\r\n")
    lines = dict(line.split(": ", 1) for line in head.decode().split("\r\n"))
    disposition = lines.pop("Content-Disposition").removeprefix("form-data; ")
    return disposition, lines.pop("Content-Type", ""), content.removesuffix(b"\r\n")
