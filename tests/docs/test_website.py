"""The site has every page of docs/, links that hold there, and references of what the program is.

`make docs` builds it, strictly; here is what needs no builder.
"""

from __future__ import annotations

import hashlib
import re
from pathlib import Path

import pytest

from pitchpipe.cli.commands import COMMANDS, command_of
from pitchpipe.config_schema import CLIENT, DIFF, TABLE
from website.pictures import DIFF as DIFF_PICTURE
from website.pictures import diff_page, page_hash
from website.references import pages
from website.stage import configuration, named, present, rewritten, sources

ROOT = Path(__file__).parents[2]
REFERENCES = pages()


@pytest.mark.parametrize("name", REFERENCES)
def test_a_reference_is_what_the_program_is(name: str) -> None:
    """After a change of an option or a setting, run `make docs`."""
    path = ROOT / "docs" / "reference" / name
    assert path.read_text(encoding="utf-8") == REFERENCES[name]


@pytest.mark.parametrize("command", sorted(COMMANDS))
def test_every_option_is_described(command: str) -> None:
    """Each command has a part of its own, which names each option."""
    part = REFERENCES["cli.md"].partition(f"## pitchpipe {command}\n")[2].partition("\n## ")[0]
    assert part
    for option in command_of(command).params:
        if option.param_type_name == "option":
            assert all(spelling in part for spelling in option.opts), option.name


def test_every_setting_is_described() -> None:
    """Each key of the configuration has a row, and each table a heading."""
    page = REFERENCES["configuration.md"]
    rows = set(re.findall(r"^\| `([a-z-]+)`", page, re.MULTILINE))
    assert rows == {*TABLE, *CLIENT, *DIFF} - {"clients", "diff"}
    headings = re.findall(r"^## \[(.*)\]$", page, re.MULTILINE)
    assert headings == ["tool.pitchpipe", "tool.pitchpipe.clients.NAME", "tool.pitchpipe.diff"]


def test_every_page_has_a_place() -> None:
    """For a new page in docs/, add a line to `nav` in website/mkdocs.yml."""
    found = {path for path in sources() if path.endswith(".md")}
    listed = list(named(configuration()["nav"]))
    assert len(listed) == len(set(listed))
    folders = tuple(path for path in listed if path.endswith("/"))
    assert {path for path in found if not path.startswith(folders)} <= set(listed)
    assert set(listed) - found == set(folders)


def test_a_page_that_is_not_there_has_no_place() -> None:
    """Nor has a part of the navigation without pages; a folder lists its own, the first first."""
    nav = ["a.md", {"B": "b.md"}, {"Part": [{"C": "c.md"}]}, {"D": "d/"}, {"E": "e.md"}]
    there = ["a.md", "d/1.md", "d/README.md", "d/f/2.md", "d/f/index.md", "e.md"]
    folder = ["d/README.md", "d/1.md", {"f": ["d/f/index.md", "d/f/2.md"]}]
    assert list(present(nav, there)) == ["a.md", {"D": folder}, {"E": "e.md"}]


@pytest.mark.parametrize(
    ("link", "on_the_site"),
    [
        ("[x](../../CONTRIBUTING.md#style)", "[x](../CONTRIBUTING.md#style)"),
        ("[x](../../README.md)", "[x](../index.md)"),
        ("[x](../ci.md)", "[x](../ci.md)"),
        ("[x](./)", "[x](README.md)"),
        ("[`x`](../../Makefile)", "`x`"),
        ("[x](https://example.com)", "[x](https://example.com)"),
        ("| `a\\|b` |", "| `a|b` |"),
        ("```\n[x](none.md)\n```\n", "```\n[x](none.md)\n```\n"),
    ],
)
def test_links_hold_on_the_site(link: str, on_the_site: str) -> None:
    """A link to what is not on the site becomes its text; code is left alone."""
    places = {path: place for place, path in sources().items()}
    page = ROOT / "docs" / "decisions" / "README.md"
    assert rewritten(link, page, places) == on_the_site


def test_a_link_to_nothing_is_refused() -> None:
    """The error names the page and the link."""
    places = {path: place for place, path in sources().items()}
    with pytest.raises(ValueError, match=r"README\.md: none\.md"):
        rewritten("[x](none.md)", ROOT / "docs" / "decisions" / "README.md", places)


@pytest.mark.slow
def test_the_picture_of_a_diff_is_of_its_page() -> None:
    """After a change of the page of a diff, run `make pictures`."""
    expected = hashlib.sha256(diff_page().encode()).hexdigest()
    assert page_hash(DIFF_PICTURE.read_bytes()) == expected


def test_nothing_comes_from_other_hosts() -> None:
    """The configuration asks for no fonts, scripts or statistics from elsewhere."""
    found = configuration()
    assert found["theme"]["font"] is False
    assert not {"analytics", "social"} & found["extra"].keys()
    assert not any("//" in path for path in found["extra_css"])
