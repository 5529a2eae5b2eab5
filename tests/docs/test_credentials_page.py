"""What the page about credentials shows works as it stands there."""

from __future__ import annotations

import base64
from pathlib import Path

import pytest

from tests.support import golden
from tests.support.examples import ROOT, importing, run_examples
from tests.support.loopback import Received, serving

PLAIN = """
openapi: 3.1.0
info: {title: Shop, version: "1"}
paths:
  /orders: {get: {operationId: list_orders, responses: {"204": {description: None}}}}
"""
SPEC = f"""{PLAIN}
security: [{{oauth: [orders]}}]
components:
  securitySchemes:
    oauth:
      type: oauth2
      flows: {{clientCredentials: {{tokenUrl: /token, scopes: {{orders: Orders}}}}}}
"""


def test_the_page(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Every example runs, with the requests that the text promises."""
    cases = [golden.Case(tmp_path / "shop"), golden.Case(tmp_path / "depot")]
    for case, spec in zip(cases, (SPEC, PLAIN), strict=True):
        case.folder.mkdir()
        (case.folder / "spec.yaml").write_text(spec, encoding="utf-8")
    golden.write_set(tmp_path / "oauth" / "apis", cases)
    (tmp_path / "token.txt").write_text("from-a-file\n", encoding="utf-8")
    importing(monkeypatch, tmp_path / "oauth", "apis")
    monkeypatch.chdir(tmp_path)
    with serving() as server:

        def answer(request: Received) -> None:
            good = base64.b64encode(b"me:s3cret").decode()
            if request.target != "/token":
                server.answers(204)
            elif request.headers["authorization"] == f"Basic {good}":
                server.answers(200, {"access_token": "fetched", "token_type": "Bearer"})
            else:
                server.answers(401, {"error": "invalid_client"})

        server.before = answer
        page = (ROOT / "docs" / "credentials.md").read_text(encoding="utf-8")
        run_examples(f"```python\nSHOP = {server.url!r}\n```\n{page}", "credentials.md")
    sent = [(each.target, each.headers["authorization"]) for each in server.received]
    assert sent[0] == ("/orders", "Bearer s3cret")
    assert sent[1:3] == [("/orders", "Bearer from-a-file"), ("/orders", "Bearer s3cret")]
    assert [target for target, _ in sent[3:]] == ["/token", "/orders", "/orders", "/token"]
    assert server.received[3].body == b"grant_type=client_credentials&scope=orders"
