# Made by Pitchpipe from specs/adirik_styletts2.yaml and its overlays. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate adirik_styletts2`.
"""A client for adirik/styletts2.

Generates speech from text
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
from .models import CreatePredictionRequest, Input, Output, Prediction

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
