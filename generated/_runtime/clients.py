# Pitchpipe runtime, copied verbatim: edit templates/runtime/ and run `pitchpipe generate`.
"""The base classes of generated clients: each owns a transport and closes it."""

from __future__ import annotations

from types import TracebackType
from typing import TYPE_CHECKING, Self

from .outgoing import Settings
from .transport import AsyncTransport, Transport

if TYPE_CHECKING:
    import httpx2


class BaseClient:
    """The base of a synchronous client; a context manager. Threads may share it."""

    def __init__(self, settings: Settings, http_client: httpx2.Client | None = None) -> None:
        self._transport = Transport(settings, http_client)

    def close(self) -> None:
        """Close the connections. An `http_client` passed in stays open."""
        self._transport.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.close()

    def __repr__(self) -> str:
        return f"{type(self).__name__}(base_url={self._transport.base_url!r})"


class AsyncBaseClient:
    """The base of an asynchronous client, on asyncio. Tasks of one event loop may share it."""

    def __init__(self, settings: Settings, http_client: httpx2.AsyncClient | None = None) -> None:
        self._transport = AsyncTransport(settings, http_client)

    async def aclose(self) -> None:
        """Close the connections. An `http_client` passed in stays open."""
        await self._transport.aclose()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        await self.aclose()

    def __repr__(self) -> str:
        return f"{type(self).__name__}(base_url={self._transport.base_url!r})"
