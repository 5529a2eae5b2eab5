"""Annotations in a class that has a method called `list`, which hides the type of that name."""

from __future__ import annotations

import ast
from collections.abc import Collection

from pitchpipe.render.code import Code

_TYPES = frozenset(["bool", "bytes", "dict", "float", "int", "list", "str", "tuple"])


def hidden_types(names: Collection[str]) -> frozenset[str]:
    """Return those types of Python's own that names in a class hide."""
    return _TYPES & frozenset(names)


def qualified(signature: Code, result: Code, hidden: Collection[str]) -> tuple[str, str]:
    """Write the signature and the result of a method with `builtins.` before hidden types.

    The result may be several types: what is between the brackets of a generic type.
    """
    head, tail = f"def f({signature}) -> result[", "]: ..."
    text = f"{head}{result}{tail}"
    if not any(each in text for each in hidden):
        return str(signature), str(result)
    encoded = text.encode()
    names = [
        node.col_offset
        for node in ast.walk(ast.parse(text))
        if isinstance(node, ast.Name) and node.id in hidden
    ]
    start = len(head.encode())
    for at in sorted(names, reverse=True):
        encoded = encoded[:at] + b"builtins." + encoded[at:]
        start += len(b"builtins.") if at < start else 0
    return (
        encoded[len("def f(") : start - len(") -> result[")].decode(),
        encoded[start : -len(tail)].decode(),
    )
