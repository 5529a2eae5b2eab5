"""Says what is wrong with a module that is to be written."""

from __future__ import annotations
import __future__

import warnings
from functools import lru_cache

from pitchpipe.render.prose import BETWEEN


def syntax_problem(text: str, path: str) -> str:
    """Say why a module does not compile, or only with a warning; "" if it does.

    Definitions that modules share are compiled once.
    """
    first, *others = text.split(BETWEEN)
    if "__future__" not in "".join(others) and not any(map(_compile, (first, *others))):
        return ""
    return _compile(text, path)


@lru_cache(maxsize=1024)
def _compile(text: str, path: str = "<definition>") -> str:
    flags = __future__.annotations.compiler_flag  # imported only in the first definition
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error")  # an invalid escape in a docstring is only a warning
            compile(text, path, "exec", flags=flags, dont_inherit=True)
    except SyntaxError as error:
        return f"line {error.lineno or 1}: {error.msg}"
    except (ValueError, RecursionError, MemoryError, Warning) as error:
        return str(error) or type(error).__name__
    return ""
