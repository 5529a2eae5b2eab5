"""Reads and checks the configuration of a project: `[tool.pitchpipe]` in its pyproject.toml."""

from __future__ import annotations

import os
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal, TypeAlias

from pitchpipe.characters import folded, is_printable, literal_of
from pitchpipe.config_file import (
    CLIENT_KEYS,
    DEFAULT_OUTPUT,
    DIFF_KEYS,
    LAYOUTS,
    TABLE_KEYS,
    ConfigFile,
    client_options,
    find_config_file,
    is_placeholder,
    is_relative_path,
    is_text,
    is_variable,
    overlap,
    parse_toml,
)
from pitchpipe.config_file import FILE_NAME as FILE_NAME  # noqa: PLC0414  re-exported
from pitchpipe.config_file import FORMATS as FORMATS  # noqa: PLC0414
from pitchpipe.config_file import PLACEHOLDER as PLACEHOLDER  # noqa: PLC0414  re-exported
from pitchpipe.config_file import client_name_problem as client_name_problem  # noqa: PLC0414
from pitchpipe.load.conflicts import refuse_conflict
from pitchpipe.load.reading import fail, is_file, is_folder, is_there, names_beside, read_text, real
from pitchpipe.load.syntax_errors import toml_fault
from pitchpipe.load.toml_places import toml_places
from pitchpipe.lock.conventions import SOURCES_LOCK, pages_options
from pitchpipe.pointers import is_array, is_object, join
from pitchpipe.problems import Location, Problem, ProblemsError, did_you_mean

TABLE = "/tool/pitchpipe"
_MOST_SUGGESTED = 100

Layout: TypeAlias = Literal["flat", "tags", ""]
"""How a client is laid out: in one module, or in one package for each tag."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ClientConfig:
    """One client to generate: its package name, its spec and the overlays in order of use.

    `source` is where `update` fetches the spec, "" if nowhere, and `auth_env` the variable with the
    token for that. `command` generates it, if that is not `pitchpipe generate NAME`; `shown` is the
    name of the spec in its files, if that is not the spec's own path. `strict` makes its warnings
    errors; `formats` is one of FORMATS. `layout` is "" if it is yet to be chosen, or taken from the
    lock. `testing` adds a module with a fake of the API.
    If `pages` is set, pages of reference are made instead of code, whose examples import the client
    from the package of this name.
    """

    name: str
    spec: Path
    overlays: tuple[Path, ...] = ()
    source: str = ""
    auth_env: str = ""
    command: str = ""
    shown: str = ""
    strict: bool = False
    formats: str = FORMATS[0]
    layout: Layout = ""
    testing: bool = False
    pages: str = ""

    @property
    def options(self) -> dict[str, str]:
        """Those of its options that decide what is generated, as the lock records them."""
        given = client_options(self.formats, self.source, testing=self.testing)
        return {**given, **pages_options(self.pages)}


@dataclass(frozen=True, slots=True, kw_only=True)
class Config:
    """The `[tool.pitchpipe]` table: `root` holds pyproject.toml, `clients` are sorted by name.

    `docs` is the folder of the pages of reference, None if there are none in the project.
    `severity` overrides the severities of rules of `diff`, and `accepted` has the reasons why
    changes, by their fingerprints, are ignored.
    """

    root: Path
    output: Path
    clients: tuple[ClientConfig, ...]
    docs: Path | None = None
    severity: Mapping[str, str] = field(default_factory=dict[str, str])
    accepted: Mapping[str, str] = field(default_factory=dict[str, str])


def find_config(start: Path) -> Path:
    """Return the nearest pyproject.toml with a `[tool.pitchpipe]` table, from `start` upwards.

    A pyproject.toml that cannot be read counts: `load_config` then says what is wrong with it.
    Raise ProblemsError if there is none.
    """
    return Path(_found(find_config_file(str(start))).path)


def load_config(pyproject: Path) -> Config:
    """Read `[tool.pitchpipe]`; raise ProblemsError with every problem, each at its line."""
    return _config(pyproject, read_text(pyproject, root=pyproject.parent))


def config_of(file: ConfigFile | None) -> Config:
    """Return the configuration in a file that has been read, as `load_config` does.

    Raise ProblemsError also if there is no file.
    """
    found = _found(file)
    path = Path(found.path)
    # Reading a file again that could not be read says what is wrong with it.
    text = read_text(path, root=path.parent) if found.text is None else found.text
    return _config(path, text)


def _found(file: ConfigFile | None) -> ConfigFile:
    if file is not None:
        return file
    message = f"no {FILE_NAME} with a [tool.pitchpipe] table here or in a folder above"
    hint = "run inside a project, or name a document: --spec FILE --output DIR"
    fail(Location(path=FILE_NAME), "config-missing", message, hint)


def _config(pyproject: Path, text: str) -> Config:
    reader = _Reader(root=pyproject.parent.resolve(), text=text)
    config = reader.config(_parse(text))
    if reader.problems:
        raise ProblemsError(reader.problems)
    return config


def suggest_client_name(text: str) -> str:
    """Turn any text into a name that `client_name_problem` accepts."""
    name = re.sub(r"[^a-z0-9]+", "_", text[:_MOST_SUGGESTED].lower()).strip("_") or "client"
    return f"client_{name}" if client_name_problem(name) else name


def _parse(text: str) -> dict[str, Any]:
    try:
        return parse_toml(text)
    except ValueError as error:
        refuse_conflict(FILE_NAME, text, "config-syntax")
        message, line, column = _syntax_error(str(error), text)
    where = Location(path=FILE_NAME, line=line, column=column)
    fault = toml_fault(message)
    fail(where, "config-syntax", f"not valid TOML: {fault.message}", fault.hint)


def _syntax_error(message: str, text: str) -> tuple[str, int, int]:
    """Split tomllib's sentence from the place at its end."""
    place = re.search(r" \(at line (\d+), column (\d+)\)$", message)
    if place:
        return message[: place.start()], int(place[1]), int(place[2])
    return message.removesuffix(" (at end of document)"), text.count("\n") + 1, 1


