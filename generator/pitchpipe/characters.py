"""Facts about characters and names that are the same in every Python version.

Python's own answers change from version to version: its tables follow the Unicode Standard, and a
word can become a keyword. Code that affects the output must use this module instead. It imports
nothing slow.
"""

from __future__ import annotations

import json
import re
from typing import Any, TypeAlias
from unicodedata import ucd_3_2_0 as unicode_3_2

_KEYWORDS = """\
False None True and as assert async await break class continue def del elif else except finally for
from global if import in is lambda nonlocal not or pass raise return try while with yield
"""
KEYWORDS = frozenset(_KEYWORDS.split())
"""The keywords of Python 3.11 to 3.14 (Python Language Reference, section 2.3.1)."""

SOFT_KEYWORDS = frozenset(["_", "case", "match"])
"""The soft keywords of Python 3.11, which are valid names, but confusing as arguments.

Python 3.12 added `type`. It is still used as a name, as it is so common in OpenAPI documents.
"""

_BUILTIN_CLASSES = """\
ArithmeticError AssertionError AttributeError BaseException BaseExceptionGroup BlockingIOError
BrokenPipeError BufferError BytesWarning ChildProcessError ConnectionAbortedError ConnectionError
ConnectionRefusedError ConnectionResetError DeprecationWarning EOFError Ellipsis EncodingWarning
EnvironmentError Exception ExceptionGroup FileExistsError FileNotFoundError FloatingPointError
FutureWarning GeneratorExit IOError ImportError ImportWarning IndentationError IndexError
InterruptedError IsADirectoryError KeyError KeyboardInterrupt LookupError MemoryError
ModuleNotFoundError NameError NotADirectoryError NotImplemented NotImplementedError OSError
OverflowError PendingDeprecationWarning PermissionError ProcessLookupError PythonFinalizationError
RecursionError ReferenceError ResourceWarning RuntimeError RuntimeWarning StopAsyncIteration
StopIteration SyntaxError SyntaxWarning SystemError SystemExit TabError TimeoutError TypeError
UnboundLocalError UnicodeDecodeError UnicodeEncodeError UnicodeError UnicodeTranslateError
UnicodeWarning UserWarning ValueError Warning WindowsError ZeroDivisionError
"""
BUILTIN_CLASSES = frozenset(_BUILTIN_CLASSES.split())
"""The builtins of Python 3.11 to 3.14 whose names begin with a capital, as those of classes do."""

Value: TypeAlias = "dict[str, Any] | list[Any] | str | float | bool | None"

# What these patterns match is rarely looked for: `re` compiles them when it is, and keeps them.
_IDENTIFIER = r"[A-Za-z_][A-Za-z0-9_]*"
# The characters that `repr` escapes by Unicode 14, the oldest version here: controls, formats,
# separators, surrogates and private use (general categories C and Z). Later ones are printable.
_UNPRINTABLE = (
    "[\x00-\x1f\x7f-\xa0\xad\u0600-\u0605\u061c\u06dd\u070f\u0890-\u0891\u08e2\u1680\u180e"
    "\u2000-\u200f\u2028-\u202f\u205f-\u206f\u3000\ud800-\uf8ff\ufeff\ufff0-\ufffb\ufffe\uffff"
    "\U000110bd\U000110cd\U00013430-\U0001343f\U0001bca0-\U0001bca3\U0001d173-\U0001d17a"
    "\U000e0000-\U000e00ff\U000f0000-\U0010ffff]"
)
# What can alter what a terminal or a page shows, or cannot be seen at all: controls, formats (all
# of category Cf but the visible signs of some scripts), separators, fillers and joiners of no
# width, selectors of variants (except the two of emoji), tags, and what cannot be encoded.
_UNSAFE = (
    "[\x00-\x1f\x7f-\x9f\xad\u034f\u061c\u115f-\u1160\u17b4-\u17b5\u180b-\u180f"
    "\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164\ud800-\udfff\ufe00-\ufe0d\ufeff\uffa0"
    "\ufff0-\ufffb\U00013430-\U0001343f\U0001bca0-\U0001bca3\U0001d173-\U0001d17a"
    "\U000e0000-\U000e0fff]"
)
_LINE = r"[^\n\t]+"
_MOST_BITS = 10_000
_SHORT = {"\t": r"\t", "\n": r"\n", "\r": r"\r"}

