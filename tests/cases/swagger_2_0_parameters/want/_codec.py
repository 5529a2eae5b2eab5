# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate swagger_2_0_parameters`.
"""Checks, encodes and decodes the values of Parameters."""

from __future__ import annotations

from typing import Any, get_args

from .._runtime import checks, compound
from .models import SearchCsvItem


def encode_search_csv_item(value: Any, found: checks.Violations, at: str) -> Any:
    """Check `SearchCsvItem`."""
    return compound.literal(value, found, at, get_args(SearchCsvItem))
