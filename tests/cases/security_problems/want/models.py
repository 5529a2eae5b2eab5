# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate security_problems`.
"""The inputs and outputs of Credentials that a client does not make, as dataclasses."""

from __future__ import annotations
