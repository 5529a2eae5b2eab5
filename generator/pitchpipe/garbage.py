"""Spares Python's collector of cyclic garbage what is certainly none."""

from __future__ import annotations

import gc
from collections.abc import Generator
from contextlib import contextmanager

_LARGE = 200_000
"""How many objects are worth setting apart: about those of 2 MB of JSON."""
_MANY = 100


@contextmanager
def uncollected() -> Generator[None]:
    """Collect nothing while objects are made that stay, as do those of a document and its IR.

    A collection would go through all of them and find nothing, as they form no cycles: counting
    references frees them in the end. If they are many, later collections do not visit them either.
    """
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if gc.get_count()[0] > _LARGE:
            gc.freeze()
        if was_enabled:
            gc.enable()


def collect_after(definitions: int) -> None:
    """Collect what datamodel-code-generator leaves, if it has written many definitions.

    It consists of cycles, some hundred objects for each. It is garbage at once, while collections
    by themselves come later the more there is: it must be gone before anything is set apart.
    """
    if definitions > _MANY:
        gc.collect()
