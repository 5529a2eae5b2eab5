"""Each definition is a credential that is sent as its type says."""

from tests.support.exchanges import Exchange


def check(client):
    exchange = Exchange(client)

    def sent(operation, **given):
        exchange.call(operation, client=given)
        headers, url = exchange.last.headers, exchange.last.url
        return [headers.get("authorization"), headers.get("x-key"), url.query.decode() or None]

    assert sent("inherited", header_key="h", code="c") == [None, "h", None]
    assert sent("open", header_key="h") == [None, None, None]
    assert sent("either", code="c") == ["Bearer c", None, None]
    assert sent("either", login_username="u", login_password="p") == ["Basic dTpw", None, None]
    assert sent("either", header_key="h", query_key="q") == [None, "h", "key=q"]
