"""Versions of documents that others publish: what oasdiff calls an error there, we name."""

from __future__ import annotations

import platform

import pytest

from tests.contract import published_pairs
from tests.contract.measured import PAGE, SAMPLE
from tests.contract.published_pairs import (
    TABLE,
    Compared,
    compare_all,
    drawn,
    fetch,
    own_numbers,
)

pytestmark = pytest.mark.skipif(
    (platform.system(), platform.machine()) != ("Linux", "x86_64"),
    reason="oasdiff's package has a binary for this platform only",
)


@pytest.fixture(scope="module")
def pairs() -> list[Compared]:
    """Compare every pair in both ways."""
    return compare_all()


def test_no_other_error_is_lacking(pairs: list[Compared]) -> None:
    """For each ERR there is a finding of ours that means it, but for the kinds that were judged.

    How many there are of a kind differs from run to run: oasdiff pairs branches in no fixed order.
    """
    assert len(pairs) > 12
    lacking = {f"{pair.name} {each['id']}" for pair in pairs for each in pair.lacking()}
    assert lacking == TABLE["judged"].keys()


def test_the_sample_is_what_is_reported(pairs: list[Compared]) -> None:
    """What was judged by hand is what is drawn: one that is new or reworded is to be judged."""
    judged = [(each["pair"], each["rule"], each["says"]) for each in SAMPLE["judged"]]
    found = drawn(pairs, SAMPLE["seed"], 30)
    assert [(pair.name, each.rule, each.message) for pair, each in found] == judged


def test_the_page_has_our_numbers(pairs: list[Compared]) -> None:
    """`python -m tests.contract.measured` writes them; oasdiff's differ from run to run."""
    page = PAGE.read_text("utf-8")
    for pair in pairs:
        numbers = " | ".join(map(str, own_numbers(pair)))
        assert f"| {pair.name} | {numbers} | " in page


def test_another_archive_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """A package is taken only if its hash is the one that is written down."""
    name = "rclone-openapi@1.75.0"
    monkeypatch.setitem(published_pairs.TABLE["packages"], name, "other")
    with pytest.raises(ValueError, match="is not the package"):
        fetch("rclone-openapi", "1.75.0")
