# Made by Pitchpipe from specs/meta_musicgen.yaml and its overlays. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate meta_musicgen`.
"""Checks, encodes and decodes the values of meta/musicgen."""

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
from .models import (
    CreatePredictionRequest,
    Input,
    ModelVersion,
    NormalizationStrategy,
    Output,
    OutputFormat,
    Prediction,
)


def encode_model_version(value: Any, found: checks.Violations, at: str) -> Any:
    """Check `ModelVersion`."""
    return compound.literal(value, found, at, get_args(ModelVersion))


def encode_normalization_strategy(value: Any, found: checks.Violations, at: str) -> Any:
    """Check `NormalizationStrategy`."""
    return compound.literal(value, found, at, get_args(NormalizationStrategy))


def encode_output_format(value: Any, found: checks.Violations, at: str) -> Any:
    """Check `OutputFormat`."""
    return compound.literal(value, found, at, get_args(OutputFormat))


def encode_input(value: object, found: checks.Violations, at: str) -> dict[str, Any]:
    """Check `Input` and convert what is set to JSON."""
    put = encode.Properties(found, at)
    if encode.instance(value, Input, found, at):
        put.optional("classifier_free_guidance", value.classifier_free_guidance, checks.integer)
        put.optional("continuation", value.continuation, checks.boolean)
        put.optional("continuation_end", value.continuation_end, checks.integer, minimum=0)
        put.optional("continuation_start", value.continuation_start, checks.integer, minimum=0)
        put.optional("duration", value.duration, checks.integer)
        put.optional("input_audio", value.input_audio, uploads.file)
        put.optional("model_version", value.model_version, encode_model_version)
        put.optional("multi_band_diffusion", value.multi_band_diffusion, checks.boolean)
        put.optional(
            "normalization_strategy", value.normalization_strategy, encode_normalization_strategy
        )
        put.optional("output_format", value.output_format, encode_output_format)
        put.optional("prompt", value.prompt, checks.string)
        put.optional("seed", value.seed, checks.integer)
        put.optional("temperature", value.temperature, checks.number)
        put.optional("top_k", value.top_k, checks.integer)
        put.optional("top_p", value.top_p, checks.number)
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


def decode_model_version(value: Any, at: str) -> ModelVersion:
    """Decode `ModelVersion`."""
    return cast("ModelVersion", decode.string(value, at))


def decode_normalization_strategy(value: Any, at: str) -> NormalizationStrategy:
    """Decode `NormalizationStrategy`."""
    return cast("NormalizationStrategy", decode.string(value, at))


def decode_output_format(value: Any, at: str) -> OutputFormat:
    """Decode `OutputFormat`."""
    return cast("OutputFormat", decode.string(value, at))


def decode_input(value: Any, at: str) -> Input:
    """Decode `Input`."""
    data = decode.object_(value, at)
    made = Input(
        classifier_free_guidance=decode.optional(
            data, "classifier_free_guidance", at, decode.integer
        ),
        continuation=decode.optional(data, "continuation", at, decode.boolean),
        continuation_end=decode.optional(data, "continuation_end", at, decode.integer),
        continuation_start=decode.optional(data, "continuation_start", at, decode.integer),
        duration=decode.optional(data, "duration", at, decode.integer),
        input_audio=decode.optional(data, "input_audio", at, uploads.stored),
        model_version=decode.optional(data, "model_version", at, decode_model_version),
        multi_band_diffusion=decode.optional(data, "multi_band_diffusion", at, decode.boolean),
        normalization_strategy=decode.optional(
            data, "normalization_strategy", at, decode_normalization_strategy
        ),
        output_format=decode.optional(data, "output_format", at, decode_output_format),
        prompt=decode.optional_string(data, "prompt", at),
        seed=decode.optional(data, "seed", at, decode.integer),
        temperature=decode.optional(data, "temperature", at, decode.number),
        top_k=decode.optional(data, "top_k", at, decode.integer),
        top_p=decode.optional(data, "top_p", at, decode.number),
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
