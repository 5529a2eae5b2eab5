"""The pictures of the README, drawn from what the program prints.

The terminal is an SVG, the same bytes each time, and a test draws it again. The page of a diff is
a PNG, made by a browser; the SHA-256 of the page is in it, and a test compares that with the page.
"""

from __future__ import annotations

import hashlib
import os
import re
import shutil
import struct
import subprocess
import sys
import tempfile
import zlib
from collections.abc import Iterable, Iterator
from functools import cache
from html import escape
from pathlib import Path
from typing import Final

from tests.support.pages import BARK, edited

ROOT: Final = Path(__file__).parent.parent
TERMINAL: Final = ROOT / "docs" / "pictures" / "terminal.svg"
DIFF: Final = ROOT / "docs" / "pictures" / "diff.png"
PAGE: Final = ROOT / "docs" / "five-minutes.md"
# A block of commands, and one of what they print, if it is shown.
_SHELL: Final = re.compile(r"^(```sh\n.*?^```\n)(\n```text\n.*?^```\n)?", re.MULTILINE | re.DOTALL)
_COLUMNS: Final = 100
# Pixels: of a character, of a line, around all.
_ADVANCE, _LINE, _MARGIN = 8.4, 20, 16
_BROWSERS: Final = ("chromium", "chromium-browser", "google-chrome")
_VIEWPORT: Final = "1000,760"
_SIGNATURE: Final = b"\x89PNG\r\n\x1a\n"
_KEYWORD: Final = b"page-sha256"
_STYLE: Final = """\
rect { fill: #f6f8fa; stroke: #d0d7de }
text { fill: #1f2328; font: 14px ui-monospace, Menlo, Consolas, 'DejaVu Sans Mono', monospace;
  white-space: pre }
.command { fill: #0a5cc2; font-weight: bold }
@media (prefers-color-scheme: dark) {
  rect { fill: #151b23; stroke: #3d444d }
  text { fill: #f0f6fc }
  .command { fill: #79b8ff }
}"""


def main() -> None:
    """Draw both pictures, and write anew what the page of the first one shows."""
    PAGE.write_text(renewed_page(), encoding="utf-8")
    TERMINAL.parent.mkdir(exist_ok=True)
    TERMINAL.write_text(terminal(), encoding="utf-8")
    DIFF.write_bytes(_photographed(diff_page()))


def terminal() -> str:
    """Return the picture of a terminal in which the last part of "Five minutes" is run."""
    lines = [part for line in _session() for part in _wrapped(line)]
    width = round(_COLUMNS * _ADVANCE) + 2 * _MARGIN
    height = len(lines) * _LINE + 2 * _MARGIN
    texts = [
        f'<text x="{_MARGIN}" y="{_MARGIN + _LINE * number + 15}"'
        f'{" class=" + chr(34) + "command" + chr(34) if line.startswith("$ ") else ""}'
        f' textLength="{len(line) * _ADVANCE:.1f}">{escape(line, quote=False)}</text>'
        for number, line in enumerate(lines)
        if line
    ]
    head = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}"'
    rect = f'<rect x="0.5" y="0.5" width="{width - 1}" height="{height - 1}" rx="6"/>'
    size = f' width="{width}" height="{height}" role="img">'
    return "\n".join([head + size, f"<style>\n{_STYLE}\n</style>", rect, *texts, "</svg>\n"])


def diff_page() -> str:
    """Return the page that compares a published model with its next version, in HTML."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        text = BARK.read_text(encoding="utf-8")
        (folder / "bark.yaml").write_text(text, encoding="utf-8")
        (folder / "next.yaml").write_text(edited(text), encoding="utf-8")
        return _run("pitchpipe diff bark.yaml next.yaml --format html", folder, messages=False)


def page_hash(picture: bytes) -> str:
    """Return the SHA-256 of the page that a PNG shows. Raises KeyError if it does not say."""
    texts = dict(part.split(b"\0", 1) for kind, part in _chunks(picture) if kind == b"tEXt")
    return texts[_KEYWORD].decode()


def renewed_page() -> str:
    """Return "Five minutes" with what its commands print now."""
    printed = ["".join(output for _, output in block) for block in _outputs()]
    blocks = iter(printed)

    def renew(match: re.Match[str]) -> str:
        output = next(blocks)
        return f"{match[1]}\n```text\n{output}```\n" if match[2] else match[1]

    return _SHELL.sub(renew, PAGE.read_text(encoding="utf-8"))


def _session() -> Iterator[str]:
    """Yield the lines of a terminal from "When the document changes" on."""
    for command, output in (each for block in _outputs()[2:] for each in block):
        yield f"$ {command}"
        yield from output.splitlines()


@cache
def _outputs() -> list[list[tuple[str, str]]]:
    """Run the commands of "Five minutes"; return them with what each prints, block by block."""
    text = PAGE.read_text(encoding="utf-8")
    (document,) = re.findall(r"^```yaml\n(.*?)^```$", text, re.MULTILINE | re.DOTALL)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "shop.yaml").write_text(document, encoding="utf-8")
        return [
            [(command, _run(command, folder)) for command in _commands(block[1])]
            for block in _SHELL.finditer(text)
        ]


def _commands(block: str) -> list[str]:
    """Return the commands of a block, but for what only prepares the environment."""
    return [line for line in block.splitlines()[1:-1] if not line.startswith("pip install ")]


def _run(command: str, folder: Path, *, messages: bool = True) -> str:
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    stderr = subprocess.STDOUT if messages else subprocess.DEVNULL
    done = subprocess.run(
        ["sh", "-c", command],
        cwd=folder,
        env={**os.environ, "PATH": path, "COLUMNS": str(_COLUMNS)},
        stdout=subprocess.PIPE,
        stderr=stderr,
        text=True,
        check=False,
    )
    return done.stdout


def _wrapped(line: str) -> Iterable[str]:
    """Break a line where a terminal would."""
    return [line[at : at + _COLUMNS] for at in range(0, max(len(line), 1), _COLUMNS)]


def _photographed(page: str) -> bytes:
    """Return what a browser shows of a page at first, as a PNG that names the page."""
    found = next(filter(None, map(shutil.which, _BROWSERS)), None)
    if found is None:
        sys.exit(f"no browser: install one of {', '.join(_BROWSERS)}")
    with tempfile.TemporaryDirectory() as name:
        file, picture = Path(name) / "page.html", Path(name) / "page.png"
        file.write_text(page, encoding="utf-8")
        options = ["--headless", "--no-sandbox", "--hide-scrollbars", "--disable-gpu"]
        where = [f"--window-size={_VIEWPORT}", f"--screenshot={picture}", file.as_uri()]
        subprocess.run([found, *options, *where], check=True, capture_output=True)
        chunks = list(_chunks(picture.read_bytes()))
    digest = hashlib.sha256(page.encode()).hexdigest().encode()
    chunks.insert(1, (b"tEXt", _KEYWORD + b"\0" + digest))
    return _SIGNATURE + b"".join(
        struct.pack(">I", len(part)) + kind + part + struct.pack(">I", zlib.crc32(kind + part))
        for kind, part in chunks
    )


def _chunks(picture: bytes) -> Iterator[tuple[bytes, bytes]]:
    """Yield the parts of a PNG (its specification, 5.3): their kinds and what they hold."""
    at = len(_SIGNATURE)
    while at < len(picture):
        (length,) = struct.unpack_from(">I", picture, at)
        yield picture[at + 4 : at + 8], picture[at + 8 : at + 8 + length]
        at += length + 12
