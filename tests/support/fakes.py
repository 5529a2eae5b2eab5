"""A set of clients with fakes: the hosted model `bark`, and `shop`, a plain API."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from pitchpipe.config import ClientConfig
from pitchpipe.pipeline import Rendered, render_shared, try_render_client

ROOT = Path(__file__).parents[2]
OVERLAYS = ROOT / "specs" / "overlays"
CLIENTS = (
    ClientConfig(
        name="bark",
        spec=ROOT / "specs" / "suno-ai_bark.yaml",
        overlays=(OVERLAYS / "replicate.yaml", OVERLAYS / "suno-ai_bark.yaml"),
        testing=True,
    ),
    ClientConfig(name="shop", spec=ROOT / "tests" / "docs" / "shop.yaml", testing=True),
)


def write_clients(folder: Path, clients: tuple[ClientConfig, ...] = CLIENTS) -> None:
    """Write these clients as an importable set, `clients`, in a folder."""
    made: list[Rendered] = [try_render_client(each, root=ROOT) for each in clients]
    files = render_shared()
    for each in made:
        assert each.files, each.problems
        files |= each.files
    for path, text in files.items():
        target = folder / "clients" / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8")


def python(folder: Path, *arguments: str) -> str:
    """Run a module of Python in a folder; return what it says if it fails, "" otherwise."""
    done = subprocess.run(
        [sys.executable, "-m", *arguments], cwd=folder, capture_output=True, text=True, check=False
    )
    return f"{done.stdout}{done.stderr}" if done.returncode else ""
