# Pitchpipe runtime, copied verbatim: edit templates/runtime/ and run `pitchpipe generate`.
"""Checks values that consist of others, enums, and any JSON: see `checks`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from .checks import Encoder, Violations, counted, number, string
from .values import Hidden, identity, is_mapping, is_sequence, is_utf8, shown, text_of

_MAX_DEPTH = 100
_MAX_LISTED = 8


def any_json(value: object, found: Violations, at: str) -> Any:
    """Check that a value can be sent as JSON at all: no cycles, no other objects, no NaN.

    A datetime, date, time, UUID or Decimal is sent as text, as where the spec has its format.
    """
    return _any_json(value, found, at, ())


def literal(value: object, found: Violations, at: str, values: tuple[Any, ...]) -> Any:
    """Check membership in an enum, by JSON equality: 1.0 is 1, True is not."""
    if type(value) is str and value in values:  # fast path: some enums have hundreds of strings
        return value
    here = Violations()
    plain = any_json(value, here, at) if value is not None else None
    if not here:
        key = identity(plain)
        for allowed in values:
            if identity(allowed) == key:
                return allowed
    found.add(at, value, _not_among(plain, values))
    return value


def array(
    value: object,
    found: Violations,
    at: str,
    item: Encoder,
    *,
    min_items: int | None = None,
    max_items: int | None = None,
    unique_items: bool = False,
) -> Any:
    """Check a list, a tuple or another sequence, and each of its items."""
    if not is_sequence(value):
        found.add(at, value, "is not a list")
        return value
    before = len(found)
    encoded = [item(each, found, f"{at}[{index}]") for index, each in enumerate(value)]
    if min_items is not None and len(encoded) < min_items:
        found.add(at, value, f"has fewer than {counted(min_items, 'item')}")
    if max_items is not None and len(encoded) > max_items:
        found.add(at, value, f"has more than {counted(max_items, 'item')}")
    # Items that broke a rule may be of any type: comparing them could fail.
    is_clean = len(found) == before
    if unique_items and is_clean and len({identity(each) for each in encoded}) < len(encoded):
        found.add(at, value, "has an item twice")
    return encoded


def mapping(
    value: object,
    found: Violations,
    at: str,
    item: Encoder,
    *,
    min_properties: int | None = None,
    max_properties: int | None = None,
) -> Any:
    """Check a dict or another mapping with string keys, and each of its values."""
    if not is_mapping(value):
        found.add(at, value, "is not a dict")
        return value
    encoded: dict[str, Any] = {}
    for key, each in value.items():
        place = f"{at}[{shown(key)}]"
        if isinstance(key, str) and is_utf8(key):
            encoded[str.__str__(key)] = item(each, found, place)
        else:
            found.add(place, key, "is not a key that JSON can carry")
    size(encoded, found, at, min_properties=min_properties, max_properties=max_properties)
    return encoded


def size(
    data: dict[str, Any],
    found: Violations,
    at: str,
    *,
    min_properties: int | None = None,
    max_properties: int | None = None,
) -> None:
    """Check how many properties of an object are sent."""
    if min_properties is not None and len(data) < min_properties:
        found.add(at, data, f"has fewer than {counted(min_properties, 'key')}")
    if max_properties is not None and len(data) > max_properties:
        found.add(at, data, f"has more than {counted(max_properties, 'key')}")


def one_of(value: object, found: Violations, at: str, options: tuple[Encoder, ...]) -> Any:
    """Encode with the first option that accepts the value.

    If no option does, but exactly one accepts the outermost part of the value, the value was meant
    for that option, and the violations inside it are reported. A dict was meant for the class whose
    tag it has.
    """
    trials: list[Violations] = []
    for option in options:
        trial = Violations()
        encoded = option(value, trial, at)
        if not trial:
            return encoded
        trials.append(trial)
    meant = [trial for trial in trials if trial.all_inside(at)]
    if len(meant) == 1:
        found.extend(meant[0])
        return value
    are_hidden = any(isinstance(each.value, Hidden) for trial in trials for each in trial)
    told = Hidden(value) if are_hidden else value
    wanted = tuple(dict.fromkeys(each for trial in trials for each in trial.wanted(at)))
    if is_mapping(value) and wanted:
        found.add(at, told, _not_of_classes(value, wanted))
        found.want(at, wanted)
        return value
    closest = None if are_hidden else max(trials, key=_depth, default=None)
    reason = f"; the closest says: {next(iter(closest))}" if closest else ""
    found.add(at, told, f"fits none of the {len(options)} forms allowed{reason}")
    return value


def not_of_class(value: object, cls: type) -> str:
    """Say that a value is not of a class, and how a dict becomes an object of it."""
    name = cls.__name__
    how = f": write {name}(...), or {name}.from_dict(...) with a dict" if is_mapping(value) else ""
    return f"is not of the class {name}{how}"


def _not_of_classes(value: Mapping[object, object], classes: tuple[type, ...]) -> str:
    """Say that a dict is of none of several classes, or not of the one whose tags it has."""
    scores = [_tags_in(value, cls) for cls in classes]
    meant = [cls for cls, score in zip(classes, scores, strict=True) if score == max(scores)]
    if len(meant) == 1:
        return not_of_class(value, meant[0])
    names = _listed([cls.__name__ for cls in meant], "classes")
    return (
        f"is of none of the classes {names}: write one of them, or its from_dict(...) with a dict"
    )


def _tags_in(value: Mapping[object, object], cls: type) -> int:
    """Count the tags of a class, fields that are always the same text, that a dict has."""
    declared: Mapping[str, Any] = getattr(cls, "__dataclass_fields__", {})
    tags = [each for each in declared.values() if isinstance(each.default, str)]
    return sum(value.get(each.name) == each.default for each in tags)


def _any_json(value: object, found: Violations, at: str, parents: tuple[int, ...]) -> Any:
    if value is None or isinstance(value, bool):
        return value
    if isinstance(value, str):
        return string(value, found, at)
    if isinstance(value, (int, float)):
        return number(value, found, at)
    if is_sequence(value) or is_mapping(value):
        return _container(value, found, at, parents)
    if (text := text_of(value)) is not None:
        return text
    found.add(at, value, "is not a JSON value")
    return value


def _container(value: object, found: Violations, at: str, parents: tuple[int, ...]) -> Any:
    if id(value) in parents:
        found.add(at, value, "contains itself")
        return value
    if len(parents) >= _MAX_DEPTH:
        found.add(at, value, f"is nested more than {_MAX_DEPTH} levels deep")
        return value

    def inner(each: object, found: Violations, at: str) -> Any:
        return _any_json(each, found, at, (*parents, id(value)))

    check = mapping if is_mapping(value) else array
    return check(value, found, at, inner)


def _not_among(value: Any, values: tuple[Any, ...]) -> str:
    listed = _listed([shown(each) for each in values], "values")
    return f"is not one of {listed}{_suggestion(value, values)}"


def _listed(texts: Sequence[str], kind: str) -> str:
    more = f", … ({len(texts)} {kind})" if len(texts) > _MAX_LISTED else ""
    return ", ".join(texts[:_MAX_LISTED]) + more


def _suggestion(value: Any, values: tuple[Any, ...]) -> str:
    if not isinstance(value, str):
        return ""
    # Imported late: needed only for an error, and importing a client should stay fast.
    from difflib import get_close_matches  # noqa: PLC0415

    names = [each for each in values if isinstance(each, str)]
    close = get_close_matches(value, names, n=1)
    return f"; did you mean {shown(close[0])}?" if close else ""


def _depth(trial: Violations) -> int:
    """Return how deep into the value an option got before its first violation."""
    return min(len(violation.at) for violation in trial)
