"""Annotations beside a method that is called as a type of Python."""

from __future__ import annotations

from pitchpipe.render.code import Code
from pitchpipe.render.shadowing import hidden_types, qualified


def test_hidden_types() -> None:
    assert hidden_types(["list", "get", "str"]) == {"list", "str"}


def test_only_types_are_qualified() -> None:
    """Neither an argument of that name, nor a text, nor part of another word."""
    signature = Code(
        "self, list: list[str], *, kind: Literal['list', 'é'] = 'list', listed: int = 1"
    )
    assert qualified(signature, Code("dict[str, list[Listing]]"), {"list"}) == (
        "self, list: builtins.list[str], *, kind: Literal['list', 'é'] = 'list', listed: int = 1",
        "dict[str, builtins.list[Listing]]",
    )


def test_nothing_to_qualify() -> None:
    assert qualified(Code("self"), Code("dict[str, int]"), {"list"}) == ("self", "dict[str, int]")


def test_several_results() -> None:
    """Those of an iterator over the items of pages: an item and a page."""
    assert qualified(Code("self"), Code("Gist, list[Gist]"), {"list"}) == (
        "self",
        "Gist, builtins.list[Gist]",
    )
