"""What a vendor changes in one place renames nothing in another: see decision 15."""

from __future__ import annotations

from random import Random
from typing import Any

import pytest

from pitchpipe.diff.diff import diff_data
from tests.support.stable_names import names, removable, renamed, reordered, without

TEXT = {"type": "string"}


def thing(**properties: Any) -> dict[str, Any]:
    return {"type": "object", "properties": properties}


def content(schema: Any) -> dict[str, Any]:
    return {"content": {"application/json": {"schema": schema}}}


def operation(name: str, answer: Any, body: Any = None, **others: Any) -> dict[str, Any]:
    """Return an operation with an answer, a parameter with an enum, and an inline error."""
    sort = {"name": "sort", "in": "query", "schema": {"enum": [f"{name}_up", "down"]}}
    said = {"requestBody": content(body)} if body else {}
    refused = {"description": "Refused.", **content(thing(error=thing(code=TEXT)))}
    answers = {"200": {"description": "Fine.", **content(answer)}, "404": refused, **others}
    shared = [{"$ref": "#/components/parameters/direction"}, sort]
    return {"operationId": name, "parameters": shared, "responses": answers, **said}


ACTION = thing(status={"enum": ["running", "success"]}, error=thing(code=TEXT, message=TEXT))
SERVER = thing(
    status={"enum": ["on", "off"]}, net=thing(ip=TEXT, prices={"items": thing(net=TEXT)})
)
PET = {
    "oneOf": [
        thing(kind={"const": "cat"}, toy=thing(lives={"type": "integer"})),
        thing(kind={"const": "dog"}, toy=thing(ball=TEXT)),
        thing(kind={"const": "dog"}, toy=thing(stick=TEXT)),
        {"title": "Fish", **thing(toy=thing(water=TEXT))},
        {"allOf": [{"$ref": "#/components/schemas/Server"}, thing(toy=thing(hoof=TEXT))]},
    ]
}
SOURCE = {
    "anyOf": [thing(url=TEXT, part=thing(a=TEXT)), thing(file=TEXT, part=thing(b=TEXT)), TEXT]
}


def document() -> dict[str, Any]:
    """Return a document whose operations want the same words, alike and different."""
    gone = {"$ref": "#/components/responses/Gone"}
    paths: dict[str, Any] = {
        "/actions": {"get": operation("list_actions", thing(actions={"items": ACTION}))},
        "/servers": {
            "parameters": [{"name": "zone", "in": "query", "schema": {"enum": ["eu", "us"]}}],
            "get": operation("list_servers", thing(servers={"items": SERVER}), **{"410": gone}),
            "post": operation("create_server", thing(server=SERVER, action=ACTION), SOURCE),
        },
        "/servers/{id}": {
            "parameters": [{"name": "id", "in": "path", "required": True, "schema": TEXT}],
            "get": operation("get_server", thing(server=SERVER), **{"410": gone}),
            "put": operation(
                "put_server", {"$ref": "#/components/schemas/Server"}, thing(net=TEXT)
            ),
        },
        "/pets": {"post": operation("create_pet", PET, {"$ref": "#/components/schemas/Pet"})},
    }
    other = thing(
        status={"enum": ["new"]}, part=thing(c=TEXT), id={"type": "string", "readOnly": True}
    )
    return {
        "openapi": "3.1.0",
        "info": {"title": "Servers", "version": "1"},
        "paths": paths,
        "components": {
            "schemas": {"Server": other, "Pet": PET, "server_status": TEXT, "ServerStatus": TEXT},
            "parameters": {
                "direction": {"name": "d", "in": "query", "schema": {"enum": ["asc", "desc"]}}
            },
            "responses": {"Gone": {"description": "Gone.", **content(thing(why=thing(at=TEXT)))}},
        },
    }


@pytest.mark.parametrize(("path", "method"), removable(document()))
def test_an_operation_comes_or_goes(path: str, method: str) -> None:
    """All others keep their names, and `diff` says no more than that it is another one."""
    whole = document()
    rest = without(whole, path, method)
    assert len(names(rest)) == len(names(whole)) - 1
    assert renamed(names(whole), names(rest)) == []
    assert {each.rule for each in diff_data(whole, rest)} == {"operation-removed"}
    assert {each.rule for each in diff_data(rest, whole)} == {"operation-added"}


@pytest.mark.parametrize("seed", range(12))
def test_another_order(seed: int) -> None:
    """Paths, components, properties and alternatives can be in any order."""
    before, after = document(), reordered(document(), Random(seed))  # noqa: S311
    assert renamed(names(before), names(after)) == []
    assert diff_data(before, after) == []


def test_the_words_that_tell_apart() -> None:
    """Each name begins with its owner; a branch is named after what only it has."""
    classes = {line: {name for name, *_ in each} for line, each in names(document()).items()}
    assert classes["GET /actions"] == {
        *("list_actions", "Direction", "ListActionsSort", "ListActionsResponse"),
        *(
            "ListActionsResponseActionsItem",
            "ListActionsResponseStatus",
            "ListActionsResponseError",
        ),
        *("ListActionsError404", "ListActionsErrorError"),
    }
    assert {"PetCat", "PetDog", "PetDog2", "PetFish", "PetServerInput"} <= classes["POST /pets"]
    assert {"CreateServerRequestUrl", "CreateServerRequestFile"} <= classes["POST /servers"]
    assert {"Gone", "GoneWhy", "ServersZone"} <= classes["GET /servers"]
    assert "PutServerRequest" in classes["PUT /servers/{id}"]


def test_a_change_is_seen() -> None:
    """The comparison of names can fail: a component takes the name of an inline class."""
    whole = document()
    taking = {**whole["components"]["schemas"], "ListActionsResponse": TEXT}
    other = {**whole, "components": {**whole["components"], "schemas": taking}}
    (line,) = renamed(names(whole), names(other))
    assert line.startswith("GET /actions: ")
