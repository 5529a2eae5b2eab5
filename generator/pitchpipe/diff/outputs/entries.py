"""What people read of a comparison: changes that are one to them, grouped by what they concern."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from pitchpipe import pointers
from pitchpipe.diff.change import Change, Severity

_MOST_OPERATIONS = 5
_KINDS = {
    "callbacks": "Callback",
    "headers": "Header",
    "mediaTypes": "Media type",
    "parameters": "Parameter",
    "pathItems": "Path",
    "requestBodies": "Request body",
    "responses": "Response",
    "schemas": "Schema",
    "securitySchemes": "Security scheme",
}
# `components`, the kind and the name.
_COMPONENT = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One change, or the one that a shared part of a document makes for several operations.

    All `changes` of an entry have the same `group`; each counts, and can be accepted by itself.
    """

    changes: tuple[Change, ...]

    @property
    def change(self) -> Change:
        """The first of the changes, which stands for all."""
        return self.changes[0]

    @property
    def severity(self) -> Severity:
        """The severity, which all have."""
        return self.change.severity

    @property
    def fingerprint(self) -> str:
        """What accepts all changes: the fingerprint of the only one, or of the group."""
        return self.change.fingerprint if len(self.changes) == 1 else self.change.group

    @property
    def operations(self) -> dict[str, str]:
        """The operations that are concerned, as `GET /jobs`, each with its method ("" if none)."""
        return {
            operation: method
            for change in self.changes
            for operation, method in zip(change.operations, change.methods, strict=True)
        }

    def usage(self, *, is_titled: bool) -> str:
        """Say which operations are concerned, and their methods, but for what readers know already.

        That is a single operation that the message names, or the title of the group (`is_titled`).
        """
        found = self.operations
        if len(found) == 1:
            ((operation, method),) = found.items()
            if is_titled or (method and f"`{method}()`" in self.change.message):
                return ""
            if f"`{operation}" in self.change.message:
                return f"in `{method}()`" if method else ""
        if not found:
            return ""
        named = [_named(*each) for each in [*found.items()][:_MOST_OPERATIONS]]
        more = len(found) - len(named)
        listed = f"{', '.join(named)} and {more} more" if more else ", ".join(named)
        return f"in {listed}" if len(found) == 1 else f"in {len(found)} operations: {listed}"

    def sentence(self, *, is_titled: bool) -> str:
        """Return the message and which operations are concerned, for formats that have one line."""
        usage = self.usage(is_titled=is_titled)
        return f"{self.change.message}; {usage}" if usage else self.change.message


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """The entries of one operation, of one component, or of the document; the worst first.

    The title has code between backticks.
    """

    title: str
    entries: tuple[Entry, ...]


def entries_of(changes: Iterable[Change]) -> list[Entry]:
    """Join what a shared part changes for several operations, in the order of the first of each."""
    found: dict[tuple[Severity, str], list[Change]] = {}
    for change in changes:
        found.setdefault((change.severity, change.group), []).append(change)
    return [Entry(changes=tuple(each)) for each in found.values()]


def groups_of(entries: Iterable[Entry]) -> list[Group]:
    """Group entries by what they concern, in the order of the first of each group."""
    found: dict[str, list[Entry]] = {}
    for entry in entries:
        found.setdefault(_title(entry), []).append(entry)
    return [Group(title=title, entries=tuple(each)) for title, each in found.items()]


def _title(entry: Entry) -> str:
    """Name what an entry concerns: the only operation, else the component or path it stands in."""
    operations = entry.operations
    if len(operations) == 1:
        ((operation, method),) = operations.items()
        return _named(operation, method)
    tokens = pointers.split(entry.change.pointer)
    if tokens[:1] == ("components",) and len(tokens) >= _COMPONENT:
        return f"{_KINDS.get(tokens[1], tokens[1])} `{tokens[2]}`"
    if tokens[:1] == ("paths",) and len(tokens) > 1:
        return f"Path `{tokens[1]}`"
    return "The document"


def _named(operation: str, method: str) -> str:
    return f"`{operation}` (`{method}()`)" if method else f"`{operation}`"
