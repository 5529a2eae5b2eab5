# Pitchpipe runtime, copied verbatim: edit templates/runtime/ and run `pitchpipe generate`.
"""What the items of a stream are, and how each is read from its text."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Final, Generic, TypeVar

from . import responses
from .decode import Decoder, Mismatch
from .errors import CallError, DecodeError
from .explanations import said
from .responses import Response
from .splitters import Events, Item, Lines, Sequence, Splitter
from .values import escaped

T = TypeVar("T")

DONE: Final = b"[DONE]"
"""What some servers send as the last item of a stream, although it is none."""


class StreamError(CallError):
    """The server reports an error in a stream, by an event called `error`.

    `data` is what it says, as text.
    """

    def __init__(self, data: str, *, status_code: int, request_method: str, url: str) -> None:
        reason = said(data.encode()) or escaped(data, 1000)
        super().__init__(f"{request_method} {escaped(url)}: an error in the stream: {reason}")
        self.data = data
        self.status_code = status_code
        self.request_method = request_method
        self.url = url


@dataclass(frozen=True, slots=True)
class Event(Generic[T]):
    """One server-sent event. `id` is the last ID that was sent, with this event or before it."""

    data: T
    event: str = "message"
    id: str = ""


@dataclass(frozen=True, slots=True)
class Format(Generic[T]):
    """How an operation describes its stream: `read` makes an item of its text.

    `is_text` says that any text is an item, so that one which is cut off could not be told.
    """

    splitter: type[Splitter]
    read: Callable[[Item, Response], T]
    is_text: bool = False


def lines(decoder: Decoder[T]) -> Format[T]:
    """Read each line as JSON."""
    return Format(Lines, lambda _, answer: responses.json(answer, decoder))


def sequence(decoder: Decoder[T]) -> Format[T]:
    """Read each text of a JSON text sequence."""
    return Format(Sequence, lambda _, answer: responses.json(answer, decoder))


def data(decoder: Decoder[T]) -> Format[T]:
    """Read the data of each event as JSON. An event called `error` raises StreamError."""

    def read(item: Item, answer: Response) -> T:
        if item.event == "error":
            raise _reported(item, answer)
        return responses.json(answer, decoder)

    return Format(Events, read)


def events(decoder: Decoder[T]) -> Format[Event[T]]:
    """Read each event, and its data as JSON."""

    def read(item: Item, answer: Response) -> Event[T]:
        return Event(responses.json(answer, decoder), item.event, item.id)

    return Format(Events, read)


def texts() -> Format[Event[str]]:
    """Read each event, and its data as text."""

    def read(item: Item, _: Response) -> Event[str]:
        return Event(item.data.decode(errors="replace"), item.event, item.id)

    return Format(Events, read, is_text=True)


def whole_events(decoder: Decoder[T]) -> Format[T]:
    """Read each event as an object with `event`, `data` and `id`; `data` is JSON or else text."""

    def read(item: Item, answer: Response) -> T:
        fields = {"event": item.event, **({"id": item.id} if item.id else {})}

        def decoded(value: Any, _: str = "") -> T:
            return decoder({**fields, "data": value}, "")

        try:
            return responses.json(answer, decoded)
        except DecodeError:
            try:
                return decoded(item.data.decode(errors="replace"))
            except Mismatch:
                pass
            raise

    return Format(Events, read)


def _reported(item: Item, answer: Response) -> StreamError:
    return StreamError(
        item.data.decode(errors="replace"),
        status_code=answer.status_code,
        request_method=answer.request_method,
        url=answer.url,
    )
