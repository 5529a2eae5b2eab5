"""Formatting: black has nothing to add, and what clients share changes nothing of any."""

from __future__ import annotations

import subprocess
import sys

import black
import pytest
from black.mode import TargetVersion

from pitchpipe.pipeline import render_client, render_shared
from pitchpipe.render import definitions
from pitchpipe.render.format import format_python
from pitchpipe.render.skeletons import BoundedDict, Skeleton
from tests.support import golden

MODE = black.Mode(line_length=100, target_versions={TargetVersion.PY311})
WORKING = [case for case in golden.all_cases() if not (case.folder / golden.PROBLEMS).exists()]
LONG = ", ".join(f"argument_{number}=value_{number}" for number in range(9))


@pytest.mark.parametrize("case", WORKING, ids=lambda case: case.name)
def test_black_has_nothing_to_add(case: golden.Case) -> None:
    """Black leaves every module of every golden case as it is."""
    files = render_client(case.config, root=case.folder)
    for path, text in files.items():
        if path.endswith(".py"):
            assert black.format_str(text, mode=MODE) == text, path


@pytest.mark.slow
def test_black_has_nothing_to_add_to_what_is_shared() -> None:
    """Black leaves the module of a client set and the runtime as they are."""
    for path, text in render_shared().items():
        if path.endswith(".py"):
            assert black.format_str(text, mode=MODE) == text, path


@pytest.mark.parametrize(
    "text",
    [
        "x = f(1, 2)",
        "x = f(1e+22, 1e-07, 1e22, 1.5e+300)",
        f'x["a"] = f({LONG}, minimum=1e-07, maximum=1e+22)',
        f"x = f({LONG}, y=g(1e+22))",
        f"x = None if y is None else f({LONG}, 1e+22)",
        "x = 'single'",
        'x = "it\'s"',
        'x = "a \\"b\\""',
        "x = f(1,2)",
        "x = f( 1, 2 )",
        "x = f(1, 2,)",
        "x = (1)",
        "return_ = {'a' : 1}",
        "x = f((1, 2))",
        "x = 1;y = 2",
        "x = 1 # said",
        "x  =  1",
        "x = [a , b]",
        'x = "é" + "' + "ü" * 90 + '"',
        'x = "' + "漢字" * 47 + '"',
        f"x = f({LONG})",
        f"def f({LONG}) -> None:\n    pass",
        f"class C:\n    def f(self, {LONG}) -> None:\n        return f({LONG})",
        f'class C:\n    """C."""\n\n    x: int\n    """It\'s 1, 2 ; said"""\n\n    y = f({LONG})',
        'if x:\n    y = {"a": [1, {"b": (2, 3)}]}\nelse:\n    y = "(["',
    ],
)
def test_statements(text: str) -> None:
    """A statement comes out as black formats it within its module, whatever is odd about it."""
    assert format_python(text) == black.format_str(text, mode=MODE)


@pytest.mark.parametrize(
    "shape",
    ["def {name}() -> requests.Request:\n    pass", "x = {name}()", "if {name}():\n    pass"],
)
@pytest.mark.parametrize("length", [40, 80, 98, 120])
def test_without_items(shape: str, length: int) -> None:
    """Empty brackets are left to black where the line is too long."""
    text = shape.format(name="a" * length)
    assert format_python(text) == black.format_str(text, mode=MODE)


