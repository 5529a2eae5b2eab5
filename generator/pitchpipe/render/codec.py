"""From definitions to the statements that encode, check and decode their values.

Everything is decided here as small Python expressions; the template only sets them out.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass

from pitchpipe import ir
from pitchpipe.parse.definition_graph import reachable, received_types, sent_types
from pitchpipe.parse.names import snake
from pitchpipe.render.annotations import REST, has_unset, optional, rest_type
from pitchpipe.render.literals import literal
from pitchpipe.render.models import FieldSource, ModelSource

_FORMATS = {"uri": "uri", "date-time": "date_time"}
"""Formats that are checked, with their checks: what they catch would be run and billed."""

_CHECKS = {
    ir.AnyType: "checks.any_json",
    ir.Binary: "checks.binary",
    ir.File: "uploads.file",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class EncodedField:
    """One property on its way out: which way it is added, and what it is added with."""

    how: str
    arguments: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Encoder:
    """A function that checks a value and makes JSON of it."""

    function: str
    class_name: str
    fields: tuple[EncodedField, ...] = ()
    expression: str = ""
    rest: str = ""
    size: str = ""
    required_sets: tuple[tuple[str, str], ...] = ()
    """The method that checks some sets of properties, and the sets."""

    @property
    def empty(self) -> bool:
        """Whether there is nothing to add to the object."""
        return not (self.fields or self.rest or self.size or self.required_sets)


@dataclass(frozen=True, slots=True, kw_only=True)
class DecodedField:
    """One field on its way in."""

    name: str
    expression: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Decoder:
    """A function that makes a value of JSON."""

    function: str
    class_name: str
    fields: tuple[DecodedField, ...] = ()
    expression: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """What tells a model from the others of a union: a constant, and the arguments that make it."""

    name: str
    arguments: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Codec:
    """The functions of one `_codec.py`, and the classes they name."""

    encoders: tuple[Encoder, ...]
    decoders: tuple[Decoder, ...]
    forms: tuple[Form, ...]
    class_names: tuple[str, ...]


def plan_codec(api: ir.Api, models: ModelSource) -> Codec:
    """Plan an encoder for everything an operation sends, a decoder for all that one receives."""
    by_name = {definition.name: definition for definition in api.definitions}
    sent, received = sent_types(api.operations), received_types(api.operations)
    out_names, in_names = reachable(sent, by_name), reachable(received, by_name)
    encoders = [_encoder(d, models) for d in api.definitions if d.name in out_names]
    decoders = [_decoder(d, models, by_name) for d in api.definitions if d.name in in_names]
    return Codec(
        encoders=tuple(encoders),
        decoders=tuple(decoders),
        forms=_forms(api, decoders, by_name),
        class_names=tuple(sorted(in_names | _named_by_encoders(api, out_names))),
    )


def _named_by_encoders(api: ir.Api, names: set[str]) -> set[str]:
    """List the definitions that the encoders of the named ones mention: all but aliases."""
    return {d.name for d in api.definitions if d.name in names and not isinstance(d, ir.Alias)}


# Outgoing.


def _encoder(definition: ir.Definition, models: ModelSource) -> Encoder:
    function = f"encode_{snake(definition.name)}"
    match definition:
        case ir.Enum():
            expression = f"checks.literal(value, found, at, get_args({definition.name}))"
            return Encoder(function=function, class_name=definition.name, expression=expression)
        case ir.Alias():
            expression = encode(definition.type, "value", "at")
            return Encoder(function=function, class_name=definition.name, expression=expression)
        case ir.Model():
            return _model_encoder(definition, function, models)


def _model_encoder(model: ir.Model, function: str, models: ModelSource) -> Encoder:
    sources = models.fields[model.name]
    fields = [
        _encoded_field(model, item, sources[item.wire_name])
        for item in model.fields
        if not item.read_only
    ]
    rest = rest_type(model)
    return Encoder(
        function=function,
        class_name=model.name,
        fields=tuple(fields),
        rest="" if rest is None else encoder(rest),
        size=_limits(model.constraints),
        required_sets=tuple(
            ("one_of" if each.keyword == "oneOf" else "any_of", ", ".join(map(literal, each.sets)))
            for each in model.required_sets
        ),
    )


def _encoded_field(model: ir.Model, item: ir.Field, source: FieldSource) -> EncodedField:
    how, kind = "required", item.type
    if has_unset(model, item):
        how = "settable"
    elif optional(model, item):
        how = "optional"
        kind = ir.without_null(kind)
    function, limits = check(kind)
    named = f", name={literal(source.name)}" if source.name != item.wire_name else ""
    arguments = f"{literal(item.wire_name)}, value.{source.name}, {function}{named}{_comma(limits)}"
    return EncodedField(how=how, arguments=arguments)


def encode(kind: ir.Type, value: str, at: str, scope: str = "") -> str:
    """Write the expression that checks `value` and gives its JSON; `at` is an expression too."""
    function, limits = check(kind, scope)
    return f"{function}({value}, found, {at}{_comma(limits)})"


def encoder(kind: ir.Type, scope: str = "") -> str:
    """Write a function of (value, found, at) that checks a value and gives its JSON."""
    function, limits = check(kind, scope)
    return f"partial({function}, {limits})" if limits else function


def check(kind: ir.Type, scope: str = "") -> tuple[str, str]:
    """Write the function that checks a type, and the keyword arguments that say how.

    `scope` stands before the names of this module's functions: `codec.` from outside.
    """
    match kind:
        case ir.Named():
            return f"{scope}encode_{snake(kind.name)}", ""
        case ir.AnyType() | ir.Binary() | ir.File():
            return _CHECKS[type(kind)], ""
        case ir.Primitive() if kind.constraints.values is not None:
            return "checks.literal", f"values={literal(kind.constraints.values)}"
        case ir.Primitive():
            checked = _FORMATS.get(kind.format, kind.kind) if kind.kind == "string" else kind.kind
            return f"checks.{checked}", _limits(kind.constraints)
        case ir.Array():
            item = f"item={encoder(kind.items, scope)}"
            return "checks.array", item + _comma(_limits(kind.constraints))
        case ir.Map():
            item = f"item={encoder(kind.values, scope)}"
            return "checks.mapping", item + _comma(_limits(kind.constraints))
        case ir.Nullable():
            return "checks.nullable", f"inner={encoder(kind.inner, scope)}"
        case ir.Union():
            options = ", ".join(encoder(option, scope) for option in kind.options)
            return "checks.one_of", f"options=({options})"


def _limits(limits: ir.Constraints) -> str:
    """Write constraints as keyword arguments."""
    given = {name: value for name, value in asdict(limits).items() if value is not None}
    return ", ".join(f"{name}={literal(value)}" for name, value in given.items())


def _comma(arguments: str) -> str:
    return f", {arguments}" if arguments else ""


# Incoming.


def _forms(
    api: ir.Api, decoders: Sequence[Decoder], by_name: Mapping[str, ir.Definition]
) -> tuple[Form, ...]:
    """List the forms that the decoders of unions refer to."""
    expressions = [d.expression for d in decoders]
    expressions += [f.expression for d in decoders for f in d.fields]
    expressions += [decoder(kind, by_name) for kind in received_types(api.operations)]
    written = set(re.findall(r"\w+", " ".join(expressions)))
    models = [d for d in api.definitions if isinstance(d, ir.Model)]
    return tuple(
        Form(name=_form_name(model), arguments=_form_arguments(model, by_name))
        for model in models
        if _form_name(model) in written
    )


def _form_name(model: ir.Model) -> str:
    return f"{snake(model.name).upper()}_FORM"


def _form_arguments(model: ir.Model, by_name: Mapping[str, ir.Definition]) -> str:
    """Say which keys a model has to have, which it can have, and which values tell it."""
    required = [item for item in model.fields if not optional(model, item)]
    keys = {
        "required": sorted(item.wire_name for item in required),
        "known": sorted(item.wire_name for item in model.fields),
    }
    tags = {
        item.wire_name: item.type.name
        for item in required
        if isinstance(item.type, ir.Named) and isinstance(by_name[item.type.name], ir.Enum)
    }
    given = [f"{name}=frozenset({literal(listed)})" for name, listed in keys.items() if listed]
    listed = ", ".join(f"{literal(key)}: {name}" for key, name in tags.items())
    given += [f"tags={{{listed}}}"] if tags else []
    return ", ".join([f"decode_{snake(model.name)}", *given])


def _decoder(
    definition: ir.Definition, models: ModelSource, by_name: Mapping[str, ir.Definition]
) -> Decoder:
    function = f"decode_{snake(definition.name)}"
    name = definition.name
    match definition:
        case ir.Enum():
            return Decoder(function=function, class_name=name, expression=_enum(definition))
        case ir.Alias():
            expression = f"{decoder(definition.type, by_name)}(value, at)"
            if isinstance(definition.type, ir.Union):
                expression = f'cast("{name}", {expression})'
            return Decoder(function=function, class_name=name, expression=expression)
        case ir.Model():
            return _model_decoder(definition, function, models, by_name)


def _enum(enum: ir.Enum) -> str:
    """Decode an enum's base type only: a value newer than the spec must not cost a result."""
    known = {"str": "string", "int": "integer", "bool": "boolean"}
    kinds = {known[type(value).__name__] for value in enum.values}
    read = f"decode.{kinds.pop() if len(kinds) == 1 else 'any_json'}(value, at)"
    return f'cast("{enum.name}", {read})'


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
    # Each property is taken out of `data` as it is decoded; what is left is what nobody declared.
    left = (
        "data"
        if isinstance(rest, ir.AnyType | None)
        else f"{decoder(ir.Map(values=rest), by_name)}(data, at)"
    )
    return Decoder(
        function=function,
        class_name=model.name,
        fields=(*fields, DecodedField(name=REST, expression=left)),
    )


