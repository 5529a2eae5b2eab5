# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate descriptions_in_html`.
"""Client and AsyncClient for Buckets."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime import (
    arguments,
    checks,
    clients,
    limits,
    outgoing,
    requests,
    responses,
    retries,
    transport,
)
from . import _codec as codec
from .models import Settings

if TYPE_CHECKING:
    import httpx2


def build_create_bucket(bucket: str, *, body: Settings, tag: str | None = None) -> requests.Request:
    """Build `PUT /buckets/{bucket}`, or raise InvalidInput."""
    found = checks.Violations()
    url_path = "/buckets/" + checks.segment(bucket, found, checks.string, "bucket")
    query_pairs: list[tuple[str, str]] = []
    arguments.query(query_pairs, "tag", tag, found, checks.string)
    payload = codec.encode_settings(body, found, "")
    found.raise_if_any("create_bucket")
    return requests.Request(
        method="PUT",
        path=url_path,
        query=tuple(query_pairs),
        content=requests.json_body(payload) if payload else None,
        content_type="application/json",
    )


def parse_create_bucket(response: responses.Response) -> Settings:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return responses.json(response, codec.decode_settings)


class Client(clients.BaseClient):
    """One method for each operation of the spec; a context manager."""

    def __init__(
        self,
        *,
        base_url: str,
        timeout: float = transport.DEFAULT_TIMEOUT,
        retry: retries.Retry = retries.DEFAULT,
        limits: limits.Limits = limits.DEFAULT,
        http_client: httpx2.Client | None = None,
    ) -> None:
        """Make a client. It connects when it sends its first request.

        The spec describes no credentials; use `with_options(headers={"Authorization": ...})`.

        base_url: Where the API is. The spec names no server.
        timeout: Seconds for each wait: to connect, to send, or for more of a response.
        retry: How often, and for how long, a request is retried if that is safe.
        limits: Limits for one call: its total time, and the size of its response.
        http_client: Sends the requests, if given; it stays open when this client is closed.
        """
        settings = outgoing.Settings(base_url, timeout, retry, limits=limits)
        super().__init__(settings, http_client)

    def create_bucket(
        self,
        bucket: str,
        *,
        region: str | None = None,
        versioned: bool | None = None,
        lifetime: str | None = None,
        tag: str | None = None,
    ) -> Settings:
        """Create a bucket of *any* region.

        Creates a bucket. For more, see [the guide](https://buckets.example/guide?a=1&b=2).

        **Important:** Names are shared by **all** accounts.

        A name:

        - has from 3 to 63 characters,
        - begins with a letter or a digit, and holds letters, digits and hyphens, but no two hyphens
          in a row:
          1. `logs-2026`
          2. `team-backups`

        ```
        <Bucket>
          <Region>eu</Region>
        </Bucket>
        ```

        PUT /buckets/{bucket} (#/paths/~1buckets~1{bucket}/put)
        The body has the class `Settings`.

        bucket: The name, such as `logs-<year>`.

            It is lower case.
        region: Where the objects are. At most 20 characters. Default: 'eu'.
        versioned: Whether older versions are kept.
        lifetime: How long objects are kept: **a number** of days, or one of these.
            * `forever`: until somebody deletes them, or the account is closed by those who pay for
              it
            * <branch name>: as long as the branch
        tag: Of the form <key>:<value>, or `<b>` for bold.
            Up to 10<sup>2</sup> of them.
        """
        body = Settings(region=region, versioned=versioned, lifetime=lifetime)
        request = build_create_bucket(bucket, body=body, tag=tag)
        return parse_create_bucket(self._transport.send(request))


class AsyncClient(clients.AsyncBaseClient):
    """One method for each operation of the spec; an async context manager."""

    def __init__(
        self,
        *,
        base_url: str,
        timeout: float = transport.DEFAULT_TIMEOUT,
        retry: retries.Retry = retries.DEFAULT,
        limits: limits.Limits = limits.DEFAULT,
        http_client: httpx2.AsyncClient | None = None,
    ) -> None:
        """Make a client. It connects when it sends its first request.

        The spec describes no credentials; use `with_options(headers={"Authorization": ...})`.

        base_url: Where the API is. The spec names no server.
        timeout: Seconds for each wait: to connect, to send, or for more of a response.
        retry: How often, and for how long, a request is retried if that is safe.
        limits: Limits for one call: its total time, and the size of its response.
        http_client: Sends the requests, if given; it stays open when this client is closed.
        """
        settings = outgoing.Settings(base_url, timeout, retry, limits=limits)
        super().__init__(settings, http_client)

    async def create_bucket(
        self,
        bucket: str,
        *,
        region: str | None = None,
        versioned: bool | None = None,
        lifetime: str | None = None,
        tag: str | None = None,
    ) -> Settings:
        """Create a bucket of *any* region.

        Creates a bucket. For more, see [the guide](https://buckets.example/guide?a=1&b=2).

        **Important:** Names are shared by **all** accounts.

        A name:

        - has from 3 to 63 characters,
        - begins with a letter or a digit, and holds letters, digits and hyphens, but no two hyphens
          in a row:
          1. `logs-2026`
          2. `team-backups`

        ```
        <Bucket>
          <Region>eu</Region>
        </Bucket>
        ```

        PUT /buckets/{bucket} (#/paths/~1buckets~1{bucket}/put)
        The body has the class `Settings`.

        bucket: The name, such as `logs-<year>`.

            It is lower case.
        region: Where the objects are. At most 20 characters. Default: 'eu'.
        versioned: Whether older versions are kept.
        lifetime: How long objects are kept: **a number** of days, or one of these.
            * `forever`: until somebody deletes them, or the account is closed by those who pay for
              it
            * <branch name>: as long as the branch
        tag: Of the form <key>:<value>, or `<b>` for bold.
            Up to 10<sup>2</sup> of them.
        """
        body = Settings(region=region, versioned=versioned, lifetime=lifetime)
        request = build_create_bucket(bucket, body=body, tag=tag)
        return parse_create_bucket(await self._transport.send(request))
