# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate file_uploads_3_1`.
"""The inputs and outputs of File uploads: `contentMediaType`, and parts without a schema, as
dataclasses.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, TypeAlias

from .._runtime.file_parts import FileUpload
from .._runtime.model import JsonModel
from .._runtime.values import UNSET, Unset

Picture: TypeAlias = FileUpload
"""#/components/schemas/Picture"""


MaybePicture: TypeAlias = FileUpload
"""#/components/schemas/MaybePicture"""


@dataclass(kw_only=True, slots=True)
class AddFilesRequest(JsonModel):
    """#/paths/~1files/post/requestBody/content/multipart~1form-data/schema"""

    file: FileUpload

    more: list[FileUpload] | None = None

    cover: Picture | None = None

    gone: FileUpload | None | Unset = UNSET

    listed: FileUpload | None = None

    null_listed: list[Picture] | None | Unset = UNSET

    maybe: MaybePicture | None | Unset = UNSET

    note: str | None | Unset = UNSET

    bare: FileUpload | Any | None = None

    told: FileUpload | None = None

    text: str | None = None

    json: str | None = None

    inline: bytes | None = None
