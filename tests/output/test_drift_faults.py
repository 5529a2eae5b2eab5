"""Every fault that can be planted in a project: what `check` says, and that its fix line mends it.

`python -m tests.output.test_drift_faults` prints the table. The project is tiny and real: two
clients, an overlay, a second file that a spec refers to, made by the whole pipeline.
"""

from __future__ import annotations

import atexit
import contextlib
import json
import re
import shutil
import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping
from copy import copy
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any, TypeAlias
from unittest import mock

import pytest

from pitchpipe import pipeline, resources, templating, version
from pitchpipe.config import ClientConfig
from pitchpipe.execution import local
from pitchpipe.lock.records import fingerprint
from pitchpipe.output.causes import DESCRIPTIONS
from pitchpipe.render import definitions, package, shared
from tests.support.commandline import MEMORY, fix_of, pitchpipe, run_fix

# What becomes of a file: other content, or (None) no file at all.
Change: TypeAlias = Callable[[bytes], bytes] | bytes | None
Changes: TypeAlias = Mapping[str, Change]

ANT = """\
openapi: 3.0.3
info: {title: Ants, version: "1"}
servers: [{url: "https://ants.example"}]
paths:
  /ants:
    post:
      operationId: create_ant
      requestBody:
        required: true
        content:
          application/json:
            schema: {$ref: "#/components/schemas/Ant"}
      responses:
        "200":
          description: Made.
          content:
            application/json: {schema: {$ref: "shared.yaml#/Answer"}}
components:
  schemas:
    Ant:
      type: object
      required: [name]
      properties:
        name: {type: string, description: How it is called.}
"""
SHARED = """\
Answer:
  type: object
  properties:
    id: {type: string}
"""
OVERLAY = """\
overlay: 1.0.0
info: {title: Corrections, version: "1"}
actions:
  - target: $.components.schemas.Ant.properties.name
    update: {maxLength: 10}
"""
BEE = """\
openapi: 3.0.3
info: {title: Bees, version: "1"}
servers: [{url: "https://bees.example"}]
paths:
  /bees:
    get:
      operationId: count_bees
      summary: Count them.
      responses:
        "200":
          description: So many.
          content:
            application/json: {schema: {type: integer}}
"""
PYPROJECT = """\
[tool.pitchpipe.clients.ant]
spec = "ant.yaml"
overlays = ["overlay.yaml"]
[tool.pitchpipe.clients.bee]
spec = "bee.yaml"
"""
INPUTS = {
    "ant.yaml": ANT,
    "shared.yaml": SHARED,
    "overlay.yaml": OVERLAY,
    "bee.yaml": BEE,
    "pyproject.toml": PYPROJECT,
}
MODULES = ("__init__.py", "_codec.py", "client.py", "models.py")
LOCK = "pitchpipe.lock"
X_IS_1 = fingerprint(b"x = 1\n")
GENERATE = "pitchpipe generate"
FORCE = "pitchpipe generate --force"


def also(more: str) -> Change:
    return lambda content: content + more.encode()


def instead(old: str, new: str) -> Change:
    def change(content: bytes) -> bytes:
        assert old.encode() in content
        return content.replace(old.encode(), new.encode())

    return change


def crlf(content: bytes) -> bytes:
    return content.replace(b"\n", b"\r\n")


