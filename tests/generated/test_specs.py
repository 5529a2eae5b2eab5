"""The five published specs: how much there is in them, and how their files are written."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

SPECS = Path(__file__).parents[2] / "specs"
INPUTS = {
    "adirik_styletts2": 8,
    "lucataco_xtts-v2": 4,
    "meta_musicgen": 15,
    "suno-ai_bark": 6,
    "zsxkib_realistic-voice-cloning": 19,
}
OPERATIONS = [
    ("/predictions", "get"),
    ("/predictions", "post"),
    ("/predictions/{prediction_id}", "get"),
    ("/predictions/{prediction_id}/cancel", "post"),
]


def load(stem: str) -> dict[str, Any]:
    """Return the spec of that name."""
    loaded: dict[str, Any] = yaml.safe_load((SPECS / f"{stem}.yaml").read_text("utf-8"))
    return loaded


def body(stem: str) -> dict[str, Any]:
    """Return the schema of what create_prediction sends."""
    post = load(stem)["paths"]["/predictions"]["post"]
    schema: dict[str, Any] = post["requestBody"]["content"]["application/json"]["schema"]
    return schema


def test_the_five_specs_and_nothing_else() -> None:
    """specs/ holds the five published specs; corrections live in the folder below it."""
    assert sorted(spec.stem for spec in SPECS.glob("*.yaml")) == sorted(INPUTS)


@pytest.mark.parametrize("stem", INPUTS)
def test_a_spec_is_openapi_3_0_0_named_by_its_title(stem: str) -> None:
    """The file is named by the document's title, and says OpenAPI 3.0.0."""
    spec = load(stem)
    assert (spec["openapi"], spec["info"]["title"]) == ("3.0.0", stem)
    assert spec["servers"] == [{"url": "https://api.replicate.com"}]


@pytest.mark.parametrize("stem", INPUTS)
def test_a_spec_has_the_four_operations(stem: str) -> None:
    """List, create, get and cancel, in the order of the document."""
    paths = load(stem)["paths"]
    assert [(path, method) for path in paths for method in paths[path]] == OPERATIONS


@pytest.mark.parametrize(("stem", "count"), INPUTS.items())
def test_a_spec_has_all_its_inputs(stem: str, count: int) -> None:
    """Every input has a type and a description, and there are as many as in the document."""
    inputs = body(stem)["properties"]["input"]["properties"]
    assert len(inputs) == count
    assert [name for name, one in inputs.items() if not {"type", "description"} <= set(one)] == []


def test_there_are_52_inputs_in_all() -> None:
    """The five models take 52 inputs together."""
    counts = [len(body(stem)["properties"]["input"]["properties"]) for stem in INPUTS]
    assert sum(counts) == 52


def test_the_history_prompts_of_bark() -> None:
    """The longest enum of the five: ten speakers for each of 13 languages, and the announcer."""
    values = body("suno-ai_bark")["properties"]["input"]["properties"]["history_prompt"]["enum"]
    assert (len(values), len(set(values))) == (131, 131)


def test_required_inputs() -> None:
    """Two of the models insist on an input; every call needs an input and a version."""
    required = {stem: body(stem)["properties"]["input"].get("required") for stem in INPUTS}
    assert {stem: names for stem, names in required.items() if names is not None} == {
        "adirik_styletts2": ["text"],
        "lucataco_xtts-v2": ["speaker"],
    }
    assert [body(stem)["required"] for stem in INPUTS] == [["input", "version"]] * 5


def test_every_text_is_decoded_once() -> None:
    """Signs beyond ASCII stand as themselves: the documents' own emoji and dash."""
    bark = load("suno-ai_bark")
    assert bark["info"]["description"] == "🔊 Text-Prompted Generative Audio Model"
    prompt = body("suno-ai_bark")["properties"]["input"]["properties"]["prompt"]["default"]
    assert "And, uh — and I like pizza." in prompt


@pytest.mark.parametrize("path", sorted(SPECS.rglob("*.*")), ids=lambda path: path.name)
def test_files_are_utf_8_with_lf_and_a_final_newline(path: Path) -> None:
    """Every file below specs/ is UTF-8 without a mark, has LF line ends and ends in one."""
    data = path.read_bytes()
    assert (b"\r" in data, data.startswith(b"\xef\xbb\xbf"), data[-1:]) == (False, False, b"\n")
    data.decode("utf-8")
