"""Compare a folder with its lock, without regenerating anything."""

from __future__ import annotations

from collections.abc import Iterator

from pitchpipe.load.conflicts import HAS_MARKS
from pitchpipe.lock.lock_file import LOCK_NAME, Lock
from pitchpipe.output.causes import Finding
from pitchpipe.output.drift import Difference, Made, Output, compare
from pitchpipe.vendor.layout import inputs_of


def verify(output: Output, lock: Lock | None) -> tuple[Finding, ...]:
    """Return a finding for every file that is changed, missing, or not in the lock, by path.

    Different line endings are a warning, as a checkout may cause them; in input files they are not
    recognised.
    """
    if lock is None:
        return (Finding(code="lock-missing", path=LOCK_NAME, message="is not there"),)
    # With nothing wanted, every existing file is a difference, and says who owns it.
    there = {d.path: d for d in compare(Made(files={}), output, lock) if d.path != LOCK_NAME}
    findings = [finding for each in there.values() for finding in _of_file(each, lock)]
    findings += [
        Finding(code="missing", path=path, message="is not there")
        for path in lock.files.keys() - there.keys()
    ]
    return tuple(sorted(findings, key=lambda finding: finding.path))


def _of_file(there: Difference, lock: Lock) -> Iterator[Finding]:
    path = there.path
    if there.kind == "interrupted":
        message = "a run was interrupted while it wrote, and left this"
        yield Finding(code="interrupted", path=path, message=message)
    elif there.owner == "merged":
        yield Finding(code="merge-conflict", path=path, message=HAS_MARKS)
    elif there.owner == "edited":
        message = "was edited after it was generated"
        yield Finding(code="hand-edited", path=path, message=message, is_precious=True)
    elif there.owner == "foreign":
        message = "was not written by Pitchpipe"
        yield Finding(
            code="unmanaged", path=path, message=message, severity="warning", is_foreign=True
        )
    elif there.found != lock.files.get(path) and not _is_input(path, lock):
        message = "every line matches once line endings do (git: eol)"
        yield Finding(code="line-endings-only", path=path, message=message, severity="warning")


def _is_input(path: str, lock: Lock) -> bool:
    return any(
        path == given.path for record in lock.clients.values() for given in inputs_of(record)
    )
