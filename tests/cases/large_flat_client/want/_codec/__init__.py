# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate large_flat_client`.
"""What the methods of `client` use to check, encode and decode."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .any_party import decode_any_party as decode_any_party
    from .card import decode_card as decode_card
    from .company import COMPANY_FORM as COMPANY_FORM, decode_company as decode_company
    from .create_customer_request import (
        encode_create_customer_request as encode_create_customer_request,
    )
    from .customer import CUSTOMER_FORM as CUSTOMER_FORM, decode_customer as decode_customer
    from .customers import decode_customers as decode_customers
    from .error import decode_error as decode_error
    from .holder import decode_holder as decode_holder
    from .models_model import decode_models_model as decode_models_model
    from .party import decode_party as decode_party
    from .report import decode_report as decode_report
else:
    from ..._runtime.lazy import exports as _exports
    from ._names import HOMES as _HOMES

    __all__, __getattr__, __dir__ = _exports(__name__, _HOMES)
