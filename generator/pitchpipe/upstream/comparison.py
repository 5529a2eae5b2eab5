"""Find the documents to compare; arguments may name versions of models as well as files.

An argument can be the id of a version, or `OWNER/NAME[:VERSION]`. Only such an argument makes
`diff` use the network.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from pitchpipe.diff.absent import Absent, without_operations
from pitchpipe.diff.change import Severity
from pitchpipe.diff.command import Answer, Form, answer
from pitchpipe.diff.operands import (
    GIT,
    NoOperandError,
    client_named,
    client_of,
    document_of,
    name_of,
    policy_of,
)
from pitchpipe.diff.options import DEFAULT, Options
from pitchpipe.diff.policy import FailOn
from pitchpipe.document import Document
from pitchpipe.garbage import uncollected
from pitchpipe.load.reading import fail, is_there
from pitchpipe.model.reference import Reference, is_version, parse_reference
from pitchpipe.model.spec import read_reference
from pitchpipe.problems import Location
from pitchpipe.upstream.client_options import options_of

_FILES = (".json", ".yaml", ".yml")


@dataclass(frozen=True, slots=True, kw_only=True)
class Sides:
    """How arguments are read: `is_raw` skips overlays, `place` is the value of `--from`."""

    cwd: Path
    place: str = ""
    is_raw: bool = False

    def documents(self, old: str, new: str | None) -> tuple[Document, Document, Absent]:
        """Return two documents, or one and its earlier version. Raise ProblemsError.

        A client that is new, or is gone, has only one: for the other, which is absent, there is one
        without operations.
        """
        old, new = (old, new) if new is not None else self._since(old)
        try:
            before = self._document(old, new)
        except NoOperandError:
            if not self._is_same_client(new, old):
                raise
            after = self._document(new, old)
            return without_operations(after), after, "old"
        try:
            return before, self._document(new, old), None
        except NoOperandError:
            if not self._is_same_client(old, new):
                raise
            return before, without_operations(before), "new"

    def _is_same_client(self, word: str, other: str) -> bool:
        """Tell whether two words have the same name, and the first one is a client's."""
        if name_of(word) != name_of(other):
            return False
        with client_named(word, self.cwd) as found:
            return found is not None

    def options(self, words: Sequence[str]) -> Options:
        """Return those of the first word that means a client, as it is configured now.

        Those of a client that is gone are the ones that it had.
        """
        names = map(name_of, words)
        client = next(filter(None, (client_of(name, self.cwd) for name in names)), None)
        if client:
            return options_of(client, self.cwd)
        for word in words:
            if word.startswith(GIT):
                with client_named(word, self.cwd) as found:
                    if found:
                        return options_of(found[1], found[0])
        return DEFAULT

    def _since(self, word: str) -> tuple[str, str]:
        """Split a file or client into its state at a revision, by default the last, and now."""
        if word.startswith(GIT):
            return word, name_of(word)
        if self._is_hosted(word):
            message = "a model's version needs a second version or file to be compared with"
            fail(Location(path=word), "one-side", message)
        return f"{GIT}HEAD:{word}", word

    def _document(self, word: str, other: str) -> Document:
        if not self._is_hosted(word):
            return document_of(word, self.cwd, is_raw=self.is_raw)
        from pitchpipe.upstream.hosted import Hosted

        hosted = Hosted(cwd=self.cwd, place=self.place)
        reference = self._reference(word, other)
        client = None if other.startswith(GIT) else client_of(other, self.cwd)
        known = read_reference(self._other(other).data) if client else None
        if client and known and known.model == reference.model:
            found = hosted.renewed(client, known, reference.version, is_raw=self.is_raw)
            return found or document_of(client.name, self.cwd, is_raw=self.is_raw)
        return hosted.schema(reference)

    def _is_hosted(self, word: str) -> bool:
        """Return whether an argument is a version; files and clients of that name come first."""
        if word.startswith(GIT) or is_there(self.cwd / word) or client_of(word, self.cwd):
            return False
        owner, slash, name = word.partition("/")
        is_path = name.endswith(_FILES) or is_there(self.cwd / owner) or "/" in name
        return is_version(word) or bool(owner and slash and not is_path)

    def _reference(self, word: str, other: str) -> Reference:
        if not is_version(word):
            return parse_reference(word)
        if self._is_hosted(other):
            known = None if is_version(other) else parse_reference(other)
        else:
            known = read_reference(self._other(other).data)
        if known is None:
            hint = f"write OWNER/NAME:{word}"
            fail(Location(path=word), "invalid-reference", "a version id without its model", hint)
        return known.at(word)

    def _other(self, word: str) -> Document:
        return document_of(word, self.cwd, is_raw=True)


def compared(
    old: str, new: str | None, sides: Sides, *, fail_on: FailOn, form: Form, least: Severity
) -> Answer:
    """Compare documents by the project's policy for changes. Raise ProblemsError."""
    severities, accepted = policy_of(sides.cwd)
    words = [word for word in (new, old) if word is not None]
    with uncollected():
        before, after, absent = sides.documents(old, new)
        return answer(
            before,
            after,
            severities=severities,
            accepted=accepted,
            fail_on=fail_on,
            form=form,
            least=least,
            options=sides.options(words),
            absent=absent,
        )
