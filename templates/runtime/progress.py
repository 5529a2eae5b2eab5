# Pitchpipe runtime, copied verbatim: edit templates/runtime/ and run `pitchpipe generate`.
"""How far a prediction has come, by the progress bars of tqdm in what its model prints.

A bar is `LABEL: 42%|####2     | 21/50 [00:10<00:14,  2.0it/s]`, printed anew after a carriage
return; without room for the bar it is `42% 21/50 [...]` (tqdm.std.tqdm.format_meter).
"""

from __future__ import annotations

import re
from typing import Final

from .model import JsonModel

_READ: Final = 100_000
"""How many characters at the end of the logs are looked at."""

_KEPT: Final = 1000
"""How many of them are kept to be read with those that follow: more than any terminal is wide."""

# What is repeated can neither hold what follows it nor begin before it: it is read only once.
_BAR = re.compile(
    r"(?<![\d.])(\d{1,3})%(?:\|[^|\r\n]*\|| ) ?[\d.]{1,20}[kMGTPEZY]?i?/[\d.]", re.ASCII
)


class TellsProgress(JsonModel):
    """The base of predictions: an object of the API that has `logs`."""

    __slots__ = ()

    @property
    def progress(self) -> float | None:
        """How far the model has come, from 0 to 1, by the last progress bar of tqdm in the logs.

        None if there is none. With several bars, one after the other or one inside another, it is
        the one printed last: so it may go back.
        """
        logs: object = getattr(self, "logs", None)
        return in_logs(logs) if isinstance(logs, str) else None


def in_logs(logs: str, begin: int = 0) -> float | None:
    """Return the progress by the last bar in the logs, from 0 to 1, or None."""
    found = _BAR.findall(logs, max(begin, len(logs) - _READ))
    return next((int(each) / 100 for each in reversed(found) if int(each) <= 100), None)


class Follower:
    """Reads the progress from logs that come in pieces, which may end within a bar."""

    def __init__(self) -> None:
        self._progress: float | None = None
        self._kept = ""

    def feed(self, piece: str) -> float | None:
        """Return the progress by the logs so far, from 0 to 1, or None."""
        text = self._kept + piece
        # What is kept may begin within a number.
        found = in_logs(text, begin=1 if len(self._kept) == _KEPT else 0)
        self._progress = self._progress if found is None else found
        self._kept = text[-_KEPT:]
        return self._progress
