# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate discriminators_in_a_base`.
"""Checks, encodes and decodes the values of A discriminator in what others extend."""

from __future__ import annotations

from typing import Any, cast, get_args

from .._runtime import checks, compound, decode, encode, unions
from .models import (
    AnyConnection,
    Bucket,
    ConnectRequest,
    Connection,
    ConnectionKind,
    Hive,
    Local,
    Move,
    MoveKind,
    Rest,
    Storage,
)


def encode_connection_kind(value: Any, found: checks.Violations, at: str) -> Any:
    """Check `ConnectionKind`."""
    return compound.literal(value, found, at, get_args(ConnectionKind))


def encode_connection(value: object, found: checks.Violations, at: str) -> dict[str, Any]:
    """Check `Connection` and convert what is set to JSON."""
    data: dict[str, Any] = {}
    if encode.instance(value, Connection, found, at):
        data["kind"] = encode_connection_kind(value.kind, found, f"{at}.kind")
        if value.uri is not None:
            data["uri"] = checks.string(value.uri, found, f"{at}.uri")
        encode.rest(data, value.additional_properties, found, at, compound.any_json)
    return data


def encode_rest(value: object, found: checks.Violations, at: str) -> dict[str, Any]:
    """Check `Rest` and convert what is set to JSON."""
    data: dict[str, Any] = {}
    if encode.instance(value, Rest, found, at):
        data["kind"] = compound.literal(value.kind, found, f"{at}.kind", values=("rest",))
        if value.uri is not None:
            data["uri"] = checks.string(value.uri, found, f"{at}.uri")
        data["url"] = checks.string(value.url, found, f"{at}.url")
        if value.fallback is not None:
            data["fallback"] = encode_any_connection(value.fallback, found, f"{at}.fallback")
        encode.rest(data, value.additional_properties, found, at, compound.any_json)
    return data


def encode_hive(value: object, found: checks.Violations, at: str) -> dict[str, Any]:
    """Check `Hive` and convert what is set to JSON."""
    data: dict[str, Any] = {}
    if encode.instance(value, Hive, found, at):
        data["kind"] = compound.literal(value.kind, found, f"{at}.kind", values=("hive",))
        if value.uri is not None:
            data["uri"] = checks.string(value.uri, found, f"{at}.uri")
        if value.warehouse is not None:
            data["warehouse"] = checks.string(value.warehouse, found, f"{at}.warehouse")
        encode.rest(data, value.additional_properties, found, at, compound.any_json)
    return data


def encode_storage(value: object, found: checks.Violations, at: str) -> dict[str, Any]:
    """Check `Storage` and convert what is set to JSON."""
    data: dict[str, Any] = {}
    if encode.instance(value, Storage, found, at):
        data["kind"] = encode_connection_kind(value.kind, found, f"{at}.kind")
        if value.uri is not None:
            data["uri"] = checks.string(value.uri, found, f"{at}.uri")
        data["path"] = checks.string(value.path, found, f"{at}.path")
        encode.rest(data, value.additional_properties, found, at, compound.any_json)
    return data


def encode_local(value: object, found: checks.Violations, at: str) -> dict[str, Any]:
    """Check `Local` and convert what is set to JSON."""
    data: dict[str, Any] = {}
    if encode.instance(value, Local, found, at):
        data["kind"] = compound.literal(value.kind, found, f"{at}.kind", values=("local",))
        if value.uri is not None:
            data["uri"] = checks.string(value.uri, found, f"{at}.uri")
        data["path"] = checks.string(value.path, found, f"{at}.path")
        encode.rest(data, value.additional_properties, found, at, compound.any_json)
    return data


def encode_bucket(value: object, found: checks.Violations, at: str) -> dict[str, Any]:
    """Check `Bucket` and convert what is set to JSON."""
    data: dict[str, Any] = {}
    if encode.instance(value, Bucket, found, at):
        data["kind"] = compound.literal(value.kind, found, f"{at}.kind", values=("bucket",))
        if value.uri is not None:
            data["uri"] = checks.string(value.uri, found, f"{at}.uri")
        data["path"] = checks.string(value.path, found, f"{at}.path")
        if value.region is not None:
            data["region"] = checks.string(value.region, found, f"{at}.region")
        encode.rest(data, value.additional_properties, found, at, compound.any_json)
    return data


def encode_any_connection(value: Any, found: checks.Violations, at: str) -> Any:
    """Check `AnyConnection`."""
    return compound.one_of(
        value,
        found,
        at,
        options=(
            encode_rest,
            encode_hive,
            encode_storage,
            encode_local,
            encode_bucket,
            encode_connection,
        ),
    )


def encode_connect_request(value: object, found: checks.Violations, at: str) -> dict[str, Any]:
    """Check `ConnectRequest` and convert what is set to JSON."""
    data: dict[str, Any] = {}
    if encode.instance(value, ConnectRequest, found, at):
        data["connection"] = encode_any_connection(value.connection, found, f"{at}.connection")
    return data


