"""Documents of other versions of hosted models, which are fetched; only a comparison needs them."""

from __future__ import annotations

import os
from dataclasses import dataclass, replace
from pathlib import Path

from pitchpipe.config import ClientConfig, find_config, load_config
from pitchpipe.document import Document, Place
from pitchpipe.model.model_schema import read_model_schema
from pitchpipe.model.reference import Reference
from pitchpipe.upstream.trial import effective
from pitchpipe.upstream.update import Pinned, Source, renew


@dataclass(frozen=True, slots=True, kw_only=True)
class Hosted:
    """Where models are read from: `place` is the value of `--from`, relative to `cwd`."""

    cwd: Path
    place: str

    def schema(self, reference: Reference) -> Document:
        """Return a version's own schema. Raise ProblemsError."""
        model = self._source.read(reference)
        read_model_schema(model.openapi_schema, path=model.shown)
        place = Place(str(model.reference), 0, 0)
        return Document(path=place.path, data=model.openapi_schema, places=place)

    def renewed(
        self, client: ClientConfig, known: Reference, version: str, *, is_raw: bool
    ) -> Document | None:
        """Return a client's document at another version, with its overlays applied.

        None if it is the version that the client has. Raise ProblemsError.
        """
        root = load_config(find_config(self.cwd)).root
        renewal = renew(Pinned(client=client, reference=known), self._source, root, version)
        if renewal is None:
            return None
        return effective(replace(client, overlays=()) if is_raw else client, root, renewal.inputs)

    @property
    def _source(self) -> Source:
        return Source(place=self.place, environ=os.environ, root=self.cwd)
