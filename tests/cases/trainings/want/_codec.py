# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate trainings`.
"""Checks, encodes and decodes the values of someone/some_model."""

from __future__ import annotations

from typing import Any, cast, get_args

from .._runtime import checks, compound, decode, encode, files, patterns, uploads
from .models import (
    AllResponse,
    Destination,
    Input,
    LessonsResponse,
    Output,
    Prediction,
    PredictionUrls,
    StartRequest,
    TeachRequest,
    Training,
    TrainingInput,
    TrainingOutput,
    TrainingUrls,
    Version,
)

NAMES = {"class_": "class", "train_steps": "trainSteps"}
"""The names of properties where those of fields differ."""


def encode_version(value: Any, found: checks.Violations, at: str) -> Any:
    """Check `Version`."""
    return compound.literal(value, found, at, get_args(Version))


def encode_input(value: object, found: checks.Violations, at: str) -> dict[str, Any]:
    """Check `Input` and convert what is set to JSON."""
    data: dict[str, Any] = {}
    if encode.instance(value, Input, found, at):
        data["text"] = checks.string(value.text, found, f"{at}.text")
        if value.version is not None:
            data["version"] = encode_version(value.version, found, f"{at}.version")
        if value.timeout is not None:
            data["timeout"] = checks.integer(value.timeout, found, f"{at}.timeout", minimum=1)
        if value.class_ is not None:
            data["class"] = checks.string(value.class_, found, f"{at}.class_")
        if value.given is not None:
            data["given"] = uploads.file(value.given, found, f"{at}.given")
        if value.images is not None:
            data["images"] = compound.array(value.images, found, f"{at}.images", item=uploads.file)
    return data


def encode_start_request(value: object, found: checks.Violations, at: str) -> dict[str, Any]:
    """Check `StartRequest` and convert what is set to JSON."""
    data: dict[str, Any] = {}
    if encode.instance(value, StartRequest, found, at):
        data["version"] = checks.string(value.version, found, f"{at}.version")
        data["input"] = encode_input(value.input, found, f"{at}.input")
    return data


def encode_destination(value: Any, found: checks.Violations, at: str) -> Any:
    """Check `Destination`."""
    return compound.literal(value, found, at, get_args(Destination))


def encode_training_input(value: object, found: checks.Violations, at: str) -> dict[str, Any]:
    """Check `TrainingInput` and convert what is set to JSON."""
    data: dict[str, Any] = {}
    if encode.instance(value, TrainingInput, found, at):
        data["train_data"] = uploads.file(value.train_data, found, f"{at}.train_data")
        if value.train_steps is not None:
            data["trainSteps"] = checks.integer(
                value.train_steps, found, f"{at}.train_steps", minimum=1
            )
        if value.destination is not None:
            data["destination"] = encode_destination(value.destination, found, f"{at}.destination")
    return data


def encode_teach_request(value: object, found: checks.Violations, at: str) -> dict[str, Any]:
    """Check `TeachRequest` and convert what is set to JSON."""
    data: dict[str, Any] = {}
    if encode.instance(value, TeachRequest, found, at):
        data["destination"] = checks.string(
            value.destination,
            found,
            f"{at}.destination",
            pattern=patterns.Pattern("^[a-z]+/[a-z]+$"),
        )
        data["input"] = encode_training_input(value.input, found, f"{at}.input")
        if value.webhook is not None:
            data["webhook"] = checks.uri(value.webhook, found, f"{at}.webhook")
    return data


def decode_version(value: Any, at: str) -> Version:
    """Decode `Version`."""
    return cast("Version", decode.string(value, at))


def decode_input(value: Any, at: str) -> Input:
    """Decode `Input`."""
    data = decode.object_(value, at)
    made = object.__new__(Input)
    made.text = decode.required_string(data, "text", at)
    made.version = decode.optional(data, "version", at, decode_version)
    made.timeout = decode.optional(data, "timeout", at, decode.integer)
    made.class_ = decode.optional_string(data, "class", at)
    made.given = decode.optional(data, "given", at, uploads.stored)
    made.images = decode.optional(data, "images", at, decode.array(uploads.stored))
    decode.nothing_left(data, at)
    return made


def decode_start_request(value: Any, at: str) -> StartRequest:
    """Decode `StartRequest`."""
    data = decode.object_(value, at)
    made = object.__new__(StartRequest)
    made.version = decode.required_string(data, "version", at)
    made.input = decode.required(data, "input", at, decode_input)
    decode.nothing_left(data, at)
    return made


def decode_destination(value: Any, at: str) -> Destination:
    """Decode `Destination`."""
    return cast("Destination", decode.string(value, at))


