"""A fake of a plain API answers as Prism does, the mock server of OpenAPI documents."""

from __future__ import annotations

import importlib
import sys
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from dataclasses import dataclass
from types import ModuleType
from typing import Any

import httpx2
import pytest

from tests.contract import prism
from tests.support.fakes import CLIENTS, ROOT, write_clients
from tests.support.loopback import Caller

RECURSIVE = '        parent: {$ref: "#/components/schemas/Pet"}\n'
CALLS: tuple[tuple[str, tuple[Any, ...], dict[str, Any]], ...] = (
    ("list_pets", (), {}),
    ("list_pets", (), {"limit": 5}),
    ("add_pet", (), {"id": 9, "name": "Eve"}),
    ("get_pet", (7,), {}),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Shop:
    """A client of the shop, and how to have an error in place of an answer.

    `settings` are for the answers of the document, `invented` for those made from its schemas.
    """

    package: ModuleType
    settings: dict[str, Any]
    invented: Callable[[], AbstractContextManager[dict[str, Any]]]
    failing: Callable[[str, int], AbstractContextManager[dict[str, Any]]]
    """Gives the settings with which a method gets an error of a status."""


@pytest.fixture(scope="session")
def package(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ModuleType]:
    """Make the client and its fake."""
    folder = tmp_path_factory.mktemp("shop")
    write_clients(folder, tuple(each for each in CLIENTS if each.name == "shop"))
    (folder / "clients").rename(folder / "shops")
    sys.path.insert(0, str(folder))
    yield importlib.import_module("shops.shop")
    sys.path.remove(str(folder))


@pytest.fixture(scope="session")
def url(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Start Prism on the document without recursion, of which it makes what it then refuses."""
    folder = tmp_path_factory.mktemp("prism_of_shop")
    text = (ROOT / "tests" / "docs" / "shop.yaml").read_text("utf-8")
    assert text.count(RECURSIVE) == 1
    (folder / "shop.yaml").write_text(text.replace(RECURSIVE, ""), "utf-8")
    server = prism.start(folder / "shop.yaml", folder / "log")
    yield server.url
    prism.stop(server.process)


@contextmanager
def faked(package: ModuleType) -> Iterator[Shop]:
    testing = importlib.import_module(f"{package.__name__}.testing")
    with testing.Fake() as fake:

        @contextmanager
        def failing(method: str, status: int) -> Iterator[dict[str, Any]]:
            fake.on(getattr(package.Client, method)).fails(status, times=1)
            yield {}

        yield Shop(package=package, settings={}, invented=lambda: nullcontext({}), failing=failing)


@contextmanager
def mocked(package: ModuleType, url: str) -> Iterator[Shop]:
    @contextmanager
    def failing(_: str, status: int) -> Iterator[dict[str, Any]]:
        with httpx2.Client(params={"__code": str(status)}) as http_client:
            yield {"base_url": url, "http_client": http_client}

    @contextmanager
    def invented() -> Iterator[dict[str, Any]]:
        with httpx2.Client(params={"__dynamic": "true"}) as http_client:
            yield {"base_url": url, "http_client": http_client}

    settings = {"base_url": url}
    yield Shop(package=package, settings=settings, invented=invented, failing=failing)


@pytest.fixture(params=["fake", "prism"])
def shop(request: pytest.FixtureRequest, package: ModuleType, url: str) -> Iterator[Shop]:
    """Give each of them in turn."""
    with faked(package) if request.param == "fake" else mocked(package, url) as one:
        yield one


@pytest.mark.parametrize("caller", [Caller(is_async=False), Caller(is_async=True)])
def test_an_example(shop: Shop, caller: Caller) -> None:
    """It is what the document has, as the class of it."""
    tom = caller(shop.package, "get_pet", 7, client=shop.settings)
    assert type(tom) is shop.package.Pet
    assert (tom.id, tom.name, str(tom.born)) == (7, "Tom", "2024-01-02")


@pytest.mark.parametrize(("name", "path", "given"), CALLS)
def test_values_of_the_schema(
    shop: Shop, name: str, path: tuple[Any, ...], given: dict[str, Any]
) -> None:
    """Without an example, each method returns what its type says."""
    with shop.invented() as settings, shop.package.Client(**settings) as client:
        answer = getattr(client, name)(*path, **given)
    pets = answer if name == "list_pets" else [answer]
    assert all(isinstance(each, shop.package.Pet) and each.id >= 5 for each in pets)
    assert all(2 <= len(each.name) <= 4 for each in pets)


def test_errors(shop: Shop) -> None:
    """The error of the document comes with its example."""
    errors = sys.modules[shop.package.__name__.rpartition(".")[0]]
    with (
        shop.failing("get_pet", 404) as settings,
        shop.package.Client(**settings) as client,
        pytest.raises(errors.NotFound) as caught,
    ):
        client.get_pet(7)
    assert caught.value.error.detail == "no such pet"
    assert caught.value.headers["content-type"].startswith("application/problem+json")


def test_what_the_client_refuses(shop: Shop) -> None:
    """It does so before it sends anything."""
    errors = sys.modules[shop.package.__name__.rpartition(".")[0]]
    with shop.package.Client(**shop.settings) as client:
        for call in (
            lambda: client.get_pet("7"),
            lambda: client.add_pet(id=4, name="Eve"),
            lambda: client.add_pet(id=9, name="Evelyn"),
            lambda: client.list_pets(limit=1.5),
        ):
            with pytest.raises(errors.InvalidInput):
                call()


def test_what_is_not_there(shop: Shop) -> None:
    """A path that the document does not have is a 404."""
    errors = sys.modules[shop.package.__name__.rpartition(".")[0]]
    with shop.failing("get_pet", 200) as settings:
        base = settings.get("base_url", shop.package.BASE_URL)
        other = {**settings, "base_url": f"{base}/nothing"}
        with shop.package.Client(**other) as client, pytest.raises(errors.NotFound):
            client.get_pet(7)
