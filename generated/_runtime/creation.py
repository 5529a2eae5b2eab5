# Pitchpipe runtime, copied verbatim: edit templates/runtime/ and run `pitchpipe generate`.
"""Creates a prediction exactly once: if the response is lost, searches for it, without a retry."""

from __future__ import annotations

import json
import logging
from collections.abc import Callable
from datetime import UTC, datetime
from time import monotonic
from typing import Any, Final, NamedTuple, TypeVar

from . import checks, holds, patterns, steps
from .errors import (
    CallError,
    ConnectionFailed,
    DecodeError,
    NotFound,
    ServerError,
    TransportError,
    http_date,
)
from .explanations import read
from .leaving import Finish
from .operations import Create, Cursors, Operations, P, Prediction, Waiting
from .prediction_errors import OtherModel
from .requests import Request
from .responses import Response
from .retries import complete
from .steps import Flow
from .values import escaped

HIDDEN: Final = "hidden"
"""The version of a model that does not show its versions, as official models do not."""

_LEAVING: Final = 10.0
"""How many seconds canceling a prediction may take."""

_DEPLOYMENT: Final = patterns.Pattern("^[A-Za-z0-9][A-Za-z0-9._-]*/[A-Za-z0-9][A-Za-z0-9._-]*$")
_NOT_FOUND: Final = "This account has no {} with the ID {}, or none that is still kept."
_SKEW: Final = 5.0

BodyT = TypeVar("BodyT", bound=dict[str, Any] | None)

logger = logging.getLogger(__name__)


def placed(
    body: BodyT, found: checks.Violations, deployment: str | None, *, model: str, version: str
) -> tuple[str, BodyT]:
    """Return the path that a prediction is created at, and the body, without a version if so.

    A deployment, and a model that does not show its versions, have a path of their own. `version`
    is that of the client: no other one can be asked of a deployment.
    """
    given: dict[str, Any] | None = body
    if deployment is not None:
        checks.string(deployment, found, "deployment", pattern=_DEPLOYMENT)
        if given is not None and given.get("version") != version:
            found.add("deployment", deployment, "has a version of its own; leave out `version`")
    if given is None or (deployment is None and given.get("version") != HIDDEN):
        return "/predictions", body
    given.pop("version", None)
    owner = f"models/{model}" if deployment is None else f"deployments/{deployment}"
    return f"/{owner}/predictions", body


def created(
    operations: Operations[P],
    create: Create,
    waiting: Waiting[P],
    deadline: float,
    *,
    longest_hold: int,
) -> Flow[P]:
    """Create a prediction, and return it.

    The server holds it for up to `longest_hold` seconds, if a connection can be kept so long.

    If the response is lost or unreadable, search for the prediction; never create it twice. If the
    caller leaves before the response arrives, search for the prediction and cancel it.
    """
    hold = min(longest_hold, int(waiting.seconds))
    if not hold or not (yield holds.Reserve()):
        return (yield from _created(operations, create, waiting, deadline, hold=0))
    try:
        return (yield from _created(operations, create, waiting, deadline, hold=hold))
    finally:
        yield holds.Release()


def _created(
    operations: Operations[P], create: Create, waiting: Waiting[P], deadline: float, *, hold: int
) -> Flow[P]:
    prefer = f"wait={hold}" if hold else None
    request = create(prefer=prefer, cancel_after=waiting.cancel_after)
    request = yield from complete(request, deadline)
    began = monotonic()
    fate = holds.Fate()
    try:
        response = yield from holds.send(request, deadline, hold, fate)
        return operations.parse(response)
    except ConnectionFailed:
        raise
    except (TransportError, ServerError, DecodeError) as error:
        if isinstance(error, DecodeError) and error.at:
            raise  # the response arrived; only part of it does not match the spec
        return (yield from _recovered(operations, request, began, deadline, error))
    except CallError:
        raise
    except BaseException:
        if fate.is_open:
            yield Finish(_cancel_lost(operations, request, began))
        raise


def _recovered(
    operations: Operations[P],
    request: Request,
    began: float,
    deadline: float,
    error: CallError,
) -> Flow[P]:
    """Find the prediction whose creation got no usable answer, or raise the original error."""
    until = max(deadline, monotonic() + _LEAVING)
    found = None
    try:
        found = yield from _find(operations, request, began, until)
    except CallError as another:
        said = "a %s may have been created; it cannot be looked for: %s"
        logger.warning(said, operations.noun, another)
    if found is None:
        error.add_note(
            f"A {operations.noun} may have been created, and be billed; it was not found."
        )
        raise error
    said = "%s %s was created, but that was not answered well"
    logger.info(said, operations.noun, escaped(found))
    return (yield from known(operations, found, until))


