"""A change that is harmless to send, and still breaks the code of callers, is reported as that."""

from __future__ import annotations

import copy
from collections.abc import Callable
from typing import Any

import pytest

from pitchpipe.diff.change import Change
from pitchpipe.diff.diff import diff
from pitchpipe.document import Document, Place

TEXT = {"type": "string"}
ADDRESS = {"$ref": "#/components/schemas/Address"}
GUEST = {"type": "object", "required": ["name"], "properties": {"name": TEXT, "address": ADDRESS}}
NUMBER = {"type": "array", "items": {"type": "integer"}}


def json_of(schema: Any) -> dict[str, Any]:
    return {"application/json": {"schema": schema}}


def named(name: str) -> dict[str, Any]:
    return {"name": name, "in": "path", "required": True, "schema": TEXT}


BASE: dict[str, Any] = {
    "openapi": "3.0.3",
    "info": {"title": "Guests", "version": "1"},
    "servers": [{"url": "https://guests.example"}],
    "security": [{"key": []}],
    "paths": {
        "/guests": {
            "post": {
                "operationId": "create_guest",
                "requestBody": {"required": True, "content": json_of(GUEST)},
                "responses": {"201": {"description": "Made.", "content": json_of(NUMBER)}},
            }
        },
        "/hotels/{hotel}/rooms/{room}": {
            "get": {
                "operationId": "get_room",
                "parameters": [named("hotel"), named("room")],
                "responses": {"200": {"description": "It.", "content": json_of(ADDRESS)}},
            }
        },
    },
    "components": {
        "schemas": {"Address": {"type": "object", "properties": {"city": TEXT}}},
        "securitySchemes": {"key": {"type": "apiKey", "in": "header", "name": "X-Key"}},
    },
}
Changing = Callable[[dict[str, Any]], Any]


def post(document: dict[str, Any]) -> Any:
    return document["paths"]["/guests"]["post"]


def changes(change: Changing) -> list[Change]:
    new = copy.deepcopy(BASE)
    change(new)
    return between(BASE, new)


def between(old: dict[str, Any], new: dict[str, Any]) -> list[Change]:
    sides = ("old.json", old), ("new.json", new)
    was, now = (Document(path=path, data=data, places=Place(path, 1, 1)) for path, data in sides)
    return diff(was, now)


def optional_body(new: dict[str, Any]) -> None:
    post(new)["requestBody"]["required"] = False


def second_media_type(new: dict[str, Any]) -> None:
    post(new)["requestBody"]["content"]["text/csv"] = {"schema": TEXT}


def parameter_of_that_name(new: dict[str, Any]) -> None:
    post(new)["parameters"] = [{"name": "address", "in": "query", "schema": TEXT}]


def second_success(new: dict[str, Any]) -> None:
    post(new)["responses"]["202"] = {"description": "Later."}


def second_type(new: dict[str, Any]) -> None:
    post(new)["responses"]["201"]["content"]["text/csv"] = {"schema": TEXT}


def nothing_returned(new: dict[str, Any]) -> None:
    del post(new)["responses"]["201"]["content"]


def read_only(new: dict[str, Any]) -> None:
    new["components"]["schemas"]["Address"]["properties"]["at"] = {**TEXT, "readOnly": True}


def second_scheme(new: dict[str, Any]) -> None:
    new["components"]["securitySchemes"]["token"] = {"type": "http", "scheme": "bearer"}


def no_server(new: dict[str, Any]) -> None:
    del new["servers"]


def relative_server(new: dict[str, Any]) -> None:
    new["servers"] = [{"url": "/v2"}]


def swapped(new: dict[str, Any]) -> None:
    paths = new["paths"]
    paths["/rooms/{room}/of/{hotel}"] = paths.pop("/hotels/{hotel}/rooms/{room}")


@pytest.mark.parametrize(
    ("change", "rule", "migration"),
    [
        (
            optional_body,
            "arguments-changed",
            "`create_guest(name=, address=)` -> `create_guest(body=)`",
        ),
        (
            second_media_type,
            "arguments-changed",
            "`create_guest(name=, address=)` -> `create_guest(body=)`",
        ),
        (
            parameter_of_that_name,
            "arguments-changed",
            "`create_guest(name=, address=)` -> `create_guest(body=)`",
        ),
        (second_success, "result-widened", "check whether it is `None`"),
        (second_type, "result-widened", "check whether it is `str`"),
        (nothing_returned, "result-widened", "expect `None`"),
        (read_only, "class-replaced", "`Address` -> `AddressInput` where it is sent"),
        (second_scheme, "client-arguments-changed", "`Client(api_key=)` -> `Client(key=, token=)`"),
        (no_server, "client-arguments-changed", "pass `base_url`"),
        (relative_server, "client-arguments-changed", "pass `base_url`"),
        (swapped, "arguments-changed", "pass them by name"),
    ],
)
def test_what_breaks_callers(change: Changing, rule: str, migration: str) -> None:
    """Each is an error of its own, with what callers do about it."""
    found = [each for each in changes(change) if each.rule == rule]
    assert [(each.severity, each.source, each.migration) for each in found] == [
        ("error", "break", migration)
    ]


