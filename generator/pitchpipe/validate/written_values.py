"""Reads a number or a boolean that a server also takes as text as nothing but that.

Elysia describes what stands in a URL as both: `anyOf: [{type: string, format: numeric}, {type:
number}]`, and writes it so where the value is in JSON, too.
"""

from __future__ import annotations

from typing import Any

from pitchpipe.load.openapi_objects import objects_with
from pitchpipe.pointers import is_array, is_object, join
from pitchpipe.validate.draft import Draft

# What a text of each format stands for.
_STANDS_FOR = {
    "numeric": ("number", "integer"),
    "integer": ("integer", "number"),
    "boolean": ("boolean",),
}


def read_written_values(draft: Draft) -> None:
    """Drop the texts, whose defaults are Elysia's own: 0 and false, whatever the API's are."""
    for word in ("anyOf", "oneOf"):
        for found in list(objects_with(word, draft.data, "schema")):
            listed: Any = found.value[word]
            if is_array(listed):
                _drop(draft, join(found.pointer, word), listed)


def _drop(draft: Draft, pointer: str, listed: list[Any]) -> None:
    types = [each.get("type") for each in listed if is_object(each)]
    for index, each in enumerate(listed):
        if is_object(each) and each.get("type") == "string":
            wanted = _STANDS_FOR.get(str(each.get("format")), ())
            if any(map(types.count, wanted)):
                draft.remove(join(pointer, index))
