"""Reads a Request Body Object: the media types that can be sent, and their schemas."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from pitchpipe import ir
from pitchpipe.characters import is_printable, quoted
from pitchpipe.media_types import (
    MULTIPART,
    essence,
    is_form,
    is_json,
    is_json_patch,
    is_media_type,
    is_range,
    is_text,
)
from pitchpipe.parse import names
from pitchpipe.parse.definition_graph import resolved
from pitchpipe.parse.encodings import parse_encodings
from pitchpipe.parse.linked_files import is_called_file
from pitchpipe.parse.patches import in_media_types
from pitchpipe.parse.places import Owner, Root
from pitchpipe.parse.schemas import Schemas
from pitchpipe.pointers import join
from pitchpipe.schema.descriptions import text_of
from pitchpipe.schema.parts import Parts

_ANY_FIELD = ir.Union(
    options=(ir.Array(items=ir.Binary()), ir.Binary(), ir.AnyType()),
)
"""A field of a form that the document does not describe: files, or anything that JSON can say."""

_WITH_BODY = ("post", "put", "patch")
"""The methods whose requests have a body, mostly."""
_WITHOUT_BODY = ("get", "head", "delete")
"""The methods whose requests have none, mostly (RFC 9110, section 9.3)."""


def parse_body(
    schemas: Schemas, where: str, given: dict[str, Any], method: str, *, is_stated: bool
) -> ir.RequestBody | None:
    """Read what an operation sends; None where it sends nothing.

    Media types with one schema are ways to send the same value, of which the best is chosen: JSON
    before forms. Files are sent as they are by a multipart body only: of that and JSON, each call
    chooses. Bytes, text and patches are not the same in another media type, so that each is an
    alternative, and so is what has a schema of its own.

    Of a document whose bodies do not state whether they are required (`is_stated`), one that does
    not is if it has to have properties, in a request that has a body by its method. One that is not
    is left out as None, so that null says nothing else. An object without properties is no body
    where the method has none.
    """
    if "requestBody" not in given:
        return None
    at, body = schemas.located(join(where, "requestBody"), given["requestBody"])
    content = usable_content(schemas, join(at, "content"), body.get("content") or {})
    if not content:
        return None
    owner = schemas.places.owner(at)
    order = list(content)
    files = _media_types_of_files(schemas, join(at, "content"), content)
    ranked = sorted(
        order,
        key=lambda m: (m not in files, not is_json(m), not is_form(m), is_range(m), order.index(m)),
    )
    read: list[ir.RequestBody] = []
    written: list[Any] = []
    for media_type in ranked:
        if (schema := content[media_type].get("schema")) in written:
            continue
        root = _root(owner, media_type, is_first=not read)
        sent = media_type if is_sendable(media_type) else "*/*"
        one = _body(schemas, join(at, "content", media_type), sent, content[media_type], root)
        ways = [one]
        if is_json(media_type) and not is_range(media_type):
            alike = [m for m in ranked if is_json(m) and content[m].get("schema") == schema]
            kind = resolved(ir.without_null(one.type), schemas.definitions)
            ways = in_media_types(one, kind, [m for m in alike if not is_range(m)])
        elif media_type in files:
            ways = [replace(one, without_files=_json_of(content, schema))]
        # Structured `*/*` is JSON, which another media type may say already.
        known = [(each.media_type, each.type) for each in read]
        read += [each for each in ways if (each.media_type, each.type) not in known]
        if not (is_text(media_type) or isinstance(one.type, ir.Binary)):
            written.append(schema)
    if method in _WITHOUT_BODY and _is_empty(schemas, read):
        return None
    is_meant = not is_stated and method in _WITH_BODY and _must_have(schemas, read)
    required = bool(body.get("required", is_meant))
    first, *others = (
        replace(
            each,
            type=each.type if required else ir.without_null(each.type),
            required=required,
            where=at,
            description=text_of(body, "description"),
        )
        for each in read
    )
    return replace(first, alternatives=tuple(others))


def _must_have(schemas: Schemas, read: list[ir.RequestBody]) -> bool:
    """Say whether all that can be sent is an object with a property that has to be given."""
    found = resolved(read[0].type, schemas.definitions)
    return (
        len(read) == 1
        and isinstance(found, ir.Model)
        and any(each.required and not each.read_only for each in found.fields)
    )


def _is_empty(schemas: Schemas, read: list[ir.RequestBody]) -> bool:
    """Say whether all that can be sent is an object of which no property is known."""
    found = resolved(read[0].type, schemas.definitions)
    is_bare = isinstance(found, ir.Model) and not found.fields and found.additional is None
    return len(read) == 1 and is_bare


def _media_types_of_files(schemas: Schemas, at: str, content: dict[str, Any]) -> list[str]:
    """Return the multipart media types whose schema has files, and is that of another one too."""
    written = [each.get("schema") for each in content.values()]
    return [
        media_type
        for media_type, said in content.items()
        if essence(media_type) == MULTIPART
        and written.count(said.get("schema")) > 1
        and _has_files(schemas, join(at, media_type, "schema"))
    ]


def _json_of(content: dict[str, Any], schema: object) -> str:
    """Return the media type in which what has a schema can be sent as JSON; "" if there is none."""
    found = [m for m, said in content.items() if is_json(m) and said.get("schema") == schema]
    return next((m for m in found if not (is_range(m) or is_json_patch(m))), "")


def _has_files(schemas: Schemas, at: str) -> bool:
    """Say whether a property is a file, by its format or as the URI of one by its name."""
    properties = schemas.shape_of_content(at).properties.items()
    return any(_is_file(schemas, tuple(parts), is_called_file(name)) for name, parts in properties)


def _is_file(schemas: Schemas, parts: Parts, called: bool, depth: int = 2) -> bool:
    """Say whether a value is a file, or can be one or a list of them (`depth` 2: both).

    What is `called` a file can be described as its URI.
    """
    shape = schemas.shape_at(parts)
    is_uri = called and shape.format == "uri" and not shape.bounds
    is_file = shape.format == "binary" or (is_uri and not shape.annotations.get("readOnly"))
    if is_file or not depth:
        return is_file
    inner: list[Parts] = [(each,) for _, branches in shape.unions for each in branches]
    inner += [tuple(shape.items)] if shape.items else []
    return any(_is_file(schemas, each, called, depth - 1) for each in inner)


def usable_content(schemas: Schemas, at: str, content: dict[str, Any]) -> dict[str, Any]:
    """Leave out what is no media type beside those that are; what is the only one is kept."""
    usable = {key: said for key, said in content.items() if is_sendable(key)}
    for key in content:
        if is_media_type(key):
            continue
        kept = "" if key in usable else ": it is left out" if usable else ": it is read as */*"
        schemas.tolerated(join(at, key), f"{quoted(key)} is not a media type{kept}")
    return usable or dict(list(content.items())[:1])


def is_sendable(media_type: str) -> bool:
    """Say whether a header can have this value: any other could add another header."""
    return "/" in media_type and media_type.isascii() and is_printable(media_type)


def _body(
    schemas: Schemas, place: str, media_type: str, given: dict[str, Any], root: Root
) -> ir.RequestBody:
    kind = _type(schemas, place, media_type, given, root)
    if is_range(media_type) and not isinstance(kind, ir.Binary | ir.Primitive):
        media_type = "application/json"  # what has a structure is hardly anything else
    return ir.RequestBody(
        media_type=media_type,
        type=kind,
        required=False,
        where=place,
        encodings=tuple(parse_encodings(schemas, place, media_type, given, kind)),
    )


def _type(
    schemas: Schemas, place: str, media_type: str, given: dict[str, Any], root: Root
) -> ir.Type:
    """Read the type; what is neither JSON nor a form is text or bytes, whatever its schema.

    `*/*` is JSON if its schema is that of an object or a list.
    """
    if is_text(media_type):
        return ir.Primitive(kind="string")
    if "schema" not in given:
        if is_form(media_type):
            return ir.Map(values=ir.AnyType())
        return ir.AnyType() if is_json(media_type) else ir.Binary()
    at = join(place, "schema")
    if is_form(media_type):
        return _form_type(schemas, at, media_type, root)
    if is_json(media_type):
        kind = schemas.read(at, root)
        return ir.Binary() if isinstance(resolved(kind, schemas.definitions), ir.Binary) else kind
    if essence(media_type) == "*/*":
        kind = schemas.read(at, root)
        if not isinstance(
            resolved(kind, schemas.definitions), ir.Binary | ir.Primitive | ir.AnyType | ir.Enum
        ):
            return kind
    return ir.Binary()


def _form_type(schemas: Schemas, at: str, media_type: str, root: Root) -> ir.Type:
    """Read the type of a form, which has named fields, whatever the schema says."""
    kind = ir.without_null(schemas.read(at, root))
    if _is_object(schemas, kind):
        return kind
    if not isinstance(resolved(kind, schemas.definitions), ir.AnyType):
        reason = "a form has named fields, and this is not an object"
        schemas.untyped(at, reason, "describe its fields with an overlay")
    return ir.Map(values=_ANY_FIELD if essence(media_type) == MULTIPART else ir.AnyType())


def _is_object(schemas: Schemas, kind: ir.Type) -> bool:
    found = resolved(kind, schemas.definitions)
    if isinstance(found, ir.Union):
        return all(_is_object(schemas, option) for option in found.options)
    return isinstance(found, ir.Map | ir.Model)


def _root(owner: Owner, media_type: str, *, is_first: bool) -> Root:
    """Say what the class of a body is called: the best one as the request, others by what they are.

    That is `Form`, or the subtype (`MergePatch`).
    """
    name = names.pascal(essence(media_type).partition("/")[2].removesuffix("+json"))
    word = f"{owner.word}{'' if owner.is_shared else 'Request'}"
    if not is_first:
        word = f"{owner.word}{'Form' if is_form(media_type) else name}"
    fuller = (f"{owner.word}Request", f"{owner.word}Request{name}")
    return Root(owner=owner.pointer, words=(word,), fuller=fuller[0 if is_first else 1 :])
