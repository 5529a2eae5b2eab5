# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate no_operations`.
"""The inputs and outputs of Only components, and a webhook, as dataclasses."""

from __future__ import annotations
