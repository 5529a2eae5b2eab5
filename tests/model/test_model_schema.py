"""Specs made from a model's own schema: their content and style, and that they give clients.

tests/contract/test_model_versions.py tries the same with public models.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
import yaml

from pitchpipe.config import ClientConfig
from pitchpipe.model.model_schema import MAX_STEPS, ModelSchema, read_model_schema
from pitchpipe.model.reference import Reference, parse_reference
from pitchpipe.model.spec import make_overlay, make_spec, read_reference
from pitchpipe.model.yaml_text import to_yaml
from pitchpipe.pipeline import try_render_client
from pitchpipe.problems import ProblemsError

SPECS = Path(__file__).parents[2] / "specs"
FIVE = sorted(path.stem for path in SPECS.glob("*.yaml"))
VERSION = "0123456789abcdef" * 4
MODEL = Reference(owner="some-one", name="some.model_2", version=VERSION)
AN_OBJECT = {"type": "object", "properties": {}}


def document(inputs: Any, output: Any = None, **components: Any) -> dict[str, Any]:
    """Return a model's document as most are published: components only, no paths."""
    taken = {"type": "object", "title": "Input", "properties": inputs}
    made = {"type": "string", "title": "Output"} if output is None else output
    schemas = {"Input": taken, "Output": made, **components}
    return {"openapi": "3.0.2", "info": {"title": "Cog"}, "components": {"schemas": schemas}}


def read(inputs: Any, output: Any = None, **components: Any) -> ModelSchema:
    return read_model_schema(document(inputs, output, **components), path="a model")


def component(name: str) -> dict[str, str]:
    return {"$ref": f"#/components/schemas/{name}"}


SIZES = {"type": "string", "title": "size", "description": "An enumeration.", "enum": ["s", "m"]}
FILE = {"type": "string", "format": "uri"}

