# Pitchpipe runtime, copied verbatim: edit templates/runtime/ and run `pitchpipe generate`.
"""Names what is wrong with the environment, whose proxies and certificates httpx2 uses."""

from __future__ import annotations

from collections.abc import Generator
from contextlib import contextmanager
from os import environ
from typing import Final

from .errors import ClientUnusable
from .values import escaped

_VARIABLES: Final = ("ALL_PROXY", "HTTPS_PROXY", "HTTP_PROXY", "SSL_CERT_FILE", "SSL_CERT_DIR")


@contextmanager
def named_variables() -> Generator[None]:
    """Raise ClientUnusable for what is wrong with the environment when a client is made."""
    try:
        yield
    except (ImportError, OSError, ValueError) as error:
        found = [name for name in _VARIABLES if name in environ or name.lower() in environ]
        named = f": mend or unset {', '.join(found)}" if found else ""
        message = f"no connection can be made here{named}, or pass http_client= ({error})"
        raise ClientUnusable(escaped(message)) from error
