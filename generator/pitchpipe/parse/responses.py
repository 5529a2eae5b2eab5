"""Reads a Responses Object: what each status answers, in each media type."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping
from functools import partial
from typing import Any, NamedTuple

from pitchpipe import ir
from pitchpipe.media_types import (
    admits_json,
    essence,
    is_json,
    is_stream,
    is_text,
    is_watched,
)
from pitchpipe.parse import names
from pitchpipe.parse.bodies import is_sendable, usable_content
from pitchpipe.parse.failures import is_failure
from pitchpipe.parse.places import Owner, Root
from pitchpipe.parse.schemas import Schemas
from pitchpipe.parse.streams import parse_stream
from pitchpipe.parse.unions import nullable_of
from pitchpipe.pointers import join
from pitchpipe.schema.descriptions import text_of
from pitchpipe.schema.parts import is_nothing, part_at
from pitchpipe.schema.shapes import kinds_of

EMPTY_STATUSES = ("204", "205")
"""Statuses that never have content, as HEAD never has (RFC 9110, section 15.3.5 and 9.3.2)."""
_ELSEWHERE = (301, 302, 303, 307, 308)
REDIRECTS = {**{str(status): (status,) for status in _ELSEWHERE}, "3XX": _ELSEWHERE}
"""The statuses that lead elsewhere (RFC 9110, section 15.4), by keys of the Responses Object."""
_VALUES = {"integer", "number", "boolean"}
"""What is written in plain text as it is in JSON."""
_WATCHING = ("watch", "watchlist")
"""The actions of Kubernetes (`x-kubernetes-action`) that answer with a stream of events."""


class _Kind(NamedTuple):
    """What decides, besides its status, how a response is read: that of a HEAD has no content.

    One that `is_watch` is a stream of what changes, as Kubernetes has them. One that `is_failure`
    is a `default` that says so.
    """

    is_head: bool
    is_result: bool
    is_watch: bool
    is_failure: bool


def parse_responses(schemas: Schemas, where: str, given: dict[str, Any]) -> tuple[ir.Response, ...]:
    """Read the responses of an operation, in the order of the document."""
    table: dict[str, Any] = given.get("responses", {})
    is_head, is_watch = where.endswith("/head"), given.get("x-kubernetes-action") in _WATCHING
    described = [status for status in table if not str(status).startswith("x-")]
    located = {
        status: schemas.located(join(where, "responses", status), table[status])
        for status in described
    }
    fails = "default" in located and is_failure(where, *located["default"])
    results = _results(described, fails=fails)
    read: list[ir.Response] = []
    for status, (at, said) in located.items():
        kind = _Kind(
            is_head=is_head,
            is_result=status in results,
            is_watch=is_watch,
            is_failure=fails and status == "default",
        )
        key = (at, status, kind)
        if key not in schemas.responses:
            schemas.responses[key] = _read(schemas, at, said, status, kind)
        read.append(schemas.responses[key])
    return tuple(read)


def successes(operation: ir.Operation) -> list[ir.Response]:
    """List the responses that are results, apart from redirects."""
    fails = any(each.is_failure for each in operation.responses)
    results = _results([each.status for each in operation.responses], fails=fails)
    return [each for each in operation.responses if each.status in results]


def redirects(operation: ir.Operation) -> list[ir.Response]:
    """List the responses that are results although they are redirects: no 2xx is described.

    They have no value, and are not followed: their `Location` is among the headers of the answer.
    """
    is_other = bool(successes(operation))
    return [] if is_other else [each for each in operation.responses if each.status in REDIRECTS]


def _results(described: Collection[str], *, fails: bool) -> list[str]:
    """Choose the statuses that are results; `default` is one beside neither a 2xx nor a redirect.

    Beside a redirect it describes errors: an answer that leads elsewhere is what is meant to come.
    So it does if it `fails`, by what it is called.
    """
    listed = [status for status in described if status.startswith("2")]
    is_redirected = any(status.upper() in REDIRECTS for status in described)
    return listed if listed or is_redirected or fails else ["default"]


def _read(
    schemas: Schemas, at: str, given: dict[str, Any], status: str, kind: _Kind
) -> ir.Response:
    is_empty = kind.is_head or status in EMPTY_STATUSES
    content: dict[str, Any] = {} if is_empty else given.get("content") or {}
    content = usable_content(schemas, join(at, "content"), content)
    at_content, owner = join(at, "content"), schemas.places.owner(at)
    root = partial(_root, owner, status, is_result=kind.is_result)
    plain, streams = _divided(content, is_watch=kind.is_watch) if kind.is_result else (content, {})
    return ir.Response(
        status=status.upper() if status != "default" else status,
        contents=(
            *_contents(schemas, at_content, plain, root),
            *_streams(schemas, at_content, streams, owner, status),
        ),
        where=at,
        description=text_of(given, "description"),
        is_failure=kind.is_failure,
    )


def _divided(content: dict[str, Any], *, is_watch: bool) -> tuple[dict[str, Any], dict[str, Any]]:
    """Divide media types into those of a whole answer and those of streams.

    Kubernetes' document says of each list that it can be watched, with the schema of the list,
    which is not that of the events: there the media type is left out. What only watches answers
    with nothing else.
    """
    watched = {key: said for key, said in content.items() if is_watched(key)}
    if watched and is_watch:
        return {}, watched
    others = {key: said for key, said in content.items() if key not in watched}
    whole = [said.get("schema") for key, said in others.items() if is_json(key)]
    events = {key: said for key, said in watched.items() if said.get("schema") not in whole}
    streams = events | {key: said for key, said in others.items() if is_stream(key)}
    return {key: said for key, said in others.items() if key not in streams}, streams


def _contents(
    schemas: Schemas, at: str, content: Mapping[str, Any], root: Callable[[str], Root]
) -> Iterator[ir.Content]:
    """Read the media types, JSON first; `root` names the class of each.

    A media type with the schema of an earlier one is another way to write the same value. The
    client does not ask for it, unless it is read as the same type.
    """
    types: list[tuple[Any, ir.Type]] = []
    is_alone = not any(map(is_json, content))
    for media_type in sorted(content, key=lambda each: not is_json(each)):
        given = content[media_type]
        place, name = join(at, media_type), root(media_type)
        kind = _type(schemas, place, media_type, given, name, is_alone=is_alone)
        schema = given.get("schema")
        if schema is None or all(kind == known for said, known in types if said == schema):
            yield ir.Content(media_type=media_type if is_sendable(media_type) else "*/*", type=kind)
            types.append((schema, kind))


def _streams(
    schemas: Schemas, at: str, content: Mapping[str, Any], owner: Owner, status: str
) -> Iterator[ir.Content]:
    """Read a stream; of several ways to write it one is enough, events first."""
    for media_type in sorted(content, key=lambda each: not is_text(each))[:1]:
        place, given = join(at, media_type), content[media_type]
        word = f"{owner.word}Item"
        root = Root(owner=owner.pointer, words=(word,), fuller=(f"{word}{status.title()}",))
        yield parse_stream(schemas, place, media_type, given, root)


def _type(
    schemas: Schemas,
    place: str,
    media_type: str,
    given: Mapping[str, Any],
    root: Root,
    *,
    is_alone: bool,
) -> ir.Type:
    """Read what a body is: what its schema says if it is JSON, and else text or bytes.

    So is a number or a boolean in plain text, if it `is_alone`: not beside JSON.

    A range that includes JSON is JSON if its schema is neither text nor bytes, as servers describe
    JSON by `*/*`.
    """
    if "schema" not in given:
        if is_json(media_type):
            return ir.AnyType()
        return ir.Primitive(kind="string") if is_text(media_type) else ir.Binary()
    schema = join(place, "schema")
    shape = schemas.shape_of_content(schema)
    if shape.format == "binary":
        return ir.Binary()
    kinds = kinds_of(shape)
    is_range = admits_json(media_type)
    is_value = is_alone and essence(media_type) == "text/plain" and kinds and kinds <= _VALUES
    if is_json(media_type) or is_value or (is_range and (kinds - {"string"} or shape.unions)):
        return nullable_of(schemas.read(schema, root), _may_be_nothing(schemas, schema))
    is_written = is_text(media_type) or (is_range and kinds == {"string"})
    return ir.Primitive(kind="string") if is_written else ir.Binary()


def _may_be_nothing(schemas: Schemas, schema: str) -> bool:
    """Say whether an alternative admits no value: oRPC writes so that there may be no content."""
    part = part_at(schemas.root, schema)
    branches = (*part.children("oneOf"), *part.children("anyOf"))
    return any(is_nothing(each.value) for each in branches)


def _root(owner: Owner, status: str, media_type: str, *, is_result: bool) -> Root:
    """Say what the class of a response is called: a result is `Response`, an error has its status.

    What is in errors is called alike for all of them, as they mostly say the same.
    """
    name = names.pascal(media_type.replace("*", "any"), fallback="")
    code = "" if status == "default" else names.pascal(status, fallback="")
    if owner.is_shared:
        fuller = (f"{owner.word}Response", f"{owner.word}Response{name}")
        return Root(owner=owner.pointer, words=(owner.word,), fuller=fuller)
    if is_result:
        word = f"{owner.word}Response"
        fuller = (f"{word}{code}", f"{word}{code}{name}")
        return Root(owner=owner.pointer, words=(word,), fuller=fuller)
    word = f"{owner.word}Error"
    words = (f"{word}{code}",)
    return Root(owner=owner.pointer, words=words, fuller=(f"{word}{code}{name}",), inner=word)
