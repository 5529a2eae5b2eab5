"""Measures, and publishes or compares it: `python -m benchmarks [NAME...] [--short]`.

- No name: measures all that is published, and writes docs/benchmarks.md, docs/benchmarks/*.svg and
  benchmarks/baseline.json.
- `check`: measures the same in short, and fails if something got slower than the baseline says.
- Names of tables: only prints them.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable
from typing import Final

from benchmarks import calls, checks, diffs, fleet, generate, growth, large, publish

_PUBLISHED: Final = {
    "generate": generate.main,
    "checks": checks.main,
    "calls": calls.main,
    "large": large.main,
}
_PRINTED: Final[dict[str, Callable[[], None]]] = {
    "diffs": diffs.main,
    "fleet": fleet.main,
    "growth": growth.main,
}


def main() -> None:
    """Do what the arguments say."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("names", nargs="*", metavar="NAME")
    parser.add_argument("--short", action="store_true", help="fewer rounds")
    arguments = parser.parse_args()
    known = [*_PUBLISHED, *_PRINTED]
    if arguments.names != ["check"] and (unknown := set(arguments.names) - set(known)):
        parser.error(f"no table {min(unknown)!r}: there are {', '.join(known)}")
    is_check = arguments.names == ["check"]
    if arguments.names and not is_check:
        _print(arguments.names, is_short=arguments.short)
        return
    is_short = is_check or arguments.short
    measures = [each for table in _PUBLISHED.values() for each in table(is_short=is_short)]
    if is_check:
        sys.exit(publish.check(measures))
    publish.write(measures)


def _print(names: list[str], *, is_short: bool) -> None:
    for name in names:
        if name in _PUBLISHED:
            _PUBLISHED[name](is_short=is_short)
        elif name in _PRINTED:
            _PRINTED[name]()


if __name__ == "__main__":
    main()
