"""Documents elsewhere on this machine, such as in another repository beside the project."""

from __future__ import annotations

from pathlib import Path

from pitchpipe.load.reading import fail, is_file, is_there, real
from pitchpipe.problems import Location
from pitchpipe.upstream.reader import MAX_BYTES, Content


class FileReader:
    """A file, and what is in its folder or below; `path` is as the configuration has it."""

    url = ""
    revision = ""
    folders: tuple[str, ...] = ()

    def __init__(self, path: str, root: Path) -> None:
        self._path = path
        self._file = root / path
        self._top = real(self._file.parent)

    @property
    def main(self) -> str:
        """The name of the file."""
        return self._file.name

    def shown(self, path: str) -> str:
        """Return a path as the configuration would have it."""
        return (Path(self._path).parent / path).as_posix()

    def read(self, path: str, etag: str = "") -> Content | None:
        """Read a file. A link may not lead out of the folder, unless it is the document itself."""
        del etag  # which files have none
        file = self._file.parent / path
        where = Location(path=self.shown(path))
        if path != self.main and not real(file).is_relative_to(self._top):
            fail(where, "reference-outside", "a link leads out of the folder of the document")
        if not is_there(file):
            return None
        if not is_file(file):
            fail(where, "unreadable-file", "expected a file, not a directory or special file")
        try:
            with file.open("rb") as opened:
                data = opened.read(MAX_BYTES + 1)
        except OSError as error:
            fail(where, "unreadable-file", f"cannot be read: {error.strerror or error}")
        if len(data) > MAX_BYTES:
            fail(where, "source-too-large", f"the file is larger than {MAX_BYTES // 1_000_000} MB")
        return Content(data=data)
