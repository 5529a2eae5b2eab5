"""Compares the responses of two operations."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from pitchpipe.diff.bodies import media_types
from pitchpipe.diff.run import Run
from pitchpipe.diff.source import Source
from pitchpipe.parse.failures import is_failure
from pitchpipe.parse.responses import redirects, successes
from pitchpipe.render.outcomes import is_undescribed, redirect_statuses
from pitchpipe.schema.parts import Part


@dataclass(frozen=True, slots=True)
class _Described:
    """The responses of an operation, and the redirects among them that are results.

    `statuses` are those of these redirects: several for `3XX`. If it `fails`, `default` is never a
    result, by what it is called.
    """

    place: str
    responses: Mapping[str, Part]
    redirects: frozenset[str] = frozenset()
    statuses: tuple[int, ...] = ()
    fails: bool = False

    def is_success(self, status: str) -> bool:
        """Say whether a response is a result, and no redirect."""
        is_other = (
            self.fails or self.redirects or any(each.startswith("2") for each in self.responses)
        )
        return status.startswith("2") or (status == "default" and not is_other)

    def without(self, other: _Described) -> list[str]:
        """List the statuses that the other side lacks, without redirects that are results."""
        gone = self.responses.keys() - other.responses.keys()
        return [status for status in gone if status.upper() not in self.redirects]


@dataclass(frozen=True, slots=True)
class _Both:
    """An operation on both sides; `are_read_alike` says that its results are of the same types."""

    run: Run
    operation: str
    are_read_alike: bool


def compare_responses(run: Run, old: tuple[Part, str], new: tuple[Part, str], name: str) -> None:
    """Compare responses by status, their media types and headers, and queue the schemas.

    `old` and `new` are an operation and where it stands in `paths`.
    """
    was, now = _described(run.old, *old), _described(run.new, *new)
    _redirects(run, was, now, name)
    before, after = was.responses, now.responses
    both = _Both(run, name, are_read_alike=_are_read_alike(run, old[1], new[1]))
    moved = _moved(was, now)
    if moved:
        run.report(
            "response-status-changed",
            f"`{name}` answers {moved[1]} instead of {moved[0]}",
            old=(before[moved[0]].pointer, moved[0]),
            new=(after[moved[1]].pointer, moved[1]),
            operation=name,
        )
        _compare(both, before[moved[0]], after[moved[1]], moved[1])
    for status in was.without(now):
        if moved and status == moved[0]:
            continue
        is_success = was.is_success(status)
        rule = "response-removed" if is_success else "error-response-removed"
        run.report(
            rule,
            f"`{name}` is no longer said to answer {status}",
            old=(before[status].pointer, status),
            migration=f"expect another status than {status}" if is_success else "",
            operation=name,
        )
    for status in now.without(was):
        if moved and status == moved[1]:
            continue
        rule = "response-added" if now.is_success(status) else "error-response-added"
        text = f"`{name}` may answer {status}"
        run.report(rule, text, new=(after[status].pointer, status), operation=name)
    for status in before:
        if status in after:
            _compare(both, before[status], after[status], status)


def _described(source: Source, part: Part, pointer: str) -> _Described:
    listed = part.child("responses")
    responses = {
        str(status): source.resolve(listed.child(status))
        for status in listed.value
        if not str(status).startswith("x-")
    }
    default = responses.get("default")
    fails = default is not None and is_failure(part.pointer, default.pointer, default.value)
    has_redirect = any(status.startswith("3") for status in responses)
    operation = source.operation(pointer) if has_redirect else None
    if operation is None:
        return _Described(listed.pointer, responses, fails=fails)
    results = frozenset(each.status for each in redirects(operation))
    return _Described(listed.pointer, responses, results, redirect_statuses(operation), fails)


def _redirects(run: Run, old: _Described, new: _Described, name: str) -> None:
    """Report redirects that are no longer the result of a call, or are one now."""
    gone, come = (
        ", ".join(str(status) for status in one.statuses if status not in other.statuses)
        for one, other in ((old, new), (new, old))
    )
    if gone:
        run.report(
            "redirect-raised",
            f"`{name}` raises `StatusError` for {gone}, which was its result",
            old=(old.place, gone),
            migration="catch `StatusError`: `Location` is among its `headers`",
            operation=name,
        )
    if come:
        run.report(
            "redirect-returned",
            f"`{name}` returns `None` for {come}, which raised `StatusError`",
            new=(new.place, come),
            migration="read `Location` by `with_response`: no error is raised",
            operation=name,
        )


def _moved(old: _Described, new: _Described) -> tuple[str, str] | None:
    """Return the status of a success that has another one now, and that, if there is one such.

    Both have content, or neither: a client decodes it whatever the status is. So it does if only
    the new one has: the client of the old document ignores it.
    """
    gone, come = (
        [status for status in one.without(other) if one.is_success(status)]
        for one, other in ((old, new), (new, old))
    )
    if len(gone) != 1 or len(come) != 1:
        return None
    was, now = gone[0], come[0]
    contents = [
        bool(side.responses[status].value.get("content"))
        for side, status in ((old, was), (new, now))
    ]
    return (was, now) if contents[0] <= contents[1] else None


def _are_read_alike(run: Run, old: str, new: str) -> bool:
    """Say whether calls return the same types on both sides, or now whatever comes."""
    operations = run.old.operation(old), run.new.operation(new)
    if operations[0] is None or operations[1] is None:
        return False
    was, now = (
        {(content.type, content.items) for answer in successes(each) for content in answer.contents}
        for each in operations
        if each
    )
    return was == now or (bool(was) and is_undescribed(operations[1]))


def _compare(both: _Both, old: Part, new: Part, status: str) -> None:
    run, operation = both.run, both.operation
    name, rule = f"{operation} {status}", "response-media-type"
    _headers(run, old, new, operation, status)
    are_alike = both.are_read_alike
    for _, was, now in media_types(
        run, (old, new), rule, name, operation, are_read_alike=are_alike
    ):
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
                f"the header {header} of `{name}` "
                f"{'is now always returned' if required[1] else 'may be missing'}",
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
