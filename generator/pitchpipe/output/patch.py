"""Patches: in come differences, out goes a unified diff that `git apply` accepts.

The diff leads from what is on disk to what is wanted, or, for hand edits, the other way.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable, Iterator

from pitchpipe.output.drift import Difference

_ESCAPES = {"\t": "\\t", "\n": "\\n", '"': '\\"', "\\": "\\\\"}
_UNPRINTABLE = re.compile(r'["\\\x00-\x1f\x7f]|[^\x00-\x7f]')


def patch_text(differences: Iterable[Difference], folder: str) -> str:
    """Return one patch that makes all as wanted, its paths below `folder`, without timestamps."""
    return "".join(
        line
        for each in differences
        for line in _shown(f"{folder}/{each.path}", each.disk, _encoded(each.wanted))
        if each.kind != "interrupted"
    )


def edits_text(differences: Iterable[Difference], folder: str) -> str:
    """Return the patch that brings back what is on disk, once all has been made as wanted.

    Bytes that are not text stand in it as surrogates: `errors="surrogateescape"` encodes it.
    """
    return "".join(
        line
        for each in differences
        for line in _file_patch(f"{folder}/{each.path}", _encoded(each.wanted), each.disk)
    )


def _encoded(text: str | None) -> bytes | None:
    return None if text is None else text.encode()


def _shown(path: str, old: bytes | None, new: bytes | None) -> Iterator[str]:
    """Show a file's patch, unless a terminal would make nothing of it."""
    try:
        (old or b"").decode()
    except UnicodeDecodeError:
        # git ignores a line that belongs to no diff.
        return iter([f"Not text, so not shown: {_quote(path)}\n"])
    return _file_patch(path, old, new)


def _file_patch(path: str, old: bytes | None, new: bytes | None) -> Iterator[str]:
    """Lead from one content to the other; None is a file that is not there."""
    old_name, new_name = _quote(f"a/{path}"), _quote(f"b/{path}")
    yield f"diff --git {old_name} {new_name}\n"
    if old is None:
        yield "new file mode 100644\n"
        old_name = "/dev/null"
    if new is None:
        yield "deleted file mode 100644\n"
        new_name = "/dev/null"
    yield from _hunks(_lines(old), _lines(new), _ended(old_name), _ended(new_name))


def _hunks(old: list[str], new: list[str], old_name: str, new_name: str) -> Iterator[str]:
    # difflib ends its own lines with `lineterm`; those of the files have theirs.
    for line in difflib.unified_diff(old, new, old_name, new_name):
        yield line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n"


def _lines(content: bytes | None) -> list[str]:
    """Split at LF only: a form feed or a CR is part of its line, as it is for git."""
    text = (content or b"").decode(errors="surrogateescape")
    lines = [f"{line}\n" for line in text.split("\n")]
    lines[-1] = lines[-1].removesuffix("\n")
    return lines if lines[-1] else lines[:-1]


def _quote(path: str) -> str:
    """Quote a path as git does: C escapes, and octal for what is not ASCII."""
    if not _UNPRINTABLE.search(path):
        return path
    return f'"{_UNPRINTABLE.sub(_escape, path)}"'


def _escape(match: re.Match[str]) -> str:
    character = match[0]
    octal = "".join(f"\\{byte:03o}" for byte in character.encode(errors="surrogateescape"))
    return _ESCAPES.get(character, octal)


def _ended(name: str) -> str:
    # A tab ends a name with a space in it, which git would cut short otherwise.
    return f"{name}\t" if " " in name and not name.startswith('"') else name
