"""Some properties have to be set: at least one of several sets (anyOf), or exactly one (oneOf)."""

from __future__ import annotations

from types import ModuleType

from tests.support.codecs import refused, sent


def check(client: ModuleType) -> None:
    """What is missing, or too much, is said before anything is sent."""
    alert, page = client.UpdateAlertRequest, client.Page
    assert sent(client, "update_alert", alert(state="open")) == {"state": "open"}
    assert sent(client, "update_alert", alert(assignees=[], state="open"))
    assert refused(client, "update_alert", alert(reason="x")) == [
        "the body: ['reason'] sets none of these: state; or assignees"
    ]
    sets = "source and branch; or build-type"
    assert sent(client, "update_page", page(source="docs", branch="main"))
    assert sent(client, "update_page", page(build_type="workflow", source="docs"))
    assert refused(client, "update_page", page(source="docs")) == [
        f"the body: ['source'] sets none of these: {sets}"
    ]
    everything = page(source="docs", branch="main", build_type="workflow")
    assert refused(client, "update_page", everything) == [
        f"the body: ['source', 'branch', 'build-type'] sets more than one of these: {sets}"
    ]
    assert sent(client, "update_both", client.BothFirst(c=1, b="b")) == {"b": "b", "c": 1}
    assert sent(client, "update_both", client.BothSecond(d=1, a="a")) == {"a": "a", "d": 1}
    (said,) = refused(client, "update_both", client.BothFirst(c=1))
    assert said.endswith("the closest says: body: ['c'] sets none of these: a; or b")

    others = client.UpdateOthersRequest
    assert sent(client, "update_others", others(undeclared=client.UpdateOthersRequestUndeclaredB(b=1)))
    assert sent(client, "update_others", others(of_a_union=client.UpdateOthersRequestThirdA(a="a", c="c")))
    both = client.UpdateOthersRequestThirdA(a="a", b="b")
    (said,) = refused(client, "update_others", others(of_a_union=both))
    assert said.startswith("of_a_union: ")
    assert sent(client, "update_others", others(listed="red"))
    for value in ("blue", 1):
        (said,) = refused(client, "update_others", others(listed=value))
        assert said.startswith("listed: ")