@pytest.mark.parametrize(
    "shape",
    [
        "def f({items}) -> None:\n    pass",
        "async def f(self, *, {items}) -> dict[str, list[int]]:\n    pass",
        "def f({items}, *, last: int | None = None) -> int:\n    pass",
        "def f(\n    a: int = 1,\n    *,\n    {items},\n) -> None:\n    pass",
        "from .models import {items}",
        "from .{name} import *",
        "from __future__ import {items}",
        "import {items}",
        "x = f({items})",
        "x = a.b.f({items})",
        "x = f({items})(1)",
        "x: TypeAlias = Literal[{items}]",
        "x: list[int] = f({items})",
        "{name}: TypeAlias = {name}[{items}]",
        'x["{name}"] = f({items})',
        'x["{name}"] = a.b.f({items})',
        'x["{name}"] = {name}({items})',
        'x["{name}"] = f(\n    {items},\n)',
        'x["{name}"] = {name}',
        'x["{name}"] = f(value.{name}, found, f"{{at}}.{name}", item={name})',
        "x = [{items}]",
        "x = (\n    {items}\n)",
        "x = {{{items}}}",
        "x = [\n    {items},\n]",
        "x = f([{items}])",
        "x = f(a, [{items}])",
        "x = f(a, b=({items}), c=g(h({items})))",
        "x = f(a={{1: g({items})}}, b=g(({items})), c=[h([{items}]), await k({items})])",
        "return f(g({items}))",
        "return f(await g.h({items}))",
        "return f(lambda x: g.h({items}))",
        "if f({items}):\n    pass",
        "if f.g({items}):\n    pass",
        "x = f({items}, b=[1, 2], c=g(3))",
        "x = f(a={{1: 2}}, b={items})",
        "f({items})",
        "f(a)({items})",
        'put.optional("n", value.n, partial(checks.string, pattern=",)]"), {items})',
        "return f({items})",
        "return f({items}) or None",
        "return not f({items})",
        "raise ValueError({items})",
        "x = await f({items})",
        "x = 1 + f({items})",
        "x += f({items})",
        "assert f({items}), f(1)",
        "del x[{items}]",
        "from .{name}.{name} import {items}",
        "from .{name}.{name} import {name} as {name}",
        "from .{name}.{name} import {name} as {name}, {name} as {name}x",
        "x: Final = {{\n    {items},\n}}",
        'x = {{"a": {name}, "{name}": {name}}}',
        "{name} = f({items})",
        "{name} = {name}x({items})",
        'x["a, (b"] = f({items})',
        'x["{name}"] = {name}({name}.{name}, a, f"{{a}}.{name}")',
        'x["a"] = {name}({items}, f(a, b=g({items}), c=[{items}]))',
        'x["a"]: int = f({items})',
        'x["a"]["b"] = f({items})',
        'x["a"] = f({items})(1)',
        'x["a\\n"] = f({items})',
        "x['a'] = f({items})",
        "x[{name}] = f({items})",
        "return await {name}({items})",
        "return await a.{name}({items}, b(c, d))",
        "return await {name}[{items}]",
        "{name}: list = {name}x({items})",
        "{name} = {name}x(\n    {items},\n)",
        "return {name}({items})",
        "return {name}[{items}]",
        "return f({items})(value, {name})",
        "return cast({name}, f({items})(value, at))",
        "return cast(a, {name}({items})({name}))",
        "return {name}(await a.b.c(x))",
        "{name}(\n    {items},\n)",
        "{name}[\n    {items},\n]",
        "class {name}({items}):\n    pass",
        "class {name}({name}):\n    pass",
        "def {name}({items}) -> {name}:\n    pass",
        "if {name}({items}):\n    pass",
        "x = f(a, {{{name}: {name}}}, b)",
        "x = f(a=[{name}], b=({name},))",
    ],
)
@pytest.mark.parametrize("item", ["{name}", "'{name}'", "{name}=None", "{name}: a.b = 1"])
def test_shapes(shape: str, item: str) -> None:
    """A statement of whatever shape, items and length comes out as black formats it."""
    for length in (1, 13, 22, 40, 90, 110):
        for count in (1, 2, 7):
            names = [f"{chr(97 + number)}{'x' * length}" for number in range(count)]
            items = ", ".join(item.format(name=name) for name in names)
            text = shape.format(items=items, name=names[0])
            for piece in (text, f"class C:\n    {text.replace(chr(10), chr(10) + '    ')}"):
                try:
                    wanted = black.format_str(piece, mode=MODE)
                except black.InvalidInput:
                    return
                assert format_python(piece) == wanted


@pytest.mark.parametrize(
    "shape",
    [
        'x = "a" + {sum}',
        'x = "a" + {sum} + f(a, g(b))',
        'x = "a" + f({sum}) + {sum}',
        "x: {union} = None",
        "x: {union}",
        "x: {union} = {union}",
        "x: {union} = UNSET",
        "{name}: {union} = {name}",
        "{name}: TypeAlias = {union}",
        "x: dict[str, {union}] | None = None",
        "x = None if y is None else f({sum})",
        "x = None if y is None else {sum}",
        "x = {sum} if y else None",
        "x = f(None if y is None else {sum}, {sum})",
        "return f(a=1, b={sum} if y else None, c=2)",
        'return f(b=g(y, {{"a": {sum}, "b": f({name})}}) if {name} else None, c=g({sum}))',
        "return f(b=[{sum}] if y else {{}}, c=a if b else {sum} if d else None)",
        "return f(b={name} if {name} else {name})",
        "class {name}:\n    pass",
        "x: {union} = y",
        "def f(a: {union} = None, *, b: {union}, c: dict[{union}] = d) -> None:\n    pass",
        "def f(a: {union} | None, b: list[{union}] | None = 1, c: {union} = 'x') -> g:\n    pass",
        'x = "a" + f({sum}) + g({sum}, a)',
        'x = "a" + f({union})',
        'x = "{name}" + checks.segment({union}, found, {name}, "{name}")',
        'x = "a" + f({union}, y) + "b" + g({union}, a, b)',
    ],
)
@pytest.mark.parametrize("operand", ["{name}", "f({name})", "f({name}, {name}, a=1)", '"{name}"'])
def test_operations(shape: str, operand: str) -> None:
    """An operation of whatever operators, operands and length comes out as black formats it."""
    for length in (1, 13, 22, 31, 40, 60, 85, 110):
        for count in (1, 2, 5):
            names = [f"{chr(97 + number)}{'x' * length}" for number in range(count)]
            total = " + ".join(operand.format(name=name) for name in names)
            text = shape.format(sum=total, union=" | ".join(names), name=names[0])
            assert format_python(text) == black.format_str(text, mode=MODE)


