"""Compares how callers write calls: what methods and clients take, and what methods return.

What is harmless to send may still break code. A body that may be left out is no longer given by its
properties, a second success is one more type that a method returns, and a second way to
authenticate gives the arguments of the client other names.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from pitchpipe import ir
from pitchpipe.diff.run import Run
from pitchpipe.diff.source import Source
from pitchpipe.parse.api import Made
from pitchpipe.parse.definition_graph import reachable, sent_types
from pitchpipe.render.field_names import renamed_fields
from pitchpipe.render.signatures import Signature, client_arguments, signature_of

_ANY = "Any"
_NONE = "None"


class _Side:
    """What is made of a document, by what it is called."""

    def __init__(self, made: Made, source: Source) -> None:
        self.operations = {each.where: each for each in made.operations}
        self.definitions = {each.name: each for each in made.definitions}
        self.sent = {each.where: each.name for each in made.definitions if each.sent}
        self.received = {each.where: each.name for each in made.definitions if each.received}
        self.has_server = bool(made.servers) and made.servers[0].has_host
        schemes = source.classes.schemes if source.classes else ()
        self.arguments, self.is_positional = client_arguments(schemes)

    @cached_property
    def renamed(self) -> Mapping[str, str]:
        """The fields that are called otherwise than their properties."""
        return renamed_fields(self.definitions.values())

    def signature(self, operation: ir.Operation) -> Signature:
        """Return how an operation is called."""
        return signature_of(operation, self.definitions, self.renamed)

    def classes(self, operation: ir.Operation) -> list[ir.Definition | None]:
        """Return the classes of the body and the parameters, None for what has none."""
        kinds = [operation.body.type] if operation.body else []
        kinds += [ir.without_null(each.type) for each in operation.parameters]
        names = [each.name if isinstance(each, ir.Named) else "" for each in kinds]
        return [self.definitions.get(name) for name in names]


@dataclass(frozen=True, slots=True)
class _Pair:
    """An operation on both sides, what to call it, and the methods that call it."""

    line: str
    methods: tuple[str, str]
    old: ir.Operation
    new: ir.Operation


def compare_calls(
    run: Run, operations: Iterable[tuple[str, str, str]], made: Made, made_now: Made
) -> None:
    """Compare how the pairs of `operations`, and the clients, are called.

    `operations` are those on both sides: `GET /jobs`, and the pointer on either side. `made` is
    what is made of the old document, and `made_now` of the new one.
    """
    old, new = _Side(made, run.old), _Side(made_now, run.new)
    pairs = list(_pairs(run, operations, old, new))
    for pair in pairs:
        if pair.old != pair.new or old.classes(pair.old) != new.classes(pair.new):
            _compare(run, pair, old.signature(pair.old), new.signature(pair.new))
    _classes(run, pairs, old, new)
    _clients(run, old, new)


def _pairs(
    run: Run, operations: Iterable[tuple[str, str, str]], old: _Side, new: _Side
) -> Iterator[_Pair]:
    for line, was, now in operations:
        if was in old.operations and now in new.operations:
            methods = run.old_methods[was], run.new_methods[now]
            yield _Pair(line, methods, old.operations[was], new.operations[now])


def _compare(run: Run, pair: _Pair, was: Signature, now: Signature) -> None:
    _body(run, pair, was, now)
    _order(run, pair, was, now)
    _names(run, pair, was, now)
    _results(run, pair, was, now)


def _body(run: Run, pair: _Pair, old: Signature, new: Signature) -> None:
    """Compare whether a body is given by its properties, if both have one."""
    forms = old.body, new.body
    if "" in forms or (old.body == "properties") == (new.body == "properties"):
        return
    before, after = (
        _call(name, signature.properties or ("body",))
        for name, signature in zip(pair.methods, (old, new), strict=True)
    )
    is_whole = new.body != "properties"
    text = "as `body=`, no longer by its properties" if is_whole else "by its properties"
    _report(run, pair, f"takes the body {text}", forms, f"`{before}` -> `{after}`")


def _call(name: str, arguments: Iterable[str]) -> str:
    return f"{name}({', '.join(f'{each}=' for each in arguments)})"


def _order(run: Run, pair: _Pair, old: Signature, new: Signature) -> None:
    """Compare which parameters are given by position, if both sides have all of these."""
    was, now = old.positional, new.positional
    shared = {*old.names.values()} & {*new.names.values()}
    if was == now or not shared.issuperset((*was, *now)):
        return
    before, after = (f"`{', '.join(each)}`" if each else "nothing" for each in (was, now))
    text = f"takes its arguments in the order {after} instead of {before}"
    if sorted(was) != sorted(now):
        text = f"takes {after} by position instead of {before}"
    _report(run, pair, text, (list(was), list(now)), "pass them by name")


def _names(run: Run, pair: _Pair, old: Signature, new: Signature) -> None:
    """Compare the arguments of parameters whose names in the document are the same."""
    for key, was in old.names.items():
        now = new.names.get(key, was)
        if was != now:
            text = f"takes the {key[0]} parameter `{key[1]}` as `{now}=`"
            _report(run, pair, text, (was, now), f"`{was}=` -> `{now}=`")


def _report(run: Run, pair: _Pair, text: str, values: tuple[object, object], advice: str) -> None:
    run.report(
        "arguments-changed",
        f"`{pair.methods[1]}()` {text}",
        old=(pair.old.where, values[0]),
        new=(pair.new.where, values[1]),
        migration=advice,
        operation=pair.line,
    )


def _results(run: Run, pair: _Pair, old: Signature, new: Signature) -> None:
    """Compare what is returned: one more type, or None where it was never returned.

    What the types have become is compared elsewhere. Who only got None does not read it.
    """
    was, now = old.results, new.results
    if old.stream == "only" and new.stream == "also":
        _own_stream(run, pair, " | ".join(now))
        return
    if _ANY in (*was, *now) or was == now:
        return
    before, after = " | ".join(was), " | ".join(now)
    text = f"`{pair.methods[1]}()` returns `{after}` instead of `{before}`"
    was_none = was == (_NONE,)
    is_wider = was_none or len(now) > len(was) or (_NONE in now and _NONE not in was)
    if not is_wider and len(now) == len(was):
        return
    more = " | ".join(each for each in now if each not in was)
    is_kept = any(each in was for each in now)
    run.report(
        "result-widened" if is_wider else "result-narrowed",
        text,
        old=(pair.old.where, before),
        new=(pair.new.where, after),
        migration=(
            f"{'check whether it is' if is_kept else 'expect'} `{more}`"
            if is_wider and not was_none
            else ""
        ),
        severity="info" if was_none else None,
        operation=pair.line,
    )


def _own_stream(run: Run, pair: _Pair, result: str) -> None:
    """Report a stream that a method of its own returns, as there is another result besides."""
    method = pair.methods[1]
    way, _, name = method.rpartition(".")
    stream = f"{way}.stream_{name}" if way else f"stream_{name}"
    run.report(
        "result-widened",
        f"`{method}()` returns `{result}`, no longer the stream, which `{stream}()` returns",
        old=(pair.old.where, "stream"),
        new=(pair.new.where, result),
        migration=f"`{pair.methods[0]}()` -> `{stream}()`",
        operation=pair.line,
    )


def _classes(run: Run, pairs: Iterable[_Pair], old: _Side, new: _Side) -> None:
    """Find the classes that are, or are no longer, another one where they are sent."""
    renamed = {
        was: where
        for where, was in old.sent.items()
        if (now := new.sent.get(where, was)) != was
        and (new.received.get(where) == was or old.received.get(where) == now)
    }
    alone = {
        was: where
        for where, was in old.sent.items()
        if new.sent.get(where, was) != was
        and was not in new.definitions
        and was not in renamed
        and _has_one_name(run, where)
    }
    places = {**renamed, **alone}
    for pair in pairs if places else ():
        for was in places.keys() & reachable(sent_types([pair.old]), old.definitions):
            now = new.sent[where := places[was]]
            run.report(
                "class-renamed" if was in alone else "class-replaced",
                f"what is sent as `{was}` has the class `{now}`",
                old=(where, was),
                new=(where, now),
                migration=f"`{was}` -> `{now}`{'' if was in alone else ' where it is sent'}",
                operation=pair.line,
                is_alone=False,
            )


def _has_one_name(run: Run, where: str) -> bool:
    """Say whether only `readOnly` and `writeOnly` give the class of a place another name."""
    name = run.old.class_name(where)
    return name is not None and name == run.new.class_name(where)


def _clients(run: Run, old: _Side, new: _Side) -> None:
    """Compare what a client takes."""
    gone = [each for each in old.arguments if each not in new.arguments]
    if gone or (old.is_positional and not new.is_positional):
        before, after = (_call("Client", side.arguments) for side in (old, new))
        run.report(
            "client-arguments-changed",
            f"`Client` takes its credentials as `{after}`",
            old=("/components/securitySchemes", list(old.arguments)),
            new=("/components/securitySchemes", list(new.arguments)),
            migration=f"`{before}` -> `{after}`",
        )
    if old.has_server and not new.has_server:
        run.report(
            "client-arguments-changed",
            "`Client` has no address by default: `base_url` must be passed",
            old=("/servers", True),
            new=("/servers", False),
            migration="pass `base_url`",
        )
