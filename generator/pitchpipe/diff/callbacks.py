"""Compares what the server calls: `webhooks` and `callbacks`.

Here the two sides have changed places: the server sends the request, and reads the response.
"""

from __future__ import annotations

from typing import Any

from pitchpipe import pointers
from pitchpipe.diff.run import Mode, Run
from pitchpipe.diff.source import Source
from pitchpipe.load.openapi_objects import methods_of
from pitchpipe.schema.parts import Part


def compare_webhooks(run: Run) -> None:
    """Compare what the server calls of its own accord."""
    old, new = (_operations(s, s.root.child("webhooks")) for s in (run.old, run.new))
    _compare_all(run, old, new)


def compare_callbacks(run: Run, old: Part, new: Part) -> None:
    """Compare what the server calls because of an operation."""
    before, after = (_callbacks(*each) for each in ((run.old, old), (run.new, new)))
    _compare_all(run, before, after)


def _callbacks(source: Source, operation: Part) -> dict[str, Part]:
    listed = operation.child("callbacks")
    return {
        f"{name} {key}": part
        for name in listed.value
        for key, part in _operations(source, source.resolve(listed.child(name))).items()
    }


def _operations(source: Source, paths: Part) -> dict[str, Part]:
    """Return operations by the keys that lead to them."""
    found: dict[str, Part] = {}
    for name in paths.value or ():
        item = source.resolve(paths.child(name))
        for method in methods_of(item.value) if pointers.is_object(item.value) else ():
            found[f"{name} {method}"] = item.child(method)
    return found


def _compare_all(run: Run, old: dict[str, Part], new: dict[str, Part]) -> None:
    for key in old.keys() - new.keys():
        text = f"the server no longer calls {run.old_label(old[key].pointer)}"
        run.report("callback-removed", text, old=(old[key].pointer, key))
    for key in new.keys() - old.keys():
        text = f"the server also calls {run.new_label(new[key].pointer)}"
        run.report("callback-added", text, new=(new[key].pointer, key))
    for key in old.keys() & new.keys():
        if not run.is_same((old[key],), (new[key],)):
            _compare(run, old[key], new[key])


def _compare(run: Run, old: Part, new: Part) -> None:
    outlines = [_outline(*each) for each in ((run.old, old), (run.new, new))]
    parameters = [(part.child("parameters"),) for part in (old, new)]
    if outlines[0] != outlines[1] or not run.is_same(*parameters):
        run.report(
            "callback-changed",
            f"the request of {run.new_label(new.pointer)} changed",
            old=(old.pointer, outlines[0]),
            new=(new.pointer, outlines[1]),
        )
    bodies = [part.child("requestBody") for part in (old, new)]
    name = run.new_label(new.pointer)
    _later(run, bodies[0], bodies[1], "response", f"{name} body")
    answers = [part.child("responses") for part in (old, new)]
    for status in answers[0].value:
        if status in answers[1].value:
            sides = answers[0].child(status), answers[1].child(status)
            _later(run, *sides, "request", f"{name} {status}")


def _later(run: Run, old: Part, new: Part, mode: Mode, name: str) -> None:
    before, after = _schemas(run.old, old), _schemas(run.new, new)
    for kind in before.keys() & after.keys():
        run.later((before[kind],), (after[kind],), mode, step="", operation=name)


def _schemas(source: Source, holder: Part) -> dict[str, Part]:
    """Return the schemas of a body or a response by their media types."""
    content = source.resolve(holder).child("content")
    return {kind: content.child(kind, "schema") for kind in content.value}


def _outline(source: Source, operation: Part) -> dict[str, Any]:
    """Say of an operation what it is but for parameters and schemas."""
    body, answers = operation.child("requestBody"), operation.child("responses")
    return {
        "body": sorted(_schemas(source, body)),
        "required": source.resolve(body).value.get("required") is True,
        "responses": {
            str(each): sorted(_schemas(source, answers.child(each))) for each in answers.value
        },
        "security": operation.value.get("security"),
    }
