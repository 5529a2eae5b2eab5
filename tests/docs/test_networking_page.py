"""What the page about networking says of proxies, certificates, headers and timeouts is so."""

from __future__ import annotations

import contextlib
import io
import re
import ssl
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from importlib.util import find_spec
from pathlib import Path

import httpx2
import pytest

from pitchpipe.cli.commands import main
from tests.support.fakes import CLIENTS, ROOT, write_clients

PET = b'{"id": 7, "name": "Tom"}'
PAGE = ROOT / "docs" / "networking.md"
NAMELESS = b'{"id": 8, "name": null}'


class Server(ThreadingHTTPServer):
    """A server that is also a proxy, as it answers whatever URL it is asked for."""

    daemon_threads = True
    received: dict[str, str]
    targets: list[str]

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.received, self.targets = {}, []
        self.url = f"http://127.0.0.1:{self.server_port}"
        threading.Thread(target=self.serve_forever, daemon=True).start()


class Handler(BaseHTTPRequestHandler):
    server: Server

    def do_GET(self) -> None:
        self.server.received = {name.lower(): value for name, value in self.headers.items()}
        body = self.rfile.read(int(self.headers.get("content-length", 0)))
        self.server.received |= {"target": self.path, "body": body.decode()}
        self.server.targets.append(self.path)
        if self.path.endswith("/pets"):
            time.sleep(1)
        self.send_response(404 if self.path.endswith("/nothing") else 200)
        self.send_header("content-type", "application/json")
        answer = NAMELESS if self.path.endswith("/8") else PET
        self.send_header("content-length", str(len(answer)))
        self.end_headers()
        with contextlib.suppress(BrokenPipeError):  # who asked has not waited
            self.wfile.write(answer)

    def do_POST(self) -> None:
        self.do_GET()

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture
def server() -> Iterator[Server]:
    with Server() as server:
        yield server
        server.shutdown()


@pytest.fixture
def secure(tmp_path: Path) -> Iterator[tuple[str, Path]]:
    """Give the URL of a server with a certificate of its own, and that certificate."""
    key, file = tmp_path / "key.pem", tmp_path / "ca.pem"
    names = ["-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost"]
    made = ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", *names]
    subprocess.run([*made, "-keyout", key, "-out", file], check=True, capture_output=True)
    with Server.__new__(Server) as server:
        ThreadingHTTPServer.__init__(server, ("127.0.0.1", 0), Handler)
        server.received, server.targets = {}, []
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(file, key)
        server.socket = context.wrap_socket(server.socket, server_side=True)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"https://localhost:{server.server_port}", file
        server.shutdown()


@pytest.fixture
def clients(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Make the set `clients` for one test: another page has one of the same name."""
    write_clients(tmp_path, CLIENTS[1:])
    monkeypatch.syspath_prepend(tmp_path)
    _forget()
    yield
    _forget()


def _forget() -> None:
    for name in [each for each in sys.modules if each.partition(".")[0] == "clients"]:
        del sys.modules[name]


@pytest.mark.usefixtures("clients")
def test_the_page(server: Server, secure: tuple[str, Path]) -> None:
    """Every example runs and prints what is shown; the proxy was asked for the whole URL."""
    url, file = secure
    namespace = {
        "PROXY": server.url,
        "URL": server.url,
        "SLOW_URL": server.url,
        "TLS_URL": url,
        "CA_FILE": file,
        "received": lambda: server.received,
    }
    page = PAGE.read_text(encoding="utf-8")
    printed = ""
    for language, block in re.findall(r"^```(\w*)\n(.*?)^```$", page, re.MULTILINE | re.DOTALL):
        if language == "python":
            output = io.StringIO()
            with contextlib.redirect_stdout(output):
                code = compile(block, "networking.md", "exec")
                exec(code, namespace)  # noqa: S102  running it is the test
            printed = output.getvalue()
        elif language == "text":
            assert printed == block
    assert server.targets[0] == f"{server.url}/pets/7"


def test_an_overlay_for_an_answer(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """What the page's overlay says may be left out need not be there any more."""
    (overlay,) = re.findall(r"```yaml\n(.*?)```", PAGE.read_text(encoding="utf-8"), re.DOTALL)
    (tmp_path / "overlay.yaml").write_text(overlay, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    spec = str(ROOT / "tests" / "docs" / "shop.yaml")
    given = ["--spec", spec, "--overlay", "overlay.yaml", "--output", "made"]
    assert main(["generate", *given]) == 0
    models = (tmp_path / "made" / "shop" / "models.py").read_text(encoding="utf-8")
    assert "    name: str | None = None\n" in models


def test_http2_needs_a_package() -> None:
    """Without it, the error names what is missing."""
    if find_spec("h2") is None:
        with pytest.raises(ImportError, match="h2"):
            httpx2.Client(http2=True)
