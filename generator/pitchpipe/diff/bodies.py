"""Compares the request bodies of two operations."""

from __future__ import annotations

from pitchpipe.diff.model import mode_of_body
from pitchpipe.diff.run import Run
from pitchpipe.diff.source import Source
from pitchpipe.schema.parts import Part


def compare_bodies(run: Run, old: Part, new: Part, name: str) -> None:
    """Compare bodies and their media types, and queue the schemas."""
    before, after = (
        source.resolve(part.child("requestBody")) if "requestBody" in part.value else None
        for source, part in ((run.old, old), (run.new, new))
    )
    if before is not None and after is not None:
        _required(run, (old, before), (new, after), name)
        _compare(run, before, after, name)
    elif after is not None:
        _added(run, new, after, name)
    elif before is not None:
        run.report(
            "request-body-removed",
            f"`{name}` no longer takes a body",
            old=(before.pointer, True),
            migration="send no body",
            operation=name,
        )


def _added(run: Run, operation: Part, body: Part, name: str) -> None:
    is_required = _is_required(run.new, operation, body)
    run.report(
        "request-body-added-required" if is_required else "request-body-added-optional",
        f"`{name}` now {'requires' if is_required else 'takes'} a body",
        new=(body.pointer, True),
        migration="send a body" if is_required else "",
        operation=name,
    )


def _required(run: Run, old: tuple[Part, Part], new: tuple[Part, Part], name: str) -> None:
    """Compare whether a body has to be sent, of operations and their bodies.

    If both say the same, or nothing, it is a property that makes the difference.
    """
    is_said = old[1].value.get("required") != new[1].value.get("required")
    was, now = _is_required(run.old, *old), _is_required(run.new, *new)
    if is_said and was != now:
        run.report(
            "request-body-became-required" if now else "request-body-became-optional",
            f"the body of `{name}` {'must now be sent' if now else 'may now be omitted'}",
            old=(old[1].pointer, was),
            new=(new[1].pointer, now),
            migration="send a body" if now else "",
            operation=name,
        )


def _is_required(source: Source, operation: Part, body: Part) -> bool:
    """Say whether a body is required as it is read: one that does not say so can be, too."""
    read = source.operation(operation.pointer)
    return read.body.required if read and read.body else body.value.get("required") is True


def _compare(run: Run, old: Part, new: Part, name: str) -> None:
    for kind, was_in, now_in in media_types(run, (old, new), "request-media-type", name, name):
        schemas = was_in.child("schema"), now_in.child("schema")
        if kind and was_in.value.get("encoding") != now_in.value.get("encoding"):
            run.report(
                "request-encoding-changed",
                f"the fields of the body of `{name}` are serialized differently ({kind})",
                old=(was_in.child("encoding").pointer, was_in.value.get("encoding")),
                new=(now_in.child("encoding").pointer, now_in.value.get("encoding")),
                migration="regenerate the client",
                operation=name,
            )
        mode = mode_of_body(run, *schemas, name)
        run.later((schemas[0],), (schemas[1],), mode, step=" body", operation=name)


def media_types(
    run: Run,
    holders: tuple[Part, Part],
    rule: str,
    name: str,
    operation: str,
    *,
    are_read_alike: bool = False,
) -> list[tuple[str, Part, Part]]:
    """Report the media types that were added or removed, and return those that both have.

    `name` is what to call the body or the response of the `operation`. If all types
    `are_read_alike`, no code depends on them.
    """
    before, after = (holder.child("content") for holder in holders)
    was, now = ({_plain(kind): kind for kind in part.value} for part in (before, after))
    verb = "takes" if rule.startswith("request") else "answers"
    for kind in was.keys() - now.keys():
        run.report(
            f"{rule}-removed",
            f"`{name}` no longer {verb} {kind}",
            old=(before.child(was[kind]).pointer, kind),
            migration=(
                "regenerate the client" if are_read_alike else f"use another media type than {kind}"
            ),
            source="ok" if are_read_alike else None,
            operation=operation,
        )
    for kind in now.keys() - was.keys():
        run.report(
            f"{rule}-added",
            f"`{name}` also {verb} {kind}",
            new=(after.child(now[kind]).pointer, kind),
            operation=operation,
        )
    return [(kind, before.child(was[kind]), after.child(now[kind])) for kind in was if kind in now]


def _plain(kind: str) -> str:
    return kind.replace(" ", "").lower()
