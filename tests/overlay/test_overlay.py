"""Overlays change documents by the Overlay Specification 1.0 and 1.1, and never silently."""

from __future__ import annotations

import copy
import json
from pathlib import Path
from typing import Any

import pytest

from pitchpipe.document import Document
from pitchpipe.load.yaml_source import load
from pitchpipe.overlay.overlay import Overlay, apply, load_overlay
from pitchpipe.problems import ProblemsError


def document(folder: Path, data: Any) -> Document:
    text = data if isinstance(data, str) else json.dumps(data, ensure_ascii=False)
    folder.joinpath("spec.yaml").write_text(text, encoding="utf-8")
    return load(folder / "spec.yaml", root=folder)


def overlay(folder: Path, *actions: Any, version: str = "1.1.0", name: str = "o.yaml") -> Overlay:
    """Write an overlay in which action number n stands on line n + 2."""
    lines = [f"overlay: {version}\ninfo: {{title: t, version: v}}\nactions:"]
    lines += [f"- {json.dumps(action, ensure_ascii=False)}" for action in actions]
    folder.joinpath(name).write_text("\n".join(lines), encoding="utf-8")
    return load_overlay(folder / name, root=folder)


def result(folder: Path, data: Any, *actions: Any, version: str = "1.1.0") -> Any:
    return apply(document(folder, data), [overlay(folder, *actions, version=version)]).data


def refused(folder: Path, data: Any, *actions: Any, version: str = "1.1.0") -> list[str]:
    with pytest.raises(ProblemsError) as caught:
        result(folder, data, *actions, version=version)
    return str(caught.value).splitlines()


PARAMETERS = [
    {"name": "a", "in": "query"},
    {"name": "b", "in": "query"},
    {"name": "a", "in": "header"},
]


