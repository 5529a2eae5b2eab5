"""The page of a diff, read as the text that it is; tests/contract looks at it in a browser."""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path

import pytest

from pitchpipe import version
from pitchpipe.diff.command import answer
from pitchpipe.diff.outputs.comparison import Comparison
from pitchpipe.diff.outputs.excerpts import MOST_CHARACTERS, excerpts
from pitchpipe.diff.outputs.html import MOST_CHANGES, as_html
from pitchpipe.diff.outputs.panes import Line, panes
from pitchpipe.diff.rules import RULES
from tests.support.diff_cases import sides
from tests.support.pages import HOSTILE, NEW_ID, PAGES, compared, new_version

ROOT = Path(__file__).parents[2]
VOID = {"meta", "br", "hr", "img", "link", "input"}


class Page(HTMLParser):
    """Reads a page strictly: what opens is closed, in order."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.text: dict[str, str] = {}
        self._open: list[str] = []
        self.feed(text)
        self.close()
        assert self._open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert len(dict(attrs)) == len(attrs)
        self.tags.append((tag, dict(attrs)))
        if tag not in VOID:
            self._open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self._open.pop() == tag

    def handle_data(self, data: str) -> None:
        top = self._open[-1] if self._open else ""
        self.text[top] = self.text.get(top, "") + data

    def all(self, name: str) -> Iterator[dict[str, str | None]]:
        return (attributes for tag, attributes in self.tags if tag == name)

    def classes(self, name: str) -> list[str]:
        return [str(each.get("class")) for each in self.all(name)]


def case(rule: str) -> Comparison:
    old, new = sides(rule)
    return answer(old, new, form="html").comparison


@pytest.mark.parametrize("rule", RULES)
def test_every_rule_has_its_change(rule: str) -> None:
    """Each change shows its rule, three axes, fingerprint, and both sides, which differ."""
    found = case(rule)
    text = as_html(found)
    page = Page(text)
    assert page.classes("article") == [f"change {c.severity}" for c in found.judged.changes]
    for change in found.judged.changes:
        old, new = excerpts(found, change)
        assert old != new
        assert (old is None, new is None) == (
            change.old_pointer is None,
            change.new_pointer is None,
        )
        assert text.count(change.fingerprint) == 3  # of itself, and of the line that accepts it
        assert f'<code class="rule">{change.rule}</code>' in text
    assert text.count("<dt>wire</dt>") == len(found.judged.changes)


def test_a_new_version_of_a_model(tmp_path: Path) -> None:
    """The page counts, says the step, has breaking changes first and accepted ones apart."""
    text = as_html(new_version(tmp_path))
    page = Page(text)
    assert page.text["h1"] == "2 breaking changes"
    assert "A <strong>major</strong> version bump" in text
    headings = [
        "<code>POST /predictions</code> (<code>post_predictions()</code>)",
        "<code>POST /predictions/{prediction_id}/cancel</code> (<code>",
        "Accepted changes",
        "Accepted, but no change",
    ]
    places = [text.index(f"<h2>{each}") for each in headings]
    assert places == sorted(places)
    assert '<p class="todo reason"><b>Accepted:</b> nobody kept the history</p>' in text
    assert f"<li><code>{'f' * 16}</code></li>" in text
    assert "new.yaml:199" in text
    assert NEW_ID in text


def test_no_change() -> None:
    """Documents that say the same have a page, too."""
    text = as_html(PAGES["nothing"]())
    assert Page(text).text["h1"] == "No change"
    assert "step by semantic versioning" not in text
    assert "<article" not in text


def test_a_page_is_the_same_every_time(tmp_path: Path) -> None:
    """Nothing of a page depends on when or where it was made."""
    (tmp_path / "a").mkdir()
    (tmp_path / "b").mkdir()
    assert as_html(new_version(tmp_path / "a")) == as_html(new_version(tmp_path / "b"))


@pytest.mark.slow
@pytest.mark.parametrize("name", PAGES)
def test_a_page_has_no_part_elsewhere(name: str) -> None:
    """A page has no script, no address but places on itself, and a policy that allows no other."""
    text = as_html(PAGES[name]())
    page = Page(text)
    assert {tag for tag, _ in page.tags}.isdisjoint({"script", "img", "link", "iframe", "base"})
    names = {name for _, attributes in page.tags for name in attributes}
    assert names <= {
        "aria-label", "charset", "class", "content", "href", "http-equiv", "id", "lang", "name",
        "title", "type", "checked", "disabled",
    }  # fmt: skip
    links = {str(each["href"]) for each in page.all("a")}
    ids = {str(attributes["id"]) for _, attributes in page.tags if "id" in attributes}
    assert links <= {f"#{each}" for each in ids}
    (policy,) = (each["content"] for each in page.all("meta") if "http-equiv" in each)
    style = base64.b64encode(hashlib.sha256(page.text["style"].encode()).digest()).decode()
    assert policy == (
        f"default-src 'none'; style-src 'sha256-{style}'; base-uri 'none'; form-action 'none'"
    )


def test_hostile_text_is_text() -> None:
    """Text of a spec is shown, and is neither markup nor able to turn what is around it."""
    text = as_html(PAGES["hostile"]())
    page = Page(text)
    assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u202e\u2066]", text)
    assert "7 * 7" in text
    shown = "".join(page.text.values())
    for each in HOSTILE[:4]:
        assert each.replace("'", "''") in shown or each in shown
    assert "\\u202egnihton\\u2066 \\x1b[31m \\x00" in shown
    ids = [str(attributes["id"]) for _, attributes in page.tags if "id" in attributes]
    assert len(ids) == len(set(ids))


def test_a_page_of_long_texts() -> None:
    """A megabyte of text is cut to what differs in it, and the page says how much is left out."""
    text = as_html(PAGES["long"]())
    assert len(text) < 60_000
    assert "and more" in text
    assert "characters)" in text


@pytest.mark.slow
def test_a_page_of_many_changes() -> None:
    """A page has so many changes and no more, and says how many it lacks."""
    text = as_html(PAGES["many"]())
    assert text.count("<article") == MOST_CHANGES
    assert len(text) < 4_000_000
    assert "4000 more changes left out." in text
    assert '<p class="note" id="cut">' in text
    assert "<b>5000</b> to look at" in text


@pytest.mark.slow
def test_a_page_of_long_values() -> None:
    """Where values have no room any more the page says so, and has their changes all the same."""
    old = {f"i{n}": {"type": "string", "description": f"{n:04} " * 380} for n in range(900)}
    new = {name: {**each, "description": each["description"] + "!"} for name, each in old.items()}
    text = as_html(compared(old, new))
    assert text.count("<article") == 900
    assert "The page has no room for the values." in text
    assert '<p class="note" id="cut">' in text
    assert len(text) < 6_000_000


def shown(lines: tuple[Line, ...]) -> list[str]:
    signs = {"same": " ", "gone": "-", "come": "+", "gap": "_", "skip": "~"}
    text = ("".join(f"[{p.text}]" if p.is_changed else p.text for p in e.pieces) for e in lines)
    return [f"{signs[each.mark]}{line}" for each, line in zip(lines, text, strict=True)]


def test_lines_that_belong_together_are_beside_each_other() -> None:
    """A line that only one side has leaves a gap on the other; words that differ are marked."""
    old, new = panes("x:\n  max: 10\n  min: 1\n", "x:\n  max: 20\n  title: T\n  min: 1\n")
    assert shown(old) == [" x:", "-  max: [10]", "_", "   min: 1"]
    assert shown(new) == [" x:", "+  max: [20]", "+  title: T", "   min: 1"]


def test_a_line_that_is_set_further_in() -> None:
    """Of a line that only stands further in no word is marked."""
    _, new = panes("a: b c d\n", "  a: b c e\n")
    assert shown(new) == ["+  a: b c [e]"]


def test_lines_alike_are_left_out() -> None:
    """Of many lines alike those near a change stay, and the first, which names what is shown."""
    lines = [f"l{n}" for n in range(30)]
    old, new = panes("\n".join(lines), "\n".join([*lines[:15], "new", *lines[16:]]))
    kept = [" l0", "~11 lines alike", " l12", " l13", " l14", "-l15", " l16", " l17", " l18"]
    assert shown(old) == [*kept, "~11 lines alike"]
    assert shown(new)[5] == "+new"


def test_a_keyword_has_its_neighbours() -> None:
    """A keyword is shown in the schema that it is of, without what that nests."""
    schema = {"type": "array", "items": {"type": "string"}, "maxItems": 3}
    found = compared({"x": schema}, {"x": {**schema, "maxItems": 2}})
    (change,) = found.judged.changes
    old, new = excerpts(found, change)
    assert old == "x:\n  type: array\n  items: …\n  maxItems: 3\n"
    assert new == old.replace("3", "2")


def test_a_long_text_is_shown_where_it_differs() -> None:
    """Of two long texts the parts where they part are shown."""
    same = "a" * 10_000
    old, new = ({"x": {"type": "string", "description": f"{same}{end}"}} for end in ("b", "c"))
    found = compared(old, new)
    texts = excerpts(found, found.judged.changes[0])
    assert all(text and len(text) < MOST_CHARACTERS for text in texts)
    assert [text and text.rstrip()[-1] for text in texts] == ["b", "c"]


def test_a_page_decides_no_client() -> None:
    """The templates of pages are none of those that a lock remembers."""
    files = (ROOT / "templates" / "diff").iterdir()
    assert {file.suffix for file in files}.isdisjoint(version._TEMPLATES)
