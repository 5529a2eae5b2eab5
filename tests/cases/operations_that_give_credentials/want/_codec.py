# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate operations_that_give_credentials`.
"""Checks, encodes and decodes the values of Operations that are said to need the credentials that
they give out.
"""

from __future__ import annotations

from typing import Any

from .._runtime import checks, decode, encode
from .models import (
    AddPetRequest,
    AddPetResponse,
    AddUserRequest,
    AddUserResponse,
    Login,
    LoginInput,
    OpenSessionRequest,
    Session,
    SetUserRequest,
    SetUserResponse,
)

NAMES = {"access_token": "accessToken"}
"""The names of properties where those of fields differ."""


def encode_login_input(value: object, found: checks.Violations, at: str) -> dict[str, Any]:
    """Check `LoginInput` and convert what is set to JSON."""
    data: dict[str, Any] = {}
    if encode.instance(value, LoginInput, found, at):
        data["username"] = checks.string(value.username, found, f"{at}.username")
        data["password"] = checks.string(value.password, found, f"{at}.password")
    return data


def encode_open_session_request(value: object, found: checks.Violations, at: str) -> dict[str, Any]:
    """Check `OpenSessionRequest` and convert what is set to JSON."""
    data: dict[str, Any] = {}
    if encode.instance(value, OpenSessionRequest, found, at):
        data["pin"] = checks.secret(value.pin, found, f"{at}.pin")
    return data


def encode_add_pet_request(value: object, found: checks.Violations, at: str) -> dict[str, Any]:
    """Check `AddPetRequest` and convert what is set to JSON."""
    data: dict[str, Any] = {}
    if encode.instance(value, AddPetRequest, found, at):
        if value.password is not None:
            data["password"] = checks.string(value.password, found, f"{at}.password")
    return data


def encode_set_user_request(value: object, found: checks.Violations, at: str) -> dict[str, Any]:
    """Check `SetUserRequest` and convert what is set to JSON."""
    data: dict[str, Any] = {}
    if encode.instance(value, SetUserRequest, found, at):
        data["password"] = checks.string(value.password, found, f"{at}.password")
    return data


def encode_add_user_request(value: object, found: checks.Violations, at: str) -> dict[str, Any]:
    """Check `AddUserRequest` and convert what is set to JSON."""
    data: dict[str, Any] = {}
    if encode.instance(value, AddUserRequest, found, at):
        data["password"] = checks.string(value.password, found, f"{at}.password")
    return data


def decode_login_input(value: Any, at: str) -> LoginInput:
    """Decode `LoginInput`."""
    data = decode.object_(value, at)
    made = object.__new__(LoginInput)
    made.username = decode.required_string(data, "username", at)
    made.password = decode.required_string(data, "password", at)
    decode.nothing_left(data, at)
    return made


def decode_open_session_request(value: Any, at: str) -> OpenSessionRequest:
    """Decode `OpenSessionRequest`."""
    data = decode.object_(value, at)
    made = object.__new__(OpenSessionRequest)
    made.pin = decode.required_string(data, "pin", at)
    decode.nothing_left(data, at)
    return made


def decode_add_pet_request(value: Any, at: str) -> AddPetRequest:
    """Decode `AddPetRequest`."""
    data = decode.object_(value, at)
    made = object.__new__(AddPetRequest)
    made.password = decode.optional_string(data, "password", at)
    decode.nothing_left(data, at)
    return made


def decode_set_user_request(value: Any, at: str) -> SetUserRequest:
    """Decode `SetUserRequest`."""
    data = decode.object_(value, at)
    made = object.__new__(SetUserRequest)
    made.password = decode.required_string(data, "password", at)
    decode.nothing_left(data, at)
    return made


def decode_add_user_request(value: Any, at: str) -> AddUserRequest:
    """Decode `AddUserRequest`."""
    data = decode.object_(value, at)
    made = object.__new__(AddUserRequest)
    made.password = decode.required_string(data, "password", at)
    decode.nothing_left(data, at)
    return made


def decode_login(value: Any, at: str) -> Login:
    """Decode `Login`, keeping undeclared properties."""
    data = decode.object_(value, at)
    made = object.__new__(Login)
    made.token = decode.required_string(data, "token", at)
    made.additional_properties = data
    return made


def decode_session(value: Any, at: str) -> Session:
    """Decode `Session`, keeping undeclared properties."""
    data = decode.object_(value, at)
    made = object.__new__(Session)
    made.access_token = decode.optional_string(data, "accessToken", at)
    made.additional_properties = data
    return made


def decode_add_pet_response(value: Any, at: str) -> AddPetResponse:
    """Decode `AddPetResponse`, keeping undeclared properties."""
    data = decode.object_(value, at)
    made = object.__new__(AddPetResponse)
    made.token = decode.optional_string(data, "token", at)
    made.additional_properties = data
    return made


def decode_set_user_response(value: Any, at: str) -> SetUserResponse:
    """Decode `SetUserResponse`, keeping undeclared properties."""
    data = decode.object_(value, at)
    made = object.__new__(SetUserResponse)
    made.token = decode.optional_string(data, "token", at)
    made.additional_properties = data
    return made


def decode_add_user_response(value: Any, at: str) -> AddUserResponse:
    """Decode `AddUserResponse`, keeping undeclared properties."""
    data = decode.object_(value, at)
    made = object.__new__(AddUserResponse)
    made.next_page_token = decode.optional_string(data, "next_page_token", at)
    made.additional_properties = data
    return made
