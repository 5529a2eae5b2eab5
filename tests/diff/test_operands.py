"""What `diff` compares, by its words: revisions, versions of hosted models, and schemas alone."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path
from typing import Any

import pytest
import yaml

from pitchpipe.model import origins
from tests.support.commandline import fix_of, pitchpipe
from tests.upstream.test_upstream import (
    NEXT,
    OVERLAY,
    ROOT,
    SPEC,
    Upstream,
    empty,
    project,
    ran,
    reference_of,
    schema_of,
    upstream,
    with_length,
    without_text_temp,
)

__all__ = ["empty", "project", "upstream"]  # fixtures

PINNED = reference_of("suno-ai_bark").version
GONE = "error[input-removed]"


def committed(folder: Path) -> None:
    who = ["-c", "user.name=T", "-c", "user.email=t@example.com"]
    for words in (["init", "-q"], ["add", "-A"], ["commit", "-q", "-m", "first"]):
        subprocess.run(["git", *who, *words], cwd=folder, check=True)


def without_the_input(file: Path, name: str = "text_temp") -> None:
    """Take an input out of a spec on disk."""
    spec = yaml.safe_load(file.read_text("utf-8"))
    body = spec["paths"]["/predictions"]["post"]["requestBody"]["content"]["application/json"]
    del body["schema"]["properties"]["input"]["properties"][name]
    file.write_text(yaml.safe_dump(spec, allow_unicode=True), "utf-8")


# One word.


@pytest.mark.slow
@pytest.mark.parametrize("word", ["suno_ai_bark", SPEC, "git:HEAD:suno_ai_bark"])
def test_one_word(project: Path, upstream: Upstream, word: str) -> None:
    """A client or a file alone is compared with what the last commit has of it."""
    committed(project)
    asked = len(upstream.server.received)
    assert ran(project, "diff", word)[0] == "no change\n"
    without_the_input(project / SPEC)
    assert GONE in ran(project, "diff", word, code=1)[0]
    assert len(upstream.server.received) == asked


def test_one_word_without_a_commit(project: Path) -> None:
    """Where there is nothing to compare with, git says so, and the hint is what can be done."""
    err = ran(project, "diff", "suno_ai_bark", code=2)[1]
    assert "error[git]" in err
    assert (
        "  hint: run this in a git repository, or compare two files: pitchpipe diff OLD NEW" in err
    )
    subprocess.run(["git", "init", "-q"], cwd=project, check=True)
    err = ran(project, "diff", "suno_ai_bark", code=2)[1]
    assert "  hint: name a revision that `git log` knows" in err


@pytest.mark.parametrize("word", ["git:HEAD", "git:HEAD:", "git::a.yaml"])
def test_a_revision_without_a_file(project: Path, word: str) -> None:
    """No editor is offered for what is not a file."""
    err = ran(project, "diff", word, code=2)[1]
    assert f"{word}: error[bad-revision]: expected git:REVISION:FILE or CLIENT" in err
    assert fix_of(err) == "pitchpipe diff --help"


@pytest.mark.parametrize("word", ["suno-ai/bark", NEXT, f"suno-ai/bark:{NEXT}"])
def test_a_version_alone(project: Path, word: str) -> None:
    """A version has no side of its own to be compared with."""
    _, err = ran(project, "diff", word, code=2)
    assert ("error[one-side]" in err, fix_of(err)) == (True, "pitchpipe diff --help")


# Versions of hosted models.


@pytest.mark.slow
@pytest.mark.parametrize("word", [NEXT, "suno-ai/bark", f"suno-ai/bark:{NEXT}"])
@pytest.mark.parametrize("client", ["suno_ai_bark", SPEC])
def test_a_client_and_a_version(project: Path, upstream: Upstream, client: str, word: str) -> None:
    """A client's version is compared with another as `update` would, its overlays applied."""
    overlay = project / OVERLAY
    said = overlay.read_text("utf-8")
    overlay.write_text(said.replace("format: uri", "format: uri\n                maxLength: 9", 1))
    upstream.has(upstream.later(without_text_temp), upstream.now)
    out, _ = ran(project, "diff", client, word, code=1)
    assert GONE in out
    assert "version-id-changed" in out
    assert "maxLength" not in out
    assert out in ran(project, "update", "--dry-run", code=1)[0]
    out, _ = ran(project, "diff", word, client)
    assert "info[input-added-optional]" in out


