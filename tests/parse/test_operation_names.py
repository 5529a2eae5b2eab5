"""Names of operations beside the methods that clients have anyway."""

from __future__ import annotations

from pathlib import Path

import pytest

from pitchpipe.diff.diff import diff
from pitchpipe.load.yaml_source import load
from pitchpipe.overlay.overlay import apply, load_overlay
from pitchpipe.parse.api import parse
from pitchpipe.parse.frameworks import OperationObject
from pitchpipe.parse.operation_names import name_operations
from pitchpipe.validate.validate import as_meant

PREDICTIONS = [
    *("post /predictions", "get /predictions"),
    *("get /predictions/{id}", "post /predictions/{id}/cancel"),
]


def names(*lines: str) -> dict[str, str]:
    """Name operations, each written `get /runs run`, by their methods and paths."""
    found: list[OperationObject] = []
    for line in lines:
        method, path, *own = line.split()
        given = {"operationId": own[0]} if own else {}
        found.append(OperationObject(f"{path}/{method}", path, given))
    return name_operations(found)


@pytest.mark.parametrize("name", ["run", "wait", "stream", "predictions"])
def test_names_of_hosted_models(name: str) -> None:
    """They are taken only where a client can have these methods."""
    line = f"get /other {name}"
    assert names(line)["/other/get"] == name
    assert names(line, *PREDICTIONS[1:])["/other/get"] == name
    assert names(line, *PREDICTIONS)["/other/get"] == f"{name}_"


@pytest.mark.parametrize("name", ["request", "close", "with_options", "with_download"])
def test_names_of_all_clients(name: str) -> None:
    """They are taken always."""
    assert names(f"get /other {name}")["/other/get"] == f"{name}_"


def test_a_function_of_fastapi_called_stream() -> None:
    """It is `client.stream()`."""
    assert names("get /s stream_s_get") == {"/s/get": "stream"}


def test_one_function_of_fastapi_among_others() -> None:
    """It is called so whatever the others are, and whatever query tells its path from others."""
    found = names(
        "get /s/{s_id}?beta=true get_s_s__s_id__get",
        "get /b createB",
        "get /c createC",
        "get /d c_d",
    )
    assert found["/s/{s_id}?beta=true/get"] == "get_s"


def test_functions_of_flask_openapi3() -> None:
    """It is FastAPI's rule, with paths as Flask writes them."""
    found = names(
        "delete /book/{bid}/{slug} rm_book__int_bid___slug__delete",
        "get /book/{bid}/{rest} get_book_book__uuid_bid___path_rest__get",
        "get /book/{bid} other_book__float_id__get",
        "post /book create_book_post",
    )
    assert list(found.values()) == ["rm", "get_book", "other_book_float_id_get", "create"]


def made(*rows: str, overlaid: str = "") -> list[str]:
    """Name operations, each written `get /runs RunsList; List; tag`, in their order."""
    found: list[OperationObject] = []
    for row in rows:
        line, summary, *tags = row.split("; ")
        method, path, operation_id = line.split()
        given = {"operationId": operation_id, "summary": summary, "tags": tags, "parameters": []}
        found.append(OperationObject(f"{path}/{method}", path, given))
    named = name_operations(found, {overlaid})
    return [named[each.pointer] for each in found]


LITESTAR = ("get /users UsersListUsers; ListUsers", "get /q/{when}/{n} QWhenNParams; Params")
NINJA = ("get /a shop_api_add; Add", "get /b shop_api_list_items; List Items")


@pytest.mark.parametrize(
    ("of_framework", "want"),
    [(LITESTAR, ["list_users", "params"]), (NINJA, ["add", "list_items"])],
)
def test_most_ids_are_made_by_the_framework(of_framework: tuple[str, ...], want: list[str]) -> None:
    """One that somebody chose stays; of a document in which most are chosen, all do."""
    own = [f"post /mine/{word} choose_{word}; Choose this" for word in ("one", "two", "three")]
    assert made(*of_framework) == want
    assert made(*of_framework, *own[:2]) == [*want, "choose_one", "choose_two"]
    assert made(*of_framework, *own)[0] not in want
    assert made(*of_framework, own[2], overlaid="/mine/three/post") == [*want, "choose_three"]


def test_summaries_that_no_framework_makes() -> None:
    """Ids of a tag and a verb may look like those of a framework: the summaries do not."""
    assert made("get /users UsersList; All users") == ["users_list"]
    assert made("get /users users_list; All users; users") == ["users_list"]
    assert made("get /users users_list; list; users") == ["users_list"]


def test_modules_of_ninja() -> None:
    """They are left out where all operations are of one, or all of a tag."""
    rows = ["get /a a_api_add; Add; a", "get /b b_api_put; Put; b", "get /c b_api_get; Get; b"]
    assert made(*rows) == ["add", "put", "get"]
    assert made(*rows, "get /d c_api_pop; Pop; a") == [
        *("a_api_add", "b_api_put", "b_api_get", "c_api_pop"),
    ]
    assert made("get /a a_add; Add", "get /b a_b_add; Add", "get /c a_b_get; Get") == [
        *("add", "b_add", "b_get"),
    ]


def test_an_id_of_an_overlay(tmp_path: Path) -> None:
    """It is called so, all others as their functions, by `generate` and by `diff` alike."""
    spec = tmp_path / "spec.yaml"
    rows = (("users", "UsersListUsers", "ListUsers"), ("pets", "PetsFind", "Find"))
    listed = "".join(
        f"  /{path}: {{get: {{operationId: {given}, summary: {summary}, responses: {{}}}}}}\n"
        for path, given, summary in rows
    )
    head = "openapi: 3.1.0\ninfo: {title: t, version: v}\npaths:\n"
    spec.write_text(head + listed, encoding="utf-8")
    overlay = tmp_path / "overlay.yaml"
    overlay.write_text(
        "overlay: 1.0.0\ninfo: {title: t, version: v}\n"
        "actions: [{target: \"$.paths['/pets'].get\", update: {operationId: look}}]\n",
        encoding="utf-8",
    )
    published = load(spec, root=tmp_path)
    document = as_meant(apply(published, [load_overlay(overlay, root=tmp_path)]))
    assert [each.name for each in parse(document).api.operations] == ["list_users", "look"]
    changes = [each.rule for each in diff(as_meant(published), document)]
    assert changes == ["operation-id-changed"]
