"""Where a run puts what it is about to write: in comes the output folder, out go such folders.

One that is there while no run is under way is what an interrupted run left.
"""

from __future__ import annotations

import re
import secrets
from pathlib import Path

from pitchpipe.lock.lock_file import LOCK_NAME

_NAME = re.compile(r"\.pitchpipe\.[0-9a-f]{8}\.tmp")
_FILE = re.compile(rf"[0-9]+|{re.escape(LOCK_NAME)}")


def new_staging(folder: Path) -> Path:
    """Return a folder that is yet to be made, on the same disk as the output folder."""
    return folder / f".pitchpipe.{secrets.token_hex(4)}.tmp"


def stagings(folder: Path) -> list[Path]:
    """Return the staging folders that are there."""
    return sorted(each for each in folder.glob(".pitchpipe.*.tmp") if _is_staging(each))


def left_files(folder: Path) -> list[Path]:
    """Return the files that an interrupted run left where it was about to replace one."""
    found = (each for each in folder.glob(".pitchpipe.*.tmp") if _NAME.fullmatch(each.name))
    return sorted(each for each in found if each.is_file() and not each.is_symlink())


def _is_staging(folder: Path) -> bool:
    """Tell by name and contents: a folder in which somebody keeps anything else is theirs."""
    if not _NAME.fullmatch(folder.name) or folder.is_symlink() or not folder.is_dir():
        return False
    return all(_FILE.fullmatch(each.name) for each in folder.iterdir())
