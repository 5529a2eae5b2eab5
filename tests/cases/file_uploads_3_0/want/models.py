# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate file_uploads_3_0`.
"""The inputs and outputs of File uploads: `format: binary`, as dataclasses."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from .._runtime.file_parts import FileUpload
from .._runtime.model import JsonModel
from .._runtime.values import UNSET, Unset

Picture: TypeAlias = FileUpload
"""A picture.

#/components/schemas/Picture
"""


@dataclass(kw_only=True, slots=True)
class AddFilesRequestMeta(JsonModel):
    """#/paths/~1files/post/requestBody/content/multipart~1form-data/schema/properties/meta"""

    year: int | None = None


@dataclass(kw_only=True, slots=True)
class AddFilesRequest(JsonModel):
    """#/paths/~1files/post/requestBody/content/multipart~1form-data/schema"""

    file: FileUpload

    more: list[FileUpload] | None = None
    """At most 2 items."""

    cover: Picture | None = None

    gone: FileUpload | None | Unset = UNSET

    caption: str | None = None

    meta: AddFilesRequestMeta | None = None
