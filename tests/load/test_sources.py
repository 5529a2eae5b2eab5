"""Files become plain data by the YAML 1.2 core schema, and every pointer has a place."""

from __future__ import annotations

import json
import os
import re
import time
from pathlib import Path
from typing import Any

import pytest
import yaml

from pitchpipe import pointers
from pitchpipe.document import Place
from pitchpipe.load.json_source import read_json
from pitchpipe.load.yaml_source import Document, load
from pitchpipe.problems import ProblemsError

SPEC = """\
# a comment
openapi: 3.0.3
paths:
  /predictions/{id}:
    get:
      parameters:
      - name: id
        in: path
      -
        name: ü
      responses: {200: {description: "ok"}}
"""


def read(folder: Path, text: str | bytes, name: str = "a.yaml") -> Document:
    raw = text.encode() if isinstance(text, str) else text
    folder.joinpath(name).write_bytes(raw)
    return load(folder / name, root=folder)


def known(place: Place, pointer: str = "") -> dict[str, tuple[str, int, int]]:
    """Return the place of every pointer below one."""
    found = {pointer: (place.path, place.line, place.column)}
    children = place.children or {}
    for name, child in children.items() if isinstance(children, dict) else enumerate(children):
        found |= known(child, pointers.join(pointer, name))
    return found


def refused(folder: Path, text: str | bytes, name: str = "a.yaml") -> list[str]:
    with pytest.raises(ProblemsError) as caught:
        read(folder, text, name)
    return str(caught.value).splitlines()


@pytest.mark.parametrize(
    ("pointer", "line", "column"),
    [
        ("", 2, 1),
        ("/paths", 3, 1),
        ("/paths/~1predictions~1{id}/get", 5, 5),
        ("/paths/~1predictions~1{id}/get/parameters/0", 7, 9),
        ("/paths/~1predictions~1{id}/get/parameters/0/in", 8, 9),
        ("/paths/~1predictions~1{id}/get/parameters/1", 10, 9),
        ("/paths/~1predictions~1{id}/get/responses/200/description", 11, 25),
        ("/paths/~1predictions~1{id}/get/parameters/1/in", 10, 9),
        ("/paths/~1predictions~1{id}/post/deprecated", 4, 3),
    ],
)
def test_places(tmp_path: Path, pointer: str, line: int, column: int) -> None:
    """Members have the place of their key, items their start, unknown values an ancestor's."""
    where = read(tmp_path, SPEC).where(pointer)
    assert (where.path, where.line, where.column) == ("a.yaml", line, column)
    assert where.pointer == pointer


