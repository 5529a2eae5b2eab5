# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate parts_described_as_uris`.
"""The inputs and outputs of Files that are described as URIs, as Django REST framework returns
them, as dataclasses.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from .._runtime.file_parts import FileUpload
from .._runtime.model import JsonModel
from .._runtime.values import UNSET, Unset


@dataclass(kw_only=True, slots=True)
class BookInput(JsonModel):
    """#/components/schemas/Book"""

    title: str

    subtitle: str | None | Unset = UNSET

    cover: str | FileUpload | None | Unset = UNSET
    """As a string: a URI."""

    back_photos: list[str | FileUpload] | None = None
    """Each item: as a string: a URI."""


@dataclass(kw_only=True, slots=True)
class CoverInput(JsonModel):
    """#/components/schemas/Cover"""

    image: str | FileUpload
    """As a string: a URI."""

    alt: str | None = None


@dataclass(kw_only=True, slots=True)
class Link(JsonModel):
    """#/components/schemas/Link"""

    image_url: str | None = None
    """A URI."""

    picture: str | None = None
    """A URI. At most 200 characters."""

    documents: list[str] | None = None
    """Each item: a URI."""

    author: str | None = None
    """A URI."""

    upload: str | None = None
    """A URI."""


@dataclass(kw_only=True, slots=True)
class Album(JsonModel):
    """#/components/schemas/Album"""

    logo: str | None = None
    """A URI."""


@dataclass(kw_only=True, slots=True)
class Book(JsonModel):
    """#/components/schemas/Book"""

    id: int

    title: str

    subtitle: str | None = None

    cover: str | None = None
    """A URI."""

    back_photos: list[str] | None = None
    """Each item: a URI."""

    thumbnail_image: str | None = None
    """A URI."""

    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the spec does not declare, as received."""


@dataclass(kw_only=True, slots=True)
class Cover(JsonModel):
    """#/components/schemas/Cover"""

    image: str
    """A URI."""

    alt: str | None = None

    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the spec does not declare, as received."""
