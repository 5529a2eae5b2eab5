"""Add a client to a project: make all the files that it needs, for a model from its schema."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath
from typing import Any

from pitchpipe.characters import folded, literal_of
from pitchpipe.config import (
    FILE_NAME,
    FORMATS,
    ClientConfig,
    Config,
    find_config,
    load_config,
)
from pitchpipe.config_file import parse_toml
from pitchpipe.diff.policy import refuse_unknown_rules
from pitchpipe.load.reading import display_path, fail, is_file
from pitchpipe.load.yaml_source import load
from pitchpipe.lock.conventions import SOURCES_LOCK
from pitchpipe.model.model_schema import read_model_schema
from pitchpipe.model.origins import SourcedModel
from pitchpipe.model.spec import make_overlay, make_spec, read_reference
from pitchpipe.model.yaml_text import to_yaml
from pitchpipe.output.drift import Made, Output
from pitchpipe.output.inputs import Replacement
from pitchpipe.output.tree import Written
from pitchpipe.problems import Location, Problem, ProblemsError
from pitchpipe.resources import SHARED_OVERLAY, specs_dir
from pitchpipe.upstream.config_edit import table_of, with_client
from pitchpipe.upstream.trial import Inputs
from pitchpipe.upstream.writing import make, put


@dataclass(frozen=True, slots=True, kw_only=True)
class Addition:
    """What `add` will write: inputs by path, and the client's files."""

    inputs: Inputs
    made: Made
    output: Output
    root: Path
    warnings: tuple[Problem, ...]

    def write(self) -> Written:
        """Write all of it or nothing."""
        return put(self.made, self.output, self.root, self.inputs)


def project_for(name: str, cwd: Path) -> Config:
    """Return the project around `cwd`. Raise ProblemsError if it already has such a client."""
    config = load_config(find_config(cwd))
    refuse_unknown_rules(config)
    for client in config.clients:
        if folded(client.name) == folded(name):
            message = f"there is already a client {literal_of(client.name)}"
            fail(table_of(config.root, client.name), "client-exists", message, _renewing(client))
    return config


def _renewing(client: ClientConfig) -> str:
    """Say how to take a newer state of what a client is made from."""
    with suppress(ProblemsError):
        if client.source or read_reference(load(client.spec, root=client.spec.parent).data):
            return f"`pitchpipe update {client.name}` updates it to a newer version"
    return "choose another name, or change its table: `spec` names its document"


def prepare(model: SourcedModel, config: Config) -> Addition:
    """Make everything that a new client needs, without writing any of it. Raise ProblemsError."""
    reference, root = model.reference, config.root
    schema = read_model_schema(model.openapi_schema, path=model.shown)
    folder = specs_folder(config)
    spec = f"{folder / reference.title}.yaml"
    overlay = f"{folder / 'overlays' / reference.title}.yaml"
    contents = {
        spec: to_yaml(make_spec(reference, model.description, schema)).encode(),
        overlay: to_yaml(make_overlay(reference, schema)).encode(),
    }
    shared = _shared_overlay(config) or str(folder / "overlays" / SHARED_OVERLAY)
    if not (root / shared).is_file():
        contents[shared] = (specs_dir() / "overlays" / SHARED_OVERLAY).read_bytes()
    inputs = _missing(root, contents)
    table = {"spec": spec, "overlays": [shared, overlay]}
    added = addition(reference.client, table, inputs, config)
    return replace(added, warnings=(*schema.warnings, *added.warnings))


def addition(
    name: str, table: Mapping[str, Any], inputs: Mapping[str, Replacement], config: Config
) -> Addition:
    """Make a client with these inputs and this table of the configuration. Raise ProblemsError."""
    root = config.root
    output = Output(folder=config.output, shown=display_path(config.output, root))
    refuse_existing(root / output.shown / name, root)
    # pyproject.toml comes last, as it makes the client exist: if the run is interrupted before, the
    # same command can simply be repeated.
    configured = with_client(root, name, table)
    client = _client_of(name, root, configured)
    made, warnings = make([client], root, inputs)
    return Addition(
        inputs={**inputs, FILE_NAME: configured},
        made=made,
        output=output,
        root=root,
        warnings=tuple(warnings),
    )


def _client_of(name: str, root: Path, configured: Replacement) -> ClientConfig:
    """Return a client as the new configuration has it, though its files are not there yet."""
    table = parse_toml((configured.after or b"").decode())["tool"]["pitchpipe"]
    own = table["clients"][name]
    return ClientConfig(
        name=name,
        spec=root / own["spec"],
        overlays=tuple(root / path for path in own.get("overlays", ())),
        source=own.get("source", ""),
        strict=table.get("strict", False),
        formats=table.get("formats", FORMATS[0]),
        layout=table.get("layout", ""),
    )


def _missing(root: Path, contents: Mapping[str, bytes]) -> dict[str, Replacement]:
    """Return the files still to be written; those that an interrupted run wrote are complete."""
    missing: dict[str, Replacement] = {}
    for path, content in contents.items():
        if not ((root / path).is_file() and (root / path).read_bytes() == content):
            refuse_existing(root / path, root)
            missing[path] = Replacement(before=None, after=content)
    return missing


def refuse_existing(path: Path, root: Path) -> None:
    """Raise ProblemsError if there is anything at a path, even a link that leads nowhere."""
    if path.exists() or path.is_symlink():
        hint = "move it away, or add it to pyproject.toml yourself"
        where = Location(path=display_path(path, root))
        fail(where, "file-exists", "already exists", hint)


def specs_folder(config: Config) -> PurePosixPath:
    """Return the folder that has most of the project's specs."""
    folders = [_home_of(client, config.root).as_posix() for client in config.clients]
    if not folders:
        return PurePosixPath("specs")
    count = Counter(folders)
    return PurePosixPath(min(count, key=lambda each: (-count[each], each)))


def _home_of(client: ClientConfig, root: Path) -> PurePosixPath:
    """Return the folder of a spec; if it has others beside it, the one in which theirs stands."""
    spec = PurePosixPath(client.spec.relative_to(root).as_posix())
    locked = (folder for folder in spec.parents if is_file(root / folder / SOURCES_LOCK))
    return next(locked, spec.parent) if client.source else spec.parent


def _shared_overlay(config: Config) -> str:
    """Return the overlay of Replicate's API that other clients of the project use, or ""."""
    overlays = [path for client in config.clients for path in client.overlays]
    paths = [path for path in overlays if path.name == SHARED_OVERLAY]
    return paths[0].relative_to(config.root).as_posix() if paths else ""
