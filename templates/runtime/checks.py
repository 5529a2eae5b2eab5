# Pitchpipe runtime, copied verbatim: edit templates/runtime/ and run `pitchpipe generate`.
"""Checks outgoing values: each check takes a Python value and returns its JSON value.

A broken rule is noted as a `Violation` and the value is returned unchanged, so that one call finds
all violations. The rules are those of JSON Schema 2020-12, validation, section 6.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from typing import Any, TypeAlias, TypeGuard, TypeVar

from .errors import REQUIRED, InvalidInput, Violation
from .patterns import may_match
from .text import shown
from .unset import UNSET
from .values import identity, is_mapping, is_multiple, is_object, is_sendable, is_sequence, is_utf8

T = TypeVar("T")

_URI = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:\S*")
_DATE_TIME = re.compile(
    r"\d{4}-\d\d-\d\d[Tt ]\d\d:\d\d:\d\d(\.\d+)?([Zz]|[+-]\d\d(:?\d\d)?)", re.ASCII
)

_MAX_DEPTH = 100
_MAX_LISTED = 8


class Violations:
    """Collects what is wrong with the inputs of one call."""

    __slots__ = ("_found",)

    def __init__(self) -> None:
        self._found: list[Violation] = []

    def add(self, at: str, value: object, rule: str) -> None:
        """Note that the value at a place breaks a rule."""
        missing = value is None or value is UNSET
        # A field of a body that is given as arguments is at ".name".
        self._found.append(Violation(at.removeprefix("."), value, REQUIRED if missing else rule))

    def extend(self, more: Iterable[Violation]) -> None:
        """Add violations that were collected separately."""
        self._found.extend(more)

    def all_inside(self, at: str) -> bool:
        """Say whether no violation is about the value at a place itself, only about its parts."""
        return all(violation.at != at.removeprefix(".") for violation in self._found)

    def raise_if_any(self, operation: str) -> None:
        """Raise InvalidInput if anything was noted."""
        if self._found:
            raise InvalidInput(operation, tuple(self._found))

    def __bool__(self) -> bool:
        return bool(self._found)

    def __len__(self) -> int:
        return len(self._found)

    def __iter__(self) -> Iterator[Violation]:
        return iter(self._found)


Encoder: TypeAlias = Callable[[Any, Violations, str], Any]


def string(
    value: object,
    found: Violations,
    at: str,
    *,
    min_length: int | None = None,
    max_length: int | None = None,
    pattern: str | None = None,
) -> Any:
    """Check a string. Lengths count characters (code points), a pattern may match anywhere.

    The pattern is tried last, and only on a text of an allowed length: it may take long.
    """
    if not isinstance(value, str):
        found.add(at, value, "is not a string")
        return value
    text = str.__str__(value)  # the text of a str enum member, without its class
    if not is_utf8(text):
        found.add(at, text, "has half a surrogate pair, which UTF-8 cannot carry")
        return text
    if min_length is not None and len(text) < min_length:
        found.add(at, text, f"is shorter than {_count(min_length, 'character')}")
    elif max_length is not None and len(text) > max_length:
        found.add(at, text, f"is longer than {_count(max_length, 'character')}")
    elif pattern is not None and not may_match(pattern, text):
        found.add(at, text, f"does not match the pattern {shown(pattern, 200)}")
    return text


def uri(value: object, found: Violations, at: str, **limits: Any) -> Any:
    """Check that a URI begins with a scheme and has no white space (RFC 3986, section 3).

    This catches paths and bare names. All other rules for URIs are left to the server.
    """
    text = string(value, found, at, **limits)
    if isinstance(value, str) and not _URI.fullmatch(text):
        found.add(at, text, "is not a URI, which begins with a scheme such as https:")
    return text


def date_time(value: object, found: Violations, at: str, **limits: Any) -> Any:
    """Check a date and time with its offset (RFC 3339, section 5.6)."""
    text = string(value, found, at, **limits)
    if isinstance(value, str) and not _DATE_TIME.fullmatch(text):
        found.add(at, text, "is not a date and time such as 2026-01-31T12:00:00Z")
    return text


def integer(
    value: object,
    found: Violations,
    at: str,
    *,
    minimum: float | None = None,
    maximum: float | None = None,
    exclusive_minimum: float | None = None,
    exclusive_maximum: float | None = None,
    multiple_of: float | None = None,
) -> Any:
    """Check an integer. 3.0 is one, and is sent as 3; a bool is not."""
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        found.add(at, value, "is not an integer")
        return value
    if isinstance(value, float) and not value.is_integer():
        found.add(at, value, "is not an integer")
        return value
    return number(
        int(value),
        found,
        at,
        minimum=minimum,
        maximum=maximum,
        exclusive_minimum=exclusive_minimum,
        exclusive_maximum=exclusive_maximum,
        multiple_of=multiple_of,
    )


def number(
    value: object,
    found: Violations,
    at: str,
    *,
    minimum: float | None = None,
    maximum: float | None = None,
    exclusive_minimum: float | None = None,
    exclusive_maximum: float | None = None,
    multiple_of: float | None = None,
) -> Any:
    """Check a number. A bool is not one; JSON has no NaN and no infinities."""
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        found.add(at, value, "is not a number")
        return value
    # A member of an enum loses its class.
    plain = int(value) if isinstance(value, int) else float(value)
    if not is_sendable(plain):
        found.add(at, plain, "is not a number that JSON can carry")
        return plain
    if minimum is not None and plain < minimum:
        found.add(at, plain, f"is below the minimum of {minimum}")
    if maximum is not None and plain > maximum:
        found.add(at, plain, f"is above the maximum of {maximum}")
    if exclusive_minimum is not None and plain <= exclusive_minimum:
        found.add(at, plain, f"is not above {exclusive_minimum}")
    if exclusive_maximum is not None and plain >= exclusive_maximum:
        found.add(at, plain, f"is not below {exclusive_maximum}")
    if multiple_of is not None and not is_multiple(plain, multiple_of):
        found.add(at, plain, f"is not a multiple of {multiple_of}")
    return plain


def boolean(value: object, found: Violations, at: str) -> Any:
    """Check a boolean: True or False, not 1 or 0."""
    if not isinstance(value, bool):
        found.add(at, value, "is not True or False")
    return value


def literal(value: object, found: Violations, at: str, values: tuple[Any, ...]) -> Any:
    """Check membership in an enum, by JSON equality: 1.0 is 1, True is not."""
    if type(value) is str and value in values:  # fast path: some enums have hundreds of strings
        return value
    here = Violations()
    plain = any_json(value, here, at) if value is not None else None
    if not here:
        key = identity(plain)
        for allowed in values:
            if identity(allowed) == key:
                return allowed
    found.add(at, value, _not_among(plain, values))
    return value


def array(
    value: object,
    found: Violations,
    at: str,
    item: Encoder,
    *,
    min_items: int | None = None,
    max_items: int | None = None,
    unique_items: bool = False,
) -> Any:
    """Check a list, a tuple or another sequence, and each of its items."""
    if not is_sequence(value):
        found.add(at, value, "is not a list")
        return value
    before = len(found)
    encoded = [item(each, found, f"{at}[{index}]") for index, each in enumerate(value)]
    if min_items is not None and len(encoded) < min_items:
        found.add(at, value, f"has fewer than {_count(min_items, 'item')}")
    if max_items is not None and len(encoded) > max_items:
        found.add(at, value, f"has more than {_count(max_items, 'item')}")
    # Items that broke a rule may be of any type: comparing them could fail.
    is_clean = len(found) == before
    if unique_items and is_clean and len({identity(each) for each in encoded}) < len(encoded):
        found.add(at, value, "has an item twice")
    return encoded


def mapping(
    value: object,
    found: Violations,
    at: str,
    item: Encoder,
    *,
    min_properties: int | None = None,
    max_properties: int | None = None,
) -> Any:
    """Check a dict or another mapping with string keys, and each of its values."""
    if not is_mapping(value):
        found.add(at, value, "is not a dict")
        return value
    encoded: dict[str, Any] = {}
    for key, each in value.items():
        place = f"{at}[{shown(key)}]"
        if isinstance(key, str) and is_utf8(key):
            encoded[str.__str__(key)] = item(each, found, place)
        else:
            found.add(place, key, "is not a key that JSON can carry")
    size(encoded, found, at, min_properties=min_properties, max_properties=max_properties)
    return encoded


def any_json(value: object, found: Violations, at: str) -> Any:
    """Check that a value can be sent as JSON at all: no cycles, no other objects, no NaN."""
    return _any_json(value, found, at, ())


def nullable(value: object, found: Violations, at: str, inner: Encoder) -> Any:
    """Check a value that may be None, which is sent as null."""
    return None if value is None else inner(value, found, at)


def one_of(value: object, found: Violations, at: str, options: tuple[Encoder, ...]) -> Any:
    """Encode with the first option that accepts the value.

    If no option does, but exactly one accepts the outermost part of the value, the value was meant
    for that option, and the violations inside it are reported.
    """
    trials: list[Violations] = []
    for option in options:
        trial = Violations()
        encoded = option(value, trial, at)
        if not trial:
            return encoded
        trials.append(trial)
    meant = [trial for trial in trials if trial.all_inside(at)]
    if len(meant) == 1:
        found.extend(meant[0])
        return value
    closest = max(trials, key=_depth, default=None)
    reason = f"; the closest says: {next(iter(closest))}" if closest else ""
    found.add(at, value, f"fits none of the {len(options)} forms allowed{reason}")
    return value


def instance(value: object, cls: type[T], found: Violations, at: str) -> TypeGuard[T]:
    """Check that a value is an object of a model class.

    One of a subclass with more fields is not: those would be left out in silence.
    """
    if type(value) is cls:
        return True
    if not isinstance(value, cls):
        found.add(at, value, f"is not of the class {cls.__name__}")
        return False
    if _fields(type(value)) != _fields(cls):
        name = type(value).__name__
        found.add(at, value, f"is of the class {name}, which has more fields than {cls.__name__}")
        return False
    return True


def _fields(cls: type) -> tuple[str, ...]:
    return tuple(getattr(cls, "__dataclass_fields__", ()))


def binary(value: object, found: Violations, at: str) -> Any:
    """Check bytes, which are sent as they are."""
    if isinstance(value, (bytes, bytearray)):
        return bytes(value)
    found.add(at, value, "is not bytes")
    return value


def rest(data: dict[str, Any], more: object, found: Violations, at: str, item: Encoder) -> None:
    """Add undeclared properties to an object; they cannot replace a declared one."""
    place = f"{at}.additional_properties"
    encoded = mapping(more, found, place, item)
    if not is_object(encoded):  # already reported
        return
    for key in encoded.keys() & data.keys():
        found.add(f"{place}[{shown(key)}]", encoded[key], "is given by a field already")
    data.update(encoded)


def size(
    data: dict[str, Any],
    found: Violations,
    at: str,
    *,
    min_properties: int | None = None,
    max_properties: int | None = None,
) -> None:
    """Check how many properties of an object are sent."""
    if min_properties is not None and len(data) < min_properties:
        found.add(at, data, f"has fewer than {_count(min_properties, 'key')}")
    if max_properties is not None and len(data) > max_properties:
        found.add(at, data, f"has more than {_count(max_properties, 'key')}")


def _any_json(value: object, found: Violations, at: str, parents: tuple[int, ...]) -> Any:
    if value is None or isinstance(value, bool):
        return value
    if isinstance(value, str):
        return string(value, found, at)
    if isinstance(value, (int, float)):
        return number(value, found, at)
    if is_sequence(value) or is_mapping(value):
        return _container(value, found, at, parents)
    found.add(at, value, "is not a JSON value")
    return value


def _container(value: object, found: Violations, at: str, parents: tuple[int, ...]) -> Any:
    if id(value) in parents:
        found.add(at, value, "contains itself")
        return value
    if len(parents) >= _MAX_DEPTH:
        found.add(at, value, f"is nested more than {_MAX_DEPTH} levels deep")
        return value

    def inner(each: object, found: Violations, at: str) -> Any:
        return _any_json(each, found, at, (*parents, id(value)))

    check = mapping if is_mapping(value) else array
    return check(value, found, at, inner)


def _not_among(value: Any, values: tuple[Any, ...]) -> str:
    listed = ", ".join(shown(each) for each in values[:_MAX_LISTED])
    if len(values) > _MAX_LISTED:
        listed += f", … ({len(values)} values)"
    return f"is not one of {listed}{_suggestion(value, values)}"


def _suggestion(value: Any, values: tuple[Any, ...]) -> str:
    if not isinstance(value, str):
        return ""
    # Imported late: needed only for an error, and importing a client should stay fast.
    from difflib import get_close_matches  # noqa: PLC0415

    names = [each for each in values if isinstance(each, str)]
    close = get_close_matches(value, names, n=1)
    return f"; did you mean {shown(close[0])}?" if close else ""


def _depth(trial: Violations) -> int:
    """Return how deep into the value an option got before its first violation."""
    return min(len(violation.at) for violation in trial)


def _count(count: int, noun: str) -> str:
    return f"{count} {noun}{'' if count == 1 else 's'}"
