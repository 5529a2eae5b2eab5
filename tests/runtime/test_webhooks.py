"""A webhook that is forged, replayed late or malformed is refused; reordered ones are put right."""

from __future__ import annotations

import base64
import hashlib
import hmac
import time
from dataclasses import dataclass, replace
from typing import Any

import pytest
from runtime import decode
from runtime.errors import CallError, DecodeError
from runtime.predictions import newer
from runtime.responses import Headers
from runtime.webhooks import InvalidWebhook, parse, verify_webhook

# The example of Replicate's own client; it opens nothing.
SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"  # noqa: S105
OTHER = "whsec_" + base64.b64encode(b"another key").decode()
SENT = 1614265330
ID = "msg_p5jXN8AQM9LWM0D4loKWxJek"
BODY = b'{"test": 2432232314}'
SIGNATURE = "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE="
HEADERS = {"webhook-id": ID, "webhook-timestamp": str(SENT), "webhook-signature": SIGNATURE}


@pytest.fixture(autouse=True)
def now(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the webhooks of this module arrive at once."""
    at(monkeypatch, SENT)


def at(monkeypatch: pytest.MonkeyPatch, seconds: float) -> None:
    monkeypatch.setattr(time, "time", lambda: seconds)


def signature(
    timestamp: str, secret: str = SECRET, body: bytes = BODY, message_id: str = ID
) -> str:
    """Sign as the sender does."""
    key = base64.b64decode(secret.removeprefix("whsec_"))
    signed = b".".join([message_id.encode(), timestamp.encode("utf-8", "surrogatepass"), body])
    return "v1," + base64.b64encode(hmac.new(key, signed, hashlib.sha256).digest()).decode()


def headers(timestamp: str = str(SENT), **more: str) -> dict[str, str]:
    """Make headers that are signed, whatever the timestamp."""
    signed = {"webhook-timestamp": timestamp, "webhook-signature": signature(timestamp)}
    return {**HEADERS, **signed, **{name.replace("_", "-"): value for name, value in more.items()}}


def refused(
    fields: Any, body: bytes | str = BODY, secret: str = SECRET, tolerance: float = 300
) -> str:
    """Return why a webhook is refused, having checked that nothing secret is told."""
    with pytest.raises(InvalidWebhook) as caught:
        verify_webhook(fields, body, secret, tolerance=tolerance)
    message = str(caught.value)
    for hidden in (secret, secret.removeprefix("whsec_"), SIGNATURE, SIGNATURE.partition(",")[2]):
        assert hidden not in message
    return message


def test_a_webhook_of_the_api_is_taken() -> None:
    """The example that Replicate's own client is tested with; its ID is returned."""
    assert verify_webhook(HEADERS, BODY, SECRET) == ID


def test_a_text_is_taken_as_utf8() -> None:
    """The body may be a str; other letters than those of ASCII count by their bytes."""
    body = '{"prompt": "café ♪"}'
    fields = headers(webhook_signature=signature(str(SENT), body=body.encode()))
    assert verify_webhook(fields, body, SECRET) == verify_webhook(fields, body.encode(), SECRET)


@pytest.mark.parametrize(
    "fields",
    [
        {name.title(): value for name, value in HEADERS.items()},
        {name.upper(): value for name, value in HEADERS.items()},
        Headers(HEADERS.items()),
        {**HEADERS, "content-type": "application/json", "X-Other": ""},
    ],
    ids=["title", "upper", "mapping", "more"],
)
def test_names_of_headers_are_in_any_case(fields: Any) -> None:
    """Frameworks spell them as they like."""
    assert verify_webhook(fields, BODY, SECRET) == ID


@pytest.mark.parametrize(
    "signatures",
    [
        f"v1,AAAA {SIGNATURE}",
        f"{SIGNATURE} v1,AAAA",
        f"v1a,xyz v2,{SIGNATURE[3:]} {SIGNATURE}",
        f"v1 , v1, garbage {SIGNATURE}",
        f"{signature(str(SENT), OTHER)}  {SIGNATURE} ",
        " ".join(["v1,AAAA"] * 5000 + [SIGNATURE]),
    ],
    ids=["last", "first", "versions", "garbage", "rotated", "many"],
)
def test_any_of_several_signatures_may_match(signatures: str) -> None:
    """Secrets are exchanged while webhooks go on; versions that are not known are skipped."""
    assert verify_webhook(headers(webhook_signature=signatures), BODY, SECRET) == ID


@pytest.mark.parametrize(
    "signatures",
    [
        signature(str(SENT), OTHER),
        signature(str(SENT), body=BODY + b" "),
        signature(str(SENT + 1)),
        signature(str(SENT), message_id="msg_other"),
        f"v2,{SIGNATURE[3:]}",
        f"V1,{SIGNATURE[3:]}",
        SIGNATURE[3:],
        f"v1,v1,{SIGNATURE[3:]}",
        SIGNATURE.rstrip("="),
        SIGNATURE + "=",
        SIGNATURE[:-2],
        SIGNATURE.swapcase(),
        SIGNATURE.replace("/", "_").replace("+", "-"),
        "v1",
        "v1,",
        ",",
        "v1,====",
        "v1,é♪",
        "v1,\udcff",
        "v1,\0",
        "v1," + "A" * 1_000_000,
    ],
)
def test_a_forged_webhook_is_refused(signatures: str) -> None:
    """One by another secret, of another body, time or ID, or that is none at all."""
    why = refused(headers(webhook_signature=signatures))
    assert why.startswith("no signature of the webhook matches: ")


@pytest.mark.parametrize("body", [b"", b"{}", BODY + b"\n", BODY.replace(b" ", b""), "\udcff"])
def test_another_body_is_refused(body: bytes | str) -> None:
    """Also the same JSON in other bytes: it is to be the raw body."""
    assert "no signature" in refused(HEADERS, body)


@pytest.mark.parametrize("name", HEADERS)
@pytest.mark.parametrize("value", [None, ""])
def test_a_missing_header_is_named(name: str, value: str | None) -> None:
    """An empty one is missing too."""
    fields = {key: text for key, text in HEADERS.items() if key != name}
    why = refused(fields if value is None else {**fields, name: value})
    assert why == f"the webhook has no header {name}"


def test_all_missing_headers_are_named() -> None:
    """Most likely it is no webhook then."""
    assert refused({}).endswith("webhook-id and no webhook-timestamp and no webhook-signature")


@pytest.mark.parametrize(
    ("seconds", "tolerance", "why"),
    [
        (SENT, 0, ""),
        (SENT + 300, 300, ""),
        (SENT - 300, 300, ""),
        (SENT + 301, 300, "too old: it was sent 301 s ago"),
        (SENT - 301, 300, "from the future: 301 s ahead"),
        (SENT + 301, 400.5, ""),
        (SENT + 1, 0, "too old"),
        (SENT + 10**9, float("inf"), ""),
    ],
)
def test_a_webhook_is_refused_outside_its_time(
    monkeypatch: pytest.MonkeyPatch, seconds: float, tolerance: float, why: str
) -> None:
    """One replayed later than the tolerance, or whose clock is as far ahead."""
    at(monkeypatch, seconds)
    if why:
        assert why in refused(HEADERS, tolerance=tolerance)
    else:
        assert verify_webhook(HEADERS, BODY, SECRET, tolerance=tolerance) == ID


def test_a_webhook_is_good_for_five_minutes(monkeypatch: pytest.MonkeyPatch) -> None:
    """Unless another tolerance is given; within it a replay has the ID of the first."""
    at(monkeypatch, SENT + 300)
    assert verify_webhook(HEADERS, BODY, SECRET) == verify_webhook(HEADERS, BODY, SECRET)
    at(monkeypatch, SENT + 300.5)
    with pytest.raises(InvalidWebhook):
        verify_webhook(HEADERS, BODY, SECRET)


@pytest.mark.parametrize(
    "timestamp",
    [
        "nan",
        "inf",
        "-inf",
        "-1",
        "+1",
        " ",
        f" {SENT}",
        f"{SENT}\n",
        f"{SENT}.0",
        "1e9",
        "0x1",
        "١٢",
        "1_0",
        "9" * 13,
        "9" * 5000,
        "\udcff",
        "♪",
        "\0",
    ],
)
def test_a_timestamp_is_a_number_of_seconds(timestamp: str) -> None:
    """Whatever else it is, it is refused, though it be signed."""
    assert "webhook-timestamp" in refused(headers(timestamp), tolerance=float("inf"))


@pytest.mark.parametrize("timestamp", ["nan", "1", "9" * 12, "", "\udcff"])
def test_the_time_is_told_of_only_if_the_signature_is_good(timestamp: str) -> None:
    """Who cannot sign learns nothing of our clock."""
    fields = {**HEADERS, "webhook-timestamp": timestamp}
    assert "no signature" in refused(fields) if timestamp else "no header" in refused(fields)


@pytest.mark.parametrize(
    "secret",
    [
        "",
        "whsec_",
        "MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
        "WHSEC_MfKQ",
        "whsec_MfKQ9",
        "whsec_MfKQ\n",
        "whsec_ MfKQ",
        "whsec_M-_Q",
        "whsec_é",
        "r8_not_the_token",
        "whsec_====",
        "whsec_\udcff",
    ],
)
def test_a_malformed_secret_is_not_the_webhooks_fault(secret: str) -> None:
    """It is the receiver's configuration that is to be put right: another error, without it."""
    with pytest.raises(ValueError, match="the secret must be whsec_") as caught:
        verify_webhook(HEADERS, BODY, secret)
    assert not isinstance(caught.value, CallError)
    assert str(caught.value).endswith("base64, as `GET /webhooks/default/secret` returns it")
    assert caught.value.__suppress_context__ or caught.value.__context__ is None


@pytest.mark.parametrize("tolerance", [-1, float("nan")])
def test_a_tolerance_without_sense_lets_nothing_through(tolerance: float) -> None:
    """Compared with NaN, nothing would be too old."""
    with pytest.raises(ValueError, match="tolerance must be 0 or more seconds"):
        verify_webhook(HEADERS, BODY, SECRET, tolerance=tolerance)


def test_all_signatures_are_compared_in_constant_time(monkeypatch: pytest.MonkeyPatch) -> None:
    """As bytes, and to the last, also after one that matches."""
    compared: list[tuple[Any, Any]] = []
    compare = hmac.compare_digest
    monkeypatch.setattr(hmac, "compare_digest", lambda *ab: [compared.append(ab), compare(*ab)][1])
    fields = headers(webhook_signature=f"v1,AAAA {SIGNATURE} v1,BBBB v2,CCCC")
    assert verify_webhook(fields, BODY, SECRET) == ID
    assert [given for _, given in compared] == [b"AAAA", SIGNATURE[3:].encode(), b"BBBB"]


# What is in a webhook.


@dataclass
class State:
    """A prediction, as far as two of them are compared."""

    status: str
    logs: str | None = None
    output: Any = None


def decode_state(value: Any, path: str) -> State:
    data = decode.object_(value, path)
    return State(decode.required(data, "status", path, decode.string), output=data.get("output"))


@pytest.mark.parametrize("body", [b'{"status": "failed"}', '\ufeff{"status": "failed", "x": 1}'])
def test_a_webhook_is_decoded(body: bytes | str) -> None:
    """From bytes or text, as an answer of the API is."""
    assert parse(body, decode_state) == State("failed")


@pytest.mark.parametrize(
    ("body", "place", "why"),
    [
        (b"", "", "is empty"),
        (b"{", "", "is not JSON"),
        (b"\xff", "", "is not UTF-8"),
        ("\udcff", "", "is not UTF-8"),
        (b"[]", "", "is an array"),
        (b"{}", "", "has no 'status'"),
        (b'{"status": 1}', "/status", "is a number, not a string"),
        (b'{"status": NaN}', "", "NaN is not a JSON number"),
        (b"[" * 100_000, "", "nested too deeply"),
    ],
)
def test_a_webhook_that_does_not_fit_is_kept(body: bytes | str, place: str, why: str) -> None:
    """The error says where it does not, and has the body."""
    with pytest.raises(DecodeError, match=why) as caught:
        parse(body, decode_state)
    raw = body if isinstance(body, bytes) else body.encode("utf-8", "surrogatepass")
    assert (caught.value.at, caught.value.body) == (place, raw)
    assert "webhook" in str(caught.value)


ORDERED = [
    State("starting"),
    State("processing"),
    State("processing", "one"),
    State("processing", "one two", ["a"]),
    State("processing", "one two", ["a", "b"]),
    State("succeeded", "one two", ["a", "b"]),
]


@pytest.mark.parametrize("first", range(len(ORDERED)))
@pytest.mark.parametrize("second", range(len(ORDERED)))
def test_reordered_webhooks_are_put_right(first: int, second: int) -> None:
    """Of two states the later one is chosen, in whichever order they come."""
    assert newer(ORDERED[first], ORDERED[second]) is ORDERED[max(first, second)]


@pytest.mark.parametrize("status", ["succeeded", "failed", "canceled", "aborted"])
def test_an_end_is_final(status: str) -> None:
    """Also one without the logs, which are gone once a prediction is canceled."""
    end, before = State(status), State("processing", "a long log", ["a"])
    assert newer(before, end) is end
    assert newer(end, before) is end


def test_a_status_that_is_not_known_lies_before_the_end() -> None:
    """An API may add one."""
    odd = State("queued-again")
    assert newer(State("processing"), odd) is odd
    assert newer(odd, State("failed")) == State("failed")


def test_of_equal_states_the_one_that_came_last_is_chosen() -> None:
    """It may differ in what is not compared."""
    known = State("processing", "one")
    received = replace(known)
    assert newer(known, received) is received
