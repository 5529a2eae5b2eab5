# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate as_hapi_writes`.
"""The inputs and outputs of What hapi-swagger writes of routes without a schema, as dataclasses."""

from __future__ import annotations
