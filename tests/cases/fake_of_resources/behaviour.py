"""Each resource has a table of what the fake answers; what is long stands once in all of them."""

import importlib
from types import ModuleType
from typing import Any

import pytest


def check(client: ModuleType) -> None:
    fakes: Any = importlib.import_module(f"{client.__name__}.testing")
    errors: Any = importlib.import_module(client.__name__.rpartition(".")[0])
    with fakes.Fake() as fake, fake.client() as shop:
        assert shop.get_health() == "fine"
        tom = shop.pets.get(7)
        assert (tom.name, tom.photo[-5:]) == ("Tom", ".jpeg")
        assert [order.pet for order in shop.orders.list()] == [tom]
        assert shop.pets.toys.list(7) == ["ball"]
        assert shop.pets.delete(7) is None
        for method in (client.PetsResource.delete, client.PetsToysResource.list):
            fake.on(method).fails(404)
        for call in (shop.pets.delete, shop.pets.toys.list):
            with pytest.raises(errors.NotFound) as caught:
                call(7)
            assert caught.value.error.detail == "there is none"
