# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate property_names`.
"""Checks, encodes and decodes the values of Names."""

from __future__ import annotations

from typing import Any

from .._runtime import checks, compound, decode, encode, values
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
    "x_y_z_1": "x-y.z",
    "field_3d": "3d",
    "field__1": "",
    "field_id": "@id",
    "private": "_private",
    "slots": "__slots__",
    "upper": "UPPER",
    "field_id_1": "_id",
    "async_": "_async",
    "ref": "$ref_",
    "odata_type": "@odata.type",
    "field_9": "_9",
    "field_list": "_list",
    "plus_1": "+1",
    "minus_1": "-1",
    "price_eur": "Price (EUR)",
    "x_z": "x--z",
    "text": "#text",
    "win_percent": "win_%",
    "is_ok": "Is OK?",
    "dollar": "$",
}
"""The names of properties where those of fields differ."""


def encode_word(value: object, found: checks.Violations, at: str) -> dict[str, Any]:
    """Check `Word` and convert what is set to JSON."""
    data: dict[str, Any] = {}
    if encode.instance(value, Word, found, at):
        if value.class_ is not None:
            data["class"] = checks.string(value.class_, found, f"{at}.class_")
        if value.self is not None:
            data["self"] = checks.string(value.self, found, f"{at}.self")
        if value.none is not None:
            data["None"] = checks.string(value.none, found, f"{at}.none")
        if value.list_ is not None:
            data["list"] = compound.array(value.list_, found, f"{at}.list_", item=checks.string)
        if value.str_ is not None:
            data["str"] = checks.string(value.str_, found, f"{at}.str_")
        if value.dict_ is not None:
            data["dict"] = compound.mapping(value.dict_, found, f"{at}.dict_", item=checks.integer)
        if value.int_ is not None:
            data["int"] = checks.integer(value.int_, found, f"{at}.int_")
        if value.type is not None:
            data["type"] = checks.string(value.type, found, f"{at}.type")
        if value.match is not None:
            data["match"] = checks.string(value.match, found, f"{at}.match")
        if value.field_ is not None:
            data["field"] = checks.string(value.field_, found, f"{at}.field_")
        if value.additional_properties_ is not None:
            data["additional_properties"] = checks.string(
                value.additional_properties_, found, f"{at}.additional_properties_"
            )
        if value.dataclass is not None:
            data["dataclass"] = checks.string(value.dataclass, found, f"{at}.dataclass")
        if value.any is not values.UNSET:
            data["Any"] = compound.any_json(value.any, found, f"{at}.any")
        if value.predict_time is not None:
            data["predictTime"] = checks.number(value.predict_time, found, f"{at}.predict_time")
        if value.x_y_z_1 is not None:
            data["x-y.z"] = checks.string(value.x_y_z_1, found, f"{at}.x_y_z_1")
        if value.x_y_z is not None:
            data["x_y_z"] = checks.string(value.x_y_z, found, f"{at}.x_y_z")
        if value.field_3d is not None:
            data["3d"] = checks.boolean(value.field_3d, found, f"{at}.field_3d")
        if value.größe is not None:
            data["größe"] = checks.integer(value.größe, found, f"{at}.größe")
        if value.名前 is not None:
            data["名前"] = checks.string(value.名前, found, f"{at}.名前")
        if value.field__1 is not None:
            data[""] = checks.string(value.field__1, found, f"{at}.field__1")
        if value.field_id is not None:
            data["@id"] = checks.string(value.field_id, found, f"{at}.field_id")
        if value.private is not None:
            data["_private"] = checks.string(value.private, found, f"{at}.private")
        if value.slots is not None:
            data["__slots__"] = checks.string(value.slots, found, f"{at}.slots")
        if value.upper is not None:
            data["UPPER"] = checks.string(value.upper, found, f"{at}.upper")
        if value.speaker_wav2 is not None:
            data["speaker_wav2"] = checks.string(value.speaker_wav2, found, f"{at}.speaker_wav2")
        if value.found is not None:
            data["found"] = checks.string(value.found, found, f"{at}.found")
        if value.data is not None:
            data["data"] = checks.string(value.data, found, f"{at}.data")
        if value.value is not None:
            data["value"] = checks.string(value.value, found, f"{at}.value")
        if value.at is not None:
            data["at"] = checks.string(value.at, found, f"{at}.at")
        if value.field_id_1 is not None:
            data["_id"] = checks.string(value.field_id_1, found, f"{at}.field_id_1")
        if value.async_ is not None:
            data["_async"] = checks.string(value.async_, found, f"{at}.async_")
        if value.ref is not None:
            data["$ref_"] = checks.string(value.ref, found, f"{at}.ref")
        if value.odata_type is not None:
            data["@odata.type"] = checks.string(value.odata_type, found, f"{at}.odata_type")
        if value.field_9 is not None:
            data["_9"] = checks.string(value.field_9, found, f"{at}.field_9")
        if value.field_list is not None:
            data["_list"] = checks.string(value.field_list, found, f"{at}.field_list")
        if value.plus_1 is not None:
            data["+1"] = checks.integer(value.plus_1, found, f"{at}.plus_1")
        if value.minus_1 is not None:
            data["-1"] = checks.integer(value.minus_1, found, f"{at}.minus_1")
        if value.price_eur is not None:
            data["Price (EUR)"] = checks.number(value.price_eur, found, f"{at}.price_eur")
        if value.x_z is not None:
            data["x--z"] = checks.string(value.x_z, found, f"{at}.x_z")
        if value.text is not None:
            data["#text"] = checks.string(value.text, found, f"{at}.text")
        if value.win_percent is not None:
            data["win_%"] = checks.number(value.win_percent, found, f"{at}.win_percent")
        if value.win is not None:
            data["win"] = checks.number(value.win, found, f"{at}.win")
        if value.is_ok is not None:
            data["Is OK?"] = checks.boolean(value.is_ok, found, f"{at}.is_ok")
        if value.dollar is not None:
            data["$"] = checks.string(value.dollar, found, f"{at}.dollar")
        encode.rest(data, value.additional_properties, found, at, compound.any_json)
    return data


