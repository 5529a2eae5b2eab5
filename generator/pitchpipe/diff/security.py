"""Compares the credentials that two operations need."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from pitchpipe.diff.run import Run
from pitchpipe.diff.source import Source
from pitchpipe.diff.spelling import renaming
from pitchpipe.parse.names import snake
from pitchpipe.parse.security import token_url_of
from pitchpipe.pointers import join
from pitchpipe.schema.parts import Part

Alternative = Mapping[str, frozenset[str]]
"""The scopes that each scheme needs; all schemes together."""

_OF_ALL = "/security"


def compare_security(run: Run, old: Part, new: Part, name: str) -> None:
    """Compare the ways to authenticate; a change of the document's own ways is reported once."""
    before, after = _security(run.old, old), _security(run.new, new)
    if before[1] == after[1]:
        return
    names = _renamed(run)
    wanted: list[Alternative] = [
        {names.get(name, name): each[name] for name in each} for each in before[1]
    ]
    if wanted == after[1]:
        return
    places = (before[0], after[0])
    is_shared = places == (_OF_ALL, _OF_ALL)
    subject = "every operation without `security` of its own" if is_shared else f"`{name}`"
    report = _Report(run, places, subject, name, is_shared)
    _alternatives(report, wanted, after[1])


def compare_schemes(run: Run) -> None:
    """Compare the security schemes of the same name, and find those that have another one."""
    old, new = _schemes(run.old), _schemes(run.new)
    for name in filter(new.__contains__, old):
        was, now = old[name], new[name]
        if _essence(was.value) != _essence(now.value):
            run.report(
                "security-scheme-changed",
                f"credentials of `{name}` are sent {_way(now.value)} instead of {_way(was.value)}",
                old=(was.pointer, _essence(was.value)),
                new=(now.pointer, _essence(now.value)),
                migration=(
                    "regenerate the client"
                    if was.value.get("type") == now.value.get("type") == "apiKey"
                    else "regenerate the client, and look at its credentials"
                ),
            )
        _compare_token_urls(run, name, was, now)
    for before, after in _renamed(run).items():
        run.report(
            "security-scheme-renamed",
            f"the security scheme `{before}` is called `{after}`",
            old=(old[before].pointer, before),
            new=(new[after].pointer, after),
            migration=renaming(snake(before), snake(after)),
        )


def _compare_token_urls(run: Run, name: str, was: Part, now: Part) -> None:
    """Compare where a client fetches tokens by itself (OAuth 2.0's flow `clientCredentials`)."""
    old, new = _token_url(was), _token_url(now)
    if old[1] and new[1] and old[1] != new[1]:
        run.report(
            "token-url-changed",
            f"tokens of `{name}` are fetched at {new[1]} instead of {old[1]}",
            old=old,
            new=new,
            migration=f'pass token_url="{old[1]}" to keep',
        )


def _token_url(scheme: Part) -> tuple[str, str]:
    pointer = scheme.child("flows", "clientCredentials", "tokenUrl").pointer
    return pointer, token_url_of(scheme.value)


def _schemes(source: Source) -> dict[str, Part]:
    part = source.root.child("components", "securitySchemes")
    return {name: source.resolve(part.child(name)) for name in part.value}


def _renamed(run: Run) -> dict[str, str]:
    """Return the new names of schemes: of those that nothing but the name tells from a new one."""
    old, new = _schemes(run.old), _schemes(run.new)
    gone = [name for name in old if name not in new]
    found: dict[str, str] = {}
    for name in new:
        alike = [each for each in gone if _meant(old[each].value) == _meant(new[name].value)]
        if name not in old and len(alike) == 1 and alike[0] not in found:
            found[alike[0]] = name
    return found


def _meant(value: Mapping[str, Any]) -> dict[str, Any]:
    return {key: value[key] for key in value if key != "description" and not key.startswith("x-")}


