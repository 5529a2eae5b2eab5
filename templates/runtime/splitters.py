# Pitchpipe runtime, copied verbatim: edit templates/runtime/ and run `pitchpipe generate`.
"""Finds the items of a stream in its bytes: events, lines of JSON, or a JSON text sequence."""

from __future__ import annotations

import codecs
from typing import Final, NamedTuple, Protocol

from .sse import Parser, ServerSentEvent

_RECORD: Final = b"\x1e"
"""What each text of a JSON text sequence begins with (RFC 7464)."""

_EVENTS: Final = frozenset(["text/event-stream"])
_LINES: Final = frozenset(
    [
        "application/jsonl",
        "application/json-lines",
        "application/jsonlines",
        "application/ndjson",
        "application/stream+json",
        "application/x-jsonl",
        "application/x-jsonlines",
        "application/x-ndjson",
    ]
)
_WITHOUT_DATA: Final = (":", "id", "retry")
"""What the lines begin with that are no part of an event's data or name."""

_UNSAID: Final = frozenset(["", "application/octet-stream", "text/plain"])
"""Media types that say nothing about what a stream is made of."""


class Item(NamedTuple):
    """One item as it came. Lines have no `event` and no `id`.

    If `is_cut`, the stream ended before the item did.
    """

    data: bytes
    event: str = "message"
    id: str = ""
    is_cut: bool = False


class Splitter(Protocol):
    """Finds items in the chunks of a stream."""

    def feed(self, chunk: bytes) -> list[Item]:
        """Take the next bytes; return the items that they complete."""
        ...

    def end(self) -> list[Item]:
        """Return what is left at the end of the stream."""
        ...

    @property
    def size(self) -> int:
        """About how many bytes of memory the unfinished item takes."""
        ...

    @property
    def unfinished(self) -> bytes:
        """What has come of the unfinished item."""
        ...


class Lines:
    """Finds lines of JSON (JSON Lines, NDJSON). Empty ones keep a connection open."""

    def __init__(self) -> None:
        self._rest = bytearray()

    def feed(self, chunk: bytes) -> list[Item]:
        """Take the next bytes; return the lines that they complete."""
        first, *others = chunk.split(b"\n")
        self._rest += first
        lines: list[bytes] = []
        for following in others:
            lines.append(bytes(self._rest))
            self._rest = bytearray(following)
        return [Item(line) for line in lines if not _is_blank(line)]

    def end(self) -> list[Item]:
        """Return the last line, if nothing ends it."""
        rest, self._rest = self.unfinished, bytearray()
        return [] if _is_blank(rest) else [Item(rest, is_cut=True)]

    @property
    def size(self) -> int:
        """The length of the unfinished line."""
        return len(self._rest)

    @property
    def unfinished(self) -> bytes:
        """What has come of the unfinished line."""
        return bytes(self._rest)


class Sequence:
    """Finds the texts of a JSON text sequence (RFC 7464).

    A text ends with a line feed, at which it can only be told to be complete if it has no other
    line; else it is complete when the next one begins.
    """

    def __init__(self) -> None:
        self._rest = bytearray()
        self._is_given = False

    def feed(self, chunk: bytes) -> list[Item]:
        """Take the next bytes; return the texts that they complete."""
        first, *others = chunk.split(_RECORD)
        items = self._more(first)
        for following in others:
            items += self.end()
            items += self._more(following)
        return items

    def _more(self, piece: bytes) -> list[Item]:
        was_one_line = b"\n" not in self._rest
        self._rest += piece
        if not was_one_line or not piece.endswith(b"\n") or not _is_whole(self._rest):
            return []
        text, self._rest = self.unfinished, bytearray()
        return [Item(text)]

    def end(self) -> list[Item]:
        """Return the last text, if there is one."""
        rest, self._rest = self.unfinished, bytearray()
        return [] if _is_blank(rest) else [Item(rest, is_cut=not rest.endswith(b"\n"))]

    @property
    def size(self) -> int:
        """The length of the unfinished text."""
        return len(self._rest)

    @property
    def unfinished(self) -> bytes:
        """What has come of the unfinished text."""
        return bytes(self._rest)


class Events:
    """Finds server-sent events."""

    def __init__(self) -> None:
        self._parser = Parser()

    def feed(self, chunk: bytes) -> list[Item]:
        """Take the next bytes; return the events that they complete."""
        return [_event(each) for each in self._parser.feed(chunk)]

    def end(self) -> list[Item]:
        """Return the last event, if no empty line ends it."""
        _, line = self._parser.unfinished
        given = self._parser.feed(b"\n\n", is_last=True)
        if not given and line and not line.startswith(_WITHOUT_DATA):
            return [Item(line.encode(), is_cut=True)]
        return [_event(each)._replace(is_cut=bool(line)) for each in given]

    @property
    def size(self) -> int:
        """About how many bytes of memory the unfinished event takes."""
        return self._parser.size

    @property
    def unfinished(self) -> bytes:
        """What has come of the unfinished event: its data, and its last line."""
        return "\n".join(filter(None, self._parser.unfinished)).encode()


def splitter_for(content_type: str, declared: type[Splitter]) -> Splitter | None:
    """Choose how a stream is read: by its Content-Type, or as declared where that says nothing.

    None if the response is not a stream. What is declared as lines may be called JSON as well.
    """
    essence = content_type.partition(";")[0].strip().lower()
    if essence in _EVENTS:
        return Events()
    if essence in _LINES:
        return Lines()
    if essence.endswith(("/json-seq", "+json-seq")):
        return Sequence()
    is_declared = essence in _UNSAID or (essence == "application/json" and declared is not Events)
    return declared() if is_declared else None


def _event(given: ServerSentEvent) -> Item:
    return Item(given.data.encode(), given.type, given.id)


def _is_blank(text: bytes) -> bool:
    return not text.removeprefix(codecs.BOM_UTF8).strip()


def _is_whole(text: bytearray) -> bool:
    """Say whether a text of one line ends as it begins: with a bracket, a quote, or neither."""
    bare = text.strip()
    pairs = {b"{": b"}", b"[": b"]", b'"': b'"'}
    opening = bytes(bare[:1])
    return len(bare) > (opening in pairs) and bare.endswith(pairs.get(opening, b""))
