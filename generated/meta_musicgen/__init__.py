# Made by Pitchpipe from specs/meta_musicgen.yaml and its overlays. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate meta_musicgen`.
"""A client for meta/musicgen.

Generate music from a prompt or melody
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
from .models import (
    CreatePredictionRequest,
    Input,
    ModelVersion,
    NormalizationStrategy,
    Output,
    OutputFormat,
    Prediction,
)

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
    "ModelVersion",
    "NormalizationStrategy",
    "Output",
    "OutputFormat",
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
