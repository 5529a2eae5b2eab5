"""The `fix:` line of a command that failed: each rule with the command that mends its problem."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path, PurePosixPath
from typing import TypeAlias

from pitchpipe.load.reading import is_file
from pitchpipe.problems import Problem
from pitchpipe.report.failure import Failure, path_from
from pitchpipe.report.vendor_fixes import (
    is_vendoring,
    of_vendored_folder,
    vendor_below,
    vendor_elsewhere,
)
from pitchpipe.shell import command_line, joined, plain_path, without
from pitchpipe.version import PINNED

Fix: TypeAlias = Callable[[Failure], str]

_SOURCE = re.compile(r"(git\+)?(https?|file)://")
"""How the address of a fetched document begins."""


def fix_problems(problems: Sequence[Problem], arguments: Sequence[str], cwd: Path) -> str:
    """Return the command that mends the first error."""
    failure = Failure(problems=problems, arguments=arguments, cwd=cwd)
    if is_elsewhere(failure) and failure.first.rule not in FIXES:
        return have_here(failure)
    return FIXES.get(failure.first.rule, _edit)(failure)


def fix_crash(arguments: Sequence[str]) -> str:
    """Return the command that shows where the program failed."""
    return f"PITCHPIPE_DEBUG=1 {command_line(arguments)}"


def _edit(failure: Failure) -> str:
    """Open an editor at the place of the problem."""
    line = failure.first.where.line
    return f"${{EDITOR:-vi}} {f'+{line} ' if line else ''}{failure.file}"


def is_elsewhere(failure: Failure) -> bool:
    """Tell whether the first error is in a document that was fetched and not kept."""
    return _SOURCE.match(failure.first.where.path) is not None


def have_here(failure: Failure) -> str:
    """Take a document to where an editor can reach it, and list what is wrong with it."""
    place = failure.first.where.path
    repository = re.fullmatch(r"git\+([^@#]*)(?:@([^#]*))?#(.*)", place)
    if repository is None:
        name = plain_path(place.rstrip("/").rpartition("/")[2])
        fetch = joined(["curl", "--fail", "--location", "--output", name, place])
        return f"{fetch} && {command_line(['validate', name])}"
    url, revision, path = repository[1], repository[2] or "HEAD", repository[3]
    folder = plain_path(url.rstrip("/").rpartition("/")[2].removesuffix(".git"))
    steps = (["clone", "--quiet", url, folder], ["-C", folder, "checkout", "--quiet", revision])
    clone = " && ".join(joined(["git", *step]) for step in steps)
    return f"{clone} && {command_line(['validate', f'{folder}/{path}'])}"


def _always(command: str) -> Fix:
    return lambda _failure: command


def _again(failure: Failure) -> str:
    return failure.again


def _show_help(failure: Failure) -> str:
    return command_line([*failure.arguments[:1], "--help"])


def _move_away(failure: Failure) -> str:
    return f"mv -- {failure.file} {failure.file}.orig && {failure.again}"


def _give_permission(failure: Failure) -> str:
    return f"chmod -R u+rwX -- {failure.file} && {failure.again}"


def _permit_above(failure: Failure) -> str:
    """Permit what is to be written; what is not there yet, its folder."""
    shown = Path(failure.first.where.path)
    there = next((each for each in (shown, *shown.parents) if _is_there(each, failure.cwd)), shown)
    if there == shown:
        return _give_permission(failure)
    return f"chmod u+rwX -- {path_from(there.as_posix(), failure.cwd)} && {failure.again}"


def _is_there(shown: Path, cwd: Path) -> bool:
    return any(os.path.lexists(folder / shown) for folder in (cwd, *cwd.parents))


def _find_file(failure: Failure) -> str:
    """Permit to read a file that is there; otherwise correct its name, or show what is taken."""
    shown = failure.first.where.path
    if any(is_file(folder / shown) for folder in (failure.cwd, *failure.cwd.parents)):
        return _give_permission(failure)
    if near := re.fullmatch(r"did you mean '(.*)'\?", failure.first.hint):
        other = plain_path((PurePosixPath(shown).parent / near[1]).as_posix())
        words = [_corrected(word, shown, other) for word in failure.arguments]
        if words != list(failure.arguments):
            return command_line(words)
    return _show_help(failure)


def _corrected(word: str, shown: str, other: str) -> str:
    """Replace a name, as a word of its own, the value of an option, or in a revision of git."""
    if word == shown:
        return other
    head = word.removesuffix(shown)
    return head + other if head != word and head.endswith(("=", ":")) else word


def _show_revisions(failure: Failure) -> str:
    is_outside = "not a git repository" in failure.first.message
    return _show_help(failure) if is_outside else "git log --oneline"


def _write_off_this_disk(failure: Failure) -> str:
    if is_vendoring(failure):
        return vendor_elsewhere(failure)
    words = failure.arguments
    is_named = any(word.partition("=")[0] == "--output" for word in words)
    return _write_elsewhere(failure) if is_named else _show_disk(failure)


def _show_disk(failure: Failure) -> str:
    return f"df -h . && {failure.again}"


def _remove_lock(failure: Failure) -> str:
    again = of_vendored_folder(failure) or command_line(["generate"])
    return f"rm -- {failure.file} && {again}"


def _write_lock(failure: Failure) -> str:
    return of_vendored_folder(failure, named=False) or command_line(["generate"])


def _other_output(failure: Failure) -> str:
    return vendor_elsewhere(failure) if is_vendoring(failure) else _edit(failure)


def _write_elsewhere(failure: Failure) -> str:
    """Name another folder in the same command."""
    return command_line([*without(failure.arguments, "--output"), "--output", "try"])


def _restore_copy(failure: Failure) -> str:
    return f"git checkout HEAD -- {failure.file}"


def _list_copies(failure: Failure) -> str:
    into = f" --into {failure.file}" if "--remove" in failure.arguments else ""
    return f"pitchpipe vendor --list{into}"


def _set_token(failure: Failure) -> str:
    """Set the variable that the hint names; without one, say how to name one."""
    variable = re.match(r"set ([A-Za-z_][A-Za-z0-9_]*)", failure.first.hint)
    return f"export {variable[1]}=... && {failure.again}" if variable else _show_help(failure)


def _discard_edits(failure: Failure) -> str:
    """Keep a copy of a document that was edited, and fetch it again."""
    return f"cp -- {failure.file} {failure.file}.orig && {failure.again} --force"


def _fetch_anew(failure: Failure) -> str:
    return f"rm -- {failure.file} && {failure.again}"


def _install_pinned(failure: Failure) -> str:
    """Install the packages in the versions that decide the output."""
    names = {each.where.path for each in failure.problems if each.rule == "package-version"}
    pins = [f"{name}=={version}" for name, version in PINNED.items() if name in names]
    return joined(["python", "-m", "pip", "install", *pins])


def _without_cluster(failure: Failure) -> str:
    return command_line(_locally(failure.arguments))


def _in_one_process(failure: Failure) -> str:
    return command_line([*_locally(failure.arguments), "--jobs", "1"])


def _locally(arguments: Sequence[str]) -> list[str]:
    """Remove the options that choose workers."""
    return without(without(arguments, "--executor"), "--jobs")


def _use_latest(failure: Failure) -> str:
    """Ask for the latest version instead of one that does not exist."""
    arguments = failure.arguments
    words = [re.sub(r"^([\w.-]+/[\w.-]+):.*", r"\1", word) for word in arguments]
    if "--to" in words:
        del words[words.index("--to") : words.index("--to") + 2]
    return command_line(words) if words != list(arguments) else _show_help(failure)


def _force(failure: Failure) -> str:
    """Discard hand edits; they have been printed as a patch."""
    arguments = failure.arguments
    if arguments[:1] == ["check"]:  # --fix writes, but only the command that does so has --force
        names = [word for word in arguments[1:] if not word.startswith("-")]
        is_page = failure.first.where.path.endswith(".md")
        return command_line(["docs" if is_page else "generate", *names, "--force"])
    if arguments[:1] in (["add"], ["update"]):
        return f"{command_line(['generate', '--force'])} && {failure.again}"
    return command_line([*arguments, *([] if "--force" in arguments else ["--force"])])


FIXES: Mapping[str, Fix] = {
    "bad-revision": _show_help,
    "client-exists": _always("pitchpipe list"),
    "cluster-differs": _without_cluster,
    "cluster-lost": _again,
    "cluster-unreachable": _without_cluster,
    "config-exists": _always("pitchpipe list"),
    "config-missing": _always("pitchpipe init"),
    "copy-lost": _restore_copy,
    "document-edited": _discard_edits,
    "executor-invalid": _show_help,
    "extra-missing": _always("pip install 'pitchpipe[dask]'"),
    "file-exists": _move_away,
    "git": _show_revisions,
    "hand-edited": _force,
    "input-changed": _again,
    "invalid-reference": _show_help,
    "invalid-source": _show_help,
    "lock-conflict": _write_lock,
    "lock-corrupt": _remove_lock,
    "lock-newer": _always("python -m pip install --upgrade pitchpipe"),
    "model-not-found": _show_help,
    "not-a-model-schema": _show_help,
    "not-a-document": _show_help,
    "not-vendored": lambda failure: f"pitchpipe verify {failure.file}",
    "one-folder": lambda failure: f"pitchpipe check {failure.file}",
    "one-side": _show_help,
    "output-full": _show_disk,
    "output-in-the-way": _move_away,
    "output-owned": _write_elsewhere,
    "output-path": _other_output,
    "output-read-only": _write_off_this_disk,
    "output-unreadable": _give_permission,
    "output-unwritable": _permit_above,
    "package-version": _install_pinned,
    "pages-in-code": _show_help,
    "process-lost": _in_one_process,
    "reference-missing": _again,
    "reference-outside": _show_help,
    "source-insecure": _show_help,
    "source-not-found": _show_help,
    "source-redirected": _show_help,
    "source-too-large": _show_help,
    "source-unauthorised": _set_token,
    "source-unreachable": _again,
    "sources-corrupt": _fetch_anew,
    "unmanaged": _force,
    "unknown-client": _always("pitchpipe list"),
    "unknown-copy": _list_copies,
    "unknown-folder": _always("pitchpipe check --help"),
    "unreadable-file": _find_file,
    "vendor-empty": _always("pitchpipe vendor --list"),
    "vendor-folder": vendor_below,
    "vendor-in-the-way": vendor_elsewhere,
    "version-not-found": _use_latest,
    "workers-killed": _without_cluster,
}
"""The fixes of problems that an editor cannot mend."""

MENDED_IN_AN_EDITOR = frozenset(
    {
        "config-client-name",
        "config-closed",
        "config-diff",
        "config-layout",
        "config-output",
        "config-path",
        "config-spec",
        "config-syntax",
        "config-type",
        "config-unknown-key",
        "copy-outside",
        "duplicate-key",
        "empty-file",
        "invalid-encoding",
        "invalid-jsonpath",
        "invalid-overlay",
        "invalid-spec",
        "invalid-syntax",
        "invalid-value",
        "no-output-overlay",
        "no-source",
        "not-a-mapping",
        "output-syntax",
        "overlay-mismatch",
        "overlay-no-change",
        "overlay-no-match",
        "overlay-unexpected",
        "too-deep",
        "too-large",
        "unsupported-version",
        "unsupported-yaml",
    }
)
"""The rules whose problems are mended at their place, in an editor."""
