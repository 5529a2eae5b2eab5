"""A set has the runtime modules that its clients need, and no others."""

from __future__ import annotations

import ast
import json
import subprocess
import sys
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from pitchpipe.config import ClientConfig, Layout
from pitchpipe.pipeline import Rendered, render_shared, try_render_client
from pitchpipe.render.shared import all_modules, imported_modules, needed_modules
from pitchpipe.render.sizes import MOST_LINES

ROOT = Path(__file__).parents[2]
ALWAYS = {
    *("__init__", "clients", "decode", "errors", "exchange", "explanations", "lazy", "limits"),
    *("outgoing", "requests", "responses", "retries", "transport", "values"),
    *("checks", "contents", "deferred", "model", "undescribed"),
}
ARGUMENTS = {"arguments", "parameters"}
BODY = {"compound", "encode"}
MODEL = {
    *("creation", "holds", "leaving", "model_clients", "operations", "pacing"),
    *(
        "patterns",
        "prediction_errors",
        "predictions",
        "progress",
        "refusals",
        "sse",
        "steps",
        "streams",
    ),
    *("webhooks", *ARGUMENTS, *BODY),
}
PUBLISHED = {
    *(
        "credentials",
        "envelope",
        "formats",
        "progress",
        "replicate",
        "replicate_clients",
    ),
}
STREAM = {"item_formats", "item_streams", "splitters", "sse", "steps"}
FAKE = {"testing", "testing_answers", "testing_clock"}
FAKE_MODEL = {*FAKE, "rules", "testing_files", "testing_predictions", "testing_runs"}
FILES = {"bodies", "downloads", "files", "media", "sources", "targets", "uploads"}


def parameter(**schema: Any) -> dict[str, Any]:
    """Describe an operation with a parameter in its query."""
    return {"parameters": [{"name": "q", "in": "query", "schema": schema}]}


def body(**schemas: Any) -> dict[str, Any]:
    """Describe an operation with a body, given the schemas of its media types."""
    types = {"json": "application/json", "form": "multipart/form-data", "text": "text/plain"}
    content = {types[name]: {"schema": schema} for name, schema in schemas.items()}
    return {"requestBody": {"required": True, "content": content}}


def answer(media_type: str = "application/json", **schema: Any) -> dict[str, Any]:
    """Describe an operation with an answer."""
    content = {media_type: {"schema": schema}}
    return {"responses": {"200": {"description": "Fine.", "content": content}}}


THING = {"type": "object", "properties": {"name": {"type": "string"}}}
CAT, DOG = {"$ref": "#/components/schemas/Cat"}, {"$ref": "#/components/schemas/Dog"}
WRITTEN = {
    "200": {
        "description": "Fine.",
        "content": {
            kind: {"schema": {"type": "string"}}
            for kind in ("text/plain", "application/json", "text/json")
        },
    }
}
DOCUMENTS: Mapping[str, tuple[dict[str, Any], set[str]]] = {
    "nothing": ({}, set()),
    "an answer": (answer(**THING), {"model"}),
    "a time": (answer(type="string", format="date-time"), {"checks", "formats"}),
    "a UUID": (answer(type="string", format="uuid"), {"checks", "formats", "identifiers"}),
    "a decimal": (answer(type="string", format="decimal"), {"checks", "decimals", "formats"}),
    "a text": (answer("text/plain", type="string"), {"downloading", *STREAM, "media", "targets"}),
    "a text that is JSON": ({"responses": WRITTEN}, set()),
    "a stream": (answer("text/event-stream", type="string"), STREAM),
    "a download": (
        answer("image/png", type="string", format="binary"),
        {"downloading", *STREAM, "media", "targets"},
    ),
    "a parameter": (parameter(type="string"), ARGUMENTS),
    "an enum": (parameter(enum=["a", "b"]), {*ARGUMENTS, "compound"}),
    "a pattern": (parameter(type="string", pattern="^a+$"), {*ARGUMENTS, "patterns"}),
    "an assertion": (
        parameter(type="string", **{"not": {"const": "a"}}),
        {*ARGUMENTS, "patterns", "rules"},
    ),
    "an object": (body(json=THING), BODY),
    "a form": (body(form=THING), {*BODY, "bodies", "forms", "parameters"}),
    "a file": (
        {"requestBody": {"required": True, "content": {"image/png": {}}}},
        {"bodies", "checks", "file_parts", "media", "sources"},
    ),
    "no content beside JSON": (
        {"responses": answer(**THING)["responses"] | {"201": {"description": "Made."}}},
        {"contents", "model", "undescribed"},
    ),
    "a limit": ({"responses": {"429": {"description": "Too many."}}}, {"pacing"}),
    "two media types": (
        body(json=THING, text={"type": "string"}),
        {*BODY, "alternatives", "bodies"},
    ),
    "a tuple": (
        answer(
            type="array",
            prefixItems=[{"type": "string"}, {"type": "integer"}],
            items=False,
            minItems=2,
        ),
        {"checks", "compound", "tuples"},
    ),
    "a list with nulls": (
        answer(type="array", items={"type": "string", "nullable": True}),
        {"nullables"},
    ),
    "a union": (answer(anyOf=[CAT, {"type": "object", "title": "Thing"}]), {"model", "unions"}),
    "a union with tags": (
        answer(oneOf=[CAT, DOG], discriminator={"propertyName": "kind"}),
        {"checks", "model", "unions", "unknown"},
    ),
    "pages": (
        {
            **answer(type="array", items={"type": "string"}),
            "x-pitchpipe-pagination": {"style": "link"},
        },
        {"paging"},
    ),
    "tokens for a client": ({"security": [{"oauth": []}]}, {"client_credentials", "credentials"}),
    "a credential": ({"security": [{"token": []}]}, {"credentials"}),
}


