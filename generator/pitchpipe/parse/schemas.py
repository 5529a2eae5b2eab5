"""Makes types and definitions of schemas: `Schemas.type_at` reads the schemas of one place."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from pitchpipe import ir
from pitchpipe.parse.bases import extended
from pitchpipe.parse.branch_names import order_of
from pitchpipe.parse.class_names import class_names, used_definitions
from pitchpipe.parse.families import read_families
from pitchpipe.parse.lists import items_of
from pitchpipe.parse.places import Places, Root, component_root
from pitchpipe.parse.primitives import constraints_of, enum_of, primitive_of
from pitchpipe.parse.reader import Reader
from pitchpipe.parse.size import MAX_PARTS, TooLargeError, weight
from pitchpipe.parse.undescribed import required_fields
from pitchpipe.parse.unions import as_rule, flat, in_place, nullable_of, required_sets, told, united
from pitchpipe.pointers import join
from pitchpipe.schema.bounds import KEPT
from pitchpipe.schema.descriptions import text_of
from pitchpipe.schema.listed import EnumValues, read_values, types_of
from pitchpipe.schema.meant import with_values
from pitchpipe.schema.parts import Part, Parts, described, is_component, part_at, target_of
from pitchpipe.schema.rules import UncheckableError, combined, inlined
from pitchpipe.schema.scope import Place, place_of
from pitchpipe.schema.shapes import Shape, kinds_of
from pitchpipe.schema.tuples import is_exact, is_tuple, tuple_rules
from pitchpipe.schema.unions import admits_null, alternatives, is_endless


class Schemas(Reader):
    """The schemas of one document, each read once; keyed by pointer until they are named."""

    def __init__(self, root: Mapping[str, Any], broken: Mapping[str, str] | None = None) -> None:
        super().__init__(root, broken)
        self.credentials: set[str] = set()
        self.with_scopes: set[str] = set()
        self.token_urls: set[str] = set()
        self.foreign_schemes: dict[str, tuple[str, str]] = {}
        self.unenforced: list[tuple[str, str, str]] = []
        self.families = read_families(root)
        self._tagged = frozenset(at for family in self.families for at in family.members)
        self.definitions: dict[str, ir.Definition] = {}
        self.places = Places(root)
        self._read_of: dict[str, Parts] = {}
        self._types: dict[str, ir.Type] = {}
        self._conjunctions: dict[str, dict[Place, int]] = {}
        # What is being read, with whether it admits null; of these, what refers to itself.
        self._open: dict[str, bool] = {}
        self._recursive: set[str] = set()
        self._unions: set[str] = set()
        self._followed: set[str] = set()
        self._owner = ""  # the definition to which what is not checked belongs
        self._unchanged: dict[str, frozenset[str]] = {}

    def components(self) -> None:
        """Read every schema of `components.schemas`, used or not."""
        for name in self.root.get("components", {}).get("schemas", {}):
            at = join("/components/schemas", name)
            self.read(at, component_root(self.root, at))

    def read(self, pointer: str, root: Root) -> ir.Type:
        """Read the type of the schema at a pointer, whose class is named as `root` says."""
        self.places.add(pointer, root)
        return self.type_at((part_at(self.root, pointer),))

    def type_at(self, parts: Parts) -> ir.Type:
        """Read the type of the schemas of one place."""
        where = parts[-1].pointer
        if is_component(where):
            target = self._renamed(parts) if len(parts) == 1 else target_of(self.root, parts)
        elif (plain := primitive_of(parts)) is not None:
            return self._plain(parts, plain)
        else:
            target = target_of(self.root, parts)
        if target is not None:
            found, nullable = target
            return nullable_of(self._referred(where, found), nullable)
        key = self._key(parts)
        if key in self._open:
            self._recursive.add(key)
            if self._unions.issuperset(list(self._open)[list(self._open).index(key) :]):
                return self._endless(where)
            return nullable_of(ir.Named(name=key), self._open[key])
        if key not in self._types:
            self._read_of[key] = parts
            kind = self._types[key] = self._read(key, parts)
            if weight(kind) > MAX_PARTS:
                raise TooLargeError(where)
        return self._types[key]

    def _plain(self, parts: Parts, plain: ir.Type) -> ir.Type:
        """Take the type of what most schemas are, a primitive type and no more."""
        key, where = self._key(parts), parts[-1].pointer
        if (known := self._types.get(key)) is None:
            is_too_deep = self.is_too_deep(where, len(self._open))
            if not is_too_deep:
                self.scope.count(where)
            known = self._types[key] = ir.AnyType() if is_too_deep else plain
        return known

    def _key(self, parts: Parts) -> str:
        """Name what holds at one place: by its pointer, with a number where several things do."""
        where, place = parts[-1].pointer, place_of(parts)
        if (known := self._conjunctions.get(where)) is None:
            self._conjunctions[where] = {place: 0}
            return where
        number = known.setdefault(place, len(known))
        return f"{where}\n{number}" if number else where

    def _referred(self, where: str, found: Part) -> ir.Type:
        """Read what a place refers to."""
        if where in self._followed:
            self.untyped(where, "the schema refers to itself and no more")
            return ir.AnyType()
        self._followed.add(where)
        kind = self.type_at((found,))
        self._followed.discard(where)
        return kind

    def _renamed(self, parts: Parts) -> tuple[Part, bool] | None:
        """Follow a component that is nothing but a reference to another, and has no tag."""
        if parts[0].pointer in self._tagged:
            return None
        target = target_of(self.root, parts)
        return None if target is None or target[0].pointer == parts[0].pointer else target

    # One reader for each kind of schema; each gives a type that is not yet nullable.

    def _read(self, key: str, parts: Parts) -> ir.Type:
        if self.is_too_deep(parts[-1].pointer, len(self._open)):
            return ir.AnyType()
        if (enum := enum_of(parts)) is not None:
            self.scope.count(enum.where)
            return nullable_of(self._define(enum, key), parts[-1].schema.get("nullable") is True)
        shape = self.shape_at(parts)
        shape.key = key
        self.note_misread(shape)
        shape.unchecked += [(pointer, f"{message}, which") for pointer, message in shape.conflicts]
        nullable = self._open[key] = admits_null(self.scope, shape)
        followed, self._followed = self._followed, set()
        above, self._owner = self._owner, key if is_component(key) else self._owner
        inner = self._not_itself(shape, self._bare(shape, parts))
        if rules := self._rules(shape):
            inner = ir.Asserted(inner=inner, rules=rules)
        self._note_unchecked(shape)
        del self._open[key]
        self._followed, self._owner = followed, above
        return nullable_of(self._named(shape, inner), nullable)

    def _named(self, shape: Shape, inner: ir.Type) -> ir.Type:
        """Make an alias of a component that is neither object nor enum, so that its name is kept.

        What refers to itself needs a name as well; `Any` and None do without one.
        """
        wanted = is_component(shape.key) and inner not in (ir.AnyType(), ir.Null())
        if not (wanted or shape.key in self._recursive) or shape.key in self.definitions:
            return inner
        said = text_of(shape.annotations, "description")
        alias = ir.Alias(name="", type=inner, where=shape.where, description=said)
        return self._define(alias, shape.key)

    def _bare(self, shape: Shape, parts: Parts) -> ir.Type:
        if shape.values is not None and (listed := self._listed(shape)) is not None:
            shape.rules += [as_rule(shape, *each) for each in shape.unions]
            return listed
        if shape.unions and (union := self._union(shape, parts)) is not None:
            return union
        kinds = sorted(kinds_of(shape) & KEPT.keys())
        if len(kinds) > 1:
            return self._several(shape, kinds)
        if shape.types == set():
            return ir.Null()
        return self._single(shape, kinds[0] if kinds else "")

    def _single(self, shape: Shape, kind: str) -> ir.Type:
        if kind == "object":
            return self._object(shape)
        if kind == "array":
            return self._array(shape)
        if kind == "":
            return ir.AnyType()
        if shape.format == "binary":
            return ir.Binary()
        limits = constraints_of(shape, kind)
        return ir.Primitive(kind=kind, format=shape.format, constraints=limits)  # type: ignore[arg-type]

    def _several(self, shape: Shape, kinds: list[str]) -> ir.Type:
        """Read 3.1's `type: [string, integer]` as the union that it is."""
        if len(kinds) == len(KEPT) - 1 and not (shape.bounds or shape.properties or shape.items):
            return ir.AnyType()
        return ir.Union(options=tuple(self._single(shape, kind) for kind in kinds))

    def _listed(self, shape: Shape) -> ir.Type | None:
        """Read an enum or const; None where the type has to be read of the rest."""
        values, at = read_values(shape.values or (), shape.types), join(shape.where, "enum")
        if values.compound:
            # No `Literal` has lists or objects: they are checked.
            shape.rules.append((at, {"enum": shape.values}))
            shape.types = types_of(shape.values or ()) if shape.types is None else shape.types
            return None
        if values.literals or values.numbers:
            return self._enum(shape, values)
        if any(value is not None for value in shape.values or ()):
            shape.unchecked.append((at, "no value is of the type that holds as well, which"))
            return None
        return ir.Null()

    def _enum(self, shape: Shape, values: EnumValues) -> ir.Type:
        options: list[ir.Type] = []
        # By their text, since 0 and 1 equal False and True.
        if sorted(map(repr, values.literals)) == ["False", "True"]:
            options.append(ir.Primitive(kind="boolean"))
        elif values.literals:
            said = with_values(self._read_of[shape.key], shape.annotations)
            enum = ir.Enum(name="", values=values.literals, where=shape.where, description=said)
            options.append(self._define(enum, shape.key))
        if values.numbers:
            # The values are documented and checked instead.
            limits = ir.Constraints(values=values.numbers)
            options.append(ir.Primitive(kind="number", constraints=limits))
        return options[0] if len(options) == 1 else ir.Union(options=tuple(options))

    def _array(self, shape: Shape) -> ir.Type:
        places = tuple(self.type_at((part,)) for part in shape.prefix)
        if is_tuple(shape):
            shape.rules = tuple_rules(shape)
            return ir.Tuple(items=places, is_open=not is_exact(shape))
        items = self.type_at(tuple(shape.items)) if shape.items else ir.AnyType()
        if places and (items := items_of(shape, places, items)) == ir.AnyType():
            self.untyped(shape.where, "some of the places of the list can be any value")
        return ir.Array(items=items, constraints=constraints_of(shape, "array"))

    def _object(self, shape: Shape) -> ir.Type:
        limits = constraints_of(shape, "object")
        undeclared = [name for name in shape.required if name not in shape.properties]
        is_closed = shape.closed and not shape.named_by_pattern
        if not shape.properties and not is_closed and not undeclared:
            values = self._additional(shape) or ir.AnyType()
            return ir.Map(values=values, constraints=limits)
        above, self._owner = self._owner, shape.key
        additional = None if is_closed else self._additional(shape)
        fields = [self._field(shape, name, tuple(at)) for name, at in shape.properties.items()]
        self._owner = above
        fields += required_fields(shape, undeclared, additional or ir.AnyType())
        model = ir.Model(
            name="",
            fields=tuple(fields),
            additional=additional,
            where=shape.where,
            description=described(self._read_of[shape.key][-1]),
            constraints=limits,
            required_sets=required_sets(shape),
            rules=self._rules(shape),
        )
        single = (name for name, at in shape.properties.items() if len(at) == 1)
        self._unchanged[shape.key] = frozenset(single)
        return self._define(model, shape.key)

    def extend(self) -> None:
        """Find the bases of the objects among all definitions."""
        self.definitions = extended(self.root, self.definitions, self._unchanged)

    def _not_itself(self, shape: Shape, kind: ir.Type) -> ir.Type:
        """Return the type of a schema; a list or a map of no more than itself is one of `Any`."""
        itself = ir.Named(name=shape.key)
        endless = (itself, ir.Nullable(inner=itself))
        # datamodel-code-generator would write `Nested = list`.
        if isinstance(kind, ir.Array) and kind.items in endless:
            self.untyped(shape.where, "an array of itself cannot be written as a type")
            return ir.Array(items=ir.AnyType(), constraints=kind.constraints)
        if isinstance(kind, ir.Map) and kind.values in endless:
            self.untyped(shape.where, "a map of itself cannot be written as a type")
            return ir.Map(values=ir.AnyType(), constraints=kind.constraints)
        return kind

    def _additional(self, shape: Shape) -> ir.Type | None:
        if shape.named_by_pattern:
            others = [tuple(shape.additional)] if shape.additional else []
            if shape.open or not (shape.closed or others):
                return ir.AnyType()
            each = [(part,) for part in shape.named_by_pattern] + others
            read = (self.type_at(parts) for parts in each)
            return united(kind for one in read for kind in flat(one))
        if shape.additional:
            return self.type_at(tuple(shape.additional))
        return ir.AnyType() if shape.open else None

    def _field(self, shape: Shape, name: str, parts: Parts) -> ir.Field:
        where, own = parts[-1].pointer, parts[-1].schema
        if (plain := primitive_of(parts)) is not None:
            self.scope.count(where)
            said, kind = own, self._plain(parts, plain)
            description = text_of(own, "description")
        else:
            said, kind = self.annotations_at(parts), self.type_at(parts)
            description = self._description(parts, said, kind)
        return ir.Field(
            wire_name=name,
            type=kind,
            required=name in shape.required,
            misspelt=name in shape.misspelt,
            where=where,
            description=description,
            default=said.get("default"),
            has_default="default" in said,
            deprecated=bool(own.get("deprecated", False)),
            read_only=bool(said.get("readOnly", False)),
            write_only=bool(said.get("writeOnly", False)),
        )

    def _description(self, parts: Parts, said: dict[str, Any], kind: ir.Type) -> str:
        """Take what is said at the place; of what is said elsewhere not what a type says itself."""
        here = (described(part) for part in reversed(parts))
        named = isinstance(ir.without_null(kind), ir.Named)
        elsewhere = "" if named else text_of(said, "description")
        return next((text for text in here if text), elsewhere)

    def _union(self, shape: Shape, parts: Parts) -> ir.Type | None:
        """Read `oneOf`/`anyOf`; None where it only says which properties must be there together."""
        union = alternatives(self.scope, shape, parts)
        if union is None:
            return None
        if is_endless(parts, shape):
            return self._endless(parts[0].pointer)
        if union.base:
            shape.rules.clear()  # they hold in each of the branches
        elif shape.closed or shape.additional:
            above, key = shape.additional_keyword
            shape.unchecked.append((join(above, key), f"{key} beside oneOf or anyOf"))
        shape.rules += [as_rule(shape, "oneOf", branches) for branches in union.exclusive]
        shape.rules += [as_rule(shape, *each) for each in union.ignored]
        read: list[tuple[Parts, ir.Type]] = []
        self._unions.add(shape.key)
        for option in union.options:
            kind = self.type_at((*union.base, *option))
            read.append((option, ir.without_null(kind)))
        flattened = [each for _, kind in read for each in flat(kind) if each != ir.Null()]
        distinct = in_place(tuple(dict.fromkeys(flattened)), self.definitions)
        if not distinct:
            return ir.Null()
        if len(distinct) == 1:
            return distinct[0]
        if ir.AnyType() in distinct:
            self.untyped(shape.where, "one of the alternatives of the oneOf/anyOf is any value")
            return ir.AnyType()
        given, tags = told(self.scope, shape, union, read, self.families)
        if tags or (given is not None and given.mapping):
            distinct = (*distinct, ir.Unknown())
        return ir.Union(options=distinct, discriminator=given, tags=tags)

    def _rules(self, shape: Shape) -> str:
        """Take the assertions that no type expresses: as JSON, "" for none.

        Those that a client does not check are noted.
        """
        if not shape.rules:
            return ""
        rules: list[dict[str, Any]] = []
        for pointer, rule in shape.rules:
            try:
                rules.append(inlined(self.root, rule))
            except UncheckableError as error:
                keyword = next(iter(rule))
                shape.unchecked.append((pointer, f"{keyword} ({error})"))
        shape.rules.clear()
        return combined(rules)

    def _endless(self, where: str) -> ir.Type:
        self.untyped(where, "the oneOf/anyOf includes itself")
        return ir.AnyType()

    # Definitions and their names.

    def _define(self, definition: ir.Definition, key: str) -> ir.Named:
        self.definitions[key] = definition
        return ir.Named(name=key)

    def _note_unchecked(self, shape: Shape) -> None:
        found = [(self._owner, pointer, keyword) for pointer, keyword in shape.unchecked]
        self.unenforced += found
        shape.unchecked.clear()

    def class_names(self, roots: Iterable[ir.Type], *, alone: bool) -> dict[str, str]:
        """Give every definition its class name: key (pointer) to name.

        Inline ones to which no root leads are dropped, and so are those of one owner that say the
        same, but for one. `alone` is a document that is about one thing.
        """
        used = used_definitions(self.definitions, roots)
        inline = (key for key in used if not is_component(key))
        wanted = {key: self.places.wanted(self._read_of[key], alone=alone) for key in inline}
        self.definitions, names = class_names(
            self.root, used, wanted, lambda key: order_of(self._read_of[key][-1].schema)
        )
        return names
