"""Applies a project's policy to changes: severities, accepted changes, exit code, version bump."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal, TypeAlias

from pitchpipe.characters import literal_of
from pitchpipe.config import FILE_NAME, TABLE, Config
from pitchpipe.diff.change import SEVERITIES, Change, Severity, order
from pitchpipe.diff.rules import RULES
from pitchpipe.load.reading import read_text
from pitchpipe.load.toml_places import toml_places
from pitchpipe.pointers import join
from pitchpipe.problems import Location, Problem, ProblemsError, did_you_mean

FailOn: TypeAlias = Literal["error", "warning", "info", "never"]
Step: TypeAlias = Literal["major", "minor", "patch"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Accepted:
    """A change that a project lives with, and why."""

    change: Change
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """Changes that count, those that are accepted, and fingerprints that name no change."""

    changes: tuple[Change, ...]
    accepted: tuple[Accepted, ...] = ()
    unused: tuple[str, ...] = ()


def judge(
    changes: Iterable[Change],
    *,
    severities: Mapping[str, Severity] | None = None,
    accepted: Mapping[str, str] | None = None,
) -> Judged:
    """Give changes the severities that a project wants, by rule, and set accepted ones aside.

    `accepted` is reasons by fingerprint; that of a group accepts all changes in it.
    """
    severities, reasons = severities or {}, accepted or {}
    known = [replace(each, severity=severities.get(each.rule, each.severity)) for each in changes]
    why = {each.fingerprint: _reason(each, reasons) for each in known}
    marks = {mark for each in known for mark in (each.fingerprint, each.group)}
    return Judged(
        changes=tuple(sorted((c for c in known if why[c.fingerprint] is None), key=order)),
        accepted=tuple(
            Accepted(change=each, reason=reason)
            for each in known
            if (reason := why[each.fingerprint]) is not None
        ),
        unused=tuple(sorted(reasons.keys() - marks)),
    )


def _reason(change: Change, reasons: Mapping[str, str]) -> str | None:
    return reasons.get(change.fingerprint, reasons.get(change.group))


def refuse_unknown_rules(config: Config) -> None:
    """Raise ProblemsError if a project gives a severity that does not exist, or to no rule."""
    wrong = severity_problems(config.severity)
    if not wrong:
        return
    places = toml_places(read_text(config.root / FILE_NAME, root=config.root))
    pointers = {rule: join(f"{TABLE}/diff/severity", rule) for rule in wrong}
    lines = {rule: places.get(pointer, 0) for rule, pointer in pointers.items()}
    raise ProblemsError(
        Problem(
            where=Location(path=FILE_NAME, line=lines[rule], column=1, pointer=pointer),
            rule="config-diff",
            message=wrong[rule][0],
            hint=wrong[rule][1],
        )
        for rule, pointer in pointers.items()
    )


def severity_problems(severities: Mapping[str, str]) -> dict[str, tuple[str, str]]:
    """Say by rule, with a hint, what is wrong with a project's severities.

    Either the rule does not exist, or the severity.
    """
    found: dict[str, tuple[str, str]] = {}
    for rule, severity in severities.items():
        if rule not in RULES:
            found[rule] = f"there is no rule {literal_of(rule)}", did_you_mean(rule, RULES)
        elif severity not in SEVERITIES:
            wrong = f"{literal_of(severity)} is none of {', '.join(SEVERITIES)}"
            found[rule] = wrong, did_you_mean(severity, SEVERITIES)
    return found


def exit_code(changes: Iterable[Change], fail_on: FailOn = "error") -> int:
    """Return 1 if any change is as bad as `fail_on` or worse, else 0."""
    if fail_on == "never":
        return 0
    limit = SEVERITIES.index(fail_on)
    return int(any(SEVERITIES.index(change.severity) <= limit for change in changes))


def version_step(changes: Iterable[Change]) -> Step:
    """Return the version bump that a client needs (semver.org, items 6 to 8)."""
    listed = list(changes)
    if any(change.severity == "error" for change in listed):
        return "major"
    effects = {(change.wire, change.source, change.behaviour) for change in listed}
    # What only readers notice, and another pinned version of the model alone, is a patch.
    matters = any(wire != "-" or source != "-" for wire, source, _ in effects)
    return "minor" if matters and any(c.severity != "doc" for c in listed) else "patch"


def changelog_entry(changes: Sequence[Change]) -> str:
    """Write what users of the client read: Keep a Changelog's sections, the worst first."""
    sections: dict[str, list[str]] = {}
    for change in changes:
        if change.severity != "doc":
            sections.setdefault(_section(change), []).append(_entry(change))
    order_of = ("Removed", "Changed", "Deprecated", "Added")
    return "\n".join(
        f"### {name}\n\n" + "".join(sections[name]) for name in order_of if name in sections
    )


def _section(change: Change) -> str:
    rule = change.rule
    if "deprecated" in rule and "undeprecated" not in rule:
        return "Deprecated"
    if rule.endswith("-removed") and "bound" not in rule and "pattern" not in rule:
        return "Removed"
    return "Added" if change.old_pointer is None or rule.endswith("value-added") else "Changed"


def _entry(change: Change) -> str:
    is_breaking = change.severity == "error"
    head = f"- {'**Breaking:** ' if is_breaking else ''}{change.message}"
    advice = change.migration
    entry = f"{head}. {advice[0].upper()}{advice[1:]}." if advice else f"{head}."
    return f"{' '.join(entry.split())}\n"
