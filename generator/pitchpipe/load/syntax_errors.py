"""What is wrong with a text that is not YAML, JSON or TOML, in words of our own.

The words of the libraries change with their versions, and so does the place of a few errors. What a
run says of a document must not depend on either, so each error is recognised by a part of its
text, and told in the same words whichever version found it.
"""

from __future__ import annotations

import json
import re
from typing import NamedTuple


class SyntaxFault(NamedTuple):
    """What is wrong, a hint or "", and the offset in the text if that is known better."""

    message: str
    hint: str = ""
    offset: int | None = None


_INDENTATION = "check the indentation, and the quotes of the line before"
# A part of the text of PyYAML's or libyaml's error, what it means, and what to do about it.
_YAML = (
    ("mapping values are not allowed", "': ' where no key can stand", "quote text that holds ': '"),
    ("mapping keys are not allowed", "'? ' where no key can stand", "quote text that begins so"),
    ("entries are not allowed", "a list item where none can stand", _INDENTATION),
    ("tab character", "a tab in the indentation", "indent with spaces"),
    (
        "cannot start any token",
        "a character that nothing can begin with",
        "indent with spaces, not tabs; quote text that begins with @, ` or %",
    ),
    ("expected ':'", "a key without ':'", _INDENTATION),
    ("end of stream", "the text ends too early", "a quote or a bracket is not closed"),
    ("unexpected document", "'---' or '...' in quoted text", "a quote is not closed"),
    ("expected ',' or ']'", "neither ',' nor ']' after an item", "a bracket is not closed"),
    ("expected ',' or '}'", "neither ',' nor '}' after a value", "a brace is not closed"),
    ("<block end>", "neither a key nor an item of what is indented so", _INDENTATION),
    ("expected key", "neither a key nor an item of what is indented so", _INDENTATION),
    ("expected '-'", "neither a key nor an item of what is indented so", _INDENTATION),
    ("node content", "a value is missing", ""),
    ("undefined tag handle", "a tag whose handle is not declared", "remove the tag"),
    ("escape", "an escape that YAML does not have", "use single quotes, or double the backslash"),
    ("hexadecimal", "an escape that YAML does not have", "write all digits of the escape"),
    ("hexdecimal", "an escape that YAML does not have", "write all digits of the escape"),
    ("expected alphabetic", "'*' or '&' without a name", "quote text that begins with * or &"),
    ("indentation indicator", "block text with a wrong number after | or >", ""),
    ("line break", "more text behind what a line has to end with", ""),
    ("expected '!'", "a tag that is not written as one", "quote text that begins with !"),
    ("URI", "a tag that is not written as one", "quote text that begins with !"),
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
    ("Unterminated string", "the string that begins here is not closed", ""),
    ("control character", "a line break or another control character in a string", "escape it"),
    ("escape", "an escape that JSON does not have", ""),
    ("Extra data", "more text after the end of the value", "keep one value"),
    ("Expecting value", "expected a value", ""),
)
_TOML = (
    ("twice", "a table or key that is there already", ""),
    ("overwrite", "a table or key that is there already", ""),
    ("Cannot declare", "a table or key that is there already", ""),
    ("Cannot mutate", "a table or key that is there already", ""),
    ("Unclosed", "a bracket or brace is not closed", ""),
    ("Unterminated", "a string is not closed", ""),
    ("Illegal character", "a character that TOML does not allow here", ""),
    ("invalid character", "a character that TOML does not allow here", ""),
    ("'='", "expected '=' after a key", ""),
    ("']'", "expected ']' at the end of a table's name", ""),
    ("newline or end of document", "more text behind a value", ""),
    ("escape", "an escape that TOML does not have", ""),
    ("Invalid date", "not a date or time", ""),
    ("initial character for a key", "expected a key", ""),
    ("Invalid statement", "neither a key, a table nor a comment", ""),
    ("Invalid value", "not a value", "quote it if it is text"),
)
_SPACE = re.compile(r"[ \t\n\r]*")


def yaml_fault(problem: str | None, context: str | None, context_line: int) -> SyntaxFault:
    """Say what PyYAML found; `context` began on a line, counted from 1, if it has one."""
    found = _recognised(problem or "", _YAML, "cannot be read from here on")
    part = next((noun for key, noun in _YAML_PARTS if key in (context or "")), "")
    if not part:
        return found
    return found._replace(message=f"{found.message}, in {part} that begins on line {context_line}")


def json_fault(error: json.JSONDecodeError) -> SyntaxFault:
    """Say what the standard library found in a JSON text.

    Since Python 3.13 a comma before a closing bracket has an error of its own, at the comma; before
    that, the bracket was what was not expected.
    """
    text, at = error.doc, error.pos
    comma = at if text[at : at + 1] == "," else text.rfind(",", 0, at)
    closing = _SPACE.match(text, comma + 1).end() if comma >= 0 else at  # type: ignore[union-attr]
    if comma >= 0 and at in (comma, closing) and text[closing : closing + 1] in ("]", "}"):
        return SyntaxFault("a comma before a closing bracket", "remove it", comma)
    return _recognised(error.msg, _JSON, "cannot be read from here on")._replace(offset=at)


def toml_fault(message: str) -> SyntaxFault:
    """Say what the standard library found in a TOML text."""
    return _recognised(message, _TOML, "cannot be read from here on")


def _recognised(text: str, table: tuple[tuple[str, str, str], ...], other: str) -> SyntaxFault:
    found = ((message, hint) for key, message, hint in table if key in text)
    return SyntaxFault(*next(found, (other, "")))
