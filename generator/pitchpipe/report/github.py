"""The GitHub format: workflow commands, a summary, and outputs for later steps."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from pitchpipe.problems import printable
from pitchpipe.report.markup import FILES, file_row
from pitchpipe.report.report import Report, Reported, Severity, count

# GitHub silently drops further annotations of the same kind in a step.
MOST_ANNOTATIONS = 10
# GitHub drops longer summaries.
MOST_BYTES = 2**20

_COMMANDS: Mapping[Severity, str] = {
    "error": "error",
    "warning": "warning",
    "info": "notice",
    "doc": "notice",
}
_DATA = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
_PROPERTY = {**_DATA, **str.maketrans({":": "%3A", ",": "%2C"})}
_CUT = "\nThe rest is left out, as a summary is limited to 1 MiB.\n"


def github(report: Report) -> str:
    """Return an annotation for each item, at most ten errors, ten warnings and ten notices."""
    commands = dict.fromkeys(_COMMANDS.values())
    lines = [line for command in commands for line in _annotations(report, command)]
    lines += [] if report.exit_code else [printable(report.ending)]
    return "".join(f"{line}\n" for line in lines)


def github_files(report: Report, environment: Mapping[str, str]) -> Iterator[tuple[Path, str]]:
    """Yield what to append to the files that GitHub provides, if any."""
    if summary := environment.get("GITHUB_STEP_SUMMARY"):
        file = Path(summary)
        yield file, _summary(report, MOST_BYTES - _size(file))
    if outputs := environment.get("GITHUB_OUTPUT"):
        said = report.outputs().items()
        yield Path(outputs), "".join(f"{name}={value}\n" for name, value in said)


def _annotations(report: Report, command: str) -> Iterator[str]:
    items = [each for each in report.everything if _COMMANDS[report.level(each)] == command]
    shown = items if len(items) <= MOST_ANNOTATIONS else items[: MOST_ANNOTATIONS - 1]
    for item in shown:
        yield _annotation(item, report, command)
    if more := len(items) - len(shown):
        where = f"see the summary of this job, or run: {report.again}"
        text = printable(f"{count(more, f'more {command}')}: {where}")
        yield _command(command, {"title": "Pitchpipe"}, text)


def _annotation(item: Reported, report: Report, command: str) -> str:
    properties = {"file": item.path}
    properties |= {"line": str(item.line)} if item.line else {}
    properties |= {"col": str(item.column)} if item.column else {}
    properties |= {"title": f"Pitchpipe {item.code}"}
    return _command(command, properties, "\n".join(report.sentences(item)))


def _command(name: str, properties: Mapping[str, str], text: str) -> str:
    pairs = (f"{key}={printable(v).translate(_PROPERTY)}" for key, v in properties.items())
    return f"::{name} {','.join(pairs)}::{text.translate(_DATA)}"


def _summary(report: Report, room: int) -> str:
    """Return a Markdown table of what fits into `room` bytes."""
    findings = list(report.summary())
    if report.exit_code == 0 and not findings:
        return f"### Pitchpipe\n\n{printable(report.ending)}\n"
    headline = f"could not tell {report.unknown}" if report.problems else report.headline
    lines = [f"### Pitchpipe: {headline}\n\n"]
    lines += [f"```sh\n{printable(report.fix)}\n```\n\n"] if report.fix else []
    problems = [file_row(each, report.level(each)) for each in report.problems]
    return _cut([*lines, *([FILES] if problems else []), *problems, *findings], room)


def _cut(lines: list[str], room: int) -> str:
    kept: list[str] = []
    room -= len(_CUT)
    for line in lines:
        if (size := len(line.encode())) <= room:
            room -= size
            kept.append(line)
    return "".join(kept if len(kept) == len(lines) else [*kept, _CUT])


def _size(file: Path) -> int:
    return file.stat().st_size if file.is_file() else 0
