"""Classes are named after their tags, of which capitals alone are words."""

from tests.support.codecs import received


def check(client):
    value = {"user": {"type": "ROOT"}, "attempt": {"action": "LOCK_DOOR", "status": "pending"}}
    found = received(client, "send_policy", value)
    assert type(found.user) is client.UserPolicyRoot
    assert type(found.attempt) is client.ActionAttemptLockDoorPending
    value = {
        "user": {"type": "CEL", "preset": "DAPP_CONNECTION"},
        "attempt": {"action": "NEW", "status": "done"},
    }
    found = received(client, "send_policy", value)
    assert type(found.user) is client.CelDappConnectionCel
    assert found.attempt == client.models.Unknown(
        tag="NEW", data={"action": "NEW", "status": "done"}
    )

    # A component that is a union has that name itself.
    names = [client.VersionedPolicyV0, client.MixedCustom]
    assert len(set(map(str, names))) == 2
    assert received(client, "send_policy", {"versioned": {"a": "b"}}).versioned == names[0](a="b")

    # So has one that is a union of other things, too: no class has a number.
    value = {"location": {"id": 1, "name": "a"}, "proxy": {"id": "a", "vm": "b"}}
    found = received(client, "send_policy", value)
    assert type(found.location) is client.LocationName
    assert type(found.proxy) is client.ProxyVm
    assert [client.ProxyUrl, client.ModelValue, client.AllOwn, client.Nullable]
    assert not [name for name in client.__all__ if name.endswith("2")]
