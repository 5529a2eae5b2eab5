"""What the diff says of two documents: every rule by example, and back; and what is no change."""

from __future__ import annotations

import copy
from pathlib import Path
from typing import Any

import pytest

from pitchpipe.diff.diff import diff, diff_data
from pitchpipe.diff.rules import RULES
from pitchpipe.diff.rules_page import rules_markdown
from pitchpipe.load.yaml_source import load
from tests.support.diff_cases import CASES, sides

ROOT = Path(__file__).parents[2]
# The version stands in a description, so that the description has changed as well.
ALSO = {
    "arguments-changed": ["request-body-became-optional"],
    "property-name-changed": ["output-property-added"],
    "redirect-raised": ["response-added"],
    "redirect-returned": ["response-removed"],
    "result-narrowed": ["response-removed"],
    "result-widened": ["response-added"],
    "version-id-changed": ["documentation-changed"],
}
"""What else the examples of some rules show: what is described so on the wire."""
TEXT = {"type": "string"}


def rules_of(old: Any, new: Any) -> list[str]:
    return [change.rule for change in diff_data(old, new)]


def model(value: Any, **schemas: Any) -> dict[str, Any]:
    """Return a bare schema of a model whose one input is so described."""
    sent = {"type": "object", "properties": {"x": value}}
    return {"components": {"schemas": {"Input": sent, "Output": TEXT, **schemas}}}


def answering(value: Any, **schemas: Any) -> dict[str, Any]:
    """Return an API whose one operation answers so."""
    content = {"application/json": {"schema": value}}
    answer = {"description": "Fine.", "content": content}
    paths = {"/a": {"get": {"responses": {"200": answer}}}}
    return {"paths": paths, "components": {"schemas": schemas}}


def test_every_rule_has_an_example() -> None:
    """A folder for each rule, and none for anything else."""
    folders = {folder.name for folder in CASES.iterdir() if folder.is_dir()}
    assert folders - {"__pycache__"} == RULES.keys()


@pytest.mark.parametrize("rule", RULES)
def test_rule(rule: str) -> None:
    """The example of a rule shows that change and no other, as bad as the table says."""
    found = {change.rule: change for change in diff(*sides(rule))}
    assert sorted(found) == sorted([rule, *ALSO.get(rule, [])])
    first = found[rule]
    assert first.severity == RULES[rule].severity
    assert first.message
    assert first.where.line > 1
    assert first.migration or first.severity not in ("error", "warning")


@pytest.mark.parametrize("rule", RULES)
def test_mirror(rule: str) -> None:
    """The change back is the one that the table names."""
    old, new = sides(rule)
    rules = [each.rule for each in diff(new, old)]
    assert sorted(rules) == sorted(RULES[each].mirror for each in [rule, *ALSO.get(rule, [])])


def test_every_mirror_is_a_rule() -> None:
    """A mirror exists, and goes the same way."""
    for rule in RULES.values():
        assert RULES[rule.mirror].direction == rule.direction, rule.id


def test_severity_is_the_worst_axis() -> None:
    """What breaks is an error and what changes at least a warning, but for what is written here."""
    milder = {
        # It is the pinned weights that may differ; the interface does not.
        "version-id-changed",
    }
    for rule in RULES.values():
        axes = {rule.wire, rule.source, rule.behaviour}
        worst = "error" if "break" in axes else "warning" if "changes" in axes else "info"
        assert rule.id in milder or rule.severity in (worst, "doc"), rule.id


def test_rules_page() -> None:
    """docs/rules.md is the table as it stands; `make docs` writes it."""
    assert (ROOT / "docs" / "rules.md").read_text("utf-8") == rules_markdown()


