"""Real documents, each changed at one place in one known way: diff names exactly that."""

from __future__ import annotations

import copy
import itertools
import json
import random
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from benchmarks.world import fetch
from pitchpipe.diff.change import Change
from pitchpipe.diff.diff import diff_data
from pitchpipe.load.bundle import bundle
from pitchpipe.load.yaml_source import load
from pitchpipe.validate.validate import as_meant
from tests.contract.document_mutations import MUTATIONS, Mutation, Site

FOLDER = Path(__file__).parents[2] / ".bench" / "world"
COUNT = 600
# How many documents a change is made in, of those that have a place for it.
TRIED = 6
MOST_BYTES = 250_000
METHOD_OF = {"operation added": "TRACE"}
# A name that is made of the operation's is another when that is another.
FOLLOWS = {"operationId changed": "class-renamed"}


@pytest.fixture(scope="module")
def files() -> Sequence[Path]:
    """Fetch a sample of what others have written; the mutations of that need few of them."""
    return [file for file in fetch(FOLDER, COUNT) if file.stat().st_size < MOST_BYTES]


@cache
def meant(file: Path) -> dict[str, Any]:
    """Read a document as it is meant."""
    document = as_meant(bundle(load(file, root=file.parent), root=file.parent))
    data: dict[str, Any] = json.loads(json.dumps(document.data))
    return data


def mutated(mutation: Mutation, files: Sequence[Path]) -> Iterator[tuple[Site, list[Change]]]:
    """Make a change at one place of each document that has one, the same in each run."""
    for file in files:
        data = meant(file)
        places = [n for n, site in enumerate(mutation.sites(data)) if mutation.fits(site)]
        if places:
            place = random.Random(f"{mutation.name} {file.name}").choice(places)  # noqa: S311
            new = copy.deepcopy(data)
            site = [*mutation.sites(new)][place]
            mutation.change(site)
            yield site, diff_data(data, new)


@pytest.mark.parametrize("name", MUTATIONS)
def test_a_change_is_named(name: str, files: Sequence[Path]) -> None:
    """The change has its finding, at its place and with its operation, and nothing else has one."""
    mutation, tried = MUTATIONS[name], 0
    for site, changes in itertools.islice(mutated(mutation, files), TRIED):
        tried += 1
        named = [each for each in changes if each.rule in mutation.rules]
        assert named, (name, site.pointer, changes)
        for change in named:
            assert change.pointer.startswith(site.pointer.rpartition("/")[0])
            method, _, path = site.operation.partition(" ")
            assert f"{METHOD_OF.get(name, method)} {path}" in change.operations
        others = {each.rule for each in changes} - mutation.rules
        assert others <= {FOLLOWS.get(name)}, (name, site.pointer, changes)
    assert tried, f"no document has a place for: {name}"
