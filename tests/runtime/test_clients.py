"""A client's methods with the answer they came with, and with other options."""

from __future__ import annotations

import asyncio
import re
from typing import Any

import httpx2
import pytest
from runtime import responses
from runtime.clients import AsyncBaseClient, BaseClient, Result
from runtime.credentials import Bearer, Keys
from runtime.errors import InvalidInput, StatusError
from runtime.limits import Limits
from runtime.outgoing import Settings
from runtime.requests import Request
from runtime.retries import Retry

BASE = "https://api.example.com/v1"
QUICK = Retry(first=0)


class Server:
    """Answers each request with its path, the first `failures` of them with a 503."""

    def __init__(self, failures: int = 0) -> None:
        self.failures = failures
        self.requests: list[httpx2.Request] = []

    def __call__(self, request: httpx2.Request) -> httpx2.Response:
        self.requests.append(request)
        status = 503 if len(self.requests) <= self.failures else 201
        return httpx2.Response(status, headers={"ETag": f'"{request.url.path}"'}, text="made")


def asked(name: str) -> Request:
    return Request(method="PUT", path=f"/{name}", headers={"x-a": "1"}, security=(("t",),))


class Client(BaseClient):
    def make(self, name: str, *, times: int = 1) -> str:
        """Send what a generated method sends."""
        response = self._transport.send(asked(name))
        responses.raise_for_status(response, {})
        return responses.text(response) * times

    def nothing(self) -> str:
        """Send nothing."""
        return ""


class AsyncClient(AsyncBaseClient):
    async def make(self, name: str, *, times: int = 1) -> str:
        """Send what a generated method sends."""
        request = asked(name)
        response = await self._transport.send(request)
        responses.raise_for_status(response, {})
        return responses.text(response) * times


def settings() -> Settings:
    return Settings(BASE, 5, QUICK, keys=Keys({"t": Bearer("secret")}, {}))


def client(server: Server) -> Client:
    return Client(settings(), httpx2.Client(transport=httpx2.MockTransport(server)))


@pytest.mark.parametrize(
    ("security", "given", "said"),
    [
        (
            (),
            "secret",
            (
                "because the document requires none for this operation; to send one,"
                " use with_options(headers=...)"
            ),
        ),
        (((),), "", "because the client was given none"),
        ((("t",), ()), "", "because the client was given none"),
        ((("t",),), "secret", ""),
    ],
)
@pytest.mark.parametrize("status", [401, 403])
def test_no_credential_was_sent(
    security: tuple[tuple[str, ...], ...], given: str, said: str, status: int
) -> None:
    """Or else "API token is invalid" is a riddle to who has given one, as at Notion's."""
    keys = Keys({"t": Bearer(given) if given else None}, {})

    def server(_request: httpx2.Request) -> httpx2.Response:
        return httpx2.Response(status, json={"message": "API token is invalid."})

    http = httpx2.Client(transport=httpx2.MockTransport(server))
    transport = BaseClient(Settings(BASE, 5, keys=keys), http)._transport
    response = transport.send(Request(method="GET", path="/me", security=security))
    with pytest.raises(StatusError) as caught:
        responses.raise_for_status(response, {})
    remark = f" (no credential was sent, {said})" if said and status == 401 else ""
    assert str(caught.value) == f"GET {BASE}/me -> {status}{remark}: API token is invalid."


def test_a_credential_of_the_http_client_was_sent() -> None:
    """It may authenticate by itself, or by headers that the caller adds."""

    def server(request: httpx2.Request) -> httpx2.Response:
        return httpx2.Response(401 if "authorization" in request.headers else 500)

    http = httpx2.Client(transport=httpx2.MockTransport(server), auth=("me", "hidden"))
    transport = BaseClient(Settings(BASE, 5), http)._transport
    assert transport.send(Request(method="GET", path="/me")).remark == ""
    for name in ("Authorization", "X-Api-Key", "Idempotency-Key"):
        http = httpx2.Client(transport=httpx2.MockTransport(lambda _: httpx2.Response(401)))
        transport = BaseClient(Settings(BASE, 5), http).with_options(headers={name: "a"})._transport
        answer = transport.send(Request(method="GET", path="/me"))
        assert bool(answer.remark) == (name == "Idempotency-Key")


