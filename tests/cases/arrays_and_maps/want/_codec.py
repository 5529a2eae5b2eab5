# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate arrays_and_maps`.
"""Checks, encodes and decodes the values of Containers."""

from __future__ import annotations

from functools import partial
from typing import Any, cast, get_args

from .._runtime import checks, compound, decode, encode, nullables, patterns
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
    data: dict[str, Any] = {}
    if encode.instance(value, GridCellsItem, found, at):
        data["x"] = checks.integer(value.x, found, f"{at}.x")
    return data


def encode_grid_modes_item(value: Any, found: checks.Violations, at: str) -> Any:
    """Check `GridModesItem`."""
    return compound.literal(value, found, at, get_args(GridModesItem))


def encode_grid(value: object, found: checks.Violations, at: str) -> dict[str, Any]:
    """Check `Grid` and convert what is set to JSON."""
    data: dict[str, Any] = {}
    if encode.instance(value, Grid, found, at):
        data["rows"] = compound.array(
            value.rows,
            found,
            f"{at}.rows",
            item=partial(compound.array, item=partial(checks.integer, minimum=0)),
        )
        if value.named is not None:
            data["named"] = compound.mapping(value.named, found, f"{at}.named", item=encode_row)
        if value.scores is not None:
            data["scores"] = encode_scores(value.scores, found, f"{at}.scores")
        if value.cells is not None:
            data["cells"] = compound.array(
                value.cells, found, f"{at}.cells", item=encode_grid_cells_item
            )
        if value.lists is not None:
            data["lists"] = compound.mapping(
                value.lists, found, f"{at}.lists", item=partial(compound.array, item=checks.string)
            )
        if value.anything is not None:
            data["anything"] = compound.array(
                value.anything, found, f"{at}.anything", item=compound.any_json
            )
        if value.modes is not None:
            data["modes"] = compound.array(
                value.modes,
                found,
                f"{at}.modes",
                item=encode_grid_modes_item,
                min_items=1,
                unique_items=True,
            )
        if value.words is not None:
            data["words"] = compound.array(
                value.words,
                found,
                f"{at}.words",
                item=partial(checks.string, pattern=patterns.Pattern("^[a-z]+$")),
            )
    return data


def decode_row(value: Any, at: str) -> Row:
    """Decode `Row`."""
    return nullables.array(decode.integer)(value, at)


def decode_scores(value: Any, at: str) -> Scores:
    """Decode `Scores`."""
    return decode.mapping(decode.number)(value, at)


def decode_grid_cells_item(value: Any, at: str) -> GridCellsItem:
    """Decode `GridCellsItem`."""
    data = decode.object_(value, at)
    made = object.__new__(GridCellsItem)
    made.x = decode.required(data, "x", at, decode.integer)
    decode.nothing_left(data, at)
    return made


def decode_grid_modes_item(value: Any, at: str) -> GridModesItem:
    """Decode `GridModesItem`."""
    return cast("GridModesItem", decode.string(value, at))


def decode_grid(value: Any, at: str) -> Grid:
    """Decode `Grid`."""
    data = decode.object_(value, at)
    made = object.__new__(Grid)
    made.rows = decode.required(data, "rows", at, decode.array(decode.array(decode.integer)))
    made.named = decode.optional(data, "named", at, decode.mapping(decode_row))
    made.scores = decode.optional(data, "scores", at, decode_scores)
    made.cells = decode.optional(data, "cells", at, decode.array(decode_grid_cells_item))
    made.lists = decode.optional(data, "lists", at, decode.mapping(decode.array(decode.string)))
    made.anything = decode.optional(data, "anything", at, decode.array(decode.any_json))
    made.modes = decode.optional(data, "modes", at, decode.array(decode_grid_modes_item))
    made.words = decode.optional(data, "words", at, decode.array(decode.string))
    decode.nothing_left(data, at)
    return made


def decode_rows(value: Any, at: str) -> Rows:
    """Decode `Rows`."""
    return decode.array(decode_row)(value, at)
