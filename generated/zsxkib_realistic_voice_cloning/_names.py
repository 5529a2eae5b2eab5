# Made by Pitchpipe from specs/zsxkib_realistic-voice-cloning.yaml and its overlays. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate zsxkib_realistic_voice_cloning`.
"""The modules that define the names of this package."""

from typing import Final

HOMES: Final = {
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