OAUTH = {"type": "oauth2", "flows": {"clientCredentials": {"tokenUrl": "/t", "scopes": {}}}}


def document(operation: dict[str, Any], method: str = "post") -> dict[str, Any]:
    """Describe an API of one operation."""
    pets = {
        name: {
            "type": "object",
            "required": ["kind"],
            "properties": {"kind": {"const": name}, own: {"type": "integer"}},
        }
        for name, own in (("Cat", "lives"), ("Dog", "age"))
    }
    schemes = {"token": {"type": "http", "scheme": "bearer"}, "oauth": OAUTH}
    used = {name: schemes[name] for each in operation.get("security", ()) for name in each}
    given = {"operationId": "act", "responses": {"204": {"description": "Done."}}, **operation}
    return {
        "openapi": "3.1.0",
        "info": {"title": "t", "version": "1"},
        "servers": [{"url": "https://a.example"}],
        "paths": {"/act": {method: given}},
        "components": {
            "schemas": pets if "$ref" in json.dumps(operation) else {},
            "securitySchemes": used,
        },
    }


def rendered(
    spec: Path,
    *overlays: Path,
    layout: Layout = "flat",
    testing: bool = False,
    most_lines: int = MOST_LINES,
) -> Rendered:
    """Render a client of a document."""
    client = ClientConfig(name="api", spec=spec, overlays=overlays, layout=layout, testing=testing)
    found = try_render_client(client, root=ROOT, most_lines=most_lines)
    assert found.record, list(map(str, found.problems))
    return found


@pytest.fixture(scope="module")
def sets(tmp_path_factory: pytest.TempPathFactory) -> dict[str, tuple[Path, set[str]]]:
    """Write the set of each document and of a hosted model, with the modules it is to have."""
    folder = tmp_path_factory.mktemp("sets")
    made: dict[str, tuple[Rendered, set[str]]] = {}
    for name, (operation, modules) in DOCUMENTS.items():
        spec = folder / f"{name}.json"
        spec.write_text(json.dumps(document(operation)), encoding="utf-8")
        made[name] = rendered(spec), modules
    specs, overlays = ROOT / "specs", ROOT / "specs/overlays"
    bark = (overlays / "replicate.yaml", overlays / "suno-ai_bark.yaml")
    spec = folder / "nothing.json"
    tagged = document({"tags": ["acts"]})
    (folder / "tags.json").write_text(json.dumps(tagged), encoding="utf-8")
    made["tags"] = rendered(folder / "tags.json", layout="tags"), {"lazy", "resources"}
    undescribed = document({"responses": {"200": {"description": "Fine."}}}, "get")
    (folder / "get.json").write_text(json.dumps(undescribed), encoding="utf-8")
    made["a GET without content"] = rendered(folder / "get.json"), set[str]()
    made["a split client"] = rendered(spec, most_lines=0), {"methods", "resources"}
    published = rendered(specs / "suno-ai_bark.yaml", *bark)
    made["a published model"] = published, MODEL | PUBLISHED | FILES
    made["a fake"] = rendered(spec, testing=True), FAKE
    model = rendered(specs / "suno-ai_bark.yaml", *bark, testing=True)
    made["a fake of a model"] = model, MODEL | PUBLISHED | FILES | FAKE_MODEL
    other = ROOT / "tests/cases/hosted_model/spec.yaml"
    made["a model with operations of its own"] = rendered(other), MODEL | FILES
    other = ROOT / "tests/cases/trainings/spec.yaml"
    trained = rendered(other, testing=True)
    modules = MODEL | FILES | FAKE_MODEL | {"trainings", "testing_trainings"}
    made["a fake of a model that can be trained"] = trained, modules
    written: dict[str, tuple[Path, set[str]]] = {}
    for name, (client, modules) in made.items():
        package = folder / "all" / name.replace(" ", "_")
        assert client.record
        for path, text in {**render_shared({"api": client.record}), **client.files}.items():
            (package / path).parent.mkdir(parents=True, exist_ok=True)
            (package / path).write_text(text, encoding="utf-8")
        written[name] = package, modules
    return written


