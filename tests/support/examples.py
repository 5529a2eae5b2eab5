"""Runs the examples of a Markdown file, with a stand-in in the place of Replicate."""

from __future__ import annotations

import contextlib
import io
import re
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import Any

import httpx2
import pytest

from tests.support.standin import StandIn, standing_in

ROOT = Path(__file__).parents[2]
REPLICATE = "https://api.replicate.com/v1"


@contextmanager
def in_place_of_replicate(monkeypatch: pytest.MonkeyPatch, folder: Path) -> Iterator[StandIn]:
    """Let every client of httpx2 reach the stand-in where it means Replicate; work in a folder."""
    with standing_in() as server:
        waiting, awaiting = httpx2.Client, httpx2.AsyncClient
        there, athere = _Redirect(server.url), _AsyncRedirect(server.url)
        monkeypatch.setattr(httpx2, "Client", partial(waiting, transport=there))
        monkeypatch.setattr(httpx2, "AsyncClient", partial(awaiting, transport=athere))
        monkeypatch.setenv("REPLICATE_API_TOKEN", server.rules.token)
        monkeypatch.syspath_prepend(ROOT)
        monkeypatch.chdir(folder)
        yield server


def importing(monkeypatch: pytest.MonkeyPatch, folder: Path, package: str) -> None:
    """Import a package from a folder, also if another one of that name has been imported."""
    for name in [name for name in sys.modules if name.partition(".")[0] == package]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.syspath_prepend(folder)


def run_examples(markdown: str, name: str) -> None:
    """Run the Python blocks of a text in order; a block of text is what one printed."""
    namespace: dict[str, Any] = {"__name__": name}
    printed = ""
    for language, block in re.findall(r"^```(\w*)\n(.*?)^```$", markdown, re.MULTILINE | re.DOTALL):
        if language == "python":
            output = io.StringIO()
            with contextlib.redirect_stdout(output):
                exec(compile(block, name, "exec"), namespace)  # noqa: S102  running it is the test
            printed = output.getvalue()
        elif language == "text":
            assert printed == block


class _Redirect(httpx2.HTTPTransport):
    """Sends what is meant for Replicate to the stand-in."""

    def __init__(self, url: str) -> None:
        super().__init__()
        self._url = url

    def handle_request(self, request: httpx2.Request) -> httpx2.Response:
        request.url = _redirected(request, self._url)
        return super().handle_request(request)


class _AsyncRedirect(httpx2.AsyncHTTPTransport):
    """The same with `await`."""

    def __init__(self, url: str) -> None:
        super().__init__()
        self._url = url

    async def handle_async_request(self, request: httpx2.Request) -> httpx2.Response:
        request.url = _redirected(request, self._url)
        return await super().handle_async_request(request)


def _redirected(request: httpx2.Request, url: str) -> httpx2.URL:
    assert str(request.url).startswith(f"{REPLICATE}/"), request.url
    return httpx2.URL(str(request.url).replace(REPLICATE, url, 1))
