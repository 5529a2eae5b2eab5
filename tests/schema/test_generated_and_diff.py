"""The diff names a change just where the generated code changes, for schemas of every form."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, assume, example, given, settings

from pitchpipe.problems import ProblemsError
from tests.support.schema_pairs import Schema, generated, named, pairs

STRING, NULL = {"type": "string"}, {"type": "null"}
LIST = {"type": "array", "items": {"type": "integer"}}


@pytest.mark.slow
@settings(
    max_examples=400,
    deadline=None,
    derandomize=True,
    database=None,
    suppress_health_check=[HealthCheck.filter_too_much, HealthCheck.too_slow],
)
@given(pairs())
@example(({"anyOf": [STRING, {"anyOf": [NULL]}]}, {"type": ["string", "null"]}))
@example(({"anyOf": [STRING, LIST, {"anyOf": [NULL]}]}, {"anyOf": [STRING, LIST, NULL]}))
@example(
    (
        {"anyOf": [{"type": "string", "enum": [None]}, NULL]},
        {"type": "string", "enum": [None]},
    )
)
def test_diff_names_what_changes_in_the_generated_code(pair: tuple[Schema, Schema]) -> None:
    """A change of type or check is named on both sides, and nothing else is."""
    one, other = pair
    try:
        before, after = generated(one), generated(other)
    except ProblemsError:
        assume(False)
        return
    for side, changes in named(one, other).items():
        if before == after:
            assert not changes, (side, [change.rule for change in changes])
        else:
            assert changes, (side, before, after)
