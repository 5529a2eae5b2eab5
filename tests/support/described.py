"""Pages of reference beside the clients that they describe: their blocks of code, and links."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path, PurePosixPath
from posixpath import dirname, normpath

from pitchpipe.config import ClientConfig
from pitchpipe.pipeline import render_client, render_shared

PACKAGE = "described"

_BLOCK = re.compile(r"^(`{3,})(\w*)\n(.*?)\n\1$", re.DOTALL | re.MULTILINE)
_CODE = re.compile(r"(?<!\\)(`+)(?!`)[^\n]+?(?<!`)\1(?!`)")
_LINK = re.compile(r"(?<!\\)\]\(([^)\s]*)\)")
_ANCHOR = re.compile(r'^<a id="([^"]*)"></a>$', re.MULTILINE)


def pages_of(client: ClientConfig, root: Path) -> dict[str, str]:
    """Render the pages of a client, whose examples import it from PACKAGE."""
    return render_client(replace(client, pages=PACKAGE), root=root)


def blocks(text: str) -> list[str]:
    """List the blocks of Python on a page."""
    return [found[3] for found in _BLOCK.finditer(text) if found[2] == "python"]


def without_code(text: str) -> str:
    """Leave out the blocks of code of a page, and the code within its lines.

    Links whose text is code stay, with another text.
    """
    return _CODE.sub("code", _BLOCK.sub("", text))


def examples(text: str) -> list[str]:
    """List the blocks of a page that are scripts."""
    return [each for each in blocks(text) if f"from {PACKAGE}." in each]


def signatures(text: str) -> list[str]:
    """List the blocks of a page that are signatures, without what follows the colon."""
    return [each.removesuffix(" ...") for each in blocks(text) if f"from {PACKAGE}." not in each]


def broken_links(pages: dict[str, str]) -> list[str]:
    """List the links to a page, or to an anchor on one, that is not there."""
    anchors = {path: set(_ANCHOR.findall(text)) for path, text in pages.items()}
    broken: list[str] = []
    for path, text in pages.items():
        for link in _LINK.findall(without_code(text)):
            if link.startswith("https://pypi.org/"):
                continue
            other, _, anchor = link.partition("#")
            there = normpath(str(PurePosixPath(dirname(path), other))) if other else path
            if there not in pages or (anchor and anchor not in anchors[there]):
                broken.append(f"{path}: {link}")
    return broken


def write_examples(folder: Path, clients: list[tuple[ClientConfig, Path]]) -> int:
    """Write clients as a package PACKAGE, and each example as a function; return their number."""
    files = {f"{PACKAGE}/{path}": text for path, text in render_shared().items()}
    count = 0
    for client, root in clients:
        made = render_client(replace(client, pages=""), root=root)
        files |= {f"{PACKAGE}/{path}": text for path, text in made.items()}
        scripts = [one for text in pages_of(client, root).values() for one in examples(text)]
        for number, script in enumerate(scripts):
            files[f"examples/{client.name}_{number}.py"] = f"{script}\n"
        count += len(scripts)
    for path, text in files.items():
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8")
    return count
