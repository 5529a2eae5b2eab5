"""Each bound is checked on both sides, and all violations are found at once."""

from tests.support.codecs import received, refused, sent

BEST = {
    "name": "abc",
    "code": "AB",
    "seed": 9,
    "step": -10,
    "gain": 1.4999,
    "tick": 0.3,
    "loud": False,
    "tags": ["a", "b"],
    "notes": {"a": 1, "b": 2},
    "home": "https://example.com",
}
WRONG = {
    "name": ("", "is shorter than 1 character", "abcd", "is longer than 3 characters"),
    "code": ("AB1", "does not match the pattern '^[A-Z]{2}$'"),
    "seed": (
        -1,
        "is below the minimum of 0",
        10,
        "is above the maximum of 9",
        1.5,
        "is not an integer",
    ),
    "step": (7, "is not a multiple of 5", True, "is not an integer"),
    "gain": (0, "is not above 0", 1.5, "is not below 1.5", "1", "is not a number"),
    "tick": (0.09, "is below the minimum of 0.1", 0.25, "is not a multiple of 0.1"),
    "loud": (1, "is not True or False"),
    "tags": (
        [],
        "has fewer than 1 item",
        ["a", "a"],
        "has an item twice",
        ["a", "b", "c"],
        "has more than 2 items",
    ),
    "notes": ({}, "has fewer than 1 key", {"a": 1, "b": 2, "c": 3}, "has more than 2 keys"),
    "home": (1, "is not a string"),
}


def check(client):
    few = {key: BEST[key] for key in ("name", "code", "seed", "gain", "tick")}
    for key, value in BEST.items():
        some = {"name": "a", "seed": 0, "step": 0, key: value}
        assert sent(client, "create_sample", client.Sample(**some)) == some
    assert sent(client, "create_sample", client.Sample(**few)) == few
    for key, (*pairs,) in WRONG.items():
        for value, rule in zip(pairs[::2], pairs[1::2], strict=True):
            body = client.Sample(**{"name": "a", "seed": 0, key: value})
            assert any(
                line.startswith(f"{key}: ") and line.endswith(rule)
                for line in refused(client, "create_sample", body)
            ), (key, value)
    assert len(refused(client, "create_sample", client.Sample(name="", seed=-1, loud=2))) == 3
    assert refused(client, "create_sample", client.Sample(**BEST))[0].endswith("more than 5 keys")
    # Bounds are the server's business when it answers.
    assert received(client, "create_sample", {"name": "long", "seed": 99}).seed == 99
