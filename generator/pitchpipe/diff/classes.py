"""Compares the classes that are generated for the same places of two documents.

Callers import them, and annotate with them: another name breaks code, whatever is sent.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import partial
from typing import NamedTuple, TypeGuard

from pitchpipe import ir
from pitchpipe.diff.aliases import Aliases, without_aliases
from pitchpipe.diff.alternatives import pair_alternatives
from pitchpipe.diff.fields import Fields
from pitchpipe.diff.run import Run
from pitchpipe.diff.tags import Tags, Told, union_of
from pitchpipe.diff.users import Key, Users
from pitchpipe.parse.classes import Classes
from pitchpipe.parse.definition_graph import with_base
from pitchpipe.pointers import split
from pitchpipe.schema.parts import is_component


class _Pair(NamedTuple):
    """What is generated for one place on either side, what to call the place, and its pointers.

    `is_received` says of what no class holds whether it is answered, `is_spread` that it is a body
    whose properties callers pass, and `is_item` that it is the type of what a list or map holds.
    """

    old: ir.Type
    new: ir.Type
    name: str
    was: str
    now: str
    is_received: bool = False
    is_spread: bool = False
    is_item: bool = False


@dataclass(slots=True)
class _Found:
    """A class of another name: where, and the pairs of classes or operations that lead there.

    `harmless` says why no caller needs to know, "" if some do.
    """

    pair: _Pair
    is_renamed: bool
    harmless: str = ""
    keys: list[Key] = field(default_factory=list[Key])
    operations: list[str] = field(default_factory=list[str])


def compare_classes(run: Run, operations: Iterable[tuple[str, str, str]]) -> None:
    """Compare the classes of pairs of operations: `GET /jobs`, and the pointer on either side."""
    if all(run.old.data.get(word) == run.new.data.get(word) for word in ("paths", "components")):
        return
    old, new = run.old.classes, run.new.classes
    if old is None or new is None:
        return
    walk = _Walk(run, old, new)
    for line, was, now in operations:
        is_spread = run.old.takes_properties(was) and run.new.takes_properties(now)
        for pair in _of_operation(line, old.operations.get(was), new.operations.get(now)):
            is_body = not pair.is_received and pair.name == f"{line} body"
            walk.start(line, pair._replace(is_spread=is_spread and is_body))
    walk.finish()


def _of_operation(line: str, old: ir.Operation | None, new: ir.Operation | None) -> Iterator[_Pair]:
    """Yield what both operations take and answer."""
    if old is None or new is None:
        return
    known = {(each.place, each.wire_name): each for each in old.parameters}
    for now in new.parameters:
        if was := known.get((now.place, now.wire_name)):
            yield _Pair(was.type, now.type, f"{line} {now.wire_name}", was.where, now.where)
    bodies = {each.media_type: each for each in old.body.each} if old.body else {}
    for body in new.body.each if new.body else ():
        if sent := bodies.get(body.media_type):
            yield _Pair(sent.type, body.type, f"{line} body", sent.where, body.where)
    answers = {
        (answer.status, each.media_type): (each.type, answer.where)
        for answer in old.responses
        for each in answer.contents
    }
    for answer in new.responses:
        for content in answer.contents:
            if before := answers.get((answer.status, content.media_type)):
                kind, where = before
                name = f"{line} {answer.status}"
                yield _Pair(kind, content.type, name, where, answer.where, is_received=True)


class _Walk:
    """Follows the types of both sides, and collects the places where classes have other names."""

    def __init__(self, run: Run, old: Classes, new: Classes) -> None:
        self.run = run
        self.old = old
        self.new = new
        self._users = Users()
        self._todo: deque[tuple[Key | None, str, _Pair]] = deque()
        self._followed: set[tuple[Key | None, str, str | int, str | int]] = set()
        self._old_names = frozenset(old.names.values())
        self._new_names = frozenset(new.names.values())
        self._found: dict[tuple[str, ...], _Found] = {}
        self._fields = Fields(run, old.definitions, new.definitions)
        self._tags = Tags(run, old, new)
        self._aliases = Aliases(run, old, new)

    def start(self, operation: str, pair: _Pair) -> None:
        """Follow what an operation takes or answers."""
        self._todo.append((None, operation, pair))
        while self._todo:
            self._follow(*self._todo.popleft())

    def _follow(self, above: Key | None, start: str, pair: _Pair) -> None:
        old, names = without_aliases(pair.old, self.old)
        new, names_now = without_aliases(pair.new, self.new)
        if names:
            kind = new.name if isinstance(new, ir.Named) else ""
            places = pair.was, pair.now
            self._aliases.note(above or start, pair.name, places, (names, names_now), kind)
        pair = pair._replace(old=old, new=new)
        if isinstance(old, ir.Named) and isinstance(new, ir.Named):
            self._classes(above, start, pair, old.name, new.name)
            return
        # Unions may contain themselves, by way of components at other places on either side.
        seen = (above, start, _key(old), _key(new))
        if seen not in self._followed:
            self._followed.add(seen)
            self._note_union(above, start, pair)
            self._todo += [(above, start, each) for each in self._inside(pair)]

    def _note_union(self, above: Key | None, start: str, pair: _Pair) -> None:
        unions = union_of(pair.old, self.old), union_of(pair.new, self.new)
        if unions[0] and unions[1]:
            told = Told(
                old=unions[0],
                new=unions[1],
                name=pair.name,
                was=pair.was,
                now=pair.now,
                above=above,
                start=start,
                is_received=pair.is_received,
            )
            self._tags.add(told)

    def _inside(self, pair: _Pair) -> Iterator[_Pair]:
        """Yield the types in two types, at most one of which is a class."""
        old, new = pair.old, pair.new
        if isinstance(old, ir.Array) and isinstance(new, ir.Array):
            yield pair._replace(old=old.items, new=new.items, name=f"{pair.name}[]", is_item=True)
        elif isinstance(old, ir.Map) and isinstance(new, ir.Map):
            yield pair._replace(old=old.values, new=new.values, name=f"{pair.name}.*", is_item=True)
        elif isinstance(old, ir.Tuple) and isinstance(new, ir.Tuple):
            for index, (was, now) in enumerate(zip(old.items, new.items, strict=False)):
                yield pair._replace(old=was, new=now, name=f"{pair.name}[{index}]")
        elif isinstance(old, ir.Union) or isinstance(new, ir.Union):
            yield from self._options(pair)

    def _classes(self, above: Key | None, start: str, pair: _Pair, old: str, new: str) -> None:
        key: Key = (0, 0, old, new)
        is_new = key not in self._users
        if is_new:
            self._users.add(key, pair.name, is_anonymous=False)
        self._users.link(key, above, start, "")
        is_other = self._compare(key, above or start, pair, old, new)
        if is_new and not is_other:
            name = split(new)[-1] if is_component(new) else pair.name
            self._fields.note(key, name)
            self._todo += [(key, "", each) for each in self._below(name, pair, old, new)]

    def _below(self, name: str, pair: _Pair, old: str, new: str) -> Iterator[_Pair]:
        was, now = self.old.definitions[old], self.new.definitions[new]
        if isinstance(was, ir.Alias) and isinstance(now, ir.Alias):
            yield pair._replace(old=was.type, new=now.type)
        if isinstance(was, ir.Model) and isinstance(now, ir.Model):
            known = {each.wire_name: each for each in was.fields}
            for each in now.fields:
                if field := known.get(each.wire_name):
                    way = f"{name}.{each.wire_name}"
                    yield _Pair(field.type, each.type, way, field.where, each.where)
            if was.additional and now.additional:
                yield _Pair(was.additional, now.additional, f"{name}.*", was.where, now.where)

    def _options(self, pair: _Pair) -> Iterator[_Pair]:
        """Pair alternatives; an object that is no union is the only one."""
        sides = (pair.old, self.old), (pair.new, self.new)
        gone, come = (self._alternatives(kind, side) for kind, side in sides)
        for was, now in pair_alternatives(self.old, self.new, gone, come):
            yield pair._replace(old=was, new=now)

    def _alternatives(self, kind: ir.Type, side: Classes) -> tuple[ir.Type, ...]:
        if isinstance(kind, ir.Named) and isinstance(
            known := side.definitions[kind.name], ir.Alias
        ):
            kind = ir.without_null(known.type)
        if isinstance(kind, ir.Union):
            return kind.options
        is_object = isinstance(kind, ir.Named) and isinstance(side.definitions[kind.name], ir.Model)
        return (kind,) if is_object else ()

    def _compare(self, key: Key, above: Key | str, pair: _Pair, old: str, new: str) -> bool:
        """Note a class that has another name; `above` is what leads there.

        Returns whether it is another class altogether, so that what is in it is another one, too.
        """
        before, after = self.old.names[old], self.new.names[new]
        if before == after:
            return False
        sides = self.old.definitions[old], self.new.definitions[new]
        if before in self.new.used and not all(isinstance(each, ir.Model) for each in sides):
            # Aliases of the same are as good as each other, as long as they can be imported.
            return False
        is_renamed = before not in self._new_names and after not in self._old_names
        place = (old, new) if is_renamed else (pair.was, pair.now, before, after)
        harmless = "" if is_renamed else self._harmless(above, pair, before, new)
        found = self._found.setdefault(place, _Found(pair, is_renamed, harmless))
        if isinstance(above, str) and not is_renamed:
            found.operations.append(above)
        else:
            found.keys.append(key if isinstance(above, str) or is_renamed else above)
        return not is_renamed

    def _harmless(self, above: Key | str, pair: _Pair, before: str, new: str) -> str:
        """Say why another class than the one called so breaks no code, "" if it does.

        A list of it is no list of the class that it extends.
        """
        if pair.is_spread and before in self.new.used:
            return f" instead of `{before}`, which is passed by its properties"
        key = None if isinstance(above, str) else above
        bases = {self.new.names.get(each) for each in with_base([new], self.new.definitions)}
        if before not in bases or pair.is_item:
            return ""
        direction = self._tags.direction(key, is_received=pair.is_received)
        return f", which extends `{before}`" if direction == "response" else ""

    def finish(self) -> None:
        """Report what was found, each with the operations that it concerns."""
        for found in self._found.values():
            old, new = found.pair.old, found.pair.new
            if not _is_named(old) or not _is_named(new):
                continue
            report = self._renamed if found.is_renamed else partial(self._replaced, found.harmless)
            operations = [*found.operations, *self._users.operations(found.keys)]
            for operation in dict.fromkeys(operations) or [""]:
                report(found.pair, old.name, new.name, operation)
        self._fields.report(self._users)
        self._tags.finish(self._users)
        self._aliases.report(self._users)

    def _renamed(self, pair: _Pair, old: str, new: str, operation: str) -> None:
        before, after = self.old.names[old], self.new.names[new]
        said = (before, after)
        text = f"the class of `{pair.name}` is called `{after}` instead of `{before}`"
        if is_component(old) and is_component(new):
            said = split(old)[-1], split(new)[-1]
            text = f"the component `{said[0]}` is called `{said[1]}`"
        self.run.report(
            "class-renamed",
            text,
            old=(old.partition("\n")[0], said[0]),
            new=(new.partition("\n")[0], said[1]),
            migration=f"`{before}` -> `{after}`",
            operation=operation,
            is_alone=False,
        )

    def _replaced(self, harmless: str, pair: _Pair, old: str, new: str, operation: str) -> None:
        before, after = self.old.names[old], self.new.names[new]
        self.run.report(
            "class-replaced",
            f"`{pair.name}` has the class `{after}`{harmless or f' instead of `{before}`'}",
            old=(pair.was, before),
            new=(pair.now, after),
            migration="" if harmless else f"`{pair.name}`: `{before}` -> `{after}`",
            severity="info" if harmless else None,
            operation=operation,
            is_alone=False,
        )


def _key(kind: ir.Type) -> str | int:
    """Tell types apart: a class by its name, any other by what it is in the document."""
    return kind.name if isinstance(kind, ir.Named) else id(kind)


def _is_named(kind: ir.Type) -> TypeGuard[ir.Named]:
    return isinstance(kind, ir.Named)
