"""Explains why files differ from what would be generated, by stable codes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Literal, TypeAlias

from pitchpipe.load.conflicts import HAS_MARKS
from pitchpipe.lock.conventions import LOCK_NAME, LOCK_VERSION
from pitchpipe.lock.lock_file import Lock
from pitchpipe.lock.records import ClientRecord, Input
from pitchpipe.output.drift import Difference, Owner, top_of

Code: TypeAlias = Literal[
    "stale-spec",
    "stale-overlay",
    "stale-config",
    "stale-template",
    "tool-version",
    "stale-output",
    "hand-edited",
    "merge-conflict",
    "formatting-only",
    "line-endings-only",
    "missing",
    "orphan",
    "unmanaged",
    "lock-missing",
    "interrupted",
    "document-edited",
    "document-missing",
    "document-unrecorded",
]

DESCRIPTIONS: dict[Code, str] = {
    "stale-spec": "The spec, or a file it refers to, has changed since the file was generated.",
    "stale-overlay": "An overlay of the spec has changed since the file was generated.",
    "stale-config": "The configuration has changed since the file was generated.",
    "stale-template": "A template, or the runtime, has changed since the file was generated.",
    "tool-version": "Another version of Pitchpipe generated the file.",
    "stale-output": "This development build of Pitchpipe generates a different file.",
    "hand-edited": "The file was edited after it was generated.",
    "merge-conflict": "The file has the marks of a merge conflict, and nothing edited by hand.",
    "formatting-only": "Only the formatting of the lock differs.",
    "line-endings-only": "Only the line endings of the file differ.",
    "missing": "The file does not exist.",
    "orphan": "Pitchpipe generated the file once, but no longer does.",
    "unmanaged": "Pitchpipe did not generate the file.",
    "lock-missing": "There is no lock, so it is not known what the files were generated from.",
    "interrupted": "A run was interrupted while it wrote; some files may be old.",
    "document-edited": "The document is not as it was fetched from its source.",
    "document-missing": "The document was fetched from its source, and is gone.",
    "document-unrecorded": "Nothing says what was fetched from the source of the client.",
}
"""The meaning of each code, for reports that explain their rules."""

Severity: TypeAlias = Literal["error", "warning"]

_RUNTIME = "_runtime"  # the folder of modules that are copied from the templates


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One file that differs: its path in the output folder, and why.

    If `is_precious`, fixing it would lose content. If `is_foreign`, only the user can remove it.
    """

    code: Code
    path: str
    message: str
    severity: Severity = "error"
    is_precious: bool = False
    is_foreign: bool = False


@dataclass(frozen=True, slots=True)
class _Cause:
    code: Code
    message: str


@dataclass(frozen=True, slots=True)
class _Versions:
    """The lock as a run would write it, the lock as it is, and whether the templates differ."""

    after: Lock
    lock: Lock
    is_other_template: bool


def explain(
    differences: Iterable[Difference],
    after: Lock,
    lock: Lock | None,
    *,
    is_other_template: bool = False,
) -> tuple[Finding, ...]:
    """Say why each file differs: one finding per file, sorted by path, with the lock's own last.

    `lock` is that of the folder, and `after` what a run would write. The lock has no finding if it
    is only out of date with files that have one. `is_other_template` says that this development
    build is known to have other templates than the one that made the files.
    """
    listed = list(differences)
    versions = _Versions(after, lock or Lock(), is_other_template=is_other_template)
    findings = [_finding(each, versions) for each in listed if each.path != LOCK_NAME]
    of_lock = next((each for each in listed if each.path == LOCK_NAME), None)
    if of_lock is not None:
        stale = any(each.severity == "error" for each in findings)
        findings += _of_lock(of_lock, after, lock, is_behind=stale)
    return tuple(findings)


def _finding(difference: Difference, versions: _Versions) -> Finding:
    cause = _cause(difference, versions)
    is_left = difference.kind == "orphan" and difference.owner == "foreign"
    return Finding(
        code=cause.code,
        path=difference.path,
        message=cause.message,
        severity="warning" if is_left else "error",
        is_precious=difference.is_precious,
        is_foreign=is_left,
    )


def _cause(difference: Difference, versions: _Versions) -> _Cause:
    match difference.kind, difference.owner:
        case "interrupted", _:
            return _Cause("interrupted", "a run was interrupted while it wrote, and left this")
        case "missing", _:
            return _Cause("missing", "is not there")
        case "line-endings", _:
            return _Cause("line-endings-only", "every line matches once line endings do (git: eol)")
        case "orphan", owner:
            return _orphan(owner)
        case "formatting", "edited":
            return _Cause(
                "hand-edited", "was edited after it was generated, in layout or comments only"
            )
        case _, "merged":
            return _Cause("merge-conflict", HAS_MARKS)
        case _, "edited":
            return _Cause("hand-edited", "was edited after it was generated")
        case _, "foreign":
            return _Cause("unmanaged", "is in the way of a file that Pitchpipe would generate")
        case _:
            return _stale(top_of(difference.path), versions)


