"""Vendored folders: clients copied into another repository, checked, updated and removed there."""

from __future__ import annotations

import json
import os
import re
import shlex
import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from pitchpipe.cli.commands import main
from pitchpipe.lock.lock_file import parse_lock
from pitchpipe.lock.records import ClientRecord
from pitchpipe.pipeline import render_shared
from pitchpipe.render.shared import needed_modules
from tests.support.loopback import serving
from tests.support.subjects import ID, MODELS, prediction
from tests.test_packaging import installed, wheel  # noqa: F401  fixtures
from tests.vendor.test_vendored import called

ROOT = Path(__file__).parents[2]
DOC = ROOT / "docs" / "vendoring.md"
PYPROJECT = """\
[tool.pitchpipe.clients.ant]
spec = "api/ant/openapi.yaml"
overlays = ["api/ours.yaml", "api/ant/ours.yaml"]
[tool.pitchpipe.clients.bee]
spec = "api/bee/openapi.yaml"
"""
SPEC = """\
openapi: 3.1.0
info: {{title: {name}, version: "1"}}
servers: [{{url: https://{name}.example}}]
paths:
  /things:
    get:
      operationId: list_things
      responses:
        "200":
          description: All of them.
          content: {{application/json: {{schema: {{$ref: ../common/thing.yaml}}}}}}
"""
THING = "type: object\nproperties:\n  name: {type: string, description: What it is called}\n"
OVERLAY = """\
overlay: 1.0.0
info: {{title: t, version: "1"}}
actions:
  - target: $.info
    update: {{description: "{text}"}}
"""
FILES = {
    "pyproject.toml": PYPROJECT,
    "api/ant/openapi.yaml": SPEC.format(name="ant"),
    "api/bee/openapi.yaml": SPEC.format(name="bee").replace("\n", "\r\n"),
    "api/common/thing.yaml": THING,
    "api/ours.yaml": OVERLAY.format(text="Ours."),
    "api/ant/ours.yaml": OVERLAY.format(text="Ours, and busy."),
}
COPY = "lib/_copy"
# Files: what the project's clients share, with the license; then with one client that has three
# spec files, or with the project's two. The published clients need more of the runtime.
_BESIDE = len(("py.typed", "__init__", "LICENSE"))
SHARED = len(needed_modules(["clients", "decode", "lazy", "model"])) + _BESIDE
PUBLISHED = len([*(ROOT / "generated/_runtime").glob("*.py")]) + _BESIDE
ONE = SHARED + 8
TWO = SHARED + 16
RENEWED = ", pitchpipe.lock renewed"

Tree = dict[str, bytes]
Cli = Callable[..., tuple[int, list[str], list[str]]]


def tree(folder: Path, *, without: str = "") -> Tree:
    """Read all files and the targets of links, except below one folder."""
    return {
        name: str(path.readlink()).encode() if path.is_symlink() else path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if (path.is_symlink() or path.is_file()) and "__pycache__" not in path.parts
        if not (name := path.relative_to(folder).as_posix()).startswith(f"{without}/")
    }


def put(folder: Path, files: dict[str, str]) -> None:
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(text.encode())


@pytest.fixture
def cli(capfd: pytest.CaptureFixture[str]) -> Cli:
    def run(*arguments: str) -> tuple[int, list[str], list[str]]:
        code = main(arguments)
        out, err = capfd.readouterr()
        return code, out.splitlines(), err.splitlines()

    return run


