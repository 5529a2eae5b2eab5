"""What the page about streams shows works as it stands there."""

from __future__ import annotations

import re
from functools import partial
from pathlib import Path

import httpx2
import pytest

from pitchpipe.cli.commands import main
from tests.support import golden
from tests.support.examples import ROOT, run_examples

PAGE = ROOT / "docs" / "streams.md"

SPEC = """
openapi: 3.1.0
info: {title: Shop, version: "1"}
paths:
  /chat:
    post:
      operationId: chat
      requestBody:
        required: true
        content:
          application/json:
            schema:
              type: object
              required: [question]
              properties: {question: {type: string}, stream: {type: boolean}}
      responses:
        "200":
          description: An answer
          content:
            application/json:
              schema: {type: object, required: [text], properties: {text: {type: string}}}
            text/event-stream:
              schema: {type: object, required: [delta], properties: {delta: {type: string}}}
  /orders:
    get:
      operationId: list_orders
      responses:
        "200":
          description: Orders
          content: {application/x-ndjson: {schema: {$ref: "#/components/schemas/Order"}}}
  /photos/{id}:
    get:
      operationId: get_photo
      parameters: [{name: id, in: path, required: true, schema: {type: integer}}]
      responses: {"200": {description: A photo, content: {image/jpeg: {}}}}
components:
  schemas:
    Order: {type: object, required: [id], properties: {id: {type: integer}}}
"""


def _answer(request: httpx2.Request) -> httpx2.Response:
    answers = {
        "/orders": ("application/x-ndjson", b'{"id":1}\n{"id":2}\n'),
        "/photos/7": ("image/jpeg", b"\xff\xd8\xff\xdb"),
        "/chat": ("application/json", b'{"text":"Blue."}'),
    }
    kind, body = answers[request.url.path]
    if request.headers["accept"] == "text/event-stream":
        assert b'"stream":true' in request.content
        kind = "text/event-stream"
        body = b'data: {"delta":"Bl"}\n\ndata: {"delta":"ue."}\n\ndata: [DONE]\n\n'
    return httpx2.Response(200, headers={"content-type": kind, "etag": '"1"'}, content=body)


UNDESCRIBED = SPEC.replace(
    """            text/event-stream:
              schema: {type: object, required: [delta], properties: {delta: {type: string}}}
""",
    "",
).replace(
    "schemas:\n",
    """schemas:
    Piece: {type: object, required: [delta], properties: {delta: {type: string}}}
""",
)


def test_a_stream_by_an_overlay(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """The overlay of the page gives the method that the document lacks."""
    (overlay,) = re.findall(r"```yaml\n(.*?)```", PAGE.read_text(encoding="utf-8"), re.DOTALL)
    (tmp_path / "shop.yaml").write_text(UNDESCRIBED, encoding="utf-8")
    (tmp_path / "overlay.yaml").write_text(overlay, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    client = tmp_path / "clients" / "shop" / "client.py"
    given = ["generate", "--spec", "shop.yaml", "--output", "clients"]
    assert main(given) == 0
    assert "def stream_chat" not in client.read_text(encoding="utf-8")
    assert main([*given, "--overlay", "overlay.yaml"]) == 0
    made = client.read_text(encoding="utf-8")
    assert "def stream_chat" in made
    assert "ItemStream[Piece]" in made


def test_streams(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Every example runs, and prints what is shown."""
    case = golden.Case(tmp_path / "shop")
    case.folder.mkdir()
    (case.folder / "spec.yaml").write_text(SPEC, encoding="utf-8")
    golden.write_set(tmp_path / "clients", [case])
    there = partial(httpx2.Client, transport=httpx2.MockTransport(_answer))
    monkeypatch.setattr(httpx2, "Client", there)
    monkeypatch.syspath_prepend(tmp_path)
    monkeypatch.chdir(tmp_path)
    run_examples(PAGE.read_text(encoding="utf-8"), PAGE.name)
    assert (tmp_path / "photo.jpg").read_bytes() == b"\xff\xd8\xff\xdb"