def test_the_version_that_is_pinned(project: Path) -> None:
    """A client is what its own version says."""
    assert ran(project, "diff", "suno_ai_bark", PINNED)[0] == "no change\n"


def test_as_published(project: Path, upstream: Upstream) -> None:
    """`--raw` compares specs without overlays: what those say of the output is not there."""
    upstream.has(upstream.later(with_length), upstream.now)
    assert "Output.seconds" in ran(project, "diff", "suno_ai_bark", NEXT)[0]
    out, _ = ran(project, "diff", "suno_ai_bark", NEXT, "--raw")
    assert ("Output.seconds" in out, "version-id-changed" in out) == (False, True)


@pytest.mark.parametrize(
    "words", [(f"suno-ai/bark:{PINNED}", NEXT), (PINNED, "suno-ai/bark"), ("suno-ai/bark", PINNED)]
)
def test_two_versions(empty: Path, upstream: Upstream, words: tuple[str, str]) -> None:
    """Versions are compared without any client; the one that is only an id is of the other's."""
    upstream.has(upstream.later(without_text_temp), upstream.now)
    out, _ = ran(empty, "diff", *words, "--fail-on", "never")
    found = GONE if words[0] != "suno-ai/bark" else "info[input-added-optional]"
    assert f"suno-ai/bark:{PINNED}: {found}" in out


def test_a_revision_and_a_version(project: Path, upstream: Upstream) -> None:
    """The model of an id is that of the other side, as a revision has it, too."""
    committed(project)
    upstream.has(upstream.later(without_text_temp), upstream.now)
    assert GONE in ran(project, "diff", "git:HEAD:suno_ai_bark", NEXT, code=1)[0]


