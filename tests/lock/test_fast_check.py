"""A check that does not generate: it never calls a tree clean that one that generates does not."""

from __future__ import annotations

import json
import os
import random
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from pitchpipe import project as project_module
from pitchpipe import resources, version
from pitchpipe.cli import commands, entry
from pitchpipe.config import ClientConfig
from pitchpipe.execution import local
from pitchpipe.lock import cache, conventions, fast_check
from pitchpipe.output import result
from pitchpipe.pipeline import Rendered, try_render_client

ROOT = Path(__file__).parents[2]
LOCK = "generated/pitchpipe.lock"
PYPROJECT = """\
[project]
name = "sounds"

[tool.pitchpipe]
output = "generated"

[tool.pitchpipe.clients.ant]
spec = "specs/ant.yaml"
overlays = ["overlays/shared.yaml", "overlays/ant.yaml"]

[tool.pitchpipe.clients.bee]
spec = "specs/bee.yaml"

[tool.pitchpipe.clients.cat]
spec = "specs/cat.json"
overlays = ["overlays/shared.yaml"]
"""
SPEC = """\
openapi: 3.1.0
info: {title: %s, version: '1'}
servers: [{url: https://api.example.com}]
paths:
  /things:
    get:
      operationId: things
      # What stands here decides nothing.
      responses:
        '200':
          description: Some.
          content: {application/json: {schema: {$ref: '%s'}}}
"""
PET = """\
description: One.
type: object
properties:
  name: {type: string, default: Rex}
"""
OVERLAY = """\
overlay: 1.0.0
info: {title: o, version: '1'}
actions:
  - target: $.info
    update: {%s}
"""
OWN = "#/components/schemas/Thing"
COMPONENTS = "components: {schemas: {Thing: {type: object, properties: {size: {type: integer}}}}}\n"
CAT = {
    "openapi": "3.0.3",
    "info": {"title": "cat", "version": "1"},
    "servers": [{"url": "https://api.example.com"}],
    "paths": {
        "/purr": {"get": {"operationId": "purr", "responses": {"204": {"description": "-"}}}}
    },
}
INPUTS = {
    "pyproject.toml": PYPROJECT,
    "specs/ant.yaml": SPEC % ("ant", OWN) + COMPONENTS,
    "specs/bee.yaml": SPEC % ("bee", "../models/pet.yaml"),
    "specs/cat.json": json.dumps(CAT, indent=1),
    "models/pet.yaml": PET,
    "overlays/shared.yaml": OVERLAY % "description: Shared.",
    "overlays/ant.yaml": OVERLAY % "summary: Ant.",
}
TABLE = "pyproject.toml"
OUTPUTS = (
    "generated/__init__.py",
    "generated/_runtime/errors.py",
    "generated/_runtime/py.typed",
    "generated/ant/client.py",
    "generated/bee/models.py",
    "generated/cat/py.typed",
)
Answer = tuple[int, str, str]
Mutation = Callable[[Path], object]


class Renderer:
    """Renders as `jobs` does, but each client once for the same bytes of all inputs."""

    def __init__(self) -> None:
        self.runs = 0
        self.made: list[str] = []
        self._known: dict[object, Rendered] = {}

    def render_clients(
        self, clients: Sequence[ClientConfig], *, root: Path, jobs: int | None = None
    ) -> Iterator[Rendered]:
        self.runs += 1
        for client in clients:
            self.made.append(client.name)
            files = [client.spec, *client.overlays, *sorted(root.glob("models/**/*"))]
            names = [os.path.relpath(file, root) for file in files]
            contents = [file.read_bytes() if file.is_file() else None for file in files]
            links = [os.path.realpath(file) for file in files if file.is_symlink()]
            key = (client.name, client.command, *names, *contents, *links)
            if key not in self._known:
                self._known[key] = try_render_client(client, root=root)
            yield self._known[key]


RENDERER = Renderer()


@pytest.fixture(scope="module", autouse=True)
def renderer() -> Iterator[Renderer]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(local, "render_clients", RENDERER.render_clients)
        yield RENDERER


def as_build(patch: pytest.MonkeyPatch, *, is_release: bool) -> None:
    for module in (cache, fast_check):
        patch.setattr(module, "is_release", lambda: is_release)


@pytest.fixture(scope="module", autouse=True)
def release() -> Iterator[None]:
    """Be an installed release, which has nothing but the lock to go by."""
    with pytest.MonkeyPatch.context() as patch:
        as_build(patch, is_release=True)
        yield


@pytest.fixture
def development(monkeypatch: pytest.MonkeyPatch) -> None:
    """Be a development build, which has a cache as well."""
    as_build(monkeypatch, is_release=False)


