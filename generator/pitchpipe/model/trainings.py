"""Describe how a model is trained, as an action of its overlay.

The operations are those of Replicate's HTTP API (its OpenAPI document, 1.0.0-a1). A training has
the form of a prediction, so these refer to what the overlay of all models has.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from pitchpipe import pointers

_JSON: Final = "application/json"
_TRAINED: Final = "The model can be trained: a training makes a new version of another model."
_REFUSALS: Final = {"401": "Unauthenticated", "429": "Throttled", "default": "Problem"}

_NAME: Final = "^[A-Za-z0-9][A-Za-z0-9._-]*/[A-Za-z0-9][A-Za-z0-9._-]*$"
_VERSION: Final = "^[0-9a-f]{64}$"

_WEBHOOK: Final = (
    "An HTTPS URL that is told of the training. The body of the POST request is the training, as"
    " getting it returns it."
)
_EVENTS: Final = "What the webhook is told of; by default everything."
_DESTINATION: Final = (
    "The model that gets the new version, `owner/name`. It has to exist, and be the account's."
)


def training_action(
    model: str, given: Mapping[str, Any], made: Mapping[str, Any]
) -> dict[str, Any]:
    """Make the action for a model, `owner/name`, with the input and output of its trainings."""
    return {
        "target": "$",
        "description": _TRAINED,
        "update": {
            "paths": {
                f"/models/{model}/versions/{{version_id}}/trainings": {"post": _creation()},
                "/trainings": {"get": _list()},
                "/trainings/{training_id}": {
                    "get": _of_one(
                        "get_training",
                        "Get a training as it stands now",
                        "Return the state of a training.",
                    )
                },
                "/trainings/{training_id}/cancel": {
                    "post": _of_one(
                        "cancel_training",
                        "Cancel a training",
                        "Stop a training that has not ended, and return its state.",
                    )
                },
            },
            "components": {
                "schemas": {
                    "TrainingInput": dict(given),
                    "TrainingOutput": dict(made),
                    "Training": _training(),
                }
            },
        },
    }


def is_training_action(action: Mapping[str, Any]) -> bool:
    """Say whether an action of an overlay is one of these, whatever has become of it."""
    value: Any = action
    for step in ("update", "components", "schemas"):
        value = value.get(step) if pointers.is_object(value) else None
    return pointers.is_object(value) and "TrainingInput" in value


def _creation() -> dict[str, Any]:
    body = {
        "type": "object",
        "description": "A training to be started.",
        "required": ["destination", "input"],
        "properties": {
            "destination": {"description": _DESTINATION, "type": "string", "pattern": _NAME},
            "input": _ref("schemas/TrainingInput"),
            "webhook": {"description": _WEBHOOK, "type": "string", "format": "uri"},
            "webhook_events_filter": {
                "description": _EVENTS,
                "type": "array",
                "items": _ref("schemas/WebhookEvent"),
            },
        },
        "additionalProperties": False,
    }
    return {
        "operationId": "create_training",
        "summary": "Start a training",
        "description": (
            "Start to train the model. The reply comes at once. Sending the same request twice"
            " starts, and bills, two trainings."
        ),
        "parameters": [_in_path("version_id", "The ID of the version to train.", _VERSION)],
        "requestBody": {"required": True, "content": {_JSON: {"schema": body}}},
        "responses": _responses("201", "The training was started.", "schemas/Training")
        | {"402": _ref("responses/PaymentRequired"), "422": _ref("responses/Invalid")},
    }


def _list() -> dict[str, Any]:
    cursor = {
        "name": "cursor",
        "in": "query",
        "description": "Where a page begins. Take it from `next` or `previous` of another page.",
        "schema": {"type": "string"},
    }
    return {
        "operationId": "list_trainings",
        "summary": "List the trainings of the account",
        "description": "Return one page of up to 100 trainings, newest first, of all models.",
        "parameters": [cursor],
        "responses": _responses("200", "One page of trainings.", "schemas/PredictionPage"),
    }


def _of_one(name: str, summary: str, description: str) -> dict[str, Any]:
    return {
        "operationId": name,
        "summary": summary,
        "description": description,
        "parameters": [_in_path("training_id", "The ID of the training.", "")],
        "responses": _responses("200", "The training as it stands now.", "schemas/Training")
        | {"404": _ref("responses/NotFound")},
    }


def _responses(status: str, description: str, schema: str) -> dict[str, Any]:
    content = {_JSON: {"schema": _ref(schema)}}
    refusals = {each: _ref(f"responses/{name}") for each, name in _REFUSALS.items()}
    return {status: {"description": description, "content": content}} | refusals


def _training() -> dict[str, Any]:
    output = {
        "description": "What the training made. Null until then.",
        "nullable": True,
        "allOf": [_ref("schemas/TrainingOutput")],
    }
    own = {"type": "object", "properties": {"output": output}}
    envelope = _ref("schemas/PredictionEnvelope")
    return {"description": "One training of this model.", "allOf": [envelope, own]}


def _in_path(name: str, description: str, pattern: str) -> dict[str, Any]:
    return {
        "name": name,
        "in": "path",
        "description": description,
        "required": True,
        "schema": {"type": "string"} | ({"pattern": pattern} if pattern else {}),
    }


def _ref(place: str) -> dict[str, str]:
    return {"$ref": f"#/components/{place}"}
