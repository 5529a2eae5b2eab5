"""The client set works wherever it is copied and whatever it is called there."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.support.loopback import Loopback, serving
from tests.support.subjects import ID, MODELS, TOKEN, Model, each_model, prediction

GENERATED = Path(__file__).parents[2] / "generated"
SHARED = ("__init__.py", "_runtime")

# Runs in a Python of its own, in which nothing of this repository can be imported.
PROGRAM = """
import asyncio, importlib, sys
module, base_url, given, value = sys.argv[1:]
package = importlib.import_module(module)
settings = {"token": "r8_s3cret", "base_url": base_url}
with package.Client(**settings) as client:
    made = client.create_prediction(input=package.Input(**{given: value}))

async def main():
    async with package.AsyncClient(**settings) as client:
        return await client.get_prediction(made.id)

got = asyncio.run(main())
assert type(made) is type(got) is package.Prediction
assert {name.partition(".")[0] for name in sys.modules}.isdisjoint({"generated", "pitchpipe"})
print(got.id, type(got).__module__)
"""


def copied(target: Path, models: tuple[str, ...]) -> None:
    """Copy the shared files and some of the clients."""
    target.mkdir(parents=True)
    for name in (*SHARED, *models):
        source = GENERATED / name
        if source.is_dir():
            skip = shutil.ignore_patterns("__pycache__")
            shutil.copytree(source, target / name, ignore=skip)
        else:
            shutil.copy(source, target / name)


def called(folder: Path, module: str, server: Loopback, given: dict[str, str]) -> str:
    """Import a client by its new name and call it; return what the program prints."""
    ((name, value),) = given.items()
    ran = subprocess.run(
        [sys.executable, "-W", "error", "-c", PROGRAM, module, f"{server.url}/v1", name, value],
        cwd=folder,
        env={"PYTHONPATH": str(folder)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert ran.returncode == 0, ran.stderr
    return ran.stdout.strip()


@pytest.mark.slow
@pytest.mark.parametrize("place", ["sounds", "a/b/_vendor/x"])
def test_a_copy_works_under_another_name(tmp_path: Path, place: str) -> None:
    """The whole set, renamed or nested deep in another package, calls as the original does."""
    target = tmp_path / place
    copied(target, tuple(model.name for model in MODELS))
    with serving() as server:
        for model in MODELS:
            server.answers(201, prediction(model))
            module = f"{place.replace('/', '.')}.{model.name}"
            printed = called(tmp_path, module, server, model.input)
            assert printed == f"{ID} {module}.models"
            assert server.received[-1].headers["authorization"] == f"Bearer {TOKEN}"


@each_model()
def test_one_client_is_enough(tmp_path: Path, model: Model) -> None:
    """One client and the shared files work alone, even if the client is renamed."""
    copied(tmp_path / "_vendor", (model.name,))
    (tmp_path / "_vendor" / model.name).rename(tmp_path / "_vendor" / "voice")
    with serving() as server:
        server.answers(201, prediction(model))
        printed = called(tmp_path, "_vendor.voice", server, model.input)
    assert printed == f"{ID} _vendor.voice.models"
