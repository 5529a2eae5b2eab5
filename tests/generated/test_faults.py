"""What a caller sees when something goes wrong on the way, row by row, and what it costs.

`python -m tests.generated.test_faults` prints the table.
"""

from __future__ import annotations

import sys
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final

import pytest

from tests.support.faults import before_an_answer, of_answers, of_predictions, of_webhooks
from tests.support.faults.caller import Caller
from tests.support.faults.row import SLOW, Row
from tests.support.standin import StandIn, standing_in

MODEL: Final = "suno-ai/bark"
AT_MOST: Final = 3.0
"""How many seconds a row may take: less than the client's own timeout."""

ROWS: Final = (
    *before_an_answer.NOT_REACHED,
    *before_an_answer.LOST,
    *before_an_answer.LOST_FOR_GOOD,
    *of_answers.UNREADABLE,
    *of_answers.REFUSED,
    *of_answers.SERVER_ERRORS,
    *of_answers.SLOWNESS,
    *of_predictions.ENDS,
    *of_predictions.WITHOUT_A_VERSION,
    *of_predictions.POLLS,
    *of_predictions.INTERRUPTS,
    *of_predictions.STREAMS,
    *of_webhooks.WEBHOOKS,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What came of a row."""

    sees: str
    requests: int = 0
    is_polled: bool = False
    billed: int = 0
    cancelled: int = 0
    running: int = 0


def outcome(row: Row, *, is_async: bool) -> Outcome:
    """Let the fault of a row happen to its call."""
    if row.webhook is not None:
        return Outcome(sees=row.webhook())
    makes = row.call.startswith(("run", "stream", "create_prediction"))
    count = int(not makes) if row.made is None else row.made
    with standing_in(row.engine, *row.faults, **row.server) as server:
        given = {"prompt": "hi"} if row.of == MODEL else {"text": "hi", "reference": "https://a"}
        known = [server.create(row.of, **given) for _ in range(count)]
        for each in known:
            if row.engine is not SLOW:
                each.sleep(5)
        if row.stopped:
            threading.Timer(row.stopped, stop_only, (server,)).start()
        caller = Caller(row, server.url, is_async)
        sees = caller.call(row.asks_for or (known[0].id if known else ""))
        polls = len(server.requests("GET /predictions/"))
        assert_once(server, count)
        return Outcome(
            sees=sees,
            requests=len(server.received) - polls,
            is_polled=polls > 0,
            billed=server.billed,
            cancelled=server.cancelled,
            running=server.running,
        )


def stop_only(server: StandIn) -> None:
    server.only.stop()


def assert_once(server: StandIn, count: int) -> None:
    """Nothing is ever created twice, and nobody but the API gets the token."""
    assert len(server.predictions) - count <= 1
    streams = [each for each in server.received if each.path.startswith("/streams")]
    assert not any("authorization" in each.headers for each in streams)


@pytest.fixture(autouse=True)
def _quick(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("generated._runtime.predictions._FIRST_PAUSE", 0.02)


def cases() -> Iterator[Any]:
    """Give each row to both clients, but to one what only that can see."""
    for row in ROWS:
        for is_async in (False, True):
            if not (is_async and "(sync)" in row.call):
                yield pytest.param(row, is_async, id=f"{row}-{'async' if is_async else 'sync'}")


@pytest.mark.slow
@pytest.mark.parametrize(("row", "is_async"), list(cases()))
def test_row(row: Row, is_async: bool):
    """The caller sees what the row says, and it costs no more than that."""
    expected = Outcome(
        sees=row.sees,
        requests=row.requests,
        is_polled=row.is_polled,
        billed=row.billed,
        cancelled=row.cancelled,
        running=row.running,
    )
    began = time.monotonic()
    assert outcome(row, is_async=is_async) == expected
    assert time.monotonic() - began < AT_MOST


def test_there_are_enough_rows():
    """Every call is met by faults."""
    assert len(ROWS) >= 80
    names = {row.call.partition(" ")[0].rstrip(",") for row in ROWS}
    calls = {"run", "stream", "wait", "create_prediction", "get_prediction", "predictions"}
    assert calls <= names


def table() -> Iterator[str]:
    """Write the rows as text, in columns: what the test above holds."""
    lines = [("fault", "call", "caller sees", "requests", "billed", "canceled")]
    for row in ROWS:
        polls = " + polls" if row.is_polled and row.requests else "polls" * row.is_polled
        sent = f"{row.requests or ''}{polls}" or "0"
        lines.append((row.fault, row.call, row.sees, sent, str(row.billed), str(row.cancelled)))
    widths = [max(map(len, column)) for column in zip(*lines, strict=True)]
    lines.insert(1, tuple("-" * width for width in widths))
    for line in lines:
        cells = (cell.ljust(width) for cell, width in zip(line, widths, strict=True))
        yield " | ".join(cells).rstrip()


if __name__ == "__main__":
    sys.stdout.writelines(f"{line}\n" for line in table())
