# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate body_problems`.
"""The inputs and outputs of Bodies that are not sent as described, as dataclasses."""

from __future__ import annotations

from dataclasses import dataclass

from .._runtime.model import JsonModel


@dataclass(kw_only=True, slots=True)
class AddPartsRequest(JsonModel):
    """#/paths/~1parts/post/requestBody/content/multipart~1form-data/schema"""

    a: str | None = None

    c: str | None = None
