"""Replicate's HTTP API without HTTP: a request in, an answer out, and what is left of it kept."""

from __future__ import annotations

import base64
import itertools
import math
import re
import secrets
import sys
import threading
import time
from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from typing import Any, NamedTuple
from urllib.parse import urlencode

from tests.support.standin import files, webhooks
from tests.support.standin.engines import Engine
from tests.support.standin.messages import Answer, Received, problem, refusal, shown
from tests.support.standin.models import ROOT, Model, published, violations
from tests.support.standin.predictions import Prediction

_MAX_FILE = 100 * 2**20
_LEAST_DEADLINE = 5

_PREFER = re.compile(r"wait(?:=([1-9]|[1-9][0-9]))?")
_CANCEL_AFTER = re.compile(r"(?:(\d+)h)?(?:(\d+)m)?(?:(\d+)s?)?")
_EVENTS = ["start", "output", "logs", "completed"]
_BODY: Mapping[str, Any] = {
    "type": "object",
    "required": ["version", "input"],
    "additionalProperties": False,
    "properties": {
        "version": {"type": "string"},
        "input": {"type": "object"},
        "stream": {"type": "boolean"},
        "webhook": {"type": "string"},
        "webhook_events_filter": {"type": "array", "items": {"type": "string", "enum": _EVENTS}},
    },
}
_WITHOUT_VERSION: Mapping[str, Any] = {
    **_BODY,
    "required": ["input"],
    "properties": {name: each for name, each in _BODY["properties"].items() if name != "version"},
}
"""That of an official model, or of a deployment."""


class Rules(NamedTuple):
    """What can be other than usual.

    A create that was held, and is answered with all there is, says `held_says`. Deadlines pass as
    if a second took `second` seconds. Data are deleted `retention` seconds after the end. Streams
    ask to be opened again after `stream_retry` milliseconds. Creates are taken `gap` seconds apart,
    as with little credit; others are refused. Official models have a path of their own, and
    show no version then.
    """

    token: str = "r8_s3cret"  # noqa: S105  it opens nothing
    page_size: int = 100
    held_says: str = "processing"
    second: float = 1.0
    retention: float = 3600
    stream_retry: int | None = None
    gap: float = 0.0
    is_official: bool = False


