"""Writes the tables of docs/diff-measured.md: `python -m tests.contract.measured`.

Those of the pairs are measured, which needs npm and the Node packages of the contract tests; the
others come from what is written down: judgements, and the kinds of mutations.
"""

from __future__ import annotations

import math
import re
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, Final

import yaml

from tests.contract.document_mutations import MUTATIONS
from tests.contract.published_pairs import TABLE, compare_all, table

PAGE: Final = Path(__file__).parents[2] / "docs" / "diff-measured.md"
SAMPLE: Final[dict[str, Any]] = yaml.safe_load(
    Path(__file__).with_name("published_sample.yaml").read_text("utf-8")
)
_PART = "<!-- {} -->\n\n"
_Z = 1.96


def lacking() -> Iterator[str]:
    """Yield the table of the ERRs of oasdiff's that we lack, and why."""
    yield "| pair and kind of ERR | about | why it is not an error, or where it is one of ours |"
    yield "|---|---:|---|"
    for name, each in TABLE["judged"].items():
        yield f"| {_cell(name)} | {each['count']} | {_cell(each['reason'])} |"


def precision() -> Iterator[str]:
    """Yield what came of the sample: in numbers, and by rule."""
    judged = SAMPLE["judged"]
    right = sum(each["is_true"] for each in judged)
    low, high = interval(right, len(judged))
    yield (
        f"Of {len(judged)} errors of ours, {right} are true: {right / len(judged):.0%}, "
        f"with 95 % confidence {low:.0%} to {high:.0%} (Wilson)."
    )
    yield ""
    yield "| rule | drawn | true |"
    yield "|---|---:|---:|"
    drawn = Counter(each["rule"] for each in judged)
    true = Counter(each["rule"] for each in judged if each["is_true"])
    for rule, count in sorted(drawn.items(), key=lambda each: (-each[1], each[0])):
        yield f"| [`{rule}`](rules.md#{rule}) | {count} | {true[rule]} |"


def interval(right: int, count: int) -> tuple[float, float]:
    """Return the interval of a share with 95 % confidence, after Wilson (1927)."""
    share, spread = right / count, _Z**2 / count
    middle = share + spread / 2
    width = _Z * math.sqrt(share * (1 - share) / count + spread / (4 * count))
    return max(0, (middle - width) / (1 + spread)), min(1, (middle + width) / (1 + spread))


def mutations() -> Iterator[str]:
    """Yield the table of what is changed in documents, and the rule that has to name it."""
    yield "| change | named by |"
    yield "|---|---|"
    for name, each in MUTATIONS.items():
        rules = ", ".join(f"[`{rule}`](rules.md#{rule})" for rule in sorted(each.rules))
        yield f"| {name} | {rules} |"


def _cell(text: str) -> str:
    return text.replace("|", "\\|")


KNOWN: Final = {"lacking": lacking, "precision": precision, "mutations": mutations}
"""The tables that need no measurement, by the names of their places in the page."""


def filled(page: str, parts: Mapping[str, Iterable[str]]) -> str:
    """Return a page with these parts, each between a comment of its name and `<!-- end -->`."""
    for name, lines in parts.items():
        start = re.escape(_PART.format(name))
        text = _PART.format(name) + "\n".join(lines) + "\n\n<!-- end -->"
        page = re.sub(rf"{start}.*?<!-- end -->", lambda _, text=text: text, page, flags=re.DOTALL)
    return page


def main() -> int:
    """Measure, and write the page."""
    parts = {"pairs": table(compare_all()), **{name: each() for name, each in KNOWN.items()}}
    PAGE.write_text(filled(PAGE.read_text("utf-8"), parts), "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
