"""The record of what a client is made from: files by path and hash, and options."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

from pitchpipe.lock.conventions import LAYOUT_OPTION
from pitchpipe.lock.conventions import fingerprint as fingerprint  # noqa: PLC0414  re-exported
from pitchpipe.problems import Problem


@dataclass(frozen=True, slots=True, kw_only=True)
class Input:
    """A file that a client is made from: its path relative to the project, and its hash."""

    path: str
    sha256: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ClientRecord:
    """What one client is made from.

    `references` are other files that the spec refers to, `effective` is the hash of the spec with
    the overlays applied, and `options` are those that differ from the defaults. `runtime` are the
    modules of the runtime that the client's files import, empty if that is not known. `warnings`
    are those about the client; for `checksum`, see the module `checksums`.
    """

    spec: Input
    overlays: tuple[Input, ...] = ()
    references: tuple[Input, ...] = ()
    effective: str = ""
    options: Mapping[str, str] = field(default_factory=dict[str, str])
    runtime: tuple[str, ...] = ()
    warnings: tuple[Problem, ...] = ()
    checksum: str = ""

    @property
    def layout(self) -> Literal["flat", "tags"]:
        """The layout of the client: flat, unless another one is recorded."""
        return "tags" if self.options.get(LAYOUT_OPTION) == "tags" else "flat"


def layout_options(layout: str) -> dict[str, str]:
    """Return the options that record a layout: none for the default."""
    return {} if layout == "flat" else {LAYOUT_OPTION: layout}


def effective_hash(data: Mapping[str, Any]) -> str:
    """Return the hash of a document with its overlays applied, regardless of the order of keys."""
    return fingerprint(json.dumps(data, sort_keys=True, ensure_ascii=False).encode())
