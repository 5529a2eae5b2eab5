"""The last line of a `diff` whose answer is no: in come fingerprints, out goes what to paste."""

from __future__ import annotations

import os
import re
import shlex
import tomllib
from collections.abc import Sequence
from pathlib import Path

from pitchpipe.config import FILE_NAME, TABLE, find_config
from pitchpipe.load.toml_places import toml_places
from pitchpipe.problems import ProblemsError
from pitchpipe.report.fixes import command_line

MOST_ACCEPTED = 10
"""A line that accepts more is none to paste."""

_ACCEPTED = f"{TABLE}/diff/accepted"
_HEADER = re.compile(r"\s*\[\s*tool\s*\.\s*pitchpipe\s*\.\s*diff\s*\.\s*accepted\s*\]")
_REASON = "say why"


def fix_changes(fingerprints: Sequence[str], arguments: Sequence[str], cwd: Path) -> str:
    """Return the command that accepts changes in the configuration, where a reason stands by each.

    Of more changes than anybody accepts one by one, the command that only shows them.
    """
    if len(fingerprints) > MOST_ACCEPTED:
        return command_line([*arguments, "--fail-on", "never"])
    file = _configuration(cwd)
    text = file.read_text(encoding="utf-8") if file.is_file() else ""
    lines = [f'{mark} = "{_REASON}"' for mark in fingerprints]
    shown = shlex.quote(os.path.relpath(file, cwd))
    line = toml_places(text).get(_ACCEPTED)
    if line is None and _is_toml(f"{text}\n[tool.pitchpipe.diff.accepted]\n"):
        table = "\\n".join(["", "[tool.pitchpipe.diff.accepted]", *lines, ""])
        return f"printf '{table}' >> {shown}"
    if line and _HEADER.match(text.splitlines()[line - 1]):
        # Each line but the last ends in a backslash, as `a` of any sed wants it.
        words = " ".join(f"-e '{each}'" for each in _continued([f"{line}a", *lines]))
        return f"sed -i.orig {words} {shown} && rm {shown}.orig"
    return f"${{EDITOR:-vi}} +{line or 1} {shown}"


def _configuration(cwd: Path) -> Path:
    try:
        return find_config(cwd)
    except ProblemsError:
        return cwd / FILE_NAME


def _is_toml(text: str) -> bool:
    try:
        tomllib.loads(text)
    except tomllib.TOMLDecodeError:
        return False
    return True


def _continued(lines: Sequence[str]) -> list[str]:
    return [*(f"{line}\\" for line in lines[:-1]), lines[-1]]
