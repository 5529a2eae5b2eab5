"""The types of the intermediate representation: what a value of a document can be."""

from __future__ import annotations

from typing import Any, Literal, TypeAlias

from pitchpipe.frozen import dataclass

JsonValue: TypeAlias = "dict[str, Any] | list[Any] | str | int | float | bool | None"
Scalar: TypeAlias = "str | int | float | bool | None"
FormatName: TypeAlias = Literal["date-time", "date", "uuid", "byte", "decimal"]
PrimitiveKind: TypeAlias = Literal["string", "integer", "number", "boolean"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Constraints:
    """The JSON Schema assertions on a value; None means not asserted."""

    minimum: int | float | None = None
    maximum: int | float | None = None
    exclusive_minimum: int | float | None = None
    exclusive_maximum: int | float | None = None
    multiple_of: int | float | None = None
    min_length: int | None = None
    max_length: int | None = None
    pattern: str | None = None
    min_items: int | None = None
    max_items: int | None = None
    unique_items: bool | None = None
    min_properties: int | None = None
    max_properties: int | None = None
    values: tuple[Scalar, ...] | None = None
    """An enum without a name: one that `Literal` cannot express, because a value is a float, or the
    one value of an alternative.
    """


NO_CONSTRAINTS = Constraints()


@dataclass(frozen=True, slots=True, kw_only=True)
class AnyType:
    """Any JSON value: a schema without assertions."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Primitive:
    """A string, integer, number or boolean.

    `format` is an annotation (JSON Schema 2020-12, Validation, section 7.2.1). If it `is_checked`,
    a text of another format is refused before it is sent.
    """

    kind: PrimitiveKind
    format: str = ""
    constraints: Constraints = NO_CONSTRAINTS
    is_checked: bool = False

    @property
    def is_literal(self) -> bool:
        """Whether a type can list its values, which it cannot if one of them is a float."""
        return self.kind != "number" and self.constraints.values is not None


@dataclass(frozen=True, slots=True, kw_only=True)
class Formatted:
    """A string of a format that Python has a type for.

    If it can be `received`, it can also be a text that is not in this format.
    """

    format: FormatName
    constraints: Constraints = NO_CONSTRAINTS
    received: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Binary:
    """Bytes that are not JSON: a whole body, or a part of a multipart body."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Upload:
    """A file that is sent as it is: a whole body, or a part of a multipart body."""


@dataclass(frozen=True, slots=True, kw_only=True)
class File:
    """An input or output file of a hosted model, which is a URI in JSON."""

    is_sent: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Array:
    """A list with items of one type."""

    items: Type
    constraints: Constraints = NO_CONSTRAINTS


@dataclass(frozen=True, slots=True, kw_only=True)
class Tuple:
    """A list of a fixed length, with a type for each place.

    One that `is_open` should have that length, but the document says so of no list that is shorter,
    or of none that is longer.
    """

    items: tuple[Type, ...]
    is_open: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Null:
    """Nothing but null."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Asserted:
    """A type whose values also have to fit `rules`: a JSON Schema, as JSON, without references."""

    inner: Type
    rules: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Map:
    """An object without declared properties: any keys, with values of one type."""

    values: Type
    constraints: Constraints = NO_CONSTRAINTS


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """A reference to a definition of the same `Api`, by its class name."""

    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Nullable:
    """A type that also allows JSON null."""

    inner: Type


@dataclass(frozen=True, slots=True)
class Unknown:
    """An object of a union whose tag none of the alternatives has."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Discriminator:
    """A Discriminator Object of OpenAPI, with its mapping resolved to class names.

    `otherwise` is the class of objects with another tag, "" if it is chosen by what fits best.
    """

    property_name: str
    mapping: tuple[tuple[str, str], ...]
    otherwise: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Union:
    """`oneOf` or `anyOf`: one of several types.

    `tags` are properties that tell objects apart by their values where no discriminator does.
    """

    options: tuple[Type, ...]
    discriminator: Discriminator | None = None
    tags: tuple[str, ...] = ()


Simple: TypeAlias = (
    "AnyType | Null | Primitive | Formatted | Binary | Upload | File | Unknown | Named"
)
Compound: TypeAlias = "Array | Tuple | Map | Nullable | Asserted | Union"
Type: TypeAlias = "Simple | Compound"


def without_null(kind: Type) -> Type:
    """Return the inner type of a nullable type; other types are returned unchanged."""
    return kind.inner if isinstance(kind, Nullable) else kind
