# Pitchpipe runtime, copied verbatim: edit templates/runtime/ and run `pitchpipe generate`.
"""What a document does not describe: requests, what they have in addition, and bodies of responses.

A document may lag behind its server. What it lacks is sent as the caller gives it: only what could
not be sent at all is refused.
"""

from __future__ import annotations

import json as _json
import re
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any, Final, TypeAlias, TypeVar
from urllib.parse import quote, unquote

from . import model
from .checks import Violations
from .contents import has_json, has_text, is_json
from .decode import Decoder, any_json, whole
from .errors import DecodeError, InvalidInput, Violation
from .outgoing import TOKEN, Settings, header_fault, header_faults
from .requests import Draft, Request, json_body
from .responses import Response, essence, json, media_type, text
from .values import (
    UNSET,
    Hidden,
    form_pairs,
    is_mapping,
    is_named,
    is_object,
    is_sendable,
    is_sequence,
    is_text,
    plain,
)

if TYPE_CHECKING:
    import datetime as dt
    from decimal import Decimal
    from uuid import UUID

    from .requests import Body
    from .retries import Flow

T = TypeVar("T")

_Value: TypeAlias = "str | float | dt.date | Decimal | UUID"
Query: TypeAlias = "Mapping[str, _Value | Sequence[_Value] | None]"
"""Parameters of a query; a list repeats its name, True is `true`, None is left out."""

_LINES: Final = re.compile("application/(?:x-)?(?:jsonl|json-?lines|ndjson)")
_PATH: Final = re.compile(r"/[^?#]*")
_FORM: Final = "application/x-www-form-urlencoded"
_ACCEPT: Final = "application/json, */*;q=0.5"
# RFC 3986, section 3.3: what may be in a path besides letters and digits. What is encoded stays so.
_PATH_SAFE: Final = "/%:@!$&'()*+,;=~"
_LONE_PERCENT: Final = re.compile("%(?![0-9A-Fa-f]{2})")

_NO_METHOD: Final = "is not a method (RFC 9110, section 9.1)"
_NO_PATH: Final = "is not a path below base_url: it begins with /, and has no query or fragment"
_NO_PARAMETERS: Final = "is not a dict of parameters"
_NO_PARAMETER: Final = "is not a string, number, bool, date, datetime or UUID, or a list of these"
_NO_OBJECT: Final = "cannot be added: the body of this request is neither a JSON object nor a form"
_NO_JSON: Final = "cannot be written as JSON in UTF-8"


def json_or_none(response: Response, decoder: Decoder[T]) -> T | None:
    """Decode a body that is not described as another answer is; what is none of that is None.

    Raise DecodeError if it is like that, but something in it does not fit.
    """
    try:
        return json(response, partial(whole, decoder))
    except DecodeError as error:
        if not error.at:
            return None
    return json(response, decoder)


def value(response: Response) -> Any:
    """Read a body as its Content-Type says: JSON, a string, or else bytes; None if it is empty.

    Lines of JSON are a string. What is not what it says is bytes.
    """
    if not response.body:
        return None
    try:
        if has_json(response):
            return json(response, any_json)
        has_lines = _LINES.fullmatch(media_type(response)) is not None
        return text(response) if has_lines or has_text(response) else response.body
    except DecodeError:
        return response.body


def any_value(response: Response) -> Any:
    """Read a body that is described as JSON of any value, and can be something else.

    It is JSON if it, or its Content-Type, is; text, events and lines of JSON are a string, anything
    else bytes.
    Raise DecodeError if it is not the JSON that it says it is.
    """
    if has_json(response):
        return json(response, any_json)
    kind = media_type(response)
    if not kind or (has_text(response) and kind != "text/event-stream"):
        with suppress(DecodeError):
            return json(response, any_json)
    return value(response)


def encoded_path(path: str) -> str:
    """Percent-encode a path, but for what is encoded already."""
    return quote(_LONE_PERCENT.sub("%25", path), safe=_PATH_SAFE)


def request(
    settings: Settings,
    method: str,
    path: str,
    *,
    query: Query | None,
    headers: Mapping[str, str] | None,
    json: Any,
    content: Any,
    content_type: str | None,
) -> Request:
    """Build a request with each credential that the client has. Raise InvalidInput."""
    found = Violations()
    if not (is_text(method) and TOKEN.fullmatch(method)):
        found.add("method", method, _NO_METHOD)
    if not (is_text(path) and _PATH.fullmatch(path)):
        found.add("path", path, _NO_PATH)
    for fault in header_faults(headers or {}, "headers"):
        found.add(fault.at, fault.value, fault.rule)
    if rule := header_fault(content_type or ""):
        found.add("content_type", Hidden(content_type), rule)
    pairs = [pair for listed in _pairs(query or {}, found).values() for pair in listed]
    usual = "application/octet-stream"
    if not isinstance(content, (bytes, type(None))):
        found.add("content", content, "is not bytes")
    if json is not UNSET:
        if content is not None:
            found.add("content", content, "is given as well as `json`")
        content, usual = _written(json, "request", "json"), "application/json"
    found.raise_if_any("request")
    return Request(
        method=method.upper(),
        path=encoded_path(path),
        query=tuple(pairs),
        headers=headers or {},
        content=content,
        content_type=content_type or usual,
        accept=_ACCEPT,
        security=(settings.keys.alternatives() or ((),)) if settings.keys else (),
    )


