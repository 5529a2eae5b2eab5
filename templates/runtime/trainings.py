# Pitchpipe runtime, copied verbatim: edit templates/runtime/ and run `pitchpipe generate`.
"""The base classes of the clients of models that can be trained.

A training is created, waited for and canceled by the flows of predictions. Two things differ
(Replicate's OpenAPI document, 1.0.0-a1): its create is never held and takes no `Cancel-After`, and
only its status tells whether it has ended, since weights are there before the version of them.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, Generic

from . import predictions
from .clients import AsyncBaseClient, BaseClient
from .operations import Create, Operations, P, Waiting, extended
from .requests import Request

LONGEST: Final = 86400.0
"""The default timeout of a training, in seconds."""


def unheld(build: Callable[[], Request]) -> Create:
    """Make a create of an operation that has neither of the two headers."""

    def create(*, prefer: str | None = None, cancel_after: str | None = None) -> Request:
        del prefer, cancel_after
        return build()

    return create


class TrainingClient(BaseClient, Generic[P]):
    """What the client of a model that can be trained has besides; `P` is its class of trainings.

    `train` of a client has a keyword for each input, and only makes a `TrainingInput` of them.
    """

    _trainings: Operations[P]

    def _train(
        self,
        create: Create,
        timeout: float | None,
        cancel_on_timeout: bool,
        on_progress: Callable[[P], object] | None,
    ) -> P:
        waiting = _waiting(timeout, cancel_on_timeout, on_progress)
        create = extended(create, self._transport.settings)
        return self._transport.run(predictions.run(self._trainings, create, waiting))

    def wait_for_training(
        self,
        training: P | str,
        *,
        timeout: float | None = None,
        cancel_on_timeout: bool = False,
        on_progress: Callable[[P], object] | None = None,
    ) -> P:
        """Wait until a training, given itself or by its ID, has ended, and return it.

        Options and errors are those of `train`, but the training is canceled only after the
        timeout, and only if `cancel_on_timeout` is True.
        """
        waiting = _waiting(timeout, cancel_on_timeout, on_progress)
        return self._transport.run(predictions.wait(self._trainings, training, waiting))


class AsyncTrainingClient(AsyncBaseClient, Generic[P]):
    """What the asynchronous client of a model that can be trained has: see `TrainingClient`."""

    _trainings: Operations[P]

    async def _train(
        self,
        create: Create,
        timeout: float | None,
        cancel_on_timeout: bool,
        on_progress: Callable[[P], object] | None,
    ) -> P:
        waiting = _waiting(timeout, cancel_on_timeout, on_progress)
        create = extended(create, self._transport.settings)
        return await self._transport.run(predictions.run(self._trainings, create, waiting))

    async def wait_for_training(
        self,
        training: P | str,
        *,
        timeout: float | None = None,
        cancel_on_timeout: bool = False,
        on_progress: Callable[[P], object] | None = None,
    ) -> P:
        """Wait until a training, given itself or by its ID, has ended, and return it.

        Options and errors are those of `train`, but the training is canceled only after the
        timeout, and only if `cancel_on_timeout` is True.
        """
        waiting = _waiting(timeout, cancel_on_timeout, on_progress)
        return await self._transport.run(predictions.wait(self._trainings, training, waiting))


def _waiting(
    timeout: float | None, cancel_on_timeout: bool, on_progress: Callable[[P], object] | None
) -> Waiting[P]:
    return Waiting(LONGEST if timeout is None else timeout, cancel_on_timeout, on_progress)
