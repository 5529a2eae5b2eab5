# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate large_flat_client`.
"""The inputs and outputs of Bank, as dataclasses."""

from __future__ import annotations

from typing import TypeAlias, Union

from .company import Company
from .customer import Customer
from .party import Party

__all__ = ["AnyParty"]

AnyParty: TypeAlias = Union["Customer", Company, Party]
"""`Party` or what extends it, as `kind` tells.

#/components/schemas/Party
"""
