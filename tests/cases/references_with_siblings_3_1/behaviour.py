"""What stands beside a `$ref` holds as well: the tighter bound, the further property."""

from tests.support.codecs import refused, sent


def check(client):
    body = client.Clip(short="abc", label="abcdef", full_size=client.FullSize(width=1, height=2))
    assert sent(client, "create_clip", body) == {
        "short": "abc",
        "label": "abcdef",
        "full_size": {"width": 1, "height": 2},
    }
    assert issubclass(client.FullSize, client.Size)
    # Its height would be left out: Size has none.
    assert refused(client, "create_clip", client.Clip(size=client.FullSize(width=1, height=2))) == [
        "size: FullSize(width=1, height=2) is of the class FullSize, which has more fields than Size"
    ]
    assert len(refused(client, "create_clip", client.Clip(short="abcd", title="a" * 10))) == 2
