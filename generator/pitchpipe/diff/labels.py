"""Names the place of a pointer as a reviewer would."""

from __future__ import annotations

from typing import Any

from pitchpipe import pointers
from pitchpipe.load.openapi_objects import METHODS

_BRANCHES = ("allOf", "anyOf", "oneOf")
_METHODS = 3
# `components`, the kind and the name.
_COMPONENT = 3
# `callbacks`, its name, the address and the method.
_CALLBACK = 4
# What a model calls its input, in the documents that wrap it.
_INPUT = (
    "paths", "/predictions", "post", "requestBody", "content", "application/json", "schema",
    "properties", "input",
)  # fmt: skip


def label(data: Any, pointer: str) -> str:
    """Name a place: `Input.steps`, `POST /jobs body.input[]`, `GET /jobs 200.id`."""
    tokens = list(pointers.split(pointer))
    if tokens[:1] == ["components"] and len(tokens) > 2:
        return tokens[2] + _below(data, tokens, 3)
    if tuple(tokens[: len(_INPUT)]) == _INPUT:
        return "Input" + _below(data, tokens, len(_INPUT))
    if tokens[:1] == ["paths"] and len(tokens) >= _METHODS:
        if tokens[2] == "parameters":
            return tokens[1] + _below(data, tokens, 2)
        return f"{tokens[2].upper()} {tokens[1]}" + _below(data, tokens, _METHODS)
    if tokens[:1] == ["webhooks"] and len(tokens) > 1:
        return f"the webhook {tokens[1]}" + _below(data, tokens, _METHODS)
    return ".".join(tokens) or "the document"


def holder_of(pointer: str) -> str:
    """Return the pointer of the component that a place is in, or "" if it is in none.

    The input of a model is the component `Input`, also where a document wraps it.
    """
    tokens = pointers.split(pointer)
    if tokens[:1] == ("components",) and len(tokens) > _COMPONENT - 1:
        return pointers.join("", *tokens[:_COMPONENT])
    return "/components/schemas/Input" if tokens[: len(_INPUT)] == _INPUT else ""


def operation_of(pointer: str) -> tuple[str, ...]:
    """Return the operation that a place is in, as `GET /jobs`; none for other places."""
    tokens = pointers.split(pointer)
    if tokens[:1] != ("paths",) or len(tokens) < _METHODS or tokens[2] not in METHODS:
        return ()
    return (f"{tokens[2].upper()} {tokens[1]}",)


def is_of_operation(pointer: str, operation: str) -> bool:
    """Say whether a place is in an operation such as `GET /jobs`, and not in what it shares."""
    kind, path, method, *_ = (*pointers.split(pointer), "", "", "")
    return kind == "paths" and operation == f"{method.upper()} {path}"


def _below(data: Any, tokens: list[str], start: int) -> str:
    text = ""
    index = start
    while index < len(tokens):
        word, following = tokens[index], tokens[index + 1 : index + 2]
        step = 2
        if word in ("properties", "patternProperties") and following:
            text += f".{following[0]}"
        elif word in ("responses", "headers") and following:
            text += f" {following[0]}"
        elif word == "parameters" and following:
            text += f" {_parameter(data, tokens[: index + 2])}"
        elif word == "callbacks" and following:
            text, step = f"{text} callback {following[0]}", _CALLBACK
        elif word == "items":
            text, step = f"{text}[]", 1
        elif word in ("additionalProperties", "unevaluatedProperties"):
            text, step = f"{text}.*", 1
        elif word == "requestBody":
            text, step = f"{text} body", 1
        elif word not in (*_BRANCHES, "content"):
            step = 1
        index += step
    return text


def _parameter(data: Any, tokens: list[str]) -> str:
    try:
        value: Any = pointers.resolve(data, pointers.join("", *tokens))
    except LookupError:
        return tokens[-1]
    return str(value.get("name", tokens[-1])) if pointers.is_object(value) else tokens[-1]
