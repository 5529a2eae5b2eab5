# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate arrays_and_maps`.
"""Checks, encodes and decodes the values of Containers."""

from __future__ import annotations

from functools import partial
from typing import Any, cast, get_args

from .._runtime import checks, compound, decode, encode, patterns
from .models import Grid, GridCellsItem, GridModesItem, Row, Rows, Scores


def encode_row(value: Any, found: checks.Violations, at: str) -> Any:
    """Check `Row`."""
    return compound.array(
        value, found, at, item=partial(checks.nullable, inner=checks.integer), max_items=2
    )


def encode_scores(value: Any, found: checks.Violations, at: str) -> Any:
    """Check `Scores`."""
    return compound.mapping(value, found, at, item=partial(checks.number, minimum=0))


def encode_grid_cells_item(value: object, found: checks.Violations, at: str) -> dict[str, Any]:
    """Check `GridCellsItem` and convert what is set to JSON."""
    put = encode.Properties(found, at)
    if encode.instance(value, GridCellsItem, found, at):
        put.required("x", value.x, checks.integer)
    return put.data


def encode_grid_modes_item(value: Any, found: checks.Violations, at: str) -> Any:
    """Check `GridModesItem`."""
    return compound.literal(value, found, at, get_args(GridModesItem))


def encode_grid(value: object, found: checks.Violations, at: str) -> dict[str, Any]:
    """Check `Grid` and convert what is set to JSON."""
    put = encode.Properties(found, at)
    if encode.instance(value, Grid, found, at):
        put.required(
            "rows",
            value.rows,
            compound.array,
            item=partial(compound.array, item=partial(checks.integer, minimum=0)),
        )
        put.optional("named", value.named, compound.mapping, item=encode_row)
        put.optional("scores", value.scores, encode_scores)
        put.optional("cells", value.cells, compound.array, item=encode_grid_cells_item)
        put.optional(
            "lists", value.lists, compound.mapping, item=partial(compound.array, item=checks.string)
        )
        put.optional("anything", value.anything, compound.array, item=compound.any_json)
        put.optional(
            "modes",
            value.modes,
            compound.array,
            item=encode_grid_modes_item,
            min_items=1,
            unique_items=True,
        )
        put.optional(
            "words",
            value.words,
            compound.array,
            item=partial(checks.string, pattern=patterns.Pattern("^[a-z]+$")),
        )
    return put.data


def decode_row(value: Any, at: str) -> Row:
    """Decode `Row`."""
    return decode.array(decode.nullable(decode.integer))(value, at)


def decode_scores(value: Any, at: str) -> Scores:
    """Decode `Scores`."""
    return decode.mapping(decode.number)(value, at)


def decode_grid_cells_item(value: Any, at: str) -> GridCellsItem:
    """Decode `GridCellsItem`."""
    data = decode.object_(value, at)
    made = GridCellsItem(
        x=decode.required(data, "x", at, decode.integer),
    )
    decode.nothing_left(data, at)
    return made


def decode_grid_modes_item(value: Any, at: str) -> GridModesItem:
    """Decode `GridModesItem`."""
    return cast("GridModesItem", decode.string(value, at))


def decode_grid(value: Any, at: str) -> Grid:
    """Decode `Grid`."""
    data = decode.object_(value, at)
    made = Grid(
        rows=decode.required(data, "rows", at, decode.array(decode.array(decode.integer))),
        named=decode.optional(data, "named", at, decode.mapping(decode_row)),
        scores=decode.optional(data, "scores", at, decode_scores),
        cells=decode.optional(data, "cells", at, decode.array(decode_grid_cells_item)),
        lists=decode.optional(data, "lists", at, decode.mapping(decode.array(decode.string))),
        anything=decode.optional(data, "anything", at, decode.array(decode.any_json)),
        modes=decode.optional(data, "modes", at, decode.array(decode_grid_modes_item)),
        words=decode.optional(data, "words", at, decode.array(decode.string)),
    )
    decode.nothing_left(data, at)
    return made


def decode_rows(value: Any, at: str) -> Rows:
    """Decode `Rows`."""
    return decode.array(decode_row)(value, at)
