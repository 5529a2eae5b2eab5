"""Merge a new output schema into an overlay, and keep what people wrote in it."""

from __future__ import annotations

import copy
import json
from typing import Any

from pitchpipe import pointers
from pitchpipe.document import Document
from pitchpipe.load.yaml_source import dump, load
from pitchpipe.model.yaml_text import to_yaml
from pitchpipe.output.inputs import tried
from pitchpipe.problems import ProblemsError

# Keywords for readers: a person's text is better than that of a schema.
_PROSE = frozenset({"description", "title"})
_STEPS = ("update", "components", "schemas", "Output")
_ABSENT: Any = object()


def place_of_output(overlay: Any) -> int | None:
    """Return the index of the overlay action that describes the model's output."""
    for number, action in enumerate(overlay["actions"]):
        value: Any = action
        for step in _STEPS:
            value = value.get(step) if pointers.is_object(value) else None
        if value is not None and action.get("target") == "$":
            return number
    return None


def output_in(overlay: Any, number: int) -> Any:
    """Return the schema `Output` in an action."""
    value = overlay["actions"][number]
    for step in _STEPS:
        value = value[step]
    return value


def merge(mine: Any, base: Any, new: Any) -> Any:
    """Apply the differences between `base` and `new` to `mine`, and keep everything else.

    Prose written by hand stays. Keys keep their order, and new ones come last.
    """
    if new == base:
        return mine
    if not (pointers.is_object(mine) and pointers.is_object(new)):
        return new
    old = base if pointers.is_object(base) else {}
    result: dict[str, Any] = {}
    for key in [*mine, *(key for key in new if key not in mine)]:
        value = _merged(key, *(each.get(key, _ABSENT) for each in (mine, old, new)))
        if value is not _ABSENT:
            result[key] = value
    return result


def _merged(key: str, mine: Any, base: Any, new: Any) -> Any:
    if new is base or (new is not _ABSENT and base is not _ABSENT and new == base):
        return mine
    if key in _PROSE and isinstance(mine, str) and mine != base and not pointers.is_object(new):
        return mine
    if new is _ABSENT or mine is _ABSENT:
        return new
    return merge(mine, {} if base is _ABSENT else base, new)


def without_prose(schema: Any) -> Any:
    """Return a schema without the keywords that are only for readers, at all depths."""
    if pointers.is_array(schema):
        return [without_prose(each) for each in schema]
    if not pointers.is_object(schema):
        return schema
    return {
        word: (
            {name: without_prose(each) for name, each in value.items()}
            if word == "properties" and pointers.is_object(value)
            else without_prose(value)
        )
        for word, value in schema.items()
        if not (word in _PROSE and isinstance(value, str))
    }


def with_output(overlay: Document, text: str, number: int, output: Any) -> str:
    """Return an overlay's text with a new schema `Output` and nothing else changed."""
    pointer = f"/actions/{number}/{'/'.join(_STEPS)}"
    where = overlay.where(pointer)
    lines = text.splitlines(keepends=True)
    first, indent = where.line - 1, where.column - 1
    if indent % 2 or not lines[first].lstrip(" ").startswith("Output:"):
        return _printed(_replaced(overlay.data, number, output), text)
    last = _end_of_block(lines, first, indent)
    block = _block(output, indent, _line_end(text))
    return "".join([*lines[:first], *block, *lines[last:]])


def with_action(overlay: Document, text: str, action: Any) -> str:
    """Return an overlay's text with an action appended, unless it has that action already."""
    if _number_of(overlay, action) is not None:
        return text
    actions: list[Any] = overlay.data["actions"]
    lines = text.splitlines(keepends=True)
    where = overlay.where(f"/actions/{len(actions) - 1}")
    indent = max(where.column - 3, 0)
    last = _end_of_block(lines, where.line - 1, indent)
    said = to_yaml({"actions": [action]}).splitlines()[1:]
    block = [f"{' ' * indent}{line[2:]}{_line_end(text)}" for line in said]
    wanted = overlay.data | {"actions": [*actions, action]}
    return _if_so("".join([*lines[:last], *block, *lines[last:]]), wanted, text)


def without_action(overlay: Document, text: str, action: Any) -> str:
    """Return an overlay's text without an action, whatever its description is."""
    number = _number_of(overlay, action)
    if number is None:
        return text
    lines = text.splitlines(keepends=True)
    where = overlay.where(f"/actions/{number}")
    last = _end_of_block(lines, where.line - 1, max(where.column - 3, 0))
    actions: list[Any] = overlay.data["actions"]
    wanted = overlay.data | {"actions": [*actions[:number], *actions[number + 1 :]]}
    return _if_so("".join([*lines[: where.line - 1], *lines[last:]]), wanted, text)


def read_overlay(text: str) -> Document:
    """Read the text of an overlay that is not on disk yet. Raise ProblemsError."""
    with tried({"overlay.yaml": text.encode()}) as folder:
        return load(folder / "overlay.yaml", root=folder)


def _number_of(overlay: Document, action: Any) -> int | None:
    """Return the index of an action that does the same, or None."""
    wanted = {**action, "description": ""}
    for number, each in enumerate(overlay.data["actions"]):
        if {**each, "description": ""} == wanted:
            return number
    return None


def _if_so(edited: str, wanted: Any, text: str) -> str:
    """Return the edited text if it parses to `wanted`; else print that, which loses comments."""
    try:
        is_right = read_overlay(edited).data == wanted
    except ProblemsError:
        is_right = False
    return edited if is_right else _printed(wanted, text)


def _printed(data: Any, text: str) -> str:
    """Print data in the same format, YAML or JSON, as the text that it replaces."""
    is_json = text.lstrip().startswith("{")
    return json.dumps(data, indent=2, ensure_ascii=False) + "\n" if is_json else dump(data)


def _line_end(text: str) -> str:
    return "\r\n" if "\r\n" in text else "\n"


def _end_of_block(lines: list[str], first: int, indent: int) -> int:
    """Return the number of the line after the block that is indented below a line."""
    last = first + 1
    while last < len(lines) and _is_below(lines[last], indent):
        last += 1
    while not lines[last - 1].strip():
        last -= 1
    return last


def _is_below(line: str, indent: int) -> bool:
    return not line.strip() or len(line) - len(line.lstrip(" ")) > indent


def _block(output: Any, indent: int, end: str) -> list[str]:
    """Print the schema at an indentation."""
    nested: dict[str, Any] = {"Output": output}
    for _ in range(indent // 2):
        nested = {"x": nested}
    lines = to_yaml(nested).splitlines()[indent // 2 :]
    return [f"{line}{end}" for line in lines]


def _replaced(data: Any, number: int, output: Any) -> Any:
    changed = copy.deepcopy(data)
    changed["actions"][number]["update"]["components"]["schemas"]["Output"] = output
    return changed
