# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate idempotency_keys`.
"""The inputs and outputs of Requests that the server knows again, as dataclasses."""

from __future__ import annotations
