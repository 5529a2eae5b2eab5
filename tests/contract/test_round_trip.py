"""Examples of real documents become objects and plain data again, and nothing is lost."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from benchmarks.world import fetch
from pitchpipe.config import suggest_client_name
from pitchpipe.load.yaml_source import load
from pitchpipe.parse.names import pascal
from tests.support.round_trips import client_of, examples, lost

FOLDER = Path(__file__).parents[2] / ".bench" / "world"
COUNT = 60
LARGEST = 300_000


def test_examples_of_real_documents(tmp_path: Path) -> None:
    """Each example that its class can read is written as it was, and read again as the same."""
    read = 0
    problems: list[str] = []
    for number, spec in enumerate(fetch(FOLDER, COUNT)):
        if spec.stat().st_size > LARGEST:
            continue
        client: Any = None
        for name, example in examples(
            load(spec, root=spec.parent).data.get("components", {}).get("schemas", {})
        ):
            client = client or client_of(
                spec, tmp_path / f"set{number}", suggest_client_name(spec.stem)
            )
            cls = getattr(client, pascal(name), None)
            if not hasattr(cls, "from_dict"):
                continue
            try:
                value = cls.from_dict(json.loads(json.dumps(example, default=str)))
            except (ValueError, TypeError):
                continue  # not a valid example, or only the base of other classes
            read += 1
            again = value.to_dict()
            problems += [f"{spec.stem} {name} {each}" for each in lost(example, again)]
            assert cls.from_dict(again) == value
    assert problems == []
    assert read >= 20
