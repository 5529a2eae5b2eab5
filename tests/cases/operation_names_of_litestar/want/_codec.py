# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate operation_names_of_litestar`.
"""Checks, encodes and decodes the values of Names of operations that Litestar made of paths and
handlers.
"""

from __future__ import annotations

from typing import Any

from .._runtime import checks, decode, encode
from .models import (
    AddPetRequest,
    AddPetResponse,
    CloseResponse,
    GetSignInResponse,
    GetUserResponse,
    IndexResponse,
    PetsGetAllResponse,
    PostSignInResponse,
    PutResponse,
    UsersGetAllResponse,
)


def encode_add_pet_request(value: object, found: checks.Violations, at: str) -> dict[str, Any]:
    """Check `AddPetRequest` and convert what is set to JSON."""
    data: dict[str, Any] = {}
    if encode.instance(value, AddPetRequest, found, at):
        data["name"] = checks.string(value.name, found, f"{at}.name")
    return data


def decode_add_pet_request(value: Any, at: str) -> AddPetRequest:
    """Decode `AddPetRequest`."""
    data = decode.object_(value, at)
    made = object.__new__(AddPetRequest)
    made.name = decode.required_string(data, "name", at)
    decode.nothing_left(data, at)
    return made


def decode_index_response(value: Any, at: str) -> IndexResponse:
    """Decode `IndexResponse`, keeping undeclared properties."""
    data = decode.object_(value, at)
    made = object.__new__(IndexResponse)
    made.name = decode.optional_string(data, "name", at)
    made.additional_properties = data
    return made


def decode_get_user_response(value: Any, at: str) -> GetUserResponse:
    """Decode `GetUserResponse`, keeping undeclared properties."""
    data = decode.object_(value, at)
    made = object.__new__(GetUserResponse)
    made.name = decode.optional_string(data, "name", at)
    made.additional_properties = data
    return made


def decode_put_response(value: Any, at: str) -> PutResponse:
    """Decode `PutResponse`, keeping undeclared properties."""
    data = decode.object_(value, at)
    made = object.__new__(PutResponse)
    made.name = decode.optional_string(data, "name", at)
    made.additional_properties = data
    return made


def decode_close_response(value: Any, at: str) -> CloseResponse:
    """Decode `CloseResponse`, keeping undeclared properties."""
    data = decode.object_(value, at)
    made = object.__new__(CloseResponse)
    made.name = decode.optional_string(data, "name", at)
    made.additional_properties = data
    return made


def decode_get_sign_in_response(value: Any, at: str) -> GetSignInResponse:
    """Decode `GetSignInResponse`, keeping undeclared properties."""
    data = decode.object_(value, at)
    made = object.__new__(GetSignInResponse)
    made.name = decode.optional_string(data, "name", at)
    made.additional_properties = data
    return made


def decode_post_sign_in_response(value: Any, at: str) -> PostSignInResponse:
    """Decode `PostSignInResponse`, keeping undeclared properties."""
    data = decode.object_(value, at)
    made = object.__new__(PostSignInResponse)
    made.name = decode.optional_string(data, "name", at)
    made.additional_properties = data
    return made


def decode_users_get_all_response(value: Any, at: str) -> UsersGetAllResponse:
    """Decode `UsersGetAllResponse`, keeping undeclared properties."""
    data = decode.object_(value, at)
    made = object.__new__(UsersGetAllResponse)
    made.name = decode.optional_string(data, "name", at)
    made.additional_properties = data
    return made


def decode_pets_get_all_response(value: Any, at: str) -> PetsGetAllResponse:
    """Decode `PetsGetAllResponse`, keeping undeclared properties."""
    data = decode.object_(value, at)
    made = object.__new__(PetsGetAllResponse)
    made.name = decode.optional_string(data, "name", at)
    made.additional_properties = data
    return made


def decode_add_pet_response(value: Any, at: str) -> AddPetResponse:
    """Decode `AddPetResponse`, keeping undeclared properties."""
    data = decode.object_(value, at)
    made = object.__new__(AddPetResponse)
    made.name = decode.optional_string(data, "name", at)
    made.additional_properties = data
    return made
