"""Reads discriminators in schemas that others extend by `allOf`: such a schema is any of them.

OpenAPI 3.1, section 4.8.25: "the discriminator may be used in a parent schema"; the value of its
property then names the schema that an object conforms to. Such a value, and that of any required
property that can have no other, is filled in by the client.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, NamedTuple

from pitchpipe import ir
from pitchpipe.parse.definition_graph import (
    all_types,
    inner_types,
    is_same,
    parts_of,
    renamed_definition,
)
from pitchpipe.parse.names import Claims, snake
from pitchpipe.parse.operation_types import renamed_operations
from pitchpipe.pointers import is_array, is_object, join, split
from pitchpipe.schema.parts import COMPONENTS, target


@dataclass(frozen=True, slots=True, kw_only=True)
class Family:
    """A component with a discriminator of its own, and those that extend it, by pointers.

    `given` is the Discriminator Object.
    """

    base: str
    members: tuple[str, ...]
    given: Mapping[str, Any]

    @property
    def property_name(self) -> str:
        """The property whose value is the tag."""
        return str(self.given["propertyName"])


def read_families(root: Mapping[str, Any]) -> tuple[Family, ...]:
    """Find the families of the document's components."""
    schemas: Mapping[str, Any] = root.get("components", {}).get("schemas") or {}
    heirs: dict[str, list[str]] = {}
    for name, schema in schemas.items():
        for parent in _extended(root, schema):
            heirs.setdefault(parent, []).append(join(COMPONENTS.rstrip("/"), name))
    found: list[Family] = []
    for name, schema in schemas.items():
        base = join(COMPONENTS.rstrip("/"), name)
        given = schema.get("discriminator") if is_object(schema) else None
        is_union = is_object(schema) and bool(schema.keys() & {"oneOf", "anyOf"})
        if is_object(given) and given.get("propertyName") and base in heirs and not is_union:
            found.append(Family(base=base, members=_below(base, heirs), given=given))
    return tuple(found)


def _extended(root: Mapping[str, Any], schema: Any) -> Iterable[str]:
    members = schema.get("allOf") if is_object(schema) else None
    for member in members if is_array(members) else ():
        part = target(root, member.get("$ref")) if is_object(member) else None
        if part is not None:
            yield part.pointer


def _below(base: str, heirs: Mapping[str, Sequence[str]]) -> tuple[str, ...]:
    """List everything that extends a component, directly or not."""
    found: dict[str, None] = {}
    todo = list(heirs[base])
    while todo:
        each = todo.pop(0)
        if each not in found and each != base:
            found[each] = None
            todo += heirs.get(each, ())
    return tuple(found)


def tags_of(
    given: Mapping[str, Any], places: Iterable[str], fixed: Mapping[str, Sequence[str]]
) -> dict[str, str]:
    """Map the tags of a Discriminator Object to pointers of components.

    One of the given `places` that its mapping leaves out has as its tags the values that its own
    schema fixes, or else its name.
    """
    declared: Mapping[str, Any] = given.get("mapping") or {}
    tags = {str(tag): mapped(str(at)) for tag, at in declared.items()}
    known = set(tags.values())
    others = (at for at in places if at not in known)
    return tags | {tag: at for at in others for tag in fixed.get(at) or (split(at)[-1],)}


def fixed_value(
    model: ir.Definition | None, name: str, definitions: Mapping[str, ir.Definition]
) -> str:
    """Return the one value that a property of a model has, or ""."""
    fields = model.fields if isinstance(model, ir.Model) else ()
    kind = next((each.type for each in fields if each.wire_name == name), None)
    enum = definitions.get(kind.name) if isinstance(kind, ir.Named) else None
    is_fixed = isinstance(enum, ir.Enum) and len(enum.values) == 1
    return str(enum.values[0]) if is_fixed and isinstance(enum, ir.Enum) else ""


def mapped(reference: str) -> str:
    """Read a value of a mapping: a reference or the bare name of a component."""
    return reference[1:] if reference.startswith("#") else join("/components/schemas", reference)


