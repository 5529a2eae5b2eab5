"""The items of a stream are the same, wherever its bytes are divided."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st
from runtime import splitters
from runtime.splitters import Events, Item, Lines, Sequence, Splitter

values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=5,
)


def split(splitter: Splitter, body: bytes, sizes: list[int]) -> list[Item]:
    """Feed a body in pieces of these sizes, again and again."""
    found: list[Item] = []
    at, count = 0, 0
    while at < len(body):
        size = sizes[count % len(sizes)]
        found += splitter.feed(body[at : at + size])
        at, count = at + size, count + 1
    return found + splitter.end()


sizes = st.lists(st.integers(1, 40), min_size=1, max_size=5)


@given(st.lists(values), sizes, st.sampled_from(["\n", "\r\n", "\n\n"]))
def test_lines(listed: list[object], pieces: list[int], end: str) -> None:
    """A line is JSON; empty ones are none."""
    body = "".join(json.dumps(each) + end for each in listed).encode()
    found = split(Lines(), body, pieces)
    assert [json.loads(each.data) for each in found] == listed
    assert not any(each.is_cut for each in found)


@given(st.lists(values), sizes, st.sampled_from([None, 2]))
def test_sequences(listed: list[object], pieces: list[int], indent: int | None) -> None:
    """A text may have several lines."""
    body = "".join(f"\x1e{json.dumps(each, indent=indent)}\n" for each in listed).encode()
    found = split(Sequence(), body, pieces)
    assert [json.loads(each.data) for each in found] == listed
    assert not any(each.is_cut for each in found)


def test_a_text_of_one_line_is_not_kept_back() -> None:
    """It does not wait for the next one."""
    assert [each.data for each in Sequence().feed(b'\x1e{"a":1}\n')] == [b'{"a":1}\n']


@given(st.lists(values), sizes, st.sampled_from(["\n", "\r\n", "\r"]))
def test_events(listed: list[object], pieces: list[int], end: str) -> None:
    """The lines of the data may end in any way."""
    body = "".join(
        "".join(f"data: {line}{end}" for line in json.dumps(each, indent=1).split("\n")) + end
        for each in listed
    ).encode()
    found = split(Events(), body, pieces)
    assert [json.loads(each.data) for each in found] == listed


@given(st.binary(), sizes, st.sampled_from([Lines, Sequence, Events]))
def test_anything(body: bytes, pieces: list[int], kind: type[Splitter]) -> None:
    """No bytes are refused, and those that are kept have a size."""
    splitter = kind()
    split(splitter, body, pieces)
    assert splitter.unfinished == b""


@pytest.mark.parametrize(
    ("content_type", "declared", "chosen"),
    [
        ("text/event-stream; charset=utf-8", Lines, Events),
        ("Application/X-NDJSON", Events, Lines),
        ("application/geo+json-seq", Events, Sequence),
        ("", Events, Events),
        ("text/plain", Sequence, Sequence),
        ("application/json", Lines, Lines),
        ("application/json", Events, None),
        ("text/html", Lines, None),
    ],
)
def test_the_answer_says_what_it_is(
    content_type: str, declared: type[Splitter], chosen: type[Splitter] | None
) -> None:
    """What is declared counts where the answer does not say."""
    found = splitters.splitter_for(content_type, declared)
    assert (type(found) if found else None) == chosen
