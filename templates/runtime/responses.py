# Pitchpipe runtime, copied verbatim: edit templates/runtime/ and run `pitchpipe generate`.
"""Responses as data, and their conversion to a value, a StatusError or a DecodeError."""

from __future__ import annotations

import json as _json
from codecs import BOM_UTF8
from collections.abc import Iterable, Iterator, Mapping
from contextvars import ContextVar
from typing import Any, Final, NamedTuple, TypeVar

from .decode import Decoder, Mismatch
from .errors import DecodeError, refused, status_error_class
from .limits import NEVER

T = TypeVar("T")

origin: ContextVar[Any] = ContextVar("origin", default=None)
"""The transport that got what is being decoded, if it is an answer."""

_SPACE: Final = " \t\n\r"
"""What JSON may have around it (RFC 8259, section 2)."""

NO_NAMES: Final[Mapping[str, str]] = {}


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

    def __iter__(self) -> Iterator[str]:
        return iter(self._fields)

    def __len__(self) -> int:
        return len(self._fields)

    def __repr__(self) -> str:
        return f"<Headers {', '.join(self._fields)}>"


class Response(NamedTuple):
    """One answer with its complete body. `url` contains no credential.

    `note` says how it came to an error that is the last answer of several. `origin` is the
    transport that got it: files that are named in it are fetched in the same way.
    """

    status_code: int
    headers: Mapping[str, str]
    body: bytes
    request_method: str
    url: str
    note: str = ""
    origin: Any = None

    def __repr__(self) -> str:
        return f"<Response {self.status_code}, {len(self.body)} bytes>"


class Opened(NamedTuple):
    """An answer whose body has not been read yet. Only steps use `source`.

    No wait for a chunk goes on after `deadline`, at first that of the step which opened it; `most`
    is how many bytes of its body may be kept in memory.
    """

    status_code: int
    headers: Mapping[str, str]
    url: str
    source: Any
    request_method: str = "GET"
    deadline: float = NEVER
    most: float = NEVER


def raise_for_status(
    response: Response,
    errors: Mapping[str, Decoder[Any]],
    names: Mapping[str, str] = NO_NAMES,
) -> None:
    """Raise the StatusError of an answer outside 2xx, redirects included.

    `errors` maps the keys of the Responses Object (`404`, `4XX`, `default`) to decoders. `names`
    maps the server's names of places to the client's: `{"input.class": "input.class_"}`.
    """
    status = response.status_code
    if 200 <= status < 300:
        return
    decoder = errors.get(str(status)) or errors.get(f"{status // 100}XX") or errors.get("default")
    error = status_error_class(status)(
        status_code=status,
        headers=response.headers,
        body=response.body,
        error=_decoded_error(response.body, decoder),
        request_method=response.request_method,
        url=response.url,
    )
    error.refused = refused(response.body, names)
    if response.note:
        error.add_note(response.note)
    raise error


def has_type(response: Response, *media_types: str) -> bool:
    """Return whether the Content-Type of an answer is one of these, whatever its parameters."""
    return _essence(response) in map(essence, media_types)


def has_json(response: Response) -> bool:
    """Return whether the Content-Type of an answer is JSON (RFC 8259, RFC 6839)."""
    kind = _essence(response)
    return kind in ("application/json", "text/json") or kind.endswith("+json")


def has_text(response: Response) -> bool:
    """Return whether the Content-Type of an answer is text."""
    return _essence(response).startswith("text/")


def essence(media_type: str) -> str:
    """Return a media type without its parameters, in lower case."""
    return media_type.partition(";")[0].strip().lower()


def _essence(response: Response) -> str:
    return essence(response.headers.get("content-type", ""))


def json(response: Response, decoder: Decoder[T]) -> T:
    """Decode a JSON body, or raise DecodeError, which keeps it. An empty body is read as null."""
    token = origin.set(response.origin)
    try:
        if not response.body or response.body.isspace():
            return _nothing(decoder)
        return decoder(_parsed(response.body), "")
    except Mismatch as mismatch:
        raise _decode_error(response, mismatch.at, mismatch.reason) from mismatch
    except RecursionError:
        raise _decode_error(response, "", "is nested too deeply") from None
    finally:
        origin.reset(token)


def _nothing(decoder: Decoder[T]) -> T:
    """Decode an empty body."""
    try:
        return decoder(None, "")
    except Mismatch:
        raise Mismatch("", "is empty") from None


def text(response: Response) -> str:
    """Decode a text body by its charset, by default UTF-8, or raise DecodeError."""
    charset = _charset(response.headers.get("content-type", ""))
    try:
        return response.body.decode(charset)
    except (LookupError, ValueError, Warning) as error:  # some codecs raise odd ones
        raise _decode_error(response, "", f"is not text in {charset}") from error


def _parsed(body: bytes) -> Any:
    """Parse JSON, or raise Mismatch."""
    try:
        # Some servers send a byte order mark, which RFC 8259 lets a reader ignore.
        return _read(body.removeprefix(BOM_UTF8).decode())
    except UnicodeDecodeError as error:
        raise Mismatch("", f"is not UTF-8 at byte {error.start}") from error
    except ValueError as error:
        raise Mismatch("", f"is not JSON: {error}") from error


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
        return decoder(_parsed(body), "")
    except (Mismatch, RecursionError):
        return None


def _decode_error(response: Response, at: str, reason: str) -> DecodeError:
    return DecodeError(
        status_code=response.status_code,
        headers=response.headers,
        body=response.body,
        at=at,
        reason=reason,
        request_method=response.request_method,
        url=response.url,
    )


def _charset(content_type: str) -> str:
    for parameter in content_type.split(";")[1:]:
        name, _, value = parameter.partition("=")
        if name.strip().lower() == "charset":
            return value.strip().strip("\"'") or "utf-8"
    return "utf-8"
