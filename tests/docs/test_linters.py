"""The settings of docs/vendoring.md keep tools that rewrite files away from a copy."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from pitchpipe.cli.commands import main
from tests.support.examples import ROOT

COPY = "src/app/_voices"
UNTIDY = "import sys\nimport os\nprint( os , sys )\n"


@pytest.mark.slow
@pytest.mark.parametrize("tool", ["ruff check --fix", "ruff format", "black"])
def test_a_copy_is_left_alone(tool: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """A tool that is run on the project, or on files by name, as hooks do, changes only others."""
    page = (ROOT / "docs" / "vendoring.md").read_text(encoding="utf-8")
    (settings,) = re.findall(r"```toml\n(.*?)```", page, re.DOTALL)
    # isort's order is one of ruff's rules; everything is to be rewritten that can be.
    settings += '[tool.ruff.lint]\nselect = ["ALL"]\n'
    (tmp_path / "pyproject.toml").write_text(settings, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    assert main(["vendor", "suno_ai_bark", "--into", COPY]) == 0
    other = tmp_path / "src" / "app" / "other.py"
    other.write_text(UNTIDY, encoding="utf-8")
    copied = [str(path) for path in sorted(Path(COPY).rglob("*.py"))]
    for given in (["."], [*copied, str(other)]):
        subprocess.run([sys.executable, "-m", *tool.split(), *given], check=False)
    assert other.read_text(encoding="utf-8") != UNTIDY
    assert main(["verify", COPY]) == 0
