"""The console script: answers what needs no heavy imports before loading the command line.

That is `check` and `generate` of an unchanged tree, `--version` and `--help`.
"""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Sequence

from pitchpipe.console import StdoutError

_YOUNG = 200_000
"""How many new objects are worth a look for cyclic garbage: some 40 MB."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command, by default that of the process, and return its exit code."""
    # Imported modules stay: by default, hundreds of collections would go through them in vain.
    gc.set_threshold(_YOUNG)
    words = list(sys.argv[1:] if arguments is None else arguments)
    try:
        return _run(words)
    except StdoutError as error:
        from pitchpipe.cli.commands import fail_to_print

        return fail_to_print(error, words)
    finally:
        if arguments is None:
            gc.freeze()  # or the end of the process would go through everything once more


def _run(words: list[str]) -> int:
    from pitchpipe.cli.quick_options import QUIET, quick_command
    from pitchpipe.console import say
    from pitchpipe.lock.fast_check import unchanged
    from pitchpipe.lock.project_files import ProjectFiles
    from pitchpipe.version import VERSION

    if words == ["--version"]:
        say(f"pitchpipe {VERSION}")
        return 0
    if words == ["--help"]:
        from pitchpipe.cli.top_help import HELP, has_room

        if has_room():
            say(HELP)
            return 0
    files = ProjectFiles()
    if quick := quick_command(words):
        clients, flags = quick
        size = unchanged(clients, files, checking=words[0] == "check")
        if size and not size.warnings and not size.has_severities:
            if flags.isdisjoint(QUIET):
                say(size.no_drift if words[0] == "check" else size.nothing_written)
            return 0
    # Pydantic, which datamodel-code-generator uses, would look for plugins in all packages.
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
    # Importing this takes longer than the answer above.
    from pitchpipe.cli import commands

    return commands.main(words, files)
