"""Shows on a terminal how far a run is, and how long the rest of its column takes."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable


def progress(label: str, total: int) -> Callable[[int], None]:
    """Return what is told how many are done; it writes to a terminal, and to nothing else."""
    began = time.monotonic()

    def tell(done: int) -> None:
        if not sys.stderr.isatty():
            return
        spent = time.monotonic() - began
        left = f", {spent / done * (total - done):.0f} s left" if 0 < done < total else ""
        end = "" if done < total else "\r\x1b[K"
        sys.stderr.write(f"\r\x1b[K{label}: {done} of {total}{left}{end}")
        sys.stderr.flush()

    return tell
