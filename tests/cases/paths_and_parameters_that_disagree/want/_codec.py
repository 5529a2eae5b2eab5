# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate paths_and_parameters_that_disagree`.
"""Checks, encodes and decodes the values of Paths and parameters that disagree."""

from __future__ import annotations
