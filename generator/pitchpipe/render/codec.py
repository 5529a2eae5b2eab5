"""Plans the functions that check, encode and decode the values of definitions.

They are planned here as small Python expressions, which the template only prints.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple, TypeAlias, TypeVar

from pitchpipe import ir
from pitchpipe.parse.definition_graph import reachable, received_types, sent_types
from pitchpipe.parse.names import snake
from pitchpipe.render.annotations import REST, has_unset, rest_type
from pitchpipe.render.code import (
    CAST,
    EMPTY,
    FORMS,
    LATE,
    MODELS,
    Code,
    Import,
    Scope,
    call,
    imported,
    joined,
    late,
    names_of,
    needed,
    own,
    runtime,
)
from pitchpipe.render.decoders import decoder, decodes_to_any, form_name, tag_types
from pitchpipe.render.encoders import check, encode, encoder, limits_of, rules_of
from pitchpipe.render.literals import literal
from pitchpipe.render.models import FieldSource, ModelSource

Home = TypeVar("Home", bound=Hashable)
"""What tells modules apart."""
IsLate: TypeAlias = Callable[[str, str], bool]
"""Whether the module of a definition may be imported before that of one that it refers to."""

_LONGEST_DEFAULT = 100
"""How many characters a default has at most that stands for a property that is missing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class EncodedField:
    """A property to encode: its key as a literal, its field, and the expression of its JSON.

    `absent` is the value of a field that is left out, "" if the property is always sent.
    """

    key: str
    name: str
    encoded: Code
    absent: Code


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
        size = runtime("compound.size") if self.size else EMPTY
        fields = (part for field in self.fields for part in (field.encoded, field.absent))
        return needed([self.expression, checked, self.rest, rules, size, *fields])

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
    closed: bool = False
    """Whether the class has no place for undeclared properties."""

    @property
    def needs(self) -> frozenset[Import]:
        """What this decoder needs in addition to what all of them need."""
        made = imported(MODELS, self.class_name)
        return needed([self.expression, made, *(f.expression for f in self.fields)])


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """A constant that describes how to recognise a model in a union, and its arguments."""

    name: str
    class_name: str
    arguments: Code


@dataclass(frozen=True, slots=True, kw_only=True)
class Codec:
    """The functions of one `_codec.py`, and what they need."""

    encoders: tuple[Encoder, ...]
    decoders: tuple[Decoder, ...]
    forms: tuple[Form, ...]
    names: Mapping[str, str]
    """The names of the API that differ from those of fields; `Class.field` where classes differ."""
    needs: frozenset[Import]

    @property
    def defined(self) -> list[str]:
        """The names that the module defines for others."""
        encoders = [each.function for each in self.encoders]
        decoders = [each.function for each in self.decoders]
        return [*encoders, *decoders, *(form.name for form in self.forms)]


EMPTY_CODEC = Codec(encoders=(), decoders=(), forms=(), names={}, needs=frozenset())


def plan_codec(
    api: ir.Api, models: ModelSource, is_late: IsLate = lambda _user, _used: False
) -> Codec:
    """Plan encoders for all that operations send, and decoders for all that they receive."""
    by_name = {definition.name: definition for definition in api.definitions}
    sent, received = sent_types(api.operations), received_types(api.operations)
    out_names, in_names = reachable(sent, by_name), reachable(received, by_name)
    scopes = _scopes(api.definitions, is_late)
    contexts = {name: _Context(models, by_name, scopes(name)) for name in by_name}
    encoders = [_encoder(d, contexts[d.name]) for d in api.definitions if d.name in out_names]
    # Classes that are only sent have decoders as well, for `from_dict`.
    classes = [ir.Named(name=name) for name in out_names if isinstance(by_name[name], ir.Model)]
    in_names |= reachable(classes, by_name)
    decoders = [_decoder(d, contexts[d.name]) for d in api.definitions if d.name in in_names]
    forms = _forms(api, decoders, by_name)
    return _codec(encoders, decoders, forms, api.definitions, models)


class _Context(NamedTuple):
    """What the functions of a definition are planned with; `scope` writes the names of others."""

    models: ModelSource
    by_name: Mapping[str, ir.Definition]
    scope: Scope


