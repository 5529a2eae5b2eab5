# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate parameter_problems`.
"""Checks, encodes and decodes the values of Parameters that cannot be sent as described."""

from __future__ import annotations
