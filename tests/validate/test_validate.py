"""All problems of a document are reported at once, each with its place."""

from __future__ import annotations

import json
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from openapi_spec_validator.schemas.utils import get_schema_content

from pitchpipe.document import Document
from pitchpipe.load.yaml_source import load
from pitchpipe.overlay.overlay import apply, load_overlay
from pitchpipe.validate import rules
from pitchpipe.validate.errors import listed_by
from pitchpipe.validate.validate import as_meant, validate

REPOSITORY = Path(__file__).resolve().parents[2]
SPECS = sorted((REPOSITORY / "specs").glob("*.yaml"))
RESPONSES = "responses: {200: {description: d}}"
VERSIONS = ("3.0.3", "3.1.0")


def document(folder: Path, text: str) -> Document:
    folder.joinpath("a.yaml").write_text(text, encoding="utf-8")
    return load(folder / "a.yaml", root=folder)


def problems(folder: Path, text: str, version: str = "3.0.3") -> list[str]:
    head = f"openapi: {version}\ninfo: {{title: t, version: v}}\n"
    paths = "" if "paths:" in text else "paths: {}\n"
    return [str(p) for p in validate(document(folder, head + text + paths))]


def operation(text: str) -> str:
    return f"paths:\n  /a:\n    get:\n      responses: {{200: {{description: d}}}}\n      {text}\n"


def schema(text: str) -> str:
    return f"components:\n  schemas:\n    A: {text}\n"


@pytest.mark.parametrize("path", SPECS, ids=lambda path: path.stem)
def test_own_specs(path: Path) -> None:
    """The published specs are valid, with and without their overlays."""
    published = load(path, root=REPOSITORY)
    assert validate(published) == []
    overlays = [
        load_overlay(REPOSITORY / "specs" / "overlays" / name, root=REPOSITORY)
        for name in ("replicate.yaml", path.name)
    ]
    assert validate(apply(published, overlays)) == []


def test_fast(tmp_path: Path) -> None:
    """Validating a published spec takes milliseconds once the rules are loaded."""
    published = load(SPECS[0], root=REPOSITORY)
    validate(published)
    begin = time.perf_counter()
    validate(published)
    assert time.perf_counter() - begin < 0.2


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("swagger: '1.2'", "a.yaml:1:1: error[unsupported-version] #/swagger: Swagger 1.2 is not"),
        ("openapi: 3.3.0", "a.yaml:1:1: error[unsupported-version] #/openapi: OpenAPI '3.3.0' is"),
        ("openapi: 4.0.0", "a.yaml:1:1: error[unsupported-version] #/openapi: OpenAPI '4.0.0' is"),
        ("openapi: [3]", "a.yaml:1:1: error[unsupported-version] #/openapi: 'openapi' must be a "),
        ("asyncapi: 3.0.0", "a.yaml:1:1: error[unsupported-version]: an AsyncAPI document, not"),
    ],
)
def test_unsupported_version(tmp_path: Path, text: str, line: str) -> None:
    """A version that is not supported is named, and is the only problem."""
    found = validate(document(tmp_path, text + "\npaths: [1]\n"))
    assert len(found) == 1
    assert str(found[0]).startswith(line)
    assert "3.0" in found[0].hint


