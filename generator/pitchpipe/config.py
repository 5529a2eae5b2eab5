"""Configuration: in comes a pyproject.toml, out go its clients and output folder as paths."""

from __future__ import annotations

import os
import re
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path, PurePath
from typing import Any

from pitchpipe.characters import KEYWORDS, folded, is_identifier, literal_of, quoted
from pitchpipe.load.reading import fail, read_text
from pitchpipe.load.syntax_errors import toml_fault
from pitchpipe.load.toml_places import toml_places
from pitchpipe.pointers import is_array, is_object, join
from pitchpipe.problems import Location, Problem, ProblemsError, did_you_mean

FILE_NAME = "pyproject.toml"
TABLE = "/tool/pitchpipe"
TABLE_KEYS = ("output", "clients", "diff")
DIFF_KEYS = ("severity", "accepted")
CLIENT_KEYS = ("spec", "overlays")
DEFAULT_OUTPUT = "generated"


@dataclass(frozen=True, slots=True, kw_only=True)
class ClientConfig:
    """One client to generate: its package name, its spec and the overlays in order of use.

    `command` remakes it, where `pitchpipe generate NAME` does not; `shown` is what its files call
    the spec, where that is not the spec's own path.
    """

    name: str
    spec: Path
    overlays: tuple[Path, ...] = ()
    command: str = ""
    shown: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Config:
    """The `[tool.pitchpipe]` table: `root` holds pyproject.toml, `clients` are sorted by name.

    `severity` is what a rule of `diff` counts as here, `accepted` the reason for which a change,
    by its fingerprint, counts as nothing.
    """

    root: Path
    output: Path
    clients: tuple[ClientConfig, ...]
    severity: Mapping[str, str] = field(default_factory=dict[str, str])
    accepted: Mapping[str, str] = field(default_factory=dict[str, str])


def find_config(start: Path) -> Path:
    """Return the nearest pyproject.toml with a `[tool.pitchpipe]` table, from `start` upwards.

    A pyproject.toml that cannot be read counts: `load_config` then says what is wrong with it.
    Raise ProblemsError if there is none.
    """
    for folder in (start, *start.parents):
        candidate = folder / FILE_NAME
        if candidate.is_file() and _concerns_us(candidate):
            return candidate
    message = f"no {FILE_NAME} with a [tool.pitchpipe] table here or in a folder above"
    hint = "run inside a project, or name a document: --spec FILE --output DIR"
    fail(Location(path=FILE_NAME), "config-missing", message, hint)


def load_config(pyproject: Path) -> Config:
    """Read `[tool.pitchpipe]`; raise ProblemsError with every problem, each at its line."""
    text = read_text(pyproject, root=pyproject.parent)
    data = _parse(text)
    reader = _Reader(root=pyproject.parent.resolve(), text=text)
    config = reader.config(data)
    if reader.problems:
        raise ProblemsError(reader.problems)
    return config


def client_name_problem(name: str) -> str:
    """Say why a name cannot name a generated package, or return "" when it can."""
    if name in KEYWORDS:
        return f"{quoted(name)} is a Python keyword"
    if not is_identifier(name):
        return f"{quoted(name)} is not a Python identifier of ASCII letters, digits and underscores"
    if name.startswith("_"):
        return f"{literal_of(name)} starts with an underscore, which is kept for what clients share"
    return ""


def suggest_client_name(text: str) -> str:
    """Turn any text into a name that `client_name_problem` accepts."""
    name = re.sub(r"[^a-z0-9]+", "_", text.lower()).strip("_") or "client"
    return name if is_identifier(name) else f"client_{name}"


