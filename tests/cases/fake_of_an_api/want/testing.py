# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate fake_of_an_api`.
"""A fake of Shop, to test code that calls it."""

from __future__ import annotations

from typing import Any, Final

from .._runtime import testing
from .._runtime.testing_answers import Operation
from .client import BASE_URL, AsyncClient, Client

OPERATIONS: Final = (
    Operation(
        name="list_pets",
        method="Client.list_pets",
        verb="GET",
        path="/pets",
        media_type="application/json",
        body=[
            {
                "id": 5,
                "name": "stri",
                "born": "2024-01-02",
                "parent": {"id": 5, "name": "stri", "born": "2024-01-02"},
            }
        ],
    ),
    Operation(
        name="add_pet",
        method="Client.add_pet",
        verb="POST",
        path="/pets",
        status=201,
        media_type="application/json",
        body={
            "id": 5,
            "name": "stri",
            "born": "2024-01-02",
            "parent": {"id": 5, "name": "stri", "born": "2024-01-02"},
        },
    ),
    Operation(
        name="get_pet",
        method="Client.get_pet",
        verb="GET",
        path="/pets/{id}",
        media_type="application/json",
        body={"id": 7, "name": "Tom", "born": "2024-01-02"},
        errors={"404": {"detail": "no such pet"}},
    ),
)


class Fake(testing.Fake):
    """The API inside the process; use it in a `with` block."""

    def __init__(self, base_url: str = BASE_URL) -> None:
        super().__init__(base_url, OPERATIONS)

    def client(self, **options: Any) -> Client:
        """Make a client that asks this fake; it takes what `Client` takes, by name."""
        given: dict[str, Any] = {
            "http_client": self.http_client,
            "base_url": self.base_url,
        }
        return Client(**{**given, **options})

    def async_client(self, **options: Any) -> AsyncClient:
        """Make a client that asks this fake; it takes what `AsyncClient` takes, by name."""
        given: dict[str, Any] = {
            "http_client": self.async_http_client,
            "base_url": self.base_url,
        }
        return AsyncClient(**{**given, **options})
