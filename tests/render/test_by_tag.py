"""Clients whose operations are grouped by tag: what imports what, and how much of it."""

from __future__ import annotations

import ast
import graphlib
import importlib.util
import subprocess
import sys
from dataclasses import replace
from pathlib import Path, PurePosixPath
from typing import Any

import pytest

from pitchpipe import ir
from pitchpipe.document import Document, Place
from pitchpipe.effective import effective_document
from pitchpipe.pipeline import parse_document, render_shared
from pitchpipe.render.by_tag import render_by_tag
from pitchpipe.render.format import format_python
from tests.support import golden


def ref(name: str) -> dict[str, str]:
    return {"$ref": f"#/components/schemas/{name}"}


def answer(schema: dict[str, Any]) -> dict[str, Any]:
    return {"200": {"description": "It", "content": {"application/json": {"schema": schema}}}}


def large_document() -> dict[str, Any]:
    """Return a document with many operations and schemas, some of which refer to one another."""
    schemas: dict[str, Any] = {
        f"Thing{n}": {
            "type": "object",
            "required": ["name"],
            "properties": {
                "name": {"type": "string"},
                "part": {"type": "object", "properties": {"size": {"type": "integer"}}},
                "left": ref("Left"),
                "next": ref(f"Thing{n + 1}") if n % 4 else {"type": "null"},
            },
        }
        for n in range(140)
    }
    schemas["Thing140"] = {"type": "string", "enum": ["a", "b"]}
    schemas["Left"] = {"type": "object", "properties": {"right": ref("Right")}}
    schemas["Right"] = {
        "type": "object",
        "properties": {"lefts": {"type": "array", "items": ref("Left")}},
    }
    schemas["Either"] = {"oneOf": [ref("Left"), ref("Thing1")]}
    schemas["Problem"] = {"type": "object", "properties": {"title": {"type": "string"}}}
    failure = {"default": answer(ref("Problem"))["200"]}
    paths: dict[str, Any] = {
        f"/things/{n}": {
            "get": {
                "operationId": f"list_things_{n}",
                "tags": ["things"],
                "responses": {**answer({"type": "array", "items": ref(f"Thing{n}")}), **failure},
            },
            "put": {
                "operationId": f"put_thing_{n}",
                "tags": ["things"],
                "requestBody": {
                    "required": True,
                    "content": {"application/json": {"schema": ref(f"Thing{n}")}},
                },
                "responses": answer(ref("Left")),
            },
        }
        for n in range(140)
    }
    paths["/others"] = {
        "get": {
            "operationId": "list_others",
            "tags": ["others"],
            "responses": {**answer(ref("Either")), **failure},
        }
    }
    paths["/"] = {"get": {"operationId": "root", "responses": answer(ref("Problem"))}}
    return {
        "openapi": "3.1.0",
        "info": {"title": "Large", "version": "1"},
        "paths": paths,
        "components": {"schemas": schemas},
    }


@pytest.fixture(scope="module")
def files() -> dict[str, str]:
    document = Document(path="large.json", data=large_document(), places=Place("large.json", 1, 1))
    api = parse_document(document).api
    made = render_by_tag(api, name="large", source="large.json", command="pitchpipe generate")
    return {
        f"large/{path}": format_python(text) if path.endswith(".py") else text
        for path, text in made.items()
    }


def module_of(path: str) -> str:
    return ".".join(PurePosixPath(path).with_suffix("").parts).removesuffix(".__init__")


def imports_of(path: str, text: str) -> set[str]:
    """List the modules of the client that a module imports when it is imported itself."""
    package = ".".join(PurePosixPath(path).parent.parts)
    found: set[str] = set()
    for node in ast.parse(text).body:
        if isinstance(node, ast.ImportFrom) and node.level:
            name = importlib.util.resolve_name(
                "." * node.level + (node.module or ""), f"set.{package}"
            )
            names = [name, *(f"{name}.{alias.name}" for alias in node.names)]
            found.update(each.removeprefix("set.") for each in names)
    return found


