# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate paths_and_parameters_that_disagree`.
"""The inputs and outputs of Paths and parameters that disagree, as dataclasses."""

from __future__ import annotations
