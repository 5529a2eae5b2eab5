# Made by Pitchpipe from specs/suno-ai_bark.yaml and its overlays. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate suno_ai_bark`.
"""A client for suno-ai/bark.

🔊 Text-Prompted Generative Audio Model
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
from .models import CreatePredictionRequest, HistoryPrompt, Input, Output, Prediction

__all__ = [
    "BASE_URL",
    "MODEL",
    "VERSION",
    "AnyPrediction",
    "AsyncClient",
    "Client",
    "CreatePredictionRequest",
    "HistoryPrompt",
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
