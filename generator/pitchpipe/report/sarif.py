"""The SARIF 2.1.0 format: one run of one tool.

Paths are relative to `%SRCROOT%`, which is the root of the repository for GitHub.
"""

from __future__ import annotations

from typing import Any
from urllib.parse import quote

from pitchpipe.characters import json_text
from pitchpipe.report.report import SEVERITIES, Report, Reported, Rule, count, encodable
from pitchpipe.version import VERSION

SCHEMA = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)

# Not `primaryLocationLineHash`: the upload to GitHub computes that one from the file itself.
FINGERPRINT = "pitchpipe/v1"
# GitHub refuses a run with more results.
MOST_RESULTS = 25_000

_LEVELS = {"error": "error", "warning": "warning", "info": "note", "doc": "note"}
_PROBLEM_HELP = "Fix the file at the given place, and run the command again."


def sarif(report: Report) -> str:
    """Return a log whose results are the findings, or the problems that prevented an answer.

    Problems are also notifications of the run, which then counts as unsuccessful. They are among
    the results because systems that show alerts read nothing else.
    """
    rules = _rules(report)
    indexes = {rule["id"]: index for index, rule in enumerate(rules)}
    items = sorted(
        zip(report.everything, report.fingerprints(), strict=True),
        key=lambda pair: SEVERITIES.index(report.level(pair[0])),
    )
    results = [
        {
            **_message(each, report),
            "ruleId": each.code,
            "ruleIndex": indexes[each.code],
            "partialFingerprints": {FINGERPRINT: print_},
        }
        for each, print_ in items[:MOST_RESULTS]
    ]
    run = {
        "tool": {"driver": {"name": "Pitchpipe", "version": VERSION, "rules": rules}},
        # Two projects in one repository are two analyses: neither replaces the other's results.
        "automationDetails": {"id": _analysis(report)},
        "invocations": [
            {
                "executionSuccessful": not report.problems,
                "toolExecutionNotifications": _notes(report, left_out=len(items) - len(results)),
            }
        ],
        "columnKind": "unicodeCodePoints",
        "results": results,
    }
    log = {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}
    return json_text(log)


def _notes(report: Report, *, left_out: int) -> list[dict[str, Any]]:
    notes = [{**_message(p, report), "descriptor": {"id": p.code}} for p in report.problems]
    if left_out:
        text = f"{count(left_out, 'more result')} are left out"
        notes.append({"level": "warning", "message": {"text": text}})
    return notes


def _analysis(report: Report) -> str:
    parts = ("pitchpipe", report.command, *(_uri(p) for p in (report.root, report.subject) if p))
    return f"{'/'.join(parts)}/"


def _rules(report: Report) -> list[dict[str, Any]]:
    """Describe all codes of the command, and those of its problems."""
    rules = [_rule(rule) for rule in report.rules()]
    known = {rule["id"] for rule in rules}
    others = dict.fromkeys(p.code for p in report.problems if p.code not in known)
    text = f"Pitchpipe could not tell {report.unknown}, because of a problem at this place."
    return rules + [_rule(Rule(code=c, meaning=text, advice=_PROBLEM_HELP)) for c in others]


def _rule(rule: Rule) -> dict[str, Any]:
    text = {"text": rule.meaning}
    return {
        "id": rule.code,
        "shortDescription": text,
        "fullDescription": text,  # GitHub requires both
        "help": {"text": rule.advice},
    }


def _message(item: Reported, report: Report) -> dict[str, Any]:
    """Return what a result and a notification have in common: level, message and place."""
    return {
        "level": _LEVELS[report.level(item)],
        "message": {"text": "\n".join(report.sentences(item))},
        "locations": [{"physicalLocation": _place(item)}],
    }


def _place(item: Reported) -> dict[str, Any]:
    """Return file, line and column; line 1 for a whole file, as GitHub requires a line."""
    column = {"startColumn": item.column} if item.column else {}
    is_outside = item.path.startswith("/")
    file = f"file://{_uri(item.path)}" if is_outside else _uri(item.path)
    base = {} if is_outside else {"uriBaseId": "%SRCROOT%"}
    return {
        "artifactLocation": {"uri": file, **base},
        "region": {"startLine": item.line or 1, **column},
    }


def _uri(path: str) -> str:
    """Percent-encode a path, byte for byte if it is a file name."""
    try:
        return quote(path.encode(errors="surrogateescape"))
    except UnicodeEncodeError:  # a lone surrogate, which no file name has
        return quote(encodable(path))
