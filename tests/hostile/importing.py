"""Imports every client of a set in a process that may do nothing but import.

`python -m tests.hostile.importing FOLDER CLIENT...` prints what else a client did, if anything.
"""

from __future__ import annotations

import importlib
import sys
from collections.abc import Collection
from pathlib import Path
from typing import Any

_FORBIDDEN = ("socket.", "subprocess.", "os.", "shutil.", "ctypes.", "urllib.", "http.", "pty.")
# What the import system itself does.
_HARMLESS = {"os.listdir", "os.scandir"}


def main(folder: Path, first: str, *others: str) -> None:
    """Import the first client, which is clean, freely, and the others under an audit hook."""
    sys.dont_write_bytecode = True
    sys.path.insert(0, str(folder.parent))
    importlib.import_module(f"{folder.name}.{first}")
    known, told = {*sys.modules}, list[str]()

    def hook(event: str, arguments: tuple[Any, ...]) -> None:
        if not _is_harmless(event, arguments, folder, known):
            told.append(f"{event} {arguments!r:.200}")

    sys.addaudithook(hook)
    for name in others:
        importlib.import_module(f"{folder.name}.{name}")
    sys.stdout.write("".join(f"{each}\n" for each in [*told, "done"]))


def _is_harmless(
    event: str, arguments: tuple[Any, ...], folder: Path, known: Collection[str]
) -> bool:
    """Tell whether the import system itself does such a thing with a file of the folder."""
    if event == "open":
        return str(arguments[0]).startswith(str(folder)) and arguments[1] in ("r", "rb")
    if event in ("exec", "compile"):
        name = getattr(arguments[0], "co_filename", arguments[-1])
        text = name.decode() if isinstance(name, bytes) else str(name)
        # A dataclass makes its methods from a text of its own.
        return text == "<string>" or text.startswith(str(folder))
    if event == "import":
        return arguments[0] in known or arguments[0].startswith(folder.name)
    return event in _HARMLESS or not event.startswith(_FORBIDDEN)


if __name__ == "__main__":
    main(Path(sys.argv[1]), *sys.argv[2:])
