"""Names that clash with each other, or with what a module has already, are still told apart."""

import inspect

from tests.support.codecs import received


def check(client):
    answer = {letter: {letter: 1} for letter in "abcdefghiklnprs"} | {
        "j": "x",
        "m": ["y"],
        "q": [{"n": 2}],
    }
    everything = received(client, "get_all", answer)
    for letter in "abcdefghiklnprs":
        assert getattr(getattr(everything, letter), letter) == 1
    assert type(everything.a) is client.PredictionPage
    assert type(everything.n) is client.ExceptionModel
    assert [cause.n for cause in everything.q] == [2]
    # A schema of Fastify is called by its title, unless another one has the name.
    assert type(everything.r) is client.Item
    assert client.ItemKind
    assert type(everything.s) is client.ClientModel2
    assert client.Def2
    assert type(everything.b) is client.PredictionPage2
    assert inspect.signature(client.Client).parameters["base_url"]
