"""The alternatives that the client has every credential for are sent, one to each place."""

import os

from tests.support.exchanges import Exchange


def check(client):
    exchange = Exchange(client)
    for name in ("PETS_TOKEN", "PETS_USERNAME", "PETS_PASSWORD"):
        os.environ.pop(name, None)

    def sent(operation, **given):
        exchange.call(operation, client=given)
        headers, url = exchange.last.headers, exchange.last.url
        values = [headers.get(name) for name in ("authorization", "x-key", "cookie")]
        return [*values, url.query.decode() or None]

    assert sent("inherited", token="t") == ["Bearer t", None, None, None]
    assert sent("open", token="t") == [None, None, None, None]
    assert sent("optional") == [None, None, None, None]
    assert sent("optional", token="t") == ["Bearer t", None, None, None]
    assert sent("both", header_key="h", query_key="a&b") == [None, "h", None, "api%20key=a%26b"]
    assert sent("either", oauth="o", cookie_key="c;d") == ["Bearer o", None, "session=c%3Bd", None]
    assert sent("either", oauth="o", login_username="u", login_password="p")[0] == "Basic dTpw"
    assert sent("either", login_username="u", login_password="p")[0] == "Basic dTpw"
    assert sent("either", oauth="o")[0] == "Bearer o"
    assert sent("openid", open_id="i")[0] == "Bearer i"
    os.environ["PETS_TOKEN"] = "from-environment"
    try:
        assert sent("inherited")[0] == "Bearer from-environment"
    finally:
        del os.environ["PETS_TOKEN"]
    for operation, said in {
        "inherited": "pass token= or set PETS_TOKEN",
        "both": "pass query_key=",
        "either": "pass login_username= and login_password= or set PETS_USERNAME and "
        "PETS_PASSWORD, or pass cookie_key=, or pass oauth= or oauth_client_id= and oauth_client_secret=",
    }.items():
        try:
            sent(operation, header_key="h")
        except Exception as error:
            assert type(error).__name__ == "MissingCredential"
            assert str(error).endswith(f"needs a credential: {said}"), error
        else:
            raise AssertionError(operation)
