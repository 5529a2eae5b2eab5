"""Webhooks: an event and its prediction in, a signed request to the user's server out."""

from __future__ import annotations

import base64
import hashlib
import hmac
import json
import queue
import secrets
import threading
import time
from collections.abc import Mapping
from http.client import HTTPConnection, HTTPException, HTTPSConnection
from typing import Any
from urllib.parse import urlsplit

# The one of Replicate's own examples; it opens nothing.
SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"  # noqa: S105

_TRIES = 3
_PAUSE = 0.05
_INTERVAL = 0.5


def signed(body: bytes, message_id: str = "", at: float | None = None) -> dict[str, str]:
    """Make the headers of a webhook (replicate.com/docs/topics/webhooks/verify-webhook)."""
    message_id = message_id or f"msg_{secrets.token_hex(12)}"
    seconds = str(int(time.time() if at is None else at))
    key = base64.b64decode(SECRET.removeprefix("whsec_"))
    text = b".".join([message_id.encode(), seconds.encode(), body])
    signature = base64.b64encode(hmac.digest(key, text, hashlib.sha256)).decode()
    return {
        "content-type": "application/json",
        "webhook-id": message_id,
        "webhook-timestamp": seconds,
        "webhook-signature": f"v1,{signature}",
    }


class Sender:
    """Sends webhooks, one after the other, each again if it is not answered by a 2xx.

    What a prediction prints and makes is told at most every half second.
    """

    def __init__(self) -> None:
        self._waiting: queue.SimpleQueue[tuple[str, bytes] | None] = queue.SimpleQueue()
        self._told: dict[str, float] = {}
        self._thread: threading.Thread | None = None

    def tell(self, url: str, event: str, view: Mapping[str, Any]) -> None:
        """Send one, soon."""
        now = time.monotonic()
        if event in {"logs", "output"}:
            if now - self._told.get(view["id"], 0) < _INTERVAL:
                return
            self._told[view["id"]] = now
        self._waiting.put((url, json.dumps(view).encode()))
        if self._thread is None:
            self._thread = threading.Thread(target=self._send_all, daemon=True)
            self._thread.start()

    def close(self) -> None:
        """Send what is waiting, then stop."""
        if self._thread is not None:
            self._waiting.put(None)
            self._thread.join(5)

    def _send_all(self) -> None:
        while (entry := self._waiting.get()) is not None:
            url, body = entry
            headers = signed(body)
            for attempt in range(_TRIES):
                if _is_taken(url, body, headers):
                    break
                time.sleep(_PAUSE * 2**attempt)


def _is_taken(url: str, body: bytes, headers: Mapping[str, str]) -> bool:
    """Send one request; redirects are not followed."""
    parts = urlsplit(url)
    kind = HTTPSConnection if parts.scheme == "https" else HTTPConnection
    connection = kind(parts.netloc, timeout=5)
    try:
        target = f"{parts.path or '/'}?{parts.query}".removesuffix("?")
        connection.request("POST", target, body, dict(headers))
        return 200 <= connection.getresponse().status < 300
    except (OSError, HTTPException):
        return False
    finally:
        connection.close()
