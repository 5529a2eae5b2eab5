"""What stands beside a `$ref` holds as well: the tighter bound, the further property."""

from tests.support.codecs import refused, sent


def check(client):
    body = client.Clip(short="abc", label="abcdef", full_size=client.ClipFullSize(width=1, height=2))
    assert sent(client, "create_clip", body) == {
        "short": "abc",
        "label": "abcdef",
        "full_size": {"width": 1, "height": 2},
    }
    assert issubclass(client.ClipFullSize, client.Size)
    # Its height would be left out: Size has none.
    assert refused(client, "create_clip", client.Clip(size=client.ClipFullSize(width=1, height=2))) == [
        "size: ClipFullSize(width=1, height=2) is of the class ClipFullSize, which has more fields than "
        "Size"
    ]
    assert len(refused(client, "create_clip", client.Clip(short="abcd", title="a" * 10))) == 2
