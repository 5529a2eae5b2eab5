"""Changes as people read them: joined where they are one, grouped, and cut to what fits."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pytest

from pitchpipe.diff.command import answer
from pitchpipe.diff.outputs.comparison import Comparison
from pitchpipe.diff.outputs.entries import entries_of, groups_of
from pitchpipe.diff.outputs.html import as_html
from pitchpipe.diff.outputs.markdown import MOST_CHARACTERS, as_markdown
from pitchpipe.diff.outputs.text import as_text
from pitchpipe.document import Document, Place
from pitchpipe.report.from_diff import changes_report

LIMIT = {"name": "limit", "in": "query", "schema": {"type": "integer"}}
PAGE = {"name": "page", "in": "query", "schema": {"type": "integer"}}
SHARED = {"$ref": "#/components/parameters/Limit"}


def document(path: str, *operations: Sequence[Any], **schemas: Any) -> Document:
    """Return an API of GET operations at /0, /1 and so on, with these parameters."""
    done = {"204": {"description": "Done."}}
    data = {
        "openapi": "3.1.0",
        "info": {"title": "T", "version": "1"},
        "paths": {
            f"/{n}": {"get": {"operationId": f"op{n}", "parameters": [*each], "responses": done}}
            for n, each in enumerate(operations)
        },
        "components": {"parameters": {"Limit": LIMIT}, "schemas": schemas},
    }
    return Document(path=path, data=data, places=Place(path, 1, 1))


def compared(*operations: Sequence[Any], **options: Any) -> Comparison:
    """Compare operations that have these parameters with ones that have none."""
    old = document("old.json", *operations)
    new = document("new.json", *([[]] * len(operations)))
    return answer(old, new, **options).comparison


def test_what_is_shared_is_one_entry() -> None:
    """A shared parameter that three operations lose is printed once, and counts three times."""
    found = compared([SHARED], [SHARED], [SHARED])
    assert as_text(found) == (
        "old.json:1:1: error[parameter-removed] #/components/parameters/Limit: `GET /0` no longer "
        "has the query parameter `limit`\n"
        "  in 3 operations: `GET /0` (`op0()`), `GET /1` (`op1()`), `GET /2` (`op2()`)\n"
        "  migration: `limit=` was removed; stop passing it\n"
        "3 errors, 0 warnings, 0 info; a major version bump\n"
    )
    (entry,) = entries_of(found.shown)
    assert entry.fingerprint == found.shown[0].group
    assert entry.fingerprint not in {each.fingerprint for each in found.shown}


def test_an_entry_is_accepted_as_one_or_by_operation() -> None:
    """The page gives both kinds of fingerprint."""
    found = compared([SHARED], [SHARED])
    text = as_html(found)
    for mark in {each.fingerprint for each in found.shown} | {found.shown[0].group}:
        assert f'<code class="toml">{mark} = "say why"</code>' in text


def test_many_operations_are_counted() -> None:
    """Of many operations the first are named."""
    (entry,) = entries_of(compared(*[[SHARED]] * 8).shown)
    usage = entry.usage(is_titled=True)
    assert usage.startswith("in 8 operations: `GET /0` (`op0()`), ")
    assert usage.endswith("`GET /4` (`op4()`) and 3 more")


def test_a_single_operation_is_named_once() -> None:
    """What the message or the title of the group names is not said again, but for its method."""
    (entry,) = entries_of(compared([PAGE]).shown)
    assert entry.usage(is_titled=False) == "in `op0()`"
    number = {"type": "object", "properties": {"n": {"type": "integer"}}}
    query = [PAGE | {"schema": {"$ref": "#/components/schemas/N"}}]
    old, new = (document(f"{name}.json", query, N=number) for name in ("old", "new"))
    new.data["components"]["schemas"]["N"] = {
        "type": "object",
        "properties": {"n": {"type": "integer", "maximum": 5}},
    }
    (entry,) = entries_of(answer(old, new).comparison.shown)
    assert entry.change.message == "`N.n` now has the maximum 5"
    assert entry.usage(is_titled=False) == "in `GET /0` (`op0()`)"
    assert entry.usage(is_titled=True) == ""


def test_groups() -> None:
    """What one operation has is by operation, what several share by component; worst first."""
    found = compared([PAGE], [SHARED], [SHARED])
    assert [(each.title, len(each.entries)) for each in groups_of(entries_of(found.shown))] == [
        ("Parameter `Limit`", 1),
        ("`GET /0` (`op0()`)", 1),
    ]
    assert as_markdown(found).splitlines() == [
        "**3 errors, 0 warnings, 0 info; a major version bump**",
        "",
        "#### Parameter `Limit`",
        "",
        "| severity | rule | what changes | what to do |",
        "|---|---|---|---|",
        (
            "| error | `parameter-removed` | `GET /1` no longer has the query parameter `limit`; "
            "in 2 operations: `GET /1` (`op1()`), `GET /2` (`op2()`) | `limit=` was removed; stop "
            "passing it |"
        ),
        "",
        "#### `GET /0` (`op0()`)",
        "",
        "| severity | rule | what changes | what to do |",
        "|---|---|---|---|",
        (
            "| error | `parameter-removed` | `GET /0` no longer has the query parameter `page` | "
            "`page=` was removed; stop passing it |"
        ),
    ]


def mixed(number: int, **options: Any) -> Comparison:
    """Compare so many operations, all of which gain a parameter; half of them lose one."""
    loses, gains = [PAGE], [PAGE | {"name": "size"}]
    old = [loses if n % 2 else [] for n in range(number)]
    return answer(
        document("old.json", *old), document("new.json", *[gains] * number), **options
    ).comparison


@pytest.mark.parametrize("number", [10, 200, 400, 1500])
def test_markdown_fits_into_a_comment(number: int) -> None:
    """What does not fit is left out in whole rows, the least severe first, and counted."""
    found = mixed(number)
    text = as_markdown(found)
    assert len(text) <= MOST_CHARACTERS
    rows = [line for line in text.splitlines() if line.startswith(("| error |", "| info |"))]
    assert all(line.endswith("|") and line.count("|") == 5 for line in rows)
    errors = sum(line.startswith("| error |") for line in rows)
    every = sum(each.severity == "error" for each in found.shown)
    assert ("Left out: " in text) == (len(rows) < len(found.shown)) == (number > 200)
    if errors < every:
        assert len(rows) == errors
        assert f"Left out: {every - errors:,} error, " in text
    elif len(rows) < len(found.shown):
        assert f"Left out: {len(found.shown) - len(rows):,} info. A comment has" in text


def test_the_least_severity() -> None:
    """Less severe changes are counted, but not shown; the page has them, hidden."""
    found = mixed(4, least="error")
    for text in (as_text(found), as_markdown(found)):
        assert "parameter-removed" in text
        assert "parameter-added-optional" not in text
        assert "2 errors, 0 warnings, 4 info" in text
    page = as_html(found)
    assert 'id="show-error" checked>' in page
    assert 'id="show-info">' in page
    assert "parameter-added-optional" in page


def test_ci_has_a_finding_for_an_entry() -> None:
    """A job is told once what is shared, with all the operations."""
    old, new = document("old.json", [SHARED], [SHARED]), document("new.json", [], [])
    found = answer(old, new)
    report = changes_report(found, ["old.json", "new.json"], [], "gitlab", "error")
    (finding,) = report.findings
    assert finding.message.endswith("; in 2 operations: `GET /0` (`op0()`), `GET /1` (`op1()`)")
    assert len(report.failing) == 2
