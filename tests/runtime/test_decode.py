"""Incoming values are decoded leniently, and never silently wrong."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Literal

import pytest
from runtime import decode, nullables, unions
from runtime.decode import Mismatch
from runtime.values import UNSET


def cat(value: Any, at: str) -> tuple[str, str]:
    return "cat", decode.required(decode.object_(value, at), "name", at, decode.string)


def dog(value: Any, at: str) -> tuple[str, int]:
    return "dog", decode.required(decode.object_(value, at), "age", at, decode.integer)


def named(value: Any, at: str) -> tuple[str, str]:
    data = decode.object_(value, at)
    decode.required(data, "age", at, decode.integer)
    return "named", decode.required(data, "name", at, decode.string)


CAT = unions.Form(cat, frozenset({"name"}), frozenset({"name"}))
DOG = unions.Form(dog, frozenset({"age"}), frozenset({"age"}))
NAMED = unions.Form(named, frozenset({"name"}), frozenset({"name", "age"}))
MEOW = unions.Form(cat, frozenset({"name"}), frozenset({"name", "is"}), {"is": Literal["cat"]})
WUFF = unions.Form(dog, frozenset({"age"}), frozenset({"age", "is"}), {"is": Literal["dog", 1]})


@pytest.mark.parametrize(
    ("decoder", "value", "decoded"),
    [
        (decode.string, "", ""),
        (decode.integer, 3, 3),
        (decode.integer, 3.0, 3),
        (decode.integer, 2**70, 2**70),
        (decode.number, 3, 3),
        (decode.number, 0.5, 0.5),
        (decode.boolean, False, False),
        (decode.any_json, {"a": [None]}, {"a": [None]}),
        (decode.array(decode.integer), [1, 2.0], [1, 2]),
        (decode.mapping(decode.string), {"a": "b"}, {"a": "b"}),
        (decode.nullable(decode.string), None, None),
        (decode.nullable(decode.string), "a", "a"),
        (nullables.array(decode.string), ["a", None], ["a", None]),
        (nullables.mapping(decode.string), {"a": None, "b": "c"}, {"a": None, "b": "c"}),
        (unions.one_of(decode.integer, decode.string), "a", "a"),
        (unions.one_of(decode.number, decode.integer), 1, 1),
        (decode.object_, {"a": 1}, {"a": 1}),
    ],
)
def test_what_fits_is_decoded(decoder: Any, value: Any, decoded: Any) -> None:
    """Types come out as JSON has them; whole floats are integers where integers are due."""
    result = decoder(value, "")
    assert result == decoded
    assert type(result) is type(decoded)


@pytest.mark.parametrize(
    ("decoder", "value", "at", "reason"),
    [
        (decode.string, None, "", "is null, not a string"),
        (decode.string, 1, "", "is a number, not a string"),
        (decode.integer, True, "", "is a boolean, not an integer"),
        (decode.integer, 1.5, "", "is a number, not an integer"),
        (decode.integer, float("inf"), "", "is a number, not an integer"),
        (decode.number, float("1e999"), "", "is a number, not one that a float can hold"),
        (decode.number, float("-1e999"), "", "is a number, not one that a float can hold"),
        (decode.number, "1", "", "is a string, not a number"),
        (decode.boolean, 1, "", "is a number, not true or false"),
        (decode.object_, [], "", "is an array, not an object"),
        (decode.array(decode.string), {}, "", "is an object, not an array"),
        (decode.array(decode.string), ["a", 1], "/1", "is a number, not a string"),
        (decode.mapping(decode.string), {"a/b~c": 1}, "/a~1b~0c", "is a number, not a string"),
        (cat, {}, "", "has no 'name', which is required"),
        (cat, {"name": None}, "/name", "is null, not a string"),
        (
            unions.one_of(decode.integer, decode.array(decode.string)),
            [1],
            "/0",
            "is a number, not a string (of 2 forms, this one came closest)",
        ),
    ],
)
def test_what_does_not_fit_is_placed(decoder: Any, value: Any, at: str, reason: str) -> None:
    """The place is a JSON Pointer into the body, its tokens escaped (RFC 6901)."""
    with pytest.raises(Mismatch) as caught:
        decoder(value, "")
    assert (caught.value.at, caught.value.reason) == (at, reason)


def test_a_missing_and_a_null_optional_are_none() -> None:
    """Real servers leave optional properties out, or send null for them."""
    data = {"a": None, "b": "x"}
    assert decode.optional(data, "a", "", decode.string) is None
    assert decode.optional(data, "b", "", decode.string) == "x"
    assert decode.optional(data, "c", "", decode.string) is None


def test_a_wrong_optional_is_no_none() -> None:
    """Leniency stops where data would be lost."""
    with pytest.raises(Mismatch, match="/a is a number, not a string"):
        decode.optional({"a": 1}, "a", "", decode.string)


@pytest.mark.parametrize("data", [{}, {"a": None}, {"a": "b"}, {"a": 1}, {"a": ["b"]}, {"b": "a"}])
@pytest.mark.parametrize(
    ("quick", "usual"),
    [
        (decode.required_string, decode.required),
        (decode.optional_string, decode.optional),
    ],
)
def test_strings_are_taken_as_other_properties_are(data: Any, quick: Any, usual: Any) -> None:
    """What takes less time gives the same value, or the same error, and removes the same key."""
    one, other = dict(data), dict(data)
    assert _outcome(lambda: quick(one, "a", "/x")) == _outcome(
        lambda: usual(other, "a", "/x", decode.string)
    )
    assert one == other


def _outcome(take: Callable[[], Any]) -> Any:
    try:
        return take()
    except Mismatch as mismatch:
        return str(mismatch)


def test_undeclared_keys_are_kept() -> None:
    """A new property of the server is not lost, and the server's own object stays as it is."""
    answer = {"id": "a", "new": 2}
    data = decode.object_(answer, "")
    assert decode.required(data, "id", "", decode.string) == "a"
    assert data == {"new": 2}
    assert answer == {"id": "a", "new": 2}


