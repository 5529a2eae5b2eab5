"""The stand-in answers as Replicate does: what is asserted here was recorded or is documented."""

from __future__ import annotations

import ast
import base64
import hashlib
import hmac
import json
import re
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx2
import pytest

from tests.support.loopback import serving
from tests.support.standin import SECRET, Echo, Fault, StandIn, replied, standing_in
from tests.support.standin.webhooks import signed

BARK = "b76242b40d67c76ab6742e987628a2a9ac019e11d56ab96c4e91ce03b79b2787"
FOLDER = Path(__file__).parent / "standin"


class Raw:
    """Sends requests as `curl` would."""

    def __init__(self, server: StandIn, http_client: httpx2.Client) -> None:
        self.server = server
        self._http = http_client
        self.headers = {"Authorization": f"Bearer {server.rules.token}"}

    def get(self, path: str) -> Any:
        url = path if path.startswith("http") else self.server.url + path
        return self._http.get(url, headers=self.headers)

    def post(self, path: str, body: Any = None, **headers: str) -> Any:
        fields = {name.replace("_", "-"): value for name, value in headers.items()}
        return self._http.post(self.server.url + path, json=body, headers=self.headers | fields)

    def create(self, prefer: str = "wait=5", /, **given: Any) -> Any:
        body = {"version": BARK, "input": {"prompt": "hi"}} | given
        return self.post("/predictions", body, prefer=prefer)

    def ended(self, prediction: Any) -> Any:
        kept = self.server.predictions[prediction.json()["id"]]
        kept.sleep(5)
        return self.get(f"/predictions/{kept.id}").json()


@pytest.fixture
def http_client() -> Iterator[httpx2.Client]:
    with httpx2.Client(timeout=10) as client:
        yield client


@pytest.fixture
def raw(http_client: httpx2.Client) -> Iterator[Raw]:
    with standing_in() as server:
        yield Raw(server, http_client)


def test_it_knows_nothing_of_what_it_tests():
    """The stand-in imports the standard library, a reader of YAML and itself, no more."""
    imported = set()
    for path in FOLDER.glob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Import):
                imported |= {alias.name.partition(".")[0] for alias in node.names}
            elif isinstance(node, ast.ImportFrom):
                assert node.level == 0
                imported.add(str(node.module).partition(".")[0])
    assert not imported & {"generated", "pitchpipe", "runtime", "httpx2", "templates"}
    assert "tests" in imported


def test_it_starts_at_once():
    """A thousand tests can have a server each."""
    began = time.perf_counter()
    for _ in range(10):
        with standing_in():
            pass
    assert time.perf_counter() - began < 2


@pytest.mark.parametrize("authorization", ["", "Bearer r8_other", "Bearer", "Basic r8_s3cret"])
def test_token(raw: Raw, authorization: str):
    """A request without the account's token is a problem in Replicate's words."""
    raw.headers = {"Authorization": authorization}
    answer = raw.get("/predictions")
    assert answer.status_code == 401
    assert answer.headers["content-type"] == "application/problem+json"
    detail = "You did not pass a valid authentication token"
    assert answer.json() == {"title": "Unauthenticated", "detail": detail, "status": 401}


def test_create(raw: Raw):
    """What is created is told with all that the API's document requires, under 201."""
    answer = raw.create("")
    assert answer.status_code == 201
    required = "id model version input output data_removed error status created_at urls"
    assert set(required.split()) <= answer.json().keys()
    made = answer.json()
    assert (made["model"], made["version"]) == ("suno-ai/bark", BARK)
    assert made["input"] == {"prompt": "hi"}
    assert made["urls"]["get"] == f"{raw.server.url}/predictions/{made['id']}"
    assert made["urls"]["cancel"] == f"{made['urls']['get']}/cancel"
    assert "stream" not in made["urls"]


def test_end(raw: Raw):
    """A prediction that has ended has its times and its metrics, and is billed."""
    ended = raw.ended(raw.create(""))
    assert ended["status"] == "succeeded"
    assert ended["output"]["audio_out"].startswith("data:")
    assert {"started_at", "completed_at", "metrics", "source"} <= ended.keys()
    assert (raw.server.billed, raw.server.cancelled, raw.server.running) == (1, 0, 0)


