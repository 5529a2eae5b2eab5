"""What is delivered: the wheel, where there is no checkout, and the project's own settings."""

from __future__ import annotations

import os
import subprocess
import sys
import tomllib
import zipfile
from pathlib import Path

import pytest

from pitchpipe import resources

ROOT = Path(__file__).parent.parent
CACHES = {"__pycache__", ".mypy_cache", ".pytest_cache", ".ruff_cache"}
SPECS = (
    "adirik_styletts2.yaml",
    "lucataco_xtts-v2.yaml",
    "meta_musicgen.yaml",
    "suno-ai_bark.yaml",
    "zsxkib_realistic-voice-cloning.yaml",
)


def pip(*arguments: str) -> None:
    command = [sys.executable, "-m", "pip", "--disable-pip-version-check", "--quiet", "--no-input"]
    subprocess.run([*command, *arguments], check=True, capture_output=True, text=True)


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    # Without isolation the pinned hatchling of the test extra builds it, and no network is needed.
    pip("wheel", "--no-deps", "--no-build-isolation", "--wheel-dir", str(folder), str(ROOT))
    (built,) = folder.iterdir()
    return built


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    target = tmp_path_factory.mktemp("installed")
    pip("install", "--no-deps", "--no-index", "--target", str(target), str(wheel))
    return target


def contents(wheel: Path) -> set[str]:
    with zipfile.ZipFile(wheel) as archive:
        return {name for name in archive.namelist() if "/" in name}


def below(folder: str, pattern: str) -> set[str]:
    files = (ROOT / folder).rglob(pattern)
    return {
        file.relative_to(ROOT / folder).as_posix()
        for file in files
        if file.is_file() and not CACHES & set(file.parts)
    }


def run(installed: Path, cwd: Path, *arguments: str) -> str:
    """Run Python where only the installed wheel, not the checkout, can be imported from."""
    environment = {**os.environ, "PYTHONPATH": str(installed)}
    done = subprocess.run(
        [sys.executable, *arguments],
        cwd=cwd,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout.strip()


@pytest.mark.slow
def test_contents(wheel: Path) -> None:
    """The wheel holds the program, templates, the five specs and overlays, the license; no more."""
    program = {f"pitchpipe/{name}" for name in below("generator/pitchpipe", "*")}
    templates = {f"pitchpipe/_templates/{name}" for name in below("templates", "*")}
    overlays = {f"pitchpipe/_specs/overlays/{name}" for name in below("specs/overlays", "*.yaml")}
    specs = {f"pitchpipe/_specs/{name}" for name in SPECS}
    info = "pitchpipe-0.1.0.dist-info"
    metadata = {"METADATA", "RECORD", "WHEEL", "entry_points.txt", "licenses/LICENSE"}
    assert templates
    assert len(overlays) == 6
    assert contents(wheel) == {
        *program,
        *templates,
        *overlays,
        *specs,
        "pitchpipe/_LICENSE",
        *(f"{info}/{name}" for name in metadata),
    }


@pytest.mark.slow
def test_resources_of_the_wheel(installed: Path, tmp_path: Path) -> None:
    """An installed Pitchpipe finds its templates and specs inside itself, byte for byte."""
    code = (
        "from pitchpipe import resources as r; print(r.templates_dir(), r.specs_dir(), sep='\\n')"
    )
    templates, specs = map(Path, run(installed, tmp_path, "-c", code).splitlines())
    assert templates == installed / "pitchpipe/_templates"
    assert specs == installed / "pitchpipe/_specs"
    for name in SPECS:
        assert (specs / name).read_bytes() == (ROOT / "specs" / name).read_bytes()


def test_command_of_the_wheel(installed: Path, tmp_path: Path) -> None:
    """The console script is installed and runs in an empty folder."""
    assert run(installed, tmp_path, str(installed / "bin/pitchpipe"), "--version") == (
        "pitchpipe 0.1.0"
    )


@pytest.mark.slow
def test_generate_with_the_wheel(installed: Path, tmp_path: Path) -> None:
    """An installed Pitchpipe makes a client from a document, with nothing else in the folder."""
    specs = ROOT / "specs"
    (tmp_path / "bark.yaml").write_bytes((specs / "suno-ai_bark.yaml").read_bytes())
    overlays = [specs / "overlays/replicate.yaml", specs / "overlays/suno-ai_bark.yaml"]
    options = [option for file in overlays for option in ("--overlay", str(file))]
    command = ["-m", "pitchpipe", "generate", "--spec", "bark.yaml", "--output", "out", *options]
    *wrote, _ = run(installed, tmp_path, *command).splitlines()
    assert "wrote out/bark/client.py" in wrote
    assert "wrote out/_runtime/__init__.py" in wrote
    assert (tmp_path / "out/pitchpipe.lock").is_file()


def test_resources_of_a_checkout() -> None:
    """A checkout, also an editable install, uses the folders at its top level."""
    assert resources.templates_dir() == ROOT / "templates"
    assert resources.specs_dir() == ROOT / "specs"


def test_what_decides_bytes_is_pinned() -> None:
    """Another formatter or model generator is another output, so their versions are exact."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert {"black==26.10.1", "datamodel-code-generator==0.89.0"} <= set(project["dependencies"])
    assert project["requires-python"] == ">=3.11"
    assert not any("httpx" in requirement for requirement in project["dependencies"])


def test_every_tool_is_pinned() -> None:
    """The tools of `make` are pinned exactly: what is green today is green tomorrow."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    extras = project["optional-dependencies"]
    loose = [
        requirement
        for requirement in (*extras["test"], *extras["dev"])
        if "==" not in requirement and not requirement.startswith("pitchpipe[")
    ]
    assert loose == []


def test_recording_is_refused_in_ci(tmp_path: Path) -> None:
    """In CI a golden case cannot be rewritten: it would always pass."""
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "--rootdir", str(ROOT), "--record", str(ROOT / "tests")],
        cwd=tmp_path,
        env={**os.environ, "CI": "true"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == pytest.ExitCode.USAGE_ERROR
    assert "--record is refused in CI" in done.stderr


def test_every_make_target_is_described() -> None:
    """`make` alone shows what there is, so each target has its line."""
    done = subprocess.run(
        ["make", "--no-print-directory"], cwd=ROOT, capture_output=True, text=True, check=True
    )
    listed = {line.split()[1] for line in done.stdout.splitlines()}
    targets = (
        "help setup generate check test quick matrix digests lint types golden contract bench"
        " corpus dist lock"
    )
    assert listed == set(targets.split())