@pytest.fixture(scope="module")
def pristine(renderer: Renderer, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Make a project and generate its clients."""
    root = tmp_path_factory.mktemp("pristine")
    for name, text in INPUTS.items():
        (root / name).parent.mkdir(exist_ok=True)
        (root / name).write_text(text, encoding="utf-8")
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(root)
        assert commands.main(["generate"]) == 0
    return root


@pytest.fixture
def project(pristine: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    shutil.copytree(pristine, tmp_path / "project", symlinks=True)
    monkeypatch.chdir(tmp_path / "project")
    return tmp_path / "project"


class Checks:
    """Asks both checks and holds them to one another."""

    def __init__(self, capfd: pytest.CaptureFixture[str]) -> None:
        self.capfd = capfd

    def __call__(self, *arguments: str) -> Answer:
        code = entry.main(arguments)
        out, err = self.capfd.readouterr()
        return code, out, err

    def agree(self, *names: str) -> tuple[bool, bool]:
        """Tell whether each calls the tree clean, the one that does not generate first."""
        size = fast_check.unchanged(names)
        exact = self("check", "--exact", *names)
        if size is not None:
            assert exact == (0, f"{size}: no drift\n", "")
        return size is not None, exact[0] == 0


@pytest.fixture
def checks(capfd: pytest.CaptureFixture[str]) -> Checks:
    return Checks(capfd)


@contextmanager
def holding(file: Path, content: bytes) -> Iterator[None]:
    before = file.read_bytes()
    file.write_bytes(content)
    try:
        yield
    finally:
        file.write_bytes(before)


def spoilt(content: bytes, count: int) -> Iterator[bytes]:
    """Yield contents that differ in a byte or so, at both ends and at some places between."""
    places = random.Random(len(content))  # noqa: S311  the same places in every run
    inner = [places.randrange(len(content)) for _ in range(count)] if content else []
    for at in sorted({0, max(0, len(content) - 1), *inner}):
        yield content[:at] + bytes([(content[at] if content else 0) ^ 1]) + content[at + 1 :]
        yield content[:at] + content[at + 1 :]
        yield content[:at] + b" " + content[at:]
        yield content[:at]
    yield from (content + more for more in (b"\n", b" ", b"\0", b"x", b"\r\n", b"# x\n"))
    yield b"\xef\xbb\xbf" + content
    yield content.replace(b"\n", b"\r\n")
    yield content.replace(b"\n", b"\r")
    yield content.replace(b"\n", b"\r\r\n")
    yield content.decode().encode("utf-16")
    yield content + content
    yield b""


@pytest.mark.parametrize("name", INPUTS)
def test_inputs(name: str, project: Path, checks: Checks) -> None:
    """No byte of what clients are made from is without a say, but for line endings."""
    before = (project / name).read_bytes()
    answers = {}
    for content in {*spoilt(before, 4)} - {before}:
        with holding(project / name, content):
            answers[content] = checks.agree()
    assert (False, False) in answers.values()
    assert answers[before.replace(b"\n", b"\r\n")] == (True, True)
    if name != TABLE:
        assert {fast for content, (fast, _) in answers.items() if b"\r\n" not in content} == {False}
    assert checks.agree() == (True, True)


@pytest.mark.slow
@pytest.mark.parametrize("name", [*OUTPUTS, LOCK])
def test_outputs(name: str, project: Path, checks: Checks) -> None:
    """Every byte of what was generated counts, and of the lock, line endings too."""
    before = (project / name).read_bytes()
    for content in {*spoilt(before, 4)} - {before}:
        with holding(project / name, content):
            assert checks.agree()[0] is False, content[:200]
    assert checks.agree() == (True, True)


def leaves(value: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """Yield the way to everything in a JSON value."""
    inner = value.items() if isinstance(value, dict) else enumerate(value)
    for key, child in inner:
        yield (*path, key)
        if isinstance(child, dict | list):
            yield from leaves(child, (*path, key))


def other(value: Any) -> list[Any]:
    """Return values of the same kind, and of others."""
    if isinstance(value, str):
        return [value[:-1] + ("0" if value[-1] != "0" else "1"), value.upper() + "x", None]
    if isinstance(value, int):
        return [value + 1, value - 1, float(value), True, str(value)]
    return [type(value)(), {"new": "key"}, [*value][::-1]]


def with_other_value(data: Any, path: tuple[Any, ...]) -> Iterator[Any]:
    for number in range(4):
        changed = json.loads(json.dumps(data))
        parent = changed
        for key in path[:-1]:
            parent = parent[key]
        values = other(parent[path[-1]])
        if number < len(values) and values[number] != parent[path[-1]]:
            parent[path[-1]] = values[number]
            yield changed
        elif number == len(values):
            del parent[path[-1]]
            yield changed


@pytest.mark.slow
def test_lock(project: Path, checks: Checks) -> None:
    """Every key and every value of the lock counts, however well the lock is printed."""
    before = (project / LOCK).read_text(encoding="utf-8")
    data = json.loads(before)
    count = 0
    for path in leaves(data):
        for changed in with_other_value(data, path):
            text = json.dumps(changed, indent=2, sort_keys=True) + "\n"
            with holding(project / LOCK, text.encode()):
                assert fast_check.unchanged() is None, path
                # A generating check of each would take long, and say the same of all files.
                if path[0] != "files" or count % 10 == 0:
                    checks.agree()
            count += 1
    assert count > 300


def reprinted(text: str) -> Iterator[str]:
    data = json.loads(text)
    yield json.dumps(data, sort_keys=True)
    yield json.dumps(data, indent=1, sort_keys=True) + "\n"
    yield json.dumps(dict(reversed(data.items())), indent=2) + "\n"
    yield json.dumps({**data, "more": 1}, indent=2, sort_keys=True) + "\n"
    yield text.replace('"clients": {', '"clients": {}, "clients": {', 1)
    yield text.replace('"files": {', '"files": {"a": "b"}, "files": {', 1)
    yield text.replace("  ", "\t")
    yield text.replace('": ', '" : ')
    yield text.replace("p", "\\u0070", 1)
    yield text.replace('"lock_version": 4', '"lock_version": 2')
    yield text.replace('"lock_version": 4', '"lock_version": 4.0')
    yield text.replace('"lock_version": 4', '"lock_version": 5')
    yield json.dumps({"lock_version": 1, "files": data["files"]}, indent=2, sort_keys=True) + "\n"
    yield "<<<<<<< ours\n" + text
    yield "[" * 100_000
    yield "null"


def test_lock_text(project: Path, checks: Checks) -> None:
    """A lock that says the same in other words is not as it was written."""
    before = (project / LOCK).read_text(encoding="utf-8")
    for text in reprinted(before):
        assert text != before
        with holding(project / LOCK, text.encode()):
            assert checks.agree()[0] is False, text[:80]


SAME = {
    "unrelated section": PYPROJECT + "\n[tool.other]\nx = 1\n",
    "sections of formatters": PYPROJECT + "\n[tool.black]\nline-length = 20\n[tool.ruff]\n"
    "line-length = 30\n[tool.isort]\nprofile = 'x'\n[tool.datamodel-codegen]\nfield = 1\n",
    "comments": "# one\n" + PYPROJECT.replace("\n\n", "\n# two\n"),
    "another order": PYPROJECT.replace("clients.ant", "clients.x")
    .replace("clients.bee", "clients.ant")
    .replace("ant.yaml", "y.yaml")
    .replace("bee.yaml", "ant.yaml")
    .partition("[tool.pitchpipe.clients.x]")[0]
    + PYPROJECT[PYPROJECT.index("[tool.pitchpipe.clients.cat]") :]
    + PYPROJECT[PYPROJECT.index("[tool.pitchpipe.clients.ant]") :].partition(
        "[tool.pitchpipe.clients.cat]"
    )[0],
    "other quotes": PYPROJECT.replace('"', "'"),
    "no output": PYPROJECT.replace('output = "generated"\n', ""),
    "accepted changes": PYPROJECT + "[tool.pitchpipe.diff.accepted]\nabc = 'nobody used it'\n",
    "detours": PYPROJECT.replace("specs/", "./models/../specs//"),
    "inline tables": "tool.pitchpipe.clients.ant = {spec = 'specs/ant.yaml', overlays = "
    "['overlays/shared.yaml', 'overlays/ant.yaml']}\n[tool.pitchpipe.clients]\n".replace(
        "[tool.pitchpipe.clients]\n", ""
    )
    + "tool.pitchpipe.clients.bee.spec = 'specs/bee.yaml'\n"
    + "tool.pitchpipe.clients.bee.overlays = []\n"
    + "tool.pitchpipe.clients.cat = {spec = 'specs/cat.json', overlays = "
    "['overlays/shared.yaml']}\n",
}
OTHER = {
    "another output": PYPROJECT.replace('"generated"', '"src"'),
    "an output outside": PYPROJECT.replace('"generated"', '"../project/generated/../.."'),
    "no client": PYPROJECT.partition("[tool.pitchpipe.clients")[0],
    "one client less": PYPROJECT.partition("[tool.pitchpipe.clients.cat]")[0],
    "one client more": PYPROJECT + "[tool.pitchpipe.clients.dog]\nspec = 'specs/ant.yaml'\n",
    "one in another case": PYPROJECT + "[tool.pitchpipe.clients.Cat]\nspec = 'specs/cat.json'\n",
    "one of a bad name": PYPROJECT + "[tool.pitchpipe.clients._dog]\nspec = 'specs/bee.yaml'\n",
    "another name": PYPROJECT.replace("clients.cat", "clients.cow"),
    "names exchanged": PYPROJECT.replace("clients.cat", "clients.x")
    .replace("clients.bee", "clients.cat")
    .replace("clients.x", "clients.bee"),
    "another spec": PYPROJECT.replace("specs/cat.json", "specs/ant.yaml"),
    "no spec": PYPROJECT.replace('spec = "specs/bee.yaml"\n', ""),
    "a spec that is missing": PYPROJECT.replace("specs/bee.yaml", "specs/no.yaml"),
    "an absolute path": PYPROJECT.replace("specs/bee.yaml", Path(__file__).as_posix()),
    "a path outside": PYPROJECT.replace("specs/bee", "../specs/bee"),
    "overlays in another order": PYPROJECT.replace(
        '"overlays/shared.yaml", "overlays/ant.yaml"', '"overlays/ant.yaml", "overlays/shared.yaml"'
    ),
    "an overlay less": PYPROJECT.replace(', "overlays/ant.yaml"', ""),
    "an overlay twice": PYPROJECT.replace('"overlays/ant.yaml"', '"overlays/ant.yaml",' * 2),
    "an overlay more": PYPROJECT.replace("bee.yaml", 'bee.yaml"\noverlays = ["overlays/ant.yaml'),
    "overlays that are a text": PYPROJECT.replace('["overlays/shared.yaml"]', '"overlays/a.yaml"'),
    "overlays that are empty": PYPROJECT.replace('bee.yaml"', 'bee.yaml"\noverlays = ""'),
    "a spec that is a number": PYPROJECT.replace('"specs/bee.yaml"', "1"),
    "an unknown key": PYPROJECT.replace("output =", "x = 1\noutput ="),
    "an unknown key of a client": PYPROJECT + "x = 1\n",
    "clients that are none": "[tool.pitchpipe]\nclients = 1\n",
    "a table that is none": "[tool]\npitchpipe = 1\n",
    "tools that are none": "tool = 1\n",
    "an unknown key of diff": PYPROJECT + "[tool.pitchpipe.diff]\nx = 1\n",
    "a severity that is none": PYPROJECT + "[tool.pitchpipe.diff.severity]\ninput-removed = 1\n",
    "no reason": PYPROJECT + "[tool.pitchpipe.diff.accepted]\nabc = ' '\n",
    "a placeholder": PYPROJECT + "[tool.pitchpipe.diff.accepted]\nabc = 'say why'\n",
    "no TOML": PYPROJECT + "x\n",
    "a key twice": PYPROJECT + 'spec = "specs/cat.json"\n',
    "another section": PYPROJECT.replace("tool.pitchpipe", "tool.pitchfork"),
    "in a text": f"[tool.other]\ntext = '''\n{PYPROJECT}'''\n",
}


@pytest.mark.parametrize("text", SAME.values(), ids=SAME)
def test_configuration_that_says_the_same(text: str, project: Path, checks: Checks) -> None:
    """What a configuration says counts, not how, and not what it says to others."""
    assert text != PYPROJECT
    (project / "pyproject.toml").write_text(text, encoding="utf-8")
    assert checks.agree() == (True, True)


@pytest.mark.parametrize("text", OTHER.values(), ids=OTHER)
def test_configuration_that_says_something_else(text: str, project: Path, checks: Checks) -> None:
    """A configuration that names anything else, or cannot be understood, is not passed over."""
    assert text != PYPROJECT
    shutil.copytree(project / "specs", project.parent / "specs")
    (project / "pyproject.toml").write_text(text, encoding="utf-8")
    assert checks.agree() == (False, False)
    checks.agree("ant")


def link(path: str, target: str = "") -> Mutation:
    """Put a link to a file's or folder's own content, now elsewhere, in its place."""

    def mutate(root: Path) -> None:
        moved = root / (target or f"moved-{Path(path).name}")
        moved.parent.mkdir(exist_ok=True, parents=True)
        (root / path).rename(moved)
        (root / path).symlink_to(os.path.relpath(moved, (root / path).parent))

    return mutate


def remove(path: str) -> Mutation:
    def mutate(root: Path) -> None:
        (root / path).unlink()

    return mutate


def put(path: str, text: str) -> Mutation:
    def mutate(root: Path) -> None:
        (root / path).write_text(text, encoding="utf-8")

    return mutate


def move(path: str, target: str) -> Mutation:
    def mutate(root: Path) -> None:
        (root / path).rename(root / target)

    return mutate


def make_folder(path: str) -> Mutation:
    def mutate(root: Path) -> None:
        (root / path).mkdir(parents=True)

    return mutate


def make_pipe(path: str) -> Mutation:
    def mutate(root: Path) -> None:
        os.mkfifo(root / path)

    return mutate


def make_link(path: str, target: str) -> Mutation:
    def mutate(root: Path) -> None:
        (root / path).symlink_to(root / target)

    return mutate


def clean(root: Path) -> str:
    """Return what a check says of as many files as the lock has."""
    files = json.loads((root / LOCK).read_text(encoding="utf-8"))["files"]
    return f"3 clients, {len(files)} files"


def relock(edit: Callable[[Any], object]) -> Mutation:
    """Change the lock and print it well."""

    def mutate(root: Path) -> None:
        data = json.loads((root / LOCK).read_text(encoding="utf-8"))
        edit(data)
        text = json.dumps(data, indent=2, sort_keys=True) + "\n"
        (root / LOCK).write_text(text, encoding="utf-8")

    return mutate


def all_of(*mutations: Mutation) -> Mutation:
    def mutate(root: Path) -> None:
        for each in mutations:
            each(root)

    return mutate


def hash_of(text: str) -> str:
    return conventions.fingerprint(text.encode())


def add(path: str, content: str = "") -> Mutation:
    def mutate(root: Path) -> None:
        (root / path).parent.mkdir(exist_ok=True, parents=True)
        (root / path).write_text(content, encoding="utf-8")

    return mutate


STAGED = "generated/.pitchpipe.0123abcd.tmp"
OTHER_PET = PET.replace("Rex", "Max")
NOT_PASSED_OVER: dict[str, Mutation] = {
    **{f"without {name}": remove(name) for name in (*OUTPUTS, *INPUTS, LOCK)},
    **{f"{name} linked": link(name) for name in (*OUTPUTS, *INPUTS, LOCK) if name != TABLE},
    "without output": lambda root: shutil.rmtree(root / "generated"),
    "without a client": lambda root: shutil.rmtree(root / "generated/cat"),
    "output linked": link("generated"),
    "client linked": link("generated/ant"),
    "specs linked": link("specs"),
    "models linked": link("models"),
    "file renamed": move("generated/ant/client.py", "generated/ant/Client.py"),
    "client renamed": move("generated/ant", "generated/Ant"),
    "clients exchanged": all_of(
        move("generated/ant", "x"),
        move("generated/bee", "generated/ant"),
        move("x", "generated/bee"),
    ),
    "a file more": add("generated/more.py"),
    "a hidden file": add("generated/.hidden"),
    "a file more in a client": add("generated/ant/more.txt"),
    "a file more in a new folder": add("generated/new/deep/more.py"),
    "a cache that is a file": add("generated/__pycache__"),
    "a cache that is a link": make_link("generated/__pycache__", "specs"),
    "a link to a folder": make_link("generated/link", "specs"),
    "a link to nothing": make_link("generated/link", "no"),
    "a folder for a file": all_of(remove(OUTPUTS[0]), make_folder(OUTPUTS[0])),
    "a pipe": make_pipe("generated/pipe"),
    "a pipe for a spec": all_of(remove("specs/ant.yaml"), make_pipe("specs/ant.yaml")),
    "a pipe for a file": all_of(remove(OUTPUTS[0]), make_pipe(OUTPUTS[0])),
    "a pipe for the lock": all_of(remove(LOCK), make_pipe(LOCK)),
    "an interrupted run": add(f"{STAGED}/pitchpipe.lock", "{"),
    "a run that has only begun": make_folder(STAGED),
    "file and hash gone": all_of(
        remove("generated/ant/client.py"), relock(lambda data: data["files"].pop("ant/client.py"))
    ),
    "shared file and hash gone": all_of(
        remove("generated/_runtime/errors.py"),
        relock(lambda data: data["files"].pop("_runtime/errors.py")),
    ),
    "file changed with its hash": all_of(
        put("generated/ant/client.py", "x = 1\n"),
        relock(lambda data: data["files"].update({"ant/client.py": hash_of("x = 1\n")})),
    ),
    "file more with its hash": all_of(
        add("generated/ant/more.py"),
        relock(lambda data: data["files"].update({"ant/more.py": hash_of("")})),
    ),
    "reference changed with its hash": all_of(
        put("models/pet.yaml", OTHER_PET),
        relock(
            lambda data: data["clients"]["bee"]["references"][0].update(sha256=hash_of(OTHER_PET))
        ),
    ),
    "reference changed and not in the lock": all_of(
        put("models/pet.yaml", OTHER_PET),
        relock(lambda data: data["clients"]["bee"].pop("references")),
    ),
    "no clients left": all_of(
        put(TABLE, "[tool.pitchpipe]\n"), relock(lambda data: data.update(clients={}))
    ),
}
PASSED_OVER: dict[str, Mutation] = {
    "nothing": all_of(),
    "bytecode": add("generated/ant/__pycache__/client.cpython-311.pyc"),
    "bytecode beside": add("generated/ant/client.pyc"),
    "a link that is bytecode": make_link("generated/a.pyc", "specs"),
    "a checker's cache": add("generated/.mypy_cache/3.11/x.json"),
    "an empty folder": make_folder("generated/new/deep"),
    "a folder named like bytecode": make_folder("generated/a.pyc"),
    "files elsewhere": add("specs/dog.yaml"),
    "a configuration of others above": add("../pyproject.toml", "[tool.pitchpipe]\nx = 1\n"),
}


@pytest.mark.parametrize("mutate", NOT_PASSED_OVER.values(), ids=NOT_PASSED_OVER)
def test_trees_that_are_looked_at(mutate: Mutation, project: Path, checks: Checks) -> None:
    """Whatever is gone, moved, new or strange is for the check that generates to judge."""
    mutate(project)
    assert checks.agree()[0] is False


@pytest.mark.parametrize("mutate", PASSED_OVER.values(), ids=PASSED_OVER)
def test_trees_that_are_clean(mutate: Mutation, project: Path, checks: Checks) -> None:
    """What interpreters and others leave behind is no reason to generate."""
    mutate(project)
    assert checks.agree() == (True, True)


def test_a_tree_without_rights(project: Path, checks: Checks) -> None:
    """A file that cannot be read is for the check that generates to explain."""
    if os.geteuid() == 0:
        pytest.skip("root reads everything")
    for name in (*INPUTS, *OUTPUTS, LOCK):
        (project / name).chmod(0)
        assert checks.agree() == (False, False)
        (project / name).chmod(0o644)


def test_answers_are_the_same(project: Path, checks: Checks, renderer: Renderer) -> None:
    """Both checks print the same for a clean tree, and the one without generating is the usual."""
    for words in ([], ["-q"], ["--strict"], ["--diff"], ["ant"], ["cat", "ant", "-q"], ["bee"] * 2):
        runs = renderer.runs
        assert entry.main(["check", *words]) == commands.main(["check", *words]) == 0
        assert renderer.runs == runs
        first, second = checks.capfd.readouterr().out.splitlines() or ["", ""]
        assert first == second
        assert checks("check", *words, "--exact") == (0, f"{first}\n" if first else "", "")
        assert renderer.runs == runs + 1


def test_from_another_folder(
    project: Path, checks: Checks, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The project is that of the nearest configuration that concerns Pitchpipe."""
    (project / "specs/pyproject.toml").write_text("[tool.other]\n", encoding="utf-8")
    monkeypatch.chdir(project / "specs")
    assert checks.agree() == (True, True)
    (project / "specs/pyproject.toml").write_text("[tool.pitchpipe]\n", encoding="utf-8")
    assert checks.agree()[0] is False
    (project / "specs/pyproject.toml").write_text("[", encoding="utf-8")
    assert checks.agree() == (False, False)
    monkeypatch.chdir(project.parent)
    assert checks.agree() == (False, False)


@pytest.mark.parametrize("name", ["ant", "bee", "cat"])
def test_named_clients(name: str, project: Path, checks: Checks) -> None:
    """A check of some clients asks nothing of the files of others, but of the configuration."""
    (project / "generated/cat/py.typed").write_text("x", encoding="utf-8")
    (project / "generated/cat/more.py").write_text("x", encoding="utf-8")
    assert checks.agree(name) == ((False, False) if name == "cat" else (True, True))
    (project / "specs/ant.yaml").write_text("x", encoding="utf-8")
    assert checks.agree(name) == ((True, True) if name == "bee" else (False, False))
    (project / "specs/ant.yaml").unlink()
    assert checks.agree(name) == (False, False)


def test_unknown_names(project: Path, checks: Checks) -> None:
    """A client that is not configured is an error, whatever the lock has."""
    text = PYPROJECT.partition("[tool.pitchpipe.clients.cat]")[0]
    (project / "pyproject.toml").write_text(text, encoding="utf-8")
    for name in ("cat", "dog", ""):
        assert checks.agree("ant", name) == (False, False)


def tree(folder: Path) -> dict[str, bytes]:
    """Return the files below a folder; a link is one, wherever it leads."""
    found = {path.relative_to(folder).as_posix(): path for path in folder.rglob("*")}
    return {
        name: path.name.encode() if path.is_symlink() else path.read_bytes()
        for name, path in found.items()
        if path.is_symlink() or path.is_file()
    }


@pytest.mark.slow
@pytest.mark.parametrize("force", [[], ["--force"]], ids=["", "force"])
@pytest.mark.parametrize(
    "mutate", {**NOT_PASSED_OVER, **PASSED_OVER}.values(), ids={**NOT_PASSED_OVER, **PASSED_OVER}
)
def test_unchanged_clients_are_as_if_made(
    mutate: Mutation, force: list[str], pristine: Path, tmp_path: Path, checks: Checks
) -> None:
    """A run that makes only has changed writes and says what one that makes all does."""
    said = []
    for name in ("some", "all"):
        project = tmp_path / name / "project"
        shutil.copytree(pristine, project, symlinks=True)
        mutate(project)
        with pytest.MonkeyPatch.context() as patch:
            patch.chdir(project)
            if name == "all":
                # The command line imports it when it is run.
                for module in (fast_check, project_module):
                    patch.setattr(module, "unchanged", lambda _names, _files, **_: None)
                patch.setattr(project_module, "unchanged_clients", lambda _names, _files: {})
            said.append([checks("check"), checks("generate", *force)])
    assert said[0] == said[1]
    assert tree(tmp_path / "some") == tree(tmp_path / "all")


def test_only_changed_clients_are_made(project: Path, checks: Checks, renderer: Renderer) -> None:
    """A spec that changes, a file that is edited and a client that goes concern no other client."""

    def made(*words: str) -> list[str]:
        renderer.made.clear()
        checks(*words)
        return renderer.made

    assert made("generate") == made("generate", "ant", "cat") == []
    (project / "specs/ant.yaml").write_text(INPUTS["specs/ant.yaml"].replace("size", "length"))
    assert made("check", "--diff") == ["ant"]
    assert made("generate", "cat") == []
    assert made("generate") == ["ant"]
    assert made("generate") == []
    append("generated/bee/models.py")(project)
    assert made("check", "--exact") == ["ant", "bee", "cat"]
    assert made("generate") == made("generate", "--force") == ["bee"]
    append("overlays/shared.yaml")(project)
    assert made("check", "--fix") == ["ant", "cat"]
    text = PYPROJECT.partition("[tool.pitchpipe.clients.cat]")[0]
    (project / "pyproject.toml").write_text(text, encoding="utf-8")
    assert made("generate") == []
    assert not (project / "generated/cat").exists()
    assert checks.agree() == (True, True)


def test_generate_of_an_unchanged_tree(project: Path, checks: Checks) -> None:
    """What is answered at once is what the long way says."""
    for words in ([], ["ant"], ["cat", "bee"]):
        assert entry.main(["generate", *words]) == commands.main(["generate", *words]) == 0
        first, second = checks.capfd.readouterr().out.splitlines()
        assert first == second


def as_older(patch: pytest.MonkeyPatch) -> None:
    """Be another Pitchpipe, whose clients all end with a comment."""

    def render_clients(
        clients: Sequence[ClientConfig], *, root: Path, jobs: int | None = None
    ) -> Iterator[Rendered]:
        for each in RENDERER.render_clients(clients, root=root):
            files = {p: f"{t}# old\n" if p.endswith(".py") else t for p, t in each.files.items()}
            yield replace(each, files=files)

    as_version(patch, "0.0.9")
    patch.setattr(local, "render_clients", render_clients)


def as_version(patch: pytest.MonkeyPatch, version: str) -> None:
    for module in (result, fast_check):
        patch.setattr(module, "VERSION", version)


def test_one_client_of_many_generated_again(project: Path, checks: Checks) -> None:
    """A lock of this Pitchpipe may list clients that another one made."""
    with pytest.MonkeyPatch.context() as patch:
        as_older(patch)
        assert checks("generate")[0] == 0
    assert checks.agree() == (False, False)
    assert checks("generate", "ant")[0] == 0
    assert checks.agree("bee") == (False, False)
    assert checks.agree() == (False, False)
    assert checks("generate")[0] == 0
    assert checks.agree() == (True, True)


def test_merged_locks(project: Path, checks: Checks) -> None:
    """A merge may put a client that another Pitchpipe made under a lock of this one."""
    data = json.loads((project / LOCK).read_text(encoding="utf-8"))
    with pytest.MonkeyPatch.context() as patch:
        as_older(patch)
        assert checks("generate", "cat")[0] == 0
    theirs = json.loads((project / LOCK).read_text(encoding="utf-8"))
    data["clients"]["cat"] = theirs["clients"]["cat"]
    data["files"] |= {p: h for p, h in theirs["files"].items() if p.startswith("cat/")}
    relock(lambda merged: merged.update(data))(project)
    assert checks.agree() == (False, False)


def test_same_files_of_another_tool(project: Path, checks: Checks) -> None:
    """A client that another Pitchpipe made no different is a warning, and goes when generated."""
    with pytest.MonkeyPatch.context() as patch:
        as_version(patch, "0.0.9")
        assert checks("generate")[0] == 0
    assert checks("generate", "ant")[0] == 0
    out = f"{LOCK}: warning[tool-version]: another Pitchpipe made bee and cat; the code is the same"
    assert checks("check") == (0, f"{out}\n{clean(project)}: no drift\n", "")
    assert checks.agree() == (False, True)


def test_warnings_are_repeated(project: Path, checks: Checks, renderer: Renderer) -> None:
    """What a run says of a client is in the lock, and said again without making the client."""
    (project / "models/pet.yaml").write_text(PET.replace("Rex", "1"), encoding="utf-8")
    said = checks("generate")[2]
    assert said.count("warning[tolerated]") == 1
    renderer.made.clear()
    for words in (["check"], ["generate"], ["check", "bee", "-q"], ["generate", "--jobs", "2"]):
        code, out, err = checks(*words)
        assert (code, err) == (0, said)
        assert out.startswith("1 client" if "bee" in words else "3 clients") != ("-q" in words)
    assert checks("check", "ant")[2] == ""
    assert renderer.made == []
    (project / "specs/ant.yaml").write_text(INPUTS["specs/ant.yaml"].replace("size", "length"))
    assert checks("generate")[2] == said
    assert renderer.made == ["ant"]
    assert checks("check", "--exact")[2] == said


def test_warnings_of_a_file_elsewhere(project: Path, tmp_path: Path, checks: Checks) -> None:
    """A lock has no path that only this machine knows."""
    elsewhere = tmp_path / "elsewhere.yaml"
    text = SPEC % ("bee", "#/components/schemas/Pet") + "components: {schemas: {Pet: {default: 1, "
    elsewhere.write_text(text + "type: string}}}\n", encoding="utf-8")
    words = ["generate", "--spec", str(elsewhere), "--output", "other"]
    assert checks(*words)[2] == checks(*words)[2] != ""
    locked = (project / "other/pitchpipe.lock").read_text(encoding="utf-8")
    assert str(tmp_path) not in locked
    assert "warnings" not in locked
    assert "checksum" not in locked


@pytest.mark.parametrize("jobs", [["--jobs", "3"], ["--jobs=1"], ["--jobs", "1", "--jobs=2"]])
def test_jobs_for_nothing(jobs: list[str], project: Path, checks: Checks) -> None:
    """How many processes shall work is no reason to start any."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(commands, "main", lambda *_: pytest.fail("the long way"))
        assert checks("check", *jobs, "ant") == checks("check", "ant", *jobs)
        assert checks("generate", *jobs)[0] == 0


@pytest.mark.parametrize("jobs", [["--jobs"], ["--jobs=0"], ["--jobs", "x"], ["--jobs", "-1"]])
def test_jobs_that_are_none(jobs: list[str], project: Path, checks: Checks) -> None:
    """A number that is none is an error, of an unchanged tree as well."""
    assert checks("check", *jobs)[0] == 2


def test_a_lock_with_odd_warnings(project: Path, checks: Checks) -> None:
    """Warnings that are none make the lock one that nobody wrote."""
    for odd in ([1], ["x"], [{}], 7, [{"path": "x"}]):
        relock(lambda data, odd=odd: data["clients"]["bee"].update(warnings=odd))(project)
        assert fast_check.unchanged() is None
        assert checks("check")[0] == 2


def test_reference_through_a_link(project: Path, checks: Checks) -> None:
    """A link that a reference leads through may come to lead to another file."""
    (project / "models/dog.yaml").write_text(PET, encoding="utf-8")
    (project / "models/pet.yaml").unlink()
    (project / "models/pet.yaml").symlink_to("dog.yaml")
    assert checks("generate")[0] == 0
    (project / "models/cow.yaml").write_text(PET.replace("One", "Two"), encoding="utf-8")
    (project / "models/pet.yaml").unlink()
    (project / "models/pet.yaml").symlink_to("cow.yaml")
    assert checks.agree() == (False, False)


def test_client_made_without_configuration(project: Path, checks: Checks) -> None:
    """What `generate --spec` made says another command in its files."""
    (project / "generated/cat/py.typed").unlink()
    words = ["--spec", "specs/cat.json", "--overlay", "overlays/shared.yaml", "--force"]
    (project / "pyproject.toml").rename(project / "pyproject")
    assert checks("generate", *words, "--output", "generated")[0] == 0
    (project / "pyproject").rename(project / "pyproject.toml")
    assert checks.agree() == (False, False)


def run(code: str, project: Path, *words: str, **settings: str) -> str:
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    done = subprocess.run(
        [sys.executable, "-c", code, *words],
        cwd=project,
        env=environment | settings,
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout.strip()


def append(path: str) -> Mutation:
    def mutate(root: Path) -> None:
        with (root / path).open("a", encoding="utf-8") as stream:
            stream.write("#\n")

    return mutate


ASK = "from pitchpipe.lock.fast_check import unchanged; print(unchanged())"
RUN = "import sys; from pitchpipe.cli.entry import main; sys.exit(main(sys.argv[1:]))"
CODE: dict[str, Mutation] = {
    "template": append("templates/package/client.py.jinja"),
    "template less": remove("templates/package/header.jinja"),
    "template more": add("templates/models/new.jinja2"),
    "runtime": append("templates/runtime/errors.py"),
    "marker": append("templates/runtime/py.typed"),
    "code": append("generator/pitchpipe/render/prose.py"),
    "code more": add("generator/pitchpipe/parse/new.py"),
    "code renamed": move("generator/pitchpipe/media_types.py", "generator/pitchpipe/medium.py"),
}


@pytest.fixture(scope="module")
def checkout(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Copy the program as a checkout has it."""
    root = tmp_path_factory.mktemp("checkout")
    ignored = shutil.ignore_patterns("__pycache__")
    for name in ("generator", "templates"):
        shutil.copytree(ROOT / name, root / name, ignore=ignored)
    return root


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Copy the program as an installed release has it."""
    root = tmp_path_factory.mktemp("site")
    ignored = shutil.ignore_patterns("__pycache__")
    shutil.copytree(ROOT / "generator/pitchpipe", root / "pitchpipe", ignore=ignored)
    shutil.copytree(ROOT / "templates", root / "pitchpipe/_templates", ignore=ignored)
    return root


@pytest.fixture(scope="module")
def made_by_checkout(
    checkout: Path, pristine: Path, tmp_path_factory: pytest.TempPathFactory
) -> Path:
    """Make the clients by a copy of the program, which leaves its cache."""
    root = tmp_path_factory.mktemp("made") / "project"
    shutil.copytree(pristine, root, symlinks=True)
    run(RUN, root, "generate", PYTHONPATH=str(checkout / "generator"))
    assert (root / cache.FOLDER).is_dir()
    return root


def test_checkout_in_another_place(checkout: Path, made_by_checkout: Path) -> None:
    """A copy of a checkout with CRLF line endings is the same program."""
    path = str(checkout / "generator")
    assert run(ASK, made_by_checkout, PYTHONPATH=path) == clean(made_by_checkout)
    file = checkout / "generator/pitchpipe/media_types.py"
    with holding(file, file.read_bytes().replace(b"\n", b"\r\n")):
        assert run(ASK, made_by_checkout, PYTHONPATH=path) == clean(made_by_checkout)


@pytest.mark.parametrize("mutate", CODE.values(), ids=CODE)
def test_changed_checkout(
    mutate: Mutation, checkout: Path, made_by_checkout: Path, tmp_path: Path
) -> None:
    """No change of a checkout's code or templates is passed over, though its version stays."""
    shutil.copytree(checkout, tmp_path / "program")
    mutate(tmp_path / "program")
    path = str(tmp_path / "program/generator")
    assert run(ASK, made_by_checkout, PYTHONPATH=path) == "None"


@pytest.mark.parametrize("package", version.PACKAGES)
def test_changed_package(
    package: str, checkout: Path, site: Path, made_by_checkout: Path, tmp_path: Path
) -> None:
    """A release is particular about the versions of pinned packages, a checkout about all."""
    (tmp_path / f"other/{package.replace('-', '_')}-0.0.1.dist-info").mkdir(parents=True)
    for program, is_particular in (
        (checkout / "generator", True),
        (site, package in version.PINNED),
    ):
        path = os.pathsep.join([str(program), str(tmp_path / "other")])
        answer = run(ASK, made_by_checkout, PYTHONPATH=path)
        assert answer == ("None" if is_particular else clean(made_by_checkout))


def test_a_release_needs_no_cache(site: Path, project: Path) -> None:
    """A release answers in a fresh clone from hashes alone, and leaves nothing behind."""
    before = {path: path.stat().st_mtime_ns for path in project.rglob("*")}
    assert run(ASK, project, PYTHONPATH=str(site)) == clean(project)
    for command in ("check", "generate"):
        run(RUN, project, command, PYTHONPATH=str(site))
    assert {path: path.stat().st_mtime_ns for path in project.rglob("*")} == before
    (project / "generated/ant/client.py").unlink()
    run(RUN, project, "generate", PYTHONPATH=str(site))
    assert not (project / cache.FOLDER).exists()
    assert run(ASK, project, PYTHONPATH=str(site)) == clean(project)


def test_code_that_changes_no_output(
    checkout: Path, made_by_checkout: Path, tmp_path: Path
) -> None:
    """A change of Pitchpipe that changes no generated line changes no file, the lock included."""
    project = tmp_path / "project"
    shutil.copytree(made_by_checkout, project, symlinks=True)
    shutil.copytree(checkout, tmp_path / "program")
    append("generator/pitchpipe/render/prose.py")(tmp_path / "program")
    append("generator/pitchpipe/lock/lock_file.py")(tmp_path / "program")
    add("templates/package/unused.jinja", "{# a comment #}\n")(tmp_path / "program")
    path = str(tmp_path / "program/generator")
    before = {p: (p.stat().st_mtime_ns, p.is_file() and p.read_bytes()) for p in files_of(project)}
    assert run(ASK, project, PYTHONPATH=path) == "None"
    said = run(RUN, project, "check", "--strict", PYTHONPATH=path)
    assert said == f"{clean(project)}: no drift"
    run(RUN, project, "generate", PYTHONPATH=path)
    assert run(ASK, project, PYTHONPATH=path) == clean(project)
    after = {p: (p.stat().st_mtime_ns, p.is_file() and p.read_bytes()) for p in files_of(project)}
    assert after == before


def files_of(project: Path) -> list[Path]:
    return sorted((project / "generated").rglob("*"))


@pytest.mark.usefixtures("development")
def test_a_fresh_clone_of_a_development_build(project: Path, checks: Checks) -> None:
    """Without a cache a development build makes all clients; it is `generate` that writes one."""
    assert fast_check.unchanged() is None
    assert checks("check") == (0, f"{clean(project)}: no drift\n", "")
    assert not (project / cache.FOLDER).exists()
    assert checks("generate")[0] == 0
    assert str(fast_check.unchanged()) == clean(project)
    shutil.rmtree(project / cache.FOLDER)
    assert checks("generate", "ant")[0] == 0
    assert fast_check.unchanged(["ant"]) is not None
    assert fast_check.unchanged(["bee"]) is None
    assert checks("generate", "bee")[0] == checks("generate", "cat")[0] == 0
    assert str(fast_check.unchanged()) == clean(project)


@pytest.mark.usefixtures("development")
def test_the_cache_is_ignored_by_git(project: Path, checks: Checks) -> None:
    """What only concerns this machine does not show in `git status`."""
    for words in (["init", "-q"], ["add", "."]):
        subprocess.run(["git", *words], check=True)
    assert checks("generate")[0] == 0
    assert (project / cache.FOLDER / "verified.json").is_file()
    command = ["git", "status", "--porcelain", "--untracked-files=all"]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    assert cache.FOLDER not in done.stdout


@pytest.mark.usefixtures("development")
@pytest.mark.parametrize(
    "content",
    [b"", b"[", b"[]", b"{}", b'{"build": 1, "clients": []}', b"[" * 100_000, b"\xff"]
    + [json.dumps({"build": {}, "clients": odd}).encode() for odd in (1, [1], None, {})],
)
def test_a_broken_cache(content: bytes, project: Path, checks: Checks) -> None:
    """A cache that nobody wrote is as none, and written anew."""
    assert checks("generate")[0] == 0
    (project / cache.FOLDER / "verified.json").write_bytes(content)
    assert fast_check.unchanged() is None
    assert checks("generate")[0] == 0
    assert str(fast_check.unchanged()) == clean(project)


@pytest.mark.usefixtures("development")
def test_a_cache_that_cannot_be_written(project: Path, checks: Checks) -> None:
    """A file in the way of the cache only costs time."""
    (project / cache.FOLDER).write_text("", encoding="utf-8")
    assert checks("generate")[0] == checks("check")[0] == 0
    assert fast_check.unchanged() is None


@pytest.mark.usefixtures("development")
def test_a_lock_that_another_build_made(project: Path, checks: Checks) -> None:
    """A cache does not speak for clients that came with a pull, though their records are right."""
    assert checks("generate")[0] == 0
    assert str(fast_check.unchanged()) == clean(project)
    with pytest.MonkeyPatch.context() as patch:
        as_build(patch, is_release=True)
        append("specs/ant.yaml")(project)
        assert checks("generate")[0] == 0
        assert str(fast_check.unchanged()) == clean(project)
    assert fast_check.unchanged() is None
    assert fast_check.unchanged(["ant"]) is None


def test_a_lock_of_the_layout_before(project: Path, checks: Checks) -> None:
    """A lock of layout 2 counts for all that it says, is no drift, and is written anew once."""
    data = json.loads((project / LOCK).read_text(encoding="utf-8"))
    for record in data["clients"].values():
        record["seal"] = record.pop("checksum")
    data["lock_version"] = 2
    data["generator"] = {
        "code": "0" * 64,
        "format": 1,
        "packages": {"black": "26.10.1", "pyyaml": "6.0.3"},
        "templates": "0" * 64,
        "version": "0.1.0",
    }
    before = (project / LOCK).read_bytes()
    (project / LOCK).write_text(json.dumps(data, indent=2, sort_keys=True) + "\n", encoding="utf-8")
    told = f"{LOCK}: warning[tool-version]: has layout 2, now it is 4; the code is the same\n"
    assert checks("check") == (0, f"{told}{clean(project)}: no drift\n", "")
    assert checks("check", "--strict")[0] == 1
    (project / "models/pet.yaml").write_text(OTHER_PET, encoding="utf-8")
    assert checks("check")[1].startswith("generated/bee/models.py: error[stale-spec]: models/pet")
    (project / "models/pet.yaml").write_text(PET, encoding="utf-8")
    assert checks("generate")[0] == 0
    assert (project / LOCK).read_bytes() == before
    assert checks.agree() == (True, True)


def test_another_version_of_a_pinned_package(
    project: Path, checks: Checks, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What another black would make is not what this version of Pitchpipe makes: it is refused."""
    pinned = {**version.PINNED, "black": "1.0"}
    for module in ("pipeline", "lock.fast_check"):
        monkeypatch.setattr(f"pitchpipe.{module}.pinned_here", lambda: pinned)
    monkeypatch.setattr(RENDERER, "_known", {})
    fix = "fix: python -m pip install black==26.10.1\n"
    for command in ("check", "generate"):
        code, out, err = checks(command)
        assert (code, out, err.splitlines(keepends=True)[1:]) == (2, "", [fix])
        assert err.startswith("black: error[package-version]: 1.0 is installed, but Pitchpipe ")
    # Of a package that was put into one file with others, no version is known.
    pinned["black"] = ""
    RENDERER._known.clear()
    assert checks("check")[0] == 0


@pytest.mark.parametrize("command", ["check", "generate"])
@pytest.mark.parametrize("kind", ["checkout", "site"])
def test_nothing_heavy_is_imported(
    kind: str, command: str, checkout: Path, site: Path, made_by_checkout: Path
) -> None:
    """Of an unchanged tree, neither the command line is loaded nor what it works with."""
    path = {"checkout": checkout / "generator", "site": site}[kind]
    code = f"import sys; from pitchpipe.cli.entry import main; code = main([{command!r}])"
    code += "; print(code, *sys.modules)"
    size, modules = run(code, made_by_checkout, PYTHONPATH=str(path)).split("\n")
    assert size.startswith(f"{clean(made_by_checkout)}: ")
    heavy = {"black", "datamodel_code_generator", "jinja2", "jsonpath_rfc9535", "jsonschema"}
    slow = {"click", "dataclasses", "importlib.metadata", "inspect", "pathlib", "subprocess"}
    loaded = set(modules.split()[1:])
    assert loaded & (heavy | slow | {"openapi_spec_validator", "yaml"}) == set()
    assert {name for name in loaded if name.startswith("pitchpipe.")} == {
        "pitchpipe.characters",
        "pitchpipe.cli",
        "pitchpipe.cli.entry",
        "pitchpipe.cli.quick_options",
        "pitchpipe.colours",
        "pitchpipe.config_file",
        "pitchpipe.console",
        "pitchpipe.lock",
        "pitchpipe.lock.cache",
        "pitchpipe.lock.checksums",
        "pitchpipe.lock.conventions",
        "pitchpipe.lock.fast_check",
        "pitchpipe.lock.paths",
        "pitchpipe.lock.project_files",
        "pitchpipe.version",
        "pitchpipe.whole_files",
    }


def test_the_folder_of_templates() -> None:
    """The light way to find the templates and the one by pathlib lead to the same folder."""
    assert Path(version.templates()) == resources.templates_dir()
