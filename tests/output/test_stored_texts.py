"""The texts of a run are kept on the disk where they would take too much memory."""

from __future__ import annotations

import errno
import gc
import os
import tempfile
import tracemalloc
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from pitchpipe.lock.lock_file import Lock
from pitchpipe.output import stored_texts
from pitchpipe.output.drift import Output, compare, read_lock
from pitchpipe.output.result import joined
from pitchpipe.output.stored_texts import StoredTexts
from pitchpipe.output.tree import write
from pitchpipe.problems import ProblemsError

TEXTS = {"ant/a.py": "x = 1\n", "ant/odd.py": "\ud800 \xe4 \r\n", "ant/py.typed": ""}
MIB = 1 << 20


@pytest.fixture(params=[MIB, 4], ids=["in memory", "on disk"])
def most(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> int:
    monkeypatch.setattr(stored_texts, "_IN_MEMORY", request.param)
    return int(request.param)


def descriptors() -> int:
    return len(list(Path("/proc/self/fd").iterdir()))


@pytest.mark.usefixtures("most")
def test_texts_are_as_they_were_added() -> None:
    texts = StoredTexts()
    texts.add(TEXTS)
    assert texts["ant/odd.py"] == TEXTS["ant/odd.py"]
    texts.add({"bee.py": "y = 2\n"})
    assert list(texts.items()) == [*TEXTS.items(), ("bee.py", "y = 2\n")]
    assert (len(texts), "bee.py" in texts, "cat.py" in texts) == (4, True, False)
    assert texts.get("cat.py") is None


@pytest.mark.skipif(not Path("/proc/self/fd").exists(), reason="needs Linux's list of open files")
@pytest.mark.usefixtures("most")
def test_nothing_is_left_open(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    before = descriptors()
    texts = StoredTexts()
    texts.add(TEXTS)
    assert not list(tmp_path.iterdir())
    del texts
    gc.collect()
    assert descriptors() == before


def test_a_folder_for_temporary_files_without_room(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_arguments: Any, **_options: Any) -> Any:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(stored_texts, "_IN_MEMORY", 4)
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    monkeypatch.setattr(tempfile, "TemporaryFile", full)
    with pytest.raises(ProblemsError) as raised:
        StoredTexts().add(TEXTS)
    (problem,) = raised.value.problems
    assert str(problem) == f"{tmp_path}: error[output-full]: is full: No space left on device"


def clients(count: int) -> Iterator[tuple[str, Any]]:
    """Yield clients of a megabyte each."""
    for number in range(count):
        name = f"c{number:02}"
        rendered = SimpleNamespace(
            files={f"{name}/data.json": f"{number:07}\n" * (MIB // 8)},
            problems=[],
            record=None,
            is_sure=True,
            operations=0,
            compiles=True,
            left_out=(),
            chosen="",
        )
        yield name, rendered


@pytest.mark.parametrize("is_there", [False, True], ids=["new", "changed"])
def test_memory_does_not_grow_with_the_clients(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, is_there: bool
) -> None:
    """Neither new texts nor what they replace are all in memory at once."""
    monkeypatch.setattr(stored_texts, "_IN_MEMORY", MIB)
    output = Output(folder=tmp_path / "out", shown="out")
    count = 32
    if is_there:
        made, _ = joined(clients(count), lambda _: {})
        write(made, output, Lock())
        for file in output.folder.glob("*/data.json"):
            file.write_text("edited\n" * (MIB // 7))
    made = None
    tracemalloc.start()
    try:
        made, _ = joined(clients(count), lambda _: {})
        lock = read_lock(output) or Lock()
        assert len(compare(made, output, lock)) == count + (not is_there)
        written = write(made, output, lock, force=True)
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert len(written.written) == count
    assert peak < 12 * MIB