ENUM = {"type": "string", "enum": ["a", "b"]}
REFERENCE = {"$ref": "#/components/schemas/mode"}
ALIKE = {
    "enum by allOf": ({"allOf": [REFERENCE], "default": "a"}, {**ENUM, "default": "a"}),
    "enum by reference": (REFERENCE, {"title": "mode", **ENUM}),
    "allOf of one": ({"allOf": [TEXT]}, TEXT),
    "anyOf of one": ({"anyOf": [TEXT], "title": "X"}, TEXT),
    "oneOf of one": ({"oneOf": [TEXT]}, TEXT),
    "nullable and a list of types": ({**TEXT, "nullable": True}, {"type": ["string", "null"]}),
    "nullable and anyOf null": (
        {"type": "string", "format": "uri", "nullable": True},
        {"anyOf": [{"type": "string", "format": "uri"}, {"type": "null"}]},
    ),
    "nullable reference": (
        {"allOf": [REFERENCE], "nullable": True},
        {"anyOf": [REFERENCE, {"type": "null"}]},
    ),
    "null in an enum": (
        {**ENUM, "nullable": True},
        {"type": ["string", "null"], "enum": ["a", "b", None]},
    ),
    "types and anyOf": ({"type": ["string", "integer"]}, {"anyOf": [TEXT, {"type": "integer"}]}),
    "constants and enum": ({"oneOf": [{"const": "a"}, {"const": "b"}]}, {"enum": ["a", "b"]}),
    "exclusive bounds": (
        {"type": "number", "maximum": 1, "exclusiveMaximum": True},
        {"type": "number", "exclusiveMaximum": 1},
    ),
    "whole bounds": (
        {"type": "integer", "exclusiveMaximum": 10},
        {"type": "integer", "maximum": 9},
    ),
    "numbers": ({"type": "number", "default": 1}, {"type": "number", "default": 1.0}),
    "no default": ({**TEXT, "default": None}, TEXT),
    "bounds of nothing": ({**TEXT, "minLength": 0}, TEXT),
    "split objects": (
        {"allOf": [{"properties": {"a": TEXT}}, {"properties": {"b": TEXT}, "required": ["b"]}]},
        {"type": "object", "properties": {"b": TEXT, "a": TEXT}, "required": ["b"]},
    ),
    "titles and order": ({**TEXT, "title": "X", "x-order": 1}, {"x-order": 4, **TEXT}),
}


OF_ANOTHER_NAME = ("enum by allOf", "enum by reference")


@pytest.mark.parametrize("name", ALIKE)
def test_other_words_are_no_change(name: str) -> None:
    """Two ways of writing the same schema differ by nothing, in either direction."""
    one, other = (model(value, mode=ENUM) for value in ALIKE[name])
    assert rules_of(one, other) == rules_of(other, one) == []
    one, other = (answering(value, mode=ENUM) for value in ALIKE[name])
    # The alias of a component is another one than that of an inline schema.
    for rules in (rules_of(one, other), rules_of(other, one)):
        assert rules == (["class-replaced"] if name in OF_ANOTHER_NAME else [])


def test_null_in_an_enum_of_strings_is_no_change() -> None:
    """`type: string` leaves null out whatever the enum lists, so the generated code is the same."""
    one = {"type": "string", "enum": ["s", "m"]}
    other = {"type": "string", "enum": ["s", "m", None]}
    for describe in (model, answering):
        assert rules_of(describe(one), describe(other)) == []
        assert rules_of(describe(other), describe(one)) == []


def test_null_in_a_branch_is_named() -> None:
    """The generated type admits null if a branch does, also beside `type: string`."""
    nullable = {"type": "string", "anyOf": [{"type": ["string", "null"]}, {"type": "null"}]}
    assert rules_of(model(nullable), model(TEXT)) == ["input-not-nullable"]
    assert rules_of(model(TEXT), model(nullable)) == ["input-none-sent"]
    assert rules_of(answering(nullable), answering(TEXT)) == ["output-not-nullable"]
    assert rules_of(answering(TEXT), answering(nullable)) == ["output-nullable"]


