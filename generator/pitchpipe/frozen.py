"""Dataclasses that type checkers hold to be frozen, made as fast as those that are not.

To set the attributes of a frozen one takes Python two to three times as long, and the IR of a large
document has hundreds of thousands of them.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

__all__ = ["dataclass"]

if TYPE_CHECKING:
    from dataclasses import dataclass
else:
    import dataclasses

    def dataclass(**options: bool) -> Callable[[type], type]:
        """Make a dataclass that is compared and hashed like a frozen one."""
        return dataclasses.dataclass(**{**options, "frozen": False, "unsafe_hash": True})
