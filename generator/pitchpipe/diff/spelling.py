"""Spells what a document names as the generated client has it: arguments, fields and methods."""

from __future__ import annotations

from pitchpipe import pointers
from pitchpipe.diff.source import Source
from pitchpipe.parse.names import snake
from pitchpipe.parse.operations import method_names


def argument(name: str) -> str:
    """Return the keyword argument of a parameter or property: `visibleFrom` is `visible_from=`."""
    return f"{snake(name)}="


def renaming(old: str, new: str, *, is_read: bool = False) -> str:
    """Say what callers write instead of an argument, or of an attribute that they read."""
    was, now = snake(old), snake(new)
    if was == now:
        return f"`{was}` is called the same; regenerate the client"
    return f"`{was}` -> `{now}`" if is_read else f"`{was}=` -> `{now}=`"


class Methods:
    """The names of the methods that call the operations of a document."""

    def __init__(self, source: Source) -> None:
        self._names = method_names(source.data)

    def __getitem__(self, pointer: str) -> str:
        """Return the name of the method for the operation at a pointer."""
        return self._names[pointer]

    def of(self, operation: str) -> str:
        """Return what calls an operation such as `GET /jobs`; "" if no method does."""
        method, _, path = operation.partition(" ")
        return self._names.get(pointers.join("/paths", path, method.lower()), "")
