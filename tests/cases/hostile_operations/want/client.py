# Made by Pitchpipe from spec.yaml and its overlay. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate hostile_operations`.
"""Client and AsyncClient for \"\"\" import os {{ 7 * 7 }}."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from .._runtime import (
    arguments,
    checks,
    credentials,
    downloading,
    limits,
    outgoing,
    patterns,
    requests,
    responses,
    retries,
    transport,
)
from . import _codec as codec
from .models import ASelfImportOsDefBQ

if TYPE_CHECKING:
    import httpx2

BASE_URL = "https://example.com/'+__import__('os').abort()+'/'\"\"\""
_HINTS = {"k-1.a": 'pass api_key= or set E\'"""\\'}


def build_a_self_import_os_def_b(
    x_y: str, *, body: str | None = None, q: ASelfImportOsDefBQ | None = None
) -> requests.Request:
    """Build `GET /a'\"\"\"\\
    +__import__('os').abort()+/{x'y}`, or raise InvalidInput.
    """
    found = checks.Violations()
    url_path = "/a'%22%22%22%5C%0A+__import__('os').abort()+/" + checks.segment(
        x_y, found, partial(checks.string, pattern=patterns.Pattern('\'"""\\\\\n$')), "x_y"
    )
    query_pairs: list[tuple[str, str]] = []
    arguments.query(
        query_pairs, 'q\'"""\n=&#\\', q, found, codec.encode_a_self_import_os_def_bq, at="q"
    )
    payload = None if body is None else checks.string(body, found, "body")
    found.raise_if_any("a_self_import_os_def_b")
    return requests.Request(
        method="GET",
        path=url_path,
        query=tuple(query_pairs),
        content=payload.encode() if payload is not None else None,
        content_type="text/plain",
        accept="a/b'`|, */*;q=0.1",
        security=(("k-1.a",),),
    )


def parse_a_self_import_os_def_b(response: responses.Response) -> bytes:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return response.body


def build_get_b() -> requests.Request:
    """Build `GET /b`, or raise InvalidInput."""
    return requests.Request(method="GET", path="/b", accept="*/*")


def parse_get_b(response: responses.Response) -> None:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return None


class Client(downloading.DownloadingClient):
    """One method for each operation of the spec; a context manager."""

    def __init__(
        self,
        api_key: credentials.Secret | None = None,
        *,
        base_url: str = BASE_URL,
        timeout: float = transport.DEFAULT_TIMEOUT,
        retry: retries.Retry = retries.DEFAULT,
        limits: limits.Limits = limits.DEFAULT,
        http_client: httpx2.Client | None = None,
    ) -> None:
        """Make a client. It connects when it sends its first request.

        api_key: A key for the query parameter `k'\"\"\"
            =&`, or a function that returns one for each request; by default from E'\"\"\"\\ in the
            environment. \"\"\".
        base_url: Where the API is. The default is
            https://example.com/'+__import__('os').abort()+'/{v}, where `v` is '\\'\"\"\"'.
        timeout: Seconds for each wait: to connect, to send, or for more of a response.
        retry: How often, and for how long, a request is retried if that is safe.
        limits: Limits for one call: its total time, and the size of its response.
        http_client: Sends the requests, if given; it stays open when this client is closed.
        """
        given = {"k-1.a": credentials.api_key('k\'"""\n=&', "query", api_key, 'E\'"""\\')}
        settings = outgoing.Settings(
            base_url,
            timeout,
            retry,
            limits=limits,
            default_base_url=BASE_URL,
            keys=credentials.Keys(given, _HINTS),
        )
        super().__init__(settings, http_client)

    def a_self_import_os_def_b(
        self, x_y: str, *, body: str | None = None, q: ASelfImportOsDefBQ | None = None
    ) -> bytes:
        """Ends in a backslash \\.

        \"\"\"
                raise SystemExit
                \"\"\"\\u202e\\x00\\x1b[31m

        GET /a'\"\"\"\\
        +__import__('os').abort()+/{x'y} (#/paths/~1a'\"\"\"\\
        +__import__('os').abort()+~1{x'y}/get)

        x_y: \"\"\"\\
        q: Default: '\"\"\"\\'\\\\'.
        """
        request = build_a_self_import_os_def_b(x_y, body=body, q=q)
        return parse_a_self_import_os_def_b(self._transport.send(request))

    def get_b(self) -> None:
        """{% raw %}{{ x.

        GET /b (#/paths/~1b/get)
        """
        request = build_get_b()
        return parse_get_b(self._transport.send(request))


class AsyncClient(downloading.AsyncDownloadingClient):
    """One method for each operation of the spec; an async context manager."""

    def __init__(
        self,
        api_key: credentials.AsyncSecret | None = None,
        *,
        base_url: str = BASE_URL,
        timeout: float = transport.DEFAULT_TIMEOUT,
        retry: retries.Retry = retries.DEFAULT,
        limits: limits.Limits = limits.DEFAULT,
        http_client: httpx2.AsyncClient | None = None,
    ) -> None:
        """Make a client. It connects when it sends its first request.

        api_key: A key for the query parameter `k'\"\"\"
            =&`, or a function or coroutine function that returns one for each request; by default
            from E'\"\"\"\\ in the environment. \"\"\".
        base_url: Where the API is. The default is
            https://example.com/'+__import__('os').abort()+'/{v}, where `v` is '\\'\"\"\"'.
        timeout: Seconds for each wait: to connect, to send, or for more of a response.
        retry: How often, and for how long, a request is retried if that is safe.
        limits: Limits for one call: its total time, and the size of its response.
        http_client: Sends the requests, if given; it stays open when this client is closed.
        """
        given = {"k-1.a": credentials.api_key('k\'"""\n=&', "query", api_key, 'E\'"""\\')}
        settings = outgoing.Settings(
            base_url,
            timeout,
            retry,
            limits=limits,
            default_base_url=BASE_URL,
            keys=credentials.Keys(given, _HINTS),
        )
        super().__init__(settings, http_client)

    async def a_self_import_os_def_b(
        self, x_y: str, *, body: str | None = None, q: ASelfImportOsDefBQ | None = None
    ) -> bytes:
        """Ends in a backslash \\.

        \"\"\"
                raise SystemExit
                \"\"\"\\u202e\\x00\\x1b[31m

        GET /a'\"\"\"\\
        +__import__('os').abort()+/{x'y} (#/paths/~1a'\"\"\"\\
        +__import__('os').abort()+~1{x'y}/get)

        x_y: \"\"\"\\
        q: Default: '\"\"\"\\'\\\\'.
        """
        request = build_a_self_import_os_def_b(x_y, body=body, q=q)
        return parse_a_self_import_os_def_b(await self._transport.send(request))

    async def get_b(self) -> None:
        """{% raw %}{{ x.

        GET /b (#/paths/~1b/get)
        """
        request = build_get_b()
        return parse_get_b(await self._transport.send(request))
