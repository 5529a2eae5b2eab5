"""Clients rendered by several processes are the clients that one process renders."""

from __future__ import annotations

from pathlib import Path

from pitchpipe.config import ClientConfig, load_config
from pitchpipe.jobs import render_clients

ROOT = Path(__file__).parent.parent
BROKEN = "openapi: 3.0.3\ninfo: {title: broken, version: '1'}\npaths: {/x: {get: {}}}\n"
ODD_DEFAULT = """\
openapi: 3.0.3
info: {title: odd, version: '1'}
paths:
  /x:
    get:
      parameters: [{name: n, in: query, schema: {type: integer, default: ten}}]
      responses: {'204': {description: done}}
"""


def test_the_number_of_processes_changes_nothing() -> None:
    """Results come in the order of the clients, and are the same from one process and from two."""
    config = load_config(ROOT / "pyproject.toml")
    one, two = (list(render_clients(config.clients, root=config.root, jobs=n)) for n in (1, 2))
    assert one == two
    assert [next(iter(r.files)).split("/")[0] for r in two] == [c.name for c in config.clients]


def test_a_problem_stops_one_client_only(tmp_path: Path) -> None:
    """What is wrong with one spec is told at its place, and the others are still rendered."""
    for name, text in (("broken", BROKEN), ("odd", ODD_DEFAULT)):
        (tmp_path / f"{name}.yaml").write_text(text, encoding="utf-8")
    clients = [
        ClientConfig(name=name, spec=tmp_path / f"{name}.yaml", overlays=())
        for name in ("broken", "odd")
    ]
    broken, odd = render_clients(clients, root=tmp_path, jobs=2)
    assert broken.files == {}
    assert [str(problem).split(" #")[0] for problem in broken.problems] == [
        "broken.yaml:3:14: error[invalid-spec]"
    ]
    assert set(odd.files) == {
        f"odd/{file}" for file in ("__init__.py", "_codec.py", "client.py", "models.py", "py.typed")
    }
    assert [(p.severity, p.rule) for p in odd.problems] == [("warning", "invalid-default")]
