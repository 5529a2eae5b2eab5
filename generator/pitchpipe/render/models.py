"""Makes the module of dataclasses, and the names and types of their fields."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from pitchpipe import ir
from pitchpipe.render.annotations import annotation, default, has_unset
from pitchpipe.render.code import DATES, RUNTIME, Code, grouped, needed
from pitchpipe.render.definitions import Written, write_definitions
from pitchpipe.render.prose import BETWEEN
from pitchpipe.tasks import Run, in_turn


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldSource:
    """How a field is written in Python: `name: annotation default`."""

    name: str
    annotation: Code
    default: Code
    deprecated: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ModelSource:
    """The text of the dataclasses, what it imports, and its fields by class and wire name.

    `runtime_imports` are imports from the runtime, which is beside the client's package. `unset`
    says whether any field can be UNSET, and `dates` whether `datetime` is imported as `dt`.
    """

    imports: tuple[tuple[str, tuple[str, ...]], ...]
    runtime_imports: tuple[tuple[str, tuple[str, ...]], ...]
    body: str
    fields: Mapping[str, Mapping[str, FieldSource]]
    unset: bool = False
    dates: bool = False
    written: Mapping[str, Written] = field(default_factory=dict[str, Written])


def make_models(definitions: Iterable[ir.Definition], run: Run = in_turn) -> ModelSource:
    """Write the dataclasses and aliases for the definitions, in their order.

    Raises RuntimeError if datamodel-code-generator has changed the name of a class.
    """
    listed = tuple(definitions)
    written = write_definitions(listed, run)
    models = [definition for definition in listed if isinstance(definition, ir.Model)]
    sources: dict[str, dict[str, FieldSource]] = {}
    for model in models:
        inherited = sources[model.base.name] if model.base else {}
        sources[model.name] = {**inherited, **_field_sources(model, written[model.name].fields)}
    return _source(written, sources, unset=_any_unset(models))


def part_of(source: ModelSource, definitions: Sequence[ir.Definition]) -> ModelSource:
    """Return some of the definitions with their own fields, and what these import."""
    written = {each.name: source.written[each.name] for each in definitions}
    models = [each for each in definitions if isinstance(each, ir.Model)]
    fields = {
        each.name: {
            wire_name: item
            for wire_name, item in source.fields[each.name].items()
            if wire_name not in each.inherited
        }
        for each in models
    }
    return _source(written, fields, unset=_any_unset(models))


def _any_unset(models: Iterable[ir.Model]) -> bool:
    return any(has_unset(model, item) for model in models for item in model.fields)


def _source(
    written: Mapping[str, Written],
    fields: Mapping[str, Mapping[str, FieldSource]],
    *,
    unset: bool,
) -> ModelSource:
    imports = needed(source.default for sources in fields.values() for source in sources.values())
    imports |= {each for text in written.values() for each in text.imports}
    own = {each for each in imports if each[0].startswith(f"{RUNTIME}.")}
    return ModelSource(
        dates=imports >= DATES.needs,
        imports=grouped(imports - own - DATES.needs),
        runtime_imports=grouped(own),
        body=BETWEEN.join(text.body for text in written.values()),
        fields=fields,
        unset=unset,
        written=written,
    )


def _field_sources(model: ir.Model, entries: list[dict[str, Any]]) -> dict[str, FieldSource]:
    by_wire = {entry["original_name"]: entry for entry in entries}
    return {
        item.wire_name: FieldSource(
            name=by_wire[item.wire_name]["name"],
            annotation=Code(by_wire[item.wire_name]["type"], annotation(item.type).needs),
            default=default(model, item),
            deprecated=item.deprecated,
        )
        for item in model.fields
        if item.wire_name not in model.inherited
    }
