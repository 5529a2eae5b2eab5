# Made by Pitchpipe from specs/lucataco_xtts-v2.yaml and its overlays. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate lucataco_xtts_v2`.
"""A client for lucataco/xtts-v2.

Coqui XTTS-v2: Multilingual Text To Speech Voice Cloning
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
        Language as Language,
        Output as Output,
        Prediction as Prediction,
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
        "Language": ".models",
        "MODEL": ".client",
        "Output": ".models",
        "Prediction": ".models",
        "PredictionEnvelope": ".._runtime.envelope",
        "PredictionMetrics": ".._runtime.envelope",
        "PredictionPage": ".._runtime.envelope",
        "PredictionSource": ".._runtime.envelope",
        "PredictionStatus": ".._runtime.envelope",
        "PredictionUrls": ".._runtime.envelope",
        "Problem": ".._runtime.envelope",
        "Source": ".._runtime.envelope",
        "VERSION": ".client",
        "WebhookEvent": ".._runtime.envelope",
        "parse_webhook": ".client",
    }
    __all__, __getattr__, __dir__ = _exports(__name__, _HOMES)
