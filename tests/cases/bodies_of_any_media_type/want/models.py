# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate bodies_of_any_media_type`.
"""The inputs and outputs of Bodies of any media type, as dataclasses."""

from __future__ import annotations

from dataclasses import dataclass

from .._runtime.model import JsonModel


@dataclass(kw_only=True, slots=True)
class AddThingRequest(JsonModel):
    """#/paths/~1things/post/requestBody/content/*~1*/schema"""

    name: str
