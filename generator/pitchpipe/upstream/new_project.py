"""Makes the configuration of a new project."""

from __future__ import annotations

from pathlib import Path

from pitchpipe.config import FILE_NAME, config_of
from pitchpipe.config_file import find_config_file
from pitchpipe.load.reading import display_path, fail
from pitchpipe.output.inputs import replaced
from pitchpipe.problems import Location
from pitchpipe.upstream.config_edit import with_table

NEXT_STEPS = """\
next, add a client (a document from a URL is kept in specs/):
  pitchpipe add NAME --spec https://HOST/openapi.yaml
  pitchpipe add NAME --spec FILE
  pitchpipe add OWNER/NAME    (a model hosted by Replicate)
then run `pitchpipe check` in CI."""


def write_table(folder: Path) -> str:
    """Write the table to pyproject.toml, a new one if there is none, and return its name.

    Raise ProblemsError if the folder belongs to a project already.
    """
    if found := find_config_file(str(folder)):
        config_of(found)  # says what is wrong with a file that cannot be read
        shown = display_path(Path(found.path), folder)
        message = "has a [tool.pitchpipe] table already"
        fail(Location(path=shown), "config-exists", message, "`pitchpipe list` names its clients")
    path = folder / FILE_NAME
    change = with_table(path.read_bytes() if path.is_file() else None)
    with replaced(folder, {FILE_NAME: change}, folder):
        return FILE_NAME
