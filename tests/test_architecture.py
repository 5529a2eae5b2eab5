"""The shape of the program: who may import what, read from the syntax trees of its modules."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from graphlib import TopologicalSorter
from pathlib import Path

import pytest

from pitchpipe.version import DECIDING

SOURCE_ROOT = Path(__file__).parent.parent / "generator"
PACKAGE = SOURCE_ROOT / "pitchpipe"
MODULES = sorted(PACKAGE.rglob("*.py"))
INIT = PACKAGE / "__init__.py"
# The one module, or package, that imports each third-party package.
GATES = {
    "black": "pitchpipe.render.by_black",
    "click": "pitchpipe.cli",
    "datamodel_code_generator": "pitchpipe.render.definitions",
    "distributed": "pitchpipe.execution.dask_cluster",
    "jinja2": "pitchpipe.templating",
    "jsonpath_rfc9535": "pitchpipe.overlay.jsonpath",
    "jsonschema": "pitchpipe.validate.errors",
    "jsonschema_rs": "pitchpipe.validate.rules",
    "openapi_spec_validator": "pitchpipe.validate.errors",
    "yaml": "pitchpipe.load.yaml_source",
}
# From the ground up: a module imports from lower layers, or from its own.
LAYERS = (
    {
        "bytecode",
        "characters",
        "colours",
        "frozen",
        "garbage",
        "ir",
        "ir_types",
        "pointers",
        "problems",
        "resources",
        "shell",
        "tasks",
        "version",
        "whole_files",
    },
    {"config_file", "console", "document", "media_types", "schema", "templating"},
    {"load"},
    {"lock"},
    {"config", "config_schema", "model", "overlay", "validate"},
    {"effective", "parse"},
    {"diff", "render"},
    {"pages"},
    {"pipeline", "validation"},
    {"output"},
    {"execution"},
    {"vendor"},
    {"project", "report"},
    {"upstream"},
    {"cli"},
    {"__main__"},
)
RANK = {name: rank for rank, layer in enumerate(LAYERS) for name in layer}
# Methods and functions that change a disk.
WRITING = {
    "chmod",
    "mkdir",
    "SpooledTemporaryFile",
    "mkdtemp",
    "open to write",
    "replace_whole",
    "rmdir",
    "rmtree",
    "symlink_to",
    "touch",
    "unlink",
    "write_bytes",
    "write_text",
}

WRITERS = {
    "pitchpipe.bytecode",
    "pitchpipe.lock.cache",
    "pitchpipe.output.inputs",
    "pitchpipe.output.stored_texts",
    "pitchpipe.output.tree",
    "pitchpipe.whole_files",
}


def name_of(file: Path) -> str:
    parts = file.relative_to(SOURCE_ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


NAMES = {name_of(file) for file in MODULES}


def tree_of(file: Path) -> ast.Module:
    return ast.parse(file.read_text(encoding="utf-8"), file)


def imports(file: Path, *, nested: bool = True) -> Iterator[str]:
    """Yield the full name of each module that a module imports, or might."""
    tree = tree_of(file)
    package = name_of(file) if file.name == "__init__.py" else name_of(file).rpartition(".")[0]
    # What only some systems have is imported under a condition.
    top = [n for node in tree.body for n in (node.body if isinstance(node, ast.If) else [node])]
    for node in ast.walk(tree) if nested else top:
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = package.split(".")[: len(package.split(".")) - node.level + 1]
            prefix = ".".join([*base, node.module] if node.module else base)
            module = prefix if node.level else node.module or ""
            children = [f"{module}.{alias.name}" for alias in node.names]
            yield from (child if child in NAMES else module for child in children)


def own(names: Iterator[str]) -> set[str]:
    return {name for name in names if name.partition(".")[0] == "pitchpipe"}


def test_each_package_has_one_gate() -> None:
    """Each third-party package is imported by one module, so that it can be replaced there."""
    importers: dict[str, set[str]] = {}
    for file in MODULES:
        for top in {name.partition(".")[0] for name in imports(file)}:
            if top not in sys.stdlib_module_names and top != "pitchpipe":
                importers.setdefault(top, set()).add(gate_of(name_of(file)))
    assert importers == {package: {gate} for package, gate in GATES.items()}


def gate_of(name: str) -> str:
    """Return the module itself, or the package that is a gate as a whole."""
    package = name.rpartition(".")[0]
    return package if package in GATES.values() else name


def test_no_import_cycles() -> None:
    """The modules can be put in an order in which each imports only earlier ones."""
    graph = {name_of(file): own(imports(file)) - {name_of(file)} for file in MODULES}
    order = list(TopologicalSorter(graph).static_order())
    assert set(order) >= graph.keys()


def layer(name: str) -> int:
    return RANK[name.split(".")[1]]


def test_each_module_has_a_layer() -> None:
    """A new module says where it belongs."""
    assert {name.split(".")[1] for name in NAMES if "." in name} == RANK.keys()


@pytest.mark.parametrize("file", [f for f in MODULES if f != INIT], ids=name_of)
def test_imports_run_one_way(file: Path) -> None:
    """No module imports one of a higher layer."""
    rank = layer(name_of(file))
    assert {name for name in own(imports(file)) if layer(name) > rank} == set()


# What these modules import late: it is heavy, and most runs do not need it.
LATE = {
    "pitchpipe.diff.operands": ["pitchpipe.diff.revisions"],
    "pitchpipe.effective": ["pitchpipe.overlay.overlay"],
    "pitchpipe.pipeline": [
        "pitchpipe.pages.render",
        "pitchpipe.render.placement",
        "pitchpipe.render.split_package",
    ],
    "pitchpipe.project": ["pitchpipe.diff.policy"],
    "pitchpipe.render.model_package": ["pitchpipe.render.fakes"],
    "pitchpipe.render.package": ["pitchpipe.render.fakes"],
    "pitchpipe.render.format": ["pitchpipe.render.by_black"],
    "pitchpipe.report.formats": [
        "pitchpipe.output.tree",
        "pitchpipe.report.fixes",
        "pitchpipe.report.github",
    ],
    "pitchpipe.upstream.client_options": ["pitchpipe.render.placement"],
    "pitchpipe.upstream.comparison": ["pitchpipe.upstream.hosted"],
    "pitchpipe.validate.rules": ["pitchpipe.validate.errors"],
}


@pytest.mark.parametrize("file", MODULES, ids=name_of)
def test_imports_are_at_the_top(file: Path) -> None:
    """Only the commands, and few others, import late: what is heavy, and not always needed."""
    late = sorted(set(imports(file)) - set(imports(file, nested=False)))
    name = name_of(file)
    assert late == LATE.get(name, []) or name.startswith("pitchpipe.cli.")


@pytest.mark.parametrize("file", MODULES, ids=name_of)
def test_modules_are_small_and_quiet(file: Path) -> None:
    """A module has a docstring and fewer than 400 lines; a package's own holds nothing else."""
    tree = tree_of(file)
    assert ast.get_docstring(tree)
    assert len(file.read_text(encoding="utf-8").splitlines()) < 400
    if file.name == "__init__.py":
        assert len(tree.body) == 1