def _cancel_lost(operations: Operations[P], request: Request, began: float) -> Flow[None]:
    found = yield from _find(operations, request, began, monotonic() + _LEAVING)
    if found is None:
        said = "a %s may have been created; it was not found to be canceled"
        logger.warning(said, operations.noun)
    else:
        yield from canceled(operations, found)


def _find(
    operations: Operations[P], request: Request, began: float, deadline: float
) -> Flow[str | None]:
    """Search the newest predictions for the one that a request created; return its ID.

    It has the same input, may be of the same version, and is no older than the request. If several
    match, there is no way to tell which one it is, and the result is None.
    """
    sent = json.loads(request.content if isinstance(request.content, bytes) else b"")
    asked = _Asked.of(request, str(sent.get("version", "")), operations.model)
    found: list[str] = []
    cursors = Cursors()
    while cursors.has_more:
        response = yield from steps.send(operations.list(cursor=cursors.next), deadline=deadline)
        page = operations.parse_page(response)
        age = monotonic() - began + _SKEW
        # The server's time, since its clock may differ from ours.
        now = http_date(response.headers.get("date", "")) or datetime.now(UTC)
        recent = [each for each in page.results if _age(each, now) <= age]
        found += [each.id for each in recent if each.input == sent["input"] and asked.may_be(each)]
        if len(recent) < len(page.results):
            break  # the newest come first
        cursors.follow(page.next)
    return found[0] if len(found) == 1 else None


class _Asked(NamedTuple):
    """What a request runs: a version or "", a model or "", a deployment or ""."""

    version: str = ""
    model: str = ""
    deployment: str = ""

    @classmethod
    def of(cls, request: Request, version: str, model: str) -> _Asked:
        """Read it from the path, or else from the version: `ID`, `owner/name:ID`, `owner/name`."""
        match request.path.strip("/").split("/"):
            case ["deployments", owner, name, _]:
                return cls(model=model, deployment=f"{owner}/{name}")
            case ["models", owner, name, _]:
                return cls(model=f"{owner}/{name}")
            case ["models", owner, name, "versions", known, _]:
                return cls(model=f"{owner}/{name}", version=known)
            case _:
                name, _, known = version.rpartition(":")
                return cls(model=known) if "/" in known else cls(model=name, version=known)

    def may_be(self, prediction: Prediction[Any]) -> bool:
        """Say whether a prediction may be of this.

        The server names no version of an official model: it says `hidden`, or `dp-` and something
        else. Then the models are compared, if both are known. Nor need it name a deployment.
        """
        # A spec need not describe the deployment and the model.
        deployment = getattr(prediction, "deployment", None) or ""
        if deployment and deployment != self.deployment:
            return False
        version = prediction.version or HIDDEN
        if self.version and version != HIDDEN and "-" not in version:
            return version == self.version
        model = getattr(prediction, "model", None)
        return bool(deployment) or not self.model or model is None or model == self.model


def _age(prediction: Prediction[Any], now: datetime) -> float:
    created = prediction.created_at
    try:
        began = created if isinstance(created, datetime) else datetime.fromisoformat(created or "")
        return (now - began).total_seconds()
    except (ValueError, TypeError, OverflowError):
        return steps.NEVER


def canceled(operations: Operations[P], prediction_id: str) -> Flow[P]:
    """Cancel a prediction; return its state after that."""
    response = yield from steps.send(
        operations.cancel(prediction_id), deadline=monotonic() + _LEAVING, repeatable=True
    )
    return operations.parse(response)


def given(operations: Operations[P], prediction_id: str, deadline: float) -> Flow[P]:
    """Get a prediction by an ID of the caller; an error says if it is not one of this model."""
    response = yield from steps.send(operations.get(prediction_id), deadline=deadline)
    try:
        return own(operations.parse, response, operations.model)
    except NotFound as error:
        error.add_note(_NOT_FOUND.format(operations.noun, escaped(prediction_id)))
        raise


def own(parse: Callable[[Response], P], response: Response, model: str) -> P:
    """Parse a prediction; raise OtherModel if it cannot be read since another model made it.

    A server may name another model than was asked for: only what cannot be read counts.
    """
    try:
        return parse(response)
    except DecodeError as error:
        said = read(response.body)
        other = said.get("model")
        if not isinstance(other, str) or other == model:
            raise
        raise OtherModel(str(said.get("id", "")), other, wanted=model) from error


def known(operations: Operations[P], prediction_id: str, deadline: float) -> Flow[P]:
    """Get a prediction that was created; an error says that it may still be running."""
    try:
        response = yield from steps.send(operations.get(prediction_id), deadline=deadline)
        return operations.parse(response)
    except CallError as error:
        noun = operations.noun.capitalize()
        error.add_note(f"{noun} {escaped(prediction_id)} may go on: `wait` for it by its ID.")
        raise
