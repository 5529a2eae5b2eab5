# Made by Pitchpipe. Do not edit: run `pitchpipe generate`.
"""Typed clients, one package each. What they share, such as their errors, is imported from here."""

from ._runtime.clients import Result
from ._runtime.downloads import UnsafeURL
from ._runtime.errors import (
    BadRequest,
    BodyTooLarge,
    CallError,
    ClientUnusable,
    Conflict,
    ConnectionFailed,
    DecodeError,
    InvalidInput,
    MissingCredential,
    NotFound,
    PaymentRequired,
    PermissionDenied,
    RateLimited,
    Refused,
    ServerError,
    StatusError,
    TimedOut,
    TransportError,
    Unauthenticated,
    UnprocessableEntity,
    Violation,
)
from ._runtime.files import FileURL
from ._runtime.formats import Unparsed
from ._runtime.limits import Limits
from ._runtime.model_clients import AsyncModelClient, ModelClient
from ._runtime.operations import Prediction
from ._runtime.prediction_errors import (
    OtherModel,
    OutputMissing,
    PredictionAborted,
    PredictionCanceled,
    PredictionError,
    PredictionFailed,
    PredictionTimedOut,
)
from ._runtime.predictions import newer
from ._runtime.retries import Retry
from ._runtime.streams import DoneEvent, LogsEvent, OutputEvent
from ._runtime.uploads import FileInput
from ._runtime.webhooks import InvalidWebhook, verify_webhook

__all__ = [
    "AsyncModelClient",
    "BadRequest",
    "BodyTooLarge",
    "CallError",
    "ClientUnusable",
    "Conflict",
    "ConnectionFailed",
    "DecodeError",
    "DoneEvent",
    "FileInput",
    "FileURL",
    "InvalidInput",
    "InvalidWebhook",
    "Limits",
    "LogsEvent",
    "MissingCredential",
    "ModelClient",
    "NotFound",
    "OtherModel",
    "OutputEvent",
    "OutputMissing",
    "PaymentRequired",
    "PermissionDenied",
    "Prediction",
    "PredictionAborted",
    "PredictionCanceled",
    "PredictionError",
    "PredictionFailed",
    "PredictionTimedOut",
    "RateLimited",
    "Refused",
    "Result",
    "Retry",
    "ServerError",
    "StatusError",
    "TimedOut",
    "TransportError",
    "Unauthenticated",
    "Unparsed",
    "UnprocessableEntity",
    "UnsafeURL",
    "Violation",
    "newer",
    "verify_webhook",
]
