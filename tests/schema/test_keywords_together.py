"""Whatever keywords a schema combines, no value that it allows is lost, and none slips through.

A client sends and decodes each value that the schema allows, without a loss. What it sends is
allowed, or there is a warning (`unchecked`, `untyped`, `left-out`) at the place.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any
from urllib.parse import unquote

import pytest
from jsonschema import Draft202012Validator

from tests.support.codecs import received
from tests.support.keyword_schemas import (
    COMPONENTS,
    OBJECTS,
    PLACES,
    SCALARS,
    VALUES,
    Schema,
    client_of,
    combined,
    document,
)
from tests.support.round_trips import lost

KINDS = {"object": OBJECTS, "string": SCALARS}


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("count", [1, 2, pytest.param(3, marks=pytest.mark.slow)])
def test_keywords_together(kind: str, count: int, tmp_path: Path) -> None:
    combinations = list(combined(KINDS[kind], kind, count))
    data = document([schema for _, schema in combinations])
    client, warned = client_of(data, tmp_path)
    findings: list[str] = []
    tried = 0
    for n, (name, schema) in enumerate(combinations):
        allowed = _validator(schema)
        values = [value for value in VALUES if allowed.is_valid(value)]
        if not values:  # the parts contradict one another
            continue
        tried += 1
        findings += [f"{name}: {each}" for each in _lost(client, n, values)]
        if not any(f"{at}/".startswith(f"/components/schemas/X{n}/") for at in warned):
            findings += [f"{name}: {each}" for each in _slipped(client, n, schema)]
    assert findings == []
    assert tried >= len(combinations) / 2


def _validator(schema: Schema) -> Draft202012Validator:
    if schema.get("nullable") and isinstance(kind := schema.get("type"), str):
        schema = {**schema, "type": [kind, "null"]}
    return Draft202012Validator({**schema, "components": {"schemas": COMPONENTS}})


def _lost(client: ModuleType, n: int, values: list[Any]) -> Iterator[str]:
    """Say which values that are allowed do not arrive, or not as they were."""
    for value in values:
        made: Any = None
        for place, whole in (("property", {"x": value}), ("body", value)):
            try:
                made = received(client, f"{place}{n}", whole)
                content = getattr(client.client, f"build_{place}{n}")(body=made).content
            except Exception as error:  # noqa: BLE001  each is a finding
                yield f"{place} {value!r}: {type(error).__name__}: {error}"
            else:
                yield from (
                    f"{place} {value!r}: {each}" for each in lost(whole, json.loads(content))
                )
        # OpenAPI gives null and what is empty no form in a parameter, nor objects within objects.
        is_plain = isinstance(value, str | int | float) and value != ""
        is_flat = (
            isinstance(value, dict) and value and not {*map(type, value.values())} - {str, int}
        )
        for place in PLACES if is_plain else PLACES[1:] if is_flat else ():
            request = getattr(client.client, f"build_{place}{n}")(x=made)
            if (sent := _sent(place, request)) != (wanted := _wanted(place, value)):
                yield f"{place} {value!r}: {sent} instead of {wanted}"


def _sent(place: str, request: Any) -> Any:
    if place == "path":
        return unquote(request.path.rpartition("/")[2])
    if place == "header":
        return sorted(request.headers["x"].split(","))
    return sorted((unquote(name), unquote(text)) for name, text in request.query)


def _wanted(place: str, value: Any) -> Any:
    if not isinstance(value, dict):
        text = value if isinstance(value, str) else json.dumps(value)
        return {"path": text, "header": [text], "query": [("x", text)]}[place]
    pairs = [(key, str(item)) for key, item in value.items()]
    return sorted(pairs if place == "query" else [text for pair in pairs for text in pair])


def _slipped(client: ModuleType, n: int, schema: Schema) -> Iterator[str]:
    """Say what is sent though it is not allowed.

    Null beside a type is often meant besides, as `nullable` is. An object with an unknown tag, and
    properties that are not declared, can be sent back as they came.
    """
    judge = _validator({key: schema[key] for key in schema if key != "additionalProperties"})
    for value in VALUES:
        if value is None or value == {"kind": "bird"}:
            continue
        try:
            made = received(client, f"body{n}", value)
            content = getattr(client.client, f"build_body{n}")(body=made).content
        except (client.client.responses.DecodeError, client.client.checks.InvalidInput):
            continue
        if not judge.is_valid(json.loads(content)):
            yield f"{json.loads(content)!r} is sent, and is not allowed"
