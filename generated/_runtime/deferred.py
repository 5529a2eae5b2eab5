# Pitchpipe runtime, copied verbatim: edit templates/runtime/ and run `pitchpipe generate`.
"""Responses of which some properties do not fit: the rest can be read, and these raise.

An object with such a property gets a class of its own, so that reading other objects takes no time.
"""

from __future__ import annotations

import logging
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, fields
from functools import partial
from typing import Any, ClassVar, Final, TypeVar, cast

from .decode import Decoder, Unfit, is_deferring, joined, leniently, within
from .errors import Answer, DecodeError
from .model import REST, JsonModel, properties
from .values import UNSET, escaped, is_mapping, is_sequence

T = TypeVar("T")

logger = logging.getLogger(__name__)

_SHOWN: Final = 5

_classes: dict[type[Any], type[Any]] = {}


def partly(decoder: Decoder[T], value: Any, answer: Answer) -> T:
    """Decode JSON of which some properties may not fit: reading these raises DecodeError.

    Raise Mismatch if what does not fit is not a property of an object.
    """
    decoded = leniently(partial(within, is_deferring, decoder, on=True), value)
    places = [fault.at or "/" for fault in _settled(decoded, "", answer)]
    logger.info(
        "%s %s: %d properties are not what the spec says: %s%s",
        answer["request_method"],
        escaped(answer["url"]),
        len(places),
        escaped(", ".join(places[:_SHOWN])),
        ", ..." if len(places) > _SHOWN else "",
    )
    return decoded


@dataclass(frozen=True, slots=True)
class _Fault(Unfit):
    """A property that does not fit, and the response that it is of."""

    answer: Answer = field(compare=False)

    def error(self) -> DecodeError:
        """Make the error that reading it raises."""
        return DecodeError(at=self.at, reason=self.reason, **self.answer)

    def __repr__(self) -> str:
        return f"<{escaped(self.reason)}>"


class _Partial(JsonModel):  # noqa: PLW1641  it can change, as the other objects
    """What an object has in addition if some of its properties do not fit."""

    __slots__ = ()

    _whole: ClassVar[type[JsonModel]]
    """The class of those of which all do. No field is called so."""

    def __getattribute__(self, name: str) -> Any:
        value = object.__getattribute__(self, name)
        if isinstance(value, _Fault):
            raise value.error()
        return value

    def __repr__(self) -> str:
        shown = ", ".join(f"{name}={value!r}" for name, value in _values(self).items())
        return f"{type(self).__qualname__}({shown})"

    def __eq__(self, other: object) -> bool:
        return type(other) is type(self) and _values(other) == _values(self)

    def __reduce__(self) -> tuple[Any, ...]:
        return _restored, (self._whole, _values(self))


def _values(model: object) -> dict[str, Any]:
    """Return the fields of an object as they are."""
    names = (each.name for each in fields(cast("Any", model)))
    return {name: object.__getattribute__(model, name) for name in names}


def _restored(whole: type[JsonModel], values: Mapping[str, Any]) -> JsonModel:
    """Make a copy, or what was pickled, of an object."""
    made: JsonModel = object.__new__(_partial(whole))
    for name, value in values.items():
        object.__setattr__(made, name, value)
    return made


def _partial(whole: type[Any]) -> type[Any]:
    """Return the class of the objects of another of which some properties do not fit."""
    if whole not in _classes:
        own = {name: getattr(whole, name) for name in ("__module__", "__qualname__", "__doc__")}
        made = type(whole.__name__, (_Partial, whole), {**own, "__slots__": (), "_whole": whole})
        _classes.setdefault(whole, made)
    return _classes[whole]


def _settled(value: Any, at: str, answer: Answer) -> Iterator[_Fault]:
    """Let the objects in a value raise, and return what does not fit, by its place."""
    if isinstance(value, JsonModel):
        yield from _settled_object(value, at, answer)
    elif is_mapping(value):
        for key, each in value.items():
            yield from _settled(each, joined(at, str(key)), answer)
    elif is_sequence(value):
        for index, each in enumerate(value):
            yield from _settled(each, f"{at}/{index}", answer)


def _settled_object(model: JsonModel, at: str, answer: Answer) -> Iterator[_Fault]:
    is_partial = False
    for each, name, value in properties(model):
        if isinstance(value, Unfit):
            place = at if value.data is UNSET else joined(at, name) + value.at
            fault = _Fault(value.data, place, value.reason, answer)
            object.__setattr__(model, each.name, fault)
            is_partial = True
            yield fault
        else:
            yield from _settled(value, joined(at, name), answer)
    yield from _settled(getattr(model, REST, None), at, answer)
    if is_partial:
        model.__class__ = _partial(type(model))
