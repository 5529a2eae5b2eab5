"""A project with a client for each model, as `pitchpipe add` would have left it."""

from __future__ import annotations

import shutil
from collections.abc import Mapping, Sequence
from pathlib import Path

from benchmarks.corpus.models import Model
from pitchpipe.model.model_schema import read_model_schema
from pitchpipe.model.spec import make_overlay, make_spec
from pitchpipe.model.yaml_text import to_yaml
from pitchpipe.problems import Problem, ProblemsError
from pitchpipe.resources import SHARED_OVERLAY, specs_dir

Problems = tuple[Problem, ...]


def write_project(models: Sequence[Model], folder: Path) -> Mapping[str, Problems]:
    """Write a spec, an overlay and the configuration of each model; return problems by client."""
    shutil.rmtree(folder, ignore_errors=True)
    overlays = folder / "specs" / "overlays"
    overlays.mkdir(parents=True)
    shutil.copy(specs_dir() / "overlays" / SHARED_OVERLAY, overlays)
    problems: dict[str, Problems] = {}
    tables = ['[tool.pitchpipe]\noutput = "clients"\n']
    for model in models:
        try:
            problems[model.reference.client] = _write(model, folder)
            tables.append(_table(model))
        except ProblemsError as error:
            problems[model.reference.client] = tuple(error.problems)
    (folder / "pyproject.toml").write_text("\n".join(tables), "utf-8")
    return problems


def _write(model: Model, folder: Path) -> Problems:
    """Write what `add` writes of one model; return its warnings."""
    reference = model.reference
    schema = read_model_schema(model.document, path=model.name)
    spec = to_yaml(make_spec(reference, model.description, schema))
    (folder / "specs" / f"{reference.title}.yaml").write_text(spec, "utf-8")
    overlay = to_yaml(make_overlay(reference, schema))
    (folder / "specs" / "overlays" / f"{reference.title}.yaml").write_text(overlay, "utf-8")
    return schema.warnings


def _table(model: Model) -> str:
    title = model.reference.title
    return (
        f"[tool.pitchpipe.clients.{model.reference.client}]\n"
        f'spec = "specs/{title}.yaml"\n'
        f'overlays = ["specs/overlays/{SHARED_OVERLAY}", "specs/overlays/{title}.yaml"]\n'
    )
