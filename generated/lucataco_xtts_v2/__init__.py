# Made by Pitchpipe from specs/lucataco_xtts-v2.yaml and its overlays. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate lucataco_xtts_v2`.
"""A client for lucataco/xtts-v2.

Coqui XTTS-v2: Multilingual Text To Speech Voice Cloning
"""

from .._runtime.envelope import (
    AnyPrediction,
    InvalidField,
    PredictionEnvelope,
    PredictionMetrics,
    PredictionPage,
    PredictionSource,
    PredictionStatus,
    PredictionUrls,
    Problem,
    Source,
    WebhookEvent,
)
from .client import BASE_URL, MODEL, VERSION, AsyncClient, Client, parse_webhook
from .models import CreatePredictionRequest, Input, Language, Output, Prediction

__all__ = [
    "BASE_URL",
    "MODEL",
    "VERSION",
    "AnyPrediction",
    "AsyncClient",
    "Client",
    "CreatePredictionRequest",
    "Input",
    "InvalidField",
    "Language",
    "Output",
    "Prediction",
    "PredictionEnvelope",
    "PredictionMetrics",
    "PredictionPage",
    "PredictionSource",
    "PredictionStatus",
    "PredictionUrls",
    "Problem",
    "Source",
    "WebhookEvent",
    "parse_webhook",
]
