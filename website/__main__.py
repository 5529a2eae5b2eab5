"""`python -m website build`, `serve`, `references` or `pictures`."""

from __future__ import annotations

import shutil
import subprocess
import sys
import time
from pathlib import Path
from typing import Final

from website import pictures, references
from website.stage import CLIENTS, ROOT, STAGE, stage

_BIN: Final = Path(sys.executable).parent
_ZENSICAL: Final = _BIN / "zensical"


def build() -> None:
    """Build the site in build/website/site; a link or a page that leads nowhere is an error."""
    shutil.rmtree(STAGE, ignore_errors=True)
    _describe_clients()
    try:
        hidden = stage()
    except ValueError as error:
        sys.exit(f"a link leads nowhere: {error}")
    if hidden:
        sys.exit(f"website/mkdocs.yml has no place in `nav` for {', '.join(hidden)}")
    command = [str(_ZENSICAL), "build", "--strict", "--config-file", str(STAGE / "mkdocs.yml")]
    done = subprocess.run(
        command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False
    )
    if done.returncode:
        sys.exit(done.stdout)
    print(f"{sum(1 for _ in (STAGE / 'site').rglob('*.html'))} pages in {STAGE / 'site'}")


def serve() -> None:
    """Serve the site at http://localhost:8000, and take over each change of a page."""
    _describe_clients()
    stage()
    command = [str(_ZENSICAL), "serve", "--config-file", str(STAGE / "mkdocs.yml")]
    with subprocess.Popen(command) as server:
        while server.poll() is None:
            time.sleep(1)
            stage()


def _describe_clients() -> None:
    command = [str(_BIN / "pitchpipe"), "docs", "--into", str(CLIENTS)]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)


if __name__ == "__main__":
    COMMANDS: Final = {
        "build": build,
        "serve": serve,
        "references": references.main,
        "pictures": pictures.main,
    }
    COMMANDS[sys.argv[1]]()
