# Made by Pitchpipe from spec.yaml and its overlay. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate resources_by_tag`.
"""Checks, encodes and decodes the values of Resources by tag."""

from __future__ import annotations

from typing import Any

from ..._runtime import checks, compound, decode, encode
from ..shared._codec import decode_error as decode_error, decode_user
from .models import License, Repo, ReposCreateRequest


def encode_repos_create_request(value: object, found: checks.Violations, at: str) -> dict[str, Any]:
    """Check `ReposCreateRequest` and convert what is set to JSON."""
    put = encode.Properties(found, at)
    if encode.instance(value, ReposCreateRequest, found, at):
        put.required("name", value.name, checks.string, min_length=1)
        put.optional("topics", value.topics, compound.array, item=checks.string)
    return put.data


def decode_repos_create_request(value: Any, at: str) -> ReposCreateRequest:
    """Decode `ReposCreateRequest`."""
    data = decode.object_(value, at)
    made = ReposCreateRequest(
        name=decode.required(data, "name", at, decode.string),
        topics=decode.optional(data, "topics", at, decode.array(decode.string)),
    )
    decode.nothing_left(data, at)
    return made


def decode_license(value: Any, at: str) -> License:
    """Decode `License`, keeping undeclared properties."""
    data = decode.object_(value, at)
    return License(
        key=decode.required(data, "key", at, decode.string),
        additional_properties=data,
    )


def decode_repo(value: Any, at: str) -> Repo:
    """Decode `Repo`, keeping undeclared properties."""
    data = decode.object_(value, at)
    return Repo(
        name=decode.required(data, "name", at, decode.string),
        owner=decode.required(data, "owner", at, decode_user),
        license=decode.optional(data, "license", at, decode_license),
        additional_properties=data,
    )
