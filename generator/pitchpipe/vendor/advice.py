"""What mends a vendored folder: in come findings or problems, out go commands to paste."""

from __future__ import annotations

import shlex
from collections.abc import Sequence
from pathlib import Path

from pitchpipe.lock.lock_file import LOCK_NAME
from pitchpipe.output.causes import Finding
from pitchpipe.output.drift import Output, read_lock, top_of
from pitchpipe.problems import ProblemsError
from pitchpipe.vendor.layout import SPEC_FOLDER, changed_inputs, copies_below, is_vendored
from pitchpipe.vendor.sources import origin_sources

_INTO = "--into"


def vendor_steps(findings: Sequence[Finding], output: Output, cwd: Path) -> list[str] | None:
    """Return the commands after which a folder is as wanted; None if it is not a vendored one.

    A copy whose origin is not at hand can only come from version control.
    """
    try:
        lock = read_lock(output)
    except ProblemsError:
        return None
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


def vendor_fixes(shown: str, file: str, arguments: Sequence[str], cwd: Path) -> dict[str, str]:
    """Return by rule the commands that mend a problem at a path, `file` where it is quoted.

    Where the path is in no vendored folder, only the rules of such folders are there.
    """
    folder = Path(shown).parent
    is_removal = "--remove" in arguments
    elsewhere = _elsewhere(arguments, cwd)
    fixes = {
        "copy-lost": f"git checkout HEAD -- {file}",
        "not-vendored": f"pitchpipe verify {file}",
        "one-folder": f"pitchpipe check {file}",
        "unknown-folder": "pitchpipe check --help",
        "unknown-copy": f"pitchpipe vendor --list{f' {_INTO} {file}' if is_removal else ''}",
        "vendor-empty": "pitchpipe vendor --list",
        "vendor-folder": _into(arguments, folder),
        "vendor-in-the-way": elsewhere,
    }
    if "vendor" in arguments[:1]:
        fixes["output-path"] = elsewhere
    if names := copies_below(cwd / folder):
        output = Output(folder=cwd / folder, shown=str(folder))
        # A lock that is lost cannot tell which clients there are, one in conflict can.
        fixes["lock-corrupt"] = f"rm {file} && {_vendor(output, names)}"
        fixes["lock-conflict"] = _vendor(output, [])
    return fixes


def _elsewhere(arguments: Sequence[str], cwd: Path) -> str:
    """Return the same command for a folder below the one it was for, or beside one of ours."""
    _, folder = _split(arguments)
    return _into(arguments, folder.parent if (cwd / folder / LOCK_NAME).exists() else folder)


def _into(arguments: Sequence[str], above: Path) -> str:
    """Return the same command for a folder of its own below another."""
    others, _ = _split(arguments)
    return shlex.join(["pitchpipe", *others, _INTO, (above / "vendored").as_posix()])


def _split(arguments: Sequence[str]) -> tuple[list[str], Path]:
    """Tell the folder of a command from its other words."""
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
    """Name the clients, if all that is wrong is that where they come from has others now."""
    names = {top_of(finding.path) for finding in findings}
    is_spec = all(f.path.split("/")[1:2] == [SPEC_FOLDER] and not f.is_precious for f in findings)
    stale = all(finding.code in ("stale-spec", "stale-overlay") for finding in findings)
    return sorted(names) if is_spec and stale else []


def _vendor(output: Output, names: Sequence[str], options: Sequence[str] = ()) -> str:
    return shlex.join(["pitchpipe", "vendor", *names, _INTO, output.shown, *options])


def _paths(paths: Sequence[str], output: Output) -> str:
    return shlex.join(output.where(path).path for path in paths)
