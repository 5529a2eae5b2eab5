"""The JSON format of a check, described by check.schema.json."""

from __future__ import annotations

from typing import Any

from pitchpipe.characters import json_text
from pitchpipe.report.drift_report import DriftReport
from pitchpipe.report.report import Reported, encodable
from pitchpipe.version import VERSION

FORMAT_VERSION = 1
"""Incremented when a key is removed or changes its meaning; keys may be added at any time."""


def as_json(report: DriftReport) -> str:
    """Return the whole report as JSON; every key is always present."""
    data = {
        "version": FORMAT_VERSION,
        "tool": {"name": "pitchpipe", "version": VERSION},
        "clean": report.exit_code == 0,
        "exit_code": report.exit_code,
        "root": encodable(report.root),
        "counts": {
            "clients": len(report.clients),
            "files": report.files,
            "errors": report.number("error"),
            "warnings": report.number("warning"),
        },
        "findings": [_finding(each, report) for each in report.findings],
        "problems": [_problem(each, report) for each in report.problems],
        "warnings": [_problem(each, report) for each in report.warnings],
        "fix": encodable(report.fix),
    }
    return json_text(data)


def _finding(item: Reported, report: DriftReport) -> dict[str, Any]:
    return {
        "code": item.code,
        "severity": report.level(item),
        "path": encodable(item.path),
        "client": item.client or None,
        "message": encodable(item.message),
        "hint": encodable(item.hint),
        "fix": encodable(item.fix),
    }


def _problem(item: Reported, report: DriftReport) -> dict[str, Any]:
    return {
        "rule": item.code,
        "severity": report.level(item),
        "path": encodable(item.path),
        "line": item.line or None,
        "column": item.column or None,
        "pointer": encodable(item.pointer),
        "message": encodable(item.message),
        "hint": encodable(item.hint),
    }
