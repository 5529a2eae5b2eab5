"""The help of the whole program, as click writes it, for when click is not worth importing.

A test compares it with click's, and with `--record` writes it.
"""

from __future__ import annotations

import os
import sys

WIDTH = 80

HELP = """\
Usage: pitchpipe [OPTIONS] COMMAND [ARGS]...

  Keep typed Python clients in tune with their OpenAPI specs.

  Exit codes: 0 fine, 1 drift, breaking change or hand edit, 2 could not tell.

Options:
  --version  Show the version and exit.
  --help     Show this message and exit.

Commands:
  add       Add a document or a hosted model to the project: spec,...
  check     Check that the files on disk are what `generate` would write;...
  config    Print the configuration that is in effect, as JSON.
  diff      Show what changed between two documents, and what breaks.
  docs      Write reference pages for the clients, as Markdown for any site.
  generate  Write the clients (all, unless some are named), and remove...
  init      Write the configuration of a new project, and say what to do next.
  list      List the configured clients, each with its spec.
  rules     Print the rules of `diff`: meaning, severity, advice.
  spec      Print a client's document, as published or with its overlays...
  update    Update documents and hosted models: show what changes, and...
  validate  Validate documents: by default the published and the effective...
  vendor    Copy clients and their specs into a folder of any repository,...
  verify    Compare the files in a folder with its lock, without generating."""


def has_room() -> bool:
    """Return whether lines of `WIDTH` characters fit; if they do not, click wraps them.

    The width is `COLUMNS`, or else that of the terminal, as `shutil.get_terminal_size` has it.
    """
    try:
        if given := int(os.environ.get("COLUMNS") or 0):
            return given >= WIDTH
        return not sys.stdout.isatty() or os.get_terminal_size().columns >= WIDTH
    except (AttributeError, OSError, ValueError):  # no stdout, no size, or no number
        return False
