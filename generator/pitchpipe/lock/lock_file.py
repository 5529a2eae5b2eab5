"""Reads and writes the lock, generated/pitchpipe.lock, which records what was made from what.

It does not mention time, machine or user, and is sorted, so that two runs give the same text and
branches can be merged. A file is identified by the SHA-256 of its content with LF line endings.
"""

from __future__ import annotations

import json
import re
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from pitchpipe.config_file import client_name_problem
from pitchpipe.load.conflicts import HAS_MARKS, first_mark, sides
from pitchpipe.load.syntax_errors import json_fault
from pitchpipe.lock.checksums import checksums
from pitchpipe.lock.conventions import LOCK_NAME as LOCK_NAME  # noqa: PLC0414  re-exported
from pitchpipe.lock.conventions import (
    LOCK_VERSION,
    RECORD_KEYS,
    STAGING_PREFIX,
    are_warnings,
    fingerprint,
    lock_text,
    top_of,
)
from pitchpipe.lock.paths import file_path_problem, input_path_problem
from pitchpipe.lock.records import ClientRecord, Input
from pitchpipe.pointers import is_array, is_object, join
from pitchpipe.problems import Location, Problem, ProblemsError, shorten

OLDEST_VERSION = 1
_FIRST_WITH_CLIENTS = 2
_SHA256 = re.compile(r"[0-9a-f]{64}")
_HINT = "remove it and generate again: files that still match are then ours again"


@dataclass(frozen=True, slots=True, kw_only=True)
class Lock:
    """What Pitchpipe wrote, as `fingerprint` by relative POSIX path, and what that was made from.

    `made_by` is the version of Pitchpipe that wrote it, "" if not known, and `version` is that of
    the lock's own layout.
    `content` is the file that it was read from, None if it was not read from one.
    `former` has other hashes under which a file is still ours: those of an interrupted run, or of
    the other side of a merge.
    """

    files: Mapping[str, str] = field(default_factory=dict[str, str])
    clients: Mapping[str, ClientRecord] = field(default_factory=dict[str, ClientRecord])
    made_by: str = ""
    version: int = LOCK_VERSION
    former: tuple[Mapping[str, str], ...] = ()
    content: bytes | None = field(default=None, compare=False, repr=False)

    def owns(self, path: str, content: bytes) -> bool:
        """Tell whether a file is still as it was written, apart from its line endings."""
        print_ = fingerprint(content)
        return any(files.get(path) == print_ for files in (self.files, *self.former))

    def knows(self, path: str) -> bool:
        """Tell whether a file was written by Pitchpipe, even if it has changed since."""
        return any(path in files for files in (self.files, *self.former))


def hashes_of(files: Mapping[str, str]) -> dict[str, str]:
    """Return the fingerprints of generated text, `{relative path: text}`."""
    # Text that cannot be encoded is refused later, with a message.
    encoded = ((path, text.encode(errors="surrogatepass")) for path, text in files.items())
    return {path: fingerprint(content) for path, content in encoded}


def format_lock(lock: Lock) -> str:
    """Return the text of a lock."""
    clients = {name: _client_data(record) for name, record in lock.clients.items()}
    return lock_text(clients, dict(lock.files), lock.made_by)


def with_checksums(lock: Lock, made: Collection[str]) -> Lock:
    """Return a lock with the checksums of the clients that were just made; others keep theirs."""
    found = _checksums(lock)
    clients = {
        name: replace(record, checksum=found[name]) if name in made else record
        for name, record in lock.clients.items()
    }
    return replace(lock, clients=clients)


def right_checksums(lock: Lock) -> frozenset[str]:
    """Return the clients of a lock whose checksums are right."""
    found = _checksums(lock)
    return frozenset(name for name in found if lock.clients[name].checksum == found[name])


def _checksums(lock: Lock) -> dict[str, str]:
    plain = {name: _client_data(replace(each, checksum="")) for name, each in lock.clients.items()}
    return checksums(plain, lock.files, lock.made_by)


