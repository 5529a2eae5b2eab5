# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate parts_in_every_style`.
"""The inputs and outputs of Parts in every style, as dataclasses."""

from __future__ import annotations

from dataclasses import dataclass

from .._runtime.file_parts import FileUpload
from .._runtime.model import JsonModel


@dataclass(kw_only=True, slots=True)
class AddPartsRequestBoth(JsonModel):
    """#/paths/~1parts/post/requestBody/content/multipart~1form-data/schema/properties/both"""

    x: int | None = None

    y: int | None = None


@dataclass(kw_only=True, slots=True)
class AddPartsRequest(JsonModel):
    """#/paths/~1parts/post/requestBody/content/multipart~1form-data/schema"""

    comma: list[str] | None = None

    space: list[str] | None = None

    pipe: list[str] | None = None

    both: AddPartsRequestBoth | None = None

    file: FileUpload | None = None

    more: list[FileUpload] | None = None

    note: str | None = None