def test_no_cycles(files: dict[str, str]) -> None:
    """No module imports itself by way of others."""
    modules = {module_of(path): path for path in files if path.endswith(".py")}
    graph = {
        module: imports_of(path, files[path]) & (modules.keys() - {module})
        for module, path in modules.items()
    }
    assert len(list(graphlib.TopologicalSorter(graph).static_order())) == len(modules)


def test_each_folder_is_a_package(files: dict[str, str]) -> None:
    """Tools that look for packages find all of them."""
    folders = {PurePosixPath(path).parent for path in files if path.endswith(".py")}
    assert {f"{folder}/__init__.py" for folder in folders} <= files.keys()


def test_only_what_is_around(files: dict[str, str]) -> None:
    """A resource imports from itself and from `shared`, never from another resource."""
    for path, text in files.items():
        top = PurePosixPath(path).parts[1]
        if top in ("things", "others", "shared") and path.endswith(".py"):
            tops = {
                name.split(".")[1] for name in imports_of(path, text) if name.startswith("large.")
            }
            assert tops <= {top, "shared"}, path


def test_sizes(files: dict[str, str]) -> None:
    """No module is huge, and the largest resource is in several."""
    assert max(text.count("\n") for text in files.values()) < 3000
    parts = [path for path in files if path.startswith("large/things/_") and path.endswith(".py")]
    assert "large/things/_list.py" in parts
    assert "large/things/_put4.py" in parts
    assert "large/shared/models.py" in files
    assert "large/things/models/thing8.py" in files


@pytest.mark.slow
def test_it_works(files: dict[str, str], tmp_path: Path) -> None:
    """It is clean under mypy --strict, and a call loads only the models that it decodes."""
    folder = tmp_path / "large_set"
    for path, text in {**files, **render_shared()}.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, encoding="utf-8")
    assert golden.type_errors(folder) == ""
    client = golden.import_client(folder, "large")
    things = importlib.import_module("large_set.large.things._list")
    assert not _loaded("large_set.large.things.models.")
    responses = importlib.import_module("large_set._runtime.responses")
    headers = responses.Headers([("content-type", "application/json")])
    body = b'[{"name": "a", "next": null}]'
    given = responses.Response(200, headers, body, "GET", "https://example.com/things/8")
    assert things.parse_list_8(given)[0].name == "a"
    assert [name.rpartition(".")[2] for name in _loaded("large_set.large.things.models.")] == [
        "thing8"
    ]
    assert client.Thing8 is type(things.parse_list_8(given)[0])


@pytest.mark.slow
def test_every_case(tmp_path: Path) -> None:
    """Whatever a document has, its client is clean by tag, too, and as black would have it."""
    made = dict(render_shared())
    for case in golden.all_cases():
        if not (case.folder / golden.PROBLEMS).exists():
            api = parse_document(effective_document(case.config, root=case.folder)).api
            files = render_by_tag(_tagged(api), name=case.name, source="spec", command="do")
            made |= {
                f"{case.name}/{path}": format_python(text) if path.endswith(".py") else text
                for path, text in files.items()
            }
    folder = tmp_path / "tagged_set"
    for path, text in made.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, encoding="utf-8")
    assert golden.type_errors(folder) == ""
    command = [sys.executable, "-m", "black", "--check", "--line-length", "100", str(folder)]
    ran = subprocess.run(command, capture_output=True, text=True, check=False)
    assert ran.returncode == 0, ran.stderr


def _tagged(api: ir.Api) -> ir.Api:
    """Give each operation one of three tags, or none."""
    tags = [("a",), ("b",), ("c",), ()]
    tagged = (replace(each, tags=tags[n % 4]) for n, each in enumerate(api.operations))
    return replace(api, operations=tuple(tagged))


def _loaded(prefix: str) -> list[str]:
    return sorted(name for name in sys.modules if name.startswith(prefix) and "_names" not in name)