def _scopes(definitions: Iterable[ir.Definition], is_late: IsLate) -> Callable[[str], Scope]:
    """Return what writes names in the functions of each definition."""
    homes: dict[str, str] = {}
    for each in definitions:
        word = snake(each.name)
        homes |= dict.fromkeys((f"encode_{word}", f"decode_{word}", form_name(each)), each.name)
    return lambda user: lambda name: (late if is_late(user, homes[name]) else own)(name)


def split_codec(
    codec: Codec,
    definitions: Iterable[ir.Definition],
    models: ModelSource,
    homes: Mapping[str, Home],
) -> dict[Home, Codec]:
    """Split a codec into those of several modules, given the module of each class."""
    parts: dict[Home, tuple[list[Encoder], list[Decoder], list[Form], list[ir.Definition]]] = {
        home: ([], [], [], []) for home in homes.values()
    }
    for encoding in codec.encoders:
        parts[homes[encoding.class_name]][0].append(encoding)
    for decoding in codec.decoders:
        parts[homes[decoding.class_name]][1].append(decoding)
    for form in codec.forms:
        parts[homes[form.class_name]][2].append(form)
    for definition in definitions:
        parts[homes[definition.name]][3].append(definition)
    return {home: _codec(*each, models) for home, each in parts.items()}


def _codec(
    encoders: Sequence[Encoder],
    decoders: Sequence[Decoder],
    forms: Sequence[Form],
    definitions: Iterable[ir.Definition],
    models: ModelSource,
) -> Codec:
    return Codec(
        encoders=tuple(encoders),
        decoders=tuple(decoders),
        forms=tuple(forms),
        names=_wire_names(definitions, models),
        needs=needed([*encoders, *decoders, *(form.arguments for form in forms)]),
    )


def _wire_names(definitions: Iterable[ir.Definition], models: ModelSource) -> dict[str, str]:
    """List the names of properties that differ from those of fields, in all classes or in some."""
    given: dict[str, dict[str, list[str]]] = {}
    for model in (each for each in definitions if isinstance(each, ir.Model)):
        for item in model.fields:
            name = models.fields[model.name][item.wire_name].name
            given.setdefault(name, {}).setdefault(item.wire_name, []).append(model.name)
    usual = {name: max(wires, key=lambda wire: len(wires[wire])) for name, wires in given.items()}
    special = {
        f"{model}.{name}": wire
        for name, wires in given.items()
        for wire, names in wires.items()
        if wire != usual[name]
        for model in names
    }
    return {name: wire for name, wire in usual.items() if name != wire} | special


# Encoders.


def _encoder(definition: ir.Definition, context: _Context) -> Encoder:
    function = f"encode_{snake(definition.name)}"
    match definition:
        case ir.Enum():
            values = call(imported("typing", "get_args"), imported(MODELS, definition.name))
            expression = call(runtime("compound.literal"), "value, found, at", values)
            return Encoder(function=function, class_name=definition.name, expression=expression)
        case ir.Alias():
            expression = encode(definition.type, "value", "at", context.scope)
            return Encoder(function=function, class_name=definition.name, expression=expression)
        case ir.Model():
            return _model_encoder(definition, function, context)


def _model_encoder(model: ir.Model, function: str, context: _Context) -> Encoder:
    sources = context.models.fields[model.name]
    fields = [
        _encoded_field(model, item, sources[item.wire_name], context) for item in model.fields
    ]
    rest = rest_type(model)
    return Encoder(
        function=function,
        class_name=model.name,
        fields=tuple(fields),
        rest=Code() if rest is None else encoder(rest, context.scope),
        size=str(limits_of(model.constraints)),
        rules=rules_of(model.rules) if model.rules else "",
        required_sets=tuple(
            ("one_of" if each.keyword == "oneOf" else "any_of", ", ".join(map(literal, each.sets)))
            for each in model.required_sets
        ),
    )


def _encoded_field(
    model: ir.Model, item: ir.Field, source: FieldSource, context: _Context
) -> EncodedField:
    absent, kind = EMPTY, item.type
    if has_unset(model, item):
        absent = runtime("values.UNSET")
    elif not item.required:
        absent = Code("None")
        kind = ir.without_null(kind)
    function, limits = check(kind, context.scope)
    if item.constant is not None and not _is_constant(kind, context.by_name):
        function, limits = runtime("compound.literal"), Code(f"values={literal((item.constant,))}")
    given = f'value.{source.name}, found, f"{{at}}.{source.name}"'
    return EncodedField(
        key=literal(item.wire_name),
        name=source.name,
        encoded=call(function, given, limits),
        absent=absent,
    )


