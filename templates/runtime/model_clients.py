# Pitchpipe runtime, copied verbatim: edit templates/runtime/ and run `pitchpipe generate`.
"""The base classes of the clients of hosted models: all of running one that no model changes.

`run` and `stream` of a client have a keyword for each input, and only make an `Input` of them.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Generic, TypeVar

from . import predictions, streams
from .clients import AsyncBaseClient, BaseClient
from .leaving import AsyncLeavingTransport, LeavingTransport
from .operations import Create, Operations, P, Prediction, Waiting, extended
from .outgoing import Settings
from .streams import AsyncStream, Stream

if TYPE_CHECKING:
    import httpx2

InputT = TypeVar("InputT")
OutputT = TypeVar("OutputT")


class ModelClient(BaseClient, Generic[InputT, OutputT, P]):
    """The base of a client of a hosted model, with its classes of inputs, output and predictions.

    `ModelClient[Any, FileURL, Any]` is the client of any model that makes a file.
    """

    _kind = LeavingTransport

    def __init__(
        self,
        settings: Settings,
        operations: Operations[P],
        http_client: httpx2.Client | None = None,
    ) -> None:
        super().__init__(settings, http_client)
        self._operations = operations

    def _run(
        self,
        create: Create,
        timeout: float | None,
        cancel_on_timeout: bool,
        on_progress: Callable[[P], object] | None,
    ) -> OutputT:
        waiting = Waiting(timeout, cancel_on_timeout, on_progress)
        create = extended(create, self._transport.settings)
        flow = predictions.run(self._operations, create, waiting)
        made: Prediction[OutputT] = self._transport.run(flow)
        return predictions.output(made)

    def _stream(self, create: Create, timeout: float | None, cancel_on_timeout: bool) -> Stream[P]:
        waiting = Waiting[P](timeout, cancel_on_timeout)
        create = extended(create, self._transport.settings)
        flow = streams.stream(self._operations, create, waiting)
        return Stream(streams.each(self._transport, flow))

    def wait(
        self,
        prediction: P | str,
        *,
        timeout: float | None = None,
        cancel_on_timeout: bool = False,
        on_progress: Callable[[P], object] | None = None,
    ) -> P:
        """Wait until a prediction, given itself or by its ID, has ended, and return it.

        Options and errors are those of `run`, but the prediction is canceled only after the
        timeout, and only if `cancel_on_timeout` is True.
        """
        waiting = Waiting(timeout, cancel_on_timeout, on_progress)
        return self._transport.run(predictions.wait(self._operations, prediction, waiting))


class AsyncModelClient(AsyncBaseClient, Generic[InputT, OutputT, P]):
    """The base of an asynchronous client of a hosted model: see `ModelClient`."""

    _kind = AsyncLeavingTransport

    def __init__(
        self,
        settings: Settings,
        operations: Operations[P],
        http_client: httpx2.AsyncClient | None = None,
    ) -> None:
        super().__init__(settings, http_client)
        self._operations = operations

    async def _run(
        self,
        create: Create,
        timeout: float | None,
        cancel_on_timeout: bool,
        on_progress: Callable[[P], object] | None,
    ) -> OutputT:
        waiting = Waiting(timeout, cancel_on_timeout, on_progress)
        create = extended(create, self._transport.settings)
        flow = predictions.run(self._operations, create, waiting)
        made: Prediction[OutputT] = await self._transport.run(flow)
        return predictions.output(made)

    def _stream(
        self, create: Create, timeout: float | None, cancel_on_timeout: bool
    ) -> AsyncStream[P]:
        waiting = Waiting[P](timeout, cancel_on_timeout)
        create = extended(create, self._transport.settings)
        flow = streams.stream(self._operations, create, waiting)
        return AsyncStream(streams.aeach(self._transport, flow))

    async def wait(
        self,
        prediction: P | str,
        *,
        timeout: float | None = None,
        cancel_on_timeout: bool = False,
        on_progress: Callable[[P], object] | None = None,
    ) -> P:
        """Wait until a prediction, given itself or by its ID, has ended, and return it.

        Options and errors are those of `run`, but the prediction is canceled only after the
        timeout, and only if `cancel_on_timeout` is True.
        """
        waiting = Waiting(timeout, cancel_on_timeout, on_progress)
        return await self._transport.run(predictions.wait(self._operations, prediction, waiting))
