"""The public models: fetched once from npm, each with its schema and a recorded prediction."""

from __future__ import annotations

import base64
import hashlib
import json
import subprocess
import tarfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from pitchpipe.model.reference import Reference

PACKAGE: Final = "all-the-public-replicate-models@1.352.0"
# As npm states it. No licence is stated, so that the package is fetched and never committed.
_SHA512: Final = (
    "gG/hK1RN+01NSg67twLUN/2go4R+CAR+iJJ43bIAQil/6PLvi1tUDCbFWpUr3WmV4l1o9CSwToW7bwmW0tVyZw=="
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Model:
    """A model: the schema of its latest version, and what was recorded of a prediction."""

    reference: Reference
    description: str
    document: Mapping[str, Any]
    prediction: Mapping[str, Any]

    @property
    def name(self) -> str:
        """Its name, as `owner/name`."""
        return self.reference.model

    @property
    def is_current(self) -> bool:
        """Whether the prediction was recorded from the version that the schema is of."""
        return bool(self.prediction["version"] == self.reference.version)

    @property
    def schemas(self) -> Mapping[str, Any]:
        """The components of its document."""
        found: Mapping[str, Any] = self.document["components"]["schemas"]
        return found

    @property
    def inputs(self) -> Mapping[str, Any]:
        """The schema of each of its inputs."""
        found: Mapping[str, Any] = self.schemas["Input"].get("properties") or {}
        return found


def fetch(folder: Path) -> Path:
    """Return the file of all models, fetched from npm unless it lies in the folder already."""
    path = folder / "models.json"
    if not path.exists():
        folder.mkdir(parents=True, exist_ok=True)
        packed = ("npm", "pack", "--silent", "--pack-destination", folder, PACKAGE)
        done = subprocess.run(packed, check=True, capture_output=True, text=True)
        _unpack(folder / done.stdout.strip(), path)
    return path


def _unpack(archive: Path, path: Path) -> None:
    digest = hashlib.sha512(archive.read_bytes()).digest()
    if base64.b64encode(digest).decode() != _SHA512:
        message = f"{archive} is not the package that was published as {PACKAGE}"
        raise ValueError(message)
    with tarfile.open(archive) as files:
        member = files.extractfile("package/models.json")
        assert member is not None  # noqa: S101  it is a file
        path.write_bytes(member.read())


def read_models(path: Path) -> list[Model]:
    """Read all models, by name."""
    data: list[dict[str, Any]] = json.loads(path.read_text("utf-8"))
    return sorted(map(_model, data), key=lambda model: model.name)


def _model(data: Mapping[str, Any]) -> Model:
    latest = data["latest_version"]
    return Model(
        reference=Reference(owner=data["owner"], name=data["name"], version=latest["id"]),
        description=data["description"] or "",
        document=latest["openapi_schema"],
        prediction=data["default_example"],
    )


def sample(models: Sequence[Model], count: int) -> list[Model]:
    """Choose models by the hash of their names: the same ones whatever else there is."""
    chosen = sorted(models, key=lambda model: hashlib.sha256(model.name.encode()).hexdigest())
    return sorted(chosen[:count], key=lambda model: model.name)
