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
    return DownloadResponse(
        url=decode.optional(data, "url", at, decode.string),
        additional_properties=data,
    )


def decode_export_response(value: Any, at: str) -> ExportResponse:
    """Decode `ExportResponse`, keeping undeclared properties."""
    data = decode.object_(value, at)
    return ExportResponse(
        id=decode.optional(data, "id", at, decode.integer),
        additional_properties=data,
    )


def decode_vendors_response(value: Any, at: str) -> VendorsResponse:
    """Decode `VendorsResponse`, keeping undeclared properties."""
    data = decode.object_(value, at)
    return VendorsResponse(
        id=decode.optional(data, "id", at, decode.integer),
        additional_properties=data,
    )


def decode_same_response(value: Any, at: str) -> SameResponse:
    """Decode `SameResponse`, keeping undeclared properties."""
    data = decode.object_(value, at)
    return SameResponse(
        id=decode.optional(data, "id", at, decode.integer),
        additional_properties=data,
    )


def decode_spring_response(value: Any, at: str) -> SpringResponse:
    """Decode `SpringResponse`, keeping undeclared properties."""
    data = decode.object_(value, at)
    return SpringResponse(
        id=decode.optional(data, "id", at, decode.integer),
        additional_properties=data,
    )


def decode_create_response200(value: Any, at: str) -> CreateResponse200:
    """Decode `CreateResponse200`, keeping undeclared properties."""
    data = decode.object_(value, at)
    return CreateResponse200(
        id=decode.optional(data, "id", at, decode.integer),
        additional_properties=data,
    )


def decode_create_response201(value: Any, at: str) -> CreateResponse201:
    """Decode `CreateResponse201`, keeping undeclared properties."""
    data = decode.object_(value, at)
    return CreateResponse201(
        id=decode.optional(data, "id", at, decode.integer),
        additional_properties=data,
    )
