"""Parse the name and version of a hosted model, `owner/name[:version]`."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from pitchpipe.characters import literal_of
from pitchpipe.config import suggest_client_name
from pitchpipe.load.reading import fail
from pitchpipe.problems import Location

# Characters that need no escaping in a URL's path, in a file name or in YAML.
_OWNER = r"[A-Za-z0-9][A-Za-z0-9-]*"
_NAME = r"[A-Za-z0-9][A-Za-z0-9._-]*"
_REFERENCE = re.compile(rf"(?P<owner>{_OWNER})/(?P<name>{_NAME})(?::(?P<version>.+))?")
_VERSION = re.compile(r"[0-9a-f]{64}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Reference:
    """A model, and the id of one of its versions, "" for the latest, or `ir.HIDDEN`."""

    owner: str
    name: str
    version: str = ""

    def __str__(self) -> str:
        return f"{self.owner}/{self.name}" + (f":{self.version}" if self.version else "")

    @property
    def model(self) -> str:
        """The model alone, as `owner/name`."""
        return f"{self.owner}/{self.name}"

    @property
    def title(self) -> str:
        """The name of the model's spec, in its title and as its file name: `owner_name`."""
        return f"{self.owner}_{self.name}"

    @property
    def client(self) -> str:
        """The name of the client's package."""
        return suggest_client_name(self.title)

    def at(self, version: str) -> Reference:
        """Return the same model at another version."""
        return replace(self, version=version)


def parse_reference(text: str) -> Reference:
    """Read `owner/name` or `owner/name:version`. Raises ProblemsError."""
    found = _REFERENCE.fullmatch(text)
    hint = "for example suno-ai/bark, or with a version's id suno-ai/bark:b76242b4..."
    if found is None:
        fail(Location(path=text or "''"), "invalid-reference", "not OWNER/NAME[:VERSION]", hint)
    version = found["version"] or ""
    if version and not is_version(version):
        message = f"{literal_of(version)} is not a version id: 64 digits of 0-9 and a-f"
        fail(Location(path=text), "invalid-reference", message, hint)
    return Reference(owner=found["owner"], name=found["name"], version=version)


def is_version(text: str) -> bool:
    """Return whether a text is a version id."""
    return _VERSION.fullmatch(text) is not None
