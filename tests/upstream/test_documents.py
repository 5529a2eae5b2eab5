"""`add --spec`, `update` and `check --upstream` of documents that a server publishes."""

from __future__ import annotations

import json
import multiprocessing
import re
import tomllib
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest

from pitchpipe.lock.lock_file import parse_lock
from tests.support.commandline import fix_of, pitchpipe, run_fix
from tests.support.publisher import Publisher, publishing
from tests.upstream.test_upstream import STAGES, failing_at, state

ROOT = Path(__file__).parents[2]
HEAD = b"# mine\n[tool.pitchpipe]\noutput = 'generated'  # here\n"
PETS = b"""\
# As published: "quotes",   spaces and order stay.
openapi: 3.1.0
info: {title: Pets, version: '1.0'}
servers: [{url: https://pets.example.com}]
paths:
  /pets:
    get:
      operationId: listPets
      parameters:
      - {name: limit, in: query, schema: {type: integer}}
      responses:
        "200": {description: Pets., content: {application/json: {schema: {type: string}}}}
"""
LIMIT = b"      - {name: limit, in: query, schema: {type: integer}}\n"
TAG = b"      - {name: tag, in: query, schema: {type: string}}\n"
NEWER = PETS.replace(b"'1.0'", b"'1.1'").replace(LIMIT, LIMIT + TAG)
BROKEN = PETS.replace(b"      parameters:\n" + LIMIT, b"")
SPEC, LOCK = "specs/pets.yaml", "specs/sources.lock"


@pytest.fixture
def server() -> Iterator[Publisher]:
    with publishing() as running:
        running.files["/v1/openapi.yaml"] = PETS
        yield running


@pytest.fixture
def empty(tmp_path: Path) -> Path:
    folder = tmp_path / "project"
    folder.mkdir()
    (folder / "pyproject.toml").write_bytes(HEAD)
    return folder


@pytest.fixture
def project(empty: Path, server: Publisher) -> Path:
    ran(empty, "add", "pets", "--spec", f"{server.url}/v1/openapi.yaml")
    return empty


def ran(folder: Path, *words: str, code: int = 0) -> tuple[str, str]:
    """Run a command that ends as expected."""
    found, out, err = pitchpipe(folder, *words)
    assert found == code, out + err
    return out, err


def client_table(folder: Path, name: str = "pets") -> dict[str, Any]:
    data = tomllib.loads((folder / "pyproject.toml").read_text("utf-8"))
    table: dict[str, Any] = data["tool"]["pitchpipe"]["clients"][name]
    return table


def locked(folder: Path) -> Any:
    return json.loads((folder / LOCK).read_text("utf-8"))["documents"]


def referring(*texts: str) -> bytes:
    """Return a document whose operations have schemas with these references."""
    answers = "".join(
        f"  /r{number}: {{get: {{responses: {{'200': {{description: R., content: "
        f"{{application/json: {{schema: {{$ref: '{text}'}}}}}}}}}}}}}}\n"
        for number, text in enumerate(texts)
    )
    return f"openapi: 3.1.0\ninfo: {{title: R, version: '1'}}\npaths:\n{answers}".encode()


# add


def test_a_document(project: Path, server: Publisher) -> None:
    """The document is kept as published, with where it comes from and what was got."""
    assert (project / SPEC).read_bytes() == PETS
    content = (project / "pyproject.toml").read_bytes()
    assert content.startswith(HEAD)
    source = f"{server.url}/v1/openapi.yaml"
    assert client_table(project) == {"spec": SPEC, "source": source}
    entry = locked(project)["pets"]
    assert (entry["source"], list(entry["files"])) == (source, ["pets.yaml"])
    assert set(entry["files"]["pets.yaml"]) == {"sha256", "etag"}
    lock = parse_lock((project / "generated/pitchpipe.lock").read_text("utf-8"), "x")
    assert lock.clients["pets"].options["source"] == source
    assert "no drift" in ran(project, "check")[0]
    ran(project, "check", "--exact")
    ran(project, "validate")
    assert ran(project, "generate")[0] == "1 client, 28 files: 0 written, 28 unchanged\n"


