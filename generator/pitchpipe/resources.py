"""Find the data that ships with Pitchpipe: templates, the published specs, the license.

An installed wheel has them inside the package; a checkout has them at its top level.
"""

from __future__ import annotations

from pathlib import Path

PACKAGE = Path(__file__).parent
CHECKOUT = PACKAGE.parent.parent

SHARED_OVERLAY = "replicate.yaml"
"""The overlay that corrects the API of all published models, in the folder of overlays."""


def templates_dir() -> Path:
    """Return the folder of the Jinja2 templates and of `runtime/`."""
    return _folder("templates")


def specs_dir() -> Path:
    """Return the folder of the five published specs and of `overlays/`."""
    return _folder("specs")


def license_file() -> Path:
    """Return the license of Pitchpipe and of the code that it copies."""
    packaged = PACKAGE / "_LICENSE"
    return packaged if packaged.is_file() else CHECKOUT / "LICENSE"


def _folder(name: str) -> Path:
    packaged = PACKAGE / f"_{name}"
    return packaged if packaged.is_dir() else CHECKOUT / name