@pytest.mark.parametrize(
    ("data", "actions", "want"),
    [
        pytest.param(
            {"a": {"b": 1, "c": 2}},
            [{"target": "$.a.b", "remove": True}],
            {"a": {"c": 2}},
            id="remove a member",
        ),
        pytest.param(
            {"a": [1, 2, 3, 2]},
            [{"target": "$.a[?@ == 2]", "remove": True}],
            {"a": [1, 3]},
            id="remove several items",
        ),
        pytest.param(
            {"a": [[1, 2], [3]]},
            [{"target": "$..[0]", "remove": True}],
            {"a": [[]]},
            id="remove what is inside what is removed",
        ),
        pytest.param(
            {"a": [1, 2, 3]},
            [{"target": "$.a[0,0,-3]", "remove": True}],
            {"a": [2, 3]},
            id="remove what is matched twice once",
        ),
        pytest.param(
            {"a": {"b": 1}},
            [{"target": "$.a", "remove": False, "update": {"b": 2}}],
            {"a": {"b": 2}},
            id="remove: false is no removal",
        ),
        pytest.param(
            {"a": {"b": 1}, "c": 1},
            [{"target": "$.a", "remove": True, "update": {"b": 2}}],
            {"c": 1},
            id="remove: true wins over update",
        ),
        pytest.param(
            {"a": {"b": 1}, "c": 1},
            [{"target": "$.a", "remove": True, "copy": "$.c"}],
            {"c": 1},
            id="remove: true wins over copy",
        ),
        pytest.param(
            {"p": PARAMETERS},
            [{"target": "$.p[?@.name=='a' && @.in=='query']", "update": {"x": 1}}],
            {"p": [{"name": "a", "in": "query", "x": 1}, *PARAMETERS[1:]]},
            id="filter by two members",
        ),
        pytest.param(
            {"p": PARAMETERS},
            [{"target": "$.p[?match(@.in, 'he.*')]", "remove": True}],
            {"p": PARAMETERS[:2]},
            id="the function match()",
        ),
        pytest.param(
            {"a": {"b": {"c": 1, "d": [1]}}},
            [{"target": "$", "update": {"a": {"b": {"c": 2, "d": [2], "e": 3}}}}],
            {"a": {"b": {"c": 2, "d": [1, 2], "e": 3}}},
            id="objects merge, arrays concatenate, primitives replace",
        ),
        pytest.param(
            {"a": {"b": 1}},
            [{"target": "$.a", "update": {"b": None}}],
            {"a": {"b": None}},
            id="null replaces",
        ),
        pytest.param(
            {"a": {"b": True, "c": 0}},
            [{"target": "$.a", "update": {"b": False, "c": False}}],
            {"a": {"b": False, "c": False}},
            id="false replaces, and is not 0",
        ),
        pytest.param(
            {"a": [1]}, [{"target": "$.a", "update": [2, 3]}], {"a": [1, 2, 3]}, id="array to array"
        ),
        pytest.param(
            {"a": [1]},
            [{"target": "$.a", "update": {"b": 2}}],
            {"a": [1, {"b": 2}]},
            id="object to array",
        ),
        pytest.param(
            {"a": [1]}, [{"target": "$.a", "update": "x"}], {"a": [1, "x"]}, id="string to array"
        ),
        pytest.param(
            {"a": [[1], [2]]},
            [{"target": "$.a.*", "update": 3}],
            {"a": [[1, 3], [2, 3]]},
            id="several arrays",
        ),
        pytest.param(
            {"a": {"b": 1, "c": "x"}},
            [{"target": "$.a.*", "update": None}],
            {"a": {"b": None, "c": None}},
            id="primitives are replaced (1.1)",
        ),
        pytest.param(
            {"a": [1, 2]}, [{"target": "$.a[1]", "update": 5}], {"a": [1, 5]}, id="an item (1.1)"
        ),
        pytest.param(
            {"a": {"x": 1}, "b": {"y": 2}},
            [{"target": "$.b", "copy": "$.a"}],
            {"a": {"x": 1}, "b": {"y": 2, "x": 1}},
            id="copy (1.1)",
        ),
        pytest.param(
            {"a": [1], "b": [2]},
            [{"target": "$['a','b']", "copy": "$.a"}],
            {"a": [1, 1], "b": [2, 1]},
            id="what is copied is read first",
        ),
        pytest.param(
            {"a": {"b": {}}},
            [{"target": "$.a.b", "copy": "$.a"}],
            {"a": {"b": {"b": {}}}},
            id="copy into itself",
        ),
        pytest.param(
            {"a": {"b": 1}},
            [
                {"target": "$.a", "remove": True},
                {"target": "$", "update": {"a": {"c": 1}}},
                {"target": "$.a.c", "update": 2},
            ],
            {"a": {"c": 2}},
            id="each action sees the last one's result",
        ),
        pytest.param(
            {"a": 1},
            [{"target": "$.b", "update": 1, "x-optional": True}],
            {"a": 1},
            id="x-optional",
        ),
        pytest.param(
            {"a": {"max": 10, "type": "integer"}},
            [{"target": "$.a", "x-expect": {"max": 10.0}, "update": {"max": 20}}],
            {"a": {"max": 20, "type": "integer"}},
            id="x-expect names the members it needs",
        ),
        pytest.param(
            {"a": [1, 2]},
            [{"target": "$.a", "x-expect": [1, 2], "remove": True}],
            {},
            id="x-expect compares arrays whole",
        ),
    ],
)
def test_result(tmp_path: Path, data: Any, actions: list[Any], want: Any) -> None:
    """An action gives exactly this result and does not change its input."""
    before = document(tmp_path, data)
    after = apply(before, [overlay(tmp_path, *actions)])
    assert json.dumps(after.data) == json.dumps(want)
    assert before.data == data


def test_key_order(tmp_path: Path) -> None:
    """Keys keep their order; new ones come last, in the overlay's order."""
    data = result(
        tmp_path, {"c": 1, "a": 2, "b": 3}, {"target": "$", "update": {"b": 4, "z": 0, "d": 0}}
    )
    assert list(data) == ["c", "a", "b", "z", "d"]


def test_targets_share_nothing(tmp_path: Path) -> None:
    """A value that one action inserts in two places is copied."""
    data = result(
        tmp_path,
        {"a": {}, "b": {}},
        {"target": "$.*", "update": {"x": {"y": []}}},
        {"target": "$.a.x.y", "update": 1},
        {"target": "$.b", "copy": "$.a"},
        {"target": "$.a.x.y", "update": 2},
    )
    assert data == {"a": {"x": {"y": [1, 2]}}, "b": {"x": {"y": [1]}}}


