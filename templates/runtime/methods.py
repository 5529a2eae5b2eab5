# Pitchpipe runtime, copied verbatim: edit templates/runtime/ and run `pitchpipe generate`.
"""The methods of a client with many, each imported when it is first used."""

from __future__ import annotations

from collections.abc import Mapping
from importlib import import_module
from typing import Any


class _Late:
    """Stands for a method of a class of another module, until it is first asked for."""

    def __init__(self, package: str, home: str, prefix: str) -> None:
        module, _, class_name = home.rpartition(".")
        self._where = (module, package)
        self._class_name = prefix + class_name

    def __set_name__(self, owner: type, name: str) -> None:
        self._owner, self._name = owner, name

    def __get__(self, instance: object, owner: type | None = None) -> Any:
        """Put the method in the place of this, and return it as it is of any class."""
        found: type = getattr(import_module(*self._where), self._class_name)
        method: Any = vars(found)[self._name]
        setattr(self._owner, self._name, method)
        return method.__get__(instance, owner)


def classes(package: str, homes: Mapping[str, str]) -> tuple[type, type]:
    """Return the classes that a client and its asynchronous one inherit their methods from.

    `homes` maps the name of each method to the class that defines it: that of the synchronous
    client, after its module, relative to the package.
    """
    return _class(package, homes, ""), _class(package, homes, "Async")


def _class(package: str, homes: Mapping[str, str], prefix: str) -> type:
    methods = {name: _Late(package, home, prefix) for name, home in homes.items()}
    return type(f"{prefix}Methods", (), {"__module__": package, **methods})
