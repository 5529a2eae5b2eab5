"""The overlays of the documentation, applied to the whole documents of GitHub and Stripe."""

from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks.world import fetch
from pitchpipe.config import ClientConfig
from pitchpipe.effective import effective_document
from pitchpipe.parse.api import parse

ROOT = Path(__file__).parents[2]
WORLD = ROOT / ".bench" / "world"
DOCUMENTS = {"github": ("api.github.com.json", 204), "stripe": ("stripe.com.json", 106)}


@pytest.mark.parametrize("name", DOCUMENTS)
def test_every_list_has_an_iterator(name: str) -> None:
    """As many as the documentation says; whatever does not fit would be an error."""
    file, count = DOCUMENTS[name]
    (spec,) = fetch(WORLD, name=file)
    overlay = ROOT / "docs" / "pagination" / f"{name}.yaml"
    config = ClientConfig(name=name, spec=spec, overlays=(overlay,))
    api = parse(effective_document(config, root=ROOT)).api
    assert sum(each.pagination is not None for each in api.operations) == count
