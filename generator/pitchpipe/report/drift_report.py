"""The report of `check`: files that differ from what `generate` would write."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from pitchpipe.lock.fast_check import Size
from pitchpipe.output.causes import DESCRIPTIONS
from pitchpipe.report.markup import FILES, file_row
from pitchpipe.report.report import Case, Report, Reported, Rule, Severity, count

_GENERATE = "Run `pitchpipe generate` and commit what it writes."
_ADVICE: dict[str, str] = {
    "hand-edited": (
        "Move the edit to a source of the file, such as an overlay of the spec; then run"
        " `pitchpipe generate --force`, which discards the edit here."
    ),
    "document-edited": (
        "Move the edit to an overlay, and run `pitchpipe update CLIENT --force`, which discards it"
        " in the document; or remove `source` from the client's table to keep it."
    ),
    "document-missing": "Run `pitchpipe update CLIENT`, which fetches it again.",
    "document-unrecorded": "Run `pitchpipe update CLIENT`, and commit the lock that it writes.",
    "unmanaged": "Move the file out of the output folder, or remove it.",
    "line-endings-only": (
        "Let git leave them alone (`generated/** text eol=lf` in .gitattributes); then run"
        " `pitchpipe generate`."
    ),
}
_WARNINGS: dict[str, str] = {
    "tolerated": "The document breaks the specification, and is read as intended.",
    "unchecked": "An assertion of the document is not checked before anything is sent.",
    "untyped": "A type cannot be derived at a place of the document: `Any` is used.",
    "left-out": "A part of the document cannot be generated, and is left out.",
}
_CORRECT = "Correct the document, with an overlay if it is not your own."


@dataclass(frozen=True, slots=True, kw_only=True)
class DriftReport(Report):
    """The findings of a check of `files` files; if `strict`, warnings count as errors."""

    command: ClassVar[str] = "check"
    unknown: ClassVar[str] = "whether there is drift"
    has_patch: ClassVar[bool] = True

    clients: tuple[str, ...] = ()
    files: int = 0
    strict: bool = False
    patch: str = ""

    @property
    def ending(self) -> str:
        """Return how much was checked."""
        return Size(clients=len(self.clients), files=self.files).no_drift

    @property
    def headline(self) -> str:
        """Return whether there is drift, and how much."""
        counts = ", ".join(count(self.number(each), each) for each in ("error", "warning"))
        return f"drift ({counts})" if self.exit_code else f"no drift ({counts})"

    def level(self, item: Reported) -> Severity:
        """Return the severity of an item: `strict` turns warnings into errors."""
        return "error" if self.strict else item.severity

    def sentence(self, item: Reported) -> str:
        """Describe what is wrong with a file."""
        return f"{item.shown} {item.message}"

    def rules(self) -> Iterator[Rule]:
        """List the causes of drift, and the rules of warnings."""
        for code, text in DESCRIPTIONS.items():
            yield Rule(code=code, meaning=text, advice=_ADVICE.get(code, _GENERATE))
        for rule, text in _WARNINGS.items():
            yield Rule(code=rule, meaning=text, advice=_CORRECT)

    def case(self, item: Reported) -> Case:
        """Name the test of a file."""
        return Case(group=item.client or "shared", name=item.path)

    def passed(self) -> Iterator[Case]:
        """Yield a test for each client without drift, or one for all files without clients."""
        failing = {item.client for item in self.findings if self.fails(item)}
        for client in self.clients:
            if client not in failing:
                yield Case(group=client, name="no drift")
        if not self.clients and not self.findings:
            yield Case(group="shared", name="no drift")

    def outputs(self) -> dict[str, str | int]:
        """Return whether there is drift, and how much."""
        drift = {0: "false", 1: "true"}.get(self.exit_code, "unknown")
        counts = {"errors": self.number("error"), "warnings": self.number("warning")}
        return {"drift": drift, **counts}

    def summary(self) -> Iterator[str]:
        """Yield a table of findings and warnings, if there are any."""
        found = (*self.findings, *self.warnings)
        if found:
            yield FILES
        for each in found:
            yield file_row(each, self.level(each))
