"""Outgoing values are accepted and refused exactly as JSON Schema says, with readable reasons."""

from __future__ import annotations

import datetime as dt
import enum
from dataclasses import dataclass
from decimal import Decimal
from functools import partial
from typing import Any
from uuid import UUID

import pytest
from jsonschema import Draft202012Validator
from runtime import checks, compound, encode
from runtime.errors import InvalidInput
from runtime.patterns import Pattern
from runtime.values import UNSET

NAIVE = "2026-01-02T03:04:05.001"
CHECKS = {
    "string": checks.string,
    "integer": checks.integer,
    "number": checks.number,
    "boolean": checks.boolean,
}
KEYWORDS = {
    "minLength": "min_length",
    "maxLength": "max_length",
    "pattern": "pattern",
    "minimum": "minimum",
    "maximum": "maximum",
    "exclusiveMinimum": "exclusive_minimum",
    "exclusiveMaximum": "exclusive_maximum",
    "multipleOf": "multiple_of",
    "minItems": "min_items",
    "maxItems": "max_items",
    "uniqueItems": "unique_items",
    "minProperties": "min_properties",
    "maxProperties": "max_properties",
}


def encoder(schema: Any) -> checks.Encoder:
    """Build the check that generated code would call for a schema."""
    limits = {KEYWORDS[key]: value for key, value in schema.items() if key in KEYWORDS}
    if "pattern" in limits:
        limits["pattern"] = Pattern(limits["pattern"])
    if "enum" in schema:
        return lambda value, found, at: compound.literal(value, found, at, tuple(schema["enum"]))
    if "anyOf" in schema:
        options = [encoder(option) for option in schema["anyOf"]]
        return lambda value, found, at: compound.one_of(value, found, at, options)
    kind = schema.get("type")
    if isinstance(kind, list):
        inner = encoder(schema | {"type": kind[0]})
        return lambda value, found, at: checks.nullable(value, found, at, inner)
    if kind == "array":
        item = encoder(schema.get("items", {}))
        return lambda value, found, at: compound.array(value, found, at, item, **limits)
    if kind == "object":
        item = encoder(schema.get("additionalProperties", {}))
        return lambda value, found, at: compound.mapping(value, found, at, item, **limits)
    return partial(CHECKS[kind], **limits) if kind else compound.any_json


SCHEMAS: list[dict[str, Any]] = [
    {},
    {"type": "string"},
    {"type": "string", "minLength": 1},
    {"type": "string", "minLength": 2, "maxLength": 3},
    {"type": "string", "maxLength": 0},
    {"type": "string", "pattern": "b"},
    {"type": "string", "pattern": "^[a-z]+$"},
    {"type": "string", "pattern": r"^\d{1,3}$"},
    {"type": "string", "pattern": r"^wait(=([1-9]|[1-9][0-9]|60))?$"},
    {"type": "string", "pattern": r"^(?!.*\.\.)[A-Za-z0-9_./-]+$"},
    {"type": "integer"},
    {"type": "integer", "minimum": 0, "maximum": 10},
    {"type": "integer", "minimum": 0.5},
    {"type": "integer", "exclusiveMinimum": 0, "exclusiveMaximum": 3},
    {"type": "integer", "multipleOf": 3},
    {"type": "number"},
    {"type": "number", "minimum": 0, "maximum": 1},
    {"type": "number", "exclusiveMinimum": 0, "exclusiveMaximum": 1},
    {"type": "number", "multipleOf": 0.5},
    {"type": "number", "minimum": -1.5, "multipleOf": 0.25},
    {"type": "boolean"},
    {"type": ["string", "null"], "minLength": 1},
    {"type": ["integer", "null"]},
    {"enum": ["a", "ab", "b"]},
    {"enum": [1, "1", 2.5]},
    {"enum": [True, "x"]},
    {"enum": [0, None]},
    {"enum": [[1, 2], {"a": 1}]},
    {"enum": [[True], {"a": False}]},
    {"type": "array"},
    {"type": "array", "items": {"type": "integer"}},
    {"type": "array", "minItems": 1, "maxItems": 2},
    {"type": "array", "uniqueItems": True},
    {"type": "array", "items": {"type": "array", "items": {"type": "number"}}},
    {"type": "object"},
    {"type": "object", "additionalProperties": {"type": "string"}},
    {"type": "object", "minProperties": 1, "maxProperties": 1},
    {"anyOf": [{"type": "string", "minLength": 2}, {"type": "integer"}]},
    {"anyOf": [{"type": "array", "items": {"type": "boolean"}}, {"type": "boolean"}]},
]
VALUES: list[Any] = [
    *[None, True, False, 0, 1, 2, 3, -1, 10, 11, 2**70, 9],
    *[0.0, -0.0, 1.0, 3.0, 0.5, 0.75, 1.5, 2.5, -1.5, -1.75, 1e-7, 1e300, 0.9999999],
    *["", "a", "b", "ab", "abc", "abcd", "1", "123", "1234", "é", "🎵", "🎵🎵", "x", "A"],
    *["wait", "wait=10", "wait=99", "wait=0", "a/../b", "a/b.c", " "],
    *[[], [1], [1, 2], [1, 2, 3], [1, 1.0], [1, True], [0, False], [[1], [1.0]], [[1], [True]]],
    *[["a", "a"], ["a", None], [{"a": 1}, {"a": 1.0}], [{"a": 1}, {"a": True}], [True], [[1.5]]],
    *[{}, {"a": 1}, {"a": 1.0}, {"a": "x"}, {"a": False}, {"a": 1, "b": 2}, {"a": {"b": [None]}}],
]


