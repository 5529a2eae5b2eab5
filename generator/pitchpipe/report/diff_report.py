"""The report of `diff`: the changes between two documents."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from pitchpipe.diff.change import Change
from pitchpipe.diff.outputs.comparison import Comparison, numbers
from pitchpipe.diff.outputs.entries import entries_of
from pitchpipe.diff.outputs.markdown import tables
from pitchpipe.diff.policy import FailOn, version_step
from pitchpipe.diff.rules import RULES
from pitchpipe.report.report import SEVERITIES, Case, Report, Reported, Rule, Severity, count
from pitchpipe.shell import command_line


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangesReport(Report):
    """The result of a comparison, or None; changes of severity `fail_on` or worse make it fail.

    `words` are the arguments of the command: the documents as the user named them. `findings` are
    only filled for CI formats, which are the only ones to read them.
    """

    command: ClassVar[str] = "diff"
    unknown: ClassVar[str] = "what changes"

    words: tuple[str, ...]
    comparison: Comparison | None = None
    fail_on: FailOn = "error"

    @property
    def subject(self) -> str:
        """Return the new document, as the user named it."""
        return self.words[-1]

    @property
    def again(self) -> str:
        """Return the command that prints everything."""
        return command_line(["diff", *self.words])

    @property
    def ending(self) -> str:
        """Summarise the changes if none of them fails."""
        return f"{self.subject}: {self._summary}"

    @property
    def headline(self) -> str:
        """Summarise the changes."""
        return self._summary

    @property
    def _summary(self) -> str:
        if self.comparison is None:
            return self.unknown
        return self.comparison.summary

    @property
    def exit_code(self) -> int:
        """Return 0 if nothing fails, 1 if something does, 2 if there is no comparison."""
        return 2 if self.problems else int(bool(self.failing))

    @property
    def failing(self) -> tuple[Change, ...]:
        """Return the changes that make the answer no."""
        changes = self.comparison.judged.changes if self.comparison else ()
        return tuple(each for each in changes if self._is_failing(each.severity))

    def fails(self, item: Reported) -> bool:
        """Return whether a change makes the answer no, or a problem is an error."""
        return item.severity == "error" if self.problems else self._is_failing(item.severity)

    def _is_failing(self, severity: Severity) -> bool:
        if self.fail_on == "never":
            return False
        return SEVERITIES.index(severity) <= SEVERITIES.index(self.fail_on)

    def sentence(self, item: Reported) -> str:
        """Describe a change, and where in the document it is."""
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
        """Yield the single test that passes if nothing fails."""
        if not self.exit_code:
            yield Case(group="diff", name=f"{self.subject}: nothing breaks")

    def outputs(self) -> dict[str, str | int]:
        """Return whether anything breaks, the version bump needed, and the counts."""
        if self.comparison is None:
            return {"breaking": "unknown", "step": "unknown"}
        judged = self.comparison.judged
        found = numbers(judged)
        counts = {f"{name}s": found[name] for name in SEVERITIES}
        accepted = {"accepted": len(judged.accepted)}
        is_breaking = "true" if found["error"] else "false"
        return {"breaking": is_breaking, "step": version_step(judged.changes), **counts, **accepted}

    def summary(self) -> Iterator[str]:
        """Yield tables of changes, line by line, and the number of accepted ones."""
        if self.comparison is None:
            return
        yield from tables(entries_of(self.comparison.shown))
        if accepted := len(self.comparison.judged.accepted):
            yield f"\n{count(accepted, 'change')} accepted in pyproject.toml\n"