def test_places_without_libyaml(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The pure Python parser gives the same data and places as libyaml."""
    fast = read(tmp_path, SPEC)
    monkeypatch.delattr(yaml, "CSafeLoader")
    slow = read(tmp_path, SPEC)
    assert slow.data == fast.data
    assert known(slow.places) == known(fast.places)


def test_columns_count_characters(tmp_path: Path) -> None:
    """A column counts characters, not bytes."""
    assert read(tmp_path, "{ü🎵é: 1, b: 2}").where("/b").column == 10
    assert read(tmp_path, '{"ü🎵é": 1, "b": 2}', "a.json").where("/b").column == 12


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("no", "no"),
        ("on", "on"),
        ("yes", "yes"),
        ("y", "y"),
        ("true", True),
        ("False", False),
        ("tRue", "tRue"),
        ("", None),
        ("~", None),
        ("NULL", None),
        ("nUll", "nUll"),
        ("2020-01-01", "2020-01-01"),
        ("2020-01-01T00:00:00Z", "2020-01-01T00:00:00Z"),
        ("12:30:45", "12:30:45"),
        ("1_000", "1_000"),
        ("0o17", 15),
        ("0x1F", 31),
        ("017", 17),
        ("0b11", "0b11"),
        ("-3", -3),
        ("+3", 3),
        ("3.0", 3.0),
        (".5", 0.5),
        ("1.", 1.0),
        ("1e3", 1000.0),
        ("1.5E-2", 0.015),
        ("1.2.3", "1.2.3"),
        ("-", None),
        ("+", "+"),
        (".", "."),
        ("0o8", "0o8"),
        ("99999999999999999999999", 99999999999999999999999),
        ("'12'", "12"),
        ('"true"', "true"),
        ("!!str 12", "12"),
        ("! 12", "12"),
        ("!!int '12'", 12),
        ("!!float 1", 1.0),
        ("!!map {}", {}),
        ("=", "="),
        ("NaN", "NaN"),
    ],
)
def test_core_schema(tmp_path: Path, text: str, value: Any) -> None:
    """Plain scalars resolve by the core schema (YAML 1.2.2, section 10.3)."""
    if text == "-":
        value = [None]
    found = read(tmp_path, f"a:\n  {text}\n").data["a"]
    assert found == value
    assert type(found) is type(value)


def test_keys_are_strings(tmp_path: Path) -> None:
    """A key is read as a string, as in JSON."""
    data = read(tmp_path, "{200: a, no: b, null: c, 1.0: d, '<<': e}").data
    assert data == {"200": "a", "no": "b", "null": "c", "1.0": "d", "<<": "e"}


def test_key_order(tmp_path: Path) -> None:
    """Keys keep their order."""
    assert list(read(tmp_path, "b: 1\na: 2\nc: 3\n").data) == ["b", "a", "c"]


def test_aliases(tmp_path: Path) -> None:
    """An alias repeats its anchor's value; values inside it have their places at the anchor."""
    document = read(tmp_path, "a: &x\n  b: [1]\nc: *x\nd: &y 3\ne: *y\n")
    assert document.data == {"a": {"b": [1]}, "c": {"b": [1]}, "d": 3, "e": 3}
    assert document.where("/c").line == 3
    assert document.where("/c/b/0").line == 2


@pytest.mark.parametrize(
    ("text", "data", "lines"),
    [
        (
            "a: 1\nb: 2\na: 3\n",
            {"a": 3, "b": 2},
            ["a.yaml:3:1: #/a: the key 'a' is given twice, first on line 1: the last counts"],
        ),
        (
            "r:\n- 200: 1\n  '200': 2\n",
            {"r": [{"200": 2}]},
            ["a.yaml:3:3: #/r/0/200: the key '200' is given twice, first on line 2: the last c"],
        ),
        (
            "b: &b {x: 1, y: 2}\na:\n  <<: *b\n  y: 3\nc:\n  <<: [*b, {z: 4}]\n",
            {"b": {"x": 1, "y": 2}, "a": {"y": 3, "x": 1}, "c": {"x": 1, "y": 2, "z": 4}},
            [
                "a.yaml:3:3: #/a/<<: merge keys are not part of YAML 1.2: merged",
                "a.yaml:6:3: #/c/<<: merge keys are not part of YAML 1.2: merged",
            ],
        ),
        (
            "a: [x, !!binary aGk=]\n",
            {"a": ["x", "aGk="]},
            ["a.yaml:1:8: #/a/1: the tag !!binary is not a JSON type: ignored"],
        ),
        (
            "a: !python/object:os.system {x: 1}\n",
            {"a": {"x": 1}},
            ["a.yaml:1:4: #/a: the tag !python/object:os.system is not a JSON type: ignored"],
        ),
        (
            "a: !!int hello\n",
            {"a": "hello"},
            ["a.yaml:1:4: #/a: 'hello' cannot be read as !!int: read as text"],
        ),
        (
            "a: [1, .nan, 1e400]\n",
            {"a": [1, ".nan", "1e400"]},
            [
                "a.yaml:1:8: #/a/1: JSON cannot represent the number .nan: read as text",
                "a.yaml:1:14: #/a/2: JSON cannot represent the number 1e400: read as text",
            ],
        ),
        (
            "a: x\x0by\x1bz\n",
            {"a": "x y z"},
            ["a.yaml:1:5: not valid YAML: the control character U+000B and 1 more: read as"],
        ),
        (
            b"a: caf\xe9\n",
            {"a": "café"},
            ["a.yaml:1:7: not UTF-8: byte 0xe9: read as Windows-1252"],
        ),
        (
            "&k a: 1\n!x b: *k\n*k : 3\n",
            {"a": 3, "b": "a"},
            [
                "a.yaml:2:1: the tag !x is not a JSON type: ignored",
                "a.yaml:3:1: #/a: the key 'a' is given twice, first on line 1: the last counts",
            ],
        ),
        (b"\xef\xbb\xbfa: 1\n", {"a": 1}, ["a.yaml:1:1: starts with a byte order mark"]),
        (b"\xff\xfea\x00:\x00 \x001\x00\n\x00", {"a": 1}, ["a.yaml:1:1: UTF-16, not UTF-8"]),
        (
            '{"a": {"b": 1,\n"b": 2}}',
            {"a": {"b": 2}},
            ["a.yaml:2:1: #/a/b: the key 'b' is given twice: the last counts"],
        ),
    ],
)
def test_tolerated(tmp_path: Path, text: str | bytes, data: Any, lines: list[str]) -> None:
    """What is meant is read, and said at its place."""
    found = read(tmp_path, text)
    assert found.data == data
    said = [str(each).splitlines()[0] for each in found.warnings]
    assert len(said) == len(lines)
    for got, want in zip(said, lines, strict=True):
        assert re.sub(r" warning\[tolerated\]:?", "", got).startswith(want)


@pytest.mark.parametrize(
    ("text", "data"),
    [
        ("a: &x\n  b: *x\n", {"a": {"b": None}}),
        ("a: &x\n  - [*x, 1]\nc: *x\n", {"a": [[None, 1]], "c": [[None, 1]]}),
        ("a: &x\n  <<: *x\n  b: 1\n", {"a": {"b": 1}}),
    ],
)
def test_aliases_of_what_they_are_in(tmp_path: Path, text: str, data: Any) -> None:
    """Such a value would be endless, so it ends there: as null, which is said."""
    found = read(tmp_path, text)
    assert found.data == data
    said = [problem.message for problem in found.warnings]
    assert said[-1] == "the alias *x is inside the value that it repeats: read as null"
    assert {problem.rule for problem in found.warnings} == {"tolerated"}


def test_members_that_are_merged_have_their_places(tmp_path: Path) -> None:
    """What a merge key takes in stands where it was written."""
    found = read(tmp_path, "b: &b {x: 1}\na:\n  <<: *b\n  y: [2]\n")
    assert found.where("/a/x").line == 1
    assert found.where("/a/y/0").line == 4


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        (
            "a: 1\n---\nb: 2\n",
            [
                "a.yaml:2:1: error[unsupported-yaml]: the file contains several documents",
                "  hint: split it into files",
            ],
        ),
        (
            "a: *x\n",
            ["a.yaml:1:4: error[unsupported-yaml] #/a: there is no anchor &x before this alias"],
        ),
        (
            "a: &x\n  *x : 1\n",
            [
                "a.yaml:2:3: error[unsupported-yaml] #/a: a key must be a string, not what this",
            ],
        ),
        (
            "? [a]\n: 1\n",
            [
                "a.yaml:1:3: error[unsupported-yaml]: a key must be a string, not a list or",
            ],
        ),
        (
            "- 1\n",
            ["a.yaml:1:1: error[not-a-mapping]: expected the file to hold a mapping, not a list"],
        ),
        (
            "hi\n",
            ["a.yaml:1:1: error[not-a-mapping]: expected the file to hold a mapping, not a sing"],
        ),
        ("", ["a.yaml:1:1: error[empty-file]: the file is empty"]),
        (" \n\n", ["a.yaml:1:1: error[empty-file]: the file is empty"]),
        ("# nothing\n", ["a.yaml:1:1: error[empty-file]: the file contains no value"]),
        (
            "a:\n\tb: 1\n",
            [
                (
                    "a.yaml:2:1: error[invalid-syntax]: "
                    "not valid YAML: a character that no value can start with"
                ),
                "  hint: indent with spaces, not tabs",
            ],
        ),
        (
            "a: b: c\n",
            [
                (
                    "a.yaml:1:5: error[invalid-syntax]: "
                    "not valid YAML: ': ' where a key is not allowed"
                ),
                "  hint: quote text that contains ': '",
            ],
        ),
        (
            "a: 'b\nc: 1\n",
            [
                (
                    "a.yaml:3:1: error[invalid-syntax]: not valid YAML: the text ends too early"
                    ", in quoted text that starts on line 1"
                ),
                "  hint: a quote or a bracket is not closed",
            ],
        ),
        (
            "a: b\nc: \0\x1b[31m\n",
            ["a.yaml:2:4: error[invalid-syntax]: not valid YAML: the control character U+0000"],
        ),
        (
            b"a: 1\nb: \xc3\xbc\xff\0\n",
            [
                "a.yaml:2:5: error[invalid-encoding]: not UTF-8: byte 0xff",
                "  hint: save it as UTF-8 without a byte order mark",
            ],
        ),
        (
            "a: &x [1]\n*x : 2\n",
            [
                (
                    "a.yaml:2:1: error[unsupported-yaml]: "
                    "a key must be a string, not what this alias repeats"
                )
            ],
        ),
    ],
)
def test_refused_yaml(tmp_path: Path, text: str | bytes, lines: list[str]) -> None:
    """Anything but plain data is refused: with a place, in one line, with a hint if one helps."""
    found = refused(tmp_path, text)
    assert len(found) == len(lines)
    for got, want in zip(found, lines, strict=True):
        assert got.startswith(want)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ('{"a": 1,\n "b": }', "a.json:2:7: error[invalid-syntax]: not valid JSON: exp"),
        ('{"a": 1}\n{}', "a.json:2:1: error[invalid-syntax]: not valid JSON: more"),
        (
            "[1]",
            "a.json:1:1: error[not-a-mapping]: expected the file to hold a mapping, not a list",
        ),
        ("[" * 5000, "a.json:1:1: error[too-large]: values are nested more than 100 levels deep"),
        ('{"a": ' + "[" * 200 + "]" * 200 + "}", "a.json:1:1: error[too-large]: values are"),
        ("{a: 1}", "a.json:1:2: error[invalid-syntax]: not valid JSON: expected a key in double"),
    ],
)
def test_refused_json(tmp_path: Path, text: str, line: str) -> None:
    """JSON is subject to the same rules, with the same places."""
    assert refused(tmp_path, text, "a.json")[0].startswith(line)


