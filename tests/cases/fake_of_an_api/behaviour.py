"""The fake answers with examples, or as a test says; the real client reads them."""

import importlib
from types import ModuleType
from typing import Any

import pytest


def check(client: ModuleType) -> None:
    fakes: Any = importlib.import_module(f"{client.__name__}.testing")
    with fakes.Fake() as fake, fake.client() as shop:
        assert shop.get_pet(7).name == "Tom"
        fake.on(client.Client.get_pet).returns(client.Pet(id=9, name="Eve"), times=1)
        assert [shop.get_pet(9).name for _ in range(2)] == ["Eve", "Tom"]
        assert [each.path for each in fake.on(client.Client.get_pet).calls][-1] == {"id": "9"}
        assert [pet.id for pet in shop.list_pets()] == [5]
        photo, latest = shop.with_response(shop.get_photo), shop.with_response(shop.to_latest)
        for _ in range(2):
            assert photo(7).status_code == 302
            assert photo(7).headers["location"] == "https://photos.example/7.jpg"
            assert (latest().status_code, latest().headers["location"]) == (307, "/")
            fake.on(client.Client.get_photo).returns(None)
        for path in ("/a b", "/ü/{id}", "/a[1]", "/100%", "/a%20b/c"):
            fake.on_request("get", path).returns(path)
            assert shop.request("GET", path.replace("{id}", "x y")).value == path
        assert fake.on_request("GET", "/ü/{id}").calls[0].path == {"id": "x y"}
        with pytest.raises(ValueError, match="must begin with /"):
            fake.on_request("GET", "pets")
    with pytest.raises(RuntimeError, match="`with` block"):
        fake.client().get_pet(7)
