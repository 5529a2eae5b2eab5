# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate swagger_2_0_forms_and_files`.
"""The inputs and outputs of Forms and files, as dataclasses."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from .._runtime.file_parts import FileUpload
from .._runtime.model import JsonModel
from .._runtime.values import UNSET, Unset


@dataclass(kw_only=True, slots=True)
class Photo(JsonModel):
    """#/definitions/Photo"""

    id: int

    title: str | None | Unset = UNSET

    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the spec does not declare, as received."""


@dataclass(kw_only=True, slots=True)
class DownloadRequest(JsonModel):
    """#/parameters/note"""

    note: str | None = None
    """Shown below. At most 5 characters."""


@dataclass(kw_only=True, slots=True)
class RenameRequest(JsonModel):
    """#/parameters/note"""

    title: str

    note: str | None = None
    """Shown below. At most 5 characters."""

    tags: list[str] | None = None


@dataclass(kw_only=True, slots=True)
class UploadRequest(JsonModel):
    """#/parameters/note"""

    file: FileUpload
    """The pixels."""

    note: str | None = None
    """Shown below. At most 5 characters."""

    tags: list[str] | None = None

    sizes: list[int] | None = None
