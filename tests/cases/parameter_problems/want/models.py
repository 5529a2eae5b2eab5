# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate parameter_problems`.
"""The inputs and outputs of Parameters that cannot be sent as described, as dataclasses."""

from __future__ import annotations
