"""The page of a diff, in a real browser: how it is laid out, and that it stays by itself."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from collections.abc import Mapping
from itertools import pairwise
from pathlib import Path
from typing import Any, TypeAlias

import pytest

from pitchpipe.diff.command import answer, read
from pitchpipe.diff.outputs.html import as_html
from pitchpipe.diff.rules import RULES
from tests.support.pages import PAGES, new_version

FOLDER = Path(__file__).parent
ROOT = FOLDER.parents[1]
BROWSERS = ("chromium", "chromium-browser", "google-chrome")
SECONDS = 300
# Web Content Accessibility Guidelines 2.2, 1.4.3: the least contrast of text.
CONTRAST = 4.5
# One rule of each kind of place: what has gone, has come, has changed, is only wording.
CASES = (
    "input-removed",
    "input-added-optional",
    "input-default-changed",
    "output-type-changed",
    "operation-removed",
    "security-scope-added",
    "documentation-changed",
    "server-changed",
)
NAMES = ("version", *PAGES, *CASES)

Look: TypeAlias = "dict[str, Any]"


@pytest.fixture(scope="session")
def looks(tmp_path_factory: pytest.TempPathFactory) -> Mapping[tuple[str, str, int], Look]:
    """Give what the browser made of each page, by its name, the colour scheme and the width.

    Screenshots are kept in the folder that PITCHPIPE_SCREENSHOTS names.
    """
    folder = tmp_path_factory.mktemp("pages")
    files = [_written(name, folder) for name in NAMES]
    script = [FOLDER / "pages.mjs", _browser(), os.environ.get("PITCHPIPE_SCREENSHOTS", "")]
    done = subprocess.run(
        ["node", *script, *files], capture_output=True, text=True, timeout=SECONDS, check=False
    )
    assert done.returncode == 0, done.stderr
    found: list[Look] = json.loads(done.stdout)
    return {(Path(each["file"]).stem, each["scheme"], each["width"]): each for each in found}


def _browser() -> str:
    found = next(filter(None, map(shutil.which, BROWSERS)), None)
    if found is None:
        pytest.fail("no browser\nfix: apt-get install -y chromium", pytrace=False)
    if not (FOLDER / "node_modules/playwright-core").exists():
        pytest.fail("playwright-core is missing\nfix: make contract", pytrace=False)
    return found


def _written(name: str, folder: Path) -> Path:
    if name == "version":
        text = as_html(new_version(folder))
    elif name in PAGES:
        text = as_html(PAGES[name]())
    else:
        case = ROOT / "tests/diff/cases" / name
        old, new = (read(case / f"{side}.yaml", root=ROOT) for side in ("old", "new"))
        text = answer(old, new, form="html").text
    (folder / f"{name}.html").write_text(text, "utf-8")
    return folder / f"{name}.html"


@pytest.fixture(params=NAMES)
def name(request: pytest.FixtureRequest) -> str:
    """Give the name of each page in turn."""
    return str(request.param)


@pytest.fixture(params=["light", "dark"])
def scheme(request: pytest.FixtureRequest) -> str:
    """Give each colour scheme in turn."""
    return str(request.param)


@pytest.fixture(params=[1280, 400])
def width(request: pytest.FixtureRequest) -> int:
    """Give the width of a desk and that of a telephone."""
    return int(request.param)


@pytest.fixture
def look(looks: Mapping[tuple[str, str, int], Look], name: str, scheme: str, width: int) -> Look:
    """Give what the browser made of a page."""
    return looks[name, scheme, width]


def test_a_page_stays_by_itself(look: Look, name: str) -> None:
    """A page asks for nothing, runs nothing, and its own style is one that its policy allows."""
    assert [Path(each).name for each in look["requests"]] == [f"{name}.html"]
    assert look["said"] == []
    assert not {"script", "img", "iframe", "svg", "form"} & set(look["elements"])
    assert all(each.startswith("#") for each in look["links"])


def test_nothing_is_cut_off_at_the_side(look: Look) -> None:
    """A page is as wide as its window, on screen and on paper."""
    assert look["overflow"] <= 0
    assert look["printed"]["overflow"] <= 0


def test_text_can_be_read(look: Look, scheme: str) -> None:
    """All text stands out from what is behind it, in both colour schemes and on paper."""
    assert look["contrast"]["ratio"] >= CONTRAST, look["contrast"]
    assert look["printed"]["contrast"]["ratio"] >= CONTRAST, look["printed"]["contrast"]
    assert look["background"] == {"light": "rgb(246, 246, 243)", "dark": "rgb(20, 22, 26)"}[scheme]
    assert look["printed"]["background"] == "rgb(255, 255, 255)"


def test_old_and_new_are_beside_each_other(look: Look, name: str, width: int) -> None:
    """Old is left of new, as high, where there is room; where there is none new is below."""
    assert look["sides"] or name in {"nothing", "documentation-changed"}
    for old, new in look["sides"]:
        (left, top, right, bottom), (other_left, other_top, other_right, _) = old, new
        assert right - left == pytest.approx(other_right - other_left, abs=1)
        if width == 1280:
            assert right < other_left
            assert top == other_top
        else:
            assert left == other_left
            assert bottom < other_top


def test_what_breaks_comes_first(look: Look) -> None:
    """Changes are by severity in each group, and groups by their worst; accepted ones are last."""
    order = [*(f"change {each}" for each in ("error", "warning", "info", "doc"))]
    groups = [each["articles"] for each in look["sections"] if not each["id"]]
    for articles in groups:
        assert articles == sorted(articles, key=order.index)
    assert [each[0] for each in groups] == sorted((each[0] for each in groups), key=order.index)
    named = [each["id"] for each in look["sections"]]
    assert named == [*[""] * len(groups), *(e for e in ("accepted", "unused") if e in named)]


def test_headings_are_an_outline(look: Look) -> None:
    """There is one first heading, and none skips a level."""
    levels = look["headings"]
    assert levels.count(1) == 1
    assert levels[0] == 1
    assert all(b - a <= 1 for a, b in pairwise(levels))


def test_colour_is_not_the_only_sign(looks: Mapping[tuple[str, str, int], Look]) -> None:
    """A line that has gone has a minus before it, which is read as a word."""
    lines = looks["version", "light", 1280]["lines"]
    gone = {sign for kind, sign in lines if kind == "line gone"}
    assert gone == {'"\u2212" / "gone: "'}
    assert {sign for kind, sign in lines if kind == "line same"} == {"none"}


def test_severities_are_shown_and_hidden(look: Look) -> None:
    """A box shows or hides the changes of its severity, and groups that have no others.

    At first mere wording is hidden.
    """
    groups = [each["articles"] for each in look["sections"] if not each["id"]]
    shown = {"error", "warning", "info"}
    for box, found in look["filters"].items():
        wanted = {f"change {each}" for each in shown ^ ({box} - {"first"})}
        assert found["articles"] == [a for each in groups for a in each if a in wanted]
        assert found["groups"] == sum(not wanted.isdisjoint(each) for each in groups)


def test_hostile_text_is_shown(looks: Mapping[tuple[str, str, int], Look]) -> None:
    """What a spec says is read as it is written, and changes nothing about the page."""
    look = looks["hostile", "light", 1280]
    assert "<script>document.title='owned'</script>" in look["text"]
    assert "</code></pre></article></style></title><h1>gone</h1>" in look["text"]
    assert look["title"].count("<script>") == 1
    assert look["title"] != "owned"
    assert "\\u202egnihton" in look["text"]


def test_a_page_says_what_it_lacks(looks: Mapping[tuple[str, str, int], Look]) -> None:
    """Of five thousand changes a thousand are shown, and the others counted."""
    look = looks["many", "light", 1280]
    assert sum(len(each["articles"]) for each in look["sections"]) == 1000
    assert "4000 more changes left out." in look["text"]
    assert "This page does not have room for everything" in look["text"]


def test_every_case_is_a_rule() -> None:
    """The pairs that are looked at are fixtures of rules."""
    assert set(CASES) <= RULES.keys()
