"""Enums of strings, most of which are read without a Shape."""

from __future__ import annotations

from typing import Any

import pytest

from pitchpipe import ir
from pitchpipe.parse.classes import Classes, read_classes


def classes(schema: dict[str, Any]) -> Classes:
    """Read a document with one component that is the schema, and one with a property that is."""
    holder = {"type": "object", "properties": {"inline": schema}}
    return read_classes(
        {"paths": {}, "components": {"schemas": {"Enum": schema, "Holder": holder}}}
    )


@pytest.mark.parametrize(
    "more",
    [
        {},
        {"description": "What it does.", "default": "b", "deprecated": True},
        {"nullable": True},
        {"enum": ["a", "b", "a"]},
        {"enum": ["a", None], "nullable": True},
        {"enum": []},
        {"enum": [None]},
        {"enum": ["a", 1]},
        {"enum": ["true", "false"]},
        {"contentEncoding": "base64"},
        {"format": "binary"},
    ],
)
def test_an_extension_changes_nothing(more: dict[str, Any]) -> None:
    """What is read in the short way is the same as what is gathered, as for any other keyword."""
    schema = {"type": "string", "enum": ["a", "b"], **more}
    short, gathered = classes(schema), classes({**schema, "x-other": True})
    assert short.definitions == gathered.definitions
    assert short.names == gathered.names
    assert short.schemas.warned == gathered.schemas.warned


def test_values_are_in_order() -> None:
    """Each value is there once, where it comes first."""
    made = classes({"type": "string", "enum": ["b", "a", "b"], "description": "Which."})
    assert made.definitions["/components/schemas/Enum"] == ir.Enum(
        name="", values=("b", "a"), where="/components/schemas/Enum", description="Which."
    )
