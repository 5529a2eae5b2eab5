"""Compares the assertions of two places, and queues the schemas below them."""

from __future__ import annotations

import json
from typing import Any, get_args

from pitchpipe import pointers
from pitchpipe.diff.bounds import compare_bounds, compare_bounds_of_values
from pitchpipe.diff.change import show
from pitchpipe.diff.forms import compare_forms
from pitchpipe.diff.model import is_model
from pitchpipe.diff.properties import compare_properties
from pitchpipe.diff.run import Mode, Run
from pitchpipe.diff.source import Source
from pitchpipe.diff.unions import compare_branches
from pitchpipe.diff.values import compare_defaults, compare_values
from pitchpipe.ir_types import FormatName
from pitchpipe.parse.names import pascal
from pitchpipe.schema.canonical import Node

_NUMERIC = ("integer", "number")
_PLACEHOLDER = "An enumeration."
_WIDTHS = ("uint8", "int8", "int16", "int32", "uint32", "int64", "float", "double", "")


def compare_schemas(run: Run, old: Node, new: Node, mode: Mode) -> None:
    """Compare what two places assert, and queue what stands below."""
    _names(run, old, new)
    _documentation(run, old, new)
    _flags(run, old, new, mode)
    if not _types(run, old, new, mode):
        return
    _null(run, old, new, mode)
    compare_defaults(run, old, new, mode)
    if bool(old.branches) != bool(new.branches):
        # One of them is an alternative of the other, and is compared with that.
        compare_branches(run, old, new, mode)
        return
    compare_values(run, old, new, mode)
    # Listed values replace bounds and format, which do not go or come by themselves then.
    if (old.values is None) == (new.values is None):
        _format(run, old, new, mode)
        compare_bounds(run, old, new, mode)
    elif new.values is None and mode != "response":
        compare_bounds_of_values(run, old, new)
    if compare_forms(run, old, new, mode):
        return
    compare_properties(run, old, new, mode)
    compare_branches(run, old, new, mode)
    _items(run, old, new, mode)
    _others(run, old, new, mode)


def _names(run: Run, old: Node, new: Node) -> None:
    """Report a reference to a component that was replaced by a reference to another one."""
    before, after = old.name, new.name
    if before is None or after is None or before == after:
        return
    kept = [run.old.target(_reference(after)), run.new.target(_reference(before))]
    if any(each is not None for each in kept):
        return
    classes = _class_of(run.old, before), _class_of(run.new, after)
    has_class = bool(new.values or new.properties or new.branches) or _is_exported(run, after)
    rule = "class-renamed" if has_class and classes[0] != classes[1] else "schema-renamed"
    run.report(
        rule,
        f"the component `{before}` is called `{after}`",
        old=(_reference(before)[1:], before),
        new=(_reference(after)[1:], after),
        migration=f"`{classes[0]}` -> `{classes[1]}`" if rule == "class-renamed" else "",
    )


def _class_of(source: Source, name: str) -> str:
    return source.class_name(_reference(name)[1:]) or pascal(name)


def _is_exported(run: Run, name: str) -> bool:
    """Say whether a component that is no class has a name in Python all the same."""
    classes = run.new.classes
    return classes is not None and classes.names.get(_reference(name)[1:]) in classes.used


def _reference(name: str) -> str:
    return "#" + pointers.join("/components/schemas", name)


def _documentation(run: Run, old: Node, new: Node) -> None:
    for word in ("description", "example", "examples"):
        before, after = _text(old, word), _text(new, word)
        if not pointers.equal(before, after):
            message = f"{word} of {run.name} changed"
            run.report(
                "documentation-changed",
                message,
                old=(old.at(word), before),
                new=(new.at(word), after),
            )


def _text(node: Node, word: str) -> Any:
    value = node.annotations.get(word)
    # What cog's old versions write beside each enum.
    return None if value == _PLACEHOLDER else value


def _flags(run: Run, old: Node, new: Node, mode: Mode) -> None:
    side = "output" if mode == "response" else "input"
    before, after = (bool(node.annotations.get("deprecated")) for node in (old, new))
    name = run.name
    if before != after:
        rule = f"{side}-deprecated" if after else f"{side}-undeprecated"
        message = f"`{name}` is {'deprecated' if after else 'no longer deprecated'}"
        run.report(
            rule, message, old=(old.at("deprecated"), before), new=(new.at("deprecated"), after)
        )
    if side == "output":
        return
    if is_secret(old) != is_secret(new):
        message = f"`{name}` is {'a secret now' if is_secret(new) else 'no longer a secret'}"
        run.report(
            "input-secret-changed",
            message,
            old=(old.pointer, is_secret(old)),
            new=(new.pointer, is_secret(new)),
            migration=f"`{name}` {'will not' if is_secret(new) else 'may'} be shown",
        )
    accepts = [node.annotations.get("x-cog-accept") for node in (old, new)]
    if not pointers.equal(*accepts):
        message = f"`{name}` accepts {show(accepts[1])} instead of {show(accepts[0])}"
        run.report(
            "input-accept-changed",
            message,
            old=(old.at("x-cog-accept"), accepts[0]),
            new=(new.at("x-cog-accept"), accepts[1]),
        )


