"""`add`, `update` and `check --upstream`, against a server that acts as Replicate's API."""

from __future__ import annotations

import copy
import json
import multiprocessing
import re
import tomllib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
import yaml

from pitchpipe.config import ClientConfig
from pitchpipe.effective import effective_document
from pitchpipe.model import origins
from pitchpipe.model.spec import read_reference
from pitchpipe.upstream import writing
from pitchpipe.upstream.overlay_merge import merge, without_prose
from tests.model.test_origins import TOKEN, Server, says, serving
from tests.support.commandline import fix_of, pitchpipe

ROOT = Path(__file__).parents[2]
SPECS = ROOT / "specs"
FIVE = sorted(path.stem for path in SPECS.glob("*.yaml"))
STEM = "suno-ai_bark"
SPEC, OVERLAY = f"specs/{STEM}.yaml", f"specs/overlays/{STEM}.yaml"
NEXT = "c" * 64
HEAD = b"# mine\n[tool.pitchpipe]\noutput = 'generated'  # here\n"


def published(stem: str) -> dict[str, Any]:
    data: dict[str, Any] = yaml.safe_load((SPECS / f"{stem}.yaml").read_text("utf-8"))
    return data


def reference_of(stem: str) -> Any:
    return read_reference(published(stem))


def schema_of(stem: str) -> dict[str, Any]:
    """Return a model's own document with the schemas of its effective spec."""
    overlay = yaml.safe_load((SPECS / "overlays" / f"{stem}.yaml").read_text("utf-8"))
    output = overlay["actions"][0]["update"]["components"]["schemas"]["Output"]
    body = published(stem)["paths"]["/predictions"]["post"]["requestBody"]
    taken = body["content"]["application/json"]["schema"]["properties"]["input"]
    return {"openapi": "3.0.2", "components": {"schemas": {"Input": taken, "Output": output}}}


@dataclass
class Upstream:
    """Replicate, with the versions of a model."""

    server: Server
    stem: str = STEM

    def has(self, *versions: tuple[str, dict[str, Any]], **fields: Any) -> None:
        """Serve the model with these versions, newest first."""
        reference = reference_of(self.stem)
        base = f"/v1/models/{reference.model}"
        made = [
            {"id": version, "created_at": "2026-01-01T00:00:00Z", "openapi_schema": schema}
            for version, schema in versions
        ]
        about = {"owner": reference.owner, "name": reference.name, "latest_version": made[0]}
        about["description"] = published(self.stem)["info"]["description"]
        self.server.on(base, about | fields)
        self.server.on(f"{base}/versions", {"next": None, "results": made})
        for each in made:
            self.server.on(f"{base}/versions/{each['id']}", each)

    @property
    def now(self) -> tuple[str, dict[str, Any]]:
        """The version that is pinned."""
        return reference_of(self.stem).version, schema_of(self.stem)

    def later(self, change: Callable[[dict[str, Any]], object]) -> tuple[str, dict[str, Any]]:
        """Return another version with these differences in its schemas."""
        schema = copy.deepcopy(schema_of(self.stem))
        change(schema["components"]["schemas"])
        return NEXT, schema


@pytest.fixture
def upstream(monkeypatch: pytest.MonkeyPatch) -> Iterator[Upstream]:
    with serving() as server:
        url = f"{server.url}/v1"
        for module in ("model.origins", "upstream.update"):
            monkeypatch.setattr(f"pitchpipe.{module}.API_URL", url)
        monkeypatch.setenv(origins.TOKEN_VARIABLE, TOKEN)
        yield Upstream(server)


@pytest.fixture
def empty(tmp_path: Path) -> Path:
    (tmp_path / "pyproject.toml").write_bytes(HEAD)
    return tmp_path


@pytest.fixture
def project(empty: Path, upstream: Upstream) -> Path:
    """Make a project that has Bark at the version of the published spec."""
    upstream.has(upstream.now)
    ran(empty, "add", "suno-ai/bark")
    return empty


