"""Renders the client of a published model: its own classes, `run` and `stream`.

The rest is in the runtime, as it is the same for all of them: see `replicate`.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from pitchpipe import ir
from pitchpipe.render.annotations import class_names
from pitchpipe.render.code import (
    ENVELOPE,
    FORMS,
    MODELS,
    RUNTIME,
    Import,
    grouped,
    imported,
    names_of,
    needed,
    sorted_names,
)
from pitchpipe.render.codec import plan_codec, split_codec
from pitchpipe.render.literals import literal
from pitchpipe.render.models import ModelSource, make_models, part_of
from pitchpipe.render.package import (
    about_of,
    class_docs,
    codec_view,
    grouped_classes,
    import_variables,
    init_view,
    models_view,
    printed,
    public_constants,
)
from pitchpipe.render.predictions import RunMethods, plan_runs
from pitchpipe.render.prose import docstring
from pitchpipe.render.replicate import shared_definitions

if TYPE_CHECKING:
    from pitchpipe.parse.answers import Answers

_HOME = f"{RUNTIME}.{ENVELOPE}"
_MODULES = ("replicate", "replicate_clients", "streams")
"""The runtime modules that every such client imports."""
_CLIENT = "ReplicateClient"
"""The class of the runtime that has the methods of the operations."""


def render_model(
    api: ir.Api, *, name: str, source: str, command: str, answers: Answers | None = None
) -> dict[str, str]:
    """Render one client: `{file name: text}`, not yet formatted; see `render_package`.

    Raise ValueError for a document that is not that of a hosted model.
    """
    models, shared = make_models(api.definitions), shared_definitions(api)
    runs, about = plan_runs(api, models, is_published=True), about_of(api, name)
    if runs is None:
        message = f"{about} is not a hosted model"
        raise ValueError(message)
    views = {
        "__init__.py": init_view(api, models, about, shared),
        "models.py": _models_view(api, models, shared, about),
        "_codec.py": _codec_view(api, models, shared, about),
        "client.py": _client_view(api, runs, about),
    }
    if answers:
        from pitchpipe.render.fakes import flat_view

        views["testing.py"] = flat_view(api, _CLIENT, answers, about)
    return printed(views, source=source, command=command)


def _models_view(
    api: ir.Api, models: ModelSource, shared: Collection[str], about: str
) -> dict[str, Any]:
    own = [each for each in api.definitions if each.name not in shared]
    used = {name for each in own for name in class_names(each)}
    part = part_of(models, own)
    runtime_imports = [*_ungrouped(part.runtime_imports), *_from_runtime(used, shared)]
    return models_view(replace(part, runtime_imports=grouped(runtime_imports)), about)


def _codec_view(
    api: ir.Api, models: ModelSource, shared: Collection[str], about: str
) -> dict[str, Any]:
    homes = {each.name: each.name in shared for each in api.definitions}
    parts = split_codec(plan_codec(api, models), api.definitions, models, homes)
    codec, others = parts[False], parts[True]
    taken = {each.function for each in others.encoders}
    taken |= {each.function for each in others.decoders}
    view = codec_view(codec, about)
    classes, functions = names_of(MODELS, codec.needs), names_of(FORMS, codec.needs)
    shared_names = [*_from_runtime(classes, shared), *_from_runtime(functions, taken)]
    return {
        **view,
        "class_imports": [
            *((f"..{module}", names) for module, names in grouped(shared_names)),
            *grouped_classes([name for name in classes if name not in shared]),
        ],
    }


def _client_view(api: ir.Api, runs: RunMethods, about: str) -> dict[str, Any]:
    needs = needed([*(imported(RUNTIME, name) for name in _MODULES)]) | runs.own
    return {
        "template": "model_client.py",
        "doc": docstring([f"Client and AsyncClient for {about}."], indent=0),
        **import_variables(needs),
        "class_imports": grouped_classes(sorted_names(names_of(MODELS, needs))),
        "constants": [
            (name, literal(value)) for name, value in public_constants(api) if name != "BASE_URL"
        ],
        "runs": runs,
        "docs": class_docs(),
    }


def _from_runtime(names: Iterable[str], shared: Collection[str]) -> list[Import]:
    return [(_HOME, name) for name in names if name in shared]


def _ungrouped(imports: Iterable[tuple[str, tuple[str, ...]]]) -> list[Import]:
    return [(module, name) for module, names in imports for name in names]
