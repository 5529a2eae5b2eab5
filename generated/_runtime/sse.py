# Pitchpipe runtime, copied verbatim: edit templates/runtime/ and run `pitchpipe generate`.
"""Bytes come in, cut anywhere; server-sent events come out (WHATWG HTML, section 9.2.6).

Not the reader of httpx2: that one refuses an event of more than a megabyte, as a file in a data URL
is, and keeps to itself the comments by which a server holds a connection open, so that nobody could
look at the time meanwhile.
"""

from __future__ import annotations

import codecs
from io import IncrementalNewlineDecoder
from typing import NamedTuple


class ServerSentEvent(NamedTuple):
    """One event. `id` is the last ID that was sent, with this event or before it.

    `place` tells it from all others of its stream, also when that is sent again: it is the ID, and
    how many events ago it was sent.
    """

    type: str
    data: str
    id: str
    place: tuple[str, int]


class Parser:
    """Parses a stream, over several connections if need be.

    `last_id` is the last ID that was sent; `retry` is how many seconds to wait before the stream is
    opened again, None if it does not say so.
    """

    def __init__(self) -> None:
        self.last_id = ""
        self.retry: float | None = None
        self.begin()

    def begin(self) -> None:
        """Begin with a new connection; what was unfinished on the last one is forgotten."""
        text = codecs.getincrementaldecoder("utf-8-sig")("replace")
        self._decoder = IncrementalNewlineDecoder(text, translate=True)
        self._line: list[str] = []
        self._since_id = 0
        self._forget()

    def _forget(self) -> None:
        self._type = ""
        self._data: list[str] = []
        self._id: str | None = None

    def feed(self, chunk: bytes, *, is_last: bool = False) -> list[ServerSentEvent]:
        """Take the next bytes; return the events that they complete."""
        first, *others = self._decoder.decode(chunk, final=is_last).split("\n")
        self._line.append(first)
        events: list[ServerSentEvent] = []
        for following in others:
            line = "".join(self._line)
            self._line = [following]
            if line:
                self._field(line)
            else:
                events += self._ended()
        return events

    def _field(self, line: str) -> None:
        name, _, value = line.partition(":")
        value = value.removeprefix(" ")
        if name == "event":
            self._type = value
        elif name == "data":
            self._data.append(value)
        elif name == "id" and "\0" not in value:
            self._id = value
        elif name == "retry" and value.isascii() and value.isdigit():
            self.retry = int(value[:9]) / 1000

    def _ended(self) -> list[ServerSentEvent]:
        """Return the event that an empty line ends, if there is one."""
        kind, data = self._type, self._data
        if self._id is not None:
            self.last_id, self._since_id = self._id, 0
        elif kind or data:
            self._since_id += 1
        self._forget()
        if not kind and not data:
            return []
        place = (self.last_id, self._since_id)
        return [ServerSentEvent(kind or "message", "\n".join(data), self.last_id, place)]