def test_fractions_of_seconds(raw: Raw):
    """Times come with 2, 3, 6, 8 or 9 digits of a second."""
    made = [raw.create().json()["created_at"] for _ in range(5)]
    digits = {len(re.fullmatch(r".*\.(\d+)Z", each)[1]) for each in made}
    assert digits == {2, 3, 6, 8, 9}


@pytest.mark.parametrize(
    ("prefer", "is_held"), [("wait", True), ("wait=5", True), ("wait=0", False), ("", False)]
)
def test_hold(http_client: httpx2.Client, prefer: str, is_held: bool):
    """`Prefer: wait` holds the request; a complete reply says `processing`, as recorded."""
    with standing_in(Echo(seconds=0.1)) as server:
        answer = Raw(server, http_client).create(prefer)
    assert answer.status_code == 201
    assert (answer.json()["output"] is not None) is is_held
    assert answer.headers.get("preference-applied") == (prefer if is_held else None)
    assert answer.json()["status"] in {"starting", "processing"}
    assert "completed_at" not in answer.json()


def test_hold_can_say_how_it_ended(http_client: httpx2.Client):
    """The recorded oddity can be switched off."""
    with standing_in(held_says="succeeded") as server:
        answer = Raw(server, http_client).create()
    assert answer.json()["status"] == "succeeded"
    assert answer.json()["completed_at"]


@pytest.mark.slow
def test_hold_ends(http_client: httpx2.Client):
    """After the seconds asked for, the prediction comes as it stands."""
    with standing_in(Echo(seconds=30)) as server:
        began = time.monotonic()
        answer = Raw(server, http_client).create("wait=1")
        assert 1 <= time.monotonic() - began < 5
    assert (answer.json()["status"], answer.json()["output"]) == ("processing", None)


INVALID = [
    ({"prompt": 3}, "invalid_type", "input.prompt"),
    ({"prompt": None}, "invalid_type", "input.prompt"),
    ({"history_prompt": "nobody"}, "enum", "input.history_prompt"),
    ({"text_temp": "hot"}, "invalid_type", "input.text_temp"),
    ({"output_full": 1}, "invalid_type", "input.output_full"),
]


@pytest.mark.parametrize(("given", "rule", "field"), INVALID)
def test_invalid_input(raw: Raw, given: dict[str, Any], rule: str, field: str):
    """An input that does not fit is refused by name, and nothing is made of it."""
    answer = raw.create(input=given)
    assert answer.status_code == 422
    assert answer.json()["title"] == "Input validation failed"
    assert answer.json()["detail"].startswith(f"- {field}: ")
    assert [(each["type"], each["field"]) for each in answer.json()["invalid_fields"]] == [
        (rule, field)
    ]
    assert not raw.server.predictions


def test_missing_input(raw: Raw):
    """An input that is missing is refused in the very words that were quoted."""
    version = raw.server.model("adirik/styletts2").version
    answer = raw.create(version=version, input={})
    description = "text is required"
    assert answer.json() == {
        "title": "Input validation failed",
        "detail": f"- input: {description}\n",
        "status": 422,
        "invalid_fields": [{"type": "required", "field": "input", "description": description}],
    }


def test_bounds(raw: Raw):
    """A bound itself is allowed, what is beyond it is not."""
    version = raw.server.model("adirik/styletts2").version

    def status(alpha: float) -> int:
        return raw.create(version=version, input={"text": "hi", "alpha": alpha}).status_code

    assert [status(each) for each in (0, 1, -0.01, 1.01)] == [201, 201, 422, 422]


@pytest.mark.parametrize(
    ("given", "rule"),
    [
        ({"cancel_after": 5}, "additional_property_not_allowed"),
        ({"webhook_events_filter": "completed"}, "invalid_type"),
        ({"webhook_events_filter": ["end"]}, "enum"),
        ({"version": 1}, "invalid_type"),
    ],
)
def test_invalid_body(raw: Raw, given: dict[str, Any], rule: str):
    """A key that the API does not know is refused, and so is a filter that is no list."""
    answer = raw.create(**given)
    assert answer.status_code == 422
    assert [each["type"] for each in answer.json()["invalid_fields"]] == [rule]


