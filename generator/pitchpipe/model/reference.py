"""A hosted model's name and version: in comes `owner/name[:version]`, out go its parts."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from pitchpipe.characters import literal_of
from pitchpipe.config import suggest_client_name
from pitchpipe.load.reading import fail
from pitchpipe.problems import Location

# Letters as in a URL's path: none of them needs an escape there, in a file's name or in YAML.
_OWNER = r"[A-Za-z0-9][A-Za-z0-9-]*"
_NAME = r"[A-Za-z0-9][A-Za-z0-9._-]*"
_REFERENCE = re.compile(rf"(?P<owner>{_OWNER})/(?P<name>{_NAME})(?::(?P<version>.+))?")
_VERSION = re.compile(r"[0-9a-f]{64}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Reference:
    """A model, and one of its versions by its id, or "" for whichever is the latest."""

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
        """What a spec of the model is called, in its title and by its file: `owner_name`."""
        return f"{self.owner}_{self.name}"

    @property
    def client(self) -> str:
        """A name for the client's package."""
        return suggest_client_name(self.title)

    def at(self, version: str) -> Reference:
        """Return the same model at another version."""
        return replace(self, version=version)


def parse_reference(text: str) -> Reference:
    """Read `owner/name` or `owner/name:version`. Raises ProblemsError."""
    found = _REFERENCE.fullmatch(text)
    hint = "for example suno-ai/bark, or with the id of a version suno-ai/bark:b76242b4..."
    if found is None:
        fail(Location(path=text or "''"), "invalid-reference", "not OWNER/NAME[:VERSION]", hint)
    version = found["version"] or ""
    if version and not is_version(version):
        message = f"{literal_of(version)} is not the id of a version: 64 digits of 0-9 and a-f"
        fail(Location(path=text), "invalid-reference", message, hint)
    return Reference(owner=found["owner"], name=found["name"], version=version)


def is_version(text: str) -> bool:
    """Tell whether a text is the id of a version."""
    return _VERSION.fullmatch(text) is not None
