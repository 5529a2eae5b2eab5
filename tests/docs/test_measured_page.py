"""The page about how `diff` is measured says what is written down: judgements and mutations."""

from __future__ import annotations

import pytest

from pitchpipe.diff.rules import RULES
from tests.contract.measured import KNOWN, PAGE, SAMPLE, filled, interval


def test_the_page_is_up_to_date() -> None:
    """`python -m tests.contract.measured` writes the page."""
    page = PAGE.read_text("utf-8")
    assert filled(page, {name: each() for name, each in KNOWN.items()}) == page
    for name in ("pairs", *KNOWN):
        assert f"<!-- {name} -->" in page


def test_thirty_errors_were_judged() -> None:
    """Each with a reason, and of a rule that there is."""
    assert len(SAMPLE["judged"]) == 30
    for each in SAMPLE["judged"]:
        assert each["rule"] in RULES
        assert each["reason"]


@pytest.mark.parametrize(
    ("right", "low", "high"), [(30, 0.8865, 1), (28, 0.7868, 0.9815), (0, 0, 0.1135)]
)
def test_the_interval(right: int, low: float, high: float) -> None:
    """Worked out by hand after Wilson's formula."""
    assert interval(right, 30) == pytest.approx((low, high), abs=1e-3)
