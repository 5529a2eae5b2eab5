# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate paths_and_parameters_that_disagree`.
"""Client and AsyncClient for Paths and parameters that disagree."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime import (
    arguments,
    checks,
    clients,
    limits,
    outgoing,
    requests,
    responses,
    retries,
    transport,
)

if TYPE_CHECKING:
    import httpx2


def build_get_users_by_user_id(user_id: int) -> requests.Request:
    """Build `GET /users/{user_id}`, or raise InvalidInput."""
    found = checks.Violations()
    url_path = "/users/" + checks.segment(user_id, found, checks.integer, "user_id")
    found.raise_if_any("get_users_by_user_id")
    return requests.Request(method="GET", path=url_path, accept="*/*")


def parse_get_users_by_user_id(response: responses.Response) -> None:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return None


def build_get_users_by_user_id_pets_by_pet(
    user_id: str, pet: int, *, limit: str | None = None
) -> requests.Request:
    """Build `GET /users/{userId}/pets/{pet}`, or raise InvalidInput."""
    found = checks.Violations()
    url_path = (
        "/users/"
        + checks.segment(user_id, found, checks.string, "user_id")
        + "/pets/"
        + checks.segment(pet, found, checks.integer, "pet")
    )
    query_pairs: list[tuple[str, str]] = []
    arguments.query(query_pairs, "limit", limit, found, checks.string)
    found.raise_if_any("get_users_by_user_id_pets_by_pet")
    return requests.Request(method="GET", path=url_path, query=tuple(query_pairs), accept="*/*")


def parse_get_users_by_user_id_pets_by_pet(response: responses.Response) -> None:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return None


def build_cancel(name: str) -> requests.Request:
    """Build `POST /v1/{+name}:cancel`, or raise InvalidInput."""
    found = checks.Violations()
    url_path = "/v1/" + checks.segments(name, found, checks.string, "name") + ":cancel"
    found.raise_if_any("cancel")
    return requests.Request(method="POST", path=url_path, accept="*/*")


def parse_cancel(response: responses.Response) -> None:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return None


def build_get_files(value: str) -> requests.Request:
    """Build `GET /files/{*}`, or raise InvalidInput."""
    found = checks.Violations()
    url_path = "/files/" + checks.segments(value, found, checks.string, "value")
    found.raise_if_any("get_files")
    return requests.Request(method="GET", path=url_path, accept="*/*")


def parse_get_files(response: responses.Response) -> None:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return None


def build_head_files(value: str, *, limit: str | None = None) -> requests.Request:
    """Build `HEAD /files/{*}`, or raise InvalidInput."""
    found = checks.Violations()
    url_path = "/files/" + checks.segments(value, found, checks.string, "value")
    query_pairs: list[tuple[str, str]] = []
    arguments.query(query_pairs, "limit", limit, found, checks.string)
    found.raise_if_any("head_files")
    return requests.Request(method="HEAD", path=url_path, query=tuple(query_pairs), accept="*/*")


def parse_head_files(response: responses.Response) -> None:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return None


def build_all_of_them(value: str) -> requests.Request:
    """Build `GET /all/{**}`, or raise InvalidInput."""
    found = checks.Violations()
    url_path = "/all/" + checks.segments(value, found, checks.string, "value")
    found.raise_if_any("all_of_them")
    return requests.Request(method="GET", path=url_path, accept="*/*")


def parse_all_of_them(response: responses.Response) -> None:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return None


def build_of_fastify(value: str) -> requests.Request:
    """Build `GET /fastify/{*}`, or raise InvalidInput."""
    found = checks.Violations()
    url_path = "/fastify/" + checks.segments(value, found, checks.string, "value")
    found.raise_if_any("of_fastify")
    return requests.Request(method="GET", path=url_path, accept="*/*")


def parse_of_fastify(response: responses.Response) -> None:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return None


def build_in_between(id: int) -> requests.Request:
    """Build `GET /files/*/{id}`, or raise InvalidInput."""
    found = checks.Violations()
    url_path = "/files/*/" + checks.segment(id, found, checks.integer, "id")
    found.raise_if_any("in_between")
    return requests.Request(method="GET", path=url_path, accept="*/*")


def parse_in_between(response: responses.Response) -> None:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return None


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

    def get_users_by_user_id(self, user_id: int) -> None:
        """GET /users/{user_id} (#/paths/~1users~1{user_id}/get)"""
        request = build_get_users_by_user_id(user_id)
        return parse_get_users_by_user_id(self._transport.send(request))

    def get_users_by_user_id_pets_by_pet(
        self, user_id: str, pet: int, *, limit: str | None = None
    ) -> None:
        """GET /users/{userId}/pets/{pet} (#/paths/~1users~1{userId}~1pets~1{pet}/get)"""
        request = build_get_users_by_user_id_pets_by_pet(user_id, pet, limit=limit)
        return parse_get_users_by_user_id_pets_by_pet(self._transport.send(request))

    def cancel(self, name: str) -> None:
        """POST /v1/{+name}:cancel (#/paths/~1v1~1{+name}:cancel/post)"""
        request = build_cancel(name)
        return parse_cancel(self._transport.send(request))

    def get_files(self, value: str) -> None:
        """GET /files/{*} (#/paths/~1files~1{*}/get)"""
        request = build_get_files(value)
        return parse_get_files(self._transport.send(request))

    def head_files(self, value: str, *, limit: str | None = None) -> None:
        """HEAD /files/{*} (#/paths/~1files~1{*}/head)"""
        request = build_head_files(value, limit=limit)
        return parse_head_files(self._transport.send(request))

    def all_of_them(self, value: str) -> None:
        """GET /all/{**} (#/paths/~1all~1{**}/get)"""
        request = build_all_of_them(value)
        return parse_all_of_them(self._transport.send(request))

    def of_fastify(self, value: str) -> None:
        """GET /fastify/{*} (#/paths/~1fastify~1{*}/get)"""
        request = build_of_fastify(value)
        return parse_of_fastify(self._transport.send(request))

    def in_between(self, id: int) -> None:
        """GET /files/*/{id} (#/paths/~1files~1*~1{id}/get)"""
        request = build_in_between(id)
        return parse_in_between(self._transport.send(request))


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

    async def get_users_by_user_id(self, user_id: int) -> None:
        """GET /users/{user_id} (#/paths/~1users~1{user_id}/get)"""
        request = build_get_users_by_user_id(user_id)
        return parse_get_users_by_user_id(await self._transport.send(request))

    async def get_users_by_user_id_pets_by_pet(
        self, user_id: str, pet: int, *, limit: str | None = None
    ) -> None:
        """GET /users/{userId}/pets/{pet} (#/paths/~1users~1{userId}~1pets~1{pet}/get)"""
        request = build_get_users_by_user_id_pets_by_pet(user_id, pet, limit=limit)
        return parse_get_users_by_user_id_pets_by_pet(await self._transport.send(request))

    async def cancel(self, name: str) -> None:
        """POST /v1/{+name}:cancel (#/paths/~1v1~1{+name}:cancel/post)"""
        request = build_cancel(name)
        return parse_cancel(await self._transport.send(request))

    async def get_files(self, value: str) -> None:
        """GET /files/{*} (#/paths/~1files~1{*}/get)"""
        request = build_get_files(value)
        return parse_get_files(await self._transport.send(request))

    async def head_files(self, value: str, *, limit: str | None = None) -> None:
        """HEAD /files/{*} (#/paths/~1files~1{*}/head)"""
        request = build_head_files(value, limit=limit)
        return parse_head_files(await self._transport.send(request))

    async def all_of_them(self, value: str) -> None:
        """GET /all/{**} (#/paths/~1all~1{**}/get)"""
        request = build_all_of_them(value)
        return parse_all_of_them(await self._transport.send(request))

    async def of_fastify(self, value: str) -> None:
        """GET /fastify/{*} (#/paths/~1fastify~1{*}/get)"""
        request = build_of_fastify(value)
        return parse_of_fastify(await self._transport.send(request))

    async def in_between(self, id: int) -> None:
        """GET /files/*/{id} (#/paths/~1files~1*~1{id}/get)"""
        request = build_in_between(id)
        return parse_in_between(await self._transport.send(request))
