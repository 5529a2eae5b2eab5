"""Seals: what is said of each client of a lock in, a hash out that only a run that made it gives.

A lock may be changed by hand, be merged from two branches, or list clients that another Pitchpipe
made. A seal that is right tells that none of this has happened to a client. Imports nothing heavy.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping


def seals(
    clients: Mapping[str, Mapping[str, object]],
    files: Mapping[str, str],
    generator: Mapping[str, object],
) -> dict[str, str]:
    """Return the seal of each client: over its record, the hashes of its files, and its tool.

    A client's files are those in the folder of its name; files in no client's are shared by all.
    """
    own: dict[str, dict[str, str]] = {name: {} for name in clients}
    shared: dict[str, str] = {}
    for path, sha256 in files.items():
        own.get(path.partition("/")[0], shared)[path] = sha256
    common = _hash(generator, shared)
    return {name: _hash(common, name, own[name], record) for name, record in clients.items()}


def _hash(*values: object) -> str:
    return hashlib.sha256(json.dumps(values, sort_keys=True).encode()).hexdigest()
