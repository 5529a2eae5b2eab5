"""Pages of reference of large documents: each example type-checks, each link leads somewhere."""

from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks.world import fetch
from pitchpipe.config import ClientConfig
from tests.support import described, golden

FOLDER = Path(__file__).parents[2] / ".bench" / "world"


def document(name: str) -> Path:
    """Return a document of the public directory."""
    (found,) = fetch(FOLDER, name=f"api/{name}.json")
    return found


@pytest.mark.parametrize(
    ("name", "fewest"), [("github.com/api.github.com", 800), ("stripe.com", 400)]
)
def test_large_documents(name: str, fewest: int, tmp_path: Path) -> None:
    """Examples of hundreds of operations are clean under mypy --strict."""
    spec = document(name)
    client = ClientConfig(name="api", spec=spec)
    pages = described.pages_of(client, spec.parent)
    prefix = f"{client.name}/"
    assert described.broken_links({p.removeprefix(prefix): t for p, t in pages.items()}) == []
    assert described.write_examples(tmp_path, [(client, spec.parent)]) > fewest
    (tmp_path / "examples" / "__init__.py").touch()
    assert golden.type_errors(tmp_path / "examples") == ""
