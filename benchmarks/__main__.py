"""Prints the tables, or those named: `generate`, `checks`, `calls`, `diffs`, `fleet`, `growth`."""

from __future__ import annotations

import sys
from typing import Final

from benchmarks import calls, checks, diffs, fleet, generate, growth

_TABLES: Final = {
    "generate": generate.main,
    "checks": checks.main,
    "calls": calls.main,
    "diffs": diffs.main,
    "fleet": fleet.main,
    "growth": growth.main,
}


def main() -> None:
    """Print the tables."""
    for name in sys.argv[1:] or _TABLES:
        if name not in _TABLES:
            sys.exit(f"no table {name!r}: there are {', '.join(_TABLES)}")
        _TABLES[name]()


if __name__ == "__main__":
    main()
