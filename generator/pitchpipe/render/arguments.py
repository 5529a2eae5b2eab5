"""Plans the arguments of methods for parameters, and the calls that add them to a request."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from urllib.parse import quote

from pitchpipe import ir
from pitchpipe.parse.names import settle, snake, spelled_out
from pitchpipe.render.annotations import NONE, annotation, unasserted
from pitchpipe.render.code import EMPTY, Code, call, joined, of_codec, runtime
from pitchpipe.render.encoders import encoder
from pitchpipe.render.literals import literal
from pitchpipe.render.prose import sentence

TAKEN = frozenset(
    [
        "self",
        "found",
        "arguments",
        "checks",
        "codec",
        "compound",
        "decimals",
        "formats",
        "forms",
        "identifiers",
        "patterns",
        "requests",
        "responses",
        "transport",
        "item_streams",
        "credentials",
        "query_pairs",
        "header_fields",
        "cookie_pairs",
        "url_path",
        "body",
        "payload",
        "request",
        "partial",
        "list",
        "tuple",
        "str",
        "dict",
    ]
)
"""Names that `build_NAME` uses, which its parameters must not have."""

CONTENT_TYPE = "content_type"
"""The argument by which the caller chooses the media type of a body."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Argument:
    """A parameter of a method: `name: annotation default`."""

    name: str
    annotation: Code
    default: Code = EMPTY
    described: str = ""
    source: ir.Parameter | ir.Field | ir.RequestBody | None = None
    """What of the document it gives; None for an option of the client's own."""
    field: str = ""
    """The field of the body that it gives, if that has another name."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """A parameter of the spec and its argument."""

    parameter: ir.Parameter
    argument: Argument

    @property
    def is_positional(self) -> bool:
        """Whether it is given by position: in the path, unless the client fills it in."""
        return self.parameter.place == "path" and not self.argument.default


def required_first(arguments: Iterable[Argument]) -> tuple[Argument, ...]:
    """Put keyword arguments that must be given before the others, each group in its order."""
    return tuple(sorted(arguments, key=lambda each: bool(each.default)))


def plan_arguments(
    operation: ir.Operation, by_name: Mapping[str, ir.Definition], reserved: Iterable[str] = ()
) -> tuple[Given, ...]:
    """Give each parameter of an operation, whose classes are `by_name`, an argument of its own.

    Path parameters keep their names, and so do those that are called exactly so in the document.
    Others whose names collide spell out symbols (`Start<` becomes `start_below`), or else get their
    place as a suffix (`id_query`). None is called as the `reserved` ones, which the body needs. A
    required one that has one value is filled in.
    """
    names = _names(operation, reserved)
    return tuple(
        Given(parameter=p, argument=_argument(p, names[p.where], by_name))
        for p in operation.parameters
    )


def argument_names(
    operation: ir.Operation, reserved: Iterable[str] = ()
) -> dict[tuple[str, str], str]:
    """Name the arguments of parameters as `plan_arguments` does: by place and name in the spec."""
    names = _names(operation, reserved)
    return {(p.place, p.wire_name): names[p.where] for p in operation.parameters}


def _names(operation: ir.Operation, reserved: Iterable[str]) -> dict[str, str]:
    own = {f"build_{operation.name}": "", f"parse_{operation.name}": ""}
    taken = {name: name for name in TAKEN | own.keys() | set(reserved)}
    for in_path in (True, False):
        listed = [p for p in operation.parameters if (p.place == "path") == in_path]
        taken |= _exact(listed, {*taken.values()})
        wanted = {p.where: _candidates(p) for p in listed if p.where not in taken}
        taken = settle(wanted, taken)
    return taken


def _exact(parameters: Iterable[ir.Parameter], taken: AbstractSet[str]) -> dict[str, str]:
    """Return the names in Python of those that alone are called so in the document."""
    places: dict[str, list[str]] = {}
    for each in parameters:
        if each.wire_name == snake(each.wire_name) and each.wire_name not in taken:
            places.setdefault(each.wire_name, []).append(each.where)
    return {where[0]: name for name, where in places.items() if len(where) == 1}


def _candidates(parameter: ir.Parameter) -> tuple[str, ...]:
    name = snake(spelled_out(parameter.wire_name))
    return snake(parameter.wire_name), name, f"{name.rstrip('_')}_{parameter.place}"


def _argument(parameter: ir.Parameter, name: str, by_name: Mapping[str, ir.Definition]) -> Argument:
    kind = _bare(parameter)
    if isinstance(kind, ir.Formatted):  # what was received may be passed on, such as an ID
        kind = replace(kind, received=True)
    written = annotation(kind)
    described = sentence(parameter)
    default = NONE
    if parameter.required and not _is_made(parameter):
        default = _only_value(kind, by_name)
    elif not isinstance(unasserted(kind), ir.AnyType | ir.Null):
        written += " | None"
    return Argument(
        name=name, annotation=written, default=default, described=described, source=parameter
    )


def _only_value(kind: ir.Type, by_name: Mapping[str, ir.Definition]) -> Code:
    """Write the default of what has one value; nothing for what has several."""
    found = by_name.get(kind.name) if isinstance(kind, ir.Named) else None
    if isinstance(found, ir.Enum) and len(found.values) == 1:
        return Code(f" = {literal(found.values[0])}")
    return EMPTY


def _is_made(parameter: ir.Parameter) -> bool:
    """Return whether `arguments.header` makes a value that the caller does not give."""
    return parameter.place == "header" and parameter.wire_name.lower() == "idempotency-key"


def _bare(parameter: ir.Parameter) -> ir.Type:
    """Return the type without null, which no parameter can be: None means left out."""
    return ir.without_null(parameter.type)


def statements(given: tuple[Given, ...], place: str) -> tuple[Code, ...]:
    """Write the calls that add the parameters of one place to a request."""
    return tuple(_statement(g) for g in given if g.parameter.place == place)


def _statement(given: Given) -> Code:
    """Write the call that checks a parameter and adds it to the request, if it is set."""
    parameter = given.parameter
    written = _parameter(given)
    if parameter.place == "header":
        explode = "explode=True" if parameter.explode else ""
        return call(runtime("arguments.header"), "header_fields", written, explode)
    if parameter.place == "cookie":
        style = f"style={literal(parameter.style)}" if parameter.style != "form" else ""
        explode = "" if parameter.explode else "explode=False"
        return call(runtime("arguments.cookie"), "cookie_pairs", written, style, explode)
    options = _query_options(parameter)
    return call(runtime("arguments.query"), "query_pairs", written, *options)


def _parameter(given: Given) -> Code:
    """Write the arguments of all these calls: wire name, value, violations, check, options."""
    parameter, argument = given.parameter, given.argument
    check = encoder(_bare(parameter), of_codec)
    if parameter.as_json:
        check = call(runtime("arguments.as_json"), check)
    at = f"at={literal(argument.name)}" if argument.name != parameter.wire_name else ""
    required = "required=True" if parameter.required and parameter.place != "path" else ""
    return joined([f"{literal(parameter.wire_name)}, {argument.name}, found", check, at, required])


def _query_options(parameter: ir.Parameter) -> tuple[str, ...]:
    return (
        f"style={literal(parameter.style)}" if parameter.style != "form" else "",
        "" if parameter.explode or parameter.style == "deepObject" else "explode=False",
        "allow_reserved=True" if parameter.allow_reserved else "",
    )


def path_expression(operation: ir.Operation, given: tuple[Given, ...]) -> Code:
    """Write the path as a concatenation of fixed text and escaped parameters.

    A query in it is kept; a fragment is left out, as it is never sent (RFC 9110, section 7.1).
    """
    by_name = {g.parameter.wire_name: g for g in given if g.parameter.place == "path"}
    pieces: list[Code | str] = []
    for text in re.split(r"(\{[^{}]*\})", _without_fragment(operation.path)):
        if text.startswith("{") and text[1:-1] in by_name:
            pieces.append(_path_piece(by_name[text[1:-1]]))
        elif text:
            pieces.append(literal(quote(text, safe="/:@!$&'()*+,;=~-._%?")))
    return joined(pieces, " + ")


def _without_fragment(path: str) -> str:
    return re.sub(r"(\{[^{}]*\})|#.*", r"\1", path, flags=re.DOTALL)


def _path_piece(given: Given) -> Code:
    parameter, kind = given.parameter, unasserted(_bare(given.parameter))
    if parameter.style == "simple" and not parameter.as_json and isinstance(kind, ir.Primitive):
        check = encoder(_bare(parameter), of_codec)
        named = literal(given.argument.name)
        # Reserved expansion (RFC 6570, section 3.2.3) keeps the slashes, and so does a wildcard.
        is_several = parameter.wire_name[:1] == "+" or parameter.wire_name in ("*", "**")
        function = "checks.segments" if is_several else "checks.segment"
        return call(runtime(function), given.argument.name, "found", check, named)
    style = f"style={literal(parameter.style)}" if parameter.style != "simple" else ""
    explode = "explode=True" if parameter.explode else ""
    return call(runtime("arguments.path"), _parameter(given), style, explode)
