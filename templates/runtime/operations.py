# Pitchpipe runtime, copied verbatim: edit templates/runtime/ and run `pitchpipe generate`.
"""The interface between the prediction flows and a client: its operations and predictions."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from math import ceil
from typing import Any, Final, Generic, NamedTuple, Protocol, TypeVar
from urllib.parse import parse_qs

from . import steps
from .outgoing import Settings
from .requests import Request
from .responses import Response

LONGEST: Final = 3600.0
"""The default timeout of a prediction, in seconds; no model may run half as long."""

_LEAST_CANCEL_AFTER: Final = 5


class Urls(Protocol):
    """The URLs of a prediction."""

    @property
    def stream(self) -> str | None:
        """The URL of its output as server-sent events."""
        ...


O_co = TypeVar("O_co", covariant=True)


class Prediction(Protocol[O_co]):
    """What the Prediction of every model has: `Prediction[Any]` is one of any model."""

    @property
    def id(self) -> str:
        """The ID."""
        ...

    @property
    def status(self) -> str:
        """Its status, such as `processing`."""
        ...

    @property
    def version(self) -> str | None:
        """The ID of the model's version."""
        ...

    @property
    def input(self) -> dict[str, Any] | None:
        """The input of the model."""
        ...

    @property
    def output(self) -> O_co | None:
        """What it made."""
        ...

    @property
    def error(self) -> str | None:
        """Why it failed."""
        ...

    @property
    def logs(self) -> str | None:
        """What the model has printed."""
        ...

    @property
    def urls(self) -> Urls | None:
        """Its URLs."""
        ...

    @property
    def created_at(self) -> datetime | str | None:
        """When it was created."""
        ...

    @property
    def completed_at(self) -> datetime | str | None:
        """When it ended."""
        ...


P = TypeVar("P", bound=Prediction[Any])
P_co = TypeVar("P_co", bound=Prediction[Any], covariant=True)


class Page(Protocol[P_co]):
    """A page of predictions."""

    @property
    def next(self) -> str | None:
        """The URL of the next page."""
        ...

    @property
    def results(self) -> Sequence[P_co]:
        """The predictions on this page."""
        ...


class Create(Protocol):
    """Builds the request that creates a prediction, or raises InvalidInput."""

    def __call__(self, *, prefer: str | None = None, cancel_after: str | None = None) -> Request:
        """Build the request with these two headers."""
        ...


def extended(create: Create, settings: Settings) -> Create:
    """Make a create whose request has what the settings add to it."""

    def extended_create(*, prefer: str | None = None, cancel_after: str | None = None) -> Request:
        return settings.extended(create(prefer=prefer, cancel_after=cancel_after))

    return extended_create


class Listing(Protocol):
    """Builds the request that lists predictions, the newest first."""

    def __call__(self, *, cursor: str | None = None) -> Request:
        """Build the request of the first page, or of another one."""
        ...


class Cursors:
    """Follows the `next` URLs of pages. Only the cursor in them is used."""

    def __init__(self) -> None:
        self.next: str | None = None
        self.has_more = True
        self._seen: set[str] = set()

    def follow(self, url: str | None) -> None:
        """Go to the next page; stop after the last, or if the pages form a cycle."""
        query = (url or "").partition("?")[2].partition("#")[0]  # the rest may be anything
        found = parse_qs(query).get("cursor")
        self.next = found[0] if found else None
        self.has_more = self.next is not None and self.next not in self._seen
        self._seen.add(self.next or "")


class Operations(NamedTuple, Generic[P]):
    """The operations of a prediction API other than `Create`, as pure functions.

    `parse` parses every response that is a prediction, including the response to a create. `model`
    is the name of the model, `owner/name`. `noun` is what its predictions are called. Those that
    are not `held` are never complete before their status says so.
    """

    get: Callable[[str], Request]
    cancel: Callable[[str], Request]
    list: Listing
    parse: Callable[[Response], P]
    parse_page: Callable[[Response], Page[Prediction[Any]]]
    model: str = "this model"
    noun: str = "prediction"
    held: bool = True


# No slots: a frozen class with slots cannot be called as `Waiting[Prediction](...)`.
@dataclass(frozen=True)
class Waiting(Generic[P]):
    """How to wait for a prediction.

    `timeout` is in seconds; None means an hour. `on_progress` is called with every state of the
    prediction that is received.
    """

    timeout: float | None = None
    cancel_on_timeout: bool = True
    on_progress: Callable[[P], object] | None = None

    def __post_init__(self) -> None:
        if self.timeout is not None and not 0 < self.timeout < steps.NEVER:
            message = f"timeout must be a number of seconds above 0, not {self.timeout!r}"
            raise ValueError(message)

    @property
    def seconds(self) -> float:
        """How long to wait."""
        return LONGEST if self.timeout is None else self.timeout

    @property
    def cancel_after(self) -> str | None:
        """The `Cancel-After` header: the server enforces the timeout even if this process dies."""
        if self.timeout is None or not self.cancel_on_timeout:
            return None
        return f"{max(_LEAST_CANCEL_AFTER, ceil(self.timeout))}s"
