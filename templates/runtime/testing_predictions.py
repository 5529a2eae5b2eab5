# Pitchpipe runtime, copied verbatim: edit templates/runtime/ and run `pitchpipe generate`.
"""A fake of a hosted model: its predictions, and the files that they are about.

It does what Replicate's HTTP API does (its OpenAPI document, 1.0.0-a1), with one difference: it
refuses an input that the model does not have, which Replicate drops without a word.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import datetime
from typing import Any, Final, Generic, TypeVar
from urllib.parse import urlencode, urlsplit

import httpx2

from . import media, rules
from .creation import HIDDEN
from .files import FileURL
from .testing import Body, Fake, Waits
from .testing_answers import Call, Operation, as_json, problem
from .testing_files import Files
from .testing_runs import Made, Outcomes, Run, stamp
from .values import is_list, is_object

Given = TypeVar("Given")
P = TypeVar("P")

_PAGE: Final = 100
_LONGEST_HOLD: Final = 60
_LEAST_CANCEL_AFTER: Final = 5
_PREFER = re.compile(r"wait(?:=(\d{1,2}))?")
_CANCEL_AFTER = re.compile(r"(?:(\d+)h)?(?:(\d+)m)?(?:(\d+)s?)?")
_ONE = re.compile(r"/predictions/([^/]+)")
_STREAMS: Final = "https://stream.replicate.com/v1/files/"
_KINDS: Final = {
    "type": "invalid_type",
    "minimum": "number_gte",
    "maximum": "number_lte",
    "exclusiveMinimum": "number_gt",
    "exclusiveMaximum": "number_lt",
    "multipleOf": "multiple_of",
    "minLength": "string_gte",
    "maxLength": "string_lte",
    "minItems": "array_min_items",
    "maxItems": "array_max_items",
    "uniqueItems": "unique",
    "minProperties": "array_min_properties",
    "maxProperties": "array_max_properties",
    "anyOf": "number_any_of",
    "allOf": "number_all_of",
}
"""What the API calls the keywords of JSON Schema that an input can break, as gojsonschema does."""
_INSIDE: Final = ("properties", "additionalProperties", "items")


class FakeModel(Outcomes[Made], Fake, Generic[Given, Made, P]):
    """A hosted model inside the process; use it in a `with` block.

    A run takes a second and returns an output made from the schema, unless a test says otherwise.
    """

    def __init__(
        self,
        base_url: str,
        table: str,
        *,
        model: str,
        version: str,
        schema: Mapping[str, Any],
        output: Any,
        read_input: Callable[[dict[str, Any]], Given],
        read_prediction: Callable[[dict[str, Any]], P],
    ) -> None:
        super().__init__(base_url, table)
        self.plan(output)
        self.model = model
        self.versions = {version} - {HIDDEN}
        self.files = Files()
        self._version = version
        self._schema = schema
        self._read_input = read_input
        self._read_prediction = read_prediction
        self._runs: dict[str, Run] = {}

    # What a test chooses.

    def file(self, content: bytes, name: str = "output") -> FileURL:
        """Make a file for an output; the URL can be read and saved like any other."""
        return self.files.served(content, name)

    # What a test looks at.

    @property
    def inputs(self) -> list[Given]:
        """The inputs of all predictions so far, the first one first."""
        return [self._read_input(each.input) for each in self._runs.values()]

    @property
    def predictions(self) -> list[P]:
        """All predictions so far as they are now, the first one first."""
        return [self._read_prediction(self._view(each)) for each in self._runs.values()]

    def content(self, url: object) -> bytes:
        """Return the content of a file that was sent: what an input has become is its URL."""
        text = str(url)
        return media.decoded(text) if media.is_data_url(text) else self.files.content(text)

    # The API.

    def knows(self, request: httpx2.Request) -> bool:
        """Say whether it is about this model, or something that this fake has made."""
        url, path = str(request.url), urlsplit(str(request.url)).path
        if url in self.files or url.startswith(_STREAMS):
            return url in self.files or url.removeprefix(_STREAMS) in self._runs
        if request.method == "POST" and path.endswith("/predictions"):
            return super().knows(request) and self._is_ours(url, read_json(request.content) or {})
        found = _ONE.search(path)
        return super().knows(request) and (found is None or found[1] in self._runs)

    def misses(self, request: httpx2.Request) -> bool:
        """Say so of a prediction that there is not."""
        return super().knows(request) and _ONE.search(urlsplit(str(request.url)).path) is not None

    def answered(self, call: Call, operation: Operation | None) -> Waits[httpx2.Response]:
        """Answer as the API does, also what no operation of the document sends."""
        del operation
        if call.url in self.files:
            return self.files.answer(call)
        if call.url.startswith(_STREAMS):
            return self._streamed(call)
        path = urlsplit(call.url.removeprefix(self.base_url)).path
        match call.method, path.strip("/").split("/"):
            case "POST", [*place, "predictions"] if self._may_run(place):
                return (yield from self._created(call))
            case "GET", ["predictions"]:
                return self._listed(call)
            case "GET", ["predictions", name] if name in self._runs:
                return as_json(self._view(self._runs[name]))
            case "POST", ["predictions", name, "cancel"] if name in self._runs:
                self._runs[name].stop(self.clock.monotonic())
                return as_json(self._view(self._runs[name]))
            case "POST", ["files"]:
                return self.files.uploaded(call, self.base_url, next(self._numbers))
            case _:
                return problem(404, "The requested resource could not be found.")

    def _created(self, call: Call) -> Waits[httpx2.Response]:
        body = read_json(call.content)
        if body is None:
            return problem(400, "The request body is not JSON.")
        given: Any = body.get("input")
        if not self._is_ours(call.url, body):
            detail = "The specified version does not exist (or you don't have permission to use it)"
            return problem(422, detail, title="Invalid version or not permitted")
        if refusal := refused(given, self._schema):
            return refusal
        limit = _seconds(call.headers.get("cancel-after", ""))
        if limit is not None and limit < _LEAST_CANCEL_AFTER:
            return problem(422, "Cancel-After is at least 5 seconds.")
        now = self.clock.monotonic()
        name = f"fake{next(self._numbers):022d}"
        run = Run(id=name, input=given, outcome=self._next(), created=now, limit=limit)
        self._runs[name] = run
        held = _PREFER.fullmatch(call.headers.get("prefer", ""))
        if held is None:
            return as_json(self._view(run), 201)
        asked = min(_LONGEST_HOLD, int(held[1] or _LONGEST_HOLD))
        yield min(asked, max(0.0, run.end - now))
        return as_json(run.as_held(self._view(run)), 201, preference_applied=held[0])

    def _is_ours(self, url: str, body: Mapping[str, Any]) -> bool:
        """Say whether this model is to run. Any deployment is taken for one of it."""
        match urlsplit(url.removeprefix(self.base_url)).path.strip("/").split("/"):
            case ["deployments", _, _, "predictions"]:
                return "version" not in body
            case ["models", owner, name, "predictions"]:
                return f"{owner}/{name}" == self.model and "version" not in body
            case _:
                pass
        owner, _, version = str(body.get("version", "")).rpartition(":")
        if version == self.model:
            return self._version == HIDDEN and not owner
        return version in self.versions and owner in {"", self.model}

    def _may_run(self, place: list[str]) -> bool:
        """Say whether creates are taken at a path: only official models have one of their own."""
        match place:
            case ["models", owner, name]:
                return self._version == HIDDEN and f"{owner}/{name}" == self.model
            case ["deployments", _, _]:
                return True
            case _:
                return not place

    def _listed(self, call: Call) -> httpx2.Response:
        """Answer with a page of those that are asked for."""
        runs = [run for run in reversed(self._runs.values()) if self._is_listed(run, call.query)]
        return as_json(page(runs, self._view, call.query, f"{self.base_url}/predictions"))

    def _is_listed(self, run: Run, query: Mapping[str, str]) -> bool:
        made = self.clock.date(run.created)
        after, before = query.get("created_after"), query.get("created_before")
        return (
            query.get("source", "api") == "api"
            and (after is None or made >= datetime.fromisoformat(after))
            and (before is None or made < datetime.fromisoformat(before))
        )

    def _view(self, run: Run) -> dict[str, Any]:
        """Show a prediction as it is now."""
        url = f"{self.base_url}/predictions/{run.id}"
        urls = {"get": url, "cancel": f"{url}/cancel", "stream": f"{_STREAMS}{run.id}"}
        shown = run.view(self.clock.monotonic(), lambda at: stamp(self.clock, at))
        self.files.note(shown["output"])
        return {**shown, "model": self.model, "version": self._version, "urls": urls}

    def _streamed(self, call: Call) -> httpx2.Response:
        run = self._runs.get(call.url.removeprefix(_STREAMS))
        if run is None:
            return problem(404, "There is no such stream.")
        last = call.headers.get("last-event-id", "")
        pieces = run.events(self.clock.monotonic, int(last or -1) + 1)
        fields, body = {"content-type": "text/event-stream"}, Body(self.clock, pieces, call.timeout)
        return httpx2.Response(200, headers=fields, stream=body)


def page(
    runs: Sequence[Run], view: Callable[[Run], Any], query: Mapping[str, str], url: str
) -> dict[str, Any]:
    """Make a page of runs, the newest first; a cursor is how many come before it."""
    skipped = int(query.get("cursor", "0"))
    more = urlencode({**query, "cursor": skipped + _PAGE})
    is_last = skipped + _PAGE >= len(runs)
    shown = [view(run) for run in runs[skipped : skipped + _PAGE]]
    return {"next": None if is_last else f"{url}?{more}", "previous": None, "results": shown}


def read_json(content: bytes) -> dict[str, Any] | None:
    """Read an object; anything else of JSON is an empty one, and None is what is not JSON."""
    try:
        value = json.loads(content)
    except ValueError:
        return None
    return value if is_object(value) else {}


def _seconds(cancel_after: str) -> float | None:
    """Read a `Cancel-After`: seconds, or None if there is none."""
    found = _CANCEL_AFTER.fullmatch(cancel_after)
    if not cancel_after or found is None:
        return None
    hours, minutes, seconds = (int(part or 0) for part in found.groups())
    return hours * 3600 + minutes * 60 + seconds


def refused(given: Any, schema: Mapping[str, Any]) -> httpx2.Response | None:
    """Answer an input as the API does, if it does not fit."""
    found = list(_invalid(given, schema))
    if not found:
        return None
    detail = "".join(f"- {each['field']}: {each['description']}\n" for each in found)
    return problem(422, detail, title="Input validation failed", invalid_fields=found)


def _invalid(given: Any, schema: Mapping[str, Any]) -> Iterator[dict[str, str]]:
    """Yield what is wrong with an input, as the API says it."""
    if not is_object(given):
        yield _refusal("invalid_type", "input", "Invalid type. Expected: object")
        return
    for name in given:
        if name not in schema.get("properties", ()) and not schema.get("additionalProperties"):
            kind = "additional_property_not_allowed"
            yield _refusal(kind, "input", f"Additional property {name} is not allowed")
    yield from _faults(given, schema, "input")


def _faults(value: Any, schema: Mapping[str, Any], at: str) -> Iterator[dict[str, str]]:
    """Yield what in a value breaks a schema: what is inside of it by its own place."""
    for keyword, rule in schema.items():
        if keyword == "required":
            missing = [name for name in rule if name not in value] if is_object(value) else []
            yield from (_refusal("required", at, f"{name} is required") for name in missing)
        elif keyword in _INSIDE:
            for name, each, its in _inside(value, keyword, schema):
                yield from _faults(each, its, f"{at}.{name}")
        elif not rules.may_fit(value, {keyword: rule}):
            name = at.rpartition(".")[2]
            said = f"{name} breaks the rule {json.dumps({keyword: rule}, ensure_ascii=False)}"
            yield _refusal(_KINDS.get(keyword, keyword), at, said)


def _inside(
    value: Any, keyword: str, schema: Mapping[str, Any]
) -> Iterator[tuple[object, Any, Mapping[str, Any]]]:
    """Yield what is inside of a value: its name, itself, and what a keyword says of it."""
    rule = schema[keyword]
    match keyword:
        case "items" if is_list(value):
            yield from ((index, each, rule) for index, each in enumerate(value))
        case "properties" if is_object(value):
            yield from ((name, each, rule[name]) for name, each in value.items() if name in rule)
        case "additionalProperties" if is_object(value) and is_object(rule):
            declared = schema.get("properties", ())
            yield from ((name, each, rule) for name, each in value.items() if name not in declared)
        case _:
            pass


def _refusal(kind: str, at: str, description: str) -> dict[str, str]:
    return {"type": kind, "field": at, "description": description}