def decode_word(value: Any, at: str) -> Word:
    """Decode `Word`, keeping undeclared properties."""
    data = decode.object_(value, at)
    made = object.__new__(Word)
    made.class_ = decode.optional_string(data, "class", at)
    made.self = decode.optional_string(data, "self", at)
    made.none = decode.optional_string(data, "None", at)
    made.list_ = decode.optional(data, "list", at, decode.array(decode.string))
    made.str_ = decode.optional_string(data, "str", at)
    made.dict_ = decode.optional(data, "dict", at, decode.mapping(decode.integer))
    made.int_ = decode.optional(data, "int", at, decode.integer)
    made.type = decode.optional_string(data, "type", at)
    made.match = decode.optional_string(data, "match", at)
    made.field_ = decode.optional_string(data, "field", at)
    made.additional_properties_ = decode.optional_string(data, "additional_properties", at)
    made.dataclass = decode.optional_string(data, "dataclass", at)
    made.any = decode.settable(data, "Any", at, decode.any_json)
    made.predict_time = decode.optional(data, "predictTime", at, decode.number)
    made.x_y_z_1 = decode.optional_string(data, "x-y.z", at)
    made.x_y_z = decode.optional_string(data, "x_y_z", at)
    made.field_3d = decode.optional(data, "3d", at, decode.boolean)
    made.größe = decode.optional(data, "größe", at, decode.integer)
    made.名前 = decode.optional_string(data, "名前", at)
    made.field__1 = decode.optional_string(data, "", at)
    made.field_id = decode.optional_string(data, "@id", at)
    made.private = decode.optional_string(data, "_private", at)
    made.slots = decode.optional_string(data, "__slots__", at)
    made.upper = decode.optional_string(data, "UPPER", at)
    made.speaker_wav2 = decode.optional_string(data, "speaker_wav2", at)
    made.found = decode.optional_string(data, "found", at)
    made.data = decode.optional_string(data, "data", at)
    made.value = decode.optional_string(data, "value", at)
    made.at = decode.optional_string(data, "at", at)
    made.field_id_1 = decode.optional_string(data, "_id", at)
    made.async_ = decode.optional_string(data, "_async", at)
    made.ref = decode.optional_string(data, "$ref_", at)
    made.odata_type = decode.optional_string(data, "@odata.type", at)
    made.field_9 = decode.optional_string(data, "_9", at)
    made.field_list = decode.optional_string(data, "_list", at)
    made.plus_1 = decode.optional(data, "+1", at, decode.integer)
    made.minus_1 = decode.optional(data, "-1", at, decode.integer)
    made.price_eur = decode.optional(data, "Price (EUR)", at, decode.number)
    made.x_z = decode.optional_string(data, "x--z", at)
    made.text = decode.optional_string(data, "#text", at)
    made.win_percent = decode.optional(data, "win_%", at, decode.number)
    made.win = decode.optional(data, "win", at, decode.number)
    made.is_ok = decode.optional(data, "Is OK?", at, decode.boolean)
    made.dollar = decode.optional_string(data, "$", at)
    made.additional_properties = data
    return made
