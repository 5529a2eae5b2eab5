"""A token is fetched for the scopes of an operation, once, and sent until it is refused."""

from __future__ import annotations

from urllib.parse import parse_qs

import httpx2
import pytest


def check(client):
    seen: list[httpx2.Request] = []

    def answer(request: httpx2.Request) -> httpx2.Response:
        seen.append(request)
        if request.url.path == "/oauth/token":
            form = parse_qs(request.content.decode())
            assert (form["client_id"], form["client_secret"]) == (["me"], ["s&cret"])
            return httpx2.Response(200, json={"access_token": form["scope"][0].replace(" ", "+"), "token_type": "Bearer"})
        return httpx2.Response(204)

    with httpx2.Client(transport=httpx2.MockTransport(answer)) as http_client:
        api = client.Client(client_id="me", client_secret="s&cret", http_client=http_client)  # noqa: S106
        for _ in range(2):
            api.list_things()
            api.make_thing()
        api.open()
        assert [str(each.url).removeprefix("https://api.example.com") for each in seen] == [
            "/oauth/token?tenant=a",
            "/v1/things",
            "/oauth/token?tenant=a",
            *(["/v1/things"] * 3),
            "/v1/open",
        ]
        tokens = [each.headers.get("authorization") for each in seen]
        assert tokens[1] == "Bearer things.read"
        assert tokens[3] == "Bearer things.read+things.write"
        assert tokens[6] is None
        given = client.Client("own", client_id="me", client_secret="s", http_client=http_client)  # noqa: S106
        given.list_things()
        assert seen[-1].headers["authorization"] == "Bearer own"
        with pytest.raises(Exception, match="pass token= or client_id= and client_secret= or set THINGS or"):
            client.Client(http_client=http_client).list_things()