def _is_constant(kind: ir.Type, by_name: Mapping[str, ir.Definition]) -> bool:
    definition = by_name[kind.name] if isinstance(kind, ir.Named) else None
    return isinstance(definition, ir.Enum) and len(definition.values) == 1


# Decoders.


def _forms(
    api: ir.Api, decoders: Sequence[Decoder], by_name: Mapping[str, ir.Definition]
) -> tuple[Form, ...]:
    """List the forms that the decoders of unions refer to."""
    expressions = [d.expression for d in decoders]
    expressions += [f.expression for d in decoders for f in d.fields]
    expressions += [decoder(kind, by_name) for kind in received_types(api.operations)]
    needs = needed(expressions)
    named = {*names_of(FORMS, needs), *names_of(LATE, needs)}
    models = [d for d in api.definitions if isinstance(d, ir.Model)]
    return tuple(
        Form(name=name, class_name=model.name, arguments=_form_arguments(model, by_name))
        for model in models
        if (name := form_name(model)) in named
    )


def _form_arguments(model: ir.Model, by_name: Mapping[str, ir.Definition]) -> Code:
    """Write the required and known keys of a model, and the values that identify it."""
    required = [item for item in model.fields if item.required]
    keys = {
        "required": sorted(item.wire_name for item in required),
        "known": sorted(item.wire_name for item in model.fields),
    }
    tags = {key: imported(MODELS, name) for key, name in tag_types(model, by_name).items()}
    given = [f"{name}=frozenset({literal(listed)})" for name, listed in keys.items() if listed]
    listed = joined(f"{literal(key)}: " + name for key, name in tags.items())
    told = "tags={" + listed + "}" if tags else EMPTY
    return joined([f"decode_{snake(model.name)}", *given, told])


def _decoder(definition: ir.Definition, context: _Context) -> Decoder:
    function = f"decode_{snake(definition.name)}"
    name = definition.name
    match definition:
        case ir.Enum():
            return Decoder(function=function, class_name=name, expression=_enum(definition))
        case ir.Alias():
            expression = call(
                decoder(definition.type, context.by_name, context.scope), "value", "at"
            )
            if decodes_to_any(definition.type):
                expression = call(CAST, f'"{name}"', expression)
            return Decoder(function=function, class_name=name, expression=expression)
        case ir.Model():
            return _model_decoder(definition, function, context)


def _enum(enum: ir.Enum) -> Code:
    """Decode only an enum's base type: a value newer than the spec must not lose the result."""
    known = {"str": "string", "int": "integer", "bool": "boolean"}
    kinds = {known[type(value).__name__] for value in enum.values}
    read = runtime(f"decode.{kinds.pop() if len(kinds) == 1 else 'any_json'}")
    return call(CAST, f'"{enum.name}"', call(read, "value", "at"))


def _model_decoder(model: ir.Model, function: str, context: _Context) -> Decoder:
    sources = context.models.fields[model.name]
    fields = [
        DecodedField(
            name=sources[item.wire_name].name, expression=_decode_field(model, item, context)
        )
        for item in model.fields
    ]
    rest = rest_type(model)
    if rest is None:
        return Decoder(function=function, class_name=model.name, fields=tuple(fields), closed=True)
    # Each decoded property is removed from `data`; what is left is undeclared.
    left = (
        Code("data")
        if isinstance(rest, ir.AnyType)
        else call(decoder(ir.Map(values=rest), context.by_name, context.scope), "data", "at")
    )
    return Decoder(
        function=function,
        class_name=model.name,
        fields=(*fields, DecodedField(name=REST, expression=left)),
    )


def _decode_field(model: ir.Model, item: ir.Field, context: _Context) -> Code:
    kind, how = item.type, "required"
    if has_unset(model, item):
        how = "settable"
    elif not item.required:
        how = "optional"
    if how != "required":
        kind = ir.without_null(kind)
    given = joined(["data", literal(item.wire_name), "at"])
    read = decoder(kind, context.by_name, context.scope)
    default = "" if item.default is None else literal(item.default)
    if how == "required" and 0 < len(default) <= _LONGEST_DEFAULT:
        return call(runtime("decode.required"), given, read, Code(default))
    if read == runtime("decode.string") and how != "settable":
        return call(runtime(f"decode.{how}_string"), given)
    return call(runtime(f"decode.{how}"), given, read)