@pytest.mark.parametrize("schema", SCHEMAS, ids=str)
def test_a_value_is_accepted_exactly_when_json_schema_accepts_it(schema: dict[str, Any]) -> None:
    """The `jsonschema` package judges every pair, except where its patterns are Python's."""
    oracle = Draft202012Validator(schema)
    for value in VALUES:
        found = checks.Violations()
        encoder(schema)(value, found, "value")
        assert (not found) == oracle.is_valid(value), (value, list(found))


@pytest.mark.parametrize("schema", SCHEMAS, ids=str)
def test_an_accepted_value_is_sent_as_an_equal_one(schema: dict[str, Any]) -> None:
    """A check never changes what a value means."""
    for value in VALUES:
        found = checks.Violations()
        encoded = encoder(schema)(value, found, "value")
        assert found or encoded == value


@pytest.mark.parametrize(
    ("value", "of", "accepted"),
    [
        (0.3, 0.1, True),
        (0.7, 0.1, True),
        (1.1, 0.1, True),
        (0.35, 0.1, False),
        (0.35, 0.05, True),
        (19.99, 0.01, True),
        (19.999, 0.01, False),
        (1e300, 0.1, True),
        (1e-7, 1e-8, True),
        (1.5e-7, 1e-7, False),
        (7, 0.1, True),
        (-0.3, 0.1, True),
        (2**70, 3, False),
        (2**70, 4, True),
    ],
)
def test_multiples_are_decimal(value: float, of: float, accepted: bool) -> None:
    """0.3 is a multiple of 0.1, whatever binary fractions make of them."""
    found = checks.Violations()
    checks.number(value, found, "value", multiple_of=of)
    assert (not found) == accepted


class Voice(enum.StrEnum):
    ANNOUNCER = "announcer"


class OldVoice(str, enum.Enum):  # noqa: UP042  its str() is not its value
    ANNOUNCER = "announcer"


class Level(enum.IntEnum):
    HIGH = 2


