"""Spells what a document names as the generated client has it: arguments, fields and methods."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property

from pitchpipe import pointers
from pitchpipe.diff.options import Options
from pitchpipe.diff.source import Source
from pitchpipe.parse.operations import method_names


def renaming(old: str, new: str, *, is_read: bool = False) -> str:
    """Say what callers write instead of an argument, or of an attribute that they read."""
    if old == new:
        return f"`{old}` is called the same; regenerate the client"
    return f"`{old}` -> `{new}`" if is_read else f"`{old}=` -> `{new}=`"


class Methods:
    """The methods that call the operations of a document: their names, or the way to them."""

    def __init__(self, source: Source, options: Options) -> None:
        self._source, self._options = source, options

    def __getitem__(self, pointer: str) -> str:
        """Return the method for the operation at a pointer: `get_repo`, or `client.repos.get`."""
        return self._names[pointer]

    def of(self, operation: str) -> str:
        """Return what calls an operation such as `GET /jobs`; "" if no method does."""
        method, _, path = operation.partition(" ")
        return self._names.get(pointers.join("/paths", path, method.lower()), "")

    @cached_property
    def _names(self) -> Mapping[str, str]:
        names, classes = method_names(self._source.data, self._source.overlaid), None
        if self._options.calls and (classes := self._source.classes):
            names |= self._options.calls(classes, self._source.data)
        return names
