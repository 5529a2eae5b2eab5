"""The module `testing` imports what it uses."""

from __future__ import annotations

from pathlib import Path

import pytest

from pitchpipe.config import ClientConfig
from pitchpipe.pipeline import render_client

SPEC = """\
openapi: 3.1.0
info: {title: t, version: v}
servers: [{url: https://example.com}]
paths:
  /a: {get: {operationId: a, tags: [things], responses: {"200": {description: d}}}}
  /b: {get: {operationId: b, OTHER responses: {"200": {description: d}}}}
"""


@pytest.mark.parametrize(
    ("other", "imported"), [("tags: [things],", "Any"), ("", "Any, Final")], ids=["none", "own"]
)
def test_operations_of_resources_alone(tmp_path: Path, other: str, imported: str) -> None:
    """If each operation is one of a resource, the client itself has no table of them."""
    path = tmp_path / "a.yaml"
    path.write_text(SPEC.replace("OTHER", other), encoding="utf-8")
    client = ClientConfig(name="api", spec=path, layout="tags", testing=True)
    made = render_client(client, root=tmp_path)
    assert f"\nfrom typing import {imported}\n" in made["api/testing.py"]
