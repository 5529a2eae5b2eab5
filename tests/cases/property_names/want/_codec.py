# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate property_names`.
"""Checks, encodes and decodes the values of Names."""

from __future__ import annotations

from typing import Any

from .._runtime import checks, compound, decode, encode
from .models import Word

NAMES = {
    "class_": "class",
    "none": "None",
    "list_": "list",
    "str_": "str",
    "dict_": "dict",
    "int_": "int",
    "field_": "field",
    "additional_properties_": "additional_properties",
    "any": "Any",
    "predict_time": "predictTime",
    "x_y_z": "x-y.z",
    "x_y_z_1": "x_y_z",
    "field_3d": "3d",
    "field__1": "",
    "field_id": "@id",
    "field_private": "_private",
    "field__slots__": "__slots__",
    "upper": "UPPER",
}
"""The names of properties where those of fields differ."""


def encode_word(value: object, found: checks.Violations, at: str) -> dict[str, Any]:
    """Check `Word` and convert what is set to JSON."""
    put = encode.Properties(found, at)
    if encode.instance(value, Word, found, at):
        put.optional("class", value.class_, checks.string, name="class_")
        put.optional("self", value.self, checks.string)
        put.optional("None", value.none, checks.string, name="none")
        put.optional("list", value.list_, compound.array, name="list_", item=checks.string)
        put.optional("str", value.str_, checks.string, name="str_")
        put.optional("dict", value.dict_, compound.mapping, name="dict_", item=checks.integer)
        put.optional("int", value.int_, checks.integer, name="int_")
        put.optional("type", value.type, checks.string)
        put.optional("match", value.match, checks.string)
        put.optional("field", value.field_, checks.string, name="field_")
        put.optional(
            "additional_properties",
            value.additional_properties_,
            checks.string,
            name="additional_properties_",
        )
        put.optional("dataclass", value.dataclass, checks.string)
        put.settable("Any", value.any, compound.any_json, name="any")
        put.optional("predictTime", value.predict_time, checks.number, name="predict_time")
        put.optional("x-y.z", value.x_y_z, checks.string, name="x_y_z")
        put.optional("x_y_z", value.x_y_z_1, checks.string, name="x_y_z_1")
        put.optional("3d", value.field_3d, checks.boolean, name="field_3d")
        put.optional("größe", value.größe, checks.integer)
        put.optional("名前", value.名前, checks.string)
        put.optional("", value.field__1, checks.string, name="field__1")
        put.optional("@id", value.field_id, checks.string, name="field_id")
        put.optional("_private", value.field_private, checks.string, name="field_private")
        put.optional("__slots__", value.field__slots__, checks.string, name="field__slots__")
        put.optional("UPPER", value.upper, checks.string, name="upper")
        put.optional("speaker_wav2", value.speaker_wav2, checks.string)
        put.optional("found", value.found, checks.string)
        put.optional("data", value.data, checks.string)
        put.optional("value", value.value, checks.string)
        put.optional("at", value.at, checks.string)
        put.rest(value.additional_properties, compound.any_json)
    return put.data


def decode_word(value: Any, at: str) -> Word:
    """Decode `Word`, keeping undeclared properties."""
    data = decode.object_(value, at)
    return Word(
        class_=decode.optional(data, "class", at, decode.string),
        self=decode.optional(data, "self", at, decode.string),
        none=decode.optional(data, "None", at, decode.string),
        list_=decode.optional(data, "list", at, decode.array(decode.string)),
        str_=decode.optional(data, "str", at, decode.string),
        dict_=decode.optional(data, "dict", at, decode.mapping(decode.integer)),
        int_=decode.optional(data, "int", at, decode.integer),
        type=decode.optional(data, "type", at, decode.string),
        match=decode.optional(data, "match", at, decode.string),
        field_=decode.optional(data, "field", at, decode.string),
        additional_properties_=decode.optional(data, "additional_properties", at, decode.string),
        dataclass=decode.optional(data, "dataclass", at, decode.string),
        any=decode.settable(data, "Any", at, decode.any_json),
        predict_time=decode.optional(data, "predictTime", at, decode.number),
        x_y_z=decode.optional(data, "x-y.z", at, decode.string),
        x_y_z_1=decode.optional(data, "x_y_z", at, decode.string),
        field_3d=decode.optional(data, "3d", at, decode.boolean),
        größe=decode.optional(data, "größe", at, decode.integer),
        名前=decode.optional(data, "名前", at, decode.string),
        field__1=decode.optional(data, "", at, decode.string),
        field_id=decode.optional(data, "@id", at, decode.string),
        field_private=decode.optional(data, "_private", at, decode.string),
        field__slots__=decode.optional(data, "__slots__", at, decode.string),
        upper=decode.optional(data, "UPPER", at, decode.string),
        speaker_wav2=decode.optional(data, "speaker_wav2", at, decode.string),
        found=decode.optional(data, "found", at, decode.string),
        data=decode.optional(data, "data", at, decode.string),
        value=decode.optional(data, "value", at, decode.string),
        at=decode.optional(data, "at", at, decode.string),
        additional_properties=data,
    )
