"""Rows of what is wrong with webhooks."""

from __future__ import annotations

import time
from collections.abc import Mapping
from typing import Final

import generated
from generated import newer, verify_webhook
from generated import suno_ai_bark as bark
from tests.support.faults.row import HTML, Row
from tests.support.standin import SECRET
from tests.support.standin.webhooks import signed

BODY: Final = b'{"id":"abc","status":"processing","logs":"1/2\\n"}'
LATER: Final = b'{"id":"abc","status":"succeeded","logs":"1/2\\n2/2\\n"}'


def verified(headers: Mapping[str, str], body: bytes, secret: str = SECRET) -> str:
    try:
        return verify_webhook(headers, body, secret)
    except generated.InvalidWebhook:
        return "InvalidWebhook"


def sent_twice() -> str:
    headers = signed(BODY)
    ids = {verified(headers, BODY), verified(headers, BODY)}
    return "an ID that it knows" if len(ids) == 1 else "two IDs"


def reordered() -> str:
    """Get the end first, and then what was sent before it."""
    last, first = bark.parse_webhook(LATER), bark.parse_webhook(BODY)
    return f"Prediction {newer(last, first).status}, by `newer`"


def not_json() -> str:
    try:
        return bark.parse_webhook(HTML).status
    except generated.DecodeError as error:
        return type(error).__name__


WEBHOOKS = tuple(
    Row(fault=fault, call=call, sees=sees, requests=0, billed=0, webhook=webhook)
    for fault, call, sees, webhook in (
        (
            "a webhook is forged: another body",
            "verify_webhook",
            "InvalidWebhook",
            lambda: verified(signed(BODY), LATER),
        ),
        (
            "a webhook is forged: another secret",
            "verify_webhook",
            "InvalidWebhook",
            lambda: verified(signed(BODY), BODY, "whsec_AAAA"),
        ),
        (
            "a webhook is forged: not signed",
            "verify_webhook",
            "InvalidWebhook",
            lambda: verified({}, BODY),
        ),
        (
            "a webhook is replayed after ten minutes",
            "verify_webhook",
            "InvalidWebhook",
            lambda: verified(signed(BODY, at=time.time() - 600), BODY),
        ),
        ("a webhook comes twice", "verify_webhook", "an ID that it knows", sent_twice),
        (
            "webhooks come in the wrong order",
            "parse_webhook",
            "Prediction succeeded, by `newer`",
            reordered,
        ),
        ("a webhook is no JSON", "parse_webhook", "DecodeError", not_json),
    )
)