# What a document says of one input, and the plain schema that comes of it.
INPUTS: dict[str, tuple[Any, Any]] = {
    "enum_by_all_of": (
        {"allOf": [component("size")], "default": "m", "description": "How big.", "x-order": 1},
        {"type": "string", "enum": ["s", "m"], "default": "m", "description": "How big."},
    ),
    "enum_by_reference_with_siblings": (
        {**component("size"), "default": "s", "title": "Size"},
        {"type": "string", "enum": ["s", "m"], "default": "s"},
    ),
    "enum_in_place": (
        {"type": "integer", "title": "size", "enum": [1, 2, 1], "default": 3},
        {"type": "integer", "enum": [1, 2], "default": 3},
    ),
    "constant": ({"const": "only", "type": "string"}, {"enum": ["only"], "type": "string"}),
    "nullable_3_0": (
        {"type": "string", "nullable": True, "default": None},
        {"type": "string", "nullable": True},
    ),
    "nullable_by_type": (
        {"type": ["integer", "null"], "minimum": 1},
        {"type": "integer", "nullable": True, "minimum": 1},
    ),
    "nullable_by_any_of": (
        {"anyOf": [{"type": "string", "format": "uri"}, {"type": "null"}], "description": "One."},
        {**FILE, "nullable": True, "description": "One."},
    ),
    "nullable_enum_by_any_of": (
        {"anyOf": [component("size"), {"type": "null"}], "default": "s"},
        {"type": "string", "enum": ["s", "m"], "nullable": True, "default": "s"},
    ),
    "not_nullable": ({"type": "string", "nullable": False}, {"type": "string"}),
    "two_types": (
        {"type": ["string", "number"]},
        {"anyOf": [{"type": "string"}, {"type": "number"}]},
    ),
    "text_or_texts": (
        {"anyOf": [{"type": "array", "items": {"type": "string"}}, {"type": "string"}]},
        {"anyOf": [{"type": "array", "items": {"type": "string"}}, {"type": "string"}]},
    ),
    "secret": (
        {"type": "string", "format": "password", "writeOnly": True, "x-cog-secret": True},
        {"type": "string", "format": "password", "writeOnly": True, "x-cog-secret": True},
    ),
    "dead_bounds": (
        {"type": "integer", "ge": 1, "le": 8, "default": 9},
        {"type": "integer", "default": 9},
    ),
    "exclusive_bounds_3_1": (
        {"type": "number", "exclusiveMinimum": 0, "exclusiveMaximum": 9, "maximum": 1},
        {"type": "number", "minimum": 0, "exclusiveMinimum": True, "maximum": 1},
    ),
    "exclusive_bounds_3_0": (
        {"type": "number", "minimum": 0, "exclusiveMinimum": True},
        {"type": "number", "minimum": 0, "exclusiveMinimum": True},
    ),
    "files": (
        {"type": "array", "items": {**FILE, "title": "File"}, "default": []},
        {"type": "array", "items": FILE, "default": []},
    ),
    "list_of_anything": ({"type": "array"}, {"type": "array", "items": {}}),
    "objects": (
        {"type": "array", "items": component("Message")},
        {
            "type": "array",
            "items": {
                "type": "object",
                "required": ["role"],
                "properties": {"role": {"type": "string"}, "text": {"type": "string"}},
            },
        },
    ),
    "falsy_defaults": (
        {"type": "boolean", "default": False},
        {"type": "boolean", "default": False},
    ),
    "zero": (
        {"type": "integer", "default": 0, "minimum": 0},
        {"type": "integer", "default": 0, "minimum": 0},
    ),
    "empty_text": ({"type": "string", "default": ""}, {"type": "string", "default": ""}),
    "anything": ({"title": "Anything"}, {}),
    "bounds_that_do_not_agree": (
        {"allOf": [{"type": "integer", "minimum": 1}], "minimum": 5},
        {"minimum": 5, "allOf": [{"type": "integer", "minimum": 1}]},
    ),
    "parts_that_agree": (
        {
            "allOf": [
                {"properties": {"a": {}}, "required": ["a"]},
                {"properties": {"b": {}}, "required": ["a", "b"]},
            ]
        },
        {"properties": {"a": {}, "b": {}}, "required": ["a", "b"]},
    ),
}
COMPONENTS = {
    "size": SIZES,
    "Message": {
        "type": "object",
        "title": "Message",
        "required": ["role"],
        "properties": {
            "text": {"type": "string", "x-order": 1},
            "role": {"type": "string", "x-order": 0},
        },
    },
    "PredictOutput": {
        "type": "object",
        "title": "PredictOutput",
        "required": ["sound"],
        "properties": {"sound": {**FILE, "title": "Sound"}, "steps": {"type": "integer"}},
    },
}
ITERATOR = {"type": "array", "items": {"type": "string"}, "x-cog-array-type": "iterator"}
OBJECT = {
    "type": "object",
    "required": ["sound"],
    "properties": {"sound": FILE, "steps": {"type": "integer"}},
}
# What a document says of the output, and the plain schema that comes of it.
OUTPUTS: dict[str, tuple[Any, Any]] = {
    "file": ({**FILE, "title": "Output"}, FILE),
    "files": ({"type": "array", "items": FILE}, {"type": "array", "items": FILE}),
    "text": ({"type": "string", "title": "PredictOutput"}, {"type": "string"}),
    "tokens": (
        {**ITERATOR, "x-cog-array-display": "concatenate", "title": "Output"},
        {**ITERATOR, "x-cog-array-display": "concatenate"},
    ),
    "files_one_by_one": (
        {**ITERATOR, "items": {"type": "array", "items": FILE}},
        {**ITERATOR, "items": {"type": "array", "items": FILE}},
    ),
    "object_by_reference": ({**component("PredictOutput"), "title": "Output"}, OBJECT),
    "objects": (
        {"type": "array", "items": component("PredictOutput")},
        {"type": "array", "items": OBJECT},
    ),
    "the_same_twice": (
        {"properties": {"a": component("PredictOutput"), "b": component("PredictOutput")}},
        {"properties": {"a": OBJECT, "b": OBJECT}},
    ),
    "object_of_anything": ({"type": "object", "title": "Output"}, {"type": "object"}),
    "numbers_by_name": (
        {"type": "object", "additionalProperties": {"type": "number", "title": "N"}},
        {"type": "object", "additionalProperties": {"type": "number"}},
    ),
    "number": ({"type": "number", "title": "Output"}, {"type": "number"}),
    "untyped": ({"title": "Output"}, {}),
    "one_of_two": (
        {"anyOf": [FILE, component("PredictOutput")]},
        {"anyOf": [FILE, OBJECT]},
    ),
    "nothing_or_file": ({"anyOf": [FILE, {"type": "null"}]}, {**FILE, "nullable": True}),
}


