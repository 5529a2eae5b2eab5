# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate large_flat_client`.
"""The modules that define the names of this package."""

from typing import Final

HOMES: Final = {
    "Address": ".address",
    "AnyParty": ".any_party",
    "Card": ".card",
    "CardBrand": ".card_brand",
    "Company": ".company",
    "CreateCustomerRequest": ".create_customer_request",
    "Customer": ".customer",
    "Customers": ".customers",
    "Error": ".error",
    "Holder": ".holder",
    "ModelsModel": ".models_model",
    "Party": ".party",
    "Report": ".report",
    "Value": ".value",
}
