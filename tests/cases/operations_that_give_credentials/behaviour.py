"""What gives out credentials can be called without any, and is sent those that the client has."""

import pytest
from tests.support.exchanges import Exchange

_CALLS = {
    "login": {"username": "u", "password": "p"},
    "open_session": {"pin": "p"},
    "get_token": {},
    "get_relative_token": {},
}
_GUARDED = {
    "get_other_token": {},
    "add_pet": {},
    "add_user": {"password": "p"},
    "set_user": {"password": "p"},
}


def check(client):
    exchange = Exchange(client, 200, b'{"token":"t"}', "application/json")
    for name, given in _CALLS.items():
        exchange.call(name, client={}, **given)
        assert not {"authorization", "x-token"} & exchange.last.headers.keys(), name
    assert exchange.call("login", client={}, **_CALLS["login"]).token == "t"
    for name in ("login", "get_token"):
        exchange.call(name, client={"token": "k"}, **_CALLS[name])
        assert exchange.last.headers["x-token"] == "k"
    for name, given in _GUARDED.items():
        with pytest.raises(Exception, match="needs a credential: pass token=") as caught:
            exchange.call(name, client={}, **given)
        assert type(caught.value).__name__ == "MissingCredential"
        exchange.call(name, client={"token": "k"}, **given)
        assert exchange.last.headers["x-token"] == "k"
