"""Inputs that can be made in any size, and the commands that have to end with them.

Each was chosen because something in the generator could grow faster than it: schemas that are
referred to twice at every level, long lists whose items have to be told apart, long names.
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, Final, NamedTuple, TypeAlias

Schema: TypeAlias = "dict[str, Any]"
Files: TypeAlias = Mapping[str, str]
"""Texts by file name."""

GENERATE: Final = ("generate", "--spec", "spec.json", "--output", "out")
DIFF: Final = ("diff", "spec.json", "new.json", "--fail-on", "never")
ADD: Final = ("add", f"o/m:{'0' * 64}", "--from", "spec.json")
_PROJECT: Final = '[tool.pitchpipe]\noutput = "generated"\n'


class Growing(NamedTuple):
    """A kind of input: the command, the size to begin with, and how to make it of a size."""

    command: tuple[str, ...]
    size: int
    make: Callable[[int], Files]
    refused: bool = False
    """Whether it ends with `too-large` or `too-deep`, at the latest at four times its size."""


def _document(schemas: Mapping[str, Any], **others: Any) -> dict[str, Any]:
    """Make a document in which the first schema is sent and received."""
    first = next(iter(schemas), "")
    media = {"application/json": {"schema": _ref(first) if first else {}}}
    answer = {"200": {"description": "Done.", "content": media}}
    made: dict[str, Any] = {
        "openapi": "3.1.0",
        "info": {"title": "Growing", "version": "1"},
        "paths": {
            "/it": {
                "post": {
                    "operationId": "send",
                    "requestBody": {"content": media, "required": True},
                    "responses": answer,
                }
            }
        },
        "components": {"schemas": dict(schemas)},
    }
    return made | others


def _spec(document: object) -> Files:
    return {"spec.json": json.dumps(document)}


def _both(schemas: Mapping[str, Any], new: Mapping[str, Any]) -> Files:
    return {"spec.json": json.dumps(_document(schemas)), "new.json": json.dumps(_document(new))}


def _ref(name: str) -> Schema:
    return {"$ref": f"#/components/schemas/{name}"}


def _object(**properties: Any) -> Schema:
    return {"type": "object", "properties": properties}


def _levels(step: Callable[[str], Schema], last: Schema) -> Callable[[int], dict[str, Schema]]:
    """Make schemas each of which is made of the next."""

    def make(size: int) -> dict[str, Schema]:
        above = {f"L{level}": step(f"L{level + 1}") for level in range(size)}
        return {**above, f"L{size}": last}

    return make


def _changed(make: Callable[[int], dict[str, Schema]]) -> Callable[[int], Files]:
    """Make two documents of which the second has another schema at the end of the chain."""

    def both(size: int) -> Files:
        old = make(size)
        return _both(old, {**old, list(old)[-1]: {"type": "boolean"}})

    return both


def _one(make: Callable[[int], dict[str, Schema]]) -> Callable[[int], Files]:
    return lambda size: _spec(_document(make(size)))


_STRING: Final = {"type": "string"}
_LEAF: Final = _object(leaf=_STRING)


def _twice(keyword: str) -> Callable[[str], Schema]:
    return lambda name: {keyword: [_ref(name), _ref(name)]}


def _twice_inline(keyword: str) -> Callable[[str], Schema]:
    """Refer twice with something asserted beside, so that the two are not merely references."""
    return lambda name: {keyword: [{"allOf": [_ref(name), _object(a=_STRING)]}, _ref(name)]}


def _below(keyword: str) -> Callable[[int], dict[str, Schema]]:
    """Nest inline schemas, objects within unions."""

    def make(size: int) -> dict[str, Schema]:
        schema = _LEAF
        for level in range(size):
            other = _object(**{f"other{level}": _STRING})
            schema = _object(below={keyword: [schema, other]}, **{f"p{level}": _STRING})
        return {"Root": schema}

    return make


def _requirements(size: int) -> dict[str, Schema]:
    sets = [{"anyOf": [{"required": [f"a{n}"]}, {"required": [f"b{n}"]}]} for n in range(size)]
    names = {f"{side}{n}": _STRING for n in range(size) for side in "ab"}
    return {"Root": {**_object(**names), "allOf": sets}}


def _inherited(size: int) -> dict[str, Schema]:
    """Make each object add a property to the next."""
    return _levels(lambda name: {"allOf": [_ref(name), _object(**{f"in_{name}": _STRING})]}, _LEAF)(
        size
    )


def _enum(size: int, start: int = 0) -> Schema:
    return {"type": "string", "enum": [f"value-{n}" for n in range(start, start + size)]}


def _enums(size: int) -> Files:
    return _both({"Root": _object(e=_enum(size))}, {"Root": _object(e=_enum(size, size // 2))})


def _reversed_enums(size: int) -> Files:
    values: list[str] = _enum(size)["enum"]
    new = {"type": "string", "enum": values[::-1]}
    return _both({"Root": _object(e=_enum(size))}, {"Root": _object(e=new)})


def _model(size: int) -> Files:
    """Make the schema of a hosted model whose one input has so many values."""
    run = {"post": {"responses": {"200": {"description": "Done."}}}}
    inputs = {**_object(voice={"allOf": [_ref("voice")]}), "title": "Input"}
    schemas = {"Input": inputs, "Output": _STRING, "voice": _enum(size)}
    document = _document(schemas, paths={"/predictions": run})
    return {**_spec({**document, "openapi": "3.0.2"}), "pyproject.toml": _PROJECT}


def _operations(size: int, name: Callable[[int], str], **more: Any) -> dict[str, Any]:
    answer = {"200": {"description": "Done."}}
    return {
        f"/p{number}": {"get": {"operationId": name(number), "responses": answer, **more}}
        for number in range(size)
    }


def _tagged(size: int) -> Files:
    """Make operations that each have a tag and a class of their own, in a package for each tag."""
    paths: dict[str, Any] = {}
    for number in range(size):
        media = {"application/json": {"schema": _ref(f"S{number}")}}
        answer = {"200": {"description": "Done.", "content": media}}
        run = {"operationId": f"get{number}", "tags": [f"tag {number}"], "responses": answer}
        paths[f"/p{number}"] = {"get": run}
    schemas = {f"S{number}": _object(**{f"a b{number}": _STRING}) for number in range(size)}
    return _spec(_document(schemas, paths=paths))


def _colliding(number: int) -> str:
    """Write a number by separators, which no Python name tells apart."""
    return "a" + "".join("-."[int(digit)] for digit in f"{number:b}") + "b"


def _overlay(target: Callable[[int], str]) -> Callable[[int], Files]:
    def make(size: int) -> Files:
        return _overlaid([{"target": target(size), "update": {"x-a": 1}, "x-optional": True}])

    return make


def _overlaid(actions: object, **more: Any) -> Files:
    overlay = {"overlay": "1.0.0", "info": {"title": "o", "version": "1"}, "actions": actions}
    schemas = {f"S{number}": _LEAF for number in range(10)}
    texts = {"overlay.json": json.dumps(overlay)}
    return {**_spec({**_document(schemas), **more}), **texts}


def _actions(size: int) -> Files:
    return _overlaid(
        [
            {"target": f"$.components.schemas.S{n % 10}", "update": {"description": f"Is {n}."}}
            for n in range(size)
        ]
    )


def _sent_often(size: int) -> Files:
    """Make many operations that take the same large object, written out as arguments of each."""
    body = {"content": {"application/json": {"schema": _ref("Root")}}, "required": True}
    paths = _operations(size, lambda n: f"get{n}", requestBody=body)
    paths = {path: {"post": item["get"]} for path, item in paths.items()}
    root = _object(**{f"p{n}": _STRING for n in range(size)})
    return _spec(_document({"Root": root}, paths=paths))


def _parameters(size: int) -> list[Schema]:
    return [{"name": f"q{n}", "in": "query", "schema": _STRING} for n in range(size)]


def _union(size: int, first: int = 0) -> dict[str, Schema]:
    names = [f"B{n}" for n in range(first, first + size)]
    branches = {n: {**_object(**{f"of{n}": _STRING}), "required": [f"of{n}"]} for n in names}
    return {"Root": _object(u={"oneOf": [_ref(n) for n in names]}), **branches}


def _inline_union(size: int, kind: str = "of") -> dict[str, Schema]:
    return {"Root": _object(u={"oneOf": [_object(**{f"{kind}{n}": _STRING}) for n in range(size)]})}


def _properties(size: int, start: str = "p") -> dict[str, Schema]:
    return {"Root": _object(**{f"{start}{n}": _STRING for n in range(size)})}


def _defaults(size: int) -> dict[str, Schema]:
    schemas = _levels(_twice("anyOf"), {"type": "integer"})(size)
    return {**schemas, "Root": _object(a={"allOf": [_ref("L0")], "default": "x"})}


def _wide_defaults(size: int) -> dict[str, Schema]:
    schemas = _levels(lambda name: {"anyOf": [_ref(name)] * size}, {"type": "integer"})(10)
    return {**schemas, "Root": _object(a={"allOf": [_ref("L0")], "default": "x"})}


def _unnamed(size: int) -> dict[str, Schema]:
    """Refer to places that are no components, so that nothing has a name."""
    below = [{"$ref": f"#/components/schemas/Root/properties/p{n + 1}"} for n in range(size)]
    both = [{"anyOf": [{"type": "array", "items": each}, _map(_map(each))]} for each in below]
    return {"Root": _object(**{f"p{n}": each for n, each in enumerate([*both, _STRING])})}


def _map(values: Schema) -> Schema:
    return {"type": "object", "additionalProperties": values}


def _conjunctions(size: int) -> dict[str, Schema]:
    """Combine the alternatives of each level with those of the next."""

    def level(name: str) -> Schema:
        own = [_object(**{f"{side}_{name}": _STRING}) for side in "ab"]
        return {"anyOf": [{"allOf": [each, _ref(name)]} for each in own]}

    return _levels(level, _LEAF)(size)


def _read_only(size: int) -> dict[str, Schema]:
    """Make many classes that differ by direction."""
    classes = {f"C{n}": _object(id={**_STRING, "readOnly": True}, a=_STRING) for n in range(size)}
    return {"Root": _object(**{name: _ref(name) for name in classes}), **classes}


def _derived(size: int) -> dict[str, Schema]:
    base = _object(**{f"p{n}": _STRING for n in range(size)})
    own = ({"allOf": [_ref("Base"), _object(**{f"own{n}": _STRING})]} for n in range(size))
    derived = {f"D{n}": each for n, each in enumerate(own)}
    return {"Root": _object(**{name: _ref(name) for name in derived}), **derived, "Base": base}


def _leaves(size: int) -> dict[str, Schema]:
    """Nest many objects deeply, below long names."""
    schema = _object(**{f"leaf{n}": _object(x=_STRING) for n in range(size)})
    for level in range(30):
        schema = _object(**{f"level_{level}_" + "long" * 20: schema})
    return {"Root": schema}


_WITH_OVERLAY: Final = (*GENERATE, "--overlay", "overlay.json")


def _nested(size: int) -> Schema:
    schema = _LEAF
    for level in range(size):
        schema = _object(**{f"rather_long_name_{level}": schema})
    return schema


def _api(paths: Mapping[str, Any]) -> Files:
    return _spec(_document({}, paths=paths))


def _called(name: Callable[[int], str]) -> Callable[[int], Files]:
    """Make one operation, with a name of such a length."""
    return lambda size: _api(_operations(1, lambda _: name(size)))


def _described(text: Callable[[int], str]) -> Callable[[int], Files]:
    return _one(lambda size: {"Root": {**_LEAF, "description": text(size)}})


def _renamed_operations(size: int) -> Files:
    new = _operations(size, lambda number: f"list{number}")
    paths = {f"{path}/x": item for path, item in new.items()}
    old = _api(_operations(size, lambda number: f"get{number}"))
    return {**old, "new.json": json.dumps(_document({}, paths=paths))}


def _lists(size: int) -> Files:
    old, new = [[number] for number in range(size)], [[-number] for number in range(size)]
    return _both({"Root": {"enum": old}}, {"Root": {"enum": new}})


def _in_path(size: int) -> Files:
    path = "".join(f"/{{q{number}}}" for number in range(size))
    parameters = [{**each, "in": "path", "required": True} for each in _parameters(size)]
    run = {"parameters": parameters, "responses": {"200": {"description": "Done."}}}
    return _api({path: {"get": run}})


def _collisions(size: int) -> dict[str, Schema]:
    return {_colliding(number): {**_LEAF, "description": str(number)} for number in range(size)}


def _colliding_properties(size: int) -> dict[str, Schema]:
    return {"Root": _object(**{_colliding(number): _STRING for number in range(size)})}


def _colliding_parameters(size: int) -> Files:
    named = [{**p, "name": _colliding(number)} for number, p in enumerate(_parameters(size))]
    return _api(_operations(1, str, parameters=named))


def _colliding_inline(size: int) -> dict[str, Schema]:
    own = (_object(**{f"x{number}": _STRING}) for number in range(size))
    return {f"S{number}": _object(**{"a-b": each}) for number, each in enumerate(own)}


def _optional(name: str) -> Schema:
    return {"type": "array", "items": {"anyOf": [_ref(name), {"type": "null"}]}}


def _nested_in_another(size: int) -> Files:
    inner = _below("oneOf")(size)
    return _both(inner, {"Root": _object(a=inner["Root"])})


def _chain(step: Callable[[str], Schema]) -> Callable[[int], Files]:
    return _one(_levels(step, _LEAF))


def _chains(step: Callable[[str], Schema]) -> Callable[[int], Files]:
    return _changed(_levels(step, _LEAF))


INPUTS: Final[Mapping[str, Growing]] = {
    # Referred to twice at every level.
    "anyOf twice": Growing(GENERATE, 20, _chain(_twice("anyOf"))),
    "anyOf twice, and more": Growing(GENERATE, 10, _chain(_twice_inline("anyOf")), refused=True),
    "anyOf twice, inline": Growing(GENERATE, 10, _one(_below("anyOf"))),
    "oneOf of objects, inline": Growing(GENERATE, 20, _one(_below("oneOf"))),
    "allOf twice": Growing(GENERATE, 20, _chain(_twice("allOf"))),
    "allOf twice, and more": Growing(GENERATE, 20, _chain(_twice_inline("allOf"))),
    "properties twice": Growing(
        GENERATE, 40, _chain(lambda name: _object(a=_ref(name), b=_object(c=_ref(name))))
    ),
    "arrays of arrays": Growing(GENERATE, 40, _chain(_optional)),
    "required in combinations": Growing(GENERATE, 24, _one(_requirements)),
    "inherited": Growing(GENERATE, 50, _one(_inherited)),
    "default of a union": Growing(GENERATE, 20, _one(_defaults)),
    "default of a wide union": Growing(GENERATE, 6, _one(_wide_defaults)),
    "types within types": Growing(GENERATE, 10, _one(_unnamed), refused=True),
    "conjunctions": Growing(GENERATE, 12, _one(_conjunctions), refused=True),
    "a base of many": Growing(GENERATE, 100, _one(_derived), refused=True),
    "read-only properties": Growing(GENERATE, 500, _one(_read_only)),
    "diff: anyOf twice": Growing(DIFF, 20, _chains(_twice("anyOf"))),
    "diff: anyOf twice, and more": Growing(DIFF, 10, _chains(_twice_inline("anyOf")), refused=True),
    "diff: allOf twice": Growing(DIFF, 20, _chains(_twice("allOf"))),
    "diff: inherited": Growing(DIFF, 50, _changed(_inherited)),
    "diff: oneOf of objects, inline": Growing(DIFF, 20, _nested_in_another),
    # Long lists.
    "enum": Growing(GENERATE, 5_000, _one(lambda size: {"Root": _enum(size)})),
    "union": Growing(GENERATE, 250, _one(_union)),
    "union, inline": Growing(GENERATE, 250, _one(_inline_union)),
    "properties": Growing(GENERATE, 1_000, _one(_properties)),
    "colliding properties": Growing(GENERATE, 750, _one(_colliding_properties)),
    "colliding schemas": Growing(GENERATE, 750, _one(_collisions)),
    "colliding inline schemas": Growing(GENERATE, 750, _one(_colliding_inline)),
    "colliding parameters": Growing(GENERATE, 750, _colliding_parameters),
    "colliding operations": Growing(GENERATE, 750, lambda n: _api(_operations(n, _colliding))),
    "operations": Growing(GENERATE, 250, lambda n: _api(_operations(n, lambda k: f"get{k}"))),
    "tags": Growing(GENERATE, 100, _tagged),
    "parameters": Growing(
        GENERATE, 250, lambda n: _api(_operations(1, str, parameters=_parameters(n)))
    ),
    "a body as arguments of many": Growing(GENERATE, 100, _sent_often, refused=True),
    "diff: enum": Growing(DIFF, 5_000, _enums),
    "diff: enum in another order": Growing(DIFF, 5_000, _reversed_enums),
    "diff: union": Growing(DIFF, 250, lambda n: _both(_union(n), _union(n, n // 2))),
    "diff: union, inline": Growing(
        DIFF, 250, lambda n: _both(_inline_union(n), _inline_union(n, "other"))
    ),
    "diff: properties": Growing(DIFF, 250, lambda n: _both(_properties(n), _properties(n, "pp"))),
    "diff: operations": Growing(DIFF, 250, _renamed_operations),
    "diff: lists in an enum": Growing(DIFF, 250, _lists),
    "add: enum": Growing(ADD, 5_000, _model),
    # Long texts.
    "operationId": Growing(GENERATE, 15_000, _called(lambda size: "ab1" * (size // 3))),
    "name of digits": Growing(GENERATE, 15_000, _called(lambda size: "a" * size + "1")),
    "schema name": Growing(GENERATE, 1_000, _one(lambda n: {"Ab1" * (n // 3): _LEAF})),
    "property name": Growing(
        GENERATE, 1_000, _one(lambda n: {"Root": _object(**{"ab1" * (n // 3): _object(x=_LEAF)})})
    ),
    "names within names": Growing(GENERATE, 20, _one(lambda size: {"Root": _nested(size)})),
    "names deep within names": Growing(GENERATE, 200, _one(_leaves)),
    "description": Growing(GENERATE, 50_000, _described(lambda n: 'word \\ `"\n' * (n // 10))),
    "description without spaces": Growing(GENERATE, 50_000, _described(lambda n: "a<" * (n // 2))),
    "description of spaces": Growing(GENERATE, 50_000, _described(lambda n: f"a{' ' * n}b")),
    "path": Growing(GENERATE, 250, _in_path),
    # Overlays.
    "overlay: wildcards": Growing(
        _WITH_OVERLAY, 50, _overlay(lambda n: "$" + f"[{','.join('*' * n)}]" * 4), refused=True
    ),
    "overlay: descendants": Growing(
        _WITH_OVERLAY, 3, _overlay(lambda n: "$" + "..*" * n + ".none")
    ),
    "overlay: filter": Growing(
        _WITH_OVERLAY, 3, _overlay(lambda n: "$..[?" + "@..[?" * n + "@.a" + "]" * n + "]")
    ),
    "overlay: actions": Growing(_WITH_OVERLAY, 1_250, _actions),
}


class Took(NamedTuple):
    """How a command ended, what it said, and what it took: seconds of processor time, and MiB."""

    code: int
    said: str
    cpu: float
    memory: float
    size: int
    """Bytes of the input."""

    @property
    def is_refused(self) -> bool:
        """Whether it ended with a problem that says where the input is too large."""
        return re.search(r"\.json:1:\d+: error\[too-(large|deep)\]", self.said) is not None


def run(growing: Growing, size: int, folder: Path, *, seconds: int) -> Took:
    """Run the command on an input of a size, with limits of processor time and memory."""
    files = growing.make(size)
    for name, text in files.items():
        (folder / name).write_text(text, encoding="utf-8")
    command = [sys.executable, "-c", _LIMITED, str(seconds), *growing.command]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    said, _, took = done.stderr.rpartition("took ")
    cpu, memory = map(float, took.split()) if took else (float(seconds), 0.0)
    total = sum(map(len, files.values()))
    return Took(done.returncode, done.stdout + said, cpu, memory, total)


_LIMITED: Final = """\
import atexit, resource, sys

def report():
    used = resource.getrusage(resource.RUSAGE_SELF)
    print("took", used.ru_utime + used.ru_stime, used.ru_maxrss / 1024, file=sys.stderr)

atexit.register(report)
seconds = int(sys.argv.pop(1))
resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds + 1))
resource.setrlimit(resource.RLIMIT_AS, (4 << 30, 4 << 30))
from pitchpipe.cli.entry import main
sys.exit(main())
"""
