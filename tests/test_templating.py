"""Templates: what is kept of them between runs."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from jinja2 import nodes

from pitchpipe import templating
from pitchpipe.templating import markup_templates, python_templates

TEMPLATES = Path(__file__).parent.parent / "templates"
MARKUP = sorted(file.relative_to(TEMPLATES).as_posix() for file in TEMPLATES.glob("diff/*.html"))
PYTHON = sorted(file.relative_to(TEMPLATES).as_posix() for file in TEMPLATES.rglob("*.jinja"))


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a folder of templates of which the bytecode is kept."""
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    monkeypatch.setattr(sys, "pycache_prefix", None)
    monkeypatch.setattr(templating, "templates_dir", lambda: tmp_path)
    return tmp_path


def printed(**filters: Callable[..., Any]) -> str:
    return str(python_templates(filters).get_template("a.jinja").render(value="value"))


def test_a_template_is_compiled_once(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What one run has compiled, the next one only reads, and it prints the same."""
    (folder / "a.jinja").write_text("{{ value }}\n", encoding="utf-8")
    first = printed()
    with monkeypatch.context() as patch:
        patch.setattr("jinja2.Environment.compile", None)
        assert printed() == first == "value\n"
    (folder / "a.jinja").write_text("another {{ value }}\n", encoding="utf-8")
    assert printed() == "another value\n"


def test_other_settings_are_another_template(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing compiled by another Jinja2, or for pages that escape values, is ever used."""
    (folder / "a.jinja").write_text("{{ value }}", encoding="utf-8")
    printed()
    page = markup_templates.__wrapped__().get_template("a.jinja")
    assert page.render(value="<") == "&lt;"
    assert printed() == "value"
    monkeypatch.setattr(templating, "installed", lambda: {"jinja2": "another"})
    compiled = list[Any]()
    compile_ = templating.Environment.compile
    monkeypatch.setattr(
        "jinja2.Environment.compile",
        lambda *given, **named: compiled.append(given) or compile_(*given, **named),
    )
    assert printed() == "value"
    assert compiled


def test_nothing_is_kept_for_an_unknown_version(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where the version of Jinja2 cannot be told, templates are compiled anew."""
    (folder / "a.jinja").write_text("{{ value }}", encoding="utf-8")
    monkeypatch.setattr(templating, "installed", lambda: {"jinja2": ""})
    assert printed() == "value"
    assert [each.name for each in folder.iterdir()] == ["a.jinja"]


@pytest.mark.parametrize("name", [*PYTHON, *MARKUP])
def test_no_result_of_a_filter_is_compiled(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Bytecode does not outlive a change of our own code: it calls that, and has no results of it.

    Jinja2 applies a filter to a constant when it compiles a template, and so may be the values of
    `finalize`.
    """
    called = list[str]()
    monkeypatch.setattr(sys, "pycache_prefix", str(tmp_path))
    monkeypatch.setattr(templating, "_shown", lambda value: called.append("_shown") or value)
    source = (TEMPLATES / name).read_text(encoding="utf-8")
    made: Any = markup_templates.__wrapped__() if name in MARKUP else python_templates({})
    used = {each.name for each in made.parse(source).find_all(nodes.Filter)}
    for each in used - made.filters.keys():
        made.filters[each] = lambda *given, each=each: called.append(each) or given[0]
    made.get_template(name)
    assert called == []
