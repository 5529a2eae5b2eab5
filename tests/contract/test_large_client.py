"""The session in docs/large-apis.md: ten calls of GitHub's client, answered by Prism."""

from __future__ import annotations

import re
import sys
from pathlib import Path

import pytest
from mypy import api

from benchmarks.world import fetch
from tests.contract import prism
from tests.support.examples import importing, run_examples
from tests.support.round_trips import client_of

ROOT = Path(__file__).parents[2]
SESSION = re.compile(r"^## A session$(.*?)^## ", re.MULTILINE | re.DOTALL)
URL = "https://api.github.com"


def test_a_session_of_ten_calls(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It prints what the page says, type-checks, and loads no other resource."""
    (spec,) = fetch(ROOT / ".bench" / "world", name="api.github.com.json")
    client_of(spec, tmp_path / "apis", "github")
    importing(monkeypatch, tmp_path, "apis")
    session = SESSION.findall((ROOT / "docs" / "large-apis.md").read_text(encoding="utf-8"))[0]
    server = prism.start(spec, tmp_path / "prism.log")
    try:
        run_examples(session.replace(URL, server.url), "session")
    finally:
        prism.stop(server.process)
    (code,) = re.findall(r"^```python\n(.*?)^```$", session, re.MULTILINE | re.DOTALL)
    called = set(re.findall(r"client\.(\w+)\.", code))
    loaded = {name.split(".")[2] for name in sys.modules if name.startswith("apis.github.")}
    folders = {each.name for each in (tmp_path / "apis" / "github").iterdir() if each.is_dir()}
    assert len(called) == 10
    assert loaded & folders - {"shared"} == called
    (tmp_path / "session.py").write_text(code, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    said, _, status = api.run(["--strict", "session.py"])
    assert (status, said) == (0, "Success: no issues found in 1 source file\n")
