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
    data: dict[str, Any] = {}
    if encode.instance(value, ReposCreateRequest, found, at):
        data["name"] = checks.string(value.name, found, f"{at}.name", min_length=1)
        if value.topics is not None:
            data["topics"] = compound.array(value.topics, found, f"{at}.topics", item=checks.string)
    return data


def decode_repos_create_request(value: Any, at: str) -> ReposCreateRequest:
    """Decode `ReposCreateRequest`."""
    data = decode.object_(value, at)
    made = object.__new__(ReposCreateRequest)
    made.name = decode.required_string(data, "name", at)
    made.topics = decode.optional(data, "topics", at, decode.array(decode.string))
    decode.nothing_left(data, at)
    return made


def decode_license(value: Any, at: str) -> License:
    """Decode `License`, keeping undeclared properties."""
    data = decode.object_(value, at)
    made = object.__new__(License)
    made.key = decode.required_string(data, "key", at)
    made.additional_properties = data
    return made


def decode_repo(value: Any, at: str) -> Repo:
    """Decode `Repo`, keeping undeclared properties."""
    data = decode.object_(value, at)
    made = object.__new__(Repo)
    made.name = decode.required_string(data, "name", at)
    made.owner = decode.required(data, "owner", at, decode_user)
    made.license = decode.optional(data, "license", at, decode_license)
    made.additional_properties = data
    return made