def test_aliases_are_separate(tmp_path: Path) -> None:
    """Changing one of two YAML aliases leaves the other alone."""
    data = result(tmp_path, "a: &x {b: [1]}\nc: *x\n", {"target": "$.c.b", "update": 2})
    assert data == {"a": {"b": [1]}, "c": {"b": [1, 2]}}


def test_input_is_untouched(tmp_path: Path) -> None:
    """Applying one overlay to one document twice gives the same result twice."""
    before = document(tmp_path, {"a": {"b": [1]}, "c": [1, 2]})
    untouched = copy.deepcopy(before.data)
    fix = overlay(
        tmp_path, {"target": "$.a", "update": {"b": [{}]}}, {"target": "$.c[0]", "remove": True}
    )
    first, second = apply(before, [fix]), apply(before, [fix])
    assert first.data == second.data == {"a": {"b": [1, {}]}, "c": [2]}
    assert before.data == untouched
    assert before.where("/c/1").column > before.where("/c/0").column


def test_no_overlays(tmp_path: Path) -> None:
    """Without overlays the document is returned unchanged."""
    before = document(tmp_path, {"a": 1})
    assert apply(before, []) is before


def test_places(tmp_path: Path) -> None:
    """Each value of the result records the file it comes from."""
    before = document(tmp_path, "a:\n  b: 1\n  c: [x, y, z]\nd: {}\n")
    after = apply(
        before,
        [
            overlay(
                tmp_path,
                {"target": "$.a", "update": {"b": 2, "new": {"deep": 1}}},
                {"target": "$.a.c[0]", "remove": True},
                {"target": "$.a.c", "update": ["w"]},
                {"target": "$.d", "copy": "$.a"},
            )
        ],
    )
    assert after.data["a"]["c"] == ["y", "z", "w"]
    places = {
        pointer: (after.where(pointer).path, after.where(pointer).line)
        for pointer in ("/a", "/a/b", "/a/new/deep", "/a/c", "/a/c/0", "/a/c/2", "/d", "/d/c/0")
    }
    assert places == {
        "/a": ("spec.yaml", 1),
        "/a/b": ("o.yaml", 4),
        "/a/new/deep": ("o.yaml", 4),
        "/a/c": ("spec.yaml", 3),
        "/a/c/0": ("spec.yaml", 3),
        "/a/c/2": ("o.yaml", 6),
        "/d": ("spec.yaml", 4),
        "/d/c/0": ("spec.yaml", 3),
    }
    assert after.where("/a/c/0").column == 10
    assert [path.name for path in after.files] == ["spec.yaml", "o.yaml"]


def test_several_overlays(tmp_path: Path) -> None:
    """Overlays are applied in the order they are given in."""
    one = overlay(tmp_path, {"target": "$", "update": {"a": 1}}, name="one.yaml")
    two = overlay(tmp_path, {"target": "$.a", "update": 2}, name="two.yaml")
    assert apply(document(tmp_path, "{b: 0}"), [one, two]).data == {"b": 0, "a": 2}
    with pytest.raises(ProblemsError, match=r"two\.yaml:4:4: error\[overlay-no-match\]"):
        apply(document(tmp_path, "{b: 0}"), [two, one])


