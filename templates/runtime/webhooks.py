# Pitchpipe runtime, copied verbatim: edit templates/runtime/ and run `pitchpipe generate`.
"""Verifies and parses webhooks (standardwebhooks.com)."""

from __future__ import annotations

import re
import time
from collections.abc import Mapping
from typing import Final, TypeVar

from . import responses
from .decode import Decoder
from .errors import CallError
from .responses import Headers, Response

T = TypeVar("T")

_HEADERS: Final = ("webhook-id", "webhook-timestamp", "webhook-signature")
_PREFIX: Final = "whsec_"
_VERSION: Final = "v1"
_MALFORMED: Final = (
    "the secret must be whsec_ and base64, as `GET /webhooks/default/secret` returns it"
)
_FORGED: Final = (
    "no signature of the webhook matches: it is forged, or this is not its secret or its raw body"
)
_TIMESTAMP: Final = re.compile(r"[0-9]{1,12}")


class InvalidWebhook(CallError, ValueError):
    """A webhook is not authentic or not recent. Do not act on it."""


def verify_webhook(
    headers: Mapping[str, str], body: bytes | str, secret: str, *, tolerance: float = 300.0
) -> str:
    """Check that a webhook was signed with a secret recently; return its ID.

    `body` is the raw body: JSON that was parsed and written again has different bytes. A str is
    encoded as UTF-8. Within `tolerance` seconds a webhook can be sent again, by anyone who has seen
    it or by a sender that got no response: act only on new IDs.

    Raise InvalidWebhook, or ValueError if `secret` or `tolerance` is invalid.
    """
    key = _key(secret)
    if not tolerance >= 0:
        message = f"tolerance must be 0 or more seconds, not {tolerance!r}"
        raise ValueError(message)
    message_id, timestamp, signatures = _fields(headers)
    signed = b".".join([_bytes(message_id), _bytes(timestamp), _bytes(body)])
    if not _is_signed(signed, key, signatures):
        raise InvalidWebhook(_FORGED)
    _check_time(timestamp, tolerance)
    return message_id


def parse(body: bytes | str, decoder: Decoder[T]) -> T:
    """Decode the body of a webhook, or raise DecodeError, which keeps it."""
    return responses.json(Response(200, Headers(), _bytes(body), "POST", "webhook"), decoder)


def _key(secret: str) -> bytes:
    # Imported late, like those below: only needed for webhooks.
    from base64 import b64decode  # noqa: PLC0415

    prefix, encoded = secret[: len(_PREFIX)], secret[len(_PREFIX) :]
    try:
        key = b64decode(encoded, validate=True)
    except ValueError:
        key = b""
    if prefix != _PREFIX or not key:
        raise ValueError(_MALFORMED)
    return key


def _fields(headers: Mapping[str, str]) -> tuple[str, ...]:
    """Return the three headers, whatever the case of their names."""
    known = {name.lower(): value for name, value in headers.items()}
    missing = [name for name in _HEADERS if not known.get(name)]
    if missing:
        message = f"the webhook has no header {' and no '.join(missing)}"
        raise InvalidWebhook(message)
    return tuple(known[name] for name in _HEADERS)


def _is_signed(signed: bytes, key: bytes, signatures: str) -> bool:
    """Say whether a signature matches, in constant time."""
    from base64 import b64encode  # noqa: PLC0415  late: see above
    from hmac import compare_digest, digest  # noqa: PLC0415  late: see above

    expected = b64encode(digest(key, signed, "sha256"))
    matches = [
        compare_digest(expected, _bytes(signature))
        for version, _, signature in (each.partition(",") for each in signatures.split())
        if version == _VERSION
    ]
    return any(matches)


def _check_time(timestamp: str, tolerance: float) -> None:
    """Refuse a webhook that is too old or from the future."""
    if not _TIMESTAMP.fullmatch(timestamp):
        message = "the header webhook-timestamp of the webhook is not a number of seconds"
        raise InvalidWebhook(message)
    age = time.time() - int(timestamp)
    if age > tolerance:
        message = f"the webhook is too old: it was sent {age:.0f} s ago, not {tolerance:g} at most"
        raise InvalidWebhook(message)
    if -age > tolerance:
        message = f"the webhook is from the future: {-age:.0f} s ahead, not {tolerance:g} at most"
        raise InvalidWebhook(message)


def _bytes(text: bytes | str) -> bytes:
    # Works for every string, and different strings have different bytes.
    return text.encode("utf-8", "surrogatepass") if isinstance(text, str) else text
