# Made by Pitchpipe from specs/suno-ai_bark.yaml and its overlays. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate suno_ai_bark`.
"""Checks, encodes and decodes the values of suno-ai/bark."""

from __future__ import annotations

from typing import Any, cast, get_args

from .._runtime import checks, decode, encode, files, formats, uploads
from .models import (
    AnyPrediction,
    CreatePredictionRequest,
    HistoryPrompt,
    Input,
    InvalidField,
    Output,
    Prediction,
    PredictionMetrics,
    PredictionPage,
    PredictionSource,
    PredictionStatus,
    PredictionUrls,
    Problem,
    Source,
    WebhookEvent,
)


def encode_history_prompt(value: Any, found: checks.Violations, at: str) -> Any:
    """Check `HistoryPrompt`."""
    return checks.literal(value, found, at, get_args(HistoryPrompt))


def encode_input(value: object, found: checks.Violations, at: str) -> dict[str, Any]:
    """Check `Input` and convert what is set to JSON."""
    put = encode.Properties(found, at)
    if checks.instance(value, Input, found, at):
        put.optional("custom_history_prompt", value.custom_history_prompt, uploads.file)
        put.optional("history_prompt", value.history_prompt, encode_history_prompt)
        put.optional("output_full", value.output_full, checks.boolean)
        put.optional("prompt", value.prompt, checks.string)
        put.optional("text_temp", value.text_temp, checks.number)
        put.optional("waveform_temp", value.waveform_temp, checks.number)
    return put.data


def encode_webhook_event(value: Any, found: checks.Violations, at: str) -> Any:
    """Check `WebhookEvent`."""
    return checks.literal(value, found, at, get_args(WebhookEvent))


def encode_create_prediction_request(
    value: object, found: checks.Violations, at: str
) -> dict[str, Any]:
    """Check `CreatePredictionRequest` and convert what is set to JSON."""
    put = encode.Properties(found, at)
    if checks.instance(value, CreatePredictionRequest, found, at):
        put.required("input", value.input, encode_input)
        put.optional("stream", value.stream, checks.boolean)
        put.required("version", value.version, checks.string)
        put.optional("webhook", value.webhook, checks.uri)
        put.optional(
            "webhook_events_filter",
            value.webhook_events_filter,
            checks.array,
            item=encode_webhook_event,
        )
    return put.data


def encode_source(value: Any, found: checks.Violations, at: str) -> Any:
    """Check `Source`."""
    return checks.literal(value, found, at, get_args(Source))


def decode_prediction_status(value: Any, at: str) -> PredictionStatus:
    """Decode `PredictionStatus`."""
    return cast("PredictionStatus", decode.string(value, at))


def decode_prediction_metrics(value: Any, at: str) -> PredictionMetrics:
    """Decode `PredictionMetrics`, keeping undeclared properties."""
    data = decode.object_(value, at)
    return PredictionMetrics(
        predict_time=decode.optional(data, "predict_time", at, decode.number),
        total_time=decode.optional(data, "total_time", at, decode.number),
        additional_properties=data,
    )


def decode_prediction_urls(value: Any, at: str) -> PredictionUrls:
    """Decode `PredictionUrls`, keeping undeclared properties."""
    data = decode.object_(value, at)
    return PredictionUrls(
        get=decode.optional(data, "get", at, decode.string),
        cancel=decode.optional(data, "cancel", at, decode.string),
        web=decode.optional(data, "web", at, decode.string),
        stream=decode.optional(data, "stream", at, decode.string),
        additional_properties=data,
    )


def decode_prediction_source(value: Any, at: str) -> PredictionSource:
    """Decode `PredictionSource`."""
    return cast("PredictionSource", decode.string(value, at))


def decode_any_prediction(value: Any, at: str) -> AnyPrediction:
    """Decode `AnyPrediction`, keeping undeclared properties."""
    data = decode.object_(value, at)
    return AnyPrediction(
        id=decode.required(data, "id", at, decode.string),
        status=decode.required(data, "status", at, decode_prediction_status),
        model=decode.optional(data, "model", at, decode.string),
        version=decode.optional(data, "version", at, decode.string),
        deployment=decode.optional(data, "deployment", at, decode.string),
        input=decode.optional(data, "input", at, decode.mapping(decode.any_json)),
        error=decode.optional(data, "error", at, decode.string),
        logs=decode.optional(data, "logs", at, decode.string),
        metrics=decode.optional(data, "metrics", at, decode_prediction_metrics),
        urls=decode.optional(data, "urls", at, decode_prediction_urls),
        created_at=decode.optional(data, "created_at", at, formats.date_time),
        started_at=decode.optional(data, "started_at", at, formats.date_time),
        completed_at=decode.optional(data, "completed_at", at, formats.date_time),
        deadline=decode.optional(data, "deadline", at, formats.date_time),
        source=decode.optional(data, "source", at, decode_prediction_source),
        data_removed=decode.optional(data, "data_removed", at, decode.boolean),
        output=decode.optional(data, "output", at, decode.any_json),
        additional_properties=data,
    )


def decode_prediction_page(value: Any, at: str) -> PredictionPage:
    """Decode `PredictionPage`, keeping undeclared properties."""
    data = decode.object_(value, at)
    return PredictionPage(
        next=decode.optional(data, "next", at, decode.string),
        previous=decode.optional(data, "previous", at, decode.string),
        results=decode.required(data, "results", at, decode.array(decode_any_prediction)),
        additional_properties=data,
    )


def decode_invalid_field(value: Any, at: str) -> InvalidField:
    """Decode `InvalidField`, keeping undeclared properties."""
    data = decode.object_(value, at)
    return InvalidField(
        type=decode.optional(data, "type", at, decode.string),
        field_=decode.optional(data, "field", at, decode.string),
        description=decode.optional(data, "description", at, decode.string),
        additional_properties=data,
    )


def decode_problem(value: Any, at: str) -> Problem:
    """Decode `Problem`, keeping undeclared properties."""
    data = decode.object_(value, at)
    return Problem(
        type=decode.optional(data, "type", at, decode.string),
        title=decode.optional(data, "title", at, decode.string),
        detail=decode.optional(data, "detail", at, decode.string),
        status=decode.optional(data, "status", at, decode.integer),
        instance=decode.optional(data, "instance", at, decode.string),
        invalid_fields=decode.optional(
            data, "invalid_fields", at, decode.array(decode_invalid_field)
        ),
        retry_after=decode.optional(data, "retry_after", at, decode.number),
        additional_properties=data,
    )


def decode_output(value: Any, at: str) -> Output:
    """Decode `Output`, keeping undeclared properties."""
    data = decode.object_(value, at)
    return Output(
        audio_out=decode.required(data, "audio_out", at, files.file_url),
        prompt_npz=decode.optional(data, "prompt_npz", at, files.file_url),
        additional_properties=data,
    )


def decode_prediction(value: Any, at: str) -> Prediction:
    """Decode `Prediction`, keeping undeclared properties."""
    data = decode.object_(value, at)
    return Prediction(
        id=decode.required(data, "id", at, decode.string),
        status=decode.required(data, "status", at, decode_prediction_status),
        model=decode.optional(data, "model", at, decode.string),
        version=decode.optional(data, "version", at, decode.string),
        deployment=decode.optional(data, "deployment", at, decode.string),
        input=decode.optional(data, "input", at, decode.mapping(decode.any_json)),
        error=decode.optional(data, "error", at, decode.string),
        logs=decode.optional(data, "logs", at, decode.string),
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