@pytest.mark.parametrize("version", VERSIONS)
@pytest.mark.parametrize(
    ("text", "lines"),
    [
        pytest.param(
            operation("parameters: [{name: a, in: query, schema: {type: strin}}]"),
            [
                (
                    "a.yaml:7:50: warning[untyped] #/paths/~1a/get/parameters/0/schema/type: "
                    '"strin" is not one of '
                ),
            ],
            id="a wrong type, below two choices",
        ),
        pytest.param(
            operation("parameters: [{name: a, in: querry, schema: {}}]"),
            [
                (
                    "a.yaml:7:30: warning[left-out] #/paths/~1a/get/parameters/0/in: "
                    'the parameter is left out: "querry" is not one of "query", "header", '
                ),
            ],
            id="the words of all alternatives",
        ),
        pytest.param(
            operation("parameters: [{in: query, schema: {}}]"),
            [
                (
                    "a.yaml:7:20: warning[left-out] #/paths/~1a/get/parameters/0: "
                    "the parameter is left out: the key 'name' is missing"
                ),
            ],
            id="a missing key",
        ),
        pytest.param(
            operation("parameters: [{name: a, in: query}]"),
            [
                (
                    "a.yaml:7:20: warning[tolerated] #/paths/~1a/get/parameters/0: "
                    "the key 'schema' or 'content' is missing: any value is sent"
                ),
            ],
            id="one of two keys",
        ),
        pytest.param(
            operation("parameters: [{name: a, in: query, schema: {}, content: {a/b: {}}}]"),
            [
                (
                    "a.yaml:7:53: warning[tolerated] #/paths/~1a/get/parameters/0/content: "
                    "the keys 'content' and 'schema' cannot be combined: the schema counts"
                ),
            ],
            id="two keys that cannot be combined",
        ),
        pytest.param(
            schema("{properties: {b: {items: {allOf: [{minLength: x}, {required: true}]}}}}"),
            [
                (
                    "a.yaml:5:43: warning[unchecked] "
                    "#/components/schemas/A/properties/b/items/allOf/0/minLength: "
                    "expected an integer, not a string: 'minLength' is not checked"
                ),
                (
                    "a.yaml:5:59: warning[tolerated] "
                    "#/components/schemas/A/properties/b/items/allOf/1/required: "
                    "expected an array, not a boolean: 'required' is ignored"
                ),
            ],
            id="two errors in a nested schema",
        ),
        pytest.param(
            schema("{additionalProperties: [1, 2]}"),
            [
                (
                    "a.yaml:5:9: warning[untyped] #/components/schemas/A/additionalProperties: "
                    "expected an object or a boolean, not an array: typed as Any"
                ),
            ],
            id="the types of all alternatives",
        ),
        pytest.param(
            schema("{$ref: 5}"),
            [
                (
                    "a.yaml:5:9: warning[untyped] #/components/schemas/A/$ref: "
                    "{fault}: '$ref' is ignored"
                ),
            ],
            id="a reference that is no string",
        ),
        pytest.param(
            "components: {securitySchemes: {k: {type: apiKey, in: header}}}\n",
            [
                (
                    "a.yaml:3:32: warning[left-out] #/components/securitySchemes/k: "
                    "the security scheme is left out: the key 'name' is missing"
                ),
            ],
            id="the alternative that was meant",
        ),
        pytest.param(
            "components: {securitySchemes: {k: {type: apikey, in: header, name: n}}}\n",
            [
                (
                    "a.yaml:3:36: warning[tolerated] #/components/securitySchemes/k/type: "
                    '"apikey" is not one of "apiKey", '
                ),
            ],
            id="a misspelled alternative",
        ),
        pytest.param(
            "paths:\n  a: {}\n",
            ["a.yaml:4:3: warning[tolerated] #/paths/a: unknown key 'a': read as the path '/a'\n"],
            id="a path without its slash",
        ),
        pytest.param(
            "paths:\ncomponents: {}\n",
            ["a.yaml:3:1: warning[tolerated] #/paths: there are no 'paths'"],
            id="null paths",
        ),
        pytest.param(
            schema("{type: object, required: [b, a, b]}"),
            [
                (
                    "a.yaml:5:40: warning[tolerated] #/components/schemas/A/required/2: "
                    'the item "b" is given twice'
                ),
            ],
            id="an item given twice",
        ),
        pytest.param(
            "servers: [{description: x}]\ntags: [{name: a}, {name: b}, {name: a, x-b: 1}]\n",
            [
                "a.yaml:3:11: warning[tolerated] #/servers/0: the key 'url' is missing: ignored",
                "a.yaml:4:30: warning[tolerated] #/tags/2: the tag 'a' is given twice",
            ],
            id="several problems",
        ),
    ],
)
def test_invalid(tmp_path: Path, version: str, text: str, lines: list[str]) -> None:
    """A fault is reported once, at the deepest relevant place, with how it is read."""
    found = problems(tmp_path, text, version)
    # OpenAPI 3.0 knows `$ref` only as a string, and takes any other for an unknown key.
    fault = "unknown key '$ref'" if version == "3.0.3" else "expected a string, not a number"
    assert len(found) == len(lines)
    for got, want in zip(found, lines, strict=True):
        assert got.startswith(want.replace("{fault}", fault))