def test_a_json_document(empty: Path, server: Publisher) -> None:
    """What a running FastAPI serves is found from the server's address, and kept as JSON."""
    server.files["/openapi.json"] = json.dumps(
        {
            "openapi": "3.1.0",
            "info": {"title": "F", "version": "1"},
            "paths": {"/a": {"get": {"responses": {"200": {"description": "A."}}}}},
        }
    ).encode()
    ran(empty, "add", "api", "--spec", server.url)
    assert client_table(empty, "api") == {
        "spec": "specs/api.json",
        "source": f"{server.url}/openapi.json",
    }


def test_spring(empty: Path, server: Publisher) -> None:
    """A running Spring serves its document at another path, without an ending."""
    server.files["/v3/api-docs"] = json.dumps(
        {
            "openapi": "3.0.1",
            "info": {"title": "S", "version": "v0"},
            "paths": {"/a": {"get": {"responses": {"200": {"description": "A."}}}}},
        }
    ).encode()
    ran(empty, "add", "api", "--spec", f"{server.url}/")
    assert client_table(empty, "api")["source"] == f"{server.url}/v3/api-docs"
    assert (empty / "specs/api.json").is_file()


def test_a_server_without_a_document(empty: Path, server: Publisher) -> None:
    """Where neither has a document, the places are named."""
    _, err = ran(empty, "add", "api", "--spec", server.url, code=2)
    assert "no document at /openapi.json or /v3/api-docs" in err


def test_a_file_elsewhere(empty: Path) -> None:
    """A file beside the project is copied; its path is relative to pyproject.toml."""
    shared = empty.parent / "shared"
    shared.mkdir()
    (shared / "pets.yaml").write_bytes(PETS)
    folder = empty / "deep"
    folder.mkdir()
    ran(folder, "add", "pets", "--spec", "../../shared/pets.yaml")
    assert client_table(empty) == {"spec": SPEC, "source": "../shared/pets.yaml"}
    (shared / "pets.yaml").write_bytes(NEWER)
    assert "query parameter `tag`" in ran(empty, "update", "pets")[0]
    assert (empty / SPEC).read_bytes() == NEWER


def test_a_file_of_the_project(empty: Path) -> None:
    """A file of the project itself stays where it is, and comes from nowhere else."""
    (empty / "api").mkdir()
    (empty / "api/pets.yaml").write_bytes(PETS)
    ran(empty, "add", "pets", "--spec", "api/pets.yaml")
    assert client_table(empty) == {"spec": "api/pets.yaml"}
    assert not (empty / "specs").exists()
    _, err = ran(empty, "update", "pets", code=2)
    assert "pyproject.toml:5:1: error[no-source] #/tool/pitchpipe/clients/pets: " in err
    assert fix_of(err) == "${EDITOR:-vi} +5 pyproject.toml"
    _, err = ran(empty, "add", "pets", "--spec", "api/pets.yaml", code=2)
    assert ("error[client-exists]" in err, "pitchpipe update" in err) == (True, False)
    for words in (["update"], ["update", "--dry-run"], ["check", "--upstream"]):
        assert ran(empty, *words)[0].startswith("nothing to do: no client has a `source`")


