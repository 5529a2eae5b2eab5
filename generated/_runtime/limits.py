# Pitchpipe runtime, copied verbatim: edit templates/runtime/ and run `pitchpipe generate`.
"""How long one call may take in all, and how large an answer may be."""

from __future__ import annotations

from dataclasses import dataclass
from math import inf
from typing import Final

_MAX_ERROR: Final = 1_048_576
"""How many bytes of an error's body are kept: its status is what matters."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """The most that one call takes from a server, however slowly or long it answers.

    `seconds` is for all of a call: its retries, connecting, sending, and the whole answer. The
    methods that wait for a prediction have a `timeout` instead. `body` is how many bytes of an
    answer are kept in memory, counted after decompression; `math.inf` means any number.
    """

    seconds: float = 600.0
    body: float = 268_435_456

    def __post_init__(self) -> None:
        if not (0 < self.seconds < inf and self.body > 0):
            message = f"seconds and bytes above 0, and an end to the seconds: {self}"
            raise ValueError(message)

    def most(self, status_code: int) -> float:
        """Return how many bytes of the body of an answer are kept."""
        return self.body if 200 <= status_code < 300 else min(self.body, _MAX_ERROR)


DEFAULT: Final = Limits()

SAVED: Final = Limits(seconds=3600, body=inf)
"""The usual limits of a file that is saved: an hour, and any size."""