def test_unknown_keys(tmp_path: Path) -> None:
    """Each unknown key is a problem at its own place, with the nearest known one."""
    found = problems(tmp_path, schema("{type: string, minlength: 1, x-a: 1, foo: 1}"))
    assert found == [
        (
            "a.yaml:5:23: warning[tolerated] #/components/schemas/A/minlength: "
            "unknown key 'minlength': read as 'minLength'\n  hint: correct it with an overlay"
        ),
        (
            "a.yaml:5:45: warning[tolerated] #/components/schemas/A/foo: "
            "unknown key 'foo': ignored\n  hint: correct it with an overlay"
        ),
    ]
    found = problems(tmp_path, operation("operationID: x"), "3.1.0")
    assert [line.splitlines()[0] for line in found] == [
        (
            "a.yaml:7:7: warning[tolerated] #/paths/~1a/get/operationID: "
            "unknown key 'operationID': read as 'operationId'"
        )
    ]


def test_component_name(tmp_path: Path) -> None:
    """A key that does not match its pattern is reported at the key."""
    found = problems(tmp_path, "components: {schemas: {My Schema: {}}}\n", "3.1.0")
    assert found == [
        (
            "a.yaml:3:24: warning[tolerated] #/components/schemas/My Schema: "
            "'My Schema' has characters that the name of a component must not have\n"
            "  hint: correct it with an overlay"
        )
    ]


@pytest.mark.parametrize("version", VERSIONS)
def test_reference_with_siblings(tmp_path: Path, version: str) -> None:
    """Keywords next to a `$ref`, which model servers write, are tolerated."""
    text = "components:\n  schemas:\n    B: {type: object}\n    A:\n"
    text += "      $ref: '#/components/schemas/B'\n      title: Output\n      x-order: 1\n"
    assert problems(tmp_path, text, version) == []


@pytest.mark.parametrize("version", VERSIONS)
def test_values_are_shortened(tmp_path: Path, version: str) -> None:
    """No message dumps a whole value."""
    long = json.dumps([{"type": "x" * 50, "enum": ["y" * 50] * 50}] * 20)
    found = problems(tmp_path, schema(f"{{type: {long}, enum: {long}, minimum: {long}}}"), version)
    assert found
    assert max(map(len, found)) < 700


