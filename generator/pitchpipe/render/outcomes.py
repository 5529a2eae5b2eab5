"""Plans what a call returns or raises for the responses of an operation."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TypeAlias

from pitchpipe import ir
from pitchpipe.media_types import admits_json, essence, is_json, is_range, is_text
from pitchpipe.parse.responses import EMPTY_STATUSES, REDIRECTS, redirects, successes
from pitchpipe.render.annotations import annotation
from pitchpipe.render.code import CAST, EMPTY, Code, call, joined, of_codec, runtime
from pitchpipe.render.decoders import decoder, decodes_to_any
from pitchpipe.render.literals import literal

Definitions: TypeAlias = Mapping[str, ir.Definition]

_NONE = Code("None")
_ANY = annotation(ir.AnyType())
_OF_ANY = ("application/json", "*/*;q=0.9")
"""What is asked for where any answer will do: JSON, or else whatever the server has."""

_ANSWERED = frozenset(["DELETE", "GET", "PATCH", "POST", "PUT"])
"""The methods that have an answer where no success is described."""

_ERRORS = {
    "400": "BadRequest",
    "401": "Unauthenticated",
    "402": "PaymentRequired",
    "403": "PermissionDenied",
    "404": "NotFound",
    "409": "Conflict",
    "422": "UnprocessableEntity",
    "429": "RateLimited",
}
"""The classes of errors by status; of other statuses from 500 it is ServerError."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """The result for a success, and its condition; "" is the condition of all others."""

    condition: Code
    expression: Code


def redirect_statuses(operation: ir.Operation) -> tuple[int, ...]:
    """List the statuses of redirects that are results."""
    listed = {status for each in redirects(operation) for status in REDIRECTS[each.status]}
    return tuple(sorted(listed))


def redirect_argument(operation: ir.Operation) -> Code:
    """Write these statuses as an argument, "" if there are none."""
    listed = redirect_statuses(operation)
    return Code(f"redirects={listed}") if listed else EMPTY


def returns_file(operation: ir.Operation) -> bool:
    """Say whether the result of an operation can be a file, or a text, which may be as long."""
    return is_of_any_value(operation) or any(map(_is_file, successes(operation)))


def _is_file(response: ir.Response) -> bool:
    """Say the same of a response. Text beside `text/json` is none: so ASP.NET writes any JSON."""
    kinds = [content.media_type for content in response.contents if not content.items]
    is_written = any(map(is_text, kinds)) and "text/json" not in map(essence, kinds)
    return is_written or any(isinstance(content.type, ir.Binary) for content in response.contents)


def is_undescribed(operation: ir.Operation) -> bool:
    """Say whether an operation may get something of which the document says nothing.

    Many servers describe no content of answers whose type they do not know: so of a GET. Other
    methods that can have an answer mostly have none, if a success without content is described. A
    redirect alone is described.
    """
    results = successes(operation)
    if not results:
        is_redirect = any(response.status.startswith("3") for response in operation.responses)
        return operation.method in _ANSWERED and not is_redirect
    is_silent = not any(response.contents for response in results)
    is_empty = all(response.status in EMPTY_STATUSES for response in results)
    return operation.method == "GET" and is_silent and not is_empty


def is_of_any_value(operation: ir.Operation) -> bool:
    """Say whether all that is described of a result is that it is JSON, as FastAPI writes it.

    So it describes a function without a type, even if that returns a file or events.
    """
    contents = [content for response in successes(operation) for content in response.contents]
    return bool(contents) and all(
        is_json(content.media_type) and isinstance(content.type, ir.AnyType) and not content.items
        for content in contents
    )


def accepted_types(operation: ir.Operation) -> list[str]:
    """List the media types to be asked for: JSON before the rest of a range that is read as JSON.

    Servers that know several formats answer whichever they like to a bare `*/*`. Where JSON is not
    asked for, anything else is better than nothing: some only see what they render by themselves,
    and refuse to answer with a file that is not of it (406).
    """
    types: dict[str, None] = dict.fromkeys(_OF_ANY if is_undescribed(operation) else ())
    results = successes(operation)
    for response in operation.responses:
        for content in response.contents:
            is_range = admits_json(content.media_type) and _breadth(content) == 0
            if is_range and response in results:
                types |= dict.fromkeys(("application/json", f"{content.media_type};q=0.9"))
            else:
                types[content.media_type] = None
    if is_of_any_value(operation):
        types["*/*;q=0.9"] = None
    listed = [each for each in types if f"{each};q=0.9" not in types]
    if not listed or "*/*" in listed or any(map(is_json, listed)):
        return listed
    return [*listed, "*/*;q=0.1"]


def result_annotation(operation: ir.Operation) -> Code:
    """Write the type of what a call returns."""
    types = result_types(operation)
    return _ANY if _ANY in types else joined(types, " | ")


def result_types(operation: ir.Operation) -> list[Code]:
    """List the types of what a call returns, each once, and None last."""
    if is_undescribed(operation):
        return [_ANY]
    written: dict[Code, None] = {}
    for response in successes(operation):
        kinds = [annotation(content.type) for content in response.contents]
        written |= dict.fromkeys(kinds or [_NONE])
    return sorted(written or [_NONE], key=lambda each: each == _NONE)


def may_be_none(operation: ir.Operation) -> bool:
    """Say whether a call returns something or else None."""
    types = result_types(operation)
    return len(types) > 1 and _NONE in types and _ANY not in types


def error_class(status: str) -> str:
    """Name the class of the error for a status, or for several (`4XX`, `default`)."""
    return _ERRORS.get(status) or ("ServerError" if status.startswith("5") else "StatusError")


def plan_outcomes(operation: ir.Operation, by_name: Definitions) -> tuple[Outcome, ...]:
    """Choose the result by status; a range, or else the first, covers all other 2xx.

    Of several media types, the one that the answer has decides.
    """
    if is_undescribed(operation) or is_of_any_value(operation):
        function = "undescribed.value" if is_undescribed(operation) else "undescribed.any_value"
        value = call(runtime(function), "response")
        return (Outcome(condition=EMPTY, expression=value),)
    results = successes(operation)
    read = {
        r.status: _outcomes(r, by_name) or [_without_content(r.status, results, by_name)]
        for r in results
    }
    if not read:
        return (Outcome(condition=EMPTY, expression=_NONE),)
    general = next((status for status in read if not status.isdigit()), next(iter(read)))
    special = [
        replace(outcome, condition=_both(f"response.status_code == {status}", outcome.condition))
        for status, outcomes in read.items()
        if outcomes != read[general]
        for outcome in outcomes
    ]
    return (*special, *read[general])


def _both(one: str, other: Code) -> Code:
    return joined([one, other], " and ")


def _without_content(status: str, results: list[ir.Response], by_name: Definitions) -> Outcome:
    """Return the result of a success without content: None, unless it has a body after all.

    Servers answer 201 with what the document has for 200 only. Such a body is read if all the JSON
    of the others is of one type.
    """
    expression = _NONE
    readable = [each for result in results for each in result.contents if _breadth(each) == 0]
    if status not in EMPTY_STATUSES and len({content.type for content in readable}) == 1:
        kind = readable[0].type
        expression = _json(kind, by_name, "undescribed.json_or_none", " | None")
    return Outcome(condition=EMPTY, expression=expression)


def _outcomes(response: ir.Response, by_name: Definitions) -> list[Outcome]:
    """List the results of a response by its media types, the last one without a condition.

    An answer whose type is not described is read as what takes the most: bytes, or else text.
    """
    readers: dict[Code, list[ir.Content]] = {}
    for content in sorted(response.contents, key=_breadth):
        readers.setdefault(_reader(content, by_name), []).append(content)
    listed = list(readers.items())
    return [
        Outcome(condition=_condition(contents, following), expression=reader)
        for (reader, contents), (_, following) in pairwise([*listed, (_NONE, [])])
    ]


def _breadth(content: ir.Content) -> int:
    """Rank JSON before text before bytes."""
    if isinstance(content.type, ir.Binary):
        return 2
    return 1 if _is_text(content) else 0


def _condition(contents: list[ir.Content], following: list[ir.Content]) -> Code:
    """Write when an answer has one of these contents and not one of the following."""
    if not following:
        return EMPTY
    kind = _breadth(contents[0])
    if kind != _breadth(following[0]):
        return call(runtime("contents.has_text" if kind else "contents.has_json"), "response")
    media_types = (literal(content.media_type) for content in contents)
    return call(runtime("contents.has_type"), "response", *media_types)


def _reader(content: ir.Content, by_name: Definitions) -> Code:
    if isinstance(content.type, ir.Binary):
        return Code("response.body")
    if _is_text(content):
        return call(runtime("responses.text"), "response")
    return _json(content.type, by_name, "responses.json")


def _json(kind: ir.Type, by_name: Definitions, function: str, or_else: str = "") -> Code:
    """Write how JSON of a type is read by a function, which may return something else."""
    read = call(runtime(function), "response", decoder(kind, by_name, of_codec))
    written = annotation(kind)
    is_one = isinstance(kind, ir.Union) and " | " not in written.text
    is_any = decodes_to_any(kind) and not is_one
    return call(CAST, f'"{written}{or_else}"', read) if is_any else read


def _is_text(content: ir.Content) -> bool:
    is_string = content.type == ir.Primitive(kind="string")
    return is_string and (is_text(content.media_type) or is_range(content.media_type))


def error_types(operation: ir.Operation) -> dict[str, ir.Type]:
    """Return the type of the JSON of each error by its status.

    If `default` is the only response, it is a result for 2xx and an error for everything else.
    """
    results, redirected = successes(operation), redirects(operation)
    return {
        r.status: content.type
        for r in operation.responses
        if (r not in results or r.status == "default") and r not in redirected
        for content in r.contents[:1]
        if is_json(content.media_type)
    }


def error_table(operation: ir.Operation, by_name: Definitions) -> Code:
    """Write the table of error decoders, without statuses that `default` covers."""
    types = error_types(operation)
    table = {status: decoder(kind, by_name, of_codec) for status, kind in types.items()}
    fallback = table.get("default")
    listed = {s: d for s, d in table.items() if s == "default" or d != fallback}
    return "{" + joined(f"{literal(s)}: " + listed[s] for s in sorted(listed)) + "}"
