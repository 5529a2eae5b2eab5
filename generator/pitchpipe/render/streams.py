"""Plans how many methods an operation has, and those that answer with streams."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from pitchpipe import ir
from pitchpipe.parse.names import Claims
from pitchpipe.parse.responses import successes
from pitchpipe.render.annotations import annotation
from pitchpipe.render.code import Code, call, of_codec, runtime
from pitchpipe.render.decoders import decoder

SWITCH = "stream"
"""The parameter or property by which a request asks for a stream, where it has one."""

_EVENTS = ("events", "texts")


@dataclass(frozen=True, slots=True, kw_only=True)
class Variant:
    """An operation as one method: the one that returns its `stream`, or the one that does not.

    `switch` is the value of the request's `stream` field, None where the caller chooses it. If the
    operation is two methods, `other` is the name of the other one. `is_paged` is the one that goes
    through all pages.
    """

    operation: ir.Operation
    stream: ir.Content | None = None
    switch: bool | None = None
    other: str = ""
    is_paged: bool = False

    @property
    def accept(self) -> str:
        """The media type by which its stream is asked for where another answer is asked for else.

        It is "" if the document fixes what is asked for.
        """
        is_second = self.stream and self.other and not self.operation.accept
        return self.stream.media_type if self.stream and is_second else ""

    @property
    def builder(self) -> str:
        """The name of the method whose request this one sends: its own, or the plain one's."""
        is_second = self.is_paged or (self.stream and self.other)
        return self.other if is_second else self.operation.name


def variants(operations: tuple[ir.Operation, ...], taken: Iterable[str] = ()) -> Iterator[Variant]:
    """Split each operation that answers with a stream or something else into two methods.

    `chat` returns what is no stream, and `stream_chat` the stream. An operation that only has a
    stream is one method. One with pages has `list_pages` beside `list`. Names that are `taken` are
    not used for such second methods.
    """
    names = Claims([*(operation.name for operation in operations), *taken])
    for operation in operations:
        results = successes(operation)
        stream = next((c for each in results for c in each.contents if c.items), None)
        if stream is None and operation.pagination:
            name = names.claim(f"{operation.name.rstrip('_')}_pages")
            yield Variant(operation=operation, other=name)
            paged = replace(operation, name=name)
            yield Variant(operation=paged, other=operation.name, is_paged=True)
            continue
        if stream is None:
            yield Variant(operation=operation)
            continue
        name, other = operation.name, ""
        if any(not content.items for each in results for content in each.contents):
            name, other = names.claim(f"stream_{name}"), name
            yield Variant(operation=_plain(operation, results), switch=False, other=name)
        others = [each for each in operation.responses if each not in results]
        came = next(each for each in results if stream in each.contents)
        responses = (replace(came, contents=(stream,)), *others)
        streamed = replace(operation, name=name, responses=responses)
        yield Variant(operation=streamed, stream=stream, switch=True, other=other)


def _plain(operation: ir.Operation, results: list[ir.Response]) -> ir.Operation:
    """Leave the streams out of an operation."""
    responses = [
        replace(each, contents=tuple(c for c in each.contents if not c.items))
        for each in operation.responses
        if each not in results or not each.contents or any(not c.items for c in each.contents)
    ]
    return replace(operation, responses=tuple(responses))


def is_switch(given: ir.Parameter | ir.Field) -> bool:
    """Say whether a query parameter or a property asks for a stream."""
    kind = ir.without_null(given.type)
    is_boolean = isinstance(kind, ir.Primitive) and kind.kind == "boolean"
    is_placed = isinstance(given, ir.Field) or given.place == "query"
    return given.wire_name == SWITCH and is_boolean and is_placed


def item_annotation(stream: ir.Content) -> Code:
    """Write the type of the items."""
    kind = annotation(stream.type)
    is_event = stream.items in _EVENTS
    return runtime("item_formats.Event") + "[" + kind + "]" if is_event else kind


def item_format(stream: ir.Content, by_name: Mapping[str, ir.Definition]) -> Code:
    """Write how the items are read."""
    read = "" if stream.items == "texts" else decoder(stream.type, by_name, of_codec)
    return call(runtime(f"item_formats.{stream.items}"), read)
