# Pitchpipe runtime, copied verbatim: edit templates/runtime/ and run `pitchpipe generate`.
"""Responses as data, and their conversion to a value, a StatusError or a DecodeError."""

from __future__ import annotations

import json as _json
from codecs import BOM_UTF8, lookup
from collections.abc import Collection, Iterable, Iterator, Mapping
from contextlib import suppress
from contextvars import ContextVar
from typing import Any, Final, NamedTuple, TypeVar

from .decode import Decoder, Mismatch, leniently
from .errors import Answer, DecodeError, status_error_class

T = TypeVar("T")

origin: ContextVar[Any] = ContextVar("origin", default=None)
"""The transport that got what is being decoded, if it is a response."""

_STREAMED: Final = (
    "a method for streams, or with_download where the client has it, gives them as they come"
)
_DEFERRED: Final = "with_options(defer_decode_errors=True) gives what fits of such a response"
_CHARSETS: Final = frozenset(
    [
        *("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "ascii", "koi8-r", "koi8-u"),
        *("gbk", "gb2312", "gb18030", "big5", "big5hkscs", "shift_jis", "euc_jp", "iso2022_jp"),
        *("euc_kr", "cp949", "cp932", "cp874", "tis-620", "cp866", "mac-roman", "mac-cyrillic"),
        *(f"iso8859-{number}" for number in range(1, 17)),
        *(f"cp{number}" for number in range(1250, 1259)),
    ]
)
"""What browsers decode (WHATWG Encoding Standard), by Python's names. Others can take hours."""

_EMPTY: Final = (204, 205)
"""The statuses that never have content (RFC 9110, sections 15.3.5 and 15.3.6)."""

_SPACE: Final = " \t\n\r"
"""What JSON may have around it (RFC 8259, section 2)."""


class Headers(Mapping[str, str]):
    """Header fields; names are case-insensitive. Repeated fields are joined by commas."""

    __slots__ = ("_fields",)

    def __init__(self, fields: Iterable[tuple[str, str]] = ()) -> None:
        self._fields: dict[str, str] = {}
        for name, value in fields:
            key = name.lower()
            self._fields[key] = f"{self._fields[key]}, {value}" if key in self._fields else value

    def __getitem__(self, name: str) -> str:
        return self._fields[name.lower()]

    def __contains__(self, name: object) -> bool:
        return isinstance(name, str) and name.lower() in self._fields

    def __iter__(self) -> Iterator[str]:
        return iter(self._fields)

    def __len__(self) -> int:
        return len(self._fields)

    def __repr__(self) -> str:
        return f"<Headers {', '.join(self._fields)}>"


class Response(NamedTuple):
    """One response with its complete body. `url` contains no credential.

    `note` says how it came to an error that is the last response of several, and `remark` what the
    message of an error tells of the request. `origin` is the transport that got it: files that are
    named in it are fetched in the same way.
    """

    status_code: int
    headers: Mapping[str, str]
    body: bytes
    request_method: str
    url: str
    note: str = ""
    origin: Any = None
    remark: str = ""

    def said(self) -> Answer:
        """Return what an error tells of it."""
        return {
            "status_code": self.status_code,
            "headers": self.headers,
            "body": self.body,
            "request_method": self.request_method,
            "url": self.url,
        }

    def __repr__(self) -> str:
        return f"<Response {self.status_code}, {len(self.body)} bytes>"


def raise_for_status(
    response: Response, errors: Mapping[str, Decoder[Any]], redirects: Collection[int] = ()
) -> None:
    """Raise the StatusError of a response outside 2xx, except for the `redirects` that are results.

    `errors` maps the keys of the Responses Object (`404`, `4XX`, `default`) to decoders.
    """
    status = response.status_code
    if 200 <= status < 300 or status in redirects:
        return
    decoder = errors.get(str(status)) or errors.get(f"{status // 100}XX") or errors.get("default")
    found = _decoded_error(response.body, decoder)
    error = status_error_class(status)(error=found, remark=response.remark, **response.said())
    if response.note:
        error.add_note(response.note)
    raise error


def json(response: Response, decoder: Decoder[T]) -> T:
    """Decode a JSON body, or raise DecodeError, which keeps it. An empty body is read as null.

    What is not JSON by its Content-Type, and does not fit as JSON, is read as a string if it is
    text: servers send one as it is where the document says that it is JSON. JSON that does not fit
    is read once more, leniently; the error names what does not fit even so. It is deferred until
    that is read, where the caller has chosen so and it is a property.
    """
    token = origin.set(response.origin)
    try:
        if not response.body or response.body.isspace():
            return _nothing(decoder, response.status_code)
        return decoder(_parsed(response.body, response), "")
    except Mismatch as mismatch:
        if _is_other(response):
            with suppress(Mismatch, DecodeError):
                return decoder(text(response), "")
        return _again(response, decoder, mismatch)
    except RecursionError:
        raise decode_error(response, "", "is nested too deeply") from None
    finally:
        origin.reset(token)


def _again(response: Response, decoder: Decoder[T], fault: Mismatch) -> T:
    """Decode leniently or, where errors of properties are deferred, in part; or raise the error."""
    settings = getattr(response.origin, "settings", None)
    with suppress(Mismatch, RecursionError):
        value = _parsed(response.body)  # a Mismatch if it is no JSON, as the fault says then
        try:
            return leniently(decoder, value)
        except Mismatch as mismatch:
            fault = mismatch
        if settings and settings.defer_decode_errors:
            from .deferred import partly  # noqa: PLC0415  late: hardly any call needs it

            return partly(decoder, value, response.said())
    error = decode_error(response, fault.at, fault.reason)
    if settings and fault.at:
        error.add_note(_DEFERRED)
    raise error from fault


def text(response: Response) -> str:
    """Decode a text body by its charset, by default UTF-8, or raise DecodeError."""
    charset = _charset(response.headers.get("content-type", ""))
    try:
        codec = lookup(charset).name
        if codec not in _CHARSETS:
            raise LookupError(codec)
        return response.body.decode(codec)
    except (LookupError, ValueError, Warning) as error:  # some codecs raise odd ones
        raise decode_error(response, "", f"is not text in {charset}{_type(response)}") from error


def _charset(content_type: str) -> str:
    for parameter in content_type.split(";")[1:]:
        name, _, value = parameter.partition("=")
        if name.strip().lower() == "charset":
            return value.strip().strip("\"'") or "utf-8"
    return "utf-8"


def essence(content_type: str) -> str:
    """Return a media type without its parameters, in lower case."""
    return content_type.partition(";")[0].strip().lower()


def media_type(response: Response) -> str:
    """Return the media type that a response says it has, without parameters; "" for none."""
    return essence(response.headers.get("content-type", ""))


def _is_other(response: Response) -> bool:
    """Say whether a response says that it is neither JSON nor events with JSON in them."""
    kind = media_type(response)
    return kind not in {"", "text/event-stream"} and not kind.endswith(("/json", "+json"))


def _type(response: Response | None) -> str:
    """Write the Content-Type of a response, to explain why it does not fit; "" if it has none."""
    kind = media_type(response) if response else ""
    return f" (Content-Type: {kind})" if kind else ""


def _nothing(decoder: Decoder[T], status: int) -> T:
    """Decode an empty body; a list or a map is empty, too.

    Nothing is decoded where the document says that there is no content.
    """
    try:
        return leniently(decoder, None)
    except Mismatch:
        unsaid = f": {status} has no content, which the document does not describe"
        raise Mismatch("", "is empty" + unsaid * (status in _EMPTY)) from None


def _parsed(body: bytes, response: Response | None = None) -> Any:
    """Parse JSON, or raise Mismatch, which names the type that the response says it has."""
    try:
        # Some servers send a byte order mark, which RFC 8259 lets a reader ignore.
        return _read(body.removeprefix(BOM_UTF8).decode())
    except UnicodeDecodeError as error:
        raise Mismatch("", f"is not UTF-8 at byte {error.start}{_type(response)}") from error
    except ValueError as error:
        raise Mismatch("", _not_json(error, _type(response))) from error


def _not_json(error: ValueError, kind: str) -> str:
    """Say why a body is not JSON: it may be one object after another."""
    match error:
        case _json.JSONDecodeError(msg="Extra data") if error.doc[error.pos] in "{[":
            place = f"the second at line {error.lineno}, column {error.colno}"
            return f"is more than one JSON value{kind}, {place}: {_STREAMED}"
        case _:
            return f"is not JSON{kind}: {error}"


def _read(text: str) -> Any:
    """Parse JSON, or raise ValueError."""
    if text[:1] in {"{", "["}:  # `decode` would look for white space before it
        value, end = _DECODER.raw_decode(text)
        if end == len(text) or not text[end:].strip(_SPACE):
            return value
    return _DECODER.decode(text)


def _refuse_constant(name: str) -> Any:
    message = f"{name} is not a JSON number"
    raise ValueError(message)


# Made once: with an option, json.loads would make a new one for each body.
_DECODER = _json.JSONDecoder(parse_constant=_refuse_constant)


def _decoded_error(body: bytes, decoder: Decoder[Any] | None) -> Any:
    """Decode an error body if possible: the raw body is kept in any case."""
    if decoder is None:
        return None
    try:
        return leniently(decoder, _parsed(body))
    except (Mismatch, RecursionError):
        return None


def decode_error(response: Response, at: str, reason: str) -> DecodeError:
    """Return the error of a response that does not fit."""
    return DecodeError(at=at, reason=reason, **response.said())
