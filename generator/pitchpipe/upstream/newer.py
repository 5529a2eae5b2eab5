"""Asks, for each client, whether there is a newer state of its model or document."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

from pitchpipe.config import ClientConfig
from pitchpipe.load.reading import fail
from pitchpipe.project import Run
from pitchpipe.upstream.config_edit import table_of
from pitchpipe.upstream.documents import documents, label_now, renew_document, source_of
from pitchpipe.upstream.trial import Inputs
from pitchpipe.upstream.update import Pinned, Renewal, Source, pinned_clients, renew

Found: TypeAlias = "Renewal | str"
"""What there is newer, or if nothing is, what is there already."""

Finder: TypeAlias = "Callable[[Inputs], Found]"
"""Looks for a client; takes the changes that are made with its own."""

NOTHING_TO_ASK = "nothing to do: no client has a `source` or is a hosted model"
"""What to say where there is no client to look for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """Which clients to look for, all that come from somewhere unless there are `names`, and how.

    `place` is another place to look, `to` a version of a model; `force` discards edits of what was
    fetched.
    """

    names: Sequence[str]
    environ: Mapping[str, str]
    place: str = ""
    to: str = ""
    force: bool = False

    def finders(self, run: Run) -> Iterator[tuple[str, Finder]]:
        """Yield the clients, models first, each with what looks for it. Raise ProblemsError."""
        source = Source(place=self.place, environ=self.environ, root=run.root)
        for pinned in pinned_clients(run, self.names):
            yield pinned.client.name, self._of_model(pinned, source, run.root)
        # A place that is given without a name is that of models, as it can be of only one document.
        for client in () if self.place and not self.names else documents(run.clients):
            yield client.name, self._of_document(client, run.root)

    def _of_model(self, pinned: Pinned, source: Source, root: Path) -> Finder:
        def find(_pending: Inputs) -> Found:
            return renew(pinned, source, root, self.to) or pinned.reference.version

        return find

    def _of_document(self, client: ClientConfig, root: Path) -> Finder:
        def find(pending: Inputs) -> Found:
            if self.to or (self.place and len(self.names) > 1):
                message = "a document has no versions to choose from, and is read from one place"
                hint = "a revision of a git repository stands in its source"
                fail(table_of(root, client.name), "invalid-source", message, hint)
            source = source_of(self.place, root, Path.cwd(), self.environ) if self.place else ""
            renewal = renew_document(
                client,
                root,
                self.environ,
                source=source,
                force=self.force,
                pending=pending,
            )
            return renewal or label_now(client, root)

        return find


def renewals(finders: Iterable[Finder]) -> Iterator[Found]:
    """Yield what each finds, to be written together: each is given the changes of those before."""
    inputs: Inputs = {}
    for find in finders:
        found = find(inputs)
        if not isinstance(found, str):
            inputs = {**inputs, **found.inputs}
        yield found
