"""Whatever a server answers, a call returns a value or raises a CallError, which keeps the body."""

from __future__ import annotations

import asyncio
import encodings.aliases
import json
import logging
import os
import traceback
import warnings
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from functools import partial
from typing import Any, Final

import httpx2
import pytest
from hypothesis import HealthCheck, Phase, example, given, settings
from hypothesis import strategies as st

from generated import (
    CallError,
    DecodeError,
    FileURL,
    Limits,
    Retry,
    StatusError,
    verify_webhook,
)
from generated import suno_ai_bark as bark
from generated._runtime import creation, predictions, responses

ONCE: Final = Retry(attempts=1)
URL: Final = "https://api.example.com/v1"

IS_LONG: Final = bool(os.environ.get("PITCHPIPE_CONTRACT"))
"""Whether there is time for thousands of answers."""

fuzz = settings(
    max_examples=1500 if IS_LONG else 40,
    deadline=None,
    derandomize=not IS_LONG,
    database=None,
    phases=[Phase.explicit, Phase.generate],  # an example that is not the shortest will do
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)

# What a server can say.

DIGITS: Final = "9" * 400
URLS: Final = [
    "http://[::1",
    "https://[::1",
    "//[",
    "https://[v1.a]/",
    "https://a:99999999/",
    "https://a:b/",
    "https://xn--a/",
    "https://\u2100.com/",
    "https://" + "a" * 300 + "/",
    "https://a/\ud800",
    "https://a b/",
    "https://\x00/",
    "https:///",
    "https://@/",
    "https:",
    "?",
    "",
]
DATES: Final = [
    "Wed, 21 Oct 2015 07:28:00 -0000",
    "Mon, 01 Jan 0001 00:00:00 +1400",
    "Fri, 31 Dec 9999 23:59:59 -1400",
    "Fri, 31 Dec 99999999999 23:59:59 GMT",
    "Fri, 31 Dec 2015 23:59:59 +99999999999",
    "0",
    "1 Jan",
    "٣",
]
NUMBERS: Final = [DIGITS, f"-{DIGITS}", f"{DIGITS}.{DIGITS}", "1e400", "nan", "inf", "-0", "1_0"]

lines = st.text(st.characters(min_codepoint=1, max_codepoint=255, exclude_characters="\r\n"))
odd_lines = st.sampled_from([*NUMBERS, *(d for d in DATES if d.isascii())]) | lines
surrogates = st.text(st.characters(codec=None), max_size=20)
values = st.recursive(
    st.none()
    | st.booleans()
    | st.floats()
    | st.integers(min_value=-(10**400), max_value=10**400)
    | st.sampled_from([int(DIGITS), *URLS, *DATES, *NUMBERS])
    | surrogates,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(surrogates, inner, max_size=4),
    max_leaves=10,
)
prediction_values = st.fixed_dictionaries(
    {},
    optional=dict.fromkeys(
        [
            "id",
            "status",
            "input",
            "output",
            "error",
            "logs",
            "urls",
            "version",
            "created_at",
            "completed_at",
            "next",
            "results",
            "retry_after",
            "detail",
            "title",
            "invalid_fields",
            "metrics",
        ],
        values,
    ),
)
good = st.fixed_dictionaries(
    {"id": surrogates, "status": st.sampled_from(["starting", "succeeded", "failed", "odd"])},
    optional={
        "input": st.dictionaries(surrogates, values, max_size=2),
        "output": st.fixed_dictionaries({"audio_out": st.sampled_from(URLS) | surrogates}),
        "error": surrogates,
        "logs": surrogates,
        "created_at": st.sampled_from(DATES) | surrogates,
        "urls": st.fixed_dictionaries({"stream": st.sampled_from(URLS) | surrogates}),
        "version": surrogates,
    },
)
bodies = (
    st.binary(max_size=50)
    | st.builds(lambda value: json.dumps(value).encode(), values | prediction_values | good)
    | st.sampled_from([b"[" * 100_000, b'{"a":' * 100_000, b"[" * 900 + b"]" * 900, b"\xff\xfe"])
)
fields = st.fixed_dictionaries(
    {},
    optional={
        "retry-after": odd_lines,
        "ratelimit-reset": odd_lines,
        "date": odd_lines,
        "location": st.sampled_from([u for u in URLS if u.isascii() and u.isprintable()]) | lines,
        "content-type": st.sampled_from(["application/json", "text/plain"]) | lines,
        "content-encoding": st.sampled_from(["gzip", "deflate", "br", "zstd", "a, b"]) | lines,
        "content-range": odd_lines,
        "content-length": st.sampled_from(["0", "9" * 30]),
        "set-cookie": lines,
        "etag": lines,
        "last-modified": odd_lines,
        "x-odd": lines,
    },
)
statuses = st.sampled_from([100, 101, 200, 201, 204, 206, 302, 307, 400, 404, 416, 422, 429, 500])
answers = st.builds(lambda *parts: parts, statuses | st.integers(100, 999), fields, bodies)

