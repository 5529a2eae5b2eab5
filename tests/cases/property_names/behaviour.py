"""Whatever a property is called, it has a name in Python, and its own on the wire."""

import dataclasses

from tests.support.codecs import received, refused, sent

OTHERWISE = {"list": ["a"], "dict": {"a": 1}, "int": 1, "predictTime": 0.5, "3d": True, "größe": 2}
NAMES = """class self None list str dict int type match field additional_properties dataclass Any
predictTime x-y.z x_y_z 3d größe 名前 @id _private __slots__ UPPER speaker_wav2 found data value at
_id _async $ref_ @odata.type _9 _list
""".split()


SYMBOLS = ["+1", "-1", "Price (EUR)", "x--z", "#text", "win_%", "win", "Is OK?", "$"]
FIELDS = "plus_1 minus_1 price_eur x_z text win_percent win is_ok dollar".split()


def check(client):
    answer = {name: OTHERWISE.get(name, name) for name in ["", *NAMES]} | {"new": 1}
    word = received(client, "create_word", answer)
    assert sent(client, "create_word", word) == answer
    assert word.additional_properties == {"new": 1}
    # What is called so in the document has the name, and the other one a number.
    assert (word.x_y_z, word.x_y_z_1) == ("x_y_z", "x-y.z")
    assert (word.str_, word.list_, word.class_) == ("str", ["a"], "class")
    assert (word.private, word.slots, word.async_, word.odata_type) == (
        "_private",
        "__slots__",
        "_async",
        "@odata.type",
    )
    assert (word.field_id, word.field_id_1, word.field_9) == ("@id", "_id", "_9")
    assert word.field_list == "_list"
    assert len(dataclasses.fields(word)) == len(NAMES) + len(SYMBOLS) + 2
    kinds = {"Is OK?": True, "x--z": "a", "#text": "b", "$": "c"}
    counts = {name: kinds.get(name, at) for at, name in enumerate(SYMBOLS)}
    counted = received(client, "create_word", counts)
    assert [getattr(counted, name) for name in FIELDS] == list(counts.values())
    assert sent(client, "create_word", counted) == counts
    assert refused(client, "create_word", client.Word(class_=1, list_=["a", 1])) == [
        "class_: 1 is not a string",
        "list_[1]: 1 is not a string",
    ]
