"""What is wrong with a value, by a JSON Schema: jsonschema's errors, which `faults` explains.

Only imported for what is invalid.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from jsonschema.protocols import Validator
from jsonschema.validators import validator_for
from openapi_spec_validator.schemas.utils import get_schema_content

from pitchpipe.validate.faults import Error


def published_schema(version: str) -> dict[str, Any]:
    """Return the JSON Schema of a version of OpenAPI, such as "3.1"."""
    return dict(get_schema_content(version))


def listed_by(schema: dict[str, Any]) -> Callable[[Any], list[Error]]:
    """Return what lists the errors of a value, in the order of the schema."""
    validator: Validator = validator_for(schema)(schema)
    return lambda value: list(validator.iter_errors(value))