def ran(folder: Path, *words: str, code: int = 0) -> tuple[str, str]:
    """Run a command that ends as expected, and never shows the token."""
    found, out, err = pitchpipe(folder, *words)
    assert found == code, out + err
    assert TOKEN not in out + err
    return out, err


def state(folder: Path) -> dict[str, bytes | None]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() if path.is_file() else None
        for path in folder.rglob("*")
    }


def without_text_temp(schemas: dict[str, Any]) -> None:
    del schemas["Input"]["properties"]["text_temp"]


def with_speed(schemas: dict[str, Any]) -> None:
    speed = {"type": "number", "default": 1, "description": "How fast."}
    schemas["Input"]["properties"]["speed"] = speed


def with_length(schemas: dict[str, Any]) -> None:
    schemas["Output"]["properties"]["seconds"] = {"type": "number"}
    schemas["Output"]["description"] = "ModelOutput"


# add


@pytest.mark.parametrize("stem", FIVE)
def test_a_published_model(stem: str, upstream: Upstream, empty: Path) -> None:
    """For each of the five, `add` gives the committed spec, overlays and table, byte by byte."""
    upstream.stem = stem
    upstream.has(upstream.now)
    reference = reference_of(stem)
    out, _ = ran(empty, "add", reference.model)
    for path in (f"{stem}.yaml", f"overlays/{stem}.yaml", "overlays/replicate.yaml"):
        assert (empty / "specs" / path).read_bytes() == (SPECS / path).read_bytes()
        assert f"wrote specs/{path}\n" in out
    content = (empty / "pyproject.toml").read_bytes()
    assert content.startswith(HEAD)
    ours = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["pitchpipe"]
    theirs = tomllib.loads(content.decode())["tool"]["pitchpipe"]["clients"]
    assert theirs == {reference.client: ours["clients"][reference.client]}
    ran(empty, "check", "--exact")
    for file in (ROOT / "generated" / reference.client).rglob("*.py"):
        made = empty / "generated" / file.relative_to(ROOT / "generated")
        assert made.read_bytes() == file.read_bytes()
    assert sorted(path.name for path in empty.iterdir()) == ["generated", "pyproject.toml", "specs"]


def with_hidden(
    upstream: Upstream, change: Callable[[dict[str, Any]], object] | None = None
) -> None:
    """Serve the model as an official one: it shows no version, and no list of them."""
    _, schema = upstream.later(change) if change else upstream.now
    upstream.has(("hidden", schema), is_official=True)
    upstream.server.on(f"/v1/models/{reference_of(upstream.stem).model}/versions", says(404, {}))


def test_an_official_model(upstream: Upstream, empty: Path) -> None:
    """It is run, checked and updated without an id: what it takes and returns tells it apart."""
    with_hidden(upstream)
    ran(empty, "add", "suno-ai/bark")
    assert 'VERSION = "hidden"' in (empty / "generated/suno_ai_bark/client.py").read_text()
    before = state(empty)
    ran(empty, "check")
    ran(empty, "check", "--upstream")
    ran(empty, "update")
    assert state(empty) == before

    with_hidden(upstream, with_length)
    out, _ = ran(empty, "check", "--upstream", code=1)
    assert "suno_ai_bark: hidden -> hidden" in out
    ran(empty, "update")
    assert "seconds" in (empty / "generated/suno_ai_bark/models.py").read_text()
    ran(empty, "check", "--upstream")

    with_hidden(upstream, without_text_temp)
    out, _ = ran(empty, "update", code=1)
    assert "input-removed" in out
    ran(empty, "update", "--accept-breaking")
    assert "text_temp" not in (empty / "generated/suno_ai_bark/client.py").read_text()
    ran(empty, "check", "--upstream")


