"""Tells whether a tree is unchanged since it was generated, by hashes alone.

The output of a run depends on what the lock records, and on Pitchpipe's version. Where every hash
is right and the version is this one, generating would write nothing, and need not be done to know
that. In a development build the version says too little: its cache says what the code has verified.
Imports nothing heavy.
"""

from __future__ import annotations

import hashlib
import json
import os
import stat
import tomllib
from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from pitchpipe.characters import is_identifier
from pitchpipe.lock.cache import verified
from pitchpipe.lock.checksums import checksums
from pitchpipe.version import PINNED, VERSION, is_release, pinned_here

# As in the modules that read them for a run; those take longer to import than all this.
FILE_NAME = "pyproject.toml"
TABLE_KEYS = frozenset({"output", "clients", "diff"})
CLIENT_KEYS = frozenset({"spec", "overlays"})
DEFAULT_OUTPUT = "generated"
LOCK_NAME = "pitchpipe.lock"
LOCK_VERSION = 3
STAGING = ".pitchpipe."
CACHES = frozenset({"__pycache__", ".mypy_cache", ".pyright", ".pytest_cache", ".ruff_cache"})
_RECORD_KEYS = frozenset({"spec", "overlays", "references", "effective", "warnings", "checksum"})


class Size(NamedTuple):
    """How much a run makes. No dataclass: importing those takes longer than the answer.

    `warnings` are what it says of the clients, as their records in the lock have it.
    """

    clients: int
    files: int
    warnings: tuple[Mapping[str, Any], ...] = ()

    def __str__(self) -> str:
        clients = f"{self.clients} client{'s' * (self.clients != 1)}"
        return f"{clients}, {self.files} file{'s' * (self.files != 1)}"

    @property
    def no_drift(self) -> str:
        """What `check` says."""
        return f"{self}: no drift"

    @property
    def nothing_written(self) -> str:
        """What `generate` says."""
        return f"{self}: 0 written, {self.files} unchanged"


Kept = dict[str, Sequence[Mapping[str, Any]]]
"""Clients that need not be made, with the warnings that their records in the lock have."""


class _Config(NamedTuple):
    """The real path of the project, its output folder, and of each client spec and overlays."""

    root: str
    output: str
    clients: Mapping[str, tuple[str, ...]]


class _Changed(Exception):  # noqa: N818
    """Something is not as the lock has it."""


def unchanged(names: Collection[str] = ()) -> Size | None:
    """Return how much the project around here makes of all clients, or of those named.

    Return None unless it is certain that there is no drift: where anything differs, is odd, or
    cannot be read.
    """
    try:
        return _size(_config(os.getcwd()), names)
    except Exception:  # noqa: BLE001  whatever it is, the check that generates says what
        return None


def settled(names: Collection[str] = ()) -> Kept:
    """Return those clients, of all or of those named, of which it is certain that nothing drifts.

    They need not be made to know what a run makes of all; what it says of each are its warnings.
    """
    try:
        config = _config(os.getcwd())
        files = _Files(config.root)
        lock = _own_lock(files.read(f"{config.output}/{LOCK_NAME}"))
        wanted = _by_top(lock["files"])
        configured = config.clients.keys()
        known = _known(lock, _right(lock), config.root)
        chosen = known & configured & (set(names) or configured)
    except Exception:  # noqa: BLE001  whatever it is, the run that makes them all says what
        return {}
    return {
        name: lock["clients"][name].get("warnings", [])
        for name in chosen
        if _is_settled(name, config, files, lock["clients"][name], wanted[name])
    }


def _is_settled(
    name: str, config: _Config, files: _Files, record: Mapping[str, Any], wanted: Mapping[str, str]
) -> bool:
    try:
        _check_inputs(files, record, config.clients[name])
        listed = _listed(os.path.join(files.root, config.output, name), (), f"{name}/")
        _need(set(listed) == set(wanted))
        _check_contents(files, config.output, wanted)
    except Exception:  # noqa: BLE001  whatever it is, the run that makes it says what
        return False
    return True


def _size(config: _Config, names: Collection[str]) -> Size:
    files = _Files(config.root)
    lock = _own_lock(files.read(f"{config.output}/{LOCK_NAME}"))
    records: Mapping[str, Any] = lock["clients"]
    right = _right(lock)
    _need(right == set(records))
    chosen = set(names) or config.clients.keys()
    _need(chosen <= _known(lock, right, config.root))
    _need(chosen <= config.clients.keys() and (bool(names) or chosen == records.keys()))
    for name in chosen:
        _check_inputs(files, records[name], config.clients[name])
    _need(all(map(files.is_there, {path for paths in config.clients.values() for path in paths})))
    others = records.keys() - chosen
    wanted = {path: sha for path, sha in lock["files"].items() if _top(path) not in others}
    _check_outputs(files, config.output, wanted, others)
    warnings = [each for name in chosen for each in records[name].get("warnings", ())]
    return Size(clients=len(chosen), files=len(wanted), warnings=tuple(warnings))


def _need(condition: bool) -> None:
    if not condition:
        raise _Changed


def _config(folder: str) -> _Config:
    """Read the nearest `[tool.pitchpipe]` from a folder upwards."""
    while (table := _table(os.path.join(folder, FILE_NAME))) is None:
        _need(folder != os.path.dirname(folder))
        folder = os.path.dirname(folder)
    clients = {name: tuple(_named(client)) for name, client in table.get("clients", {}).items()}
    _need(table.keys() <= TABLE_KEYS)
    _need(all(map(is_client_name, clients)))
    _need(len({name.lower() for name in clients}) == len(clients))
    output = _plain(table.get("output", DEFAULT_OUTPUT))
    return _Config(root=os.path.realpath(folder), output=output, clients=clients)


