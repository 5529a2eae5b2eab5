"""The staging folders, in which a run prepares the files that it is about to write.

A staging folder that exists while no run is active was left by an interrupted run.
"""

from __future__ import annotations

import os
import re
from pathlib import Path

from pitchpipe.lock.conventions import LOCK_NAME, STAGING_PREFIX

_SUFFIX = ".tmp"
_NAME = re.compile(rf"{re.escape(STAGING_PREFIX)}[0-9a-f]{{8}}{re.escape(_SUFFIX)}")
_FILE = re.compile(rf"[0-9]+|{re.escape(LOCK_NAME)}")


def new_staging(folder: Path) -> Path:
    """Return the path of a new staging folder, on the same disk as the output folder."""
    return folder / f"{STAGING_PREFIX}{os.urandom(4).hex()}{_SUFFIX}"


def stagings(folder: Path) -> list[Path]:
    """Return the staging folders that exist."""
    return sorted(each for each in folder.glob(f"{STAGING_PREFIX}*{_SUFFIX}") if _is_staging(each))


def left_files(folder: Path) -> list[Path]:
    """Return the files that a run left which was interrupted just before it replaced one."""
    found = (
        each for each in folder.glob(f"{STAGING_PREFIX}*{_SUFFIX}") if _NAME.fullmatch(each.name)
    )
    return sorted(each for each in found if each.is_file() and not each.is_symlink())


def _is_staging(folder: Path) -> bool:
    """Tell by name and contents: a folder that holds anything else is not ours."""
    if not _NAME.fullmatch(folder.name) or folder.is_symlink() or not folder.is_dir():
        return False
    return all(_FILE.fullmatch(each.name) and not each.is_dir() for each in folder.iterdir())
