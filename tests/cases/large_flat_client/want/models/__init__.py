# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate large_flat_client`.
"""The inputs and outputs of Bank, as dataclasses."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .address import *
    from .any_party import *
    from .card import *
    from .card_brand import *
    from .company import *
    from .create_customer_request import *
    from .customer import *
    from .customers import *
    from .error import *
    from .holder import *
    from .models_model import *
    from .party import *
    from .report import *
    from .value import *

else:
    from ..._runtime.lazy import exports as _exports
    from ._names import HOMES as _HOMES

    __all__, __getattr__, __dir__ = _exports(__name__, _HOMES)
