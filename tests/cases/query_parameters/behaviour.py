"""Each style gives the query that OpenAPI's table of styles says; what is not set is not there."""


def check(client):
    def query(**given):
        return "&".join("=".join(pair) for pair in client.client.build_search(q="x", **given).query)

    two, keys, some = ["a b", "c&d"], {"r": 1, "g": 2}, client.Range(low=1.5)
    assert query() == "q=x"
    assert query(each=two) == "q=x&each=a%20b&each=c%26d"
    assert query(joined=two, spaced=two) == "q=x&joined=a%20b,c%26d&spaced=a%20b%20c%26d"
    assert query(piped=two) == "q=x&piped=a%20b%7Cc%26d"
    assert query(spread=keys, keys=keys) == "q=x&r=1&g=2&keys=r,1,g,2"
    assert query(deep=some, filter=some) == "q=x&deep%5Blow%5D=1.5&filter=%7B%22low%22%3A1.5%7D"
    assert query(to="https://a.b/?c=d&e#f") == "q=x&to=https://a.b/?c=d%26e%23f"
    assert query(each=[], sort="down", none=None) == "q=x&sort=down"
    high = client.Range(high=10)
    try:
        client.client.build_search(
            q="", limit=101, each=["a"] * 4, deep=high, filter=high, sort="x"
        )
    except ValueError as error:
        places = [violation.at for violation in error.violations]
        assert places == ["q", "limit", "each", "deep.high", "filter.high", "sort"]
    else:
        raise AssertionError("broken rules were accepted")
