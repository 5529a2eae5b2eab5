"""The intermediate representation: what the parser says of a document, in OpenAPI's own words.

Every node has `where`, the JSON Pointer (RFC 6901) of its source in the effective document. The IR
knows nothing of templates, formatters or file names.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal, TypeAlias

JsonValue: TypeAlias = "dict[str, Any] | list[Any] | str | int | float | bool | None"
Scalar: TypeAlias = "str | int | float | bool | None"
PrimitiveKind: TypeAlias = Literal["string", "integer", "number", "boolean"]
ParameterPlace: TypeAlias = Literal["path", "query", "header", "cookie"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Constraints:
    """JSON Schema's assertions on one value; what is None is not asserted."""

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
    """An enum that `Literal` cannot hold, because some value is a float."""


NO_CONSTRAINTS = Constraints()


@dataclass(frozen=True, slots=True, kw_only=True)
class AnyType:
    """Any JSON value: a schema that asserts nothing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Primitive:
    """A string, integer, number or boolean."""

    kind: PrimitiveKind
    format: str = ""
    constraints: Constraints = NO_CONSTRAINTS


@dataclass(frozen=True, slots=True, kw_only=True)
class Binary:
    """Bytes that are not JSON: a whole body, or a part of a multipart one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class File:
    """A file that a hosted model takes or makes: in the JSON it is the URI of one."""

    is_sent: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Array:
    """A list whose items are all of one type."""

    items: Type
    constraints: Constraints = NO_CONSTRAINTS


@dataclass(frozen=True, slots=True, kw_only=True)
class Map:
    """An object without declared properties: any keys, values of one type."""

    values: Type
    constraints: Constraints = NO_CONSTRAINTS


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """A reference to a definition of the same `Api`, by its class name."""

    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Nullable:
    """A type that admits JSON null besides its own values."""

    inner: Type


@dataclass(frozen=True, slots=True, kw_only=True)
class Discriminator:
    """OpenAPI's Discriminator Object, its mapping resolved to class names."""

    property_name: str
    mapping: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Union:
    """`oneOf` or `anyOf`: one of several types."""

    options: tuple[Type, ...]
    discriminator: Discriminator | None = None


Type: TypeAlias = "AnyType | Primitive | Binary | File | Array | Map | Named | Nullable | Union"


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """One property of a model. `default` is what the server assumes: documented, never sent."""

    wire_name: str
    type: Type
    required: bool
    where: str
    description: str = ""
    default: JsonValue = None
    has_default: bool = False
    deprecated: bool = False
    read_only: bool = False
    write_only: bool = False


def without_null(kind: Type) -> Type:
    """Return the type that a nullable one is besides null; any other as it is."""
    return kind.inner if isinstance(kind, Nullable) else kind


@dataclass(frozen=True, slots=True, kw_only=True)
class RequiredSets:
    """A `oneOf` or `anyOf` of nothing but `required`: which properties have to be set together."""

    keyword: Literal["oneOf", "anyOf"]
    sets: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Model:
    """An object with declared properties: becomes a dataclass.

    `fields` are all of its properties; those of `base`, the model it extends by `allOf`, included.
    `additional` is the type of undeclared properties, or None where the spec does not invite them.
    `sent` and `received` say whether a request or a response can hold it.
    """

    name: str
    fields: tuple[Field, ...]
    additional: Type | None
    where: str
    base: Named | None = None
    inherited: tuple[str, ...] = ()
    """The wire names of the fields that come from `base`."""
    description: str = ""
    constraints: Constraints = NO_CONSTRAINTS
    required_sets: tuple[RequiredSets, ...] = ()
    sent: bool = False
    received: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Enum:
    """A closed list of scalar values: becomes a `Literal` alias."""

    name: str
    values: tuple[Scalar, ...]
    where: str
    description: str = ""
    sent: bool = False
    received: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Alias:
    """A named schema that is neither an object with properties nor an enum."""

    name: str
    type: Type
    where: str
    description: str = ""
    sent: bool = False
    received: bool = False


Definition: TypeAlias = "Model | Enum | Alias"


@dataclass(frozen=True, slots=True, kw_only=True)
class Parameter:
    """A parameter of an operation, with its serialisation (OpenAPI 3.1, Parameter Object)."""

    wire_name: str
    place: ParameterPlace
    type: Type
    required: bool
    style: str
    explode: bool
    where: str
    description: str = ""
    default: JsonValue = None
    has_default: bool = False
    deprecated: bool = False
    allow_reserved: bool = False
    as_json: bool = False
    """True where the parameter has `content: application/json` instead of a schema."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Encoding:
    """How one property of a form is sent (OpenAPI 3.1, Encoding Object).

    `style` is "" where the document leaves it to the media type; `content_type` likewise.
    """

    property_name: str
    style: str = ""
    explode: bool = True
    allow_reserved: bool = False
    content_type: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class RequestBody:
    """The one media type an operation sends."""

    media_type: str
    type: Type
    required: bool
    where: str
    description: str = ""
    encodings: tuple[Encoding, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Response:
    """What a status code, a range (`4XX`) or `default` answers; `type` is None for no content."""

    status: str
    media_type: str
    type: Type | None
    where: str
    description: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Operation:
    """One method on one path. `security` lists alternatives; each names schemes used together."""

    name: str
    method: str
    path: str
    parameters: tuple[Parameter, ...]
    body: RequestBody | None
    responses: tuple[Response, ...]
    security: tuple[tuple[str, ...], ...]
    where: str
    summary: str = ""
    description: str = ""
    deprecated: bool = False
    server: str = ""
    """The server of this operation alone, or "" where it uses the document's."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ServerVariable:
    """A part of a server's URL that can be chosen (OpenAPI 3.1, Server Variable Object)."""

    name: str
    default: str
    values: tuple[str, ...] = ()
    description: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Server:
    """Where the API is. `template` is the URL with its variables in braces, `url` without."""

    template: str
    url: str
    variables: tuple[ServerVariable, ...]
    where: str
    description: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SecurityScheme:
    """A way to authenticate (OpenAPI 3.1, Security Scheme Object).

    `environment` names the variable that holds the secret, from the `x-pitchpipe-env` extension.
    """

    name: str
    kind: Literal["bearer", "basic", "apiKey"]
    where: str
    place: Literal["query", "header", "cookie", ""] = ""
    parameter_name: str = ""
    environment: str = ""
    description: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Runs:
    """How a model is run: the names of the operations it takes, and of the classes they handle.

    `output` is the type of what the model makes, without null.
    """

    create: str
    get: str
    cancel: str
    list: str
    input: str
    prediction: str
    output: Type


@dataclass(frozen=True, slots=True, kw_only=True)
class PredictionApi:
    """Says that a document describes one hosted model: `POST /predictions` with its version.

    `runs` is None where the document does not say enough of predictions to wait for one.
    """

    model: str
    version: str
    create: str
    version_field: str
    runs: Runs | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Api:
    """A whole document."""

    title: str
    version: str
    description: str
    servers: tuple[Server, ...]
    operations: tuple[Operation, ...]
    definitions: tuple[Definition, ...]
    security_schemes: tuple[SecurityScheme, ...]
    prediction: PredictionApi | None = None

    @property
    def server(self) -> str:
        """The URL that a client uses unless told otherwise; "" where the document names none.

        A relative URL names none: it is relative to where the document was served, which a file
        does not tell.
        """
        url = self.servers[0].url if self.servers else ""
        return url if url.lower().startswith(("https://", "http://")) else ""