@pytest.mark.parametrize(
    ("text", "data", "line"),
    [
        ('{"a": [1, NaN]}', {"a": [1, "NaN"]}, "1:11: #/a/1: JSON cannot represent the number NaN"),
        ('{"a": 1e400}', {"a": "1e400"}, "1:2: #/a: JSON cannot represent the number 1e400: read"),
        (
            '{"a": [1], "b": ' + "9" * 5000 + "}",
            {"a": [1], "b": "9" * 5000},
            "1:12: #/b: JSON cannot represent the number 99999",
        ),
        ('{"a": "\\ud83c"}', {"a": "\ufffd"}, "1:2: #/a: half of a surrogate pair, which UTF-8"),
        (
            '{"b": {"\\ud83c": 1}}',
            {"b": {"\ufffd": 1}},
            "1:2: #/b: half of a surrogate pair, which UTF-8",
        ),
        ('{"a": "x\n\ty"}', {"a": "x\n\ty"}, "1:9: a line break or another control character"),
        ("\na: 1\n", {"a": 1}, "1:1: not JSON: read as YAML"),
        (
            b'{"a": "caf\xe9 \x80\x81 \xc3\xbc"}',
            {"a": "café €\ufffd ü"},
            "1:11: not UTF-8: byte 0xe9 and 2 more: read as Windows-1252",
        ),
    ],
)
def test_json_that_is_read_as_it_is_meant(
    tmp_path: Path, text: str | bytes, data: object, line: str
) -> None:
    """What JSON has no way to write costs nothing but itself, and has its place."""
    found = read(tmp_path, text, "a.json")
    assert found.data == data
    (said,) = [str(problem).splitlines()[0] for problem in found.warnings]
    assert re.sub(r" warning\[tolerated\]:?", "", said).startswith(f"a.json:{line}")


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ('{"a": [1, NaN]}', "1:11: error[invalid-value] #/a/1: JSON cannot represent the number"),
        ('{"a": "\\ud83c"}', "1:2: error[invalid-value] #/a: half of a surrogate pair, which UTF"),
        ('{"a": "x\ty"}', "1:9: error[invalid-syntax]: not valid JSON: a line break or another"),
        ('{"a": 1, "a": 2}', "1:10: error[duplicate-key] #/a: the key 'a' is given twice"),
    ],
)
def test_json_that_has_to_be_right(text: str, line: str) -> None:
    """Where nothing is noted, nothing is tolerated."""
    with pytest.raises(ProblemsError) as caught:
        read_json("a.json", text)
    assert str(caught.value).startswith(f"a.json:{line}")


