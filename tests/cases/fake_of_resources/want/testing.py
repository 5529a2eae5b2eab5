# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate fake_of_resources`.
"""A fake of Shop, to test code that calls it."""

from __future__ import annotations

from typing import Any, Final

from .._runtime import testing
from .client import BASE_URL, AsyncClient, Client
from .orders.testing import OPERATIONS as ORDERS_OPERATIONS
from .pets.testing import OPERATIONS as PETS_OPERATIONS
from .pets.toys.testing import OPERATIONS as PETS_TOYS_OPERATIONS

OPERATIONS: Final = r"""{
"get_health": {"class": "Client", "request": "GET /health", "media_type": "text/plain",
  "text": "fine"}
}"""


class Fake(testing.Fake):
    """A fake of the API; use it in a `with` block."""

    def __init__(self, base_url: str = BASE_URL) -> None:
        super().__init__(
            base_url, OPERATIONS, PETS_OPERATIONS, PETS_TOYS_OPERATIONS, ORDERS_OPERATIONS
        )

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
