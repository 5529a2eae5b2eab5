# Pitchpipe runtime, copied verbatim: edit templates/runtime/ and run `pitchpipe generate`.
"""What running a hosted model can raise, besides what every call can (see `errors`).

CallError
└── PredictionError            a prediction gave no output; `prediction` is its last known state
    ├── PredictionFailed       the model failed
    ├── PredictionCanceled     it was stopped while it ran
    ├── PredictionAborted      it was stopped before it began
    ├── PredictionTimedOut     it did not end within the timeout
    └── OutputMissing          it succeeded, but its output is gone
CallError
└── OtherModel                 a prediction is one of another model
"""

from __future__ import annotations

import re
from typing import Any

from .errors import CallError
from .values import escaped

# Replicate's codes begin the text ("E1001: out of memory") or end it ("... (E005)", "(code: PA)").
_ERROR_CODE = re.compile(r"\s*(E\d{3,4})\b|\((E\d{3,4})\)|\(code: (\w+)\)")
_NSFW = re.compile(r"\bnsfw\b", re.IGNORECASE)


class PredictionError(CallError):
    """A prediction gave no output. `prediction` is its last known state."""

    def __init__(self, message: str, prediction: Any) -> None:
        super().__init__(escaped(message, 1000))
        self.prediction = prediction


class PredictionFailed(PredictionError):
    """The model failed: `error` is its message, `code` the code in it, such as `E1001`.

    Replicate's codes begin with E, such as `E005` for inputs or outputs that are flagged as
    sensitive; `PA` is for what was interrupted and may be tried again. `NSFW` stands for the
    message of a model that refuses to show what it has made. Any other message has the code "".
    """

    def __init__(self, prediction: Any) -> None:
        self.error = str(prediction.error or "")
        self.code = _code(self.error)
        reason = self.error.strip() or "it does not say why"
        super().__init__(f"prediction {prediction.id} failed: {reason}", prediction)


def _code(error: str) -> str:
    found = _ERROR_CODE.match(error) or _ERROR_CODE.search(error, error.find("("))
    if found is not None:
        return next(str(code) for code in found.groups() if code)
    return "NSFW" if _NSFW.search(error) else ""


class PredictionCanceled(PredictionError):
    """The prediction was stopped while it ran."""

    def __init__(self, prediction: Any) -> None:
        super().__init__(f"prediction {prediction.id} was canceled", prediction)


class PredictionAborted(PredictionError):
    """The prediction was stopped before it began."""

    def __init__(self, prediction: Any) -> None:
        super().__init__(f"prediction {prediction.id} was aborted before it began", prediction)


class PredictionTimedOut(PredictionError):
    """The prediction did not end within the timeout.

    `is_canceled` says whether it was canceled then; if not, it keeps running and is billed.
    """

    def __init__(self, prediction: Any, *, seconds: float, is_canceled: bool) -> None:
        what_now = "and was canceled" if is_canceled else "and has not been canceled"
        super().__init__(
            f"prediction {prediction.id} was still {prediction.status!r} after {seconds:g} s,"
            f" {what_now}",
            prediction,
        )
        self.seconds = seconds
        self.is_canceled = is_canceled


class OtherModel(CallError):
    """The prediction was made by another `model`, so it cannot be read: use that model's client."""

    def __init__(self, prediction_id: str, model: str, *, wanted: str) -> None:
        super().__init__(
            f"prediction {escaped(prediction_id)} is one of {escaped(model)}, not of {wanted}: use"
            " the client of that model"
        )
        self.prediction_id = prediction_id
        self.model = model


class OutputMissing(PredictionError):
    """The prediction succeeded, but its output is gone: outputs are deleted after an hour."""

    def __init__(self, prediction: Any) -> None:
        super().__init__(
            f"prediction {prediction.id} has no output: it may have been deleted", prediction
        )
