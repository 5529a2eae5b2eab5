"""Nothing of it became code; it is data where it is sent, and text where it is read."""

import ast
from pathlib import Path

from tests.support.exchanges import Exchange


def check(client):
    for path in Path(client.__file__).parent.glob("*.py"):
        names = {n.id for n in ast.walk(ast.parse(path.read_text())) if isinstance(n, ast.Name)}
        assert not names & {"os", "__import__", "SystemExit", "abort"}, path
        assert path.read_text().isascii() or "\u202e" not in path.read_text()
    (name,) = [name for name in dir(client.Client) if name.endswith("def_b")]
    exchange = Exchange(client, body=b"\x00", status=200)
    settings = {"base_url": "https://example.com", "api_key": "s"}
    result = exchange.call(name, '\'"""\\\n', client=settings, q="\n")
    assert result == b"\x00"
    path, _, query = exchange.last.url.raw_path.decode().partition("?")
    assert path.endswith("/%27%22%22%22%5C%0A"), path
    assert query == "q%27%22%22%22%0A%3D%26%23%5C=%0A&k%27%22%22%22%0A%3D%26=s", query
