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
    data: dict[str, Any] = {}
    if encode.instance(value, Input, found, at):
        if value.classifier_free_guidance is not None:
            data["classifier_free_guidance"] = checks.integer(
                value.classifier_free_guidance, found, f"{at}.classifier_free_guidance"
            )
        if value.continuation is not None:
            data["continuation"] = checks.boolean(value.continuation, found, f"{at}.continuation")
        if value.continuation_end is not None:
            data["continuation_end"] = checks.integer(
                value.continuation_end, found, f"{at}.continuation_end", minimum=0
            )
        if value.continuation_start is not None:
            data["continuation_start"] = checks.integer(
                value.continuation_start, found, f"{at}.continuation_start", minimum=0
            )
        if value.duration is not None:
            data["duration"] = checks.integer(value.duration, found, f"{at}.duration")
        if value.input_audio is not None:
            data["input_audio"] = uploads.file(value.input_audio, found, f"{at}.input_audio")
        if value.model_version is not None:
            data["model_version"] = encode_model_version(
                value.model_version, found, f"{at}.model_version"
            )
        if value.multi_band_diffusion is not None:
            data["multi_band_diffusion"] = checks.boolean(
                value.multi_band_diffusion, found, f"{at}.multi_band_diffusion"
            )
        if value.normalization_strategy is not None:
            data["normalization_strategy"] = encode_normalization_strategy(
                value.normalization_strategy, found, f"{at}.normalization_strategy"
            )
        if value.output_format is not None:
            data["output_format"] = encode_output_format(
                value.output_format, found, f"{at}.output_format"
            )
        if value.prompt is not None:
            data["prompt"] = checks.string(value.prompt, found, f"{at}.prompt")
        if value.seed is not None:
            data["seed"] = checks.integer(value.seed, found, f"{at}.seed")
        if value.temperature is not None:
            data["temperature"] = checks.number(value.temperature, found, f"{at}.temperature")
        if value.top_k is not None:
            data["top_k"] = checks.integer(value.top_k, found, f"{at}.top_k")
        if value.top_p is not None:
            data["top_p"] = checks.number(value.top_p, found, f"{at}.top_p")
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
    made = object.__new__(Input)
    made.classifier_free_guidance = decode.optional(
        data, "classifier_free_guidance", at, decode.integer
    )
    made.continuation = decode.optional(data, "continuation", at, decode.boolean)
    made.continuation_end = decode.optional(data, "continuation_end", at, decode.integer)
    made.continuation_start = decode.optional(data, "continuation_start", at, decode.integer)
    made.duration = decode.optional(data, "duration", at, decode.integer)
    made.input_audio = decode.optional(data, "input_audio", at, uploads.stored)
    made.model_version = decode.optional(data, "model_version", at, decode_model_version)
    made.multi_band_diffusion = decode.optional(data, "multi_band_diffusion", at, decode.boolean)
    made.normalization_strategy = decode.optional(
        data, "normalization_strategy", at, decode_normalization_strategy
    )
    made.output_format = decode.optional(data, "output_format", at, decode_output_format)
    made.prompt = decode.optional_string(data, "prompt", at)
    made.seed = decode.optional(data, "seed", at, decode.integer)
    made.temperature = decode.optional(data, "temperature", at, decode.number)
    made.top_k = decode.optional(data, "top_k", at, decode.integer)
    made.top_p = decode.optional(data, "top_p", at, decode.number)
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