@pytest.mark.parametrize(
    ("encode", "value", "sent"),
    [
        (checks.string, Voice.ANNOUNCER, "announcer"),
        (checks.string, OldVoice.ANNOUNCER, "announcer"),
        (checks.integer, Level.HIGH, 2),
        (checks.number, Level.HIGH, 2),
        (checks.integer, 3.0, 3),
        (
            compound.any_json,
            [dt.datetime(2026, 1, 2, 3, 4, 5, tzinfo=dt.UTC)],
            ["2026-01-02T03:04:05Z"],
        ),
        (compound.any_json, dt.datetime.fromisoformat(NAIVE), NAIVE),
        (compound.any_json, {"a": dt.date(2026, 1, 2)}, {"a": "2026-01-02"}),
        (compound.any_json, dt.time(3, 4), "03:04:00"),
        (compound.any_json, UUID(int=1), "00000000-0000-0000-0000-000000000001"),
        (compound.any_json, Decimal("1E+2"), "100"),
        (compound.any_json, {"a": (Voice.ANNOUNCER, Level.HIGH)}, {"a": ["announcer", 2]}),
        (partial(compound.literal, values=("announcer",)), OldVoice.ANNOUNCER, "announcer"),
        (partial(compound.literal, values=(1, 2)), 2.0, 2),
        (partial(compound.array, item=checks.integer), (1, 2.0), [1, 2]),
    ],
)
def test_values_are_sent_as_plain_json(encode: Any, value: object, sent: object) -> None:
    """Members of enums, tuples and whole floats lose what JSON does not have."""
    found = checks.Violations()
    encoded = encode(value, found, at="value")
    assert not found
    assert repr(encoded) == repr(sent)


def loop() -> list[Any]:
    items: list[Any] = []
    items.append({"again": items})
    return items


def bush() -> list[Any]:
    items: list[Any] = []
    items.extend([items] * 20)
    return items


def tower() -> list[Any]:
    items: list[Any] = []
    for _ in range(5000):
        items = [items]
    return items


def test_a_pattern_is_tried_last() -> None:
    """It may take long: a text of a length that is refused anyway is not tried on it."""
    slow = partial(checks.string, pattern=Pattern(r"^(a+)+$"), min_length=5, max_length=20)
    for text, rule in (("a" * 500 + "!", "is longer than"), ("a!", "is shorter than")):
        found = checks.Violations()
        slow(text, found, "at")
        assert [violation.rule.startswith(rule) for violation in found] == [True]


def test_a_pattern_is_not_tried_on_a_long_text() -> None:
    """The server has to refuse it: the time could grow with the cube of its length."""
    found = checks.Violations()
    for length in (1_000, 1_001):
        checks.string("a" * length, found, str(length), pattern=Pattern("^b*$"))
    checks.string("a" * 301, found, "301", pattern=Pattern("^b*$", 300))
    assert [violation.at for violation in found] == ["1000"]


