# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate swagger_2_0_without_schema`.
"""The inputs and outputs of Answers without a schema, as dataclasses."""

from __future__ import annotations