class Replicate:
    """The service: its predictions and its files, and how it answers."""

    def __init__(self, url: str, stream_url: str, engine: Engine, rules: Rules) -> None:
        self.url = url
        self.stream_url = stream_url
        self.engine = engine
        self.rules = rules
        self.models: Mapping[str, Model] | None = None
        self.deployments: Mapping[str, str] = {"acme/voices": "suno-ai/bark"}
        """The name of the model of each."""
        self.predictions: dict[str, Prediction] = {}
        self.files: dict[str, files.File] = {}
        self.sender = webhooks.Sender()
        self._numbers = itertools.count()
        self._streams: dict[str, Prediction] = {}
        self._changed = threading.Condition()
        self._timers: list[threading.Timer] = []
        self._is_closed = False
        self._opens = 0.0

    # What tests look at.

    @property
    def billed(self) -> int:
        """How many predictions began to run."""
        return sum(each.started is not None for each in self.predictions.values())

    @property
    def cancelled(self) -> int:
        """How many were canceled, or stopped by their deadline."""
        return sum(each.is_stopped for each in self.predictions.values())

    @property
    def running(self) -> int:
        """How many have not ended."""
        return sum(not each.has_ended for each in self.predictions.values())

    @property
    def only(self) -> Prediction:
        """The one prediction that was made."""
        (prediction,) = self.predictions.values()
        return prediction

    def model(self, name: str) -> Model:
        """Find a model by its name."""
        return next(each for each in self._models().values() if each.name == name)

    def create(self, model: str, **given: Any) -> Prediction:
        """Make a prediction as somebody else would, of the same account."""
        prediction = self._made(self.model(model), {"input": given})
        assert not self._started(prediction), "the input does not fit"
        return prediction

    def close(self) -> None:
        """End everything that waits."""
        with self._changed:
            self._is_closed = True
            self._changed.notify_all()
        for timer in self._timers:
            timer.cancel()
        for prediction in self.predictions.values():
            prediction.stop()
        self.sender.close()

    # How it answers.

    def answer(self, request: Received) -> Answer:
        """Answer a request to the API."""
        if request.headers.get("authorization") not in self._authorizations():
            detail = "You did not pass a valid authentication token"
            return problem(401, title="Unauthenticated", detail=detail)
        match request.method, request.path.strip("/").split("/"):
            case "POST", [*place, "predictions"] if self._may_run(place):
                return self._create(request, place)
            case "GET", ["predictions"]:
                return self._list(request)
            case "GET", ["predictions", name] if name in self.predictions:
                return shown(200, self.predictions[name].view())
            case "POST", ["predictions", name, "cancel"] if name in self.predictions:
                return self._cancel(self.predictions[name])
            case "POST", ["files"]:
                return self._upload(request)
            case "GET", ["files", name] if name in self.files:
                return shown(200, self.files[name].view())
            case "GET", ["webhooks", "default", "secret"]:
                return shown(200, {"key": webhooks.SECRET})
        return problem(404, detail="The requested resource could not be found.")

    def streamed(self, request: Received) -> Prediction | None:
        """Find the prediction whose stream is asked for. It needs no token: its name is secret."""
        return self._streams.get(request.path.removeprefix("/streams/"))

    def next_event(self, prediction: Prediction, position: int) -> tuple[str, str] | None:
        """Wait for a server-sent event of a prediction; None after its last."""
        with self._changed:
            self._changed.wait_for(
                lambda: len(prediction.stream) > position or prediction.has_ended or self._is_closed
            )
            events = prediction.stream[position : position + 1]
        return events[0] if events else None

    def _authorizations(self) -> set[str]:
        return {f"{scheme} {self.rules.token}" for scheme in ("Bearer", "Token")}

    def _models(self) -> Mapping[str, Model]:
        return published() if self.models is None else self.models

    def _may_run(self, place: list[str]) -> bool:
        """Say whether creates are taken at a path: of versions, official models, deployments."""
        match place:
            case ["models", owner, name]:
                names = {each.name for each in self._models().values()}
                return self.rules.is_official and f"{owner}/{name}" in names
            case ["deployments", owner, name]:
                return f"{owner}/{name}" in self.deployments
            case _:
                return not place

    def _asked(self, place: list[str], version: str) -> Model | None:
        """Find what is to run, by the path of a create or the version in it."""
        match place:
            case ["models", *names]:
                return replace(self.model("/".join(names)), is_hidden=True)
            case ["deployments", *names]:
                return self.model(self.deployments["/".join(names)])
            case _:
                owner, _, known = version.rpartition(":")
                found = self._models().get(known)
                return found if found and owner in {"", found.name} else None

    def _create(self, request: Received, place: list[str]) -> Answer:
        if wait := self._too_soon():
            detail = f"Request was throttled. Your rate limit resets in ~{math.ceil(wait)}s."
            return problem(429, detail=detail, retry_after=wait)
        try:
            body = request.json
        except ValueError:
            return problem(400, detail="The request body is not JSON.")
        if invalid := violations(body, _WITHOUT_VERSION if place else _BODY, ROOT):
            return refusal(invalid)
        model = self._asked(place, body.get("version", ""))
        if model is None:
            detail = (
                "The specified version does not exist"
                " (or perhaps you don't have permission to use it?)"
            )
            return problem(422, title="Invalid version or not permitted", detail=detail)
        seconds = deadline(request.headers.get("cancel-after", ""))
        if seconds is not None and seconds < _LEAST_DEADLINE:
            return problem(422, detail="Cancel-After is at least 5 seconds.")
        prediction = self._made(model, body)
        prediction.deployment = "/".join(place[1:]) if "deployments" in place else ""
        if seconds is not None:
            prediction.deadline = prediction.created + seconds * self.rules.second
        if invalid := self._started(prediction):
            return refusal(invalid)
        return self._held(prediction, request.headers.get("prefer", ""))

    def _too_soon(self) -> float:
        """Say how many seconds too early a create comes; 0 if it is taken."""
        with self._changed:
            now = time.monotonic()
            if now < self._opens:
                return self._opens - now
            self._opens = now + self.rules.gap
            return 0

    def _made(self, model: Model, body: Mapping[str, Any]) -> Prediction:
        name = secrets.token_hex(13)
        stream = secrets.token_urlsafe(24)
        urls = {
            "cancel": f"{self.url}/predictions/{name}/cancel",
            "get": f"{self.url}/predictions/{name}",
            "web": f"https://replicate.com/p/{name}",
        }
        if self.engine.streams:
            urls["stream"] = f"{self.stream_url}/streams/{stream}"
        prediction = Prediction(
            id=name,
            number=next(self._numbers),
            model=model,
            input=body["input"],
            changed=self._changed,
            urls=urls,
            notify=self._happened,
            retention=self.rules.retention,
            webhook=body.get("webhook"),
            events=body.get("webhook_events_filter"),
        )
        self._streams[stream] = prediction
        return prediction

    def _started(self, prediction: Prediction) -> list[dict[str, str]]:
        """Start a prediction and keep it, or say what is wrong with its input."""
        self.predictions[prediction.id] = prediction
        if invalid := self.engine.start(prediction):
            del self.predictions[prediction.id]
        elif prediction.deadline is not None:
            seconds = max(0, prediction.deadline - time.time())
            timer = threading.Timer(seconds, self._stop, (prediction, True))
            timer.daemon = True
            self._timers.append(timer)
            timer.start()
        return invalid

    def _held(self, prediction: Prediction, prefer: str) -> Answer:
        """Answer a create, after a while if that was asked for."""
        preference = _PREFER.fullmatch(prefer)
        if preference is None:
            return shown(201, prediction.view())
        with self._changed:
            self._changed.wait_for(
                lambda: prediction.has_ended or self._is_closed, min(60, int(preference[1] or 60))
            )
        view = prediction.view()
        if view["status"] == "succeeded" and self.rules.held_says != "succeeded":
            view["status"] = self.rules.held_says
            del view["completed_at"], view["metrics"]
        return shown(201, view, {"Preference-Applied": prefer})

    def _list(self, request: Received) -> Answer:
        """Answer with a page, the newest first. A cursor is the number that it is older than."""
        query = request.query
        cursor = query.get("cursor")
        limit = int(base64.b64decode(cursor)) if cursor else sys.maxsize
        matching = [each for each in self.predictions.values() if _is_listed(each, query)]
        older = sorted((each.number for each in matching if each.number < limit), reverse=True)
        page, rest = older[: self.rules.page_size], older[self.rules.page_size :]
        newer = sorted(each.number for each in matching if each.number >= limit)
        by_number = {each.number: each for each in matching}
        before = newer[: self.rules.page_size]
        found = {
            "next": self._page(query, page[-1]) if rest else None,
            "previous": self._page(query, before[-1] + 1) if before else None,
            "results": [by_number[number].view() for number in page],
        }
        return shown(200, found)

    def _page(self, query: Mapping[str, str], limit: int) -> str:
        cursor = base64.b64encode(str(limit).encode()).decode()
        return f"{self.url}/predictions?{urlencode({**query, 'cursor': cursor})}"

    def _cancel(self, prediction: Prediction) -> Answer:
        self._stop(prediction, False)
        return shown(200, prediction.view())

    def _stop(self, prediction: Prediction, by_deadline: bool) -> None:
        if prediction.stop(by_deadline=by_deadline):
            self.engine.stop(prediction)

    def _upload(self, request: Received) -> Answer:
        if len(request.body) > _MAX_FILE:
            return problem(413, detail="The file is larger than 100 MB.")
        name = secrets.token_hex(13)
        url = f"{self.url}/files/{name}"
        file = files.read(request.headers.get("content-type", ""), request.body, name, url)
        if file is None:
            return problem(400, detail="Missing content")
        self.files[name] = file
        return shown(201, file.view())

    def _happened(self, prediction: Prediction, event: str) -> None:
        if prediction.webhook and event in (prediction.events or _EVENTS):
            self.sender.tell(prediction.webhook, event, prediction.view())


def deadline(cancel_after: str) -> float | None:
    """Read a `Cancel-After`: seconds, or None if there is none."""
    found = _CANCEL_AFTER.fullmatch(cancel_after)
    if not cancel_after or found is None:
        return None
    hours, minutes, seconds = (int(part or 0) for part in found.groups())
    return hours * 3600 + minutes * 60 + seconds


def _is_listed(prediction: Prediction, query: Mapping[str, str]) -> bool:
    made = prediction.created
    return (
        query.get("source", prediction.source) == prediction.source
        and ("created_after" not in query or made >= _seconds(query["created_after"]))
        and ("created_before" not in query or made < _seconds(query["created_before"]))
    )


def _seconds(text: str) -> float:
    return datetime.fromisoformat(text).timestamp()
