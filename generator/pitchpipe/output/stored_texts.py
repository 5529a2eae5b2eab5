"""Keeps the texts of a run's files, of which a fleet has more than should be in memory at once."""

from __future__ import annotations

import tempfile
import weakref
from collections.abc import Iterator, Mapping
from pathlib import Path

from pitchpipe.output.drift import Output, os_errors

_IN_MEMORY = 16 << 20


class StoredTexts(Mapping[str, str]):
    """Texts by path. If they exceed 16 MiB in all, they are in a temporary file without a name.

    That file goes with the object, or with the process, however it ends.
    """

    def __init__(self) -> None:
        self._file = tempfile.SpooledTemporaryFile(max_size=_IN_MEMORY)  # noqa: SIM115
        self._places: dict[str, tuple[int, int]] = {}
        self._size = 0
        weakref.finalize(self, self._file.close)

    def add(self, texts: Mapping[str, str]) -> None:
        """Add texts. Raise ProblemsError if the temporary file cannot be made or written."""
        folder = Path(tempfile.gettempdir())
        with os_errors(Output(folder=folder, shown=folder.as_posix()), "unwritable"):
            self._file.seek(self._size)
            for path, text in texts.items():
                # Text that cannot be encoded is refused later, with a message.
                size = self._file.write(text.encode(errors="surrogatepass"))
                self._places[path] = (self._size, size)
                self._size += size

    def __getitem__(self, path: str) -> str:
        """Return the text of a file."""
        start, size = self._places[path]
        self._file.seek(start)
        return self._file.read(size).decode(errors="surrogatepass")

    def __contains__(self, path: object) -> bool:
        """Tell whether there is a text of this path, without reading it."""
        return path in self._places

    def __iter__(self) -> Iterator[str]:
        """Yield the paths in the order in which they were added."""
        return iter(self._places)

    def __len__(self) -> int:
        """Return the number of files."""
        return len(self._places)
