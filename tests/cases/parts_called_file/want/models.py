# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate parts_called_file`.
"""The inputs and outputs of Parts that are files by their name, as dataclasses."""

from __future__ import annotations

from dataclasses import dataclass

from .._runtime.file_parts import FileUpload
from .._runtime.model import JsonModel


@dataclass(kw_only=True, slots=True)
class AddFileRequest(JsonModel):
    """#/paths/~1files/post/requestBody/content/multipart~1form-data/schema"""

    file: str | FileUpload | None
    """The local path of the file."""

    files: list[str | FileUpload] | None = None
    """At most 2 items."""

    filename: str | None = None


@dataclass(kw_only=True, slots=True)
class AddNameRequest(JsonModel):
    """#/paths/~1names/post/requestBody/content/multipart~1form-data/schema"""

    file: str | None = None
    """At most 9 characters."""


@dataclass(kw_only=True, slots=True)
class AddFormRequest(JsonModel):
    """#/paths/~1forms/post/requestBody/content/application~1x-www-form-urlencoded/schema"""

    file: str | None = None
