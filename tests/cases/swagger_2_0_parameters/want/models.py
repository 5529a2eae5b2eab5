# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate swagger_2_0_parameters`.
"""The inputs and outputs of Parameters, as dataclasses."""

from __future__ import annotations

from typing import Literal, TypeAlias

SearchCsvItem: TypeAlias = Literal["a", "b", "c d"]
"""#/paths/~1items~1{ids}/get/parameters/1/items"""
