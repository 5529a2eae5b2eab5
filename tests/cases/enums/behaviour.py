"""Enums are told apart as JSON tells values apart; an answer may have a value of tomorrow."""

import typing

from tests.support.codecs import received, refused, sent

FINE = [
    {"language": "de"},
    {"sample_rate": 44100},
    {"channels": 1},
    {"channels": "mono"},
    {"channels": True},
    {"speed": 0.5},
    {"loud": True},
    {"either": False},
    {"looped": 1},
    {"mood": None},
    {"format": "yes"},
]
WRONG = [
    ({"language": "dr"}, "language: 'dr' is not one of 'en', 'de'"),
    ({"sample_rate": 16001}, "sample_rate: 16001 is not one of 16000, 44100"),
    ({"channels": False}, "channels: False is not one of 1, 2, 'mono', True"),
    ({"speed": 0.75}, "speed: 0.75 is not one of 0.5, 1, 2.0"),
    ({"loud": False}, "loud: False is not one of True"),
    ({"either": 1}, "either: 1 is not True or False"),
    ({"looped": True}, "looped: True is not one of 0, 1"),
    ({"mood": "mad"}, "mood: 'mad' is not one of 'calm', 'glad'"),
]


def check(client):
    assert typing.get_args(client.Language) == ("en", "de")
    for given in FINE:
        body = {"kind": "voice", **given}
        assert sent(client, "create_voice", client.Voice(**body)) == body
    for given, line in WRONG:
        assert refused(client, "create_voice", client.Voice(kind="voice", **given)) == [line]
    new = {"kind": "robot", "language": "tlh", "sample_rate": 8000, "channels": 9, "mood": "sad"}
    voice = received(client, "create_voice", new)
    assert (voice.kind, voice.language, voice.sample_rate) == ("robot", "tlh", 8000)
    assert (voice.channels, voice.mood) == (9, "sad")
    assert received(client, "create_voice", {"kind": "voice"}).mood is client.UNSET
