"""References by `$id` and `$anchor` (JSON Schema 2020-12, section 8.2), written as JSON Pointers.

The stages that follow know references within a document only by where they lead.
"""

from __future__ import annotations

import posixpath
from typing import Any
from urllib.parse import unquote

from pitchpipe.document import Document, Tree
from pitchpipe.load.openapi_objects import Found, objects
from pitchpipe.load.references import fragment, has, split_reference
from pitchpipe.pointers import split

_NAMING = ("$id", "$anchor", "$dynamicAnchor")


def by_pointer(document: Document) -> Document:
    """Return a document whose schemas refer to those that have a name by where these stand.

    A `$dynamicRef` is a `$ref` if only one schema has its `$dynamicAnchor`: then nothing can
    override it. What leads nowhere stays as it is. A document without such names is returned
    unchanged, and so is one before OpenAPI 3.1, which has none.
    """
    if not str(document.data.get("openapi")).startswith(("3.1", "3.2")):
        return document
    found = [each for each in objects(document.data, "openapi") if each.kind == "schema"]
    if not any(isinstance(each.value.get(key), str) for each in found for key in _NAMING):
        return document
    names = _Names(document.data, found)
    tree = document.tree.copy()
    for each in found:
        _rewrite(tree.at(split(each.pointer)), names, each)
    return document.mended(tree, (), document.left_out)


class _Names:
    """Where the schemas of a document stand that have a URI or an anchor."""

    def __init__(self, data: dict[str, Any], found: list[Found]) -> None:
        own = data.get("$self")
        self._data = data
        self._uris = {"": own if isinstance(own, str) else ""}
        self._places: dict[str, str] = {}
        self._dynamic: dict[str, list[str]] = {}
        for each in found:
            if isinstance(text := each.value.get("$id"), str):
                uri = _resolved(self._uris[self._resource(each.pointer)], text)
                self._uris[each.pointer] = uri
                self._places.setdefault(uri, each.pointer)
        for each in found:
            uri = self._uris[self._resource(each.pointer)]
            for key in _NAMING[1:]:
                if isinstance(name := each.value.get(key), str):
                    self._places.setdefault(f"{uri}#{name}", each.pointer)
            if isinstance(name := each.value.get("$dynamicAnchor"), str):
                self._dynamic.setdefault(name, []).append(each.pointer)

    def _resource(self, pointer: str) -> str:
        """Return the pointer of the nearest schema around a place that has a URI, "" if none."""
        while pointer not in self._uris:
            pointer = pointer.rpartition("/")[0]
        return pointer

    def target(self, text: str, pointer: str) -> str | None:
        """Return where the reference of the schema at a pointer leads, None if by no name."""
        resource = self._resource(pointer)
        address, _, inner = text.partition("#")
        uri = _resolved(self._uris[resource], address)
        if inner and not inner.startswith("/"):
            return self._places.get(f"{uri}#{inner}")
        start = self._places.get(uri) if address else resource
        if not start:
            return None
        place = start + unquote(inner)
        return place if has(self._data, place) else None

    def dynamic_target(self, text: str) -> str | None:
        """Return where a `$dynamicRef` leads, None if that hangs on what refers to its schema."""
        places = self._dynamic.get(text.removeprefix("#"), [])
        return places[0] if len(places) == 1 else None


def _rewrite(schema: Tree, names: _Names, found: Found) -> None:
    text, dynamic = found.value.get("$ref"), found.value.get("$dynamicRef")
    if isinstance(text, str) and (target := names.target(text, found.pointer)) is not None:
        schema.value["$ref"] = fragment(target)
    if isinstance(dynamic, str) and "$ref" not in found.value:
        target = names.dynamic_target(dynamic)
        if target is not None:
            place = schema.remove("$dynamicRef").place
            schema.put("$ref", Tree(fragment(target), place))


def _resolved(base: str, text: str) -> str:
    """Return a URI reference relative to a base, without its fragment (RFC 3986, section 5.2)."""
    scheme, authority, path, _ = split_reference(text)
    if scheme:
        return text.partition("#")[0]
    scheme, own_authority, own_path, _ = split_reference(base)
    if not authority and not path:
        return base.partition("#")[0]
    if not authority and not path.startswith("/"):
        path = posixpath.normpath(posixpath.join(posixpath.dirname(own_path), path))
    start = f"{scheme}:" if scheme else ""
    host = authority or own_authority
    return f"{start}//{host}{path}" if host else f"{start}{path}"
