"""References where the specification allows none, as `paths: {$ref: paths.yaml}`.

Many documents of several files are split so, as many tools replace every `$ref` that they find by
what it leads to. `bundle` does so with these, before it turns all others into internal references.
"""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path
from typing import Any
from urllib.parse import quote, unquote

from pitchpipe import pointers
from pitchpipe.document import Reference, Tree
from pitchpipe.load.references import has, split_reference

READ = "a reference is not allowed here: read as its target"


def fits(value: Any, kind: str) -> bool:
    """Return whether a value can stand where a reference to such a kind does.

    A schema is no map of schemas: it has keywords that are text.
    """
    shape, _, item = kind.rpartition(" ")
    if shape == "list":
        return pointers.is_array(value)
    if kind == "any":
        return pointers.is_object(value) or pointers.is_array(value)
    return pointers.is_object(value) and (
        not shape
        or all(
            pointers.is_object(child) or (item == "schema" and isinstance(child, bool))
            for key, child in value.items()
            if key != "$ref" and not (shape == "patterned" and key.startswith("x-"))
        )
    )


def is_of_home(text: str, own: Any, home: Any) -> bool:
    """Return whether an internal reference leads nowhere in its own file, but in the main one.

    Tools that paste the files together, before they look at references, read it so.
    """
    pointer = unquote(text[1:])
    return text.startswith("#/") and not has(own, pointer) and has(home, pointer)


def rebase(tree: Tree, found: Iterable[Reference], file: Path, base: Path, data: Any) -> None:
    """Write the references of a file as they have to be in another one, which includes its text.

    `data` is all of the file. What leads nowhere in it, the names in a discriminator, URLs and
    paths from the root stay as they are.
    """
    for reference in found:
        scheme, authority, encoded, fragment = split_reference(reference.text)
        is_name = reference.is_mapping and not any(mark in reference.text for mark in "#/.")
        is_lost = not encoded and not has(data, unquote(fragment))
        if is_name or is_lost or scheme or authority or encoded.startswith("/"):
            continue
        path = os.path.relpath(file.parent / unquote(encoded) if encoded else file, base.parent)
        text = quote(Path(path).as_posix(), safe="/@!$&'()*+,;=~ ")
        *holder, last = pointers.split(reference.pointer)
        tree.at(holder).value[last] = f"{text}#{fragment}" if fragment else text


def replaced(tree: Tree, path: list[str], found: Tree) -> Tree:
    """Put a value at a path of keys of a tree, and return that, or the value if there is no key."""
    if not path:
        return found
    holder = tree.at(path[:-1])
    holder.replace(int(path[-1]) if pointers.is_array(holder.value) else path[-1], found)
    return tree


def merged(found: Tree, holder: Tree) -> Tree:
    """Return what a reference leads to, with what stands next to the reference, which wins."""
    for key, child in holder.items():
        if key != "$ref" and pointers.is_object(found.value):
            found.put(key, child)
    return found
