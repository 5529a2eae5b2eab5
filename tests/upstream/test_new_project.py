"""`init`, and `generate --spec URL`: the first steps, with a project and without one."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from pitchpipe.lock.lock_file import parse_lock
from tests.support.commandline import fix_of
from tests.support.publisher import Publisher
from tests.upstream.test_documents import NEWER, PETS, ran, referring, server
from tests.upstream.test_hostile_sources import commit, git, repository, source_in
from tests.upstream.test_upstream import state

__all__ = ["repository", "server"]  # fixtures


@pytest.mark.parametrize(
    "before",
    [None, b"", b"[project]\nname = 'x'\n", b"[project]\r\nname = 'x'", b"[tool.ruff]\n# mine\n"],
)
def test_a_new_project(before: bytes | None, tmp_path: Path, server: Publisher) -> None:
    """The table is appended, every other byte stays, and what comes next works."""
    file = tmp_path / "pyproject.toml"
    if before is not None:
        file.write_bytes(before)
    out, _ = ran(tmp_path, "init")
    assert out.startswith("wrote pyproject.toml\n")
    assert "pitchpipe add NAME --spec" in out
    content = file.read_bytes()
    assert content.startswith(before or b"[tool.pitchpipe]")
    assert tomllib.loads(content.decode())["tool"]["pitchpipe"] == {"output": "generated"}
    assert (b"\r\n" in content) == (b"\r\n" in (before or b""))
    assert ran(tmp_path, "list")[0] == ""
    ran(tmp_path, "add", "pets", "--spec", f"{server.url}/v1/openapi.yaml")
    ran(tmp_path, "check")


@pytest.mark.parametrize("folder", [".", "below"])
def test_a_project_that_is_there(folder: str, tmp_path: Path) -> None:
    """A second table is refused, also below a project, and nothing is written."""
    ran(tmp_path, "init")
    (tmp_path / "below").mkdir()
    before = state(tmp_path)
    _, err = ran(tmp_path / folder, "init", code=2)
    assert "error[config-exists]: has a [tool.pitchpipe] table already" in err
    assert fix_of(err) == "pitchpipe list"
    assert state(tmp_path) == before


@pytest.mark.parametrize(
    ("text", "rule"),
    [("a = [\n", "config-syntax"), ("tool = {ruff = {}}\n", "config-closed")],
)
def test_a_file_that_takes_no_table(text: str, rule: str, tmp_path: Path) -> None:
    """What cannot be read, or is closed, is left as it is."""
    (tmp_path / "pyproject.toml").write_text(text, "utf-8")
    assert f"error[{rule}]" in ran(tmp_path, "init", code=2)[1]
    assert (tmp_path / "pyproject.toml").read_text("utf-8") == text


def test_a_try(tmp_path: Path, server: Publisher) -> None:
    """A client is made without a project; of the document only its address and hash are kept."""
    url = f"{server.url}/v1/openapi.yaml"
    words = ["generate", "--spec", url, "--output", "out", "--name", "pets"]
    ran(tmp_path, *words)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["out"]
    assert not list(tmp_path.rglob("*.yaml"))
    record = parse_lock((tmp_path / "out/pitchpipe.lock").read_text("utf-8"), "x").clients["pets"]
    assert (record.spec.path, record.options["source"]) == ("openapi.yaml", url)
    header = (tmp_path / "out/pets/client.py").read_text("utf-8").splitlines()[:2]
    assert url in header[0]
    assert f"pitchpipe generate --spec {url} --output out --name pets" in header[1]
    before = state(tmp_path)
    assert "0 written" in ran(tmp_path, *words)[0]
    assert state(tmp_path) == before
    ran(tmp_path, "verify", "out")
    server.files["/v1/openapi.yaml"] = NEWER
    ran(tmp_path, *words)
    assert "tag" in (tmp_path / "out/pets/client.py").read_text("utf-8")


@pytest.mark.slow
def test_the_same_try_elsewhere(
    tmp_path: Path, repository: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """The output does not depend on where it is made, nor on the commit as long as files stay."""
    outputs: list[dict[str, bytes | None]] = []
    for folder in (tmp_path / "one", tmp_path_factory.mktemp("two")):
        folder.mkdir(exist_ok=True)
        ran(folder, "generate", "--spec", source_in(repository), "--output", "out")
        outputs.append(state(folder / "out"))
        (repository / "README").write_text(str(folder), "utf-8")
        commit(repository)
    assert outputs[0] == outputs[1]
    assert git(repository, "rev-parse", "HEAD").encode() not in (
        outputs[0]["pitchpipe.lock"] or b""
    )


def test_a_try_that_fails(tmp_path: Path, server: Publisher) -> None:
    """Problems are placed where the document is published, and the fix brings it here."""
    server.files["/bad.yaml"] = PETS.replace(b"paths:", b"paths: 1\nx-paths:")
    url = f"{server.url}/bad.yaml"
    _, err = ran(tmp_path, "generate", "--spec", url, "--output", "out", code=2)
    assert err.startswith(f"{url}:5:")
    fix = f"curl --fail --location --output bad.yaml {url} && pitchpipe validate bad.yaml"
    assert fix_of(err) == fix
    assert list(tmp_path.iterdir()) == []


def test_a_try_of_a_repository_that_fails(tmp_path: Path, repository: Path) -> None:
    """For a repository, the fix clones it."""
    (repository / "api/v1/openapi.yaml").write_bytes(
        referring("#/x").replace(b"paths:", b"paths: 1\nx:")
    )
    commit(repository)
    place = tmp_path / "here"
    place.mkdir()
    _, err = ran(place, "generate", "--spec", source_in(repository), "--output", "out", code=2)
    clone = f"git clone --quiet file://{repository} repository"
    checkout = "git -C repository checkout --quiet main"
    validate = "pitchpipe validate repository/api/v1/openapi.yaml"
    assert fix_of(err) == f"{clone} && {checkout} && {validate}"