def test_with_response() -> None:
    """The value is that of the method; status, headers and body are those of the final answer."""
    server = Server(failures=1)
    owner = client(server)
    made: Result[str] = owner.with_response(owner.make)("a", times=2)
    assert (made.value, made.status_code, made.headers["etag"]) == ("mademade", 201, '"/v1/a"')
    assert made.body == b"made"
    assert "body" not in repr(made)
    assert len(server.requests) == 2
    assert owner.make("b") == "made"


def test_with_response_of_an_error() -> None:
    """An error is raised as it always is."""
    owner = client(Server(failures=9))
    with pytest.raises(StatusError):
        owner.with_response(owner.make)("a")


def test_with_response_of_something_else() -> None:
    """It takes methods of this client that send something."""
    owner, other = client(Server()), client(Server())
    for method in (other.make, len, Client.make):
        with pytest.raises(TypeError, match="a method of this client"):
            owner.with_response(method)("a")  # type: ignore[arg-type]
    with pytest.raises(TypeError, match="return a value, not streams"):
        owner.with_response(owner.nothing)()


def test_with_response_of_many_at_once() -> None:
    """Each call has its own answer, even where the client is shared."""

    async def run() -> list[Result[str]]:
        http = httpx2.AsyncClient(transport=httpx2.MockTransport(Server()))
        async with http, AsyncClient(settings(), http) as owner:
            make = owner.with_response(owner.make)
            return await asyncio.gather(*(make(str(number)) for number in range(20)))

    found = asyncio.run(run())
    assert [each.headers["etag"] for each in found] == [f'"/v1/{n}"' for n in range(20)]


def test_with_options() -> None:
    """Options hold for the copy alone; headers come on top, and never replace a credential."""
    server = Server()
    owner = client(server)
    other = owner.with_options(
        timeout=3, retry=Retry(attempts=1), headers={"X-A": "2", "Authorization": "mine", "b": "c"}
    )
    assert isinstance(other, Client)
    other.make("a")
    owner.make("a")
    first, second = server.requests
    assert (first.headers["x-a"], first.headers["b"]) == ("2", "c")
    assert first.headers["authorization"] == "Bearer secret"
    assert (second.headers["x-a"], "b" in second.headers) == ("1", False)
    assert first.extensions["timeout"]["read"] == pytest.approx(3, abs=0.5)
    assert second.extensions["timeout"]["read"] == pytest.approx(5, abs=0.5)
    again = other.with_options(headers={"d": "e"}, limits=Limits(seconds=9))
    again.make("a")
    assert (server.requests[2].headers["b"], server.requests[2].headers["d"]) == ("c", "e")
    failing = Server(failures=1)
    with pytest.raises(StatusError):
        client(failing).with_options(retry=Retry(attempts=1)).make("a")
    assert len(failing.requests) == 1


@pytest.mark.parametrize(
    ("options", "error"),
    [
        ({"timeout": 0}, ValueError),
        ({"headers": {"a": "b\r\nc: d"}}, InvalidInput),
        ({"headers": {"a: b\r\n": "c"}}, InvalidInput),
    ],
)
def test_wrong_options(options: dict[str, Any], error: type[Exception]) -> None:
    """A wrong option is refused before anything is sent."""
    with pytest.raises(error):
        client(Server()).with_options(**options)


def test_copies_share_connections() -> None:
    """A copy has no connections of its own: closing either closes them."""
    owner = Client(settings())
    owner.with_options(timeout=3).close()
    with pytest.raises(RuntimeError, match="closed"):
        owner.make("a")

    async def run() -> None:
        owner = AsyncClient(settings())
        await owner.with_options(timeout=3).aclose()
        with pytest.raises(RuntimeError, match="closed"):
            await owner.make("a")

    asyncio.run(run())


def test_http_client_of_another_kind() -> None:
    """An object that is no HTTP client of httpx2, or of the other kind, is refused at once."""
    settings = Settings(base_url=BASE, timeout=1)
    make: Any
    given: Any
    for make, given, message in (
        (AsyncClient, httpx2.Client(), "an httpx2.AsyncClient, not an object of httpx2.Client"),
        (Client, httpx2.AsyncClient(), "an httpx2.Client, not an object of httpx2.AsyncClient"),
        (Client, BASE, "http_client takes an httpx2.Client, not an object of builtins.str"),
    ):
        with pytest.raises(TypeError, match=re.escape(message)):
            make(settings, given)
