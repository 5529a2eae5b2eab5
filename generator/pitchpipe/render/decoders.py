"""Writes the decoders of types: expressions for functions of (value, at)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from pitchpipe import ir
from pitchpipe.parse.definition_graph import inner_types, resolved
from pitchpipe.parse.names import snake
from pitchpipe.render.annotations import unasserted
from pitchpipe.render.code import EMPTY, Code, Scope, call, joined, own, runtime
from pitchpipe.render.literals import literal

_FORMATS: Mapping[ir.FormatName, Code] = {
    "date-time": runtime("formats.date_time"),
    "date": runtime("formats.date"),
    "uuid": runtime("identifiers.uuid"),
    "byte": runtime("formats.byte"),
    "decimal": runtime("decimals.decimal"),
}


def decoder(kind: ir.Type, by_name: Mapping[str, ir.Definition], scope: Scope = own) -> Code:
    """Write a function of (value, at) that decodes the type."""
    match kind:
        case ir.Array(items=ir.Nullable(inner=inner)):
            return call(runtime("nullables.array"), decoder(inner, by_name, scope))
        case ir.Array():
            return call(runtime("decode.array"), decoder(kind.items, by_name, scope))
        case ir.Map(values=ir.AnyType()):
            return runtime("decode.object_")
        case ir.Map(values=ir.Nullable(inner=inner)):
            return call(runtime("nullables.mapping"), decoder(inner, by_name, scope))
        case ir.Map():
            return call(runtime("decode.mapping"), decoder(kind.values, by_name, scope))
        case ir.Nullable():
            return call(runtime("decode.nullable"), decoder(kind.inner, by_name, scope))
        case ir.Union():
            return _union_decoder(kind, by_name, scope)
        case ir.Tuple():
            items = (decoder(each, by_name, scope) for each in kind.items)
            return call(runtime("tuples.prefix" if kind.is_open else "tuples.decoder"), *items)
        case ir.Asserted():
            return decoder(kind.inner, by_name, scope)
        case _:
            return _simple_decoder(kind, scope)


def _simple_decoder(kind: ir.Simple, scope: Scope) -> Code:
    match kind:
        case ir.Named():
            return scope(f"decode_{snake(kind.name)}")
        case ir.Primitive():
            return runtime(f"decode.{kind.kind}")
        case ir.Formatted():
            read = _FORMATS[kind.format]
            return read if kind.received else call(runtime("formats.strictly"), read)
        case ir.Binary():
            return call(runtime("formats.strictly"), _FORMATS["byte"])
        case ir.Upload():
            return runtime("file_parts.stored")
        case ir.File():
            return runtime("uploads.stored" if kind.is_sent else "files.file_url")
        case ir.AnyType() | ir.Null() | ir.Unknown():
            return runtime("decode.any_json")


def decodes_to_any(kind: ir.Type) -> bool:
    """Say whether a decoder returns Any, as a type checker cannot know which type it is."""
    return isinstance(unasserted(kind), ir.Union | ir.Tuple | ir.Null)


def _union_decoder(union: ir.Union, by_name: Mapping[str, ir.Definition], scope: Scope) -> Code:
    """Write a decoder that chooses by an object's tag, else by its keys, else by what fits."""
    unions = _nested(union, by_name)
    options = [
        unasserted(option)
        for each in unions
        for option in each.options
        if _union_of(option, by_name) not in unions and option != ir.Unknown()
    ]
    forms = {option: _form(option, by_name, scope) for option in options}
    objects = [form for form in forms.values() if form]
    plain = [option for option, form in forms.items() if not form]
    others = _plain_decoders(plain, by_name, scope)
    decoders = [_best(union.tags, forms, by_name)] if len(objects) > 1 else []
    if len(objects) == 1:
        decoders = [decoder(option, by_name, scope) for option, form in forms.items() if form]
    if decoders and not union.tags and (tagged := _tagged(unions, options, decoders[0], scope)):
        decoders[0] = tagged
    listed = list(dict.fromkeys([*decoders, *others]))
    return listed[0] if len(listed) == 1 else call(runtime("unions.one_of"), *listed)


def _best(
    tags: Iterable[str], forms: Mapping[ir.Type, Code], by_name: Mapping[str, ir.Definition]
) -> Code:
    """Choose by tags that all of the objects have, or else by what is most like them."""
    objects = {option: form for option, form in forms.items() if form}
    types = [
        tag_types(by_name[kind.name], by_name) if isinstance(kind, ir.Named) else {}
        for kind in objects
    ]
    told = [tag for tag in tags if all(tag in each for each in types)]
    if not told:
        return call(runtime("unions.best"), *objects.values())
    return call(runtime("unknown.by_tags"), literal(tuple(told)), *objects.values())


