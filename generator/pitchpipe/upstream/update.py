"""Update a client to another version of its model or document: what changes, and what to write."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from pitchpipe import ir
from pitchpipe.characters import literal_of
from pitchpipe.config import FILE_NAME, TABLE, ClientConfig
from pitchpipe.diff.command import Answer, Form, answer, read
from pitchpipe.diff.operands import policy_of
from pitchpipe.effective import effective_document
from pitchpipe.load.reading import fail
from pitchpipe.load.yaml_source import load
from pitchpipe.model.fetch import is_url
from pitchpipe.model.model_schema import ModelSchema, read_model_schema
from pitchpipe.model.origins import (
    API_URL,
    SourcedModel,
    Standing,
    api_from,
    is_api,
    read_source,
    standing,
)
from pitchpipe.model.reference import Reference
from pitchpipe.model.spec import make_overlay, make_spec, read_reference
from pitchpipe.model.trainings import is_training_action
from pitchpipe.model.yaml_text import to_yaml
from pitchpipe.output.inputs import Replacement
from pitchpipe.problems import Location, Problem, ProblemsError
from pitchpipe.project import Run
from pitchpipe.upstream.client_options import options_of
from pitchpipe.upstream.config_edit import table_of
from pitchpipe.upstream.overlay_merge import (
    merge,
    output_in,
    place_of_output,
    read_overlay,
    with_action,
    with_output,
    without_action,
    without_prose,
)
from pitchpipe.upstream.trial import Inputs, effective, placed

_NOTES: dict[Standing, str] = {
    "behind": "the pinned version is newer, and was rolled back",
    "withdrawn": "the pinned version is no longer listed",
}
# Without the old schema, a correction cannot be told from what came with the model.
_OVERLAY_NOTE = "the old schema is not available: check that the overlay still has your corrections"
_NO_INPUT: dict[str, Any] = {"type": "object", "properties": {}}


@dataclass(frozen=True, slots=True, kw_only=True)
class Pinned:
    """A client of a hosted model, and the version that its spec describes."""

    client: ClientConfig
    reference: Reference


@dataclass(frozen=True, slots=True, kw_only=True)
class Renewal:
    """Another version of a client's model or document: the inputs that change, in this order.

    The last one determines the version: as long as it is the old one, an interrupted update is
    simply run again. `was` is the version until now, `after` the client as it will be, and
    `published` names those inputs in messages that have come from elsewhere. One that is not
    `is_newer` only takes back edits of what was fetched; if it `is_restored`, files that are gone.
    """

    client: ClientConfig
    after: ClientConfig
    was: str
    version: str
    inputs: Inputs
    is_newer: bool = True
    is_restored: bool = False
    published: Mapping[str, str] = field(default_factory=dict[str, str])
    notes: tuple[str, ...] = ()
    warnings: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Update:
    """A renewal, and the changes that it brings."""

    renewal: Renewal
    found: Answer

    @property
    def client(self) -> str:
        """The name of the client."""
        return self.renewal.client.name

    @property
    def is_breaking(self) -> bool:
        """Whether any change breaks callers. Compared with what is not complete, none does."""
        return bool(self.found.code) and not self.renewal.is_restored


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A place to read models from, as for `read_source`."""

    place: str
    environ: Mapping[str, str]
    root: Path

    def read(self, reference: Reference) -> SourcedModel:
        """Return a version of a model. Raise ProblemsError."""
        return read_source(reference, self.place, environ=self.environ, root=self.root)

    @property
    def _is_api(self) -> bool:
        return not self.place or (is_url(self.place) and is_api(self.place))

    def base(self, reference: Reference) -> SourcedModel | None:
        """Return the pinned version, or None if the source no longer has it.

        A file or a cog server has only one version, whatever name is requested; so has a model that
        shows none.
        """
        if not self._is_api or reference.version == ir.HIDDEN:
            return None
        try:
            return self.read(reference)
        except ProblemsError:
            return None

    def note(self, pinned: str, latest: str, reference: Reference) -> str:
        """Return a note about a version that is not simply newer, if more is known, or ""."""
        if not self._is_api:
            return ""
        try:
            api = api_from(self.environ, self.place or API_URL)
            versions = api.versions(reference, until=(pinned, latest))
        except ProblemsError:
            return ""
        return _NOTES.get(standing(pinned, latest, versions), "")


def pinned_clients(run: Run, names: Sequence[str]) -> list[Pinned]:
    """Return the clients of hosted models.

    Raise ProblemsError for a named client that has neither such a model nor a source.
    """
    found: list[Pinned] = []
    for client in run.clients:
        if client.source:
            continue
        spec = read(client.spec, root=run.root).data
        if reference := read_reference(spec):
            found.append(Pinned(client=client, reference=reference))
        elif client.name in names:
            message = f"client {literal_of(client.name)} has neither a source nor a hosted model"
            hint = 'say where its document is published, in its table: source = "https://..."'
            fail(table_of(run.root, client.name), "no-source", message, hint)
    return found


