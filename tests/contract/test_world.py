"""What `make world` does for a whole public directory, done for some of its documents."""

from __future__ import annotations

from pathlib import Path

from benchmarks.world import Made, fetch, survey, table

FOLDER = Path(__file__).parents[2] / ".bench" / "world"
COUNT = 25


def test_every_document_gives_a_client() -> None:
    """A sample of what others have written: all of it generates, and nothing is left out."""
    made = survey(fetch(FOLDER, COUNT), jobs=2)
    assert [each for each in made if each.outcome != "ok"] == []
    assert sum(each.operations for each in made) > COUNT


def test_what_fails_is_seen(tmp_path: Path) -> None:
    """A document without a client is one, with the rule that stopped it, and is in the table."""
    (tmp_path / "bad.json").write_text('{"openapi": "3.0.0", "paths": 1}', encoding="utf-8")
    (made,) = survey([tmp_path / "bad.json"], jobs=1)
    assert made.outcome == "refused: invalid-spec"
    assert "bad: refused: invalid-spec" in table([made, Made(name="good", outcome="ok")])
