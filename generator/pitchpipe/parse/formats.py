"""Gives strings of a known `format` the types that Python has for them."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import get_args

from pitchpipe import ir
from pitchpipe.parse.leaves import changed_definition, changed_operations


def with_formats(api: ir.Api) -> ir.Api:
    """Return the document with `Formatted` types, as what is sent and as what is received.

    A decimal that is a number in JSON stays a float: it is read as one, digits lost or not.
    """
    return replace(
        api,
        operations=changed_operations(
            api.operations, _formatted, partial(_formatted, received=True)
        ),
        definitions=tuple(
            changed_definition(each, partial(_formatted, received=each.received))
            for each in api.definitions
        ),
    )


def _formatted(kind: ir.Type, *, received: bool = False) -> ir.Type:
    if not isinstance(kind, ir.Primitive) or kind.kind != "string":
        return kind
    for known in get_args(ir.FormatName):
        if kind.format == known:
            return ir.Formatted(format=known, constraints=kind.constraints, received=received)
    return kind
