"""Names the fields of classes where datamodel-code-generator would not do it well."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import lru_cache

from pitchpipe import ir
from pitchpipe.characters import KEYWORDS, is_nfkc
from pitchpipe.parse.names import ONE_WORD, Claims, snake, spelled_out
from pitchpipe.render.annotations import REST

_OF_PYTHON = ("bool", "bytes", "dict", "dt", "field", "float", "int", "list", "str")
_TAKEN = frozenset([*_OF_PYTHON, "from_dict", "to_dict", REST])
"""Names that the body of a generated class uses."""

# What JSON-LD, HAL, MongoDB and others put before a name; the rest can be one in Python.
_MARKED = re.compile(r"[_@$]+[A-Za-z][ -~]*$")
_DIGIT = re.compile(r"[0-9]")
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
    return renamed.get(wire_name) or _of_generator(wire_name)


class FieldNames:
    """The fields of classes by property, where two properties of a class may want the same one.

    The property that is called exactly so in the document has it, wherever it stands, so that its
    field stays when another one is added (`snakeA` beside `snake_a`); the other has a number. Both
    give way to a field that the class inherits. Classes are told by the keys of `definitions`.
    """

    def __init__(self, definitions: Mapping[str, ir.Definition]) -> None:
        self._models = {
            key: each for key, each in definitions.items() if isinstance(each, ir.Model)
        }
        self._renamed = renamed_fields(self._models.values())
        self._known: dict[str, dict[str, str]] = {}

    def of(self, name: str) -> Mapping[str, str]:
        """Return the fields of a class by the names of its properties."""
        if name not in self._known:
            self._known[name] = self._settled(self._models[name])
        return self._known[name]

    def aliases(self, name: str) -> dict[str, str]:
        """Return the fields of a class that datamodel-code-generator would call otherwise."""
        names, model = self.of(name), self._models[name]
        contested = {names[wire] for wire in model.inherited if wire in names}
        contested |= {wire for wire in names if self._alone(wire) == wire}
        return {
            wire: field
            for wire, field in names.items()
            if wire in self._renamed
            # Which characters are letters elsewhere is for datamodel-code-generator to say.
            or (wire != field and wire.isascii() and self._alone(wire) in contested)
        }

    def _settled(self, model: ir.Model) -> dict[str, str]:
        base = model.base.name if model.base else ""
        above = self.of(base) if base in self._models else dict[str, str]()
        names = {wire: above[wire] for wire in model.inherited if wire in above}
        own = [item.wire_name for item in model.fields if item.wire_name not in names]
        wanted = {wire: self._alone(wire) for wire in own}
        taken, all_wanted = {*names.values()}, {*wanted.values()}
        for wire in sorted(own, key=lambda each: wanted[each] != each):
            name, number = wanted[wire], 0
            while name in taken or (number and name in all_wanted):
                number += 1
                name = f"{wanted[wire]}_{number}"
            taken.add(name)
            names[wire] = name
        return {item.wire_name: names[item.wire_name] for item in model.fields}

    def _alone(self, wire_name: str) -> str:
        """Return what a property would be called if it were alone."""
        return field_name(wire_name, self._renamed)


def _of_snake(name: str) -> str:
    return snake(name, fallback="field")


@lru_cache(maxsize=2**16)
def _of_generator(name: str) -> str:
    """Return what datamodel-code-generator calls the field of a property."""
    name = re.sub(r"\W", "_", name.removeprefix("#") or "_")
    name = f"field_{name}" if _DIGIT.match(name) else name
    name = f"field{name}" if name[0] == "_" else name
    for boundary in (r"([^_])([A-Z][a-z]+)", r"([a-z0-9])([A-Z])"):
        name = re.sub(boundary, r"\1_\2", name)
    return f"{name.lower()}_" if name.lower() in KEYWORDS else name.lower()


def _is_odd(name: str) -> bool:
    """Say whether `renamed_fields` renames such a property wherever it can."""
    return _has_symbols(name) or bool(ONE_WORD.search(name) or _MARKED.match(name))


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
            if _is_odd(name):
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