_PUNCTUATION = re.compile(r"[ -/:-@\[-`{-~]")


def is_identifier(name: str) -> bool:
    """Return whether a name is an ASCII Python identifier and not a keyword."""
    return re.fullmatch(_IDENTIFIER, name) is not None and name not in KEYWORDS


def ascii_of(text: str) -> str:
    """Return the ASCII characters of a text, after separating letters from accents (NFKD)."""
    if text.isascii():
        return text
    return unicode_3_2.normalize("NFKD", text).encode("ascii", "ignore").decode("ascii")


def is_nfkc(name: str) -> bool:
    """Return whether a name is in NFKC, in which Python compares identifiers (PEP 3131)."""
    return name.isascii() or unicode_3_2.is_normalized("NFKC", name)


def folded(text: str) -> str:
    """Fold the case of a text, except for characters newer than Unicode 3.2."""
    if text.isascii():
        return text.lower()
    return "".join(c.casefold() if unicode_3_2.category(c) != "Cn" else c for c in text)


def without_punctuation(name: str) -> str:
    """Return a name without what people write in different ways: `user_id`, `userId`, `User-ID`."""
    return folded(_PUNCTUATION.sub("", name))


def is_plain(text: str) -> bool:
    """Return whether a text is ASCII that can be printed, as most texts are: a quick answer."""
    return text.isascii() and text.isprintable()


def is_printable(text: str) -> bool:
    """Return whether a text has only printable characters; a space is printable."""
    return re.search(_UNPRINTABLE, text) is None


def escaped(text: str) -> str:
    r"""Escape each character that is not printable as in a Python literal: `\x1b`, `\n`."""
    if is_plain(text):
        return text
    return re.sub(_UNPRINTABLE, lambda found: _escape(found[0]), text)


def quoted(text: str) -> str:
    """Return a string literal as `repr` does."""
    quote = '"' if "'" in text and '"' not in text else "'"
    return quote + escaped(text.replace("\\", r"\\").replace(quote, f"\\{quote}")) + quote


def printable(text: str) -> str:
    """Escape each character that could control a terminal or that nobody sees, in hexadecimal."""
    if is_plain(text):
        return text
    return re.sub(_UNSAFE, lambda found: _in_hexadecimal(found[0]), text)


def printable_lines(text: str) -> str:
    """Escape as `printable` does, but keep tabs and line feeds."""
    return re.sub(_LINE, lambda found: printable(found[0]), text)


def json_text(data: Any) -> str:
    """Print data as JSON in UTF-8 for people and programs, without what `printable` escapes."""
    text = json.dumps(data, indent=2, ensure_ascii=False)
    # Outside of its strings, JSON has only line feeds and ASCII that can be printed.
    safe = re.sub(
        _LINE,
        lambda line: re.sub(_UNSAFE, lambda each: json.dumps(each[0])[1:-1], line[0]),
        text,
    )
    return f"{safe}\n"


def _escape(character: str) -> str:
    return _SHORT.get(character) or _in_hexadecimal(character)


def _in_hexadecimal(character: str) -> str:
    code = ord(character)
    if code < 0x100:
        return f"\\x{code:02x}"
    return f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"


def literal_of(value: Value) -> str:
    """Return a JSON or TOML value as `repr` does, for a message."""
    if isinstance(value, str):
        return quoted(value)
    if isinstance(value, list):
        return f"[{', '.join(map(literal_of, value))}]"
    if isinstance(value, dict):
        pairs = (f"{literal_of(key)}: {literal_of(item)}" for key, item in value.items())
        return f"{{{', '.join(pairs)}}}"
    # Python writes no integer of thousands of digits in decimal.
    if isinstance(value, int) and value.bit_length() > _MOST_BITS:
        return hex(value)
    return repr(value)
