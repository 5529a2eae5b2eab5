"""The examples of the page about batches do what it says, and have the types they should."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from pitchpipe.config import ClientConfig
from tests.support.fakes import OVERLAYS, ROOT, python, write_clients

XTTS = ClientConfig(
    name="xtts",
    spec=ROOT / "specs" / "lucataco_xtts-v2.yaml",
    overlays=(OVERLAYS / "replicate.yaml", OVERLAYS / "lucataco_xtts-v2.yaml"),
    testing=True,
)
TESTS = """
from collections.abc import Iterator

import pytest

from clients import PredictionFailed
from clients.xtts.testing import Fake
from page import collect, convert, resumable, speak, speak_in_threads

VOICE = "https://example.com/voice.wav"


@pytest.fixture
def fake(monkeypatch: pytest.MonkeyPatch) -> Iterator[Fake]:
    monkeypatch.setenv("REPLICATE_API_TOKEN", "a-token")
    with Fake() as fake:
        fake.returns(fake.file(b"RIFF", "a.mp3"))
        yield fake


def test_speak(fake: Fake) -> None:
    fake.fails("NSFW", times=1)
    fake.returns(fake.file(b"RIFF", "a.mp3"))
    results = asyncio.run(speak([str(n) for n in range(30)], VOICE))
    failed = [n for n, each in enumerate(results) if isinstance(each, PredictionFailed)]
    assert len(results) == 30 and failed == [0]
    assert [each.text for each in fake.inputs] == [str(n) for n in range(30)]


def test_threads(fake: Fake) -> None:
    results = speak_in_threads([str(n) for n in range(30)], VOICE)
    assert {each.read() for each in results} == {b"RIFF"} and len(results) == 30


def test_folder(fake: Fake, tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    for name in ("a.wav", "b.wav"):
        (tmp_path / "in" / name).write_bytes(name.encode())
    for _ in range(2):
        convert(tmp_path / "in", tmp_path / "out", "Hello")
    assert sorted(each.name for each in (tmp_path / "out").iterdir()) == ["a.mp3", "b.mp3"]
    assert [fake.content(each.speaker) for each in fake.inputs] == [b"a.wav", b"b.wav"]


def test_names(fake: Fake, tmp_path: Path) -> None:
    saved = collect(["a", "b"], VOICE, tmp_path / "out")
    assert [each.name for each in saved] == ["a.mp3", "a-2.mp3"]
    assert {each.read_bytes() for each in saved} == {b"RIFF"}


def test_crash(fake: Fake, tmp_path: Path) -> None:
    notes = tmp_path / "notes.json"
    get = fake.on(xtts.Client.get_prediction).raises(KeyboardInterrupt(), times=1)
    with pytest.raises(KeyboardInterrupt):
        resumable(["a", "b"], VOICE, notes)
    assert len(resumable(["a", "b"], VOICE, notes)) == 2
    assert len(fake.predictions) == 2 and get.calls
"""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a folder with the client, the examples as a module, and tests of them."""
    made = tmp_path_factory.mktemp("batches")
    write_clients(made, (XTTS,))
    page = (ROOT / "docs" / "batches.md").read_text(encoding="utf-8")
    blocks = re.findall(r"^```python\n(.*?)^```$", page, re.MULTILINE | re.DOTALL)
    (made / "page.py").write_text("\n\n".join(blocks), encoding="utf-8")
    imports = "import asyncio\nfrom pathlib import Path\n\nfrom clients import xtts\n"
    (made / "test_page.py").write_text(imports + TESTS, encoding="utf-8")
    return made


def test_they_work(folder: Path) -> None:
    """Each example does what it says, against the fake."""
    assert not python(folder, "pytest", "-q", "-p", "no:cacheprovider", "-W", "error", ".")


@pytest.mark.slow
def test_the_types(folder: Path) -> None:
    """The examples are clean under mypy --strict."""
    assert not python(folder, "mypy", "--strict", "--cache-dir", ".mypy_cache", "page.py")
