"""Versions of documents that others publish: what oasdiff calls an error there, we name."""

from __future__ import annotations

import platform

import pytest

from tests.contract import published_pairs
from tests.contract.published_pairs import TABLE, compare, fetch

pytestmark = pytest.mark.skipif(
    (platform.system(), platform.machine()) != ("Linux", "x86_64"),
    reason="oasdiff's package has a binary for this platform only",
)


def test_no_other_error_is_lacking() -> None:
    """At each operation there is a finding of ours for an ERR, but for the kinds that are listed.

    How many there are of a kind differs from run to run: oasdiff pairs branches in no fixed order.
    """
    pairs = [compare(row) for row in TABLE["pairs"]]
    assert len(pairs) > 12
    lacking = {f"{pair.name} {each['id']}" for pair in pairs for each in pair.lacking()}
    assert lacking <= TABLE["unjudged"].keys() | TABLE["judged"].keys()


def test_another_archive_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """A package is taken only if its hash is the one that is written down."""
    name = "rclone-openapi@1.75.0"
    monkeypatch.setitem(published_pairs.TABLE["packages"], name, "other")
    with pytest.raises(ValueError, match="is not the package"):
        fetch("rclone-openapi", "1.75.0")