@pytest.fixture
def empty(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Work in a folder without any configuration."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("GITHUB_WORKSPACE", raising=False)
    return tmp_path


@pytest.fixture
def project(empty: Path) -> Path:
    put(empty, FILES)
    return empty


@pytest.fixture
def copy(project: Path, cli: Cli) -> Path:
    """Vendor two clients of a project."""
    assert cli("vendor", "ant", "bee", "--into", COPY)[0] == 0
    return project / COPY


def fixed(cli: Cli, fix: str) -> tuple[int, list[str], list[str]]:
    """Run what a `fix:` line says, if it is one command of Pitchpipe."""
    program, *arguments = shlex.split(fix.removeprefix("fix: "))
    assert program == "pitchpipe"
    return cli(*arguments)


@pytest.mark.slow
def test_with_nothing_but_the_wheel(installed: Path, tmp_path: Path) -> None:  # noqa: F811
    """An installed Pitchpipe does it all in a folder with no checkout and no configuration."""

    def run(*arguments: str) -> tuple[int, list[str]]:
        done = subprocess.run(
            [sys.executable, "-m", "pitchpipe", *arguments],
            cwd=tmp_path,
            env={"PYTHONPATH": str(installed), "PATH": os.environ["PATH"]},
            capture_output=True,
            text=True,
            check=False,
        )
        return done.returncode, (done.stdout + done.stderr).splitlines()

    put(tmp_path, {"src/app/__init__.py": "", "notes.txt": "mine\n"})
    before = tree(tmp_path)
    assert run("vendor", "suno_ai_bark", "meta_musicgen", "--into", "src/app/_voices")[0] == 0
    folder = tmp_path / "src/app/_voices"
    assert tree(tmp_path, without="src/app/_voices") == before
    assert (folder / "LICENSE").read_text().endswith((ROOT / "LICENSE").read_text())
    with serving() as server:
        for model in MODELS:
            if model.name in ("suno_ai_bark", "meta_musicgen"):
                server.answers(201, prediction(model))
                module = f"app._voices.{model.name}"
                assert called(tmp_path / "src", module, server, model.input).startswith(ID)
    assert run("verify", "src/app/_voices") == (0, [f"2 clients, {PUBLISHED + 16} files: no drift"])
    assert run("check", "src/app/_voices") == (0, [f"2 clients, {PUBLISHED + 16} files: no drift"])
    (folder / "suno_ai_bark/client.py").write_bytes(b"mine = 1\n")
    told = "src/app/_voices/suno_ai_bark/client.py: error[hand-edited]: was edited after it was"
    told += " generated"
    fix = "fix: pitchpipe vendor --into src/app/_voices --force"
    assert run("verify", "src/app/_voices") == (1, [told, fix])
    assert run("check", "src/app/_voices") == (1, [told, fix])
    assert run(*fix.split()[2:])[1][0] == "suno_ai_bark  1 written: client.py"
    assert run("vendor", "--remove", "meta_musicgen", "--into", "src/app/_voices")[0] == 0
    folder.rename(tmp_path / "elsewhere")
    assert run("check", "elsewhere") == (0, [f"1 client, {PUBLISHED + 8} files: no drift"])
    assert run("vendor", "--remove", "suno_ai_bark", "--into", "elsewhere")[0] == 0
    assert tree(tmp_path) == before
    assert list((tmp_path / "elsewhere").iterdir()) == []


def test_layout(copy: Path, project: Path) -> None:
    """The folder has the inputs of the clients byte for byte, and nothing else changes."""
    sources = {
        "ant/_spec/ant/openapi.yaml": "api/ant/openapi.yaml",
        "ant/_spec/ant/ours.yaml": "api/ant/ours.yaml",
        "ant/_spec/common/thing.yaml": "api/common/thing.yaml",
        "ant/_spec/ours.yaml": "api/ours.yaml",
        "bee/_spec/bee/openapi.yaml": "api/bee/openapi.yaml",
        "bee/_spec/common/thing.yaml": "api/common/thing.yaml",
    }
    files = tree(copy)
    assert {name for name in files if "/_spec/" in name} == sources.keys()
    assert {name: files[name] for name in sources} == {
        name: FILES[source].encode() for name, source in sources.items()
    }
    assert {name.split("/")[0] for name in files} == {
        "LICENSE",
        "__init__.py",
        "_runtime",
        "ant",
        "bee",
        "pitchpipe.lock",
    }
    assert tree(project, without=COPY) == {name: text.encode() for name, text in FILES.items()}
    lock = parse_lock((copy / "pitchpipe.lock").read_text(), "")
    assert lock.files.keys() == files.keys() - {"pitchpipe.lock"}
    assert {record.options["vendored_from"] for record in lock.clients.values()} == {"project"}
    assert [each.path for each in lock.clients["ant"].overlays] == [
        "ant/_spec/ours.yaml",
        "ant/_spec/ant/ours.yaml",
    ]


def test_code_is_that_of_generate(copy: Path, project: Path, cli: Cli) -> None:
    """Vendored files differ from generated ones only in their headers."""
    assert cli("generate")[0] == 0
    generated, vendored = tree(project / "generated"), tree(copy)
    del generated["pitchpipe.lock"]
    for name, content in generated.items():
        lines = [vendored[name].splitlines(), content.splitlines()]
        changed = [n for n, pair in enumerate(zip(*lines, strict=True)) if pair[0] != pair[1]]
        assert set(changed) <= {0, 1}, name
    assert vendored["ant/client.py"].decode().splitlines()[:2] == [
        "# Made by Pitchpipe from ant/_spec/ant/openapi.yaml and its overlays. Do not edit:",
        "# change the spec or its overlays, then run `pitchpipe vendor ant`.",
    ]
    assert vendored["_runtime/retries.py"] == generated["_runtime/retries.py"]


def test_bytes_depend_on_nothing_else(copy: Path, empty: Path, cli: Cli) -> None:
    """Another name, location and order give the same bytes, without a trace of their origin."""
    assert cli("vendor", "bee", "--into", "x/y/z")[0] == 0
    assert cli("vendor", "ant", "--into", "x/y/z")[0] == 0
    assert tree(empty / "x/y/z") == tree(copy)
    assert not [name for name, content in tree(copy).items() if str(empty).encode() in content]


def test_moved_and_alone(
    copy: Path, project: Path, cli: Cli, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """Moved away from its project, the folder is checked and remade from its own specs."""
    other = tmp_path_factory.mktemp("other")
    shutil.move(copy, other / "renamed")
    shutil.rmtree(project / "api")
    (project / "pyproject.toml").unlink()
    folder = str(other / "renamed")
    assert cli("check", folder) == (0, [f"2 clients, {TWO} files: no drift"], [])
    (other / "renamed/ant/client.py").unlink()
    code, out, err = cli("check", folder)
    assert (code, out) == (1, [f"{folder}/ant/client.py: error[missing]: is not there"])
    assert fixed(cli, err[-1])[1] == [
        "ant  1 written: client.py",
        f"1 written, {TWO - 1} unchanged",
    ]
    assert cli("check", folder)[0] == 0


def test_all_that_can_be_vendored(project: Path, cli: Cli) -> None:
    """The list has the project's clients and those Pitchpipe publishes; with a folder, its own."""
    _, out, _ = cli("vendor", "--list")
    assert [line.split() for line in out[:2]] == [
        ["adirik_styletts2", "pitchpipe"],
        ["ant", "project"],
    ]
    assert len(out) == 7
    cli("vendor", "bee", "--into", COPY)
    assert cli("vendor", "--list", "--into", COPY) == (0, ["bee  project"], [])


def test_the_project_comes_first(project: Path, cli: Cli) -> None:
    """A client of the project wins over a published one of the same name."""
    put(project, {"pyproject.toml": PYPROJECT.replace("bee]", "suno_ai_bark]")})
    assert cli("vendor", "suno_ai_bark", "--into", COPY)[0] == 0
    assert (project / COPY / "suno_ai_bark/_spec/bee/openapi.yaml").is_file()


def test_unknown_client(empty: Path, cli: Cli) -> None:
    """An unknown name is an error with a suggestion and a list of all names."""
    code, out, err = cli("vendor", "suno_ai_brk", "nobody", "--into", COPY)
    assert (code, out) == (2, [])
    known = "adirik_styletts2, lucataco_xtts_v2, meta_musicgen, suno_ai_bark, zsxkib_"
    assert err[0] == "pitchpipe vendor: error[unknown-copy]: there is no client 'nobody'"
    assert err[1].startswith(f"  hint: there are: {known}")
    assert err[3].startswith(f"  hint: did you mean 'suno_ai_bark'? there are: {known}")
    part = cli("vendor", "bark", "--into", COPY)[2]
    assert part[1].startswith(f"  hint: did you mean 'suno_ai_bark'? there are: {known}")
    assert fixed(cli, err[-1])[0] == 0
    assert list(empty.iterdir()) == []


def test_a_new_spec_of_the_project(copy: Path, project: Path, cli: Cli) -> None:
    """A check notices that the project's spec has changed, and the fix copies it."""
    put(project, {"api/ours.yaml": OVERLAY.format(text="Theirs.")})
    put(project, {"api/common/thing.yaml": THING.replace("name", "title")})
    outdated = "is outdated: the project now has a newer copy"
    code, out, err = cli("check", COPY)
    assert (code, out) == (
        1,
        [
            f"{COPY}/ant/_spec/common/thing.yaml: error[stale-spec]: {outdated}",
            f"{COPY}/ant/_spec/ours.yaml: error[stale-overlay]: {outdated}",
            f"{COPY}/bee/_spec/common/thing.yaml: error[stale-spec]: {outdated}",
        ],
    )
    assert err == [f"fix: pitchpipe vendor ant bee --into {COPY}"]
    assert cli("verify", COPY)[0] == 0
    assert fixed(cli, err[-1])[1] == [
        "ant  4 written",
        "bee  3 written: _codec.py, _spec/common/thing.yaml, models.py",
        f"7 written, {TWO - 7} unchanged",
    ]
    assert cli("check", COPY)[0] == 0


def test_files_come_and_go_with_the_spec(copy: Path, project: Path, cli: Cli) -> None:
    """A file that the spec no longer refers to is outdated, and removed by the next update."""
    put(project, {"api/bee/openapi.yaml": FILES["api/bee/openapi.yaml"].replace("thing.", "new.")})
    put(project, {"api/common/new.yaml": THING})
    code, out, _ = cli("check", COPY)
    assert (code, [line.split(": ")[0] for line in out]) == (
        1,
        [
            f"{COPY}/bee/_spec/bee/openapi.yaml",
            f"{COPY}/bee/_spec/common/new.yaml",
            f"{COPY}/bee/_spec/common/thing.yaml",
        ],
    )
    assert f"removed {COPY}/bee/_spec/common/thing.yaml" in cli("vendor", "--into", COPY, "-v")[1]
    assert cli("check", COPY)[0] == 0


@pytest.fixture
def published(empty: Path, cli: Cli, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Vendor a client of a Pitchpipe that publishes other specs; return the folder of those."""
    specs = empty.parent / f"{empty.name}-specs"
    specs.mkdir()
    put(
        specs,
        {
            "own_ant.yaml": SPEC.format(name="ant").replace(
                "$ref: ../common/thing.yaml", "type: string"
            ),
            "overlays/replicate.yaml": OVERLAY.format(text="All."),
            "overlays/own_ant.yaml": OVERLAY.format(text="Ant."),
        },
    )
    monkeypatch.setattr("pitchpipe.vendor.sources.specs_dir", lambda: specs)
    assert cli("vendor", "own_ant", "--into", COPY)[0] == 0
    return specs


def test_pitchpipe_ships_other_specs(published: Path, empty: Path, cli: Cli) -> None:
    """A copy of a published spec is outdated when another Pitchpipe ships a different one."""
    put(published, {"overlays/replicate.yaml": OVERLAY.format(text="Other.")})
    code, out, err = cli("check", COPY)
    told = "error[stale-overlay]: is outdated: Pitchpipe now ships a newer copy"
    assert (code, out) == (1, [f"{COPY}/own_ant/_spec/overlays/replicate.yaml: {told}"])
    assert err == [f"fix: pitchpipe vendor own_ant --into {COPY}"]
    assert fixed(cli, err[-1])[0] == 0
    assert cli("check", COPY)[0] == 0
    (published / "own_ant.yaml").unlink()
    assert cli("check", COPY)[0] == 0
    assert cli("vendor", "--into", COPY)[1][-1] == f"0 written, {ONE} unchanged"


def test_another_pitchpipe(project: Path, cli: Cli, monkeypatch: pytest.MonkeyPatch) -> None:
    """Files from another Pitchpipe are reported as outdated, and not as edited."""
    with monkeypatch.context() as patch:
        patch.setattr("pitchpipe.vendor.contents.VERSION", "0.0.1")
        assert cli("vendor", "bee", "--into", "same")[0] == 0
        patch.setattr("pitchpipe.vendor.contents.render_shared", older_shared)
        assert cli("vendor", "bee", "--into", COPY)[0] == 0
    (project / COPY / "bee/client.py").write_bytes(b"mine = 1\n")
    made = "Pitchpipe 0.0.1 made it, this is 0.1.0"
    code, out, err = cli("check", COPY)
    assert (code, out) == (
        1,
        [
            f"{COPY}/_runtime/old.py: error[orphan]: is no longer generated",
            f"{COPY}/_runtime/retries.py: error[tool-version]: {made}",
            f"{COPY}/bee/client.py: error[hand-edited]: was edited after it was generated",
        ],
    )
    assert err == [f"fix: pitchpipe vendor --into {COPY} --force"]
    assert fixed(cli, err[-1])[0] == 0
    assert cli("check", COPY)[0] == 0
    told = f"same/pitchpipe.lock: warning[tool-version]: {made}; the code is the same"
    assert cli("check", "same")[:2] == (0, [told, f"1 client, {SHARED + 7} files: no drift"])
    assert cli("check", "same", "--strict")[2] == ["fix: pitchpipe vendor --into same"]


def older_shared(records: Mapping[str, ClientRecord], command: str) -> dict[str, str]:
    files = render_shared(records, command)
    return {**files, "_runtime/retries.py": "retries = 0\n", "_runtime/old.py": "old = 1\n"}


def test_edits(copy: Path, cli: Cli) -> None:
    """Both commands list edited, missing and unmanaged files; the fix repairs them."""
    (copy / "ant/client.py").write_bytes(b"mine = 1\n")
    (copy / "bee/_spec/common/thing.yaml").write_bytes(b"} no YAML\n")
    (copy / "bee/models.py").write_bytes(b"mine = 2\n")
    (copy / "bee/client.py").unlink()
    (copy / "notes.txt").write_bytes(b"mine\n")
    edited = "error[hand-edited]: was edited after it was generated"
    told = [
        f"{COPY}/ant/client.py: {edited}",
        f"{COPY}/bee/_spec/common/thing.yaml: {edited}",
        f"{COPY}/bee/client.py: error[missing]: is not there",
        f"{COPY}/bee/models.py: {edited}",
        f"{COPY}/notes.txt: warning[unmanaged]: was not written by Pitchpipe",
    ]
    fix = f"fix: pitchpipe vendor --into {COPY} --force"
    assert cli("verify", COPY) == (1, told, [fix])
    assert cli("check", COPY) == (1, told, [fix])
    assert cli("check", COPY, "-q") == cli("verify", COPY, "-q") == (1, [], [])
    before = tree(copy)
    code, _, err = cli("vendor", "bee", "--into", COPY)
    edited = "error[hand-edited]: was edited by hand; --force discards the edit"
    assert (code, err[0]) == (1, f"{COPY}/ant/client.py: {edited}")
    assert tree(copy) == before
    assert cli("vendor", "--into", COPY, "--force")[1][-1] == f"4 written, {TWO - 4} unchanged"
    assert cli("check", COPY)[0] == cli("verify", COPY)[0] == 0
    assert cli("check", COPY, "--strict")[0] == cli("verify", COPY, "--strict")[0] == 1
    assert (copy / "notes.txt").read_bytes() == b"mine\n"


def test_the_patch_of_a_check(copy: Path, cli: Cli, capfd: pytest.CaptureFixture[str]) -> None:
    """What `check DIR --diff` prints undoes the edits when it is piped into `git apply`."""
    (copy / "ant/client.py").write_bytes(b"mine = 1\n")
    assert main(["check", COPY, "--diff"]) == 1
    patch = capfd.readouterr().out
    subprocess.run(["git", "init", "-q"], check=True)
    subprocess.run(["git", "apply", "-"], input=patch.encode(), check=True)
    assert cli("check", COPY)[0] == 0


def test_line_endings(copy: Path, cli: Cli) -> None:
    """Different line endings are not an edit, except in a spec, where they are the publisher's."""
    for name in ("ant/client.py", "ant/_spec/ours.yaml", "bee/_spec/bee/openapi.yaml"):
        file = copy / name
        file.write_bytes(file.read_bytes().replace(b"\r\n", b"\n").replace(b"\n", b"\r\n"))
    code, out, _ = cli("verify", COPY)
    told = "warning[line-endings-only]: every line matches once line endings do (git: eol)"
    assert (code, out[:-1]) == (0, [f"{COPY}/ant/client.py: {told}"])
    assert {line.split(":")[0] for line in cli("check", COPY)[1]} <= {
        f"{COPY}/ant/client.py",
        f"2 clients, {TWO} files",
    }


def test_a_copy_that_cannot_be_brought_back(copy: Path, project: Path, cli: Cli) -> None:
    """An edited spec whose project is not available must be restored from version control."""
    for command in (["git", "init", "-q"], ["git", "add", COPY], ["git", "commit", "-qm", "x"]):
        identity = [
            "-c",
            "user.name=t",
            "-c",
            "user.email=t@example.com",
            "-c",
            "core.autocrlf=false",
        ]
        subprocess.run([command[0], *identity, *command[1:]], check=True)
    (project / "pyproject.toml").unlink()
    (copy / "ant/_spec/ours.yaml").write_bytes(b"mine\n")
    fix = f"fix: git checkout HEAD -- {COPY}/ant/_spec/ours.yaml"
    assert cli("verify", COPY)[2] == cli("check", COPY)[2] == [fix]
    for names in ([], ["suno_ai_bark"]):
        code, out, err = cli("vendor", *names, "--into", COPY, "--force")
        assert (code, out, err[-1]) == (2, [], fix)
        assert "error[copy-lost]" in err[0]
    subprocess.run(shlex.split(fix.removeprefix("fix: ")), check=True)
    assert cli("check", COPY)[0] == 0


def test_update_keeps_to_where_a_copy_came_from(
    copy: Path, project: Path, published: Path, cli: Cli
) -> None:
    """A client of an absent project is not updated from a published one of the same name."""
    shutil.copy(published / "own_ant.yaml", published / "ant.yaml")
    (project / "pyproject.toml").unlink()
    assert cli("check", COPY)[0] == 0
    assert cli("vendor", "--into", COPY)[1][-1].startswith("0 written")
    assert cli("vendor", "ant", "--into", COPY)[0] == 0
    assert (copy / "ant/_spec/ant.yaml").is_file()


def test_remove(copy: Path, project: Path, cli: Cli) -> None:
    """Removing deletes a client's files and leaves the rest alone, edited or not."""
    (copy / "bee/notes.txt").write_bytes(b"mine\n")
    (copy / "ant/client.py").write_bytes(b"mine = 1\n")
    before = tree(copy)
    code, out, _ = cli("vendor", "--remove", "bee", "--into", COPY)
    assert (code, out[-1]) == (0, f"0 written, {SHARED - 1} unchanged, 7 removed")
    after = tree(copy)
    assert before.keys() - after.keys() == {
        name for name in before if name.startswith("bee/") and name != "bee/notes.txt"
    }
    assert {n for n in after if after[n] != before[n]} == {"pitchpipe.lock"}
    assert cli("vendor", "--list", "--into", COPY)[1] == ["ant  project"]
    code, out, err = cli("vendor", "--remove", "ant", "--into", COPY)
    assert (code, err[-1]) == (1, f"fix: pitchpipe vendor --remove ant --into {COPY} --force")
    assert tree(copy) == after
    assert fixed(cli, err[-1])[0] == 0
    assert tree(project, without="api") == {
        "pyproject.toml": PYPROJECT.encode(),
        f"{COPY}/bee/notes.txt": b"mine\n",
    }


def test_remove_what_is_not_there(copy: Path, cli: Cli) -> None:
    """Only what the folder has can be removed."""
    code, out, err = cli("vendor", "--remove", "bea", "--into", COPY)
    assert (code, out) == (2, [])
    assert err == [
        f"{COPY}: error[unknown-copy]: there is no client 'bea'",
        "  hint: did you mean 'bee'? there are: ant, bee",
        f"fix: pitchpipe vendor --list --into {COPY}",
    ]


def hostile_file(folder: Path) -> None:
    folder.write_bytes(b"mine\n")


def hostile_link(folder: Path) -> None:
    target = folder.parent / "target"
    target.mkdir()
    folder.symlink_to(target)


def hostile_link_within(folder: Path) -> None:
    hostile_link(folder.parent / "link")
    folder.mkdir()
    (folder / "_runtime").symlink_to(folder.parent / "target")


def hostile_package(folder: Path) -> None:
    put(folder, {"__init__.py": "mine = 1\n", "bee/client.py": "mine = 2\n"})


def hostile_generated(folder: Path) -> None:
    put(
        folder.parent,
        {"pyproject.toml": PYPROJECT.replace("[", '[tool.pitchpipe]\noutput = "into"\n[', 1)},
    )


def hostile_other_lock(folder: Path) -> None:
    put(folder.parent, {"pyproject.toml": PYPROJECT})
    assert main(["generate"]) == 0
    (folder.parent / "generated").rename(folder)


@pytest.mark.parametrize(
    ("hostile", "code", "rule"),
    [
        (hostile_file, 2, "vendor-folder"),
        (hostile_link, 2, "vendor-folder"),
        (hostile_link_within, 2, "output-path"),
        (hostile_package, 1, "vendor-in-the-way"),
        (hostile_generated, 2, "vendor-folder"),
        (hostile_other_lock, 2, "vendor-folder"),
    ],
)
def test_folders_that_are_refused(
    project: Path, cli: Cli, hostile: Callable[[Path], None], code: int, rule: str
) -> None:
    """An unsuitable folder is refused even with --force, and unchanged; the fix uses another."""
    hostile(project / "into")
    before = tree(project)
    cli("list")  # what the preparation printed is none of what is looked at
    for options in (["--into", "into"], ["--into=into", "--force"]):
        got, out, err = cli("vendor", "bee", *options)
        assert (got, out) == (code, [])
        assert f"error[{rule}]" in err[0]
        assert tree(project) == before
    assert fixed(cli, err[-1])[0] == 0
    assert before.items() <= tree(project).items()
    assert len(tree(project)) == len(before) + ONE


def test_inside_what_is_generated(project: Path, cli: Cli) -> None:
    """A folder inside one that Pitchpipe manages would be a foreign file there."""
    assert cli("generate")[0] == 0
    assert cli("vendor", "bee", "--into", "generated/own")[2] == [
        (
            "generated: error[vendor-folder]: "
            "contains generated/own, and is itself managed by Pitchpipe"
        ),
        "fix: pitchpipe vendor bee --into vendored",
    ]


def test_in_the_way_of_another_client(copy: Path, cli: Cli) -> None:
    """A file in the way of a new client leaves the others alone, and the fix works."""
    put(copy, {"meta_musicgen/client.py": "mine = 1\n"})
    before = tree(copy)
    code, _, err = cli("vendor", "meta_musicgen", "--into", COPY)
    assert (code, tree(copy)) == (1, before)
    assert err[-1] == "fix: pitchpipe vendor meta_musicgen --into lib/vendored"
    assert fixed(cli, err[-1])[0] == 0


def test_a_broken_project_around(copy: Path, project: Path, cli: Cli) -> None:
    """A wrong configuration does not affect copies from elsewhere."""
    put(project, {"pyproject.toml": ""})
    assert cli("vendor", "meta_musicgen", "--into", "own")[0] == 0
    put(project, {"pyproject.toml": "[tool.pitchpipe]\nno = 1\n"})
    assert cli("check", "./own")[0] == cli("vendor", "--into", "own")[0] == 0
    assert cli("check", COPY)[0] == 2


def test_the_folder_one_is_in(empty: Path, cli: Cli, monkeypatch: pytest.MonkeyPatch) -> None:
    """The current folder works too, and its other files are left alone."""
    put(empty, {"my-voices/notes.txt": "mine\n"})
    monkeypatch.chdir(empty / "my-voices")
    code, out, err = cli("vendor", "meta_musicgen", "--into", ".")
    assert (code, out[-1]) == (0, f"{PUBLISHED + 8} written, 0 unchanged")
    told = "'my-voices' cannot be imported; renaming the folder is enough"
    assert err == [f".: warning[vendor-name]: {told}"]
    warning = "./notes.txt: warning[unmanaged]: was not written by Pitchpipe"
    assert cli("check", ".")[:2] == (0, [warning, f"1 client, {PUBLISHED + 8} files: no drift"])
    assert cli("vendor", "--remove", "meta_musicgen", "--into", ".")[0] == 0
    assert tree(empty) == {"my-voices/notes.txt": b"mine\n"}


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write anywhere")
def test_read_only_folder(copy: Path, project: Path, cli: Cli) -> None:
    """A folder that may not be written to is a problem with a place."""
    (project / "closed").mkdir(mode=0o555)
    code, _, err = cli("vendor", "bee", "--into", "closed")
    assert (code, err[0].split()[1]) == (2, "error[output-unwritable]")


@pytest.mark.parametrize("arguments", [[], ["bee"], ["--remove"], ["bee", "--list"]])
def test_usage(project: Path, cli: Cli, arguments: list[str]) -> None:
    """Arguments that make no sense are "could not tell"."""
    code, out, err = cli("vendor", *arguments)
    assert (code, out, err[-1]) == (2, [], "fix: pitchpipe vendor --help")


def test_nothing_to_update(project: Path, cli: Cli) -> None:
    """A folder without clients needs names."""
    assert cli("vendor", "--into", COPY)[2][-1] == "fix: pitchpipe vendor --list"
    assert not (project / COPY).exists()


def test_which_one_a_check_means(copy: Path, project: Path, cli: Cli) -> None:
    """A client takes precedence over a folder of the same name, which is `./NAME`."""
    assert cli("generate")[0] == 0
    shutil.move(copy, project / "ant")
    assert cli("check", "ant") == (0, [f"1 client, {SHARED + 4} files: no drift"], [])
    assert cli("check", "./ant") == (0, [f"2 clients, {TWO} files: no drift"], [])


def test_folders_that_cannot_be_checked(copy: Path, project: Path, cli: Cli) -> None:
    """A folder is checked alone, and only if something was vendored to it."""
    put(project, {"notes/x.txt": "mine\n"})
    told = {
        (COPY, "ant"): "is a folder: check one at a time, or clients",
        ("notes",): "has no vendored clients",
        ("./nowhere",): "is neither a client nor a folder",
    }
    fixes = [f"pitchpipe check {COPY}", "pitchpipe verify notes", "pitchpipe check --help"]
    for (names, message), fix in zip(told.items(), fixes, strict=True):
        code, out, err = cli("check", *names)
        assert (code, out, err[-1]) == (2, [], f"fix: {fix}")
        assert err[0].endswith(f"]: {message}")
    assert "error[unknown-client]" in cli("check", "nobody")[2][0]


def test_what_is_not_vendored(project: Path, cli: Cli) -> None:
    """Generated folders can be verified, but not checked without their project's specs."""
    assert cli("generate")[0] == 0
    assert cli("verify", "generated") == (0, [f"2 clients, {SHARED + 9} files: no drift"], [])
    code, _, err = cli("check", "generated")
    assert (code, err[-1]) == (2, "fix: pitchpipe verify generated")
    (project / "generated/ant/client.py").unlink()
    assert cli("verify", "generated")[2] == ["fix: pitchpipe generate"]


def test_verify_is_quick(copy: Path) -> None:
    """Verifying needs none of the packages that make clients."""
    code = (
        "import sys; from pitchpipe.cli.commands import main; main(['verify', sys.argv[1]]);"
        "print(*{'black', 'datamodel_code_generator', 'jinja2', 'yaml'} & set(sys.modules))"
    )
    command = [sys.executable, "-c", code, COPY]
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "generator")}
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)
    assert done.stdout == f"2 clients, {TWO} files: no drift\n\n"


