"""Formats: what is read, what is kept as it came, and how values are written."""

from __future__ import annotations

import copy
import datetime as dt
import pickle
from decimal import Decimal
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st
from runtime import decimals, formats, identifiers
from runtime.checks import Encoder, Violations
from runtime.decode import Decoder, Mismatch
from runtime.formats import PreciseDatetime, Unparsed
from runtime.patterns import Pattern

NOON = dt.datetime(2026, 1, 31, 12, tzinfo=dt.UTC)
NAIVE = NOON.replace(tzinfo=None)
INDIA = dt.timezone(dt.timedelta(hours=5, minutes=30))
Codec = tuple[Decoder[Any], Encoder]
DATE_TIME: Codec = (formats.date_time, formats.check_date_time)
DATE: Codec = (formats.date, formats.check_date)
BYTE: Codec = (formats.byte, formats.check_byte)
DECIMAL: Codec = (decimals.decimal, decimals.check_decimal)
UUID_: Codec = (identifiers.uuid, identifiers.check_uuid)
ALL = [DATE_TIME, DATE, BYTE, DECIMAL, UUID_]


def pickled(value: Any) -> Any:
    return pickle.loads(pickle.dumps(value))  # noqa: S301  it is our own


def written(codec: Codec, value: object) -> object:
    found = Violations()
    text = codec[1](value, found, "it")
    assert not found
    return text


def rules(codec: Codec, value: object) -> list[str]:
    found = Violations()
    codec[1](value, found, "it")
    return [violation.rule for violation in found]


@pytest.mark.parametrize(
    ("text", "value", "again"),
    [
        ("2026-01-31T12:00:00Z", NOON, "2026-01-31T12:00:00Z"),
        ("2026-01-31t12:00:00z", NOON, "2026-01-31T12:00:00Z"),
        ("2026-01-31 12:00:00+00:00", NOON, "2026-01-31T12:00:00Z"),
        ("2026-01-31T12:00:00-00:00", NOON, "2026-01-31T12:00:00Z"),
        ("2026-01-31T17:30:00+05:30", NOON, "2026-01-31T17:30:00+05:30"),
        ("2026-01-31T17:30:00+0530", NOON, "2026-01-31T17:30:00+05:30"),
        ("2026-01-31T07:00:00-05", NOON, "2026-01-31T07:00:00-05:00"),
        ("2026-01-31T12:00:00.000Z", NOON, "2026-01-31T12:00:00Z"),
        ("2026-01-31T12:00:00.1Z", NOON.replace(microsecond=100_000), "2026-01-31T12:00:00.100Z"),
        ("2026-01-31T12:00:00.123Z", NOON.replace(microsecond=123_000), None),
        ("2026-01-31T12:00:00.123456Z", NOON.replace(microsecond=123_456), None),
        (
            "2026-01-31T12:00:00.1234560Z",
            NOON.replace(microsecond=123_456),
            "2026-01-31T12:00:00.123456Z",
        ),
        ("0001-01-01T00:00:00Z", dt.datetime(1, 1, 1, tzinfo=dt.UTC), None),
    ],
)
def test_date_time(text: str, value: dt.datetime, again: str | None) -> None:
    """The same instant and offset come back; UTC is written as Z, milliseconds if they suffice."""
    read = formats.date_time(text, "")
    assert read == value
    assert isinstance(read, dt.datetime)
    assert read.utcoffset() is not None
    assert written(DATE_TIME, read) == (again or text)


@pytest.mark.parametrize(
    ("text", "value", "again"),
    [
        ("2026-01-31T12:00:00", NAIVE, None),
        ("2026-01-31 12:00:00", NAIVE, "2026-01-31T12:00:00"),
        (
            "2026-01-31T12:00:00.1234560",
            NAIVE.replace(microsecond=123_456),
            "2026-01-31T12:00:00.123456",
        ),
        ("2026-01-31T12:00:00.123456", NAIVE.replace(microsecond=123_456), None),
        ("2026-01-31T12:00:00.250", NAIVE.replace(microsecond=250_000), None),
    ],
)
def test_a_date_time_without_offset_is_naive(
    text: str, value: dt.datetime, again: str | None
) -> None:
    """It is sent back without one: nobody says which time zone it is in."""
    read = formats.date_time(text, "")
    assert read == value
    assert isinstance(read, dt.datetime)
    assert read.tzinfo is None
    assert written(DATE_TIME, read) == (again or text)