def test_each_fault_of_json_is_named_once(tmp_path: Path) -> None:
    """Whichever comes first: a control character is not named again for each comma."""
    found = read(tmp_path, '{"a": "x\ty", "b": [1,],}', "a.json")
    assert found.data == {"a": "x\ty", "b": [1]}
    assert [problem.where.column for problem in found.warnings] == [9, 21, 23]


def test_what_is_repaired_has_its_place(tmp_path: Path) -> None:
    """A value is found where it was written, though its key and its strings were repaired."""
    text = '{"a": "x\ny",\n"\\udc00": {"b": [1,\nInfinity]}}'
    found = read(tmp_path, text, "a.json")
    assert found.data == {"a": "x\ny", "\ufffd": {"b": [1, "Infinity"]}}
    assert found.where("/\ufffd/b/1").line == 4


def test_trailing_commas(tmp_path: Path) -> None:
    """A comma before a closing bracket is ignored, with a warning; in a text it is text."""
    document = read(tmp_path, '{"a": [1, ", ]",],\r\n "b": {"c": 2 ,\n},\n}', "a.json")
    assert document.data == {"a": [1, ", ]"], "b": {"c": 2}}
    assert [str(warning).splitlines()[0] for warning in document.warnings] == [
        f"a.json:{at}: warning[tolerated]: a comma before a closing bracket: ignored"
        for at in ("1:16", "2:15", "3:2")
    ]
    assert known(document.places)["/b/c"] == ("a.json", 2, 8)


