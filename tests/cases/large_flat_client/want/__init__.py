# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate large_flat_client`.
"""A client for Bank."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .client import AsyncClient as AsyncClient, BASE_URL as BASE_URL, Client as Client
    from .models import *

else:
    from .._runtime.lazy import exports as _exports
    from ._names import HOMES as _HOMES

    __all__, __getattr__, __dir__ = _exports(__name__, _HOMES)
