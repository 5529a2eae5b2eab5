"""Formats differences as a unified diff that `git apply` accepts.

The diff turns what is on disk into what is wanted, or, for hand edits, the reverse.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable, Iterator

from pitchpipe.output.drift import Difference

_ESCAPES = {"\t": "\\t", "\n": "\\n", '"': '\\"', "\\": "\\\\"}
_UNPRINTABLE = re.compile(r'["\\\x00-\x1f\x7f]|[^\x00-\x7f]')


def patch_text(differences: Iterable[Difference], folder: str) -> str:
    """Return one patch that removes all differences, with paths below `folder`, no timestamps."""
    return "".join(
        line
        for each in differences
        for line in _shown(f"{folder}/{each.path}", each.disk(), _encoded(each.wanted()))
        if each.kind != "interrupted"
    )


def edits_text(differences: Iterable[Difference], folder: str) -> str:
    """Return the patch that restores what is on disk now, after everything has been written.

    It has bytes that are not text as surrogates, which `errors="surrogateescape"` encodes.
    """
    return "".join(
        line
        for each in differences
        for line in _file_patch(f"{folder}/{each.path}", _encoded(each.wanted()), each.disk())
    )


def _encoded(text: str | None) -> bytes | None:
    return None if text is None else text.encode()


def _shown(path: str, old: bytes | None, new: bytes | None) -> Iterator[str]:
    """Show a file's patch if it is text."""
    try:
        (old or b"").decode()
    except UnicodeDecodeError:
        # git ignores lines outside of a diff.
        return iter([f"Not text, so not shown: {_quote(path)}\n"])
    return _file_patch(path, old, new)


def _file_patch(path: str, old: bytes | None, new: bytes | None) -> Iterator[str]:
    """Turn one content into another; None is a file that does not exist."""
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
    # difflib ends its own lines with `lineterm`, but not those of the files.
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
    # git reads a name with a space up to a tab; without the tab it would cut the name short.
    return f"{name}\t" if " " in name and not name.startswith('"') else name
