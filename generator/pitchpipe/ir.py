"""The intermediate representation of a document, in OpenAPI's terms.

Every node has `where`, the JSON Pointer (RFC 6901) of its source in the effective document. The IR
does not depend on templates, formatters or file names.
"""

from __future__ import annotations

from typing import Literal, TypeAlias

from pitchpipe.frozen import dataclass
from pitchpipe.ir_types import (
    NO_CONSTRAINTS,
    AnyType,
    Array,
    Asserted,
    Binary,
    Compound,
    Constraints,
    Discriminator,
    File,
    FormatName,
    Formatted,
    JsonValue,
    Map,
    Named,
    Null,
    Nullable,
    Primitive,
    PrimitiveKind,
    Scalar,
    Simple,
    Tuple,
    Type,
    Union,
    Unknown,
    Upload,
    without_null,
)

# The types are part of the IR: `ir` is all that others import.
__all__ = [
    "NO_CONSTRAINTS", "AnyType", "Array", "Asserted", "Binary", "Compound", "Constraints",
    "Discriminator", "File", "FormatName", "Formatted", "JsonValue", "Map", "Named", "Null",
    "Nullable", "Primitive", "PrimitiveKind", "Scalar", "Simple", "Tuple", "Type", "Union",
    "Unknown", "Upload", "without_null",
]  # fmt: skip

