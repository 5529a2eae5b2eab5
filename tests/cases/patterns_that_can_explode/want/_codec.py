# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate patterns_that_can_explode`.
"""Checks, encodes and decodes the values of Patterns."""

from __future__ import annotations

from typing import Any

from .._runtime import checks, decode, encode, patterns
from .models import PutTagRequest


def encode_put_tag_request(value: object, found: checks.Violations, at: str) -> dict[str, Any]:
    """Check `PutTagRequest` and convert what is set to JSON."""
    data: dict[str, Any] = {}
    if encode.instance(value, PutTagRequest, found, at):
        if value.exploding is not None:
            data["exploding"] = checks.string(
                value.exploding, found, f"{at}.exploding", max_length=40
            )
        if value.never is not None:
            data["never"] = checks.string(value.never, found, f"{at}.never")
        if value.letters is not None:
            data["letters"] = checks.string(value.letters, found, f"{at}.letters")
        if value.without_a_loop is not None:
            data["without_a_loop"] = checks.string(
                value.without_a_loop, found, f"{at}.without_a_loop"
            )
        if value.of_python is not None:
            data["of_python"] = checks.string(value.of_python, found, f"{at}.of_python")
        if value.loops is not None:
            data["loops"] = checks.string(
                value.loops,
                found,
                f"{at}.loops",
                pattern=patterns.Pattern("^[a-z]*[a-z0-9]*[a-z0-9-]*[a-z]*$", 100),
            )
        if value.harmless is not None:
            data["harmless"] = checks.string(
                value.harmless,
                found,
                f"{at}.harmless",
                pattern=patterns.Pattern("^[a-z]+(-[a-z]+)*$"),
            )
        if value.name is not None:
            data["name"] = checks.string(
                value.name,
                found,
                f"{at}.name",
                pattern=patterns.Pattern(
                    "^(?!\\s*$)[\\p{L}\\p{gc=Mark}\\p{digit}\\p{Join_Control} .'-]{1,128}$"
                ),
            )
    return data


def decode_put_tag_request(value: Any, at: str) -> PutTagRequest:
    """Decode `PutTagRequest`."""
    data = decode.object_(value, at)
    made = object.__new__(PutTagRequest)
    made.exploding = decode.optional_string(data, "exploding", at)
    made.never = decode.optional_string(data, "never", at)
    made.letters = decode.optional_string(data, "letters", at)
    made.without_a_loop = decode.optional_string(data, "without_a_loop", at)
    made.of_python = decode.optional_string(data, "of_python", at)
    made.loops = decode.optional_string(data, "loops", at)
    made.harmless = decode.optional_string(data, "harmless", at)
    made.name = decode.optional_string(data, "name", at)
    decode.nothing_left(data, at)
    return made