def with_families(
    families: Sequence[Family],
    operations: Iterable[ir.Operation],
    definitions: Iterable[ir.Definition],
) -> tuple[tuple[ir.Operation, ...], tuple[ir.Definition, ...]]:
    """Let what refers to the base of a family hold each of its members.

    Of `Pet` and its extensions, that is `AnyPet`; what has a tag that is not known is a `Pet`.
    """
    operations, definitions = tuple(operations), tuple(definitions)
    models = {d.where: d for d in definitions if isinstance(d, ir.Model)}
    by_name = {definition.name: definition for definition in definitions}
    claims = Claims(by_name, snake)
    unions: dict[str, ir.Alias] = {}
    constants: dict[str, dict[str, str]] = {}
    for family in families:
        members = [models[at] for at in family.members if at in models]
        if family.base not in models or not members:
            continue
        base = models[family.base]
        by_place = {each.where: each for each in (base, *members)}
        tags = _tags(family, by_place, by_name)
        name = claims.claim(f"Any{base.name}")
        unions[base.name] = _any_of(family.property_name, by_place, tags, name)
        for at, tag in _single(tags).items():
            constants.setdefault(models[at].name, {})[family.property_name] = tag

    def as_any(name: str) -> str:
        return unions[name].name if name in unions else name

    told = _told([*definitions, *unions.values()], operations)
    enums = {d.name: d for d in definitions if isinstance(d, ir.Enum)}
    made: list[ir.Definition] = []
    for each in definitions:
        changed = renamed_definition(each, each.name, as_any) if unions else each
        if isinstance(changed, ir.Model) and isinstance(each, ir.Model):
            inherited = constants.get(each.base.name, {}) if each.base else {}
            tagged = _Constants(constants.get(each.name, {}), told.get(each.name, set()), enums)
            changed = _filled(changed, tagged, inherited)
            if changed.base != each.base:
                changed = replace(changed, base=each.base)
        made.append(changed)
        if each.name in unions:
            made.append(unions[each.name])
    if unions:
        operations = renamed_operations(operations, as_any, as_any)
    return operations, tuple(made)


def _tags(
    family: Family, by_place: Mapping[str, ir.Model], by_name: Mapping[str, ir.Definition]
) -> dict[str, str]:
    name = family.property_name
    fixed = {at: fixed_value(model, name, by_name) for at, model in by_place.items()}
    told = {at: (value,) for at, value in fixed.items() if value}
    members = [at for at in family.members if at in by_place]
    found = tags_of(family.given, members, told)
    return {tag: at for tag, at in found.items() if at in by_place}


def _any_of(
    property_name: str, by_place: Mapping[str, ir.Model], tags: Mapping[str, str], name: str
) -> ir.Alias:
    """Make the union of a base, which is the first of `by_place`, and its members."""
    base, *members = by_place.values()
    mapping = tuple((tag, by_place[at].name) for tag, at in tags.items())
    tagged = ir.Discriminator(property_name=property_name, mapping=mapping, otherwise=base.name)
    options = tuple(ir.Named(name=each.name) for each in (*members, base))
    union = ir.Union(options=options, discriminator=tagged)
    said = f"`{base.name}` or what extends it, as `{property_name}` tells."
    return ir.Alias(name=name, type=union, where=base.where, description=said)


def _single(tags: Mapping[str, str]) -> dict[str, str]:
    """Map the places that have one tag to it."""
    listed: dict[str, list[str]] = {}
    for tag, at in tags.items():
        listed.setdefault(at, []).append(tag)
    return {at: found[0] for at, found in listed.items() if len(found) == 1}


def _told(
    definitions: Iterable[ir.Definition], operations: Iterable[ir.Operation]
) -> dict[str, set[str]]:
    """Map the classes that discriminators tell apart to the properties that they do it by."""
    found: dict[str, set[str]] = {}
    todo = [*all_types(operations), *(kind for each in definitions for kind in parts_of(each))]
    while todo:
        kind = todo.pop()
        todo += inner_types(kind)
        if isinstance(kind, ir.Union) and kind.discriminator:
            for _, name in kind.discriminator.mapping:
                found.setdefault(name, set()).add(kind.discriminator.property_name)
    return found


class _Constants(NamedTuple):
    """The tags of a class, and what else can be filled in.

    `tags` are by property, `told` the properties by which unions tell it, which need not be
    required to have one, and `enums` those of the document.
    """

    tags: Mapping[str, str]
    told: set[str]
    enums: Mapping[str, ir.Enum]

    def of(self, item: ir.Field) -> ir.Scalar | None:
        """Return the constant of a property, None if it has none."""
        if not item.required and item.wire_name not in self.told:
            return None
        tag = self.tags.get(item.wire_name)
        enum = self.enums.get(item.type.name) if isinstance(item.type, ir.Named) else None
        if enum is not None and len(enum.values) == 1:
            return enum.values[0]
        fits = enum is not None and tag in enum.values
        is_text = isinstance(item.type, ir.Primitive) and item.type.kind == "string"
        return tag if tag is not None and (fits or is_text) else None


def _filled(model: ir.Model, constants: _Constants, inherited: Mapping[str, str]) -> ir.Model:
    """Note the constants of a model's properties. One that differs is not inherited."""
    fields = tuple(_fixed(each, constants.of(each)) for each in model.fields)
    own = {
        each.wire_name
        for each in fields
        if each.constant is not None
        and each.wire_name in constants.tags
        and inherited.get(each.wire_name) != constants.tags[each.wire_name]
    }
    if not own and is_same(fields, model.fields):
        return model
    kept = tuple(name for name in model.inherited if name not in own)
    return replace(model, fields=fields, inherited=kept)


def _fixed(item: ir.Field, constant: ir.Scalar | None) -> ir.Field:
    return item if constant is item.constant else replace(item, constant=constant)
