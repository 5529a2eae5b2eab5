# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate bodies_of_several_media_types`.
"""The inputs and outputs of Bodies of several media types, as dataclasses."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

from .._runtime.file_parts import FileUpload
from .._runtime.model import JsonModel


@dataclass(kw_only=True, slots=True)
class AddFileRequest(JsonModel):
    """#/paths/~1files/post/requestBody/content/application~1json/schema"""

    url: str


@dataclass(kw_only=True, slots=True)
class AddFileForm(JsonModel):
    """#/paths/~1files/post/requestBody/content/multipart~1form-data/schema"""

    file: FileUpload


@dataclass(kw_only=True, slots=True)
class PatchThingRequest(JsonModel):
    """#/paths/~1things~1{id}/patch/requestBody/content/application~1merge-patch+json/schema"""

    name: str | None = None


StepOp: TypeAlias = Literal["add", "remove"]
"""#/components/schemas/Step/properties/op"""


@dataclass(kw_only=True, slots=True)
class Step(JsonModel):
    """#/components/schemas/Step"""

    op: StepOp

    path: str
