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
    put = encode.Properties(found, at)
    if encode.instance(value, Input, found, at):
        put.optional(
            "backup_vocals_volume_change", value.backup_vocals_volume_change, checks.number
        )
        put.optional("crepe_hop_length", value.crepe_hop_length, checks.integer)
        put.optional(
            "custom_rvc_model_download_url", value.custom_rvc_model_download_url, checks.string
        )
        put.optional("filter_radius", value.filter_radius, checks.integer, minimum=0, maximum=7)
        put.optional("index_rate", value.index_rate, checks.number, minimum=0, maximum=1)
        put.optional("instrumental_volume_change", value.instrumental_volume_change, checks.number)
        put.optional("main_vocals_volume_change", value.main_vocals_volume_change, checks.number)
        put.optional("output_format", value.output_format, encode_output_format)
        put.optional("pitch_change", value.pitch_change, encode_pitch_change)
        put.optional("pitch_change_all", value.pitch_change_all, checks.number)
        put.optional(
            "pitch_detection_algorithm",
            value.pitch_detection_algorithm,
            encode_pitch_detection_algorithm,
        )
        put.optional("protect", value.protect, checks.number, minimum=0, maximum=0.5)
        put.optional("reverb_damping", value.reverb_damping, checks.number, minimum=0, maximum=1)
        put.optional("reverb_dryness", value.reverb_dryness, checks.number, minimum=0, maximum=1)
        put.optional("reverb_size", value.reverb_size, checks.number, minimum=0, maximum=1)
        put.optional("reverb_wetness", value.reverb_wetness, checks.number, minimum=0, maximum=1)
        put.optional("rms_mix_rate", value.rms_mix_rate, checks.number, minimum=0, maximum=1)
        put.optional("rvc_model", value.rvc_model, encode_rvc_model)
        put.optional("song_input", value.song_input, uploads.file)
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
    made = Input(
        backup_vocals_volume_change=decode.optional(
            data, "backup_vocals_volume_change", at, decode.number
        ),
        crepe_hop_length=decode.optional(data, "crepe_hop_length", at, decode.integer),
        custom_rvc_model_download_url=decode.optional_string(
            data, "custom_rvc_model_download_url", at
        ),
        filter_radius=decode.optional(data, "filter_radius", at, decode.integer),
        index_rate=decode.optional(data, "index_rate", at, decode.number),
        instrumental_volume_change=decode.optional(
            data, "instrumental_volume_change", at, decode.number
        ),
        main_vocals_volume_change=decode.optional(
            data, "main_vocals_volume_change", at, decode.number
        ),
        output_format=decode.optional(data, "output_format", at, decode_output_format),
        pitch_change=decode.optional(data, "pitch_change", at, decode_pitch_change),
        pitch_change_all=decode.optional(data, "pitch_change_all", at, decode.number),
        pitch_detection_algorithm=decode.optional(
            data, "pitch_detection_algorithm", at, decode_pitch_detection_algorithm
        ),
        protect=decode.optional(data, "protect", at, decode.number),
        reverb_damping=decode.optional(data, "reverb_damping", at, decode.number),
        reverb_dryness=decode.optional(data, "reverb_dryness", at, decode.number),
        reverb_size=decode.optional(data, "reverb_size", at, decode.number),
        reverb_wetness=decode.optional(data, "reverb_wetness", at, decode.number),
        rms_mix_rate=decode.optional(data, "rms_mix_rate", at, decode.number),
        rvc_model=decode.optional(data, "rvc_model", at, decode_rvc_model),
        song_input=decode.optional(data, "song_input", at, uploads.stored),
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
