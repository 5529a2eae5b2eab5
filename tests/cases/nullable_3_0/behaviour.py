"""Null is sent where it is said, nothing where nothing is; only what can be sent has UNSET."""

from tests.support.codecs import received


def check(client):
    def sent(**given):
        return client.client.build_update_clip("1", body=client.ClipPatch(**given)).content

    assert sent(owner=None) == b'{"owner":null}'
    assert sent(owner="a", title=None, mood=None, tags=None) == (
        b'{"owner":"a","title":null,"mood":null,"tags":null}'
    )
    assert sent(owner="a", gain=None, tags=["a", None]) == b'{"owner":"a","tags":["a",null]}'
    clip = received(client, "update_clip", {"owner": None, "title": None, "gain": None})
    assert (clip.owner, clip.title, clip.gain) == (None, None, None)
    assert received(client, "update_clip", {"owner": "a"}).title is None
    clip = received(
        client,
        "update_clip",
        {"owner": "a", "moods": ["calm", None], "by_day": {"mo": None, "tu": "glad"}},
    )
    assert (clip.moods, clip.by_day) == (["calm", None], {"mo": None, "tu": "glad"})
