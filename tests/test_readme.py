"""What the README shows works as it stands there."""

from __future__ import annotations

import re
import sys
from pathlib import Path

import click
import httpx2
import pytest

from pitchpipe.cli import group

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")


def test_the_call(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """The first example runs as it is, with a server in the place of Replicate's."""
    asked: list[httpx2.Request] = []

    def answer(request: httpx2.Request) -> httpx2.Response:
        asked.append(request)
        output = {"audio_out": "https://replicate.delivery/hello.wav"}
        return httpx2.Response(201, json={"id": "p1", "status": "succeeded", "output": output})

    real = httpx2.Client
    monkeypatch.setattr(httpx2, "Client", lambda: real(transport=httpx2.MockTransport(answer)))
    monkeypatch.setenv("REPLICATE_API_TOKEN", "r8_secret")
    monkeypatch.syspath_prepend(ROOT)
    (example,) = re.findall(r"^```python\n(.*?)^```", README, re.MULTILINE | re.DOTALL)
    exec(compile(example, "README.md", "exec"), {})  # noqa: S102  running it is the test
    assert capsys.readouterr().out == "succeeded https://replicate.delivery/hello.wav\n"
    assert [str(request.url) for request in asked] == ["https://api.replicate.com/v1/predictions"]
    assert "generated.suno_ai_bark" in sys.modules


def test_the_commands() -> None:
    """Every command and option that the README names is there, and no command is left out."""
    named = re.findall(r"`pitchpipe ([a-z]+)[^`]*`", README)
    assert set(named) == set(group.commands)
    for command, rest in re.findall(r"`pitchpipe ([a-z]+)([^`]*)`", README):
        options = {o for p in group.commands[command].params for o in _spellings(p)}
        assert set(re.findall(r"(?<![\w-])--?[a-z]+", rest)) <= options


def test_the_targets() -> None:
    """Every make target that the README names is there."""
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    targets = set(re.findall(r"^([a-z]+):.*##", makefile, re.MULTILINE))
    assert set(re.findall(r"make ([a-z]+)", README)) <= targets


def test_the_links() -> None:
    """Every file that the README points to is there."""
    for target in re.findall(r"\]\(([^)]+)\)", README):
        assert target.startswith("https://") or (ROOT / target).exists(), target


def _spellings(parameter: click.Parameter) -> list[str]:
    return [*parameter.opts, *parameter.secondary_opts]
