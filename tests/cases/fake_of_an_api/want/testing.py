# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate fake_of_an_api`.
"""A fake of Shop, to test code that calls it."""

from __future__ import annotations

from typing import Any, Final

from .._runtime import testing
from .client import BASE_URL, AsyncClient, Client

OPERATIONS: Final = r"""{
"list_pets": {"class": "Client", "request": "GET /pets", "body": [{"id": 5, "name": "stri",
      "born": "2024-01-02", "parent": {"id": 5, "name": "stri", "born": "2024-01-02"}}]},
"add_pet": {"class": "Client", "request": "POST /pets", "status": 201,
  "body": {"$ref": "#/list_pets/body/0"}},
"get_pet": {"class": "Client", "request": "GET /pets/{id}",
  "body": {"id": 7, "name": "Tom", "born": "2024-01-02"},
  "errors": {"404": {"detail": "no such pet"}}},
"get_photo": {"class": "Client", "request": "GET /pets/{id}/photo", "status": 302,
  "location": "https://photos.example/7.jpg"},
"to_latest": {"class": "Client", "request": "POST /pets/latest", "status": 307, "location": "/"}
}"""


class Fake(testing.Fake):
    """A fake of the API; use it in a `with` block."""

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
