# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate server_problems`.
"""The inputs and outputs of Servers that no request can go to, as dataclasses."""

from __future__ import annotations