def test_unknown_version(raw: Raw):
    """A version is an ID, with or without the model before it; another is refused."""
    assert raw.create(version=f"suno-ai/bark:{BARK}").status_code == 201
    answer = raw.create(version="0" * 64)
    assert (answer.status_code, answer.json()["title"]) == (422, "Invalid version or not permitted")


def test_unknown_prediction(raw: Raw):
    """What is not there is a problem."""
    for answer in (raw.get("/predictions/x"), raw.post("/predictions/x/cancel")):
        assert (answer.status_code, answer.json()["status"]) == (404, 404)


def test_cancel(http_client: httpx2.Client):
    """A prediction that runs is canceled, loses its logs and gives no output; once is enough."""
    with standing_in(Echo(seconds=30)) as server:
        raw = Raw(server, http_client)
        raw.create("")
        answers = [raw.post(f"/predictions/{server.only.id}/cancel").json() for _ in range(2)]
        assert server.cancelled == 1
    assert answers[0] == answers[1]
    assert (answers[0]["status"], answers[0]["logs"], answers[0]["output"]) == (
        "canceled",
        None,
        None,
    )


def test_cancel_after_the_end(raw: Raw):
    """What has ended stays as it is."""
    made = raw.create().json()
    answer = raw.post(f"/predictions/{made['id']}/cancel").json()
    assert (answer["status"], raw.server.cancelled) == ("succeeded", 0)


@pytest.mark.parametrize(
    ("engine", "status"), [(Echo(boot=30), "aborted"), (Echo(seconds=30), "canceled")]
)
def test_deadline(http_client: httpx2.Client, engine: Echo, status: str):
    """`Cancel-After` really stops: `aborted` before the start, `canceled` while it runs."""
    with standing_in(engine, second=0.02) as server:
        raw = Raw(server, http_client)
        body = {"version": BARK, "input": {}}
        made = raw.post("/predictions", body, cancel_after="5s", prefer="wait=5").json()
        assert server.running == 0
    assert made["status"] == status
    assert made["deadline"] > made["created_at"]


@pytest.mark.parametrize("cancel_after", ["4", "4s", "0m4s"])
def test_least_deadline(raw: Raw, cancel_after: str):
    """A deadline is at least five seconds away."""
    body = {"version": BARK, "input": {}}
    assert raw.post("/predictions", body, cancel_after=cancel_after).status_code == 422


def test_failure(http_client: httpx2.Client):
    """A model that fails is no HTTP error."""
    with standing_in(Echo(error="E1001: out of memory")) as server:
        answer = Raw(server, http_client).create()
    assert (answer.status_code, answer.json()["status"]) == (201, "failed")
    assert answer.json()["error"] == "E1001: out of memory"


def test_retention(http_client: httpx2.Client):
    """Some time after the end, input, output and logs are gone."""
    with standing_in(retention=0) as server:
        raw = Raw(server, http_client)
        ended = raw.ended(raw.create(""))
    assert ended["data_removed"] is True
    assert (ended["input"], ended["output"], ended["logs"]) == ({}, None, None)


def test_pages(http_client: httpx2.Client):
    """The list is the newest first; `next` and `previous` are whole URLs with a cursor."""
    with standing_in(page_size=2) as server:
        raw = Raw(server, http_client)
        made = [raw.create("").json()["id"] for _ in range(5)]
        pages = [raw.get("/predictions").json()]
        while pages[-1]["next"]:
            assert pages[-1]["next"].startswith(f"{server.url}/predictions?cursor=")
            pages.append(raw.get(pages[-1]["next"]).json())
        before = raw.get(pages[-1]["previous"]).json()
    assert [[each["id"] for each in page["results"]] for page in pages] == [
        [made[4], made[3]],
        [made[2], made[1]],
        [made[0]],
    ]
    assert pages[0]["previous"] is None
    assert [each["id"] for each in before["results"]] == [made[2], made[1]]


