"""What was found: per column a verdict for each model, with its cause where it is not ok."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

COLUMNS: Final[Mapping[str, str]] = {
    "generated": "a client is made, without an error",
    "compiles": "every file compiles, without a warning",
    "imports": "the client can be imported, and exports what it says",
    "typed": "mypy --strict finds nothing",
    "formatted": "black leaves every file as it is",
    "repeated": "another process, with other hashes and more jobs, makes the same bytes",
    "input": "the recorded input is sent by `run` as it was recorded",
    "older input": "the same, where another version recorded it",
    "output": "the recorded prediction is decoded with nothing lost",
    "older output": "the same, where another version recorded it",
    "cog": "what the client takes the real cog takes, and what it refuses cog refuses",
}

WARNED: Final = "a warning"
NULL: Final = "null"
TEXT: Final = "numbers as text"
UNKNOWN: Final = "an unknown input"
MISSING: Final = "a missing input"
VALUE: Final = "a value out of range"
SHAPE: Final = "another shape"
FAILED: Final = "no output"
NO_URL: Final = "no URL"

EXPLAINED: Final[Mapping[str, str]] = {
    WARNED: (
        "Part of the schema says nothing, or what OpenAPI 3.0 has no words for; it is left out or "
        "read otherwise, and the client is made."
    ),
    NULL: "The record has a null where the schema has none. Cog refuses it; it is left out.",
    TEXT: (
        "Old records have the text of a number, which today's schema and server refuse. So does "
        "`run`, before anything is sent."
    ),
    UNKNOWN: "The record has an input that the schema has not. Cog would drop it in silence.",
    MISSING: "The record lacks an input that the schema demands.",
    VALUE: "The record has a value that the schema does not allow.",
    SHAPE: (
        "The recorded output is not what the schema declares. It cannot be decoded, and stays "
        "whole in the DecodeError."
    ),
    FAILED: "The prediction ended without an output.",
    NO_URL: (
        "Cog lets by a file that is no URL, on which the model would fail; the client refuses it."
    ),
}
"""Why a model may stand beside a column; a cause that is not here fails the run."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """What one model is found to be in one column; ok if there is no `cause`.

    `is_note` marks a cause beside which the column holds all the same.
    """

    model: str
    column: str
    cause: str = ""
    said: str = ""
    is_note: bool = False

    @property
    def is_explained(self) -> bool:
        """Whether it is as it should be, or the reason why not is known."""
        return not self.cause or self.cause in EXPLAINED


def unexplained(findings: Iterable[Finding]) -> list[Finding]:
    """List what nobody has an explanation for."""
    return [each for each in findings if not each.is_explained]
