"""Snapshots: the text of all input files of a client."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from pitchpipe.effective import corrected_document
from pitchpipe.load.reading import real
from pitchpipe.lock.records import ClientRecord, Input, fingerprint
from pitchpipe.problems import Location, Problem, ProblemsError
from pitchpipe.vendor.layout import ORIGIN_OPTION, Origin, inputs_of, snapshot_folder
from pitchpipe.vendor.sources import Source


@dataclass(frozen=True, slots=True, kw_only=True)
class Snapshot:
    """The inputs of a client: paths in the vendored folder, and the text of each file."""

    spec: str
    overlays: tuple[str, ...]
    references: tuple[str, ...]
    texts: Mapping[str, str]
    origin: Origin
    options: Mapping[str, str]

    def record(self, effective: str) -> ClientRecord:
        """Return the client's record for the lock."""
        return ClientRecord(
            spec=self._input(self.spec),
            overlays=tuple(map(self._input, self.overlays)),
            references=tuple(map(self._input, self.references)),
            effective=effective,
            options={ORIGIN_OPTION: self.origin, **self.options},
        )

    def _input(self, path: str) -> Input:
        return Input(path=path, sha256=fingerprint(self.texts[path].encode()))


def take(source: Source) -> Snapshot:
    """Read all input files of a client. Raise ProblemsError if they do not fit together.

    Their relative locations stay the same, so that references between them still work.
    """
    if source.record:
        return _retake(source, source.record)
    files = [real(file) for file in corrected_document(source.client, root=source.root).files]
    base = Path(os.path.commonpath([file.parent for file in files]))
    if not base.is_relative_to(real(source.root)):
        raise ProblemsError([_outside(source)])
    folder = snapshot_folder(source.client.name)
    paths = [f"{folder}/{file.relative_to(base).as_posix()}" for file in files]
    count = len(source.client.overlays)
    return Snapshot(
        spec=paths[0],
        overlays=tuple(paths[1 : count + 1]),
        references=tuple(sorted(paths[count + 1 :])),
        texts={path: _text(file) for path, file in zip(paths, files, strict=True)},
        origin=source.origin,
        options=source.client.options,
    )


def _retake(source: Source, record: ClientRecord) -> Snapshot:
    return Snapshot(
        spec=record.spec.path,
        overlays=tuple(each.path for each in record.overlays),
        references=tuple(each.path for each in record.references),
        texts={each.path: _text(source.root / each.path) for each in inputs_of(record)},
        origin=source.origin,
        options=source.client.options,
    )


def _text(file: Path) -> str:
    """Read a file, with its line endings; it has been loaded before, so it is UTF-8."""
    return file.read_bytes().decode()


def _outside(source: Source) -> Problem:
    return Problem(
        where=Location(path=source.client.spec.name),
        rule="copy-outside",
        message=f"{source.client.name} is made from files outside the project, through a link",
        hint="copy the files into the project",
    )


def relocated(source: Source, snapshot: Snapshot) -> Source:
    """Return the source as it is in the folder: its files name the copy, and how to remake it."""
    client = replace(
        source.client, shown=snapshot.spec, command=f"pitchpipe vendor {source.client.name}"
    )
    return replace(source, client=client)