def is_secret(node: Node) -> bool:
    """Say whether a value is not to be shown."""
    marks = (node.annotations.get("writeOnly"), node.annotations.get("x-cog-secret"))
    return node.format == "password" or True in marks


def _types(run: Run, old: Node, new: Node, mode: Mode) -> bool:
    """Compare types; say whether values of the old and the new ones have anything in common."""
    if old.types == new.types or (old.branches and new.branches):
        return True
    if (old.branches and old.types is None) or (new.branches and new.types is None):
        return True
    before, after = _kinds(old), _kinds(new)
    name = run.name
    change = f"`{name}` is {_words(new)} instead of {_words(old)}"
    if mode == "response":
        is_known = is_wider(new.types, old.types)
        is_fine = is_known and (old.types is not None or _is_as_sent(run.new, new))
        rule = "output-type-narrowed" if is_fine else "output-type-changed"
    else:
        is_fine = is_wider(old.types, new.types)
        rule = "input-type-widened" if is_fine else "input-type-changed"
    run.report(
        rule,
        change,
        old=(old.at("type"), before),
        new=(new.at("type"), after),
        migration="" if is_fine else f"`{name}`: {_words(old)} -> {_words(new)}",
    )
    return _overlap(old.types, new.types)


def _is_as_sent(source: Source, node: Node) -> bool:
    """Say whether callers get what was sent, as from a place that says nothing: no class of it."""
    todo, seen = [node], {id(node)}
    while todo:
        each = todo.pop()
        if each.properties or each.format or each.branches:
            return False
        below = [source.node(parts) for parts in (each.items, each.additional) if parts]
        todo += [inner for inner in below if id(inner) not in seen]
        seen |= set(map(id, below))
    return True


def is_wider(old: frozenset[str] | None, new: frozenset[str] | None) -> bool:
    """Say whether the new types admit all that the old ones do."""
    if new is None or old is None:
        return new is None
    return all(kind in new or (kind == "integer" and "number" in new) for kind in old)


def _overlap(old: frozenset[str] | None, new: frozenset[str] | None) -> bool:
    if old is None or new is None:
        return False
    return bool(old & new) or (bool(old & {*_NUMERIC}) and bool(new & {*_NUMERIC}))


def _kinds(node: Node) -> Any:
    if node.types is None:
        return None
    kinds = sorted(node.types)
    return kinds[0] if len(kinds) == 1 else kinds


def _words(node: Node) -> str:
    if node.types is None:
        return "anything"
    return " or ".join(sorted(node.types)) or "null"


def _null(run: Run, old: Node, new: Node, mode: Mode) -> None:
    if old.nullable is None or new.nullable is None or old.nullable == new.nullable:
        return
    name = run.name
    side = "output" if mode == "response" else "input"
    if side == "input" and id(new) in run.told_nullable:
        return
    rule = f"{side}-nullable" if new.nullable else f"{side}-not-nullable"
    verb = "come" if side == "output" else "be sent"
    migrations = {
        "output-nullable": f"`{name}`: expect None",
        "input-not-nullable": f"`{name}`: leave it out instead of sending null",
    }
    run.report(
        rule,
        f"null may {'' if new.nullable else 'no longer '}{verb} as `{name}`",
        old=(old.pointer, old.nullable),
        new=(new.pointer, new.nullable),
        migration=migrations.get(rule, ""),
    )


def _format(run: Run, old: Node, new: Node, mode: Mode) -> None:
    # A password is a string that is not shown: `_flags` reports that.
    before, after = (node.format.replace("password", "") for node in (old, new))
    if before == after:
        return
    name = run.name
    change = f"`{name}` has the format {after or 'none'} instead of {before or 'none'}"
    is_number = bool((old.types or frozenset()) & {*_NUMERIC})
    is_wider_number = is_number and _width(before) <= _width(after)
    if mode == "response":
        rule = "output-type-narrowed" if is_number and not is_wider_number else ""
        rule = rule or "output-format-changed"
    else:
        rule = "input-type-widened" if is_wider_number else "input-format-changed"
    fine = rule in ("input-type-widened", "output-type-narrowed")
    has_no_type = _are_text(run, before, after)
    is_text = not is_number and has_no_type
    run.report(
        rule,
        change,
        old=(old.at("format"), before),
        new=(new.at("format"), after),
        # Python's numbers have no width, and most formats are text to callers.
        severity="warning" if (is_number or is_text) and not fine else None,
        source="ok" if has_no_type else None,
        migration="" if fine else f"`{name}`: {_kind(before, is_text)} -> {_kind(after, is_text)}",
    )