@pytest.mark.parametrize("content", [None, b"{ \n"])
def test_a_lost_lock(copy: Path, cli: Cli, content: bytes | None) -> None:
    """Without its lock the folder is unmanaged, until the fix finds that the files still match."""
    lock = copy / "pitchpipe.lock"
    before = lock.read_bytes()
    lock.unlink()
    if content:
        lock.write_bytes(content)
    for command in ("verify", "check"):
        code, _, err = cli(command, COPY)
        assert code == (2 if content else 1)
        assert err[-1].endswith(f"pitchpipe vendor ant bee --into {COPY}")
    lock.unlink(missing_ok=True)
    assert cli("vendor", "ant", "bee", "--into", COPY)[1] == [
        f"0 written, {TWO} unchanged{RENEWED}"
    ]
    assert lock.read_bytes() == before


def test_a_lock_in_conflict(copy: Path, project: Path, cli: Cli) -> None:
    """Two branches that vendored different clients are merged by one command."""
    ours = (copy / "pitchpipe.lock").read_text()
    assert cli("vendor", "meta_musicgen", "--into", COPY)[0] == 0
    theirs = (copy / "pitchpipe.lock").read_text()
    lock = f"<<<<<<< HEAD\n{ours}=======\n{theirs}>>>>>>> branch\n"
    (copy / "pitchpipe.lock").write_text(lock)
    code, _, err = cli("check", COPY)
    assert (code, err[-1]) == (2, f"fix: pitchpipe vendor --into {COPY}")
    assert fixed(cli, err[-1])[1] == [f"0 written, {PUBLISHED + 24} unchanged{RENEWED}"]
    assert (copy / "pitchpipe.lock").read_text() == theirs


