# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate queries_in_paths`.
"""The inputs and outputs of Paths with a query or a fragment, as dataclasses."""

from __future__ import annotations