def test_deep_schema(tmp_path: Path) -> None:
    """The deepest document that can be read can be validated."""
    text = "{not: " * 90 + "{type: foo}" + "}" * 90
    for version in VERSIONS:
        found = problems(tmp_path, schema(text), version)
        assert len(found) == 1
        assert f"#/components/schemas/A{'/not' * 90}/type: " in found[0]


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        pytest.param(
            "paths:\n  /a/{id}:\n    get: {responses: {200: {description: d}}}\n",
            [
                (
                    "a.yaml:5:5: warning[tolerated] #/paths/~1a~1{id}/get: "
                    "the parameter 'id' of '/a/{id}' is not declared: sent as a string"
                )
            ],
            id="undeclared",
        ),
        pytest.param(
            operation("parameters: [{name: id, in: path, required: true, schema: {}}]"),
            [
                (
                    "a.yaml:7:20: warning[tolerated] #/paths/~1a/get/parameters/0: "
                    "'/a' has no parameter 'id': ignored"
                )
            ],
            id="not in the path",
        ),
        pytest.param(
            "paths:\n  /a/{model_id}:\n    parameters:\n    - {$ref: '#/components/parameters/P'}\n"
            "    get: {responses: {200: {description: d}}}\ncomponents:\n  parameters:\n"
            "    P: {name: modelid, in: path, required: true, schema: {}}\n",
            [
                (
                    "a.yaml:6:7: warning[tolerated] #/paths/~1a~1{model_id}/parameters/0: "
                    "'/a/{model_id}' has no parameter 'modelid': read as 'model_id'"
                ),
            ],
            id="misspelled, shared, by reference",
        ),
        pytest.param(
            "paths:\n  /a/{id}/b/{id}: {}\n",
            [
                (
                    "a.yaml:4:3: warning[tolerated] #/paths/~1a~1{id}~1b~1{id}: "
                    "'/a/{id}/b/{id}' has the parameter 'id' 2 times"
                ),
            ],
            id="twice in a template",
        ),
        pytest.param(
            operation("parameters: [{name: a, in: query, schema: {}}, {name: a, in: header, ")[:-1]
            + "schema: {}}, {name: a, in: query, schema: {type: string}}]\n",
            [
                (
                    "a.yaml:7:89: warning[tolerated] #/paths/~1a/get/parameters/2: "
                    "the query parameter 'a' is given twice: the last counts"
                )
            ],
            id="given twice",
        ),
        pytest.param(
            operation(
                "operationId: x\n    post: {operationId: x, responses: {200: {description: d}}}"
            ),
            [
                (
                    "a.yaml:8:12: warning[tolerated] #/paths/~1a/post/operationId: "
                    "the operationId 'x' is already used at a.yaml:7:7 #/paths/~1a/get/operationId"
                    ": their paths name them"
                )
            ],
            id="duplicate operation ids",
        ),
        pytest.param(
            operation(
                "operationId: x\n      callbacks:\n        c:\n          u:\n"
                "            post: {operationId: x, responses: {200: {description: d}}}"
            ),
            [
                (
                    "a.yaml:11:20: warning[tolerated] "
                    "#/paths/~1a/get/callbacks/c/u/post/operationId: "
                    "the operationId 'x' is already used at a.yaml:7:7 #/paths/~1a/get/operationId"
                    ": their paths name them"
                )
            ],
            id="duplicate operation id in a callback",
        ),
    ],
)
def test_operations(tmp_path: Path, text: str, lines: list[str]) -> None:
    """Operations agree with their path and with each other."""
    assert [each.splitlines()[0] for each in problems(tmp_path, text)] == lines


def test_overridden_parameter(tmp_path: Path) -> None:
    """An operation may override a parameter of its path, and only then may it be given twice."""
    parameter = "[{name: id, in: path, required: true, schema: {}}]"
    text = f"paths:\n  /a/{{id}}:\n    parameters: {parameter}\n    get:\n"
    text += f"      parameters: {parameter}\n      responses: {{200: {{description: d}}}}\n"
    assert problems(tmp_path, text) == []


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("{type: integer, default: ten}", '"ten" is not of type integer'),
        ("{type: integer, default: 1.5}", "1.5 is not of type integer"),
        ("{type: number, default: true}", "true is not of type number"),
        ("{type: string, default: null}", "null is not of type string"),
        ("{type: string, default: c, enum: [a, b]}", '"c" is not one of "a", "b"'),
        ("{type: integer, default: 0, minimum: 1}", "0 is below the minimum 1"),
        ("{type: integer, default: 9, maximum: 8}", "9 is above the maximum 8"),
        ("{default: 1, minimum: 1, exclusiveMinimum: true}", "1 is below the minimum 1"),
        ("{type: string, default: abc, maxLength: 2}", '"abc" is longer than 2'),
        ("{type: array, items: {}, default: [], minItems: 1}", "[] is shorter than 1"),
        ("{allOf: [{$ref: '#/components/schemas/E'}], default: c}", '"c" is not one of "a", "b"'),
        (
            "{oneOf: [{type: integer}, {type: boolean}], default: c}",
            '"c" matches none of the alternatives',
        ),
    ],
)
def test_default_misfits(tmp_path: Path, text: str, reason: str) -> None:
    """A default that its own schema does not allow is a warning: real model schemas have some."""
    found = problems(tmp_path, schema(text) + "    E: {type: string, enum: [a, b]}\n")
    pointer = "#/components/schemas/A/default"
    assert len(found) == 1
    assert f"warning[tolerated] {pointer}: the default {reason}\n" in found[0]


