"""The ownership list: text of generated/pitchpipe.lock to the hashes of our files, and back."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from pitchpipe.pointers import is_object, join
from pitchpipe.problems import Location, Problem, ProblemsError, shorten

LOCK_NAME = "pitchpipe.lock"
LOCK_VERSION = 1
_SHA256 = re.compile(r"[0-9a-f]{64}")
_HINT = "remove it and generate again: files that still match are then ours again"


@dataclass(frozen=True, slots=True, kw_only=True)
class Lock:
    """What Pitchpipe wrote: relative POSIX path to `fingerprint` of the file."""

    files: Mapping[str, str] = field(default_factory=dict[str, str])

    def owns(self, path: str, content: bytes) -> bool:
        """Tell whether a file is still as it was written, but for its line endings."""
        return self.files.get(path) == fingerprint(content)


def fingerprint(content: bytes) -> str:
    """Return the SHA-256 of a file with LF line endings: a checkout may have changed those."""
    return hashlib.sha256(content.replace(b"\r\n", b"\n")).hexdigest()


def lock_of(files: Mapping[str, str]) -> Lock:
    """Return the lock of generated text, `{relative path: text}`."""
    return Lock(files={path: fingerprint(text.encode()) for path, text in files.items()})


def format_lock(lock: Lock) -> str:
    """Print a lock: sorted JSON that says nothing of time, machine or user."""
    data = {"files": dict(lock.files), "lock_version": LOCK_VERSION}
    return json.dumps(data, indent=2, sort_keys=True) + "\n"


def parse_lock(text: str, path: str) -> Lock:
    """Read a lock; raise ProblemsError, placed in the file shown as `path`, when it is none."""
    try:
        data = json.loads(text)
    except json.JSONDecodeError as error:
        where = Location(path=path, line=error.lineno, column=error.colno)
        raise _corrupt([(where, f"is not JSON: {error.msg}")]) from None
    except (RecursionError, ValueError) as error:  # too deep, or a number of thousands of digits
        raise _corrupt([(Location(path=path), f"is not JSON: {error}")]) from None
    if not is_object(data):
        raise _corrupt([(Location(path=path), "is not a JSON object")])
    _check_version(data.get("lock_version"), path)
    files = data.get("files")
    if not is_object(files):
        raise _corrupt([(Location(path=path, pointer="/files"), "is not an object")])
    _check_hashes(files, path)
    return Lock(files=files)


def _check_version(version: Any, path: str) -> None:
    where = Location(path=path, pointer="/lock_version")
    if isinstance(version, int) and version > LOCK_VERSION:
        message = f"lock version {version} is newer than {LOCK_VERSION}, the newest known here"
        hint = "use the Pitchpipe that wrote it, or a newer one"
        raise ProblemsError([Problem(where=where, rule="lock-newer", message=message, hint=hint)])
    if version is True or version != LOCK_VERSION:
        raise _corrupt([(where, f"expected {LOCK_VERSION}, not {shorten(repr(version))}")])


def _check_hashes(files: dict[str, Any], path: str) -> None:
    findings = [
        (Location(path=path, pointer=join("/files", name)), "is not a SHA-256 in hexadecimal")
        for name, value in files.items()
        if not (isinstance(value, str) and _SHA256.fullmatch(value))
    ]
    if findings:
        raise _corrupt(findings)


def _corrupt(findings: Iterable[tuple[Location, str]]) -> ProblemsError:
    return ProblemsError(
        Problem(where=where, rule="lock-corrupt", message=message, hint=_HINT)
        for where, message in findings
    )