@pytest.mark.parametrize("case", INPUTS)
def test_an_input_in_plain_words(case: str) -> None:
    """However an input is written, the result is self-contained OpenAPI 3.0."""
    published, plain = INPUTS[case]
    schema = read({"given": published}, **COMPONENTS)
    assert schema.input == {"type": "object", "properties": {"given": plain}}
    assert schema.warnings == ()


@pytest.mark.parametrize("case", OUTPUTS)
def test_an_output_in_plain_words(case: str) -> None:
    """All ways to write an output of the same shape give the same schema."""
    published, plain = OUTPUTS[case]
    schema = read({}, published, **COMPONENTS)
    assert (schema.input, schema.output, schema.warnings) == (AN_OBJECT, plain, ())


def test_inputs_stand_in_the_order_of_the_models_signature() -> None:
    """`x-order` orders inputs; those without it come last, in file order."""
    orders = {"c": 2, "late": None, "a": 0, "later": None, "b": 1}
    inputs = {name: {} if n is None else {"x-order": n} for name, n in orders.items()}
    assert list(read(inputs).input["properties"]) == ["a", "b", "c", "late", "later"]


def test_the_oldest_documents_have_no_version() -> None:
    """A document may lack `openapi` and `info`; one without an output allows any."""
    schemas = {"Input": {"type": "object", "required": [], "properties": {"a": {}}}}
    schema = read_model_schema({"components": {"schemas": schemas}}, path="a model")
    assert schema.input == {"type": "object", "properties": {"a": {}}}
    assert schema.output == {}


def test_a_new_and_an_old_way_of_writing_come_out_the_same() -> None:
    """A reference and its target in place, 3.0 and 3.1, give the same schema."""
    old = {"allOf": [component("size")], "nullable": True, "description": "How big."}
    new = {
        "enum": ["s", "m"],
        "type": ["string", "null"],
        "title": "size",
        "description": "How big.",
    }
    assert read({"size": old}, size=SIZES).input == read({"size": new}).input


@pytest.mark.parametrize(
    ("schema", "pointer"),
    [
        ({"type": "NamedEmbedding"}, "/type"),
        ({"type": [{}]}, "/type"),
        ({"prefixItems": [{}]}, "/prefixItems"),
        ({"minimum": "one"}, "/minimum"),
        ({"description": ["One."]}, "/description"),
        ({"enum": []}, "/enum"),
    ],
)
def test_what_openapi_has_no_words_for_is_said(schema: Any, pointer: str) -> None:
    """A keyword that cannot be kept is dropped, with a warning at its place."""
    made = read({}, schema)
    (warning,) = made.warnings
    assert (made.output, warning.severity) == ({}, "warning")
    assert warning.where.pointer == f"/components/schemas/Output{pointer}"


@pytest.mark.parametrize(
    ("kind", "texts", "values"),
    [
        ("integer", ["512", "-256"], [512, -256]),
        ("number", ["0.997", "1.0", "2"], [0.997, 1.0, 2]),
        ("boolean", ["True", "False"], [True, False]),
    ],
)
def test_values_that_are_spelt_out(kind: str, texts: list[str], values: list[Any]) -> None:
    """The oldest documents have numbers as text in an enum: they are read as numbers."""
    schema = read({"a": {"type": kind, "enum": texts, "default": values[0]}})
    assert json.dumps(schema.input["properties"]["a"]["enum"]) == json.dumps(values)
    (warning,) = schema.warnings
    assert warning.where.pointer == "/components/schemas/Input/properties/a/enum"


@pytest.mark.parametrize(
    ("kind", "values"),
    [("string", ["1", "2"]), ("integer", ["1", "x"]), ("integer", ["1.5"]), ("integer", ["1", 2])],
)
def test_values_that_stay_as_they_are(kind: str, values: list[Any]) -> None:
    """Text that is meant as text, or spells no such value, is kept as it is."""
    schema = read({"a": {"type": kind, "enum": values}})
    assert (schema.input["properties"]["a"]["enum"], schema.warnings) == (values, ())


