"""What a report says, whatever its format: the answer of a command, or why there is none."""

from __future__ import annotations

import hashlib
from abc import ABC, abstractmethod
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import ClassVar, Literal, TypeAlias

from pitchpipe.problems import printable

Severity: TypeAlias = Literal["error", "warning", "info", "doc"]

SEVERITIES: tuple[Severity, ...] = ("error", "warning", "info", "doc")
"""From the worst; `doc` is what only readers of a document notice."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reported:
    """One finding or problem, its `code` the rule that is broken.

    `path` is relative to the repository, as CI systems want it, or absolute outside of it; `shown`
    is the same as the user knows it, relative to the project. `client` is the client that a
    finding belongs to, "" for what all share. `line` and `column` count from 1, 0 is unknown.
    `advice` are whole sentences, `fingerprint` what names a finding that has a name of its own.
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
    advice: tuple[str, ...] = ()
    fingerprint: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """What a code means, and what to do about it."""

    code: str
    meaning: str
    advice: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """A test as JUnit knows it: its group, and its name."""

    group: str
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Report(ABC):
    """The answer of a command: what it found, or the `problems` for which it could not tell.

    `root` is the project's folder relative to the repository, "" where they are one. `fix` is the
    command that mends it all. `command` is the name of the command, `unknown` what it cannot tell
    where there is a problem, `text` what it prints in formats of its own.
    """

    command: ClassVar[str]
    unknown: ClassVar[str]

    findings: tuple[Reported, ...] = ()
    problems: tuple[Reported, ...] = ()
    root: str = ""
    fix: str = ""
    text: str = ""

    @property
    def exit_code(self) -> int:
        """Return 0 if all is well, 1 if not, 2 if the command could not tell."""
        if self.problems:
            return 2
        return int(any(map(self.fails, self.findings)))

    @property
    def everything(self) -> tuple[Reported, ...]:
        """Return problems and findings: a report has the ones or the others."""
        return (*self.problems, *self.findings)

    def level(self, item: Reported) -> Severity:
        """Return what an item counts as."""
        return item.severity

    def fails(self, item: Reported) -> bool:
        """Tell whether an item makes the answer no."""
        return self.level(item) == "error"

    def sentences(self, item: Reported) -> tuple[str, ...]:
        """Say what is wrong, and then what to do about it, where either is known."""
        pointer = f"#{item.pointer}: " if item.pointer else ""
        first = f"{pointer}{item.message}" if self.problems else self.sentence(item)
        hint = f"hint: {item.hint}" if item.hint else ""
        fix = f"fix: {item.fix}" if item.fix else ""
        return tuple(printable(each) for each in (first, hint, fix, *item.advice) if each)

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
            made = hashlib.sha256(text.encode(errors="surrogatepass")).hexdigest()
            yield each.fingerprint or made

    # What differs from command to command.

    @property
    def subject(self) -> str:
        """Return what the command was about, where it is about one thing of several."""
        return ""

    @property
    def again(self) -> str:
        """Return the command that prints everything."""
        return f"pitchpipe {self.command}"

    @property
    @abstractmethod
    def ending(self) -> str:
        """Say that all is well."""

    @property
    @abstractmethod
    def headline(self) -> str:
        """Say in a few words what the answer is."""

    @abstractmethod
    def sentence(self, item: Reported) -> str:
        """Say what a finding is."""

    @abstractmethod
    def rules(self) -> Iterable[Rule]:
        """List the codes that a finding can have."""

    @abstractmethod
    def case(self, item: Reported) -> Case:
        """Name the test that a finding fails."""

    @abstractmethod
    def passed(self) -> Iterable[Case]:
        """Name the tests that pass."""

    @abstractmethod
    def outputs(self) -> Mapping[str, str | int]:
        """Return what later steps of a job may ask for."""

    @abstractmethod
    def summary(self) -> Iterable[str]:
        """Return the findings in Markdown, line by line, each of which can be left out."""


def count(number: int, noun: str) -> str:
    """Return a number with its noun: `1 file`, `2 files`."""
    return f"{number} {noun}{'s' * (number != 1)}"


def encodable(text: str) -> str:
    """Show what UTF-8 cannot carry, as the bytes of a file name may be, as its escape."""
    return text.encode(errors="backslashreplace").decode()
