"""Clients of FastAPI services: what is sent arrives, and what is answered comes back typed.

The document is the one that FastAPI writes of its application, and FastAPI reads what is sent.
"""

from __future__ import annotations

import asyncio
import hashlib
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import fastapi
import httpx2
import pydantic
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
    assert not problems
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


PNG = b"\x89PNG\r\n--" + bytes(200_000)


def received(name: str, media_type: str, content: bytes) -> dict[str, Any]:
    """Say what the service has to find of a file."""
    digest = hashlib.sha256(content).hexdigest()
    return {"name": name, "media_type": media_type, "size": len(content), "sha256": digest}


def seen(answer: Any) -> dict[str, Any]:
    names = ("name", "media_type", "size", "sha256")
    return {name: getattr(answer, name) for name in names}


def test_files_arrive(api: ModuleType, client: Any, url: str, tmp_path: Path) -> None:
    """FastAPI reads the name, the type and every byte; what is not given is not there."""
    path = tmp_path / 'größer "1".png'
    path.write_bytes(PNG)
    one = received("größer %221%22.png", "image/png", PNG)
    said = client.upload(file=path, title="A & B", page=2)
    assert (seen(said["file"]), said["title"], said["page"]) == (one, "A & B", 2)
    assert said["thumbnail"] is None
    said = client.upload(file=b"", title="t", thumbnail=("small.gif", b"GIF", "image/x-gif"))
    assert seen(said["file"]) == received("file", "application/octet-stream", b"")
    assert seen(said["thumbnail"]) == received("small.gif", "image/x-gif", b"GIF")

    async def run() -> Any:
        async with api.AsyncClient(base_url=url) as awaited:
            return await awaited.upload(file=path, title="t")

    assert seen(asyncio.run(run())["file"]) == one


def test_lists_of_files_arrive(api: ModuleType, client: Any, url: str, tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes(b"a,b\n")
    wanted = [
        received("a.csv", "text/csv", b"a,b\n"),
        received("b.txt", "text/plain", b"B"),
        received("a.csv", "text/csv", b"b\n"),
    ]

    def files(handle: Any) -> list[Any]:
        handle.seek(2)
        return [path, ("b.txt", b"B"), handle]

    async def run() -> Any:
        async with api.AsyncClient(base_url=url) as awaited:
            with path.open("rb") as handle:
                return await awaited.upload_many(files=files(handle))

    with path.open("rb") as handle:
        assert [seen(each) for each in client.upload_many(files=files(handle))] == wanted
        patient = client.with_options(timeout=9)
        again = patient.with_response(patient.upload_many)(files=[path])
    assert (again.status_code, [seen(each) for each in again.value]) == (200, wanted[:1])
    assert [seen(each) for each in asyncio.run(run())] == wanted


def test_events_arrive(api: ModuleType, client: Any, url: str) -> None:
    wanted = [api.Tick(count=0, word=""), api.Tick(count=1, word="tick\n")]
    with client.ticks(count=2) as events:
        assert [event.data for event in events] == wanted

    async def run() -> list[Any]:
        async with api.AsyncClient(base_url=url) as awaited, awaited.ticks(count=2) as events:
            return [event.data async for event in events]

    assert asyncio.run(run()) == wanted


def test_a_service_takes_and_returns_the_classes(api: ModuleType) -> None:
    """A FastAPI service of its own has the classes as bodies, as responses and in its models."""
    service = fastapi.FastAPI()

    def keep(drawing: Any) -> Any:
        return {"drawing": drawing, "count": len(drawing.shapes)}

    def same(drawing: Any) -> Any:
        return drawing

    keep.__annotations__ = same.__annotations__ = {"drawing": api.Drawing}
    kept = pydantic.create_model("Kept", drawing=api.Drawing, count=int)
    service.post("/kept", response_model=kept)(keep)
    service.post("/same", response_model=api.Drawing)(same)
    drawing = api.Drawing(title="Sea", shapes=shapes(api), notes={"a": "b"})
    with running(service) as url:
        answers = [
            httpx2.post(f"{url}/{path}", json=drawing.to_dict()) for path in ("kept", "same")
        ]
        refused = httpx2.post(f"{url}/same", json={"shapes": []})
    assert answers[0].json() == {"drawing": drawing.to_dict(), "count": 3}
    assert api.Drawing.from_dict(answers[1].json()) == drawing
    assert refused.status_code == 422
    assert "title" in refused.text
    said = service.openapi()["paths"]["/same"]["post"]
    content = said["requestBody"]["content"]["application/json"]["schema"]
    assert content["title"] == "Drawing"


def test_methods_are_called_as_the_functions(tmp_path: Path) -> None:
    """FastAPI's own operationIds end in path and method; two functions of a name need their tag."""
    app = fastapi.FastAPI(title="Items", version="1")
    items, users = fastapi.APIRouter(tags=["items"]), fastapi.APIRouter(tags=["users"])

    @items.get("/{item_id}")
    def read_item(item_id: int) -> str:
        raise NotImplementedError

    @items.get("/")
    def get_all_items() -> list[str]:
        raise NotImplementedError

    @items.get("/all", name="get_all")
    @users.get("/", name="get_all")
    def get_all() -> list[str]:
        raise NotImplementedError

    app.include_router(items, prefix="/items")
    app.include_router(users, prefix="/api/v1/users")
    document = write_document(app.openapi(), tmp_path / "openapi.json")
    made, problems = make_client(document, tmp_path, "clients_of_functions")
    assert not problems
    methods = {name for name in vars(made.Client) if not name.startswith("_")}
    assert methods == {"get_all_items", "items_get_all", "read_item", "users_get_all"}
