"""What is wrong with a value, by a JSON Schema: jsonschema's errors, which `faults` explains.

Only imported for what is invalid.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from jsonschema.protocols import Validator
from jsonschema.validators import validator_for

from pitchpipe.validate.faults import Error


def listed_by(schema: dict[str, Any]) -> Callable[[Any], list[Error]]:
    """Return what lists the errors of a value, in the order of the schema."""
    validator: Validator = validator_for(schema)(schema)
    return lambda value: list(validator.iter_errors(value))
