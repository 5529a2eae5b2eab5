"""A list, map or tuple of what can be null says so, under a name of its own as well."""

from tests.support.codecs import received


def check(client):
    answer = {
        "by_number": {"1": None, "2": {"host": "a"}},
        "grid": [[None]],
        "lists": {"all": [None]},
        "pair": [None, None],
        "either": [None],
        "states": ["open", None],
    }
    ports = received(client, "replace_ports", answer)
    assert ports.by_number == {"1": None, "2": client.Port(host="a")}
    assert (ports.pair, ports.either, ports.states) == ((None, None), [None], ["open", None])
    assert ports.to_dict() == answer
