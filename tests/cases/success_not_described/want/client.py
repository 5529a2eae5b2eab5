# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate success_not_described`.
"""Client and AsyncClient for Operations of which no success is described."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .._runtime import (
    checks,
    clients,
    limits,
    outgoing,
    requests,
    responses,
    retries,
    transport,
    undescribed,
)
from . import _codec as codec
from .models import PostNothingRequest, Report

if TYPE_CHECKING:
    import httpx2

_ERRORS = {"422": codec.decode_report}
_ERRORS_2 = {"default": codec.decode_report}
_ERRORS_3 = {"default": codec.decode_http_problem_details}


def build_put_nothing() -> requests.Request:
    """Build `PUT /nothing`, or raise InvalidInput."""
    return requests.Request(method="PUT", path="/nothing", accept="application/json, */*;q=0.9")


def parse_put_nothing(response: responses.Response) -> Any:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, _ERRORS)
    return undescribed.value(response)


def build_post_nothing(*, body: PostNothingRequest) -> requests.Request:
    """Build `POST /nothing`, or raise InvalidInput."""
    found = checks.Violations()
    payload = codec.encode_post_nothing_request(body, found, "")
    found.raise_if_any("post_nothing")
    return requests.Request(
        method="POST",
        path="/nothing",
        content=requests.json_body(payload) if payload else None,
        content_type="application/json",
        accept="application/json, */*;q=0.9",
    )


def parse_post_nothing(response: responses.Response) -> Any:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return undescribed.value(response)


def build_delete_nothing() -> requests.Request:
    """Build `DELETE /nothing`, or raise InvalidInput."""
    return requests.Request(method="DELETE", path="/nothing", accept="application/json, */*;q=0.9")


def parse_delete_nothing(response: responses.Response) -> Any:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return undescribed.value(response)


def build_options_nothing() -> requests.Request:
    """Build `OPTIONS /nothing`, or raise InvalidInput."""
    return requests.Request(method="OPTIONS", path="/nothing", accept="*/*")


def parse_options_nothing(response: responses.Response) -> None:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return None


def build_head_nothing() -> requests.Request:
    """Build `HEAD /nothing`, or raise InvalidInput."""
    return requests.Request(method="HEAD", path="/nothing", accept="*/*")


def parse_head_nothing(response: responses.Response) -> None:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return None


def build_patch_nothing() -> requests.Request:
    """Build `PATCH /nothing`, or raise InvalidInput."""
    return requests.Request(method="PATCH", path="/nothing", accept="application/json, */*;q=0.9")


def parse_patch_nothing(response: responses.Response) -> Any:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return undescribed.value(response)


def build_put_silent() -> requests.Request:
    """Build `PUT /silent`, or raise InvalidInput."""
    return requests.Request(method="PUT", path="/silent", accept="*/*")


def parse_put_silent(response: responses.Response) -> None:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return None


def build_post_silent() -> requests.Request:
    """Build `POST /silent`, or raise InvalidInput."""
    return requests.Request(method="POST", path="/silent", accept="*/*")


def parse_post_silent(response: responses.Response) -> None:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return None


def build_delete_silent() -> requests.Request:
    """Build `DELETE /silent`, or raise InvalidInput."""
    return requests.Request(method="DELETE", path="/silent")


def parse_delete_silent(response: responses.Response) -> None:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, _ERRORS_2)
    return None


def build_patch_silent() -> requests.Request:
    """Build `PATCH /silent`, or raise InvalidInput."""
    return requests.Request(method="PATCH", path="/silent", accept="*/*")


def parse_patch_silent(response: responses.Response) -> None:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return None


def build_get_default() -> requests.Request:
    """Build `GET /default`, or raise InvalidInput."""
    return requests.Request(method="GET", path="/default", accept="application/json, */*;q=0.9")


def parse_get_default(response: responses.Response) -> Any:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, _ERRORS_2)
    return undescribed.value(response)


def build_put_default() -> requests.Request:
    """Build `PUT /default`, or raise InvalidInput."""
    return requests.Request(
        method="PUT",
        path="/default",
        accept="application/json, */*;q=0.9, application/problem+json",
    )


def parse_put_default(response: responses.Response) -> Any:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, _ERRORS_3)
    return undescribed.value(response)


def build_post_default() -> requests.Request:
    """Build `POST /default`, or raise InvalidInput."""
    return requests.Request(method="POST", path="/default", accept="application/json, */*;q=0.9")


def parse_post_default(response: responses.Response) -> Any:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, _ERRORS_2)
    return undescribed.value(response)


def build_head_default() -> requests.Request:
    """Build `HEAD /default`, or raise InvalidInput."""
    return requests.Request(method="HEAD", path="/default", accept="*/*")


def parse_head_default(response: responses.Response) -> None:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return None


def build_patch_default() -> requests.Request:
    """Build `PATCH /default`, or raise InvalidInput."""
    return requests.Request(method="PATCH", path="/default")


def parse_patch_default(response: responses.Response) -> Report:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, _ERRORS_2)
    return responses.json(response, codec.decode_report)


def build_get_words() -> requests.Request:
    """Build `GET /default/words`, or raise InvalidInput."""
    return requests.Request(method="GET", path="/default/words")


def parse_get_words(response: responses.Response) -> Report:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, _ERRORS_2)
    return responses.json(response, codec.decode_report)


def build_get_error(code: str) -> requests.Request:
    """Build `GET /errors/{code}`, or raise InvalidInput."""
    found = checks.Violations()
    url_path = "/errors/" + checks.segment(code, found, checks.string, "code")
    found.raise_if_any("get_error")
    return requests.Request(method="GET", path=url_path)


def parse_get_error(response: responses.Response) -> Report:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, _ERRORS_2)
    return responses.json(response, codec.decode_report)


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

    def put_nothing(self) -> Any:
        """PUT /nothing (#/paths/~1nothing/put)

        Raise UnprocessableEntity or another StatusError.
        """
        request = build_put_nothing()
        return parse_put_nothing(self._transport.send(request))

    def post_nothing(self, *, name: str | None = None) -> Any:
        """POST /nothing (#/paths/~1nothing/post)

        The body has the class `PostNothingRequest`.
        """
        body = PostNothingRequest(name=name)
        request = build_post_nothing(body=body)
        return parse_post_nothing(self._transport.send(request))

    def delete_nothing(self) -> Any:
        """DELETE /nothing (#/paths/~1nothing/delete)

        Raise NotFound or another StatusError.
        """
        request = build_delete_nothing()
        return parse_delete_nothing(self._transport.send(request))

    def options_nothing(self) -> None:
        """OPTIONS /nothing (#/paths/~1nothing/options)

        Raise NotFound or another StatusError.
        """
        request = build_options_nothing()
        return parse_options_nothing(self._transport.send(request))

    def head_nothing(self) -> None:
        """HEAD /nothing (#/paths/~1nothing/head)

        Raise NotFound or another StatusError.
        """
        request = build_head_nothing()
        return parse_head_nothing(self._transport.send(request))

    def patch_nothing(self) -> Any:
        """PATCH /nothing (#/paths/~1nothing/patch)

        Raise ServerError or another StatusError.
        """
        request = build_patch_nothing()
        return parse_patch_nothing(self._transport.send(request))

    def put_silent(self) -> None:
        """PUT /silent (#/paths/~1silent/put)"""
        request = build_put_silent()
        return parse_put_silent(self._transport.send(request))

    def post_silent(self) -> None:
        """POST /silent (#/paths/~1silent/post)"""
        request = build_post_silent()
        return parse_post_silent(self._transport.send(request))

    def delete_silent(self) -> None:
        """DELETE /silent (#/paths/~1silent/delete)

        Raise StatusError, whose `error` is `Report`.
        """
        request = build_delete_silent()
        return parse_delete_silent(self._transport.send(request))

    def patch_silent(self) -> None:
        """PATCH /silent (#/paths/~1silent/patch)"""
        request = build_patch_silent()
        return parse_patch_silent(self._transport.send(request))

    def get_default(self) -> Any:
        """GET /default (#/paths/~1default/get)

        Raise StatusError, whose `error` is `Report`.
        """
        request = build_get_default()
        return parse_get_default(self._transport.send(request))

    def put_default(self) -> Any:
        """PUT /default (#/paths/~1default/put)

        Raise StatusError, whose `error` is `HTTPProblemDetails`.
        """
        request = build_put_default()
        return parse_put_default(self._transport.send(request))

    def post_default(self) -> Any:
        """POST /default (#/paths/~1default/post)

        Raise Unauthenticated or another StatusError, whose `error` is `Report`.
        """
        request = build_post_default()
        return parse_post_default(self._transport.send(request))

    def head_default(self) -> None:
        """HEAD /default (#/paths/~1default/head)"""
        request = build_head_default()
        return parse_head_default(self._transport.send(request))

    def patch_default(self) -> Report:
        """PATCH /default (#/paths/~1default/patch)

        Raise StatusError, whose `error` is `Report`.
        """
        request = build_patch_default()
        return parse_patch_default(self._transport.send(request))

    def get_words(self) -> Report:
        """GET /default/words (#/paths/~1default~1words/get)

        Raise StatusError, whose `error` is `Report`.
        """
        request = build_get_words()
        return parse_get_words(self._transport.send(request))

    def get_error(self, code: str) -> Report:
        """GET /errors/{code} (#/paths/~1errors~1{code}/get)

        Raise StatusError, whose `error` is `Report`.
        """
        request = build_get_error(code)
        return parse_get_error(self._transport.send(request))


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

    async def put_nothing(self) -> Any:
        """PUT /nothing (#/paths/~1nothing/put)

        Raise UnprocessableEntity or another StatusError.
        """
        request = build_put_nothing()
        return parse_put_nothing(await self._transport.send(request))

    async def post_nothing(self, *, name: str | None = None) -> Any:
        """POST /nothing (#/paths/~1nothing/post)

        The body has the class `PostNothingRequest`.
        """
        body = PostNothingRequest(name=name)
        request = build_post_nothing(body=body)
        return parse_post_nothing(await self._transport.send(request))

    async def delete_nothing(self) -> Any:
        """DELETE /nothing (#/paths/~1nothing/delete)

        Raise NotFound or another StatusError.
        """
        request = build_delete_nothing()
        return parse_delete_nothing(await self._transport.send(request))

    async def options_nothing(self) -> None:
        """OPTIONS /nothing (#/paths/~1nothing/options)

        Raise NotFound or another StatusError.
        """
        request = build_options_nothing()
        return parse_options_nothing(await self._transport.send(request))

    async def head_nothing(self) -> None:
        """HEAD /nothing (#/paths/~1nothing/head)

        Raise NotFound or another StatusError.
        """
        request = build_head_nothing()
        return parse_head_nothing(await self._transport.send(request))

    async def patch_nothing(self) -> Any:
        """PATCH /nothing (#/paths/~1nothing/patch)

        Raise ServerError or another StatusError.
        """
        request = build_patch_nothing()
        return parse_patch_nothing(await self._transport.send(request))

    async def put_silent(self) -> None:
        """PUT /silent (#/paths/~1silent/put)"""
        request = build_put_silent()
        return parse_put_silent(await self._transport.send(request))

    async def post_silent(self) -> None:
        """POST /silent (#/paths/~1silent/post)"""
        request = build_post_silent()
        return parse_post_silent(await self._transport.send(request))

    async def delete_silent(self) -> None:
        """DELETE /silent (#/paths/~1silent/delete)

        Raise StatusError, whose `error` is `Report`.
        """
        request = build_delete_silent()
        return parse_delete_silent(await self._transport.send(request))

    async def patch_silent(self) -> None:
        """PATCH /silent (#/paths/~1silent/patch)"""
        request = build_patch_silent()
        return parse_patch_silent(await self._transport.send(request))

    async def get_default(self) -> Any:
        """GET /default (#/paths/~1default/get)

        Raise StatusError, whose `error` is `Report`.
        """
        request = build_get_default()
        return parse_get_default(await self._transport.send(request))

    async def put_default(self) -> Any:
        """PUT /default (#/paths/~1default/put)

        Raise StatusError, whose `error` is `HTTPProblemDetails`.
        """
        request = build_put_default()
        return parse_put_default(await self._transport.send(request))

    async def post_default(self) -> Any:
        """POST /default (#/paths/~1default/post)

        Raise Unauthenticated or another StatusError, whose `error` is `Report`.
        """
        request = build_post_default()
        return parse_post_default(await self._transport.send(request))

    async def head_default(self) -> None:
        """HEAD /default (#/paths/~1default/head)"""
        request = build_head_default()
        return parse_head_default(await self._transport.send(request))

    async def patch_default(self) -> Report:
        """PATCH /default (#/paths/~1default/patch)

        Raise StatusError, whose `error` is `Report`.
        """
        request = build_patch_default()
        return parse_patch_default(await self._transport.send(request))

    async def get_words(self) -> Report:
        """GET /default/words (#/paths/~1default~1words/get)

        Raise StatusError, whose `error` is `Report`.
        """
        request = build_get_words()
        return parse_get_words(await self._transport.send(request))

    async def get_error(self, code: str) -> Report:
        """GET /errors/{code} (#/paths/~1errors~1{code}/get)

        Raise StatusError, whose `error` is `Report`.
        """
        request = build_get_error(code)
        return parse_get_error(await self._transport.send(request))
