# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate large_flat_client`.
"""The classes that define the methods of the clients."""

from typing import Final

HOMES: Final = {
    "create_customer": ".v1_customers_create_customer.V1CustomersCreateCustomerMethods",
    "download_report": ".v1_reports_file.V1ReportsFileMethods",
    "get_card": ".v1_customers_cards.V1CustomersCardsMethods",
    "get_report": ".v1_reports.V1ReportsMethods",
    "list_": ".root.RootMethods",
    "list_customers": ".v1_customers_list_customers.V1CustomersListCustomersMethods",
    "list_customers_pages": ".v1_customers_list_customers.V1CustomersListCustomersMethods",
    "list_models": ".models.ModelsMethods",
}
