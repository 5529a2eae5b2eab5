# Made by Pitchpipe from specs/zsxkib_realistic-voice-cloning.yaml and its overlays. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate zsxkib_realistic_voice_cloning`.
"""A client for zsxkib/realistic-voice-cloning.

Create song covers with any RVC v2 trained AI voice from audio files.
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
    Output,
    OutputFormat,
    PitchChange,
    PitchDetectionAlgorithm,
    Prediction,
    RvcModel,
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
    "Output",
    "OutputFormat",
    "PitchChange",
    "PitchDetectionAlgorithm",
    "Prediction",
    "PredictionEnvelope",
    "PredictionMetrics",
    "PredictionPage",
    "PredictionSource",
    "PredictionStatus",
    "PredictionUrls",
    "Problem",
    "RvcModel",
    "Source",
    "WebhookEvent",
    "parse_webhook",
]
