"""Sorts the values of an `enum` or `const`: which of them a type can hold, and which not."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from pitchpipe import ir
from pitchpipe.pointers import is_array, is_object

_PYTHON_KINDS: dict[str, tuple[type, ...]] = {
    "string": (str,),
    "integer": (int,),
    "number": (int, float),
    "boolean": (bool,),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class EnumValues:
    """The distinct values of an enum but null, which is left to `Nullable`.

    `literals` are for `Literal`, which cannot hold floats (PEP 586): if there is one, all numbers
    are in `numbers`. `misfits` are not of the schema's type; `compound` says that there are
    arrays or objects.
    """

    literals: tuple[ir.Scalar, ...]
    numbers: tuple[int | float, ...]
    misfits: tuple[ir.Scalar, ...]
    compound: bool


def read_values(given: Iterable[Any], types: set[str] | None) -> EnumValues:
    """Sort the values of an enum whose schema admits the types (None: any type)."""
    listed = [value for value in given if value is not None]
    if types is not None and "string" in types and all(type(value) is str for value in listed):
        return EnumValues(
            literals=tuple(dict.fromkeys(listed)), numbers=(), misfits=(), compound=False
        )
    scalars: list[ir.Scalar] = [v for v in listed if isinstance(v, str | int | float | bool)]
    fitting = _distinct(_plain(value, types) for value in scalars if fits(value, types))
    numbers = tuple(value for value in fitting if _is_number(value))
    if not any(isinstance(value, float) for value in numbers):
        numbers = ()
    return EnumValues(
        literals=tuple(v for v in fitting if not (numbers and _is_number(v))),
        numbers=numbers,  # type: ignore[arg-type]
        misfits=tuple(value for value in scalars if not fits(value, types)),
        compound=len(scalars) < len(listed),
    )


def types_of(given: Iterable[Any]) -> set[str] | None:
    """Return the type of lists or of objects; None for values of several types."""
    listed = [value for value in given if value is not None]
    if all(map(is_array, listed)):
        return {"array"}
    return {"object"} if all(map(is_object, listed)) else None


def _distinct(values: Iterable[ir.Scalar]) -> list[ir.Scalar]:
    # True equals 1 in Python, so the type is part of the key.
    return list({(type(value), value): value for value in values}.values())


def _plain(value: ir.Scalar, types: set[str] | None) -> ir.Scalar:
    """Write 1.0 as 1 where only integers are admitted."""
    whole = isinstance(value, float) and types is not None and "number" not in types
    return int(value) if whole and value is not None else value


def fits(value: ir.Scalar, types: set[str] | None) -> bool:
    """Say whether a value is of one of the types."""
    if types is None:
        return True
    if isinstance(value, bool):
        return "boolean" in types
    if isinstance(value, float) and value.is_integer() and "integer" in types:
        return True
    return any(isinstance(value, _PYTHON_KINDS.get(kind, ())) for kind in types)


def _is_number(value: ir.Scalar) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)
