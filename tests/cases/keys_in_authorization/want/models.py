# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate keys_in_authorization`.
"""The inputs and outputs of Keys in the header Authorization, as dataclasses."""

from __future__ import annotations