def test_a_schema_inside_itself_ends_as_anything() -> None:
    """Circular references are followed once; below that any value goes, with a warning."""
    tree = {"type": "object", "properties": {"below": component("Tree")}}
    schema = read({}, component("Tree"), Tree=tree)
    assert schema.output == {"type": "object", "properties": {"below": {}}}
    assert [problem.where.pointer for problem in schema.warnings] == [
        "/components/schemas/Tree/properties/below/$ref"
    ]


DEEP: dict[str, Any] = {}
for _ in range(MAX_STEPS + 1):
    DEEP = {"items": DEEP}
DOUBLING = {
    f"s{n}": {"properties": {"a": component(f"s{n + 1}"), "b": component(f"s{n + 1}")}}
    for n in range(20)
}


@pytest.mark.parametrize(
    ("refused", "rule", "pointer"),
    [
        (None, "not-a-model-schema", ""),
        ({"paths": {}}, "not-a-model-schema", ""),
        ({"components": {"schemas": {"Output": {}}}}, "not-a-model-schema", "/components/schemas"),
        (document([]), "not-a-model-schema", "/components/schemas/Input/properties"),
        (document({"a": 1}), "not-a-model-schema", "/components/schemas/Input/properties/a"),
        (document({}, component("Gone")), "not-a-model-schema", "/components/schemas/Output/$ref"),
        (
            document({}, {"$ref": "http://x/y"}),
            "not-a-model-schema",
            "/components/schemas/Output/$ref",
        ),
        (document({}, {"$ref": 1}), "not-a-model-schema", "/components/schemas/Output/$ref"),
        (document({}, {"anyOf": {}}), "not-a-model-schema", "/components/schemas/Output/anyOf"),
        (document({}, DEEP), "too-large", None),
        (document({}, component("s0"), **DOUBLING, s20={}), "too-large", None),
    ],
)
def test_what_is_no_models_schema(refused: Any, rule: str, pointer: str | None) -> None:
    """Other documents, and references that do not resolve, are refused at their place."""
    with pytest.raises(ProblemsError) as caught:
        read_model_schema(refused, path="a model")
    (problem,) = caught.value.problems
    assert problem.rule == rule
    assert pointer in (None, problem.where.pointer)
    assert problem.hint


# Specs.


def published(stem: str) -> tuple[dict[str, Any], str]:
    """Return a published spec, as data and as text."""
    text = (SPECS / f"{stem}.yaml").read_text("utf-8")
    return yaml.safe_load(text), text


def inputs_of(spec: dict[str, Any]) -> dict[str, Any]:
    schema = spec["paths"]["/predictions"]["post"]["requestBody"]["content"]["application/json"]
    inputs: dict[str, Any] = schema["schema"]["properties"]["input"]
    return inputs


def as_cog_has_it(spec: dict[str, Any], output: dict[str, Any]) -> dict[str, Any]:
    """Return a document that a spec could be made of: separate enums, other keys and order."""
    enums: dict[str, Any] = {}
    inputs: dict[str, Any] = {}
    given = inputs_of(spec)
    for order, (name, schema) in enumerate(reversed(given["properties"].items())):
        own = {"x-order": order, "title": name.title()}
        if "enum" in schema:
            parts = {key: schema[key] for key in ("type", "enum")}
            enums[name] = {"title": name, "description": "An enumeration.", **parts}
            own = {"x-order": order, "allOf": [component(name)]}
            own |= {key: value for key, value in schema.items() if key not in parts}
        else:
            own |= schema
        inputs[name] = dict(sorted(own.items(), key=lambda each: len(each[0])))
    made = document(inputs, {"title": "Output", **output}, **enums)
    if "required" in given:
        made["components"]["schemas"]["Input"]["required"] = given["required"]
    return made