@pytest.mark.parametrize("text", ['{"a": [,]}', '{"a": [1,,]}', '{"a": [1,], "b": [,}'])
def test_commas_with_nothing_before_them(tmp_path: Path, text: str) -> None:
    """Where a value is missing, nobody knows which."""
    assert refused(tmp_path, text, "a.json")[0].startswith("a.json:1:")


def test_json_places(tmp_path: Path) -> None:
    """JSON text has the places the same text has as YAML."""
    text = '{\n "a/b": [1, {"c": []}, "]{\\"", -1.5e3],\n\t"d\\u00e9": {"": true}}'
    document = read(tmp_path, text, "a.json")
    assert document.data == {"a/b": [1, {"c": []}, ']{"', -1500.0], "dé": {"": True}}
    places = {p: document.where(p) for p in ("", "/a~1b/1/c", "/a~1b/2", "/a~1b/3", "/dé/")}
    assert [(w.line, w.column) for w in places.values()] == [
        (1, 1),
        (2, 14),
        (2, 24),
        (2, 32),
        (3, 14),
    ]


TESTS = Path(__file__).parents[1]
GOOD = [folder.with_name("spec.yaml") for folder in TESTS.glob("cases/*/want")]
LONG = json.dumps({f"key {n}": [n, {"é": "x\n" * (n % 7)}, {}, [[]]] for n in range(2000)})


@pytest.mark.parametrize("indent", [None, 2, "\t"])
def test_json_places_of_files(tmp_path: Path, indent: int | str | None) -> None:
    """Every place in a spec written as JSON matches what the YAML reader returns."""
    for file in (*GOOD, *TESTS.glob("../specs/**/*.yaml")):
        data = load(file, root=TESTS).data
        # The reader of YAML knows no surrogate pairs.
        same_as_yaml(tmp_path, json.dumps(data, indent=indent).replace("\\ud", "ud"))


@pytest.mark.parametrize("text", [LONG, LONG.replace("}, ", "},\r\n\t"), f"{{{' ' * 9000}}}"])
def test_json_places_of_long_texts(tmp_path: Path, text: str) -> None:
    """Places also match in one long line, in many lines, and in text that is mostly spaces."""
    same_as_yaml(tmp_path, text)