def test_recursion() -> None:
    """A change inside a schema that holds itself is found once."""
    node = {"type": "object", "properties": {"next": {"$ref": "#/components/schemas/Node"}}}
    old = answering({"$ref": "#/components/schemas/Node"}, Node=node)
    new = copy.deepcopy(old)
    new["components"]["schemas"]["Node"]["properties"]["size"] = {"type": "integer"}
    assert rules_of(old, new) == ["output-property-added"]


def test_endless_references() -> None:
    """A schema that is only itself is compared like one that says nothing."""
    loop = {"$ref": "#/components/schemas/Loop"}
    assert rules_of(answering(loop, Loop=loop), answering(loop, Loop=TEXT)) == [
        "output-type-narrowed"
    ]


def test_true_is_not_one() -> None:
    """Values that Python takes for equal are told apart."""
    old, new = model({"default": 1}), model({"default": True})
    assert rules_of(old, new) == ["input-default-changed"]


def shared(size: Any) -> dict[str, Any]:
    """Return an API that takes and gives the same component, in two operations."""
    content = {"application/json": {"schema": {"$ref": "#/components/schemas/Item"}}}
    call = {
        "requestBody": {"content": content},
        "responses": {"200": {"description": "Fine.", "content": content}},
    }
    item = {"type": "object", "properties": {"size": size}}
    paths = {"/a": {"post": call}, "/b": {"post": call}}
    return {"paths": paths, "components": {"schemas": {"Item": item}}}


def test_what_is_shared_is_reported_once() -> None:
    """A component's change is reported once in each direction, and once if it has none."""
    old, new = shared({"type": "integer"}), shared({"type": "number", "description": "cm"})
    found = {change.rule: change.direction for change in diff_data(old, new)}
    assert len(diff_data(old, new)) == 3
    assert found == {
        "input-type-widened": "request",
        "output-type-changed": "response",
        "documentation-changed": "none",
    }


def test_read_only_properties_are_not_sent() -> None:
    """A change of a `readOnly` property concerns responses alone."""
    old = shared({"type": "integer", "readOnly": True})
    new = shared({"type": "string", "readOnly": True})
    assert rules_of(old, new) == ["output-type-changed"]


def test_rename_is_one_change() -> None:
    """A removed and an added input much like it are one change that names both, and its default."""
    steps = {"type": "integer", "description": "How long to refine.", "default": 20}
    old, new = model(TEXT), model(TEXT)
    old["components"]["schemas"]["Input"]["properties"]["steps"] = steps
    new["components"]["schemas"]["Input"]["properties"]["num_steps"] = {**steps, "default": 30}
    renamed, default = diff_data(old, new)
    assert (renamed.rule, renamed.old, renamed.new) == ("input-renamed", "steps", "num_steps")
    assert renamed.migration == "`steps=` -> `num_steps=`"
    assert default.migration == "`num_steps=` default 20 -> 30; pass num_steps=20 to keep"


def test_renamed_to_another_type_is_not_renamed() -> None:
    """Names alone do not make a pair."""
    old, new = model(TEXT), model(TEXT)
    old["components"]["schemas"]["Input"]["properties"]["steps"] = {"type": "integer"}
    new["components"]["schemas"]["Input"]["properties"]["num_steps"] = TEXT
    assert rules_of(old, new) == ["input-removed", "input-added-optional"]


def wrapped(value: Any, output: Any) -> dict[str, Any]:
    """Return a document of the form that the published specs have."""
    sent = {"type": "object", "properties": {"x": value}}
    body = {"type": "object", "properties": {"version": TEXT, "input": sent}}
    prediction = {"type": "object", "properties": {"id": TEXT, "output": output}}
    contents = [{"content": {"application/json": {"schema": each}}} for each in (body, prediction)]
    answer = {"description": "Started.", **contents[1]}
    return {
        "paths": {
            "/predictions": {"post": {"requestBody": contents[0], "responses": {"201": answer}}}
        }
    }


