"""Keeps the compiled code of templates where and when Python keeps that of modules (PEP 3147).

That is in `__pycache__` beside the source, or below `sys.pycache_prefix`, unless Python is told to
write no bytecode. As with modules, whoever can write there can have any code run.
"""

from __future__ import annotations

import contextlib
import marshal
import sys
from hashlib import sha256
from importlib.util import MAGIC_NUMBER, cache_from_source
from pathlib import Path
from types import CodeType

from pitchpipe.whole_files import replace_whole

_DIGEST = sha256().digest_size


def kept_code(source: str, decided_by: str) -> CodeType | None:
    """Return the code that was kept for a file, None if there is none or it is not this.

    `decided_by` is all that decides the code besides the path of the file and the Python.
    """
    try:
        content = _home(source).read_bytes()
    except (OSError, NotImplementedError):
        return None
    # Reading what is damaged could end the process, so the digest is of the code as well.
    code = content[_DIGEST:]
    if content[:_DIGEST] != _digest(source, decided_by, code):
        return None
    return marshal.loads(code)  # type: ignore[no-any-return]  # noqa: S302  as imports do


def keep_code(source: str, decided_by: str, code: CodeType) -> None:
    """Keep the code of a file for `kept_code`, if there is a place that can be written to."""
    if sys.dont_write_bytecode:
        return
    content = marshal.dumps(code)
    with contextlib.suppress(OSError, NotImplementedError):
        home = _home(source)
        home.parent.mkdir(parents=True, exist_ok=True)
        replace_whole(str(home), _digest(source, decided_by, content) + content)


def _home(source: str) -> Path:
    """Return where the code is kept. Raise NotImplementedError if this Python keeps none."""
    return Path(cache_from_source(f"{source}.py"))  # not the place of a module of the same name


def _digest(source: str, decided_by: str, code: bytes) -> bytes:
    # The path stands in the code, for tracebacks.
    return sha256(MAGIC_NUMBER + f"{source}\0{decided_by}\0".encode() + code).digest()