@pytest.mark.parametrize(
    "text",
    [
        "2026-01-31T12:00:00.1234567Z",
        "2026-01-31T12:00:00.1234567",
        "2026-01-31T13:00:00.123456001+01:00",
    ],
)
def test_more_than_six_digits_are_kept_beside(text: str) -> None:
    """.NET, Go, Docker and Google send them: the time can be used, and comes back as it was."""
    read = formats.date_time(text, "")
    assert isinstance(read, PreciseDatetime)
    assert read.replace(tzinfo=None, hour=12) == NAIVE.replace(microsecond=123_456)
    assert (read.text, written(DATE_TIME, read)) == (text, text)
    for copied in (
        copy.copy(read),
        copy.deepcopy(read),
        pickled(read),
    ):
        assert (copied, type(copied), copied.text) == (read, PreciseDatetime, text)


def test_what_is_calculated_of_it_is_to_the_microsecond() -> None:
    """It is another time, of which nobody sent the text."""
    read = formats.date_time("2026-01-31T12:00:00.1234567Z", "")
    assert isinstance(read, PreciseDatetime)
    later = read + dt.timedelta(days=1)
    assert written(DATE_TIME, later) == "2026-02-01T12:00:00.123456Z"
    assert (
        written(DATE_TIME, read.astimezone(dt.UTC).replace(hour=1)) == "2026-01-31T01:00:00.123456Z"
    )
    assert written(DATE_TIME, pickled(later)) == "2026-02-01T12:00:00.123456Z"


@pytest.mark.parametrize(
    "text",
    [
        "2026-12-31T23:59:60Z",
        "2026-12-31T23:59:60",
        "2026-01-31T12:00",
        "2026-01-31",
        "2026-02-30T12:00:00Z",
        "2026-01-31T24:00:00Z",
        "0000-01-01T00:00:00Z",
        "2026-01-31T12:00:00+24:00",
        "2026-01-31T12:00:00+05:60",
        "2026-01-31T12:00:00,5Z",
        "2026-01-31T12:00Z",
        "2026-W05-6T12:00:00Z",
        "٢٠٢٦-01-31T12:00:00Z",
        " 2026-01-31T12:00:00Z",
        "2026-01-31T12:00:00Z\n",
        "",
    ],
)
def test_a_date_time_that_would_lose_something_is_kept(text: str) -> None:
    """So is what is none; it can be sent back."""
    read = formats.date_time(text, "")
    assert (type(read), read) == (Unparsed, text)
    assert written(DATE_TIME, read) == text


@pytest.mark.parametrize(
    ("codec", "text", "value", "again"),
    [
        (DATE, "2026-01-31", dt.date(2026, 1, 31), None),
        (BYTE, "", b"", None),
        (BYTE, "aGVsbG8=", b"hello", None),
        (BYTE, "aGVs\r\nbG8=\r\n", b"hello", "aGVsbG8="),
        (DECIMAL, "12.50", Decimal("12.50"), None),
        (DECIMAL, "-0.0000001", Decimal("-1E-7"), None),
        (DECIMAL, "+1", Decimal(1), "1"),
        (DECIMAL, "9" * 60, Decimal("9" * 60), None),
        (DECIMAL, "1E-7", Decimal("0.0000001"), "0.0000001"),
        (DECIMAL, "1.50E+3", Decimal(1500), "1500"),
        (
            UUID_,
            "0f7b1e9c-3f1e-4c8b-9a49-8e35e0e3a1f6",
            UUID(int=0x0F7B1E9C3F1E4C8B9A498E35E0E3A1F6),
            None,
        ),
        (
            UUID_,
            "0F7B1E9C-3F1E-4C8B-9A49-8E35E0E3A1F6",
            UUID(int=0x0F7B1E9C3F1E4C8B9A498E35E0E3A1F6),
            "0f7b1e9c-3f1e-4c8b-9a49-8e35e0e3a1f6",
        ),
    ],
)
def test_other_formats(codec: Codec, text: str, value: object, again: str | None) -> None:
    """A text in its format is read, and written again as the same value."""
    read = codec[0](text, "")
    assert (type(read), read) == (type(value), value)
    assert written(codec, read) == (again or text)