def same_as_yaml(folder: Path, text: str) -> None:
    # What begins with a comment is no JSON.
    as_yaml, as_json = read(folder, f"#\n{text}"), read(folder, text, "a.json")
    assert as_json.data == as_yaml.data
    assert known(as_json.places) == {
        pointer: ("a.json", line - 1, column)
        for pointer, (_, line, column) in known(as_yaml.places).items()
    }


def test_places_of_copies(tmp_path: Path) -> None:
    """A copy of a tree has the same places, and changing it leaves the document alone."""
    for name in ("a.json", "a.yaml"):
        document = read(tmp_path, '{"a": {"b": [1, 2]}, "c": {"d": 3}}', name)
        document.where("/a/b/1")
        before, copy = known(document.places), document.tree.copy()
        assert known(copy.place) == known(document.tree.copy().place) == before
        copy.child("a").child("b").remove(0)
        copy.child("c").put("e", copy.child("a"))
        assert known(document.places) == before
        assert document.data == {"a": {"b": [1, 2]}, "c": {"d": 3}}


def test_json_in_yaml_file(tmp_path: Path) -> None:
    """JSON in a file with another suffix may contain escapes that libyaml refuses."""
    assert read(tmp_path, '{"a": "\\ud83c\\udfb5"}').data == {"a": "🎵"}
    assert read(tmp_path, "{a: [b, c]}").data == {"a": ["b", "c"]}


def test_all_problems_at_once(tmp_path: Path) -> None:
    """Problems that do not depend on each other are reported in one run."""
    found = read(tmp_path, "a: .inf\na: !x 1\nb: {<<: 1}\n").warnings
    assert [(each.where.line, each.where.column) for each in found] == [
        (1, 4),
        (2, 1),
        (2, 4),
        (3, 5),
    ]


def test_billion_laughs(tmp_path: Path) -> None:
    """Aliases cannot make a small file explode."""
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x, x]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]" for n in range(1, 10)]
    begin = time.perf_counter()
    found = refused(tmp_path, "\n".join(lines))
    assert found[0].startswith("a.yaml:6:")
    assert found[0].endswith("aliases add more than 500000 values")
    assert time.perf_counter() - begin < 1


@pytest.mark.parametrize("pure", [False, True])
def test_deep_nesting(tmp_path: Path, pure: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nesting is bounded, whether by brackets or by aliases, and 100 levels are allowed."""
    if pure:
        monkeypatch.delattr(yaml, "CSafeLoader")
    message = "values are nested more than 100 levels deep"
    # The place is the first that is too deep, whichever of the two limits libyaml has.
    assert refused(tmp_path, "a: " + "[" * 900)[0].startswith("a.yaml:1:103: error[too-large]")
    assert refused(tmp_path, "a: " + "[" * 20000)[0].startswith("a.yaml:1:103: error[too-large]")
    assert refused(tmp_path, "a: " + "[" * 20000)[0].endswith(message)
    chain = "a0: &a0 []\n" + "".join(f"a{n}: &a{n} [*a{n - 1}]\n" for n in range(1, 300))
    assert refused(tmp_path, chain)[0].endswith(message)
    read(tmp_path, "a: " + "[" * 99 + "]" * 99)
    read(tmp_path, '{"a": ' + "[" * 99 + "]" * 99 + "}", "a.json")


def test_no_such_file(tmp_path: Path) -> None:
    """A missing file is a problem that suggests the nearest existing name."""
    (tmp_path / "bark.yaml").touch()
    with pytest.raises(ProblemsError) as caught:
        load(tmp_path / "brak.yaml", root=tmp_path)
    assert str(caught.value) == (
        "brak.yaml: error[unreadable-file]: no such file\n  hint: did you mean 'bark.yaml'?"
    )


def test_not_a_file(tmp_path: Path) -> None:
    """A directory or a device cannot be read as a file."""
    with pytest.raises(ProblemsError, match="a directory"):
        load(tmp_path, root=tmp_path)
    with pytest.raises(ProblemsError, match="a special file"):
        load(Path(os.devnull), root=tmp_path)


def test_unreadable(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file that may not be read is a problem, not a traceback."""

    def deny(_: Path) -> bytes:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "read_bytes", deny)
    assert refused(tmp_path, "a: 1") == [
        "a.yaml: error[unreadable-file]: cannot be read: Permission denied"
    ]


