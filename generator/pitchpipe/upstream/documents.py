"""Adds documents to a project, and takes their newer states."""

from __future__ import annotations

import posixpath
from collections.abc import Generator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from pitchpipe.config import FILE_NAME, ClientConfig, Config
from pitchpipe.load.reading import is_file, real, refuse_no_file
from pitchpipe.load.yaml_source import load
from pitchpipe.model.fetch import is_url
from pitchpipe.output.inputs import tried
from pitchpipe.upstream.add import Addition, addition, specs_folder
from pitchpipe.upstream.by_http import document_of_server
from pitchpipe.upstream.config_edit import with_spec
from pitchpipe.upstream.fetching import (
    Fetched,
    Origin,
    digest_of,
    fetch,
    is_source,
    label,
    version_of,
)
from pitchpipe.upstream.keeping import (
    Place,
    changes,
    kept_files,
    new_place,
    paths_for,
    place_of,
)
from pitchpipe.upstream.sources_lock import edited_files
from pitchpipe.upstream.trial import Inputs, placed
from pitchpipe.upstream.update import Renewal


def prepare_document(
    name: str, spec: str, config: Config, cwd: Path, *, environ: Mapping[str, str], variable: str
) -> Addition:
    """Make everything that a client of a document needs, without writing it. Raise ProblemsError.

    `spec` is a source, or a path from `cwd`. A file of the project itself stays where it is.
    """
    root = config.root
    if not is_source(spec) and real(cwd / spec).is_relative_to(real(root)):
        refuse_no_file(cwd / spec, spec)
        own = real(cwd / spec).relative_to(real(root)).as_posix()
        return addition(name, {"spec": own}, {}, config)
    source = source_of(spec, root, cwd, environ, variable)
    fetched = fetch(Origin(source=source, root=root, environ=environ, variable=variable))
    place = new_place(specs_folder(config), name, root)
    paths = paths_for(fetched, place, name)
    inputs = changes(fetched, paths, place, name, source)
    table = {"spec": paths[fetched.main], "source": source}
    table |= {"auth-env": variable} if variable else {}
    with placed(_published(fetched, paths)):
        return addition(name, table, inputs, config)


@contextmanager
def borrowed(
    source: str, environ: Mapping[str, str]
) -> Generator[tuple[str, Path, Path], None, None]:
    """Fetch a document only to try it.

    Yield its source, a temporary folder with it and its files, and its path there. Raise
    ProblemsError; problems that come from the document are placed where it is published.
    """
    cwd = Path.cwd()
    source = source_of(source, cwd, cwd, environ)
    fetched = fetch(Origin(source=source, root=cwd, environ=environ))
    files = {path: each.data or b"" for path, each in fetched.files.items()}
    with placed(fetched.shown), tried(files) as folder:
        yield source, folder, Path(fetched.main)


def source_of(
    spec: str, root: Path, cwd: Path, environ: Mapping[str, str], variable: str = ""
) -> str:
    """Return a source as the configuration has it: paths are relative to pyproject.toml."""
    if is_url(spec):
        return document_of_server(spec, variable, environ)
    if is_source(spec):
        return spec
    return Path(posixpath.relpath(cwd / spec, root)).as_posix()


def documents(clients: Sequence[ClientConfig]) -> list[ClientConfig]:
    """Return the clients whose documents have a source."""
    return [client for client in clients if client.source]


def renew_document(
    client: ClientConfig,
    root: Path,
    environ: Mapping[str, str],
    *,
    source: str = "",
    force: bool = False,
    pending: Inputs | None = None,
) -> Renewal | None:
    """Fetch a document again, or from another source; return None if it has not changed.

    Edits of what is kept are lost only by `force`. `pending` are the changes for other clients,
    with which these are written. Nothing is written. Raise ProblemsError.
    """
    source = source or client.source
    place = place_of(client, root, pending)
    origin = Origin(source=source, root=root, environ=environ, variable=_variable(client, source))
    fetched = fetch(origin, kept_files(place, client.name, source))
    paths = paths_for(fetched, place, client.name)
    spec = paths[fetched.main]
    known = (pending or {}).get(FILE_NAME)
    is_moved = spec != str(place.spec)
    configured = with_spec(root, client.name, spec, known) if is_moved else None
    inputs = changes(fetched, paths, place, client.name, source, configured=configured, force=force)
    if not inputs:
        return None
    edited = edited_files(client, root)
    is_newer = not edited or str(place.lock_path) in inputs
    return Renewal(
        client=client,
        after=replace(client, spec=root / spec),
        was=_label(client, place, root),
        version=fetched.label,
        inputs=inputs,
        is_newer=is_newer,
        is_restored=not is_newer and not any(is_file(root / path) for path in edited),
        notes=((f"compared with {edited[0]}, which is not as it was fetched",) if edited else ()),
        published=_published(fetched, paths),
    )


def _variable(client: ClientConfig, source: str) -> str:
    """Return the variable with the token, which is meant for the source of the configuration."""
    return client.auth_env if source == client.source else ""


def _label(client: ClientConfig, place: Place, root: Path) -> str:
    """Return what tells the state that is kept from others, as `Fetched.label` does."""
    locked = place.lock.get(client.name)
    files = [root / path for path in place.own if (root / path).is_file()]
    own = digest_of(file.read_bytes() for file in files)
    mark = locked.revision if locked and locked.revision else own
    return label(version_of(load(client.spec, root=root)), mark)


def _published(fetched: Fetched, paths: Mapping[str, str]) -> Mapping[str, str]:
    return {paths[path]: shown for path, shown in fetched.shown.items()}


def label_now(client: ClientConfig, root: Path) -> str:
    """Return what tells the state of a client's document that is kept from others."""
    return _label(client, place_of(client, root), root)
