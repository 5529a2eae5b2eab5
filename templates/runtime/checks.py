# Pitchpipe runtime, copied verbatim: edit templates/runtime/ and run `pitchpipe generate`.
"""Checks outgoing values: each check takes a Python value and returns its JSON value.

Here are the checks of strings, numbers and other single values; `compound` has those of others.

A broken rule is noted as a `Violation` and the value is returned unchanged, so that one call finds
all violations. The rules are those of JSON Schema 2020-12, validation, section 6.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any, Protocol, TypeAlias, cast
from urllib.parse import quote

from .errors import REQUIRED, InvalidInput, Violation
from .values import UNSET, Hidden, is_multiple, is_sendable, is_utf8, plain, shown

_URI = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:\S*")
_DATE_TIME = re.compile(
    r"\d{4}-\d\d-\d\d[Tt ]\d\d:\d\d:\d\d(\.\d+)?([Zz]|[+-]\d\d(:?\d\d)?)?", re.ASCII
)


class Violations:
    """Collects what is wrong with the inputs of one call."""

    __slots__ = ("_found", "_wanted")

    def __init__(self) -> None:
        self._found: list[Violation] = []
        self._wanted: dict[str, list[type]] | None = None  # hardly any call needs it

    def add(self, at: str, value: object, rule: str) -> None:
        """Note that the value at a place breaks a rule."""
        missing = value is None or value is UNSET
        # A field of a body that is given as arguments is at ".name".
        self._found.append(Violation(at.removeprefix("."), value, REQUIRED if missing else rule))

    def extend(self, more: Iterable[Violation]) -> None:
        """Add violations that were collected separately."""
        self._found.extend(more)

    def hide(self, since: int) -> None:
        """Keep no value of what was noted since then: it may be a credential."""
        for index, each in enumerate(self._found[since:], since):
            hidden, rule = Hidden(each.value), each.rule
            if not isinstance(each.value, (int, float)):  # that of a union repeats it
                rule = rule.replace(shown(each.value), repr(hidden))
            self._found[index] = Violation(each.at, hidden, rule)

    def want(self, at: str, classes: Iterable[type]) -> None:
        """Note that the value at a place is none of these classes, which is noted already."""
        if self._wanted is None:
            self._wanted = {}
        self._wanted.setdefault(at, []).extend(classes)

    def wanted(self, at: str) -> Sequence[type]:
        """Return the classes of which the value at a place is not."""
        return self._wanted.get(at, ()) if self._wanted else ()

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


class Pattern(Protocol):
    """What the text of a string has to match: see `patterns`."""

    @property
    def text(self) -> str:
        """The pattern as the spec has it."""
        ...

    def may_match(self, text: str) -> bool:
        """Say whether a string matches, or cannot be tried."""
        ...


Encoder: TypeAlias = Callable[[Any, Violations, str], Any]


def string(
    value: object,
    found: Violations,
    at: str,
    *,
    min_length: int | None = None,
    max_length: int | None = None,
    pattern: Pattern | None = None,
) -> Any:
    """Check a string. Lengths count characters (code points), a pattern may match anywhere.

    The pattern is tried last, and only on a string of an allowed length: it may take long.
    """
    if not isinstance(value, str):
        found.add(at, value, "is not a string")
        return value
    text = str.__str__(value)  # the text of a str enum member, without its class
    if not text.isascii() and not is_utf8(text):
        found.add(at, text, "has half a surrogate pair, which UTF-8 cannot carry")
        return text
    if min_length is not None and len(text) < min_length:
        found.add(at, text, f"is shorter than {counted(min_length, 'character')}")
    elif max_length is not None and len(text) > max_length:
        found.add(at, text, f"is longer than {counted(max_length, 'character')}")
    elif pattern is not None and not pattern.may_match(text):
        found.add(at, text, f"does not match the pattern {shown(pattern.text, 200)}")
    return text


def secret(value: object, found: Violations, at: str, **limits: Any) -> Any:
    """Check a string that is not to be shown, such as a password."""
    before = len(found)
    text = string(value, found, at, **limits)
    found.hide(before)
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
    """Check a date and time (RFC 3339, section 5.6), which may have no offset."""
    text = string(value, found, at, **limits)
    if isinstance(value, str) and not _DATE_TIME.fullmatch(text):
        found.add(at, text, "is not a date and time such as 2026-01-31T12:00:00Z")
    return text


def integer(value: object, found: Violations, at: str, **limits: float | None) -> Any:
    """Check an integer, by what `number` takes. 3.0 is one, and is sent as 3; a bool is not."""
    is_whole = isinstance(value, int) or (isinstance(value, float) and value.is_integer())
    if isinstance(value, bool) or not is_whole:
        found.add(at, value, "is not an integer")
        return value
    return number(int(cast("float", value)), found, at, **limits)


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
    bare: float
    if type(value) is float or type(value) is int:
        bare = value
    elif isinstance(value, (int, float)) and not isinstance(value, bool):
        # A member of an enum loses its class.
        bare = int(value) if isinstance(value, int) else float(value)
    else:
        found.add(at, value, "is not a number")
        return value
    if not is_sendable(bare):
        found.add(at, bare, "is not a number that JSON can carry")
        return bare
    if minimum is not None and bare < minimum:
        found.add(at, bare, f"is below the minimum of {minimum}")
    if maximum is not None and bare > maximum:
        found.add(at, bare, f"is above the maximum of {maximum}")
    if exclusive_minimum is not None and bare <= exclusive_minimum:
        found.add(at, bare, f"is not above {exclusive_minimum}")
    if exclusive_maximum is not None and bare >= exclusive_maximum:
        found.add(at, bare, f"is not below {exclusive_maximum}")
    if multiple_of is not None and not is_multiple(bare, multiple_of):
        found.add(at, bare, f"is not a multiple of {multiple_of}")
    return bare


def segment(value: object, found: Violations, check: Encoder, at: str) -> str:
    """Check a single value, and write it as a segment of a path, in which it stays."""
    before = len(found)
    checked = check(value, found, at)
    return (
        "" if len(found) > before else segment_of(quote(plain(checked), safe=""), value, found, at)
    )


def segments(value: object, found: Violations, check: Encoder, at: str) -> str:
    """Do the same with a value that can be several segments, as `{+name}` of a path can."""
    before = len(found)
    checked = check(value, found, at)
    if len(found) > before:
        return ""
    each = plain(checked).split("/")
    return "/".join(segment_of(quote(text, safe=""), value, found, at) for text in each)


def segment_of(text: str, value: object, found: Violations, at: str) -> str:
    """Check that an encoded segment of a path is not one that is dropped."""
    if text in {"", ".", ".."}:
        found.add(at, value, "would give another path: servers drop such a segment")
    return text


def boolean(value: object, found: Violations, at: str) -> Any:
    """Check a boolean: True or False, not 1 or 0."""
    if not isinstance(value, bool):
        found.add(at, value, "is not True or False")
    return value


def nullable(value: object, found: Violations, at: str, inner: Encoder) -> Any:
    """Check a value that may be None, which is sent as null."""
    return None if value is None else inner(value, found, at)


def binary(value: object, found: Violations, at: str) -> Any:
    """Check bytes, which are sent as they are."""
    if isinstance(value, (bytes, bytearray)):
        return bytes(value)
    found.add(at, value, "is not bytes")
    return value


def counted(count: int, noun: str) -> str:
    """Write how many of something there are."""
    return f"{count} {noun}{'' if count == 1 else 's'}"
