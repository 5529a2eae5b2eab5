"""Tells a generated file that git has merged from one that a person has edited."""

from __future__ import annotations

import subprocess
from pathlib import Path

from pitchpipe.load.conflicts import first_conflict, sides
from pitchpipe.lock.lock_file import Lock

_SECONDS = 60
_OTHERS = ("MERGE_HEAD", "REBASE_HEAD", "CHERRY_PICK_HEAD", "REVERT_HEAD")
"""What git calls the commit that it is merging into HEAD, by command."""


def is_merge(path: str, content: bytes, lock: Lock, folder: Path) -> bool:
    """Tell whether a file that the lock knows is made of nothing but two of its generated contents.

    Without the marks of conflicts, each side is then a content that the lock knows. If git has
    merged other parts of the file by itself, each line is of one of the two contents that git has
    of it, both of which the lock knows; only a lock in conflict knows two.
    """
    text = content.decode(errors="surrogateescape").replace("\r\n", "\n")
    merged = sides(text) if first_conflict(text) else (text, text)
    if all(lock.owns(path, _encoded(side)) for side in merged):
        return True
    return any(
        _is_made_of(merged, versions)
        for versions in (_versions(path, folder) if lock.former else [])
        if all(lock.owns(path, each) for each in versions)
    )


def _is_made_of(merged: tuple[str, str], versions: tuple[bytes, bytes]) -> bool:
    known = {line for each in versions for line in each.replace(b"\r\n", b"\n").split(b"\n")}
    return all(line in known for side in merged for line in _encoded(side).split(b"\n"))


def _versions(path: str, folder: Path) -> list[tuple[bytes, bytes]]:
    """Return the file as it is in both commits of a merge that is not finished, if there is one."""
    ours = _content("HEAD", path, folder)
    if ours is None:
        return []
    found = (_content(other, path, folder) for other in _OTHERS)
    return [(ours, theirs) for theirs in found if theirs is not None]


def _content(revision: str, path: str, folder: Path) -> bytes | None:
    command = ["git", "cat-file", "blob", f"{revision}:./{path}"]
    try:
        done = subprocess.run(  # noqa: S603  a path is no option, as the revision is before it
            command, cwd=folder, capture_output=True, timeout=_SECONDS, check=False
        )
    except (OSError, subprocess.TimeoutExpired):
        return None
    return None if done.returncode else done.stdout


def _encoded(text: str) -> bytes:
    return text.encode(errors="surrogateescape")