def _orphan(owner: Owner) -> _Cause:
    match owner:
        case "ours" | "merged":
            return _Cause("orphan", "is no longer generated")
        case "edited":
            return _Cause("hand-edited", "is no longer generated, and was edited by hand")
        case "foreign":
            return _Cause("unmanaged", "was not written by Pitchpipe")


def _stale(top: str, versions: _Versions) -> _Cause:
    """Say why a file that nobody edited is out of date."""
    after, lock = versions.after, versions.lock
    own = _of_inputs(top, after, lock) if top in after.clients else _of_needs(after, lock)
    causes = [*own, *_of_version(after, lock)]
    if causes:
        return causes[0]
    # Only a development build can generate another file from the same inputs with the same version.
    if versions.is_other_template or top == _RUNTIME:
        return _Cause("stale-template", "templates or runtime changed")
    return _Cause("stale-output", "Pitchpipe's code changed")


def _of_inputs(client: str, after: Lock, lock: Lock) -> Iterator[_Cause]:
    now, then = after.clients.get(client), lock.clients.get(client)
    if now is None or then is None:
        return
    specs = _changed((then.spec, *then.references), (now.spec, *now.references))
    if specs:
        yield _Cause("stale-spec", f"{_listed(specs)} changed")
    # Of the same spec, another set of files is read where some have gone or come.
    for one, other, word in ((then, now, "no longer"), (now, then, "now")):
        others = {each.path for each in other.references}
        if paths := [each.path for each in one.references if each.path not in others]:
            yield _Cause("stale-spec", f"{_listed(paths)} can {word} be read")
    if overlays := _changed(then.overlays, now.overlays):
        yield _Cause("stale-overlay", f"{_listed(overlays)} changed")
    if _named(then) != _named(now):
        yield _Cause("stale-config", f"the configuration of {client} names other files or options")


def _of_needs(after: Lock, lock: Lock) -> Iterator[_Cause]:
    """Say why the clients need another part of the runtime, if they do."""
    if _needs(after) != _needs(lock):
        for client in sorted(after.clients):
            yield from _of_inputs(client, after, lock)
        if after.clients.keys() != lock.clients.keys():
            yield _Cause("stale-config", "there are other clients, which need other modules")


def _needs(lock: Lock) -> set[str]:
    return {module for record in lock.clients.values() for module in record.runtime}


def _changed(then: Iterable[Input], now: Iterable[Input]) -> list[str]:
    """List the files that have the same path but other content."""
    hashes = {each.path: each.sha256 for each in then}
    return [each.path for each in now if hashes.get(each.path, each.sha256) != each.sha256]


def _named(record: ClientRecord) -> tuple[object, ...]:
    paths = [each.path for each in record.overlays]
    return record.spec.path, paths, dict(record.options)


def _of_version(after: Lock, lock: Lock) -> Iterator[_Cause]:
    if not lock.made_by:
        yield _Cause("tool-version", "an older Pitchpipe made it")
    elif after.made_by != lock.made_by:
        yield _Cause("tool-version", f"Pitchpipe {lock.made_by} made it, this is {after.made_by}")


def _of_lock(
    difference: Difference, after: Lock, lock: Lock | None, *, is_behind: bool
) -> Iterator[Finding]:
    """Say what is wrong with the lock itself; nothing if it is only out of date with the files."""
    if lock is None or difference.kind == "missing":
        yield _lock_finding("lock-missing", "is not there")
    elif difference.kind == "line-endings":
        yield _lock_finding("line-endings-only", "every line matches once line endings do")
    elif not is_behind:
        yield _of_stale_lock(after, lock)


def _of_stale_lock(after: Lock, lock: Lock) -> Finding:
    """Say why a lock is out of date although all files match."""
    for client in sorted(after.clients):
        for cause in _of_inputs(client, after, lock):
            return _lock_finding(cause.code, f"{cause.message}; the code is the same")
    if after.clients.keys() != lock.clients.keys() and lock.clients:
        return _lock_finding("stale-config", "lists other clients")
    if lock.version != LOCK_VERSION:
        message = f"has layout {lock.version}, now it is {LOCK_VERSION}; the code is the same"
        return _lock_finding("tool-version", message, severity="warning")
    for cause in _of_version(after, lock):
        message = f"{cause.message}; the code is the same"
        return _lock_finding(cause.code, message, severity="warning")
    if (after.files, after.clients) == (lock.files, lock.clients):
        return _lock_finding("formatting-only", "says the same in another layout")
    if _without_checksums(after) == _without_checksums(lock):
        others = [n for n in sorted(after.clients) if after.clients[n] != lock.clients[n]]
        message = f"another Pitchpipe made {_listed(others)}; the code is the same"
        return _lock_finding("tool-version", message, severity="warning")
    return _lock_finding("hand-edited", "was edited after it was written")


def _without_checksums(lock: Lock) -> tuple[object, ...]:
    records = {name: replace(record, checksum="") for name, record in lock.clients.items()}
    return dict(lock.files), records


def _lock_finding(code: Code, message: str, severity: Severity = "error") -> Finding:
    return Finding(code=code, path=LOCK_NAME, message=message, severity=severity)


def _listed(paths: list[str]) -> str:
    return " and ".join(paths) if len(paths) < 3 else f"{paths[0]} and {len(paths) - 1} more"
