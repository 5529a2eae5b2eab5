"""The pages that are written from the program: its commands, and its configuration."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, Final

import click

from pitchpipe.cli.commands import COMMANDS, command_of
from pitchpipe.config_schema import config_schema

_FOLDER: Final = Path(__file__).parent.parent / "docs" / "reference"
_COMMANDS_HEAD: Final = """\
# Commands and options

Every command with its options, as `--help` prints them. [Commands](../commands.md) says what they
are for. Options may stand before, between or after the arguments.
"""
_CONFIGURATION_HEAD: Final = """\
# Configuration

Pitchpipe reads `[tool.pitchpipe]` in `pyproject.toml`. `pitchpipe config` prints what is in effect,
and `pitchpipe config --schema` the JSON Schema that this page is made from, for editors.
"""


def main() -> None:
    """Write the pages."""
    _FOLDER.mkdir(exist_ok=True)
    for name, text in pages().items():
        (_FOLDER / name).write_text(text, encoding="utf-8")


def pages() -> dict[str, str]:
    """Return the text of each page, by its name in docs/reference/."""
    return {"cli.md": cli_reference(), "configuration.md": configuration_reference()}


def cli_reference() -> str:
    """Return the page of all commands, in Markdown."""
    commands = (_command(name) for name in sorted(COMMANDS))
    return "\n".join([_COMMANDS_HEAD, *(line for lines in commands for line in lines)])


def _command(name: str) -> Iterator[str]:
    command = command_of(name)
    context = click.Context(command, info_name=f"pitchpipe {name}")
    usage = " ".join([f"pitchpipe {name}", *command.collect_usage_pieces(context)])
    yield from (f"## pitchpipe {name}", "", "```text", usage, "```", "")
    for paragraph in (command.help or "").split("\n\n"):
        yield from (" ".join(paragraph.split()), "")
    records = [each.get_help_record(context) for each in command.get_params(context)]
    rows = [record for record in records if record and record[1]]
    yield from _table(("option", "meaning"), [(f"`{names}`", meaning) for names, meaning in rows])


def configuration_reference() -> str:
    """Return the page of all settings, in Markdown."""
    lines = [_CONFIGURATION_HEAD, *_settings("[tool.pitchpipe]", config_schema())]
    return "\n".join(lines)


def _settings(heading: str, table: Mapping[str, Any]) -> Iterator[str]:
    """Write a table of the configuration, and then those that are inside of it."""
    required = table.get("required", [])
    properties: Mapping[str, Mapping[str, Any]] = table["properties"]
    yield from (f"## {heading}", "")
    inner = {name: each for name, each in properties.items() if _is_table(each)}
    rows = [
        (f"`{name}`", _type(each), _default(each, is_required=name in required), _meaning(each))
        for name, each in properties.items()
        if name not in inner
    ]
    if rows:
        yield from _table(("key", "value", "default", "meaning"), rows)
    for name, each in inner.items():
        path = f"{heading.strip('[]')}.{name}"
        if "properties" in each:
            yield from _settings(f"[{path}]", each)
        else:
            yield from _settings(f"[{path}.NAME]", each["additionalProperties"])


def _is_table(schema: Mapping[str, Any]) -> bool:
    values = schema.get("additionalProperties")
    return "properties" in schema or (isinstance(values, Mapping) and "properties" in values)


def _type(schema: Mapping[str, Any]) -> str:
    match schema:
        case {"enum": values}:
            return " or ".join(f"`{json.dumps(value)}`" for value in values)
        case {"type": "array", "items": items}:
            return f"list of {_type(items)}s"
        case {"type": "object", "additionalProperties": values}:
            return f"table of {_type(values)}s"
        case {"type": kind}:
            return str(kind)
    raise ValueError(schema)


def _default(schema: Mapping[str, Any], *, is_required: bool) -> str:
    if is_required:
        return "required"
    return f"`{json.dumps(schema['default'])}`" if "default" in schema else ""


def _meaning(schema: Mapping[str, Any]) -> str:
    of_items = schema.get("items", {}).get("description", "")
    return " ".join(filter(None, [schema["description"], of_items]))


def _table(head: tuple[str, ...], rows: Sequence[tuple[str, ...]]) -> Iterator[str]:
    for row in (head, ("---",) * len(head), *rows):
        cells = (cell.replace("|", r"\|") for cell in row)
        yield f"| {' | '.join(cells)} |"
    yield ""
