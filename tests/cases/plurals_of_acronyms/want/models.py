# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate plurals_of_acronyms`.
"""The inputs and outputs of The plural of an acronym is one word, as dataclasses."""

from __future__ import annotations

from dataclasses import dataclass

from .._runtime.model import JsonModel


@dataclass(kw_only=True, slots=True)
class Start(JsonModel):
    """#/components/schemas/Start"""

    user_ids: str | None = None

    apis_by_name: str | None = None

    cves: str | None = None

    log_as_pdf_as_text: str | None = None

    is_ip_is_known: str | None = None

    photo_ids: str | None = None

    task_i_ds: str | None = None

    task_ids: str | None = None