@pytest.mark.parametrize(
    ("path", "said"),
    [
        ("../../api/ant/openapi.yaml", "/spec/path: is not a plain relative path"),
        ("ant/_spec/../../../x.yaml", "/spec/path: is not a plain relative path"),
        ("ant/_spec/..\\..\\x.yaml", "/spec/path: is not a plain relative path"),
        ("/etc/passwd", "/spec/path: is not a plain relative path"),
        ("C:/x.yaml", "/spec/path: is not a plain relative path"),
        ("bee/x.yaml", ": 'bee/x.yaml' is not in ant/_spec"),
    ],
)
def test_a_lock_that_leads_elsewhere(copy: Path, cli: Cli, path: str, said: str) -> None:
    """A forged lock cannot cause files outside of the folder to be read."""
    lock = json.loads((copy / "pitchpipe.lock").read_text())
    lock["clients"]["ant"]["spec"]["path"] = path
    (copy / "pitchpipe.lock").write_text(json.dumps(lock))
    for arguments in (["check", COPY], ["vendor", "--into", COPY]):
        code, out, err = cli(*arguments)
        assert (code, out) == (2, [])
        assert f"error[lock-corrupt] #/clients/ant{said}" in err[0]


def test_specs_outside_the_project(project: Path, cli: Cli) -> None:
    """Inputs are copied from the project only, not from the target of a link."""
    outside = project.parent / f"{project.name}-outside.yaml"
    shutil.move(project / "api/ours.yaml", outside)
    (project / "api/ours.yaml").symlink_to(outside)
    code, _, err = cli("vendor", "ant", "--into", COPY)
    assert code == 2
    assert "error[copy-outside]: ant is made from files outside the project" in err[0]


