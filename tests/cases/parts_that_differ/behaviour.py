"""What several parts say of one property all holds, and only where these parts meet."""

import dataclasses

from tests.support.codecs import refused, sent


def names(model):
    return [field.name for field in dataclasses.fields(model)]


def check(client):
    assert names(client.OtherPlanKnob) == ["b", "a", "c"]
    assert names(client.PlanKnob) == ["a", "c", "additional_properties"]
    body = client.Setup(knob=client.OtherPlanKnob(a=1, b=2, c=3), step=2)
    assert sent(client, "create_setup", body) == {"knob": {"a": 1, "b": 2, "c": 3}, "step": 2}
    assert refused(client, "create_setup", client.Setup(step=0)) == ["step: 0 is not above 0"]
    assert refused(client, "create_setup", client.Setup(step=2.5)) == [
        "step: 2.5 is not a multiple of 1"
    ]
