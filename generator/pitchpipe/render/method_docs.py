"""Writes the docstrings of methods, which both clients have in common."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from pitchpipe import ir
from pitchpipe.parse.responses import redirects, successes
from pitchpipe.render.annotations import annotation
from pitchpipe.render.arguments import Argument
from pitchpipe.render.outcomes import error_class, error_types, may_be_none
from pitchpipe.render.prose import docstring, entry, one_sentence
from pitchpipe.render.streams import Variant

_STREAMED = "The items of the response as they come: use it in a `with` block."
_PAGED = "Yield the items of all pages: each page is fetched when it is needed."
_ANY_ERROR = "StatusError"
_ANY = annotation(ir.AnyType())
REDIRECTED = "The redirect is not followed, and `with_response` has its `Location`."


def method_doc(variant: Variant, arguments: Iterable[Argument], *, is_spread: bool) -> str:
    """Describe a method and its arguments; `is_spread` says whether some are fields of the body."""
    operation = variant.operation
    if variant.is_paged:
        others = f"See `{variant.other}`, and `by_page` for whole pages."
        return docstring([_PAGED, others], indent=8)
    line, *facts = _facts(variant, is_spread=is_spread)
    about = [
        one_sentence(operation.summary),
        operation.description if operation.description != operation.summary else "",
        "Deprecated." if operation.deprecated else "",
        _STREAMED if variant.stream else "",
        f"`{variant.other}` gives the response as a stream." if variant.switch is False else "",
    ]
    # The first line of a docstring stands alone.
    said = ["\n".join([line, *facts])] if any(about) else [line, "\n".join(facts)]
    return docstring([*about, *said, described(arguments)], indent=8)


def described(arguments: Iterable[Argument]) -> str:
    """Describe arguments, each in lines of its own; nothing is said of those without a text."""
    return "\n".join(entry(a.name, a.described, indent=8) for a in arguments if a.described)


def _facts(variant: Variant, *, is_spread: bool) -> Iterator[str]:
    """Yield a line each about the request, its body, and results and errors besides the usual."""
    operation, sent = variant.operation, variant.operation.body
    yield f"{operation.method} {operation.path} (#{operation.where})"
    if sent and is_spread:
        yield f"The body has the class `{annotation(sent.type)}`."
    if sent and sent.without_files and not sent.alternatives:
        yield f"The body is {sent.without_files}, or {sent.media_type} if it has a file."
    if redirects(operation):
        yield f"Return None. {REDIRECTED}"
    if not variant.stream and may_be_none(operation):
        yield "Return None for a response without content."
    raised, general = _raised(operation), _general_error(operation)
    if raised or general:
        others = f"{', '.join(raised)} or another {_ANY_ERROR}" if raised else _ANY_ERROR
        yield f"Raise {others}{general}."


def _general_error(operation: ir.Operation) -> str:
    """Say what the `error` of those errors is that the document describes by `default`."""
    written = annotation(error_types(operation).get("default", ir.AnyType()))
    return "" if written == _ANY else f", whose `error` is `{written}`"


def _raised(operation: ir.Operation) -> list[str]:
    """List the classes of the errors that the document describes, each once, by their statuses."""
    results = successes(operation)
    statuses = sorted(each.status for each in operation.responses if each not in results)
    return [each for each in dict.fromkeys(map(error_class, statuses)) if each != _ANY_ERROR]
