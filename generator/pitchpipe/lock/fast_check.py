"""Tells by hashes alone whether a tree is unchanged since it was generated.

The output of a run depends only on what the lock records and on Pitchpipe's version. If every hash
and the version match, generating would write nothing. The version does not identify the code of a
development build, which therefore also needs its cache. Imports nothing heavy.
"""

from __future__ import annotations

import json
import os
from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Any

from pitchpipe.characters import folded
from pitchpipe.config_file import (
    CLIENT_KEYS,
    DEFAULT_OUTPUT,
    DIFF_KEYS,
    FORMATS,
    LAYOUTS,
    TABLE_KEYS,
    client_name_problem,
    client_options,
    is_placeholder,
    is_relative_path,
    is_text,
    is_variable,
    overlap,
    package_of,
    parse_toml,
)
from pitchpipe.lock.cache import verified
from pitchpipe.lock.checksums import checksums
from pitchpipe.lock.conventions import (
    BYTECODE_SUFFIX,
    CACHE_FOLDERS,
    LAYOUT_OPTION,
    LOCK_NAME,
    RECORD_KEYS,
    SOURCES_LOCK,
    STAGING_PREFIX,
    are_warnings,
    lock_text,
    pages_options,
    top_of,
)
from pitchpipe.lock.paths import input_path_problem
from pitchpipe.lock.project_files import ProjectFiles
from pitchpipe.version import PINNED, VERSION, is_release, pinned_here


class Size:
    """The size of a run. A plain class: making any other takes a noticeable part of a fast check.

    `warnings` are those about its clients, as recorded in the lock. If it `has_severities`, the
    configuration gives rules of `diff` severities, and these were not checked.
    """

    __slots__ = ("clients", "files", "has_severities", "warnings")

    def __init__(
        self,
        *,
        clients: int,
        files: int,
        warnings: Sequence[Mapping[str, Any]] = (),
        has_severities: bool = False,
    ) -> None:
        self.clients = clients
        self.files = files
        self.has_severities = has_severities
        self.warnings = warnings

    def __str__(self) -> str:
        clients = f"{self.clients} client{'s' * (self.clients != 1)}"
        return f"{clients}, {self.files} file{'s' * (self.files != 1)}"

    @property
    def no_drift(self) -> str:
        """The result of `check`."""
        return f"{self}: no drift"

    @property
    def nothing_written(self) -> str:
        """The result of `generate`."""
        return f"{self}: 0 written, {self.files} unchanged"


Kept = dict[str, Sequence[Mapping[str, Any]]]
"""Clients that need not be made, with their warnings as recorded in the lock."""


class _Config:
    """The output folder, and of each client its spec and overlays, all relative to the project.

    `pages` is the same for the folder of the pages of reference, None if there is none.

    `strict` are the clients that must not have warnings, `options` are what the lock records of
    formats and sources, and `layouts` are those that are set. `has_severities` is as for `Size`.
    """

    __slots__ = ("clients", "has_severities", "layouts", "options", "output", "pages", "strict")

    def __init__(
        self,
        output: str,
        clients: Mapping[str, tuple[str, ...]],
        strict: Collection[str],
        options: Mapping[str, Mapping[str, str]],
        layouts: Mapping[str, str | None],
        *,
        pages: _Config | None = None,
        has_severities: bool = False,
    ) -> None:
        self.output = output
        self.clients = clients
        self.strict = strict
        self.options = options
        self.layouts = layouts
        self.pages = pages
        self.has_severities = has_severities


class _Changed(Exception):  # noqa: N818
    """Something is not as the lock has it."""


def unchanged(
    names: Collection[str] = (), files: ProjectFiles | None = None, *, checking: bool = False
) -> Size | None:
    """Return the size of a run for all clients of the project around here, or for those named.

    With `checking`, what only `check` looks at counts as well: documents that were fetched, and the
    pages of reference, if the project has a folder for them.

    Return None unless it is certain that there is no drift: if anything differs, is unusual, or
    cannot be read. What has been read stays in `files` for the rest of the command.
    """
    try:
        files = files or ProjectFiles()
        config = _config(files)
        size = _size(files, config, files.lock(config.output), names)
        if checking:
            _check_fetched(files, config, set(names) or config.clients.keys())
        if checking and config.pages:
            described = _size(files, config.pages, files.lock_of(config.pages.output), names)
            size.files += described.files
        return size
    except Exception:  # noqa: BLE001  the check that generates reports it
        return None