@pytest.mark.parametrize("stem", FIVE)
def test_a_published_spec_comes_of_its_models_schema(stem: str) -> None:
    """Made from the same schema, a spec and its overlay equal the committed ones, byte by byte."""
    spec, text = published(stem)
    overlay = (SPECS / "overlays" / f"{stem}.yaml").read_text("utf-8")
    (action,) = yaml.safe_load(overlay)["actions"]
    output = action["update"]["components"]["schemas"]["Output"]
    reference = read_reference(spec)
    assert reference is not None
    schema = read_model_schema(as_cog_has_it(spec, output), path=stem)
    assert to_yaml(make_spec(reference, spec["info"]["description"], schema)) == text
    assert to_yaml(make_overlay(reference, schema)) == overlay


def test_a_spec_says_what_it_is_of() -> None:
    """Owner, name and version are read back from a spec; another document has none."""
    spec = make_spec(MODEL, "", read({}))
    assert read_reference(spec) == MODEL
    assert "description" not in spec["info"]
    assert read_reference({"info": {"title": "some-one_model"}}) is None
    assert read_reference({**spec, "info": {"title": "Petstore"}}) is None


def test_a_spec_needs_the_id_of_a_version() -> None:
    """Without a version id no model could be run, so no spec is made."""
    with pytest.raises(ProblemsError) as caught:
        make_spec(MODEL.at(""), "", read({}))
    assert caught.value.problems[0].rule == "version-not-found"


@pytest.mark.parametrize(
    ("output", "response"),
    [
        (FILE, {"type": "string"}),
        ({"type": "array", "items": FILE}, {"type": "array", "items": {}}),
        (OBJECT, {"type": "object"}),
        ({"anyOf": [FILE, OBJECT]}, {}),
    ],
)
def test_a_spec_says_only_the_type_of_the_output(output: Any, response: Any) -> None:
    """As the published specs do; an array needs items to be one."""
    post = make_spec(MODEL, "", read({}, output))["paths"]["/predictions"]["post"]
    assert post["responses"]["200"]["content"]["application/json"]["schema"] == response


def test_keys_are_sorted_and_values_left() -> None:
    """Names and keywords of inputs are in alphabetical order; the content of a default is not."""
    default = {"z": 1, "a": [{"y": 1, "b": 2}]}
    inputs = {"two": {"type": "object", "default": default}, "default": {"type": "string"}}
    given = inputs_of(make_spec(MODEL, "", read(inputs)))["properties"]
    assert json.dumps(given) == json.dumps(
        {"default": {"type": "string"}, "two": {"default": default, "type": "object"}}
    )


def rendered(folder: Path, schema: ModelSchema) -> tuple[dict[str, str], list[str]]:
    """Make a client from a schema as the CLI does; return its files and problem rules."""
    client = written(folder, MODEL, "A model of a test.", schema)
    result = try_render_client(client, root=folder)
    return result.files, [problem.rule for problem in result.problems]


def written(folder: Path, model: Reference, said: str, schema: ModelSchema) -> ClientConfig:
    """Write a model's spec and overlay, and return the client to make of them."""
    spec, overlay = folder / f"{model.title}.yaml", folder / "overlays" / f"{model.title}.yaml"
    overlay.parent.mkdir(exist_ok=True)
    spec.write_text(to_yaml(make_spec(model, said, schema)), "utf-8")
    overlay.write_text(to_yaml(make_overlay(model, schema)), "utf-8")
    overlays = (SPECS / "overlays" / "replicate.yaml", overlay)
    return ClientConfig(name=model.client, spec=spec, overlays=overlays)


@pytest.mark.parametrize("case", OUTPUTS)
def test_a_client_comes_of_every_output(case: str, tmp_path: Path) -> None:
    """A spec is valid, a client can be generated from it, and its model can be run."""
    inputs = {"prompt": {"type": "string"}}
    files, problems = rendered(tmp_path, read(inputs, OUTPUTS[case][0], **COMPONENTS))
    assert problems == []
    assert "def run(" in files["some_one_some_model_2/client.py"]


@pytest.mark.parametrize(
    ("output", "said"),
    [
        ({**ITERATOR, "x-cog-array-display": "concatenate"}, True),
        ({**ITERATOR, "x-cog-array-display": "concatenate", "description": "Its own."}, False),
        (ITERATOR, False),
    ],
)
def test_text_in_pieces(output: dict[str, Any], said: bool, tmp_path: Path) -> None:
    """Text in pieces is a list whose description tells how to join them."""
    files, _ = rendered(tmp_path, read({"prompt": {"type": "string"}}, output))
    models = files["some_one_some_model_2/models.py"]
    assert "Output: TypeAlias = list[" in models
    assert ('`"".join(output)` is all of it' in models) is said