@pytest.mark.parametrize("path", [SPEC, "generated/pets/mine.py"])
def test_a_file_in_the_way(path: str, empty: Path, server: Publisher) -> None:
    """An existing file is never overwritten."""
    (empty / path).parent.mkdir(parents=True)
    (empty / path).write_text("mine", "utf-8")
    before = state(empty)
    _, err = ran(empty, "add", "pets", "--spec", f"{server.url}/v1/openapi.yaml", code=2)
    assert "file-exists" in err
    assert state(empty) == before


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["pets", "--spec", "https://x.example/a", "--from", "x"], "--from is for models"),
        (["o/m", "--auth-env", "TOKEN"], "needs --spec"),
        (["pets", "--spec", "a.yaml", "--auth-env", "a b"], "not the name of an environment"),
        (["my-pets", "--spec", "a.yaml"], "for example my_pets"),
        (["pets", "--spec", "ftp://x.example/a"], "no such kind of address"),
        (["pets", "--spec", "http://pets.example.com/a"], "over http only from this machine"),
        (["pets", "--spec", "https://u:p@pets.example.com/a"], "user name or password"),
        (["pets", "--spec", "git+https://h.example/r"], "with a path after #"),
        (["pets", "--spec", "git+https://h.example/r@--upload-pack=x#a"], "revision after @"),
        (["pets", "--spec", "git+file:///r@main#../a"], "path after #"),
        (["pets", "--spec", "git+ext::sh#a"], "not git+https:// or git+file://"),
        (["pets", "--spec", "nothere.yaml"], "no such document"),
    ],
)
def test_what_cannot_be_added(words: list[str], said: str, empty: Path) -> None:
    """What is wrong with the command line or the source is said before anything is asked."""
    before = state(empty)
    if words[2:] == ["nothere.yaml"]:
        words = [*words[:2], "../nothere.yaml"]
    _, err = ran(empty, "add", *words, code=2)
    assert said in err
    assert fix_of(err).startswith("pitchpipe")
    assert state(empty) == before


def test_a_file_that_is_not_there(empty: Path) -> None:
    """The name of a file of the project that is nearly right is corrected by the fix."""
    (empty / "pets.yaml").write_bytes(PETS)
    _, err = ran(empty, "add", "pets", "--spec", "pts.yaml", code=2)
    assert (
        "pts.yaml: error[unreadable-file]: no such file\n  hint: did you mean 'pets.yaml'?" in err
    )
    assert fix_of(err) == "pitchpipe add pets --spec pets.yaml"


@pytest.mark.parametrize(
    ("name", "hint"),
    [
        ("pets", "a document is added by pitchpipe add pets --spec FILE|URL"),
        ("My Pets", "a document is added by pitchpipe add my_pets --spec FILE|URL"),
        ("https://x.example/pets.json", "pitchpipe add pets --spec https://x.example/pets.json"),
        ("pyproject.toml", "pitchpipe add pyproject --spec pyproject.toml"),
        ("a/b/c", "for example suno-ai/bark"),
    ],
)
def test_a_document_without_the_option(name: str, hint: str, empty: Path) -> None:
    """What is no name of a model may be a document for which `--spec` was forgotten."""
    _, err = ran(empty, "add", name, code=2)
    assert ("error[invalid-reference]" in err, hint in err) == (True, True), err


def test_a_client_that_is_there(project: Path, server: Publisher) -> None:
    """A second client of that name, in whatever case, is refused before any request."""
    asked = len(server.received)
    _, err = ran(project, "add", "Pets", "--spec", f"{server.url}/v1/openapi.yaml", code=2)
    assert "`pitchpipe update pets`" in err
    assert ("client-exists" in err, fix_of(err)) == (True, "pitchpipe list")
    assert len(server.received) == asked


def test_strict(empty: Path, server: Publisher) -> None:
    """A project that is strict takes no document with warnings."""
    (empty / "pyproject.toml").write_bytes(HEAD + b"strict = true\n")
    server.files["/odd.yaml"] = PETS.replace(b"paths:", b"odd: 1\npaths:")
    before = state(empty)
    _, err = ran(empty, "add", "pets", "--spec", f"{server.url}/odd.yaml", code=2)
    assert f"{server.url}/odd.yaml:5:1: error[tolerated]" in err
    fix = f"curl --fail --location --output odd.yaml {server.url}/odd.yaml"
    assert fix_of(err) == f"{fix} && pitchpipe validate odd.yaml"
    assert state(empty) == before


# update


