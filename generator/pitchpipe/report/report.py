"""What a report says, whatever its format: the answer of a check, or why there is none."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal, TypeAlias

from pitchpipe.problems import printable

Severity: TypeAlias = Literal["error", "warning"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Reported:
    """One finding or problem, its `code` the rule that is broken.

    `path` is relative to the repository, as CI systems want it, or absolute outside of it; `shown`
    is the same as the user knows it, relative to the project. `client` is the client that a
    finding belongs to, "" for what all share. `line` and `column` count from 1, 0 is unknown.
    """

    path: str
    shown: str
    code: str
    message: str
    severity: Severity = "error"
    client: str = ""
    line: int = 0
    column: int = 0
    pointer: str = ""
    hint: str = ""
    fix: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """The answer of a check: what it found, or the `problems` for which it could not tell.

    `root` is the project's folder relative to the repository, "" where they are one. If `strict`,
    warnings count as drift. `fix` is the command that mends it all.
    """

    clients: tuple[str, ...] = ()
    files: int = 0
    findings: tuple[Reported, ...] = ()
    problems: tuple[Reported, ...] = ()
    root: str = ""
    strict: bool = False
    fix: str = ""
    patch: str = ""

    @property
    def exit_code(self) -> int:
        """Return 0 for no drift, 1 for drift, 2 if the check could not tell."""
        if self.problems:
            return 2
        return 1 if any(self.level(each) == "error" for each in self.findings) else 0

    @property
    def everything(self) -> tuple[Reported, ...]:
        """Return problems and findings: a report has the ones or the others."""
        return (*self.problems, *self.findings)

    @property
    def size(self) -> str:
        """Say in words how much was checked."""
        return f"{count(len(self.clients), 'client')}, {count(self.files, 'file')}"

    def level(self, item: Reported) -> Severity:
        """Return what an item counts as: `strict` makes errors of warnings."""
        return "error" if self.strict else item.severity

    def sentences(self, item: Reported) -> tuple[str, ...]:
        """Say what is wrong, and then what to do about it, where either is known."""
        pointer = f"#{item.pointer}: " if item.pointer else ""
        first = f"{pointer}{item.message}" if self.problems else f"{item.shown} {item.message}"
        hint = f"hint: {item.hint}" if item.hint else ""
        fix = f"fix: {item.fix}" if item.fix else ""
        return tuple(printable(each) for each in (first, hint, fix) if each)

    def number(self, level: Severity) -> int:
        """Count the items of a level."""
        return sum(self.level(each) == level for each in self.everything)

    def fingerprints(self) -> Iterator[str]:
        """Yield for each of `everything` what names it in every run, wherever its lines move."""
        seen: Counter[tuple[str, ...]] = Counter()
        for each in self.everything:
            message = each.message if self.problems else ""  # of a finding it may change
            identity = (each.path, each.code, each.pointer, message)
            seen[identity] += 1
            text = "\0".join((*identity, str(seen[identity])))
            yield hashlib.sha256(text.encode(errors="surrogatepass")).hexdigest()


def count(number: int, noun: str) -> str:
    """Return a number with its noun: `1 file`, `2 files`."""
    return f"{number} {noun}{'s' * (number != 1)}"


def encodable(text: str) -> str:
    """Show what UTF-8 cannot carry, as the bytes of a file name may be, as its escape."""
    return text.encode(errors="backslashreplace").decode()
