# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate operation_names`.
"""Client and AsyncClient for Names of operations: given, missing, colliding, Python's own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime import (
    checks,
    clients,
    decode,
    limits,
    outgoing,
    requests,
    responses,
    retries,
    transport,
)

if TYPE_CHECKING:
    import httpx2


def build_get_users_by_id(id: str) -> requests.Request:
    """Build `GET /users/{id}`, or raise InvalidInput."""
    found = checks.Violations()
    url_path = "/users/" + checks.segment(id, found, checks.string, "id")
    found.raise_if_any("get_users_by_id")
    return requests.Request(method="GET", path=url_path)


def parse_get_users_by_id(response: responses.Response) -> list[str]:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return responses.json(response, decode.array(decode.string))


def build_put_users_by_id(id: str) -> requests.Request:
    """Build `PUT /users/{id}`, or raise InvalidInput."""
    found = checks.Violations()
    url_path = "/users/" + checks.segment(id, found, checks.string, "id")
    found.raise_if_any("put_users_by_id")
    return requests.Request(method="PUT", path=url_path)


def parse_put_users_by_id(response: responses.Response) -> list[str]:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return responses.json(response, decode.array(decode.string))


def build_delete_users_by_id(id: str) -> requests.Request:
    """Build `DELETE /users/{id}`, or raise InvalidInput."""
    found = checks.Violations()
    url_path = "/users/" + checks.segment(id, found, checks.string, "id")
    found.raise_if_any("delete_users_by_id")
    return requests.Request(method="DELETE", path=url_path)


def parse_delete_users_by_id(response: responses.Response) -> list[str]:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return responses.json(response, decode.array(decode.string))


def build_get_user(id: str) -> requests.Request:
    """Build `HEAD /users/{id}`, or raise InvalidInput."""
    found = checks.Violations()
    url_path = "/users/" + checks.segment(id, found, checks.string, "id")
    found.raise_if_any("get_user")
    return requests.Request(method="HEAD", path=url_path, accept="*/*")


def parse_get_user(response: responses.Response) -> None:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return None


def build_patch_users_by_id(id: str) -> requests.Request:
    """Build `PATCH /users/{id}`, or raise InvalidInput."""
    found = checks.Violations()
    url_path = "/users/" + checks.segment(id, found, checks.string, "id")
    found.raise_if_any("patch_users_by_id")
    return requests.Request(method="PATCH", path=url_path)


def parse_patch_users_by_id(response: responses.Response) -> list[str]:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return responses.json(response, decode.array(decode.string))


def build_list_() -> requests.Request:
    """Build `GET /users`, or raise InvalidInput."""
    return requests.Request(method="GET", path="/users")


def parse_list_(response: responses.Response) -> list[str]:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return responses.json(response, decode.array(decode.string))


def build_init() -> requests.Request:
    """Build `PUT /users`, or raise InvalidInput."""
    return requests.Request(method="PUT", path="/users")


def parse_init(response: responses.Response) -> list[str]:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return responses.json(response, decode.array(decode.string))


def build_close_() -> requests.Request:
    """Build `POST /users`, or raise InvalidInput."""
    return requests.Request(method="POST", path="/users")


def parse_close_(response: responses.Response) -> list[str]:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return responses.json(response, decode.array(decode.string))


def build_delete() -> requests.Request:
    """Build `DELETE /users`, or raise InvalidInput."""
    return requests.Request(method="DELETE", path="/users")


def parse_delete(response: responses.Response) -> list[str]:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return responses.json(response, decode.array(decode.string))


def build_import_() -> requests.Request:
    """Build `OPTIONS /users`, or raise InvalidInput."""
    return requests.Request(method="OPTIONS", path="/users")


def parse_import_(response: responses.Response) -> list[str]:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return responses.json(response, decode.array(decode.string))


def build_trace_3d_view() -> requests.Request:
    """Build `TRACE /users`, or raise InvalidInput."""
    return requests.Request(method="TRACE", path="/users")


def parse_trace_3d_view(response: responses.Response) -> list[str]:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return responses.json(response, decode.array(decode.string))


def build_get() -> requests.Request:
    """Build `GET /`, or raise InvalidInput."""
    return requests.Request(method="GET", path="/")


def parse_get(response: responses.Response) -> list[str]:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return responses.json(response, decode.array(decode.string))


def build_get_v1_1_a_b_by_x_c_d(x: str) -> requests.Request:
    """Build `GET /v1.1/a-b/{x}/C_d`, or raise InvalidInput."""
    found = checks.Violations()
    url_path = "/v1.1/a-b/" + checks.segment(x, found, checks.string, "x") + "/C_d"
    found.raise_if_any("get_v1_1_a_b_by_x_c_d")
    return requests.Request(method="GET", path=url_path)


def parse_get_v1_1_a_b_by_x_c_d(response: responses.Response) -> list[str]:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return responses.json(response, decode.array(decode.string))


def build_get_lists_scope_name() -> requests.Request:
    """Build `GET /lists/%40scope%2Fname`, or raise InvalidInput."""
    return requests.Request(method="GET", path="/lists/%40scope%2Fname")


def parse_get_lists_scope_name(response: responses.Response) -> list[str]:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return responses.json(response, decode.array(decode.string))


def build_get_reports_by_id_format(id: str, format: str) -> requests.Request:
    """Build `GET /reports/{id}.{format}`, or raise InvalidInput."""
    found = checks.Violations()
    url_path = (
        "/reports/"
        + checks.segment(id, found, checks.string, "id")
        + "."
        + checks.segment(format, found, checks.string, "format")
    )
    found.raise_if_any("get_reports_by_id_format")
    return requests.Request(method="GET", path=url_path)


def parse_get_reports_by_id_format(response: responses.Response) -> list[str]:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return responses.json(response, decode.array(decode.string))


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

    def get_users_by_id(self, id: str) -> list[str]:
        """GET /users/{id} (#/paths/~1users~1{id}/get)"""
        request = build_get_users_by_id(id)
        return parse_get_users_by_id(self._transport.send(request))

    def put_users_by_id(self, id: str) -> list[str]:
        """PUT /users/{id} (#/paths/~1users~1{id}/put)"""
        request = build_put_users_by_id(id)
        return parse_put_users_by_id(self._transport.send(request))

    def delete_users_by_id(self, id: str) -> list[str]:
        """DELETE /users/{id} (#/paths/~1users~1{id}/delete)"""
        request = build_delete_users_by_id(id)
        return parse_delete_users_by_id(self._transport.send(request))

    def get_user(self, id: str) -> None:
        """HEAD /users/{id} (#/paths/~1users~1{id}/head)"""
        request = build_get_user(id)
        return parse_get_user(self._transport.send(request))

    def patch_users_by_id(self, id: str) -> list[str]:
        """PATCH /users/{id} (#/paths/~1users~1{id}/patch)"""
        request = build_patch_users_by_id(id)
        return parse_patch_users_by_id(self._transport.send(request))

    def list_(self) -> list[str]:
        """GET /users (#/paths/~1users/get)"""
        request = build_list_()
        return parse_list_(self._transport.send(request))

    def init(self) -> list[str]:
        """PUT /users (#/paths/~1users/put)"""
        request = build_init()
        return parse_init(self._transport.send(request))

    def close_(self) -> list[str]:
        """POST /users (#/paths/~1users/post)"""
        request = build_close_()
        return parse_close_(self._transport.send(request))

    def delete(self) -> list[str]:
        """DELETE /users (#/paths/~1users/delete)"""
        request = build_delete()
        return parse_delete(self._transport.send(request))

    def import_(self) -> list[str]:
        """OPTIONS /users (#/paths/~1users/options)"""
        request = build_import_()
        return parse_import_(self._transport.send(request))

    def trace_3d_view(self) -> list[str]:
        """TRACE /users (#/paths/~1users/trace)"""
        request = build_trace_3d_view()
        return parse_trace_3d_view(self._transport.send(request))

    def get(self) -> list[str]:
        """GET / (#/paths/~1/get)"""
        request = build_get()
        return parse_get(self._transport.send(request))

    def get_v1_1_a_b_by_x_c_d(self, x: str) -> list[str]:
        """GET /v1.1/a-b/{x}/C_d (#/paths/~1v1.1~1a-b~1{x}~1C_d/get)"""
        request = build_get_v1_1_a_b_by_x_c_d(x)
        return parse_get_v1_1_a_b_by_x_c_d(self._transport.send(request))

    def get_lists_scope_name(self) -> list[str]:
        """GET /lists/%40scope%2Fname (#/paths/~1lists~1%40scope%2Fname/get)"""
        request = build_get_lists_scope_name()
        return parse_get_lists_scope_name(self._transport.send(request))

    def get_reports_by_id_format(self, id: str, format: str) -> list[str]:
        """GET /reports/{id}.{format} (#/paths/~1reports~1{id}.{format}/get)"""
        request = build_get_reports_by_id_format(id, format)
        return parse_get_reports_by_id_format(self._transport.send(request))


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

    async def get_users_by_id(self, id: str) -> list[str]:
        """GET /users/{id} (#/paths/~1users~1{id}/get)"""
        request = build_get_users_by_id(id)
        return parse_get_users_by_id(await self._transport.send(request))

    async def put_users_by_id(self, id: str) -> list[str]:
        """PUT /users/{id} (#/paths/~1users~1{id}/put)"""
        request = build_put_users_by_id(id)
        return parse_put_users_by_id(await self._transport.send(request))

    async def delete_users_by_id(self, id: str) -> list[str]:
        """DELETE /users/{id} (#/paths/~1users~1{id}/delete)"""
        request = build_delete_users_by_id(id)
        return parse_delete_users_by_id(await self._transport.send(request))

    async def get_user(self, id: str) -> None:
        """HEAD /users/{id} (#/paths/~1users~1{id}/head)"""
        request = build_get_user(id)
        return parse_get_user(await self._transport.send(request))

    async def patch_users_by_id(self, id: str) -> list[str]:
        """PATCH /users/{id} (#/paths/~1users~1{id}/patch)"""
        request = build_patch_users_by_id(id)
        return parse_patch_users_by_id(await self._transport.send(request))

    async def list_(self) -> list[str]:
        """GET /users (#/paths/~1users/get)"""
        request = build_list_()
        return parse_list_(await self._transport.send(request))

    async def init(self) -> list[str]:
        """PUT /users (#/paths/~1users/put)"""
        request = build_init()
        return parse_init(await self._transport.send(request))

    async def close_(self) -> list[str]:
        """POST /users (#/paths/~1users/post)"""
        request = build_close_()
        return parse_close_(await self._transport.send(request))

    async def delete(self) -> list[str]:
        """DELETE /users (#/paths/~1users/delete)"""
        request = build_delete()
        return parse_delete(await self._transport.send(request))

    async def import_(self) -> list[str]:
        """OPTIONS /users (#/paths/~1users/options)"""
        request = build_import_()
        return parse_import_(await self._transport.send(request))

    async def trace_3d_view(self) -> list[str]:
        """TRACE /users (#/paths/~1users/trace)"""
        request = build_trace_3d_view()
        return parse_trace_3d_view(await self._transport.send(request))

    async def get(self) -> list[str]:
        """GET / (#/paths/~1/get)"""
        request = build_get()
        return parse_get(await self._transport.send(request))

    async def get_v1_1_a_b_by_x_c_d(self, x: str) -> list[str]:
        """GET /v1.1/a-b/{x}/C_d (#/paths/~1v1.1~1a-b~1{x}~1C_d/get)"""
        request = build_get_v1_1_a_b_by_x_c_d(x)
        return parse_get_v1_1_a_b_by_x_c_d(await self._transport.send(request))

    async def get_lists_scope_name(self) -> list[str]:
        """GET /lists/%40scope%2Fname (#/paths/~1lists~1%40scope%2Fname/get)"""
        request = build_get_lists_scope_name()
        return parse_get_lists_scope_name(await self._transport.send(request))

    async def get_reports_by_id_format(self, id: str, format: str) -> list[str]:
        """GET /reports/{id}.{format} (#/paths/~1reports~1{id}.{format}/get)"""
        request = build_get_reports_by_id_format(id, format)
        return parse_get_reports_by_id_format(await self._transport.send(request))
