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
    put = encode.Properties(found, at)
    if encode.instance(value, Input, found, at):
        put.optional("alpha", value.alpha, checks.number, minimum=0, maximum=1)
        put.optional("beta", value.beta, checks.number, minimum=0, maximum=1)
        put.optional(
            "diffusion_steps", value.diffusion_steps, checks.integer, minimum=0, maximum=50
        )
        put.optional("embedding_scale", value.embedding_scale, checks.number, minimum=0, maximum=5)
        put.optional("reference", value.reference, uploads.file)
        put.optional("seed", value.seed, checks.integer)
        put.required("text", value.text, checks.string)
        put.optional("weights", value.weights, checks.string)
    return put.data


def encode_create_prediction_request(
    value: object, found: checks.Violations, at: str
) -> dict[str, Any]:
    """Check `CreatePredictionRequest` and convert what is set to JSON."""
    put = encode.Properties(found, at)
    if encode.instance(value, CreatePredictionRequest, found, at):
        put.required("input", value.input, encode_input)
        put.optional("stream", value.stream, checks.boolean)
        put.required("version", value.version, checks.string)
        put.optional("webhook", value.webhook, checks.uri)
        put.optional(
            "webhook_events_filter",
            value.webhook_events_filter,
            compound.array,
            item=encode_webhook_event,
        )
    return put.data


def decode_input(value: Any, at: str) -> Input:
    """Decode `Input`."""
    data = decode.object_(value, at)
    made = Input(
        alpha=decode.optional(data, "alpha", at, decode.number),
        beta=decode.optional(data, "beta", at, decode.number),
        diffusion_steps=decode.optional(data, "diffusion_steps", at, decode.integer),
        embedding_scale=decode.optional(data, "embedding_scale", at, decode.number),
        reference=decode.optional(data, "reference", at, uploads.stored),
        seed=decode.optional(data, "seed", at, decode.integer),
        text=decode.required_string(data, "text", at),
        weights=decode.optional_string(data, "weights", at),
    )
    decode.nothing_left(data, at)
    return made


def decode_create_prediction_request(value: Any, at: str) -> CreatePredictionRequest:
    """Decode `CreatePredictionRequest`."""
    data = decode.object_(value, at)
    made = CreatePredictionRequest(
        input=decode.required(data, "input", at, decode_input),
        stream=decode.optional(data, "stream", at, decode.boolean),
        version=decode.required_string(data, "version", at),
        webhook=decode.optional_string(data, "webhook", at),
        webhook_events_filter=decode.optional(
            data, "webhook_events_filter", at, decode.array(decode_webhook_event)
        ),
    )
    decode.nothing_left(data, at)
    return made


def decode_output(value: Any, at: str) -> Output:
    """Decode `Output`."""
    return files.file_url(value, at)


def decode_prediction(value: Any, at: str) -> Prediction:
    """Decode `Prediction`, keeping undeclared properties."""
    data = decode.object_(value, at)
    return Prediction(
        id=decode.required_string(data, "id", at),
        status=decode.required(data, "status", at, decode_prediction_status),
        model=decode.optional_string(data, "model", at),
        version=decode.optional_string(data, "version", at),
        deployment=decode.optional_string(data, "deployment", at),
        input=decode.optional(data, "input", at, decode.object_),
        error=decode.optional_string(data, "error", at),
        logs=decode.optional_string(data, "logs", at),
        metrics=decode.optional(data, "metrics", at, decode_prediction_metrics),
        urls=decode.optional(data, "urls", at, decode_prediction_urls),
        created_at=decode.optional(data, "created_at", at, formats.date_time),
        started_at=decode.optional(data, "started_at", at, formats.date_time),
        completed_at=decode.optional(data, "completed_at", at, formats.date_time),
        deadline=decode.optional(data, "deadline", at, formats.date_time),
        source=decode.optional(data, "source", at, decode_prediction_source),
        data_removed=decode.optional(data, "data_removed", at, decode.boolean),
        output=decode.optional(data, "output", at, decode_output),
        additional_properties=data,
    )