@pytest.mark.parametrize(
    ("codec", "text"),
    [
        (DATE, "2026-02-30"),
        (DATE, "20260131"),
        (DATE, "0000-01-01"),
        (DATE, "2026-01-31T00:00:00Z"),
        (BYTE, "aGVsbG8"),
        (BYTE, "YR=="),
        (BYTE, "-_-_"),
        (BYTE, "no Base64"),
        (BYTE, "é"),
        (DECIMAL, "1e99999"),
        (DECIMAL, "Infinity"),
        (DECIMAL, "NaN"),
        (DECIMAL, "1_000"),
        (DECIMAL, "1,5"),
        (UUID_, "0f7b1e9c3f1e4c8b9a498e35e0e3a1f6"),
        (UUID_, "{0f7b1e9c-3f1e-4c8b-9a49-8e35e0e3a1f6}"),
        (UUID_, "7"),
    ],
)
def test_another_text_is_kept(codec: Codec, text: str) -> None:
    """What is not in the format, or would come back as another text, stays as it came."""
    read = codec[0](text, "")
    assert (type(read), read) == (Unparsed, text)
    assert written(codec, read) == text
    assert repr(read) == f"Unparsed({text!r})"


@pytest.mark.parametrize("codec", ALL)
def test_only_text_is_read(codec: Codec) -> None:
    """JSON of another type is no text in another format."""
    with pytest.raises(Mismatch, match="is a number, not a string"):
        codec[0](1, "")


@pytest.mark.parametrize(
    ("codec", "value", "rule"),
    [
        (DATE_TIME, "2026-01-31T12:00:00Z", "is not a datetime"),
        (DATE_TIME, NOON.date(), "is not a datetime"),
        (DATE_TIME, 0, "is not a datetime"),
        (DATE, NOON, "is not a date"),
        (DATE, "2026-01-31", "is not a date"),
        (BYTE, "aGVsbG8=", "is not bytes"),
        (DECIMAL, 1.5, "is not a Decimal"),
        (DECIMAL, True, "is not a Decimal"),
        (DECIMAL, Decimal("Infinity"), "is not a number that can be written out"),
        (DECIMAL, Decimal("1E+999999"), "is not a number that can be written out"),
        (UUID_, "0f7b1e9c-3f1e-4c8b-9a49-8e35e0e3a1f6", "is not a UUID"),
        (DATE, None, "is required"),
    ],
)
def test_another_type_is_not_sent(codec: Codec, value: object, rule: str) -> None:
    """A text is refused as well, unless it was received."""
    (found,) = rules(codec, value)
    assert found.startswith(rule)


def test_limits_are_those_of_the_text() -> None:
    """JSON Schema asserts `maxLength` and `pattern` of what is in the JSON."""
    found = Violations()
    formats.check_byte(b"hello", found, "it", max_length=7)
    formats.check_date(NOON.date(), found, "it", pattern=Pattern("^2025"))
    formats.check_date_time(Unparsed("now"), found, "it", min_length=4)
    assert [violation.rule for violation in found] == [
        "is longer than 7 characters",
        "does not match the pattern '^2025'",
        "is shorter than 4 characters",
    ]


def test_an_offset_with_seconds_is_sent_as_utc() -> None:
    """RFC 3339 has no seconds in an offset, as local mean time has."""
    amsterdam = dt.datetime(1900, 1, 1, tzinfo=ZoneInfo("Europe/Amsterdam"))
    text = written(DATE_TIME, amsterdam)
    assert formats.date_time(text, "") == amsterdam


def test_a_union_leaves_what_it_cannot_read_to_others() -> None:
    """`strictly` raises where the decoder itself would keep the text."""
    strict = formats.strictly(formats.date)
    assert strict("2026-01-31", "") == dt.date(2026, 1, 31)
    with pytest.raises(Mismatch):
        strict("soon", "/when")
    assert formats.unparsed("soon", "") == Unparsed("soon")


@given(st.datetimes(timezones=st.sampled_from([dt.UTC, INDIA, None])))
def test_every_datetime_comes_back(value: dt.datetime) -> None:
    """What is sent and received again is equal."""
    assert formats.date_time(written(DATE_TIME, value), "") == value


@given(st.binary() | st.dates() | st.uuids() | st.decimals(allow_nan=False, allow_infinity=False))
def test_every_value_comes_back(value: object) -> None:
    """The same for the other formats."""
    codecs = {bytes: BYTE, dt.date: DATE, UUID: UUID_, Decimal: DECIMAL}
    codec = codecs[type(value)]
    if not rules(codec, value):
        assert codec[0](written(codec, value), "") == value


@given(st.sampled_from(ALL), st.text())
def test_every_text_comes_back(codec: Codec, text: str) -> None:
    """No text is lost, whatever it is."""
    read = codec[0](text, "")
    assert read == text or codec[0](written(codec, read), "") == read
