# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate operations_that_give_credentials`.
"""Client and AsyncClient for Operations that are said to need the credentials that they give
out.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .._runtime import (
    checks,
    client_credentials,
    clients,
    compound,
    credentials,
    decode,
    forms,
    limits,
    outgoing,
    requests,
    responses,
    retries,
    transport,
    undescribed,
)
from . import _codec as codec
from .models import (
    AddPetRequest,
    AddPetResponse,
    AddUserRequest,
    AddUserResponse,
    Login,
    LoginInput,
    OpenSessionRequest,
    Session,
    SetUserRequest,
    SetUserResponse,
)

if TYPE_CHECKING:
    import httpx2

BASE_URL = "https://example.com/api"
_HINTS = {
    "token": "pass token=",
    "oauth": "pass oauth= or oauth_client_id= and oauth_client_secret=",
}


def build_login(*, body: LoginInput) -> requests.Request:
    """Build `POST /login`, or raise InvalidInput."""
    found = checks.Violations()
    payload = codec.encode_login_input(body, found, "")
    found.raise_if_any("login")
    return requests.Request(
        method="POST",
        path="/login",
        content=requests.json_body(payload),
        content_type="application/json",
        security=(("token",), ("oauth",), ()),
        scopes={"oauth": "read"},
    )


def parse_login(response: responses.Response) -> Login:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return responses.json(response, codec.decode_login)


def build_open_session(*, body: OpenSessionRequest) -> requests.Request:
    """Build `POST /session`, or raise InvalidInput."""
    found = checks.Violations()
    payload = codec.encode_open_session_request(body, found, "")
    found.raise_if_any("open_session")
    return requests.Request(
        method="POST",
        path="/session",
        content=forms.form_body(payload),
        content_type="application/x-www-form-urlencoded",
        security=((),),
    )


def parse_open_session(response: responses.Response) -> Session:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return responses.json(response, codec.decode_session)


def build_get_token(*, body: dict[str, Any] | None = None) -> requests.Request:
    """Build `POST /oauth/token`, or raise InvalidInput."""
    found = checks.Violations()
    payload = (
        None if body is None else compound.mapping(body, found, "body", item=compound.any_json)
    )
    found.raise_if_any("get_token")
    return requests.Request(
        method="POST",
        path="/oauth/token",
        content=requests.json_body(payload) if payload is not None else None,
        content_type="application/json",
        security=(("token",), ("oauth",), ()),
        scopes={"oauth": "read"},
    )


def parse_get_token(response: responses.Response) -> dict[str, Any]:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return responses.json(response, decode.object_)


def build_get_relative_token() -> requests.Request:
    """Build `GET /refresh`, or raise InvalidInput."""
    return requests.Request(
        method="GET",
        path="/refresh",
        accept="application/json, */*;q=0.9",
        security=(("token",), ("oauth",), ()),
        scopes={"oauth": "read"},
    )


def parse_get_relative_token(response: responses.Response) -> Any:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return undescribed.value(response)


def build_get_other_token() -> requests.Request:
    """Build `POST /elsewhere`, or raise InvalidInput."""
    return requests.Request(
        method="POST",
        path="/elsewhere",
        accept="*/*",
        security=(("token",), ("oauth",)),
        scopes={"oauth": "read"},
    )


def parse_get_other_token(response: responses.Response) -> None:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return None


def build_add_pet(*, body: AddPetRequest) -> requests.Request:
    """Build `POST /pets`, or raise InvalidInput."""
    found = checks.Violations()
    payload = codec.encode_add_pet_request(body, found, "")
    found.raise_if_any("add_pet")
    return requests.Request(
        method="POST",
        path="/pets",
        content=requests.json_body(payload) if payload else None,
        content_type="application/json",
        security=(("token",), ("oauth",)),
        scopes={"oauth": "read"},
    )


def parse_add_pet(response: responses.Response) -> AddPetResponse:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return responses.json(response, codec.decode_add_pet_response)


def build_set_user(*, body: SetUserRequest) -> requests.Request:
    """Build `PUT /users`, or raise InvalidInput."""
    found = checks.Violations()
    payload = codec.encode_set_user_request(body, found, "")
    found.raise_if_any("set_user")
    return requests.Request(
        method="PUT",
        path="/users",
        content=requests.json_body(payload),
        content_type="application/json",
        security=(("token",), ("oauth",)),
        scopes={"oauth": "read"},
    )


def parse_set_user(response: responses.Response) -> SetUserResponse:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return responses.json(response, codec.decode_set_user_response)


def build_add_user(*, body: AddUserRequest) -> requests.Request:
    """Build `POST /users`, or raise InvalidInput."""
    found = checks.Violations()
    payload = codec.encode_add_user_request(body, found, "")
    found.raise_if_any("add_user")
    return requests.Request(
        method="POST",
        path="/users",
        content=requests.json_body(payload),
        content_type="application/json",
        security=(("token",), ("oauth",)),
        scopes={"oauth": "read"},
    )


def parse_add_user(response: responses.Response) -> AddUserResponse:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return responses.json(response, codec.decode_add_user_response)


class Client(clients.BaseClient):
    """One method for each operation of the spec; a context manager."""

    def __init__(
        self,
        *,
        token: credentials.Secret | None = None,
        oauth: credentials.Secret | None = None,
        oauth_client_id: str | None = None,
        oauth_client_secret: str | None = None,
        oauth_token_url: str = "./refresh",
        base_url: str = BASE_URL,
        timeout: float = transport.DEFAULT_TIMEOUT,
        retry: retries.Retry = retries.DEFAULT,
        limits: limits.Limits = limits.DEFAULT,
        http_client: httpx2.Client | None = None,
    ) -> None:
        """Make a client. It connects when it sends its first request.

        token: A key for the header `X-Token`, or a function that returns one for each request.
        oauth: A token, or a function that returns one for each request.
        oauth_client_id: The OAuth 2.0 client ID to fetch tokens with, unless `oauth` is given.
        oauth_client_secret: The client secret.
        oauth_token_url: The URL of the token endpoint.
        base_url: Where the API is.
        timeout: Seconds for each wait: to connect, to send, or for more of a response.
        retry: How often, and for how long, a request is retried if that is safe.
        limits: Limits for one call: its total time, and the size of its response.
        http_client: Sends the requests, if given; it stays open when this client is closed.
        """
        given: credentials.Credentials = {
            "token": credentials.api_key("X-Token", "header", token, ""),
            "oauth": client_credentials.bearer(
                oauth,
                "",
                oauth_client_id,
                oauth_client_secret,
                scheme="oauth",
                url=oauth_token_url,
                base_url=base_url,
            ),
        }
        settings = outgoing.Settings(
            base_url,
            timeout,
            retry,
            limits=limits,
            default_base_url=BASE_URL,
            keys=credentials.Keys(given, _HINTS),
        )
        super().__init__(settings, http_client)

    def login(self, *, username: str, password: str) -> Login:
        """POST /login (#/paths/~1login/post)

        The body has the class `LoginInput`.
        """
        body = LoginInput(username=username, password=password)
        request = build_login(body=body)
        return parse_login(self._transport.send(request))

    def open_session(self, *, pin: str) -> Session:
        """POST /session (#/paths/~1session/post)

        The body has the class `OpenSessionRequest`.

        pin: A secret.
        """
        body = OpenSessionRequest(pin=pin)
        request = build_open_session(body=body)
        return parse_open_session(self._transport.send(request))

    def get_token(self, *, body: dict[str, Any] | None = None) -> dict[str, Any]:
        """POST /oauth/token (#/paths/~1oauth~1token/post)"""
        request = build_get_token(body=body)
        return parse_get_token(self._transport.send(request))

    def get_relative_token(self) -> Any:
        """GET /refresh (#/paths/~1refresh/get)"""
        request = build_get_relative_token()
        return parse_get_relative_token(self._transport.send(request))

    def get_other_token(self) -> None:
        """POST /elsewhere (#/paths/~1elsewhere/post)"""
        request = build_get_other_token()
        return parse_get_other_token(self._transport.send(request))

    def add_pet(self, *, password: str | None = None) -> AddPetResponse:
        """POST /pets (#/paths/~1pets/post)

        The body has the class `AddPetRequest`.
        """
        body = AddPetRequest(password=password)
        request = build_add_pet(body=body)
        return parse_add_pet(self._transport.send(request))

    def set_user(self, *, password: str) -> SetUserResponse:
        """PUT /users (#/paths/~1users/put)

        The body has the class `SetUserRequest`.
        """
        body = SetUserRequest(password=password)
        request = build_set_user(body=body)
        return parse_set_user(self._transport.send(request))

    def add_user(self, *, password: str) -> AddUserResponse:
        """POST /users (#/paths/~1users/post)

        The body has the class `AddUserRequest`.
        """
        body = AddUserRequest(password=password)
        request = build_add_user(body=body)
        return parse_add_user(self._transport.send(request))


class AsyncClient(clients.AsyncBaseClient):
    """One method for each operation of the spec; an async context manager."""

    def __init__(
        self,
        *,
        token: credentials.AsyncSecret | None = None,
        oauth: credentials.AsyncSecret | None = None,
        oauth_client_id: str | None = None,
        oauth_client_secret: str | None = None,
        oauth_token_url: str = "./refresh",
        base_url: str = BASE_URL,
        timeout: float = transport.DEFAULT_TIMEOUT,
        retry: retries.Retry = retries.DEFAULT,
        limits: limits.Limits = limits.DEFAULT,
        http_client: httpx2.AsyncClient | None = None,
    ) -> None:
        """Make a client. It connects when it sends its first request.

        token: A key for the header `X-Token`, or a function or coroutine function that returns
            one for each request.
        oauth: A token, or a function or coroutine function that returns one for each request.
        oauth_client_id: The OAuth 2.0 client ID to fetch tokens with, unless `oauth` is given.
        oauth_client_secret: The client secret.
        oauth_token_url: The URL of the token endpoint.
        base_url: Where the API is.
        timeout: Seconds for each wait: to connect, to send, or for more of a response.
        retry: How often, and for how long, a request is retried if that is safe.
        limits: Limits for one call: its total time, and the size of its response.
        http_client: Sends the requests, if given; it stays open when this client is closed.
        """
        given: credentials.Credentials = {
            "token": credentials.api_key("X-Token", "header", token, ""),
            "oauth": client_credentials.bearer(
                oauth,
                "",
                oauth_client_id,
                oauth_client_secret,
                scheme="oauth",
                url=oauth_token_url,
                base_url=base_url,
            ),
        }
        settings = outgoing.Settings(
            base_url,
            timeout,
            retry,
            limits=limits,
            default_base_url=BASE_URL,
            keys=credentials.Keys(given, _HINTS),
        )
        super().__init__(settings, http_client)

    async def login(self, *, username: str, password: str) -> Login:
        """POST /login (#/paths/~1login/post)

        The body has the class `LoginInput`.
        """
        body = LoginInput(username=username, password=password)
        request = build_login(body=body)
        return parse_login(await self._transport.send(request))

    async def open_session(self, *, pin: str) -> Session:
        """POST /session (#/paths/~1session/post)

        The body has the class `OpenSessionRequest`.

        pin: A secret.
        """
        body = OpenSessionRequest(pin=pin)
        request = build_open_session(body=body)
        return parse_open_session(await self._transport.send(request))

    async def get_token(self, *, body: dict[str, Any] | None = None) -> dict[str, Any]:
        """POST /oauth/token (#/paths/~1oauth~1token/post)"""
        request = build_get_token(body=body)
        return parse_get_token(await self._transport.send(request))

    async def get_relative_token(self) -> Any:
        """GET /refresh (#/paths/~1refresh/get)"""
        request = build_get_relative_token()
        return parse_get_relative_token(await self._transport.send(request))

    async def get_other_token(self) -> None:
        """POST /elsewhere (#/paths/~1elsewhere/post)"""
        request = build_get_other_token()
        return parse_get_other_token(await self._transport.send(request))

    async def add_pet(self, *, password: str | None = None) -> AddPetResponse:
        """POST /pets (#/paths/~1pets/post)

        The body has the class `AddPetRequest`.
        """
        body = AddPetRequest(password=password)
        request = build_add_pet(body=body)
        return parse_add_pet(await self._transport.send(request))

    async def set_user(self, *, password: str) -> SetUserResponse:
        """PUT /users (#/paths/~1users/put)

        The body has the class `SetUserRequest`.
        """
        body = SetUserRequest(password=password)
        request = build_set_user(body=body)
        return parse_set_user(await self._transport.send(request))

    async def add_user(self, *, password: str) -> AddUserResponse:
        """POST /users (#/paths/~1users/post)

        The body has the class `AddUserRequest`.
        """
        body = AddUserRequest(password=password)
        request = build_add_user(body=body)
        return parse_add_user(await self._transport.send(request))