def test_filters_of_the_list(raw: Raw):
    """The list can be limited to a time and to the website."""
    made = raw.create("").json()
    count = {
        query: len(raw.get(f"/predictions?{query}").json()["results"])
        for query in (
            "created_after=2020-01-01T00:00:00Z",
            "created_before=2020-01-01T00:00:00Z",
            "source=web",
        )
    }
    assert list(count.values()) == [1, 0, 0]
    assert made["source"] == "api"


@pytest.mark.parametrize("content", [b"", b"RIFF\r\n--x\r\n\r\n\x00\xff", b"\r\n" * 3])
def test_files(raw: Raw, http_client: httpx2.Client, content: bytes):
    """A file that is uploaded is described, checksums included, and found again."""
    url = f"{raw.server.url}/files"
    parts = {"content": ("voice é.wav", content, "audio/x-wav")}
    answer = http_client.post(url, files=parts, headers=raw.headers)
    assert answer.status_code == 201
    file = answer.json()
    assert (file["name"], file["content_type"]) == ("voice é.wav", "audio/x-wav")
    assert file["checksums"]["sha256"] == hashlib.sha256(content).hexdigest()
    assert file["size"] == len(content)
    assert raw.server.files[file["id"]].content == content
    assert raw.get(file["urls"]["get"]).json() == file


def test_file_without_content(raw: Raw, http_client: httpx2.Client):
    """An upload needs a part called `content`."""
    parts = {"file": ("a.wav", b"a")}
    answer = http_client.post(f"{raw.server.url}/files", files=parts, headers=raw.headers)
    assert answer.status_code == 400


def read_events(text: str) -> list[tuple[str, ...]]:
    """Read (event, ID, data) of a stream, as the WHATWG says."""
    blocks = [block.split("\n") for block in text.strip().split("\n\n")]
    fields = [[line.partition(": ")[::2] for line in block] for block in blocks]
    return [
        (
            dict(pairs)["event"],
            dict(pairs)["id"],
            "\n".join(value for name, value in pairs if name == "data"),
        )
        for pairs in fields
    ]


def test_stream(http_client: httpx2.Client):
    """A stream is on another port, needs no token, and goes on after the last event that came."""
    with standing_in(Echo(streams=True, lines=2, output=lambda _: ["a\n", "b", "c"])) as server:
        url = Raw(server, http_client).create("").json()["urls"]["stream"]
        whole = read_events(http_client.get(url).text)
        rest = read_events(http_client.get(url, headers={"last-event-id": "3:0"}).text)
        assert http_client.get(f"{server.stream_url}/streams/other").status_code == 404
    assert [(name, data) for name, _, data in whole] == [
        ("logs", "1/2\n"),
        ("output", "a\n"),
        ("logs", "2/2\n"),
        ("output", "b"),
        ("output", "c"),
        ("done", "{}"),
    ]
    assert rest == whole[4:]
    assert not url.startswith(server.url)


def test_webhooks(http_client: httpx2.Client):
    """Webhooks bring the prediction, and are signed as Replicate documents it."""
    with serving() as receiver:
        hook = f"{receiver.url}/hook?a=b"
        with standing_in() as server:
            Raw(server, http_client).create(
                webhook=hook, webhook_events_filter=["start", "completed"]
            )
        views = [each.json for each in receiver.received]
        first, last = receiver.received
    assert [each["status"] for each in views] == ["processing", "succeeded"]
    assert (last.method, last.target) == ("POST", "/hook?a=b")
    key = base64.b64decode(SECRET.partition("_")[2])
    text = f"{last.headers['webhook-id']}.{last.headers['webhook-timestamp']}.".encode()
    signature = base64.b64encode(hmac.digest(key, text + last.body, "sha256")).decode()
    assert last.headers["webhook-signature"] == f"v1,{signature}"
    assert first.headers["webhook-id"] != last.headers["webhook-id"]


def test_signature():
    """The published example of a signed webhook comes out."""
    headers = signed(b'{"test": 2432232314}', "msg_p5jXN8AQM9LWM0D4loKWxJek", 1614265330)
    assert headers["webhook-signature"] == "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE="