@pytest.mark.parametrize(
    ("encode", "value", "rule"),
    [
        (checks.string, None, "is required"),
        (checks.integer, UNSET, "is required"),
        (compound.any_json, UNSET, "is required"),
        (partial(compound.literal, values=("a",)), None, "is required"),
        (partial(compound.one_of, options=()), None, "is required"),
        (checks.string, b"x", "is not a string"),
        (checks.string, "\ud83d", "has half a surrogate pair, which UTF-8 cannot carry"),
        (compound.any_json, "\ud83d", "has half a surrogate pair, which UTF-8 cannot carry"),
        (partial(checks.string, min_length=1), "", "is shorter than 1 character"),
        (partial(checks.string, max_length=2), "abc", "is longer than 2 characters"),
        (partial(checks.string, pattern=Pattern("^a$")), "b", "does not match the pattern '^a$'"),
        (checks.integer, True, "is not an integer"),
        (checks.integer, "1", "is not an integer"),
        (checks.integer, float("inf"), "is not an integer"),
        (checks.number, float("nan"), "is not a number that JSON can carry"),
        (checks.number, float("-inf"), "is not a number that JSON can carry"),
        (checks.number, "0.5", "is not a number"),
        (partial(checks.number, minimum=0), -1, "is below the minimum of 0"),
        (partial(checks.number, maximum=1), 5, "is above the maximum of 1"),
        (partial(checks.number, exclusive_minimum=0), 0, "is not above 0"),
        (partial(checks.number, exclusive_maximum=1), 1, "is not below 1"),
        (partial(checks.integer, multiple_of=8), 12, "is not a multiple of 8"),
        (checks.boolean, 1, "is not True or False"),
        (partial(compound.array, item=checks.string), "abc", "is not a list"),
        (partial(compound.array, item=checks.string), {"a"}, "is not a list"),
        (partial(compound.array, item=checks.string, min_items=2), ["a"], "has fewer than 2 items"),
        (partial(compound.array, item=checks.string, max_items=0), ["a"], "has more than 0 items"),
        (
            partial(compound.array, item=checks.string, unique_items=True),
            ["a", "a"],
            "has an item twice",
        ),
        (partial(compound.mapping, item=checks.string), [], "is not a dict"),
        (
            partial(compound.mapping, item=checks.string, min_properties=1),
            {},
            "has fewer than 1 key",
        ),
        (compound.any_json, object, "is not a JSON value"),
        (compound.any_json, {1, 2}, "is not a JSON value"),
        (compound.any_json, Decimal("NaN"), "is not a JSON value"),
        (compound.any_json, dt.timedelta(1), "is not a JSON value"),
        (compound.any_json, b"bytes", "is not a JSON value"),
        (partial(compound.literal, values=(1, 2)), True, "is not one of 1, 2"),
        (partial(compound.literal, values=("a", "b")), ["a"], "is not one of 'a', 'b'"),
        (partial(compound.literal, values=("a", "b")), {"a"}, "is not one of 'a', 'b'"),
        (partial(compound.literal, values=("a", "b")), loop(), "is not one of 'a', 'b'"),
        (
            partial(compound.literal, values=("announcer", "en_speaker_1")),
            "anouncer",
            "is not one of 'announcer', 'en_speaker_1'; did you mean 'announcer'?",
        ),
        (
            partial(compound.literal, values=tuple(range(131))),
            -1,
            "is not one of 0, 1, 2, 3, 4, 5, 6, 7, … (131 values)",
        ),
    ],
)
def test_a_violation_says_what_is_wrong(encode: Any, value: object, rule: str) -> None:
    """One broken rule is one violation, worded to follow the value."""
    found = checks.Violations()
    encode(value, found, at="input.x")
    assert [(each.at, each.rule) for each in found] == [("input.x", rule)]


@pytest.mark.parametrize(
    ("value", "at", "rule"),
    [
        (loop(), "x[0]['again']", "contains itself"),
        (tower(), "x" + "[0]" * 100, "is nested more than 100 levels deep"),
        ({"a": [1, float("nan")]}, "x['a'][1]", "is not a number that JSON can carry"),
        ({1: "a"}, "x[1]", "is not a key that JSON can carry"),
        ({"\udc80": "a"}, "x['\\udc80']", "is not a key that JSON can carry"),
    ],
)
def test_free_json_is_checked_to_its_depth(value: object, at: str, rule: str) -> None:
    """What `json` would choke on is found before, and placed."""
    found = checks.Violations()
    compound.any_json(value, found, "x")
    assert [(each.at, each.rule) for each in found] == [(at, rule)]


def test_a_number_of_too_many_digits_is_refused() -> None:
    """Python itself refuses to print it."""
    found = checks.Violations()
    checks.integer(10**5000, found, "x")
    assert str(next(iter(found))) == "x: <int> is not a number that JSON can carry"


def test_a_list_that_holds_itself_many_times_is_refused_at_once() -> None:
    """Loops are seen when they close: the check does not walk them."""
    found = checks.Violations()
    compound.any_json(bush(), found, "x")
    assert len(found) == 20


def test_items_are_placed_in_python_terms() -> None:
    """A place reads like the expression that gives the value."""
    found = checks.Violations()
    compound.array(["a", 1], found, "input.tags", checks.string)
    compound.mapping({"k": 1}, found, "input.labels", checks.string)
    assert [each.at for each in found] == ["input.tags[1]", "input.labels['k']"]


def test_a_union_says_what_is_wrong_inside_the_form_that_is_meant() -> None:
    """Only one form takes a list at all, so it is what is wrong in the list that counts."""
    found = checks.Violations()
    texts = partial(compound.array, item=checks.string)
    compound.one_of(["a", 1, 2], found, ".x", (checks.integer, texts))
    assert [str(each) for each in found] == ["x[1]: 1 is not a string", "x[2]: 2 is not a string"]


