# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate fake_of_resources`.
"""What a fake of Shop answers for `client.orders`."""

from __future__ import annotations

from typing import Final

OPERATIONS: Final = r"""{
"orders.list": {"class": "OrdersResource", "request": "GET /orders",
  "body": [{"id": 1, "pet": {"$ref": "#/pets.get/body"}}]}
}"""
