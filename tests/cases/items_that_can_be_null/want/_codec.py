# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate items_that_can_be_null`.
"""Checks, encodes and decodes the values of Items that can be null."""

from __future__ import annotations

from functools import partial
from typing import Any, cast, get_args

from .._runtime import checks, compound, decode, encode, nullables, tuples, unions
from .models import (
    Port,
    PortGrid,
    PortList,
    PortLists,
    PortMap,
    PortOrList,
    PortPair,
    Ports,
    State,
    States,
)


def encode_port(value: object, found: checks.Violations, at: str) -> dict[str, Any]:
    """Check `Port` and convert what is set to JSON."""
    data: dict[str, Any] = {}
    if encode.instance(value, Port, found, at):
        if value.host is not None:
            data["host"] = checks.string(value.host, found, f"{at}.host")
        encode.rest(data, value.additional_properties, found, at, compound.any_json)
    return data


def encode_port_map(value: Any, found: checks.Violations, at: str) -> Any:
    """Check `PortMap`."""
    return compound.mapping(value, found, at, item=partial(checks.nullable, inner=encode_port))


def encode_port_grid(value: Any, found: checks.Violations, at: str) -> Any:
    """Check `PortGrid`."""
    return compound.array(
        value,
        found,
        at,
        item=partial(compound.array, item=partial(checks.nullable, inner=encode_port)),
    )


def encode_port_list(value: Any, found: checks.Violations, at: str) -> Any:
    """Check `PortList`."""
    return compound.array(value, found, at, item=partial(checks.nullable, inner=encode_port))


def encode_port_lists(value: Any, found: checks.Violations, at: str) -> Any:
    """Check `PortLists`."""
    return compound.mapping(value, found, at, item=encode_port_list)


def encode_state(value: Any, found: checks.Violations, at: str) -> Any:
    """Check `State`."""
    return compound.literal(value, found, at, get_args(State))


def encode_port_pair(value: Any, found: checks.Violations, at: str) -> Any:
    """Check `PortPair`."""
    return tuples.check(
        value,
        found,
        at,
        items=(
            partial(checks.nullable, inner=encode_port),
            partial(checks.nullable, inner=encode_state),
        ),
    )


def encode_port_or_list(value: Any, found: checks.Violations, at: str) -> Any:
    """Check `PortOrList`."""
    return compound.one_of(
        value,
        found,
        at,
        options=(
            partial(compound.array, item=partial(checks.nullable, inner=encode_port)),
            checks.string,
        ),
    )


def encode_states(value: Any, found: checks.Violations, at: str) -> Any:
    """Check `States`."""
    return compound.array(value, found, at, item=partial(checks.nullable, inner=encode_state))


def encode_ports(value: object, found: checks.Violations, at: str) -> dict[str, Any]:
    """Check `Ports` and convert what is set to JSON."""
    data: dict[str, Any] = {}
    if encode.instance(value, Ports, found, at):
        if value.by_number is not None:
            data["by_number"] = encode_port_map(value.by_number, found, f"{at}.by_number")
        if value.grid is not None:
            data["grid"] = encode_port_grid(value.grid, found, f"{at}.grid")
        if value.lists is not None:
            data["lists"] = encode_port_lists(value.lists, found, f"{at}.lists")
        if value.pair is not None:
            data["pair"] = encode_port_pair(value.pair, found, f"{at}.pair")
        if value.either is not None:
            data["either"] = encode_port_or_list(value.either, found, f"{at}.either")
        if value.states is not None:
            data["states"] = encode_states(value.states, found, f"{at}.states")
        encode.rest(data, value.additional_properties, found, at, compound.any_json)
    return data


def decode_port(value: Any, at: str) -> Port:
    """Decode `Port`, keeping undeclared properties."""
    data = decode.object_(value, at)
    made = object.__new__(Port)
    made.host = decode.optional_string(data, "host", at)
    made.additional_properties = data
    return made


def decode_port_map(value: Any, at: str) -> PortMap:
    """Decode `PortMap`."""
    return nullables.mapping(decode_port)(value, at)


def decode_port_grid(value: Any, at: str) -> PortGrid:
    """Decode `PortGrid`."""
    return decode.array(nullables.array(decode_port))(value, at)


def decode_port_list(value: Any, at: str) -> PortList:
    """Decode `PortList`."""
    return nullables.array(decode_port)(value, at)


def decode_port_lists(value: Any, at: str) -> PortLists:
    """Decode `PortLists`."""
    return decode.mapping(decode_port_list)(value, at)


def decode_state(value: Any, at: str) -> State:
    """Decode `State`."""
    return cast("State", decode.string(value, at))


def decode_port_pair(value: Any, at: str) -> PortPair:
    """Decode `PortPair`."""
    return cast(
        "PortPair",
        tuples.decoder(decode.nullable(decode_port), decode.nullable(decode_state))(value, at),
    )


def decode_port_or_list(value: Any, at: str) -> PortOrList:
    """Decode `PortOrList`."""
    return cast("PortOrList", unions.one_of(nullables.array(decode_port), decode.string)(value, at))


def decode_states(value: Any, at: str) -> States:
    """Decode `States`."""
    return nullables.array(decode_state)(value, at)


def decode_ports(value: Any, at: str) -> Ports:
    """Decode `Ports`, keeping undeclared properties."""
    data = decode.object_(value, at)
    made = object.__new__(Ports)
    made.by_number = decode.optional(data, "by_number", at, decode_port_map)
    made.grid = decode.optional(data, "grid", at, decode_port_grid)
    made.lists = decode.optional(data, "lists", at, decode_port_lists)
    made.pair = decode.optional(data, "pair", at, decode_port_pair)
    made.either = decode.optional(data, "either", at, decode_port_or_list)
    made.states = decode.optional(data, "states", at, decode_states)
    made.additional_properties = data
    return made
