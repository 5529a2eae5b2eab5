"""Compares the responses of two operations."""

from __future__ import annotations

from pitchpipe.diff.bodies import media_types
from pitchpipe.diff.run import Run
from pitchpipe.diff.source import Source
from pitchpipe.schema.parts import Part


def compare_responses(run: Run, old: Part, new: Part, name: str) -> None:
    """Compare responses by status, their media types and headers, and queue the schemas."""
    before, after = _responses(run.old, old), _responses(run.new, new)
    moved = _moved(before, after)
    if moved:
        was, now = moved
        run.report(
            "response-status-changed",
            f"`{name}` answers {now} instead of {was}",
            old=(before[was].pointer, was),
            new=(after[now].pointer, now),
            operation=name,
        )
        _compare(run, before.pop(was), after.pop(now), name, now)
    for status in before.keys() - after.keys():
        is_success = _is_success(status, before)
        rule = "response-removed" if is_success else "error-response-removed"
        run.report(
            rule,
            f"`{name}` is no longer said to answer {status}",
            old=(before[status].pointer, status),
            migration=f"expect another status than {status}" if is_success else "",
            operation=name,
        )
    for status in after.keys() - before.keys():
        rule = "response-added" if _is_success(status, after) else "error-response-added"
        text = f"`{name}` may answer {status}"
        run.report(rule, text, new=(after[status].pointer, status), operation=name)
    for status in before:
        if status in after:
            _compare(run, before[status], after[status], name, status)


def _responses(source: Source, part: Part) -> dict[str, Part]:
    listed = part.child("responses")
    return {
        str(status): source.resolve(listed.child(status))
        for status in listed.value
        if not str(status).startswith("x-")
    }


def _moved(before: dict[str, Part], after: dict[str, Part]) -> tuple[str, str] | None:
    """Return the status of a success that has another one now, and that, if there is one such.

    Both have content, or neither: a client decodes it whatever the status is.
    """
    gone, come = (
        [status for status in one.keys() - other.keys() if _is_success(status, one)]
        for one, other in ((before, after), (after, before))
    )
    if len(gone) != 1 or len(come) != 1:
        return None
    was, now = gone[0], come[0]
    is_alike = bool(before[was].value.get("content")) == bool(after[now].value.get("content"))
    return (was, now) if is_alike else None


def _is_success(status: str, listed: dict[str, Part]) -> bool:
    only = not any(each.startswith("2") for each in listed)
    return status.startswith("2") or (status == "default" and only)


def _compare(run: Run, old: Part, new: Part, operation: str, status: str) -> None:
    name = f"{operation} {status}"
    _headers(run, old, new, operation, status)
    for _, was, now in media_types(run, (old, new), "response-media-type", name, operation):
        for key in ("schema", "itemSchema"):
            if key == "schema" or key in was.value or key in now.value:
                schemas = (was.child(key),), (now.child(key),)
                run.later(*schemas, "response", step=f" {status}", operation=operation)
    # A client follows no links: they say to readers what may come next.
    for word in ("description", "links"):
        said, says = old.child(word), new.child(word)
        if not run.is_same((said,), (says,)):
            run.report(
                "documentation-changed",
                f"{word} of {name} changed",
                old=(said.pointer, old.value.get(word)),
                new=(says.pointer, new.value.get(word)),
                operation=operation,
            )


def _headers(run: Run, old: Part, new: Part, operation: str, status: str) -> None:
    name = f"{operation} {status}"
    before, after = _header_parts(run.old, old), _header_parts(run.new, new)
    for header in before.keys() - after.keys():
        run.report(
            "response-header-removed",
            f"`{name}` no longer has the header {header}",
            old=(before[header].pointer, header),
            migration=f"do without {header}",
            operation=operation,
        )
    for header in after.keys() - before.keys():
        text = f"`{name}` has the header {header}"
        place = (after[header].pointer, header)
        run.report("response-header-added", text, new=place, operation=operation)
    for header in before.keys() & after.keys():
        was, now = before[header], after[header]
        required = [part.value.get("required") is True for part in (was, now)]
        if required[0] != required[1]:
            run.report(
                f"response-header-became-{'required' if required[1] else 'optional'}",
                f"the header {header} of `{name}` {'always comes' if required[1] else 'may miss'}",
                old=(was.pointer, required[0]),
                new=(now.pointer, required[1]),
                migration="" if required[1] else f"expect {header} to be missing",
                operation=operation,
            )
        way = f" {status} {header}"
        schemas = (was.child("schema"),), (now.child("schema"),)
        run.later(*schemas, "response", step=way, operation=operation)


def _header_parts(source: Source, part: Part) -> dict[str, Part]:
    listed = part.child("headers")
    return {name.lower(): source.resolve(listed.child(name)) for name in listed.value}
