# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate recursion`.
"""The inputs and outputs of Recursion, as dataclasses."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Optional, TypeAlias, Union

from .._runtime.model import JsonModel
from .._runtime.values import UNSET, Unset

JsonValue: TypeAlias = Union[
    bool, float, str, list[Optional["JsonValue"]], dict[str, Optional["JsonValue"]]
]
"""#/components/schemas/JsonValue"""


Rings: TypeAlias = Union[list[Union["Rings", list["Rings"]]], int]
"""#/components/schemas/Rings"""


Layers: TypeAlias = Union[list["Layers"], dict[str, "Layers"]]
"""#/components/schemas/Layers"""


TreeParent: TypeAlias = "Tree"
"""#/components/schemas/Tree/properties/parent"""


@dataclass(kw_only=True, slots=True)
class Branch(JsonModel):
    """#/components/schemas/Branch"""

    tree: Tree

    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the spec does not declare, as received."""


@dataclass(kw_only=True, slots=True)
class Bough(JsonModel):
    """#/components/schemas/Bough"""

    of: TreeParent | None | Unset = UNSET

    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the spec does not declare, as received."""


@dataclass(kw_only=True, slots=True)
class Tree(JsonModel):
    """#/components/schemas/Tree"""

    name: str

    parent: TreeParent | None | Unset = UNSET

    branches: list[Branch] | None = None

    bough: Bough | None = None

    named: dict[str, Tree] | None = None

    data: JsonValue | None | Unset = UNSET

    rings: Rings | None = None

    layers: Layers | None = None

    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the spec does not declare, as received."""