@pytest.mark.parametrize(
    ("data", "action", "line"),
    [
        pytest.param(
            {"a": {"bc": 1}},
            {"target": "$.a.b", "remove": True},
            "o.yaml:4:4: error[overlay-no-match] #/actions/0/target: $.a.b matches nothing",
            id="no match",
        ),
        pytest.param(
            {"a": 1},
            {"target": "$", "remove": True},
            "o.yaml:4:4: error[overlay-mismatch] #/actions/0/target: "
            "the whole document cannot be removed",
            id="remove the root",
        ),
        pytest.param(
            {"a": {"b": {}}},
            {"target": "$.a", "update": {"b": 1}},
            "o.yaml:4:21: error[overlay-mismatch] #/actions/0/update: "
            "a number cannot be merged into an object: spec.yaml:1:8 #/a/b",
            id="primitive into object",
        ),
        pytest.param(
            {"a": {"b": []}},
            {"target": "$.a", "update": {"b": {}}},
            "o.yaml:4:21: error[overlay-mismatch] #/actions/0/update: "
            "an object cannot be merged into an array: spec.yaml:1:8 #/a/b",
            id="object into nested array",
        ),
        pytest.param(
            {"a": {"b": "x"}},
            {"target": "$.a", "update": {"b": ["x"]}},
            "o.yaml:4:21: error[overlay-mismatch] #/actions/0/update: "
            "an array cannot be merged into a string: spec.yaml:1:8 #/a/b",
            id="array into string",
        ),
        pytest.param(
            {"a": {}},
            {"target": "$.a", "update": 1},
            "o.yaml:4:21: error[overlay-mismatch] #/actions/0/update: "
            "a number cannot be merged into an object: spec.yaml:1:2 #/a",
            id="primitive to object target",
        ),
        pytest.param(
            {"a": True},
            {"target": "$.a", "update": {}},
            "o.yaml:4:21: error[overlay-mismatch] #/actions/0/update: "
            "an object cannot be merged into a boolean: spec.yaml:1:2 #/a",
            id="object to primitive target",
        ),
        pytest.param(
            {"a": {"b": {}, "c": []}},
            {"target": "$.a.*", "update": {}},
            "o.yaml:4:4: error[overlay-mismatch] #/actions/0/target: "
            "the targets are of different kinds: an array and an object",
            id="mixed kinds",
        ),
        pytest.param(
            {"a": [1, 2], "b": []},
            {"target": "$.b", "copy": "$.a.*"},
            "o.yaml:4:21: error[overlay-mismatch] #/actions/0/copy: "
            "`copy` must select a single value, but this path matches 2",
            id="copy of several",
        ),
        pytest.param(
            {"a": [1, 2], "b": []},
            {"target": "$.b", "copy": "$.c"},
            "o.yaml:4:21: error[overlay-no-match] #/actions/0/copy: $.c matches nothing",
            id="copy of nothing",
        ),
        pytest.param(
            {"a": {"max": 10}},
            {"target": "$.a.max", "update": 20, "x-expect": 12},
            "o.yaml:4:39: error[overlay-unexpected] #/actions/0/x-expect: "
            "spec.yaml:1:8 #/a/max is 10, not what the action expects",
            id="x-expect",
        ),
        pytest.param(
            {"a": {"max": True}},
            {"target": "$.a", "remove": True, "x-expect": {"max": 1}},
            "o.yaml:4:37: error[overlay-unexpected] #/actions/0/x-expect: "
            'spec.yaml:1:2 #/a is {"max": true}, not what the action expects',
            id="x-expect tells true from 1",
        ),
    ],
)
def test_refused(tmp_path: Path, data: Any, action: Any, line: str) -> None:
    """An action that does not fit is an error at its place, and names the place in the spec."""
    assert refused(tmp_path, data, action)[0] == line


def test_no_match_hint(tmp_path: Path) -> None:
    """A target that matches nothing is reported with how much of it matches."""
    hint = refused(tmp_path, {"a": {"b": [1]}}, {"target": "$.a.b[3].c", "remove": True})[1]
    assert hint == (
        "  hint: $.a.b is the longest part that matches; "
        "if the action may match nothing, add `x-optional: true`"
    )


def test_no_primitive_targets_in_1_0(tmp_path: Path) -> None:
    """Overlay 1.0 removes primitives and does not update them."""
    update = {"target": "$.a", "update": 2}
    assert refused(tmp_path, {"a": 1}, update, version="1.0.0") == [
        (
            "o.yaml:4:21: error[overlay-mismatch] #/actions/0/update: "
            "Overlay 1.0 updates objects and arrays only; 1.1 replaces values: spec.yaml:1:2 #/a"
        )
    ]
    assert result(tmp_path, {"a": 1}, {"target": "$.a", "remove": True}, version="1.0.0") == {}
    merge = {"target": "$", "update": {"a": 2}}
    assert result(tmp_path, {"a": 1}, merge, version="1.0.1") == {"a": 2}


