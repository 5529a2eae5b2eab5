# Made by Pitchpipe from specs/zsxkib_realistic-voice-cloning.yaml and its overlays. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate zsxkib_realistic_voice_cloning`.
"""Checks, encodes and decodes the values of zsxkib/realistic-voice-cloning."""

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
    Output,
    OutputFormat,
    PitchChange,
    PitchDetectionAlgorithm,
    Prediction,
    RvcModel,
)


def encode_output_format(value: Any, found: checks.Violations, at: str) -> Any:
    """Check `OutputFormat`."""
    return compound.literal(value, found, at, get_args(OutputFormat))


def encode_pitch_change(value: Any, found: checks.Violations, at: str) -> Any:
    """Check `PitchChange`."""
    return compound.literal(value, found, at, get_args(PitchChange))


def encode_pitch_detection_algorithm(value: Any, found: checks.Violations, at: str) -> Any:
    """Check `PitchDetectionAlgorithm`."""
    return compound.literal(value, found, at, get_args(PitchDetectionAlgorithm))


def encode_rvc_model(value: Any, found: checks.Violations, at: str) -> Any:
    """Check `RvcModel`."""
    return compound.literal(value, found, at, get_args(RvcModel))


def encode_input(value: object, found: checks.Violations, at: str) -> dict[str, Any]:
    """Check `Input` and convert what is set to JSON."""
    data: dict[str, Any] = {}
    if encode.instance(value, Input, found, at):
        if value.backup_vocals_volume_change is not None:
            data["backup_vocals_volume_change"] = checks.number(
                value.backup_vocals_volume_change, found, f"{at}.backup_vocals_volume_change"
            )
        if value.crepe_hop_length is not None:
            data["crepe_hop_length"] = checks.integer(
                value.crepe_hop_length, found, f"{at}.crepe_hop_length"
            )
        if value.custom_rvc_model_download_url is not None:
            data["custom_rvc_model_download_url"] = checks.string(
                value.custom_rvc_model_download_url, found, f"{at}.custom_rvc_model_download_url"
            )
        if value.filter_radius is not None:
            data["filter_radius"] = checks.integer(
                value.filter_radius, found, f"{at}.filter_radius", minimum=0, maximum=7
            )
        if value.index_rate is not None:
            data["index_rate"] = checks.number(
                value.index_rate, found, f"{at}.index_rate", minimum=0, maximum=1
            )
        if value.instrumental_volume_change is not None:
            data["instrumental_volume_change"] = checks.number(
                value.instrumental_volume_change, found, f"{at}.instrumental_volume_change"
            )
        if value.main_vocals_volume_change is not None:
            data["main_vocals_volume_change"] = checks.number(
                value.main_vocals_volume_change, found, f"{at}.main_vocals_volume_change"
            )
        if value.output_format is not None:
            data["output_format"] = encode_output_format(
                value.output_format, found, f"{at}.output_format"
            )
        if value.pitch_change is not None:
            data["pitch_change"] = encode_pitch_change(
                value.pitch_change, found, f"{at}.pitch_change"
            )
        if value.pitch_change_all is not None:
            data["pitch_change_all"] = checks.number(
                value.pitch_change_all, found, f"{at}.pitch_change_all"
            )
        if value.pitch_detection_algorithm is not None:
            data["pitch_detection_algorithm"] = encode_pitch_detection_algorithm(
                value.pitch_detection_algorithm, found, f"{at}.pitch_detection_algorithm"
            )
        if value.protect is not None:
            data["protect"] = checks.number(
                value.protect, found, f"{at}.protect", minimum=0, maximum=0.5
            )
        if value.reverb_damping is not None:
            data["reverb_damping"] = checks.number(
                value.reverb_damping, found, f"{at}.reverb_damping", minimum=0, maximum=1
            )
        if value.reverb_dryness is not None:
            data["reverb_dryness"] = checks.number(
                value.reverb_dryness, found, f"{at}.reverb_dryness", minimum=0, maximum=1
            )
        if value.reverb_size is not None:
            data["reverb_size"] = checks.number(
                value.reverb_size, found, f"{at}.reverb_size", minimum=0, maximum=1
            )
        if value.reverb_wetness is not None:
            data["reverb_wetness"] = checks.number(
                value.reverb_wetness, found, f"{at}.reverb_wetness", minimum=0, maximum=1
            )
        if value.rms_mix_rate is not None:
            data["rms_mix_rate"] = checks.number(
                value.rms_mix_rate, found, f"{at}.rms_mix_rate", minimum=0, maximum=1
            )
        if value.rvc_model is not None:
            data["rvc_model"] = encode_rvc_model(value.rvc_model, found, f"{at}.rvc_model")
        if value.song_input is not None:
            data["song_input"] = uploads.file(value.song_input, found, f"{at}.song_input")
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


def decode_output_format(value: Any, at: str) -> OutputFormat:
    """Decode `OutputFormat`."""
    return cast("OutputFormat", decode.string(value, at))


def decode_pitch_change(value: Any, at: str) -> PitchChange:
    """Decode `PitchChange`."""
    return cast("PitchChange", decode.string(value, at))


def decode_pitch_detection_algorithm(value: Any, at: str) -> PitchDetectionAlgorithm:
    """Decode `PitchDetectionAlgorithm`."""
    return cast("PitchDetectionAlgorithm", decode.string(value, at))


def decode_rvc_model(value: Any, at: str) -> RvcModel:
    """Decode `RvcModel`."""
    return cast("RvcModel", decode.string(value, at))


def decode_input(value: Any, at: str) -> Input:
    """Decode `Input`."""
    data = decode.object_(value, at)
    made = object.__new__(Input)
    made.backup_vocals_volume_change = decode.optional(
        data, "backup_vocals_volume_change", at, decode.number
    )
    made.crepe_hop_length = decode.optional(data, "crepe_hop_length", at, decode.integer)
    made.custom_rvc_model_download_url = decode.optional_string(
        data, "custom_rvc_model_download_url", at
    )
    made.filter_radius = decode.optional(data, "filter_radius", at, decode.integer)
    made.index_rate = decode.optional(data, "index_rate", at, decode.number)
    made.instrumental_volume_change = decode.optional(
        data, "instrumental_volume_change", at, decode.number
    )
    made.main_vocals_volume_change = decode.optional(
        data, "main_vocals_volume_change", at, decode.number
    )
    made.output_format = decode.optional(data, "output_format", at, decode_output_format)
    made.pitch_change = decode.optional(data, "pitch_change", at, decode_pitch_change)
    made.pitch_change_all = decode.optional(data, "pitch_change_all", at, decode.number)
    made.pitch_detection_algorithm = decode.optional(
        data, "pitch_detection_algorithm", at, decode_pitch_detection_algorithm
    )
    made.protect = decode.optional(data, "protect", at, decode.number)
    made.reverb_damping = decode.optional(data, "reverb_damping", at, decode.number)
    made.reverb_dryness = decode.optional(data, "reverb_dryness", at, decode.number)
    made.reverb_size = decode.optional(data, "reverb_size", at, decode.number)
    made.reverb_wetness = decode.optional(data, "reverb_wetness", at, decode.number)
    made.rms_mix_rate = decode.optional(data, "rms_mix_rate", at, decode.number)
    made.rvc_model = decode.optional(data, "rvc_model", at, decode_rvc_model)
    made.song_input = decode.optional(data, "song_input", at, uploads.stored)
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