def test_nothing_newer(project: Path, server: Publisher) -> None:
    """A document that has not changed is not sent again, and nothing is written."""
    before = state(project)
    for words in (["update"], ["check", "--upstream"]):
        out, _ = ran(project, *words)
        assert out.startswith("pets: already at 1.0 (")
    assert server.received[-1][1]["if-none-match"].startswith('"')
    assert state(project) == before


def test_a_newer_document(project: Path, server: Publisher) -> None:
    """The change is shown, and with the document its client and the lock are written.

    What tells the states apart is the beginning of the hash that the lock has of each.
    """
    server.files["/v1/openapi.yaml"] = NEWER
    before = state(project)
    was, now = (sha256(text).hexdigest()[:12] for text in (PETS, NEWER))
    assert f'"sha256": "{was}' in (project / LOCK).read_text("utf-8")
    out, err = ran(project, "check", "--upstream", code=1)
    assert f"pets: 1.0 ({was}) -> 1.1 ({now})\n" in out
    assert fix_of(err) == "pitchpipe update pets --dry-run"
    out, _ = ran(project, "update", "pets", "--dry-run")
    assert "error[" not in out
    assert [line for line in out.splitlines() if line.startswith("would write")] == [
        f"would write {SPEC}",
        f"would write {LOCK}",
    ]
    assert state(project) == before
    out, _ = ran(project, "update")
    assert f"wrote {SPEC}\n" in out
    assert (project / SPEC).read_bytes() == NEWER
    assert "tag" in (project / "generated/pets/client.py").read_text("utf-8")
    assert (project / "pyproject.toml").read_bytes() == before["pyproject.toml"]
    ran(project, "check", "--exact")
    assert f'"sha256": "{now}' in (project / LOCK).read_text("utf-8")
    assert f"already at 1.1 ({now})" in ran(project, "check", "--upstream")[0]


def test_a_breaking_change(project: Path, server: Publisher) -> None:
    """What breaks callers is refused, until it is accepted."""
    server.files["/v1/openapi.yaml"] = BROKEN
    before = state(project)
    out, err = ran(project, "update", code=1)
    assert "error[parameter-removed]" in out
    assert fix_of(err) == "pitchpipe update --dry-run --format markdown"
    assert state(project) == before
    assert "This breaks callers." in ran(project, "update", "--format", "markdown", code=1)[0]
    ran(project, "update", "--accept-breaking")
    assert (project / SPEC).read_bytes() == BROKEN


