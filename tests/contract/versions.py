"""Pairs of versions of models: which there are, what to try on them, and what a diff names."""

from __future__ import annotations

import copy
import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from pitchpipe import pointers
from pitchpipe.diff.change import Change
from tests.contract.judge import MISSING, UNKNOWN, Judge, Refusal
from tests.contract.public_models import Public, every_model

_INPUTS = (
    *("paths", "/predictions", "post", "requestBody", "content", "application/json", "schema"),
    *("properties", "input", "properties"),
)
_TYPES = {bool: "boolean", int: "integer", float: "number", str: "string", list: "array"}
# What is around the input and output of a model is the same for all.
_AROUND = frozenset(
    (
        *("PredictionRequest", "PredictionResponse", "Request", "Response", "Status"),
        *("HTTPValidationError", "ValidationError", "WebhookEvent"),
    )
)
LEAST_IN_COMMON = 0.5
"""How much of their inputs two models share that are taken for two versions of one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """An older and a newer schema of what is, or could be, one model."""

    name: str
    old: Mapping[str, Any]
    new: Mapping[str, Any]
    given: tuple[Mapping[str, Any], ...]


def recorded() -> list[Public]:
    """List the models whose prediction was recorded from an earlier version."""
    return [model for model in every_model() if model.is_older]


def reconstructed(model: Public) -> dict[str, Any]:
    """Return the latest schema, changed no more than the recorded input of another one needs.

    The schema of that version is not published; but its input was taken by it.
    """
    document: dict[str, Any] = copy.deepcopy(dict(model.document))
    taken = document["components"]["schemas"]["Input"]
    properties: dict[str, Any] = taken.setdefault("properties", {})
    for name, why in sorted(Judge(model.document).refusals(model.given)):
        if why == MISSING:
            taken["required"].remove(name)
        elif why == UNKNOWN:
            properties[name] = _typed(model.given[name]) | {"title": name}
        else:
            plain = resolved(document, properties[name])
            properties[name] = _widened(plain, why, model.given[name])
    return document


def _typed(value: Any) -> dict[str, Any]:
    if value is None:
        return {"type": "string", "nullable": True}
    items: dict[str, Any] = {"items": {}} if isinstance(value, list) else {}
    return {"type": _TYPES.get(type(value), "object"), **items}


def resolved(document: Mapping[str, Any], schema: Mapping[str, Any]) -> dict[str, Any]:
    """Write what is referred to in the place of the reference; what stands beside it holds."""
    result: dict[str, Any] = {}
    for part in (*schema.get("allOf", ()), schema):
        reference = part.get("$ref")
        if reference is not None:
            target = pointers.resolve(document, reference.removeprefix("#"))
            result |= resolved(document, target)
        result |= {word: said for word, said in part.items() if word not in ("$ref", "allOf")}
    return result


def _widened(schema: dict[str, Any], why: str, value: Any) -> dict[str, Any]:
    if value is None:
        return schema | {"nullable": True}
    if why == "enum":
        return schema | {"enum": [*schema["enum"], value]}
    if why == "type":
        kept = {word: schema[word] for word in ("title", "description") if word in schema}
        return kept | _typed(value)
    return {word: said for word, said in schema.items() if word != why}


@cache
def relatives() -> list[Pair]:
    """Pair each different schema with the earlier one most like it; both are real.

    Models are forked, and trained from others as these change: who follows a model from one to the
    next sees what a new version of it would change.
    """
    known: dict[str, tuple[Public, frozenset[str]]] = {}
    pairs: list[Pair] = []
    for model in sorted(every_model(), key=lambda each: (each.created, str(each.reference))):
        own = {name: said for name, said in model.schemas.items() if name not in _AROUND}
        key = json.dumps(own, sort_keys=True)
        names = frozenset(model.schemas["Input"].get("properties") or {})
        if key in known:
            continue
        earlier = [(_in_common(names, others), old) for old, others in known.values()]
        known[key] = model, names
        score, old = max(earlier, key=lambda each: each[0], default=(0.0, model))
        if score >= LEAST_IN_COMMON:
            pairs.append(_pair(old, model))
    return pairs


def _in_common(names: frozenset[str], others: frozenset[str]) -> float:
    return len(names & others) / (len(names | others) or 1)


def _pair(old: Public, new: Public) -> Pair:
    given = () if old.is_older else (old.given,)
    name = f"{old.reference.model} -> {new.reference.model}"
    return Pair(name=name, old=old.document, new=new.document, given=given)


def probes(pair: Pair) -> Iterator[tuple[str, Any]]:
    """Yield inputs with values that the old schema takes: listed, outermost, default, recorded."""
    judge = Judge(pair.old)
    for name, schema in judge.properties.items():
        plain = resolved(pair.old, schema)
        words = ("minimum", "maximum", "default", "example")
        values = [*plain.get("enum", ()), *(plain[word] for word in words if word in plain)]
        values += [given[name] for given in pair.given if name in given]
        if "minimum" in plain:
            values += [plain["minimum"] + step for step in (0.5, 1, 2)]
        values += ["text", 1, 2, 0.5, True, None, [], ["text"]]
        yield from ((name, value) for value in values if judge.accepts(name, value))


def refused_probes(pair: Pair) -> set[Refusal]:
    """Say what the new schema refuses of all that the old one takes."""
    old, new = Judge(pair.old), Judge(pair.new)
    found = {
        Refusal(name, MISSING)
        for name in set(new.input.get("required", ())) - set(old.input.get("required", ()))
        if "default" not in new.properties.get(name, {})
    }
    for name, value in probes(pair):
        if name not in new.properties:
            found.add(Refusal(name, UNKNOWN))
        elif not new.accepts(name, value):
            found.add(Refusal(name, "value"))
    return found


def fields(change: Change) -> set[str]:
    """Return the inputs that a change between two specs is about."""
    found: set[str] = set()
    for pointer in (change.old_pointer, change.new_pointer):
        tokens = tuple(pointers.split(pointer or ""))
        if tokens[: len(_INPUTS)] == _INPUTS and len(tokens) > len(_INPUTS):
            found.add(tokens[len(_INPUTS)])
    return found


def warned_of(changes: Iterable[Change]) -> set[str]:
    """Return the inputs that a diff warns of."""
    loud = [change for change in changes if change.severity in ("error", "warning")]
    return {name for change in loud for name in fields(change)}


def rewritten(document: Mapping[str, Any]) -> dict[str, Any]:
    """Write a schema as another generator could: no references, 3.1, no titles, other order."""

    def plain(schema: Any) -> Any:
        if not isinstance(schema, dict):
            return schema
        schema = resolved(document, schema)
        result = {word: below(word, schema[word]) for word in reversed(schema) if word != "title"}
        if result.pop("nullable", False) and "type" in result:
            result["type"] = [result["type"], "null"]
            if "enum" in result:
                result["enum"] = [*result["enum"], None]
        return result

    def below(word: str, said: Any) -> Any:
        if word in ("properties", "patternProperties"):
            return {name: plain(said[name]) for name in reversed(said)}
        if word in ("anyOf", "oneOf"):
            return [plain(each) for each in said]
        return plain(said) if word in ("items", "additionalProperties", "not") else said

    schemas = document["components"]["schemas"]
    ends = {name: plain(schemas[name]) for name in ("Output", "Input") if name in schemas}
    return {"openapi": "3.1.0", "components": {"schemas": ends}}
