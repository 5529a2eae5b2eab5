"""A default is documented, never sent: not even that of a required property."""

from tests.support.codecs import refused, sent


def check(client):
    def made(**given):
        return client.CreateJobRequest(prompt="a", **given)

    assert sent(client, "create_job", made(seed=1)) == {"prompt": "a", "seed": 1}
    set_ = {"count": 0, "flag": False, "text": "", "words": [], "options": {}, "nothing": None}
    assert sent(client, "create_job", made(seed=1, **set_)) == {"prompt": "a", "seed": 1, **set_}
    try:
        made()
    except TypeError as error:
        assert "seed" in str(error)
    assert refused(client, "create_job", made(seed=None)) == ["seed: is required"]
