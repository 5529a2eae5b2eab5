"""What got slower than a stored run is named; what only varies is not."""

from __future__ import annotations

from dataclasses import replace

from benchmarks.baseline import changes, format_baseline, parse_baseline
from benchmarks.measures import Measure, Spread, measured, spread
from benchmarks.timings import Timing

_STORED = Measure(
    table="Import",
    name="pitchpipe",
    cpu=Spread(90.0, 100.0, 110.0),
    ratio=Spread(0.95, 1.0, 1.05),
    base="httpx2",
    is_ours=True,
)


def _with(low: float, middle: float, high: float) -> Measure:
    return replace(_STORED, ratio=Spread(low, middle, high))


def test_a_slower_ratio_is_named() -> None:
    """The line says which, by how much, and both runs' quartiles."""
    assert changes([_STORED], [_with(1.18, 1.2, 1.22)]) == [
        "Import: pitchpipe: 20% slower: 1.2 x httpx2 (1.18 to 1.22), was 1 (0.95 to 1.05)"
    ]


def test_the_tolerance_is_not_named() -> None:
    """Up to 15 % more is left alone, however little it varies."""
    assert changes([_STORED], [_with(1.14, 1.14, 1.14)]) == []


def test_noise_is_not_named() -> None:
    """A median far above, of rounds that reach into the stored ones, may be chance."""
    assert changes([_STORED], [_with(1.04, 1.4, 1.9)]) == []


def test_what_gets_faster_is_not_named() -> None:
    """There is nothing to mend."""
    assert changes([_STORED], [_with(0.4, 0.5, 0.6)]) == []


def test_a_slower_machine_is_not_named() -> None:
    """Times are not compared."""
    assert changes([_STORED], [replace(_STORED, cpu=Spread(900.0, 1000.0, 1100.0))]) == []


def test_a_slower_peer_is_not_named() -> None:
    """Only what a change here can make slower is compared."""
    slow = replace(_with(2.0, 2.0, 2.0), name="replicate", is_ours=False)
    assert changes([replace(_STORED, name="replicate", is_ours=False)], [slow]) == []


def test_what_only_one_run_has_is_named() -> None:
    """A measure that is renamed, or held to another base, is not silently compared with nothing."""
    other = replace(_STORED, name="pitchpipe, async")
    assert changes([_STORED], [other]) == [
        "Import: pitchpipe: not measured any more",
        "Import: pitchpipe, async: not in the baseline: run `make bench` to store it",
    ]
    assert changes([_STORED], [replace(_STORED, base="json alone")]) == [
        "Import: pitchpipe: not in the baseline: run `make bench` to store it"
    ]


def test_a_stored_run_is_read_back() -> None:
    """The JSON keeps everything of the measures."""
    assert parse_baseline(format_baseline([_STORED], {"Date": "2026-11-28"})) == [_STORED]


def test_ratios_are_taken_within_a_round() -> None:
    """A machine that is slower in one round is so for both, which leaves the ratio as it is."""
    rounds = [
        {"a": Timing(wall=9.0, cpu=2.0 * load), "b": Timing(wall=9.0, cpu=1.0 * load)}
        for load in (0.001, 0.005, 0.002)
    ]
    ours, base = measured("T", rounds, {"pitchpipe": "a", "other": "b"}, "other")
    assert (ours.ratio, ours.cpu) == (Spread(2.0, 2.0, 2.0), Spread(3.0, 4.0, 7.0))
    assert (ours.is_ours, base.is_ours, base.ratio.middle) == (True, False, 1.0)


def test_quartiles_are_of_the_values_themselves() -> None:
    """None lies outside of what was measured."""
    assert spread([1.0, 2.0, 3.0, 4.0, 5.0]) == Spread(2.0, 3.0, 4.0)