def _are_text(run: Run, *formats: str) -> bool:
    """Say whether callers pass and get text in each of the formats, or a number as it is."""
    if run.options.formats == "text":
        return True
    are_files = "uri" in formats and is_model(run.new)
    return not are_files and _TYPES.isdisjoint(formats)


_TYPES = {*get_args(FormatName), "binary"}
"""The formats that Python has types for."""
_KINDS = {
    "": "plain",
    "uri": "a file or URL",
    "date-time": "datetime",
    "uuid": "UUID",
    "byte": "bytes",
    "decimal": "Decimal",
}
"""What callers see of a format."""


def _kind(text: str, is_text: bool) -> str:
    return f"{text or 'plain'} text" if is_text else _KINDS.get(text, text)


def _width(text: str) -> int:
    return _WIDTHS.index(text) if text in _WIDTHS else len(_WIDTHS)


def _items(run: Run, old: Node, new: Node, mode: Mode) -> None:
    if old.items and new.items:
        run.later(old.items, new.items, mode, step="[]")
    elif old.items or new.items:
        kept = new if new.items else old
        is_fine = bool(old.items) if mode != "response" else bool(new.items)
        rules = {
            (False, True): "input-type-widened",
            (False, False): "input-type-changed",
            (True, True): "output-type-narrowed",
            (True, False): "output-type-changed",
        }
        run.report(
            rules[mode == "response", is_fine],
            f"the items of `{run.name}` are "
            f"{'described' if kept is new else 'no longer described'}",
            old=(old.at("items"), bool(old.items)),
            new=(new.at("items"), bool(new.items)),
        )
    _display(run, old, new, mode)


def _display(run: Run, old: Node, new: Node, mode: Mode) -> None:
    """Compare whether the items of an array are streamed, and whether they form one text."""
    if mode != "response":
        return
    name = run.name
    for word, rule, words in (
        ("x-cog-array-type", "output-streaming-changed", {"iterator": "an iterator"}),
        ("x-cog-array-display", "output-concat-changed", {"concatenate": "pieces of one text"}),
    ):
        before, after = (node.annotations.get(word) for node in (old, new))
        if before != after:
            was, now = (words.get(str(value), "a list") for value in (before, after))
            run.report(
                rule,
                f"`{name}` is {now} instead of {was}",
                old=(old.at(word), before),
                new=(new.at(word), after),
                migration=f"`{name}`: {was} -> {now}",
            )


def _discriminators(source: Source, node: Node) -> set[str]:
    """Return the properties that tell alternatives apart, those of unions inside included."""
    inner = {source.branch(each).discriminator for each in node.branches}
    return {node.discriminator, *(inner - {""})}


def _who_tells(name: str, old: str, new: str) -> str:
    if old and new:
        return f"`{new}` says which `{name}` is, instead of `{old}`"
    return (
        f"`{new}` now says which `{name}` is"
        if new
        else f"`{old}` no longer says which `{name}` is"
    )


def _unordered(word: str, values: list[Any]) -> list[Any]:
    """Sort what holds together, and the alternatives of unions: their order means nothing."""
    if word in ("oneOf", "anyOf"):
        values = [sorted(map(_unordered_names, each), key=_as_text) for each in values]
    return sorted(values, key=_as_text)


def _unordered_names(schema: Any) -> Any:
    if not pointers.is_object(schema) or not pointers.is_array(schema.get("required")):
        return schema
    return {**schema, "required": sorted(schema["required"])}


def _as_text(value: Any) -> str:
    return json.dumps(value, sort_keys=True)


def _others(run: Run, old: Node, new: Node, mode: Mode) -> None:
    side = "output" if mode == "response" else "input"
    for word in sorted(old.others.keys() | new.others.keys()):
        before, after = old.others.get(word, []), new.others.get(word, [])
        if not pointers.equal(_unordered(word, before), _unordered(word, after)):
            run.report(
                f"{side}-constraint-changed",
                f"`{word}` of `{run.name}` changed",
                old=(old.at(word), before),
                new=(new.at(word), after),
            )
    told = _discriminators(run.old, old), _discriminators(run.new, new)
    if old.branches and new.branches and not told[0] & told[1]:
        run.report(
            "discriminator-changed",
            _who_tells(run.name, old.discriminator, new.discriminator),
            old=(old.at("discriminator"), old.discriminator),
            new=(new.at("discriminator"), new.discriminator),
            direction="response" if mode == "response" else "request",
            severity=None if old.discriminator and new.discriminator else "info",
        )
