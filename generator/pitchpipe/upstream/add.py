"""Add a model to a project: make all the files that it needs from its schema."""

from __future__ import annotations

import tomllib
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from pitchpipe.characters import literal_of
from pitchpipe.config import FILE_NAME, TABLE, ClientConfig, Config, find_config, load_config
from pitchpipe.load.reading import display_path, fail
from pitchpipe.model.model_schema import read_model_schema
from pitchpipe.model.origins import SourcedModel
from pitchpipe.model.reference import Reference
from pitchpipe.model.spec import make_overlay, make_spec
from pitchpipe.model.yaml_text import to_yaml
from pitchpipe.output.drift import Made, Output
from pitchpipe.output.inputs import Replacement
from pitchpipe.output.tree import Written
from pitchpipe.problems import Location, Problem
from pitchpipe.resources import SHARED_OVERLAY, specs_dir
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


def project_for(reference: Reference, cwd: Path) -> Config:
    """Return the project around `cwd`. Raise ProblemsError if it already has such a client."""
    config = load_config(find_config(cwd))
    for client in config.clients:
        if client.name.lower() == reference.client.lower():
            where = Location(path=FILE_NAME, pointer=f"{TABLE}/clients/{client.name}")
            hint = f"`pitchpipe update {client.name}` updates it to a newer version"
            fail(
                where, "client-exists", f"there is already a client {literal_of(client.name)}", hint
            )
    return config


def prepare(model: SourcedModel, config: Config) -> Addition:
    """Make everything that a new client needs, without writing any of it. Raise ProblemsError."""
    reference, root = model.reference, config.root
    schema = read_model_schema(model.openapi_schema, path=model.shown)
    folder = _specs_folder(config)
    spec = f"{folder / reference.title}.yaml"
    overlay = f"{folder / 'overlays' / reference.title}.yaml"
    contents = {
        spec: to_yaml(make_spec(reference, model.description, schema)).encode(),
        overlay: to_yaml(make_overlay(reference, schema)).encode(),
    }
    shared = _shared_overlay(config) or str(folder / "overlays" / SHARED_OVERLAY)
    if not (root / shared).is_file():
        contents[shared] = (specs_dir() / "overlays" / SHARED_OVERLAY).read_bytes()
    output = Output(folder=config.output, shown=display_path(config.output, root))
    inputs = _missing(root, contents)
    _refuse_existing(root / output.shown / reference.client, root)
    client = ClientConfig(
        name=reference.client, spec=root / spec, overlays=(root / shared, root / overlay)
    )
    made, warnings = make([client], root, inputs)
    # pyproject.toml comes last, as it makes the client exist: if the run is interrupted before, the
    # same command can simply be repeated.
    inputs[FILE_NAME] = _configured(root, reference.client, spec, [shared, overlay])
    return Addition(
        inputs=inputs,
        made=made,
        output=output,
        root=root,
        warnings=(*schema.warnings, *warnings),
    )


def _missing(root: Path, contents: Mapping[str, bytes]) -> dict[str, Replacement]:
    """Return the files still to be written; those that an interrupted run wrote are complete."""
    missing: dict[str, Replacement] = {}
    for path, content in contents.items():
        if not ((root / path).is_file() and (root / path).read_bytes() == content):
            _refuse_existing(root / path, root)
            missing[path] = Replacement(before=None, after=content)
    return missing


def _refuse_existing(path: Path, root: Path) -> None:
    if path.exists() or path.is_symlink():
        hint = "move it away, or add it to pyproject.toml yourself"
        where = Location(path=display_path(path, root))
        fail(where, "file-exists", "already exists", hint)


def _specs_folder(config: Config) -> PurePosixPath:
    """Return the folder that has most of the project's specs."""
    folders = [client.spec.parent.relative_to(config.root).as_posix() for client in config.clients]
    if not folders:
        return PurePosixPath("specs")
    count = Counter(folders)
    return PurePosixPath(min(count, key=lambda each: (-count[each], each)))


def _shared_overlay(config: Config) -> str:
    """Return the overlay of Replicate's API that other clients of the project use, or ""."""
    overlays = [path for client in config.clients for path in client.overlays]
    paths = [path for path in overlays if path.name == SHARED_OVERLAY]
    return paths[0].relative_to(config.root).as_posix() if paths else ""


def _configured(root: Path, name: str, spec: str, overlays: list[str]) -> Replacement:
    """Return pyproject.toml with a client appended, and every other byte unchanged."""
    content = (root / FILE_NAME).read_bytes()
    head = f"[tool.pitchpipe.clients.{name}]"
    listed = ", ".join(_quoted(path) for path in overlays)
    lines = [head, f"spec = {_quoted(spec)}", f"overlays = [{listed}]"]
    if len(lines[2]) > 100:
        lines[2:] = ["overlays = [", *(f"    {_quoted(path)}," for path in overlays), "]"]
    if content and not content.endswith(b"\n"):
        lines.insert(0, "")
    end = "\r\n" if b"\r\n" in content else "\n"
    after = content + "".join(f"{line}{end}" for line in ["", *lines]).encode()
    wanted = tomllib.loads(content.decode())
    clients = wanted["tool"]["pitchpipe"].setdefault("clients", {})
    clients[name] = {"spec": spec, "overlays": overlays}
    try:
        is_sound = tomllib.loads(after.decode()) == wanted
    except tomllib.TOMLDecodeError:
        is_sound = False
    if not is_sound:
        hint = f"write `clients` as tables: {head}"
        where = Location(path=FILE_NAME, pointer=f"{TABLE}/clients")
        fail(where, "config-closed", "a client cannot be appended to this file", hint)
    return Replacement(before=content, after=after)


def _quoted(path: str) -> str:
    escaped = path.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'
