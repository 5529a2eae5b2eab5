"""What comes of a model that can be trained: its overlay, and the methods of its client."""

from __future__ import annotations

import ast
import copy
from pathlib import Path
from typing import Any

import pytest

from pitchpipe import ir
from pitchpipe.config import FORMATS, ClientConfig
from pitchpipe.diff.diff import diff_data
from pitchpipe.effective import effective_document
from pitchpipe.model.model_schema import read_model_schema
from pitchpipe.model.reference import Reference
from pitchpipe.model.spec import make_overlay, make_spec
from pitchpipe.model.yaml_text import to_yaml
from pitchpipe.pipeline import try_render_client
from pitchpipe.problems import ProblemsError

SHARED = Path(__file__).parents[2] / "specs" / "overlays" / "replicate.yaml"
MODEL = Reference(owner="acme", name="tuner_2", version="0123456789abcdef" * 4)

# As cog writes it, of a trainer of LoRA weights.
SCHEMAS: dict[str, Any] = {
    "Input": {
        "type": "object",
        "title": "Input",
        "required": ["prompt"],
        "properties": {"prompt": {"type": "string", "title": "Prompt", "x-order": 0}},
    },
    "Output": {"type": "array", "items": {"type": "string", "format": "uri"}, "title": "Output"},
    "optimizer": {
        "enum": ["adamw8bit", "prodigy"],
        "type": "string",
        "title": "optimizer",
        "description": "An enumeration.",
    },
    "TrainingInput": {
        "type": "object",
        "title": "TrainingInput",
        "required": ["input_images"],
        "properties": {
            "steps": {
                "type": "integer",
                "title": "Steps",
                "default": 1000,
                "maximum": 6000,
                "minimum": 3,
                "x-order": 1,
                "description": "Number of training steps.",
            },
            "optimizer": {
                "allOf": [{"$ref": "#/components/schemas/optimizer"}],
                "default": "adamw8bit",
                "x-order": 2,
            },
            "input_images": {
                "type": "string",
                "title": "Input Images",
                "format": "uri",
                "x-order": 0,
                "description": "A zip file of the images.",
            },
            "hf_token": {
                "type": "string",
                "title": "Hf Token",
                "format": "password",
                "x-order": 3,
                "writeOnly": True,
                "x-cog-secret": True,
            },
        },
    },
    "TrainingOutput": {
        "type": "object",
        "title": "TrainingOutput",
        "required": ["weights"],
        "properties": {
            "weights": {"type": "string", "title": "Weights", "format": "uri"},
            "version": {"type": "string", "title": "Version"},
        },
    },
}


def document(**others: Any) -> dict[str, Any]:
    schemas = {name: each for name, each in {**SCHEMAS, **others}.items() if each is not None}
    return {"openapi": "3.0.2", "info": {"title": "Cog"}, "components": {"schemas": schemas}}


def overlay_of(reference: Reference = MODEL, **others: Any) -> dict[str, Any]:
    return make_overlay(reference, read_model_schema(document(**others), path="a model"))


def configured(folder: Path, formats: str = FORMATS[0], **others: Any) -> ClientConfig:
    """Write the spec and the overlay of a model; return the client of them."""
    folder.mkdir(exist_ok=True)
    schema = read_model_schema(document(**others), path="a model")
    spec, overlay = folder / "spec.yaml", folder / "overlay.yaml"
    spec.write_text(to_yaml(make_spec(MODEL, "", schema)), encoding="utf-8")
    overlay.write_text(to_yaml(make_overlay(MODEL, schema)), encoding="utf-8")
    overlays = (SHARED, overlay)
    return ClientConfig(name="tuner", spec=spec, overlays=overlays, formats=formats, testing=True)


def made(folder: Path, formats: str = FORMATS[0], **others: Any) -> dict[str, str]:
    """Make the client; return its files, and see that nothing is wrong."""
    config = configured(folder, formats, **others)
    rendered = try_render_client(config, root=folder)
    assert not rendered.problems
    return rendered.files


