"""A client made of a document, and a server on the loopback interface that it calls."""

from __future__ import annotations

import json
import threading
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from types import ModuleType
from typing import Any

import uvicorn

from pitchpipe.config import ClientConfig
from pitchpipe.pipeline import render_shared, try_render_client
from pitchpipe.problems import Problem
from tests.support.golden import import_client

START_SECONDS = 30.0


def make_client(
    document: Path, folder: Path, package: str, *, name: str = "api"
) -> tuple[ModuleType, tuple[Problem, ...]]:
    """Make the client of a document in a folder, as `generate --spec` does, and import it.

    Return it with what was said of the document.
    """
    made = try_render_client(ClientConfig(name=name, spec=document), root=document.parent)
    assert made.files, made.problems
    for path, text in {**render_shared(), **made.files}.items():
        target = folder / package / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, "utf-8")
    return import_client(folder / package, name), tuple(made.problems)


def write_document(data: Mapping[str, Any], path: Path) -> Path:
    """Keep a document in a file, as JSON."""
    path.write_text(json.dumps(data), "utf-8")
    return path


@contextmanager
def running(app: Any) -> Iterator[str]:
    """Serve an ASGI application from a thread, and give its URL."""
    config = uvicorn.Config(app, host="127.0.0.1", port=0, log_level="warning", lifespan="off")
    server = uvicorn.Server(config)
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{_port(server)}"
    finally:
        server.should_exit = True
        thread.join(START_SECONDS)


def _port(server: uvicorn.Server) -> int:
    deadline = time.monotonic() + START_SECONDS
    while not server.started:
        if time.monotonic() > deadline:
            raise TimeoutError
        time.sleep(0.01)
    port: int = server.servers[0].sockets[0].getsockname()[1]
    return port