def renamed_property(new: dict[str, Any]) -> None:
    properties = post(new)["requestBody"]["content"]["application/json"]["schema"]["properties"]
    properties["home"] = properties.pop("address")


def another_order(new: dict[str, Any]) -> None:
    """Put a keyword argument in front of others."""
    schema = post(new)["requestBody"]["content"]["application/json"]["schema"]
    schema["properties"] = dict(reversed(schema["properties"].items()))


def optional_parameter(new: dict[str, Any]) -> None:
    post(new)["parameters"] = [{"name": "dry", "in": "query", "schema": TEXT}]


def second_operation(new: dict[str, Any]) -> None:
    new["paths"]["/more"] = copy.deepcopy(new["paths"]["/guests"])
    new["paths"]["/more"]["post"]["operationId"] = "create_more"


def other_status(new: dict[str, Any]) -> None:
    responses = post(new)["responses"]
    responses["200"] = responses.pop("201")


@pytest.mark.parametrize(
    "change", [renamed_property, optional_parameter, second_operation, other_status]
)
def test_what_is_said_elsewhere_or_breaks_nothing(change: Changing) -> None:
    """Nothing is told twice, and calls that stay as they are are not mentioned."""
    rules = {each.rule for each in changes(change)}
    assert not rules & {"arguments-changed", "result-widened", "client-arguments-changed"}


def test_the_order_of_keyword_arguments_is_no_change() -> None:
    assert changes(another_order) == []


def test_another_status_of_a_success() -> None:
    """The client decodes both: it is information."""
    assert [(each.rule, each.severity) for each in changes(other_status)] == [
        ("response-status-changed", "info")
    ]


@pytest.mark.parametrize(
    ("was", "now", "errors"),
    [
        ("302", "200 302", {"redirect-raised": "302"}),
        ("302", "200", {"redirect-raised": "302"}),
        ("302", "404", {"redirect-raised": "302"}),
        ("302", "307", {"redirect-raised": "302", "redirect-returned": "307"}),
        ("404", "302 404", {"redirect-returned": "302"}),
        ("3XX", "302", {"redirect-raised": "301, 303, 307, 308"}),
        ("200", "302", {"response-removed": "200", "redirect-returned": "302"}),
        ("200 302", "302", {"response-removed": "200", "redirect-returned": "302"}),
        ("302", "302 404", {}),
        ("302", "302 304", {}),
        ("200", "200 302", {}),
        ("200 302", "200", {}),
    ],
)
def test_redirects_that_are_results(was: str, now: str, errors: dict[str, str]) -> None:
    """A redirect is the result where no success is described, and else raises `StatusError`."""
    old, new = copy.deepcopy(BASE), copy.deepcopy(BASE)
    for document, statuses in ((old, was), (new, now)):
        said = {status: {"description": "It."} for status in statuses.split()}
        post(document)["responses"] = said
    found = [each for each in between(old, new) if each.severity == "error"]
    assert {each.rule: each.new or each.old for each in found} == errors


@pytest.mark.parametrize(
    ("said", "was", "now", "rules"),
    [
        ("An error", "404 default", "404", ["error-response-removed"]),
        ("A guest", "404 default", "404", ["response-removed"]),
        ("An error", "404", "404 default", ["error-response-added"]),
        ("A guest", "404", "404 default", ["response-added"]),
        ("An error", "default", "200", ["error-response-removed", "response-added"]),
        ("A guest", "default", "200", ["response-status-changed"]),
        ("An error", "default", "200 default", ["response-added"]),
    ],
)
def test_a_default_that_is_an_error(said: str, was: str, now: str, rules: list[str]) -> None:
    """A `default` that is alone is the result, unless it says that it is an error."""
    old, new = copy.deepcopy(BASE), copy.deepcopy(BASE)
    for document, statuses in ((old, was), (new, now)):
        listed = {status: {"description": said} for status in statuses.split()}
        post(document)["responses"] = listed
    found = sorted(each.rule for each in between(old, new) if each.rule != "result-widened")
    assert found == rules


def test_a_parameter_that_was_null() -> None:
    """FastAPI writes `q: str | None = None` as a parameter that may be null: that is one change."""
    old, new = copy.deepcopy(BASE), copy.deepcopy(BASE)
    null = {"anyOf": [TEXT, {"type": "null"}]}
    for document, schema, required in ((old, null, False), (new, TEXT, True)):
        document["openapi"] = "3.1.0"
        post(document)["parameters"] = [
            {"name": "q", "in": "query", "required": required, "schema": schema}
        ]
    found = [each.rule for each in between(old, new)]
    assert found == ["parameter-became-required"]


def answers(old: dict[str, Any], new: dict[str, Any]) -> dict[str, Change]:
    """Return the changes by rule where these are the responses of an operation, by status."""
    sides = copy.deepcopy(BASE), copy.deepcopy(BASE)
    for document, responses in zip(sides, (old, new), strict=True):
        post(document)["responses"] = {
            status: {"description": "It.", **({"content": content} if content else {})}
            for status, content in responses.items()
        }
    return {each.rule: each for each in between(*sides)}