def _decode_field(model: ir.Model, item: ir.Field, by_name: Mapping[str, ir.Definition]) -> str:
    kind, how = item.type, "required"
    if has_unset(model, item):
        how = "settable"
    elif optional(model, item):
        how = "optional"
    if how != "required":
        kind = ir.without_null(kind)
    return f"decode.{how}(data, {literal(item.wire_name)}, at, {decoder(kind, by_name)})"


def decoder(kind: ir.Type, by_name: Mapping[str, ir.Definition], scope: str = "") -> str:
    """Write a function of (value, at) that decodes the type."""
    match kind:
        case ir.Named():
            return f"{scope}decode_{snake(kind.name)}"
        case ir.Primitive():
            return f"decode.{kind.kind}"
        case ir.Array():
            return f"decode.array({decoder(kind.items, by_name, scope)})"
        case ir.Map():
            return f"decode.mapping({decoder(kind.values, by_name, scope)})"
        case ir.Nullable():
            return f"decode.nullable({decoder(kind.inner, by_name, scope)})"
        case ir.Union():
            return _union_decoder(kind, by_name, scope)
        case ir.File():
            return "files.file_url"
        case ir.AnyType() | ir.Binary():
            return "decode.any_json"


def _union_decoder(union: ir.Union, by_name: Mapping[str, ir.Definition], scope: str) -> str:
    """Choose by the tag that an object has, or else by its keys, or else by what fits."""
    unions = _nested(union, by_name)
    options = [o for each in unions for o in each.options if not _union_of(o, by_name)]
    forms = {option: _form(option, by_name, scope) for option in options}
    objects = [form for form in forms.values() if form]
    others = [decoder(option, by_name, scope) for option, form in forms.items() if not form]
    decoders = [f"decode.best({', '.join(objects)})"] if len(objects) > 1 else []
    if len(objects) == 1:
        decoders = [decoder(option, by_name, scope) for option, form in forms.items() if form]
    if decoders and (tagged := _tagged(unions, decoders[0], scope)):
        decoders[0] = tagged
    listed = list(dict.fromkeys([*decoders, *others]))
    return listed[0] if len(listed) == 1 else f"decode.one_of({', '.join(listed)})"


