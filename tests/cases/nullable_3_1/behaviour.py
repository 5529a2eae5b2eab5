"""Type arrays and `anyOf` with null come out as `nullable` does, behind a reference as well."""

import pytest
from tests.support.codecs import received


def check(client):
    def sent(**given):
        return client.client.build_replace_clip("1", body=client.Clip(owner="a", **given)).content

    assert sent() == b'{"owner":"a"}'
    nothing = dict.fromkeys(("title", "mood", "gain", "level", "mixed", "meta"))
    assert sent(**nothing) == (
        b'{"owner":"a","title":null,"mood":null,"gain":null,"level":null,"mixed":null,"meta":null}'
    )
    assert sent(level=1, mixed="a") == b'{"owner":"a","level":1,"mixed":"a"}'
    assert (sent(later="calm"), sent(later=None)) == (
        b'{"owner":"a","later":"calm"}',
        b'{"owner":"a","later":null}',
    )
    with pytest.raises(client.client.checks.InvalidInput, match="17 is not one of 'calm', 'glad'"):
        sent(later=17)
    clip = received(client, "replace_clip", {"owner": None, "title": None, "level": "high"})
    assert (clip.owner, clip.title, clip.level) == (None, None, "high")
    assert clip.mood is client.UNSET
    # What came is sent back as it came.
    assert client.client.build_replace_clip("1", body=clip).content == (
        b'{"owner":null,"title":null,"level":"high"}'
    )