@pytest.mark.parametrize("status", ["204", "200"])
def test_a_result_where_there_was_none(status: str) -> None:
    """Nobody reads None: an old client does not look at the body, and a new one returns it."""
    found = answers({status: {}}, {"201": json_of(ADDRESS)})
    assert {each.severity for each in found.values()} == {"info"}
    assert found["result-widened"].source == "ok"
    assert found["result-widened"].message == "`create_guest()` returns `Address` instead of `None`"
    assert "response-status-changed" in found
    back = answers({"201": json_of(ADDRESS)}, {status: {}})
    assert back["result-widened"].severity == back["response-removed"].severity == "error"


def test_a_result_beside_none() -> None:
    """It makes no difference that None may come as well."""
    found = answers({"204": {}}, {"204": {}, "200": json_of(ADDRESS)})
    assert {each.severity for each in found.values()} == {"info"}
    back = answers({"204": {}, "200": json_of(ADDRESS)}, {"204": {}})
    assert back["response-removed"].severity == "error"


EVENTS = {"text/event-stream": {"schema": TEXT}}


def test_a_stream_beside_a_result() -> None:
    """It has a method of its own: the result is what it was."""
    found = answers({"200": json_of(ADDRESS)}, {"200": {**json_of(ADDRESS), **EVENTS}})
    assert found.keys() == {"response-media-type-added"}


def test_a_result_beside_a_stream() -> None:
    """The stream gets another method, as its own has the result now."""
    found = answers({"200": EVENTS}, {"200": {**json_of(ADDRESS), **EVENTS}})
    change = found["result-widened"]
    assert (change.severity, change.source) == ("error", "break")
    assert change.migration == "`create_guest()` -> `stream_create_guest()`"


def of_text(old: dict[str, Any], new: dict[str, Any]) -> Change:
    """Return the change of media types where a GET answers these."""
    sides = copy.deepcopy(BASE), copy.deepcopy(BASE)
    for document, content in zip(sides, (old, new), strict=True):
        document["paths"] = {
            "/x": {"get": {"responses": {"200": {"description": "It.", "content": content}}}}
        }
    (change,) = (e for e in between(*sides) if e.rule == "response-media-type-removed")
    return change


FILE = {"type": "string", "format": "binary"}


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ({"text/plain": {"schema": TEXT}}, json_of(TEXT)),
        ({"application/octet-stream": {"schema": FILE}}, {"application/pdf": {"schema": FILE}}),
        (json_of(TEXT), {}),
    ],
)
def test_media_types_that_are_read_alike(old: dict[str, Any], new: dict[str, Any]) -> None:
    """The type of the result is the same, or Any: only an old client is lost."""
    change = of_text(old, new)
    assert (change.severity, change.wire, change.source) == ("error", "break", "ok")
    assert change.migration == "regenerate the client"


def test_media_types_that_are_read_otherwise() -> None:
    """Text is no number."""
    change = of_text(json_of({"type": "integer"}), {"text/csv": {"schema": TEXT}})
    assert (change.severity, change.wire, change.source) == ("error", "break", "break")


@pytest.mark.parametrize("formats", [("", "int64"), ("int64", "int32"), ("double", "float")])
def test_numbers_have_no_width(formats: tuple[str, str]) -> None:
    """Python's are the same, whatever the format is."""
    kind = "integer" if "int64" in formats else "number"
    sides = copy.deepcopy(BASE), copy.deepcopy(BASE)
    for document, each in zip(sides, formats, strict=True):
        schema = {"type": kind, **({"format": each} if each else {})}
        post(document)["parameters"] = [{"name": "n", "in": "query", "schema": schema}]
    (change,) = between(*sides)
    assert (change.rule, change.severity) == ("input-format-changed", "warning")
    assert (change.wire, change.source) == ("changes", "ok")


def test_a_class_that_is_only_sent_is_renamed() -> None:
    """A `readOnly` property gives it the name of what is sent, and nobody has the old name."""
    old = copy.deepcopy(BASE)
    schemas = old["components"]["schemas"]
    schemas["Stay"] = {"type": "object", "properties": {"city": TEXT, "nights": NUMBER}}
    post(old)["requestBody"]["content"] = json_of({"$ref": "#/components/schemas/Stay"})
    new = copy.deepcopy(old)
    new["components"]["schemas"]["Stay"]["properties"]["city"] = {**TEXT, "readOnly": True}
    for sides, migration in (
        ((old, new), "`Stay` -> `StayInput`"),
        ((new, old), "`StayInput` -> `Stay`"),
    ):
        found = [each for each in between(*sides) if each.rule.startswith("class-")]
        assert [(each.rule, each.severity, each.migration) for each in found] == [
            ("class-renamed", "error", migration)
        ]
        assert found[0].operations == ("POST /guests",)
