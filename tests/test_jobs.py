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
LARGE = """\
openapi: 3.0.3
info: {title: large, version: '1'}
paths:
  /x:
    get:
      responses:
        '200':
          description: all
          content: {application/json: {schema: {$ref: '#/components/schemas/Whole'}}}
components:
  schemas:
"""
COMPONENT = "#/components/schemas/S"


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


def test_a_large_client_is_shared_out(tmp_path: Path) -> None:
    """The definitions of one large client are formatted by several processes, in their order."""
    names = [f"S{n}" for n in range(450)]
    schemas = "".join(f"    {name}: {{type: object, properties: {{a: {{}}}}}}\n" for name in names)
    whole = ", ".join(f"{name.lower()}: {{$ref: '#/components/schemas/{name}'}}" for name in names)
    schemas += f"    Whole: {{type: object, properties: {{{whole}}}}}\n"
    (tmp_path / "large.yaml").write_text(LARGE + schemas)
    client = ClientConfig(name="large", spec=tmp_path / "large.yaml", overlays=())
    (one,) = render_clients([client], root=tmp_path, jobs=1)
    (two,) = render_clients([client], root=tmp_path, jobs=2)
    assert one == two
    assert one.files["large/models.py"].count("\nclass S") == 450


def test_a_chain_too_long_to_follow(tmp_path: Path) -> None:
    """A document that refers from schema to schema without end in sight is a problem, no crash."""
    links = [
        f"    S{n}: {{type: object, properties: {{a: {{$ref: '{COMPONENT}{n + 1}'}}}}}}\n"
        for n in range(3000)
    ]
    text = LARGE.replace("Whole", "S0") + "".join(links) + "    S3000: {type: string}\n"
    (tmp_path / "chain.yaml").write_text(text)
    client = ClientConfig(name="chain", spec=tmp_path / "chain.yaml", overlays=())
    (rendered,) = render_clients([client], root=tmp_path, jobs=1)
    assert [problem.rule for problem in rendered.problems] == ["too-deep"]
