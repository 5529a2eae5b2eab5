"""Make all files of a vendored folder, and compare them with those on disk."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import chain, groupby
from pathlib import Path

from pitchpipe.console import progress, tell
from pitchpipe.execution.local import Renderer, render_clients
from pitchpipe.lock.lock_file import LOCK_NAME, Lock
from pitchpipe.lock.records import ClientRecord, Input, layout_options
from pitchpipe.output.causes import Code, Finding, explain
from pitchpipe.output.drift import Difference, Made, Output, compare, next_lock, top_of, with_shared
from pitchpipe.output.stored_texts import StoredTexts
from pitchpipe.pipeline import Rendered, render_shared
from pitchpipe.problems import Location, Problem, ProblemsError, has_errors
from pitchpipe.resources import license_file
from pitchpipe.vendor.layout import (
    LICENSE_NAME,
    SPEC_FOLDER,
    Origin,
    changed_inputs,
    is_vendored,
    refuse_strange,
)
from pitchpipe.vendor.snapshot import Snapshot, relocated, take
from pitchpipe.vendor.sources import Source, copied_source, origin_sources
from pitchpipe.vendor.verify import verify
from pitchpipe.version import VERSION

_TERMS = f"""\
What is in this folder, and on which terms

- __init__.py and the folders of the clients are generated code. It is yours: use it, change it and
  pass it on under the MIT License below.
- _runtime/ is part of Pitchpipe, under the MIT License below.
- A folder called {SPEC_FOLDER} has what a client is made from: the description of an API as its
  publisher published it, on the publisher's terms, and Pitchpipe's or your corrections of it.

"""

_NEWER: dict[Origin, str] = {
    "pitchpipe": "Pitchpipe now ships a newer copy",
    "project": "the project now has a newer copy",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """The findings of a check of a vendored folder, and how many files were checked."""

    findings: tuple[Finding, ...]
    differences: tuple[Difference, ...]
    files: int


def make(sources: Sequence[Source], output: Output, render: Renderer = render_clients) -> Made:
    """Make every file of a folder with these clients. Raise ProblemsError with all problems.

    The bytes depend neither on the folder's name or location nor on where the sources are.
    """
    snapshots, problems = _taken(sources, output)
    files = StoredTexts()
    files.add({LICENSE_NAME: _TERMS + license_file().read_text(encoding="utf-8")})
    records: dict[str, ClientRecord] = {}
    compiled: set[str] = set()
    taken = [source for source in sources if source.client.name in snapshots]
    for source, rendered in _rendered(taken, snapshots, render):
        name = source.client.name
        files.add({**rendered.files, **snapshots[name].texts})
        problems += _shown(rendered.problems, source, output)
        compiled |= {name} if rendered.compiles else set()
        if rendered.record:
            record = snapshots[name].record(rendered.record)
            kept = layout_options(rendered.record.layout)
            records[name] = replace(record, options={**record.options, **kept})
    if has_errors(problems):
        raise ProblemsError(problems)
    if problems:
        tell(str(ProblemsError(problems)))
    return Made(
        files=files,
        clients=records,
        made_by=VERSION,
        shared=shared_files,
        compiled=frozenset(compiled),
    )


def shared_files(records: Mapping[str, ClientRecord]) -> Mapping[str, str]:
    """Make the files that the clients of a vendored folder share."""
    return render_shared(records, "pitchpipe vendor")


def check(
    output: Output, lock: Lock | None, cwd: Path, render: Renderer = render_clients
) -> Answer:
    """Compare the folder with what this Pitchpipe makes from its specs, and specs with originals.

    A client whose specs were changed after they were copied cannot be made: its files are only
    compared with the lock.
    """
    if lock is None:
        return Answer(findings=verify(output, lock), differences=(), files=0)
    _refuse_generated(lock, output)
    refuse_strange(lock, output)
    altered = {name for name in lock.clients if changed_inputs(lock, name, output)}
    names = sorted(lock.clients.keys() - altered)
    made = make([copied_source(lock, name, output) for name in names], output, render)
    made = with_shared(replace(made, kept=frozenset(altered)), lock, whole=True)
    skipped = {*altered, LOCK_NAME} if altered else set[str]()
    after = next_lock(made, lock, whole=True)
    found = [d for d in compare(made, output, lock, after=after) if top_of(d.path) not in skipped]
    findings = [*explain(found, after, lock)]
    findings += [f for f in verify(output, lock) if altered and top_of(f.path) in altered]
    findings += _outdated(lock, cwd, known={finding.path for finding in findings})
    # The finding about the lock itself comes last.
    findings.sort(key=lambda finding: (finding.path == LOCK_NAME, finding.path))
    return Answer(
        findings=tuple(findings),
        differences=tuple(found),
        files=len(lock.files.keys() | made.files),
    )


def _refuse_generated(lock: Lock, output: Output) -> None:
    if not is_vendored(lock):
        message = "contains no specs: it was not written by `pitchpipe vendor`"
        hint = "to check what a project generates, run `pitchpipe check` without a folder"
        where = Location(path=output.shown)
        problem = Problem(where=where, rule="not-vendored", message=message, hint=hint)
        raise ProblemsError([problem])


def _taken(sources: Iterable[Source], output: Output) -> tuple[dict[str, Snapshot], list[Problem]]:
    snapshots: dict[str, Snapshot] = {}
    problems: list[Problem] = []
    for source in sources:
        try:
            snapshots[source.client.name] = take(source)
        except ProblemsError as error:
            problems += _shown(error.problems, source, output)
    return snapshots, problems


def _rendered(
    sources: Sequence[Source], snapshots: Mapping[str, Snapshot], render: Renderer
) -> Iterator[tuple[Source, Rendered]]:
    own = [relocated(source, snapshots[source.client.name]) for source in sources]
    own.sort(key=_place)
    names = [source.client.name for source in own]
    results = chain.from_iterable(
        render([source.client for source in group], root=root)
        for root, group in groupby(own, key=lambda source: source.root)
    )
    for source, (_, rendered) in zip(own, progress(names, results), strict=True):
        yield source, rendered


def _place(source: Source) -> tuple[Path, str]:
    return source.root, source.client.name


def _shown(problems: Iterable[Problem], source: Source, output: Output) -> Iterator[Problem]:
    """Yield problems with display paths; the paths of a copy are below the folder."""
    for problem in problems:
        where = problem.where
        if source.record:
            where = replace(where, path=output.where(where.path).path)
        yield replace(problem, where=where)


def _outdated(lock: Lock, cwd: Path, known: set[str]) -> Iterator[Finding]:
    """Yield a finding for each spec or overlay whose original has changed."""
    for name, source in origin_sources(lock, cwd).items():
        now, then = take(source).record(), lock.clients[name]
        newer = _NEWER[source.origin]
        pairs: tuple[tuple[Code, Sequence[Input], Sequence[Input]], ...] = (
            ("stale-spec", (then.spec, *then.references), (now.spec, *now.references)),
            ("stale-overlay", then.overlays, now.overlays),
        )
        for code, old, new in pairs:
            for path in _changed(old, new):
                if path not in known:
                    yield Finding(code=code, path=path, message=f"is outdated: {newer}")


def _changed(then: Sequence[Input], now: Sequence[Input]) -> list[str]:
    """List the files that were changed, added or removed; all of them if they only moved."""
    if then == now:
        return []
    old, new = ({each.path: each.sha256 for each in listed} for listed in (then, now))
    changed = [path for path in {**old, **new} if old.get(path) != new.get(path)]
    return changed or list(old)
