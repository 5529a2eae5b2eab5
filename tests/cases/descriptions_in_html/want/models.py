# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate descriptions_in_html`.
"""The inputs and outputs of Buckets, as dataclasses."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from .._runtime.model import JsonModel


@dataclass(kw_only=True, slots=True)
class Settings(JsonModel):
    """Settings of a bucket.

    Field | Changes
    `region` | never

    #/components/schemas/Settings
    """

    region: str | None = None
    """Where the objects are. At most 20 characters. Default: 'eu'."""

    versioned: bool | None = None
    """Whether older versions are kept."""

    lifetime: str | None = None
    """How long objects are kept: **a number** of days, or one of these.
    * `forever`: until somebody deletes them, or the account is closed by those who pay for it
    * <branch name>: as long as the branch
    """

    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the spec does not declare, as received."""
