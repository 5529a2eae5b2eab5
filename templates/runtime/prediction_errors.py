# Pitchpipe runtime, copied verbatim: edit templates/runtime/ and run `pitchpipe generate`.
"""What running a hosted model can raise, besides what every call can (see `errors`).

CallError
└── PredictionError            a prediction gave no output; `prediction` is its last known state
    ├── PredictionFailed       the model failed
    ├── PredictionCanceled     it was stopped while it ran
    ├── PredictionAborted      it was stopped before it began
    ├── PredictionTimedOut     it did not end within the timeout
    └── OutputMissing          it succeeded, but its output is gone
"""

from __future__ import annotations

import re
from typing import Any

from .errors import CallError
from .values import escaped

_ERROR_CODE = re.compile(r"E\d{4}\b")


class PredictionError(CallError):
    """A prediction gave no output. `prediction` is its last known state."""

    def __init__(self, message: str, prediction: Any) -> None:
        super().__init__(escaped(message, 1000))
        self.prediction = prediction


class PredictionFailed(PredictionError):
    """The model failed: `error` is its message, `code` the code it begins with, such as `E1001`."""

    def __init__(self, prediction: Any) -> None:
        self.error = str(prediction.error or "")
        found = _ERROR_CODE.match(self.error)
        self.code = found[0] if found else ""
        reason = self.error.strip() or "it does not say why"
        super().__init__(f"prediction {prediction.id} failed: {reason}", prediction)


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


class OutputMissing(PredictionError):
    """The prediction succeeded, but its output is gone: outputs are deleted after an hour."""

    def __init__(self, prediction: Any) -> None:
        super().__init__(f"prediction {prediction.id} has no output (any more)", prediction)
