"""Records which clients a development build has verified, in a folder that git ignores.

The lock records the version that made a client, and the version of a release identifies its code.
That of a development build does not, so this cache has the checksums of the clients that exactly
this code has made, or has found to be as it would make them. A release neither reads nor writes
it. A missing or invalid cache only means that clients are generated again. Imports nothing heavy.
"""

from __future__ import annotations

import contextlib
import json
import os
import sys
from collections.abc import Iterable, Mapping
from typing import Any

from pitchpipe.version import is_release, this_build
from pitchpipe.whole_files import replace_whole

FOLDER = ".pitchpipe_cache"
_FILE = "verified.json"
# A cache that is not for version control, nor for backups (bford.info/cachedir).
_BESIDE = {
    ".gitignore": "*\n",
    "CACHEDIR.TAG": "Signature: 8a477f597d28d172789f06886806bc55\n# Made by Pitchpipe.\n",
}


def verified(root: str) -> frozenset[str]:
    """Return the checksums of the clients of a project that exactly this build has verified."""
    data = _read(root)
    return frozenset(data["clients"]) if data.get("build") == _this() else frozenset()


def has_other_templates(root: str, locked: Iterable[str]) -> bool:
    """Tell whether clients of a lock are known to be made with other templates than this build's.

    `locked` are their checksums. Without a cache, nothing is known.
    """
    data = _read(root)
    is_maker = not {*data.get("clients", ())}.isdisjoint(locked)
    return is_maker and data["build"].get("templates") != this_build()["templates"]


def remember(root: str, made: Iterable[str], locked: Iterable[str]) -> None:
    """Add the checksums of clients that this build made; forget those that are not in the lock."""
    if is_release():
        return
    known = verified(root)
    clients = sorted({*made, *known} & {*locked})
    if known == frozenset(clients) and known:
        return
    # If the disk cannot be written to, the next check has to generate again.
    with contextlib.suppress(OSError):
        _write(root, {"build": _this(), "clients": clients})


def _this() -> dict[str, Any]:
    return {**this_build(), "python": ".".join(map(str, sys.version_info))}


def _read(root: str) -> dict[str, Any]:
    if is_release():
        return {}
    try:
        with open(os.path.join(root, FOLDER, _FILE), encoding="utf-8") as file:
            data: Any = json.load(file)
        clients: Any = data["clients"]
        is_sound = isinstance(data["build"], dict) and isinstance(clients, list)
    except (OSError, ValueError, RecursionError, LookupError, TypeError):
        return {}
    return data if is_sound and all(isinstance(each, str) for each in data["clients"]) else {}


def _write(root: str, data: Mapping[str, Any]) -> None:
    folder = os.path.join(root, FOLDER)
    if os.path.islink(folder):  # it may come with a checkout, and lead anywhere
        return
    os.makedirs(folder, exist_ok=True)
    for name, text in {**_BESIDE, _FILE: json.dumps(data, indent=2) + "\n"}.items():
        replace_whole(os.path.join(folder, name), text.encode())
