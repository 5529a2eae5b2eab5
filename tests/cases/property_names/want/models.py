# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate property_names`.
"""The inputs and outputs of Names, as dataclasses."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from .._runtime.model import JsonModel
from .._runtime.values import UNSET, Unset


@dataclass(kw_only=True, slots=True)
class Word(JsonModel):
    """#/components/schemas/Word"""

    class_: str | None = None

    self: str | None = None

    none: str | None = None

    list_: list[str] | None = None

    str_: str | None = None

    dict_: dict[str, int] | None = None

    int_: int | None = None

    type: str | None = None

    match: str | None = None

    field_: str | None = None

    additional_properties_: str | None = None

    dataclass: str | None = None

    any: Any | None | Unset = UNSET

    predict_time: float | None = None

    x_y_z_1: str | None = None

    x_y_z: str | None = None

    field_3d: bool | None = None

    größe: int | None = None

    名前: str | None = None

    field__1: str | None = None

    field_id: str | None = None

    private: str | None = None

    slots: str | None = None

    upper: str | None = None

    speaker_wav2: str | None = None

    found: str | None = None

    data: str | None = None

    value: str | None = None

    at: str | None = None

    field_id_1: str | None = None

    async_: str | None = None

    ref: str | None = None

    odata_type: str | None = None

    field_9: str | None = None

    field_list: str | None = None

    plus_1: int | None = None

    minus_1: int | None = None

    price_eur: float | None = None

    x_z: str | None = None

    text: str | None = None

    win_percent: float | None = None

    win: float | None = None

    is_ok: bool | None = None

    dollar: str | None = None

    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the spec does not declare, as received."""
