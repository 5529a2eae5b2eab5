"""The runtime modules of a folder come and go with the clients that need them."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from pitchpipe.cli.commands import main
from pitchpipe.lock import fast_check
from pitchpipe.render.shared import needed_modules

PLAIN = """\
openapi: 3.1.0
info: {title: t, version: "1"}
servers: [{url: https://a.example}]
paths:
  /act:
    post:
      operationId: act
      responses: {"204": {description: Done.}}
"""
TOKEN = f"""\
{PLAIN}
components: {{securitySchemes: {{token: {{type: http, scheme: bearer}}}}}}
"""
PARAMETER = PLAIN.replace(
    "      responses:",
    "      parameters: [{name: q, in: query, schema: {type: string, pattern: a}}]\n"
    "      responses:",
)
CORE = set(needed_modules(["clients"]))
WITH_TOKEN = CORE | {"credentials"}
WITH_PARAMETER = CORE | {"arguments", "checks", "parameters", "patterns"}

Cli = Callable[..., tuple[int, str]]


@pytest.fixture
def cli(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> Iterator[Cli]:
    """Work in an empty folder, and return what runs a command there."""
    monkeypatch.chdir(tmp_path)

    def run(*arguments: str) -> tuple[int, str]:
        code = main(arguments)
        out, err = capfd.readouterr()
        return code, out + err

    return run


def configured(**specs: str) -> None:
    """Write a project with these clients."""
    Path("pyproject.toml").write_text(
        "".join(f'[tool.pitchpipe.clients.{name}]\nspec = "{name}.yaml"\n' for name in specs)
    )
    for name, text in specs.items():
        Path(f"{name}.yaml").write_text(text)


def modules(folder: str = "generated") -> set[str]:
    """List the runtime modules of a folder, which must be those that its lock lists."""
    there = {path.stem for path in Path(folder, "_runtime").glob("*.py")}
    lock = json.loads(Path(folder, "pitchpipe.lock").read_text())
    assert there == {
        Path(path).stem
        for path in lock["files"]
        if path.startswith("_runtime/") and path.endswith(".py")
    }
    imported = [name for record in lock["clients"].values() for name in record["runtime"]]
    assert there == needed_modules(imported)
    return there


def is_clean(cli: Cli) -> bool:
    """Say whether no check finds anything, the one by hashes included."""
    assert cli("check", "--exact")[0] == cli("check")[0] == cli("verify", "generated")[0] == 0
    said = cli("check")[1]
    assert said.endswith(": no drift\n")
    assert "warning" not in said
    return fast_check.unchanged() is not None


def test_modules_come_and_go_with_clients(cli: Cli) -> None:
    """A client that is added brings what it needs; what is removed with one, nobody needs."""
    configured(ant=PLAIN)
    cli("generate")
    assert modules() == CORE
    configured(ant=PLAIN, bee=TOKEN, cat=PARAMETER)
    cli("generate")
    assert modules() == WITH_TOKEN | WITH_PARAMETER
    assert is_clean(cli)
    configured(ant=PLAIN, cat=PARAMETER)
    assert "generated/_runtime/credentials.py: error[orphan]" in cli("check")[1]
    cli("generate")
    assert modules() == WITH_PARAMETER
    assert is_clean(cli)


def test_one_client_of_several_is_made(cli: Cli) -> None:
    """What the others need is known from the lock, without making them."""
    configured(ant=PLAIN, bee=TOKEN)
    cli("generate")
    configured(ant=PLAIN, bee=TOKEN, cat=PARAMETER)
    Path("bee.yaml").write_text("not a document")
    assert cli("generate", "cat")[0] == 0
    assert modules() == WITH_TOKEN | WITH_PARAMETER
    configured(ant=PLAIN, bee=TOKEN, cat=PARAMETER)
    assert is_clean(cli)
    configured(ant=PLAIN, bee=TOKEN, cat=PLAIN)
    assert cli("generate", "cat")[0] == 0
    assert modules() == WITH_TOKEN
    assert is_clean(cli)


def test_a_changed_spec_is_the_cause(cli: Cli) -> None:
    """Of each file that comes, goes or changes because another module is needed."""
    configured(ant=PLAIN, bee=TOKEN)
    cli("generate")
    configured(ant=PARAMETER, bee=TOKEN)
    code, said = cli("check")
    assert code == 1
    assert "generated/_runtime/parameters.py: error[missing]" in said
    assert "generated/ant/client.py: error[stale-spec]: ant.yaml changed" in said
    assert "generated/bee" not in said
    cli("check", "--fix")
    assert modules() == WITH_TOKEN | WITH_PARAMETER
    assert is_clean(cli)


def test_the_exports_change_with_the_spec(cli: Cli) -> None:
    """The cause of a set's own module that is out of date is the spec, too."""
    tagged = PLAIN.replace('{"204": {description: Done.}}', TAGGED)
    configured(ant=PLAIN)
    cli("generate")
    configured(ant=tagged)
    assert "generated/__init__.py: error[stale-spec]: ant.yaml changed" in cli("check")[1]
    cli("generate")
    assert '"Unknown"' in Path("generated/__init__.py").read_text()
    assert is_clean(cli)


TAGGED = """
        "200":
          description: Fine.
          content:
            application/json:
              schema:
                oneOf:
                - {$ref: "#/components/schemas/Cat"}
                - {$ref: "#/components/schemas/Dog"}
                discriminator: {propertyName: kind}
components:
  schemas:
    Cat: {type: object, required: [kind], properties: {kind: {type: string}}}
    Dog: {type: object, required: [kind], properties: {kind: {type: string}}}
"""


def test_documents_that_share_a_folder(cli: Cli) -> None:
    """Each run without configuration adds its client, and keeps what those before it need."""
    configured(ant=PARAMETER, bee=TOKEN)
    for name in ("ant", "bee"):
        assert cli("generate", "--spec", f"{name}.yaml", "--output", "out")[0] == 0
    assert modules("out") == WITH_TOKEN | WITH_PARAMETER
    assert cli("verify", "out")[0] == 0


def test_vendored_clients(cli: Cli) -> None:
    """A folder has what its clients need: those copied now, before, and after one is removed."""
    configured(ant=PARAMETER, bee=TOKEN)
    cli("vendor", "ant", "--into", "lib")
    assert modules("lib") == WITH_PARAMETER
    cli("vendor", "bee", "--into", "lib")
    assert modules("lib") == WITH_TOKEN | WITH_PARAMETER
    cli("vendor", "ant", "--remove", "--into", "lib")
    assert modules("lib") == WITH_TOKEN
    for command in ("check", "verify"):
        assert cli(command, "./lib") == (0, f"1 client, {len(WITH_TOKEN) + 9} files: no drift\n")


def test_a_vendored_client_whose_copy_is_changed(cli: Cli) -> None:
    """It cannot be made, but what it needs is known, and is not taken for an orphan."""
    configured(ant=PARAMETER, bee=TOKEN)
    cli("vendor", "ant", "bee", "--into", "lib")
    (copied,) = Path("lib/ant/_spec").rglob("*.yaml")
    copied.write_text(PLAIN)
    code, said = cli("check", "./lib")
    assert code == 1
    assert "hand-edited" in said
    assert "orphan" not in said
    assert "missing" not in said


def test_a_lock_that_does_not_say_what_is_needed(cli: Cli) -> None:
    """An older Pitchpipe copied every module; making one client does not take any away."""
    configured(ant=PLAIN, bee=TOKEN)
    cli("generate")
    lock = Path("generated/pitchpipe.lock")
    data = json.loads(lock.read_text())
    for record in data["clients"].values():
        del record["runtime"]
    data["lock_version"] = 3
    lock.write_text(json.dumps(data, indent=2, sort_keys=True) + "\n")
    assert "has layout 3, now it is 4" in cli("check")[1]
    cli("generate", "ant")
    there = {path.stem for path in Path("generated/_runtime").glob("*.py")}
    assert {"predictions", "rules"} <= there
    cli("generate")
    assert modules() == WITH_TOKEN
    assert is_clean(cli)
