"""Plans what a call returns or raises for the responses of an operation."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeAlias

from pitchpipe import ir
from pitchpipe.media_types import is_json, is_text
from pitchpipe.render.annotations import annotation
from pitchpipe.render.code import CAST, CODEC, Code, call, joined, runtime
from pitchpipe.render.decoders import decoder, decodes_to_any
from pitchpipe.render.literals import literal

Definitions: TypeAlias = Mapping[str, ir.Definition]

_NONE = Code("None")


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """The result for a success, and its condition; "" is the condition of all others."""

    condition: str
    expression: Code


def successes(operation: ir.Operation) -> list[ir.Response]:
    """List the responses that are results; if there is no 2xx, `default` is one."""
    listed = [r for r in operation.responses if r.status.startswith("2")]
    return listed or [r for r in operation.responses if r.status == "default"]


def result_annotation(operation: ir.Operation) -> Code:
    """Write the type of what a call returns."""
    types = [r.type for r in successes(operation)]
    written = dict.fromkeys(_NONE if kind is None else annotation(kind) for kind in types)
    return joined(sorted(written, key=lambda each: each == _NONE), " | ") or _NONE


def plan_outcomes(operation: ir.Operation, by_name: Definitions) -> tuple[Outcome, ...]:
    """Choose the result by status; a range, or else the first, covers all other 2xx."""
    read = {r.status: _reader(r, by_name) for r in successes(operation)}
    if not read:
        return (Outcome(condition="", expression=_NONE),)
    general = next((status for status in read if not status.isdigit()), next(iter(read)))
    special = [
        Outcome(condition=f"response.status_code == {status}", expression=expression)
        for status, expression in read.items()
        if expression != read[general]
    ]
    return (*special, Outcome(condition="", expression=read[general]))


def _reader(response: ir.Response, by_name: Definitions) -> Code:
    if response.type is None:
        return _NONE
    if isinstance(response.type, ir.Binary):
        return Code("response.body")
    if is_text(response.media_type):
        return call(runtime("responses.text"), "response")
    read = call(runtime("responses.json"), "response", decoder(response.type, by_name, CODEC))
    kind = annotation(response.type)
    is_one = isinstance(response.type, ir.Union) and " | " not in kind.text
    is_any = decodes_to_any(response.type) and not is_one
    return call(CAST, f'"{kind}"', read) if is_any else read


def error_table(operation: ir.Operation, by_name: Definitions) -> Code:
    """Write the table of error decoders, without statuses that `default` covers.

    If `default` is the only response, it is a result for 2xx and an error for everything else.
    """
    results = successes(operation)
    table = {
        r.status: decoder(r.type, by_name, CODEC)
        for r in operation.responses
        if (r not in results or r.status == "default") and r.type and is_json(r.media_type)
    }
    fallback = table.get("default")
    listed = {s: d for s, d in table.items() if s == "default" or d != fallback}
    return "{" + joined(f"{literal(s)}: " + listed[s] for s in sorted(listed)) + "}"
