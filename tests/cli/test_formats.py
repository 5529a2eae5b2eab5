"""`formats = "text"`: for all clients, for one, for a single document, and in a vendored folder."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from pitchpipe.execution.dask_tasks import make_task, run_task
from pitchpipe.project import project_run
from tests.support.commandline import pitchpipe

SPEC = """\
openapi: 3.0.3
info: {title: T, version: "1"}
paths:
  /a:
    get:
      operationId: get_time
      responses:
        200:
          description: d
          content: {application/json: {schema: {type: string, format: date-time}}}
"""
TABLE = '[tool.pitchpipe]\n[tool.pitchpipe.clients.api]\nspec = "api.yaml"\n'
FOR_ALL = TABLE.replace("[tool.pitchpipe]\n", '[tool.pitchpipe]\nformats = "text"\n')


@pytest.fixture
def project(tmp_path: Path) -> Path:
    (tmp_path / "api.yaml").write_text(SPEC, "utf-8")
    (tmp_path / "pyproject.toml").write_text(TABLE, "utf-8")
    return tmp_path


def configure(project: Path, table: str) -> None:
    (project / "pyproject.toml").write_text(table, "utf-8")


def result(folder: Path) -> str:
    """Return the type that the operation returns."""
    text = (folder / "client.py").read_text("utf-8")
    return text.partition("def parse_get_time(response: responses.Response) -> ")[2].split(":")[0]


def options(folder: Path) -> dict[str, str]:
    lock = json.loads((folder / "pitchpipe.lock").read_text("utf-8"))
    (record,) = lock["clients"].values()
    return record.get("options", {})


@pytest.mark.parametrize("table", [FOR_ALL, f'{TABLE}formats = "text"\n'])
def test_text(project: Path, table: str) -> None:
    """For all clients or for one; the lock records it, and a change of it is drift."""
    assert pitchpipe(project, "generate")[0] == 0
    assert result(project / "generated/api") == "dt.datetime | Unparsed"
    assert options(project / "generated") == {}
    configure(project, table)
    code, out, _ = pitchpipe(project, "check")
    assert (code, "[stale-config]" in out) == (1, True)
    assert pitchpipe(project, "generate")[0] == 0
    assert result(project / "generated/api") == "str"
    assert options(project / "generated") == {"formats": "text"}
    assert pitchpipe(project, "check")[0] == 0
    configure(project, TABLE)
    assert pitchpipe(project, "check")[0] == 1


def test_one_client_differs(project: Path) -> None:
    """What a client says holds for it, whatever holds for all."""
    configure(project, f'{FOR_ALL}formats = "python"\n')
    assert pitchpipe(project, "generate")[0] == 0
    assert result(project / "generated/api") == "dt.datetime | Unparsed"


@pytest.mark.parametrize("value", ['"date"', "1", "[]"])
def test_nothing_else(project: Path, value: str) -> None:
    """Another value is an error at its line, even if there is nothing to do."""
    assert pitchpipe(project, "generate")[0] == 0
    configure(project, f"{TABLE}formats = {value}\n")
    for command in ("generate", "check"):
        code, _, err = pitchpipe(project, command)
        assert (code, "expected 'python' or 'text', not " in err) == (2, True)
        assert "pyproject.toml:4:1: error[config-type]" in err


def test_a_single_document(project: Path) -> None:
    """`--formats text`, which the command in the files repeats."""
    given = ("generate", "--spec", "api.yaml", "--output", "out", "--formats", "text")
    assert pitchpipe(project, *given)[0] == 0
    assert result(project / "out/api") == "str"
    assert f"run `pitchpipe {' '.join(given)}`" in (project / "out/api/client.py").read_text(
        "utf-8"
    )
    code, _, err = pitchpipe(project, "generate", "--formats", "text")
    assert (code, "--layout and --testing require" in err) == (2, True)


def test_a_vendored_folder(project: Path) -> None:
    """It keeps the option of its origin, even where that is not there any more."""
    configure(project, FOR_ALL)
    assert pitchpipe(project, "vendor", "api", "--into", "copy")[0] == 0
    assert result(project / "copy/api") == "str"
    assert options(project / "copy")["formats"] == "text"
    (project / "pyproject.toml").unlink()
    assert pitchpipe(project, "check", "copy")[0] == 0


def test_another_machine(project: Path) -> None:
    """The option goes with the client to where it is made."""
    configure(project, FOR_ALL)
    run = project_run([], project)
    made = json.loads(run_task(make_task(run.clients, root=run.root)))["made"]["api"]
    assert made["record"]["options"] == {"formats": "text"}
    assert "datetime" not in made["files"]["api/client.py"]
