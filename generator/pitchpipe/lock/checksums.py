"""The checksum of each client in a lock, which only the run that made the client writes.

A lock can be edited by hand, be merged from two branches, or list clients that another version of
Pitchpipe made. The checksum of a client tells that none of this is so. Imports nothing heavy.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping


def checksums(
    clients: Mapping[str, Mapping[str, object]], files: Mapping[str, str], version: str
) -> dict[str, str]:
    """Return the SHA-256 of each client: of its record, its files' hashes, and Pitchpipe's version.

    A client's files are those in the folder of its name. Files outside of all client folders are
    shared, and count for each client.
    """
    own: dict[str, dict[str, str]] = {name: {} for name in clients}
    shared: dict[str, str] = {}
    for path, sha256 in files.items():
        own.get(path.partition("/")[0], shared)[path] = sha256
    common = _hash(version, shared)
    return {name: _hash(common, name, own[name], record) for name, record in clients.items()}


def _hash(*values: object) -> str:
    return hashlib.sha256(json.dumps(values, sort_keys=True).encode()).hexdigest()
