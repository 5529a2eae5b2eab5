"""What a model's schema refuses, by a validator that is not ours."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from openapi_schema_validator import OAS30Validator, OAS31Validator

INPUT = {"$ref": "#/components/schemas/Input"}
UNKNOWN, MISSING = "unknown", "missing"


class Refusal(NamedTuple):
    """An input and why it is refused: dropped as unknown, missing, or by a keyword."""

    field: str
    why: str


class Judge:
    """Judges inputs by the `Input` of a model's own document."""

    def __init__(self, document: Mapping[str, Any]) -> None:
        is_3_1 = str(document.get("openapi")).startswith("3.1")
        self._validator = OAS31Validator if is_3_1 else OAS30Validator
        # Next to the components, so that references find them.
        self._root = {"components": document["components"]}
        self.input: Mapping[str, Any] = document["components"]["schemas"]["Input"]
        self.properties: Mapping[str, Any] = self.input.get("properties") or {}

    def refusals(self, given: Mapping[str, Any]) -> set[Refusal]:
        """Return all that is refused of an input. A model drops what it does not know."""
        found = {Refusal(name, UNKNOWN) for name in given if name not in self.properties}
        for error in self._errors(INPUT, given):
            if error.absolute_path:
                found.add(Refusal(str(error.absolute_path[0]), str(error.validator)))
            elif error.validator == "required":
                missing = [name for name in error.validator_value if name not in given]
                found |= {Refusal(name, MISSING) for name in missing}
        return found

    def accepts(self, name: str, value: Any) -> bool:
        """Tell whether one input may have a value."""
        schema = self.properties.get(name)
        return schema is not None and not any(self._errors(schema, value))

    def _errors(self, schema: Mapping[str, Any], value: Any) -> Iterator[Any]:
        return self._validator({"allOf": [schema], **self._root}).iter_errors(value)  # type: ignore[no-any-return]
