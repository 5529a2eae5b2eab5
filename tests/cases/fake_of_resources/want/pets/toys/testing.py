# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate fake_of_resources`.
"""What a fake of Shop answers for `client.pets.toys`."""

from __future__ import annotations

from typing import Final

OPERATIONS: Final = r"""{
"pets.toys.list": {"class": "PetsToysResource", "request": "GET /pets/{id}/toys", "body": ["ball"],
  "errors": {"$ref": "#/pets.get/errors"}}
}"""
