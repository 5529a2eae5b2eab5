# Pitchpipe runtime, copied verbatim: edit templates/runtime/ and run `pitchpipe generate`.
"""Runs a hosted model: creates a prediction, waits for its end, and cancels it.

These are flows: see `steps`. They rely on Replicate's HTTP API (its OpenAPI document, 1.0.0-a1):
`Prefer: wait=n` holds a create for up to 60 seconds; `Cancel-After` stops a prediction after a
number of seconds, at least 5; a create that was held can be complete and still say `processing`.
What is complete then is told from an output that cannot grow; a list is asked for once more.

While a create is held, nothing is known of its prediction. So if somebody listens, it is held only
as long as a poll would be away: what ends within a second still takes one request.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from time import monotonic
from typing import Any, Final

from . import steps
from .creation import canceled, created, given, known
from .errors import CallError, TimedOut
from .leaving import Finish
from .operations import Create, Cursors, O_co, Operations, P, Page, Prediction, Waiting
from .prediction_errors import (
    OutputMissing,
    PredictionAborted,
    PredictionCanceled,
    PredictionFailed,
    PredictionTimedOut,
)
from .steps import Flow
from .values import is_list

_LONGEST_HOLD: Final = 60
_FIRST_PAUSE: Final = 0.5
_LONGEST_PAUSE: Final = 5.0

# Where somebody listens. Polls may be 3,000 a minute: 50 predictions of an account take all of
# them, so the longer one runs, the longer the pauses become, up to the same five seconds.
_HOLD_FOR_LISTENERS: Final = 1
_PAUSE_FOR_LISTENERS: Final = 1.0
_PART_FOR_LISTENERS: Final = 0.02

_ENDED: Final = frozenset(["succeeded", "failed", "canceled", "aborted"])

# The methods of a client.


def run(operations: Operations[P], create: Create, waiting: Waiting[P]) -> Flow[P]:
    """Create a prediction and return it when it has succeeded.

    If this ends in any other way than a result or a CallError, the prediction is canceled first.
    """
    deadline = monotonic() + waiting.seconds
    tell = _told(waiting)
    hold = (_HOLD_FOR_LISTENERS if tell else _LONGEST_HOLD) if operations.held else 0
    prediction = yield from created(operations, create, waiting, deadline, longest_hold=hold)
    try:
        return (yield from ended(operations, prediction, waiting, deadline, tell))
    except CallError:
        raise
    except BaseException:
        yield Finish(canceled(operations, prediction.id))
        raise


def wait(operations: Operations[P], prediction: P | str, waiting: Waiting[P]) -> Flow[P]:
    """Return a prediction when it has succeeded. It is canceled only by a timeout."""
    deadline = monotonic() + waiting.seconds
    if isinstance(prediction, str):
        prediction = yield from given(operations, prediction, deadline)
    return (yield from ended(operations, prediction, waiting, deadline, _told(waiting)))


def output(prediction: Prediction[O_co]) -> O_co:
    """Return the output of a prediction that has succeeded. Raise OutputMissing if it is gone."""
    if prediction.output is None:
        raise OutputMissing(prediction)
    return prediction.output


def pages(get: Callable[[str | None], Page[P]]) -> Iterator[P]:
    """Yield the predictions of all pages; pages are fetched lazily."""
    cursors = Cursors()
    while cursors.has_more:
        page = get(cursors.next)
        cursors.follow(page.next)
        yield from page.results


async def apages(get: Callable[[str | None], Awaitable[Page[P]]]) -> AsyncIterator[P]:
    """Do as `pages` does, with `await`."""
    cursors = Cursors()
    while cursors.has_more:
        page = await get(cursors.next)
        cursors.follow(page.next)
        for each in page.results:
            yield each


def newer(known: P, received: P) -> P:
    """Return the later of two states of a prediction: webhooks may arrive in any order."""
    return received if _progress(received) >= _progress(known) else known


def _progress(prediction: Prediction[Any]) -> tuple[int, int, int]:
    steps_ = {"starting": 0, "processing": 1}
    stage = 3 if prediction.status in _ENDED else steps_.get(prediction.status, 2)
    produced = prediction.output
    return stage, len(prediction.logs or ""), len(produced) if is_list(produced) else 0


# Waiting.


def ended(
    operations: Operations[P],
    prediction: P,
    waiting: Waiting[P],
    deadline: float,
    seen: Callable[[P], Flow[None]] | None,
) -> Flow[P]:
    """Poll a prediction until it has ended; return it, or raise its PredictionError.

    `seen` is run with every state of it, including the first and the last. With it, the prediction
    is polled about every second at first.
    """
    began = monotonic()
    # A list may be all of the output, or grow: there is no reason to wait before asking.
    pause = 0.0 if prediction.output else _FIRST_PAUSE
    while True:
        if seen is not None:
            yield from seen(prediction)
        if prediction.status in _ENDED or (operations.held and has_ended(prediction)):
            return succeeded(prediction)
        if steps.left(deadline) <= 0:
            return (yield from timed_out(operations, prediction, waiting))
        prediction = yield from later(operations, prediction, deadline, pause)
        longest = _LONGEST_PAUSE
        if seen is not None:
            passed = _PART_FOR_LISTENERS * (monotonic() - began)
            longest = min(longest, max(_PAUSE_FOR_LISTENERS, passed))
        pause = min(longest, pause * 1.5) or _FIRST_PAUSE


def later(operations: Operations[P], prediction: P, deadline: float, pause: float) -> Flow[P]:
    """Get a prediction again after a pause; if the time runs out, return the known state."""
    yield steps.Sleep(min(pause, steps.left(deadline)))
    try:
        return (yield from known(operations, prediction.id, deadline))
    except TimedOut:
        if steps.left(deadline) > 0:
            raise
        return prediction


def _told(waiting: Waiting[P]) -> Callable[[P], Flow[None]] | None:
    """Make a flow that passes a prediction to the listener; None if there is no listener."""
    listener = waiting.on_progress
    if listener is None:
        return None

    def tell(prediction: P) -> Flow[None]:
        yield steps.Tell(listener, prediction)

    return tell


def has_ended(prediction: Prediction[Any]) -> bool:
    """Say whether a prediction is complete.

    A create that was held may be complete and still say `processing`. It is complete if it has an
    output that is not a list: a list may still grow, and an empty one is none yet.
    """
    if prediction.status in _ENDED or prediction.completed_at:
        return True
    return prediction.output is not None and not is_list(prediction.output)


def succeeded(prediction: P) -> P:
    """Return a prediction that has succeeded, or raise its PredictionError."""
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
    """Cancel a prediction that has timed out, and raise PredictionTimedOut.

    If it has ended by itself in the meantime, treat it as ended.
    """
    is_canceled = False
    if waiting.cancel_on_timeout:
        answer: P | None = yield Finish(canceled(operations, prediction.id))
        is_canceled = answer is not None
        prediction = answer or prediction
        if prediction.status in {"succeeded", "failed"}:
            return succeeded(prediction)
    raise PredictionTimedOut(prediction, seconds=waiting.seconds, is_canceled=is_canceled)
