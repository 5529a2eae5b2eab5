# Pitchpipe runtime, copied verbatim: edit templates/runtime/ and run `pitchpipe generate`.
"""The base of all dataclasses: to plain data and back, and what pydantic asks of a class.

Writing needs no more than the fields of a class and the names that differ from those of the API,
which `NAMES` of a client's `_codec.py` lists. Reading is what the decoders do with a response.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import Field, fields, is_dataclass
from functools import cache
from importlib import import_module
from math import isfinite
from typing import TYPE_CHECKING, Any, Final, cast

from .decode import Unfit, leniently
from .errors import InvalidInput, Violation
from .values import UNSET, is_mapping, is_sequence, text_of

if TYPE_CHECKING:
    from typing import Literal, Self

    from .decode import Decoder

REST: Final = "additional_properties"
"""The field of an object that holds what its class does not declare."""

_PACKAGE: Final = f"{str(__package__).rpartition('.')[0]}."
"""What the names of all modules of the clients begin with."""
_DEEPEST: Final = 500
_FILES: Final = re.compile(r"\bFile(?:Upload|Input)\b")
# What is not a file in a field of these types.
_PLAIN: Mapping[str, tuple[type, ...]] = {"FileUpload": (bytes, str), "FileInput": (str,)}


class JsonModel:
    """An object of the API. It can be a field of a pydantic model, and what FastAPI returns."""

    __slots__ = ()

    def __bool__(self) -> Literal[True]:
        """Be true, whatever is set: so type checkers know that only None is not."""
        return True

    def to_dict(self) -> dict[str, Any]:
        """Return the object as plain data that `json.dumps` can write, by the names of the API.

        What is left out stays so, and undeclared properties are where they came from. Nothing is
        checked but that it can be JSON: InvalidInput names what cannot, such as a file.
        """
        return _object(self, f"{type(self).__name__}.to_dict", "", 0)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """Make an object of plain data, read as that of a response is.

        Raise ValueError if it does not fit.
        Raise TypeError for a class that is only the base of others.
        """
        own = _generated(cls)
        decoder: Decoder[Self] = _decoder(own.__module__, own.__name__)
        made = leniently(decoder, data)
        return made if own is cls else _extended(cls, made)

    @classmethod
    def __get_pydantic_core_schema__(cls, _source: Any, _handler: Any) -> dict[str, Any]:
        """Tell pydantic to use `from_dict` and `to_dict`, without importing it."""

        def read(value: Any) -> Any:
            return value if isinstance(value, cls) else cls.from_dict(value)

        return {
            "type": "function-plain",
            "function": {"type": "no-info", "function": read},
            "serialization": {"type": "function-plain", "function": cls.to_dict},
        }

    @classmethod
    def __get_pydantic_json_schema__(cls, _schema: Any, _handler: Any) -> dict[str, Any]:
        """Describe it to pydantic, and so to the readers of a FastAPI document."""
        return {"type": "object", "title": cls.__name__, "description": cls.__doc__}


def plain(value: Any, call: str) -> Any:
    """Return any value of a client as plain data, as `to_dict` does, or raise InvalidInput."""
    return _value(value, call, "", 0)


def _object(model: object, call: str, at: str, depth: int) -> dict[str, Any]:
    data: dict[str, Any] = {}
    for field, name, value in properties(model):
        place = f"{at}.{field.name}"
        if isinstance(value, Unfit):
            data.update({} if value.data is UNSET else {name: value.data})
        elif value is UNSET or (value is None and field.default is None):
            continue
        elif _is_file(str(field.type), value):
            raise _invalid(call, place, value, "is a file, which is not a JSON value")
        else:
            data[name] = _value(value, call, place, depth)
    rest = getattr(model, REST, {})
    return {**data, **_value(rest, call, f"{at}.{REST}", depth)}


def properties(model: object) -> Iterator[tuple[Field[Any], str, Any]]:
    """Return the declared properties of an object: each field, its name in the API, and value."""
    cls = _generated(type(model))
    names: Mapping[str, str] = getattr(_codec(cls.__module__), "NAMES", {})
    for field in fields(cast("Any", model)):
        if field.name != REST:
            own = f"{cls.__name__}.{field.name}"
            name = names.get(own) or names.get(field.name, field.name)
            yield field, name, object.__getattribute__(model, field.name)


def _is_file(annotation: str, value: object) -> bool:
    """Say whether a value may be a file that is not in memory. Other bytes are Base64."""
    name = _file_type(annotation)
    return name != "" and not isinstance(value, _PLAIN[name])


@cache
def _file_type(annotation: str) -> str:
    """Return the type of files that an annotation names, or ""; classes may be called alike."""
    found = _FILES.search(annotation)
    return found.group() if found else ""


def _value(value: Any, call: str, at: str, depth: int) -> Any:
    if depth > _DEEPEST:
        raise _invalid(call, at, value, "is nested too deeply, or in itself")
    if isinstance(value, JsonModel):
        return _object(value, call, at, depth + 1)
    if is_dataclass(value) and hasattr(value, "data"):
        return cast("Any", value).data  # it is an Unknown
    if is_mapping(value) and all(isinstance(key, str) for key in value):
        return {key: _value(each, call, f"{at}.{key}", depth + 1) for key, each in value.items()}
    if is_sequence(value):
        return [_value(each, call, f"{at}[{n}]", depth + 1) for n, each in enumerate(value)]
    return _single(value, call, at)


def _single(value: Any, call: str, at: str) -> Any:
    is_number = isinstance(value, int) or (isinstance(value, float) and isfinite(value))
    if value is None or isinstance(value, str) or is_number:
        return value
    if isinstance(value, (bytes, bytearray)):
        from base64 import b64encode  # noqa: PLC0415  late: hardly any call needs it

        return b64encode(value).decode()
    if (text := text_of(value)) is not None:
        return text
    raise _invalid(call, at, value, "is not a JSON value")


def _invalid(call: str, at: str, value: object, rule: str) -> InvalidInput:
    return InvalidInput(call, (Violation(at.removeprefix("."), value, rule),))


def _generated(cls: type) -> type:
    """Return the class of a client that a class is, or extends."""
    return next(each for each in cls.__mro__ if each.__module__.startswith(_PACKAGE))


def _extended(cls: Any, made: Any) -> Any:
    """Make an object of a class that extends that of another."""
    return cls(**{each.name: getattr(made, each.name) for each in fields(made)})


@cache
def _decoder(module: str, name: str) -> Any:
    """Find the decoder that returns a class."""
    codec = _codec(module)
    for each in dir(codec):
        decoder = getattr(codec, each)
        if each.startswith("decode_") and decoder.__annotations__["return"] == name:
            return decoder
    msg = f"{name} is not what the API sends or receives; use a class that extends it"
    raise TypeError(msg)


def _codec(module: str) -> Any:
    """Return the module that reads and writes a class: `_codec` where the class is in `models`.

    A module of the runtime does so itself.
    """
    if module.startswith(f"{__package__}."):
        return import_module(module)
    folder, _, name = module.rpartition(".models")
    return import_module(f"{folder}._codec{name}")
