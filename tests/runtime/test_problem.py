"""What an error body says is read where it is there, and nothing breaks where it is not."""

from __future__ import annotations

import json
from typing import Any

import pytest
from runtime.errors import Refused, UnprocessableEntity, reset_seconds
from runtime.explanations import said
from runtime.refusals import raise_for_status, refused
from runtime.responses import Headers, Response

NONSENSE = [b"", b"<html>", b"[]", b"3", b"null", b"\xff", b"{" * 5000, b" " * 70_000]


def refusal(*fields: Any) -> bytes:
    return json.dumps({"title": "Input validation failed", "invalid_fields": fields}).encode()


def test_refused_values_have_our_names() -> None:
    """A field is named as the client names it; one that is missing stands in the description."""
    body = refusal(
        {"type": "required", "field": "input", "description": "prompt is required"},
        {"type": "enum", "field": "input.class", "description": "must be one of a, b"},
        {"type": "additional_property_not_allowed", "field": "", "description": "no such thing"},
    )
    found = refused(body, {"input.class": "input.class_"})
    assert found == (
        Refused("input.prompt", "required", "prompt is required"),
        Refused("input.class_", "enum", "must be one of a, b"),
        Refused("", "additional_property_not_allowed", "no such thing"),
    )
    assert str(found[1]) == "input.class_: must be one of a, b"
    assert str(found[2]) == "the body: no such thing"


def test_a_required_input_with_another_name() -> None:
    """What is missing is named as the client names it, too."""
    body = refusal({"type": "required", "field": "input", "description": "class is required"})
    (found,) = refused(body, {"input.class": "input.class_"})
    assert found.at == "input.class_"


@pytest.mark.parametrize("body", [*NONSENSE, refusal(1, None, "x"), b'{"invalid_fields": 3}'])
def test_nonsense_refuses_nothing(body: bytes) -> None:
    """A body that is no problem, or whose fields are no fields, is read as saying nothing."""
    assert refused(body, {}) == ()
    assert said(body) in {"", "Input validation failed"}
    assert reset_seconds({}, body) is None


def test_fields_of_the_wrong_type() -> None:
    """What is not text counts as missing."""
    (found,) = refused(refusal({"type": 3, "field": None, "description": ["x"]}), {})
    assert found == Refused("", "", "")


def test_an_exception_carries_them() -> None:
    """A 422 has the refused values; any other error has none."""
    body = refusal({"type": "enum", "field": "input.voice", "description": "must be a voice"})
    response = Response(422, Headers(), body, "POST", "https://api.example.com/predictions")
    with pytest.raises(UnprocessableEntity) as caught:
        raise_for_status(response, {}, {"input.voice": "input.voice_"})
    assert [each.at for each in caught.value.refused] == ["input.voice_"]


@pytest.mark.parametrize(
    "value", ["-1", "1e999", "nan", "soon", "", "99999999", "Wed, 31 Feb 2026 00:00:00 GMT"]
)
def test_a_senseless_wait_is_ignored(value: str) -> None:
    """No time at all, one long past, or one that is days away."""
    seconds = reset_seconds(Headers([("Retry-After", value)]), b"")
    assert seconds in {None, 0.0}
    with_body = reset_seconds(Headers([("Retry-After", value)]), b'{"retry_after": 7}')
    assert with_body in {7, 0.0}
