# Made by Pitchpipe. Do not edit: run `pitchpipe generate`.
"""Typed clients, one package each. What they share, such as their errors, is imported from here."""

from ._runtime.downloading import AsyncDownload, Download
from ._runtime.errors import (
    BadRequest,
    BodyTooLarge,
    CallError,
    Conflict,
    ConnectionFailed,
    DecodeError,
    InvalidInput,
    InvalidWebhook,
    MissingCredential,
    NotFound,
    OutputMissing,
    PaymentRequired,
    PermissionDenied,
    PredictionAborted,
    PredictionCanceled,
    PredictionError,
    PredictionFailed,
    PredictionTimedOut,
    RateLimited,
    ServerError,
    StatusError,
    StreamError,
    TimedOut,
    TransportError,
    Unauthenticated,
    UnprocessableEntity,
    UnsafeURL,
    Violation,
)
from ._runtime.file_parts import FileUpload
from ._runtime.files import FileURL
from ._runtime.formats import Unparsed
from ._runtime.item_formats import Event
from ._runtime.item_streams import AsyncItemStream, ItemStream
from ._runtime.limits import Limits
from ._runtime.predictions import newer
from ._runtime.results import Result
from ._runtime.retries import Retry
from ._runtime.streams import DoneEvent, LogsEvent, OutputEvent
from ._runtime.unknown import Unknown
from ._runtime.uploads import FileInput
from ._runtime.webhooks import verify_webhook

__all__ = [
    "AsyncDownload",
    "AsyncItemStream",
    "BadRequest",
    "BodyTooLarge",
    "CallError",
    "Conflict",
    "ConnectionFailed",
    "DecodeError",
    "DoneEvent",
    "Download",
    "Event",
    "FileInput",
    "FileURL",
    "FileUpload",
    "InvalidInput",
    "InvalidWebhook",
    "ItemStream",
    "Limits",
    "LogsEvent",
    "MissingCredential",
    "NotFound",
    "OutputEvent",
    "OutputMissing",
    "PaymentRequired",
    "PermissionDenied",
    "PredictionAborted",
    "PredictionCanceled",
    "PredictionError",
    "PredictionFailed",
    "PredictionTimedOut",
    "RateLimited",
    "Result",
    "Retry",
    "ServerError",
    "StatusError",
    "StreamError",
    "TimedOut",
    "TransportError",
    "Unauthenticated",
    "Unknown",
    "Unparsed",
    "UnprocessableEntity",
    "UnsafeURL",
    "Violation",
    "newer",
    "verify_webhook",
]
