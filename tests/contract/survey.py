"""Counts what the diff says of versions of public models, and what it should have said.

`python -m tests.contract.survey` prints it all; with `--clients`, also what a client of each model
whose prediction was recorded from an earlier version refuses of that input (some minutes).
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from pitchpipe.diff.change import Change
from pitchpipe.diff.diff import diff_data
from tests.contract.judge import Judge, Refusal
from tests.contract.made_clients import MadeClient, make_clients
from tests.contract.public_models import Public, every_model, spec_of
from tests.contract.versions import (
    fields,
    probes,
    reconstructed,
    recorded,
    refused_probes,
    relatives,
    warned_of,
)

Finding = tuple[str, str, str]
"""A model or pair, an input of it, and the rule or the reason."""


@dataclass(slots=True)
class Survey:
    """What came of all pairs; `unnamed` are refusals that no error or warning is about.

    `alarms` are errors about inputs of which the older one takes something, and the newer all that
    was tried.
    """

    title: str
    pairs: int = 0
    changed: int = 0
    refused: int = 0
    refusals: Counter[str] = field(default_factory=Counter[str])
    rules: Counter[str] = field(default_factory=Counter[str])
    errors: int = 0
    unnamed: list[Finding] = field(default_factory=list[Finding])
    alarms: list[Finding] = field(default_factory=list[Finding])
    renames: list[str] = field(default_factory=list[str])

    def add(
        self,
        name: str,
        refusals: set[Refusal],
        changes: Iterable[Change],
        never: Collection[str] = (),
    ) -> None:
        """Count one pair: what its new schema refuses, and what the diff says.

        `never` are inputs of which the old schema takes nothing.
        """
        told = [change for change in changes if fields(change) and change.severity != "doc"]
        warned, refused = warned_of(told), {each.field for each in refusals}
        self.pairs += 1
        self.changed += bool(told)
        self.refused += bool(refusals)
        self.refusals.update(each.why for each in refusals)
        self.rules.update(change.rule for change in told)
        self.unnamed += [(name, *each) for each in sorted(refusals) if each.field not in warned]
        for change in (each for each in told if each.severity == "error"):
            self.errors += 1
            if fields(change).isdisjoint(refused) and fields(change).isdisjoint(never):
                self.alarms.append((name, min(fields(change)), change.rule))
        self.renames += [f"{c.old} -> {c.new}" for c in told if c.rule == "input-renamed"]

    def lines(self) -> Iterator[str]:
        """Write it down."""
        refusals = ", ".join(f"{count} {why}" for why, count in self.refusals.most_common())
        yield f"{self.title}: {self.pairs}; inputs changed in {self.changed}"
        yield f"  refused: {self.refusals.total()} inputs in {self.refused} pairs ({refusals})"
        yield f"  of these no error or warning names: {len(self.unnamed)}"
        yield f"  errors: {self.errors}, of these nothing tried is refused by: {len(self.alarms)}"
        yield from (f"    {count} {rule}" for rule, count in _by_rule(self.alarms).most_common())
        yield f"  guessed renames: {len(self.renames)}, different ones: {len(set(self.renames))}"
        yield from (f"  {count:6} {rule}" for rule, count in self.rules.most_common())


def _by_rule(findings: Iterable[Finding]) -> Counter[str]:
    return Counter(rule for _, _, rule in findings)


def survey_recorded() -> Survey:
    """Compare the latest schema with one that takes what an earlier version was given."""
    survey = Survey("recorded from an earlier version")
    for model in recorded():
        earlier = model.reference.at(model.example["version"])
        changes = diff_data(spec_of(earlier, reconstructed(model)), model.spec())
        survey.add(model.reference.model, Judge(model.document).refusals(model.given), changes)
    return survey


def survey_relatives() -> Survey:
    """Compare each schema with the earlier one that is most like it."""
    survey = Survey("schemas, each with the earlier one most like it")
    reference = every_model()[0].reference
    for pair in relatives():
        changes = diff_data(spec_of(reference, pair.old), spec_of(reference, pair.new))
        never = Judge(pair.old).properties.keys() - {name for name, _ in probes(pair)}
        survey.add(pair.name, refused_probes(pair), changes, never)
    return survey


def survey_clients(models: Iterable[Public], folder: Path) -> tuple[Counter[str], list[Finding]]:
    """Count what clients refuse of recorded inputs, and list where the reference differs."""
    counts: Counter[str] = Counter()
    differ: list[Finding] = []
    for model, client in make_clients(list(models), folder):
        theirs = _by_field(Judge(model.document).refusals(model.given))
        ours = _by_field(client.refusals(model.given))
        counts["clients"] += 1
        counts["refused"] += len(theirs)
        counts["named"] += len(theirs.keys() & ours.keys())
        for name in sorted(theirs.keys() ^ ours.keys()):
            side = f"reference: {theirs[name]}" if name in theirs else f"client: {ours[name]}"
            reason = excuse(model, client, name)
            counts[reason or "not expected"] += 1
            if not reason:
                differ.append((model.reference.model, name, side))
    return counts, differ


def _by_field(refusals: Iterable[Refusal]) -> Mapping[str, str]:
    return {each.field: each.why for each in refusals}


def excuse(model: Public, client: MadeClient, name: str) -> str:
    """Say why a client rightly differs from a schema about an input, or return ""."""
    schema: Mapping[str, Any] = model.schemas["Input"].get("properties", {}).get(name, {})
    if name in client.arguments and name in model.given and model.given[name] is None:
        return "None is left out, not sent"
    values = schema.get("enum", ())
    if schema.get("type") in ("integer", "number") and any(isinstance(v, str) for v in values):
        return "the schema lists numbers as text, which nothing can fulfil"
    return ""


def main() -> None:
    """Print the surveys."""
    for survey in (survey_recorded(), survey_relatives()):
        _print(survey.lines())
        _print([f"  {'; '.join(sorted(set(survey.renames)))}"])
    if "--clients" in sys.argv:
        with TemporaryDirectory() as folder:
            counts, differ = survey_clients(recorded(), Path(folder))
        _print(f"{count:6} {what}" for what, count in counts.items())
        _print(map(str, differ))


def _print(lines: Iterable[str]) -> None:
    sys.stdout.writelines(f"{line}\n" for line in lines)


if __name__ == "__main__":
    main()
