"""Drops what generators write where they know nothing, and which would be wrong."""

from __future__ import annotations

from typing import Any

from pitchpipe.load.openapi_objects import objects_with
from pitchpipe.media_types import is_json
from pitchpipe.pointers import is_object, join
from pitchpipe.validate.draft import Draft


def drop_placeholders(draft: Draft) -> None:
    """Read the response that hapi-swagger writes for a route without a schema as without content.

    It is `default` alone, "Successful", a string: what the route returns is any value, or nothing.
    """
    for found in objects_with("responses", draft.data, "operation"):
        if _is_placeholder(found.value["responses"]):
            pointer = join(found.pointer, "responses", "default")
            message = "hapi-swagger's placeholder where there is no schema: read as no content"
            draft.note("tolerated", pointer, message, "describe the response with an overlay")
            draft.remove(join(pointer, "content"))


def _is_placeholder(responses: Any) -> bool:
    if not is_object(responses) or list(responses) != ["default"]:
        return False
    response: Any = responses["default"]
    if not is_object(response) or response.keys() != {"description", "content"}:
        return False
    content: Any = response["content"]
    says_nothing = is_object(content) and all(
        is_json(media_type) and said == {"schema": {"type": "string"}}
        for media_type, said in content.items()
    )
    return says_nothing and bool(content) and response["description"] == "Successful"
