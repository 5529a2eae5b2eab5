"""Compares what objects are in Python: a class where properties are described, else a `dict`."""

from __future__ import annotations

from pitchpipe.diff.change import Effect
from pitchpipe.diff.properties import visible
from pitchpipe.diff.run import Mode, Run
from pitchpipe.diff.source import Source
from pitchpipe.schema.canonical import Node

_OBJECT = frozenset(["object"])
_MOST = 5


def compare_forms(run: Run, old: Node, new: Node, mode: Mode) -> bool:
    """Report an object that becomes a class or stops being one, and say whether it does.

    Then all properties are used in another way, whichever they are: they are named here, and none
    has a finding of its own. The input of a model is always given by its properties.
    """
    is_class_now = _is_map(old) and bool(new.properties)
    if mode in ("creation", "input") or not (is_class_now or (old.properties and _is_map(new))):
        return False
    name = run.name
    forms = ("a map", "an object with properties")
    was, now = forms if is_class_now else forms[::-1]
    kinds = _class(run.old, old) or "dict", _class(run.new, new) or "dict"
    is_read = mode == "response"
    names = _names(new if is_class_now else old, mode)
    text = f"{now}{names} instead of {was}" if is_class_now else f"{now} instead of {was}{names}"
    run.report(
        "output-type-changed" if is_read else "input-type-changed",
        f"`{name}` is {text}",
        old=(old.pointer, was),
        new=(new.pointer, now),
        wire=_wire(old, new, mode),
        migration=f"`{name}`: `{kinds[0]}` -> `{kinds[1]}`",
    )
    return True


def _names(node: Node, mode: Mode) -> str:
    """Show the properties of a class, which code for it uses."""
    names = [f"`{each}`" for each in visible(node, mode)]
    more = f" and {len(names) - _MOST} more" if len(names) > _MOST else ""
    return f" ({', '.join(names[:_MOST])}{more})" if names else ""


def _wire(old: Node, new: Node, mode: Mode) -> Effect:
    is_read = mode == "response"
    if old.properties and not new.additional:
        # As with one property that is gone: it does not come, or a server may refuse or ignore it.
        return "break" if is_read else "changes"
    # What was promised need not come any more, or what need not be sent is demanded.
    return "break" if (old.required if is_read else new.required) else "ok"


def _is_map(node: Node) -> bool:
    is_described = node.properties or node.required or node.branches or node.is_closed
    return node.types == _OBJECT and not is_described


def _class(source: Source, node: Node) -> str:
    """Return the class of an object that has properties, "" for a map."""
    return (source.class_name(node.pointer) or "a class") if node.properties else ""