def renew(pinned: Pinned, source: Source, root: Path, to: str = "") -> Renewal | None:
    """Read the latest or the requested version; return None if it is the pinned one.

    Nothing is written. Raise ProblemsError.
    """
    was = pinned.reference
    model = source.read(was.at(to))
    is_hidden = model.reference.version == ir.HIDDEN
    if model.reference.version == was.version and not is_hidden:
        return None
    schema = read_model_schema(model.openapi_schema, path=model.shown)
    base = source.base(was)
    inputs = _inputs(pinned, model, schema, base, root)
    if is_hidden and was.version == ir.HIDDEN:
        # Whether there is another version can only be told from what it takes and returns.
        inputs = {path: each for path, each in inputs.items() if each.before != each.after}
        if not inputs:
            return None
    notes = [] if to else [source.note(was.version, model.reference.version, was.at(""))]
    if base is None and len(inputs) > 1:
        notes.append(_OVERLAY_NOTE)
    return Renewal(
        client=pinned.client,
        after=pinned.client,
        was=was.version,
        version=model.reference.version,
        inputs=inputs,
        notes=tuple(filter(None, notes)),
        warnings=schema.warnings,
    )


def compare(renewal: Renewal, root: Path, *, form: Form = "text", with_doc: bool = False) -> Update:
    """Compare the old and new document by the project's policy. Raise ProblemsError."""
    severities, accepted = policy_of(root)
    with placed(renewal.published):
        new = effective(renewal.after, root, renewal.inputs)
    found = answer(
        effective_document(renewal.client, root=root),
        new,
        severities=severities,
        accepted=accepted,
        form=form,
        least="doc" if with_doc else "info",
        options=options_of(renewal.client, root),
    )
    return Update(renewal=renewal, found=found)


def all_inputs(updates: Sequence[Update]) -> dict[str, Replacement]:
    """Return the files that all updates change, by path, with all specs last."""
    files = {path: each for update in updates for path, each in update.renewal.inputs.items()}
    specs = [list(update.renewal.inputs)[-1] for update in updates]
    return {path: files[path] for path in [*(p for p in files if p not in specs), *specs]}


def _inputs(
    pinned: Pinned, model: SourcedModel, schema: ModelSchema, base: SourcedModel | None, root: Path
) -> dict[str, Replacement]:
    """Return the files that change, by path: the overlay if necessary, and the spec."""
    spec = pinned.client.spec
    before = spec.read_bytes()
    description = model.description or load(spec, root=root).data["info"].get("description", "")
    # The title identifies the model: it stays, even if the source spells the name differently.
    reference = replace(pinned.reference, version=model.reference.version)
    after = to_yaml(make_spec(reference, description, schema)).encode()
    overlay = _overlay(pinned, reference, schema, base, root)
    return overlay | {_path(spec, root): Replacement(before=before, after=after)}


def _overlay(
    pinned: Pinned,
    reference: Reference,
    schema: ModelSchema,
    base: SourcedModel | None,
    root: Path,
) -> dict[str, Replacement]:
    """Return the overlay that describes the model's output, by path, if it changes."""
    client = pinned.client
    for path in client.overlays:
        overlay, before = load(path, root=root), path.read_bytes()
        number = place_of_output(overlay.data)
        if number is None:
            continue
        mine = output_in(overlay.data, number)
        old = without_prose(mine)
        if base is not None:
            old = _output(pinned.reference, read_model_schema(base.openapi_schema, path=base.shown))
        merged = merge(mine, old, _output(reference, schema))
        text = before.decode()
        after = text if merged == mine else with_output(overlay, text, number, merged)
        after = _with_rest(after, reference, schema)
        after = _with_training(after, pinned.reference, base, make_overlay(reference, schema))
        change = Replacement(before=before, after=after.encode())
        return {} if after == text else {_path(path, root): change}
    fail(
        Location(path=FILE_NAME, pointer=f"{TABLE}/clients/{client.name}/overlays"),
        "no-output-overlay",
        f"no overlay of client {literal_of(client.name)} describes the model's output",
        "add one with `components.schemas.Output`, as docs/model-versions.md shows",
    )


def _with_rest(text: str, reference: Reference, schema: ModelSchema) -> str:
    """Add or remove the overlay action for a model that takes no input."""
    wanted = make_overlay(reference, schema)["actions"][1:]
    bare = replace(schema, input=_NO_INPUT, training=None)
    for action in make_overlay(reference, bare)["actions"][1:]:
        change = with_action if action in wanted else without_action
        text = change(read_overlay(text), text, action)
    return text


def _with_training(
    text: str, was: Reference, base: SourcedModel | None, wanted: Mapping[str, Any]
) -> str:
    """Add, change or remove the overlay action for a model that can be trained."""
    overlay = read_overlay(text)
    mine, new = _training_in(overlay.data), _training_in(wanted)
    if mine is None or new is None:
        text = without_action(overlay, text, mine) if mine else text
        return with_action(overlay, text, new) if new else text
    old = without_prose(mine)
    if base is not None:
        schema = read_model_schema(base.openapi_schema, path=base.shown)
        old = _training_in(make_overlay(was, schema)) or old
    merged = merge(mine, old, new)
    if merged == mine:
        return text
    text = without_action(overlay, text, mine)
    return with_action(read_overlay(text), text, merged)


def _training_in(overlay: Mapping[str, Any]) -> dict[str, Any] | None:
    actions: list[dict[str, Any]] = overlay["actions"]
    return next(filter(is_training_action, actions), None)


def _output(reference: Reference, schema: ModelSchema) -> object:
    overlay = make_overlay(reference, schema)
    return output_in(overlay, 0)


def _path(file: Path, root: Path) -> str:
    return file.relative_to(root).as_posix()
