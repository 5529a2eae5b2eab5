# Pitchpipe runtime, copied verbatim: edit templates/runtime/ and run `pitchpipe generate`.
"""The base of all dataclasses: to plain data and back, and what pydantic asks of a class."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from typing import Self


class JsonModel:
    """An object of the API. It can be a field of a pydantic model, and what FastAPI returns."""

    __slots__ = ()

    def to_dict(self) -> dict[str, Any]:
        """Return the object as plain data that `json.dumps` can write, by the names of the API.

        What is left out stays so, and undeclared properties are where they came from. Nothing is
        checked but that it can be JSON: InvalidInput names what cannot, such as a file.
        """
        from . import plain  # noqa: PLC0415  late: importing a client should stay quick

        return plain.to_dict(self)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """Make an object of plain data, as from an answer. Raise ValueError if it does not fit.

        Raise TypeError for a class that is only the base of others.
        """
        from . import plain  # noqa: PLC0415

        return plain.from_dict(cls, data)

    @classmethod
    def __get_pydantic_core_schema__(cls, _source: Any, _handler: Any) -> dict[str, Any]:
        """Tell pydantic to use `from_dict` and `to_dict`, without importing it."""

        def read(value: Any) -> Any:
            return value if isinstance(value, cls) else cls.from_dict(value)

        return {
            "type": "function-plain",
            "function": {"type": "no-info", "function": read},
            "serialization": {"type": "function-plain", "function": cls.to_dict},
        }

    @classmethod
    def __get_pydantic_json_schema__(cls, _schema: Any, _handler: Any) -> dict[str, Any]:
        """Describe it to pydantic, and so to the readers of a FastAPI document."""
        return {"type": "object", "title": cls.__name__, "description": cls.__doc__}
