"""The examples of a document, read by its client and written again: what is lost on the way."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

from pitchpipe.config import ClientConfig
from pitchpipe.pipeline import render_client, render_shared
from tests.support.golden import import_client


def client_of(spec: Path, folder: Path, name: str) -> ModuleType:
    """Generate and import the client of a document."""
    config = ClientConfig(name=name, spec=spec)
    for path, text in (render_shared() | render_client(config, root=spec.parent)).items():
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8")
    return import_client(folder, name)


def examples(schemas: dict[str, Any]) -> Iterator[tuple[str, Any]]:
    """Yield the objects that schemas give as examples, with the names of the schemas."""
    for name, schema in schemas.items():
        listed = schema.get("examples", []) if isinstance(schema, dict) else []
        given = [schema["example"]] if isinstance(schema, dict) and "example" in schema else []
        for each in [*given, *(listed if isinstance(listed, list) else [])]:
            if isinstance(each, dict):
                yield name, each


def lost(before: Any, after: Any, at: str = "") -> list[str]:
    """List the places where two JSON values differ in more than spelling.

    An optional property that is null may be missing: to a caller, both are None.
    """
    if isinstance(before, dict) and isinstance(after, dict):
        kept = {key: value for key, value in before.items() if key in after or value is not None}
        added = [f"{at}/{key} was added" for key in after.keys() - before.keys()]
        gone = [f"{at}/{key} is gone" for key in kept.keys() - after.keys()]
        common = kept.keys() & after.keys()
        return [*added, *gone, *(x for k in common for x in lost(kept[k], after[k], f"{at}/{k}"))]
    if isinstance(before, list) and isinstance(after, list) and len(before) == len(after):
        pairs = enumerate(zip(before, after, strict=True))
        return [x for n, (old, new) in pairs for x in lost(old, new, f"{at}/{n}")]
    same_kind = isinstance(before, bool) == isinstance(after, bool)
    if (before == after and same_kind) or _is_same_text(before, after):
        return []
    return [f"{at} was {before!r}, is {after!r}"]


def _is_same_text(before: Any, after: Any) -> bool:
    """Say whether two texts are one instant, one UUID, or one Base64."""
    if not (isinstance(before, str) and isinstance(after, str)):
        return False
    if before.lower() == after or before.split() == [after]:
        return True
    try:
        old, new = (dt.datetime.fromisoformat(text.upper()) for text in (before, after))
    except ValueError:
        return False
    return old == new and old.utcoffset() == new.utcoffset()
