# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate names_with_brackets`.
"""The inputs and outputs of Brackets in names are left out, as dataclasses."""

from __future__ import annotations

from dataclasses import dataclass

from .._runtime.file_parts import FileUpload
from .._runtime.model import JsonModel


@dataclass(kw_only=True, slots=True)
class AddPhotosRequest(JsonModel):
    """#/paths/~1photos/post/requestBody/content/multipart~1form-data/schema"""

    photos: list[FileUpload] | None = None

    meta_name: str | None = None

    list_: str | None = None


@dataclass(kw_only=True, slots=True)
class Both(JsonModel):
    """#/components/schemas/Both"""

    tags: str | None = None

    tags_list: str | None = None


@dataclass(kw_only=True, slots=True)
class AddFormRequest(JsonModel):
    """#/paths/~1form/post/requestBody/content/application~1x-www-form-urlencoded/schema"""

    sort: list[str] | None = None