def decode_training_input(value: Any, at: str) -> TrainingInput:
    """Decode `TrainingInput`."""
    data = decode.object_(value, at)
    made = object.__new__(TrainingInput)
    made.train_data = decode.required(data, "train_data", at, uploads.stored)
    made.train_steps = decode.optional(data, "trainSteps", at, decode.integer)
    made.destination = decode.optional(data, "destination", at, decode_destination)
    decode.nothing_left(data, at)
    return made


def decode_teach_request(value: Any, at: str) -> TeachRequest:
    """Decode `TeachRequest`."""
    data = decode.object_(value, at)
    made = object.__new__(TeachRequest)
    made.destination = decode.required_string(data, "destination", at)
    made.input = decode.required(data, "input", at, decode_training_input)
    made.webhook = decode.optional_string(data, "webhook", at)
    decode.nothing_left(data, at)
    return made


def decode_output(value: Any, at: str) -> Output:
    """Decode `Output`, keeping undeclared properties."""
    data = decode.object_(value, at)
    made = object.__new__(Output)
    made.sounds = decode.optional(data, "sounds", at, decode.array(files.file_url))
    made.text = decode.optional_string(data, "text", at)
    made.additional_properties = data
    return made


def decode_prediction_urls(value: Any, at: str) -> PredictionUrls:
    """Decode `PredictionUrls`, keeping undeclared properties."""
    data = decode.object_(value, at)
    made = object.__new__(PredictionUrls)
    made.stream = decode.optional_string(data, "stream", at)
    made.additional_properties = data
    return made


def decode_prediction(value: Any, at: str) -> Prediction:
    """Decode `Prediction`, keeping undeclared properties."""
    data = decode.object_(value, at)
    made = object.__new__(Prediction)
    made.id = decode.required_string(data, "id", at)
    made.status = decode.required_string(data, "status", at)
    made.version = decode.optional_string(data, "version", at)
    made.input = decode.optional(data, "input", at, decode.object_)
    made.output = decode.optional(data, "output", at, decode_output)
    made.error = decode.optional_string(data, "error", at)
    made.logs = decode.optional_string(data, "logs", at)
    made.urls = decode.optional(data, "urls", at, decode_prediction_urls)
    made.created_at = decode.optional_string(data, "created_at", at)
    made.completed_at = decode.optional_string(data, "completed_at", at)
    made.additional_properties = data
    return made


def decode_all_response(value: Any, at: str) -> AllResponse:
    """Decode `AllResponse`, keeping undeclared properties."""
    data = decode.object_(value, at)
    made = object.__new__(AllResponse)
    made.next = decode.optional_string(data, "next", at)
    made.results = decode.required(data, "results", at, decode.array(decode_prediction))
    made.additional_properties = data
    return made


def decode_training_output(value: Any, at: str) -> TrainingOutput:
    """Decode `TrainingOutput`, keeping undeclared properties."""
    data = decode.object_(value, at)
    made = object.__new__(TrainingOutput)
    made.weights = decode.required(data, "weights", at, files.file_url)
    made.version = decode.optional_string(data, "version", at)
    made.additional_properties = data
    return made


def decode_training_urls(value: Any, at: str) -> TrainingUrls:
    """Decode `TrainingUrls`, keeping undeclared properties."""
    data = decode.object_(value, at)
    made = object.__new__(TrainingUrls)
    made.stream = decode.optional_string(data, "stream", at)
    made.additional_properties = data
    return made


def decode_training(value: Any, at: str) -> Training:
    """Decode `Training`, keeping undeclared properties."""
    data = decode.object_(value, at)
    made = object.__new__(Training)
    made.id = decode.required_string(data, "id", at)
    made.status = decode.required_string(data, "status", at)
    made.version = decode.optional_string(data, "version", at)
    made.model = decode.optional_string(data, "model", at)
    made.input = decode.optional(data, "input", at, decode.object_)
    made.output = decode.optional(data, "output", at, decode_training_output)
    made.error = decode.optional_string(data, "error", at)
    made.logs = decode.optional_string(data, "logs", at)
    made.urls = decode.optional(data, "urls", at, decode_training_urls)
    made.created_at = decode.optional_string(data, "created_at", at)
    made.completed_at = decode.optional_string(data, "completed_at", at)
    made.additional_properties = data
    return made


def decode_lessons_response(value: Any, at: str) -> LessonsResponse:
    """Decode `LessonsResponse`, keeping undeclared properties."""
    data = decode.object_(value, at)
    made = object.__new__(LessonsResponse)
    made.next = decode.optional_string(data, "next", at)
    made.results = decode.required(data, "results", at, decode.array(decode_training))
    made.additional_properties = data
    return made