def test_bare_and_wrapped() -> None:
    """A model's own schema and a document that wraps it are compared by input and output."""
    number = {"type": "integer", "default": 2}
    assert rules_of(model(number), wrapped(number, TEXT)) == []
    assert rules_of(wrapped(number, TEXT), model({**number, "default": 3})) == [
        "input-default-changed"
    ]
    found = rules_of(model(number), wrapped(number, {"type": "string", "format": "uri"}))
    assert found == ["output-format-changed"]


def test_null_until_a_prediction_ends() -> None:
    """That a wrapped output may be null says nothing of the model."""
    nullable = {**TEXT, "nullable": True}
    assert rules_of(model(TEXT), wrapped(TEXT, nullable)) == []
    assert rules_of(wrapped(TEXT, nullable), model(TEXT)) == []
    assert rules_of(wrapped(TEXT, TEXT), wrapped(TEXT, nullable)) == ["output-nullable"]


def test_places_are_named_as_people_do() -> None:
    """A message speaks of the input of a model, of a component, or of a call."""
    number = {"type": "integer", "default": 2}
    changed = {**number, "default": 3}
    (change,) = diff_data(wrapped(number, TEXT), wrapped(changed, TEXT))
    assert change.message == "`Input.x` is 3 by default instead of 2"
    (change,) = diff_data(answering({"items": TEXT}), answering({"items": number}))
    assert change.message.startswith("`GET /a 200[]` is integer instead of string")


def test_wrapped_models() -> None:
    """Of two wrapped models an input that has gone is a model's, and reported once."""
    old, new = wrapped({"type": "integer"}, TEXT), wrapped({"type": "integer"}, TEXT)
    call = new["paths"]["/predictions"]["post"]
    sent = call["requestBody"]["content"]["application/json"]["schema"]["properties"]["input"]
    sent["properties"] = {}
    assert rules_of(old, new) == ["input-removed"]


def test_cogs_own_server() -> None:
    """A schema with the paths of cog's own server is a model's: its envelope counts for nothing."""
    old, new = model({"type": "integer"}), model(TEXT)
    for document in (old, new):
        sent = {"$ref": "#/components/schemas/Input"}
        envelope = {"type": "object", "properties": {"input": sent}}
        document["components"]["schemas"]["PredictionRequest"] = envelope
        content = {"application/json": {"schema": envelope}}
        answer = {"description": "Fine.", "content": content}
        document["paths"] = {"/predictions": {"post": {"responses": {"200": answer}}}}
    assert rules_of(old, new) == ["input-type-changed"]


@pytest.mark.parametrize(
    ("bound", "severity"), [({"maximum": 10}, "error"), ({"maximum": 30}, "warning")]
)
def test_a_new_bound_that_the_default_breaks(bound: Any, severity: str) -> None:
    """A new bound is an error where what surely was in use is outside."""
    number = {"type": "integer", "default": 20}
    (change,) = diff_data(model(number), model({**number, **bound}))
    assert (change.rule, change.severity) == ("input-max-added", severity)


def test_fingerprints() -> None:
    """A fingerprint names rule, place and values: another value is another change."""
    pairs = [(20, 30), (20, 30), (20, 40)]
    marks = [
        diff_data(model({"default": old}), model({"default": new}))[0].fingerprint
        for old, new in pairs
    ]
    assert marks[0] == marks[1] != marks[2]
    assert marks[0] == "333357390c7f8759"


def test_servers_of_one_operation() -> None:
    """An operation that goes elsewhere than the rest is no silent change."""
    old, new = answering(TEXT), answering(TEXT)
    new["paths"]["/a"]["get"]["servers"] = [{"url": "https://other.example"}]
    assert rules_of(old, new) == rules_of(new, old) == ["server-changed"]


