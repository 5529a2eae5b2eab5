# Pitchpipe runtime, copied verbatim: edit templates/runtime/ and run `pitchpipe generate`.
"""What the flows of `predictions` know of a client: its operations and its predictions."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import ceil
from typing import Any, Final, Generic, Protocol, TypeVar

from . import steps
from .requests import Request
from .responses import Response

LONGEST: Final = 3600.0
"""How long a prediction is waited for unless a time is given; no model may run half as long."""

_LEAST_CANCEL_AFTER: Final = 5


class Urls(Protocol):
    """Where a prediction is found."""

    @property
    def stream(self) -> str | None:
        """Its output as server-sent events."""
        ...


class Prediction(Protocol):
    """What every model's Prediction has."""

    @property
    def id(self) -> str:
        """The ID."""
        ...

    @property
    def status(self) -> str:
        """How far it has come."""
        ...

    @property
    def version(self) -> str | None:
        """The ID of the version."""
        ...

    @property
    def input(self) -> dict[str, Any] | None:
        """What the model was given."""
        ...

    @property
    def output(self) -> Any:
        """What it made."""
        ...

    @property
    def error(self) -> str | None:
        """Why it failed."""
        ...

    @property
    def logs(self) -> str | None:
        """What it has printed."""
        ...

    @property
    def urls(self) -> Urls | None:
        """Where it is found."""
        ...

    @property
    def created_at(self) -> str | None:
        """When it was asked for."""
        ...

    @property
    def completed_at(self) -> str | None:
        """When it ended."""
        ...


P = TypeVar("P", bound=Prediction)
P_co = TypeVar("P_co", bound=Prediction, covariant=True)
O_co = TypeVar("O_co", covariant=True)


class Produced(Protocol[O_co]):
    """A prediction with an output of a certain type."""

    @property
    def output(self) -> O_co | None:
        """What it made."""
        ...


class Page(Protocol[P_co]):
    """A page of predictions."""

    @property
    def next(self) -> str | None:
        """The URL of the next page."""
        ...

    @property
    def results(self) -> Sequence[P_co]:
        """What is on this page."""
        ...


class Create(Protocol):
    """Builds the request that creates a prediction, or raises InvalidInput."""

    def __call__(self, *, prefer: str | None = None, cancel_after: str | None = None) -> Request:
        """Build the request with these two headers."""
        ...


@dataclass(frozen=True, kw_only=True)
class Operations(Generic[P]):
    """The operations of a prediction API besides `Create`, all of them pure functions.

    `parse` parses the answer to a create, and to all others that answer with a prediction.
    """

    get: Callable[[str], Request]
    cancel: Callable[[str], Request]
    list: Callable[[], Request]
    parse: Callable[[Response], P]
    parse_page: Callable[[Response], Page[Prediction]]


# No slots: a frozen class with slots cannot be called as `Waiting[Prediction](...)`.
@dataclass(frozen=True)
class Waiting(Generic[P]):
    """How a prediction is waited for.

    `timeout` is in seconds, None for an hour. `on_progress` is called with the prediction whenever
    more is known of it.
    """

    timeout: float | None = None
    cancel_on_timeout: bool = True
    on_progress: Callable[[P], object] | None = None

    def __post_init__(self) -> None:
        if self.timeout is not None and not 0 < self.timeout < steps.NEVER:
            message = f"timeout is a number of seconds above 0, not {self.timeout!r}"
            raise ValueError(message)

    @property
    def seconds(self) -> float:
        """How long to wait."""
        return LONGEST if self.timeout is None else self.timeout

    @property
    def cancel_after(self) -> str | None:
        """The `Cancel-After` header: the server itself keeps the time, should we be gone."""
        if self.timeout is None or not self.cancel_on_timeout:
            return None
        return f"{max(_LEAST_CANCEL_AFTER, ceil(self.timeout))}s"
