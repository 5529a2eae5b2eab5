"""Names the fields of classes where datamodel-code-generator would not do it well."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping

from pitchpipe import ir
from pitchpipe.characters import is_nfkc
from pitchpipe.parse.names import ONE_WORD, Claims, snake, spelled_out
from pitchpipe.render.annotations import REST

_OF_PYTHON = ("bool", "bytes", "dict", "dt", "field", "float", "int", "list", "str")
_TAKEN = frozenset([*_OF_PYTHON, "from_dict", "to_dict", REST])
"""Names that the body of a generated class uses."""

# What JSON-LD, HAL, MongoDB and others put before a name; the rest can be one in Python.
_MARKED = re.compile(r"[_@$]+[A-Za-z][ -~]*$")
_WORD = re.compile(r"[A-Za-z0-9_]*")
# What would not be one `_` between two words: `Price (EUR)`, `x--y`, `+1`.
_SYMBOLS = re.compile(r"[^A-Za-z0-9_. -]|[^A-Za-z0-9]{2}|^[ .-]|[ .-]$")


def renamed_fields(definitions: Iterable[ir.Definition]) -> dict[str, str]:
    """Rename properties that would shadow names used in annotations of their class.

    Also rename those that Python would read as other names: it normalises identifiers to NFKC (PEP
    3131). Symbols are left out, and words are told apart, as in parameters.
    """
    models = [definition for definition in definitions if isinstance(definition, ir.Model)]
    wire_names = sorted({item.wire_name for model in models for item in model.fields})
    claims = Claims(wire_names)
    renamed = {
        name: claims.claim(f"{snake(name)}_")
        for name in wire_names
        if (snake(name) in _TAKEN and not _MARKED.match(name)) or not is_nfkc(name)
    }
    return {**_as_parameters(models), **renamed}


def field_name(wire_name: str, renamed: Mapping[str, str]) -> str:
    """Return the field of a property; `renamed` is what `renamed_fields` returns."""
    return renamed.get(wire_name) or _of_snake(wire_name)


def _of_snake(name: str) -> str:
    return snake(name, fallback="field")


def _has_symbols(name: str) -> bool:
    return name.isascii() and not _WORD.fullmatch(name) and bool(_SYMBOLS.search(name))


def _as_parameters(models: Iterable[ir.Model]) -> dict[str, str]:
    """Rename `photos[]` to `photos`, or to `photos_list` if an object with it has `photos` too.

    So `win_%` is `win` or `win_percent`. Likewise `userIDs` is `user_ids`, `IPv4` is `ipv4` and
    `@type` is `type`, unless an object with it has that too.
    """
    beside: defaultdict[str, set[str]] = defaultdict(set)
    for model in models:
        names = [item.wire_name for item in model.fields]
        for name in names:
            if _has_symbols(name) or ONE_WORD.search(name) or _MARKED.match(name):
                beside[name] |= {snake(other) for other in names if other != name}
    wanted = {
        name: [_of_snake(name), *([] if _MARKED.match(name) else [_of_snake(spelled_out(name))])]
        for name in beside
    }
    free = {
        name: [each for each in listed if each not in beside[name] | _TAKEN]
        for name, listed in wanted.items()
    }
    return {name: listed[0] for name, listed in free.items() if listed}