@pytest.mark.parametrize(
    ("value", "candidates", "decoded"),
    [
        ({"name": "Tom"}, (CAT, DOG), ("cat", "Tom")),
        ({"age": 3}, (CAT, DOG), ("dog", 3)),
        ({"name": "Tom", "age": 3}, (CAT, DOG), ("cat", "Tom")),
        ({"name": "Tom", "age": 3}, (DOG, CAT), ("dog", 3)),
        ({"name": "Tom", "age": 3}, (CAT, NAMED), ("named", "Tom")),
        ({"name": "Tom", "age": "old"}, (NAMED, CAT), ("cat", "Tom")),
        ({"name": "Tom", "new": 1}, (CAT, DOG), ("cat", "Tom")),
        ({"name": "Tom", "age": 3, "is": "dog"}, (MEOW, WUFF), ("dog", 3)),
        ({"name": "Tom", "age": 3, "is": "cat"}, (WUFF, MEOW), ("cat", "Tom")),
        ({"name": "Tom", "age": 3, "is": ["new"]}, (WUFF, MEOW), ("dog", 3)),
        ({"name": "Tom", "is": "dog"}, (WUFF, MEOW), ("cat", "Tom")),
    ],
)
def test_the_best_object_is_chosen(value: Any, candidates: Any, decoded: Any) -> None:
    """Required keys there, then tags right, then most known keys, then the spec's order."""
    assert unions.best(*candidates)(value, "") == decoded


@pytest.mark.parametrize("value", [{}, {"other": 1}, [], None])
def test_no_object_fits(value: Any) -> None:
    """Nothing is guessed."""
    with pytest.raises(Mismatch):
        unions.best(CAT, DOG)(value, "")


def test_a_settable_property_tells_missing_from_null() -> None:
    """Where null means something, a missing property is UNSET."""
    data = {"a": None, "b": "x"}
    assert decode.settable(data, "a", "", decode.string) is None
    assert decode.settable(data, "b", "", decode.string) == "x"
    assert decode.settable(data, "c", "", decode.string) is UNSET


@pytest.mark.parametrize(
    ("value", "decoded"),
    [
        ({"kind": "c", "name": "Tom"}, ("cat", "Tom")),
        ({"kind": "d", "age": 3, "name": "Rex"}, ("dog", 3)),
        ({"kind": "new", "age": 3}, ("dog", 3)),
        ({"kind": ["c"], "age": 3}, ("dog", 3)),
        ({"name": "Tom"}, ("cat", "Tom")),
    ],
)
def test_a_tag_decides(value: Any, decoded: Any) -> None:
    """An unknown tag is no reason to lose an object that some form fits."""
    chosen = unions.tagged("kind", {"c": cat, "d": dog}, unions.best(CAT, DOG))
    assert chosen(value, "") == decoded


def test_a_known_tag_is_binding() -> None:
    """The object that is tagged as a cat is a bad cat, not a good dog."""
    with pytest.raises(Mismatch, match="has no 'name'"):
        unions.tagged("kind", {"c": cat, "d": dog}, decode.any_json)({"kind": "c", "age": 3}, "")


NUMBER_OR_TEXT = unions.one_of(decode.number, decode.string)
CAT_OR_AGED = unions.best(CAT, DOG)