def _client_data(record: ClientRecord) -> dict[str, Any]:
    """Return a record as JSON, without what is empty."""
    data: dict[str, Any] = {
        "spec": _input_data(record.spec),
        "overlays": [_input_data(each) for each in record.overlays],
        "references": [_input_data(each) for each in record.references],
        "effective": record.effective,
        "options": dict(record.options),
        "runtime": list(record.runtime),
        "warnings": [_warning_data(each) for each in record.warnings],
        "checksum": record.checksum,
    }
    always = ("spec", "effective")
    return {key: data[key] for key in RECORD_KEYS if data[key] or key in always}


def _warning_data(warning: Problem) -> dict[str, Any]:
    where = warning.where
    said = {"rule": warning.rule, "message": warning.message, "hint": warning.hint}
    place = {"path": where.path, "line": where.line, "column": where.column}
    return {**place, "pointer": where.pointer, **said}


def read_warnings(data: Iterable[Mapping[str, Any]]) -> tuple[Problem, ...]:
    """Read the warnings of a client's record, which `are_warnings` has found to be valid."""
    return tuple(
        Problem(
            where=Location(**{key: each[key] for key in ("path", "line", "column", "pointer")}),
            rule=each["rule"],
            message=each["message"],
            hint=each["hint"],
            severity="warning",
        )
        for each in data
    )


def _input_data(given: Input) -> dict[str, str]:
    return {"path": given.path, "sha256": given.sha256}


def parse_lock(text: str, path: str) -> Lock:
    """Read a lock; raise ProblemsError, placed in the file shown as `path`, if it is not valid.

    The oldest version does not list clients, only the hashes of their files. A lock with conflict
    markers is a problem as well, which generating resolves.
    """
    if line := first_mark(text):
        raise _conflict(line, path)
    data = _json(text, path)
    version = _checked_version(data.get("lock_version"), path)
    files = _checked_hashes(data.get("files"), path)
    if version < _FIRST_WITH_CLIENTS:
        return Lock(files=files, version=version)
    reader = _Reader(path)
    clients = {
        name: reader.client(name, value)
        for name, value in reader.object(data.get("clients"), "/clients").items()
    }
    made_by = reader.made_by(data.get("generator"), "/generator")
    if reader.findings:
        raise _corrupt(reader.findings)
    return Lock(files=files, clients=clients, made_by=made_by, version=version)


def parse_ownership(text: str, path: str) -> Lock:
    """Read which files are ours, even from a lock in conflict, for a run that writes a new one."""
    if not first_mark(text):
        return parse_lock(text, path)
    locks = [parse_lock(side, path) for side in sides(text)]
    clients = {name: record for lock in locks for name, record in lock.clients.items()}
    return Lock(clients=clients, former=tuple(lock.files for lock in locks), version=OLDEST_VERSION)


def _json(text: str, path: str) -> dict[str, Any]:
    try:
        data: Any = json.loads(text)
    except json.JSONDecodeError as error:
        fault, line, column = json_fault(error)
        where = Location(path=path, line=line, column=column)
        raise _corrupt([(where, f"is not JSON: {fault.message}")]) from None
    except (RecursionError, ValueError):  # or a number of thousands of digits
        raise _corrupt([(Location(path=path), "is not JSON: nested too deeply")]) from None
    if not is_object(data):
        raise _corrupt([(Location(path=path), "is not a JSON object")])
    return data


def _checked_version(version: Any, path: str) -> int:
    where = Location(path=path, pointer="/lock_version")
    if isinstance(version, int) and version > LOCK_VERSION:
        found = shorten(str(version))
        message = f"lock version {found} is newer than {LOCK_VERSION}, the newest known here"
        hint = "use the Pitchpipe that wrote it, or a newer one"
        raise ProblemsError([Problem(where=where, rule="lock-newer", message=message, hint=hint)])
    if not isinstance(version, int) or isinstance(version, bool) or version < OLDEST_VERSION:
        raise _corrupt([(where, f"expected {LOCK_VERSION}, not {shorten(repr(version))}")])
    return version


def _checked_hashes(files: Any, path: str) -> dict[str, str]:
    if not is_object(files):
        raise _corrupt([(Location(path=path, pointer="/files"), "is not an object")])
    findings = [
        (Location(path=path, pointer=join("/files", shorten(name))), problem)
        for name, value in files.items()
        if (problem := _file_problem(name, value))
    ]
    if findings:
        raise _corrupt(findings)
    return files


