# Made by Pitchpipe from specs/adirik_styletts2.yaml and its overlays. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate adirik_styletts2`.
"""Checks, encodes and decodes the values of adirik/styletts2."""

from __future__ import annotations

from typing import Any

from .._runtime import checks, compound, decode, encode, files, formats, uploads
from .._runtime.envelope import (
    decode_prediction_metrics,
    decode_prediction_source,
    decode_prediction_status,
    decode_prediction_urls,
    decode_webhook_event,
    encode_webhook_event,
)
from .models import CreatePredictionRequest, Input, Output, Prediction


def encode_input(value: object, found: checks.Violations, at: str) -> dict[str, Any]:
    """Check `Input` and convert what is set to JSON."""
    data: dict[str, Any] = {}
    if encode.instance(value, Input, found, at):
        if value.alpha is not None:
            data["alpha"] = checks.number(value.alpha, found, f"{at}.alpha", minimum=0, maximum=1)
        if value.beta is not None:
            data["beta"] = checks.number(value.beta, found, f"{at}.beta", minimum=0, maximum=1)
        if value.diffusion_steps is not None:
            data["diffusion_steps"] = checks.integer(
                value.diffusion_steps, found, f"{at}.diffusion_steps", minimum=0, maximum=50
            )
        if value.embedding_scale is not None:
            data["embedding_scale"] = checks.number(
                value.embedding_scale, found, f"{at}.embedding_scale", minimum=0, maximum=5
            )
        if value.reference is not None:
            data["reference"] = uploads.file(value.reference, found, f"{at}.reference")
        if value.seed is not None:
            data["seed"] = checks.integer(value.seed, found, f"{at}.seed")
        data["text"] = checks.string(value.text, found, f"{at}.text")
        if value.weights is not None:
            data["weights"] = checks.string(value.weights, found, f"{at}.weights")
    return data


def encode_create_prediction_request(
    value: object, found: checks.Violations, at: str
) -> dict[str, Any]:
    """Check `CreatePredictionRequest` and convert what is set to JSON."""
    data: dict[str, Any] = {}
    if encode.instance(value, CreatePredictionRequest, found, at):
        data["input"] = encode_input(value.input, found, f"{at}.input")
        if value.stream is not None:
            data["stream"] = checks.boolean(value.stream, found, f"{at}.stream")
        data["version"] = checks.string(value.version, found, f"{at}.version")
        if value.webhook is not None:
            data["webhook"] = checks.uri(value.webhook, found, f"{at}.webhook")
        if value.webhook_events_filter is not None:
            data["webhook_events_filter"] = compound.array(
                value.webhook_events_filter,
                found,
                f"{at}.webhook_events_filter",
                item=encode_webhook_event,
            )
    return data


def decode_input(value: Any, at: str) -> Input:
    """Decode `Input`."""
    data = decode.object_(value, at)
    made = object.__new__(Input)
    made.alpha = decode.optional(data, "alpha", at, decode.number)
    made.beta = decode.optional(data, "beta", at, decode.number)
    made.diffusion_steps = decode.optional(data, "diffusion_steps", at, decode.integer)
    made.embedding_scale = decode.optional(data, "embedding_scale", at, decode.number)
    made.reference = decode.optional(data, "reference", at, uploads.stored)
    made.seed = decode.optional(data, "seed", at, decode.integer)
    made.text = decode.required_string(data, "text", at)
    made.weights = decode.optional_string(data, "weights", at)
    decode.nothing_left(data, at)
    return made


def decode_create_prediction_request(value: Any, at: str) -> CreatePredictionRequest:
    """Decode `CreatePredictionRequest`."""
    data = decode.object_(value, at)
    made = object.__new__(CreatePredictionRequest)
    made.input = decode.required(data, "input", at, decode_input)
    made.stream = decode.optional(data, "stream", at, decode.boolean)
    made.version = decode.required_string(data, "version", at)
    made.webhook = decode.optional_string(data, "webhook", at)
    made.webhook_events_filter = decode.optional(
        data, "webhook_events_filter", at, decode.array(decode_webhook_event)
    )
    decode.nothing_left(data, at)
    return made


def decode_output(value: Any, at: str) -> Output:
    """Decode `Output`."""
    return files.file_url(value, at)


def decode_prediction(value: Any, at: str) -> Prediction:
    """Decode `Prediction`, keeping undeclared properties."""
    data = decode.object_(value, at)
    made = object.__new__(Prediction)
    made.id = decode.required_string(data, "id", at)
    made.status = decode.required(data, "status", at, decode_prediction_status)
    made.model = decode.optional_string(data, "model", at)
    made.version = decode.optional_string(data, "version", at)
    made.deployment = decode.optional_string(data, "deployment", at)
    made.input = decode.optional(data, "input", at, decode.object_)
    made.error = decode.optional_string(data, "error", at)
    made.logs = decode.optional_string(data, "logs", at)
    made.metrics = decode.optional(data, "metrics", at, decode_prediction_metrics)
    made.urls = decode.optional(data, "urls", at, decode_prediction_urls)
    made.created_at = decode.optional(data, "created_at", at, formats.date_time)
    made.started_at = decode.optional(data, "started_at", at, formats.date_time)
    made.completed_at = decode.optional(data, "completed_at", at, formats.date_time)
    made.deadline = decode.optional(data, "deadline", at, formats.date_time)
    made.source = decode.optional(data, "source", at, decode_prediction_source)
    made.data_removed = decode.optional(data, "data_removed", at, decode.boolean)
    made.output = decode.optional(data, "output", at, decode_output)
    made.additional_properties = data
    return made
