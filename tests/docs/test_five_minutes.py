"""The first five minutes go as the page says, and the picture shows their end."""

from __future__ import annotations

import contextlib
import io
import os
import re
import subprocess
import sys
from functools import partial
from pathlib import Path

import httpx2
import pytest

from tests.support.examples import ROOT, importing
from website.pictures import TERMINAL, terminal

PAGE = (ROOT / "docs" / "five-minutes.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"^```(\w+)\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)
BIN = Path(sys.executable).parent


def _answer(request: httpx2.Request) -> httpx2.Response:
    assert (request.method, request.url.path) == ("POST", "/orders")
    assert request.content == b'{"item":"tea","quantity":2}'
    return httpx2.Response(201, json={"id": 7, "item": "tea", "status": "open"})


def _run(script: str, folder: Path) -> str:
    path = f"{BIN}{os.pathsep}{os.environ['PATH']}"
    lines = [line for line in script.splitlines() if not line.startswith("pip install ")]
    done = subprocess.run(
        ["sh", "-c", "\n".join(lines)],
        cwd=folder,
        env={**os.environ, "PATH": path},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )
    return done.stdout


@pytest.mark.slow
def test_the_page(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Every command and every example, in order, prints what is shown."""
    there = partial(httpx2.Client, transport=httpx2.MockTransport(_answer))
    monkeypatch.setattr(httpx2, "Client", there)
    importing(monkeypatch, tmp_path, "generated")
    namespace: dict[str, object] = {"__name__": "five-minutes.md"}
    printed = ""
    shown = 0
    for language, block in BLOCKS:
        if language == "yaml":
            (tmp_path / "shop.yaml").write_text(block, encoding="utf-8")
        elif language == "sh":
            printed = _run(block, tmp_path)
        elif language == "python":
            output = io.StringIO()
            code = compile(block, "five-minutes.md", "exec")
            with contextlib.redirect_stdout(output):
                exec(code, namespace)  # noqa: S102  running it is the test
            printed = output.getvalue()
        else:
            assert printed == block
            shown += 1
    assert shown == 5


@pytest.mark.slow
def test_the_picture_is_what_is_printed() -> None:
    """After a change of what the commands print, run `make pictures`."""
    assert TERMINAL.read_text(encoding="utf-8") == terminal()
