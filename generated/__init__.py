# Made by Pitchpipe. Do not edit: run `pitchpipe generate`.
"""Typed clients, one package each; all of them raise the errors below."""

from ._runtime.errors import (
    BadRequest,
    CallError,
    Conflict,
    ConnectionFailed,
    DecodeError,
    InvalidInput,
    MissingCredential,
    NotFound,
    PaymentRequired,
    PermissionDenied,
    RateLimited,
    ServerError,
    StatusError,
    TimedOut,
    TransportError,
    Unauthenticated,
    UnprocessableEntity,
    Violation,
)

__all__ = [
    "BadRequest",
    "CallError",
    "Conflict",
    "ConnectionFailed",
    "DecodeError",
    "InvalidInput",
    "MissingCredential",
    "NotFound",
    "PaymentRequired",
    "PermissionDenied",
    "RateLimited",
    "ServerError",
    "StatusError",
    "TimedOut",
    "TransportError",
    "Unauthenticated",
    "UnprocessableEntity",
    "Violation",
]