def test_a_set_has_what_it_needs(sets: Mapping[str, tuple[Path, set[str]]]) -> None:
    """The modules are those that are listed here, and they are closed under import."""
    for name, (package, modules) in sets.items():
        copied = {file.stem for file in (package / "_runtime").glob("*.py")}
        assert copied == ALWAYS | modules, name
        assert copied == needed_modules(copied), name
        assert set(imported(package)) <= copied, name


def imported(package: Path) -> Iterator[str]:
    """Yield the modules of the runtime that anything in a set imports."""
    for file in package.rglob("*.py"):
        is_own = file.parent.name == "_runtime"
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ImportFrom) and node.level:
                top, _, below = (node.module or "").partition(".")
                names = [alias.name for alias in node.names]
                if is_own:
                    yield from [top] if top else names
                elif top == "_runtime":
                    yield from [below] if below else names


def test_each_module_is_needed_by_a_set_and_not_by_another(
    sets: Mapping[str, tuple[Path, set[str]]],
) -> None:
    """No module is there that nothing can need, and none is copied always without being named."""
    wanted = [ALWAYS | modules for _, modules in sets.values()]
    assert set[str]().union(*wanted) == all_modules()
    assert wanted[0].intersection(*wanted[1:]) == ALWAYS


@pytest.mark.parametrize(
    "text",
    [
        "from .._runtime import (\n    checks,\n    decode,\n)\nx = 1\n",
        "if x:\n    from ..._runtime.checks import Violations\nfrom .._runtime import decode\n",
        '"""\nfrom .._runtime import steps\n"""\nfrom .._runtime import checks, decode\n',
        (
            '"""a\nfrom __future__ import annotations\nfrom .._runtime import steps\n"""\n'
            "from __future__ import annotations\nfrom .._runtime import checks, decode\n"
        ),
        (
            "from .._runtime import checks, decode\n\n"
            'def f():\n    """a\n    from .._runtime import (b\n    """\n'
        ),
    ],
)
def test_what_a_module_imports(text: str) -> None:
    """Imports count wherever they stand; text that looks like one does not."""
    assert imported_modules(text) == {"checks", "decode"}


def test_each_set_can_be_imported(sets: Mapping[str, tuple[Path, set[str]]]) -> None:
    """Each of its modules, by itself."""
    folder = next(iter(sets.values()))[0].parent
    modules = [
        ".".join(file.relative_to(folder).with_suffix("").parts).removesuffix(".__init__")
        for file in sorted(folder.rglob("*.py"))
    ]
    code = f"import importlib\nfor name in {modules}: importlib.import_module(name)"
    subprocess.run([sys.executable, "-W", "error", "-c", code], cwd=folder, check=True)


def test_each_set_exports_what_it_has(sets: Mapping[str, tuple[Path, set[str]]]) -> None:
    """A plain client has no names of predictions, files and webhooks."""
    exported = {
        name: set(ast.literal_eval(text[text.index("{") : text.index("}") + 1]))
        for name, (package, _) in sets.items()
        if (text := (package / "__init__.py").read_text(encoding="utf-8"))
    }
    plain, model = exported["an answer"], exported["a published model"]
    assert {"CallError", "Limits", "NotFound", "Result", "Retry"} <= plain
    more = {"FileInput", "FileURL", "InvalidWebhook", "PredictionAborted", "UnsafeURL"}
    more |= {"OutputEvent", "newer", "verify_webhook"}
    assert more <= model
    assert not more & plain
    assert "Unknown" in exported["a union with tags"]
    assert "Unknown" not in plain


def test_each_set_is_typed(sets: Mapping[str, tuple[Path, set[str]]]) -> None:
    """`mypy --strict` finds no missing module and nothing else."""
    folder = next(iter(sets.values()))[0].parent
    command = [sys.executable, "-m", "mypy", "--strict", "--config-file=", str(folder)]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout[-3000:]


def test_a_client_of_an_unknown_need_gets_everything(tmp_path: Path) -> None:
    """A lock of an older layout does not say what its clients import."""
    spec = tmp_path / "a.json"
    spec.write_text(json.dumps(document({})), encoding="utf-8")
    record = rendered(spec).record
    assert record
    files = render_shared({"new": record, "old": replace(record, runtime=())})
    assert {f"_runtime/{name}.py" for name in all_modules()} <= files.keys()
