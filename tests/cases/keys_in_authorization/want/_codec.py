# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate keys_in_authorization`.
"""Checks, encodes and decodes the values of Keys in the header Authorization."""

from __future__ import annotations
