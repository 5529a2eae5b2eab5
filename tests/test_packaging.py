"""What is delivered: the wheel, where there is no checkout, and the project's own settings."""

from __future__ import annotations

import ast
import os
import re
import subprocess
import sys
import tarfile
import tomllib
import zipfile
from collections.abc import Iterator
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest
import yaml
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from packaging.version import Version

from pitchpipe import resources
from pitchpipe.version import VERSION

ROOT = Path(__file__).parent.parent
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
# Each lock file, and the extra that it is made for.
LOCKS = {"run": "", "dev": "dev", "contract": "contract", "lowest": "dev"}
PINNED = re.compile(
    r"^([a-z0-9-]+)==(\S+)(?: ; .*)? (?:\\\n    --hash=sha256:[0-9a-f]{64} ?)+$", re.MULTILINE
)
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
    command = [
        "-m",
        "pitchpipe",
        "generate",
        "--spec",
        "bark.yaml",
        "--output",
        "out",
        "-v",
        *options,
    ]
    *wrote, _ = run(installed, tmp_path, *command).splitlines()
    assert "wrote out/bark/client.py" in wrote
    assert "wrote out/_runtime/__init__.py" in wrote
    assert (tmp_path / "out/pitchpipe.lock").is_file()


def test_resources_of_a_checkout() -> None:
    """A checkout, also an editable install, uses the folders at its top level."""
    assert resources.templates_dir() == ROOT / "templates"
    assert resources.specs_dir() == ROOT / "specs"


def requirements(extra: str) -> Iterator[Requirement]:
    """Give what Pitchpipe itself names: its dependencies, and those of an extra."""
    named = PROJECT["dependencies"] + (PROJECT["optional-dependencies"][extra] if extra else [])
    for requirement in map(Requirement, named):
        if requirement.name != "pitchpipe":
            yield requirement
        for inner in requirement.extras if requirement.name == "pitchpipe" else ():
            yield from requirements(inner)


def pins(lock: str) -> dict[str, str]:
    text = (ROOT / f"requirements/{lock}.txt").read_text(encoding="utf-8")
    return {name: version for name, version, *_ in PINNED.findall(text)}


def test_every_import_is_declared() -> None:
    """What the program imports is a dependency of its own, not of some dependency."""
    imported = {
        (name.name if isinstance(node, ast.Import) else node.module or "").partition(".")[0]
        for file in (ROOT / "generator").rglob("*.py")
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
        if isinstance(node, ast.Import) or (isinstance(node, ast.ImportFrom) and not node.level)
        for name in node.names
    } - {*sys.stdlib_module_names, "pitchpipe"}
    provided = packages_distributions()
    used = {canonicalize_name(provided[module][0]) for module in imported}
    assert used == {canonicalize_name(each.name) for each in requirements("dask")}


@pytest.mark.parametrize(("lock", "extra"), LOCKS.items())
def test_a_lock_is_fresh(lock: str, extra: str) -> None:
    """It has all that pyproject.toml names, in versions that pyproject.toml allows."""
    pinned = pins(lock)
    missing = [
        f"{requirement}, not {pinned.get(canonicalize_name(requirement.name))}"
        for requirement in requirements(extra)
        if not requirement.specifier.contains(pinned.get(canonicalize_name(requirement.name), "0"))
    ]
    assert missing == [], "fix: make lock"


@pytest.mark.parametrize("lock", LOCKS)
def test_a_lock_is_the_same_everywhere(lock: str) -> None:
    """Every line is a version with its hashes, and none says where this machine found it."""
    text = (ROOT / f"requirements/{lock}.txt").read_text(encoding="utf-8")
    left = [line for line in PINNED.sub("", text).splitlines() if line and "#" not in line[:5]]
    assert left == []
    assert not re.search("://|index|find-links|trusted-host", text)


def test_the_lowest_are_the_lowest() -> None:
    """The lower bound of each range is what the tests run with."""
    pinned = pins("lowest")
    bounds = {
        canonicalize_name(each.name): Version(bound.version)
        for each in requirements("dask")
        for bound in each.specifier
        if bound.operator in (">=", "==")
    }
    assert {
        name: Version(pinned[name]).release[: len(bounds[name].release)] for name in bounds
    } == {name: bound.release for name, bound in bounds.items()}


def test_locks_agree() -> None:
    """What is installed for one purpose is the same version for another."""
    dev = pins("dev")
    for lock in ("run", "contract"):
        for name, version in pins(lock).items():
            assert dev.get(name, version) == version


@pytest.fixture(scope="module")
def sdist(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return built(ROOT, tmp_path_factory.mktemp("sdist"), "sdist")


def built(project: Path, folder: Path, target: str, umask: int = 0o022) -> Path:
    """Build a distribution with the backend that pyproject.toml names."""
    command = [sys.executable, "-m", "hatchling", "build", "--target", target, "-d", str(folder)]
    own = {key: value for key, value in os.environ.items() if key != "SOURCE_DATE_EPOCH"}
    subprocess.run(command, cwd=project, env=own, umask=umask, check=True, capture_output=True)
    (distribution,) = folder.iterdir()
    return distribution


@pytest.mark.slow
def test_builds_are_reproducible(wheel: Path, sdist: Path, tmp_path: Path) -> None:
    """Whoever builds it, and from the sdist too: the same bytes."""
    again = built(ROOT, tmp_path / "again", "sdist", umask=0o077)
    assert again.read_bytes() == sdist.read_bytes()
    with tarfile.open(sdist) as archive:
        archive.extractall(tmp_path / "unpacked", filter="data")
    (unpacked,) = (tmp_path / "unpacked").iterdir()
    from_sdist = built(unpacked, tmp_path / "wheel", "wheel", umask=0o077)
    assert from_sdist.read_bytes() == wheel.read_bytes()


def test_a_tag_is_held_against_what_it_releases(tmp_path: Path) -> None:
    """Only the version that was built, with a dated part of the changelog, is published."""
    workflow = yaml.safe_load((ROOT / ".github/workflows/release.yml").read_text("utf-8"))
    (step,) = (each for each in workflow["jobs"]["build"]["steps"] if "tag" in each.get("name", ""))
    (tmp_path / "dist").mkdir()
    (tmp_path / f"dist/pitchpipe-{VERSION}-py3-none-any.whl").touch()
    (tmp_path / "dist/pitchpipe-9.9-py3-none-any.whl").touch()
    (tmp_path / "CHANGELOG.md").write_bytes((ROOT / "CHANGELOG.md").read_bytes())

    def passes(tag: str) -> bool:
        own = {**os.environ, "GITHUB_REF_NAME": tag}
        command = ["bash", "-e", "-c", step["run"]]
        done = subprocess.run(command, cwd=tmp_path, env=own, check=False, capture_output=True)
        return done.returncode == 0

    assert [passes(tag) for tag in (f"v{VERSION}", "v9.9", "v0.0.9")] == [True, False, False]


def test_what_decides_bytes_is_pinned() -> None:
    """Another formatter or model generator is another output, so their versions are exact."""
    assert {"black==26.10.1", "datamodel-code-generator==0.86.0"} <= set(PROJECT["dependencies"])
    assert PROJECT["requires-python"] == ">=3.11"
    assert not any("httpx" in requirement for requirement in PROJECT["dependencies"])


def test_every_tool_is_pinned() -> None:
    """The tools of `make` are pinned exactly: what is green today is green tomorrow."""
    extras = PROJECT["optional-dependencies"]
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
        "help setup generate check test quick matrix digests lint types golden docs docs-serve"
        " pictures contract hostile bench bench-check corpus world dist lock"
    )
    assert listed == set(targets.split())
