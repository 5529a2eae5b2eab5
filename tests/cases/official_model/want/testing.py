# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate official_model`.
"""A fake of someone/some_model, to test code that calls it."""

from __future__ import annotations

from typing import Any, Final, get_args

from .._runtime import testing_predictions
from .client import BASE_URL, MODEL, VERSION, AsyncClient, Client
from .models import Input, Output, Prediction, Version

OPERATIONS: Final = r"""{
"all": {"class": "Client", "request": "GET /predictions", "media_type": "application/json"},
"start": {"class": "Client", "request": "POST /predictions", "status": 201,
  "media_type": "application/json"},
"look": {"class": "Client", "request": "GET /predictions/{id}", "media_type": "application/json"},
"stop": {"class": "Client", "request": "POST /predictions/{id}/cancel",
  "media_type": "application/json"}
}"""
INPUT: Final[dict[str, Any]] = {
    "required": ["text"],
    "properties": {
        "text": {"type": "string"},
        "version": {"enum": [*get_args(Version)]},
        "timeout": {"type": "integer", "minimum": 1},
        "class": {"type": "string"},
        "given": {"type": "string"},
        "images": {"type": "array", "items": {"type": "string"}},
    },
}
OUTPUT: Final[Any] = {"sounds": ["https://example.com/"], "text": "string"}


class Fake(testing_predictions.FakeModel[Input, Output, Prediction]):
    """A fake of the hosted model; use it in a `with` block."""

    def __init__(self, base_url: str = BASE_URL) -> None:
        super().__init__(
            base_url,
            OPERATIONS,
            model=MODEL,
            version=VERSION,
            schema=INPUT,
            output=OUTPUT,
            read_input=Input.from_dict,
            read_prediction=Prediction.from_dict,
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
