"""Gives a real cog server and a client the same values, and compares what each has against them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from itertools import zip_longest
from pathlib import Path
from types import ModuleType
from typing import Any, Final

from benchmarks.corpus.findings import NO_URL, Finding
from benchmarks.corpus.models import Model
from benchmarks.corpus.names import field_name
from benchmarks.corpus.recorded import errors_of
from pitchpipe.model.model_schema import read_model_schema
from tests.contract import cog

_URL: Final = "https://example.com/a.png"
_WRONG: Final[tuple[Any, ...]] = (3, 1.5, "text", True, [], [3], {})
_OF_INPUT: Final = re.compile(r"input\.(\w+)")
_NOTHING: Final = object()

Values = Mapping[str, Any]


def check_cog(model: Model, package: ModuleType, folder: Path) -> Finding:
    """Start cog with the schema of a model, and hold the client against it."""
    schema = read_model_schema(model.document, path=model.name).input
    properties, required = schema["properties"], schema.get("required", [])
    own = model.schemas
    server = cog.start(folder, own["Input"], own.get("Output", {}), own)
    try:
        wrong = [
            said
            for given in _inputs(properties, required)
            for said in _disagreements(given, _by_client(package, given), _by_cog(server, given))
        ]
    finally:
        cog.end(server)
    others = [said for said in wrong if not _is_no_url(properties, *said)]
    said = "; ".join(f"{name}: {why}" for name, _, why in others or wrong[:3])
    cause = "other verdict" if others else NO_URL if wrong else ""
    return Finding(model=model.name, column="cog", cause=cause, said=said, is_note=not others)


def _inputs(properties: Mapping[str, Any], required: list[str]) -> Iterator[Values]:
    """Yield inputs: one with nothing in it, then ones with the next value for each property.

    Both sides name all that they refuse, so that all properties can be tried at once.
    """
    usual = {name: next(values(properties[name])) for name in required}
    yield {}
    yield usual
    tried = [values(schema) for schema in properties.values()]
    for row in zip_longest(*tried, fillvalue=_NOTHING):
        given = zip(properties, row, strict=True)
        yield usual | {name: value for name, value in given if value is not _NOTHING}


def values(schema: Mapping[str, Any]) -> Iterator[Any]:
    """Yield values for a property, one that fits first: usual, outermost, just outside, wrong."""
    for word in ("anyOf", "oneOf"):
        for option in schema.get(word, ()):
            yield from values(option)
    if "enum" in schema:
        yield from schema["enum"]
        yield "no such value"
    else:
        yield from _of_type(schema)
    if "default" in schema:
        yield schema["default"]
    yield from _WRONG


def _of_type(schema: Mapping[str, Any]) -> Iterator[Any]:
    kind = schema.get("type")
    if kind == "string":
        yield from _texts(schema)
    elif kind in ("integer", "number"):
        yield from _numbers(schema)
    elif kind == "boolean":
        yield from (False, True)
    elif kind == "array":
        items = list(values(schema.get("items", {})))
        yield from ([], items[:1], items[:1] * 2, items[-1:], [None])
    else:
        yield {"key": "value"}


def _texts(schema: Mapping[str, Any]) -> Iterator[str]:
    if schema.get("format") == "uri":
        yield from (_URL, "data:text/plain;base64,AA==", "file.png", "")
    else:
        yield from ("text", "", " ", "héllo — 你好 🎵\n", "x" * 5000)
    for bound in (schema.get("minLength"), schema.get("maxLength")):
        if bound is not None:
            yield from ("x" * bound, "x" * max(0, bound - 1), "x" * (bound + 1))


def _numbers(schema: Mapping[str, Any]) -> Iterator[float]:
    low, high = schema.get("minimum"), schema.get("maximum")
    bounds = [bound for bound in (low, high) if bound is not None]
    yield bounds[0] if bounds else 1
    for bound in bounds:
        yield from (bound, bound - 1, bound + 1, bound - 0.5, bound + 0.5, float(bound))
    yield from (0, -1, 3.0, 2**53)


def _by_client(package: ModuleType, given: Values) -> set[str]:
    """Say which inputs the client refuses."""
    try:
        value = package.Input(**{field_name(name): each for name, each in given.items()})
    except TypeError as error:  # without what is required there is no object
        return set(re.findall(r"'(\w+)'", str(error)))
    body = package.CreatePredictionRequest(input=value, version=package.VERSION)
    try:
        client = package.client
        getattr(client, "API", client).build_create_prediction(body=body)
    except errors_of(package).InvalidInput as error:
        return {_OF_INPUT.match(each.at)[1] for each in error.violations}  # type: ignore[index]
    return set()


def _by_cog(server: cog.Server, given: Values) -> set[str]:
    """Say which inputs cog refuses, by their names in Python."""
    answer = server.ask(given)
    if answer.status_code == 422:
        # An item of an array is `images/0`.
        names = (str(each["loc"][2]).partition("/")[0] for each in answer.json()["detail"])
        return set(map(field_name, names))
    answer.raise_for_status()
    return set()


def _disagreements(
    given: Values, by_client: set[str], by_cog: set[str]
) -> Iterator[tuple[str, Any, str]]:
    by_field = {field_name(name): name for name in given}
    for field in sorted(by_client ^ by_cog):
        name = by_field.get(field, field)
        value = given.get(name, _NOTHING)
        shown = "left out" if value is _NOTHING else repr(value)[:60]
        yield name, value, f"{shown} is refused by {'cog' if field in by_cog else 'us'} alone"


def _is_no_url(properties: Mapping[str, Any], name: str, value: Any, why: str) -> bool:
    """Tell whether it is a file that is no URL, which only the client refuses."""
    takes_files = "'uri'" in str(properties.get(name))
    texts = value if isinstance(value, list) else [value]
    return takes_files and why.endswith("us alone") and all(isinstance(each, str) for each in texts)
