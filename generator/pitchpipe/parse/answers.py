"""Examples of the answers of operations: what the document says, or what fits its schemas."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, TypeVar

from pitchpipe import ir
from pitchpipe.media_types import admits_json, is_json, is_range
from pitchpipe.parse.responses import REDIRECTS, redirects, successes
from pitchpipe.pointers import is_array, is_object
from pitchpipe.schema.examples import Examples
from pitchpipe.schema.parts import Part, part_at, target
from pitchpipe.schema.scope import TooMuchError

T = TypeVar("T")

_FILE = b"example"
_DEEPEST = (3, 1, 0)
"""How deep optional properties are filled in: less where that would be too much."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What an operation answers: JSON if the media type is that of JSON, else bytes.

    A stream is bytes, whatever its media type.

    `media_type` is "" for an answer without a body, and `location` is where a redirect leads.
    `errors` are bodies by status, as JSON.
    """

    status: int
    media_type: str = ""
    body: Any = b""
    location: str = ""
    errors: Mapping[str, Any]


class Answers:
    """Makes the answers of a document. What is only written is left out of them."""

    def __init__(self, root: Mapping[str, Any]) -> None:
        self._root = root
        self._examples = Examples(root, _DEEPEST[0])

    def value(self, pointer: str) -> Any:
        """Return an example of the schema at a pointer, as JSON."""
        return self._read(lambda: self._examples.of((part_at(self._root, pointer),)))

    def answer(self, operation: ir.Operation) -> Answer:
        """Return what an operation answers if all goes well, and what its errors say."""
        results, elsewhere = successes(operation), redirects(operation)
        expected = [*results, *elsewhere]
        failures = [each for each in operation.responses if each not in expected]
        errors = {each.status: body for each in failures if (body := self._error(each)) is not None}
        if elsewhere:
            number, *_ = REDIRECTS[elsewhere[0].status]
            return Answer(status=number, location=self._location(elsewhere[0]), errors=errors)
        if not results:
            return Answer(status=200, errors=errors)
        status = results[0].status
        kind, body = self._whole(results[0]) if results[0].contents else ("", b"")
        return Answer(
            status=int(status) if status.isdigit() else 200,
            media_type=kind,
            body=body,
            errors=errors,
        )

    def _location(self, response: ir.Response) -> str:
        """Return where a redirect leads: the example of the document, or else the root."""
        headers = part_at(self._root, response.where).child("headers")
        name = next((each for each in headers.schema if each.lower() == "location"), "")
        given = headers.child(name)
        listed = self._listed(target(self._root, given.schema.get("$ref")) or given)
        return next((each for each in listed if isinstance(each, str)), "/")

    def _error(self, response: ir.Response) -> Any:
        body = self._whole(response)[1] if response.contents else None
        return None if isinstance(body, bytes) else body

    def _whole(self, response: ir.Response) -> tuple[str, Any]:
        kind, body = self._read(lambda: self._body(response)) or ("", b"")
        return kind, body

    def _read(self, read: Callable[[], T]) -> T | None:
        """Read something, less deeply if it is too much; None if even the least is."""
        for deepest in _DEEPEST:
            self._examples = Examples(self._root, deepest)
            try:
                return read()
            except TooMuchError:
                continue
        return None

    def _body(self, response: ir.Response) -> tuple[str, Any]:
        """Write a body in the media type that the client prefers."""
        content = response.contents[0]
        listed = part_at(self._root, response.where).child("content")
        media_type = content.media_type
        kind = "application/octet-stream" if is_range(media_type) else media_type
        if admits_json(media_type) and not isinstance(content.type, ir.Binary):
            kind = "application/json"
        given = listed.child(media_type)
        if content.items:
            return kind, self._stream(content.items, given)
        value = self._value(given)
        if is_json(kind):
            return kind, value
        if isinstance(content.type, ir.Binary) or not isinstance(value, str | int | float):
            return kind, _FILE
        return kind, _plain(value).encode()

    def _value(self, given: Part) -> Any:
        """Return the example of a Media Type Object, or one of its schema."""
        schema = given.child("schema")
        for example in self._listed(given):
            if "schema" not in given.schema or self._examples.fits((schema,), example):
                return example
        return self._examples.of((schema,)) if "schema" in given.schema else {}

    def _listed(self, given: Part) -> list[Any]:
        examples = [given.schema["example"]] if "example" in given.schema else []
        listed: Any = given.schema.get("examples")
        for name in listed if is_object(listed) else ():
            found = given.child("examples", name)
            found = target(self._root, found.schema.get("$ref")) or found
            examples += [found.schema["value"]] if "value" in found.schema else []
        return examples

    def _stream(self, items: ir.ItemKind, given: Part) -> bytes:
        """Write a stream of one item; more if an example says so."""
        schema = given.child("itemSchema" if "itemSchema" in given.schema else "schema")
        item = self._examples.of((schema,)) if schema.value else "string"
        listed: list[Any] = item if is_array(item) and "itemSchema" not in given.schema else [item]
        return "".join(_written(each, items) for each in listed).encode()


def _written(item: Any, items: ir.ItemKind) -> str:
    text = json.dumps(item, ensure_ascii=False)
    if items in {"lines", "sequence"}:
        return f"{text}\n" if items == "lines" else f"\x1e{text}\n"
    if items == "data":
        return f"data: {text}\n\n"
    event: Mapping[str, Any] = item if is_object(item) else {"data": item}
    fields = {key: event[key] for key in ("id", "event", "data") if event.get(key) is not None}
    lines = [f"{key}: {_plain(value)}\n" for key, value in fields.items()]
    return "".join(lines) + "\n"


def _plain(value: Any) -> str:
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
