# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate operation_names_of_clients`.
"""The inputs and outputs of Operations called as what clients have besides, or only those of hosted
models, as dataclasses.
"""

from __future__ import annotations