def is_client_name(name: str) -> bool:
    """Tell whether `config` accepts a client's name."""
    return is_identifier(name) and not name.startswith("_")


def _table(pyproject: str) -> dict[str, Any] | None:
    try:
        text = _read(pyproject, os.stat(pyproject)).decode()
    except FileNotFoundError:
        return None
    table: dict[str, Any] | None = tomllib.loads(text).get("tool", {}).get("pitchpipe")
    return table


def _named(client: Mapping[str, Any]) -> Iterator[str]:
    """Yield the paths of a client's spec and overlays as the lock has them."""
    _need(client.keys() <= CLIENT_KEYS)
    overlays = client.get("overlays", [])
    _need(isinstance(overlays, list))
    yield from map(_plain, (client["spec"], *overlays))


def _plain(path: str) -> str:
    """Return a path below the project without detours."""
    _need(bool(path) and not os.path.isabs(path))
    normal = os.path.normpath(path).replace(os.sep, "/")
    _need(normal != "." and normal.partition("/")[0] != "..")
    return normal


def _own_lock(content: bytes) -> Any:
    """Return a lock's data if it is as this version of Pitchpipe would print it."""
    lock = json.loads(content)
    known = {"lock_version": LOCK_VERSION, "generator": {"version": VERSION}}
    same = {**known, "clients": lock["clients"], "files": lock["files"]}
    _need(content == (json.dumps(same, indent=2, sort_keys=True) + "\n").encode())
    _need(bool(lock["clients"]))  # what all clients share counts in the checksum of each
    return lock


def _right(lock: Any) -> set[str]:
    """Return the clients whose checksums are right."""
    records: dict[str, dict[str, object]] = lock["clients"]
    plain = {
        name: {key: value for key, value in record.items() if key != "checksum"}
        for name, record in records.items()
    }
    right = checksums(plain, lock["files"], VERSION)
    return {name for name, record in records.items() if record.get("checksum") == right[name]}


def _known(lock: Any, right: set[str], root: str) -> set[str]:
    """Return those clients, of the ones with right checksums, that this very Pitchpipe made."""
    if is_release():
        _need(pinned_here() == PINNED)
        return right
    known = verified(root)
    return {name for name in right if lock["clients"][name]["checksum"] in known}


def _by_top(files: Mapping[str, str]) -> dict[str, dict[str, str]]:
    """Group files by the first part of their paths: for those of a client, the client."""
    grouped: dict[str, dict[str, str]] = {}
    for path, sha256 in files.items():
        grouped.setdefault(_top(path), {})[path] = sha256
    return grouped


def _check_inputs(files: _Files, record: Mapping[str, Any], named: Sequence[str]) -> None:
    inputs = [record["spec"], *record.get("overlays", ())]
    _need(record.keys() <= _RECORD_KEYS)
    _need([each["path"] for each in inputs] == [*named])
    for each in (*inputs, *record.get("references", ())):
        _need(files.fingerprint(each["path"]) == each["sha256"])


def _check_outputs(
    files: _Files, output: str, wanted: Mapping[str, str], others: Collection[str]
) -> None:
    listed = set(_listed(os.path.join(files.root, output), others))
    _need(listed == {*wanted, LOCK_NAME})
    _check_contents(files, output, wanted)


def _check_contents(files: _Files, output: str, wanted: Mapping[str, str]) -> None:
    for path, sha256 in wanted.items():
        _need(hashlib.sha256(files.read(f"{output}/{path}")).hexdigest() == sha256)


def _listed(folder: str, others: Collection[str], prefix: str = "") -> Iterator[str]:
    """Yield what lies below a folder but for caches, and but for the folders of other clients.

    Where a run is under way, or was interrupted, it has a folder of its own.
    """
    with os.scandir(folder) as entries:
        for entry in entries:
            if not entry.is_dir(follow_symlinks=False):
                if not entry.name.endswith(".pyc"):
                    yield prefix + entry.name
                continue
            _need(bool(prefix) or not entry.name.startswith(STAGING))
            if entry.name not in CACHES and entry.name not in others:
                yield from _listed(entry.path, (), f"{prefix}{entry.name}/")


def _top(path: str) -> str:
    return path.partition("/")[0]


class _Files:
    """Reads the plain files of a project; what a link leads to may change without any of them."""

    def __init__(self, root: str) -> None:
        self.root = root
        self._folders = {root}
        self._fingerprints: dict[str, str] = {}

    def read(self, path: str) -> bytes:
        """Read a file to which no link leads."""
        full = os.path.join(self.root, path)
        folder = os.path.dirname(full)
        if folder not in self._folders:
            _need(os.path.realpath(folder) == folder)
            self._folders.add(folder)
        return _read(full, os.lstat(full))

    def fingerprint(self, path: str) -> str:
        """Return the hash of a file with LF line endings: a checkout may have changed those."""
        if path not in self._fingerprints:
            content = self.read(path).replace(b"\r\n", b"\n")
            self._fingerprints[path] = hashlib.sha256(content).hexdigest()
        return self._fingerprints[path]

    def is_there(self, path: str) -> bool:
        """Tell whether there is a file: a client that is not asked for must have its own too."""
        return path in self._fingerprints or os.path.isfile(os.path.join(self.root, path))


def _read(path: str, status: os.stat_result) -> bytes:
    """Read a file that is one: a pipe would block, a device would never end."""
    _need(stat.S_ISREG(status.st_mode))
    with open(path, "rb", buffering=0) as file:
        return file.read()
