"""The Overlay Specification's official sets and JSON Schemas, where they are at hand.

They are not part of this repository: OVERLAY_COMPLIANCE names their folder, and
../shared/overlay-compliance is looked at by itself.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import pytest
from jsonschema.validators import Draft202012Validator

from pitchpipe.load.yaml_source import load
from pitchpipe.overlay.overlay import apply, load_overlay
from pitchpipe.problems import ProblemsError

SETS = (
    "add-a-license",
    "description-and-summary",
    "remove-example",
    "remove-matching-responses",
    "remove-property",
    "remove-server",
    "replace-servers-for-sandbox",
    "update-root",
)
REPOSITORY = Path(__file__).resolve().parents[2]
HEAD = "info: {title: t, version: v}\n"
ACTION = "actions: [{target: $, remove: false}]\n"

# Each document, without its first line, and whether version 1.0 and version 1.1 allow it.
DOCUMENTS = [
    (HEAD + ACTION, True, True),
    (HEAD + ACTION + "extends: ../a.yaml\nx-any: 1\n", True, True),
    (HEAD + ACTION + "extends: 1\n", False, False),
    (HEAD + ACTION + "extend: a.yaml\n", False, False),
    (HEAD, False, False),
    (ACTION, False, False),
    (HEAD + "actions: []\n", False, False),
    (HEAD + "actions: {}\n", False, False),
    (HEAD + "actions: [1]\n", False, False),
    (HEAD + "actions: [{}]\n", False, False),
    (HEAD + "actions: [{remove: true}]\n", False, False),
    (HEAD + "actions: [{target: 1}]\n", False, False),
    (HEAD + "actions: [{target: paths}]\n", False, False),
    (HEAD + "actions: [{target: $.a}]\n", True, True),
    (HEAD + "actions: [{target: $.a, remove: 'true'}]\n", False, False),
    (HEAD + "actions: [{target: $.a, remove: yes}]\n", False, False),
    (HEAD + "actions: [{target: $.a, remove: null}]\n", False, False),
    (HEAD + "actions: [{target: $.a, description: []}]\n", False, False),
    (HEAD + "actions: [{target: $.a, description: d, x-y: [1]}]\n", True, True),
    (HEAD + "actions: [{target: $.a, updates: {}}]\n", False, False),
    (HEAD + "actions: [{target: $.a, copy: $.b}]\n", False, True),
    (HEAD + "actions: [{target: $.a, copy: 1}]\n", False, False),
    (HEAD + "actions: [{target: $.a, update: null}]\n", True, True),
    (HEAD + "actions: [{target: $.a, update: 1.5}]\n", True, True),
    (HEAD + "actions: [{target: $.a, update: text}]\n", True, True),
    (HEAD + "actions: [{target: $.a, update: [a]}]\n", True, True),
    (HEAD + "actions: [{target: $.a, update: {a: b}}]\n", True, True),
    (HEAD + "actions: [{target: $.a, update: false}]\n", True, True),
    (HEAD + "actions: [{target: $.a}, {target: $.a}]\n", False, False),
    (HEAD + "actions: [{target: $.a, update: 1}, {update: 1.0, target: $.a}]\n", False, False),
    (HEAD + "actions: [{target: $.a, update: 1}, {update: true, target: $.a}]\n", True, True),
    ("info: {title: t, version: v, description: d}\n" + ACTION, False, True),
    ("info: {title: t, version: v, description: 1}\n" + ACTION, False, False),
    ("info: {title: t, version: v, x-y: 1}\n" + ACTION, True, True),
    ("info: {title: t, version: v, name: n}\n" + ACTION, False, False),
    ("info: {title: t}\n" + ACTION, False, False),
    ("info: {version: v}\n" + ACTION, False, False),
    ("info: {title: t, version: 1.0}\n" + ACTION, False, False),
    ("info: {title: null, version: v}\n" + ACTION, False, False),
    ("info: []\n" + ACTION, False, False),
]
VERSIONS = [
    ("overlay: 1.0.0\n", True),
    ("overlay: 1.1.12\n", True),
    ("overlay: '1.0'\n", False),
    ("overlay: 1.0\n", False),
    ("overlay: 1.0.0-rc1\n", False),
    ("overlay: 1.2.0\n", False),
    ("overlay: 11.0.0\n", False),
    ("", False),
]


@pytest.fixture(scope="module")
def compliance() -> Path:
    named = os.environ.get("OVERLAY_COMPLIANCE")
    folder = Path(named or REPOSITORY.parent / "shared" / "overlay-compliance")
    if not folder.is_dir():
        assert not named, f"OVERLAY_COMPLIANCE names {folder}, which is no folder"
        pytest.skip(f"the official sets are not at hand: {folder}")
    return folder


@pytest.mark.parametrize("name", SETS)
def test_compliant_set(compliance: Path, name: str) -> None:
    """An official overlay turns its document into the official output, keys in that order."""
    folder = compliance / "compliant-sets" / name
    overlay = load_overlay(folder / "overlay.yaml", root=folder)
    got = apply(load(folder / "openapi.yaml", root=folder), [overlay])
    want = load(folder / "output.yaml", root=folder)
    assert got.data == want.data
    assert got.warnings == ()


def test_no_set_is_left_out(compliance: Path) -> None:
    """The list above names every official set."""
    assert tuple(sorted(path.name for path in (compliance / "compliant-sets").iterdir())) == SETS


def is_ours(folder: Path, text: str) -> bool:
    path = folder / "overlay.yaml"
    path.write_text(text, encoding="utf-8")
    try:
        load_overlay(path, root=folder)
    except ProblemsError:
        return False
    return True


def is_official(compliance: Path, version: str, folder: Path) -> bool:
    schema: Any = load(compliance / "schemas" / f"v{version}" / "schema.yaml", root=folder).data
    overlay = load(folder / "overlay.yaml", root=folder).data
    return bool(Draft202012Validator(schema).is_valid(overlay))


@pytest.mark.parametrize(("text", "in_1_0", "in_1_1"), DOCUMENTS)
def test_rules(tmp_path: Path, text: str, in_1_0: bool, in_1_1: bool) -> None:
    """The rules for an overlay document, by version."""
    assert is_ours(tmp_path, "overlay: 1.0.0\n" + text) is in_1_0
    assert is_ours(tmp_path, "overlay: 1.1.0\n" + text) is in_1_1


@pytest.mark.parametrize(("line", "allowed"), VERSIONS)
def test_versions(tmp_path: Path, line: str, allowed: bool) -> None:
    """Versions 1.0.x and 1.1.x are known, as strings."""
    assert is_ours(tmp_path, line + HEAD + ACTION) is allowed


@pytest.mark.parametrize(("text", "in_1_0", "in_1_1"), DOCUMENTS)
def test_rules_are_official(
    compliance: Path, tmp_path: Path, text: str, in_1_0: bool, in_1_1: bool
) -> None:
    """The official JSON Schemas agree with the table of rules."""
    for version, allowed in (("1.0", in_1_0), ("1.1", in_1_1)):
        (tmp_path / "overlay.yaml").write_text(f"overlay: {version}.0\n{text}", encoding="utf-8")
        assert is_official(compliance, version, tmp_path) is allowed


@pytest.mark.parametrize(("line", "allowed"), VERSIONS)
def test_versions_are_official(compliance: Path, tmp_path: Path, line: str, allowed: bool) -> None:
    """The official JSON Schemas agree with the table of versions."""
    (tmp_path / "overlay.yaml").write_text(line + HEAD + ACTION, encoding="utf-8")
    assert allowed is any(is_official(compliance, version, tmp_path) for version in ("1.0", "1.1"))
