"""The first five minutes go as the page says, and the picture shows their end."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import httpx2
import pytest

from tests.support.examples import importing, run_examples
from website.pictures import PAGE, TERMINAL, renewed_page, terminal

TEXT = PAGE.read_text(encoding="utf-8")
PITCHPIPE = Path(sys.executable).parent / "pitchpipe"


def _answer(request: httpx2.Request) -> httpx2.Response:
    assert (request.method, request.url.path) == ("POST", "/orders")
    assert request.content == b'{"item":"tea","quantity":2}'
    return httpx2.Response(201, json={"id": 7, "item": "tea", "status": "open"})


@pytest.fixture
def clients(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[None]:
    """Make the client of the page's document, and let it be imported in this test only."""
    (document,) = re.findall(r"^```yaml\n(.*?)^```$", TEXT, re.MULTILINE | re.DOTALL)
    (tmp_path / "shop.yaml").write_text(document, encoding="utf-8")
    for command in (["init"], ["add", "shop", "--spec", "shop.yaml"]):
        subprocess.run([PITCHPIPE, *command], cwd=tmp_path, check=True, capture_output=True)
    importing(monkeypatch, tmp_path, "generated")
    there = partial(httpx2.Client, transport=httpx2.MockTransport(_answer))
    monkeypatch.setattr(httpx2, "Client", there)
    yield
    for name in [name for name in sys.modules if name.partition(".")[0] == "generated"]:
        del sys.modules[name]


@pytest.mark.slow
@pytest.mark.usefixtures("clients")
def test_the_calls() -> None:
    """Every call is made, and prints what is shown."""
    calls = TEXT.partition("## Call it\n")[2].partition("\n## ")[0]
    assert calls.count("```text") == 2
    run_examples(calls, "five-minutes.md")


@pytest.mark.slow
def test_the_commands_print_what_is_shown() -> None:
    """After a change of what they print, run `make pictures`."""
    assert renewed_page() == TEXT
    assert TEXT.count("```sh") == 5


@pytest.mark.slow
def test_the_picture_is_what_is_printed() -> None:
    """After a change of what the commands print, run `make pictures`."""
    assert TERMINAL.read_text(encoding="utf-8") == terminal()
