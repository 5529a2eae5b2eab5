"""What no type says is checked in the JSON that would be sent, before it is sent."""

import json

import pytest
from tests.support.exchanges import Exchange


def check(client):
    exchange, invalid = Exchange(client), client.client.checks.InvalidInput

    def sent(**given):
        exchange.call("create_thing", client={}, **given)
        return json.loads(exchange.last.read())

    limits, shape = {"x-a": 1, "y-b": "c"}, {"a": 1}
    for good in (
        {"card": "c", "address": "a"},
        {"kind": "big", "size": 3},
        {"nothing": None},
        {"tags": ["main", "b"]},
        {"head": ["a"]},
        {"head": ["a", 1, None]},
        {"labels": {"ab": "c"}},
        {"limits": limits},
        {"shape": shape},
        {"corner": [1, 1]},
    ):
        assert sent(**good) == good
    options = client.ThingOptions(name="n", additional_properties={"x-a": 1, "other": "o"})
    assert sent(options=options) == {"options": {"name": "n", "x-a": 1, "other": "o"}}
    assert sent(empty=client.ThingEmpty()) == {"empty": {}}
    for wrong, said in (
        ({}, "fewer than 1 key"),
        ({"card": "c"}, "dependentRequired"),
        ({"card": "c", "address": "a", "cash": True}, "dependentSchemas"),
        ({"address": "none"}, "address: .*'not'"),
        ({"kind": "big"}, "'if'"),
        ({"size": 1}, "'if'"),
        ({"kind": "big", "size": 5}, "size: .*multipleOf"),
        ({"kind": "aB"}, "kind: .*pattern"),
        ({"never": 1}, "never: .*'not'"),
        ({"nothing": 1}, "nothing: .* is not None"),
        ({"tags": ["a"]}, "tags: .*contains"),
        ({"tags": ["main", "main"]}, "tags: .*contains"),
        ({"head": [1]}, r"head\[0\]"),
        ({"labels": {"a": "b"}}, "labels: .*propertyNames"),
        ({"limits": {"z": 1}}, "limits: .*additionalProperties"),
        ({"limits": {"x-a": "b"}}, "limits: .*patternProperties"),
        ({"options": client.ThingOptions(additional_properties={"x-a": "b"})}, "options: .*pattern"),
        ({"shape": {"a": 2}}, "shape: .*enum"),
        ({"corner": [0, 1]}, "corner: .*enum"),
    ):
        with pytest.raises(invalid, match=said):
            sent(**wrong)
