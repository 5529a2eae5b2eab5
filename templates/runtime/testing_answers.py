# Pitchpipe runtime, copied verbatim: edit templates/runtime/ and run `pitchpipe generate`.
"""What fakes know of an API, what they were asked, and what tests want them to answer."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cache
from http import HTTPStatus
from math import inf
from typing import Any, Final, Generic, Self, TypeVar
from urllib.parse import parse_qsl, unquote, urljoin

import httpx2

from . import model
from .contents import is_json
from .undescribed import encoded_path
from .values import is_list, is_object

T = TypeVar("T")

_JSON: Final = "application/json"
_PROBLEM: Final = "application/problem+json"
_PARAMETER = re.compile(r"\{([^{}]*)\}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Call:
    """A request that a fake got. `operation` is the method's name, "" if none sends this.

    For one that `on_request` knows, it is as in `POST /x`.

    `path` and `query` are the arguments there, by the names of the API; of `headers`, the names are
    in lower case. `timeout` is how many seconds the client waits at most.
    """

    operation: str
    method: str
    url: str
    path: Mapping[str, str]
    query: Mapping[str, str]
    headers: Mapping[str, str] = field(repr=False)
    content: bytes = field(repr=False)
    timeout: float

    @property
    def json(self) -> Any:
        """The body as JSON. Raise ValueError if it is none."""
        return json.loads(self.content)


@dataclass(frozen=True, slots=True, kw_only=True)
class Operation:
    """An operation of an API, and its response: an example of the document, or one of its schema.

    `name` is how it is called, and `method` its method, as in `repos.get` and `Repos.get`. `body`
    is JSON if the media type is. `location` is where a redirect leads. `errors` has examples of the
    bodies of errors, by status. An operation may have a `server` of its own, and be known by the
    type that its requests `accept`.
    """

    name: str
    method: str
    verb: str
    path: str
    status: int = 200
    media_type: str = ""
    body: Any = b""
    location: str = ""
    errors: Mapping[str, Any] = field(default_factory=dict[str, Any])
    server: str = ""
    accept: str = ""

    @property
    def headers(self) -> dict[str, str]:
        """What its response has besides a Content-Type."""
        return {"location": self.location} if self.location else {}


@dataclass(slots=True)
class _Planned:
    """A response that a test has asked for: how often it is given, and after how many seconds."""

    answer: Callable[[], httpx2.Response]
    times: float
    after: float


class Answers(Generic[T]):
    """What one operation answers. Returned by the method `on` of a fake.

    Responses are given in the order in which they were asked for: each `times` times, and one
    without `times` from then on. When all are used up, the fake answers as it would without them.
    `after` is how many seconds a response takes.
    """

    def __init__(self, operation: Operation, calls: list[Call]) -> None:
        self._operation = operation
        self._calls = calls
        self._planned: list[_Planned] = []

    @property
    def calls(self) -> list[Call]:
        """The requests of this operation so far."""
        return [each for each in self._calls if each.operation == self._operation.name]

    def returns(self, value: T, *, times: int | None = None, after: float = 0.0) -> Self:
        """Answer so that the method returns this value."""
        known = self._operation
        body = value if isinstance(value, bytes) else _body(value, known.media_type)
        return self.answers(
            body, known.status, known.media_type, headers=known.headers, times=times, after=after
        )

    def fails(
        self,
        status: int,
        body: Any = None,
        *,
        headers: Mapping[str, str] | None = None,
        times: int | None = None,
        after: float = 0.0,
    ) -> Self:
        """Answer with an error. Without a `body`, that is an example of the document."""
        if body is None:
            body = _example(self._operation.errors, status)
        if body is None:
            body = {"title": HTTPStatus(status).phrase, "status": status}
        kind = "text/plain" if isinstance(body, str) else _PROBLEM
        return self.answers(
            _body(body, kind), status, kind, headers=headers, times=times, after=after
        )

    def answers(
        self,
        content: bytes,
        status: int = 200,
        content_type: str = _JSON,
        *,
        headers: Mapping[str, str] | None = None,
        times: int | None = None,
        after: float = 0.0,
    ) -> Self:
        """Answer with just these bytes: a stream, say, or what the client cannot read."""
        named = {"content-type": content_type} if content_type else {}
        fields = {**named, **(headers or {})}
        return self._plan(
            lambda: httpx2.Response(status, headers=fields, content=content), times, after
        )

    def raises(self, error: BaseException, *, times: int | None = None, after: float = 0.0) -> Self:
        """Raise an error of httpx2 instead of a response, such as `httpx2.ConnectError("down")`."""

        def answer() -> httpx2.Response:
            raise error

        return self._plan(answer, times, after)

    def _plan(self, answer: Callable[[], httpx2.Response], times: int | None, after: float) -> Self:
        # What was asked for until further notice ends here.
        self._planned = [each for each in self._planned if each.times != inf]
        self._planned.append(_Planned(answer, inf if times is None else times, after))
        return self

    def next(self) -> tuple[Callable[[], httpx2.Response], float] | None:
        """Take the next response, and the seconds before it."""
        while self._planned:
            first = self._planned[0]
            if first.times >= 1:
                first.times -= 1
                return first.answer, first.after
            del self._planned[0]
        return None


class Route:
    """Recognises the requests of an operation."""

    def __init__(self, operation: Operation) -> None:
        self.operation = operation
        path, _, query = operation.path.partition("#")[0].partition("?")
        pieces = _PARAMETER.split(path)
        self._names = pieces[1::2]
        literal = [re.escape(each) for each in pieces[::2]]
        self._pattern = re.compile("([^/]*)".join(literal))
        self._query = dict(parse_qsl(query, keep_blank_values=True))
        self.order = (not operation.accept, len(self._names), -len(self._query), -len(path))

    def arguments(
        self, request: httpx2.Request, base_url: str, query: Mapping[str, str]
    ) -> Mapping[str, str] | None:
        """Return the arguments in the path, or None if the request is of another operation."""
        operation, url = self.operation, str(request.url).partition("?")[0]
        own = urljoin(base_url, operation.server).rstrip("/")
        base = own if url.startswith(own) else base_url
        found = self._pattern.fullmatch(url.removeprefix(base))
        is_accepted = operation.accept in {"", request.headers.get("accept", "")}
        is_meant = request.method == operation.verb and is_accepted
        if found is None or not (is_meant and self._query.items() <= query.items()):
            return None
        return dict(zip(self._names, map(unquote, found.groups()), strict=True))


def encoded_template(path: str) -> str:
    """Percent-encode a path as `request` does, but for the braces of its parameters."""
    pieces = [encoded_path(each) for each in _PARAMETER.split(path)]
    pieces[1::2] = [f"{{{name}}}" for name in _PARAMETER.findall(path)]
    return "".join(pieces)


@cache
def read_routes(*tables: str) -> tuple[Route, ...]:
    """Read tables of operations in JSON, by their names: the order in which they are recognised.

    A `class` has the method, a `body` is JSON, and any other a `text`. What is usual is left out.
    `{"$ref": "#/get_pet/body"}` is a value that stands elsewhere in these tables, and
    `{"$ref": ["..."]}` an object with a property of this name.
    """
    rows: dict[str, dict[str, Any]] = {}
    for table in tables:
        rows |= json.loads(table)
    routes = [Route(_operation(name, _resolved(row, rows))) for name, row in rows.items()]
    return tuple(sorted(routes, key=lambda route: route.order))


def _operation(name: str, row: dict[str, Any]) -> Operation:
    verb, _, path = row.pop("request").partition(" ")
    method = f"{row.pop('class')}.{name.rpartition('.')[2]}"
    text: str = row.pop("text", "")
    usual: dict[str, Any] = {"media_type": _JSON if "body" in row else "", "body": text.encode()}
    return Operation(name=name, method=method, verb=verb, path=path, **(usual | row))


def _resolved(value: Any, rows: Mapping[str, Any]) -> Any:
    if is_list(value):
        return [_resolved(each, rows) for each in value]
    if not is_object(value):
        return value
    if value.keys() != {"$ref"}:
        return {key: _resolved(each, rows) for key, each in value.items()}
    reference = value["$ref"]
    if is_list(reference):
        return {"$ref": _resolved(reference[0], rows)}
    return _resolved(_found(rows, reference), rows)


def _found(rows: Any, pointer: str) -> Any:
    """Follow a JSON Pointer (RFC 6901)."""
    for token in pointer.split("/")[1:]:
        key = token.replace("~1", "/").replace("~0", "~")
        rows = rows[int(key) if is_list(rows) else key]
    return rows


def shown(operation: Operation) -> httpx2.Response:
    """Answer with the example of an operation."""
    kind = operation.media_type
    fields = operation.headers | ({"content-type": kind} if kind else {})
    body = operation.body if isinstance(operation.body, bytes) else _body(operation.body, kind)
    return httpx2.Response(operation.status, headers=fields, content=body)


def as_json(value: Any, status: int = 200, **headers: str) -> httpx2.Response:
    """Answer with JSON."""
    fields = {"content-type": _JSON, **{name.replace("_", "-"): v for name, v in headers.items()}}
    return httpx2.Response(status, headers=fields, content=json.dumps(value).encode())


def problem(status: int, detail: str, **more: Any) -> httpx2.Response:
    """Answer with an error as RFC 9457 has it."""
    body = {"title": HTTPStatus(status).phrase, "detail": detail, "status": status, **more}
    return httpx2.Response(status, headers={"content-type": _PROBLEM}, json=body)


def _body(value: Any, media_type: str) -> bytes:
    if isinstance(value, bytes):
        return value
    if isinstance(value, str) and not is_json(media_type):
        return value.encode()
    return json.dumps(model.plain(value, "returns")).encode() if media_type else b""


def _example(errors: Mapping[str, Any], status: int) -> Any:
    """Return what an error says: its status, the range of it, and the default, in this order."""
    for key in (str(status), f"{status // 100}XX", "default"):
        if key in errors:
            return errors[key]
    return None
