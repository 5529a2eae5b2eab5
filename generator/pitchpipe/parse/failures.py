"""Tells responses of errors from results where only `default` is described."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any, Final

from pitchpipe.pointers import is_object, split

_WORD: Final = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+")
_ERRORS: Final = frozenset(
    word + ending
    for word in ("error", "exception", "failure", "fault", "problem")
    for ending in ("", "s")
)
_RESULTS: Final = frozenset(
    ["no", "ok", "or", "success", "successes", "successful", "successfully", "without"]
)
"""Words that say that a response is no error, or not always one: "Pet or error"."""


def is_failure(operation: str, pointer: str, response: Mapping[str, Any]) -> bool:
    """Say whether a response, by what it is called, is an error and never a result.

    Its words are those of its component, its description, and the components of its schemas.
    `operation` and `pointer` are where the operation and the response stand: what an operation on
    errors (`GET /errors/{id}`) answers says nothing.
    """
    if _ERRORS & _words(operation):
        return False
    named = (_words(text) for text in _names(pointer, response))
    return any(words & _ERRORS and not words & _RESULTS for words in named)


def _names(pointer: str, response: Mapping[str, Any]) -> Iterator[str]:
    if pointer.startswith("/components/"):
        yield split(pointer)[-1]
    yield str(response.get("description", ""))
    content: Mapping[str, Any] = response.get("content") or {}
    for media_type in content.values():
        schema = media_type.get("schema")
        reference = schema.get("$ref") if is_object(schema) else None
        if isinstance(reference, str):
            yield reference.rpartition("/")[2]


def _words(text: str) -> set[str]:
    """Return the words of a name or a text: `default` and `error` of `DEFAULT_ERROR`."""
    return {word.lower() for word in _WORD.findall(text)}
