"""How the client that is generated of a document matters to a comparison."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any

from pitchpipe.config import ClientConfig, find_config, load_config
from pitchpipe.diff.options import Options
from pitchpipe.load.reading import display_path
from pitchpipe.model.spec import read_reference
from pitchpipe.output.drift import Output, read_lock
from pitchpipe.output.layouts import with_layouts
from pitchpipe.parse.api import parse_tags
from pitchpipe.parse.classes import Classes
from pitchpipe.problems import ProblemsError


def options_of(client: ClientConfig, cwd: Path) -> Options:
    """Return the options of a client of the project around `cwd`. Raise ProblemsError.

    The layout is the configured one, or else that in the lock, if this can be read.
    """
    config, lock = load_config(find_config(cwd)), None
    with suppress(ProblemsError):
        lock = read_lock(
            Output(folder=config.output, shown=display_path(config.output, config.root))
        )
    (client,) = with_layouts([client], lock)
    return Options(formats=client.formats, calls=_calls_by_tag if client.layout == "tags" else None)


def _calls_by_tag(classes: Classes, data: Mapping[str, Any]) -> Mapping[str, str]:
    """Say how operations are called; those of a hosted model are methods of the client itself."""
    from pitchpipe.render.placement import calls

    is_model = read_reference(dict(data)) is not None
    return {} if is_model else calls(classes.operations.values(), parse_tags(data))
