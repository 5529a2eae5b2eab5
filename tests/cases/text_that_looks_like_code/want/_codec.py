# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate text_that_looks_like_code`.
"""Checks, encodes and decodes the values of Text of a spec that looks like code is not searched for
imports.
"""

from __future__ import annotations

from typing import Any

from .._runtime import decode
from .models import Shape

NAMES = {
    "files_partial_x": "files.partial(x)",
    "cast_uploads_get_args_x": "cast(uploads.get_args(x))",
    "shape_form": "SHAPE_FORM",
}
"""The names of properties where those of fields differ."""


def decode_shape(value: Any, at: str) -> Shape:
    """Decode `Shape`, keeping undeclared properties."""
    data = decode.object_(value, at)
    made = object.__new__(Shape)
    made.files_partial_x = decode.required_string(data, "files.partial(x)", at)
    made.cast_uploads_get_args_x = decode.optional_string(data, "cast(uploads.get_args(x))", at)
    made.shape_form = decode.required_string(data, "SHAPE_FORM", at)
    made.additional_properties = data
    return made
