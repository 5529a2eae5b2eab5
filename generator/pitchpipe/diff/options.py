"""What a comparison knows of the client that is generated of the documents."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, TypeAlias

from pitchpipe.parse.classes import Classes

Calls: TypeAlias = "Callable[[Classes, Mapping[str, Any]], Mapping[str, str]]"
"""Says how the operations of a document are called, by their pointers: `client.repos.get`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """How the client is generated: its `formats`, and its `calls` unless these are just methods."""

    formats: str = "python"
    calls: Calls | None = None


DEFAULT = Options()
