"""References by `$id` and `$anchor` are written as JSON Pointers."""

from __future__ import annotations

from pathlib import Path

import pytest

from pitchpipe.load.bundle import bundle
from pitchpipe.load.yaml_source import load

SCHEMAS = """\
paths: {}
components:
  schemas:
    A: {$id: "https://a.example/x/a.json", $defs: {B: {$anchor: b}, C: {$id: c.json, $anchor: b}}}
    D: {$anchor: d, $dynamicAnchor: once}
    E: {$dynamicAnchor: twice, not: {$dynamicAnchor: twice}}
"""


def reference(folder: Path, schema: str, version: str = "3.1.0") -> object:
    """Return what a schema outside of all others is rewritten to."""
    path = folder / "a.yaml"
    head = f"openapi: {version}\ninfo: {{title: t, version: v}}\n"
    path.write_text(f"{head}{SCHEMAS}    Z: {schema}\n", encoding="utf-8")
    return bundle(load(path, root=folder), root=folder).data["components"]["schemas"]["Z"]


@pytest.mark.parametrize(
    ("schema", "target"),
    [
        ("{$ref: 'https://a.example/x/a.json'}", "A"),
        ("{$ref: 'https://a.example/x/a.json#'}", "A"),
        ("{$ref: 'https://a.example/x/a.json#/$defs/B'}", "A/$defs/B"),
        ("{$ref: 'https://a.example/x/a.json#b'}", "A/$defs/B"),
        ("{$ref: 'https://a.example/x/c.json#b'}", "A/$defs/C"),
        ("{$ref: '#d'}", "D"),
        ("{$ref: '#once'}", "D"),
        ("{$dynamicRef: '#once'}", "D"),
        ("{$ref: '#/components/schemas/D'}", "D"),
    ],
)
def test_names(tmp_path: Path, schema: str, target: str) -> None:
    """A URI, a pointer below it and an anchor lead to the schema that has them."""
    assert reference(tmp_path, schema) == {"$ref": f"#/components/schemas/{target}"}


@pytest.mark.parametrize(
    "schema",
    ["{$ref: '#none'}", "{$ref: 'https://a.example/x/a.json#/none'}", "{$dynamicRef: '#twice'}"],
)
def test_what_leads_nowhere(tmp_path: Path, schema: str) -> None:
    """No name, nothing at a pointer, and what can be overridden are left as they are."""
    kept = reference(tmp_path, schema)
    assert kept == load(tmp_path / "a.yaml", root=tmp_path).data["components"]["schemas"]["Z"]


def test_inside_of_a_schema_with_a_uri(tmp_path: Path) -> None:
    """A relative URI, an anchor and a pointer start from the nearest `$id`."""
    properties = "{p: {$ref: ../a.json}, q: {$ref: '#/properties/p'}}"
    inside = f"{{$id: 'https://a.example/x/z/', properties: {properties}}}"
    p, q = {"$ref": "#/components/schemas/A"}, {"$ref": "#/components/schemas/Z/properties/p"}
    made = reference(tmp_path, inside)
    assert made == {"$id": "https://a.example/x/z/", "properties": {"p": p, "q": q}}


def test_before_3_1(tmp_path: Path) -> None:
    """OpenAPI 3.0 has no such names."""
    assert reference(tmp_path, "{$ref: '#d'}", "3.0.3") == {"$ref": "#d"}