@dataclass(slots=True, kw_only=True)
class _Reader:
    """Reads one file, and collects everything that is wrong in `problems`."""

    root: Path
    text: str
    problems: list[Problem] = field(default_factory=list[Problem])
    places: dict[str, int] = field(default_factory=dict[str, int])

    def config(self, data: dict[str, Any]) -> Config:
        table = self.table(data.get("tool", {}).get("pitchpipe", {}), TABLE, TABLE_KEYS)
        clients = self.table(table.get("clients", {}), f"{TABLE}/clients")
        self.check_collisions(clients)
        every = ClientConfig(
            name="",
            spec=self.root,
            strict=self.flag(table, TABLE, "strict"),
            formats=self.formats(table, TABLE),
            layout=self.layout(table, TABLE),
            testing=self.flag(table, TABLE, "testing"),
        )
        read = [self.client(name, value, every) for name, value in sorted(clients.items())]
        judged = self.table(table.get("diff", {}), f"{TABLE}/diff", DIFF_KEYS)
        output = self.folder(table.get("output", DEFAULT_OUTPUT), "output")
        return Config(
            root=self.root,
            output=output,
            clients=tuple(read),
            docs=self.docs(table["docs"], output) if "docs" in table else None,
            severity=self.texts(judged.get("severity", {}), f"{TABLE}/diff/severity"),
            accepted=self.reasons(judged.get("accepted", {}), f"{TABLE}/diff/accepted"),
        )

    def client(self, name: str, value: Any, every: ClientConfig) -> ClientConfig:
        """Read one client; what it does not set is as for `every` client."""
        pointer = join(f"{TABLE}/clients", name)
        if problem := client_name_problem(name):
            hint = f"for example {literal_of(suggest_client_name(name))}"
            self.report(pointer, "config-client-name", problem, hint)
        table = self.table(value, pointer, CLIENT_KEYS)
        if is_object(value) and "spec" not in table:
            self.report(
                pointer, "config-spec", f"client {literal_of(name)} has no spec", 'add spec = "..."'
            )
        advice = "restore it, or save there what `source` names" if "source" in table else ""
        spec = self.file(table["spec"], f"{pointer}/spec", advice) if "spec" in table else None
        overlays = self.overlays(table.get("overlays", []), f"{pointer}/overlays")
        return ClientConfig(
            name=name,
            spec=spec or self.root,
            overlays=overlays,
            source=self.named(table, "source", pointer),
            auth_env=self.variable(table, pointer),
            strict=self.flag(table, pointer, "strict", default=every.strict),
            formats=self.formats(table, pointer, default=every.formats),
            layout=self.layout(table, pointer, default=every.layout),
            testing=self.flag(table, pointer, "testing", default=every.testing),
        )

    def named(self, table: dict[str, Any], key: str, pointer: str) -> str:
        """Read a text that is not empty, "" if there is none."""
        value = table.get(key, "")
        if key in table and not is_text(value):
            self.report(f"{pointer}/{key}", "config-type", f"expected a string, not {_kind(value)}")
        return value if isinstance(value, str) else ""

    def variable(self, table: dict[str, Any], pointer: str) -> str:
        """Read `auth-env`, which holds the name of a token and never the token."""
        value = self.named(table, "auth-env", pointer)
        if value and not is_variable(value):
            message = "expected the name of an environment variable"
            self.report(f"{pointer}/auth-env", "config-type", message)
        return value

    def layout(self, table: dict[str, Any], pointer: str, *, default: Layout = "") -> Layout:
        """Read `layout` of the whole table or of a client."""
        value = table.get("layout", default)
        if "layout" in table and value not in LAYOUTS:
            given = literal_of(value) if isinstance(value, str) else _kind(value)
            message = f'expected "flat" or "tags", not {given}'
            hint = did_you_mean(str(value), LAYOUTS)
            self.report(f"{pointer}/layout", "config-layout", message, hint)
            return default
        return "tags" if value == "tags" else "flat" if value == "flat" else ""

    def flag(self, table: dict[str, Any], pointer: str, key: str, *, default: bool = False) -> bool:
        """Read `strict` or `testing` of the whole table or of a client."""
        value = table.get(key, default)
        if not isinstance(value, bool):
            message = f"expected true or false, not {_kind(value)}"
            self.report(f"{pointer}/{key}", "config-type", message)
        return value is True

    def formats(self, table: dict[str, Any], pointer: str, *, default: str = FORMATS[0]) -> str:
        """Read `formats` of the whole table or of a client."""
        value = table.get("formats", default)
        if "formats" in table and value not in FORMATS:
            message = f"expected {' or '.join(map(literal_of, FORMATS))}, not {_kind(value)}"
            self.report(f"{pointer}/formats", "config-type", message)
            return default
        return str(value)

    def overlays(self, value: Any, pointer: str) -> tuple[Path, ...]:
        if not is_array(value):
            self.report(pointer, "config-type", f"expected a list of files, not {_kind(value)}")
            return ()
        files = [self.file(item, join(pointer, i)) for i, item in enumerate(value)]
        return tuple(file for file in files if file)

    def texts(self, value: Any, pointer: str) -> dict[str, str]:
        """Read a table of texts that are not empty."""
        read = self.table(value, pointer)
        for key, text in read.items():
            if not is_text(text):
                message = f"expected a string, not {_kind(text)}"
                self.report(join(pointer, key), "config-type", message)
        return {key: text for key, text in read.items() if isinstance(text, str)}

    def reasons(self, value: Any, pointer: str) -> dict[str, str]:
        """Read a table of reasons, none of them a placeholder."""
        read = self.texts(value, pointer)
        for key, reason in read.items():
            if is_placeholder(reason):
                message = f"{literal_of(reason)} is a placeholder, not a reason"
                hint = "say why the change breaks no caller, or who agreed to it"
                self.report(join(pointer, key), "config-diff", message, hint)
        return read

    def docs(self, value: Any, output: Path) -> Path:
        """Read the folder of the pages, which has nothing in common with that of the clients."""
        path = self.folder(value, "docs")
        if overlap(path.as_posix(), output.as_posix()) and path != self.root:
            message = f"{literal_of(value)} and the folder of the clients overlap"
            hint = "name a folder that neither contains that one nor is inside it"
            self.report(f"{TABLE}/docs", "config-output", message, hint)
        return path

    def folder(self, value: Any, key: str) -> Path:
        """Read a folder of files that are generated."""
        pointer = f"{TABLE}/{key}"
        path = self.path(value, pointer)
        if path is None:
            return self.root
        followed = real(path)
        if followed == self.root or not followed.is_relative_to(self.root):
            own = literal_of(DEFAULT_OUTPUT if key == "output" else "docs/clients")
            if path.is_relative_to(self.root) and path != self.root:
                place = "to its root" if followed == self.root else "out of the project"
                message = f"{literal_of(value)} leads {place} through a link"
                hint = "put a folder in place of the link, or name another one"
                self.report(pointer, "config-output", message, hint)
                return path
            message = f"{literal_of(value)} is not a folder inside {self.root.name or 'the root'}"
            command = "generate" if key == "output" else "docs"
            hint = f"{command} removes other files from it, so name a separate folder: {own}"
            self.report(pointer, "config-output", message, hint)
        elif not is_printable(value):
            message = f"{literal_of(value)} has a character that is not printable"
            self.report(pointer, "config-output", message)
        elif is_there(path) and not is_folder(path):
            self.report(pointer, "config-output", f"{literal_of(value)} is not a folder")
        return path

    def file(self, value: Any, pointer: str, advice: str = "") -> Path | None:
        """Read the path of an input; `advice` is for one that is not there, nor one like it."""
        path = self.path(value, pointer)
        if path and not path.is_relative_to(self.root):
            hint = "generated files name their source by its path relative to pyproject.toml"
            self.report(
                pointer, "config-path", f"{literal_of(value)} leads out of the project", hint
            )
        elif path and not is_file(path):
            hint = did_you_mean(value, _siblings(path, self.root)) or advice
            self.report(pointer, "config-path", f"there is no file {literal_of(value)}", hint)
        return path

    def path(self, value: Any, pointer: str) -> Path | None:
        if not isinstance(value, str) or not value:
            self.report(pointer, "config-type", f"expected a path, not {_kind(value)}")
            return None
        if not is_relative_path(value):
            hint = "write it relative to pyproject.toml, so that it works on every machine"
            self.report(pointer, "config-path", f"{literal_of(value)} is not a relative path", hint)
            return None
        return Path(os.path.normpath(self.root / value))

    def table(self, value: Any, pointer: str, known: Sequence[str] = ()) -> dict[str, Any]:
        if not is_object(value):
            self.report(pointer, "config-type", f"expected a table, not {_kind(value)}")
            return {}
        for key in value:
            if known and key not in known:
                hint = did_you_mean(key, known) or f"known keys: {', '.join(known)}"
                self.report(
                    join(pointer, key), "config-unknown-key", f"unknown key {literal_of(key)}", hint
                )
        return value

    def check_collisions(self, clients: dict[str, Any]) -> None:
        first: dict[str, str] = {}
        for name in clients:
            other = first.setdefault(folded(name), name)
            if other != name:
                both = f"{literal_of(name)} and {literal_of(other)}"
                message = f"{both} are the same folder where upper and lower case are equal"
                self.report(join(f"{TABLE}/clients", name), "config-client-name", message)

    def report(self, pointer: str, rule: str, message: str, hint: str = "") -> None:
        where = Location(path=FILE_NAME, line=self.line(pointer), column=1, pointer=pointer)
        self.problems.append(Problem(where=where, rule=rule, message=message, hint=hint))

    def line(self, pointer: str) -> int:
        self.places = self.places or toml_places(self.text)
        while pointer and pointer not in self.places:
            pointer = pointer.rpartition("/")[0]
        return self.places.get(pointer, 0)


def _kind(value: Any) -> str:
    return "an empty string" if value == "" else f"{type(value).__name__} {literal_of(value)}"


def _siblings(path: Path, root: Path) -> list[str]:
    if not path.is_relative_to(root) or path == root:
        return []
    beside = [path.with_name(name) for name in names_beside(path) if name != SOURCES_LOCK]
    return [file.relative_to(root).as_posix() for file in beside if is_file(file)]
