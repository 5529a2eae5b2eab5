# Pitchpipe runtime, copied verbatim: edit templates/runtime/ and run `pitchpipe generate`.
"""Creates a prediction exactly once: one whose answer was lost is looked for, not created again."""

from __future__ import annotations

import json
import logging
from datetime import UTC, datetime
from time import monotonic
from typing import Final

from . import steps
from .errors import CallError, ConnectionFailed, DecodeError, ServerError, TransportError
from .operations import Create, Operations, P, Prediction, Waiting
from .requests import Request
from .responses import Response
from .sending import complete
from .steps import Flow

_LEAVING: Final = 10.0
"""How many seconds it may take to cancel a prediction."""

_MAX_HOLD: Final = 60
_SKEW: Final = 5.0

logger = logging.getLogger(__name__)


def created(
    operations: Operations[P],
    create: Create,
    waiting: Waiting[P],
    deadline: float,
    *,
    is_held: bool = True,
) -> Flow[tuple[P, bool]]:
    """Create a prediction, held if it is to be; say too whether the server stopped holding early.

    If the answer is lost or unreadable, the prediction is looked for; it is never created twice.
    If the caller leaves before the answer, it is looked for and canceled.
    """
    hold = min(_MAX_HOLD, int(waiting.seconds)) if is_held else 0
    prefer = f"wait={hold}" if hold else None
    request = create(prefer=prefer, cancel_after=waiting.cancel_after)
    request = yield from complete(request, deadline)
    began = monotonic()
    try:
        response = yield from steps.send(request, deadline=deadline, hold=hold)
        return operations.parse(response), monotonic() - began < hold
    except ConnectionFailed:
        raise
    except (TransportError, ServerError, DecodeError) as error:
        if isinstance(error, DecodeError) and error.at:
            raise  # the answer is there; only a part of it is not what the spec says
        found = yield from _recovered(operations, request, began, deadline, error)
        return found, False
    except CallError:
        raise
    except BaseException:
        yield steps.Finish(_cancel_lost(operations, request, began))
        raise


def _recovered(
    operations: Operations[P],
    request: Request,
    began: float,
    deadline: float,
    error: CallError,
) -> Flow[P]:
    """Return the prediction whose creation was not answered well, or raise the error that came."""
    until = max(deadline, monotonic() + _LEAVING)
    found = None
    try:
        found = yield from _find(operations, request, began, until)
    except CallError as another:
        logger.warning("a prediction may have been created; it cannot be looked for: %s", another)
    if found is None:
        error.add_note("A prediction may have been created, and be billed; it was not found.")
        raise error
    logger.info("prediction %s was created, but that was not answered well", found)
    return (yield from known(operations, found, until))


def _cancel_lost(operations: Operations[P], request: Request, began: float) -> Flow[None]:
    found = yield from _find(operations, request, began, monotonic() + _LEAVING)
    if found is None:
        logger.warning("a prediction may have been created; it was not found to be canceled")
    else:
        yield from canceled(operations, found)


def _find(
    operations: Operations[P], request: Request, began: float, deadline: float
) -> Flow[str | None]:
    """Look through the newest predictions for the one that a request created; return its ID.

    It has the same version and input, and is no older than the request. If there are several, it
    cannot be told which.
    """
    sent = json.loads(request.content if isinstance(request.content, bytes) else b"")
    response = yield from steps.send(operations.list(), deadline=deadline)
    age = monotonic() - began + _SKEW
    listed = operations.parse_page(response).results
    now = _date(response)
    found = [
        each.id
        for each in listed
        if each.input == sent["input"]
        and (each.version or "") == str(sent["version"]).rpartition(":")[2]
        and _age(each, now) <= age
    ]
    return found[0] if len(found) == 1 else None


def _date(response: Response) -> datetime:
    """Take the time of the server, whose clock may be another than ours."""
    # Late: only what has gone wrong needs it, and importing a client should stay quick.
    from email.utils import parsedate_to_datetime  # noqa: PLC0415

    try:
        return parsedate_to_datetime(response.headers.get("date", ""))
    except ValueError:
        return datetime.now(UTC)


def _age(prediction: Prediction, now: datetime) -> float:
    try:
        return (now - datetime.fromisoformat(prediction.created_at or "")).total_seconds()
    except (ValueError, TypeError):
        return steps.NEVER


def canceled(operations: Operations[P], prediction_id: str) -> Flow[P]:
    """Cancel a prediction; return it as it then stands."""
    response = yield from steps.send(
        operations.cancel(prediction_id), deadline=monotonic() + _LEAVING, repeatable=True
    )
    return operations.parse(response)


def known(operations: Operations[P], prediction_id: str, deadline: float) -> Flow[P]:
    """Get a prediction that was created; an error says that it may go on."""
    try:
        response = yield from steps.send(operations.get(prediction_id), deadline=deadline)
        return operations.parse(response)
    except CallError as error:
        error.add_note(f"Prediction {prediction_id} may go on: `wait` for it by its ID.")
        raise