def _concerns_us(pyproject: Path) -> bool:
    try:
        data = _loaded(pyproject.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return True
    return "pitchpipe" in data.get("tool", {})


@lru_cache(maxsize=4)
def _loaded(text: str) -> dict[str, Any]:
    """Parse a file once, however often a command asks for it; nobody changes what comes of it."""
    return tomllib.loads(text)


def _parse(text: str) -> dict[str, Any]:
    try:
        return _loaded(text)
    except tomllib.TOMLDecodeError as error:
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
    """Reads one file; what is wrong goes to `problems`, and reading goes on."""

    root: Path
    text: str
    problems: list[Problem] = field(default_factory=list[Problem])
    places: dict[str, int] = field(default_factory=dict[str, int])

    def config(self, data: dict[str, Any]) -> Config:
        table = self.table(data.get("tool", {}).get("pitchpipe", {}), TABLE, TABLE_KEYS)
        clients = self.table(table.get("clients", {}), f"{TABLE}/clients")
        self.check_collisions(clients)
        read = [self.client(name, value) for name, value in sorted(clients.items())]
        judged = self.table(table.get("diff", {}), f"{TABLE}/diff", DIFF_KEYS)
        return Config(
            root=self.root,
            output=self.output(table),
            clients=tuple(read),
            severity=self.texts(judged.get("severity", {}), f"{TABLE}/diff/severity"),
            accepted=self.texts(judged.get("accepted", {}), f"{TABLE}/diff/accepted"),
        )

    def client(self, name: str, value: Any) -> ClientConfig:
        pointer = join(f"{TABLE}/clients", name)
        if problem := client_name_problem(name):
            hint = f"for example {literal_of(suggest_client_name(name))}"
            self.report(pointer, "config-client-name", problem, hint)
        table = self.table(value, pointer, CLIENT_KEYS)
        if is_object(value) and "spec" not in table:
            self.report(
                pointer, "config-spec", f"client {literal_of(name)} has no spec", 'add spec = "..."'
            )
        spec = self.file(table["spec"], f"{pointer}/spec") if "spec" in table else None
        overlays = self.overlays(table.get("overlays", []), f"{pointer}/overlays")
        return ClientConfig(name=name, spec=spec or self.root, overlays=overlays)

    def overlays(self, value: Any, pointer: str) -> tuple[Path, ...]:
        if not is_array(value):
            self.report(pointer, "config-type", f"expected a list of files, not {_kind(value)}")
            return ()
        files = [self.file(item, join(pointer, i)) for i, item in enumerate(value)]
        return tuple(file for file in files if file)

    def texts(self, value: Any, pointer: str) -> dict[str, str]:
        """Read a table of texts, none of them empty."""
        read = self.table(value, pointer)
        for key, text in read.items():
            if not isinstance(text, str) or not text.strip():
                message = f"expected a text, not {_kind(text)}"
                self.report(join(pointer, key), "config-type", message)
        return {key: text for key, text in read.items() if isinstance(text, str)}

    def output(self, table: dict[str, Any]) -> Path:
        pointer = f"{TABLE}/output"
        value = table.get("output", DEFAULT_OUTPUT)
        path = self.path(value, pointer)
        if path is None:
            return self.root
        real = path.resolve()
        if real == self.root or not real.is_relative_to(self.root):
            message = f"{literal_of(value)} is not a folder inside {self.root.name or 'the root'}"
            own = literal_of(DEFAULT_OUTPUT)
            hint = f"generate prunes this folder, so it must be one of its own: {own}"
            self.report(pointer, "config-output", message, hint)
        elif path.exists() and not path.is_dir():
            self.report(pointer, "config-output", f"{literal_of(value)} is not a folder")
        return path

    def file(self, value: Any, pointer: str) -> Path | None:
        path = self.path(value, pointer)
        if path and not path.is_relative_to(self.root):
            hint = "generated files name their source, and that name is relative to pyproject.toml"
            self.report(
                pointer, "config-path", f"{literal_of(value)} leads out of the project", hint
            )
        elif path and not path.is_file():
            hint = did_you_mean(value, _siblings(path, self.root))
            self.report(pointer, "config-path", f"there is no file {literal_of(value)}", hint)
        return path

    def path(self, value: Any, pointer: str) -> Path | None:
        if not isinstance(value, str) or not value:
            self.report(pointer, "config-type", f"expected a path, not {_kind(value)}")
            return None
        if PurePath(value).is_absolute() or "\0" in value:
            hint = "write it relative to pyproject.toml, so that it is true on every machine"
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
                message = f"{both} are one folder where case is not told apart"
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
    if not path.parent.is_dir():
        return []
    return [file.relative_to(root).as_posix() for file in path.parent.iterdir() if file.is_file()]