def test_from_another_place(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """`--from` reads versions from a file, without a token."""
    monkeypatch.delenv(origins.TOKEN_VARIABLE)
    schema = schema_of("suno-ai_bark")
    without_text_temp(schema["components"]["schemas"])
    (project / "new.json").write_text(json.dumps(schema), "utf-8")
    words = ["diff", "suno_ai_bark", NEXT, "--from", "new.json"]
    assert GONE in ran(project, *words, code=1)[0]


def test_of_which_model(project: Path) -> None:
    """An id alone on either side names no model, and neither does a document of something else."""
    (project / "other.yaml").write_text(
        'openapi: 3.0.3\ninfo: {title: Other, version: "1"}\npaths: {}\n', "utf-8"
    )
    for other in ("d" * 64, "other.yaml"):
        _, err = ran(project, "diff", other, NEXT, code=2)
        assert f"hint: write OWNER/NAME:{NEXT}" in err.replace("d" * 64, NEXT)


@pytest.mark.parametrize("word", ["specs/bark.yaml", "specs/bark", "nope", "a/b/c"])
def test_what_looks_like_a_file(project: Path, upstream: Upstream, word: str) -> None:
    """A file that is not there is missed, and no network is asked for it."""
    asked = len(upstream.server.received)
    _, err = ran(project, "diff", "suno_ai_bark", word, code=2)
    assert "error[unreadable-file]" in err
    assert len(upstream.server.received) == asked


def test_a_version_that_is_not_there(project: Path) -> None:
    """What the source does not have is "could not tell"."""
    assert "version-not-found" in ran(project, "diff", "suno_ai_bark", "d" * 64, code=2)[1]


# Schemas alone.


@pytest.fixture
def bare(project: Path) -> Path:
    """Give the schemas of two versions, as the API has them, in a commit and on disk."""
    schema = schema_of("suno-ai_bark")
    (project / "old.json").write_text(json.dumps(schema), "utf-8")
    without_text_temp(schema["components"]["schemas"])
    (project / "new.json").write_text(json.dumps(schema), "utf-8")
    committed(project)
    return project


@pytest.mark.parametrize("old", ["old.json", "git:HEAD:old.json", "suno_ai_bark", SPEC])
@pytest.mark.parametrize("new", ["new.json", "git:HEAD:new.json", "whole.json"])
def test_a_schema_alone(bare: Path, old: str, new: str) -> None:
    """A schema without paths is compared with another, and with a client, by what both say."""
    assert "Input" in json.loads((bare / "new.json").read_text("utf-8"))["components"]["schemas"]
    whole = json.loads((bare / "new.json").read_text("utf-8"))
    (bare / "whole.json").write_text(json.dumps({**whole, "paths": COG}), "utf-8")
    out, _ = ran(bare, "diff", old, new, code=1)
    assert (out.count("error["), GONE in out) == (1, True)
    assert ran(bare, "diff", new, old)[0].count("info[input-added-optional]") == 1


COG: dict[str, Any] = {
    "/health-check": {"get": {"responses": {"200": {"description": "OK"}}}},
    "/predictions": {"post": {"responses": {"200": {"description": "OK"}}}},
}


# What is no OpenAPI.


@pytest.mark.parametrize(
    "text",
    [
        "hello: world",
        "openapi: 3.0.3",
        "swagger: '1.2'\npaths: {}",
        "openapi: 3.0.3\ninfo: {title: T, version: '1'}\npaths: [1]",
        "openapi: 3.0.3\ninfo: {title: T, version: '1'}\npaths: {/a: 3}",
        "components: 3",
        "components: {schemas: [Input]}",
    ],
)
def test_what_is_no_openapi(tmp_path: Path, text: str) -> None:
    """A document that is none is a problem at a place in it, on either side."""
    spec = (ROOT / SPEC).read_text("utf-8")
    (tmp_path / "good.yaml").write_text(spec, "utf-8")
    (tmp_path / "bad.yaml").write_text(f"{text}\n", "utf-8")
    for words in (["good.yaml", "bad.yaml"], ["bad.yaml", "good.yaml"], ["bad.yaml", "bad.yaml"]):
        code, out, err = pitchpipe(tmp_path, "diff", *words)
        assert (code, out) == (2, "")
        assert "bad.yaml:" in err
        assert "error[" in err
        assert fix_of(err).endswith("bad.yaml")


@pytest.mark.parametrize("fault", ["parameters: 3", "parameters: [3]"])
def test_what_is_read_as_it_is_meant(tmp_path: Path, fault: str) -> None:
    """Where a fault would be in the way, the document is read as `generate` reads it."""
    head = "openapi: 3.0.3\ninfo: {title: T, version: '1'}\npaths: {/a: {get: {"
    answers = "responses: {default: {description: ''}}"
    for name, said in (("good", answers), ("bad", f"{answers}, {fault}")):
        (tmp_path / f"{name}.yaml").write_text(f"{head}{said}}}}}}}\n", "utf-8")
    for words in (["good.yaml", "bad.yaml"], ["bad.yaml", "good.yaml"]):
        assert pitchpipe(tmp_path, "diff", *words)[0] == 0


def test_one_fault_is_no_obstacle(tmp_path: Path) -> None:
    """What is only somewhere wrong is compared all the same."""
    spec = (ROOT / SPEC).read_text("utf-8")
    (tmp_path / "old.yaml").write_text(spec, "utf-8")
    (tmp_path / "new.yaml").write_text(spec.replace("type: boolean", "type: int", 1), "utf-8")
    assert pitchpipe(tmp_path, "diff", "old.yaml", "new.yaml")[0] == 1
