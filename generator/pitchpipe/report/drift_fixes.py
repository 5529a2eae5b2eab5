"""The `fix:` line of a check that found drift."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from pitchpipe.lock.lock_file import Lock
from pitchpipe.output.causes import Finding
from pitchpipe.output.drift import Output
from pitchpipe.report.failure import path_from
from pitchpipe.report.vendor_fixes import vendor_steps
from pitchpipe.shell import command_line


@dataclass(frozen=True, slots=True, kw_only=True)
class DriftFixes:
    """The fixes for an output folder with this lock, as commands that work in `cwd`.

    `command` is the one that writes the folder.
    """

    output: Output
    lock: Lock | None
    cwd: Path
    command: str = "generate"

    def fix(self, findings: Iterable[Finding], clients: Sequence[str]) -> str:
        """Return the command after which `check` no longer has these findings.

        `clients` are those to generate, all if none is named.
        """
        listed = list(findings)
        foreign = [
            path_from(self.output.where(each.path).path, self.cwd)
            for each in listed
            if each.is_foreign
        ]
        others = [finding for finding in listed if not finding.is_foreign]
        force = ["--force"] if any(finding.is_precious for finding in others) else []
        steps = [f"rm -- {' '.join(foreign)}"] if foreign else []
        vendored = vendor_steps(others, self.output, self.lock, self.cwd)
        if vendored is not None:
            steps += vendored
        elif others:
            steps += [command_line([self.command, *clients, *force])]
        return " && ".join(steps)
