"""Describes the arguments that a client is made with, and its servers."""

from __future__ import annotations

from collections.abc import Iterable

from pitchpipe import ir
from pitchpipe.characters import quoted
from pitchpipe.render.prose import docstring, entry

_MADE = "Make a client. It connects when it sends its first request."
_OPTIONS = (
    ("timeout", "Seconds for each wait: to connect, to send, or for more of a response."),
    ("retry", "How often, and for how long, a request is retried if that is safe."),
    ("limits", "Limits for one call: its total time, and the size of its response."),
    ("http_client", "Sends the requests, if given; it stays open when this client is closed."),
)
NO_CREDENTIALS = (
    'The spec describes no credentials; use `with_options(headers={"Authorization": ...})`.'
)
"""What is said of the credentials of a client that has no arguments for them."""
_MOST = 4
"""How many other servers are named."""


def constructor_doc(api: ir.Api, credentials: Iterable[tuple[str, str]]) -> str:
    """Describe the arguments of a client; those for `credentials` are described already."""
    place = ("base_url", f"Where the API is. {server_doc(api)}")
    listed = (*credentials, place, *_OPTIONS)
    entries = "\n".join(entry(*each, indent=8) for each in listed)
    said = [] if api.security_schemes else [NO_CREDENTIALS]
    return docstring([_MADE, *said, entries], indent=8)


def server_doc(api: ir.Api) -> str:
    """Describe the server if the caller has to name one, or can choose; else ""."""
    if not api.servers:
        return "The spec names no server."
    server, *others = api.servers
    if not api.server:
        return f"The spec's server has no host: pass a URL that ends in {server.url}."
    said = [_choices(server)] if server.variables else []
    return " ".join([*said, *([_listed(others)] if others else [])])


def _choices(server: ir.Server) -> str:
    """Say which values the variables of a server have, and can have."""
    chosen = [
        f"`{v.name}` is {quoted(v.default)}"
        + (f", one of {', '.join(v.values)}" if v.values else "")
        for v in server.variables
    ]
    return f"The default is {server.template}, where {'; '.join(chosen)}."


def _listed(servers: list[ir.Server]) -> str:
    """Name other servers, with what is said of them."""
    said = [each.description.strip().rstrip(".").partition("\n")[0] for each in servers]
    named = [
        f"{each.template} ({text})" if text else each.template
        for each, text in zip(servers, said, strict=True)
    ]
    more = f" and {len(named) - _MOST:,} more" if len(named) > _MOST else ""
    return f"The spec also names {', '.join(named[:_MOST])}{more}."
