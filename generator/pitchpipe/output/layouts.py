"""Keeps the layout of each client that is there already."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from pitchpipe.config import ClientConfig
from pitchpipe.lock.lock_file import Lock


def with_layouts(clients: Iterable[ClientConfig], lock: Lock | None) -> tuple[ClientConfig, ...]:
    """Give each client without a configured layout the one in the lock, if it is there.

    A client without a recorded layout is flat. So no layout ever changes by itself.
    """
    known = (lock or Lock()).clients
    return tuple(
        replace(each, layout=each.layout or known[each.name].layout) if each.name in known else each
        for each in clients
    )