def test_all_conflicts_at_once(tmp_path: Path) -> None:
    """Every problem of one overlay is reported in one run."""
    found = refused(
        tmp_path,
        {"a": {"b": 1, "c": {}}},
        {"target": "$.x", "remove": True},
        {"target": "$.a", "update": {"b": {}, "c": []}},
        {"target": "$.y", "remove": True},
    )
    assert [line.split(":")[1] for line in found if line.startswith("o.yaml")] == list("4556")


@pytest.mark.parametrize(
    ("action", "reason"),
    [
        ({"target": "$.a", "update": {"b": 1}}, "the values it sets are already there"),
        ({"target": "$.a", "update": {}}, "the values it sets are already there"),
        ({"target": "$.a", "copy": "$.a"}, "the values it sets are already there"),
        ({"target": "$.a.b", "update": 1.0}, "the values it sets are already there"),
        ({"target": "$.a"}, "it has neither `update`, `copy` nor `remove: true`"),
        ({"target": "$.a", "remove": False}, "it has neither `update`, `copy` nor `remove: true`"),
    ],
)
def test_no_change(tmp_path: Path, action: Any, reason: str) -> None:
    """An action that changes nothing is a warning on the result: upstream may have the fix."""
    after = apply(document(tmp_path, {"a": {"b": 1}}), [overlay(tmp_path, action)])
    assert after.data == {"a": {"b": 1}}
    assert [str(warning).splitlines() for warning in after.warnings] == [
        [
            (
                f"o.yaml:4:{after.warnings[0].where.column}: warning[overlay-no-change] "
                f"#{after.warnings[0].where.pointer}: the action changes nothing: {reason}"
            ),
            "  hint: remove it",
        ]
    ]


@pytest.mark.parametrize(
    ("path", "reason"),
    [
        ("$.a[", "a bracket or a parenthesis is not closed, at character 5"),
        ("a.b", "a path must start with '$', at character 1"),
        ("$.a b", "unexpected text, at character 5"),
        ("$[?foo(@.a)]", "there is no such function, at character 4"),
        ("$[?count(@.a)]", "expected a comparison, not a value, at character 3"),
        ("$[01]", "a number has a leading zero, at character 3"),
        ("$[?" + "!" * 5000 + "@.a]", "nested too deeply"),
    ],
)
@pytest.mark.parametrize("field", ["target", "copy"])
def test_jsonpath_syntax(tmp_path: Path, path: str, reason: str, field: str) -> None:
    """A path that RFC 9535 forbids is an error, with the place in the path."""
    action = {"target": "$", field: path}
    with pytest.raises(ProblemsError) as caught:
        overlay(tmp_path, action)
    (problem,) = caught.value.problems
    assert problem.where.pointer == f"/actions/0/{field}"
    assert problem.where.line == 4
    assert problem.message == f"not a valid JSONPath (RFC 9535): {reason}"


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        (
            "overlay: 1.2.0\ninfo: {}\n",
            [
                (
                    "o.yaml:1:1: error[unsupported-version] #/overlay: "
                    "Overlay Specification '1.2.0' is not supported"
                ),
                "  hint: use 1.0.0 or 1.1.0",
            ],
        ),
        (
            "overlay: 1.0\ninfo: [a]\n",
            [
                "o.yaml:1:1: error[invalid-overlay]: the key 'actions' is missing",
                (
                    "o.yaml:1:1: error[invalid-overlay] #/overlay: "
                    "'overlay' must be a string, not a number"
                ),
                "o.yaml:2:1: error[invalid-overlay] #/info: 'info' must be an object, not an array",
            ],
        ),
        (
            "overlay: 1.0.0\ninfo: {title: t, version: 1, description: d}\nactions: []\n",
            [
                (
                    "o.yaml:2:18: error[invalid-overlay] #/info/version: "
                    "'version' must be a string, not a number"
                ),
                "o.yaml:2:30: error[invalid-overlay] #/info/description: unknown key 'description'",
                "  hint: write `overlay: 1.1.0` to use it",
                (
                    "o.yaml:3:1: error[invalid-overlay] #/actions: "
                    "an overlay must have at least one action"
                ),
            ],
        ),
        (
            (
                "overlay: 1.0.0\ninfo: {title: t, version: v}\nactions:\n"
                "- target: $\n  updates: {}\n- target: $\n  copy: $.a\n- update: {}\n- hello\n"
                "- target: $\n  copy: $.a\n"
            ),
            [
                "o.yaml:5:3: error[invalid-overlay] #/actions/0/updates: unknown key 'updates'",
                "  hint: did you mean 'update'?",
                "o.yaml:7:3: error[invalid-overlay] #/actions/1/copy: unknown key 'copy'",
                "  hint: write `overlay: 1.1.0` to use it",
                "o.yaml:8:3: error[invalid-overlay] #/actions/2: the key 'target' is missing",
                (
                    "o.yaml:9:3: error[invalid-overlay] #/actions/3: "
                    "an action must be an object, not a string"
                ),
                (
                    "o.yaml:10:3: error[invalid-overlay] #/actions/4: "
                    "the action repeats action 1 (counted from 0)"
                ),
                "  hint: remove one of the two",
                "o.yaml:11:3: error[invalid-overlay] #/actions/4/copy: unknown key 'copy'",
                "  hint: write `overlay: 1.1.0` to use it",
            ],
        ),
        (
            (
                "overlay: 1.1.0\ninfo: {title: t, version: v}\nactions:\n"
                "- {target: $, update: {}, copy: $.a, x-optional: 1}\n"
            ),
            [
                (
                    "o.yaml:4:27: error[invalid-overlay] #/actions/0/copy: "
                    "'update' and 'copy' cancel each other out"
                ),
                "  hint: keep one of the two",
                (
                    "o.yaml:4:38: error[invalid-overlay] #/actions/0/x-optional: "
                    "'x-optional' must be a boolean, not a number"
                ),
            ],
        ),
    ],
)
def test_invalid_overlays(tmp_path: Path, text: str, lines: list[str]) -> None:
    """Everything that is wrong with an overlay file is reported in one run, with its place."""
    tmp_path.joinpath("o.yaml").write_text(text)
    with pytest.raises(ProblemsError) as caught:
        load_overlay(tmp_path / "o.yaml", root=tmp_path)
    assert str(caught.value).splitlines() == lines


