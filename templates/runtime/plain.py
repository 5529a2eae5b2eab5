# Pitchpipe runtime, copied verbatim: edit templates/runtime/ and run `pitchpipe generate`.
"""Turns dataclasses into plain data and back.

Writing needs no more than the fields of a class and the names that differ from those of the API,
which `NAMES` of a client's `_codec.py` lists. Reading is what the decoders do with an answer.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from decimal import Decimal
from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

from . import compound
from .checks import Encoder, Violations
from .decode import Decoder
from .values import UNSET, is_mapping, is_sequence

if TYPE_CHECKING:
    from .model import JsonModel

M = TypeVar("M", bound="JsonModel")

_REST = "additional_properties"
# What writes values of formats, by module: a client without such a format comes without it. A
# datetime is a date, too.
_WRITERS: tuple[tuple[type, str, str], ...] = (
    (dt.datetime, "formats", "check_date_time"),
    (dt.date, "formats", "check_date"),
    (bytes, "formats", "check_byte"),
    (bytearray, "formats", "check_byte"),
    (UUID, "identifiers", "check_uuid"),
    (Decimal, "decimals", "check_decimal"),
)


def to_dict(model: JsonModel) -> dict[str, Any]:
    """Return a model as plain data. Raise InvalidInput for values that JSON cannot have."""
    found = Violations()
    data = _object(model, found, "")
    found.raise_if_any(f"{type(model).__name__}.to_dict")
    return data


def from_dict(cls: type[M], data: Mapping[str, Any]) -> M:
    """Make a model of plain data. Raise ValueError if it does not fit."""
    decoder: Decoder[M] = _decoder(cls.__module__, cls.__name__)
    return decoder(data, "")


def _object(model: JsonModel, found: Violations, at: str) -> dict[str, Any]:
    data: dict[str, Any] = {}
    names: Mapping[str, str] = getattr(_codec(type(model).__module__), "NAMES", {})
    for field in fields(cast("Any", model)):
        value = getattr(model, field.name)
        if value is UNSET or (value is None and field.default is None) or field.name == _REST:
            continue
        own = f"{type(model).__name__}.{field.name}"
        name, place = names.get(own) or names.get(field.name, field.name), f"{at}.{field.name}"
        if "FileInput" in str(field.type) and not isinstance(value, str):
            found.add(place, value, "is a file, which is no JSON value")
        else:
            data[name] = _value(value, found, place)
    return {**data, **_value(getattr(model, _REST, {}), found, f"{at}.{_REST}")}


def _value(value: object, found: Violations, at: str) -> Any:
    if is_dataclass(value):
        is_model = hasattr(value, "to_dict")
        return _object(cast("JsonModel", value), found, at) if is_model else cast("Any", value).data
    for kind, module, name in _WRITERS:
        if isinstance(value, kind):
            return _written(value, found, at, module, name)
    if is_mapping(value):
        return compound.mapping(value, found, at, _value)
    if is_sequence(value):
        return compound.array(value, found, at, _value)
    return compound.any_json(value, found, at)


def _written(value: object, found: Violations, at: str, module: str, name: str) -> Any:
    try:
        written = import_module(f".{module}", __package__)
    except ModuleNotFoundError:
        return compound.any_json(value, found, at)
    write: Encoder = getattr(written, name)
    return write(value, found, at)


@cache
def _decoder(module: str, name: str) -> Decoder[Any]:
    """Find the decoder that returns a class."""
    codec = _codec(module)
    for each in dir(codec):
        decoder: Any = getattr(codec, each)
        if each.startswith("decode_") and decoder.__annotations__["return"] == name:
            return cast("Decoder[Any]", decoder)
    msg = f"{name} is not what the API sends or receives; use a class that extends it"
    raise TypeError(msg)


def _codec(module: str) -> Any:
    """Return the module that reads and writes a class: `_codec` where the class is in `models`."""
    folder, _, name = module.rpartition(".models")
    return import_module(f"{folder}._codec{name}")