def _plain_decoders(
    options: list[ir.Type], by_name: Mapping[str, ir.Definition], scope: Scope
) -> list[Code]:
    """Decode what is no object. Formats are tried before other strings, Base64 last of them.

    If there are no other strings, what no format can read is kept.
    """
    formats = {option: kind for option in options if (kind := _format_of(option, by_name))}
    tried = sorted(formats, key=lambda option: formats[option].format == "byte")
    strict = [_strict(each, by_name, scope) for each in tried]
    rest = [option for option in options if option not in formats]
    others = [decoder(option, by_name, scope) for option in rest if option != ir.Binary()]
    if runtime("decode.string") not in others:
        # What is bytes in a form and text in JSON is text here.
        others += [decoder(option, by_name, scope) for option in rest if option == ir.Binary()]
        is_lenient = any(kind.received for kind in formats.values())
        others += [runtime("formats.unparsed")] if is_lenient else []
    return [*strict, *others]


def _strict(kind: ir.Type, by_name: Mapping[str, ir.Definition], scope: Scope) -> Code:
    found = unasserted(kind)
    if isinstance(found, ir.Formatted):
        return decoder(replace(found, received=False), by_name, scope)
    return call(runtime("formats.strictly"), decoder(kind, by_name, scope))


def _format_of(kind: ir.Type, by_name: Mapping[str, ir.Definition]) -> ir.Formatted | None:
    found = resolved(kind, by_name)
    return found if isinstance(found, ir.Formatted) else None


def _nested(union: ir.Union, by_name: Mapping[str, ir.Definition]) -> list[ir.Union]:
    """List a union and, recursively, the named unions among its options.

    One that this union stands in is left out: it cannot be written out within itself.
    """
    found = [union]
    for each in found:
        inner = (_union_of(option, by_name) for option in each.options)
        found += [
            other
            for other in inner
            if other and other not in found and not _holds(other, union, by_name)
        ]
    return found


def _holds(union: ir.Union, inner: ir.Union, by_name: Mapping[str, ir.Definition]) -> bool:
    """Say whether the decoder of a union, written out, has that of another one in it."""
    found = [union]
    for each in found:
        below = [one for option in each.options for one in _unions_in(option, by_name)]
        if inner in below:
            return True
        found += [one for one in below if one not in found]
    return False


def _unions_in(option: ir.Type, by_name: Mapping[str, ir.Definition]) -> list[ir.Union]:
    """List the unions that an option of a union is, or has in lists and the like."""
    named = _union_of(option, by_name)
    return [named] if named else _inline_unions(option)


def _inline_unions(kind: ir.Type) -> list[ir.Union]:
    if isinstance(kind, ir.Union):
        return [kind]
    return [union for inner in inner_types(kind) for union in _inline_unions(inner)]


def _union_of(kind: ir.Type, by_name: Mapping[str, ir.Definition]) -> ir.Union | None:
    kind = unasserted(kind)
    definition = by_name[kind.name] if isinstance(kind, ir.Named) else None
    inner = definition.type if isinstance(definition, ir.Alias) else None
    return inner if isinstance(inner, ir.Union) else None


def _tagged(unions: list[ir.Union], options: list[ir.Type], otherwise: Code, scope: Scope) -> Code:
    """Choose by the tags of the outermost union that has some, and of others with the same key.

    If every object has a tag, one with another tag is not taken for any of them.
    """
    given = [each.discriminator for each in unions if each.discriminator]
    if not given or not given[0].mapping:
        return EMPTY
    key = given[0].property_name
    tags = {tag: name for each in given if each.property_name == key for tag, name in each.mapping}
    if given[0].otherwise:
        otherwise = scope(f"decode_{snake(given[0].otherwise)}")
    elif ir.Unknown() in unions[0].options or all(
        each.name in tags.values() for each in options if isinstance(each, ir.Named)
    ):
        otherwise = call(runtime("unknown.unless_tagged"), literal(key), otherwise)
    listed = joined(
        f"{literal(tag)}: " + scope(f"decode_{snake(name)}") for tag, name in tags.items()
    )
    return call(runtime("unions.tagged"), literal(key), "{" + listed + "}", otherwise)


def _form(kind: ir.Type, by_name: Mapping[str, ir.Definition], scope: Scope) -> Code:
    """Write the form of an object; "" for a type that is not an object."""
    if isinstance(kind, ir.Map):
        return call(runtime("unions.Form"), decoder(kind, by_name, scope))
    definition = by_name[kind.name] if isinstance(kind, ir.Named) else None
    if not isinstance(definition, ir.Model):
        return EMPTY
    return scope(form_name(definition))


def tag_types(definition: ir.Definition, by_name: Mapping[str, ir.Definition]) -> dict[str, str]:
    """Map the required properties of a model that are enums to the names of these."""
    fields = definition.fields if isinstance(definition, ir.Model) else ()
    return {
        item.wire_name: item.type.name
        for item in fields
        if item.required
        and isinstance(item.type, ir.Named)
        and isinstance(by_name[item.type.name], ir.Enum)
    }


def form_name(definition: ir.Definition) -> str:
    """Name the constant by which a model is recognised in a union."""
    return f"{snake(definition.name).upper()}_FORM"