def test_an_official_model_that_shows_its_versions_again(upstream: Upstream, empty: Path) -> None:
    """And the other way round: the client changes to what there is."""
    with_hidden(upstream)
    ran(empty, "add", "suno-ai/bark")
    upstream.has(upstream.now)
    ran(empty, "update")
    client = empty / "generated/suno_ai_bark/client.py"
    assert f'VERSION = "{upstream.now[0]}"' in client.read_text()
    with_hidden(upstream)
    ran(empty, "update")
    assert 'VERSION = "hidden"' in client.read_text()


def test_a_model_of_a_file(tmp_path: Path, empty: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A version can be read from a file, without a token."""
    monkeypatch.delenv(origins.TOKEN_VARIABLE, raising=False)
    file = tmp_path / "bark.json"
    file.write_text(json.dumps(schema_of(STEM)), "utf-8")
    ran(empty, "add", f"suno-ai/bark:{NEXT}", "--from", "bark.json")
    assert NEXT in (empty / SPEC).read_text("utf-8")


def test_beside_other_clients(project: Path, upstream: Upstream) -> None:
    """A spec goes where the others are, with their shared overlay; line endings stay."""
    (project / "specs").rename(project / "apis")
    text = (project / "pyproject.toml").read_bytes().replace(b"specs/", b"apis/")
    (project / "pyproject.toml").write_bytes(text.replace(b"\n", b"\r\n").rstrip())
    upstream.stem = "meta_musicgen"
    upstream.has(upstream.now)
    out, _ = ran(project, "add", "meta/musicgen")
    assert "replicate.yaml" not in out
    assert (project / "apis/overlays/meta_musicgen.yaml").is_file()
    after = (project / "pyproject.toml").read_bytes()
    assert after.count(b"\n") == after.count(b"\r\n")
    ran(project, "generate")


@pytest.mark.parametrize("path", [SPEC, OVERLAY, "generated/suno_ai_bark/mine.py"])
def test_a_file_in_the_way(path: str, empty: Path, upstream: Upstream) -> None:
    """An existing file is never overwritten."""
    upstream.has(upstream.now)
    (empty / path).parent.mkdir(parents=True)
    (empty / path).write_text("mine", "utf-8")
    before = state(empty)
    _, err = ran(empty, "add", "suno-ai/bark", code=2)
    assert "file-exists" in err
    assert state(empty) == before


def test_a_client_that_is_there(project: Path) -> None:
    """A second client of that name is refused before any request."""
    before = state(project)
    _, err = ran(project, "add", "suno-ai/bark", code=2)
    assert "`pitchpipe update suno_ai_bark`" in err
    assert ("client-exists" in err, fix_of(err)) == (True, "pitchpipe list")
    assert state(project) == before


def test_clients_in_one_line(empty: Path, upstream: Upstream) -> None:
    """If no table can be appended, nothing is written."""
    (empty / "pyproject.toml").write_text("[tool.pitchpipe]\nclients = {}\n", "utf-8")
    upstream.has(upstream.now)
    before = state(empty)
    assert "config-closed" in ran(empty, "add", "suno-ai/bark", code=2)[1]
    assert state(empty) == before


@pytest.mark.parametrize(
    ("answer", "rule"),
    [
        (says(401, {"detail": "no"}), "source-unauthorised"),
        (says(404, {}), "model-not-found"),
        (says(400, {}), "source-unreachable"),
        (says(200, {"owner": "x"}), "model-not-found"),
        (says(200, b"<html>"), "not-a-model-schema"),
    ],
)
@pytest.mark.parametrize("command", [["add", "meta/musicgen"], ["update"], ["check", "--upstream"]])
def test_a_source_that_fails(
    project: Path, upstream: Upstream, answer: Any, rule: str, command: list[str]
) -> None:
    """Whatever is wrong with the response, nothing is written, and the last line is a fix."""
    for model in ("suno-ai/bark", "meta/musicgen"):
        upstream.server.on(f"/v1/models/{model}", answer)
    before = state(project)
    _, err = ran(project, *command, code=2)
    assert f"error[{rule}]" in err
    assert fix_of(err).startswith(("pitchpipe", "export REPLICATE_API_TOKEN"))
    assert state(project) == before


def test_no_token(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without a token the fix is to set one."""
    monkeypatch.delenv(origins.TOKEN_VARIABLE)
    _, err = ran(project, "update", code=2)
    assert fix_of(err) == "export REPLICATE_API_TOKEN=... && pitchpipe update"


def failing_at(monkeypatch: pytest.MonkeyPatch, stage: str) -> None:
    """Let a stage fail: before anything is written, in between, or at the very end."""
    places = {
        "render": "pitchpipe.upstream.writing.render_clients",
        "first input": "pitchpipe.output.inputs._put",
        "write": "pitchpipe.upstream.writing.write",
        "commit": "pitchpipe.output.tree._stage",
    }
    if stage != "second input":
        monkeypatch.setattr(places[stage], _fails)
        return
    real, count = Path.replace, iter(range(99))

    def second(self: Path, target: Path) -> Path:
        if next(count) == 1:
            raise OSError(28, "No space left on device", str(target))
        return real(self, target)

    monkeypatch.setattr(Path, "replace", second)


def _fails(*arguments: Any, **options: Any) -> Any:
    raise OSError(28, "No space left on device", "x")


STAGES = ["render", "first input", "second input", "write", "commit"]


@pytest.mark.parametrize("stage", STAGES)
def test_an_addition_that_fails(
    stage: str, empty: Path, upstream: Upstream, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whatever fails, the project stays unchanged, byte by byte."""
    upstream.has(upstream.now)
    before = state(empty)
    failing_at(monkeypatch, stage)
    ran(empty, "add", "suno-ai/bark", code=2)
    assert state(empty) == before


@pytest.mark.parametrize("stage", STAGES)
def test_an_update_that_fails(
    stage: str, project: Path, upstream: Upstream, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An update fails in the same way: spec, overlay and client stay the old ones."""
    upstream.has(upstream.later(with_length), upstream.now)
    before = state(project)
    failing_at(monkeypatch, stage)
    ran(project, "update", code=2)
    assert state(project) == before


# update


def test_nothing_newer(project: Path) -> None:
    """The latest version is reported as current, and nothing is written."""
    before = state(project)
    version = reference_of(STEM).version
    assert ran(project, "update")[0] == f"suno_ai_bark: already at {version}\n"
    assert ran(project, "check", "--upstream")[0] == f"suno_ai_bark: already at {version}\n"
    assert state(project) == before


def test_a_breaking_change(project: Path, upstream: Upstream) -> None:
    """A removed input is refused and explained; with the flag it is written, and `check` passes."""
    upstream.has(upstream.later(without_text_temp), upstream.now)
    before = state(project)
    out, err = ran(project, "update", code=1)
    assert "error[" in out
    assert "text_temp" in out
    assert "; a major version bump\n" in out
    assert "**Breaking:**" in out
    assert "migration: " in out
    assert "hint: when all callers are ready, run update again with --accept-breaking\n" in err
    assert fix_of(err) == "pitchpipe update --dry-run --format markdown"
    assert state(project) == before
    out, err = ran(project, "check", "--upstream", code=1)
    assert "breaking: " in out
    assert fix_of(err) == "pitchpipe update suno_ai_bark --dry-run"
    assert state(project) == before
    out, _ = ran(project, "update", "--accept-breaking")
    assert f"wrote {SPEC}\n" in out
    assert OVERLAY not in out
    after = state(project)
    text = (after[SPEC] or b"").decode()
    assert (NEXT in text, "text_temp" in text) == (True, False)
    changed = {path for path in after if after[path] != before.get(path)}
    assert all(path == SPEC or path.startswith("generated/") for path in changed)
    assert "text_temp" not in (after["generated/suno_ai_bark/client.py"] or b"").decode()
    ran(project, "check", "--exact")
    assert "already at" in ran(project, "update")[0]


def test_a_dry_run(project: Path, upstream: Upstream) -> None:
    """A dry run lists what would be written, and writes nothing."""
    upstream.has(upstream.later(with_speed), upstream.now)
    before = state(project)
    out, _ = ran(project, "update", "--dry-run")
    assert f"would write {SPEC}\n" in out
    assert "; a minor version bump\n" in out
    assert state(project) == before
    ran(project, "update", "suno_ai_bark")
    ran(project, "check", "--exact")


def test_words_by_hand_stay(project: Path, upstream: Upstream) -> None:
    """Only the lines of `Output` change in an overlay, and not what people wrote there."""
    overlay = project / OVERLAY
    said = overlay.read_text("utf-8").replace("actions:", "# Mine.\nactions:")
    said = said.replace("What was said,", "What was SAID,")
    overlay.write_text(said, "utf-8")
    ran(project, "generate")
    upstream.has(upstream.later(with_length), upstream.now)
    out, _ = ran(project, "update", "--accept-breaking")
    assert f"wrote {OVERLAY}\n" in out
    assert overlay.read_text("utf-8") == said + (
        "              seconds:\n                type: number\n"
    )


def test_from_a_file(project: Path, upstream: Upstream) -> None:
    """A file has only one version: prose stays, and a note says what to check."""
    schema = upstream.later(with_length)[1]
    (project / "new.json").write_text(json.dumps(schema), "utf-8")
    words = ["update", "suno_ai_bark", "--to", NEXT, "--from", "new.json"]
    out, _ = ran(project, *words)
    assert "note: the old schema is not available" in out
    overlay = (project / OVERLAY).read_text("utf-8")
    assert "What was said," in overlay
    assert "seconds:" in overlay
    ran(project, "check", "--exact")


def test_corrections_by_hand_stay(project: Path, upstream: Upstream) -> None:
    """Differences between overlay and model are kept where the model has not changed."""
    overlay = project / OVERLAY
    said = overlay.read_text("utf-8")
    overlay.write_text(said.replace("format: uri", "format: uri\n                maxLength: 9", 1))
    ran(project, "generate")
    upstream.has(upstream.later(with_length), upstream.now)
    ran(project, "update", "--accept-breaking")
    assert "maxLength: 9" in overlay.read_text("utf-8")
    assert "seconds:" in overlay.read_text("utf-8")


def test_a_description_stays(project: Path, upstream: Upstream) -> None:
    """A source without a description does not remove one."""
    upstream.has(upstream.later(with_speed), upstream.now, description=None)
    ran(project, "update")
    assert "🔊 Text-Prompted" in (project / SPEC).read_text("utf-8")


@pytest.mark.parametrize(
    ("is_listed", "said"), [(True, "was rolled back"), (False, "is no longer listed")]
)
def test_back_to_an_older_version(
    project: Path, upstream: Upstream, is_listed: bool, said: str
) -> None:
    """A latest version that is older is an update like any other, with a note."""
    other = upstream.later(with_speed)
    upstream.has(other, latest_version={"id": other[0], "openapi_schema": other[1]})
    if is_listed:
        listed = [{"id": upstream.now[0]}, {"id": other[0]}]
        upstream.server.on("/v1/models/suno-ai/bark/versions", {"next": None, "results": listed})
    out, _ = ran(project, "update")
    assert f"note: the pinned version {'is newer, and ' if is_listed else ''}{said}" in out


def test_a_certain_version(project: Path, upstream: Upstream) -> None:
    """`--to` takes a version that is not the latest, of one client."""
    upstream.has(upstream.now, upstream.later(with_speed))
    assert "already at" in ran(project, "update")[0]
    ran(project, "update", "suno_ai_bark", "--to", NEXT)
    assert NEXT in (project / SPEC).read_text("utf-8")
    ran(project, "update", "--to", NEXT, code=2)
    _, err = ran(project, "update", "suno_ai_bark", "--to", "d" * 64, code=2)
    assert ("version-not-found" in err, fix_of(err)) == (True, "pitchpipe update suno_ai_bark")


def test_another_kind_of_client(project: Path) -> None:
    """A client without a hosted model is skipped, and refused if named."""
    text = 'openapi: 3.0.3\ninfo: {title: Other, version: "1"}\npaths: {}\n'
    (project / "other.yaml").write_text(text, "utf-8")
    with (project / "pyproject.toml").open("a") as stream:
        stream.write('[tool.pitchpipe.clients.other]\nspec = "other.yaml"\n')
    assert ran(project, "update")[0].count("\n") == 1
    assert "error[no-source]" in ran(project, "update", "other", code=2)[1]


def test_a_hand_edit(project: Path, upstream: Upstream) -> None:
    """A hand edit in the client stops an update; the inputs stay the old ones."""
    upstream.has(upstream.later(with_speed), upstream.now)
    with (project / "generated/suno_ai_bark/client.py").open("a") as stream:
        stream.write("MINE = 1\n")
    before = state(project)
    _, err = ran(project, "update", code=1)
    assert fix_of(err) == "pitchpipe generate --force && pitchpipe update"
    assert state(project) == before


def without_input(schemas: dict[str, Any]) -> None:
    schemas["Input"] = {"type": "object", "properties": {}}


@pytest.mark.slow
@pytest.mark.parametrize("ending", ["", "# The end.\n"])
def test_a_model_that_takes_nothing_any_more(
    project: Path, upstream: Upstream, ending: str
) -> None:
    """The overlay then has what `add` writes for such a model, until it takes input again."""
    overlay = project / OVERLAY
    before = overlay.read_text("utf-8") + ending
    overlay.write_text(before, "utf-8")
    was = upstream.now
    upstream.has(upstream.later(without_input), was)
    ran(project, "update", "--accept-breaking")
    assert "additionalProperties: false" in overlay.read_text("utf-8")
    assert overlay.read_text("utf-8").startswith(before.removesuffix(ending))
    ran(project, "check", "--exact")
    if not ending:
        fresh = project.with_name(f"{project.name}-fresh")
        fresh.mkdir()
        (fresh / "pyproject.toml").write_bytes(HEAD)
        ran(fresh, "add", "suno-ai/bark")
        said, want = (yaml.safe_load((each / OVERLAY).read_text()) for each in (project, fresh))
        assert said["actions"][1:] == want["actions"][1:]
        assert (project / SPEC).read_bytes() == (fresh / SPEC).read_bytes()
    upstream.has(was)
    ran(project, "update", "--accept-breaking")
    assert overlay.read_text("utf-8") == before
    ran(project, "check", "--exact")


def with_training(schemas: dict[str, Any], *, steps: int = 100) -> None:
    properties = {"steps": {"type": "integer", "maximum": steps}}
    schemas["TrainingInput"] = {"type": "object", "properties": properties}


@pytest.mark.slow
def test_a_model_that_can_be_trained_now(project: Path, upstream: Upstream) -> None:
    """The overlay then says how, keeps what people write there, and loses it in the end."""
    overlay, was = project / OVERLAY, upstream.now
    before = overlay.read_text("utf-8")
    upstream.has(upstream.later(with_training), was)
    ran(project, "update")
    client = next(project.glob("**/suno_ai_bark/client.py"))
    assert "def train(" in client.read_text("utf-8")
    added = overlay.read_text("utf-8")
    assert added.startswith(before)
    mine = added.replace("maximum: 100", "description: How long.\n                maximum: 100")
    overlay.write_text(mine, "utf-8")
    ran(project, "generate")
    now = upstream.later(with_training)
    later = ("d" * 64, upstream.later(lambda schemas: with_training(schemas, steps=50))[1])
    upstream.has(later, now, was)
    ran(project, "update", "--accept-breaking")
    (said,) = yaml.safe_load(overlay.read_text("utf-8"))["actions"][1:]
    steps = said["update"]["components"]["schemas"]["TrainingInput"]["properties"]["steps"]
    assert steps == {"type": "integer", "maximum": 50, "description": "How long."}
    upstream.has(was)
    ran(project, "update", "--accept-breaking")
    assert overlay.read_text("utf-8") == before
    ran(project, "check", "--exact")


@pytest.mark.slow
def test_an_overlay_in_another_form(project: Path, upstream: Upstream) -> None:
    """An overlay in JSON or in braces ends up with the same content."""
    overlay = project / OVERLAY
    was = upstream.now
    data = yaml.safe_load(overlay.read_text("utf-8"))
    for text in (json.dumps(data), yaml.safe_dump(data, default_flow_style=True)):
        overlay.write_text(text, "utf-8")
        upstream.has(upstream.later(without_input), was)
        ran(project, "update", "--accept-breaking")
        assert len(yaml.safe_load(overlay.read_text("utf-8"))["actions"]) == 2
        upstream.has(was)
        ran(project, "update", "--accept-breaking")
        assert yaml.safe_load(overlay.read_text("utf-8")) == data


def with_odd_default(schemas: dict[str, Any]) -> None:
    schemas["Input"]["properties"]["speed"] = {"type": "integer", "default": "fast"}


def test_warnings_are_shown(empty: Path, upstream: Upstream) -> None:
    """Warnings about a model are printed when it is added and when it is updated."""
    upstream.has(upstream.later(with_odd_default))
    _, err = ran(empty, "add", "suno-ai/bark")
    assert f"{SPEC}:" in err
    assert "warning[tolerated]" in err
    upstream.has(("d" * 64, upstream.later(with_odd_default)[1]))
    assert "warning[tolerated]" in ran(empty, "update")[1]


def in_other_words(schemas: dict[str, Any]) -> None:
    schemas["Input"]["properties"]["prompt"]["description"] = "Say this."


def test_wording_can_be_shown(project: Path, upstream: Upstream) -> None:
    """The summary names an option to see changes of wording, and it exists."""
    upstream.has(upstream.later(in_other_words), upstream.now)
    out, _ = ran(project, "update", "--dry-run")
    assert "(--all shows them)" in out
    out, _ = ran(project, "update", "--dry-run", "--all")
    assert "(--all shows them)" not in out
    assert "doc[documentation-changed]" in out


def test_what_a_project_accepts(project: Path, upstream: Upstream) -> None:
    """A change that the configuration accepts does not stop an update, as it does not `diff`."""
    upstream.has(upstream.later(without_text_temp), upstream.now)
    out, _ = ran(project, "diff", "suno_ai_bark", NEXT, "--format", "json", code=1)
    (mark,) = [c["fingerprint"] for c in json.loads(out)["changes"] if c["severity"] == "error"]
    with (project / "pyproject.toml").open("a") as stream:
        stream.write(f'[tool.pitchpipe.diff.accepted]\n{mark} = "nobody used it"\n')
    assert "nobody used it" in ran(project, "update")[0]


# At the same time


def test_two_at_once(project: Path, upstream: Upstream) -> None:
    """Concurrent updates take turns: the second finds nothing to do."""
    upstream.has(upstream.later(with_speed), upstream.now)
    shared = multiprocessing.get_context("fork")
    results = shared.SimpleQueue()

    def work() -> None:
        results.put(pitchpipe(project, "update"))

    runs = [shared.Process(target=work) for _ in range(3)]
    for each in runs:
        each.start()
    found = [results.get() for _ in runs]
    for each in runs:
        each.join()
    assert [code for code, _, _ in found] == [0, 0, 0]
    assert sorted("already at" in out for _, out, _ in found) == [False, True, True]
    assert sum("waiting for another pitchpipe" in err for _, _, err in found) == 2
    ran(project, "check", "--exact")


@pytest.mark.parametrize(
    ("command", "path"),
    [(["update"], SPEC), (["update"], OVERLAY), (["add", "meta/musicgen"], "pyproject.toml")],
)
def test_an_edit_in_the_meantime(
    project: Path,
    upstream: Upstream,
    monkeypatch: pytest.MonkeyPatch,
    command: list[str],
    path: str,
) -> None:
    """A file that somebody edits while a command works is kept, and nothing is written."""
    upstream.has(upstream.later(with_length), upstream.now)
    other = Upstream(upstream.server, "meta_musicgen")
    other.has(other.now)
    real = writing.put

    def put(*arguments: Any) -> Any:
        with (project / path).open("a") as stream:
            stream.write("# Mine.\n")
        edited.append(state(project))
        return real(*arguments)

    edited: list[dict[str, bytes | None]] = []
    for module in ("add", "writing"):
        monkeypatch.setattr(f"pitchpipe.upstream.{module}.put", put)
    _, err = ran(project, *command, code=2)
    assert (f"{path}: error[input-changed]" in err, fix_of(err)) == (
        True,
        f"pitchpipe {' '.join(command)}",
    )
    assert [state(project)] == edited


def test_upstream_alone(project: Path) -> None:
    """`--upstream` and drift are different questions."""
    ran(project, "check", "--upstream", "--diff", code=2)


# merge


@pytest.mark.parametrize(
    ("mine", "base", "new", "want"),
    [
        ({"a": 1}, {"a": 1}, {"a": 2}, {"a": 2}),
        ({"a": 1, "b": 1}, {"a": 1}, {"a": 1}, {"a": 1, "b": 1}),
        ({"a": 1, "b": 1}, {"a": 1}, {"a": 2}, {"a": 2, "b": 1}),
        ({"a": 1, "b": 1}, {"a": 1, "b": 1}, {"a": 1}, {"a": 1}),
        ({"description": "x"}, {"description": "y"}, {"description": "z"}, {"description": "x"}),
        ({"description": "y"}, {"description": "y"}, {"description": "z"}, {"description": "z"}),
        ({"p": {"a": 1, "t": 2}}, {"p": {"a": 1}}, {"p": {"a": 3}}, {"p": {"a": 3, "t": 2}}),
        ({"p": {"a": 1}}, {}, {"q": 1}, {"p": {"a": 1}, "q": 1}),
        ("mine", "a", "b", "b"),
    ],
)
def test_three_ways(mine: Any, base: Any, new: Any, want: Any) -> None:
    """Upstream changes are applied, and other changes by people are kept."""
    assert merge(mine, base, new) == want


def test_prose() -> None:
    """A property with the name of a prose keyword is not prose."""
    schema = {"description": "x", "properties": {"title": {"type": "string", "title": "T"}}}
    assert without_prose(schema) == {"properties": {"title": {"type": "string"}}}


def test_the_effective_document_is_that_of_the_files(project: Path) -> None:
    """`add` writes exactly what it has tried."""
    overlays = ("specs/overlays/replicate.yaml", OVERLAY)
    client = ClientConfig(
        name="suno_ai_bark",
        spec=project / SPEC,
        overlays=tuple(project / path for path in overlays),
    )
    ours = ClientConfig(
        name="suno_ai_bark", spec=ROOT / SPEC, overlays=tuple(ROOT / path for path in overlays)
    )
    theirs = effective_document(client, root=project).data
    assert theirs == effective_document(ours, root=ROOT).data


# docs/model-versions.md


def renewed(schemas: dict[str, Any]) -> None:
    without_text_temp(schemas)
    with_speed(schemas)
    with_length(schemas)


def test_the_run_of_the_documentation(project: Path, upstream: Upstream) -> None:
    """The session in docs/model-versions.md is what really happens."""
    text = (ROOT / "docs/model-versions.md").read_text("utf-8")
    upstream.has((f"c01d{'0' * 60}", upstream.later(renewed)[1]), upstream.now)
    runs = re.findall(r"^```console\n\$ pitchpipe (.*)\n((?:(?!```).*\n)*)```$", text, re.MULTILINE)
    assert len(runs) == 4
    for command, shown in runs:
        _, out, err = pitchpipe(project, *command.split())
        assert out + err == shown
