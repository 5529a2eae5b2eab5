"""What an input is called in Python, by the rule of docs/calling-models.md, written down anew."""

from __future__ import annotations

import keyword
import re
from typing import Final

# What the classes of a client write themselves.
_OF_CLASSES: Final = frozenset(
    ["additional_properties", "bool", "bytes", "dict", "field", "float", "int", "list", "str"]
)
# What `run` takes besides the inputs, or needs within.
_OF_RUN: Final = frozenset(
    [
        *("self", "version", "timeout", "cancel_on_timeout", "on_progress"),
        *("given", "waiting", "flow", "operations", "predictions", "streams"),
    ]
)
# Before a capital that begins a word: one behind a small letter or a digit, or before small ones.
_BORDER: Final = re.compile(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[^_])(?=[A-Z][a-z])")


def field_name(name: str) -> str:
    """Return what a property is called in a dataclass."""
    plain = _BORDER.sub("_", re.sub(r"\W", "_", name)).lower()
    is_taken = plain in _OF_CLASSES or keyword.iskeyword(plain)
    return f"{plain}_" if is_taken else plain


def argument_name(name: str) -> str:
    """Return what an input is called in `run`."""
    own = field_name(name)
    return f"{own}_" if own in _OF_RUN else own
