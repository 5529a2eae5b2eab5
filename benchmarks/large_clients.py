"""The large documents, and the tools that make clients of them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from benchmarks.generate import BIN, Command
from benchmarks.peers import ROOT, environment
from benchmarks.world import fetch

_WORLD: Final = ROOT / ".bench" / "world"


@dataclass(frozen=True, slots=True)
class Document:
    """A published document: whose API it is, its file, and one of its operations.

    `calls` says, by the name of the tool, what a first call names of a client.
    """

    owner: str
    file: str
    calls: Mapping[str, str]

    @property
    def name(self) -> str:
        """Return what packages are named for."""
        return self.owner.lower()

    def path(self) -> Path:
        """Return the document, fetched unless it is there already."""
        (path,) = fetch(_WORLD, name=self.file)
        return path


@dataclass(frozen=True, slots=True)
class Tool:
    """A generator: its command, its client's package, and the statements that import that.

    All are formatted with `name`, that of the document; the command also with `spec` and `folder`,
    and the statements with `package` and `call`. In the files of a client, `operation` matches once
    for each that has a method.
    """

    name: str
    library: str
    command: tuple[str, ...]
    package: str
    imported: str
    called: str
    operation: re.Pattern[str]


@dataclass(frozen=True, slots=True)
class Client:
    """What a tool makes of a document in a folder."""

    tool: Tool
    document: Document
    folder: Path

    @property
    def title(self) -> str:
        """Return the name of the client's rows."""
        return f"{self.tool.name}: {self.document.owner}"

    @property
    def command(self) -> Command:
        """Return what makes the client."""
        spec, folder, name = self.document.path(), self.folder, self.document.name
        return tuple(each.format(spec=spec, folder=folder, name=name) for each in self.tool.command)

    @property
    def package(self) -> str:
        """Return what is imported."""
        return self.tool.package.format(name=self.document.name)

    @property
    def files(self) -> list[Path]:
        """Return the modules of the client and of what it shares with others."""
        return sorted((self.folder / self.package.partition(".")[0]).rglob("*.py"))

    @property
    def imported(self) -> str:
        """Return the code that imports the package and makes its client."""
        return self.tool.imported.format(package=self.package)

    @property
    def called(self) -> str:
        """Return the code that loads all that a first call needs, the HTTP library too."""
        call = self.document.calls[self.tool.name]
        code = self.tool.called.format(package=self.package, call=call)
        return f"import {self.tool.library}; {code}"


_OURS: Final = "pitchpipe"
PYTHON_CLIENT: Final = "openapi-python-client"
_GENERATOR: Final = "openapi-generator"

DOCUMENTS: Final = (
    Document(
        "GitHub",
        "api.github.com.json",
        {_OURS: "repos.get", PYTHON_CLIENT: "repos.reposget", _GENERATOR: "ReposApi"},
    ),
    Document(
        "Stripe",
        "stripe.com.json",
        {_OURS: "get_balance", PYTHON_CLIENT: "default.get_balance", _GENERATOR: "DefaultApi"},
    ),
    Document(
        "Hetzner",
        "hetzner.cloud.json",
        {_OURS: "servers.get", PYTHON_CLIENT: "servers.get_servers", _GENERATOR: "ServersApi"},
    ),
)


def clients(folder: Path) -> list[Client]:
    """Return what every tool makes of every document, tool by tool within a document."""
    # Without it, it refuses Stripe's document, and says that this would help.
    settings = folder / "openapi-python-client.yaml"
    settings.write_text("literal_enums: true\n", encoding="utf-8")
    tools = _tools(environment() / "bin", settings)
    return [Client(tool, document, folder) for document in DOCUMENTS for tool in tools]


def _tools(peers: Path, settings: Path) -> list[Tool]:
    return [
        Tool(
            _OURS,
            "httpx2",
            (
                *(f"{BIN / 'pitchpipe'}", "generate", "--spec", "{spec}"),
                *("--output", "{folder}/ours_{name}", "--name", "{name}"),
            ),
            "ours_{name}.{name}",
            "import {package} as client; client.Client()",
            "import {package} as client; client.Client().{call}",
            re.compile(r"^def build_\w+\(", re.MULTILINE),
        ),
        Tool(
            PYTHON_CLIENT,
            "httpx",
            (
                *(f"{peers / 'openapi-python-client'}", "generate", "--path", "{spec}"),
                *("--output-path", "{folder}/opc_{name}", "--meta", "none", "--overwrite"),
                *("--config", f"{settings}"),
            ),
            "opc_{name}",
            "import {package} as client; client.Client(base_url='http://127.0.0.1')",
            "import {package}.api.{call}",
            re.compile(r"^def sync_detailed\(", re.MULTILINE),
        ),
        Tool(
            _GENERATOR,
            "urllib3",
            (
                *(f"{peers / 'openapi-generator-cli'}", "generate", "-g", "python"),
                *("-i", "{spec}", "-o", "{folder}", "--package-name", "ogen_{name}"),
            ),
            "ogen_{name}",
            "import {package} as client; client.ApiClient()",
            "import {package} as client; client.{call}(client.ApiClient())",
            re.compile(r"^    def \w+_with_http_info\(", re.MULTILINE),
        ),
    ]