def test_display_path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A path is shown relative to the root when below it, else as given."""
    (tmp_path / "specs").mkdir()
    (tmp_path / "specs" / "a.yaml").write_text("a: 1")
    monkeypatch.chdir(tmp_path / "specs")
    assert load(Path("a.yaml"), root=tmp_path).path == "specs/a.yaml"
    assert load(Path("../specs/a.yaml"), root=tmp_path / "other").path == "../specs/a.yaml"
    assert load(Path("a.yaml"), root=tmp_path).files == (tmp_path / "specs" / "a.yaml",)


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_line_ends(tmp_path: Path, newline: str) -> None:
    """Both kinds of line ends give the same data and places."""
    document = read(tmp_path, f"a: 1{newline}b: |{newline}  x{newline}  y{newline}")
    assert document.data == {"a": 1, "b": "x\ny\n"}
    assert document.where("/b").line == 2


@pytest.mark.parametrize("name", ["a.json", "a.yaml"])
def test_line_ends_are_no_others(tmp_path: Path, name: str) -> None:
    """The extra line breaks of YAML 1.1 are ordinary characters, as in JSON."""
    text = '{"a": "x\u2028y\x85", "b": 1,\n"c": 1, "c": 2}'
    assert read(tmp_path, text.replace('"c": 2', '"d": 2'), name).where("/d").line == 2
    (warning,) = read(tmp_path, text, name).warnings
    assert (warning.where.line, warning.where.column) == (2, 9)


def test_depth_is_that_of_containers(tmp_path: Path) -> None:
    """JSON and YAML allow the same depth, whatever is in the innermost list."""
    for inner in ("", "1"):
        for name in ("a.json", "a.yaml"):
            read(tmp_path, ' {"a": ' + "[" * 99 + inner + "]" * 99 + "}", name)
            deep = ' {"a": ' + "[" * 100 + inner + "]" * 100 + "}"
            assert refused(tmp_path, deep, name)[0].endswith("more than 100 levels deep")


@pytest.mark.parametrize(
    ("name", "text", "line"),
    [
        ("a.yaml", "a: 1\n<<<<<<< HEAD\nb: 1\n=======\nb: 2\n>>>>>>> branch\n", 2),
        ("a.yaml", "<<<<<<< HEAD\na: 1\n||||||| 1\na: 0\n=======\na: 2\n>>>>>>> x\n", 1),
        ("a.yaml", "a: |\n  x\r\n<<<<<<< HEAD\r\n  y\r\n=======\r\n  z\r\n>>>>>>> b\r\n", 3),
        ("a.yaml", '{"a": 1,\n<<<<<<< HEAD\n"b": 1\n=======\n"b": 2\n>>>>>>> branch\n}', 2),
        ("a.json", '{"a": 1,\n<<<<<<< HEAD\n"b": 1\n=======\n"b": 2\n>>>>>>> branch\n}', 2),
        ("a.json", '<<<<<<< HEAD\n{"b": 1}\n=======\n{"b": 2}\n>>>>>>> branch\n', 1),
    ],
)
def test_marks_of_a_merge(tmp_path: Path, name: str, text: str, line: int) -> None:
    """A file with the marks of a merge conflict is named as that, at its first mark."""
    message, hint = refused(tmp_path, text, name)
    said = "error[invalid-syntax]: has the marks of a merge conflict"
    assert message == f"{name}:{line}:1: {said}"
    assert hint.startswith("  hint: resolve it: ")


def test_no_marks_of_a_merge(tmp_path: Path) -> None:
    """A line of text that looks like one mark is no conflict."""
    assert read(tmp_path, "a: |\n  Title\n  =======\n  <<<<<<< x\n").data
    assert "a merge" not in refused(tmp_path, "a: Title\n=======\nText\n>>>>>>> x\n")[0]
