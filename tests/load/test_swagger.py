"""A document of Swagger 2.0 is read as the one of OpenAPI 3.0 that it means, places included."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from pitchpipe import pointers
from pitchpipe.diff.diff import diff
from pitchpipe.document import Document
from pitchpipe.load.bundle import bundle
from pitchpipe.load.swagger import as_openapi_3
from pitchpipe.load.yaml_source import load
from pitchpipe.overlay.overlay import apply, load_overlay
from pitchpipe.pipeline import parse_document
from pitchpipe.validate import rules
from pitchpipe.validate.validate import as_meant

CASES = sorted((Path(__file__).parents[1] / "cases").glob("swagger_2_0_*/spec.yaml"))
HEAD = "swagger: '2.0'\ninfo: {title: t, version: v}\n"
OK = "responses: {200: {description: d}}"


def loaded(folder: Path, text: str, name: str = "a.yaml") -> Document:
    (folder / name).write_text(text, encoding="utf-8")
    return load(folder / name, root=folder)


def meant(folder: Path, text: str) -> Document:
    return as_meant(bundle(loaded(folder, HEAD + text), root=folder))


def every_pointer(value: Any, pointer: str = "") -> Iterator[str]:
    yield pointer
    items: Any = ()
    if pointers.is_object(value):
        items = value.items()
    elif pointers.is_array(value):
        items = enumerate(value)
    for key, child in items:
        yield from every_pointer(child, pointers.join(pointer, key))


# Those that no rule of Swagger 2.0 allows: they are odd, or say what only OpenAPI 3 has.
_INVALID = ("broken", "of_openapi_3")
VALID = [path for path in CASES if not any(word in path.parent.name for word in _INVALID)]


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.parent.name)
def test_every_warning(path: Path) -> None:
    """A warning of any stage is at its place in the file, and names the pointer there."""
    published = load(path, root=path.parent)
    for warning in parse_document(as_meant(published)).warnings + as_meant(published).warnings:
        assert _is_there(published.data, warning.where.pointer)
        assert published.where(warning.where.pointer) == warning.where


@pytest.mark.parametrize("path", VALID, ids=lambda path: path.parent.name)
def test_every_place(path: Path) -> None:
    """What is shown of each value is a pointer into the file, and its place there."""
    published = load(path, root=path.parent)
    document = as_meant(published)
    for pointer in every_pointer(document.data):
        shown = document.where(pointer)
        known = shown.pointer
        while known and not _is_there(published.data, known):
            known = known.rpartition("/")[0]  # what was added to a value of the file
        at = published.where(known)
        assert (shown.line, shown.column) == (at.line, at.column), (pointer, shown.pointer)


def _is_there(data: Any, pointer: str) -> bool:
    try:
        pointers.resolve(data, pointer)
    except LookupError:
        return False
    return True


def test_exact_places(tmp_path: Path) -> None:
    """The values that move the furthest keep their pointers."""
    document = meant(
        tmp_path,
        "paths:\n  /a:\n    post:\n      parameters:\n"
        "      - {name: q, in: query, type: string, maxLength: 3}\n"
        "      - {name: b, in: body, schema: {type: object}}\n"
        "      responses: {200: {description: d, schema: {$ref: '#/definitions/A'}}}\n"
        "definitions: {A: {type: string, x-nullable: true}}\n",
    )
    operation = "/paths/~1a/post"
    content = "content/application~1json/schema"
    for now, known in {
        f"{operation}/parameters/0/schema/maxLength": f"{operation}/parameters/0/maxLength",
        f"{operation}/requestBody/{content}/type": f"{operation}/parameters/1/schema/type",
        f"{operation}/requestBody": f"{operation}/parameters/1",
        f"{operation}/responses/200/{content}": f"{operation}/responses/200/schema",
        "/components/schemas/A/nullable": "/definitions/A/x-nullable",
        "/openapi": "/swagger",
    }.items():
        assert _is_there(document.data, now)
        assert document.where(now).pointer == known


def test_places_in_parameters_with_schemas(tmp_path: Path) -> None:
    """What a parameter, field or header says as a schema is shown where the file has it."""
    text = (
        "parameters:\n"
        "  P: {name: p, in: query, oneOf: [{type: string, x-nullable: true}, {nullable: true}]}\n"
        "paths:\n  things:\n    post:\n      parameters:\n"
        "      - null\n"
        "      - {name: q, in: query, type: array, items: {type: string, x-nullable: true}}\n"
        "      - {name: r, in: query, anyOf: [null, {const: 1}, {type: string, minLength: 1}]}\n"
        "      - {$ref: '#/parameters/P'}\n"
        "      - {name: f, in: formData, enum: [1, 2], description: d}\n"
        "      - {name: g, in: formData, schema: {type: integer, minimum: 1}}\n"
        "      - {name: h, in: formData, const: x, x-nullable: true}\n"
        "      responses:\n        200:\n          description: d\n"
        "          headers: {X: {type: array, items: {type: string, x-nullable: true}}}\n"
        "    put:\n"
        "      parameters: [null, {name: b, in: body, type: object, enum: [{a: 1}]}]\n"
        f"      {OK}\n"
    )
    published = loaded(tmp_path, HEAD + text)
    document = as_meant(published)
    shown = [document.where(pointer) for pointer in every_pointer(document.data)]
    for where in [*shown, *(warning.where for warning in document.warnings)]:
        assert _is_there(published.data, where.pointer)
        assert published.where(where.pointer) == where
    post = "/paths/things/post/parameters"
    pointers_shown = {where.pointer for where in shown}
    assert {f"{post}/2/anyOf/2/minLength", f"{post}/4/enum/1"} <= pointers_shown
    assert {f"{post}/5/schema/minimum", f"{post}/6/const"} <= pointers_shown


@pytest.mark.parametrize("path", VALID, ids=lambda path: path.parent.name)
def test_valid(path: Path) -> None:
    """A document that is valid in Swagger 2.0 becomes one that is valid in OpenAPI 3.0."""
    published = load(path, root=path.parent)
    assert rules.is_valid(published.data)
    converted = as_openapi_3(published).data
    assert converted["openapi"] == "3.0.3"
    assert rules.is_valid(converted)


@pytest.mark.parametrize(
    ("said", "urls"),
    [
        ("", []),
        ("basePath: /", []),
        ("basePath: /v1/", ["/v1"]),
        ("host: a.com", ["https://a.com"]),
        ("host: localhost:80\nbasePath: /b", ["http://localhost:80/b"]),
        ("host: a.com\nschemes: [http]", ["http://a.com"]),
        (
            "host: a.com\nschemes: [http, https]\nbasePath: /b",
            ["https://a.com/b", "http://a.com/b"],
        ),
        ("schemes: [https]", []),
    ],
)
def test_servers(tmp_path: Path, said: str, urls: list[str]) -> None:
    """`host`, `basePath` and `schemes` are servers, the safe one first."""
    data = meant(tmp_path, f"{said}\npaths: {{}}\n").data
    assert [server["url"] for server in data.get("servers", [])] == urls


@pytest.mark.parametrize(
    ("of_document", "own", "fields", "media_type"),
    [
        ("", "", "type: string", "application/x-www-form-urlencoded"),
        ("", "", "type: file", "multipart/form-data"),
        ("consumes: [multipart/form-data]", "", "type: string", "multipart/form-data"),
        ("consumes: [multipart/form-data]", "consumes: [],", "type: string", None),
        ("", "consumes: [multipart/mixed, multipart/form-data],", "type: string", ""),
        ("", "consumes: [application/json],", "type: string", None),
    ],
)
def test_forms(
    tmp_path: Path, of_document: str, own: str, fields: str, media_type: str | None
) -> None:
    """A form is sent as the operation, the document, or its fields say."""
    parameter = f"{{name: f, in: formData, {fields}}}"
    text = f"{of_document}\npaths: {{/a: {{post: {{{own} parameters: [{parameter}], {OK}}}}}}}\n"
    body = meant(tmp_path, text).data["paths"]["/a"]["post"]["requestBody"]
    expected = {None: "application/x-www-form-urlencoded", "": "multipart/form-data"}
    assert list(body["content"]) == [expected.get(media_type, media_type)]


def test_shared_response_of_other_media_types(tmp_path: Path) -> None:
    """A shared response is answered in the media types of each operation."""
    document = meant(
        tmp_path,
        "produces: [application/json]\n"
        "responses: {R: {description: d, schema: {$ref: '#/definitions/A'}}}\n"
        "definitions: {A: {type: object}}\n"
        "paths:\n  /a:\n"
        "    get: {responses: {200: {$ref: '#/responses/R'}}}\n"
        "    put: {produces: [text/csv], responses: {200: {$ref: '#/responses/R'}}}\n",
    )
    item = document.data["paths"]["/a"]
    assert item["get"]["responses"]["200"] == {"$ref": "#/components/responses/R"}
    assert list(item["put"]["responses"]["200"]["content"]) == ["text/csv"]
    inlined = "/paths/~1a/put/responses/200/description"
    assert document.where(inlined).pointer == "/responses/R/description"


def test_overlays_target_the_file(tmp_path: Path) -> None:
    """An overlay corrects what is published, by its own pointers; what it adds is converted too."""
    published = loaded(tmp_path, HEAD + "paths: {}\ndefinitions: {A: {type: object}}\n")
    (tmp_path / "overlay.yaml").write_text(
        "overlay: 1.0.0\ninfo: {title: t, version: v}\nactions:\n"
        "- target: $.definitions.A\n"
        "  update: {properties: {n: {type: string, x-nullable: true}}}\n",
        encoding="utf-8",
    )
    overlay = load_overlay(tmp_path / "overlay.yaml", root=tmp_path)
    document = as_meant(bundle(apply(published, [overlay]), root=tmp_path))
    schema = document.data["components"]["schemas"]["A"]
    assert schema["properties"]["n"] == {"type": "string", "nullable": True}
    where = document.where("/components/schemas/A/properties/n/type")
    assert (where.path, where.line) == ("overlay.yaml", 5)
    assert where.pointer == "/definitions/A/properties/n/type"


def test_other_files(tmp_path: Path) -> None:
    """What stands in other files is bundled as Swagger 2.0, and converted with the rest."""
    (tmp_path / "more.yaml").write_text(
        "definitions: {A: {type: object, properties: {f: {$ref: '#/definitions/B'}}},\n"
        "  B: {type: string, x-nullable: true}}\n"
        "parameters: {P: {name: p, in: body, schema: {$ref: '#/definitions/A'}}}\n",
        encoding="utf-8",
    )
    document = meant(
        tmp_path,
        f"paths: {{/a: {{post: {{parameters: [{{$ref: 'more.yaml#/parameters/P'}}], {OK}}}}}}}\n",
    )
    assert document.warnings == ()
    assert document.data["components"]["schemas"]["B"] == {"type": "string", "nullable": True}
    body = document.data["paths"]["/a"]["post"]["requestBody"]["content"]["application/json"]
    assert body == {"schema": {"$ref": "#/components/schemas/A"}}
    assert str(document.where("/components/schemas/B/nullable")) == "more.yaml:2:21"


def test_no_change_between_dialects(tmp_path: Path) -> None:
    """Each version's form of one document means the same."""
    forms = [
        HEAD + "produces: [application/json]\nbasePath: /v1\n"
        "definitions: {A: {type: object, properties: {n: {type: string, x-nullable: true},\n"
        "  m: {type: integer, minimum: 0, exclusiveMinimum: true}}}}\n"
        "paths: {/a: {post: {operationId: a, parameters: [\n"
        "  {name: b, in: body, required: true, schema: {$ref: '#/definitions/A'}},\n"
        "  {name: q, in: query, type: array, items: {type: string}, collectionFormat: multi}],\n"
        "  responses: {200: {description: d, schema: {$ref: '#/definitions/A'}}}}}}\n"
    ]
    for version, null, bound in (
        ("3.0.3", "type: string, nullable: true", "minimum: 0, exclusiveMinimum: true"),
        ("3.1.0", "type: [string, 'null']", "exclusiveMinimum: 0"),
        ("3.2.0", "type: [string, 'null']", "exclusiveMinimum: 0"),
    ):
        content = "content: {application/json: {schema: {$ref: '#/components/schemas/A'}}}"
        forms.append(
            f"openapi: {version}\nservers: [{{url: /v1}}]\ninfo: {{title: t, version: v}}\n"
            f"components: {{schemas: {{A: {{type: object, properties: {{n: {{{null}}},\n"
            f"  m: {{type: integer, {bound}}}}}}}}}}}\n"
            "paths: {/a: {post: {operationId: a, parameters: [\n"
            "  {name: q, in: query, schema: {type: array, items: {type: string}}}],\n"
            f"  requestBody: {{required: true, {content}}},\n"
            f"  responses: {{200: {{description: d, {content}}}}}}}}}}}\n"
        )
    documents = [as_meant(loaded(tmp_path, text, f"{i}.yaml")) for i, text in enumerate(forms)]
    for document in documents:
        assert document.warnings == ()
        assert list(diff(documents[0], document)) == []
        assert list(diff(document, documents[0])) == []
