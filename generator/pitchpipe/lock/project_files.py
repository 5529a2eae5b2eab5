"""Reads each file of a project at most once, for the fast check and for the command after it.

Imports nothing heavy.
"""

from __future__ import annotations

import hashlib
import json
import os
import stat
from collections.abc import Mapping
from functools import cached_property
from typing import Any

from pitchpipe.config_file import ConfigFile, find_config_file
from pitchpipe.lock.conventions import LOCK_NAME, fingerprint
from pitchpipe.whole_files import read_whole


class ProjectFiles:
    """The files of the project around a folder, the current one by default, as they were found.

    Only plain files are read: what a link leads to may change without any of them changing.
    """

    def __init__(self, folder: str = "") -> None:
        self._folder = folder
        self._plain_folders: set[str] = set()
        self._fingerprints: dict[str, str] = {}
        self._hashes: dict[str, str] = {}
        self._lock: bytes | None = None
        self._sources: dict[str, Mapping[str, Any]] = {}

    @cached_property
    def config_file(self) -> ConfigFile | None:
        """The pyproject.toml of the project, None if there is no project."""
        return find_config_file(self._folder or os.getcwd())

    def anew(self) -> ProjectFiles:
        """Return the same files, none of which has been read yet."""
        return ProjectFiles(self._folder)

    @cached_property
    def root(self) -> str:
        """The real path of the folder that holds pyproject.toml. Raises OSError if none does."""
        if self.config_file is None:
            raise FileNotFoundError
        return os.path.realpath(os.path.dirname(self.config_file.path))

    @property
    def known_lock(self) -> bytes | None:
        """The lock, if it has been read."""
        return self._lock

    def lock(self, output: str) -> bytes:
        """Return the lock of the output folder."""
        if self._lock is None:
            self._lock = self.lock_of(output)
        return self._lock

    def lock_of(self, folder: str) -> bytes:
        """Return the lock of another folder."""
        return self._read(f"{folder}/{LOCK_NAME}")

    def sources(self, path: str) -> Mapping[str, Any]:
        """Return what a lock of sources has of each client; nothing if there is no such file."""
        if path not in self._sources:
            is_there = os.path.lexists(os.path.join(self.root, path))
            self._sources[path] = json.loads(self._read(path))["documents"] if is_there else {}
        return self._sources[path]

    def sha256(self, path: str) -> str:
        """Return the hash of a file as it is."""
        if path not in self._hashes:
            self._hashes[path] = hashlib.sha256(self._read(path)).hexdigest()
        return self._hashes[path]

    def fingerprint(self, path: str) -> str:
        """Return the hash of a file whatever its line endings."""
        if path not in self._fingerprints:
            self._fingerprints[path] = fingerprint(self._read(path))
        return self._fingerprints[path]

    def is_there(self, path: str) -> bool:
        """Tell whether there is a file."""
        return path in self._fingerprints or os.path.isfile(os.path.join(self.root, path))

    def _read(self, path: str) -> bytes:
        """Read a file to which no link leads. Raises OSError otherwise."""
        full = os.path.join(self.root, path)
        folder = os.path.dirname(full)
        if folder not in self._plain_folders:
            if os.path.realpath(folder) != folder:
                raise OSError
            self._plain_folders.add(folder)
        # A pipe would block, and a device would never end.
        if not stat.S_ISREG(os.lstat(full).st_mode):
            raise OSError
        return read_whole(full)
