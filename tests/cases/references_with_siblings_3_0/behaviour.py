"""An enum that an `allOf` describes stays the shared one; one that it narrows does not."""

from tests.support.codecs import received, refused, sent


def check(client):
    body = client.Input(scheduler="K_EULER", second="DDIM", short="DDIM")
    assert sent(client, "predict", body) == {
        "scheduler": "K_EULER",
        "second": "DDIM",
        "short": "DDIM",
    }
    assert refused(client, "predict", client.Input(short="K_EULER")) == [
        "short: 'K_EULER' is not one of 'DDIM'"
    ]
    assert received(client, "predict", ["a"]) == ["a"]
