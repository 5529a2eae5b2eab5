"""Each parameter takes what its schema says, as in the same document of OpenAPI 3."""

import pytest
from tests.support.exchanges import Exchange


def check(client):
    exchange = Exchange(client)

    def sent(operation, *args, **given):
        exchange.call(operation, *args, client={}, **given)
        return f"{exchange.last.url.query.decode()}{exchange.last.content.decode()}"

    assert sent("search", sort="asc", count=5, either=2) == "sort=asc&count=5&either=2"
    assert sent("search", either="big", size=1, level=2, kind="a", fixed="x") == "either=big&size=1&level=2&kind=a&fixed=x"
    sent("search", x_depth=3)
    assert exchange.last.headers["X-Depth"] == "3"
    for wrong in ({"sort": "up"}, {"count": "5"}, {"either": "huge"}, {"x_depth": 4}, {"level": "1"}):
        with pytest.raises(ValueError, match=next(iter(wrong))):
            sent("search", **wrong)
    assert sent("create", count=1, name="a") == "count=1&name=a"
    assert sent("search_all", q="a") == "q=a"
    assert exchange.last.method == "SEARCH"
