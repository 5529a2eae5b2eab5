# Pitchpipe runtime, copied verbatim: edit templates/runtime/ and run `pitchpipe generate`.
"""Parses server-sent events from chunks of bytes (WHATWG HTML, section 9.2.6).

The reader of httpx2 does not do: it refuses events of more than a megabyte, such as a file in a
data URL, and hides the comments that keep a connection open, so deadlines could not be checked.
"""

from __future__ import annotations

import codecs
from io import IncrementalNewlineDecoder
from typing import Final, NamedTuple

_ENTRY: Final = 8
"""How many bytes a list takes for one more entry."""


class ServerSentEvent(NamedTuple):
    """One event. `id` is the last ID that was sent, with this event or before it.

    `place` identifies it within its stream, even if the stream is sent again: the ID, and how many
    events ago that was sent.
    """

    type: str
    data: str
    id: str
    place: tuple[str, int]


class Parser:
    """Parses a stream, over several connections if necessary.

    `last_id` is the last ID that was sent; `retry` is how many seconds to wait before opening the
    stream again, None if the server does not say.
    """

    def __init__(self) -> None:
        self.last_id = ""
        self.retry: float | None = None
        self.begin()

    def begin(self) -> None:
        """Begin a new connection; an unfinished event of the last one is dropped."""
        text = codecs.getincrementaldecoder("utf-8-sig")("replace")
        self._decoder = IncrementalNewlineDecoder(text, translate=True)
        self._line: list[str] = []
        self._line_size = 0
        self._since_id = 0
        self._forget()

    @property
    def size(self) -> int:
        """About how many bytes of memory the unfinished event takes."""
        return self._line_size + self._data_size

    @property
    def unfinished(self) -> tuple[str, str]:
        """What has come of the unfinished event: its lines of data, and its last line."""
        return "\n".join(self._data), "".join(self._line)

    def _forget(self) -> None:
        self._data_size = 0
        self._type = ""
        self._data: list[str] = []
        self._id: str | None = None

    def feed(self, chunk: bytes, *, is_last: bool = False) -> list[ServerSentEvent]:
        """Parse the next bytes; return the events that they complete."""
        first, *others = self._decoder.decode(chunk, final=is_last).split("\n")
        self._line.append(first)
        self._line_size += len(first) + _ENTRY
        events: list[ServerSentEvent] = []
        for following in others:
            line = "".join(self._line)
            self._line, self._line_size = [following], len(following)
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
            self._data_size += len(value) + _ENTRY
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
