"""Names do not depend on other operations, nor on order, in documents that others have written."""

from __future__ import annotations

from pathlib import Path
from random import Random

import pytest

from benchmarks.world import fetch
from pitchpipe.config import ClientConfig
from pitchpipe.effective import effective_document
from tests.support.stable_names import names, removable, renamed, reordered, without

FOLDER = Path(__file__).parents[2] / ".bench" / "world"
DOCUMENTS = 25
OPERATIONS = 5


@pytest.mark.parametrize("file", fetch(FOLDER, DOCUMENTS), ids=lambda file: file.stem)
def test_names_are_stable(file: Path) -> None:
    """Some operations are removed, one at a time, and everything is put in another order."""
    client = ClientConfig(name="api", spec=file)
    data = effective_document(client, root=file.parent).data
    before, random = names(data), Random(file.name)  # noqa: S311
    operations = removable(data)
    for path, method in random.sample(operations, min(OPERATIONS, len(operations))):
        assert renamed(before, names(without(data, path, method))) == [], (path, method)
    assert renamed(before, names(reordered(data, random))) == []
