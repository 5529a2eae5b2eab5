"""References where the specification allows none are read as what they lead to."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from pitchpipe.problems import ProblemsError
from tests.load.test_bundle import HEAD, bundled


def data(folder: Path, files: dict[str, str]) -> Any:
    return bundled(folder, files).data


def test_what_is_included_is_one(tmp_path: Path) -> None:
    """However a schema of an included file is referred to, it is one, and keeps its name."""
    made = data(
        tmp_path,
        {
            "a.yaml": HEAD
            + "paths: {$ref: paths/index.yaml}\n"
            + "components: {schemas: {$ref: schemas/index.yaml}}\n",
            "paths/index.yaml": "/a: {$ref: a.yaml}\n",
            "paths/a.yaml": "parameters:\n"
            "- {schema: {$ref: ../schemas/index.yaml#/B}}\n"
            "- {schema: {$ref: ../schemas/B.yaml}}\n"
            "- {schema: {$ref: '#/components/schemas/B'}}\n"
            "- {schema: {$ref: '../a.yaml#/components/schemas/B'}}\n",
            "schemas/index.yaml": "B: {$ref: B.yaml}\nC: {items: {$ref: '#/B'}}\n",
            "schemas/B.yaml": "items: {$ref: index.yaml#/C}\n",
        },
    )
    to_b = {"$ref": "#/components/schemas/B"}
    assert made["paths"]["/a"]["parameters"] == [{"schema": to_b}] * 4
    assert made["components"]["schemas"] == {
        "B": {"items": {"$ref": "#/components/schemas/C"}},
        "C": {"items": to_b},
    }


def test_places(tmp_path: Path) -> None:
    """A value keeps its place in its file; a warning names the reference."""
    document = bundled(
        tmp_path,
        {
            "a.yaml": HEAD + "components:\n  $ref: parts.yaml#/all\n",
            "parts.yaml": "all:\n  schemas:\n    A:\n      type: string\n",
        },
    )
    where = document.where("/components/schemas/A/type")
    assert (where.path, where.line, where.column) == ("parts.yaml", 4, 7)
    [warning] = document.warnings
    assert (warning.where.path, warning.where.line, warning.where.column) == ("a.yaml", 4, 3)
    assert (warning.rule, warning.where.pointer) == ("tolerated", "/components/$ref")
    assert [path.name for path in document.files] == ["a.yaml", "parts.yaml"]


@pytest.mark.parametrize(
    ("rest", "files", "want"),
    [
        (
            "tags: {$ref: tags.yaml}\ncomponents: {schemas: {A: {allOf: {$ref: tags.yaml}}}}\n",
            {"tags.yaml": "- {name: a}\n"},
            {"tags": [{"name": "a"}], "components": {"schemas": {"A": {"allOf": [{"name": "a"}]}}}},
        ),
        (
            "paths: {$ref: b.yaml, /a: {get: {deprecated: true}}}\n",
            {"b.yaml": "/a: {}\n/b: {get: {$ref: 'c.yaml'}}\n", "c.yaml": "{$ref: d.yaml}\n"}
            | {"d.yaml": "operationId: d\n"},
            {"paths": {"/a": {"get": {"deprecated": True}}, "/b": {"get": {"operationId": "d"}}}},
        ),
        ("x-all: {/a: {}}\npaths: {$ref: '#/x-all'}\n", {}, {"paths": {"/a": {}}}),
        (
            # No tag is a list of tags, a schema is no map of schemas, and a page is not data.
            (
                "components: {schemas: {A: {properties: {$ref: '#/components/schemas/B'}},"
                " B: {type: object}, C: {allOf: {$ref: '#/components/schemas/B'}}}}\n"
                "externalDocs: {$ref: a.md}\n"
            ),
            {"a.md": "# Read this\n"},
            {
                "components": {
                    "schemas": {
                        "A": {"properties": {"$ref": "#/components/schemas/B"}},
                        "B": {"type": "object"},
                        "C": {"allOf": {"$ref": "#/components/schemas/B"}},
                    }
                },
                "externalDocs": {"$ref": "a.md"},
            },
        ),
    ],
)
def test_kinds(tmp_path: Path, rest: str, files: dict[str, str], want: dict[str, Any]) -> None:
    """Lists and maps are included where they fit, with what stands beside the reference."""
    made = data(tmp_path, {"a.yaml": HEAD + rest, **files})
    assert {key: made[key] for key in want} == want


def test_what_leads_nowhere(tmp_path: Path) -> None:
    """What cannot be included stays, and is reported once."""
    files = {"a.yaml": HEAD + "paths: {$ref: b.yaml}\n", "b.yaml": "{$ref: a.yaml#/paths}\n"}
    document = bundled(tmp_path, files)
    assert document.data["paths"] == {"$ref": "b.yaml"}
    assert list(map(str, document.unfollowed)) == [
        "a.yaml:3:9: error[unresolved-ref] #/paths/$ref: the reference leads to itself"
    ]
    (tmp_path / "b.yaml").unlink()
    missing = bundled(tmp_path, {"a.yaml": files["a.yaml"]})
    assert [each.message for each in missing.unfollowed] == ["no such file: b.yaml"]


def test_no_end(tmp_path: Path) -> None:
    """A few files cannot multiply their parts without limit."""
    files = {"a.yaml": HEAD + "components: {schemas: {$ref: f0.yaml}}\n", "f20.yaml": "{}\n"}
    for number in range(20):
        below = f"{{properties: {{$ref: f{number + 1}.yaml}}}}"
        files[f"f{number}.yaml"] = f"A: {below}\nB: {below}\n"
    with pytest.raises(ProblemsError, match="more than 10000 path items or other parts"):
        bundled(tmp_path, files)
