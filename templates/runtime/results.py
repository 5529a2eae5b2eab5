# Pitchpipe runtime, copied verbatim: edit templates/runtime/ and run `pitchpipe generate`.
"""What a call returned, together with the status and the headers of the answer."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, Generic, TypeVar

from .responses import Response

T = TypeVar("T")

_NO_ANSWER: Final = "with_response is for methods that return when the answer has come"


@dataclass(frozen=True, slots=True, kw_only=True)
class Result(Generic[T]):
    """The value of a call, and the answer that it came with; the names of headers ignore case.

    A method that asks several times, such as `run`, has the last answer.
    """

    value: T
    status_code: int
    headers: Mapping[str, str]


def result(value: T, answers: list[Response]) -> Result[T]:
    """Join a value and the last answer. Raise TypeError if there is none."""
    if not answers:
        raise TypeError(_NO_ANSWER)
    return Result(value=value, status_code=answers[-1].status_code, headers=answers[-1].headers)
