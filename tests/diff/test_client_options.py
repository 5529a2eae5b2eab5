"""A configured client is compared as it is generated: by its `formats` and its layout."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path
from typing import Any

import pytest

from tests.support.commandline import pitchpipe


def document(tag: str = "repos", answered: str = "date", asked: str = "uuid") -> str:
    """Return a document with one operation, which takes and answers strings of some formats."""
    schema = {"type": "object", "properties": {"at": {"type": "string", "format": answered}}}
    content = {"application/json": {"schema": schema}}
    operation = {
        "operationId": "repos_get",
        "tags": [tag],
        "parameters": [
            {"name": "id", "in": "query", "schema": {"type": "string", "format": asked}},
        ],
        "responses": {"200": {"description": "Done", "content": content}},
    }
    paths = {"/repos": {"get": operation}}
    return json.dumps({"openapi": "3.1.0", "info": {"title": "A", "version": "1"}, "paths": paths})


@pytest.fixture
def project(tmp_path: Path) -> Path:
    configure(tmp_path)
    (tmp_path / "api.json").write_text(document(), encoding="utf-8")
    return tmp_path


def configure(project: Path, **options: str) -> None:
    lines = [f"{name} = {json.dumps(value)}" for name, value in options.items()]
    text = ["[tool.pitchpipe]", "[tool.pitchpipe.clients.api]", 'spec = "api.json"', *lines]
    (project / "pyproject.toml").write_text("\n".join(text), encoding="utf-8")


def changes(project: Path, new: str) -> list[dict[str, Any]]:
    """Compare the client with a newer document, with an exit code that fits."""
    (project / "new.json").write_text(new, encoding="utf-8")
    code, out, _ = pitchpipe(project, "diff", "api", "new.json", "--format", "json")
    found: list[dict[str, Any]] = json.loads(out)["changes"]
    assert code == any(each["severity"] == "error" for each in found)
    return found


def test_formats_are_types(project: Path) -> None:
    found = changes(project, document(answered="date-time", asked=""))
    assert [(each["id"], each["severity"], each["axes"]["source"]) for each in found] == [
        ("input-format-changed", "error", "break"),
        ("output-format-changed", "error", "break"),
    ]
    assert [each["migration"] for each in found] == [
        "`GET /repos id`: UUID -> plain",
        "`GET /repos 200.at`: date -> datetime",
    ]


def test_formats_are_text(project: Path) -> None:
    """The code of the caller stays as it is; what the text says is another thing."""
    configure(project, formats="text")
    found = changes(project, document(answered="date-time", asked=""))
    assert [(each["severity"], each["axes"]["wire"], each["axes"]["source"]) for each in found] == [
        ("warning", "changes", "ok"),
        ("warning", "changes", "ok"),
    ]
    assert [each["migration"] for each in found] == [
        "`GET /repos id`: uuid text -> plain text",
        "`GET /repos 200.at`: date text -> date-time text",
    ]


@pytest.mark.parametrize("is_recorded", [False, True])
def test_methods_of_resources(project: Path, *, is_recorded: bool) -> None:
    """Another tag is another call, though the operation keeps its name."""
    assert changes(project, document(tag="code")) == []
    configure(project, layout="tags")
    if is_recorded:
        assert pitchpipe(project, "generate")[0] == 0
        configure(project)
    (change,) = changes(project, document(tag="code"))
    assert change["id"] == "operation-id-changed"
    assert change["severity"] == "error"
    assert change["migration"] == "`client.repos.get()` -> `client.code.repos_get()`"


def test_a_removed_method_of_a_resource(project: Path) -> None:
    configure(project, layout="tags")
    new = json.loads(document())
    new["paths"] = {"/other": {"get": {"responses": {"204": {"description": "Done"}}}}}
    (change,) = (each for each in changes(project, json.dumps(new)) if each["severity"] == "error")
    assert change["migration"] == "stop calling `client.repos.get()`"


@pytest.mark.parametrize(
    "words", [["api"], ["git:HEAD:api", "api"], ["git:HEAD:api.json", "api.json"]]
)
def test_the_configuration_is_that_of_now(project: Path, words: list[str]) -> None:
    """A layout that has been changed since is no change of the document."""
    author = ["-c", "user.name=a", "-c", "user.email=a@example.com"]
    for command in (["init", "-q"], ["add", "."], [*author, "commit", "-qm", "First"]):
        subprocess.run(["git", *command], cwd=project, check=True)
    configure(project, layout="tags")
    assert pitchpipe(project, "diff", *words)[0] == 0
    (project / "api.json").write_text(document(tag="code"), encoding="utf-8")
    code, out, _ = pitchpipe(project, "diff", *words, "--format", "json")
    assert code == 1
    assert json.loads(out)["changes"][0]["migration"] == (
        "`client.repos.get()` -> `client.code.repos_get()`"
    )


def test_a_server_by_https_is_used_wherever_it_is_listed(project: Path) -> None:
    plain, secure = {"url": "http://a.example/v1"}, {"url": "https://a.example/v1"}
    listed = json.loads(document()) | {"servers": [plain, secure]}
    (project / "api.json").write_text(json.dumps(listed), encoding="utf-8")
    assert changes(project, json.dumps(listed | {"servers": [secure, plain]})) == []
    (found,) = changes(project, json.dumps(listed | {"servers": [plain]}))
    assert (found["id"], found["severity"]) == ("server-changed", "warning")
    assert found["message"] == "requests go to http://a.example/v1 instead of https://a.example/v1"
