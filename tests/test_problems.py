"""Problems print one line a terminal can show, in the order of their places."""

from __future__ import annotations

from typing import Any

import pytest

from pitchpipe import pointers
from pitchpipe.problems import (
    Location,
    Problem,
    ProblemsError,
    did_you_mean,
    did_you_mean_client,
    has_errors,
    shorten,
    sort_problems,
)


def problem(line: int = 19, *, path: str = "specs/a.yaml", **fields: Any) -> Problem:
    where = Location(path=path, line=line, column=11, pointer=fields.pop("pointer", "/paths"))
    return Problem(where=where, rule="a-rule", message=fields.pop("message", "wrong"), **fields)


def test_line() -> None:
    """A problem reads path:line:column: severity[rule] #pointer: message."""
    assert str(problem()) == "specs/a.yaml:19:11: error[a-rule] #/paths: wrong"


def test_hint() -> None:
    """A hint stands on its own line, indented."""
    assert str(problem(hint="fix it")).splitlines()[1] == "  hint: fix it"


def test_unknown_line() -> None:
    """An unknown line (0) is not printed, nor is an empty pointer."""
    assert str(problem(0, pointer="")) == "specs/a.yaml: error[a-rule]: wrong"


def test_warning() -> None:
    """A warning is printed as such, and is not an error."""
    warning = problem(severity="warning")
    assert str(warning) == "specs/a.yaml:19:11: warning[a-rule] #/paths: wrong"
    assert not has_errors([warning])
    assert has_errors([warning, problem()])


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("\x1b[31mred", "\\x1b[31mred"),
        ("two\nlines\r", "two\\x0alines\\x0d"),
        ("\x7f\x9b", "\\x7f\\x9b"),
        ("\u202egnp.exe\u2066", "\\u202egnp.exe\\u2066"),
        ("\ud800", "\\ud800"),
        ("a\u200bd\u00admin\u3164", "a\\u200bd\\xadmin\\u3164"),
        ("\U000e0041", "\\U000e0041"),
        ("\u26a0\ufe0f \u06dd", "\u26a0\ufe0f \u06dd"),
        ("naïve — 声音 🎵", "naïve — 声音 🎵"),
    ],
)
def test_terminal_safe(text: str, shown: str) -> None:
    """No text in a spec can control the terminal: not by message, hint, path or pointer."""
    line = str(problem(path=text, pointer="/" + text, message=text, hint=text))
    assert line == f"{shown}:19:11: error[a-rule] #/{shown}: {shown}\n  hint: {shown}"


def test_sorted_and_unique() -> None:
    """Problems are sorted by file, then line as a number, and none is listed twice."""
    other = problem(2, path="specs/b.yaml")
    found = [other, problem(19), problem(3), problem(19)]
    assert sort_problems(found) == (problem(3), problem(19), other)


def test_error_carries_all() -> None:
    """The exception has every problem, sorted, and prints one per line."""
    error = ProblemsError([problem(9), problem(2)])
    assert error.problems == (problem(2), problem(9))
    assert str(error) == f"{problem(2)}\n{problem(9)}"


def test_did_you_mean() -> None:
    """The nearest known name is suggested, and nothing when none is near."""
    assert did_you_mean("Imput", ["Output", "Input"]) == "did you mean 'Input'?"
    assert did_you_mean("Zebra", ["Output", "Input"]) == ""
    assert did_you_mean("Input", ["Input", "Inputs"]) == "did you mean 'Inputs'?"
    assert did_you_mean("bark", ["suno_ai_bark"]) == ""
    for client in ("bark", "suno_ai_brk"):
        assert did_you_mean_client(client, ["ant", "suno_ai_bark"]).endswith("'suno_ai_bark'?")
    assert did_you_mean_client("bark", ["other_bark", "suno_ai_bark"]) == ""
    for name, other in (("created_at", "negotiated_rate"), ("bytes", "usage_bytes")):
        assert did_you_mean(name, [other], least=0.8) == ""


def test_shorten() -> None:
    """A long value is cut with an ellipsis, a short one is left alone."""
    assert shorten("a" * 200) == "a" * 200
    assert shorten("a" * 201) == "a" * 199 + "…"


@pytest.mark.parametrize(
    ("pointer", "tokens"),
    [("", ()), ("/", ("",)), ("/a~1b/c~0d", ("a/b", "c~d")), ("/~01", ("~1",)), ("/0/", ("0", ""))],
)
def test_pointer_round_trip(pointer: str, tokens: tuple[str, ...]) -> None:
    """Splitting and joining are each other's inverse (RFC 6901, section 3)."""
    assert pointers.split(pointer) == tokens
    assert pointers.join("", *tokens) == pointer


@pytest.mark.parametrize("pointer", ["a", "#/a", "/a~2", "/a~"])
def test_pointer_syntax(pointer: str) -> None:
    """What is not a JSON Pointer is refused."""
    with pytest.raises(ValueError, match="JSON Pointer"):
        pointers.split(pointer)


def test_pointer_resolve() -> None:
    """A pointer names a member or an item (RFC 6901, section 5)."""
    data = {"foo": ["bar", {"": 0, "a/b": 1}]}
    assert pointers.resolve(data, "") is data
    assert pointers.resolve(data, "/foo/0") == "bar"
    assert pointers.resolve(data, "/foo/1/") == 0
    assert pointers.resolve(data, pointers.join("", "foo", 1, "a/b")) == 1


@pytest.mark.parametrize(
    "pointer", ["/fo", "/foo/2", "/foo/-", "/foo/00", "/foo/-1", "/foo/1/x", "/foo/0/x", "/foo/٣"]
)
def test_pointer_to_nothing(pointer: str) -> None:
    """A pointer to nothing raises LookupError; only plain digits are an index."""
    with pytest.raises(LookupError):
        pointers.resolve({"foo": ["bar", {"a": 0}]}, pointer)
