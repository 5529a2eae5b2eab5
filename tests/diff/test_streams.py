"""What is said of the items of a stream is compared as what is said of a body."""

from __future__ import annotations

from typing import Any

from pitchpipe.diff.diff import diff_data

TEXT = {"type": "string"}


def document(said: dict[str, Any]) -> dict[str, Any]:
    """Return an API that answers with events."""
    answer = {"description": "Fine.", "content": {"text/event-stream": said}}
    return {"paths": {"/x": {"get": {"responses": {"200": answer}}}}}


def rules(old: dict[str, Any], new: dict[str, Any]) -> list[str]:
    return sorted(each.rule for each in diff_data(document(old), document(new)))


def item(**properties: Any) -> dict[str, Any]:
    return {"itemSchema": {"type": "object", "properties": properties}}


def test_items() -> None:
    """A property that is gone is one that callers miss."""
    assert rules(item(a=TEXT), item(a=TEXT)) == []
    assert "property-removed" in " ".join(rules(item(a=TEXT, b=TEXT), item(a=TEXT)))
    assert rules(item(a=TEXT), {}) != []