@pytest.mark.parametrize("stage", STAGES)
def test_an_update_that_fails(
    stage: str, project: Path, server: Publisher, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whatever fails, the project stays unchanged, byte by byte."""
    server.files["/v1/openapi.yaml"] = NEWER
    before = state(project)
    failing_at(monkeypatch, stage)
    ran(project, "update", code=2)
    assert state(project) == before


@pytest.mark.parametrize("stage", STAGES)
def test_an_addition_that_fails(
    stage: str, empty: Path, server: Publisher, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nor does a document that cannot be added leave anything."""
    before = state(empty)
    failing_at(monkeypatch, stage)
    ran(empty, "add", "pets", "--spec", f"{server.url}/v1/openapi.yaml", code=2)
    assert state(empty) == before


def test_an_edited_document(project: Path, server: Publisher) -> None:
    """An edit by hand is not lost unseen: the fix keeps a copy of it."""
    edited = PETS + b"# by hand\n"
    (project / SPEC).write_bytes(edited)
    server.files["/v1/openapi.yaml"] = NEWER
    _, err = ran(project, "update", "pets", code=2)
    assert f"{SPEC}: error[document-edited]" in err
    fix = fix_of(err)
    assert fix == f"cp -- {SPEC} {SPEC}.orig && pitchpipe update pets --force"
    assert "if-none-match" not in server.received[-1][1]
    assert "-> 1.1 (" in ran(project, "check", "--upstream", code=1)[0]
    ran(project, "update", "pets", "--force")
    assert (project / SPEC).read_bytes() == NEWER


def test_a_check_of_an_edited_document(project: Path) -> None:
    """An edit is no news of the source: `check` reports it, and its fix keeps a copy."""
    (project / SPEC).write_bytes(PETS + b"# by hand\n")
    out, err = ran(project, "check", code=1)
    message = f"{SPEC}: error[document-edited]: was edited since it was fetched"
    assert message in out.splitlines()
    assert "  hint: keep corrections in an overlay" in out
    assert "generated/pitchpipe.lock: error[stale-spec]" in out
    assert fix_of(err).startswith(f"cp -- {SPEC} {SPEC}.orig && pitchpipe update pets --force")
    ran(project, "generate")
    assert ran(project, "generate")[0].endswith("0 written, 28 unchanged\n")
    assert ran(project, "check", "pets", code=1)[0].splitlines()[0] == message
    assert message in ran(project, "check", "--exact", code=1)[0]
    found = json.loads(ran(project, "check", "--format", "json", code=1)[0])["findings"]
    assert [(each["path"], each["client"]) for each in found] == [(SPEC, "pets")]
    out, _ = ran(project, "check", "--upstream")
    assert re.fullmatch(
        r"pets: already at 1\.0 \(\w+\); the document is not as it was fetched\n", out
    )
    assert fix_of(ran(project, "check", "--fix", code=1)[1]) == fix_of(
        ran(project, "check", code=1)[1]
    )
    run_fix(project, fix_of(ran(project, "check", code=1)[1]))
    assert (project / SPEC).read_bytes() == PETS
    assert (project / f"{SPEC}.orig").read_bytes() == PETS + b"# by hand\n"
    ran(project, "check")


PARTS = b"A: {type: object, properties: {b: {type: string}}}\n"


@pytest.fixture
def in_parts(empty: Path, server: Publisher) -> Path:
    """Make a project with a document of two files, which stand in a folder of their own."""
    server.files["/v1/openapi.yaml"] = referring("parts.yaml#/A")
    server.files["/v1/parts.yaml"] = PARTS
    ran(empty, "add", "pets", "--spec", f"{server.url}/v1/openapi.yaml")
    return empty


def test_a_removed_file_of_a_document(in_parts: Path) -> None:
    """What is gone was not edited, and made the files stale: `update` fetches it again."""
    file = in_parts / "specs/pets/parts.yaml"
    file.unlink()
    out, err = ran(in_parts, "check", code=1)
    assert "specs/pets/parts.yaml: error[document-missing]: is gone since it was fetched" in out
    assert "error[stale-spec]: specs/pets/parts.yaml can no longer be read" in out
    assert "edited" not in out
    assert "stale-output" not in out
    fix = fix_of(err)
    assert fix.startswith("pitchpipe update pets")
    assert "--force" not in fix
    assert "not as it was fetched" in ran(in_parts, "check", "--upstream")[0]
    run_fix(in_parts, fix)
    assert file.read_bytes() == PARTS
    assert "no drift" in ran(in_parts, "check")[0]


def test_a_removed_document(project: Path) -> None:
    """The hint is what gets it back, not another file beside it."""
    (project / SPEC).unlink()
    _, err = ran(project, "check", code=2)
    assert "hint: restore it, or save there what `source` names" in err
    assert "sources.lock" not in err


def test_a_removed_lock_of_sources(in_parts: Path) -> None:
    """`check` says that edits cannot be told, and `update` writes the lock where it was."""
    before = (in_parts / LOCK).read_bytes()
    (in_parts / LOCK).unlink()
    out, _ = ran(in_parts, "check")
    message = "does not say what was fetched for pets, so that no edit of it is found"
    assert f"{LOCK}: warning[document-unrecorded]: {message}" in out
    assert "  hint: pitchpipe update pets records it" in out
    ran(in_parts, "check", "--strict", code=1)
    ran(in_parts, "update", "pets")
    assert (in_parts / LOCK).read_bytes() == before
    assert [*(in_parts / "specs").rglob("sources.lock")] == [in_parts / LOCK]
    assert "warning" not in ran(in_parts, "check")[0]


def test_an_edit_that_is_kept(project: Path) -> None:
    """Without `source`, the document is the project's own, and may be edited."""
    (project / SPEC).write_bytes(PETS + b"# by hand\n")
    config = project / "pyproject.toml"
    lines = config.read_text("utf-8").splitlines()
    config.write_text("\n".join(each for each in lines if "source" not in each) + "\n", "utf-8")
    ran(project, "generate")
    assert "no drift" in ran(project, "check")[0]


def test_an_edited_document_and_news(project: Path, server: Publisher) -> None:
    """If the source has news too, they are told, and with what they were compared."""
    (project / SPEC).write_bytes(PETS + b"# by hand\n")
    server.files["/v1/openapi.yaml"] = NEWER
    out, _ = ran(project, "check", "--upstream", code=1)
    assert f"compared with {SPEC}, which is not as it was fetched" in out


def test_line_endings(project: Path, server: Publisher) -> None:
    """A checkout that changes line endings is no edit, and no newer document."""
    for path in (SPEC, LOCK):
        (project / path).write_bytes((project / path).read_bytes().replace(b"\n", b"\r\n"))
    assert "already at" in ran(project, "update")[0]
    server.files["/v1/openapi.yaml"] = NEWER
    ran(project, "update")
    assert (project / SPEC).read_bytes() == NEWER


def test_another_etag(project: Path, server: Publisher) -> None:
    """The same bytes under another ETag are no newer document."""
    server.bad["/v1/openapi.yaml"] = lambda handler: handler.sends(200, PETS, ETag='"other"')
    before = state(project)
    assert "already at" in ran(project, "check", "--upstream")[0]
    assert "already at" in ran(project, "update")[0]
    assert state(project) == before


@pytest.mark.parametrize("etag", ['"a\tb"', "plain", '"' + "x" * 300 + '"'])
def test_an_etag_that_is_none(empty: Path, server: Publisher, etag: str) -> None:
    """What is no ETag is not kept, and never sent."""
    server.bad["/odd"] = lambda handler: handler.sends(200, PETS, ETag=etag)
    ran(empty, "add", "pets", "--spec", f"{server.url}/odd")
    assert "etag" not in (empty / LOCK).read_text("utf-8")
    ran(empty, "update")
    assert "if-none-match" not in server.received[-1][1]


def test_from_another_source(project: Path, server: Publisher) -> None:
    """`--from` reads the document of one client from elsewhere, once."""
    server.files["/v2/openapi.yaml"] = NEWER
    place = f"{server.url}/v2/openapi.yaml"
    before = (project / "pyproject.toml").read_bytes()
    ran(project, "update", "pets", "--from", place)
    assert (project / SPEC).read_bytes() == NEWER
    assert (project / "pyproject.toml").read_bytes() == before
    assert "-> 1.0 (" in ran(project, "check", "--upstream", code=1)[0]
    assert "invalid-source" in ran(project, "update", "pets", "--to", "a" * 64, code=2)[1]


def test_a_source_written_by_hand(empty: Path, server: Publisher) -> None:
    """A client that was there before only needs a `source` to be updated."""
    (empty / "mine").mkdir()
    (empty / "mine/pets.yaml").write_bytes(PETS)
    ran(empty, "add", "pets", "--spec", "mine/pets.yaml")
    with (empty / "pyproject.toml").open("a", encoding="utf-8") as file:
        file.write(f'source = "{server.url}/v1/openapi.yaml"\n')
    out, _ = ran(empty, "check", code=1)  # as the lock records where the document comes from
    assert "stale-config" in out
    server.files["/v1/openapi.yaml"] = NEWER
    ran(empty, "update")
    assert (empty / "mine/pets.yaml").read_bytes() == NEWER
    assert (empty / "mine/sources.lock").is_file()
    ran(empty, "check", "--exact")


def test_several_at_once(project: Path, server: Publisher) -> None:
    """Documents are updated together, with one lock; a failure of one writes nothing."""
    server.files["/cats.yaml"] = PETS
    ran(project, "add", "cats", "--spec", f"{server.url}/cats.yaml")
    for path in ("/v1/openapi.yaml", "/cats.yaml"):
        server.files[path] = NEWER
    out, _ = ran(project, "update")
    assert "cats: 1.0 (" in out
    assert "pets: 1.0 (" in out
    assert "already at" in ran(project, "update", "cats")[0]
    ran(project, "check", "--exact")
    server.files["/v1/openapi.yaml"] = PETS
    del server.files["/cats.yaml"]
    before = state(project)
    out, err = ran(project, "check", "--upstream", code=2)
    assert "cats: could not tell" in out
    assert "pets: 1.1 (" in out
    assert "source-not-found" in err
    ran(project, "update", "--accept-breaking", code=2)
    assert state(project) == before


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        "<<<<<<< ours\n",
        '{"documents": {}}',
        '{"version": 1, "documents": {"pets": {"source": "x", "files": {"../x": {}}}}}',
        '{"version": 1, "documents": {"pets": {"source": "x", "files": {"x": {"sha256": "a"}}}}}',
        '{"version": 1, "documents": {"pets": {"source": 1, "files": {}}}}',
        '{"version": 1, "documents": {"pets": []}}',
    ],
)
def test_a_lock_that_is_none(project: Path, text: str) -> None:
    """A lock from a bad merge is refused, and the fix fetches everything anew."""
    (project / LOCK).write_text(text, "utf-8")
    _, err = ran(project, "update", code=2)
    assert f"{LOCK}" in err
    (project / LOCK).unlink()
    out, _ = ran(project, "update")
    assert f"wrote {LOCK}" in out


