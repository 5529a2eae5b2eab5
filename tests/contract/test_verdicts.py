"""The generated clients and Prism judge the same values; where they differ, a row says why."""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Callable, Iterable, Mapping
from typing import Any

import pytest

import generated
from generated._runtime import formats
from tests.contract import tally as groups
from tests.contract.subject import Subject, body_schema, published_inputs
from tests.contract.table import LEFT_OUT, NO_TEXT, UNKNOWN, Row, bad, good, rows
from tests.contract.tally import Tally

INPUTS = published_inputs()
PREFER = [
    *(good(f"wait{each}") for each in ("", "=1", "=9", "=10", "=30", "=59", "=60")),
    *(bad(f"wait{each}") for each in ("=", "=0", "=01", "=61", "=99", "=600", "=-1", "=1.5")),
    *(bad(each) for each in ("respond", "respond-async", "WAIT", "await", "5", "wait=5,x")),
]
CANCEL_AFTER = [
    *(good(each) for each in ("30", "30s", "5m", "1h", "5m30s", "1h45s", "1h30m", "1h30m45s")),
    *(bad(each) for each in ("s", "5x", "1d", "-5", "1.5s", "5m5", "1s1m", "1m1h", "5 m", "5M")),
]


def test_all_52_inputs_are_judged(subjects: Mapping[str, Subject]) -> None:
    """The rows cover every input that was published, and the overlays add none."""
    assert len(INPUTS) == 52
    effective = {name: list(each.inputs["properties"]) for name, each in subjects.items()}
    assert [(name, each) for name, names in effective.items() for each in names] == INPUTS


@pytest.mark.parametrize(("name", "input_name"), INPUTS)
def test_input(subjects: Mapping[str, Subject], tally: Tally, name: str, input_name: str) -> None:
    """Prism accepts what the client accepts, as it sends it, and refuses what it refuses."""
    subject = subjects[name]
    required = subject.required()
    others = {each: value for each, value in required.items() if each != input_name}

    def judge(row: Row) -> tuple[bool, bool]:
        body = {"input": others | key(input_name, row.json), "version": subject.package.VERSION}
        sent = subject.send(others | key(input_name, row.value))
        assert sent is None or as_text(sent) == as_text(body)
        return sent is not None, not subject.body_violations(body)

    made = rows(subject.inputs["properties"][input_name], required=input_name in required)
    assert_agreed(tally, name, input_name, made, judge)


def test_unknown_input(subject: Subject, tally: Tally) -> None:
    """An input that the model does not know is refused in Python; the spec would let it by."""
    inputs = subject.required() | {"no_such_input": 1}
    row = Row(value=inputs, json=inputs, by_us=False, by_prism=True, reason=UNKNOWN)

    def judge(row: Row) -> tuple[bool, bool]:
        body = {"version": "v", "input": row.json}
        return subject.send(row.value) is not None, not subject.body_violations(body)

    assert_agreed(tally, groups.UNKNOWN, "any", [row], judge)


def test_null_is_no_way_to_leave_out(subject: Subject) -> None:
    """Prism refuses a null for every input: that None is left out, and not sent, is right."""
    for name in subject.inputs["properties"]:
        inputs = subject.required() | {name: None}
        found = subject.body_violations({"version": "v", "input": inputs})
        assert {".".join(each["location"]) for each in found} == {f"request.body.input.{name}"}


def test_all_violations_at_once(subject: Subject) -> None:
    """With every input wrong, the client's one error names the places that Prism names."""
    wrong = {name: {"no": "object"} for name in subject.inputs["properties"]}
    with pytest.raises(generated.InvalidInput) as caught:
        subject.client.create_prediction(input=subject.package.Input(**wrong), prefer="never")
    at = {each.at for each in caught.value.violations}
    found = subject.body_violations({"version": "v", "input": wrong})
    assert at == {".".join(each["location"][2:]) for each in found} | {"prefer"}
    assert len(at) == len(wrong) + 1


@pytest.mark.parametrize("name", ["stream", "version", "webhook", "webhook_events_filter"])
def test_other_key_of_body(subject: Subject, tally: Tally, name: str) -> None:
    """What holds for inputs holds for the other keys of the body."""
    least = {"input": subject.required(), "version": subject.package.VERSION}
    others = {each: value for each, value in least.items() if each != name}

    def judge(row: Row) -> tuple[bool, bool]:
        body = others | key(name, row.json)
        sent = subject.send(least["input"], **key(name, row.value))
        assert sent is None or as_text(sent) == as_text(body)
        return sent is not None, not subject.body_violations(body)

    schema = resolved(subject, body_schema(subject.spec)["properties"][name])
    made = rows(schema, required=name in least)
    if name == "version":  # left out, or None, it is the client's own: the only case of its kind
        made = [row for row in made if row.value is not LEFT_OUT and row.value is not None]
    assert_agreed(tally, groups.BODY, name, made, judge)


