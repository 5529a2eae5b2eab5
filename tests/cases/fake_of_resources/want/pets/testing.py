# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate fake_of_resources`.
"""What a fake of Shop answers for `client.pets`."""

from __future__ import annotations

from typing import Final

OPERATIONS: Final = r"""{
"pets.get": {"class": "PetsResource", "request": "GET /pets/{id}", "body": {"id": 7, "name": "Tom",
    "photo": "https://shop.example/photos/of/a/cat/that/looks/out/of/the/window.jpeg"},
  "errors": {"404": {"title": "Not Found", "detail": "there is none",
      "type": "https://shop.example/problems/not-found", "status": 404}}},
"pets.delete": {"class": "PetsResource", "request": "DELETE /pets/{id}", "status": 204,
  "errors": {"$ref": "#/pets.get/errors"}}
}"""
