"""Changes to a real document, each of one known kind at one place, and the rules that name them.

A mutation changes a document in place. What it gets is a copy, and a `Site`: an operation, or a
parameter, a property of an object that is sent as JSON, or one of an object that is returned.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any, TypeAlias

METHODS = ("get", "put", "post", "delete", "patch")
JSON = "application/json"

Json: TypeAlias = dict[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Site:
    """A place that a mutation changes: `at` is the object there, `holder` what contains it."""

    pointer: str
    operation: str
    at: Json
    holder: Any
    key: Any


@dataclass(frozen=True, slots=True, kw_only=True)
class Mutation:
    """One kind of change: where it can be made, how, and the rules of which one has to name it.

    `fits` says whether a site can be changed so.
    """

    name: str
    sites: Callable[[Json], Iterator[Site]]
    change: Callable[[Site], object]
    rules: frozenset[str]
    fits: Callable[[Site], bool] = lambda _: True


def _pointer(*tokens: Any) -> str:
    return "".join(f"/{str(each).replace('~', '~0').replace('/', '~1')}" for each in tokens)


def operations(data: Json) -> Iterator[Site]:
    """Yield the operations that are written where their path is."""
    for path, item in data["paths"].items():
        for method in METHODS:
            if isinstance(item, dict) and isinstance(item.get(method), dict):
                yield Site(
                    pointer=_pointer("paths", path, method),
                    operation=f"{method.upper()} {path}",
                    at=item[method],
                    holder=item,
                    key=method,
                )


def parameters(data: Json) -> Iterator[Site]:
    """Yield the query parameters of operations themselves, each with a schema of its own."""
    for site in operations(data):
        listed = site.at.get("parameters")
        for number, each in enumerate(listed if isinstance(listed, list) else []):
            if each.get("in") == "query" and "type" in each.get("schema", {}):
                yield Site(
                    pointer=site.pointer + _pointer("parameters", number),
                    operation=site.operation,
                    at=each,
                    holder=listed,
                    key=number,
                )


def sent(data: Json) -> Iterator[Site]:
    """Yield the properties of objects that an operation sends, as JSON and in no other way."""
    for site in operations(data):
        body = site.at.get("requestBody", {})
        if list(body.get("content", {})) == [JSON]:
            pointer = site.pointer + _pointer("requestBody", "content", JSON, "schema")
            yield from _properties(site, pointer, body["content"][JSON].get("schema", {}))


def received(data: Json) -> Iterator[Site]:
    """Yield the properties of objects that an operation returns, as JSON and in no other way."""
    for site in operations(data):
        for status, response in site.at.get("responses", {}).items():
            content = response.get("content", {})
            if str(status).startswith("2") and list(content) == [JSON]:
                place = _pointer("responses", status, "content", JSON, "schema")
                yield from _properties(site, site.pointer + place, content[JSON].get("schema", {}))


def _properties(site: Site, pointer: str, schema: Json) -> Iterator[Site]:
    plain = schema.keys() <= {"type", "properties", "required", "description", "title", "example"}
    for name, each in schema.get("properties", {}).items() if plain else ():
        if isinstance(each, dict) and isinstance(each.get("type"), str):
            yield Site(
                pointer=pointer + _pointer("properties", name),
                operation=site.operation,
                at=each,
                holder=schema,
                key=name,
            )


def _alone(sites: Callable[[Json], Iterator[Site]]) -> Callable[[Json], Iterator[Site]]:
    """Yield the only properties of objects: what changes without one is the object itself."""

    def found(data: Json) -> Iterator[Site]:
        for site in sites(data):
            if not _has_sibling(site):
                pointer = site.pointer.removesuffix(_pointer("properties", site.key))
                yield replace(site, pointer=pointer)

    return found


# What a mutation does.


def _pop(site: Site) -> None:
    del site.holder[site.key]


def _drop_property(site: Site) -> None:
    del site.holder["properties"][site.key]
    _optional(site)


def _optional(site: Site) -> None:
    left = [each for each in site.holder.get("required", []) if each != site.key]
    site.holder.pop("required", None)
    if left:
        site.holder["required"] = left


def _required(site: Site) -> None:
    site.holder["required"] = [*site.holder.get("required", []), site.key]


def _add_property(schema: Json, *, required: bool) -> Callable[[Site], None]:
    def change(site: Site) -> None:
        site.holder["properties"]["zzz_added"] = dict(schema)
        if required:
            site.holder["required"] = [*site.holder.get("required", []), "zzz_added"]

    return change


def _rename_property(site: Site) -> None:
    found = site.holder["properties"]
    items = [(f"{k}_renamed" if k == site.key else k, v) for k, v in found.items()]
    found.clear()
    found.update(items)


def _set(**values: Any) -> Callable[[Site], None]:
    return lambda site: site.at.update(values)


def _unset(name: str) -> Callable[[Site], None]:
    return lambda site: site.at.pop(name)


def _in_schema(**values: Any) -> Callable[[Site], None]:
    return lambda site: site.at["schema"].update(values)


def _has(**values: Any) -> Callable[[Site], bool]:
    return lambda site: all(site.at.get(name) == value for name, value in values.items())


def _lacks(*names: str) -> Callable[[Site], bool]:
    return lambda site: not any(name in site.at for name in names)


def _is(kind: str, *without: str) -> Callable[[Site], bool]:
    """Say whether a property, or the schema of a parameter, is of a type and lacks keywords."""

    def fits(site: Site) -> bool:
        schema = site.at.get("schema", site.at)
        return schema.get("type") == kind and not any(name in schema for name in without)

    return fits


def _has_sibling(site: Site) -> bool:
    """Say whether an object has another property, too: without any, it is a map."""
    return len(site.holder["properties"]) > 1


def _is_required(site: Site) -> bool:
    return site.key in site.holder.get("required", [])


def _is_optional(site: Site) -> bool:
    return not _is_required(site)


def _add_parameter(*, required: bool) -> Callable[[Site], None]:
    new = {"name": "zzz_added", "in": "query", "required": required, "schema": {"type": "string"}}
    return lambda site: site.at.setdefault("parameters", []).append(new)


def _responses(site: Site) -> Json:
    found: Json = site.at["responses"]
    return found


def _success(site: Site) -> Json:
    found: Json = next(
        each for status, each in _responses(site).items() if str(status).startswith("2")
    )
    return found


def _has_success(site: Site) -> bool:
    found = [each for status, each in _responses(site).items() if str(status).startswith("2")]
    return len(found) == 1 and "$ref" not in found[0]


def _has_content(site: Site) -> bool:
    return _has_success(site) and len(_success(site).get("content", {})) > 0


def _own_body(site: Site) -> bool:
    body = site.at.get("requestBody")
    return isinstance(body, dict) and list(body.get("content", {})) == [JSON]


def _may_be_left_out(site: Site) -> bool:
    """Say whether a body need not have properties: it is optional where nothing is said of it."""
    if not _own_body(site):
        return False
    schema = site.at["requestBody"]["content"][JSON].get("schema", {})
    return not schema.keys() & {"$ref", "allOf", "oneOf", "anyOf", "required"}


ENUM = ["one", "two", "three"]
FREE = ("enum", "format", "pattern", "minLength", "maxLength", "default", "nullable", "example")
BOUNDLESS = ("enum", "minimum", "maximum", "default", "nullable", "exclusiveMinimum", "format")


def _rows() -> Iterator[Mutation]:
    yield from _of_operations()
    yield from _of_parameters()
    yield from _of_properties("sent", sent, "input")
    yield from _of_properties("received", received, "output")


def _row(
    name: str,
    sites: Callable[[Json], Iterator[Site]],
    change: Callable[[Site], object],
    rules: str,
    fits: Callable[[Site], bool] = lambda _: True,
) -> Mutation:
    return Mutation(
        name=name, sites=sites, change=change, rules=frozenset(rules.split()), fits=fits
    )


def _of_operations() -> Iterator[Mutation]:
    row = _row
    yield row("operation removed", operations, _pop, "operation-removed")
    yield row(
        "operation added",
        operations,
        lambda site: site.holder.update(trace={"responses": {"200": {"description": "Fine."}}}),
        "operation-added",
        lambda site: "trace" not in site.holder,
    )
    yield row(
        "operation deprecated",
        operations,
        _set(deprecated=True),
        "operation-deprecated",
        _lacks("deprecated"),
    )
    yield row(
        "operation no longer deprecated",
        operations,
        _unset("deprecated"),
        "operation-undeprecated",
        _has(deprecated=True),
    )
    yield row(
        "operationId changed",
        operations,
        lambda site: site.at.update(operationId="zzz_other_name"),
        "operation-id-changed",
        lambda site: "operationId" in site.at,
    )
    yield row("summary changed", operations, _set(summary="Other."), "documentation-changed")
    yield row(
        "parameter added, optional",
        operations,
        _add_parameter(required=False),
        "parameter-added-optional",
    )
    yield row(
        "parameter added, required",
        operations,
        _add_parameter(required=True),
        "parameter-added-required",
    )
    yield row(
        "body added, optional",
        operations,
        lambda site: site.at.update(
            requestBody={"content": {JSON: {"schema": {"type": "object"}}}}
        ),
        "request-body-added-optional",
        lambda site: site.key in ("put", "post", "patch") and "requestBody" not in site.at,
    )
    yield row(
        "body added, required",
        operations,
        lambda site: site.at.update(
            requestBody={"required": True, "content": {JSON: {"schema": {"type": "object"}}}}
        ),
        "request-body-added-required",
        lambda site: site.key in ("put", "post", "patch") and "requestBody" not in site.at,
    )
    yield row("body removed", operations, _unset("requestBody"), "request-body-removed", _own_body)
    yield row(
        "body became required",
        operations,
        lambda site: site.at["requestBody"].update(required=True),
        "request-body-became-required",
        lambda site: _may_be_left_out(site) and not site.at["requestBody"].get("required"),
    )
    yield row(
        "body became optional",
        operations,
        lambda site: site.at["requestBody"].update(required=False),
        "request-body-became-optional",
        lambda site: _own_body(site) and site.at["requestBody"].get("required") is True,
    )
    yield row(
        "media type of the body added",
        operations,
        lambda site: site.at["requestBody"]["content"].update({"text/zzz": {}}),
        "request-media-type-added",
        _own_body,
    )
    yield row(
        "response added",
        operations,
        lambda site: _responses(site).update({"206": {"description": "A part."}}),
        "response-added",
        lambda site: "206" not in _responses(site),
    )
    yield row(
        "error response added",
        operations,
        lambda site: _responses(site).update({"418": {"description": "A teapot."}}),
        "error-response-added",
        lambda site: "418" not in _responses(site),
    )
    yield row(
        "header of a response added",
        operations,
        lambda site: _success(site)
        .setdefault("headers", {})
        .update({"X-Zzz": {"schema": {"type": "string"}}}),
        "response-header-added",
        _has_success,
    )
    yield row(
        "media type of a response added",
        operations,
        lambda site: _success(site)["content"].update({"text/zzz": {"schema": {"type": "string"}}}),
        "response-media-type-added",
        _has_content,
    )
    yield row(
        "security dropped",
        operations,
        lambda site: site.at.update(security=[]),
        "security-dropped security-alternative-removed",
        lambda site: bool(site.at.get("security")),
    )


def _of_parameters() -> Iterator[Mutation]:
    row = _row
    text, number = _is("string", *FREE), _is("integer", *BOUNDLESS)
    yield row("parameter removed", parameters, _pop, "parameter-removed")
    yield row(
        "parameter renamed",
        parameters,
        lambda site: site.at.update(name=site.at["name"] + "_renamed"),
        "parameter-renamed parameter-removed",
        lambda site: not site.at.get("required"),
    )
    yield row(
        "parameter became required",
        parameters,
        _set(required=True),
        "parameter-became-required",
        lambda site: not site.at.get("required"),
    )
    yield row(
        "parameter became optional",
        parameters,
        _set(required=False),
        "parameter-became-optional",
        _has(required=True),
    )
    yield row(
        "parameter deprecated",
        parameters,
        _set(deprecated=True),
        "input-deprecated",
        _lacks("deprecated"),
    )
    yield row(
        "description of a parameter",
        parameters,
        _set(description="Other."),
        "documentation-changed",
    )
    yield row(
        "type of a parameter", parameters, _in_schema(type="boolean"), "input-type-changed", text
    )
    yield row(
        "parameter became an enum", parameters, _in_schema(enum=ENUM), "input-became-enum", text
    )
    yield row(
        "pattern of a parameter", parameters, _in_schema(pattern="^z"), "input-pattern-added", text
    )
    yield row(
        "format of a parameter", parameters, _in_schema(format="uuid"), "input-format-changed", text
    )
    yield row(
        "default of a parameter added",
        parameters,
        _in_schema(default="z"),
        "input-default-added",
        text,
    )
    yield row(
        "maximum of a parameter", parameters, _in_schema(maximum=9), "input-max-added", number
    )
    yield row(
        "minimum of a parameter", parameters, _in_schema(minimum=1), "input-min-added", number
    )
    yield row(
        "style of a parameter",
        parameters,
        _set(explode=False),
        "parameter-style-changed",
        lambda site: _is("array")(site) and _lacks("explode", "style")(site),
    )


def _of_properties(
    word: str, sites: Callable[[Json], Iterator[Site]], side: str
) -> Iterator[Mutation]:
    """Yield what can happen to a property that is sent, or received."""
    is_sent = side == "input"
    kind = "request-property" if is_sent else "output-property"

    def row(
        name: str, change: Callable[[Site], object], rules: str, fits: Callable[[Site], bool]
    ) -> Mutation:
        return _row(f"{word} property {name}", sites, change, rules, fits)

    def anything(_: Site) -> bool:
        return True

    text, number = _is("string", *FREE), _is("integer", *BOUNDLESS)
    added = {"type": "string", "description": "New here."}
    yield row("removed", _drop_property, f"{kind}-removed", _has_sibling)
    yield _row(
        f"{word} object's only property removed",
        _alone(sites),
        _drop_property,
        f"{side}-type-changed",
        lambda site: site.holder.get("type") == "object",
    )
    yield row("renamed", _rename_property, f"{kind}-renamed {kind}-removed", _is_optional)
    yield row(
        "added, optional",
        _add_property(added, required=False),
        "input-added-optional" if is_sent else "output-property-added",
        anything,
    )
    yield row(
        "added, required",
        _add_property(added, required=True),
        "input-added-required" if is_sent else "output-property-added",
        anything,
    )
    yield row("became required", _required, f"{side}-became-required", _is_optional)
    yield row("became optional", _optional, f"{side}-became-optional", _is_required)
    yield row("deprecated", _set(deprecated=True), f"{side}-deprecated", _lacks("deprecated"))
    yield row("description", _set(description="Other."), "documentation-changed", anything)
    yield row("type", _set(type="boolean"), f"{side}-type-changed", text)
    yield row("became an enum", _set(enum=ENUM), f"{side}-became-enum", text)
    yield row(
        "enum value added",
        lambda site: site.at["enum"].append("zzz_added"),
        f"{side}-enum-value-added",
        lambda site: site.at["type"] == "string" and len(site.at.get("enum", [])) > 1,
    )
    yield row(
        "enum value removed",
        lambda site: site.at["enum"].pop(),
        f"{side}-enum-value-removed",
        lambda site: site.at["type"] == "string"
        and len(site.at.get("enum", [])) > 2
        and site.at.get("default") != site.at["enum"][-1],
    )
    yield row("format", _set(format="uuid"), f"{side}-format-changed", text)
    bound = "{side}-{name}-added" if is_sent else "output-bound-narrowed"
    for name, keyword, value, fits in (
        ("max", "maximum", 9, number),
        ("min", "minimum", 1, number),
        ("max-length", "maxLength", 9, text),
        ("min-length", "minLength", 1, text),
    ):
        yield row(keyword, _set(**{keyword: value}), bound.format(side=side, name=name), fits)
    nullable = f"{side}-nullable input-none-sent" if is_sent else f"{side}-nullable"
    yield row("nullable", _set(nullable=True), nullable, _lacks("nullable"))
    if is_sent:  # hardly any document has such a property in an answer
        yield row("not nullable", _unset("nullable"), "input-not-nullable", _has(nullable=True))


MUTATIONS: Mapping[str, Mutation] = {each.name: each for each in _rows()}
