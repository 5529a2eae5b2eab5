"""Find the specs and overlays of the clients to vendor by their names."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NoReturn

from pitchpipe.characters import literal_of
from pitchpipe.config import (
    FORMATS,
    ClientConfig,
    client_name_problem,
    find_config,
    load_config,
    suggest_client_name,
)
from pitchpipe.diff.policy import refuse_unknown_rules
from pitchpipe.load.reading import is_file, is_folder
from pitchpipe.lock.lock_file import LOCK_NAME, Lock
from pitchpipe.lock.records import ClientRecord
from pitchpipe.output.drift import Output, read_lock
from pitchpipe.output.layouts import with_layouts
from pitchpipe.problems import Location, Problem, ProblemsError, did_you_mean_client
from pitchpipe.resources import SHARED_OVERLAY, specs_dir
from pitchpipe.vendor.layout import (
    Origin,
    changed_inputs,
    copies_below,
    folder_output,
    origin_of,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A client to vendor: its files are below `root`, and come from `origin`.

    If it is made from its own copy, `record` is the record of that copy.
    """

    client: ClientConfig
    root: Path
    origin: Origin
    record: ClientRecord | None = None


def published_sources() -> dict[str, Source]:
    """Return the clients whose specs ship with Pitchpipe."""
    folder = specs_dir()
    clients = [
        ClientConfig(
            name=suggest_client_name(spec.stem),
            spec=spec,
            overlays=tuple(
                overlay
                for name in (SHARED_OVERLAY, spec.name)
                if (overlay := folder / "overlays" / name).is_file()
            ),
        )
        for spec in sorted(folder.glob("*.yaml"))
    ]
    return {each.name: Source(client=each, root=folder, origin="pitchpipe") for each in clients}


def project_sources(cwd: Path) -> dict[str, Source]:
    """Return the clients of the project around `cwd`, or none without a project.

    Raise ProblemsError if its configuration is wrong.
    """
    try:
        pyproject = find_config(cwd)
    except ProblemsError:
        return {}
    config = load_config(pyproject)
    refuse_unknown_rules(config)
    lock = read_lock(folder_output(config.output, config.root), to_mend=True)
    return {
        each.name: Source(client=each, root=config.root, origin="project")
        for each in with_layouts(config.clients, lock)
    }


def all_sources(cwd: Path) -> dict[str, Source]:
    """Return all clients that can be vendored; the project's come before published ones."""
    return published_sources() | project_sources(cwd)


def named_sources(names: Iterable[str], cwd: Path) -> dict[str, Source]:
    """Return the sources of some clients. Raise ProblemsError for unknown names."""
    known = all_sources(cwd)
    refuse_unknown(names, known, shown="pitchpipe vendor")
    return {name: known[name] for name in names}


def refuse_unknown(names: Iterable[str], known: Iterable[str], *, shown: str) -> None:
    """Raise ProblemsError for each unknown name, with a list of the known ones."""
    listed = sorted(known)
    there = f"there are: {', '.join(listed) or 'none'}"
    problems = [
        Problem(
            where=Location(path=shown),
            rule="unknown-copy",
            message=f"there is no client {literal_of(name)}",
            hint=f"{did_you_mean_client(name, listed)} {there}".strip(),
        )
        for name in names
        if name not in listed
    ]
    if problems:
        raise ProblemsError(problems)


def listing(output: Output | None, cwd: Path) -> list[tuple[str, Origin]]:
    """Return the available clients, or those in a folder, with their origins."""
    if output is None:
        return [(name, source.origin) for name, source in sorted(all_sources(cwd).items())]
    clients = (read_lock(output) or Lock()).clients
    return [(name, origin) for name in sorted(clients) if (origin := origin_of(clients[name]))]


def folder_to_check(names: Sequence[str], cwd: Path) -> Output | None:
    """Return the folder that `check` should check, or None if the names are clients.

    A client takes precedence over a folder of the same name, which can be given as `./NAME`. Raise
    ProblemsError for a folder without vendored clients, and for more than one folder.
    """
    folders = [name for name in names if _is_folder(name, cwd)]
    if not folders:
        return None
    output = folder_output(Path(folders[0]), cwd)
    if len(names) > 1:
        _refuse(output, "one-folder", "is a folder: check one at a time, or clients")
    if not is_folder(output.folder):
        _refuse(output, "unknown-folder", "is neither a client nor a folder")
    if not is_file(output.folder / LOCK_NAME) and not copies_below(output.folder):
        _refuse(output, "not-vendored", "has no vendored clients")
    return output


def _is_folder(name: str, cwd: Path) -> bool:
    """Return whether a name means a folder, judged by its characters or by what is on disk."""
    if client_name_problem(name):
        return True
    return is_folder(cwd / name) and name not in project_sources(cwd)


def _refuse(output: Output, rule: str, message: str) -> NoReturn:
    where = Location(path=output.shown)
    raise ProblemsError([Problem(where=where, rule=rule, message=message)])


def origin_sources(lock: Lock, cwd: Path) -> dict[str, Source]:
    """Return the origin of each vendored client, if it is available here.

    A project's client is only looked up in the project around `cwd`: a client that Pitchpipe
    publishes under the same name is a different one.
    """
    origins: dict[str, Origin | None] = {
        name: origin_of(record) for name, record in lock.clients.items()
    }
    listed: dict[Origin, Mapping[str, Source]] = {"pitchpipe": published_sources()}
    listed["project"] = project_sources(cwd) if "project" in origins.values() else {}
    return {
        name: listed[origin][name]
        for name, origin in origins.items()
        if origin and name in listed[origin]
    }


def copied_source(lock: Lock, name: str, output: Output) -> Source:
    """Return the copy of a client's spec in the folder."""
    record = lock.clients[name]
    client = ClientConfig(
        name=name,
        spec=output.folder / record.spec.path,
        overlays=tuple(output.folder / overlay.path for overlay in record.overlays),
        source=record.options.get("source", ""),
        formats=record.options.get("formats", FORMATS[0]),
        layout=record.layout,
        testing=record.options.get("testing") == "true",
    )
    return Source(
        client=client, root=output.folder, origin=origin_of(record) or "project", record=record
    )


def sources_for(names: Sequence[str], lock: Lock, output: Output, cwd: Path) -> list[Source]:
    """Return the sources of all clients for the folder: the named ones and the existing ones.

    All clients are remade, as they share one runtime: from their origins if none is named, and
    otherwise from their own copies. Raise ProblemsError for an unknown name, and for a changed copy
    whose origin is not available.
    """
    chosen = named_sources(names, cwd) if names else {}
    origins = origin_sources(lock, cwd)
    problems: list[Problem] = []
    for name in sorted(lock.clients.keys() - chosen.keys()):
        changed = changed_inputs(lock, name, output)
        if name in origins and (changed or not names):
            chosen[name] = origins[name]
        elif changed:
            problems += _lost(changed, output)
        else:
            chosen[name] = copied_source(lock, name, output)
    if problems:
        raise ProblemsError(problems)
    return [source for _, source in sorted(chosen.items())]


def _lost(paths: Iterable[str], output: Output) -> Iterable[Problem]:
    message = "was changed after it was copied, and its origin is not available here"
    hint = "restore it from version control, or run this in the project it was copied from"
    for path in paths:
        where = output.where(path)
        yield Problem(where=where, rule="copy-lost", message=message, hint=hint)
