# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate one_schema_in_several_media_types`.
"""The inputs and outputs of One schema in several media types, as dataclasses."""

from __future__ import annotations

from dataclasses import dataclass

from .._runtime.file_parts import FileUpload
from .._runtime.model import JsonModel
from .._runtime.values import UNSET, Unset


@dataclass(kw_only=True, slots=True)
class PutThingRequest(JsonModel):
    """#/paths/~1things/put/requestBody/content/application~1json/schema"""

    name: str | None = None


@dataclass(kw_only=True, slots=True)
class NewDocument(JsonModel):
    """#/components/schemas/NewDocument"""

    title: str

    file: FileUpload


@dataclass(kw_only=True, slots=True)
class AddGalleryRequest(JsonModel):
    """#/paths/~1galleries/post/requestBody/content/multipart~1form-data/schema"""

    pictures: list[FileUpload] | None | Unset = UNSET
