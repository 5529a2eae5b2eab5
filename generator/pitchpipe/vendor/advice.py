"""What mends a vendored folder: in come findings or problems, out go commands to paste."""

from __future__ import annotations

import shlex
from collections.abc import Sequence
from pathlib import Path

from pitchpipe.output.causes import Finding
from pitchpipe.output.drift import Output, read_lock
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
    fixes = {
        "copy-lost": f"git checkout HEAD -- {file}",
        "not-vendored": f"pitchpipe verify {file}",
        "unknown-copy": f"pitchpipe vendor --list{f' {_INTO} {file}' if is_removal else ''}",
        "vendor-empty": "pitchpipe vendor --list",
        "vendor-folder": _elsewhere(arguments, folder),
        "vendor-in-the-way": _elsewhere(arguments),
    }
    if "vendor" in arguments[:1]:
        fixes["output-path"] = _elsewhere(arguments)
    if names := copies_below(cwd / folder):
        output = Output(folder=cwd / folder, shown=str(folder))
        # A lock that is lost cannot tell which clients there are, one in conflict can.
        fixes["lock-corrupt"] = f"rm {file} && {_vendor(output, names)}"
        fixes["lock-conflict"] = _vendor(output, [])
    return fixes


def _elsewhere(arguments: Sequence[str], folder: Path | None = None) -> str:
    """Return the same `vendor` command for a new folder below another one, or below its own."""
    words = list(arguments)
    places = [n for n, word in enumerate(words) if word.partition("=")[0] == _INTO]
    for place in places[:1]:
        _, is_joined, value = words[place].partition("=")
        own = Path(value if is_joined else words[place + 1])
        new = [_INTO, ((folder or own) / "vendored").as_posix()]
        words[place : place + (1 if is_joined else 2)] = new
    return shlex.join(["pitchpipe", *words])


def _outdated(findings: Sequence[Finding]) -> list[str]:
    """Name the clients, if all that is wrong is that where they come from has others now."""
    names = {finding.path.partition("/")[0] for finding in findings}
    is_spec = all(f.path.split("/")[1:2] == [SPEC_FOLDER] and not f.is_precious for f in findings)
    stale = all(finding.code in ("stale-spec", "stale-overlay") for finding in findings)
    return sorted(names) if is_spec and stale else []


def _vendor(output: Output, names: Sequence[str], options: Sequence[str] = ()) -> str:
    return shlex.join(["pitchpipe", "vendor", *names, _INTO, output.shown, *options])


def _paths(paths: Sequence[str], output: Output) -> str:
    return shlex.join(output.where(path).path for path in paths)
