"""Plans the functions that check, encode and decode the values of definitions.

They are planned here as small Python expressions, which the template only prints.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass

from pitchpipe import ir
from pitchpipe.parse.definition_graph import reachable, received_types, sent_types
from pitchpipe.parse.names import snake
from pitchpipe.render.annotations import REST, has_unset, rest_type
from pitchpipe.render.code import (
    CAST,
    EMPTY,
    FORMS,
    HERE,
    MODELS,
    PARTIAL,
    Code,
    Import,
    call,
    imported,
    joined,
    names_of,
    needed,
    runtime,
)
from pitchpipe.render.decoders import decoder, decodes_to_any, form_name
from pitchpipe.render.literals import literal
from pitchpipe.render.models import FieldSource, ModelSource
from pitchpipe.schema.patterns import can_explode

_FORMATS = {"uri": "uri", "date-time": "date_time"}
"""Formats that are checked, by their checks: the server would run and bill the mistakes."""

_PYTHON_FORMATS: Mapping[ir.FormatName, Code] = {
    "date-time": runtime("formats.check_date_time"),
    "date": runtime("formats.check_date"),
    "uuid": runtime("identifiers.check_uuid"),
    "byte": runtime("formats.check_byte"),
    "decimal": runtime("decimals.check_decimal"),
}
"""The checks of formats that Python has types for."""

_CHECKS = {
    ir.AnyType: runtime("checks.any_json"),
    ir.Binary: runtime("checks.binary"),
    ir.Upload: runtime("file_parts.file"),
    ir.File: runtime("uploads.file"),
    ir.Null: runtime("rules.null"),
    ir.Unknown: runtime("unknown.check"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class EncodedField:
    """A property to encode: the method that adds it, and the arguments of that method."""

    how: str
    arguments: Code


@dataclass(frozen=True, slots=True, kw_only=True)
class Encoder:
    """A function that checks a value and converts it to JSON."""

    function: str
    class_name: str
    fields: tuple[EncodedField, ...] = ()
    expression: Code = EMPTY
    rest: Code = EMPTY
    size: str = ""
    rules: str = ""
    required_sets: tuple[tuple[str, str], ...] = ()
    """Methods that check sets of properties, with the sets."""

    @property
    def needs(self) -> frozenset[Import]:
        """What this encoder needs in addition to what all of them need."""
        checked = EMPTY if self.expression else imported(MODELS, self.class_name)
        rules = runtime("rules.check") if self.rules else EMPTY
        fields = (field.arguments for field in self.fields)
        return needed([self.expression, checked, self.rest, rules, *fields])

    @property
    def empty(self) -> bool:
        """Whether the object has nothing to add or check."""
        return not (self.fields or self.rest or self.size or self.rules or self.required_sets)


@dataclass(frozen=True, slots=True, kw_only=True)
class DecodedField:
    """A field to decode."""

    name: str
    expression: Code


@dataclass(frozen=True, slots=True, kw_only=True)
class Decoder:
    """A function that converts JSON to a value."""

    function: str
    class_name: str
    fields: tuple[DecodedField, ...] = ()
    expression: Code = EMPTY

    @property
    def needs(self) -> frozenset[Import]:
        """What this decoder needs in addition to what all of them need."""
        made = imported(MODELS, self.class_name)
        return needed([self.expression, made, *(f.expression for f in self.fields)])


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """A constant that describes how to recognise a model in a union, and its arguments."""

    name: str
    arguments: Code


@dataclass(frozen=True, slots=True, kw_only=True)
class Codec:
    """The functions of one `_codec.py`, and what they need."""

    encoders: tuple[Encoder, ...]
    decoders: tuple[Decoder, ...]
    forms: tuple[Form, ...]
    needs: frozenset[Import]


def plan_codec(api: ir.Api, models: ModelSource) -> Codec:
    """Plan encoders for all that operations send, and decoders for all that they receive."""
    by_name = {definition.name: definition for definition in api.definitions}
    sent, received = sent_types(api.operations), received_types(api.operations)
    out_names, in_names = reachable(sent, by_name), reachable(received, by_name)
    encoders = [_encoder(d, models, by_name) for d in api.definitions if d.name in out_names]
    decoders = [_decoder(d, models, by_name) for d in api.definitions if d.name in in_names]
    forms = _forms(api, decoders, by_name)
    return Codec(
        encoders=tuple(encoders),
        decoders=tuple(decoders),
        forms=forms,
        needs=needed([*encoders, *decoders, *(form.arguments for form in forms)]),
    )


# Encoders.


def _encoder(
    definition: ir.Definition, models: ModelSource, by_name: Mapping[str, ir.Definition]
) -> Encoder:
    function = f"encode_{snake(definition.name)}"
    match definition:
        case ir.Enum():
            values = call(imported("typing", "get_args"), imported(MODELS, definition.name))
            expression = call(runtime("checks.literal"), "value, found, at", values)
            return Encoder(function=function, class_name=definition.name, expression=expression)
        case ir.Alias():
            expression = encode(definition.type, "value", "at")
            return Encoder(function=function, class_name=definition.name, expression=expression)
        case ir.Model():
            return _model_encoder(definition, function, models, by_name)


def _model_encoder(
    model: ir.Model, function: str, models: ModelSource, by_name: Mapping[str, ir.Definition]
) -> Encoder:
    sources = models.fields[model.name]
    fields = [
        _encoded_field(model, item, sources[item.wire_name], by_name) for item in model.fields
    ]
    rest = rest_type(model)
    return Encoder(
        function=function,
        class_name=model.name,
        fields=tuple(fields),
        rest=Code() if rest is None else encoder(rest),
        size=_limits(model.constraints),
        rules=_rules(model.rules) if model.rules else "",
        required_sets=tuple(
            ("one_of" if each.keyword == "oneOf" else "any_of", ", ".join(map(literal, each.sets)))
            for each in model.required_sets
        ),
    )


def _encoded_field(
    model: ir.Model,
    item: ir.Field,
    source: FieldSource,
    by_name: Mapping[str, ir.Definition],
) -> EncodedField:
    how, kind = "required", item.type
    if has_unset(model, item):
        how = "settable"
    elif not item.required:
        how = "optional"
        kind = ir.without_null(kind)
    function, limits = check(kind)
    if item.constant is not None and not _is_constant(kind, by_name):
        function, limits = runtime("checks.literal"), Code(f"values={literal((item.constant,))}")
    named = f"name={literal(source.name)}" if source.name != item.wire_name else ""
    given = f"{literal(item.wire_name)}, value.{source.name}"
    return EncodedField(how=how, arguments=joined([given, function, named, limits]))


def _is_constant(kind: ir.Type, by_name: Mapping[str, ir.Definition]) -> bool:
    definition = by_name[kind.name] if isinstance(kind, ir.Named) else None
    return isinstance(definition, ir.Enum) and len(definition.values) == 1


def encode(kind: ir.Type, value: str, at: str, scope: Code = HERE) -> Code:
    """Write the expression that checks `value` and returns its JSON; `at` is an expression too."""
    function, limits = check(kind, scope)
    return call(function, value, "found", at, limits)


def encoder(kind: ir.Type, scope: Code = HERE) -> Code:
    """Write a function of (value, found, at) that checks a value and returns its JSON."""
    function, limits = check(kind, scope)
    return call(PARTIAL, function, limits) if limits else function


def check(kind: ir.Type, scope: Code = HERE) -> tuple[Code, Code]:
    """Write the function that checks a type, and its keyword arguments.

    `scope` is the prefix of names in `_codec.py`: CODEC in another module.
    """
    match kind:
        case ir.Named():
            return scope + f"encode_{snake(kind.name)}", EMPTY
        case ir.AnyType() | ir.Binary() | ir.Upload() | ir.File() | ir.Null() | ir.Unknown():
            return _CHECKS[type(kind)], EMPTY
        case ir.Primitive() if kind.constraints.values is not None:
            return runtime("checks.literal"), Code(f"values={literal(kind.constraints.values)}")
        case ir.Primitive():
            checked = _FORMATS.get(kind.format, kind.kind) if kind.kind == "string" else kind.kind
            return runtime(f"checks.{checked}"), Code(_limits(kind.constraints))
        case ir.Formatted():
            return _PYTHON_FORMATS[kind.format], Code(_limits(kind.constraints))
        case ir.Nullable():
            return runtime("checks.nullable"), "inner=" + encoder(kind.inner, scope)
        case ir.Asserted():
            item = "item=" + encoder(kind.inner, scope)
            return runtime("rules.checked"), joined([item, f"schema={_rules(kind.rules)}"])
        case ir.Union():
            options = joined(encoder(option, scope) for option in kind.options)
            return runtime("checks.one_of"), "options=(" + options + ")"
        case _:
            return _check_of_items(kind, scope)


def _check_of_items(kind: ir.Array | ir.Tuple | ir.Map, scope: Code) -> tuple[Code, Code]:
    match kind:
        case ir.Array():
            item = "item=" + encoder(kind.items, scope)
            return runtime("checks.array"), joined([item, _limits(kind.constraints)])
        case ir.Tuple():
            items = joined(encoder(each, scope) for each in kind.items)
            return runtime("tuples.check"), "items=(" + items + _comma(kind.items) + ")"
        case ir.Map():
            item = "item=" + encoder(kind.values, scope)
            return runtime("checks.mapping"), joined([item, _limits(kind.constraints)])


def _comma(items: Sequence[object]) -> str:
    """Make a tuple of a single item."""
    return "," if len(items) == 1 else ""


def _rules(rules: str) -> str:
    return literal(json.loads(rules))


def _limits(limits: ir.Constraints) -> str:
    """Write constraints as keyword arguments.

    A pattern that can take exponential time is left out: the server has to check it.
    """
    given = {name: value for name, value in asdict(limits).items() if value is not None}
    if limits.pattern is not None and can_explode(limits.pattern):
        del given["pattern"]
    return ", ".join(f"{name}={literal(value)}" for name, value in given.items())


# Decoders.


def _forms(
    api: ir.Api, decoders: Sequence[Decoder], by_name: Mapping[str, ir.Definition]
) -> tuple[Form, ...]:
    """List the forms that the decoders of unions refer to."""
    expressions = [d.expression for d in decoders]
    expressions += [f.expression for d in decoders for f in d.fields]
    expressions += [decoder(kind, by_name) for kind in received_types(api.operations)]
    named = names_of(FORMS, needed(expressions))
    models = [d for d in api.definitions if isinstance(d, ir.Model)]
    return tuple(
        Form(name=form_name(model), arguments=_form_arguments(model, by_name))
        for model in models
        if form_name(model) in named
    )


def _form_arguments(model: ir.Model, by_name: Mapping[str, ir.Definition]) -> Code:
    """Write the required and known keys of a model, and the values that identify it."""
    required = [item for item in model.fields if item.required]
    keys = {
        "required": sorted(item.wire_name for item in required),
        "known": sorted(item.wire_name for item in model.fields),
    }
    tags = {
        item.wire_name: imported(MODELS, item.type.name)
        for item in required
        if isinstance(item.type, ir.Named) and isinstance(by_name[item.type.name], ir.Enum)
    }
    given = [f"{name}=frozenset({literal(listed)})" for name, listed in keys.items() if listed]
    listed = joined(f"{literal(key)}: " + name for key, name in tags.items())
    told = "tags={" + listed + "}" if tags else EMPTY
    return joined([f"decode_{snake(model.name)}", *given, told])


def _decoder(
    definition: ir.Definition, models: ModelSource, by_name: Mapping[str, ir.Definition]
) -> Decoder:
    function = f"decode_{snake(definition.name)}"
    name = definition.name
    match definition:
        case ir.Enum():
            return Decoder(function=function, class_name=name, expression=_enum(definition))
        case ir.Alias():
            expression = call(decoder(definition.type, by_name), "value", "at")
            if decodes_to_any(definition.type):
                expression = call(CAST, f'"{name}"', expression)
            return Decoder(function=function, class_name=name, expression=expression)
        case ir.Model():
            return _model_decoder(definition, function, models, by_name)


def _enum(enum: ir.Enum) -> Code:
    """Decode only an enum's base type: a value newer than the spec must not lose the result."""
    known = {"str": "string", "int": "integer", "bool": "boolean"}
    kinds = {known[type(value).__name__] for value in enum.values}
    read = runtime(f"decode.{kinds.pop() if len(kinds) == 1 else 'any_json'}")
    return call(CAST, f'"{enum.name}"', call(read, "value", "at"))


def _model_decoder(
    model: ir.Model, function: str, models: ModelSource, by_name: Mapping[str, ir.Definition]
) -> Decoder:
    sources = models.fields[model.name]
    fields = [
        DecodedField(
            name=sources[item.wire_name].name, expression=_decode_field(model, item, by_name)
        )
        for item in model.fields
    ]
    rest = rest_type(model)
    # Each decoded property is removed from `data`; what is left is undeclared.
    left = (
        Code("data")
        if isinstance(rest, ir.AnyType | None)
        else call(decoder(ir.Map(values=rest), by_name), "data", "at")
    )
    return Decoder(
        function=function,
        class_name=model.name,
        fields=(*fields, DecodedField(name=REST, expression=left)),
    )


def _decode_field(model: ir.Model, item: ir.Field, by_name: Mapping[str, ir.Definition]) -> Code:
    kind, how = item.type, "required"
    if has_unset(model, item):
        how = "settable"
    elif not item.required:
        how = "optional"
    if how != "required":
        kind = ir.without_null(kind)
    read = runtime(f"decode.{how}")
    return call(read, "data", literal(item.wire_name), "at", decoder(kind, by_name))
