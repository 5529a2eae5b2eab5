# Made by Pitchpipe from specs/lucataco_xtts-v2.yaml and its overlays. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate lucataco_xtts_v2`.
"""Checks, encodes and decodes the values of lucataco/xtts-v2."""

from __future__ import annotations

from typing import Any, cast, get_args

from .._runtime import checks, compound, decode, encode, files, formats, uploads
from .._runtime.envelope import (
    decode_prediction_metrics,
    decode_prediction_source,
    decode_prediction_status,
    decode_prediction_urls,
    decode_webhook_event,
    encode_webhook_event,
)
from .models import CreatePredictionRequest, Input, Language, Output, Prediction


def encode_language(value: Any, found: checks.Violations, at: str) -> Any:
    """Check `Language`."""
    return compound.literal(value, found, at, get_args(Language))


def encode_input(value: object, found: checks.Violations, at: str) -> dict[str, Any]:
    """Check `Input` and convert what is set to JSON."""
    put = encode.Properties(found, at)
    if encode.instance(value, Input, found, at):
        put.optional("cleanup_voice", value.cleanup_voice, checks.boolean)
        put.optional("language", value.language, encode_language)
        put.required("speaker", value.speaker, uploads.file)
        put.optional("text", value.text, checks.string)
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


def decode_language(value: Any, at: str) -> Language:
    """Decode `Language`."""
    return cast("Language", decode.string(value, at))


def decode_input(value: Any, at: str) -> Input:
    """Decode `Input`."""
    data = decode.object_(value, at)
    made = Input(
        cleanup_voice=decode.optional(data, "cleanup_voice", at, decode.boolean),
        language=decode.optional(data, "language", at, decode_language),
        speaker=decode.required(data, "speaker", at, uploads.stored),
        text=decode.optional_string(data, "text", at),
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
