"""From schemas to types and definitions: `Schemas.type_at` reads the schemas of one place."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from pitchpipe import ir
from pitchpipe.parse import names
from pitchpipe.parse.shapes import Part, Parts, Shape, gather, schema_at, target_of
from pitchpipe.pointers import join, resolve, split

COMPONENTS = "/components/schemas/"
_NUMBERS = ("minimum", "maximum", "exclusive_minimum", "exclusive_maximum", "multiple_of")
_KEPT = {
    "string": ("min_length", "max_length", "pattern"),
    "integer": _NUMBERS,
    "number": _NUMBERS,
    "boolean": (),
    "array": ("min_items", "max_items", "unique_items"),
    "object": ("min_properties", "max_properties"),
}
_PYTHON_KINDS: dict[str, tuple[type, ...]] = {
    "string": (str,),
    "integer": (int,),
    "number": (int, float),
    "boolean": (bool,),
}


@dataclass(frozen=True, slots=True)
class Complaint:
    """A construct that cannot be generated: its pointer, a rule, what is wrong, a way out."""

    pointer: str
    rule: str
    message: str
    hint: str = ""


class Schemas:
    """The schemas of one document, each read once; keyed by pointer until they are named."""

    def __init__(self, root: Mapping[str, Any]) -> None:
        self.root = root
        self.complaints: list[Complaint] = []
        self.unchecked: list[tuple[str, str, str]] = []
        self.definitions: dict[str, ir.Definition] = {}
        self._wanted: dict[str, tuple[str, ...]] = {}
        self._open: set[str] = set()

    def components(self) -> None:
        """Read every schema of `components.schemas`, used or not."""
        for name in self.root.get("components", {}).get("schemas", {}):
            self.type_at((Part(join("/components/schemas", name)),), (names.pascal(name),))

    def type_at(self, parts: Parts, hint: tuple[str, ...]) -> ir.Type:
        """Read the type of the schemas of one place; `hint` is the way there, in words."""
        where = parts[-1].pointer
        target = None if _is_component(where) and len(parts) == 1 else target_of(self.root, parts)
        if target is None and _is_component(where) and len(parts) == 1:
            target = self._renamed(where)
        if target is not None:
            pointer, nullable = target
            referred = self.type_at((Part(pointer),), (component_name(pointer),))
            return _nullable(referred, nullable)
        if where in self.definitions or where in self._open:
            return ir.Named(name=where)
        return self._read(gather(self.root, parts, where), parts, hint)

    def _renamed(self, where: str) -> tuple[str, bool] | None:
        """Follow a component that is nothing but a reference to another."""
        target = target_of(self.root, (Part(where),))
        return None if target is None or target[0] == where else target

    def shape_at(self, parts: Parts) -> Shape:
        """Gather what is asserted and annotated at one place."""
        return gather(self.root, parts, parts[-1].pointer)

    # One reader for each kind of schema; each gives a type that is not yet nullable.

    def _read(self, shape: Shape, parts: Parts, hint: tuple[str, ...]) -> ir.Type:
        for pointer, message in shape.conflicts:
            self.complain(pointer, "unsupported-schema", message, "merge the parts by an overlay")
        inner, nullable = self._bare(shape, parts, hint)
        named = self._name_component(shape, inner, hint)
        return _nullable(named, nullable or shape.nullable)

    def _name_component(self, shape: Shape, inner: ir.Type, hint: tuple[str, ...]) -> ir.Type:
        """Make a component that is neither object nor enum an alias, so that its name is kept."""
        if not _is_component(shape.where) or inner == ir.Named(name=shape.where):
            return inner
        described = str(shape.annotations.get("description", ""))
        alias = ir.Alias(name="", type=inner, where=shape.where, description=described)
        return self._define(alias, hint)

    def _bare(self, shape: Shape, parts: Parts, hint: tuple[str, ...]) -> tuple[ir.Type, bool]:
        if shape.values is not None:
            return self._enum(shape, hint)
        if shape.unions and (union := self._union(shape, parts, hint)) is not None:
            return union
        kinds = sorted(self._kinds(shape))
        if len(kinds) > 1:
            return self._several(shape, kinds, hint), False
        kind = kinds[0] if kinds else ""
        return self._single(shape, kind, hint), kind == "" and shape.types == set()

    def _single(self, shape: Shape, kind: str, hint: tuple[str, ...]) -> ir.Type:
        if kind == "object":
            return self._object(shape, hint)
        if kind == "array":
            return self._array(shape, hint)
        self._note_unchecked(shape, "")
        if kind == "":
            return ir.AnyType()
        if shape.format == "binary":
            return ir.Binary()
        limits = _constraints(shape, kind)
        return ir.Primitive(kind=kind, format=shape.format, constraints=limits)  # type: ignore[arg-type]

    def _kinds(self, shape: Shape) -> set[str]:
        """Say which types are admitted; a schema without `type` is read from its other keywords."""
        if shape.types is not None:
            return shape.types - {"integer"} if "number" in shape.types else shape.types
        if shape.properties or shape.additional or shape.open or shape.closed:
            return {"object"}
        if shape.items:
            return {"array"}
        for kind in ("string", "number"):
            if any(name in shape.bounds for name in _KEPT[kind]):
                return {kind}
        return {"string"} if shape.format else set()

    def _several(self, shape: Shape, kinds: list[str], hint: tuple[str, ...]) -> ir.Type:
        """Read 3.1's `type: [string, integer]` as the union that it is."""
        known = [kind for kind in kinds if kind in _KEPT]
        if len(known) == len(_KEPT) - 1:
            return ir.AnyType()
        return ir.Union(options=tuple(self._single(shape, kind, hint) for kind in known))

    def _enum(self, shape: Shape, hint: tuple[str, ...]) -> tuple[ir.Type, bool]:
        self._note_unchecked(shape, shape.where)
        values = self._enum_values(shape)
        nullable = None in (shape.values or ()) and shape.types is None
        if len(values) == 2 and all(isinstance(value, bool) for value in values):
            return ir.Primitive(kind="boolean"), nullable
        if any(isinstance(value, float) for value in values):
            # Literal cannot hold floats (PEP 586); the values are documented and checked instead.
            return ir.Primitive(kind="number", constraints=ir.Constraints(values=values)), nullable
        described = str(shape.annotations.get("description", ""))
        enum = ir.Enum(name="", values=values, where=shape.where, description=described)
        return self._define(enum, hint), nullable

    def _enum_values(self, shape: Shape) -> tuple[ir.Scalar, ...]:
        """List the distinct values that are of the schema's type; null is left to `Nullable`."""
        given = [value for value in shape.values or () if value is not None]
        scalars: list[ir.Scalar] = [v for v in given if isinstance(v, str | int | float | bool)]
        fitting = [value for value in scalars if _fits(value, shape.types)]
        at = join(shape.where, "enum")
        if len(scalars) < len(given):
            self.unsupported(at, "an enum or const of arrays or objects")
        elif not fitting and given:
            message = f"no value of the enum is of type {' or '.join(sorted(shape.types or ()))}"
            self.complain(at, "enum-type", message, "quote the values, or correct the type")
        # True equals 1 in Python, so the type is part of the key.
        return tuple({(type(value), value): value for value in fitting}.values())

    def _array(self, shape: Shape, hint: tuple[str, ...]) -> ir.Type:
        self._note_unchecked(shape, "")
        item_hint = (*hint[:-1], f"{hint[-1]}_item")
        items = self.type_at(tuple(shape.items), item_hint) if shape.items else ir.AnyType()
        return ir.Array(items=items, constraints=_constraints(shape, "array"))

    def _object(self, shape: Shape, hint: tuple[str, ...]) -> ir.Type:
        limits = _constraints(shape, "object")
        undeclared = [name for name in shape.required if name not in shape.properties]
        if not shape.properties and not shape.closed and not undeclared:
            self._note_unchecked(shape, "")
            return ir.Map(values=self._additional(shape, hint) or ir.AnyType(), constraints=limits)
        key = shape.where
        self._open.add(key)
        self._note_unchecked(shape, key)
        fields = [self._field(shape, name, parts, hint) for name, parts in shape.properties.items()]
        fields += [
            ir.Field(wire_name=name, type=ir.AnyType(), required=True, where=shape.required[name])
            for name in undeclared
        ]
        described = str(shape.annotations.get("description", ""))
        additional = None if shape.closed else self._additional(shape, hint)
        base = self._base(shape, additional)
        model = ir.Model(
            name="",
            fields=tuple(fields),
            additional=additional,
            where=key,
            base=None if base is None else ir.Named(name=base.where),
            inherited=() if base is None else tuple(item.wire_name for item in base.fields),
            description=described,
            constraints=limits,
        )
        self._open.discard(key)
        return self._define(model, hint)

    def _base(self, shape: Shape, additional: ir.Type | None) -> ir.Model | None:
        """Find the component that an object extends by one `allOf` reference, only adding to it."""
        schema = schema_at(self.root, shape.where)
        members: list[Any] = schema.get("allOf", [])
        targets = [m["$ref"].removeprefix("#") for m in members if "$ref" in m]
        base = self.definitions.get(targets[0]) if len(targets) == 1 else None
        if not isinstance(base, ir.Model) or base.additional != additional:
            return None
        changed = any(
            len(shape.properties[item.wire_name]) != 1
            or (item.wire_name in shape.required) != item.required
            for item in base.fields
        )
        return None if changed else base

    def _additional(self, shape: Shape, hint: tuple[str, ...]) -> ir.Type | None:
        if shape.additional:
            return self.type_at(tuple(shape.additional), (*hint[:-1], f"{hint[-1]}_value"))
        return ir.AnyType() if shape.open else None

    def _field(self, shape: Shape, name: str, parts: list[Part], hint: tuple[str, ...]) -> ir.Field:
        given = tuple(parts)
        said = gather(self.root, given, given[-1].pointer).annotations
        own = schema_at(self.root, given[-1].pointer)
        kind = self.type_at(given, (*hint, name))
        if own.get("writeOnly") or own.get("readOnly"):
            said = {**said, **{key: own[key] for key in ("readOnly", "writeOnly") if key in own}}
        return ir.Field(
            wire_name=name,
            type=kind,
            required=name in shape.required,
            where=given[-1].pointer,
            description=str(own.get("description", "") or _described(said, kind)),
            default=said.get("default"),
            has_default="default" in said,
            deprecated=bool(own.get("deprecated", False)),
            read_only=bool(said.get("readOnly", False)),
            write_only=bool(said.get("writeOnly", False)),
        )

    def _union(
        self, shape: Shape, parts: Parts, hint: tuple[str, ...]
    ) -> tuple[ir.Type, bool] | None:
        """Read `oneOf`/`anyOf`; None where it only says which properties must be there together."""
        if len(shape.unions) > 1:
            message = "more than one oneOf/anyOf at one place"
            self.unsupported(join(shape.where, shape.unions[1][0]), message)
        keyword, options = shape.unions[0]
        if shape.properties and all(_only_requires(schema_at(self.root, o)) for o in options):
            shape.unchecked.append((join(shape.where, keyword), keyword))
            return None
        branches = [option for option in options if not _is_null(schema_at(self.root, option))]
        nullable = len(branches) < len(options)
        asserted = shape.properties or shape.types is not None or shape.bounds or shape.required
        base = tuple(replace(part, bare=True) for part in parts) if asserted else ()
        types: list[ir.Type] = []
        for number, option in enumerate(branches, 1):
            branch_hint = (*hint[:-1], self._branch_hint(option, hint[-1], number))
            read = self.type_at((*base, Part(option)), branch_hint)
            nullable = nullable or isinstance(read, ir.Nullable)
            types.append(read.inner if isinstance(read, ir.Nullable) else read)
        self._note_unchecked(shape, "")
        distinct = tuple(dict.fromkeys(types))
        if len(distinct) == 1:
            return distinct[0], nullable
        if ir.AnyType() in distinct:
            return ir.AnyType(), nullable
        return ir.Union(options=distinct, discriminator=self._discriminator(shape)), nullable

    def _branch_hint(self, option: str, last: str, number: int) -> str:
        title = schema_at(self.root, option).get("title")
        return str(title) if title else f"{last}_{number}"

    def _discriminator(self, shape: Shape) -> ir.Discriminator | None:
        given = shape.discriminator
        if given is None or not given.get("propertyName"):
            return None
        declared: dict[str, str] = given.get("mapping") or {}
        mapping = {value: _mapped(reference) for value, reference in declared.items()}
        for _, options in shape.unions:
            for option in options:
                target = target_of(self.root, (Part(option),))
                if target is not None and target[0] not in mapping.values():
                    mapping[target[0].rpartition("/")[2]] = target[0]
        return ir.Discriminator(
            property_name=str(given["propertyName"]), mapping=tuple(mapping.items())
        )

    # Definitions and complaints.

    def _define(self, definition: ir.Definition, hint: tuple[str, ...]) -> ir.Named:
        key = definition.where
        self.definitions[key] = definition
        self._wanted[key] = _candidates(hint)
        return ir.Named(name=key)

    def _note_unchecked(self, shape: Shape, owner: str) -> None:
        self.unchecked += [(owner, pointer, keyword) for pointer, keyword in shape.unchecked]

    def complain(self, pointer: str, rule: str, message: str, hint: str = "") -> None:
        """Note a problem of the document at `pointer`."""
        self.complaints.append(Complaint(pointer, rule, message, hint))

    def unsupported(self, pointer: str, what: str) -> None:
        """Note a construct that is valid OpenAPI and not generated."""
        hint = "replace or remove it by an overlay"
        self.complain(pointer, "unsupported", f"{what} is not supported", hint)

    def forget(self, key: str) -> None:
        """Drop a definition that another one stands for."""
        del self.definitions[key], self._wanted[key]

    def dereference(self, given: dict[str, Any]) -> dict[str, Any]:
        """Follow the `$ref` of a parameter, response or the like, if it is one."""
        return self.located("", given)[1]

    def located(self, pointer: str, given: dict[str, Any]) -> tuple[str, dict[str, Any]]:
        """Follow the `$ref` of a parameter, response or the like to where it stands."""
        while "$ref" in given:
            pointer = given["$ref"].removeprefix("#")
            given = resolve(self.root, pointer)
        return pointer, given

    def class_names(self) -> dict[str, str]:
        """Settle the class name of every definition: key (pointer) to name."""
        owned: dict[str, str] = {}
        for key in self.definitions:
            if _is_component(key):
                owned[key] = names.numbered(component_name(key), owned.values())
        wanted = {key: c for key, c in self._wanted.items() if key not in owned}
        return names.settle(wanted, owned)


