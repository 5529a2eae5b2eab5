"""Requests and answers, and the answers that Replicate gives again and again."""

from __future__ import annotations

import json
import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import parse_qs, urlsplit


@dataclass(frozen=True, slots=True, kw_only=True)
class Received:
    """One request as it came."""

    method: str
    target: str
    """The path, with the query, as it was sent."""
    headers: Mapping[str, str]
    """Their names in lower case."""
    body: bytes = field(repr=False)
    at: float = field(default_factory=time.monotonic)

    @property
    def path(self) -> str:
        """The path below `/v1`."""
        return urlsplit(self.target).path.removeprefix("/v1")

    @property
    def query(self) -> dict[str, str]:
        return {name: values[-1] for name, values in parse_qs(urlsplit(self.target).query).items()}

    @property
    def json(self) -> Any:
        return json.loads(self.body)

    def __str__(self) -> str:
        return f"{self.method} {self.path}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """An answer to a request."""

    status: int
    body: bytes = b""
    headers: dict[str, str] = field(default_factory=dict)


def shown(status: int, value: Any, headers: Mapping[str, str] | None = None) -> Answer:
    """Answer with JSON, and what the rate limit leaves."""
    fields = {
        "Content-Type": "application/json; charset=utf-8",
        "ratelimit-remaining": "2999",
        "ratelimit-reset": "1",
    }
    return Answer(
        status=status, body=json.dumps(value).encode(), headers=fields | {**(headers or {})}
    )


def problem(status: int, **said: Any) -> Answer:
    """Answer with a problem (RFC 7807)."""
    body = json.dumps({**said, "status": status}).encode()
    return Answer(status=status, body=body, headers={"Content-Type": "application/problem+json"})


def refusal(invalid: list[dict[str, str]]) -> Answer:
    """Answer that an input is not valid."""
    detail = "".join(f"- {each['field']}: {each['description']}\n" for each in invalid)
    return problem(422, title="Input validation failed", detail=detail, invalid_fields=invalid)
