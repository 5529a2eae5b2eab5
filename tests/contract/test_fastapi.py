"""Clients of FastAPI services: what is sent arrives, and what is answered comes back typed.

The document is the one that FastAPI writes of its application, and FastAPI reads what is sent.
"""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from types import ModuleType
from typing import Any

import httpx2
import pytest

from tests.contract.fastapi_app import app
from tests.contract.served import make_client, running, write_document


@pytest.fixture(scope="module")
def url() -> Iterator[str]:
    with running(app) as served:
        yield served


@pytest.fixture(scope="module")
def api(tmp_path_factory: pytest.TempPathFactory) -> ModuleType:
    folder = tmp_path_factory.mktemp("fastapi")
    document = write_document(app.openapi(), folder / "openapi.json")
    package, problems = make_client(document, folder, "clients_of_fastapi")
    assert not [each for each in problems if "itemSchema" not in each.message]
    return package


@pytest.fixture(scope="module")
def errors(api: ModuleType) -> ModuleType:
    """Give the package of the set, which has the errors."""
    return __import__(api.__name__.rpartition(".")[0])


@pytest.fixture
def client(api: ModuleType, url: str) -> Iterator[Any]:
    with api.Client(base_url=url) as made:
        yield made


def shapes(api: ModuleType) -> list[Any]:
    """Make one of each class of the union."""
    inner = [api.Circle(radius=1.5), api.Square(side=2.0)]
    return [*inner, api.Group(shapes=inner)]


def test_a_union_with_a_tag_arrives_and_comes_back(api: ModuleType, client: Any) -> None:
    """Pydantic reads the tags that the client filled in, nested ones as well."""
    drawing = client.create_drawing(title="Still life", shapes=shapes(api), notes={"a": "b"})
    assert drawing == api.Drawing(title="Still life", shapes=shapes(api), notes={"a": "b"})
    assert [client.echo_shape(body=each) for each in shapes(api)] == shapes(api)


def test_an_answer_has_a_status_and_headers(api: ModuleType, client: Any) -> None:
    made = client.with_response(client.create_drawing)(title="Sea", shapes=shapes(api))
    assert made.status_code == 201
    assert made.headers["location"] == "/drawings/Sea"
    assert made.value.title == "Sea"


REFUSED: dict[str, dict[str, Any]] = {
    "no title": {"title": "", "shapes": []},
    "a title that is too long": {"title": "x" * 41, "shapes": []},
    "a radius of nothing": {"title": "a", "shapes": [{"kind": "circle", "radius": 0}]},
    "a radius that is text": {"title": "a", "shapes": [{"kind": "circle", "radius": "wide"}]},
    "notes that are numbers": {"title": "a", "shapes": [], "notes": {"a": 1}},
}


@pytest.mark.parametrize("case", REFUSED)
def test_the_client_refuses_what_the_server_refuses(
    case: str, api: ModuleType, errors: ModuleType, client: Any, url: str
) -> None:
    body = REFUSED[case]
    raw = httpx2.post(f"{url}/drawings", json=body)
    assert raw.status_code == 422
    kinds = {"circle": api.Circle}
    built = [
        kinds[each["kind"]](**{key: value for key, value in each.items() if key != "kind"})
        for each in body["shapes"]
    ]
    with pytest.raises(errors.InvalidInput):
        client.create_drawing(**{**body, "shapes": built})


def test_each_direction_has_its_class(api: ModuleType, client: Any) -> None:
    """The password is demanded and does not come back; the number is no argument."""
    with pytest.raises(TypeError):
        client.create_account(name="Ann")
    with pytest.raises(TypeError):
        client.create_account(name="Ann", password="p", number=3)  # noqa: S106  the service's own
    account = client.create_account(name="Ann", password="p")  # noqa: S106
    assert (account.name, account.number) == ("Ann", 7)
    assert not hasattr(account, "password")


def test_a_form_arrives(errors: ModuleType, client: Any) -> None:
    said = client.login(username="Ann & Bob", password="right", scope=["a", "b c"])  # noqa: S106
    assert said == {"user": "Ann & Bob", "scope": "a b c"}
    with pytest.raises(errors.Unauthenticated) as caught:
        client.login(username="Ann", password="wrong")  # noqa: S106
    assert "wrong password" in str(caught.value)


def test_parameters_arrive(client: Any) -> None:
    said = client.search(tag=["a&b", "ü"], limit=3, exact=True, x_trace="t-1")
    assert said == {"tag": ["a&b", "ü"], "limit": 3, "exact": True, "trace": "t-1"}
    assert client.get_item("a b/c?d") == "a b/c?d"


def test_other_answers_than_json(client: Any) -> None:
    assert client.report() == "größer"
    assert client.picture() == b"\x89PNG" + b"\x00" * 10
    assert client.delete_drawing("Sea") is None


def test_with_await(api: ModuleType, url: str) -> None:
    async def run() -> None:
        async with api.AsyncClient(base_url=url) as client:
            first, second = await asyncio.gather(
                client.create_drawing(title="One", shapes=shapes(api)),
                client.search(tag=["x"]),
            )
        assert first.shapes == shapes(api)
        assert second["tag"] == ["x"]

    asyncio.run(run())