def unchanged_clients(names: Collection[str] = (), files: ProjectFiles | None = None) -> Kept:
    """Return those clients, of all or of those named, that certainly have no drift.

    They need not be made, only their warnings repeated.
    """
    try:
        files = files or ProjectFiles()
        config = _config(files)
        lock = _own_lock(files.lock(config.output))
        wanted = _by_top(lock["files"])
        configured = config.clients.keys()
        known = _known(lock, _right(lock), files.root)
        chosen = known & configured & (set(names) or configured)
    except Exception:  # noqa: BLE001  the run that makes all clients reports it
        return {}
    return {
        name: lock["clients"][name].get("warnings", [])
        for name in chosen
        if _is_unchanged(name, config, files, lock["clients"][name], wanted[name])
    }


def _is_unchanged(
    name: str,
    config: _Config,
    files: ProjectFiles,
    record: Mapping[str, Any],
    wanted: Mapping[str, str],
) -> bool:
    try:
        _need(name not in config.strict or not record.get("warnings"))
        _check_options(record, config.options[name], config.layouts[name])
        _check_inputs(files, record, config.clients[name])
        listed = _listed(os.path.join(files.root, config.output, name), (), f"{name}/")
        _need(set(listed) == set(wanted))
        _check_contents(files, config.output, wanted)
    except Exception:  # noqa: BLE001  the run that makes the client reports it
        return False
    return True


def _size(files: ProjectFiles, config: _Config, locked: bytes, names: Collection[str]) -> Size:
    lock = _own_lock(locked)
    records: Mapping[str, Any] = lock["clients"]
    right = _right(lock)
    _need(right == set(records))
    chosen = set(names) or config.clients.keys()
    _need(chosen <= _known(lock, right, files.root))
    _need(chosen <= config.clients.keys() and (bool(names) or chosen == records.keys()))
    for name in chosen:
        _need(name not in config.strict or not records[name].get("warnings"))
        _check_options(records[name], config.options[name], config.layouts[name])
        _check_inputs(files, records[name], config.clients[name])
    # Clients that are not asked for must have their files, too.
    _need(all(map(files.is_there, {path for paths in config.clients.values() for path in paths})))
    others = records.keys() - chosen
    wanted = {path: sha for path, sha in lock["files"].items() if top_of(path) not in others}
    _check_outputs(files, config.output, wanted, others)
    warnings = [each for name in chosen for each in records[name].get("warnings", ())]
    return Size(
        clients=len(chosen),
        files=len(wanted),
        warnings=warnings,
        has_severities=config.has_severities,
    )


def _need(condition: bool) -> None:
    if not condition:
        raise _Changed


def _config(files: ProjectFiles) -> _Config:
    """Read the `[tool.pitchpipe]` table."""
    file = files.config_file
    if file is None or file.text is None:
        raise _Changed
    table: dict[str, Any] = parse_toml(file.text)["tool"]["pitchpipe"]
    clients = {name: tuple(_named(client)) for name, client in table.get("clients", {}).items()}
    _need(table.keys() <= set(TABLE_KEYS))
    _need(not any(map(client_name_problem, clients)))
    _need(len(set(map(folded, clients))) == len(clients))
    _check_diff(table.get("diff", {}))
    usual = table.get("formats", FORMATS[0])
    strict, testing = (_flags(table, key) for key in ("strict", "testing"))
    formats = {name: table["clients"][name].get("formats", usual) for name in clients}
    _need(all(each in FORMATS for each in (*formats.values(), usual)))
    sources = {name: table["clients"][name].get("source") for name in clients}
    _need(all(each is None or is_text(each) for each in sources.values()))
    variables = (each.get("auth-env") for each in table.get("clients", {}).values())
    _need(all(each is None or is_variable(each) for each in variables))
    every = table.get("layout")
    layouts = {name: table["clients"][name].get("layout", every) for name in clients}
    _need(all(each in (None, *LAYOUTS) for each in (every, *layouts.values())))
    options = {
        name: client_options(formats[name], sources[name] or "", testing=testing[name])
        for name in clients
    }
    refused = [name for name in strict if strict[name]]
    output = _plain(table.get("output", DEFAULT_OUTPUT))
    pages = None
    if "docs" in table:
        docs, own = _plain(table["docs"]), pages_options(package_of(output))
        _need(not overlap(docs, output))
        described = {name: {**options[name], **own} for name in options}
        pages = _Config(docs, clients, refused, described, layouts)
    severities = bool(table.get("diff", {}).get("severity"))
    return _Config(
        output, clients, refused, options, layouts, pages=pages, has_severities=severities
    )


def _flags(table: Mapping[str, Any], key: str) -> dict[str, bool]:
    """Read a flag of all clients; refuse what is no boolean."""
    every: object = table.get(key, False)
    flags = {name: each.get(key, every) for name, each in table.get("clients", {}).items()}
    _need(all(isinstance(each, bool) for each in (*flags.values(), every)))
    return flags


def _check_diff(table: Mapping[str, Any]) -> None:
    """Refuse what is not valid in the part of the table that only `diff` uses."""
    _need(table.keys() <= set(DIFF_KEYS))
    _need(all(is_text(text) for key in DIFF_KEYS for text in table.get(key, {}).values()))
    _need(not any(map(is_placeholder, table.get("accepted", {}).values())))


