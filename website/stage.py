"""Lays out the folder that the site is built from: the pages, and a navigation of those there are.

Pages stay where GitHub shows them; the three at the root of the repository are taken along, and
links are rewritten for it. No address of the repository is known here, so that a link to anything
else becomes the text that it stands on.
"""

from __future__ import annotations

import os
import re
from collections.abc import Collection, Iterator, Mapping
from pathlib import Path
from typing import Any, Final

import yaml

ROOT: Final = Path(__file__).parent.parent
STAGE: Final = ROOT / "build" / "website"
CLIENTS: Final = STAGE / "clients"
"""Where `pitchpipe docs` writes the reference of the five clients, before the site is built."""
_FOLDER: Final = Path(__file__).parent
_DOCS: Final = ROOT / "docs"
_CONFIGURATION: Final = _FOLDER / "mkdocs.yml"
# Pages, and what else they need, with the places that they get.
_OTHERS: Final = {
    ROOT / "CHANGELOG.md": "CHANGELOG.md",
    ROOT / "CONTRIBUTING.md": "CONTRIBUTING.md",
    ROOT / "SECURITY.md": "SECURITY.md",
    _FOLDER / "runtime.md": "reference/runtime.md",
    _FOLDER / "style.css": "style.css",
}
_IN_PLACE: Final = {ROOT / "README.md": "index.md"}
_LINK: Final = re.compile(r"(?<!!)\[((?:[^][]|\[[^][]*\])+)\]\(([^)\s]+)\)")
# Code is left as it is.
_CODE: Final = re.compile(r"(^```.*?^```$)", re.MULTILINE | re.DOTALL)
_SPAN: Final = re.compile(r"`[^`\n]+`")
_ELSEWHERE: Final = re.compile(r"[a-z]+:|#")


def stage() -> list[str]:
    """Write the folder, but only what has changed in it; return the pages without a place in nav.

    Raises ValueError if a link of a page leads to a file that does not exist.
    """
    places = {source: place for place, source in sources().items()}
    files = {place: _content(source, places) for source, place in places.items()}
    nav = list(present(configuration()["nav"], files.keys()))
    files["../mkdocs.yml"] = yaml.safe_dump({**configuration(), "nav": nav}).encode()
    for path, content in files.items():
        target = STAGE / "docs" / path
        if not target.exists() or target.read_bytes() != content:
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(content)
    for left in (STAGE / "docs").rglob("*"):
        if left.is_file() and left.relative_to(STAGE / "docs").as_posix() not in files:
            left.unlink()
    shown = set(named(nav))
    return sorted(path for path in files if path.endswith(".md") and path not in shown)


def configuration() -> dict[str, Any]:
    """Return the configuration of the site, with all pages that have a place in it."""
    found: dict[str, Any] = yaml.safe_load(_CONFIGURATION.read_text(encoding="utf-8"))
    return found


def sources() -> dict[str, Path]:
    """Return the files of the site by their paths in it."""
    own = {path.relative_to(_DOCS).as_posix(): path for path in sorted(_DOCS.rglob("*"))}
    others = {place: path for path, place in _OTHERS.items()}
    clients = {f"clients/{path.relative_to(CLIENTS)}": path for path in CLIENTS.rglob("*.md")}
    found = {**own, **others, **clients}
    return {place: path for place, path in found.items() if path.is_file()}


def present(nav: list[Any], pages: Collection[str]) -> Iterator[Any]:
    """Leave out what does not exist, and list the pages of a folder."""
    for entry in nav:
        match entry:
            case str():
                if entry in pages:
                    yield entry
            case dict() if len(entry) == 1:
                ((title, value),) = entry.items()
                if isinstance(value, list):
                    if inner := list(present(value, pages)):
                        yield {title: inner}
                elif value.endswith("/"):
                    if inside := _listed(value, pages):
                        yield {title: inside}
                elif value in pages:
                    yield entry
            case _:
                raise ValueError(entry)


def _listed(folder: str, pages: Collection[str]) -> list[Any]:
    """List the pages of a folder, the one that is shown for it first, and then its folders."""
    inside = [page.removeprefix(folder) for page in pages if page.startswith(folder)]
    own = sorted(
        (page for page in inside if page.endswith(".md") and "/" not in page),
        key=lambda page: (page not in ("README.md", "index.md"), page),
    )
    folders = sorted({page.partition("/")[0] for page in inside if "/" in page})
    listed = [{name: _listed(f"{folder}{name}/", pages)} for name in folders]
    return [*(folder + page for page in own), *listed]


def named(nav: Any) -> Iterator[str]:
    """Yield the pages that a navigation leads to."""
    match nav:
        case str():
            yield nav
        case dict():
            for value in nav.values():
                yield from named(value)
        case list():
            for value in nav:
                yield from named(value)


def rewritten(text: str, source: Path, places: Mapping[Path, str]) -> str:
    """Return a page of the repository with the links that it has on the site.

    `places` has the paths of all files on the site. Raises ValueError for a link to no file.
    """
    here = Path(places[source]).parent

    def link(match: re.Match[str]) -> str:
        words, target = match.groups()
        if _ELSEWHERE.match(target):
            return match[0]
        path, hash_, anchor = target.partition("#")
        file = Path(os.path.normpath(source.parent / path))
        if not file.exists():
            raise ValueError(f"{source}: {target}")
        place = places.get(file) or places.get(file / "README.md") or _IN_PLACE.get(file)
        if place is None:
            return words
        return f"[{words}]({Path(os.path.relpath(place, here)).as_posix()}{hash_}{anchor})"

    parts = _CODE.split(text)
    parts[::2] = [_SPAN.sub(_unescaped, _LINK.sub(link, part)) for part in parts[::2]]
    return "".join(parts)


def _unescaped(span: re.Match[str]) -> str:
    """Let a bar be one: in code, GitHub's tables want a backslash, which Python-Markdown shows."""
    return span[0].replace(r"\|", "|")


def _content(source: Path, places: Mapping[Path, str]) -> bytes:
    if source.suffix != ".md" or source.parent == _FOLDER:
        return source.read_bytes()
    return rewritten(source.read_text(encoding="utf-8"), source, places).encode()
