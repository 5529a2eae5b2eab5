"""The last line of a failure: in come problems and the command, out goes what to paste."""

from __future__ import annotations

import os
import re
import shlex
from collections.abc import Iterable, Sequence
from pathlib import Path

from pitchpipe.output.causes import Finding
from pitchpipe.output.drift import Output, top_of
from pitchpipe.problems import Problem, printable
from pitchpipe.vendor.advice import vendor_fixes, vendor_steps
from pitchpipe.version import PINNED

NEW_TABLE = r"""printf '\n[tool.pitchpipe]\noutput = "generated"\n' >> pyproject.toml"""


def command_line(arguments: Sequence[str]) -> str:
    """Return the command that was run, quoted for a shell."""
    return shlex.join(["pitchpipe", *arguments])


def fix_problems(problems: Sequence[Problem], arguments: Sequence[str], cwd: Path) -> str:
    """Return the command that mends the first error, or that opens an editor at its place."""
    first = next((p for p in problems if p.severity == "error"), problems[0])
    again = command_line(arguments)
    usage = command_line([*arguments[:1], "--help"])
    file = _from_here(first.where.path, cwd)
    line = f"+{first.where.line} " if first.where.line else ""
    fixes = {
        "config-missing": NEW_TABLE,
        "unknown-client": command_line(["list"]),
        "hand-edited": _forced(arguments),
        "lock-corrupt": f"rm {file} && {command_line(['generate'])}",
        "lock-conflict": command_line(["generate"]),
        "lock-newer": "python -m pip install --upgrade pitchpipe",
        "output-full": f"df -h . && {again}",
        "output-in-the-way": f"mv -- {file} {file}.orig && {again}",
        "output-unreadable": f"chmod -R u+rwX {file} && {again}",
        "client-exists": command_line(["list"]),
        "cluster-differs": _by_this_machine(arguments),
        "cluster-lost": again,
        "cluster-unreachable": _by_this_machine(arguments),
        "executor-invalid": usage,
        "extra-missing": "pip install 'pitchpipe[dask]'",
        "file-exists": f"mv -- {file} {file}.orig && {again}",
        "input-changed": again,
        "invalid-reference": usage,
        "model-not-found": usage,
        "not-a-model-schema": usage,
        "not-a-model-spec": command_line(["list"]),
        "one-side": usage,
        "package-version": _with_pinned(problems),
        "process-lost": _by_this_machine(arguments, "--jobs", "1"),
        "source-insecure": usage,
        "source-redirected": usage,
        "source-too-large": usage,
        "source-unauthorised": f"export REPLICATE_API_TOKEN=... && {again}",
        "source-unreachable": again,
        "version-not-found": _latest(arguments),
        "workers-killed": _by_this_machine(arguments),
        "output-unwritable": f"chmod -R u+rwX {file} && {again}",
    } | vendor_fixes(first.where.path, file, arguments, cwd)
    return fixes.get(first.rule, f"${{EDITOR:-vi}} {line}{file}")


def _with_pinned(problems: Iterable[Problem]) -> str:
    """Return the command that installs the packages in the versions that Pitchpipe writes with."""
    names = {each.where.path for each in problems if each.rule == "package-version"}
    pins = [f"{name}=={version}" for name, version in PINNED.items() if name in names]
    return shlex.join(["python", "-m", "pip", "install", *pins])


def _by_this_machine(arguments: Sequence[str], *options: str) -> str:
    """Return the command that leaves the work to no cluster, and to as many processes as said."""
    words = list(arguments)
    for option in ("--executor", "--jobs"):
        if option in words:
            del words[words.index(option) : words.index(option) + 2]
        words = [word for word in words if not word.startswith(f"{option}=")]
    return command_line([*words, *options])


def _latest(arguments: Sequence[str]) -> str:
    """Return the command for the latest version in place of one that is not there."""
    words = [re.sub(r"^([\w.-]+/[\w.-]+):.*", r"\1", word) for word in arguments]
    if "--to" in words:
        del words[words.index("--to") : words.index("--to") + 2]
    asked = words != list(arguments)
    return command_line(words if asked else [*arguments[:1], "--help"])


def _forced(arguments: Sequence[str]) -> str:
    """Return the command that discards hand edits: `check --fix` generates, which takes --force."""
    if arguments[:1] == ["check"]:
        names = [word for word in arguments[1:] if not word.startswith("-")]
        return command_line(["generate", *names, "--force"])
    if arguments[:1] in (["add"], ["update"]):
        return f"{command_line(['generate', '--force'])} && {command_line(arguments)}"
    return command_line([*arguments, *([] if "--force" in arguments else ["--force"])])


def fix_drift(
    findings: Iterable[Finding], output: Output, clients: Sequence[str], cwd: Path
) -> str:
    """Return the command after which `check` finds no drift any more."""
    listed = list(findings)
    foreign = [_from_here(output.where(f.path).path, cwd) for f in listed if f.is_foreign]
    others = [finding for finding in listed if not finding.is_foreign]
    force = ["--force"] if any(finding.is_precious for finding in others) else []
    steps = [f"rm -- {' '.join(foreign)}"] if foreign else []
    vendored = vendor_steps(others, output, cwd)
    if vendored is not None:
        steps += vendored
    elif others:
        steps += [command_line(["generate", *clients, *force])]
    return " && ".join(steps)


def fix_finding(
    finding: Finding, output: Output, clients: Sequence[str], named: Sequence[str], cwd: Path
) -> str:
    """Return the command that mends one file: what `clients` share is mended with the `named`."""
    top = top_of(finding.path)
    return fix_drift([finding], output, [top] if top in clients else named, cwd)


def fix_crash(arguments: Sequence[str]) -> str:
    """Return the command that shows where the program failed."""
    return f"PITCHPIPE_DEBUG=1 {command_line(arguments)}"


def _from_here(shown: str, cwd: Path) -> str:
    """Quote a path that is shown relative to the project's root so that it works from `cwd`."""
    for folder in (cwd, *cwd.parents):
        if os.path.lexists(folder / shown):
            return _quote(os.path.relpath(folder / shown, cwd))
    return _quote(shown)


def _quote(path: str) -> str:
    """Quote a path for a shell so that the line can be printed: byte by byte where it could not."""
    if printable(path) == path:
        return shlex.quote(path)
    raw = path.encode(errors="surrogateescape")
    escaped = re.sub(rb"[^\w./ -]", lambda match: b"\\%03o" % match[0][0], raw)
    return f"$'{escaped.decode()}'"
