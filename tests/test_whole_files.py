"""Whole files are read as they are."""

from __future__ import annotations

from pathlib import Path

import pytest

from pitchpipe.whole_files import read_whole


@pytest.mark.parametrize("size", [0, 1, 65_535, 65_536, 65_537, 200_000])
def test_a_file_of_any_size(size: int, tmp_path: Path) -> None:
    """Nothing is cut off, added or translated."""
    content = (b"a\r\n\x1a\0" * size)[:size]
    (tmp_path / "file").write_bytes(content)
    assert read_whole(str(tmp_path / "file")) == content


def test_what_is_no_file(tmp_path: Path) -> None:
    """A folder, and what is not there, are errors of the system."""
    for path in (tmp_path, tmp_path / "nothing"):
        with pytest.raises(OSError, match=r"Is a directory|No such file|denied"):
            read_whole(str(path))
