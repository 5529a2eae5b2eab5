# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate trainings`.
"""A fake of someone/some_model, to test code that calls it."""

from __future__ import annotations

from typing import Any, Final, get_args

from .._runtime import testing_trainings
from .client import BASE_URL, MODEL, VERSION, AsyncClient, Client
from .models import (
    Destination,
    Input,
    Output,
    Prediction,
    Training,
    TrainingInput,
    TrainingOutput,
    Version,
)

OPERATIONS: Final = r"""{
"all": {"class": "Client", "request": "GET /predictions", "media_type": "application/json"},
"start": {"class": "Client", "request": "POST /predictions", "status": 201,
  "media_type": "application/json"},
"look": {"class": "Client", "request": "GET /predictions/{id}", "media_type": "application/json"},
"stop": {"class": "Client", "request": "POST /predictions/{id}/cancel",
  "media_type": "application/json"},
"teach": {"class": "Client", "request": "POST /models/someone/some_model/versions/{id}/trainings",
  "status": 201, "media_type": "application/json"},
"lessons": {"class": "Client", "request": "GET /trainings", "media_type": "application/json"},
"lesson": {"class": "Client", "request": "GET /trainings/{id}", "media_type": "application/json"},
"stop_lesson": {"class": "Client", "request": "POST /trainings/{id}/cancel",
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
TRAINING_INPUT: Final[dict[str, Any]] = {
    "required": ["train_data"],
    "properties": {
        "train_data": {"type": "string"},
        "trainSteps": {"type": "integer", "minimum": 1},
        "destination": {"enum": [*get_args(Destination)]},
    },
}
TRAINING_OUTPUT: Final[Any] = {"weights": "https://example.com/", "version": "string"}


class Fake(
    testing_trainings.FakeTrainable[
        Input, Output, Prediction, TrainingInput, TrainingOutput, Training
    ]
):
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
            trainings=testing_trainings.FakeTrainings(
                schema=TRAINING_INPUT,
                output=TRAINING_OUTPUT,
                read_input=TrainingInput.from_dict,
                read_training=Training.from_dict,
            ),
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