@pytest.mark.parametrize(
    ("text", "version"),
    [
        ("{type: integer, default: 1.0}", "3.0.3"),
        ("{type: number, default: 1}", "3.0.3"),
        ("{type: string, nullable: true, default: null}", "3.0.3"),
        ("{type: [string, 'null'], default: null}", "3.1.0"),
        ("{type: string, enum: [a, b], default: a}", "3.0.3"),
        ("{anyOf: [{type: integer}, {type: string}], default: c}", "3.0.3"),
        ("{type: number, exclusiveMinimum: 0, default: 0.5}", "3.1.0"),
        ("{properties: {default: {type: integer}}, example: {default: 1}}", "3.0.3"),
    ],
)
def test_fitting_defaults(tmp_path: Path, text: str, version: str) -> None:
    """A default that fits is no problem, and a property named `default` is not a default."""
    assert problems(tmp_path, schema(text), version) == []


def test_overlay_places(tmp_path: Path) -> None:
    """A problem that an overlay causes is reported in the overlay."""
    head = "openapi: 3.0.3\ninfo: {title: t, version: v}\npaths: {}\n"
    tmp_path.joinpath("o.yaml").write_text(
        "overlay: 1.0.0\ninfo: {title: t, version: v}\nactions:\n"
        "- target: $\n  update:\n    components: {schemas: {A: {type: foo}}}\n"
    )
    effective = apply(document(tmp_path, head), [load_overlay(tmp_path / "o.yaml", root=tmp_path)])
    (problem,) = validate(effective)
    assert str(problem).startswith("o.yaml:6:32: warning[untyped] #/components/schemas/A/type: ")


def test_input_is_untouched(tmp_path: Path) -> None:
    """Validating changes nothing, and gives the same result twice."""
    published: Any = load(SPECS[0], root=REPOSITORY)
    before = json.dumps(published.data)
    assert validate(published) == validate(published)
    assert json.dumps(published.data) == before


def _broken(data: Any) -> list[Any]:
    """Return copies of JSON data, each with one value at any depth left out or of another type."""
    copies: list[Any] = []
    entries = data.items() if isinstance(data, dict) else enumerate(data)
    for key, value in entries:
        copies += [_with(data, key, other) for other in (None, [1.5], {"x": -1}, "?")]
        if isinstance(data, dict):
            copies.append({name: item for name, item in data.items() if name != key})
        if isinstance(value, dict | list):
            copies += [_with(data, key, inner) for inner in _broken(value)]
    return copies


def _with(data: Any, key: Any, value: Any) -> Any:
    copy = data.copy()
    copy[key] = value
    return copy


@pytest.mark.slow
@pytest.mark.parametrize("version", ["3.0", "3.1"])
def test_both_validators_agree(version: str) -> None:
    """The two validators agree on which documents are valid."""
    spec = {
        "openapi": f"{version}.0",
        "info": {"title": "t", "version": "v", "x-more": [1]},
        "servers": [{"url": "https://example.com", "variables": {"a": {"default": "b"}}}],
        "paths": {
            "/a/{b}": {
                "post": {
                    "operationId": "c",
                    "parameters": [{"name": "b", "in": "path", "required": True, "schema": {}}],
                    "requestBody": {"content": {"application/json": {"schema": {"type": "null"}}}},
                    "responses": {"2XX": {"$ref": "#/components/responses/A"}},
                    "security": [{"k": []}],
                }
            }
        },
        "components": {
            "responses": {"A": {"description": "d", "headers": {"H": {"schema": {}}}}},
            "securitySchemes": {"k": {"type": "apiKey", "in": "header", "name": "n"}},
            "schemas": {"A": {"properties": {"p": {"enum": [1], "minimum": 0, "pattern": "^a"}}}},
        },
    }
    is_valid = rules._judge("openapi", version)
    errors = listed_by(get_schema_content(version))
    broken = [spec, *_broken(spec)]
    verdicts = [is_valid(each) for each in broken]
    assert verdicts == [not errors(each) for each in broken]
    assert {True, False} == set(verdicts)


