"""The caller chooses how a patch is meant; a JSON Patch is sent for a list, or if it is asked for."""

import json

import pytest

from tests.support.exchanges import Exchange

JSON_PATCH, MERGE, STRATEGIC = (
    f"application/{each}patch+json" for each in ("json-", "merge-", "strategic-merge-")
)
STEPS = [{"op": "remove", "path": "/spec"}]


def check(client):
    exchange = Exchange(client)

    def sent(name, body, **options):
        exchange.call(name, client={}, body=body, **options)
        assert json.loads(exchange.last.read()) == body
        return exchange.last.headers["content-type"]

    assert sent("patch_pod", {"spec": {}}) == MERGE
    assert sent("patch_pod", {"spec": {}}, content_type=STRATEGIC) == STRATEGIC
    assert sent("patch_pod", STEPS) == JSON_PATCH
    assert sent("patch_pod", STEPS, content_type=JSON_PATCH) == JSON_PATCH
    for body, kind in (STEPS, MERGE), ({"spec": {}}, JSON_PATCH), ({}, "application/json"):
        with pytest.raises(client.client.checks.InvalidInput):
            sent("patch_pod", body, content_type=kind)
    assert sent("patch_anything", {"a": 1}) == sent("patch_anything", 1) == MERGE
    assert sent("patch_anything", STEPS) == JSON_PATCH
    assert sent("patch_anything", STEPS, content_type=MERGE) == MERGE
    assert sent("patch_list", STEPS) == JSON_PATCH
    assert sent("patch_list", STEPS, content_type=MERGE) == MERGE

    thing = client.PatchThingRequest(name="n")
    for options, kind in ({}, MERGE), ({"content_type": JSON_PATCH}, JSON_PATCH):
        exchange.call("patch_thing", client={}, body=thing, **options)
        assert exchange.last.headers["content-type"] == kind
    exchange.call("put_thing", client={}, name="n")
    assert exchange.last.headers["content-type"] == "application/json"