Said = tuple[int, dict[str, str], bytes]


def http_answer(said: Said) -> httpx2.Response:
    status, headers, body = said
    raw = [(name.encode(), value.encode("latin-1")) for name, value in headers.items()]
    return httpx2.Response(status, headers=raw, stream=httpx2.ByteStream(body))


def outcome(said: list[Said], do: Callable[[bark.Client], Any]) -> Any:
    """Call a client whose server gives these answers, and its last from then on."""
    left = list(said)

    def handle(_: httpx2.Request) -> httpx2.Response:
        return http_answer(left.pop(0) if len(left) > 1 else left[0])

    with httpx2.Client(transport=httpx2.MockTransport(handle)) as http:
        client = bark.Client("token", base_url=URL, retry=ONCE, http_client=http)
        return caught(lambda: do(client))


def caught(do: Callable[[], Any]) -> Any:
    """Return the result, or else the CallError, which can be shown anywhere like what is logged."""
    listener = _Listener()
    logger = logging.getLogger("generated")
    logger.addHandler(listener)
    try:
        return do()
    except CallError as error:
        listener.lines += traceback.format_exception_only(error)
        if isinstance(error, StatusError):
            listener.lines += map(str, error.refused)
        if error.__cause__ is not None:
            listener.lines += traceback.format_exception_only(error.__cause__)
        return error
    finally:
        logger.removeHandler(listener)
        assert all(line.replace("\n", "").isprintable() for line in listener.lines)


class _Listener(logging.Handler):
    """Keeps what is logged."""

    def __init__(self) -> None:
        super().__init__(logging.DEBUG)
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.lines.append(record.getMessage())