def test_templates_are_text(tmp_path: Path) -> None:
    """Nothing in an overlay is expanded, executed or fetched."""
    text = "{{ 7 * 7 }} ${HOME} $(id)"
    assert result(tmp_path, {}, {"target": "$", "update": {"a": text}}) == {"a": text}


def test_copies_of_copies(tmp_path: Path) -> None:
    """Copies cannot make a document explode, in breadth or in depth."""
    wide = [{"target": "$.a", "copy": "$.a", "description": str(n)} for n in range(30)]
    found = refused(tmp_path, {"a": [1]}, *wide)
    assert found[0].startswith("o.yaml:20:3: error[too-large] #/actions/16: ")
    assert "overlays copy more than 200000 values" in found[0]
    deep = [
        {"target": "$" + ".a" * n, "update": {"a": {"b": 1}}, "description": str(n)}
        for n in range(150)
    ]
    assert "nested more than 100 levels deep" in refused(tmp_path, {"c": 1}, *deep)[0]


@pytest.mark.parametrize("filter", ["match(@.v, '(a|a)*')", "search(@.v, '^?(a|aa)*!')"])
def test_patterns_of_paths(tmp_path: Path, filter: str) -> None:  # noqa: A002
    """A pattern that can take very long is refused, not tried."""
    action = {"target": f"$[?{filter}]", "remove": True}
    found = refused(tmp_path, {"a": {"v": "a" * 50 + "!"}}, action)
    assert "error[too-large] #/actions/0: matching a text with a pattern can take" in found[0]


def test_patterns_of_paths_count(tmp_path: Path) -> None:
    """Others are tried, as often as a search may take steps."""
    action = {"target": "$[?search(@.v, 'x.*y')]", "remove": True}
    assert result(tmp_path, {"a": {"v": "x" * 900}, "b": {"v": "x" * 900 + "y"}}, action) == {
        "a": {"v": "x" * 900}
    }
    many = {str(n): {"v": f"{n}" + "x" * 900} for n in range(100)}
    assert "too many values" in refused(tmp_path, many, action)[0]
