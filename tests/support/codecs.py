"""Builds requests and parses responses of generated clients: for the behaviour of golden cases."""

from __future__ import annotations

import json
from types import ModuleType
from typing import Any

import pytest


def sent(package: ModuleType, operation: str, body: Any) -> Any:
    """Return the JSON that an operation sends for a body."""
    request = getattr(package.client, f"build_{operation}")(body=body)
    return json.loads(request.content)


def refused(package: ModuleType, operation: str, body: Any) -> list[str]:
    """Return what is wrong with a body that is not sent, a line for each violation."""
    try:
        getattr(package.client, f"build_{operation}")(body=body)
    except ValueError as error:
        return [str(violation) for violation in error.violations]  # type: ignore[attr-defined]
    return []


def received(package: ModuleType, operation: str, value: Any, *, status: int = 200) -> Any:
    """Return what an operation makes of a JSON value."""
    parse = getattr(package.client, f"parse_{operation}")
    return parse(_response(package, json.dumps(value).encode(), status))


def undecodable(package: ModuleType, operation: str, value: Any) -> tuple[str, str]:
    """Return where a JSON value does not fit and why; its error has the raw body."""
    body = json.dumps(value).encode()
    with pytest.raises(package.client.responses.DecodeError) as caught:
        getattr(package.client, f"parse_{operation}")(_response(package, body, 200))
    assert caught.value.body == body
    return caught.value.at, caught.value.reason


def _response(package: ModuleType, body: bytes, status: int) -> Any:
    responses = package.client.responses
    headers = responses.Headers([("content-type", "application/json")])
    return responses.Response(status, headers, body, "GET", "https://example.com/a")