ParameterPlace: TypeAlias = Literal["path", "query", "header", "cookie"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """A property of a model. `default` is what the server assumes: documented, but never sent.

    `constant` is the one value of a required property or a tag, which the client fills in.
    `undescribed` is one of which the spec says no more than that it is required; a `misspelt` one
    is required in another spelling only.
    """

    wire_name: str
    type: Type
    required: bool
    where: str
    description: str = ""
    default: JsonValue = None
    has_default: bool = False
    deprecated: bool = False
    constant: Scalar | None = None
    read_only: bool = False
    write_only: bool = False
    undescribed: bool = False
    misspelt: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class RequiredSets:
    """A `oneOf` or `anyOf` with only `required`: which properties must be set together."""

    keyword: Literal["oneOf", "anyOf"]
    sets: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Model:
    """An object with declared properties, which becomes a dataclass.

    `fields` are all of its properties, including those of `base`, the model it extends by `allOf`.
    `additional` is the type of undeclared properties, or None if the spec does not mention them.
    `sent` and `received` tell whether it can occur in a request or in a response.
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
    rules: str = ""
    """A JSON Schema that its JSON has to fit besides, as in `Asserted`, or ""."""
    sent: bool = False
    received: bool = False
    tells_progress: bool = False
    """Whether it is a prediction, whose logs can tell how far a hosted model has come."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Enum:
    """A closed list of scalar values, which becomes a `Literal` alias."""

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
    """Whether the parameter has `content: application/json` instead of a schema."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Encoding:
    """How one property of a form is sent; a `style` or `content_type` of "" is that of the form."""

    property_name: str
    style: str = ""
    explode: bool = True
    allow_reserved: bool = False
    content_type: str = ""
    headers: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class RequestBody:
    """What an operation sends; of a range (`image/*`) and `alternatives` the caller chooses.

    A call that gives no file sends it in the media type `without_files`, if there is one.
    """

    media_type: str
    type: Type
    required: bool
    where: str
    description: str = ""
    encodings: tuple[Encoding, ...] = ()
    alternatives: tuple[RequestBody, ...] = ()
    without_files: str = ""

    @property
    def each(self) -> tuple[RequestBody, ...]:
        """This one and its alternatives."""
        return (self, *self.alternatives)


ItemKind: TypeAlias = Literal["", "lines", "sequence", "data", "events", "texts", "whole_events"]
"""What the items of a stream are: lines of JSON, texts of a JSON text sequence, or of server-sent
events the data as JSON, the event with its data as JSON or as text, or the event as one object."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Content:
    """A body of a response: its media type, or a range of them, and the type that it is read as.

    If it is a stream, `items` says what each item of it is, and `type` is the type of that (of its
    data, for `events`).
    """

    media_type: str
    type: Type
    items: ItemKind = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Response:
    """The response for a status code, a range (`4XX`) or `default`.

    It has one of `contents`, the preferred one first; none if the response has no body. A `default`
    that `is_failure` by what it is called is no result, even if no other is described.
    """

    status: str
    contents: tuple[Content, ...]
    where: str
    description: str = ""
    is_failure: bool = False


PaginationStyle: TypeAlias = Literal["cursor", "page", "offset", "link", "url"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Pagination:
    """How the pages of a list follow each other, from the `x-pitchpipe-pagination` extension.

    `parameter` is the query parameter that chooses the page, and `first` the number of the first
    one. The others are paths of wire names: in the page, or in an item for `last_item`.
    """

    style: PaginationStyle
    where: str
    parameter: str = ""
    first: int = 1
    items: tuple[str, ...] | None = None
    """The list; None until it is known which one that is, () if the page is the list itself."""
    next: tuple[str, ...] = ()
    """The cursor or the URL of the next page."""
    last_item: tuple[str, ...] = ()
    """The cursor of the next page, in the last item."""
    more: tuple[str, ...] = ()
    """Whether there is a next page."""
    total: tuple[str, ...] = ()
    """The number of pages, or of items if they are counted (`offset`)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Operation:
    """A method on a path. `security` lists alternatives; each names schemes to use together."""

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
    """The server of this operation, or "" if it uses that of the document."""
    accept: str = ""
    """The one value that its header `Accept` can have, or "" if the responses decide that."""
    tags: tuple[str, ...] = ()
    given_name: str = ""
    """What the method of a resource is called, from the `x-pitchpipe-name` extension."""
    pagination: Pagination | None = None
    scopes: tuple[tuple[str, str], ...] = ()
    """The scopes that tokens need, separated by spaces, by the schemes that give these."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tag:
    """A group of operations (OpenAPI 3.2, Tag Object); `parent` is "" for one at the top.

    Before 3.2, `parent` comes from the `x-pitchpipe-parent` extension.
    """

    name: str
    description: str = ""
    parent: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ServerVariable:
    """A variable part of a server's URL (OpenAPI 3.1, Server Variable Object)."""

    name: str
    default: str
    values: tuple[str, ...] = ()
    description: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Server:
    """A server of the API. `template` is the URL with variables in braces, `url` without."""

    template: str
    url: str
    variables: tuple[ServerVariable, ...]
    where: str
    description: str = ""

    @property
    def has_host(self) -> bool:
        """Whether the URL is absolute: the file does not say where it was served from."""
        return self.url.lower().startswith(("https://", "http://"))


@dataclass(frozen=True, slots=True, kw_only=True)
class SecurityScheme:
    """A way to authenticate (OpenAPI 3.1, Security Scheme Object).

    `environment` names the variable that holds the secret, from the `x-pitchpipe-env` extension.
    `token_url` is where a client gets a token for its own credentials (OAuth 2.0), which it sends
    in the body if the `x-pitchpipe-client-auth` extension says so.
    """

    name: str
    kind: Literal["bearer", "basic", "apiKey"]
    where: str
    place: Literal["query", "header", "cookie", ""] = ""
    parameter_name: str = ""
    environment: str = ""
    description: str = ""
    token_url: str = ""
    in_body: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Runs:
    """How a model is run, or trained: the names of the operations, and of the classes they use.

    `output` is the type of the output, without null.
    """

    create: str
    get: str
    cancel: str
    list: str
    input: str
    prediction: str
    output: Type


HIDDEN = "hidden"
"""What the API says instead of the id of a version of an official model, which shows none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PredictionApi:
    """Marks a document that describes one hosted model: `POST /predictions` with its version.

    `runs` is None if the document does not describe predictions well enough to wait for one;
    `trainings`, which needs it, if the model cannot be trained.
    """

    model: str
    version: str
    create: str
    version_field: str
    runs: Runs | None = None
    trainings: Runs | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class LeftOut:
    """An operation that no method is generated for, as `METHOD /path`, and why."""

    operation: str
    reason: str


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
    left_out: tuple[LeftOut, ...] = ()
    tags: tuple[Tag, ...] = ()

    @property
    def server(self) -> str:
        """The default URL of a client, or "" if the document has none, or a relative one."""
        return self.servers[0].url if self.servers and self.servers[0].has_host else ""
