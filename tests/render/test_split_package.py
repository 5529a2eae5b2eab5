"""Clients of which the code is split: what imports what, and how much of it."""

from __future__ import annotations

import ast
import graphlib
import importlib.util
import json
import subprocess
import sys
from dataclasses import replace
from pathlib import Path, PurePosixPath
from typing import Any

import pytest

from pitchpipe import ir
from pitchpipe.config import ClientConfig
from pitchpipe.document import Document, Place
from pitchpipe.effective import effective_document
from pitchpipe.pipeline import parse_document, render_shared, try_render_client
from pitchpipe.render.format import format_python
from pitchpipe.render.placement import Placement, place, place_flat
from pitchpipe.render.split_package import render_split
from tests.support import golden

_LISTED = (
    "not_calls",
    "operation_names",
    "operation_names_of_controllers",
    "operation_names_of_fastapi",
    "operation_names_of_litestar",
    "operation_names_of_ninja",
)
"""Cases that look at what stands in the class of the client itself."""


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


def made(document: dict[str, Any], *, is_flat: bool = False) -> dict[str, str]:
    read = Document(path="large.json", data=document, places=Place("large.json", 1, 1))
    api = parse_document(read).api
    return written(api, "large", place_flat(api) if is_flat else place(api))


def written(api: ir.Api, name: str, placement: Placement) -> dict[str, str]:
    files = render_split(api, placement, name=name, source="spec", command="do")
    return {f"{name}/{path}": each.text for path, each in files.items()}


@pytest.fixture(scope="module")
def files() -> dict[str, str]:
    return made(large_document())


@pytest.fixture(scope="module")
def flat_files() -> dict[str, str]:
    return made(large_document(), is_flat=True)


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


def test_no_cycles(files: dict[str, str], flat_files: dict[str, str]) -> None:
    """No module imports itself by way of others."""
    for each in (files, flat_files):
        modules = {module_of(path): path for path in each if path.endswith(".py")}
        graph = {
            module: imports_of(path, each[path]) & (modules.keys() - {module})
            for module, path in modules.items()
        }
        assert len(list(graphlib.TopologicalSorter(graph).static_order())) == len(modules)


def test_each_folder_is_a_package(files: dict[str, str], flat_files: dict[str, str]) -> None:
    """Tools that look for packages find all of them."""
    for each in (files, flat_files):
        folders = {PurePosixPath(path).parent for path in each if path.endswith(".py")}
        assert {f"{folder}/__init__.py" for folder in folders} <= each.keys()


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


def test_flat_modules(flat_files: dict[str, str]) -> None:
    """Methods are in modules by their paths, with what only these use beside them."""
    assert max(text.count("\n") for text in flat_files.values()) < 2000
    assert {
        "large/_operations/things_8.py",
        "large/_operations/others.py",
        "large/models/things_5.py",
        "large/_codec/left.py",
    } <= flat_files.keys()
    assert "import _codec as codec" in flat_files["large/_operations/things_8.py"]


@pytest.mark.parametrize("is_flat", [False, True])
def test_another_operation(*, is_flat: bool) -> None:
    """Other modules than its own and those that list names stay as they are."""
    document = large_document()
    before = made(document, is_flat=is_flat)
    fresh = {"type": "object", "properties": {"left": ref("Left"), "name": {"type": "string"}}}
    document["components"]["schemas"]["Fresh"] = fresh
    document["paths"]["/fresh/{name}"] = {
        "get": {
            "operationId": "get_fresh",
            "tags": ["fresh"],
            "parameters": [
                {"name": "name", "in": "path", "required": True, "schema": {"type": "string"}}
            ],
            "responses": answer(ref("Fresh")),
        }
    }
    after = made(document, is_flat=is_flat)
    changed = {path for path, text in after.items() if before.get(path) != text}
    assert before.keys() <= after.keys()
    lists = {path for path in changed if path.endswith(("/__init__.py", "/_names.py"))}
    assert len(changed - lists) <= 4, changed
    assert all("fresh" in path for path in changed - lists - {"large/client.py"})


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
@pytest.mark.parametrize("layout", ["flat", "tags"])
def test_every_case(layout: str, tmp_path: Path) -> None:
    """Whatever a document has, its split client is clean, and as black would have it.

    All that can be split is, so that a flat one has to behave as one of whole modules does.
    """
    made = dict(render_shared())
    split: list[golden.Case] = []
    for case in golden.all_cases():
        if not (case.folder / golden.PROBLEMS).exists():
            document = effective_document(case.config, root=case.folder)
            api = parse_document(document, formats=case.config.formats).api
            if layout == "tags":
                made |= written(_tagged(api), case.name, place(_tagged(api), 0))
            elif not api.prediction and not case.config.testing:
                made |= written(api, case.name, place_flat(api, 0))
                split += [case] if case.config.layout == "flat" and case.name not in _LISTED else []
    folder = tmp_path / f"{layout}_set"
    for path, text in made.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, encoding="utf-8")
    assert golden.type_errors(folder) == ""
    command = [sys.executable, "-m", "black", "--check", "--line-length", "100", str(folder)]
    ran = subprocess.run(command, capture_output=True, text=True, check=False)
    assert ran.returncode == 0, ran.stderr
    for case in split:
        client = golden.import_client(folder, case.name)
        for kind, whole in {
            "_operations": "client",
            "_codec": "_codec",
            "models": "models",
        }.items():
            if (folder / case.name / kind).is_dir():
                _join(folder / case.name / kind, f"{client.__name__}.{whole}")
        golden.run_behaviour(case, client)


def _tagged(api: ir.Api) -> ir.Api:
    """Give each operation one of three tags, or none."""
    tags = [("a",), ("b",), ("c",), ()]
    tagged = (replace(each, tags=tags[n % 4]) for n, each in enumerate(api.operations))
    return replace(api, operations=tuple(tagged))


def _join(folder: Path, name: str) -> None:
    """Give a module what the modules in a folder define, as it would be if they were one."""
    whole = importlib.import_module(name)
    for file in sorted(folder.glob("[!_]*.py")):
        part = importlib.import_module(f"{name.rpartition('.')[0]}.{folder.name}.{file.stem}")
        found = {key: value for key, value in vars(part).items() if not hasattr(whole, key)}
        vars(whole).update(found)


def _loaded(prefix: str) -> list[str]:
    return sorted(name for name in sys.modules if name.startswith(prefix) and "_names" not in name)


def test_a_module_that_imports_nothing(tmp_path: Path) -> None:
    """The codec of a class that is only a base has nothing but the names of its properties."""
    base = {"type": "object", "properties": {"firstName": {"type": "string"}}}
    own = {"type": "object", "properties": {"b": {"type": "string"}}}
    spec = tmp_path / "spec.json"
    spec.write_text(
        json.dumps(
            {
                "openapi": "3.1.0",
                "info": {"title": "t", "version": "1"},
                "paths": {"/b": {"get": {"operationId": "b", "responses": answer(ref("B"))}}},
                "components": {"schemas": {"A": base, "B": {"allOf": [ref("A"), own]}}},
            }
        ),
        encoding="utf-8",
    )
    made = try_render_client(ClientConfig(name="t", spec=spec), root=tmp_path, most_lines=1)
    text = made.files["t/_codec/a.py"]
    assert "annotations\n\nNAMES = {" in text
    assert format_python(text) == text
