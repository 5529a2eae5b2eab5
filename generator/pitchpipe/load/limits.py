"""Interpreter limits that a document could reach, set to the same values everywhere.

Which documents are refused must depend neither on how many frames a Python version needs for the
same work nor on the environment. Pitchpipe's own limits, such as `MAX_DEPTH`, are far below these.
"""

from __future__ import annotations

import sys
from collections.abc import Generator
from contextlib import contextmanager

_FRAMES = 5_000
_DIGITS = 4_300


@contextmanager
def same_limits() -> Generator[None]:
    """Allow deep recursion, and integers with as many digits as Python allows by default."""
    frames, digits = sys.getrecursionlimit(), sys.get_int_max_str_digits()
    sys.setrecursionlimit(max(frames, _FRAMES))
    sys.set_int_max_str_digits(_DIGITS)  # PYTHONINTMAXSTRDIGITS may have changed it
    try:
        yield
    finally:
        sys.setrecursionlimit(frames)
        sys.set_int_max_str_digits(digits)
