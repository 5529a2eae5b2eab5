"""From an operation's responses to what a call returns or raises."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeAlias

from pitchpipe import ir
from pitchpipe.media_types import is_json, is_text
from pitchpipe.render.annotations import annotation
from pitchpipe.render.code import CAST, CODEC, Code, call, joined, runtime
from pitchpipe.render.decoders import decoder
from pitchpipe.render.literals import literal

Definitions: TypeAlias = Mapping[str, ir.Definition]

_NONE = Code("None")


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What a success becomes; `condition` tells it from the others ("" is all the rest)."""

    condition: str
    expression: Code


def successes(operation: ir.Operation) -> list[ir.Response]:
    """List the responses that are results; without any, `default` is one."""
    listed = [r for r in operation.responses if r.status.startswith("2")]
    return listed or [r for r in operation.responses if r.status == "default"]


def result_annotation(operation: ir.Operation) -> Code:
    """Write the type of what a call returns."""
    types = [r.type for r in successes(operation)]
    written = dict.fromkeys(_NONE if kind is None else annotation(kind) for kind in types)
    return joined(sorted(written, key=lambda each: each == _NONE), " | ") or _NONE


def plan_outcomes(operation: ir.Operation, by_name: Definitions) -> tuple[Outcome, ...]:
    """Tell successes apart by status; a range, or else the first, takes whatever 2xx is left."""
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
    # The decoder of a union gives Any: which of the types it is, no type checker can follow.
    is_any = isinstance(response.type, ir.Union) and " | " in kind.text
    return call(CAST, f'"{kind}"', read) if is_any else read


def error_table(operation: ir.Operation, by_name: Definitions) -> Code:
    """Write the table of error decoders; statuses that `default` covers are left to it.

    A lone `default` is a result for 2xx and an error for all else.
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