def _named(client: Mapping[str, Any]) -> Iterator[str]:
    """Yield the paths of a client's spec and overlays as the lock records them."""
    _need(client.keys() <= set(CLIENT_KEYS))
    overlays = client.get("overlays", [])
    _need(isinstance(overlays, list))
    yield from map(_plain, (client["spec"], *overlays))


def _plain(path: str) -> str:
    """Return the normal form of a path below the project."""
    _need(is_relative_path(path))
    normal = os.path.normpath(path).replace(os.sep, "/")
    _need(normal != "." and normal.partition("/")[0] != "..")
    return normal


def _own_lock(content: bytes) -> Any:
    """Return a lock's data if it is as this version of Pitchpipe would print it."""
    lock = json.loads(content)
    _need(content == lock_text(lock["clients"], lock["files"], VERSION).encode())
    _need(bool(lock["clients"]))  # shared files are covered only by the checksums of clients
    return lock


def _right(lock: Any) -> set[str]:
    """Return the clients whose checksums match."""
    records: dict[str, dict[str, object]] = lock["clients"]
    plain = {
        name: {key: value for key, value in record.items() if key != "checksum"}
        for name, record in records.items()
    }
    right = checksums(plain, lock["files"], VERSION)
    return {name for name, record in records.items() if record.get("checksum") == right[name]}


def _known(lock: Any, right: set[str], root: str) -> set[str]:
    """Return those of the clients with right checksums that this version or build has made."""
    if is_release():
        _need(pinned_here() == PINNED)
        return right
    known = verified(root)
    return {name for name in right if lock["clients"][name]["checksum"] in known}


def _by_top(files: Mapping[str, str]) -> dict[str, dict[str, str]]:
    """Group files by the first part of their paths: for those of a client, the client."""
    grouped: dict[str, dict[str, str]] = {}
    for path, sha256 in files.items():
        grouped.setdefault(top_of(path), {})[path] = sha256
    return grouped


def _check_options(
    record: Mapping[str, Any], options: Mapping[str, str], layout: str | None
) -> None:
    """Refuse a record with other options than these, or with another layout than the one set.

    Any other options are for the check that generates.
    """
    given = dict(record.get("options", {}))
    own = given.pop(LAYOUT_OPTION, "flat")
    _need(given == options and own in LAYOUTS)
    _need(layout in (None, own))


def _check_inputs(files: ProjectFiles, record: Mapping[str, Any], named: Sequence[str]) -> None:
    inputs = [record["spec"], *record.get("overlays", ())]
    _need(record.keys() <= set(RECORD_KEYS))
    _need([each["path"] for each in inputs] == [*named])
    _need(are_warnings(record.get("warnings", [])))
    for each in (*inputs, *record.get("references", ())):
        _need(not input_path_problem(each["path"]))
        _need(files.fingerprint(each["path"]) == each["sha256"])


def _check_fetched(files: ProjectFiles, config: _Config, names: Collection[str]) -> None:
    """Refuse a document that is not as it was fetched, as the nearest lock that knows it says."""
    for name in names:
        folder = config.clients[name][0] if config.options[name].get("source") else ""
        while folder:
            folder = folder.rpartition("/")[0]
            top = f"{folder}/" if folder else ""
            documents = files.sources(f"{top}{SOURCES_LOCK}")
            if name in documents:
                for path, each in documents[name]["files"].items():
                    _need(files.fingerprint(top + path) == each["sha256"])
                break
        else:  # no lock knows it
            _need(not config.options[name].get("source"))


def _check_outputs(
    files: ProjectFiles, output: str, wanted: Mapping[str, str], others: Collection[str]
) -> None:
    listed = set(_listed(os.path.join(files.root, output), others))
    _need(listed == {*wanted, LOCK_NAME})
    _check_contents(files, output, wanted)


def _check_contents(files: ProjectFiles, output: str, wanted: Mapping[str, str]) -> None:
    for path, sha256 in wanted.items():
        _need(files.sha256(f"{output}/{path}") == sha256)


def _listed(folder: str, others: Collection[str], prefix: str = "") -> Iterator[str]:
    """Yield the files below a folder, except in caches and in the folders of other clients.

    A run that is active, or was interrupted, has a staging folder there.
    """
    with os.scandir(folder) as entries:
        for entry in entries:
            if not entry.is_dir(follow_symlinks=False):
                if not entry.name.endswith(BYTECODE_SUFFIX):
                    yield prefix + entry.name
                continue
            _need(bool(prefix) or not entry.name.startswith(STAGING_PREFIX))
            if entry.name not in CACHE_FOLDERS and entry.name not in others:
                yield from _listed(entry.path, (), f"{prefix}{entry.name}/")