def test_both_validators_agree_on_schemas() -> None:
    """The same holds for the schemas of OpenAPI 3.1, which are validated as such."""
    spec = {
        "type": ["object", "null"],
        "properties": {"a": {"$ref": "#/b", "const": 1}, "b": True},
        "items": {"minLength": 1, "pattern": "^a(b|c)+$", "enum": ["a"]},
        "anyOf": [{"exclusiveMinimum": 0.5}, {"multipleOf": 2}],
        "required": ["a"],
        "$defs": {"x": {"additionalProperties": False, "uniqueItems": True}},
    }
    is_valid = rules._judge("schema", "3.1")
    errors = listed_by(dict(Draft202012Validator.META_SCHEMA))
    broken = [spec, *_broken(spec)]
    assert [is_valid(each) for each in broken] == [not errors(each) for each in broken]


@pytest.mark.parametrize("version", ["2.0", "3.0", "3.1", "3.2"])
def test_the_schemas_are_those_of_openapi_spec_validator(version: str) -> None:
    """They are read without importing the package, and are what it would return."""
    assert rules.published(version) == get_schema_content(version)


@pytest.mark.slow
@pytest.mark.parametrize(
    ("version", "is_valid"), [("3.0.3", True), ("3.1.0", True), ("3.1.0", False)]
)
def test_only_an_invalid_document_imports_what_explains_it(
    tmp_path: Path, version: str, is_valid: bool
) -> None:
    """What takes longer to import than a document takes to check is left out while all is well."""
    text = f"openapi: {version}\ninfo: {{title: t, version: v}}\npaths: {{}}\n"
    (tmp_path / "a.yaml").write_text(text if is_valid else f"{text}tags: 1\n", encoding="utf-8")
    code = (
        "import sys; from pathlib import Path; from pitchpipe.load.yaml_source import load;"
        " from pitchpipe.validate.validate import validate;"
        " print(len(validate(load(Path('a.yaml'), root=Path()))), *sys.modules)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=tmp_path
    )
    problems, *modules = done.stdout.split()
    explaining = {"jsonschema", "referencing", "openapi_spec_validator"}
    late = explaining | {"pydantic", "requests"}
    assert is_valid == late.isdisjoint(modules)
    assert is_valid or explaining <= set(modules)
    assert (problems == "0") == is_valid


def test_an_unknown_key_with_an_apostrophe(tmp_path: Path) -> None:
    """A key that the library quotes in another way is unknown like any other."""
    text = "{openapi: 3.1.0, info: {title: t, version: '1'}, paths: {/a: {get: {it's: 1}}}}"
    (tmp_path / "a.yaml").write_text(text, encoding="utf-8")
    (problem,) = validate(load(tmp_path / "a.yaml", root=tmp_path))
    assert problem.message == "unknown key 'it's': ignored"


@pytest.mark.parametrize("text", ["3.0", "'3.0'", "3.1", "'3.1'"])
def test_short_version(tmp_path: Path, text: str) -> None:
    """A version that is a number, or lacks its last part, is read as it is meant."""
    found = as_meant(
        document(tmp_path, f"openapi: {text}\ninfo: {{title: t, version: v}}\npaths: {{}}\n")
    )
    version = text.strip("'") + ".0"
    assert found.data["openapi"] == version
    assert [str(each).splitlines()[0] for each in found.warnings] == [
        f"a.yaml:1:1: warning[tolerated] #/openapi: the version is read as '{version}'"
    ]


def test_items_that_go_leave_the_others_at_their_places(tmp_path: Path) -> None:
    """What stands behind an item that is dropped keeps its line."""
    text = "paths:\n  /a:\n    get:\n      parameters:\n      - {in: query}\n"
    text += "      - name: b\n        in: query\n        schema: {type: string}\n"
    head = "openapi: 3.1.0\ninfo: {title: t, version: v}\n"
    found = as_meant(document(tmp_path, head + text))
    (parameter,) = found.data["paths"]["/a"]["get"]["parameters"]
    assert parameter["name"] == "b"
    assert found.where("/paths/~1a/get/parameters/0/name").line == 8


def test_a_body_that_cannot_be_read_is_marked(tmp_path: Path) -> None:
    """Whatever refers to it is left out, and it keeps its pointer."""
    text = operation("requestBody: {$ref: '#/components/requestBodies/B'}")
    text += "components: {requestBodies: {C: {content: {}}}}\n"
    found = as_meant(document(tmp_path, "openapi: 3.1.0\ninfo: {title: t, version: v}\n" + text))
    assert dict(found.left_out) == {
        "/paths/~1a/get/requestBody": "there is nothing at '#/components/requestBodies/B'"
    }