def test_a_client_comes_of_every_input(tmp_path: Path) -> None:
    """All kinds of inputs at once; a default that does not fit is only a warning."""
    inputs = {name: published for name, (published, _) in INPUTS.items()}
    files, problems = rendered(tmp_path, read(inputs, **COMPONENTS))
    assert problems == ["tolerated"]
    for name, text in files.items():
        if name.endswith(".py"):
            compile(text, name, "exec")


def test_a_client_comes_of_a_model_that_takes_nothing(tmp_path: Path) -> None:
    """A model without inputs can be run too, with an empty input."""
    files, problems = rendered(tmp_path, read({}))
    assert problems == []
    assert "def run(" in files["some_one_some_model_2/client.py"]


# How specs are printed.

TEXTS = [
    *("", " ", "plain", "yes", "1.0", "~", "a: b", "# a", "- a", "'", '"', "\t", "é", "🎵", "\x85"),
    *("two\nlines", "ends\n", "ends\n\n\n", "\n begins", " spaces around ", "a\u2028b", "\x00"),
    *(
        "word " * 40,
        "two  spaces  " * 20 + "end",
        "x" * 200,
        " " + "word " * 40,
        "a:  b " * 30 + "c",
    ),
    *("tab\t and " * 20 + "end", "break\u2028 and " * 20 + "end"),
    "long line " * 20 + "\n\nand another " * 20,
]


@pytest.mark.parametrize("text", TEXTS)
def test_text_is_printed_as_it_is(text: str) -> None:
    """Every text, as a value, an item, a key or below others, is read back unchanged."""
    data = {"a": {"b": text, "c": [text, [text], {text: [], "d": text}], text + "k": {}}, "e": text}
    assert yaml.safe_load(to_yaml(data)) == data


def test_long_text_is_folded_at_100_columns() -> None:
    """Text that is too long for its line is folded at single spaces, and only there."""
    text = "word " * 18 + "one two  three"
    assert to_yaml({"key": {"text": text}}) == (
        f"key:\n  text: >-\n    {('word ' * 18).strip()} one\n    two  three\n"
    )


def test_a_long_key_is_a_key() -> None:
    """A key of any length stays on one line."""
    data = {"k" * 500: {"q'\"" * 60: 1}}
    assert yaml.safe_load(to_yaml(data)) == data


# Names.


@pytest.mark.parametrize(
    ("text", "title", "client"),
    [
        ("suno-ai/bark", "suno-ai_bark", "suno_ai_bark"),
        ("a/B.c_d-1", "a_B.c_d-1", "a_b_c_d_1"),
        ("2feet6inches/cog", "2feet6inches_cog", "client_2feet6inches_cog"),
    ],
)
def test_names_of_files_and_clients(text: str, title: str, client: str) -> None:
    """A spec is named `owner_name`, and its client likewise, as a Python name."""
    reference = parse_reference(text)
    assert (reference.title, reference.client, reference.version) == (title, client, "")
    assert parse_reference(f"{text}:{VERSION}") == reference.at(VERSION)
    assert str(reference.at(VERSION)) == f"{text}:{VERSION}"


@pytest.mark.parametrize(
    "text",
    [
        *("", "bark", "/", "a/", "/b", "a/b/c", "a/..", "../a", "a b/c", "a_b/c", "a/b:", "a/b?x"),
        *("a/b:latest", f"a/b:{VERSION}0", f"a/b:{VERSION.upper()}", "a/b\n", "é/b", "-a/b"),
        "https://replicate.com/suno-ai/bark",
    ],
)
def test_what_is_no_name(text: str) -> None:
    """Names with a special meaning in a URL or a path are refused."""
    with pytest.raises(ProblemsError) as caught:
        parse_reference(text)
    (problem,) = caught.value.problems
    assert (problem.rule, bool(problem.hint)) == ("invalid-reference", True)