def component_name(pointer: str) -> str:
    """Name the class of a component: `#/components/schemas/prediction-page` is `PredictionPage`."""
    return names.pascal(split(pointer)[-1])


def _candidates(hint: tuple[str, ...]) -> tuple[str, ...]:
    """Make class names out of the way to a schema, the shortest first."""
    tails = (hint[start:] for start in range(len(hint) - 1, -1, -1))
    return tuple(dict.fromkeys(names.pascal("".join(names.pascal(w) for w in t)) for t in tails))


def _is_component(pointer: str) -> bool:
    return pointer.startswith(COMPONENTS) and "/" not in pointer[len(COMPONENTS) :]


def _nullable(kind: ir.Type, nullable: bool) -> ir.Type:
    return ir.Nullable(inner=kind) if nullable and not isinstance(kind, ir.Nullable) else kind


def _constraints(shape: Shape, kind: str) -> ir.Constraints:
    return ir.Constraints(**{k: v for k, v in shape.bounds.items() if k in _KEPT[kind]})


def _described(said: dict[str, Any], kind: ir.Type) -> str:
    """Keep a description from inside an `allOf`, but not one that a named type shows itself."""
    inner = kind.inner if isinstance(kind, ir.Nullable) else kind
    return "" if isinstance(inner, ir.Named) else str(said.get("description", ""))


def _fits(value: Any, types: set[str] | None) -> bool:
    if types is None:
        return True
    if isinstance(value, bool):
        return "boolean" in types
    return any(isinstance(value, _PYTHON_KINDS.get(kind, ())) for kind in types)


def _is_null(schema: dict[str, Any]) -> bool:
    return (
        schema.get("type") in ("null", ["null"])
        or schema.get("enum") == [None]
        or ("const" in schema and schema["const"] is None)
    )


def _only_requires(schema: dict[str, Any]) -> bool:
    return bool(schema) and schema.keys() <= {"required", "not"}


def _mapped(reference: str) -> str:
    """Read a value of a mapping: a reference or a bare name (OpenAPI 3.1, Discriminator Object)."""
    if reference.startswith("#"):
        return reference[1:]
    return join("/components/schemas", reference)
