"""Every public model with its schema and a recorded prediction, from a package of npm."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from pitchpipe.model.model_schema import read_model_schema
from pitchpipe.model.reference import Reference, parse_reference
from pitchpipe.model.spec import make_spec

MODELS = Path(__file__).parent / "node_modules" / "all-the-public-replicate-models/models.json"


@dataclass(frozen=True, slots=True, kw_only=True)
class Public:
    """A model: the schema of its latest version, and what was recorded of a prediction."""

    reference: Reference
    description: str
    document: Mapping[str, Any]
    created: str
    example: Mapping[str, Any]

    @property
    def schemas(self) -> dict[str, Any]:
        """The components of its document."""
        return dict((self.document.get("components") or {}).get("schemas") or {})

    @property
    def given(self) -> dict[str, Any]:
        """The input that was recorded."""
        return dict(self.example.get("input") or {})

    @property
    def is_older(self) -> bool:
        """Whether the prediction was made by another version than the latest."""
        return bool(self.example) and self.example["version"] != self.reference.version

    def spec(self) -> dict[str, Any]:
        """Make the spec of the latest version, as `pitchpipe add` does."""
        return spec_of(self.reference, self.document)


def spec_of(reference: Reference, document: Mapping[str, Any]) -> dict[str, Any]:
    """Make the spec of a version with a schema, as `pitchpipe add` does."""
    return make_spec(reference, "", read_model_schema(document, path=reference.model))


@cache
def every_model() -> list[Public]:
    """List the models that have a schema, by name."""
    if not MODELS.exists():
        pytest.fail(f"{MODELS} is missing: run `make contract`", pytrace=False)
    data: list[dict[str, Any]] = json.loads(MODELS.read_text("utf-8"))
    models = map(_public, sorted(data, key=lambda each: (each["owner"], each["name"])))
    return [model for model in models if "Input" in model.schemas]


def _public(data: Mapping[str, Any]) -> Public:
    latest = data["latest_version"]
    return Public(
        reference=parse_reference(f"{data['owner']}/{data['name']}").at(latest["id"]),
        description=data["description"] or "",
        document=latest["openapi_schema"],
        created=latest["created_at"],
        example=data["default_example"] or {},
    )
