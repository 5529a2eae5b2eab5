"""GitHub: in comes a report, out go workflow commands, a summary and outputs for later steps."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path

from pitchpipe.problems import printable
from pitchpipe.report.report import Report, Reported, Severity, count

# GitHub drops the annotations of a step beyond these, and says nothing.
MOST_ANNOTATIONS = 10
# GitHub drops a summary that is longer.
MOST_BYTES = 2**20

_DATA = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
_PROPERTY = {**_DATA, **str.maketrans({":": "%3A", ",": "%2C"})}
# Any of these could be Markdown or HTML; as a character reference none is.
_MARKUP = re.compile(r"[^\w \-./]|_")
_CUT = "\nWhat does not fit is left out: a summary has room for 1 MiB.\n"


def github(report: Report) -> str:
    """Print an annotation for each item, ten errors and ten warnings at most."""
    lines = [*_annotations(report, "error"), *_annotations(report, "warning")]
    lines += [] if report.exit_code else [f"{report.size}: no drift"]
    return "".join(f"{line}\n" for line in lines)


def github_files(report: Report, environment: Mapping[str, str]) -> Iterator[tuple[Path, str]]:
    """Yield what to append to the files that GitHub offers, if it does."""
    if summary := environment.get("GITHUB_STEP_SUMMARY"):
        file = Path(summary)
        yield file, _summary(report, MOST_BYTES - _size(file))
    if outputs := environment.get("GITHUB_OUTPUT"):
        yield Path(outputs), _outputs(report)


def _annotations(report: Report, level: Severity) -> Iterator[str]:
    items = [each for each in report.everything if report.level(each) == level]
    shown = items if len(items) <= MOST_ANNOTATIONS else items[: MOST_ANNOTATIONS - 1]
    for item in shown:
        yield _annotation(item, report, level)
    if more := len(items) - len(shown):
        text = (
            f"{count(more, f'more {level}')}: see the summary of this job, or run: pitchpipe check"
        )
        yield _command(level, {"title": "Pitchpipe"}, text)


def _annotation(item: Reported, report: Report, level: Severity) -> str:
    properties = {"file": item.path}
    properties |= {"line": str(item.line)} if item.line else {}
    properties |= {"col": str(item.column)} if item.column else {}
    properties |= {"title": f"Pitchpipe {item.code}"}
    return _command(level, properties, "\n".join(report.sentences(item)))


def _command(name: str, properties: Mapping[str, str], text: str) -> str:
    pairs = (f"{key}={printable(v).translate(_PROPERTY)}" for key, v in properties.items())
    return f"::{name} {','.join(pairs)}::{text.translate(_DATA)}"


def _summary(report: Report, room: int) -> str:
    """Print a table in Markdown, of what fits into so many bytes."""
    if report.exit_code == 0 and not report.findings:
        return f"### Pitchpipe\n\n{report.size}: no drift\n"
    lines = [f"### Pitchpipe: {_headline(report)}\n\n"]
    lines += [f"```sh\n{printable(report.fix)}\n```\n\n"] if report.fix else []
    lines += ["| file | | why | fix |\n", "| --- | --- | --- | --- |\n"]
    lines += [_row(each, report) for each in report.everything]
    return _cut(lines, room)


def _headline(report: Report) -> str:
    if report.problems:
        return "could not tell whether there is drift"
    counts = (
        f"{count(report.number('error'), 'error')}, {count(report.number('warning'), 'warning')}"
    )
    return f"drift ({counts})" if report.exit_code else f"no drift ({counts})"


def _row(item: Reported, report: Report) -> str:
    place = f"{item.path}:{item.line}" if item.line else item.path
    cells = (place, f"{report.level(item)} {item.code}", item.message, item.fix or item.hint)
    return f"| {' | '.join(map(_markdown, cells))} |\n"


def _markdown(text: str) -> str:
    return _MARKUP.sub(lambda match: f"&#{ord(match[0])};", printable(text))


def _cut(lines: list[str], room: int) -> str:
    kept: list[str] = []
    room -= len(_CUT)
    for line in lines:
        if (size := len(line.encode())) <= room:
            room -= size
            kept.append(line)
    return "".join(kept if len(kept) == len(lines) else [*kept, _CUT])


def _outputs(report: Report) -> str:
    drift = {0: "false", 1: "true"}.get(report.exit_code, "unknown")
    return f"drift={drift}\nerrors={report.number('error')}\nwarnings={report.number('warning')}\n"


def _size(file: Path) -> int:
    return file.stat().st_size if file.is_file() else 0