@pytest.mark.parametrize(
    "shape",
    [
        '{a}: TypeAlias = Literal["{b}"]',
        '{a}: TypeAlias = Literal["{b}", "{b}"]',
        "{a}: {b} = {a}({b}, {b})",
        'data["{a}"] = checks.{b}(value.x, found, {b})',
        'data["{a}"] = {b}({b})',
        "def {a}(value: Any) -> {b}:\n    pass",
        "def f({a}: str = '{b}', {b}: int = 1) -> {a}:\n    pass",
        "{a}: {b} | None | Unset = UNSET",
        "{a}: {b} | None = {b}",
        "return {a}({b}, {b})(value, {b})",
        "return f(c=d({b}) if y else {a}, e=f)",
        "return f(c={a}, d=y if {b} else None)",
        "return cast({a}, {b}({b}, {b})(value, {a}))",
    ],
)
@pytest.mark.parametrize("end", range(95, 102))
def test_at_the_edge(shape: str, end: int) -> None:
    """A statement comes out as black formats it where one of its parts just fits, or does not."""
    for length in (1, 30, *range(84, 100, 2)):
        for other in (1, 30, end - len(shape), end - length, *range(end - 12, end, 3)):
            text = shape.format(a="a" * length, b="b" * max(other, 1))
            assert format_python(text) == black.format_str(text, mode=MODE)


@pytest.mark.parametrize(
    "character",
    ["é", "Ж", "\u2019", "\u6a21", "\uff71", "\U0001f3b5", "e\u0301", "\u200b", "\ufe0f"],
)
@pytest.mark.parametrize("shape", ['x = f("{text}", b=1)', 'x = {{"{text}": 1}}', 'x = "{text}"'])
def test_characters_of_any_width(shape: str, character: str) -> None:
    """A character may be as wide as two others, or as none."""
    for length in range(20, 110):
        source = f"{shape.format(text=character * length)}\n"
        assert format_python(source) == black.format_str(source, mode=MODE)


@pytest.mark.parametrize("text", ["x = (1 +", "def f(:\n    pass", "x = 'a"])
def test_no_python(text: str) -> None:
    """What black cannot read is a mistake of a template, and an error."""
    with pytest.raises(SyntaxError):
        format_python(text)


_SHARED = """
import sys
from pathlib import Path
from tests.support import golden
from pitchpipe.pipeline import render_client

cases = [golden.Case(Path(folder)) for folder in sys.argv[1:]]
for case in cases:
    for path, text in render_client(case.config, root=case.folder).items():
        print(path, hash(text), sep="\\t")
"""


def _made_in(order: list[golden.Case]) -> list[str]:
    words = [sys.executable, "-c", _SHARED, *(str(case.folder) for case in order)]
    environment = {"PYTHONHASHSEED": "0", "PYTHONPATH": f"{golden.ROOT / 'generator'}"}
    done = subprocess.run(
        words, capture_output=True, text=True, check=True, cwd=golden.ROOT, env=environment
    )
    return sorted(done.stdout.splitlines())


@pytest.mark.slow
def test_what_is_remembered_changes_nothing() -> None:
    """Clients come out the same whichever were made before them in the same process."""
    assert _made_in(WORKING) == _made_in(WORKING[::-1])


def test_what_is_remembered_is_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    """Caches too small for one client change nothing, and never grow beyond their limits."""
    wanted = [render_client(case.config, root=case.folder) for case in WORKING[:12]]
    known, kept = BoundedDict[definitions.Written](limit=3), BoundedDict[Skeleton](limit=2)
    monkeypatch.setattr(definitions, "_KNOWN", known)
    monkeypatch.setattr(definitions, "_SKELETONS", kept)
    for case, files in zip(WORKING[:12], wanted, strict=True):
        assert render_client(case.config, root=case.folder) == files
        assert len(known) <= 3
        assert len(kept) <= 2
    assert (len(known), len(kept)) == (3, 2)
