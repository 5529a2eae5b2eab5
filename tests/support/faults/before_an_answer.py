"""Rows of requests that do not arrive, and of answers that do not."""

from __future__ import annotations

from dataclasses import replace

from generated import Retry
from tests.support.faults.row import (
    CREATE,
    FEW,
    GET,
    HTML,
    LIST,
    MAY_EXIST,
    Row,
)
from tests.support.standin import Fault, replied

NOT_REACHED = (
    Row(
        fault="connections are refused for 0.2 s",
        call="run",
        sees="Output",
        requests=1,
        billed=1,
        server={"opens_after": 0.2},
        client={"retry": Retry(attempts=100, first=0.02, longest=0.02)},
    ),
    Row(
        fault="connections are refused",
        call="run",
        sees="ConnectionFailed (tried 3 times)",
        requests=0,
        billed=0,
        server={"opens_after": 0.5},
        client={"retry": FEW},
    ),
    Row(
        fault="the connection is reset before the server acts",
        call="run",
        sees=f"TransportError, {MAY_EXIST}",
        requests=2,
        billed=0,
        faults=(Fault(on=CREATE, closes="reset", acts=False),),
    ),
    Row(
        fault="the connection is reset before the server acts",
        call="get_prediction",
        sees="Prediction succeeded",
        requests=0,
        billed=1,
        is_polled=True,
        faults=(Fault(on=GET, closes="reset", acts=False, times=2),),
    ),
)

LOST = tuple(
    Row(
        fault=f"{how}, after the prediction was created",
        call=call,
        sees=sees,
        requests=requests,
        billed=1,
        is_polled=call != "create_prediction",
        faults=(replace(fault, on=CREATE),),
        given=given,
    )
    for how, fault in (
        ("the connection ends without an answer", Fault(on="", closes="end")),
        ("the connection is reset", Fault(on="", closes="reset")),
        ("the answer is cut in its body", Fault(on="", cut=40)),
    )
    for call, sees, requests, given in (
        ("run", "Output", 2, {}),
        ("stream", "all logs, output, done", 2, {}),
        ("create_prediction", f"TransportError, {MAY_EXIST}", 1, {"prefer": "wait=5"}),
    )
)

LOST_FOR_GOOD = (
    Row(
        fault="the connection is reset, and the list cannot be read",
        call="run",
        sees=f"TransportError, {MAY_EXIST}",
        requests=5,
        billed=1,
        faults=(Fault(on=CREATE, closes="reset"), replied(LIST, 503, HTML, times=100)),
    ),
    Row(
        fault="the connection is reset, and there is another of the same input",
        call="run",
        sees=f"TransportError, {MAY_EXIST}",
        requests=2,
        billed=2,
        made=1,
        faults=(Fault(on=CREATE, closes="reset"),),
    ),
    Row(
        fault="the connection is reset, after one with a file was created",
        call="run",
        sees="Output",
        requests=2,
        billed=1,
        is_polled=True,
        faults=(Fault(on=CREATE, closes="reset"),),
        given={"custom_history_prompt": b"PK\x03\x04"},
    ),
    Row(
        fault="the connection is reset, after a file was uploaded",
        call="run",
        sees="Output",
        requests=3,
        billed=1,
        faults=(Fault(on="POST /files", closes="reset"),),
        given={"custom_history_prompt": b"PK\x03\x04" + bytes(300_000)},
    ),
)