def added(folder: Path, name: str, url: str) -> None:
    code, out, err = pitchpipe(folder, "add", name, "--spec", url)
    assert code == 0, out + err


@pytest.mark.slow
def test_two_runs_at_once(project: Path, server: Publisher) -> None:
    """Runs wait for each other, so that each finds the other's client and lock."""
    context = multiprocessing.get_context("spawn")
    url = f"{server.url}/v1/openapi.yaml"
    runs = [context.Process(target=added, args=(project, f"c{n}", url)) for n in range(3)]
    for run in runs:
        run.start()
    for run in runs:
        run.join(60)
    assert [run.exitcode for run in runs] == [0, 0, 0]
    assert sorted(locked(project)) == ["c0", "c1", "c2", "pets"]
    ran(project, "check", "--exact")


# docs/upstream.md


def test_the_run_of_the_documentation(tmp_path: Path, server: Publisher, *, record: bool) -> None:
    """The session in docs/upstream.md is what really happens; recording writes it anew."""
    page = ROOT / "docs/upstream.md"
    text = page.read_text("utf-8")
    shown = "https://pets.example.com"

    def replayed(block: re.Match[str]) -> str:
        said: list[str] = []
        for command in re.findall(r"^\$ pitchpipe (.*)\n", block[1], re.MULTILINE):
            if command == "check --upstream":
                server.files["/v1/openapi.yaml"] = NEWER
            words = command.replace(shown, server.url).split()
            _, out, err = pitchpipe(tmp_path, *words)
            said.append(f"$ pitchpipe {command}\n{(out + err).replace(server.url, shown)}")
        return f"```console\n{''.join(said)}```\n"

    found = re.sub(r"^```console\n(.*?)^```\n", replayed, text, flags=re.MULTILINE | re.DOTALL)
    if record:
        page.write_text(found, "utf-8")
    assert found == page.read_text("utf-8")
    assert found.count("$ pitchpipe") == 5
    ran(tmp_path, "check", "--exact")
