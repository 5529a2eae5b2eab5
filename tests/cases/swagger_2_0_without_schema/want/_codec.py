# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate swagger_2_0_without_schema`.
"""Checks, encodes and decodes the values of Answers without a schema."""

from __future__ import annotations
