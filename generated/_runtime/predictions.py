# Pitchpipe runtime, copied verbatim: edit templates/runtime/ and run `pitchpipe generate`.
"""Runs a hosted model: creates a prediction, waits for its end, cancels it, finds it again.

All of it is flows: see `steps`. The facts are those of Replicate's HTTP API (its OpenAPI document,
1.0.0-a1): `Prefer: wait=n` holds a create for up to 60 seconds, `Cancel-After` stops a prediction
after some seconds, at least 5; a create that was held can be complete and still say `processing`.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from time import monotonic
from typing import Final
from urllib.parse import parse_qs, urlsplit

from . import steps
from .creation import canceled, created, known
from .errors import (
    CallError,
    OutputMissing,
    PredictionAborted,
    PredictionCanceled,
    PredictionFailed,
    PredictionTimedOut,
    TimedOut,
)
from .operations import Create, O_co, Operations, P, Page, Prediction, Produced, Waiting
from .steps import Flow
from .values import is_list

_FIRST_PAUSE: Final = 0.5
_LONGEST_PAUSE: Final = 5.0
_ENDED: Final = frozenset(["succeeded", "failed", "canceled", "aborted"])

# What the methods of a client do.


def run(operations: Operations[P], create: Create, waiting: Waiting[P]) -> Flow[P]:
    """Create a prediction and return it when it has succeeded.

    However this is left but by a result or a CallError, the prediction is canceled first.
    """
    deadline = monotonic() + waiting.seconds
    prediction, is_early = yield from created(operations, create, waiting, deadline)
    try:
        return (
            yield from ended(
                operations, prediction, waiting, deadline, _told(waiting), is_early=is_early
            )
        )
    except CallError:
        raise
    except BaseException:
        yield steps.Finish(canceled(operations, prediction.id))
        raise


def wait(operations: Operations[P], prediction: P | str, waiting: Waiting[P]) -> Flow[P]:
    """Return a prediction when it has succeeded. It is left alone unless the time is over."""
    deadline = monotonic() + waiting.seconds
    if isinstance(prediction, str):
        prediction = yield from known(operations, prediction, deadline)
    return (yield from ended(operations, prediction, waiting, deadline, _told(waiting)))


def output(prediction: Produced[O_co]) -> O_co:
    """Take the output of a prediction that has succeeded. Raise OutputMissing if it is gone."""
    if prediction.output is None:
        raise OutputMissing(prediction)
    return prediction.output


def pages(get: Callable[[str | None], Page[P]]) -> Iterator[P]:
    """Yield the predictions of all pages; a page is fetched when it is come to."""
    cursors = _Cursors()
    while cursors.has_more:
        page = get(cursors.next)
        cursors.follow(page.next)
        yield from page.results


async def apages(get: Callable[[str | None], Awaitable[Page[P]]]) -> AsyncIterator[P]:
    """Yield the same, with `await`."""
    cursors = _Cursors()
    while cursors.has_more:
        page = await get(cursors.next)
        cursors.follow(page.next)
        for each in page.results:
            yield each


def newer(known: P, received: P) -> P:
    """Choose of two states of one prediction the later one: webhooks may come in any order."""
    return received if _progress(received) >= _progress(known) else known


def _progress(prediction: Prediction) -> tuple[int, int, int]:
    steps_ = {"starting": 0, "processing": 1}
    stage = 3 if prediction.status in _ENDED else steps_.get(prediction.status, 2)
    produced = prediction.output
    return stage, len(prediction.logs or ""), len(produced) if is_list(produced) else 0


class _Cursors:
    """Follows the `next` of pages. Only its cursor is taken, wherever else it may lead."""

    def __init__(self) -> None:
        self.next: str | None = None
        self.has_more = True
        self._seen: set[str] = set()

    def follow(self, url: str | None) -> None:
        """Go to the next page; end after the last, and where the pages go round in circles."""
        found = parse_qs(urlsplit(url or "").query).get("cursor")
        self.next = found[0] if found else None
        self.has_more = self.next is not None and self.next not in self._seen
        self._seen.add(self.next or "")


# Waiting.


def ended(
    operations: Operations[P],
    prediction: P,
    waiting: Waiting[P],
    deadline: float,
    seen: Callable[[P], Flow[None]],
    *,
    is_early: bool = False,
) -> Flow[P]:
    """Poll a prediction until it has ended; return it, or raise what its end means.

    `seen` is done with every state of it, the first and the last included.
    """
    pause = _FIRST_PAUSE
    while True:
        yield from seen(prediction)
        if has_ended(prediction, is_early=is_early):
            return succeeded(prediction)
        is_early = False
        if steps.left(deadline) <= 0:
            return (yield from timed_out(operations, prediction, waiting))
        prediction = yield from later(operations, prediction, deadline, pause)
        pause = min(_LONGEST_PAUSE, pause * 1.5)


def later(operations: Operations[P], prediction: P, deadline: float, pause: float) -> Flow[P]:
    """Get a prediction anew after a pause; if the time is over by then, return it as it is."""
    yield steps.Sleep(min(pause, steps.left(deadline)))
    try:
        return (yield from known(operations, prediction.id, deadline))
    except TimedOut:
        if steps.left(deadline) > 0:
            raise
        return prediction


def _told(waiting: Waiting[P]) -> Callable[[P], Flow[None]]:
    """Make a flow of a prediction that tells the listener of it, if there is one."""

    def tell(prediction: P) -> Flow[None]:
        if waiting.on_progress is not None:
            yield steps.Tell(waiting.on_progress, prediction)

    return tell


def has_ended(prediction: Prediction, *, is_early: bool = False) -> bool:
    """Tell whether nothing more is to come of a prediction.

    A create that was held may be complete and still say `processing`: it is if its answer came
    before the time was over, and so is any with an output that is not a list, which could grow.
    """
    if prediction.status in _ENDED or prediction.completed_at:
        return True
    produced = prediction.output
    return produced is not None and (is_early or not is_list(produced))


def succeeded(prediction: P) -> P:
    """Return a prediction that has ended, or raise the PredictionError of its end."""
    match prediction.status:
        case "failed":
            raise PredictionFailed(prediction)
        case "canceled":
            raise PredictionCanceled(prediction)
        case "aborted":
            raise PredictionAborted(prediction)
        case _ if prediction.error:
            raise PredictionFailed(prediction)
        case _:
            return prediction


def timed_out(operations: Operations[P], prediction: P, waiting: Waiting[P]) -> Flow[P]:
    """Cancel a prediction whose time is over, and raise PredictionTimedOut.

    If it has ended by itself in the meantime, that is its end.
    """
    is_canceled = False
    if waiting.cancel_on_timeout:
        answer: P | None = yield steps.Finish(canceled(operations, prediction.id))
        is_canceled = answer is not None
        prediction = answer or prediction
        if prediction.status in {"succeeded", "failed"}:
            return succeeded(prediction)
    raise PredictionTimedOut(prediction, seconds=waiting.seconds, is_canceled=is_canceled)