def test_unknown_key_of_body(subject: Subject) -> None:
    """A key that the API does not know cannot be said in Python, and Prism refuses it."""
    with pytest.raises(TypeError):
        subject.package.CreatePredictionRequest(input=subject.least(), version="v", no_such_key=1)
    body = {"input": subject.required(), "version": "v", "no_such_key": 1}
    assert [each["code"] for each in subject.body_violations(body)] == ["additionalProperties"]


@pytest.mark.parametrize(
    ("name", "argument", "made"),
    [("Prefer", "prefer", PREFER), ("Cancel-After", "cancel_after", CANCEL_AFTER)],
)
def test_header(
    subject: Subject, tally: Tally, name: str, argument: str, made: Iterable[Row]
) -> None:
    """The patterns of the headers mean the same to both."""
    body = json.dumps({"input": subject.required(), "version": "v"})

    def judge(row: Row) -> tuple[bool, bool]:
        sent = subject.send(subject.required(), **{argument: row.value})
        headers = {name: row.json}
        found = subject.violations("POST", "/predictions", content=body, headers=headers)
        assert sent is None or found == subject.last_violations()
        return sent is not None, not found

    assert_agreed(tally, groups.HEADERS, name, made, judge)


@pytest.mark.parametrize("name", ["cursor", "created_after", "created_before", "source"])
def test_query(subject: Subject, tally: Tally, name: str) -> None:
    """The parameters of the list: a URL has nothing but text, so only text is judged."""
    operation = subject.spec["paths"]["/predictions"]["get"]
    schema = next(each["schema"] for each in operation["parameters"] if each["name"] == name)

    def judge(row: Row) -> tuple[bool, bool]:
        found = subject.violations("GET", "/predictions", params=key(name, row.json))
        try:
            subject.client.list_predictions(**{name: as_time(row.value)})
        except generated.InvalidInput:
            return False, not found
        except generated.UnprocessableEntity:
            assert found
        assert found == subject.last_violations()
        return True, not found

    made = [in_query(row) for row in rows(schema, required=False) if is_text(row.json)]
    assert_agreed(tally, groups.QUERY, name, made, judge)


def as_time(value: Any) -> Any:
    """Return a text that is a time as what the client takes for one."""
    read = formats.date_time(value, "") if isinstance(value, str) else value
    return value if isinstance(read, generated.Unparsed) else read


def assert_agreed(
    tally: Tally,
    group: str,
    name: str,
    made: Iterable[Row],
    judge: Callable[[Row], tuple[bool, bool]],
) -> None:
    """Judge every row, count it, and then show all whose verdicts are not as they should be."""
    wrong = []
    for row in made:
        by_us, by_prism = judge(row)
        tally.add(group, name, row, by_us=by_us, by_prism=by_prism)
        if (by_us, by_prism) != (row.by_us, row.by_prism):
            wrong.append(
                f"{row}: client {by_us}, not {row.by_us}; Prism {by_prism}, {row.by_prism}"
            )
    assert not wrong


def key(name: str, value: Any) -> dict[str, Any]:
    """Make one key of an object, or none."""
    return {} if value is LEFT_OUT else {name: value}


def resolved(subject: Subject, schema: Mapping[str, Any]) -> Mapping[str, Any]:
    """Follow the reference to the items of an array, if there is one."""
    if "$ref" not in schema.get("items", {}):
        return schema
    name = schema["items"]["$ref"].removeprefix("#/components/schemas/")
    return {**schema, "items": subject.spec["components"]["schemas"][name]}


def as_text(value: Any) -> str:
    """Write JSON so that 1, 1.0 and true differ, and the order of keys does not matter."""
    return json.dumps(value, sort_keys=True)


def in_query(row: Row) -> Row:
    """Expect of Prism what it says of a text in a query."""
    return row if row.json else dataclasses.replace(row, by_prism=True, reason=NO_TEXT)


def is_text(value: Any) -> bool:
    """Tell whether a URL can carry a value as what it is."""
    return isinstance(value, str) and value not in {LEFT_OUT, "\ud800"} and len(value) < 1000
