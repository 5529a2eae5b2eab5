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
    put = encode.Properties(found, at)
    if encode.instance(value, Connection, found, at):
        put.required("kind", value.kind, encode_connection_kind)
        put.optional("uri", value.uri, checks.string)
        put.rest(value.additional_properties, compound.any_json)
    return put.data


def encode_rest(value: object, found: checks.Violations, at: str) -> dict[str, Any]:
    """Check `Rest` and convert what is set to JSON."""
    put = encode.Properties(found, at)
    if encode.instance(value, Rest, found, at):
        put.required("kind", value.kind, compound.literal, values=("rest",))
        put.optional("uri", value.uri, checks.string)
        put.required("url", value.url, checks.string)
        put.optional("fallback", value.fallback, encode_any_connection)
        put.rest(value.additional_properties, compound.any_json)
    return put.data


def encode_hive(value: object, found: checks.Violations, at: str) -> dict[str, Any]:
    """Check `Hive` and convert what is set to JSON."""
    put = encode.Properties(found, at)
    if encode.instance(value, Hive, found, at):
        put.required("kind", value.kind, compound.literal, values=("hive",))
        put.optional("uri", value.uri, checks.string)
        put.optional("warehouse", value.warehouse, checks.string)
        put.rest(value.additional_properties, compound.any_json)
    return put.data


def encode_storage(value: object, found: checks.Violations, at: str) -> dict[str, Any]:
    """Check `Storage` and convert what is set to JSON."""
    put = encode.Properties(found, at)
    if encode.instance(value, Storage, found, at):
        put.required("kind", value.kind, encode_connection_kind)
        put.optional("uri", value.uri, checks.string)
        put.required("path", value.path, checks.string)
        put.rest(value.additional_properties, compound.any_json)
    return put.data


def encode_local(value: object, found: checks.Violations, at: str) -> dict[str, Any]:
    """Check `Local` and convert what is set to JSON."""
    put = encode.Properties(found, at)
    if encode.instance(value, Local, found, at):
        put.required("kind", value.kind, compound.literal, values=("local",))
        put.optional("uri", value.uri, checks.string)
        put.required("path", value.path, checks.string)
        put.rest(value.additional_properties, compound.any_json)
    return put.data


def encode_bucket(value: object, found: checks.Violations, at: str) -> dict[str, Any]:
    """Check `Bucket` and convert what is set to JSON."""
    put = encode.Properties(found, at)
    if encode.instance(value, Bucket, found, at):
        put.required("kind", value.kind, compound.literal, values=("bucket",))
        put.optional("uri", value.uri, checks.string)
        put.required("path", value.path, checks.string)
        put.optional("region", value.region, checks.string)
        put.rest(value.additional_properties, compound.any_json)
    return put.data


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
    put = encode.Properties(found, at)
    if encode.instance(value, ConnectRequest, found, at):
        put.required("connection", value.connection, encode_any_connection)
    return put.data


def encode_move_kind(value: Any, found: checks.Violations, at: str) -> Any:
    """Check `MoveKind`."""
    return compound.literal(value, found, at, get_args(MoveKind))


def encode_move(value: object, found: checks.Violations, at: str) -> dict[str, Any]:
    """Check `Move` and convert what is set to JSON."""
    put = encode.Properties(found, at)
    if encode.instance(value, Move, found, at):
        put.required("kind", value.kind, encode_move_kind)
        put.required("to", value.to, checks.string)
    return put.data


def decode_connection_kind(value: Any, at: str) -> ConnectionKind:
    """Decode `ConnectionKind`."""
    return cast("ConnectionKind", decode.string(value, at))


def decode_connection(value: Any, at: str) -> Connection:
    """Decode `Connection`, keeping undeclared properties."""
    data = decode.object_(value, at)
    return Connection(
        kind=decode.required(data, "kind", at, decode_connection_kind),
        uri=decode.optional(data, "uri", at, decode.string),
        additional_properties=data,
    )


def decode_rest(value: Any, at: str) -> Rest:
    """Decode `Rest`, keeping undeclared properties."""
    data = decode.object_(value, at)
    return Rest(
        kind=decode.required(data, "kind", at, decode_connection_kind),
        uri=decode.optional(data, "uri", at, decode.string),
        url=decode.required(data, "url", at, decode.string),
        fallback=decode.optional(data, "fallback", at, decode_any_connection),
        additional_properties=data,
    )


def decode_hive(value: Any, at: str) -> Hive:
    """Decode `Hive`, keeping undeclared properties."""
    data = decode.object_(value, at)
    return Hive(
        kind=decode.required(data, "kind", at, decode_connection_kind),
        uri=decode.optional(data, "uri", at, decode.string),
        warehouse=decode.optional(data, "warehouse", at, decode.string),
        additional_properties=data,
    )


def decode_storage(value: Any, at: str) -> Storage:
    """Decode `Storage`, keeping undeclared properties."""
    data = decode.object_(value, at)
    return Storage(
        kind=decode.required(data, "kind", at, decode_connection_kind),
        uri=decode.optional(data, "uri", at, decode.string),
        path=decode.required(data, "path", at, decode.string),
        additional_properties=data,
    )


def decode_local(value: Any, at: str) -> Local:
    """Decode `Local`, keeping undeclared properties."""
    data = decode.object_(value, at)
    return Local(
        kind=decode.required(data, "kind", at, decode_connection_kind),
        uri=decode.optional(data, "uri", at, decode.string),
        path=decode.required(data, "path", at, decode.string),
        additional_properties=data,
    )


def decode_bucket(value: Any, at: str) -> Bucket:
    """Decode `Bucket`, keeping undeclared properties."""
    data = decode.object_(value, at)
    return Bucket(
        kind=decode.required(data, "kind", at, decode_connection_kind),
        uri=decode.optional(data, "uri", at, decode.string),
        path=decode.required(data, "path", at, decode.string),
        region=decode.optional(data, "region", at, decode.string),
        additional_properties=data,
    )


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
    made = ConnectRequest(
        connection=decode.required(data, "connection", at, decode_any_connection),
    )
    decode.nothing_left(data, at)
    return made


def decode_move_kind(value: Any, at: str) -> MoveKind:
    """Decode `MoveKind`."""
    return cast("MoveKind", decode.string(value, at))


def decode_move(value: Any, at: str) -> Move:
    """Decode `Move`."""
    data = decode.object_(value, at)
    made = Move(
        kind=decode.required(data, "kind", at, decode_move_kind),
        to=decode.required(data, "to", at, decode.string),
    )
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
