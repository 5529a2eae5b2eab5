"""Hostile servers, and the ways to call them."""

from __future__ import annotations

import asyncio
import ssl
from collections.abc import Callable, Coroutine, Generator
from pathlib import Path
from typing import Any

import httpx2
import pytest
import trustme

from generated import FileURL, Limits
from tests.hostile.calls import async_error, ended, sync_error
from tests.hostile.socket_server import Hostile, as_json, serving


@pytest.fixture
def server() -> Generator[Hostile]:
    """Serve a prediction that never ends, unless a test says otherwise."""
    with serving() as hostile:
        running = as_json(hostile.prediction())
        hostile.says("create", running)
        hostile.says("poll", running)
        hostile.says("list", as_json({"results": []}))
        hostile.says("cancel", as_json(hostile.prediction("canceled")))
        yield hostile


@pytest.fixture(params=[sync_error, async_error], ids=["sync", "async"])
def error_of(request: pytest.FixtureRequest) -> Callable[..., BaseException]:
    """Call a method of a client, and return its error."""
    call: Callable[..., BaseException] = request.param
    return call


@pytest.fixture(scope="session")
def authority() -> trustme.CA:
    """Make an authority for the certificate of `host`."""
    return trustme.CA()


@pytest.fixture
def host(authority: trustme.CA) -> Generator[Hostile]:
    """Serve a file behind https."""
    identity = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert("127.0.0.1").configure_cert(identity)
    with serving(identity) as hostile:
        yield hostile


Download = Callable[[Hostile, Limits], BaseException]


@pytest.fixture
def download_error(
    request: pytest.FixtureRequest, authority: trustme.CA, tmp_path: Path
) -> Download:
    """Download the file of a host, and return the error. The parameter is the method to use."""
    trust = ssl.create_default_context()
    authority.configure_trust(trust)
    method: str = request.param
    place = [tmp_path / "file"] if method.endswith("save") else []

    def error(host: Hostile, limits: Limits) -> BaseException:
        url = FileURL(f"{host.url}/file")

        def work() -> None:
            with httpx2.Client(verify=trust) as pool:
                getattr(url, method)(*place, limits=limits, http_client=pool)

        async def awork() -> None:
            async with httpx2.AsyncClient(verify=trust) as pool:
                await getattr(url, method)(*place, limits=limits, http_client=pool)

        run: Callable[[Coroutine[Any, Any, None]], None] = asyncio.run
        return ended((lambda: run(awork())) if method.startswith("a") else work)

    return error
