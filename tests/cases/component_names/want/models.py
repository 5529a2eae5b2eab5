# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate component_names`.
"""The inputs and outputs of Names, as dataclasses."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Literal, TypeAlias

from .._runtime.model import JsonModel


@dataclass(kw_only=True, slots=True)
class PredictionPage(JsonModel):
    """#/components/schemas/prediction-page"""

    a: int | None = None

    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the spec does not declare, as received."""


@dataclass(kw_only=True, slots=True)
class PredictionPage2(JsonModel):
    """#/components/schemas/prediction.page"""

    b: int | None = None

    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the spec does not declare, as received."""


@dataclass(kw_only=True, slots=True)
class ClientModel(JsonModel):
    """#/components/schemas/Client"""

    c: int | None = None

    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the spec does not declare, as received."""


@dataclass(kw_only=True, slots=True)
class AnyModel(JsonModel):
    """#/components/schemas/Any"""

    d: int | None = None

    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the spec does not declare, as received."""


@dataclass(kw_only=True, slots=True)
class NoneModel(JsonModel):
    """#/components/schemas/None"""

    e: int | None = None

    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the spec does not declare, as received."""


@dataclass(kw_only=True, slots=True)
class Model3dModel(JsonModel):
    """#/components/schemas/3d.model"""

    f: int | None = None

    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the spec does not declare, as received."""


@dataclass(kw_only=True, slots=True)
class HTTPError(JsonModel):
    """#/components/schemas/HTTPError"""

    g: int | None = None

    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the spec does not declare, as received."""


@dataclass(kw_only=True, slots=True)
class HttpError2(JsonModel):
    """#/components/schemas/HttpError"""

    h: int | None = None

    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the spec does not declare, as received."""


@dataclass(kw_only=True, slots=True)
class Dict(JsonModel):
    """#/components/schemas/dict"""

    i: int | None = None

    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the spec does not declare, as received."""


Field: TypeAlias = Literal["x"]
"""#/components/schemas/field"""


@dataclass(kw_only=True, slots=True)
class UNSETModel(JsonModel):
    """#/components/schemas/UNSET"""

    k: int | None = None

    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the spec does not declare, as received."""


@dataclass(kw_only=True, slots=True)
class Model(JsonModel):
    """#/components/schemas/_"""

    l: int | None = None

    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the spec does not declare, as received."""


List: TypeAlias = list[str]
"""#/components/schemas/List"""


ItemKind: TypeAlias = Literal["x", "y"]
"""#/components/schemas/def-0/properties/kind"""


@dataclass(kw_only=True, slots=True)
class Def2(JsonModel):
    """#/components/schemas/def-2"""

    t: int | None = None

    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the spec does not declare, as received."""


@dataclass(kw_only=True, slots=True)
class Item(JsonModel):
    """#/components/schemas/def-0"""

    r: int | None = None

    kind: ItemKind | None = None

    next: Def2 | None = None

    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the spec does not declare, as received."""


@dataclass(kw_only=True, slots=True)
class ClientModel2(JsonModel):
    """#/components/schemas/def-1"""

    s: int | None = None

    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the spec does not declare, as received."""


@dataclass(kw_only=True, slots=True)
class AllClient(JsonModel):
    """#/components/schemas/All/properties/o/properties/client"""

    x: int | None = None

    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the spec does not declare, as received."""


@dataclass(kw_only=True, slots=True)
class AllO(JsonModel):
    """#/components/schemas/All/properties/o"""

    client: AllClient | None = None

    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the spec does not declare, as received."""


@dataclass(kw_only=True, slots=True)
class WarningModel(JsonModel):
    """#/components/schemas/Warning"""

    p: int | None = None

    of: ExceptionModel | None = None

    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the spec does not declare, as received."""


Causes: TypeAlias = list["ExceptionModel"]
"""#/components/schemas/Causes"""


@dataclass(kw_only=True, slots=True)
class ExceptionModel(JsonModel):
    """#/components/schemas/Exception"""

    n: int | None = None

    warning: WarningModel | None = None

    causes: Causes | None = None

    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the spec does not declare, as received."""


@dataclass(kw_only=True, slots=True)
class All(JsonModel):
    """#/components/schemas/All"""

    a: PredictionPage | None = None

    b: PredictionPage2 | None = None

    c: ClientModel | None = None

    d: AnyModel | None = None

    e: NoneModel | None = None

    f: Model3dModel | None = None

    g: HTTPError | None = None

    h: HttpError2 | None = None

    i: Dict | None = None

    j: Field | None = None

    k: UNSETModel | None = None

    l: Model | None = None

    m: List | None = None

    n: ExceptionModel | None = None

    p: WarningModel | None = None

    q: Causes | None = None

    r: Item | None = None

    s: ClientModel2 | None = None

    o: AllO | None = None

    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the spec does not declare, as received."""