def test_a_spec_with_problems(copy: Path, project: Path, cli: Cli) -> None:
    """A spec that cannot be generated is reported at its place, and the folder stays unchanged."""
    spec = FILES["api/ant/openapi.yaml"].replace("paths:", "paths: 3\nx-paths:")
    put(project, {"api/ant/openapi.yaml": spec})
    before = tree(copy)
    code, _, err = cli("vendor", "--into", COPY)
    assert (code, err[0].split(":")[0]) == (2, "api/ant/openapi.yaml")
    assert tree(copy) == before


@pytest.mark.parametrize("after", [0, 1, 20, 40])
def test_killed_while_writing(project: Path, cli: Cli, after: int) -> None:
    """Whenever the process is killed, each file is old or new, and the same command finishes."""
    assert cli("vendor", "ant", "--into", COPY)[0] == 0
    folder = project / COPY
    put(project, {"api/ant/openapi.yaml": FILES["api/ant/openapi.yaml"].replace("All", "Most")})
    put(project, {"api/common/thing.yaml": THING.replace("name", "title")})
    old = tree(folder)
    shutil.copytree(folder, project / "other")
    assert cli("vendor", "ant", "bee", "--into", "other")[0] == 0
    new = tree(project / "other")
    done = killed_after(after, "vendor", "ant", "bee", "--into", COPY)
    assert done in (9, 0)
    now = {name: content for name, content in tree(folder).items() if ".tmp/" not in name}
    assert all(content in (old.get(name), new.get(name)) for name, content in now.items())
    assert old.keys() <= now.keys()
    assert cli("vendor", "ant", "bee", "--into", COPY)[0] == 0
    assert tree(folder) == new


