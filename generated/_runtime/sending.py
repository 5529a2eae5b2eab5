# Pitchpipe runtime, copied verbatim: edit templates/runtime/ and run `pitchpipe generate`.
"""Sends one request to its end: the files in it first, then itself, again where that is safe."""

from __future__ import annotations

from dataclasses import replace

from . import uploads
from .requests import Draft
from .responses import Response
from .retries import Retry, attempts
from .steps import Flow, Send


def sent(given: Send, retry: Retry) -> Flow[Response]:
    """Send a request. Raise InvalidInput, MissingCredential, or a TransportError."""
    if isinstance(given.request.content, Draft):
        content = yield from uploads.completed(given.request, given.request.content, given.deadline)
        given = replace(given, request=replace(given.request, content=content))
    return (yield from attempts(given, retry))
