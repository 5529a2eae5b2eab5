# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate large_flat_client`.
"""The modules that define the names of this package."""

from typing import Final

HOMES: Final = {
    "Address": ".models",
    "AnyParty": ".models",
    "AsyncClient": ".client",
    "BASE_URL": ".client",
    "Card": ".models",
    "CardBrand": ".models",
    "Client": ".client",
    "Company": ".models",
    "CreateCustomerRequest": ".models",
    "Customer": ".models",
    "Customers": ".models",
    "Error": ".models",
    "Holder": ".models",
    "ModelsModel": ".models",
    "Party": ".models",
    "Report": ".models",
    "Value": ".models",
}
