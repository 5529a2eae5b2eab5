# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate operation_names_of_litestar`.
"""Client and AsyncClient for Names of operations that Litestar made of paths and handlers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime import checks, clients, limits, outgoing, requests, responses, retries, transport
from . import _codec as codec
from .models import (
    AddPetRequest,
    AddPetResponse,
    CloseResponse,
    GetSignInResponse,
    GetUserResponse,
    IndexResponse,
    PetsGetAllResponse,
    PostSignInResponse,
    PutResponse,
    UsersGetAllResponse,
)

if TYPE_CHECKING:
    import httpx2


def build_index() -> requests.Request:
    """Build `GET /`, or raise InvalidInput."""
    return requests.Request(method="GET", path="/")


def parse_index(response: responses.Response) -> IndexResponse:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return responses.json(response, codec.decode_index_response)


def build_get_user(user_id: int) -> requests.Request:
    """Build `GET /users/{user_id}/user`, or raise InvalidInput."""
    found = checks.Violations()
    url_path = "/users/" + checks.segment(user_id, found, checks.integer, "user_id") + "/user"
    found.raise_if_any("get_user")
    return requests.Request(method="GET", path=url_path)


def parse_get_user(response: responses.Response) -> GetUserResponse:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return responses.json(response, codec.decode_get_user_response)


def build_put(user_id: int) -> requests.Request:
    """Build `PUT /users/{user_id}/user`, or raise InvalidInput."""
    found = checks.Violations()
    url_path = "/users/" + checks.segment(user_id, found, checks.integer, "user_id") + "/user"
    found.raise_if_any("put")
    return requests.Request(method="PUT", path=url_path)


def parse_put(response: responses.Response) -> PutResponse:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return responses.json(response, codec.decode_put_response)


def build_close_(user_id: int) -> requests.Request:
    """Build `DELETE /users/{user_id}/user`, or raise InvalidInput."""
    found = checks.Violations()
    url_path = "/users/" + checks.segment(user_id, found, checks.integer, "user_id") + "/user"
    found.raise_if_any("close_")
    return requests.Request(method="DELETE", path=url_path)


def parse_close_(response: responses.Response) -> CloseResponse:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return responses.json(response, codec.decode_close_response)


def build_get_sign_in() -> requests.Request:
    """Build `GET /sign-in`, or raise InvalidInput."""
    return requests.Request(method="GET", path="/sign-in")


def parse_get_sign_in(response: responses.Response) -> GetSignInResponse:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return responses.json(response, codec.decode_get_sign_in_response)


def build_post_sign_in() -> requests.Request:
    """Build `POST /sign-in`, or raise InvalidInput."""
    return requests.Request(method="POST", path="/sign-in")


def parse_post_sign_in(response: responses.Response) -> PostSignInResponse:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return responses.json(response, codec.decode_post_sign_in_response)


def build_users_get_all() -> requests.Request:
    """Build `GET /users`, or raise InvalidInput."""
    return requests.Request(method="GET", path="/users")


def parse_users_get_all(response: responses.Response) -> UsersGetAllResponse:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return responses.json(response, codec.decode_users_get_all_response)


def build_pets_get_all() -> requests.Request:
    """Build `GET /pets`, or raise InvalidInput."""
    return requests.Request(method="GET", path="/pets")


def parse_pets_get_all(response: responses.Response) -> PetsGetAllResponse:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return responses.json(response, codec.decode_pets_get_all_response)


def build_add_pet(*, body: AddPetRequest) -> requests.Request:
    """Build `POST /pets`, or raise InvalidInput."""
    found = checks.Violations()
    payload = codec.encode_add_pet_request(body, found, "")
    found.raise_if_any("add_pet")
    return requests.Request(
        method="POST",
        path="/pets",
        content=requests.json_body(payload),
        content_type="application/json",
    )


def parse_add_pet(response: responses.Response) -> AddPetResponse:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return responses.json(response, codec.decode_add_pet_response)


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

    def index(self) -> IndexResponse:
        """Index.

        GET / (#/paths/~1/get)
        """
        request = build_index()
        return parse_index(self._transport.send(request))

    def get_user(self, user_id: int) -> GetUserResponse:
        """GetUser.

        GET /users/{user_id}/user (#/paths/~1users~1{user_id}~1user/get)
        """
        request = build_get_user(user_id)
        return parse_get_user(self._transport.send(request))

    def put(self, user_id: int) -> PutResponse:
        """Put.

        PUT /users/{user_id}/user (#/paths/~1users~1{user_id}~1user/put)
        """
        request = build_put(user_id)
        return parse_put(self._transport.send(request))

    def close_(self, user_id: int) -> CloseResponse:
        """Remove the user.

        DELETE /users/{user_id}/user (#/paths/~1users~1{user_id}~1user/delete)
        """
        request = build_close_(user_id)
        return parse_close_(self._transport.send(request))

    def get_sign_in(self) -> GetSignInResponse:
        """SignIn.

        GET /sign-in (#/paths/~1sign-in/get)
        """
        request = build_get_sign_in()
        return parse_get_sign_in(self._transport.send(request))

    def post_sign_in(self) -> PostSignInResponse:
        """SignIn.

        POST /sign-in (#/paths/~1sign-in/post)
        """
        request = build_post_sign_in()
        return parse_post_sign_in(self._transport.send(request))

    def users_get_all(self) -> UsersGetAllResponse:
        """GetAll.

        GET /users (#/paths/~1users/get)
        """
        request = build_users_get_all()
        return parse_users_get_all(self._transport.send(request))

    def pets_get_all(self) -> PetsGetAllResponse:
        """GetAll.

        GET /pets (#/paths/~1pets/get)
        """
        request = build_pets_get_all()
        return parse_pets_get_all(self._transport.send(request))

    def add_pet(self, *, name: str) -> AddPetResponse:
        """AddPet.

        POST /pets (#/paths/~1pets/post)
        The body has the class `AddPetRequest`.
        """
        body = AddPetRequest(name=name)
        request = build_add_pet(body=body)
        return parse_add_pet(self._transport.send(request))


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

    async def index(self) -> IndexResponse:
        """Index.

        GET / (#/paths/~1/get)
        """
        request = build_index()
        return parse_index(await self._transport.send(request))

    async def get_user(self, user_id: int) -> GetUserResponse:
        """GetUser.

        GET /users/{user_id}/user (#/paths/~1users~1{user_id}~1user/get)
        """
        request = build_get_user(user_id)
        return parse_get_user(await self._transport.send(request))

    async def put(self, user_id: int) -> PutResponse:
        """Put.

        PUT /users/{user_id}/user (#/paths/~1users~1{user_id}~1user/put)
        """
        request = build_put(user_id)
        return parse_put(await self._transport.send(request))

    async def close_(self, user_id: int) -> CloseResponse:
        """Remove the user.

        DELETE /users/{user_id}/user (#/paths/~1users~1{user_id}~1user/delete)
        """
        request = build_close_(user_id)
        return parse_close_(await self._transport.send(request))

    async def get_sign_in(self) -> GetSignInResponse:
        """SignIn.

        GET /sign-in (#/paths/~1sign-in/get)
        """
        request = build_get_sign_in()
        return parse_get_sign_in(await self._transport.send(request))

    async def post_sign_in(self) -> PostSignInResponse:
        """SignIn.

        POST /sign-in (#/paths/~1sign-in/post)
        """
        request = build_post_sign_in()
        return parse_post_sign_in(await self._transport.send(request))

    async def users_get_all(self) -> UsersGetAllResponse:
        """GetAll.

        GET /users (#/paths/~1users/get)
        """
        request = build_users_get_all()
        return parse_users_get_all(await self._transport.send(request))

    async def pets_get_all(self) -> PetsGetAllResponse:
        """GetAll.

        GET /pets (#/paths/~1pets/get)
        """
        request = build_pets_get_all()
        return parse_pets_get_all(await self._transport.send(request))

    async def add_pet(self, *, name: str) -> AddPetResponse:
        """AddPet.

        POST /pets (#/paths/~1pets/post)
        The body has the class `AddPetRequest`.
        """
        body = AddPetRequest(name=name)
        request = build_add_pet(body=body)
        return parse_add_pet(await self._transport.send(request))
