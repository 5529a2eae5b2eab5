# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate large_flat_client`.
"""The modules that define the names of this package."""

from typing import Final

HOMES: Final = {
    "Address": ".models.address",
    "AnyParty": ".models.any_party",
    "AsyncClient": ".client",
    "BASE_URL": ".client",
    "Card": ".models.card",
    "CardBrand": ".models.card_brand",
    "Client": ".client",
    "Company": ".models.company",
    "CreateCustomerRequest": ".models.create_customer_request",
    "Customer": ".models.customer",
    "Customers": ".models.customers",
    "Error": ".models.error",
    "Holder": ".models.holder",
    "Party": ".models.party",
    "Report": ".models.report",
    "Value": ".models.value",
}
