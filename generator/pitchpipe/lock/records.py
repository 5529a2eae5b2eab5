"""What a client is made from, as data: files by path and hash, and options."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from pitchpipe.problems import Problem


@dataclass(frozen=True, slots=True, kw_only=True)
class Input:
    """A file that a client is made from: its path relative to the project, and its hash."""

    path: str
    sha256: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ClientRecord:
    """What one client is made from.

    `references` are other files that the spec refers to, `effective` is the hash of the spec as
    the overlays leave it, `options` are those that are not the usual ones. `warnings` are what a
    run says of it, `checksum` is the lock's: see `checksums`.
    """

    spec: Input
    overlays: tuple[Input, ...] = ()
    references: tuple[Input, ...] = ()
    effective: str = ""
    options: Mapping[str, str] = field(default_factory=dict[str, str])
    warnings: tuple[Problem, ...] = ()
    checksum: str = ""


def fingerprint(content: bytes) -> str:
    """Return the SHA-256 of a file with LF line endings: a checkout may have changed those."""
    return hashlib.sha256(content.replace(b"\r\n", b"\n")).hexdigest()


def effective_hash(data: Mapping[str, Any]) -> str:
    """Return the hash of a document as its overlays leave it, whatever the order of its keys."""
    return fingerprint(json.dumps(data, sort_keys=True, ensure_ascii=False).encode())
