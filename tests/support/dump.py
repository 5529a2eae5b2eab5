"""What comes of documents in which everything stands that could depend on where it is read.

`dump` makes one text of it all: generated files, lock records and problems. It must be the same for
each Python, each allowed version of each dependency, and each setting of the environment.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from pitchpipe.config import ClientConfig, load_config
from pitchpipe.lock.lock_file import Lock, format_lock
from pitchpipe.output.drift import Made, next_lock
from pitchpipe.pipeline import Rendered, try_render_client
from pitchpipe.problems import ProblemsError

# Assigned after Unicode 14.0, the version of Python 3.11: an emoji, an ideograph and a letter (15),
# a digit (16), a letter that has a capital since 16, and that capital.
NEW = ("\U0001fae8", "\U00031350", "\U0001e4d0", "\U00010d40", "\u019b", "\ua7dc")
# Format controls, separators, private use and what is not assigned at all.
ODD = tuple("\xad\u2028\u200b\u202e\ue000\u0378\U00013440\U000e0041\ufeff")
_WORDS = (
    "type match case _ class async print None self list größe ﬁx naïve İx ǅx x² 一 \u0430 Ω \uff58"
)
WORDS = (*_WORDS.split(), "a b", "1a", "a-b", "predictTime", "HTTPCode")
SYNTAX = {
    "tab.yaml": "a:\n\tb: 1\n",
    "colon.yaml": "a: b: c\n",
    "quote.yaml": "a: 'b\nc: 1\n",
    "bracket.yaml": "a: [b, c\nd: 1\n",
    "brace.yaml": "a: {b: c\nd: 1\n",
    "indent.yaml": "a:\n  b: 1\n c: 2\n",
    "item.yaml": "a: - b\n",
    "at.yaml": "a: @b\n",
    "anchor.yaml": "a: & b\n",
    "tag.yaml": "a: !<b c\n",
    "handle.yaml": "a: !b!c d\n",
    "escape.yaml": 'a: "\\q"\n',
    "hexadecimal.yaml": 'a: "\\xg"\n',
    "block.yaml": "a: |0\n  b\n",
    "directive.yaml": "%YAML 1.2\na: b\n",
    "separator.yaml": "a: 'b\n---\nc'\n",
    "key.yaml": "a\nb: c\n",
    "deep.yaml": "a: " + "[" * 300,
    "deeper.yaml": "a: " + "[" * 5000,
    "digits.yaml": "a: " + "9" * 5000,
    "comma.json": '{"a": [1, 2,]}',
    "commas.json": '{"a": 1 ,\n }',
    "value.json": '{"a": }',
    "name.json": "{a: 1}",
    "string.json": '{"a": "b',
    "control.json": '{"a": "b\nc"}',
    "escape.json": '{"a": "\\q"}',
    "unicode.json": '{"a": "\\u12"}',
    "extra.json": '{"a": 1} 2',
    "missing.json": '{"a" 1}',
    "between.json": '{"a": 1 "b": 2}',
    "nothing.json": "x",
    "deep.json": "[" * 300 + "]" * 300,
    "deeper.json": "[" * 100_000,
    "unclosed.json": "[" * 2000,
    "digits.json": '{"a": ' + "9" * 4400 + "}",
}
TOML = (
    "output = generated\n",
    'output = "a\n',
    "output = [1, 2\n",
    "output\n",
    "= 1\n",
    'output = "a" "b"\n',
    'output = "\\q"\n',
    "output = 1\noutput = 2\n",
    "[tool.pitchpipe]\n",
    "[tool.pitchpipe\n",
    "output = 2020-13-01\n",
    "output = 'a\x01b'\n",
    "x = {a = 1, a = 2}\n",
    'output = ["\U0001fae8", {a = 1.5, b = true}]\n',
)
PATHS = (
    "$.a[",
    "a.b",
    "$.a b",
    "$[?foo(@.a)]",
    "$[?count(@.a)]",
    "$[01]",
    "$[?@.a == @..b]",
    "$[?length(@.a, 1) == 1]",
    "$['\\q']",
    "$[9007199254740993]",
    "$[?'a']",
    "$.",
    "$[]",
    "$[?(@.a]",
    "$[?@.a == 1e999]",
    "$[" + "9" * 5000 + "]",
    "$" + ".a" * 3000,
    "$[?" + "!" * 5000 + "@.a]",
    "$.paths.nothing.here",
)
HEAD = {"openapi": "3.1.0", "info": {"title": "t", "version": "1"}}
INVALID: dict[str, dict[str, Any]] = {
    "nothing": {},
    "no-info": {"openapi": "3.1.0", "paths": {}},
    "title": {**HEAD, "info": {"version": 1, "titel": "x"}},
    "paths": {
        **HEAD,
        "paths": {"a": {}, "/a/{b}": {"get": {"it's": 1, "z": 2, "responses": {"2": {}}}}},
    },
    "tags": {**HEAD, "paths": {}, "tags": [{"name": "a"}, {"name": "a"}, {"nam": "b"}]},
    "servers": {**HEAD, "paths": {}, "servers": [{"url": "https://{a}.b\U0001fae8"}]},
    "schema": {
        **HEAD,
        "paths": {},
        "components": {
            "schemas": {
                "A": {"type": "strin", "minLength": -1, "enum": [], "required": ["a", "a"]},
                "B b": {"properties": [], "multipleOf": 0, "$ref": "http://[x]/#/a"},
            }
        },
    },
    "old": {
        "openapi": "3.0.3",
        "info": {"title": "t", "version": "1"},
        "paths": {"/a": {"get": {"responses": {}, "parameters": [{"name": "a"}]}}},
        "components": {"schemas": {"A": {"type": "array", "enum": [], "required": []}}},
    },
}


def dump(folder: Path) -> str:
    """Return a text of all that comes of everything; it needs a folder to write documents to."""
    return "\n".join(_lines(folder))


def _lines(folder: Path) -> Iterator[str]:
    yield from _rendered(folder)
    for name, text in SYNTAX.items():
        (folder / name).write_text(text, encoding="utf-8", newline="")
        yield from _problems(name, _render(name, folder))
    for number, text in enumerate(TOML):
        project = folder / f"toml{number}"
        project.mkdir()
        (project / "pyproject.toml").write_text(f"[tool.pitchpipe]\n{text}", encoding="utf-8")
        yield f"== {text!a}"
        try:
            load_config(project / "pyproject.toml")
        except ProblemsError as error:
            yield str(error)
    for name, data in INVALID.items():
        (folder / f"{name}.json").write_text(json.dumps(data), encoding="utf-8")
        yield from _problems(name, _render(f"{name}.json", folder))
    for number, path in enumerate(PATHS):
        overlay = folder / f"overlay{number}.yaml"
        actions = [{"target": path, "update": {"x-a": 1}}]
        data = {"overlay": "1.0.0", "info": {"title": "o", "version": "1"}, "actions": actions}
        overlay.write_text(json.dumps(data), encoding="utf-8")
        yield from _problems(path[:40], _render("names.json", folder, overlay))
    for length in (150, 3000):
        (folder / "chain.json").write_text(json.dumps(_chain(length)), encoding="utf-8")
        rendered = _render("chain.json", folder)
        yield from _problems(f"a chain of {length}", rendered)
        yield f"{len(rendered.files.get('client/models.py', '').splitlines())} lines of models"


def _rendered(folder: Path) -> Iterator[str]:
    (folder / "names.json").write_text(json.dumps(_names()), encoding="utf-8")
    rendered = _render("names.json", folder)
    for path, text in sorted(rendered.files.items()):
        yield f"== {path}\n{text}"
    records = {"client": rendered.record} if rendered.record else {}
    made = Made(files=rendered.files, clients=records, made_by="0")
    yield format_lock(next_lock(made, Lock(), whole=True))
    yield from _problems("names.json", rendered)


def _render(name: str, folder: Path, *overlays: Path) -> Rendered:
    client = ClientConfig(name="client", spec=folder / name, overlays=overlays)
    return try_render_client(client, root=folder)


def _problems(name: str, rendered: Rendered) -> Iterator[str]:
    yield f"== {name}: {len(rendered.files)} files"
    yield from map(str, rendered.problems)


def _names() -> dict[str, Any]:
    """Describe one operation whose names and values are as odd as can be."""
    words = [*WORDS, *NEW, *(f"a{each}b" for each in (*NEW, *ODD))]
    properties: dict[str, Any] = {
        word: {"type": "string", "description": f"Is {word}. {' '.join(ODD)}", "default": word}
        for word in words
    }
    properties["choice"] = {"enum": [*words, *ODD, "'", '"', "'\"", "\\", "\t\r\n\x1b"]}
    properties["wrong"] = {"type": "integer", "default": "".join(NEW)}
    properties["number"] = {"type": "number", "minimum": 1e-7, "maximum": 1e22, "multipleOf": 0.1}
    properties["large"] = {"type": "integer", "maximum": 10**100, "default": -0.0}
    patterns = (r"^\d+\z", r"\p{L}", "a++b", "(?>a)", "(?i)a", r"\Aa\Z", "[[a]", "(", "\U0001fae8")
    properties |= {
        f"pattern{number}": {"type": "string", "pattern": pattern}
        for number, pattern in enumerate(patterns)
    }
    names = [*WORDS, *NEW]
    parameters = [{"name": name, "in": "query", "schema": {"type": "string"}} for name in names]
    schema = {"type": "object", "properties": properties}
    content = {"application/json": {"schema": schema}}
    operation = {
        "operationId": "größe \U0001fae8",
        "summary": "".join(NEW),
        "parameters": parameters,
        "requestBody": {"content": content},
        "responses": {"200": {"description": "-", "content": content}},
    }
    info = {"title": "".join(NEW), "version": "1", "description": " ".join(ODD)}
    servers = [{"url": "https://api.example.com"}]
    return {
        **HEAD,
        "info": info,
        "servers": servers,
        "paths": {"/a\U0001fae8": {"post": operation}},
    }


def _chain(length: int) -> dict[str, Any]:
    """Describe an operation that answers with the first of schemas that refer to one another."""
    schemas: dict[str, Any] = {
        f"S{n}": {"properties": {"a": {"$ref": f"#/components/schemas/S{n + 1}"}}}
        for n in range(length)
    }
    schemas[f"S{length}"] = {"type": "string"}
    content = {"application/json": {"schema": {"$ref": "#/components/schemas/S0"}}}
    responses = {"200": {"description": "-", "content": content}}
    paths = {"/a": {"get": {"operationId": "a", "responses": responses}}}
    return {**HEAD, "paths": paths, "components": {"schemas": schemas}}
