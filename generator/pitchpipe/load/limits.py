"""Limits of the interpreter that a document could reach, the same everywhere.

What is refused must not depend on how many frames a version of Python needs for the same work, nor
on the environment. The limits of this program (`MAX_DEPTH`, for one) are far below these.
"""

from __future__ import annotations

import sys
from collections.abc import Generator
from contextlib import contextmanager

_FRAMES = 5_000
_DIGITS = 4_300


@contextmanager
def same_limits() -> Generator[None]:
    """Allow deep recursion, and integers of as many digits as Python allows by itself."""
    frames, digits = sys.getrecursionlimit(), sys.get_int_max_str_digits()
    sys.setrecursionlimit(max(frames, _FRAMES))
    sys.set_int_max_str_digits(_DIGITS)  # which PYTHONINTMAXSTRDIGITS may have changed
    try:
        yield
    finally:
        sys.setrecursionlimit(frames)
        sys.set_int_max_str_digits(digits)
