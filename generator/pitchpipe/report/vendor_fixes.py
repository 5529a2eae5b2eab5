"""Fixes for vendored folders: the commands that mend their drift and their problems."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

from pitchpipe.lock.conventions import LOCK_NAME, top_of
from pitchpipe.lock.lock_file import Lock
from pitchpipe.output.causes import Finding
from pitchpipe.output.drift import Output
from pitchpipe.report.failure import Failure
from pitchpipe.shell import command_line, plain_path, quoted_path
from pitchpipe.vendor.layout import SPEC_FOLDER, changed_inputs, copies_below, is_vendored
from pitchpipe.vendor.sources import origin_sources

_INTO = "--into"


def vendor_steps(
    findings: Sequence[Finding], output: Output, lock: Lock | None, cwd: Path
) -> list[str] | None:
    """Return the commands that mend the drift of a folder, None if it is not a vendored one.

    A copy whose origin is not available can only come from version control.
    """
    if lock is None:
        names = copies_below(output.folder)
        return [_vendor(output, names)] if names else None
    if not is_vendored(lock):
        return None
    origins = origin_sources(lock, cwd)
    lost = [
        path
        for name in sorted(lock.clients.keys() - origins.keys())
        for path in changed_inputs(lock, name, output)
    ]
    found = {finding.path for finding in findings}
    steps = [f"git checkout HEAD -- {_paths(lost, output)}"] if found & set(lost) else []
    others = [finding for finding in findings if finding.path not in lost]
    force = ["--force"] if any(finding.is_precious for finding in others) else []
    steps += [_vendor(output, _outdated(others), force)] if others else []
    return steps


def of_vendored_folder(failure: Failure, *, named: bool = True) -> str:
    """Return the command that vendors anew into the folder of a bad lock, "" if it has no copies.

    A lock that is lost cannot tell which clients there are, so they are `named`.
    """
    folder = Path(failure.first.where.path).parent
    names = copies_below(failure.cwd / folder)
    output = Output(folder=failure.cwd / folder, shown=str(folder))
    return _vendor(output, names if named else []) if names else ""


def is_vendoring(failure: Failure) -> bool:
    """Tell whether the command that failed was `vendor`."""
    return list(failure.arguments[:1]) == ["vendor"]


def vendor_below(failure: Failure) -> str:
    """Return the same command for a new folder beside the file of the problem."""
    return _into(failure.arguments, Path(failure.first.where.path).parent)


def vendor_elsewhere(failure: Failure) -> str:
    """Return the same command for a new folder below the one it was for, or beside one of ours."""
    _, folder = _split(failure.arguments)
    is_ours = os.path.lexists(failure.cwd / folder / LOCK_NAME)
    return _into(failure.arguments, folder.parent if is_ours else folder)


def _into(arguments: Sequence[str], above: Path) -> str:
    others, _ = _split(arguments)
    return command_line([*others, _INTO, plain_path((above / "vendored").as_posix())])


def _split(arguments: Sequence[str]) -> tuple[list[str], Path]:
    """Separate the folder of a command from its other words."""
    others: list[str] = []
    folder = Path()
    words = iter(arguments)
    for word in words:
        option, _, value = word.partition("=")
        if option == _INTO:
            folder = Path(value or next(words, ""))
        else:
            others.append(word)
    return others, folder


def _outdated(findings: Sequence[Finding]) -> list[str]:
    """Name the clients if nothing is wrong but that newer specs of them are available."""
    names = {top_of(finding.path) for finding in findings}
    is_spec = all(f.path.split("/")[1:2] == [SPEC_FOLDER] and not f.is_precious for f in findings)
    stale = all(finding.code in ("stale-spec", "stale-overlay") for finding in findings)
    return sorted(names) if is_spec and stale else []


def _vendor(output: Output, names: Sequence[str], options: Sequence[str] = ()) -> str:
    return command_line(["vendor", *names, _INTO, plain_path(output.shown), *options])


def _paths(paths: Sequence[str], output: Output) -> str:
    return " ".join(quoted_path(output.where(path).path) for path in paths)
