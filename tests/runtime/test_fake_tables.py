"""The tables of fakes: short, in full lines, and read back as they were."""

from __future__ import annotations

import json
from typing import Any

import black
import pytest
from runtime.testing_answers import read_routes

from pitchpipe.render.fake_tables import Table, Tables
from pitchpipe.render.format import format_python

LONG = {"name": "a long name of something", "url": "https://example.com/" + "a" * 60}
BODIES: tuple[Any, ...] = (
    None,
    True,
    0.5,
    "",
    [],
    {},
    LONG,
    [LONG, LONG],
    {"in": {"side": [LONG]}},
    {"$ref": "#/one/body"},
    {"$ref": [1]},
    {"$ref": LONG, "other": 1},
    {"a/b~c": [LONG, {"x": LONG}]},
    'three """ quotes \\ and \n a line, \u202e, é, 🎵',
    ["x" * 200],
    list(range(300)),
)


def read(*tables: Table) -> dict[str, Any]:
    """Print tables one after another, and read them as fakes do: the bodies by name."""
    printer = Tables()
    routes = read_routes(*map(printer.text, tables))
    return {route.operation.name: route.operation.body for route in routes}


def table(**bodies: Any) -> Table:
    return {
        name: {"class": "Client", "request": f"GET /{name}", "body": body}
        for name, body in bodies.items()
    }


@pytest.mark.parametrize("body", BODIES, ids=repr)
def test_round_trip(body: Any) -> None:
    """A body is read as it was, the second time and in another table as well."""
    read_back = read(table(one=body, two=body), table(three=[body], four={"$ref": body}))
    wanted = {"one": body, "two": body, "three": [body], "four": {"$ref": body}}
    assert json.dumps(read_back, sort_keys=True) == json.dumps(wanted, sort_keys=True)


@pytest.mark.parametrize("body", BODIES, ids=repr)
def test_a_raw_string(body: Any) -> None:
    """A table stands in a module as it is, which the formatter and black leave alone."""
    text = Tables().text(table(one=body, two=[body]))
    module = f'"""A table."""\n\nfrom typing import Final\n\nOPERATIONS: Final = r"""{text}"""\n'
    assert format_python(module) == black.format_str(module, mode=black.Mode()) == module
    names: dict[str, Any] = {}
    exec(compile(module, "table", "exec"), names)  # noqa: S102  made here
    assert names["OPERATIONS"] == text


def test_what_is_long_stands_once() -> None:
    """Also within another value; what is short is repeated, as it is easier to read."""
    text = Tables().text(table(one=[LONG, {"id": 1}], two={"owner": LONG, "of": {"id": 1}}))
    assert text.count("a long name") == 1
    assert text.count('{"$ref": "#/one/body/0"}') == 1
    assert text.count('{"id": 1}') == 2


def test_the_lines() -> None:
    """They are as full as can be, and what is inside of another value is indented."""
    pets = [{"id": number, "name": "Tom", "born": "2024-01-02"} for number in range(3)]
    assert Tables().text(table(list_pets=pets, get_pet=pets[0])) == (
        "{\n"
        '"list_pets": {"class": "Client", "request": "GET /list_pets",\n'
        '  "body": [{"id": 0, "name": "Tom", "born": "2024-01-02"},\n'
        '    {"id": 1, "name": "Tom", "born": "2024-01-02"}, '
        '{"id": 2, "name": "Tom", "born": "2024-01-02"}]},\n'
        '"get_pet": {"class": "Client", "request": "GET /get_pet",\n'
        '  "body": {"id": 0, "name": "Tom", "born": "2024-01-02"}}\n'
        "}"
    )
    numbers = Tables().text(table(one=list(range(300)))).splitlines()
    assert max(map(len, numbers)) <= 100
    assert min(map(len, numbers[1:-2])) > 90
