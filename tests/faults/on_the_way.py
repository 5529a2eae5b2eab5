"""Rows of what goes wrong between the client and the server."""

from __future__ import annotations

from dataclasses import replace

from generated import Retry
from tests.faults.row import (
    BRIEF,
    CREATE,
    FEW,
    GET,
    HTML,
    LIST,
    MAY_EXIST,
    MAY_GO_ON,
    SLOW,
    THROTTLED,
    UNHELD,
    Row,
)
from tests.standin import Fault, replied

ELSEWHERE = "https://example.com/v1/predictions"

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

UNREADABLE = (
    Row(
        fault="502 by a proxy, after the prediction was created",
        call="run",
        sees="Output",
        requests=2,
        billed=1,
        is_polled=True,
        faults=(replied(CREATE, 502, HTML, acts=True),),
    ),
    Row(
        fault="201 with no body, after the prediction was created",
        call="run",
        sees="Output",
        requests=2,
        billed=1,
        is_polled=True,
        faults=(replied(CREATE, 201, acts=True),),
    ),
    Row(
        fault="201 with no body, after the prediction was created",
        call="create_prediction",
        sees="DecodeError (201)",
        requests=1,
        billed=1,
        faults=(replied(CREATE, 201, acts=True),),
    ),
    Row(
        fault="200 with a page in HTML, as of a hotel's network, to all that is asked",
        call="run",
        sees=f"DecodeError (200), {MAY_EXIST}",
        requests=2,
        billed=0,
        faults=(replied("*", 200, HTML, times=100, content_type="text/html"),),
    ),
    Row(
        fault="200 with a page in HTML",
        call="get_prediction",
        sees="DecodeError (200)",
        requests=0,
        billed=1,
        is_polled=True,
        faults=(replied(GET, 200, HTML, content_type="text/html"),),
    ),
    Row(
        fault="200 with a page in HTML",
        call="predictions",
        sees="DecodeError (200)",
        requests=1,
        billed=1,
        faults=(replied(LIST, 200, HTML, content_type="text/html"),),
    ),
    Row(
        fault="200 with broken JSON, while it is polled",
        call="run",
        sees=f"DecodeError (200), {MAY_GO_ON}",
        requests=1,
        billed=1,
        running=1,
        is_polled=True,
        engine=SLOW,
        faults=(replied(GET, 200, b'{"id": "abc", "status'),),
        given=UNHELD,
    ),
    Row(
        fault="redirect to another host",
        call="run",
        sees="StatusError (307)",
        requests=1,
        billed=0,
        faults=(replied(CREATE, 307, location=ELSEWHERE),),
    ),
)

REFUSED = (
    Row(
        fault="429 twice, Retry-After: 0",
        call="run",
        sees="Output",
        requests=3,
        billed=1,
        faults=(replied(CREATE, 429, THROTTLED, times=2, retry_after="0"),),
    ),
    Row(
        fault="429 twice, retry_after in its body",
        call="run",
        sees="Output",
        requests=3,
        billed=1,
        faults=(replied(CREATE, 429, {"detail": "low credit", "retry_after": 0.01}, times=2),),
    ),
    Row(
        fault="429 once, it does not say for how long",
        call="create_prediction",
        sees="Prediction processing",
        requests=2,
        billed=1,
        faults=(replied(CREATE, 429, {"detail": "too many"}),),
        given={"prefer": "wait=5"},
    ),
    Row(
        fault="429 for ever",
        call="run",
        sees="RateLimited (429, retry_after=0)",
        requests=3,
        billed=0,
        faults=(replied(CREATE, 429, times=100, retry_after="0"),),
        client={"retry": FEW},
    ),
    Row(
        fault="429 for longer than a call may wait",
        call="run",
        sees="RateLimited (429, retry_after=30)",
        requests=1,
        billed=0,
        faults=(replied(CREATE, 429, THROTTLED),),
        client={"retry": Retry(seconds=5)},
    ),
    Row(
        fault="429 while it is polled",
        call="run",
        sees="Output",
        requests=1,
        billed=1,
        is_polled=True,
        engine=BRIEF,
        faults=(replied(GET, 429, times=2, retry_after="0"),),
        given=UNHELD,
    ),
    Row(
        fault="402: no credit",
        call="run",
        sees="PaymentRequired (402)",
        requests=1,
        billed=0,
        faults=(replied(CREATE, 402, {"title": "Insufficient credit"}),),
    ),
    Row(
        fault="the token is wrong",
        call="run",
        sees="Unauthenticated (401)",
        requests=1,
        billed=0,
        client={"token": "r8_other"},
    ),
    Row(
        fault="the version is not known",
        call="run",
        sees="UnprocessableEntity (422)",
        requests=1,
        billed=0,
        given={"version": "0" * 64},
    ),
    Row(
        fault="an input is not valid",
        call="run",
        sees="InvalidInput",
        requests=0,
        billed=0,
        given={"text_temp": "hot"},
    ),
)

