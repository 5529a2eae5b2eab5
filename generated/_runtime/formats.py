# Pitchpipe runtime, copied verbatim: edit templates/runtime/ and run `pitchpipe generate`.
"""Dates, times and bytes, which are text in JSON.

A decoder reads a string only if nothing is lost by that, which leaves aside how the same value can
be spelled. Any other string is kept as it came: it is `Unparsed`.
"""

from __future__ import annotations

import datetime as dt
import re
from base64 import b64decode, b64encode
from typing import Any, SupportsIndex, TypeVar

from .checks import Violations, string
from .decode import Decoder, Mismatch
from .decode import string as text_of
from .values import datetime_text

T = TypeVar("T")

_DATE = re.compile(r"(\d{4})-(\d\d)-(\d\d)", re.ASCII)
# RFC 3339, section 5.6; like its section on ISO 8601, with a space for the T, or a short offset.
# Many servers leave the offset out, as databases and Python's own `isoformat` do.
_DATE_TIME = re.compile(
    _DATE.pattern + r"[Tt ](\d\d):(\d\d):(\d\d)(?:\.(\d+))?(?:([Zz])|([+-])(\d\d)(?::?(\d\d))?)?",
    re.ASCII,
)
# The usual ways to write one, which `fromisoformat` can read: it reads others differently.
_is_usual = re.compile(
    r"\d{4}-\d\d-\d\dT(?:[01]\d|2[0-3]):\d\d:\d\d(?:\.\d{1,6})?Z?", re.ASCII
).fullmatch
_from_iso = dt.datetime.fromisoformat
_MICROSECONDS = 6
_HOUR, _MINUTE = 3600, 60


class Unparsed(str):
    """A string that is not in the format that the spec promises, as it came.

    It can be sent back as it is.
    """

    __slots__ = ()

    def __repr__(self) -> str:
        return f"Unparsed({str(self)!r})"


class PreciseDatetime(dt.datetime):
    """A datetime that came with more than six digits after the point, cut to microseconds.

    `text` is as it came, and is what is sent; it is "" for what is calculated from such a datetime.
    """

    text: str = ""

    def __reduce_ex__(self, protocol: SupportsIndex) -> str | tuple[Any, ...]:
        return (_read, (self.text,)) if self.text else super().__reduce_ex__(protocol)


def date_time(value: Any, at: str) -> dt.datetime | Unparsed:
    """Decode a date and time: a naive datetime if the text has no offset from UTC.

    A string that a datetime cannot hold is kept: a leap second. Digits after the sixth are in the
    `text` of a `PreciseDatetime`.
    """
    text: str = value if isinstance(value, str) else text_of(value, at)
    try:
        return _from_iso(text) if _is_usual(text) else _read(text)
    except ValueError:
        return Unparsed(text)


def _read(text: str) -> dt.datetime | Unparsed:
    """Read a date and time that is written in any way. Raise ValueError if there is no such."""
    found = _DATE_TIME.fullmatch(text)
    if not found:
        return Unparsed(text)
    year, month, day, hour, minute, second, fraction, utc, sign, hours, minutes = found.groups()
    micro = int(fraction[:_MICROSECONDS].ljust(_MICROSECONDS, "0")) if fraction else 0
    zone = dt.UTC if utc else None
    if sign:
        zone = _zone(sign, int(hours), int(minutes or 0))
    is_precise = fraction and fraction[_MICROSECONDS:].strip("0")
    made = (PreciseDatetime if is_precise else dt.datetime)(
        int(year), int(month), int(day), int(hour), int(minute), int(second), micro, zone
    )
    if isinstance(made, PreciseDatetime):
        made.text = text
    return made


def date(value: Any, at: str) -> dt.date | Unparsed:
    """Decode a date."""
    text = text_of(value, at)
    found = _DATE.fullmatch(text)
    try:
        return dt.date(int(found[1]), int(found[2]), int(found[3])) if found else Unparsed(text)
    except ValueError:
        return Unparsed(text)


def byte(value: Any, at: str) -> bytes | Unparsed:
    """Decode Base64 (RFC 4648, section 4), with line breaks or without.

    A string is kept if it would be another when written again, as that with another alphabet.
    """
    text = text_of(value, at)
    plain = text.replace("\r", "").replace("\n", "")
    try:
        content = b64decode(plain, validate=True)
    except ValueError:
        return Unparsed(text)
    return content if _base64(content) == plain else Unparsed(text)


def unparsed(value: Any, at: str) -> Unparsed:
    """Keep a string as it came: the last choice of a union."""
    return Unparsed(text_of(value, at))


def strictly(decoder: Decoder[T | Unparsed]) -> Decoder[T]:
    """Make a decoder that does not keep a string that it cannot read, but leaves it to others."""

    def decode(value: Any, at: str) -> T:
        decoded = decoder(value, at)
        if isinstance(decoded, Unparsed):
            raise Mismatch(at, "is not in the format that the spec promises")
        return decoded

    return decode


def check_date_time(value: object, found: Violations, at: str, **limits: Any) -> Any:
    """Check a datetime, and write it as RFC 3339 does: UTC as Z, and a naive one without offset."""
    if isinstance(value, dt.datetime):
        return string(datetime_text(value), found, at, **limits)
    return kept(value, found, at, "is not a datetime", **limits)


def check_date(value: object, found: Violations, at: str, **limits: Any) -> Any:
    """Check a date. A datetime is not one, since its time would be lost."""
    if isinstance(value, dt.date) and not isinstance(value, dt.datetime):
        return string(value.isoformat(), found, at, **limits)
    return kept(value, found, at, "is not a date", **limits)


def check_byte(value: object, found: Violations, at: str, **limits: Any) -> Any:
    """Check bytes, and write them in Base64."""
    if isinstance(value, (bytes, bytearray)):
        return string(_base64(value), found, at, **limits)
    return kept(value, found, at, "is not bytes", **limits)


def kept(value: object, found: Violations, at: str, rule: str, **limits: Any) -> Any:
    """Take a string that was received and could not be read; any other value breaks the rule."""
    if isinstance(value, Unparsed):
        return string(value, found, at, **limits)
    found.add(at, value, rule)
    return value


def _zone(sign: str, hours: int, minutes: int) -> dt.timezone:
    """Return the time zone of an offset. Raise ValueError if it is a day or longer."""
    if minutes >= _MINUTE:
        msg = "an hour has 60 minutes"
        raise ValueError(msg)
    offset = dt.timedelta(hours=hours, minutes=minutes)
    return dt.timezone(-offset if sign == "-" else offset)


def _base64(content: bytes | bytearray) -> str:
    return b64encode(content).decode("ascii")
