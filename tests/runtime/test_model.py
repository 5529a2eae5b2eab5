"""The base of all dataclasses, as type checkers see it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.support import golden

USES = """\
from dataclasses import dataclass

from ._runtime.model import JsonModel
from ._runtime.unknown import Unknown


@dataclass(kw_only=True, slots=True)
class Meta(JsonModel):
    name: str | None = None


class Owner(Meta):
    pass


def name(meta: Meta | None) -> str | None:
    return meta and meta.name


def tag(found: Owner | Unknown | None) -> str | None:
    return found and (found.tag if isinstance(found, Unknown) else found.name)
"""


@pytest.mark.slow
def test_a_condition_leaves_out_none_alone(tmp_path: Path) -> None:
    """`meta and meta.name` is no `Meta`: an object is true, and so is that of a subclass."""
    folder = golden.write_set(tmp_path / "conditions", [])
    (folder / "uses.py").write_text(USES, encoding="utf-8")
    assert golden.type_errors(folder) == ""
    uses = golden.import_client(folder, "uses")
    assert uses.Meta()
    assert uses.name(uses.Meta(name="a")) == "a"
    assert uses.tag(uses.Unknown(tag="b", data={})) == "b"
    assert uses.name(None) is None