def killed_after(count: int, *arguments: str) -> int:
    """Run a command in a process that exits after replacing a number of files."""
    child = os.fork()
    if child:
        return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    replace, left = Path.replace, iter(range(count))

    def strike(file: Path, target: Path) -> Path:
        if next(left, None) is None:
            os._exit(9)
        return replace(file, target)

    Path.replace = strike  # type: ignore[method-assign, assignment]
    os._exit(main(arguments))


def test_the_documentation(empty: Path, cli: Cli) -> None:
    """The session in the documentation is what really happens."""
    (session,) = re.findall(r"^```console\n(.*?)^```$", DOC.read_text(), re.MULTILINE | re.DOTALL)
    for step in session.split("$ ")[1:]:
        command, *shown = step.splitlines()
        if command.startswith("pitchpipe "):
            _, out, err = cli(*shlex.split(command)[1:])
            assert_shown(out + err, shown)
        else:
            subprocess.run(["sh", "-c", command], cwd=empty, check=True)


def assert_shown(printed: list[str], shown: list[str]) -> None:
    """Compare line by line; an ellipsis stands for any number of lines."""
    lines = [r"(?:.*\n)*" if line == "..." else re.escape(line) + "\n" for line in shown]
    # How many files there are changes with the runtime.
    pattern = re.sub(r"\d+(?=\\ (?:files|written|unchanged|removed))", r"\\d+", "".join(lines))
    assert re.fullmatch(pattern, "".join(f"{line}\n" for line in printed)), printed