@dataclass(frozen=True, slots=True)
class Addition:
    """What a request has in addition, in place of what the method would send by the same name.

    `query` has the encoded pairs by their encoded name, `body` properties of a JSON object or
    fields of a form; of a form with files, `files` are those of them that are bytes.
    """

    query: Mapping[str, Sequence[tuple[str, str]]]
    body: Mapping[str, Any]
    files: Mapping[str, bytes | bytearray]

    def added_to(self, request: Request) -> Request:
        """Return a request with it. Raise InvalidInput if its body can have no properties."""
        kept = [pair for pair in request.query if pair[0] not in self.query]
        added = [pair for pairs in self.query.values() for pair in pairs]
        request = request._replace(query=(*kept, *added))
        if not self.body:
            return request
        content = request.content or b""
        if isinstance(content, bytes):
            return request._replace(content=self.merged(request, content))
        if extended := getattr(content, "extended", None):  # it has parts: see `bodies`
            return request._replace(content=extended({**self.body, **self.files}))
        if is_json(request.content_type):
            return request._replace(content=_Draft(content, self))
        raise self._refused(request)

    def merged(self, request: Request, content: bytes | Body) -> bytes:
        """Return a body with the properties. Raise InvalidInput if it can have none.

        Nothing is an empty object, or form, of a method that could send one.
        """
        data: object = None
        if isinstance(content, bytes) and essence(request.content_type) == _FORM:
            return self._added_to_form(content.decode("latin-1"))
        if isinstance(content, bytes) and is_json(request.content_type):
            with suppress(ValueError, RecursionError):
                data = _json.loads(content or b"{}")
        if not is_object(data):
            raise self._refused(request)
        return json_body({**data, **self.body})

    def _added_to_form(self, content: str) -> bytes:
        pairs = [pair for pair in content.split("&") if pair]
        kept = [pair for pair in pairs if not is_named(unquote(pair.partition("=")[0]), self.body)]
        added = [
            f"{quote(key, safe='')}={quote(text, safe='')}"
            for name, given in self.body.items()
            if given is not None
            for key, text in form_pairs(name, given)
        ]
        return "&".join([*kept, *added]).encode("latin-1")

    def _refused(self, request: Request) -> InvalidInput:
        violation = Violation("body", dict(self.body), _NO_OBJECT)
        return InvalidInput(f"{request.method} {request.path}", (violation,))


@dataclass(frozen=True, slots=True)
class _Draft:
    """A body that gets its properties when it is complete."""

    draft: Draft
    addition: Addition

    def completed(self, request: Request, deadline: float) -> Flow[bytes]:
        """Complete it, and add them."""
        content = yield from self.draft.completed(request, deadline)
        return self.addition.merged(request, content)


def addition(query: Query | None, body: Mapping[str, Any] | None) -> Addition:
    """Check and encode what is to be added to requests. Raise InvalidInput."""
    found = Violations()
    pairs = _pairs(query or {}, found)
    data = model.plain(body or {}, "with_options")
    if not is_object(data):
        found.add("body", body, "is not a JSON object")
    found.raise_if_any("with_options")
    _written(data, "with_options", "body")
    given = (body or {}).items()
    return Addition(pairs, data, {k: v for k, v in given if isinstance(v, (bytes, bytearray))})


def _written(value: object, call: str, at: str) -> bytes:
    """Write a body. Raise InvalidInput for what JSON cannot hold."""
    data = model.plain(value, call)
    try:
        return json_body(data)
    except ValueError as error:  # half a surrogate pair, or a number of thousands of digits
        raise InvalidInput(call, (Violation(at, value, _NO_JSON),)) from error


def _pairs(query: object, found: Violations) -> dict[str, list[tuple[str, str]]]:
    """Encode parameters as OpenAPI does where nothing else is said (style `form`, exploded)."""
    encoded: dict[str, list[tuple[str, str]]] = {}
    if not is_mapping(query):
        found.add("query", query, _NO_PARAMETERS)
        return encoded
    for name, given in query.items():
        if given is None:
            continue
        texts = [_parameter(each) for each in (given if is_sequence(given) else [given])]
        written = [quote(each, safe="") for each in texts if each is not None]
        if not is_text(name) or len(written) < len(texts):
            found.add(f"query.{name}", given, _NO_PARAMETER)
            continue
        key = quote(name, safe="")
        encoded[key] = [(key, each) for each in written]
    return encoded


def _parameter(value: object) -> str | None:
    """Write a single value as JSON has it, a string without quotes; None if it cannot be sent."""
    if isinstance(value, (bytes, bytearray)):
        return None
    try:
        data = model.plain(value, "query")
    except InvalidInput:
        return None
    is_number = isinstance(data, (int, float)) and is_sendable(data)
    return plain(data) if is_number or is_text(data) else None