def encode_move_kind(value: Any, found: checks.Violations, at: str) -> Any:
    """Check `MoveKind`."""
    return compound.literal(value, found, at, get_args(MoveKind))


def encode_move(value: object, found: checks.Violations, at: str) -> dict[str, Any]:
    """Check `Move` and convert what is set to JSON."""
    data: dict[str, Any] = {}
    if encode.instance(value, Move, found, at):
        data["kind"] = encode_move_kind(value.kind, found, f"{at}.kind")
        data["to"] = checks.string(value.to, found, f"{at}.to")
    return data


def decode_connection_kind(value: Any, at: str) -> ConnectionKind:
    """Decode `ConnectionKind`."""
    return cast("ConnectionKind", decode.string(value, at))


def decode_connection(value: Any, at: str) -> Connection:
    """Decode `Connection`, keeping undeclared properties."""
    data = decode.object_(value, at)
    made = object.__new__(Connection)
    made.kind = decode.required(data, "kind", at, decode_connection_kind)
    made.uri = decode.optional_string(data, "uri", at)
    made.additional_properties = data
    return made


def decode_rest(value: Any, at: str) -> Rest:
    """Decode `Rest`, keeping undeclared properties."""
    data = decode.object_(value, at)
    made = object.__new__(Rest)
    made.kind = decode.required(data, "kind", at, decode_connection_kind)
    made.uri = decode.optional_string(data, "uri", at)
    made.url = decode.required_string(data, "url", at)
    made.fallback = decode.optional(data, "fallback", at, decode_any_connection)
    made.additional_properties = data
    return made


def decode_hive(value: Any, at: str) -> Hive:
    """Decode `Hive`, keeping undeclared properties."""
    data = decode.object_(value, at)
    made = object.__new__(Hive)
    made.kind = decode.required(data, "kind", at, decode_connection_kind)
    made.uri = decode.optional_string(data, "uri", at)
    made.warehouse = decode.optional_string(data, "warehouse", at)
    made.additional_properties = data
    return made


def decode_storage(value: Any, at: str) -> Storage:
    """Decode `Storage`, keeping undeclared properties."""
    data = decode.object_(value, at)
    made = object.__new__(Storage)
    made.kind = decode.required(data, "kind", at, decode_connection_kind)
    made.uri = decode.optional_string(data, "uri", at)
    made.path = decode.required_string(data, "path", at)
    made.additional_properties = data
    return made


def decode_local(value: Any, at: str) -> Local:
    """Decode `Local`, keeping undeclared properties."""
    data = decode.object_(value, at)
    made = object.__new__(Local)
    made.kind = decode.required(data, "kind", at, decode_connection_kind)
    made.uri = decode.optional_string(data, "uri", at)
    made.path = decode.required_string(data, "path", at)
    made.additional_properties = data
    return made


def decode_bucket(value: Any, at: str) -> Bucket:
    """Decode `Bucket`, keeping undeclared properties."""
    data = decode.object_(value, at)
    made = object.__new__(Bucket)
    made.kind = decode.required(data, "kind", at, decode_connection_kind)
    made.uri = decode.optional_string(data, "uri", at)
    made.path = decode.required_string(data, "path", at)
    made.region = decode.optional_string(data, "region", at)
    made.additional_properties = data
    return made


def decode_any_connection(value: Any, at: str) -> AnyConnection:
    """Decode `AnyConnection`."""
    return cast(
        "AnyConnection",
        unions.tagged(
            "kind",
            {
                "rest": decode_rest,
                "hive": decode_hive,
                "local": decode_local,
                "bucket": decode_bucket,
                "Storage": decode_storage,
            },
            decode_connection,
        )(value, at),
    )


def decode_connect_request(value: Any, at: str) -> ConnectRequest:
    """Decode `ConnectRequest`."""
    data = decode.object_(value, at)
    made = object.__new__(ConnectRequest)
    made.connection = decode.required(data, "connection", at, decode_any_connection)
    decode.nothing_left(data, at)
    return made


def decode_move_kind(value: Any, at: str) -> MoveKind:
    """Decode `MoveKind`."""
    return cast("MoveKind", decode.string(value, at))


def decode_move(value: Any, at: str) -> Move:
    """Decode `Move`."""
    data = decode.object_(value, at)
    made = object.__new__(Move)
    made.kind = decode.required(data, "kind", at, decode_move_kind)
    made.to = decode.required_string(data, "to", at)
    decode.nothing_left(data, at)
    return made


LOCAL_FORM = unions.Form(
    decode_local,
    required=frozenset(["kind", "path"]),
    known=frozenset(["kind", "path", "uri"]),
    tags={"kind": ConnectionKind},
)


BUCKET_FORM = unions.Form(
    decode_bucket,
    required=frozenset(["kind", "path"]),
    known=frozenset(["kind", "path", "region", "uri"]),
    tags={"kind": ConnectionKind},
)
