# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate operation_names_of_clients`.
"""Checks, encodes and decodes the values of Operations called as what clients have besides, or only
those of hosted models.
"""

from __future__ import annotations
