# Made by Pitchpipe. Do not edit: run `pitchpipe generate`.
"""Typed clients, one package each. What they share, such as their errors, is imported from here."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ._runtime.clients import Result as Result
    from ._runtime.downloads import UnsafeURL as UnsafeURL
    from ._runtime.errors import (
        BadRequest as BadRequest,
        BodyTooLarge as BodyTooLarge,
        CallError as CallError,
        ClientUnusable as ClientUnusable,
        Conflict as Conflict,
        ConnectionFailed as ConnectionFailed,
        DecodeError as DecodeError,
        InvalidInput as InvalidInput,
        MissingCredential as MissingCredential,
        NotFound as NotFound,
        PaymentRequired as PaymentRequired,
        PermissionDenied as PermissionDenied,
        RateLimited as RateLimited,
        Refused as Refused,
        ServerError as ServerError,
        StatusError as StatusError,
        TimedOut as TimedOut,
        TransportError as TransportError,
        Unauthenticated as Unauthenticated,
        UnprocessableEntity as UnprocessableEntity,
        Violation as Violation,
    )
    from ._runtime.files import FileURL as FileURL
    from ._runtime.formats import PreciseDatetime as PreciseDatetime, Unparsed as Unparsed
    from ._runtime.limits import Limits as Limits
    from ._runtime.model_clients import (
        AsyncModelClient as AsyncModelClient,
        ModelClient as ModelClient,
    )
    from ._runtime.operations import Prediction as Prediction
    from ._runtime.prediction_errors import (
        OtherModel as OtherModel,
        OutputMissing as OutputMissing,
        PredictionAborted as PredictionAborted,
        PredictionCanceled as PredictionCanceled,
        PredictionError as PredictionError,
        PredictionFailed as PredictionFailed,
        PredictionTimedOut as PredictionTimedOut,
    )
    from ._runtime.predictions import newer as newer
    from ._runtime.retries import Retry as Retry
    from ._runtime.streams import (
        DoneEvent as DoneEvent,
        LogsEvent as LogsEvent,
        OutputEvent as OutputEvent,
    )
    from ._runtime.uploads import FileInput as FileInput
    from ._runtime.webhooks import (
        InvalidWebhook as InvalidWebhook,
        verify_webhook as verify_webhook,
    )
else:
    from ._runtime.lazy import exports as _exports

    _HOMES = {
        "AsyncModelClient": "._runtime.model_clients",
        "BadRequest": "._runtime.errors",
        "BodyTooLarge": "._runtime.errors",
        "CallError": "._runtime.errors",
        "ClientUnusable": "._runtime.errors",
        "Conflict": "._runtime.errors",
        "ConnectionFailed": "._runtime.errors",
        "DecodeError": "._runtime.errors",
        "DoneEvent": "._runtime.streams",
        "FileInput": "._runtime.uploads",
        "FileURL": "._runtime.files",
        "InvalidInput": "._runtime.errors",
        "InvalidWebhook": "._runtime.webhooks",
        "Limits": "._runtime.limits",
        "LogsEvent": "._runtime.streams",
        "MissingCredential": "._runtime.errors",
        "ModelClient": "._runtime.model_clients",
        "NotFound": "._runtime.errors",
        "OtherModel": "._runtime.prediction_errors",
        "OutputEvent": "._runtime.streams",
        "OutputMissing": "._runtime.prediction_errors",
        "PaymentRequired": "._runtime.errors",
        "PermissionDenied": "._runtime.errors",
        "PreciseDatetime": "._runtime.formats",
        "Prediction": "._runtime.operations",
        "PredictionAborted": "._runtime.prediction_errors",
        "PredictionCanceled": "._runtime.prediction_errors",
        "PredictionError": "._runtime.prediction_errors",
        "PredictionFailed": "._runtime.prediction_errors",
        "PredictionTimedOut": "._runtime.prediction_errors",
        "RateLimited": "._runtime.errors",
        "Refused": "._runtime.errors",
        "Result": "._runtime.clients",
        "Retry": "._runtime.retries",
        "ServerError": "._runtime.errors",
        "StatusError": "._runtime.errors",
        "TimedOut": "._runtime.errors",
        "TransportError": "._runtime.errors",
        "Unauthenticated": "._runtime.errors",
        "Unparsed": "._runtime.formats",
        "UnprocessableEntity": "._runtime.errors",
        "UnsafeURL": "._runtime.downloads",
        "Violation": "._runtime.errors",
        "newer": "._runtime.predictions",
        "verify_webhook": "._runtime.webhooks",
    }
    __all__, __getattr__, __dir__ = _exports(__name__, _HOMES)
