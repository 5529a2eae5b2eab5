"""The methods of HTTP for which OpenAPI 3.1 has no operations."""

from __future__ import annotations

MORE_METHODS = (
    *("acl", "baseline-control", "bind", "checkin", "checkout", "copy", "label", "link", "lock"),
    *("merge", "mkactivity", "mkcalendar", "mkcol", "mkredirectref", "mkworkspace", "move"),
    *("orderpatch", "propfind", "proppatch", "query", "rebind", "report", "search", "unbind"),
    *("uncheckout", "unlink", "unlock", "update", "updateredirectref", "version-control"),
)
"""Those of IANA's registry, as keys of a path item, that send a request like any other.

CONNECT opens a tunnel, and PRI is no request.
"""
