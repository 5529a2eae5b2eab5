"""Recognises a document in which only the model's own differs from the published ones.

What all of these describe alike is in the runtime: operations, predictions, pages, problems. Any
other document of a hosted model has a client with methods and classes of its own.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache

from pitchpipe import ir
from pitchpipe.config import ClientConfig
from pitchpipe.effective import effective_document
from pitchpipe.parse.api import parse
from pitchpipe.parse.definition_graph import reachable
from pitchpipe.resources import SHARED_OVERLAY, specs_dir

_EXAMPLE = "adirik_styletts2"
"""A published spec: the shared part of it is that of all."""


def is_published(api: ir.Api) -> bool:
    """Say whether a document is like the published ones, so that the runtime has the rest of it.

    Its operations, definitions, server and credentials have to be theirs, descriptions included.
    """
    return (frame := _frame(api)) is not None and frame == _published()


def shared_definitions(api: ir.Api) -> frozenset[str]:
    """Name the definitions of such a document that are not the model's own."""
    frame = _frame(api)
    return frozenset(frame.shared) if frame else frozenset()


@cache
def _published() -> _Frame | None:
    folder = specs_dir()
    overlays = (SHARED_OVERLAY, f"{_EXAMPLE}.yaml")
    client = ClientConfig(
        name=_EXAMPLE,
        spec=folder / f"{_EXAMPLE}.yaml",
        overlays=tuple(folder / "overlays" / name for name in overlays),
    )
    return _frame(parse(effective_document(client, root=folder)).api)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Frame:
    """All of a document that is not the model's own; `holders` are classes that hold that."""

    servers: tuple[ir.Server, ...]
    security_schemes: tuple[ir.SecurityScheme, ...]
    operations: tuple[ir.Operation, ...]
    left_out: tuple[ir.LeftOut, ...]
    shared: Mapping[str, ir.Definition]
    holders: tuple[ir.Definition, ...]


def _frame(api: ir.Api) -> _Frame | None:
    """Return what to compare; None for a document that is not that of a hosted model."""
    runs = api.prediction.runs if api.prediction else None
    if runs is None:
        return None
    by_name = {definition.name: definition for definition in api.definitions}
    holders = {runs.prediction, *_sent(api, runs)}
    own = reachable([ir.Named(name=runs.input), runs.output], by_name) | holders
    return _Frame(
        servers=api.servers,
        security_schemes=api.security_schemes,
        operations=api.operations,
        left_out=api.left_out,
        shared={name: each for name, each in by_name.items() if name not in own},
        holders=tuple(_without_own(by_name[name]) for name in sorted(holders)),
    )


def _sent(api: ir.Api, runs: ir.Runs) -> Iterator[str]:
    """Yield the name of what is sent to create a prediction."""
    for operation in api.operations:
        kind = operation.body.type if operation.body and operation.name == runs.create else None
        if isinstance(kind, ir.Named):
            yield kind.name


def _without_own(definition: ir.Definition) -> ir.Definition:
    """Leave out what differs from model to model: types of inputs and outputs, pinned versions."""
    if not isinstance(definition, ir.Model):
        return definition
    return replace(definition, fields=tuple(map(_any_model, definition.fields)))


def _any_model(field: ir.Field) -> ir.Field:
    if field.wire_name in ("input", "output"):
        return replace(field, type=ir.AnyType())
    return replace(field, description="") if field.wire_name == "version" else field
