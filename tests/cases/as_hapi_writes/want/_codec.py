# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate as_hapi_writes`.
"""Checks, encodes and decodes the values of What hapi-swagger writes of routes without a schema."""

from __future__ import annotations