def _nested(union: ir.Union, by_name: Mapping[str, ir.Definition]) -> list[ir.Union]:
    """List a union and those that are among its options, by name."""
    found = [union]
    for each in found:
        inner = (_union_of(option, by_name) for option in each.options)
        found += [other for other in inner if other and other not in found]
    return found


def _union_of(kind: ir.Type, by_name: Mapping[str, ir.Definition]) -> ir.Union | None:
    definition = by_name[kind.name] if isinstance(kind, ir.Named) else None
    inner = definition.type if isinstance(definition, ir.Alias) else None
    return inner if isinstance(inner, ir.Union) else None


def _tagged(unions: list[ir.Union], otherwise: str, scope: str) -> str:
    """Choose by the tags of the outermost union, and of those within it that have the same key."""
    given = [union.discriminator for union in unions if union.discriminator]
    if not unions[0].discriminator or not given[0].mapping:
        return ""
    key = given[0].property_name
    tags = {tag: name for each in given if each.property_name == key for tag, name in each.mapping}
    listed = ", ".join(f"{literal(tag)}: {scope}decode_{snake(name)}" for tag, name in tags.items())
    return f"decode.tagged({literal(key)}, {{{listed}}}, {otherwise})"


def _form(kind: ir.Type, by_name: Mapping[str, ir.Definition], scope: str) -> str:
    """Write what tells an object from others; "" for what is no object."""
    if isinstance(kind, ir.Map):
        return f"decode.Form({decoder(kind, by_name, scope)})"
    definition = by_name[kind.name] if isinstance(kind, ir.Named) else None
    return f"{scope}{_form_name(definition)}" if isinstance(definition, ir.Model) else ""
