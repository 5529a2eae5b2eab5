# Made by Pitchpipe from specs/suno-ai_bark.yaml and its overlays. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate suno_ai_bark`.
"""Checks, encodes and decodes the values of suno-ai/bark."""

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
from .models import CreatePredictionRequest, HistoryPrompt, Input, Output, Prediction


def encode_history_prompt(value: Any, found: checks.Violations, at: str) -> Any:
    """Check `HistoryPrompt`."""
    return compound.literal(value, found, at, get_args(HistoryPrompt))


def encode_input(value: object, found: checks.Violations, at: str) -> dict[str, Any]:
    """Check `Input` and convert what is set to JSON."""
    data: dict[str, Any] = {}
    if encode.instance(value, Input, found, at):
        if value.custom_history_prompt is not None:
            data["custom_history_prompt"] = uploads.file(
                value.custom_history_prompt, found, f"{at}.custom_history_prompt"
            )
        if value.history_prompt is not None:
            data["history_prompt"] = encode_history_prompt(
                value.history_prompt, found, f"{at}.history_prompt"
            )
        if value.output_full is not None:
            data["output_full"] = checks.boolean(value.output_full, found, f"{at}.output_full")
        if value.prompt is not None:
            data["prompt"] = checks.string(value.prompt, found, f"{at}.prompt")
        if value.text_temp is not None:
            data["text_temp"] = checks.number(value.text_temp, found, f"{at}.text_temp")
        if value.waveform_temp is not None:
            data["waveform_temp"] = checks.number(value.waveform_temp, found, f"{at}.waveform_temp")
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


def decode_history_prompt(value: Any, at: str) -> HistoryPrompt:
    """Decode `HistoryPrompt`."""
    return cast("HistoryPrompt", decode.string(value, at))


def decode_input(value: Any, at: str) -> Input:
    """Decode `Input`."""
    data = decode.object_(value, at)
    made = object.__new__(Input)
    made.custom_history_prompt = decode.optional(data, "custom_history_prompt", at, uploads.stored)
    made.history_prompt = decode.optional(data, "history_prompt", at, decode_history_prompt)
    made.output_full = decode.optional(data, "output_full", at, decode.boolean)
    made.prompt = decode.optional_string(data, "prompt", at)
    made.text_temp = decode.optional(data, "text_temp", at, decode.number)
    made.waveform_temp = decode.optional(data, "waveform_temp", at, decode.number)
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
    """Decode `Output`, keeping undeclared properties."""
    data = decode.object_(value, at)
    made = object.__new__(Output)
    made.audio_out = decode.required(data, "audio_out", at, files.file_url)
    made.prompt_npz = decode.optional(data, "prompt_npz", at, files.file_url)
    made.additional_properties = data
    return made


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
