# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate queries_in_paths`.
"""Checks, encodes and decodes the values of Paths with a query or a fragment."""

from __future__ import annotations