def test_webhook_is_sent_again(http_client: httpx2.Client):
    """A webhook that is not taken is sent again, under the same ID."""
    with serving() as receiver:
        receiver.answers(500)
        with standing_in() as server:
            Raw(server, http_client).create(
                webhook=receiver.url, webhook_events_filter=["completed"]
            )
        assert len({each.headers["webhook-id"] for each in receiver.received}) == 1
        assert len(receiver.received) == 3


def test_secret_of_webhooks(raw: Raw):
    """The key that webhooks are signed with can be asked for."""
    assert raw.get("/webhooks/default/secret").json() == {"key": SECRET}


# Faults.

HTML = b"<html><title>502 Bad Gateway</title></html>"


def test_answers_in_its_place(http_client: httpx2.Client):
    """A fault meets as many requests as it says, and then no more; others are not met."""
    with standing_in(None, replied("GET /predictions/*", 502, HTML, times=2)) as server:
        raw = Raw(server, http_client)
        made = raw.create("").json()
        answers = [raw.get(f"/predictions/{made['id']}") for _ in range(3)]
    assert [each.status_code for each in answers] == [502, 502, 200]
    assert answers[0].content == HTML


@pytest.mark.parametrize("acts", [True, False])
@pytest.mark.parametrize("how", ["end", "reset"])
def test_no_answer(http_client: httpx2.Client, how: Any, acts: bool):
    """A connection can close before the server acted, or after: then something is billed."""
    with standing_in(None, Fault(on="POST /predictions", closes=how, acts=acts)) as server:
        raw = Raw(server, http_client)
        kind = httpx2.ReadError if how == "reset" else httpx2.RemoteProtocolError
        with pytest.raises(kind):
            raw.create()
        assert server.billed == int(acts)
        assert raw.create().status_code == 201


def test_cut(http_client: httpx2.Client):
    """A body can end before its Content-Length."""
    with standing_in(None, Fault(on="GET /predictions", cut=10)) as server:
        raw = Raw(server, http_client)
        with pytest.raises(httpx2.RemoteProtocolError):
            raw.get("/predictions")
        assert raw.get("/predictions").json()["results"] == []


def test_drops(http_client: httpx2.Client):
    """A body can come byte by byte."""
    with standing_in(None, Fault(on="GET /predictions", drop=0.005)) as server:
        began = time.monotonic()
        answer = Raw(server, http_client).get("/predictions")
        assert answer.json()["results"] == []
        # Nothing waits for what comes after the last byte.
        assert time.monotonic() - began > 0.005 * (len(answer.content) - 1)


def test_broken_stream(http_client: httpx2.Client):
    """A stream can break after some events."""
    with standing_in(Echo(streams=True), Fault(on="GET /streams/*", cut=2)) as server:
        url = Raw(server, http_client).create().json()["urls"]["stream"]
        with pytest.raises(httpx2.RemoteProtocolError):
            http_client.get(url)
        assert "event: done" in http_client.get(url).text


def test_refused_connections(http_client: httpx2.Client):
    """For a while nobody listens."""
    with standing_in(opens_after=0.1) as server:
        raw = Raw(server, http_client)
        with pytest.raises(httpx2.ConnectError):
            raw.get("/predictions")
        time.sleep(0.15)
        assert raw.get("/predictions").status_code == 200
    assert len(server.received) == 1


def test_what_was_received(raw: Raw):
    """Every request is kept as it came."""
    raw.create("", input={"prompt": "é"})
    received = raw.server.received[0]
    assert (received.method, received.path) == ("POST", "/predictions")
    assert received.headers["authorization"] == "Bearer r8_s3cret"
    assert json.loads(received.body)["input"] == {"prompt": "é"}


def test_errors_of_its_own_are_not_kept_quiet(http_client: httpx2.Client):
    """A stand-in that fails itself makes the test fail."""

    def fail() -> None:
        with standing_in() as server:
            prediction = server.create("suno-ai/bark")
            prediction.sleep(5)
            prediction.output = object()
            with pytest.raises(httpx2.RemoteProtocolError):
                Raw(server, http_client).get(f"/predictions/{prediction.id}")

    with pytest.raises(TypeError, match="not JSON serializable"):
        fail()
