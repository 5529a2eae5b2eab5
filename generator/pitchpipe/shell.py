"""Writes command lines that can be pasted into a shell, whatever the names in them are.

A name from a checkout or a document is one word of a command, and never an option or a command.
"""

from __future__ import annotations

import re
import shlex
from collections.abc import Iterable

from pitchpipe.characters import printable

# An option begins with `-`, a command of an editor with `+`, a magic pathspec of git with `:`.
_PLAIN = re.compile(r"[\w./]")


def command_line(words: Iterable[str]) -> str:
    """Return a command line of Pitchpipe with these words."""
    return joined(["pitchpipe", *words])


def joined(words: Iterable[str]) -> str:
    """Quote words and join them to a command line."""
    return " ".join(map(quoted_word, words))


def quoted_word(text: str) -> str:
    """Quote a text as one word of a command, with each byte that cannot be printed as an escape."""
    if printable(text) == text:
        return shlex.quote(text)
    try:
        raw = text.encode(errors="surrogateescape")
    except UnicodeEncodeError:  # no file has such a name
        raw = text.encode(errors="surrogatepass")
    escaped = re.sub(rb"[^\w./ -]", lambda match: b"\\%03o" % match[0][0], raw)
    return f"$'{escaped.decode()}'"


def quoted_path(path: str) -> str:
    """Quote a path as one word of a command that no program takes for anything but a path."""
    return quoted_word(plain_path(path))


def plain_path(path: str) -> str:
    """Return a path that no program takes for an option, a command or an address."""
    return path if _PLAIN.match(path) and "://" not in path else f"./{path}"


def without(arguments: Iterable[str], option: str) -> list[str]:
    """Return the words of a command without an option and its value."""
    words: list[str] = []
    rest = iter(arguments)
    for word in rest:
        if word == option:
            next(rest, "")
        elif not word.startswith(f"{option}="):
            words.append(word)
    return words
