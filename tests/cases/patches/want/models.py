# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate patches`.
"""The inputs and outputs of Patches, as dataclasses."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, TypeAlias

from .._runtime.model import JsonModel

Patch: TypeAlias = dict[str, Any]
"""A patch.

#/components/schemas/Patch
"""


@dataclass(kw_only=True, slots=True)
class PutThingRequest(JsonModel):
    """#/paths/~1things/put/requestBody/content/application~1json-patch+json/schema"""

    name: str | None = None


@dataclass(kw_only=True, slots=True)
class PatchThingRequest(JsonModel):
    """#/paths/~1things/patch/requestBody/content/application~1json-patch+json/schema"""

    name: str | None = None
