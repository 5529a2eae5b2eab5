"""A key is sent as it is given, with its scheme; only a name with Bearer in it is a bearer token."""

from tests.support.exchanges import Exchange


def check(client):
    exchange = Exchange(client)

    def sent(operation, **given):
        exchange.call(operation, client=given)
        return exchange.last.headers.get("authorization")

    assert sent("described", described="Bearer abc") == "Bearer abc"
    assert sent("described", described=lambda: " Bearer abc\n") == "Bearer abc"
    assert sent("described", described="abc") == "abc"
    assert sent("plain", plain='ApiKey id="a b", c') == 'ApiKey id="a b", c'
    assert sent("colon", colon="abc") == "Bearer abc"
    assert sent("space", space="abc") == "Bearer abc"
    sent("query", bearer_query="abc")
    assert exchange.last.url.query == b"bearer=abc"
    for name, bad in ("plain", "a\r\nb: c"), ("plain", "a\tb"), ("plain", "é"), ("colon", "a b"):
        try:
            sent(name, **{name: bad})
        except ValueError as error:
            assert bad not in str(error)
        else:
            raise AssertionError(bad)
    try:
        sent("plain", plain=lambda: "a\nb")
    except Exception as error:
        assert type(error).__name__ == "MissingCredential"
    else:
        raise AssertionError
