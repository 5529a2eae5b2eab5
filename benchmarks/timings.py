"""What something took, round by round, and what is said of it."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping, Sequence
from dataclasses import dataclass
from statistics import median
from typing import TypeVar

K = TypeVar("K", bound=Hashable)


@dataclass(frozen=True, slots=True)
class Timing:
    """Seconds that something took: by the clock, and of the processor."""

    wall: float
    cpu: float


@dataclass(frozen=True, slots=True)
class Summary:
    """Medians over the rounds: of the seconds, and of the ratios to another within a round."""

    wall: float
    cpu: float
    by_wall: float
    by_cpu: float


def summary(rounds: Sequence[Mapping[K, Timing]], key: K, base: K) -> Summary:
    """Sum up what one took, also as multiples of another."""

    def over(value: Callable[[Mapping[K, Timing]], float]) -> float:
        return median(value(each) for each in rounds)

    return Summary(
        wall=over(lambda each: each[key].wall),
        cpu=over(lambda each: each[key].cpu),
        by_wall=over(lambda each: each[key].wall / each[base].wall),
        by_cpu=over(lambda each: each[key].cpu / each[base].cpu),
    )
