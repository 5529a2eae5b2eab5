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
RECORD: Final = "the record contradicts the schema"
"""An independent validator has the same against the recorded value that the client has."""
OTHER_VERSION: Final = "another version took or made something else"
NULL: Final = "null, which the server refuses: left out"
NO_URL: Final = "cog lets by a file that is no URL"
FAILED: Final = "the recorded prediction failed"

EXPLAINED: Final[Mapping[str, str]] = {
    WARNED: (
        "Part of the schema says nothing, or what OpenAPI 3.0 has no words for; it is left out or "
        "read otherwise, and the client is made."
    ),
    RECORD: (
        "The input or output that was recorded does not fit the schema of its own version, which "
        "an independent validator confirms. An input is refused before it is sent; an output "
        "stays whole in the error."
    ),
    OTHER_VERSION: (
        "The prediction was recorded from another version than the latest, whose schema it does "
        "not fit."
    ),
    NULL: "The record has a null where the schema has none. Cog refuses it; it is left out.",
    NO_URL: "Cog does not check `format: uri`; the client does, since the model would fail on it.",
    FAILED: "The prediction ended without an output.",
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
