# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate answers_by_content_type`.
"""Checks, encodes and decodes the values of Answers of several media types."""

from __future__ import annotations

from typing import Any

from .._runtime import decode
from .models import (
    CreateResponse200,
    CreateResponse201,
    DownloadResponse,
    ExportResponse,
    SameResponse,
    SpringResponse,
    VendorsResponse,
)


def decode_download_response(value: Any, at: str) -> DownloadResponse:
    """Decode `DownloadResponse`, keeping undeclared properties."""
    data = decode.object_(value, at)
    made = object.__new__(DownloadResponse)
    made.url = decode.optional_string(data, "url", at)
    made.additional_properties = data
    return made


def decode_export_response(value: Any, at: str) -> ExportResponse:
    """Decode `ExportResponse`, keeping undeclared properties."""
    data = decode.object_(value, at)
    made = object.__new__(ExportResponse)
    made.id = decode.optional(data, "id", at, decode.integer)
    made.additional_properties = data
    return made


def decode_vendors_response(value: Any, at: str) -> VendorsResponse:
    """Decode `VendorsResponse`, keeping undeclared properties."""
    data = decode.object_(value, at)
    made = object.__new__(VendorsResponse)
    made.id = decode.optional(data, "id", at, decode.integer)
    made.additional_properties = data
    return made


def decode_same_response(value: Any, at: str) -> SameResponse:
    """Decode `SameResponse`, keeping undeclared properties."""
    data = decode.object_(value, at)
    made = object.__new__(SameResponse)
    made.id = decode.optional(data, "id", at, decode.integer)
    made.additional_properties = data
    return made


def decode_spring_response(value: Any, at: str) -> SpringResponse:
    """Decode `SpringResponse`, keeping undeclared properties."""
    data = decode.object_(value, at)
    made = object.__new__(SpringResponse)
    made.id = decode.optional(data, "id", at, decode.integer)
    made.additional_properties = data
    return made


def decode_create_response200(value: Any, at: str) -> CreateResponse200:
    """Decode `CreateResponse200`, keeping undeclared properties."""
    data = decode.object_(value, at)
    made = object.__new__(CreateResponse200)
    made.id = decode.optional(data, "id", at, decode.integer)
    made.additional_properties = data
    return made


def decode_create_response201(value: Any, at: str) -> CreateResponse201:
    """Decode `CreateResponse201`, keeping undeclared properties."""
    data = decode.object_(value, at)
    made = object.__new__(CreateResponse201)
    made.id = decode.optional(data, "id", at, decode.integer)
    made.additional_properties = data
    return made
