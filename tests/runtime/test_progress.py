"""The progress of a prediction, by the bars that tqdm prints."""

from __future__ import annotations

import time

import pytest
from runtime.progress import Follower, in_logs

BARS = (
    "\r  0%|          | 0/50 [00:00<?, ?it/s]",
    "\r  4%|\u258d         | 2/50 [00:00<00:03, 12.5it/s]",
    "\r 84%|\u2588\u2588\u2588\u2588\u258d| 42/50 [00:03<00:00, 12.5it/s]",
    "\r100%|\u2588\u2588\u2588\u2588\u2588\u2588| 50/50 [00:04<00:00, 12.5it/s]\n",
)


@pytest.mark.parametrize(
    ("logs", "progress"),
    [
        ("", None),
        ("Using seed: 42\nloading 100% of the weights\n", None),
        (BARS[0], 0.0),
        ("".join(BARS[:2]), 0.04),
        ("".join(BARS), 1.0),
        ("".join(BARS) + "saving\n" * 1000, 1.0),
        ("".join(BARS) + "".join(BARS[:3]), 0.84),  # another one, after the first
        (BARS[2] + "\n\r 10%|#         | 1/10 [00:00<00:01]\x1b[A", 0.1),  # one inside another
        ("Steps:  37%|###7      | 3.70k/10.0k [00:01<00:02]", 0.37),
        ("model.safetensors:  47%|####7     | 7.05M/15.0M [00:00<00:00, 9.1MB/s]", 0.47),
        ("\x1b[32m 50%|#####\x1b[0m| 5/10 [00:00<00:00]", 0.5),
        (" 50% 5/10 [00:00<00:00]", 0.5),  # no room for a bar
        ("".join(BARS[:3]) + "\r 9", 0.84),  # not all of the next has come
        ("".join(BARS[:3]) + "\r 90%|####", 0.84),
        ("250%|##| 5/2", None),
        ("12.5%|##| 1/8", None),
        ("1000%|##| 1/8", None),
        ("\u0661\u0662%|##| 1/8", None),
    ],
)
def test_the_last_bar_counts(logs: str, progress: float | None) -> None:
    """Whatever is printed around it, and however much of the next has come."""
    assert in_logs(logs) == progress


@pytest.mark.parametrize("size", [1, 2, 3, 7, 1000])
def test_logs_may_come_in_pieces(size: int) -> None:
    """What ends within a bar is read with what follows."""
    logs = "".join(BARS[:3]) + "x" * 5000 + "".join(BARS[:3])
    follower = Follower()
    told = [follower.feed(logs[at : at + size]) for at in range(0, len(logs), size)]
    assert set(told) <= {None, 0.0, 0.04, 0.84}
    assert told[-1] == 0.84


@pytest.mark.parametrize("padding", range(990, 1003))
def test_what_is_kept_never_begins_within_a_number(padding: int) -> None:
    """Of `84%` it is not 4 % that is read."""
    follower = Follower()
    follower.feed(BARS[2] + "x" * padding)
    assert follower.feed("y") == 0.84
    follower = Follower()
    follower.feed("184%|#| 1/2" + "x" * padding)
    assert follower.feed("y") is None


@pytest.mark.parametrize("piece", ["1%|", "1%| ", "9", "1% ", "1%||", "100%|x| ", "1%|#", "1/"])
def test_hostile_logs_take_no_time(piece: str) -> None:
    """Linear in the text, of which only the end is read."""
    logs = piece * (5_000_000 // len(piece))
    began = time.process_time()
    assert in_logs(logs) is None
    assert time.process_time() - began < 0.2
