# Made by Pitchpipe from specs/zsxkib_realistic-voice-cloning.yaml and its overlays. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate zsxkib_realistic_voice_cloning`.
"""A client for zsxkib/realistic-voice-cloning.

Create song covers with any RVC v2 trained AI voice from audio files.
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .._runtime.envelope import (
        AnyPrediction as AnyPrediction,
        InvalidField as InvalidField,
        PredictionEnvelope as PredictionEnvelope,
        PredictionMetrics as PredictionMetrics,
        PredictionPage as PredictionPage,
        PredictionSource as PredictionSource,
        PredictionStatus as PredictionStatus,
        PredictionUrls as PredictionUrls,
        Problem as Problem,
        Source as Source,
        WebhookEvent as WebhookEvent,
    )
    from .client import (
        AsyncClient as AsyncClient,
        BASE_URL as BASE_URL,
        Client as Client,
        MODEL as MODEL,
        VERSION as VERSION,
        parse_webhook as parse_webhook,
    )
    from .models import (
        CreatePredictionRequest as CreatePredictionRequest,
        Input as Input,
        Output as Output,
        OutputFormat as OutputFormat,
        PitchChange as PitchChange,
        PitchDetectionAlgorithm as PitchDetectionAlgorithm,
        Prediction as Prediction,
        RvcModel as RvcModel,
    )
else:
    from .._runtime.lazy import exports as _exports

    _HOMES = {
        "AnyPrediction": ".._runtime.envelope",
        "AsyncClient": ".client",
        "BASE_URL": ".client",
        "Client": ".client",
        "CreatePredictionRequest": ".models",
        "Input": ".models",
        "InvalidField": ".._runtime.envelope",
        "MODEL": ".client",
        "Output": ".models",
        "OutputFormat": ".models",
        "PitchChange": ".models",
        "PitchDetectionAlgorithm": ".models",
        "Prediction": ".models",
        "PredictionEnvelope": ".._runtime.envelope",
        "PredictionMetrics": ".._runtime.envelope",
        "PredictionPage": ".._runtime.envelope",
        "PredictionSource": ".._runtime.envelope",
        "PredictionStatus": ".._runtime.envelope",
        "PredictionUrls": ".._runtime.envelope",
        "Problem": ".._runtime.envelope",
        "RvcModel": ".models",
        "Source": ".._runtime.envelope",
        "VERSION": ".client",
        "WebhookEvent": ".._runtime.envelope",
        "parse_webhook": ".client",
    }
    __all__, __getattr__, __dir__ = _exports(__name__, _HOMES)
