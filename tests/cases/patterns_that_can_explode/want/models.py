# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate patterns_that_can_explode`.
"""The inputs and outputs of Patterns, as dataclasses."""

from __future__ import annotations

from dataclasses import dataclass

from .._runtime.model import JsonModel


@dataclass(kw_only=True, slots=True)
class PutTagRequest(JsonModel):
    """#/paths/~1tags~1{tag}/put/requestBody/content/application~1json/schema"""

    exploding: str | None = None
    """At most 40 characters. Pattern: ^(a+)+$."""

    never: str | None = None

    letters: str | None = None
    """Pattern: ^(\\p{L}+ ?)+$."""

    without_a_loop: str | None = None
    """Pattern: ^(a?){28}a{28}$."""

    of_python: str | None = None
    """Pattern: ^(?P<n>a+)+$."""

    loops: str | None = None
    """Pattern: ^[a-z]*[a-z0-9]*[a-z0-9-]*[a-z]*$."""

    harmless: str | None = None
    """Pattern: ^[a-z]+(-[a-z]+)*$."""

    name: str | None = None
    """Pattern: ^(?!\\s*$)[\\p{L}\\p{gc=Mark}\\p{digit}\\p{Join_Control} .'-]{1,128}$."""