def test_a_union_gives_the_reason_of_the_closest_form() -> None:
    """One violation for the union, not one for each of its forms."""
    found = checks.Violations()
    numbers, texts = (
        partial(compound.array, item=item) for item in (checks.integer, checks.string)
    )
    compound.one_of(["a", 1], found, "x", (checks.boolean, numbers, texts))
    assert [each.rule for each in found] == [
        "fits none of the 3 forms allowed; the closest says: x[0]: 'a' is not an integer"
    ]


@pytest.mark.parametrize("value", ["hunter2", b"hunter2", ["hunter2"]])
@pytest.mark.parametrize(
    "check",
    [
        partial(checks.secret, min_length=8),
        partial(
            compound.one_of, options=(checks.integer, partial(checks.secret, pattern=Pattern("^x")))
        ),
        partial(checks.nullable, inner=partial(checks.secret, min_length=8)),
    ],
)
def test_a_secret_is_not_shown(check: Any, value: object) -> None:
    """Only its type and its length are."""
    found = checks.Violations()
    assert check(value, found, "x") == value
    (violation,) = found
    assert str(violation).startswith(f"x: <{type(value).__name__} of length {len(value)}> ")  # type: ignore[arg-type]
    assert "hunter2" not in f"{violation} {violation!r}"


def test_a_secret_that_is_fine_is_sent() -> None:
    found = checks.Violations()
    assert checks.secret("hunter22", found, "x", min_length=8) == "hunter22"
    assert not found


def test_a_model_is_known_by_its_class() -> None:
    """A dict where a model is due is a mistake that the message names."""
    found = checks.Violations()
    assert encode.instance(Level.HIGH, Level, found, "input")
    assert not encode.instance({"text": "hi"}, Voice, found, "input")
    (wrong,) = found
    assert str(wrong) == (
        "input: {'text': 'hi'} is not of the class Voice:"
        " write Voice(...), or Voice.from_dict(...) with a dict"
    )


@dataclass
class User:
    content: str
    role: str = "user"
    kind: str = "message"


@dataclass
class Tool:
    content: str
    role: str = "tool"
    kind: str = "message"


@dataclass
class Call:
    name: str | None = None
    kind: str = "call"


@pytest.mark.parametrize(
    ("value", "rule"),
    [
        ({"role": "user"}, "is not of the class User: write User(...), or User.from_dict"),
        ({"kind": "call"}, "is not of the class Call: write Call(...), or Call.from_dict"),
        ({"kind": "message", "role": "tool"}, "is not of the class Tool: write Tool(...), or"),
        ({"kind": "message"}, "is of none of the classes User, Tool: write one of them, or its"),
        ({"role": "odd"}, "is of none of the classes User, Tool, Call: write one of them, or"),
        ({"role": ["user"]}, "is of none of the classes User, Tool, Call: write one of them"),
        (5, "fits none of the 3 forms allowed; the closest says: x[0]: 5 is not of the class"),
    ],
)
def test_a_dict_is_meant_for_the_class_whose_tag_it_has(value: object, rule: str) -> None:
    """Everybody writes messages of OpenAI as dicts: what to write is said, and no other class."""

    def of(cls: type) -> checks.Encoder:
        return lambda value, found, at: encode.instance(value, cls, found, at)

    found = checks.Violations()
    options = (of(User), of(Tool), of(Call))
    compound.array([value], found, "x", partial(compound.one_of, options=options))
    assert [each.at for each in found] == ["x[0]"]
    assert next(iter(found)).rule.startswith(rule)
    if isinstance(value, dict):  # a union in a union, or beside another type, says the same
        nested = (checks.string, partial(compound.one_of, options=(of(User), of(Tool))), of(Call))
        more = checks.Violations()
        compound.one_of(value, more, "x[0]", nested)
        assert [*more] == [*found]