def test_thousands_of_faults(tmp_path: Path) -> None:
    """The time grows with the number of faults, not with its square."""

    def seconds(count: int) -> float:
        names = "".join(f"    A{n}: {{type: strin, minlength: 1}}\n" for n in range(count))
        text = "openapi: 3.0.3\ninfo: {title: t, version: v}\npaths: {}\n"
        made = document(tmp_path, f"{text}components:\n  schemas:\n{names}")
        begin = time.process_time()
        assert len(as_meant(made).warnings) == 2 * count
        return time.process_time() - begin

    seconds(100)
    assert seconds(2000) < 25 * seconds(200)


def test_no_path_that_can_be_read(tmp_path: Path) -> None:
    """A document of which no path is left is refused for that, not for what was tolerated."""
    found = problems(tmp_path, "paths: {$ref: '#/components/schemas/A'}\n" + schema("{}"))
    assert [each.splitlines()[0] for each in found] == [
        (
            "a.yaml:3:1: error[invalid-spec] #/paths: "
            "there is nothing to generate: no path can be read"
        ),
        "a.yaml:3:9: warning[tolerated] #/paths/$ref: unknown key '$ref': ignored",
    ]


@pytest.mark.parametrize("version", VERSIONS)
def test_recursive_references(tmp_path: Path, version: str) -> None:
    """`$recursiveRef` is read as a reference to the component around it, and noted."""
    given = schema("{$recursiveAnchor: false, items: {$recursiveRef: '#'}}")
    head = f"openapi: {version}\ninfo: {{title: t, version: v}}\npaths: {{}}\n"
    meant = as_meant(document(tmp_path, head + given))
    assert meant.data["components"]["schemas"]["A"] == {"items": {"$ref": "#/components/schemas/A"}}
    assert [each.rule for each in meant.warnings].count("tolerated") == 2
    assert "untyped" in problems(tmp_path, schema("{$recursiveRef: 'a'}"), version)[0]


def test_references_from_the_root_of_an_embedded_schema(tmp_path: Path) -> None:
    """The innermost schema with these `$defs` is meant, no property of that name, no component."""
    inner = "{$defs: {Y: {type: integer}}, $ref: '#/$defs/Y'}"
    held = "{properties: {$defs: {Y: {}}, y: {$ref: '#/$defs/Y'}, z: {$ref: '#/$defs/Z/items'}}}"
    outer = f"{{$defs: {{Y: {{type: string}}, Z: {{items: {inner}}}}}, allOf: [{held}]}}"
    text = f"components: {{schemas: {{A: {outer}, Y: {{}}}}}}\n"
    head = "openapi: 3.1.0\ninfo: {title: t, version: v}\npaths: {}\n"
    meant = as_meant(document(tmp_path, head + text))
    assert {each.rule for each in meant.warnings} == {"tolerated"}
    read = meant.data["components"]["schemas"]["A"]
    own = "#/components/schemas/A/$defs"
    assert read["$defs"]["Z"]["items"]["$ref"] == f"{own}/Z/items/$defs/Y"
    properties = read["allOf"][0]["properties"]
    assert properties["y"] == {"$ref": f"{own}/Y"}
    assert properties["z"] == {"$ref": f"{own}/Z/items"}


def test_thousands_of_references_in_a_row(tmp_path: Path) -> None:
    """The time grows with their number, not with its square."""

    def seconds(count: int) -> float:
        row = ", ".join(f"X{n}: {{$ref: '#/$defs/X{n + 1}'}}" for n in range(count))
        text = f"components: {{schemas: {{A: {{$defs: {{{row}, X{count}: {{}}}}}}}}}}\n"
        head = "openapi: 3.1.0\ninfo: {title: t, version: v}\npaths: {}\n"
        made = document(tmp_path, head + text)
        begin = time.process_time()
        assert len(as_meant(made).warnings) == count
        return time.process_time() - begin

    seconds(100)
    assert seconds(2000) < 25 * seconds(200)
