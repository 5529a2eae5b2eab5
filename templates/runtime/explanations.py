# Pitchpipe runtime, copied verbatim: edit templates/runtime/ and run `pitchpipe generate`.
"""What the bodies of errors say to their readers, for the messages of exceptions."""

from __future__ import annotations

import json
import re
from codecs import getincrementaldecoder
from collections.abc import Iterable, Iterator
from typing import Any, Final

from .values import escaped, is_list, is_object

# RFC 9457, RFC 6749 (section 5.2), FastAPI (`msg`), and what most other APIs have.
_SAID: Final = (
    *("title", "detail", "msg", "error", "error_description", "message"),
    *("errors", "details", "extra", "issues"),
)
_ERRORS: Final = ("error", "errors")
# What an item of a list is about: FastAPI (`loc`), zod (`path`), Litestar (`key`), and others.
_PLACES: Final = ("loc", "path", "field", "key")
_DEEPEST: Final = 6
_MAX_BYTES: Final = 65_536
_MAX_SHOWN: Final = 200
# What is called a secret, and its value; or a token as it is sent.
_SECRET = re.compile(
    r"""((?:token|secret|passw(?:or)?d|api[-_]?key|authorization|cookie|session)[\w-]*["']?\s*[:=]\s*"""
    r"""(?:(?:bearer|basic)\s+)?|\bbearer\s+(?=\S*\d))("(?:[^"\\]|\\.)*"?|'[^']*'?|[^\s,;&}]+)""",
    re.IGNORECASE,
)


def explained(body: bytes) -> str:
    """Read what an error says, or else show how its body begins, if that is text or JSON."""
    return said(body) or _beginning(body)


def said(body: bytes) -> str:
    """Read what an error says to its readers, in the words of most APIs; "" for anything else."""
    return escaped(_text(_parsed(body)))


def refusal(body: bytes) -> str:
    """Read what a response that should be a result says of an error; "" if it names none.

    Only what has an `error` or `errors` names one: other results have titles and messages, too.
    """
    answer = read(body)
    return escaped(_text(answer)) if any(answer.get(name) for name in _ERRORS) else ""


def read(body: bytes) -> dict[str, Any]:
    """Read the JSON object in a body; anything else counts as an empty one."""
    problem = _parsed(body)
    return problem if is_object(problem) else {}


def _parsed(body: bytes) -> Any:
    if not body or len(body) > _MAX_BYTES:
        return None
    try:
        return json.loads(body)
    except (ValueError, RecursionError):
        return None


def _text(value: Any, depth: int = _DEEPEST) -> str:
    """Join the strings of an error: of an object by `_SAID`, or else by its fields."""
    if isinstance(value, str):
        return value.strip()
    if is_list(value) and depth > 0:
        return _joined((_item(each, depth - 1) for each in value), ", ")
    if is_object(value) and depth > 0:
        return _known(value, depth) or _joined(_fields(value, depth), ", ")
    return ""


def _item(value: Any, depth: int) -> str:
    """Write an item of a list, after the place that it names."""
    text = _text(value, depth)
    named = (value.get(key) for key in _PLACES) if is_object(value) and text else ()
    return _joined((*map(_text, named), text), ": ")


def _known(value: dict[str, Any], depth: int) -> str:
    """Join what stands under the names of `_SAID`: first the strings, then what is in parts."""
    parts = [value[key] for key in _SAID if key in value]
    parts.sort(key=lambda part: not isinstance(part, str))
    return _joined((_text(part, depth - 1) for part in parts), ": ")


def _fields(value: dict[str, Any], depth: int, above: str = "") -> Iterator[str]:
    """Write what is wrong with each field; a string alone may be anything, and is none of it."""
    for key, each in value.items():
        if is_object(each) and depth > 0 and not _known(each, depth - 1):
            yield from _fields(each, depth - 1, f"{above}{key}.")
        elif not isinstance(each, str) and (text := _text(each, depth - 1)):
            yield f"{above}{key}: {text}"


def _joined(texts: Iterable[str], glue: str) -> str:
    """Join what is not empty, each once."""
    return glue.join(dict.fromkeys(filter(None, texts)))


def _beginning(body: bytes) -> str:
    """Show how a string begins, without what looks like a secret; "" for markup and for bytes."""
    try:
        text = getincrementaldecoder("utf-8")().decode(body[: 4 * _MAX_SHOWN])
    except UnicodeDecodeError:
        return ""
    text = " ".join(text.split())
    if text.startswith("<") or "\0" in text or text in {"{}", "[]", "null"}:
        return ""
    return escaped(_SECRET.sub(r"\1…", text), _MAX_SHOWN)