def _file_problem(name: str, value: Any) -> str:
    if problem := file_path_problem(name):
        return problem
    if top_of(name).startswith(STAGING_PREFIX) or name == LOCK_NAME:
        return "is not the path of a generated file"
    return "" if _is_hash(value) else "is not a SHA-256 in hexadecimal"


def _is_hash(value: Any) -> bool:
    return isinstance(value, str) and bool(_SHA256.fullmatch(value))


class _Reader:
    """Reads the records of clients, and collects everything that is wrong in `findings`."""

    def __init__(self, path: str) -> None:
        self.findings: list[tuple[Location, str]] = []
        self._path = path

    def client(self, name: str, value: Any) -> ClientRecord:
        pointer = join("/clients", shorten(name))
        if problem := client_name_problem(name):
            self._wrong(pointer, shorten(problem))
        data = self.object(value, pointer)
        options = self.object(data.get("options", {}), f"{pointer}/options")
        return ClientRecord(
            spec=self.input(data.get("spec"), f"{pointer}/spec"),
            overlays=self.inputs(data.get("overlays", []), f"{pointer}/overlays"),
            references=self.inputs(data.get("references", []), f"{pointer}/references"),
            effective=self.hash(data.get("effective"), f"{pointer}/effective"),
            options={name: str(option) for name, option in options.items()},
            runtime=self.names(data.get("runtime", []), f"{pointer}/runtime"),
            warnings=self.warnings(data.get("warnings", []), f"{pointer}/warnings"),
            checksum=self.checksum(data, pointer),
        )

    def checksum(self, data: Mapping[str, Any], pointer: str) -> str:
        if "checksum" not in data:
            return ""
        return self.hash(data["checksum"], f"{pointer}/checksum")

    def made_by(self, value: Any, pointer: str) -> str:
        version = self.object(value, pointer).get("version", "")
        if not isinstance(version, str):
            self._wrong(f"{pointer}/version", "is not a version")
        return str(version)

    def inputs(self, value: Any, pointer: str) -> tuple[Input, ...]:
        if not is_array(value):
            self._wrong(pointer, "is not a list")
            return ()
        return tuple(self.input(each, join(pointer, i)) for i, each in enumerate(value))

    def input(self, value: Any, pointer: str) -> Input:
        data = self.object(value, pointer)
        path = data.get("path")
        problem = input_path_problem(path) if isinstance(path, str) else "is not a path"
        if problem:
            self._wrong(f"{pointer}/path", problem)
        return Input(path=str(path), sha256=self.hash(data.get("sha256"), f"{pointer}/sha256"))

    def names(self, value: Any, pointer: str) -> tuple[str, ...]:
        if is_array(value) and all(isinstance(each, str) for each in value):
            return tuple(map(str, value))
        self._wrong(pointer, "is not a list of names")
        return ()

    def warnings(self, value: Any, pointer: str) -> tuple[Problem, ...]:
        if are_warnings(value):
            return read_warnings(value)
        self._wrong(pointer, "are not warnings")
        return ()

    def hash(self, value: Any, pointer: str) -> str:
        if not _is_hash(value):
            self._wrong(pointer, "is not a SHA-256 in hexadecimal")
        return str(value)

    def object(self, value: Any, pointer: str) -> dict[str, Any]:
        if is_object(value):
            return value
        self._wrong(pointer, "is not an object")
        return {}

    def _wrong(self, pointer: str, message: str) -> None:
        self.findings.append((Location(path=self._path, pointer=pointer), message))


def _conflict(line: int, path: str) -> ProblemsError:
    hint = "generate again: that writes the lock that belongs to the merged specs"
    where = Location(path=path, line=line, column=1)
    return ProblemsError([Problem(where=where, rule="lock-conflict", message=HAS_MARKS, hint=hint)])


def _corrupt(findings: Iterable[tuple[Location, str]]) -> ProblemsError:
    return ProblemsError(
        Problem(where=where, rule="lock-corrupt", message=message, hint=_HINT)
        for where, message in findings
    )
