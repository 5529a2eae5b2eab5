"""What a project makes of changes: severities, accepted ones, exit codes, versions, changelogs."""

from __future__ import annotations

from typing import Any

import pytest

from pitchpipe.diff.diff import diff_data
from pitchpipe.diff.policy import (
    changelog_entry,
    exit_code,
    judge,
    severity_problems,
    version_step,
)


def model(**inputs: Any) -> dict[str, Any]:
    sent = {"type": "object", "properties": inputs}
    return {"components": {"schemas": {"Input": sent, "Output": {"type": "string"}}}}


STEPS = {"type": "integer", "default": 20}
DEFAULT = diff_data(model(steps=STEPS), model(steps={**STEPS, "default": 30}))
REMOVED = diff_data(model(steps=STEPS), model())
ADDED = diff_data(model(), model(steps=STEPS))
WORDS = diff_data(model(steps=STEPS), model(steps={**STEPS, "description": "How long."}))


def test_severities_by_rule() -> None:
    """A project's severity of a rule replaces the default, and nothing else of a change."""
    (change,) = judge(DEFAULT, severities={"input-default-changed": "error"}).changes
    assert change.severity == "error"
    assert change.fingerprint == DEFAULT[0].fingerprint
    assert judge(DEFAULT, severities={"input-removed": "info"}).changes == tuple(DEFAULT)


def test_severities_that_do_not_exist() -> None:
    """An unknown rule or severity is named, with what is near."""
    assert severity_problems({"input-default-changed": "error"}) == {}
    assert severity_problems({"input-default-change": "info", "input-removed": "warn"}) == {
        "input-default-change": (
            "there is no rule 'input-default-change'",
            "did you mean 'input-default-changed'?",
        ),
        "input-removed": (
            "'warn' is none of error, warning, info, doc",
            "did you mean 'warning'?",
        ),
    }


def test_accepted_changes() -> None:
    """An accepted change no longer counts, keeps its reason, and an unused one is named."""
    mark = REMOVED[0].fingerprint
    judged = judge([*REMOVED, *DEFAULT], accepted={mark: "nobody uses it", "0" * 16: "old"})
    assert judged.changes == tuple(DEFAULT)
    assert [(each.change, each.reason) for each in judged.accepted] == [
        (REMOVED[0], "nobody uses it")
    ]
    assert judged.unused == ("0" * 16,)


@pytest.mark.parametrize(
    ("changes", "codes"),
    [
        (REMOVED, (1, 1, 1, 0)),
        (DEFAULT, (0, 1, 1, 0)),
        (ADDED, (0, 0, 1, 0)),
        (WORDS, (0, 0, 0, 0)),
        ([], (0, 0, 0, 0)),
    ],
    ids=["error", "warning", "info", "doc", "nothing"],
)
def test_exit_codes(changes: Any, codes: Any) -> None:
    """A run fails at the severity that is asked for, and at what is worse."""
    found = tuple(exit_code(changes, limit) for limit in ("error", "warning", "info", "never"))
    assert found == codes


@pytest.mark.parametrize(
    ("changes", "step"),
    [(REMOVED, "major"), (DEFAULT, "minor"), (ADDED, "minor"), (WORDS, "patch"), ([], "patch")],
    ids=["error", "warning", "info", "doc", "nothing"],
)
def test_version_steps(changes: Any, step: str) -> None:
    """What breaks is a major step, what else concerns callers a minor one."""
    assert version_step(changes) == step


def test_changelog() -> None:
    """Users read what is gone first, what breaks marked so, and nothing of wording."""
    assert changelog_entry([*ADDED, *DEFAULT, *REMOVED, *WORDS]) == (
        "### Removed\n\n"
        "- **Breaking:** `Input.steps` was removed; a model ignores inputs it does not know. "
        "`steps=` was removed; stop passing it.\n\n"
        "### Changed\n\n"
        "- `Input.steps` is 30 by default instead of 20. "
        "`steps=` default 20 -> 30; pass steps=20 to keep.\n\n"
        "### Added\n\n"
        "- `Input.steps` may now also be sent (integer, 20 by default).\n"
    )
