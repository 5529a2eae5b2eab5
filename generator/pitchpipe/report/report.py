"""The content of a report in any format: the answer of a command, or why there is none."""

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
"""Worst first; `doc` is for changes that only readers of the documentation notice."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reported:
    """One finding or problem; its `code` is the id of the rule.

    `path` is relative to the repository, as CI systems expect, or absolute if outside of it;
    `shown` is relative to the project. `client` is the client that a finding belongs to, "" for
    shared files. `line` and `column` count from 1; 0 is unknown. `advice` has whole sentences.
    `fingerprint` is set if a finding has a fingerprint of its own. `is_problem` is set for what is
    wrong with an input and is no finding. It stands for so many `others` that are alike.
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
    is_problem: bool = False
    others: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """The meaning of a code, and what to do about it."""

    code: str
    meaning: str
    advice: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """A test case of JUnit: its group and its name."""

    group: str
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Report(ABC):
    """The answer of a command: its findings, or the `problems` that prevented an answer.

    `warnings` are about the inputs, and no part of the answer.
    `root` is the project's folder relative to the repository, "" if they are the same. `fix` is the
    command that fixes everything. `command` is the name of the command, `unknown` what it cannot
    tell if there are problems, and `text` its output in formats of its own.
    """

    command: ClassVar[str]
    unknown: ClassVar[str]
    has_patch: ClassVar[bool] = False
    """Whether the formats of its own are made of it by `FORMATS`, with a patch; else of `text`."""

    findings: tuple[Reported, ...] = ()
    problems: tuple[Reported, ...] = ()
    warnings: tuple[Reported, ...] = ()
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
        """Return problems or findings, of which a report has only one, and warnings."""
        return (*self.problems, *self.findings, *self.warnings)

    def level(self, item: Reported) -> Severity:
        """Return the effective severity of an item."""
        return item.severity

    def fails(self, item: Reported) -> bool:
        """Return whether an item makes the answer no."""
        return self.level(item) == "error"

    def sentences(self, item: Reported) -> tuple[str, ...]:
        """Describe what is wrong, then what to do about it if that is known."""
        pointer = f"#{item.pointer}: " if item.pointer else ""
        first = f"{pointer}{item.message}" if item.is_problem else self.sentence(item)
        hint = f"hint: {item.hint}" if item.hint else ""
        fix = f"fix: {item.fix}" if item.fix else ""
        return tuple(printable(each) for each in (first, hint, fix, *item.advice) if each)

    def number(self, level: Severity) -> int:
        """Count the items of a level, and what they stand for."""
        return sum(1 + each.others for each in self.everything if self.level(each) == level)

    def fingerprints(self) -> Iterator[str]:
        """Yield a fingerprint for each item that stays the same when lines move."""
        seen: Counter[tuple[str, ...]] = Counter()
        for each in self.everything:
            message = each.message if each.is_problem else ""  # that of a finding may change
            identity = (each.path, each.code, each.pointer, message)
            seen[identity] += 1
            text = "\0".join((*identity, str(seen[identity])))
            made = hashlib.sha256(text.encode(errors="surrogatepass")).hexdigest()
            yield each.fingerprint or made

    # The rest differs from command to command.

    @property
    def subject(self) -> str:
        """Return what the command was run for, if that is one thing among several."""
        return ""

    @property
    def again(self) -> str:
        """Return the command that prints the full output."""
        return f"pitchpipe {self.command}"

    @property
    @abstractmethod
    def ending(self) -> str:
        """Return a line for when all is well."""

    @property
    @abstractmethod
    def headline(self) -> str:
        """Return the answer in a few words."""

    @abstractmethod
    def sentence(self, item: Reported) -> str:
        """Describe a finding."""

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
        """Return outputs for later steps of a job."""

    @abstractmethod
    def summary(self) -> Iterable[str]:
        """Return the findings as lines of Markdown, any of which can be left out."""


def count(number: int, noun: str) -> str:
    """Return a number with its noun: `1 file`, `2 files`."""
    return f"{number} {noun}{'s' * (number != 1)}"


def encodable(text: str) -> str:
    """Escape characters that UTF-8 cannot encode, as bytes of a file name may be."""
    return text.encode(errors="backslashreplace").decode()