def cut(content: bytes) -> bytes:
    return content[: len(content) // 2]


def no_last_line_break(content: bytes) -> bytes:
    return content.removesuffix(b"\n")


def conflict(content: bytes) -> bytes:
    return b"<<<<<<< HEAD\n" + content + b"=======\n" + content + b">>>>>>> branch\n"


def as_json(change: Callable[[dict[str, Any]], object]) -> Change:
    def apply(content: bytes) -> bytes:
        data = json.loads(content)
        change(data)
        return (json.dumps(data, indent=2, sort_keys=True) + "\n").encode()

    return apply


def of(client: str, code: str, *files: str) -> tuple[str, ...]:
    return tuple(f"{client}/{file}: {code}" for file in files)


@dataclass(frozen=True, kw_only=True)
class Fault:
    """Changes to files made, inputs, templates and Pitchpipe; `found` is what `check` says.

    `codes` are its exit codes without and with `--strict`. After doing what the last line says it
    is green, unless that `is_beyond` a test.
    """

    found: tuple[str, ...]
    made: Changes = field(default_factory=dict)
    inputs: Changes = field(default_factory=dict)
    templates: Changes = field(default_factory=dict)
    version: str = version.VERSION
    build: Mapping[str, Any] = field(default_factory=dict)
    codes: tuple[int, int] = (1, 1)
    fix: str = GENERATE
    is_beyond: bool = False


FAULTS: dict[str, Fault] = {
    # Files that somebody changed.
    "a class is renamed": Fault(
        made={"ant/models.py": instead("class Ant", "class Bug")},
        found=("ant/models.py: hand-edited",),
        fix=FORCE,
    ),
    "code is added": Fault(
        made={"ant/client.py": also("\nmine = 1\n")},
        found=("ant/client.py: hand-edited",),
        fix=FORCE,
    ),
    "half of a file is lost": Fault(
        made={"ant/_codec.py": cut}, found=("ant/_codec.py: hand-edited",), fix=FORCE
    ),
    "a file is emptied": Fault(
        made={"bee/client.py": b""}, found=("bee/client.py: hand-edited",), fix=FORCE
    ),
    "a module exports less": Fault(
        made={"bee/__init__.py": b"__all__ = []\n"},
        found=("bee/__init__.py: hand-edited",),
        fix=FORCE,
    ),
    "the set exports more": Fault(
        made={"__init__.py": also("mine = 1\n")}, found=("__init__.py: hand-edited",), fix=FORCE
    ),
    "the runtime is patched": Fault(
        made={"_runtime/retries.py": also("mine = 1\n")},
        found=("_runtime/retries.py: hand-edited",),
        fix=FORCE,
    ),
    "a marker says partial": Fault(
        made={"ant/py.typed": b"partial\n"}, found=("ant/py.typed: hand-edited",), fix=FORCE
    ),
    "a file is no text": Fault(
        made={"bee/models.py": b"\x89PNG\0\xff"}, found=("bee/models.py: hand-edited",), fix=FORCE
    ),
    "an edit in either client": Fault(
        made={"ant/client.py": also("a = 1\n"), "bee/client.py": also("b = 1\n")},
        found=("ant/client.py: hand-edited", "bee/client.py: hand-edited"),
        fix=FORCE,
    ),
    "an edit, and the spec changes": Fault(
        made={"bee/client.py": also("mine = 1\n")},
        inputs={"bee.yaml": instead("Count", "Number")},
        found=("bee/client.py: hand-edited",),
        fix=FORCE,
    ),
    # Files that look otherwise.
    "another spacing": Fault(
        made={"ant/models.py": instead("from __future__", "from  __future__")},
        found=("ant/models.py: hand-edited",),
        fix=FORCE,
    ),
    "a comment is added": Fault(
        made={"_runtime/errors.py": also("# mine\n")},
        found=("_runtime/errors.py: hand-edited",),
        fix=FORCE,
    ),
    "the last line break is lost": Fault(
        made={"ant/client.py": no_last_line_break},
        found=("ant/client.py: hand-edited",),
        fix=FORCE,
    ),
    "a byte order mark": Fault(
        made={"__init__.py": lambda content: b"\xef\xbb\xbf" + content},
        found=("__init__.py: hand-edited",),
        fix=FORCE,
    ),
    "Windows line endings": Fault(
        made={"ant/models.py": crlf}, found=("ant/models.py: line-endings-only",)
    ),
    "Windows line endings in the runtime": Fault(
        made={"_runtime/responses.py": crlf}, found=("_runtime/responses.py: line-endings-only",)
    ),
    "Windows line endings, and an edit": Fault(
        made={"ant/models.py": lambda content: crlf(content + b"mine = 1\n")},
        found=("ant/models.py: hand-edited",),
        fix=FORCE,
    ),
    # Files that are not there, or should not be.
    "a module is removed": Fault(made={"ant/_codec.py": None}, found=("ant/_codec.py: missing",)),
    "a marker is removed": Fault(made={"bee/py.typed": None}, found=("bee/py.typed: missing",)),
    "a file of the runtime is removed": Fault(
        made={"_runtime/responses.py": None}, found=("_runtime/responses.py: missing",)
    ),
    "the set's own module is removed": Fault(
        made={"__init__.py": None}, found=("__init__.py: missing",)
    ),
    "a file is moved": Fault(
        made={"ant/models.py": None, "ant/types.py": b"x = 1\n"},
        found=("ant/models.py: missing", "ant/types.py: unmanaged"),
        fix=f"rm -- generated/ant/types.py && {GENERATE}",
    ),
    "a module of the user": Fault(
        made={"ant/helpers.py": b"mine = 1\n"},
        found=("ant/helpers.py: unmanaged",),
        codes=(0, 1),
        fix="rm -- generated/ant/helpers.py",
    ),
    "a package of the user": Fault(
        made={"cat/__init__.py": b"", "cat/client.py": b""},
        found=("cat/__init__.py: unmanaged", "cat/client.py: unmanaged"),
        codes=(0, 1),
        fix="rm -- generated/cat/__init__.py generated/cat/client.py",
    ),
    "a file of a former version": Fault(
        made={
            "ant/enums.py": b"x = 1\n",
            LOCK: as_json(lambda lock: lock["files"].update({"ant/enums.py": X_IS_1})),
        },
        found=("ant/enums.py: orphan",),
    ),
    "an edited file of a former version": Fault(
        made={
            "ant/enums.py": b"x = 2\n",
            LOCK: as_json(lambda lock: lock["files"].update({"ant/enums.py": X_IS_1})),
        },
        found=("ant/enums.py: hand-edited",),
        fix=FORCE,
    ),
    "a run was interrupted": Fault(
        made={".pitchpipe.0123abcd.tmp/1": b"half"},
        found=(".pitchpipe.0123abcd.tmp: interrupted",),
    ),
    # The lock.
    "the lock is removed": Fault(made={LOCK: None}, found=(f"{LOCK}: lock-missing",)),
    "the lock is removed, and a file edited": Fault(
        made={LOCK: None, "bee/client.py": also("mine = 1\n")},
        found=("bee/client.py: unmanaged", f"{LOCK}: lock-missing"),
        fix=FORCE,
    ),
    "the lock has Windows line endings": Fault(
        made={LOCK: crlf}, found=(f"{LOCK}: line-endings-only",)
    ),
    "the lock is cut short": Fault(
        made={LOCK: cut},
        found=(f"{LOCK}: lock-corrupt",),
        codes=(2, 2),
        fix=f"rm -- generated/{LOCK} && {GENERATE}",
    ),
    "the lock is empty": Fault(
        made={LOCK: b""},
        found=(f"{LOCK}: lock-corrupt",),
        codes=(2, 2),
        fix=f"rm -- generated/{LOCK} && {GENERATE}",
    ),
    "a hash in the lock is none": Fault(
        made={LOCK: as_json(lambda lock: lock["files"].update({"__init__.py": "1"}))},
        found=(f"{LOCK}: lock-corrupt",),
        codes=(2, 2),
        fix=f"rm -- generated/{LOCK} && {GENERATE}",
    ),
    "the lock is of a newer Pitchpipe": Fault(
        made={LOCK: as_json(lambda lock: lock.update({"lock_version": 99}))},
        found=(f"{LOCK}: lock-newer",),
        codes=(2, 2),
        fix="python -m pip install --upgrade pitchpipe",
        is_beyond=True,
    ),
    "the lock is of an older Pitchpipe": Fault(
        made={LOCK: as_json(lambda lock: lock.update({"lock_version": 1}))},
        found=(f"{LOCK}: tool-version",),
        codes=(0, 1),
    ),
    "a file has the marks of a merge of what was generated": Fault(
        made={"ant/models.py": conflict},
        found=("ant/models.py: merge-conflict",),
    ),
    "the lock has the marks of a merge": Fault(
        made={LOCK: conflict}, found=(f"{LOCK}: lock-conflict",), codes=(2, 2)
    ),
    "a file is dropped from the lock": Fault(
        made={LOCK: as_json(lambda lock: lock["files"].pop("ant/models.py"))},
        found=(f"{LOCK}: hand-edited",),
    ),
    "a client is dropped from the lock": Fault(
        made={LOCK: as_json(lambda lock: lock["clients"].pop("bee"))},
        found=(f"{LOCK}: stale-config",),
    ),
    "the lock has another layout": Fault(
        made={LOCK: lambda content: json.dumps(json.loads(content)).encode()},
        found=(f"{LOCK}: formatting-only",),
    ),
    # Inputs.
    "the spec has one property more": Fault(
        inputs={"ant.yaml": also("        age: {type: integer}\n")},
        found=of("ant", "stale-spec", "_codec.py", "client.py", "models.py"),
    ),
    "the spec has another description": Fault(
        inputs={"bee.yaml": instead("Count", "Number")},
        found=("bee/client.py: stale-spec",),
    ),
    "the spec names an operation otherwise": Fault(
        inputs={"bee.yaml": instead("count_bees", "number_of_bees")},
        found=("bee/client.py: stale-spec",),
    ),
    "the spec has another comment": Fault(
        inputs={"bee.yaml": also("# a comment\n")}, found=(f"{LOCK}: stale-spec",)
    ),
    "the spec has Windows line endings": Fault(
        inputs={"bee.yaml": crlf}, found=(), codes=(0, 0), fix=""
    ),
    "what the spec refers to changes": Fault(
        inputs={"shared.yaml": also("    at: {type: string}\n")},
        found=("ant/_codec.py: stale-spec", "ant/models.py: stale-spec"),
    ),
    "the overlay changes": Fault(
        inputs={"overlay.yaml": instead("maxLength: 10", "maxLength: 20")},
        found=of("ant", "stale-overlay", "_codec.py", "client.py", "models.py"),
    ),
    "the overlay says the same otherwise": Fault(
        inputs={"overlay.yaml": instead("Corrections", "Repairs")},
        found=(f"{LOCK}: stale-overlay",),
    ),
    "an overlay is dropped": Fault(
        inputs={"pyproject.toml": instead('overlays = ["overlay.yaml"]', "")},
        found=of("ant", "stale-config", *MODULES),
    ),
    "the spec's file is renamed": Fault(
        inputs={"pyproject.toml": instead("bee.yaml", "bees.yaml"), "bees.yaml": BEE.encode()},
        found=of("bee", "stale-config", *MODULES),
    ),
    "a client is renamed": Fault(
        inputs={"pyproject.toml": instead("clients.bee", "clients.wasp")},
        found=(
            *of("bee", "orphan", *MODULES, "py.typed"),
            *of("wasp", "missing", *MODULES, "py.typed"),
        ),
    ),
    "a client is added": Fault(
        inputs={"pyproject.toml": also('[tool.pitchpipe.clients.cat]\nspec = "bee.yaml"\n')},
        found=of("cat", "missing", *MODULES, "py.typed"),
    ),
    "a client is removed": Fault(
        inputs={"pyproject.toml": PYPROJECT.partition("[tool.pitchpipe.clients.bee")[0].encode()},
        found=of("bee", "orphan", *MODULES, "py.typed"),
    ),
    "pyproject.toml says the same otherwise": Fault(
        inputs={"pyproject.toml": also("# a comment\n")}, found=(), codes=(0, 0), fix=""
    ),
    # Pitchpipe itself.
    "a template changes": Fault(
        templates={"runtime/responses.py": also("\nmore = 1\n")},
        found=("_runtime/responses.py: stale-template",),
    ),
    "a template of each client changes": Fault(
        templates={"package/client.py.jinja": also("\nmore = 1\n")},
        found=("ant/client.py: stale-template", "bee/client.py: stale-template"),
    ),
    "a template says the same otherwise": Fault(
        templates={"package/client.py.jinja": also("{# a comment #}")},
        found=(),
        codes=(0, 0),
        fix="",
    ),
    "the runtime has a file more": Fault(
        templates={
            "runtime/more.py": b'"""More."""\n',
            "runtime/responses.py": also("\nfrom . import more\n"),
        },
        found=("_runtime/more.py: missing", "_runtime/responses.py: stale-template"),
    ),
    "the runtime has a file more that nobody needs": Fault(
        templates={"runtime/more.py": b'"""More."""\n'}, found=(), codes=(0, 0), fix=""
    ),
    "another Pitchpipe": Fault(version="9.9", found=(f"{LOCK}: tool-version",), codes=(0, 1)),
    "another Pitchpipe makes other files": Fault(
        version="9.9",
        templates={"runtime/responses.py": also("\nmore = 1\n")},
        found=("_runtime/responses.py: tool-version",),
    ),
    "the code of Pitchpipe changes": Fault(
        build={"code": "0" * 64}, found=(), codes=(0, 0), fix=""
    ),
    "the code of Pitchpipe makes other files": Fault(
        build={"code": "0" * 64, "templates": version.this_build()["templates"]},
        templates={"package/client.py.jinja": also("\nmore = 1\n")},
        found=("ant/client.py: stale-output", "bee/client.py: stale-output"),
    ),
    "a template of models changes": Fault(
        templates={"package/models.py.jinja": also("\nmore = 1\n")},
        found=("ant/models.py: stale-template", "bee/models.py: stale-template"),
    ),
    "a spec and a template change": Fault(
        templates={"package/client.py.jinja": also("\nmore = 1\n")},
        inputs={"bee.yaml": instead("Count", "Number")},
        found=("ant/client.py: stale-template", "bee/client.py: stale-spec"),
    ),
    # What is no fault.
    "nothing": Fault(found=(), codes=(0, 0), fix=""),
    "bytecode": Fault(
        made={"ant/__pycache__/client.cpython-311.pyc": b""}, found=(), codes=(0, 0), fix=""
    ),
    "what a checker leaves": Fault(
        made={".mypy_cache/3.11/x.json": b"{}"}, found=(), codes=(0, 0), fix=""
    ),
}


class Cached:
    """Stands for a function of the pipeline, which need not make the same twice."""

    def __init__(self, function: Callable[..., Any]) -> None:
        self.function = function
        self.results: dict[object, Any] = {}

    def __call__(self, *arguments: Any, **options: Any) -> Any:
        given = [each for each in arguments if isinstance(each, ClientConfig)]
        names = [(c.name, c.spec.name, [each.name for each in c.overlays]) for c in given]
        files = [file for c in given for file in sorted(c.spec.parent.glob("*.yaml"))]
        read = [(file.name, file.read_bytes()) for file in files]
        key = repr((names, read, shared.templates_dir()))
        if key not in self.results:
            self.results[key] = self.function(*arguments, **options)
        return copy(self.results[key])


RENDER_CLIENT = Cached(local.try_render_client)
RENDER_SHARED = Cached(pipeline.render_shared)


@contextlib.contextmanager
def quick() -> Iterator[None]:
    """Make nothing twice."""
    with (
        mock.patch.object(local.os, "cpu_count", return_value=1),
        mock.patch.object(local, "try_render_client", RENDER_CLIENT),
        mock.patch.object(pipeline, "render_shared", RENDER_SHARED),
    ):
        yield


@contextlib.contextmanager
def other_tool(fault: Fault, folder: Path) -> Iterator[None]:
    """Be the Pitchpipe that a fault is about: of another version, or with other templates."""
    other = {"templates": "0" * 64} if fault.templates else {}
    build = version.this_build() | other | fault.build
    with contextlib.ExitStack() as stack:
        if fault.templates:
            shutil.copytree(resources.templates_dir(), folder)
            change(folder, fault.templates)
            package._templates.cache_clear()
            shared._template.cache_clear()
            stack.callback(package._templates.cache_clear)
            stack.callback(shared._template.cache_clear)
            stack.enter_context(mock.patch.object(definitions, "_KNOWN", {}))
            for module in (shared, definitions, templating):
                stack.enter_context(mock.patch.object(module, "templates_dir", return_value=folder))
        for name, module in list(sys.modules.items()):
            if name.startswith("pitchpipe.") and hasattr(module, "this_build"):
                stack.enter_context(mock.patch.object(module, "this_build", return_value=build))
            if name.startswith("pitchpipe.") and hasattr(module, "VERSION"):
                stack.enter_context(mock.patch.object(module, "VERSION", fault.version))
        yield


def change(folder: Path, changes: Changes) -> None:
    """Change, write or remove files."""
    for path, new in changes.items():
        file = folder / path
        if new is None:
            file.unlink()
            continue
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(new(file.read_bytes()) if callable(new) else new)


@cache
def generated() -> Path:
    """Make the project once."""
    folder = Path(tempfile.mkdtemp(dir=MEMORY))
    atexit.register(shutil.rmtree, folder)
    for path, text in INPUTS.items():
        (folder / path).write_text(text, encoding="utf-8")
    with quick():
        code, _, err = pitchpipe(
            folder,
            "generate",
        )
    assert code == 0, err
    return folder


def check(folder: Path, *options: str) -> tuple[int, tuple[str, ...], str]:
    """Return the exit code, each finding as `path: code`, and the fix line or nothing."""
    code, out, err = pitchpipe(folder, "check", *options)
    found = re.findall(r"^generated/(.+?)(?::\d+:\d+)?: \w+\[([\w-]+)\]", out + err, re.MULTILINE)
    return code, tuple(f"{path}: {said}" for path, said in found), fix_of(err) if code else ""


def planted(fault: Fault, folder: Path) -> Path:
    """Copy the project and plant a fault in it."""
    project = folder / "project"
    shutil.copytree(generated(), project)
    change(project / "generated", fault.made)
    change(project, fault.inputs)
    return project


def observe(fault: Fault, folder: Path) -> tuple[tuple[str, ...], tuple[int, int], str]:
    """Return what `check` says, and see that doing what it says makes it green."""
    project = planted(fault, folder)
    with quick(), other_tool(fault, folder / "templates"):
        code, found, _ = check(project)
        strict_code, strictly, first_fix = check(project, "--strict")
        assert strictly == found
        left, fix = (strict_code, found, first_fix), first_fix
        if fix and not fault.is_beyond:
            run_fix(project, fix)
            left = check(project, "--strict")
            fix = left[2]
    assert left == (0, (), "") or fault.is_beyond
    return found, (code, strict_code), first_fix


@pytest.fixture
def scratch() -> Iterator[Path]:
    with tempfile.TemporaryDirectory(dir=MEMORY) as folder:
        yield Path(folder)


@pytest.mark.parametrize("name", FAULTS)
def test_each_fault_is_found_and_mended(name: str, scratch: Path) -> None:
    """`check` names each file with its cause, and nothing else; its fix line makes it green."""
    fault = FAULTS[name]
    assert observe(fault, scratch) == (fault.found, fault.codes, fault.fix)


def test_the_table_has_every_code_in_every_kind_of_file() -> None:
    """No code that `check` has for a generated file, and no kind of file, goes without a fault."""
    found = [each.split(": ") for fault in FAULTS.values() for each in fault.found]
    assert {code for _, code in found} == {
        *(code for code in DESCRIPTIONS if not code.startswith("document-")),
        "lock-corrupt",
        "lock-newer",
        "lock-conflict",
    }
    kinds = {*MODULES, "py.typed", LOCK}
    assert {path.rpartition("/")[2] for path, _ in found} >= kinds
    assert {"__init__.py", "_runtime/responses.py"} <= {path for path, _ in found}


RENAMES: dict[str, Changes] = {
    "a schema": {
        "ant.yaml": instead("Ant", "Termite"),
        "overlay.yaml": instead("Ant", "Termite"),
    },
    "a schema that another file has": {
        "ant.yaml": instead("#/Answer", "#/Reply"),
        "shared.yaml": instead("Answer", "Reply"),
    },
    "an operation": {"ant.yaml": instead("create_ant", "make_ant")},
    "a path": {"bee.yaml": instead("/bees", "/hives")},
    "a property": {
        "ant.yaml": instead("name", "title"),
        "overlay.yaml": instead("properties.name", "properties.title"),
    },
    "a client": {"pyproject.toml": instead("clients.bee", "clients.wasp")},
    "a client by its case alone": {"pyproject.toml": instead("clients.bee", "clients.Bee")},
    "either client to the other": {
        "pyproject.toml": (
            PYPROJECT.replace("bee", "x").replace("ant", "bee").replace("x", "ant").encode()
        ),
        "ant.yaml": BEE.encode(),
        "bee.yaml": ANT.encode(),
    },
    "the spec's file": {
        "pyproject.toml": instead("bee.yaml", "bees.yaml"),
        "bee.yaml": None,
        "bees.yaml": BEE.encode(),
    },
    "the output folder": {"pyproject.toml": lambda old: b'[tool.pitchpipe]\noutput = "x"\n' + old},
}


@pytest.mark.parametrize("name", RENAMES)
def test_generate_settles_any_rename(name: str, scratch: Path) -> None:
    """After whatever was renamed, one `generate` is enough, without `--force`, back again too."""
    project = planted(Fault(found=(), inputs=RENAMES[name]), scratch)
    with quick():
        assert check(project)[0] == 1
        run_fix(project, "pitchpipe generate")
        assert check(project, "--strict") == (0, (), "")
        change(project, {path: text.encode() for path, text in INPUTS.items()})
        run_fix(project, "pitchpipe generate")
        assert check(project, "--strict") == (0, (), "")
    assert contents(project / "generated") == contents(generated() / "generated")


def test_a_rename_prunes_only_what_is_ours(scratch: Path) -> None:
    """Of a client that is renamed, files of the user stay, and edits are refused, not lost."""
    notes, edit = {"bee/notes.txt": b"mine\n"}, {"bee/models.py": also("mine = 1\n")}
    renamed = Fault(found=(), made=notes | edit, inputs=RENAMES["a client"])
    project = planted(renamed, scratch)
    before = contents(project / "generated")
    with quick():
        code, out, err = pitchpipe(project, "generate")
        assert (code, "+mine = 1" in out, fix_of(err)) == (1, True, FORCE)
        assert contents(project / "generated") == before
        run_fix(project, FORCE)
        assert check(project) == (0, ("bee/notes.txt: unmanaged",), "")
    assert [file.name for file in (project / "generated/bee").iterdir()] == ["notes.txt"]


def contents(folder: Path) -> dict[str, bytes]:
    files = [file for file in sorted(folder.rglob("*")) if file.is_file()]
    return {file.relative_to(folder).as_posix(): file.read_bytes() for file in files}


def table() -> Iterator[str]:
    """Yield a line for each fault: what `check` says of the first file, and how many follow."""
    for name, fault in FAULTS.items():
        with tempfile.TemporaryDirectory() as folder:
            found, codes, _ = observe(fault, Path(folder))
        path, _, code = (found or (": ",))[0].partition(": ")
        more = f" and {len(found) - 1} more" if len(found) > 1 else ""
        answer = codes[0] if codes[0] == codes[1] else f"{codes[0]}, strictly {codes[1]}"
        yield f"{name:<42}{path + more:<36}{code:<19}{answer}"


if __name__ == "__main__":
    sys.stdout.write(f"{'fault':<42}{'file':<36}{'code':<19}exit\n")
    for line in table():
        sys.stdout.write(f"{line}\n")
