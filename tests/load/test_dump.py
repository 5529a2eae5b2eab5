"""Printing a document: YAML that every parser reads back as the same data."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from pitchpipe.load.yaml_source import dump, load

SPECS = sorted((Path(__file__).parents[2] / "specs").glob("*.yaml"))
TEXTS = [
    # What YAML 1.1 or 1.2 takes for something else when it stands there without quotes.
    *("y", "N", "no", "Yes", "on", "off", "true", "null", "Null", "~", "=", "<<", ".inf", ".NaN"),
    *("1.0", ".5", "5.", "+1", "-0", "0x1F", "0o14", "014", "1_000", "1e3", "12e03", "190:20:30"),
    *("2020-01-01", "2020-01-01T00:00:00Z", "-", "---", "...", "?", ":", "#", "a:", ":a", "%a"),
    *("@x", "`x", "!tag", "&a", "*a", "{a}", "[a]", "|", ">", "- a", "? b", "a: b", "a #b"),
    # What quotes and block scalars must carry unharmed.
    *("", " ", "it's", '"q"', "\\d", "trail ", "\ttab", " lead", "a\nb", "a\nb\n", "\n\n a\n"),
    *("a\n\n", "x  \ny", "\ttab\nb", "a\r\nb", "---\nb", "...\nb", "a\u2028b", "\x85"),
    *("\ufeffa", "\x1b[31m", "é日本🎵", "word " * 80, "a" * 300),
]


def both_readers(data: dict[str, Any], folder: Path) -> list[Any]:
    text = dump(data)
    file = folder / "document.yaml"
    file.write_text(text, encoding="utf-8", newline="")
    return [load(file, root=folder).data, yaml.safe_load(text)]


@pytest.mark.parametrize("text", TEXTS)
def test_text_stays_text(tmp_path: Path, text: str) -> None:
    """A string is read back as itself, by YAML 1.2 (`load`) and by YAML 1.1 (PyYAML)."""
    data = {"value": text, "list": [text, [text], {"deep": text}]}
    assert both_readers(data, tmp_path) == [data, data]


@pytest.mark.parametrize("text", [text for text in TEXTS if text != "<<"])
def test_keys_stay_text(tmp_path: Path, text: str) -> None:
    """A key is read back as itself, but for the merge key `<<`, which `load` refuses."""
    assert both_readers({text: 1}, tmp_path) == [{text: 1}, {text: 1}]


def test_other_values(tmp_path: Path) -> None:
    """Numbers keep their kind, and key order stays."""
    data = {"b": [1, 1.5, 1e300, 1e-7, 10**30, True, False, None], "a": [[], {}, {"x": []}]}
    for read in both_readers(data, tmp_path):
        assert repr(read) == repr(data)


def test_layout() -> None:
    """The layout is that of a spec written by hand: block style, prose unfolded and readable."""
    shared = {"type": "string"}
    data = {"info": {"description": "One é\ntwo\n", "version": "1.0"}, "list": [shared, shared]}
    assert dump(data) == (
        "info:\n"
        "  description: |\n"
        "    One é\n"
        "    two\n"
        "  version: '1.0'\n"
        "list:\n"
        "- type: string\n"
        "- type: string\n"
    )


@pytest.mark.parametrize("spec", SPECS, ids=lambda spec: spec.stem)
def test_published_specs(tmp_path: Path, spec: Path) -> None:
    """Each published spec is read back as itself."""
    data = load(spec, root=spec.parent).data
    assert both_readers(data, tmp_path)[0] == data
