"""Makes `templates/runtime/` importable as the package `runtime`."""

from __future__ import annotations

import sys
from pathlib import Path

TEMPLATES = Path(__file__).parents[2] / "templates"
sys.path.insert(0, str(TEMPLATES))
