# Pitchpipe runtime, copied verbatim: edit templates/runtime/ and run `pitchpipe generate`.
"""Sends one request, uploading its files first, and retries where that is safe."""

from __future__ import annotations

from dataclasses import replace

from . import uploads
from .requests import Draft, Request
from .retries import Answer, Retry, attempts
from .steps import Flow, Send


def sent(given: Send, retry: Retry) -> Flow[Answer]:
    """Send a request. Raise InvalidInput, MissingCredential, or a TransportError."""
    if isinstance(given.request.content, Draft):
        request = yield from complete(given.request, given.deadline)
        given = replace(given, request=request)
    return (yield from attempts(given, retry))


def complete(request: Request, deadline: float) -> Flow[Request]:
    """Upload the files in a request, and return the request with their URLs."""
    if not isinstance(request.content, Draft):
        return request
    content = yield from uploads.completed(request, request.content, deadline)
    return replace(request, content=content)
