"""Syntax errors in YAML, JSON and TOML, in Pitchpipe's own words.

The libraries change their messages from version to version, and the position of a few errors too.
Pitchpipe's output must not depend on that, so each error is recognised by a part of its text and
reported in the same words whichever version found it.
"""

from __future__ import annotations

import json
import re
from typing import NamedTuple

from pitchpipe.load.reading import place_after


class SyntaxFault(NamedTuple):
    """What is wrong, and a hint or ""."""

    message: str
    hint: str = ""


TRAILING_COMMA = SyntaxFault("a comma before a closing bracket", "remove it")
CONTROL_CHARACTER = SyntaxFault(
    "a line break or another control character in a string", "escape it"
)

_INDENTATION = "check the indentation, and the quotes on the line before"
# Part of a PyYAML or libyaml error message, what it means, and how to fix it.
_YAML = (
    (
        "mapping values are not allowed",
        "': ' where a key is not allowed",
        "quote text that contains ': '",
    ),
    (
        "mapping keys are not allowed",
        "'? ' where a key is not allowed",
        "quote text that starts like this",
    ),
    ("entries are not allowed", "a list item where none is allowed", _INDENTATION),
    ("tab character", "a tab in the indentation", "indent with spaces"),
    (
        "cannot start any token",
        "a character that no value can start with",
        "indent with spaces, not tabs; quote text that starts with @, ` or %",
    ),
    ("expected ':'", "a key without ':'", _INDENTATION),
    ("end of stream", "the text ends too early", "a quote or a bracket is not closed"),
    ("unexpected document", "'---' or '...' in quoted text", "a quote is not closed"),
    ("expected ',' or ']'", "neither ',' nor ']' after an item", "a bracket is not closed"),
    ("expected ',' or '}'", "neither ',' nor '}' after a value", "a brace is not closed"),
    ("<block end>", "neither a key nor a list item at this indentation", _INDENTATION),
    ("expected key", "neither a key nor a list item at this indentation", _INDENTATION),
    ("expected '-'", "neither a key nor a list item at this indentation", _INDENTATION),
    ("node content", "a value is missing", ""),
    ("undefined tag handle", "a tag with an undeclared handle", "remove the tag"),
    (
        "escape",
        "an escape sequence that YAML does not have",
        "use single quotes, or double the backslash",
    ),
    ("hexadecimal", "an escape sequence that YAML does not have", "write all digits of the escape"),
    ("hexdecimal", "an escape sequence that YAML does not have", "write all digits of the escape"),
    ("expected alphabetic", "'*' or '&' without a name", "quote text that starts with * or &"),
    ("indentation indicator", "block text with a wrong number after | or >", ""),
    ("line break", "unexpected text at the end of a line", ""),
    ("expected '!'", "a malformed tag", "quote text that starts with !"),
    ("URI", "a malformed tag", "quote text that starts with !"),
    ("document start", "a directive, or text, before '---'", ""),
)
_YAML_PARTS = (
    ("block mapping", "a mapping"),
    ("block collection", "a list"),
    ("flow mapping", "a mapping in braces"),
    ("flow sequence", "a list in brackets"),
    ("simple key", "a key"),
    ("quoted scalar", "quoted text"),
    ("block scalar", "block text"),
)
_JSON = (
    ("property name", "expected a key in double quotes", ""),
    ("':'", "expected ':' after the key", ""),
    ("','", "expected ',' or a closing bracket", ""),
    ("Unterminated string", "the string that starts here is not closed", ""),
    ("control character", CONTROL_CHARACTER.message, CONTROL_CHARACTER.hint),
    ("escape", "an escape sequence that JSON does not have", ""),
    ("Extra data", "more text after the end of the value", "keep one value"),
    ("Expecting value", "expected a value", ""),
)
_TOML = (
    ("twice", "a table or key that already exists", ""),
    ("overwrite", "a table or key that already exists", ""),
    ("Cannot declare", "a table or key that already exists", ""),
    ("Cannot mutate", "a table or key that already exists", ""),
    ("Unclosed", "a bracket or brace is not closed", ""),
    ("Unterminated", "a string is not closed", ""),
    ("Illegal character", "a character that TOML does not allow here", ""),
    ("invalid character", "a character that TOML does not allow here", ""),
    ("'='", "expected '=' after a key", ""),
    ("']'", "expected ']' at the end of a table's name", ""),
    ("newline or end of document", "unexpected text after a value", ""),
    ("escape", "an escape sequence that TOML does not have", ""),
    ("Invalid date", "not a date or time", ""),
    ("initial character for a key", "expected a key", ""),
    ("Invalid statement", "neither a key, a table nor a comment", ""),
    ("Invalid value", "not a value", "quote it if it is text"),
)
_SPACE = re.compile(r"[ \t\n\r]*")


def yaml_fault(problem: str | None, context: str | None, context_line: int) -> SyntaxFault:
    """Explain a PyYAML error; `context` began on line `context_line`, counted from 1."""
    found = _recognised(problem or "", _YAML, "cannot be read from here on")
    part = next((noun for key, noun in _YAML_PARTS if key in (context or "")), "")
    if not part:
        return found
    return found._replace(message=f"{found.message}, in {part} that starts on line {context_line}")


def json_fault(error: json.JSONDecodeError) -> tuple[SyntaxFault, int, int]:
    """Explain a JSON error of the standard library; return line and column as well, from 1.

    Since Python 3.13, a comma before a closing bracket is an error of its own, reported at the
    comma; older versions report the bracket as unexpected.
    """
    text, at = error.doc, error.pos
    comma = at if text[at : at + 1] == "," else text.rfind(",", 0, at)
    closing = _SPACE.match(text, comma + 1).end() if comma >= 0 else at  # type: ignore[union-attr]
    if comma >= 0 and at in (comma, closing) and text[closing : closing + 1] in ("]", "}"):
        return TRAILING_COMMA, *place_after(text[:comma])
    return _recognised(error.msg, _JSON, "cannot be read from here on"), *place_after(text[:at])


def toml_fault(message: str) -> SyntaxFault:
    """Explain a TOML error of the standard library."""
    return _recognised(message, _TOML, "cannot be read from here on")


def _recognised(text: str, table: tuple[tuple[str, str, str], ...], other: str) -> SyntaxFault:
    found = ((message, hint) for key, message, hint in table if key in text)
    return SyntaxFault(*next(found, (other, "")))