def test_bytes_are_taken_as_they_are() -> None:
    """A string is no file: its encoding would be a guess."""
    found = checks.Violations()
    assert checks.binary(bytearray(b"RIFF"), found, "audio") == b"RIFF"
    assert not found
    checks.binary("RIFF", found, "audio")
    assert [str(each) for each in found] == ["audio: 'RIFF' is not bytes"]


def test_additional_properties_are_added() -> None:
    """They are checked and placed like all others, and cannot replace a declared one."""
    found = checks.Violations()
    data = {"text": "hi"}
    encode.rest(data, {"speed": 2.0}, found, "input", checks.integer)
    assert data == {"text": "hi", "speed": 2}
    assert not found
    for more in ({"text": 1}, {"pitch": "x"}, ["pitch"]):
        encode.rest(data, more, found, "input", checks.integer)
    assert [str(each) for each in found] == [
        "input.additional_properties['text']: 1 is given by a field already",
        "input.additional_properties['pitch']: 'x' is not an integer",
        "input.additional_properties: ['pitch'] is not a dict",
    ]


def test_the_size_of_an_object_is_checked() -> None:
    """`minProperties` and `maxProperties` count what is sent."""
    found = checks.Violations()
    compound.size({"a": 1}, found, "input", min_properties=1, max_properties=1)
    assert not found
    compound.size({"a": 1}, found, "input", min_properties=2, max_properties=0)
    assert [each.rule for each in found] == ["has fewer than 2 keys", "has more than 0 keys"]


def test_fields_given_as_arguments_have_no_leading_dot() -> None:
    """The body itself has no name where its fields are arguments."""
    found = checks.Violations()
    found.add(".input.text", 1, "is not a string")
    assert next(iter(found)).at == "input.text"


def test_all_violations_are_raised_at_once() -> None:
    """The message lists every one, its value cut and free of control characters."""
    found = checks.Violations()
    found.raise_if_any("create_prediction")
    checks.number(5, found, "input.text_temp", maximum=1)
    checks.string(None, found, "input.prompt")
    checks.integer("\x1b[2J" + "x" * 1000, found, "input.seed")
    with pytest.raises(InvalidInput) as caught:
        found.raise_if_any("create_prediction")
    lines = str(caught.value).splitlines()
    assert lines[0] == "create_prediction: 3 invalid inputs"
    assert lines[1] == "  input.text_temp: 5 is above the maximum of 1"
    assert lines[2] == "  input.prompt: is required"
    assert lines[3].startswith("  input.seed: '\\x1b[2Jxxx")
    assert lines[3].endswith("xxx' is not an integer")
    assert len(lines[3]) < 100
    assert [each.value for each in caught.value.violations][:2] == [5, None]


def test_a_repr_that_fails_does_not_hide_the_violation() -> None:
    """A message is made for any value, even one that cannot be shown."""

    class Rude:
        def __repr__(self) -> str:
            raise RuntimeError

    found = checks.Violations()
    checks.string(Rude(), found, "x")
    assert "is not a string" in str(next(iter(found)))


@pytest.mark.parametrize(
    ("check", "good", "bad"),
    [
        (
            checks.uri,
            ["https://x.y/a.wav", "data:audio/wav;base64,AA==", "urn:x", "a+b.c-1:"],
            ["song.mp3", "/songs/song.mp3", "", "https://x y", "1a:b", ":x", "https://x\n"],
        ),
        (
            checks.date_time,
            [
                "2026-01-31T12:00:00Z",
                "2026-01-31t12:00:00.123456789+05:30",
                "2026-01-31T12:00:00",
            ],
            ["2026-01-31", "yesterday", "", "2026-01-31T12:00", "٢026-01-31T12:00:00Z"],
        ),
    ],
)
def test_formats(check: checks.Encoder, good: list[str], bad: list[str]) -> None:
    """A path where a URI is wanted, or half a time, is found before it is paid for."""
    for text in good:
        found = checks.Violations()
        assert check(text, found, "x") == text
        assert not found
    for text in [*bad, 3, None]:
        found = checks.Violations()
        check(text, found, "x")
        assert len(found) == 1, text
