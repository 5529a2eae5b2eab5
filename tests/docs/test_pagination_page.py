"""What the page about pagination shows works as it stands there, with the overlays it ships.

The slices are cut from the documents of GitHub and Stripe; tests/contract has the whole ones.
"""

from __future__ import annotations

import json
from collections.abc import Generator
from functools import partial
from pathlib import Path
from typing import Any, get_args
from urllib.parse import parse_qs, urlsplit

import httpx2
import pytest

from pitchpipe import ir
from pitchpipe.config import ClientConfig, Layout
from pitchpipe.parse import pagination
from pitchpipe.pipeline import render_shared, try_render_client
from tests.support.examples import ROOT, importing, run_examples
from tests.support.golden import import_client
from tests.support.loopback import Loopback, Received, serving

PAGE = ROOT / "docs" / "pagination.md"
SLICES = Path(__file__).parent / "slices"
LAYOUTS: dict[str, Layout] = {"github": "tags", "stripe": "flat"}
REPOS = [
    {"id": n, "name": name, "full_name": f"python/{name}", "status": "done"}
    for n, name in enumerate(["cpython", "mypy", "peps"])
]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Make the clients of the slices, with the overlays of the documentation."""
    folder = tmp_path_factory.mktemp("paged")
    records, files = {}, {}
    for name, layout in LAYOUTS.items():
        overlay = ROOT / "docs" / "pagination" / f"{name}.yaml"
        spec = SLICES / f"{name}.yaml"
        config = ClientConfig(name=name, spec=spec, overlays=(overlay,), layout=layout)
        rendered = try_render_client(config, root=ROOT)
        assert rendered.record is not None, rendered.problems
        records[name] = rendered.record
        files |= rendered.files
    for path, text in {**files, **render_shared(records)}.items():
        target = folder / "apis" / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8")
    return folder


def github(server: Loopback, request: Received) -> None:
    """Answer with two of a list at a time, and a link to the rest."""
    url = urlsplit(request.target)
    number = int(parse_qs(url.query).get("page", ["1"])[0])
    items = REPOS[2 * number - 2 : 2 * number]
    elsewhere = f"https://api.github.com/organizations/7{url.path.removeprefix('/orgs/python')}"
    links = f'<{elsewhere}?page={number + 1}>; rel="next", <{elsewhere}?page=2>; rel="last"'
    link = {"Link": links} if number == 1 else {}
    body: Any = {"total_count": 3, "workflow_runs": items} if "/actions/" in url.path else items
    body = {"commits": [{"sha": "a"}], "files": []} if "/compare/" in url.path else body
    server.answers(200, body, **link, X_RateLimit_Remaining=str(5000 - number))


def stripe(server: Loopback, request: Received) -> None:
    """Answer with two customers, and what is behind a cursor."""
    url = urlsplit(request.target)
    after = parse_qs(url.query).get("starting_after", [""])[0]
    customers = [{"id": f"cus_{n}", "object": "customer"} for n in (1, 2, 3)]
    page = {"": customers[:2], "cus_2": customers[2:]}.get(after, [])
    if url.path.endswith("/sources"):
        bank = {
            "id": "ba_1",
            "object": "bank_account",
            "currency": "eur",
            "last4": "6789",
            "status": "new",
        }
        card = {"id": "card_1", "object": "card", "last4": "4242"}
        page = {"": [bank], "ba_1": [card]}[after]
    is_last = after != ""
    server.answers(200, {"object": "list", "data": page, "has_more": not is_last, "url": url.path})


class Redirect(httpx2.HTTPTransport):
    """Sends every request to the loopback server, whatever host it names."""

    def __init__(self, url: str) -> None:
        super().__init__()
        self._url = httpx2.URL(url)

    def handle_request(self, request: httpx2.Request) -> httpx2.Response:
        request.headers["x-host"] = request.url.host
        port = self._url.port
        request.url = request.url.copy_with(scheme="http", host=self._url.host, port=port)
        return super().handle_request(request)


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch, folder: Path) -> Generator[Loopback]:
    """Serve both APIs, and put the clients where examples import them from."""
    with serving() as loopback:

        def answer(request: Received) -> None:
            api = {"api.github.com": github, "api.stripe.com": stripe}[request.headers["x-host"]]
            api(loopback, request)

        loopback.before = answer
        there = partial(httpx2.Client, transport=Redirect(loopback.url))
        monkeypatch.setattr(httpx2, "Client", there)
        importing(monkeypatch, folder, "apis")
        yield loopback


def test_the_page(server: Loopback) -> None:
    """Every example runs, and prints what is shown."""
    run_examples(PAGE.read_text(encoding="utf-8"), "pagination.md")
    assert server.received[1].target == "/organizations/7/repos?page=2"
    assert {r.headers.get("authorization") for r in server.received} == {None, "Bearer sk_test_1"}


def test_other_lists_of_github(server: Loopback, folder: Path) -> None:
    """The list in an object, one that the overlay names, and those that it leaves out."""
    api = import_client(folder / "apis", "github")
    with api.Client() as client:
        runs = client.actions.list_workflow_runs_for_repo_pages("python", "mypy")
        assert [run.id for run in runs] == [0, 1, 2]
        commits = client.repos.compare_commits_pages("python", "mypy", "a...b")
        assert next(commits).sha == "a"
        assert not [name for name in dir(client.activity) if name.endswith("_pages")]
    assert len(server.received) == 3


def test_every_word_of_the_extension_is_explained() -> None:
    text = PAGE.read_text(encoding="utf-8").partition("## The extension")[2]
    rows = {line.split("|")[1].strip(" `") for line in text.splitlines() if line.startswith("| `")}
    keys = {key for listed in pagination.KEYS.values() for key in listed}
    assert rows - {"style"} == {*get_args(ir.PaginationStyle), *keys}


def test_only_what_the_clients_need_is_copied(folder: Path) -> None:
    """Neither the pages of others, nor more than these."""
    assert (folder / "apis" / "_runtime" / "paging.py").exists()
    init = (folder / "apis" / "__init__.py").read_text(encoding="utf-8")
    assert "PagingError" in init
    assert json.dumps("Prediction") not in init