def signatures(text: str) -> dict[str, str]:
    """Write the signature of each method of `Client`."""
    classes = [each for each in ast.parse(text).body if isinstance(each, ast.ClassDef)]
    (client,) = [each for each in classes if each.name == "Client"]
    return {
        each.name: f"({ast.unparse(each.args)}) -> {ast.unparse(each.returns or each)}"
        for each in client.body
        if isinstance(each, ast.FunctionDef)
    }


@pytest.mark.parametrize("formats", FORMATS)
def test_a_model_that_can_be_trained_has_methods_for_it(tmp_path: Path, formats: str) -> None:
    files = made(tmp_path, formats)
    found = signatures(files["tuner/client.py"])
    options = (
        "version: str=VERSION, timeout: float | None=None, cancel_on_timeout: bool=True,"
        " on_progress: Callable[[Training], object] | None=None"
    )
    inputs = (
        "input_images: FileInput, steps: int | None=None, optimizer: Optimizer | None=None,"
        " hf_token: str | None=None"
    )
    hooks = "webhook: str | None=None, webhook_events_filter: list[WebhookEvent] | None=None"
    wanted = {
        "train": f"(self, *, destination: str, {inputs}, {options}) -> TrainingOutput",
        "trainings": "(self) -> Iterator[AnyPrediction]",
        "create_training": (
            "(self, version_id: str=VERSION, *, destination: str, input: TrainingInput,"
            f" {hooks}) -> Training"
        ),
        "get_training": "(self, training_id: str) -> Training",
        "cancel_training": "(self, training_id: str) -> Training",
        "list_trainings": "(self, *, cursor: str | None=None) -> PredictionPage",
    }
    assert {name: found.get(name) for name in wanted} == wanted
    assert "trainings.TrainingClient[Training]" in files["tuner/client.py"]
    assert "class Training(PredictionEnvelope):" in files["tuner/models.py"]
    assert "    weights: FileURL\n" in files["tuner/models.py"]


def test_one_that_cannot_be_trained_has_none(tmp_path: Path) -> None:
    """Nor has one whose versions are not shown: a training is of a version."""
    files = made(tmp_path, TrainingInput=None)
    assert "train" not in "".join(files.values()).lower()
    assert len(overlay_of(TrainingInput=None)["actions"]) == 1
    assert len(overlay_of(MODEL.at(ir.HIDDEN))["actions"]) == 1
    assert len(overlay_of()["actions"]) == 2


def test_the_output_of_a_training_can_be_anything(tmp_path: Path) -> None:
    assert "-> Any:" in made(tmp_path, TrainingOutput=None)["tuner/client.py"]


def test_the_input_of_a_training_is_an_object() -> None:
    with pytest.raises(ProblemsError) as caught:
        overlay_of(TrainingInput={"type": "string"})
    (problem,) = caught.value.problems
    assert problem.where.pointer == "/components/schemas/TrainingInput"


def test_changes_of_a_training_break_callers(tmp_path: Path) -> None:
    """In both forms of document: that of a model itself, and that which clients are made of."""
    given = copy.deepcopy(SCHEMAS["TrainingInput"])
    del given["properties"]["steps"]
    given["required"].append("trigger")
    given["properties"]["trigger"] = {"type": "string"}
    output = {"type": "object", "properties": {"version": {"type": "string"}}}
    changes = {"TrainingInput": given, "TrainingOutput": output}
    bare = diff_data(document(), document(**changes))
    wanted = ["input-added-required", "input-removed", "output-property-removed"]
    assert sorted(each.rule for each in bare if each.severity == "error") == wanted
    before, after = (
        effective_document(configured(tmp_path / name, **others), root=tmp_path).data
        for name, others in (("before", {}), ("after", changes))
    )
    whole = [each.rule for each in diff_data(before, after) if each.severity == "error"]
    in_a_body = ["input-added-required", "output-property-removed", "request-property-removed"]
    assert sorted(whole) == in_a_body
    mixed = [each.rule for each in diff_data(document(), after) if each.severity == "error"]
    assert sorted(mixed) == sorted(wanted)
    assert not diff_data(before, before)