def _essence(value: Mapping[str, Any]) -> dict[str, Any]:
    kept = {key: value.get(key) for key in ("type", "scheme", "in", "name") if key in value}
    if "scheme" in kept:
        kept["scheme"] = str(kept["scheme"]).lower()
    return kept


def _way(value: Mapping[str, Any]) -> str:
    """Say how credentials are sent: `in the header X-Key`, `as HTTP bearer`."""
    if value.get("type") == "apiKey":
        return f"in the {value.get('in')} `{value.get('name')}`"
    return f"as HTTP {value.get('scheme')}" if "scheme" in value else f"as {value.get('type')}"


def _security(source: Source, operation: Part) -> tuple[str, list[Alternative]]:
    holder = next((p for p in (operation, source.root) if "security" in p.value), None)
    listed: list[dict[str, list[str]]] = holder.value["security"] if holder else []
    found: list[Alternative] = [
        {name: frozenset(scopes or ()) for name, scopes in each.items()} for each in listed
    ]
    place = join(holder.pointer, "security") if holder else operation.pointer
    return place, found or [{}]


@dataclass(frozen=True, slots=True)
class _Report:
    """Reports changes of the same two places."""

    run: Run
    places: tuple[str, str]
    subject: str
    operation: str
    is_shared: bool

    def __call__(
        self, rule: str, text: str, *, old: Any = None, new: Any = None, migration: str = ""
    ) -> None:
        places = self.places
        text = f"{self.subject} {text}"
        self.run.report(
            rule,
            text,
            old=(places[0], old),
            new=(places[1], new),
            migration=migration,
            operation=self.operation,
            is_alone=not self.is_shared,
        )


def _alternatives(report: _Report, was: list[Alternative], now: list[Alternative]) -> None:
    gone = [each for each in was if each not in now]
    come = [each for each in now if each not in was]
    for old in list(gone):
        new = next((each for each in come if each.keys() == old.keys()), None)
        if new is not None:
            gone.remove(old)
            come.remove(new)
            _scopes(report, old, new)
    lists = {"old": _plain(was), "new": _plain(now)}
    if {} in gone:
        report("security-added", "now requires credentials", old=lists["old"], new=lists["new"])
        come = come if len(was) > 1 else []
    if {} in come:
        text = "no longer requires credentials"
        report("security-dropped", text, old=lists["old"], new=lists["new"])
        gone = []
    for old in list(filter(None, gone)):
        new = next((each for each in come if each.keys() > old.keys()), None)
        if new is not None:
            gone.remove(old)
            come.remove(new)
            more = _all(scheme for scheme in new if scheme not in old)
            report(
                "security-alternative-removed",
                f"needs {more} as well as {_all(old)}",
                old=_plain([old]),
                new=_plain([new]),
                migration=f"authenticate with {_all(new)}",
            )
    ways = " or ".join(map(_all, filter(None, now)))
    for each in filter(None, gone):
        text = f"no longer accepts {_text(each)}"
        migration = f"authenticate with {ways}"
        report("security-alternative-removed", text, old=_plain([each]), migration=migration)
    for each in filter(None, come):
        text = f"also accepts {_text(each)}"
        report("security-alternative-added", text, new=_plain([each]))


def _scopes(report: _Report, old: Alternative, new: Alternative) -> None:
    for scheme in old:
        if more := sorted(new[scheme] - old[scheme]):
            text = f"needs the scope {', '.join(more)} of `{scheme}`"
            report("security-scope-added", text, new=more)
        if fewer := sorted(old[scheme] - new[scheme]):
            text = f"no longer needs the scope {', '.join(fewer)} of `{scheme}`"
            report("security-scope-removed", text, old=fewer)


def _plain(alternatives: list[Alternative]) -> list[Any]:
    return [{name: sorted(scopes) for name, scopes in each.items()} for each in alternatives]


def _all(schemes: Iterable[str]) -> str:
    return " and ".join(f"`{name}`" for name in schemes)


def _text(each: Alternative) -> str:
    return " with ".join(f"`{name}`" for name in each)