@pytest.mark.parametrize(
    ("decoder", "value", "decoded"),
    [
        (decode.number, "1.25", 1.25),
        (decode.number, "-0.5e-3", -0.0005),
        (decode.number, "10", 10),
        (decode.integer, "10", 10),
        (decode.integer, "3.0", 3),
        (decode.integer, "123456789012345678901234567890", 123456789012345678901234567890),
        (decode.number, "9" * 400, 10**400 - 1),
        (decode.array(decode.number), ["1", 2], [1, 2]),
        (decode.nullable(decode.integer), "7", 7),
        (NUMBER_OR_TEXT, "1.25", "1.25"),
        (decode.mapping(NUMBER_OR_TEXT), {"a": "1", "b": 2}, {"a": "1", "b": 2}),
        (unions.one_of(decode.boolean, decode.number), "1.25", 1.25),
        (unions.one_of(decode.array(decode.number), decode.array(decode.string)), ["1"], ["1"]),
        (CAT_OR_AGED, {"age": "7"}, ("dog", 7)),
        (unions.best(NAMED, CAT), {"name": "a", "age": "7"}, ("cat", "a")),
    ],
)
def test_a_number_in_text_is_read_where_nothing_takes_the_text(
    decoder: Any, value: Any, decoded: Any
) -> None:
    """The text of a string stays one, and without being asked for nothing else is read."""
    read = decode.leniently(decoder, value)
    assert (read, type(read)) == (decoded, type(decoded))
    assert not decode.is_lenient.get()


@pytest.mark.parametrize(
    ("decoder", "value"),
    [
        *(
            (decode.number, text)
            for text in ("", " 1", "+1", "01", "1.", ".5", "1,5", "1_0", "\u0663")
        ),
        *((decode.number, text) for text in ("NaN", "Infinity", "1e999", "0x1", "true", "1\n")),
        (decode.integer, "1.5"),
        (decode.integer, "9" * 5000),
        (decode.boolean, "true"),
        (decode.boolean, "1"),
    ],
)
def test_other_texts_are_no_numbers(decoder: Any, value: str) -> None:
    """Only what JSON calls a number is one, and what a float can hold."""
    with pytest.raises(Mismatch, match=r"is a (string|number), not"):
        decode.leniently(decoder, value)
    with pytest.raises(Mismatch):
        decoder("1", "")


@pytest.mark.parametrize(
    ("decoder", "decoded"),
    [
        (decode.array(decode.string), []),
        (decode.mapping(decode.string), {}),
        (unions.one_of(decode.string, decode.array(decode.string)), []),
        (unions.one_of(decode.array(decode.string), decode.nullable(decode.string)), None),
        (unions.one_of(decode.array(decode.string), decode.any_json), None),
    ],
)
def test_null_is_an_empty_list_or_map_where_nothing_takes_it(decoder: Any, decoded: Any) -> None:
    """Go writes an empty list as null; inside of lists and maps as well."""
    assert decode.leniently(decoder, None) == decoded
    assert decode.leniently(decode.array(decoder), [None]) == [decoded]
    assert decode.leniently(decode.mapping(decoder), {"a": None}) == {"a": decoded}


def test_what_is_missing_is_its_default_or_null() -> None:
    """A required property that servers leave out is what the document says of it, and no more."""

    def read(decoder: Any, default: Any = None) -> Any:
        data: dict[str, Any] = {}
        lenient = decode.leniently(
            lambda _, at: decode.required(data, "a", at, decoder, default), 0
        )
        with pytest.raises(Mismatch, match="has no 'a', which is required"):
            decode.required(data, "a", "", decoder, default)
        return lenient

    assert read(decode.nullable(decode.string)) is None
    assert read(decode.any_json) is None
    assert read(decode.string, "b") == "b"
    assert read(decode.nullable(decode.string), "b") == "b"
    assert read(decode.array(decode.integer), [1]) == [1]
    for decoder, default in (
        (decode.string, None),
        (decode.array(decode.string), None),
        (decode.string, 1),
    ):
        with pytest.raises(Mismatch, match="has no 'a', which is required"):
            read(decoder, default)


@pytest.mark.parametrize("decoder", [decode.string, decode.number, decode.object_, CAT_OR_AGED])
def test_null_is_nothing_else(decoder: Any) -> None:
    """An object with properties, or a text, that is missing cannot be made up."""
    with pytest.raises(Mismatch, match="is null, not"):
        decode.leniently(decoder, None)
    with pytest.raises(Mismatch, match="is null, not"):
        decode.array(decode.string)(None, "")
