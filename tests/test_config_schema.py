"""The schema for editors accepts what the program accepts, and knows the same keys."""

from __future__ import annotations

import json
import tomllib
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft7Validator

from pitchpipe.cli.commands import main
from pitchpipe.config import load_config
from pitchpipe.config_file import CLIENT_KEYS, DIFF_KEYS, TABLE_KEYS
from pitchpipe.config_schema import CLIENT, DIFF, TABLE, config_schema
from pitchpipe.problems import ProblemsError

ROOT = Path(__file__).parent.parent
CLIENT_A = '[tool.pitchpipe.clients.a]\nspec = "a.yaml"\n'


def errors(text: str) -> list[str]:
    table: dict[str, Any] = tomllib.loads(text).get("tool", {}).get("pitchpipe", {})
    return [each.message for each in Draft7Validator(config_schema()).iter_errors(table)]


def is_accepted(folder: Path, text: str) -> bool:
    (folder / "a.yaml").touch()
    (folder / "pyproject.toml").write_text(text, encoding="utf-8")
    try:
        load_config(folder / "pyproject.toml")
    except ProblemsError:
        return False
    return True


def test_the_keys_are_the_same() -> None:
    """Each key that the program knows is in the schema, and no other is."""
    assert set(TABLE) == set(TABLE_KEYS)
    assert set(DIFF) == set(DIFF_KEYS)
    assert set(CLIENT) == set(CLIENT_KEYS)


def test_the_schema_is_one() -> None:
    """It is valid itself, and says what each key is for."""
    Draft7Validator.check_schema(config_schema())
    assert all(each.get("description") for keys in (CLIENT, DIFF) for each in keys.values())


@pytest.mark.parametrize(
    ("text", "is_valid"),
    [
        ("[tool.pitchpipe]\n", True),
        (CLIENT_A, True),
        (f'[tool.pitchpipe]\noutput = "out"\nstrict = true\n{CLIENT_A}strict = false\n', True),
        (f'{CLIENT_A}overlays = ["a.yaml"]\n', True),
        (f'[tool.pitchpipe]\nformats = "text"\n{CLIENT_A}layout = "tags"\n', True),
        (f'{CLIENT_A}layout = "tag"\n', False),
        (f'{CLIENT_A}source = "https://a.example/a.yaml"\nauth-env = "A_TOKEN"\n', True),
        (f'{CLIENT_A}source = " "\n', False),
        (f"{CLIENT_A}source = 1\n", False),
        (f'{CLIENT_A}auth-env = "a b"\n', False),
        (f'{CLIENT_A}auth-env = ""\n', False),
        (f'{CLIENT_A}formats = "json"\n', False),
        (f'{CLIENT_A}[tool.pitchpipe.diff.severity]\nx = "info"\n', True),
        (f'{CLIENT_A}[tool.pitchpipe.diff.accepted]\n0a = "agreed"\n', True),
        (CLIENT_A.replace(".a]", ".A_1]"), True),
        ("[tool.pitchpipe]\noutptu = 'out'\n", False),
        ("[tool.pitchpipe]\noutput = 1\n", False),
        ("[tool.pitchpipe]\noutput = ''\n", False),
        ("[tool.pitchpipe]\nstrict = 'yes'\n", False),
        ("[tool.pitchpipe]\nclients = []\n", False),
        ("[tool.pitchpipe.clients.a]\n", False),
        (f"{CLIENT_A}specs = 1\n", False),
        (f'{CLIENT_A}overlays = "a.yaml"\n', False),
        (f"{CLIENT_A}overlays = [1]\n", False),
        (f"{CLIENT_A}strict = 1\n", False),
        (CLIENT_A.replace(".a]", ".a-b]"), False),
        (CLIENT_A.replace(".a]", "._a]"), False),
        (CLIENT_A.replace(".a]", f".{'a' * 201}]"), False),
        ("[tool.pitchpipe.diff]\nseverities = {}\n", False),
        ("[tool.pitchpipe.diff.severity]\nx = ' '\n", False),
        ("[tool.pitchpipe.diff.accepted]\n0a = 1\n", False),
    ],
)
def test_both_agree(tmp_path: Path, text: str, *, is_valid: bool) -> None:
    """What the program accepts is valid, and what it does not is not."""
    assert is_accepted(tmp_path, text) == is_valid
    assert (errors(text) == []) == is_valid


def test_this_repository() -> None:
    """The configuration of this repository is valid."""
    assert errors((ROOT / "pyproject.toml").read_text(encoding="utf-8")) == []


def test_the_command(
    tmp_path: Path, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The command prints what is in effect, which the schema accepts in turn, or the schema."""
    monkeypatch.chdir(tmp_path)
    assert is_accepted(tmp_path, f"[tool.pitchpipe]\nstrict = true\n{CLIENT_A}")
    assert main(["config"]) == 0
    shown = json.loads(capfd.readouterr().out)
    assert shown["output"] == "generated"
    usual = {"overlays": [], "strict": True, "formats": "python", "testing": False}
    assert shown["clients"] == {"a": {"spec": "a.yaml", **usual}}
    assert list(Draft7Validator(config_schema()).iter_errors(shown)) == []
    assert main(["config", "--schema"]) == 0
    assert json.loads(capfd.readouterr().out) == config_schema()