SERVER_ERRORS = (
    *(
        Row(
            fault=f"{status}, nothing was created",
            call="create_prediction",
            sees=f"ServerError ({status})",
            requests=1,
            billed=0,
            faults=(replied(CREATE, status, HTML),),
        )
        for status in (500, 502, 503, 504)
    ),
    Row(
        fault="502, nothing was created",
        call="run",
        sees=f"ServerError (502), {MAY_EXIST}",
        requests=2,
        billed=0,
        faults=(replied(CREATE, 502, HTML),),
    ),
    *(
        Row(
            fault=f"{status} twice",
            call="get_prediction",
            sees="Prediction succeeded",
            requests=0,
            billed=1,
            is_polled=True,
            faults=(replied(GET, status, HTML, times=2),),
        )
        for status in (502, 503, 504)
    ),
    Row(
        fault="500",
        call="get_prediction",
        sees="ServerError (500)",
        requests=0,
        billed=1,
        is_polled=True,
        faults=(replied(GET, 500, {"detail": "Internal"}),),
    ),
    Row(
        fault="502 once on the second of three pages",
        call="predictions",
        sees="5 predictions",
        requests=4,
        billed=5,
        made=5,
        server={"page_size": 2},
        faults=(Fault(on=LIST), replied(LIST, 502, HTML)),
    ),
    Row(
        fault="`next` leads back to its own page",
        call="predictions",
        sees="0 predictions",
        requests=2,
        billed=1,
        faults=(replied(LIST, 200, {"results": [], "next": f"{ELSEWHERE}?cursor=a"}, times=9),),
    ),
    Row(
        fault="`next` leads to another host: only its cursor is taken",
        call="predictions",
        sees="0 predictions",
        requests=2,
        billed=1,
        faults=(replied(LIST, 200, {"results": [], "next": f"{ELSEWHERE}?cursor=MA=="}),),
    ),
)

SLOWNESS = (
    Row(
        fault="the answer takes longer than the client waits",
        call="run",
        sees="Output",
        requests=2,
        billed=1,
        is_polled=True,
        faults=(Fault(on=CREATE, delay=1.5),),
        # A create that is held is given 15 s more than it is held: this one is not.
        client={"timeout": 0.2},
        given=UNHELD,
    ),
    Row(
        fault="the answer takes longer than the client waits",
        call="create_prediction",
        sees=f"TimedOut, {MAY_EXIST}",
        requests=1,
        billed=1,
        faults=(Fault(on=CREATE, delay=0.6),),
        client={"timeout": 0.2},
    ),
    Row(
        fault="the answer comes in drops, for longer than `timeout`",
        call="run",
        sees="PredictionTimedOut (canceled)",
        requests=3,
        billed=1,
        cancelled=1,
        is_polled=True,
        engine=SLOW,
        faults=(Fault(on=CREATE, drop=0.01),),
        given={"timeout": 0.6},
    ),
    Row(
        fault="each poll comes in drops, for longer than `timeout`",
        call="wait",
        sees="PredictionTimedOut (goes on)",
        requests=0,
        billed=1,
        running=1,
        is_polled=True,
        engine=SLOW,
        faults=(Fault(on=GET), Fault(on=GET, drop=0.01, times=100)),
        given={"timeout": 0.6},
    ),
)
