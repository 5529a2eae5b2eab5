"""Session fixtures: one Prism for each model, and the table that is printed at the end."""

from __future__ import annotations

import importlib
import json
from collections.abc import Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import httpx2
import pytest

from pitchpipe.effective import effective_document
from tests.contract import prism
from tests.contract.subject import CONFIG, HEADERS, ROOT, TOKEN, Exchange, Subject
from tests.contract.tally import Tally

TALLY = pytest.StashKey[Tally]()
AT_ONCE = 3


def pytest_configure(config: pytest.Config) -> None:
    config.stash[TALLY] = Tally()


def pytest_terminal_summary(
    terminalreporter: pytest.TerminalReporter, config: pytest.Config
) -> None:
    for line in config.stash[TALLY].report():
        terminalreporter.write_line(line)


@pytest.fixture(scope="session")
def tally(pytestconfig: pytest.Config) -> Tally:
    """Give what counts the rows of all comparisons."""
    return pytestconfig.stash[TALLY]


@pytest.fixture(scope="session")
def subjects(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, Subject]]:
    """Give every generated client, with a mock server of its own that runs."""
    folder = tmp_path_factory.mktemp("prism")
    specs = {each.name: effective_document(each, root=ROOT).data for each in CONFIG.clients}
    with ExitStack() as stack:
        raw = stack.enter_context(httpx2.Client(headers=HEADERS, timeout=30))
        servers = _servers(specs, folder, stack)
        yield {name: _subject(name, specs[name], servers[name], raw, stack) for name in specs}


@pytest.fixture(params=[each.name for each in CONFIG.clients])
def subject(request: pytest.FixtureRequest, subjects: Mapping[str, Subject]) -> Subject:
    """Give each of them in turn."""
    return subjects[request.param]


def _servers(specs: Mapping[str, Any], folder: Path, stack: ExitStack) -> Mapping[str, prism.Prism]:
    """Start one Prism for each spec, a few at a time, to be ended with the stack."""

    def start(name: str) -> prism.Prism:
        path = folder / f"{name}.json"
        path.write_text(json.dumps(specs[name]), "utf-8")
        server = prism.start(path, folder / f"{name}.log")
        stack.callback(prism.stop, server.process)
        return server

    # The pool ends before the stack does: what starts while another fails is ended as well.
    with ThreadPoolExecutor(AT_ONCE) as pool:
        return dict(zip(specs, pool.map(start, specs), strict=True))


def _subject(
    name: str, spec: Mapping[str, Any], server: prism.Prism, raw: httpx2.Client, stack: ExitStack
) -> Subject:
    package = importlib.import_module(f"generated.{name}")
    exchange = Exchange()
    http_client = stack.enter_context(exchange.client())
    return Subject(
        name=name,
        package=package,
        spec=spec,
        prism=server,
        raw=raw,
        exchange=exchange,
        client=package.Client(TOKEN, base_url=server.url, http_client=http_client),
    )
