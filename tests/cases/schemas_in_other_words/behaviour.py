"""Values are typed, checked and sent as is meant."""

import json

from tests.support.exchanges import Exchange


def check(client):
    exchange = Exchange(client)

    def sent(**given):
        exchange.call("post_things", client={"base_url": "https://example.org"}, **given)
        return json.loads(exchange.last.content)

    assert sent(kind="k", count=1, ratio=0.5, level=1, version="2.5") == {
        "kind": "k",
        "count": 1,
        "ratio": 0.5,
        "level": 1,
        "version": "2.5",
    }
    assert sent(
        kind="k", colours=["red"], numbers=[1], size="small", anything=[None], maybe=None
    ) == {
        "kind": "k",
        "maybe": None,
        "anything": [None],
        "numbers": [1],
        "colours": ["red"],
        "size": "small",
    }
    assert sent(kind="k", text="t", pair=[1, "a"]) == {"kind": "k", "pair": [1, "a"], "text": "t"}
    for wrong in ({"colours": ["blue"]}, {"level": 2}, {"ratio": 0}, {"version": "3"}):
        try:
            sent(kind="k", **wrong)
        except ValueError:
            continue
        raise AssertionError(f"{wrong} was accepted")
    # A section that OpenAPI does not know is followed, where it is there.
    assert sent(kind="k", data="d", datatype="INT8", shape=["FP32"]) == {
        "kind": "k",
        "data": "d",
        "datatype": "INT8",
        "shape": ["FP32"],
    }
    assert sent(kind="k", couple=(1, "a"))["couple"] == [1, "a"]
