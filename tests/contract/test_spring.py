"""Clients of Spring services: what springdoc says of them, served by Prism.

Every answer of such a document has the media type `*/*`, pages are objects with bounds in the
query, and a class with subclasses is a base with a discriminator.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import httpx2
import pytest

from tests.contract import prism
from tests.contract.served import make_client

DOCUMENT = Path(__file__).parent / "spring.yaml"
# Prism cannot answer with any media type, where Spring answers with JSON; and it has no use for a
# discriminator, without which what is of one class fits two, and so no `oneOf`.
FOR_PRISM = {'"*/*":': "application/json:", "oneOf:": "anyOf:"}


@pytest.fixture(scope="module")
def url(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    folder = tmp_path_factory.mktemp("spring")
    text = DOCUMENT.read_text("utf-8")
    for written, read in FOR_PRISM.items():
        assert written in text
        text = text.replace(written, read)
    served = folder / "served.yaml"
    served.write_text(text, "utf-8")
    server = prism.start(served, folder / "prism.log")
    try:
        yield server.url
    finally:
        prism.stop(server.process)


@pytest.fixture(scope="module")
def api(tmp_path_factory: pytest.TempPathFactory) -> ModuleType:
    package, problems = make_client(DOCUMENT, tmp_path_factory.mktemp("made"), "clients_of_spring")
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


def test_a_page_is_asked_for_by_an_object_in_the_query(api: ModuleType, client: Any) -> None:
    page = client.find_owners(pageable=api.Pageable(page=0, size=20, sort=["name,asc", "id"]))
    assert isinstance(page, api.PageOwner)
    assert page.content == [api.Owner(id=3, first_name="Ann", last_name="Lee", pets=[])]


def test_any_media_type_with_an_object_is_json(api: ModuleType, client: Any) -> None:
    owner = client.find_owner(5)
    assert owner.pets == [api.Dog(name="Rex", tricks=3)]
    assert client.count_owners() == 12
    assert client.delete_owner(5) is None
    assert client.visits(status=["DONE"])["rex"][0].status == "DONE"


def test_what_only_comes_back_is_not_sent(api: ModuleType, client: Any) -> None:
    pets = [api.Cat(name="Tom", indoor=True)]
    owner = client.add_owner(first_name="Bo", last_name="Kim", pets=pets)
    assert (owner.id, owner.pets) == (4, pets)


def test_a_base_takes_its_subclasses(api: ModuleType, client: Any) -> None:
    assert client.add_pet(body=api.Dog(name="Rex", tricks=3)) == api.Dog(name="Rex", tricks=3)


def test_a_problem_is_an_error_with_what_it_says(
    api: ModuleType, errors: ModuleType, url: str
) -> None:
    with (
        httpx2.Client(headers={"Prefer": "code=404"}) as http,
        api.Client(base_url=url, http_client=http) as client,
        pytest.raises(errors.NotFound, match="no owner 6") as caught,
    ):
        client.find_owner(6)
    assert caught.value.status_code == 404


def test_the_client_refuses_what_prism_refuses(
    api: ModuleType, errors: ModuleType, client: Any, url: str
) -> None:
    body = {"firstName": "x" * 31, "lastName": "Kim"}
    assert httpx2.post(f"{url}/api/owners", json=body).status_code == 400
    with pytest.raises(errors.InvalidInput):
        client.add_owner(first_name="x" * 31, last_name="Kim")