def calling(sent: Any, answered: Any, **schemas: Any) -> dict[str, Any]:
    """Return an API that calls an address of its caller: with this, for this answer."""

    def content(value: Any) -> dict[str, Any]:
        return {"content": {"application/json": {"schema": value}}}

    document = answering(TEXT, **schemas)
    hook = {"requestBody": content(sent), "responses": {"200": content(answered)}}
    callbacks = {"done": {"{$request.body#/url}": {"post": copy.deepcopy(hook)}}}
    document["paths"]["/a"]["get"]["callbacks"] = callbacks
    document["webhooks"] = {"done": {"post": hook}}
    return document


def test_callbacks() -> None:
    """What the server sends is read like a response, and what it reads is sent like a request."""
    few, many = ({"type": "object", "properties": dict.fromkeys(n, TEXT)} for n in ("a", "ab"))
    changes = diff_data(calling(many, few), calling(few, many))
    assert [(each.rule, each.message) for each in changes] == [
        ("output-property-removed", "`GET /a callback done body.b` is no longer returned"),
        ("output-property-removed", "`the webhook done body.b` is no longer returned"),
        ("input-added-optional", "`GET /a callback done 200.b` may now also be sent (string)"),
        ("input-added-optional", "`the webhook done 200.b` may now also be sent (string)"),
    ]


def test_links() -> None:
    """What leads from a response to another operation is for readers: clients do not follow it."""
    old, new = answering(TEXT), answering(TEXT)
    new["paths"]["/a"]["get"]["responses"]["200"]["links"] = {"next": {"operationId": "more"}}
    (change,) = diff_data(old, new)
    assert (change.rule, change.message) == (
        "documentation-changed",
        "links of GET /a 200 changed",
    )


def test_callbacks_by_reference() -> None:
    """A schema that a callback refers to is compared once, wherever it is used."""
    item = {"$ref": "#/components/schemas/Item"}
    number = {"type": "integer"}
    assert rules_of(calling(item, {}, Item=TEXT), calling(item, {}, Item=number)) == [
        "output-type-changed"
    ]


def test_published_documents_are_what_they_are() -> None:
    """No document differs from itself, and the five models differ in their inputs."""
    specs = [load(path, root=ROOT) for path in sorted((ROOT / "specs").glob("*.yaml"))]
    assert all(diff(spec, spec) == [] for spec in specs)
    assert {"input-removed", "version-id-changed"} <= set(rules_of(specs[0].data, specs[1].data))


if __name__ == "__main__":
    (ROOT / "docs" / "rules.md").write_text(rules_markdown(), "utf-8")


def test_a_format_is_a_type_of_python() -> None:
    """A format that comes or goes changes what callers pass and get, in either spelling."""
    time, base64 = {**TEXT, "format": "date-time"}, {**TEXT, "contentEncoding": "base64"}
    (change,) = diff_data(model(TEXT), model(time))
    assert (change.rule, change.source) == ("input-format-changed", "break")
    assert change.migration.endswith("plain -> datetime")
    (change,) = diff_data(model(TEXT, Output=base64), model(TEXT))
    assert (change.rule, change.source) == ("output-format-changed", "break")
    assert change.migration.endswith("bytes -> plain")
    assert rules_of(model(base64), model({**TEXT, "format": "byte"})) == []


@pytest.mark.parametrize("formats", [("", "uri"), ("email", ""), ("barcode", "hostname")])
def test_other_formats_are_text(formats: tuple[str, str]) -> None:
    """What callers of an ordinary API pass and get stays a string; a model's `uri` is a file."""
    old, new = ({**TEXT, **({"format": each} if each else {})} for each in formats)
    for change in diff_data(answering(old), answering(new)):
        assert change.rule == "output-format-changed"
        assert (change.severity, change.source) == ("warning", "ok")
        before, after = (each or "plain" for each in formats)
        assert change.migration.endswith(f"{before} text -> {after} text")
    severities = {change.severity for change in diff_data(model(old), model(new))}
    assert severities == {"error" if "uri" in formats else "warning"}