# What answers by tables that change with Python, or prints what they decide.
TABLES = {
    "isalnum",
    "isalpha",
    "isdecimal",
    "isidentifier",
    "isnumeric",
    "isprintable",
    "casefold",
    "import keyword",
    "import unicodedata",
    "!r",
}
# Who may use them all the same: the module that decides, and what is never printed.
MAY_USE_TABLES = {
    "pitchpipe.characters": "takes the tables of Unicode 3.2, which every Python has",
    "pitchpipe.diff.outputs.excerpts": "tells the index of an array from a key",
    "pitchpipe.render.definitions": "makes a key of a dictionary",
    "pitchpipe.schema.properties": "takes the tables of Unicode 3.2, which every Python has",
}


@pytest.mark.parametrize("file", MODULES, ids=name_of)
def test_no_byte_depends_on_the_tables_of_python(file: Path) -> None:
    """Which characters make a name, are shown or are letters is not asked of the interpreter."""
    used = {f"import {name}" for name in imports(file)} | set(calls(file)) | set(conversions(file))
    assert not used & TABLES or name_of(file) in MAY_USE_TABLES


def conversions(file: Path) -> Iterator[str]:
    """Yield "!r" for each value that an f-string writes by its `repr`."""
    for node in ast.walk(tree_of(file)):
        if isinstance(node, ast.FormattedValue) and node.conversion == ord("r"):
            yield "!r"


def calls(file: Path) -> Iterator[str]:
    for node in ast.walk(tree_of(file)):
        if isinstance(node, ast.Call):
            function = node.func
            if isinstance(function, ast.Attribute):
                yield function.attr
            elif isinstance(function, ast.Name):
                yield function.id
            if opens_to_write(node):
                yield "open to write"


def opens_to_write(call: ast.Call) -> bool:
    """Tell whether a call is of `open`, the function or a method, with a mode that writes."""
    name = getattr(call.func, "attr", getattr(call.func, "id", ""))
    values = [*call.args, *(keyword.value for keyword in call.keywords)]
    modes = [each.value for each in values if isinstance(each, ast.Constant)]
    return name == "open" and any(
        re.fullmatch(r"[rbt]*[wax+][rwaxbt+]*", str(mode)) for mode in modes
    )


@pytest.mark.parametrize("file", MODULES, ids=name_of)
def test_only_the_console_prints_and_only_the_output_writes(file: Path) -> None:
    """Nothing is printed but through the console, nothing written but output, inputs and caches."""
    called = set(calls(file))
    assert "print" not in called
    assert not called & WRITING or name_of(file) in WRITERS


@pytest.mark.slow
def test_the_lock_knows_the_code_that_decides() -> None:
    """Whatever a client is made by is hashed: `pipeline`, and all that it imports, late or not."""
    hashed = {name.removesuffix(".py").replace("/", ".") for name in DECIDING}
    deciding = (name for name in LATE if covered(name.removeprefix("pitchpipe."), hashed))
    late = (late for name in deciding for late in LATE[name])
    code = f"import sys, pitchpipe.pipeline, {', '.join(late)}; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    own = {name.removeprefix("pitchpipe.") for name in done.stdout.split() if name in NAMES}
    assert {name for name in own - {"pitchpipe"} if not covered(name, hashed)} == {"lock"}
    assert hashed <= own


def covered(name: str, hashed: set[str]) -> bool:
    return name in hashed or name.rpartition(".")[0] in hashed


def test_the_command_line_starts_light() -> None:
    """Starting `pitchpipe` imports none of the packages that only some commands need."""
    code = "import sys, pitchpipe.cli.commands; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert not set(done.stdout.split()) & (GATES.keys() - {"click"})
