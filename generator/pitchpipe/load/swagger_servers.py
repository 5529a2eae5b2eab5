"""Turns `host`, `basePath` and `schemes` of Swagger 2.0 into servers of OpenAPI 3.0."""

from __future__ import annotations

from pitchpipe.document import Tree
from pitchpipe.pointers import is_array

_LOCAL = ("localhost", "127.0.0.1", "0.0.0.0")  # noqa: S104  found in documents


def servers_of(root: Tree) -> Tree | None:
    """Return the servers of a document, HTTPS first; None if it says nothing about them.

    Where no scheme is given, it is the one that the document came by, which nobody knows any more:
    HTTPS, or HTTP for a server on this machine. Without a host, a path is all that is known.
    """
    said = next((key for key in ("host", "basePath", "schemes") if root.value.get(key)), "")
    host, path = str(root.value.get("host") or ""), str(root.value.get("basePath") or "")
    if not said or not (host or path.strip("/")):
        return None
    place = root.child(said).moved(f"/{said}").place
    servers = Tree([], place.beside([]))
    for url in _urls(host, path.rstrip("/"), root.value.get("schemes")):
        servers.put(len(servers.value), Tree(url, place.beside()).within("url"))
    return servers


def _urls(host: str, path: str, schemes: object) -> list[str]:
    if not host:
        return [path]
    default = "http" if host.partition(":")[0] in _LOCAL else "https"
    listed = [str(each) for each in schemes] if is_array(schemes) else []
    ordered = sorted(listed or [default], key=lambda scheme: scheme != "https")
    return [f"{scheme}://{host}{path}" for scheme in dict.fromkeys(ordered)]
