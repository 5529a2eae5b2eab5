"""Whatever a name is, what is printed controls no terminal, hides nothing, and mentions nobody."""

from __future__ import annotations

import json
import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest

from pitchpipe.characters import printable_lines
from pitchpipe.report.drift_report import DriftReport
from pitchpipe.report.formats import FORMATS
from pitchpipe.report.markup import file_row
from pitchpipe.report.report import Reported
from tests.hostile.arena import SPEC
from tests.support.commandline import pitchpipe

ROOT = Path(__file__).parents[2]
TEXT = "\x1b[31m\x9b1m\u202e\u2066\u200b\u200d\u00ad\ufeff\U000e0041\x07 @somebody #12 </script>"


@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.parametrize("kind", ["findings", "problems"])
def test_reports(form: str, kind: str) -> None:
    """Every format of a report escapes what comes from elsewhere, in each of its parts."""
    item = Reported(
        path=TEXT, shown=TEXT, code="missing", message=TEXT, client=TEXT, line=1, column=1,
        pointer=TEXT, hint=TEXT, fix=TEXT, advice=(TEXT,),
    )  # fmt: skip
    report = DriftReport(**{kind: (item,)}, root=TEXT, fix=TEXT)  # type: ignore[arg-type]
    text = FORMATS[form](report)
    assert text == printable_lines(text)


def documents(folder: Path) -> None:
    """Write a document, and another in which everything has another name."""
    (folder / "a.yaml").write_text(SPEC)
    data = {"openapi": "3.1.0", "info": {"title": TEXT, "version": TEXT}, "paths": {}}
    schema = {"type": "string", "enum": [TEXT], "description": TEXT, "pattern": TEXT}
    parameter = {"name": TEXT, "in": "query", "required": True, "schema": schema}
    response = {"description": TEXT, "content": {TEXT: {"schema": schema}}}
    operation = {"operationId": TEXT, "parameters": [parameter], "responses": {"200": response}}
    data["paths"] = {"/things": {"get": operation}, f"/{TEXT}": {"get": operation}}
    (folder / "b.json").write_text(json.dumps(data))


@pytest.mark.parametrize("form", ["text", "json", "markdown", "html", "github", "sarif", "junit"])
def test_diffs(tmp_path: Path, form: str) -> None:
    """So does every format of a diff; in Markdown, `@name` is no mention, nor is `#1` a link."""
    documents(tmp_path)
    for pair in (("a.yaml", "b.json"), ("b.json", "a.yaml")):
        code, out, err = pitchpipe(tmp_path, "diff", *pair, "--format", form, "--all")
        assert code == 1
        for text in (out, err):
            assert text == printable_lines(text)
        if form == "markdown":
            outside_of_code = "".join(out.split("`")[::2])
            assert "@somebody" not in outside_of_code
            assert "#12" not in outside_of_code


def test_rows_of_a_summary() -> None:
    """The table that GitHub shows for a job mentions nobody."""
    item = Reported(path="@a/b", shown="", code="missing", message="of @somebody in #12")
    row = file_row(item, "error")
    assert "&#64;&#8203;a/b" in row
    assert "&#64;&#8203;somebody in &#35;&#8203;12" in row


def test_bytes_on_a_terminal() -> None:
    """A patch or a document is printed byte for byte, except on a terminal."""
    code = "from pitchpipe.console import say_exactly; say_exactly(b'a\\tb\\x1b[31m\\xff\\n')"
    command = [sys.executable, "-c", code]
    env = {**os.environ, "PYTHONPATH": str(ROOT / "generator")}
    assert subprocess.run(command, env=env, stdout=subprocess.PIPE, check=True).stdout == (
        b"a\tb\x1b[31m\xff\n"
    )
    screen, keyboard = pty.openpty()
    with os.fdopen(keyboard, "wb") as terminal:
        subprocess.run(command, env=env, stdout=terminal, check=True)
        assert b"\\x1b[31m\\xff" in os.read(screen, 1000)
    os.close(screen)
