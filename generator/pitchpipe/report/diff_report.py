"""The report of `diff`: the changes between two documents."""

from __future__ import annotations

import shlex
from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from pitchpipe.diff.change import Change
from pitchpipe.diff.outputs.comparison import Comparison, numbers, summary
from pitchpipe.diff.outputs.markdown import HEAD, row
from pitchpipe.diff.policy import FailOn, version_step
from pitchpipe.diff.rules import RULES
from pitchpipe.report.report import SEVERITIES, Case, Report, Reported, Rule, Severity, count


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangesReport(Report):
    """What a comparison found, None where there is none; from `fail_on` on the answer is no.

    `words` are what the command was given: the documents as the user calls them. `findings` are
    made for CI systems only, who alone read them.
    """

    command: ClassVar[str] = "diff"
    unknown: ClassVar[str] = "what changes"

    words: tuple[str, ...]
    comparison: Comparison | None = None
    fail_on: FailOn = "error"

    @property
    def subject(self) -> str:
        """Return the document that is new, as the user calls it."""
        return self.words[-1]

    @property
    def again(self) -> str:
        """Return the command that prints everything."""
        return shlex.join(["pitchpipe", "diff", *self.words])

    @property
    def ending(self) -> str:
        """Say what changes, though nothing that fails."""
        return f"{self.subject}: {self._summary}"

    @property
    def headline(self) -> str:
        """Say what changes."""
        return self._summary

    @property
    def _summary(self) -> str:
        if self.comparison is None:
            return self.unknown
        changes = self.comparison.judged.changes
        return summary(self.comparison.judged, len(changes) - len(self.comparison.shown))

    @property
    def exit_code(self) -> int:
        """Return 0 if nothing fails, 1 if something does, 2 if there is no comparison."""
        return 2 if self.problems else int(bool(self.failing))

    @property
    def failing(self) -> tuple[Change, ...]:
        """Return the changes for which the answer is no."""
        changes = self.comparison.judged.changes if self.comparison else ()
        return tuple(each for each in changes if self._is_failing(each.severity))

    def fails(self, item: Reported) -> bool:
        """Tell whether a change is one of those, or a problem an error."""
        return item.severity == "error" if self.problems else self._is_failing(item.severity)

    def _is_failing(self, severity: Severity) -> bool:
        if self.fail_on == "never":
            return False
        return SEVERITIES.index(severity) <= SEVERITIES.index(self.fail_on)

    def sentence(self, item: Reported) -> str:
        """Say what changes, and where in the document."""
        return f"#{item.pointer}: {item.message}"

    def rules(self) -> Iterator[Rule]:
        """List the kinds of change."""
        for rule in RULES.values():
            advice = f"{rule.advice[0].upper()}{rule.advice[1:]}."
            yield Rule(code=rule.id, meaning=rule.meaning, advice=advice)

    def case(self, item: Reported) -> Case:
        """Name the test of a change."""
        return Case(group="diff", name=f"{item.code} #{item.pointer}")

    def passed(self) -> Iterator[Case]:
        """Name the one test that passes if nothing fails."""
        if not self.exit_code:
            yield Case(group="diff", name=f"{self.subject}: nothing breaks")

    def outputs(self) -> dict[str, str | int]:
        """Say whether anything breaks, by which step the version rises, and count."""
        if self.comparison is None:
            return {"breaking": "unknown", "step": "unknown"}
        judged = self.comparison.judged
        found = numbers(judged)
        counts = {f"{name}s": found[name] for name in SEVERITIES}
        accepted = {"accepted": len(judged.accepted)}
        is_breaking = "true" if found["error"] else "false"
        return {"breaking": is_breaking, "step": version_step(judged.changes), **counts, **accepted}

    def summary(self) -> Iterator[str]:
        """Yield a table of changes, and how many are accepted."""
        if self.comparison is None:
            return
        if self.comparison.shown:
            yield HEAD
        yield from map(row, self.comparison.shown)
        if accepted := len(self.comparison.judged.accepted):
            yield f"\n{count(accepted, 'change')} accepted in pyproject.toml\n"
