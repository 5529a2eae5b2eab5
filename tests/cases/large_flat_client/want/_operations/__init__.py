# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate large_flat_client`.
"""The methods of the clients, each loaded when it is first used."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .models import AsyncModelsMethods, ModelsMethods
    from .root import AsyncRootMethods, RootMethods
    from .v1_customers_cards import AsyncV1CustomersCardsMethods, V1CustomersCardsMethods
    from .v1_customers_create_customer import (
        AsyncV1CustomersCreateCustomerMethods,
        V1CustomersCreateCustomerMethods,
    )
    from .v1_customers_list_customers import (
        AsyncV1CustomersListCustomersMethods,
        V1CustomersListCustomersMethods,
    )
    from .v1_reports import AsyncV1ReportsMethods, V1ReportsMethods
    from .v1_reports_file import AsyncV1ReportsFileMethods, V1ReportsFileMethods

    class Methods(
        ModelsMethods,
        RootMethods,
        V1CustomersCardsMethods,
        V1CustomersCreateCustomerMethods,
        V1CustomersListCustomersMethods,
        V1ReportsMethods,
        V1ReportsFileMethods,
    ):
        """One method for each operation of the spec."""

    class AsyncMethods(
        AsyncModelsMethods,
        AsyncRootMethods,
        AsyncV1CustomersCardsMethods,
        AsyncV1CustomersCreateCustomerMethods,
        AsyncV1CustomersListCustomersMethods,
        AsyncV1ReportsMethods,
        AsyncV1ReportsFileMethods,
    ):
        """The same methods, asynchronous."""

else:
    from ..._runtime.methods import classes as _classes
    from ._names import HOMES as _HOMES

    Methods, AsyncMethods = _classes(__name__, _HOMES)
