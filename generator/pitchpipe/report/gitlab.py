"""The GitLab format: a Code Quality report."""

from __future__ import annotations

from typing import Any

from pitchpipe.characters import json_text
from pitchpipe.report.report import Report, Reported, encodable

_SEVERITIES = {"error": "major", "warning": "minor", "info": "info", "doc": "info"}


def gitlab(report: Report) -> str:
    """Return an array with an issue for each item; problems are blockers."""
    issues = [
        _issue(each, report, print_)
        for each, print_ in zip(report.everything, report.fingerprints(), strict=True)
    ]
    return json_text(issues)


def _issue(item: Reported, report: Report, fingerprint: str) -> dict[str, Any]:
    severity = _SEVERITIES[report.level(item)]
    if report.problems and severity == "major":
        severity = "blocker"
    return {
        "description": "; ".join(report.sentences(item)),
        "check_name": f"pitchpipe/{item.code}",
        "fingerprint": fingerprint,
        "severity": severity,
        "location": {"path": encodable(item.path), "lines": {"begin": item.line or 1}},
    }
