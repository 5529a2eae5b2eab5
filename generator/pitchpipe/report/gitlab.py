"""The GitLab format: a Code Quality report."""

from __future__ import annotations

import json
from typing import Any

from pitchpipe.report.report import Report, Reported, encodable

_SEVERITIES = {"error": "major", "warning": "minor", "info": "info", "doc": "info"}


def gitlab(report: Report) -> str:
    """Return an array with an issue for each item; problems are blockers."""
    issues = [
        _issue(each, report, print_)
        for each, print_ in zip(report.everything, report.fingerprints(), strict=True)
    ]
    return json.dumps(issues, indent=2, ensure_ascii=False) + "\n"


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
