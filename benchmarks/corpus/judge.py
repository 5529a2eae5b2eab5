"""What a model's own schema has against a value, by a validator that is not ours."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from jsonschema.exceptions import UnknownType
from openapi_schema_validator import OAS30Validator, OAS31Validator


def objections(document: Mapping[str, Any], name: str, value: Any) -> list[str]:
    """Say where a value does not fit a component, and by which keyword.

    Nothing is said of a value that the validator cannot judge, since the schema itself is none.
    """
    is_3_1 = str(document.get("openapi")).startswith("3.1")
    if name not in document["components"]["schemas"]:
        return []
    # Next to the components, so that references find them.
    components = document["components"]
    schema = {"allOf": [{"$ref": f"#/components/schemas/{name}"}], "components": components}
    validator: Any = (OAS31Validator if is_3_1 else OAS30Validator)(schema)
    try:
        return sorted({_said(error) for error in validator.iter_errors(value)})
    except UnknownType:
        return []


def _said(error: Any) -> str:
    place = [f"[{key}]" if isinstance(key, int) else f".{key}" for key in error.absolute_path]
    return f"{''.join(place).lstrip('.') or 'whole'}: {error.validator}"