@pytest.fixture(autouse=True)
def _without_pauses(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setattr(predictions, "_FIRST_PAUSE", 0)
    monkeypatch.setattr(predictions, "_LONGEST_PAUSE", 0)
    monkeypatch.setattr(creation, "_LEAVING", 0.05)
    logger = logging.getLogger("generated")
    logger.setLevel(logging.DEBUG)
    yield
    logger.setLevel(logging.NOTSET)


@fuzz
@given(answers)
def test_a_plain_call(said: Said) -> None:
    """The body that was received is in the error, to its last byte."""
    found = outcome([said], lambda client: client.get_prediction("p1"))
    if isinstance(found, (StatusError, DecodeError)) and "content-encoding" not in said[1]:
        assert found.body == said[2]
    if isinstance(found, StatusError):
        assert found.retry_after is None or 0 <= found.retry_after <= 86_400


@fuzz
@given(st.lists(answers, min_size=1, max_size=4))
def test_a_run(said: list[Said]) -> None:
    """Its create, its polls, and looking for what was lost."""
    outcome(said, lambda client: client.run(prompt="Hello", timeout=0.02))


@fuzz
@given(good, st.lists(answers, min_size=1, max_size=3))
def test_a_stream(prediction: dict[str, Any], said: list[Said]) -> None:
    """From the answer to its create to its last poll."""
    created = (201, {}, json.dumps(prediction).encode())

    def follow(client: bark.Client) -> None:
        with client.stream(prompt="Hello", timeout=0.02) as events:
            for _ in events:
                pass

    outcome([created, *said], follow)


@fuzz
@given(st.lists(answers, min_size=1, max_size=3))
def test_pages(said: list[Said]) -> None:
    """The URL of the next page is only read for its cursor."""

    def read(client: bark.Client) -> list[Any]:
        return [each for each, _ in zip(client.predictions(), range(5), strict=False)]

    outcome(said, read)


@pytest.mark.parametrize("url", URLS)
def test_the_next_page_of_an_odd_url(url: str) -> None:
    """Its host is not used."""
    pages = [{"results": [], "next": f"{url}?cursor=more"}, {"results": []}]
    said: list[Said] = [(200, {}, json.dumps(page).encode()) for page in pages]
    found = outcome(said, lambda client: list(client.predictions()))
    assert found == [] or isinstance(found, CallError)


@fuzz
@given(st.lists(answers, min_size=1, max_size=4), st.booleans())
def test_a_download(said: list[Said], is_async: bool) -> None:
    """Redirects, ranges and validators."""
    left = list(said)

    def handle(_: httpx2.Request) -> httpx2.Response:
        return http_answer(left.pop(0) if len(left) > 1 else left[0])

    url, limits = FileURL("https://files.example.com/a"), Limits(seconds=0.02, body=100_000)
    mock = httpx2.MockTransport(handle)

    async def awaited() -> bytes:
        async with httpx2.AsyncClient(transport=mock) as http:
            return await url.aread(limits=limits, http_client=http)

    def read() -> bytes:
        with httpx2.Client(transport=mock) as http:
            return url.read(limits=limits, http_client=http)

    caught((lambda: asyncio.run(awaited())) if is_async else read)


@fuzz
@given(
    st.sampled_from([f"data:{u}" for u in URLS] + URLS)
    | surrogates
    | st.builds("data:{}".format, surrogates)
)
def test_the_url_of_a_file(url: str) -> None:
    """It comes from the server as well."""
    mock = httpx2.MockTransport(lambda _: httpx2.Response(404))
    with httpx2.Client(transport=mock) as http:
        found = caught(lambda: FileURL(url).read(limits=Limits(seconds=0.02), http_client=http))
    assert isinstance(found, (bytes, CallError))


CHARSETS: Final = sorted(
    {*encodings.aliases.aliases, *encodings.aliases.aliases.values()}
    | {"undefined", "idna", "punycode", "unicode_escape", "raw_unicode_escape", "mbcs", "oem"}
    | {"\x00", "a" * 10_000, "../x", "é", "\ud800", " ", '"utf-8"', "aliases", "utf-8\x00"}
)


@pytest.mark.parametrize("charset", CHARSETS)
def test_a_text_of_any_charset(charset: str) -> None:
    """It is text, or a DecodeError with the body."""
    for body in (b"", b"\xff\x00.", b"\\xg \\N{no}", b"xn--" + b"a" * 100, bytes(range(256))):
        headers = responses.Headers([("content-type", f"text/plain; charset={charset}")])
        response = responses.Response(200, headers, body, "GET", URL)
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            found = caught(partial(responses.text, response))
        assert isinstance(found, str) or found.body == body


@fuzz
@given(
    st.dictionaries(
        st.sampled_from(["webhook-id", "webhook-timestamp", "webhook-signature"]), surrogates
    ),
    st.binary(max_size=20) | surrogates,
)
@example({"webhook-id": "a", "webhook-timestamp": DIGITS, "webhook-signature": "v1,\ud800"}, b"")
def test_a_webhook(headers: dict[str, str], body: bytes | str) -> None:
    """Whoever knows the address can send one."""
    caught(lambda: verify_webhook(headers, body, "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"))
    caught(lambda: bark.parse_webhook(body))


def test_a_redirect_to_what_is_no_url() -> None:
    """Of a call, it is a StatusError; of a download, an UnsafeURL, since it is not https."""
    for url in URLS:
        if url.isascii() and url.isprintable():
            said: Said = (302, {"location": url}, b"body")
            found = outcome([said], lambda client: client.get_prediction("p1"))
            assert (found.status_code, found.body) == (302, b"body")


def test_the_age_of_a_lost_prediction_whatever_the_date() -> None:
    """The `Date` of the answer is compared with `created_at`."""
    for date in DATES:
        for created in [*DATES, datetime.now(UTC).isoformat(), "0001-01-01", "9999-12-31T00:00Z"]:
            page = {"results": [{"id": "p1", "status": "starting", "created_at": created}]}
            page["results"][0] |= {"input": {"prompt": "Hello"}, "version": bark.VERSION}
            said: list[Said] = [(500, {}, b""), (200, {"date": date}, json.dumps(page).encode())]
            if date.isascii():
                outcome(said, lambda client: client.run(prompt="Hello", timeout=0.02))
