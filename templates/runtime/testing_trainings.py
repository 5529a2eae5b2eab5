# Pitchpipe runtime, copied verbatim: edit templates/runtime/ and run `pitchpipe generate`.
"""A fake of a hosted model that can be trained: what its trainings do, beside its predictions."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any, Generic, TypeVar
from urllib.parse import urlsplit

import httpx2

from .testing import Waits
from .testing_answers import Call, Operation, as_json, problem
from .testing_predictions import FakeModel, Given, P, page, read_json, refused
from .testing_runs import Made, Outcomes, Run, stamp

Taught = TypeVar("Taught")
Trained = TypeVar("Trained")
T = TypeVar("T")


class FakeTrainings(Outcomes[Trained], Generic[Taught, Trained, T]):
    """The trainings of a fake. `returns`, `fails` and `hangs` say what comes of them."""

    def __init__(
        self,
        *,
        schema: Mapping[str, Any],
        output: Any,
        read_input: Callable[[dict[str, Any]], Taught],
        read_training: Callable[[dict[str, Any]], T],
    ) -> None:
        self.plan(output)
        self.schema = schema
        self.destinations: list[str] = []
        """The models that the versions were for, the first one first."""
        self.runs: dict[str, Run] = {}
        self.versions: dict[str, str] = {}
        self._read_input = read_input
        self._read_training = read_training

    @property
    def inputs(self) -> list[Taught]:
        """The inputs of all trainings so far, the first one first."""
        return [self._read_input(each.input) for each in self.runs.values()]

    def read(self, views: Iterable[dict[str, Any]]) -> list[T]:
        """Read trainings as the API shows them."""
        return [self._read_training(each) for each in views]

    def begin(self, name: str, given: dict[str, Any], now: float) -> Run:
        """Start a training."""
        self.runs[name] = Run(id=name, input=given, outcome=self._next(), created=now)
        return self.runs[name]


class FakeTrainable(FakeModel[Given, Made, P], Generic[Given, Made, P, Taught, Trained, T]):
    """A hosted model that can be trained; `trainings` says what comes of that."""

    def __init__(
        self,
        base_url: str,
        table: str,
        *,
        trainings: FakeTrainings[Taught, Trained, T],
        **options: Any,
    ) -> None:
        super().__init__(base_url, table, **options)
        self.trainings = trainings

    @property
    def trained(self) -> list[T]:
        """All trainings so far as they are now, the first one first."""
        return self.trainings.read(map(self._training, self.trainings.runs.values()))

    def knows(self, request: httpx2.Request) -> bool:
        """Say whether it is about this model, or something that this fake has made."""
        match self._path(str(request.url)):
            case ["models", owner, name, "versions", _, "trainings"]:
                return f"{owner}/{name}" == self.model
            case ["trainings", name, *_]:
                return name in self.trainings.runs
            case _:
                return super().knows(request)

    def misses(self, request: httpx2.Request) -> bool:
        """Say so of a training or prediction that there is not."""
        return self._path(str(request.url))[:1] == ["trainings"] or super().misses(request)

    def answered(self, call: Call, operation: Operation | None) -> Waits[httpx2.Response]:
        """Answer as the API does."""
        runs = self.trainings.runs
        match call.method, self._path(call.url):
            case "POST", ["models", owner, name, "versions", version, "trainings"]:
                return self._begun(call, f"{owner}/{name}", version)
            case "GET", ["trainings"]:
                listed = [*reversed(runs.values())]
                url = f"{self.base_url}/trainings"
                return as_json(page(listed, self._training, call.query, url))
            case "GET", ["trainings", name] if name in runs:
                return as_json(self._training(runs[name]))
            case "POST", ["trainings", name, "cancel"] if name in runs:
                runs[name].stop(self.clock.monotonic())
                return as_json(self._training(runs[name]))
            case _:
                return (yield from super().answered(call, operation))

    def _begun(self, call: Call, model: str, version: str) -> httpx2.Response:
        body = read_json(call.content)
        if body is None:
            return problem(400, "The request body is not JSON.")
        if model != self.model or version not in self.versions:
            return problem(404, "The requested resource could not be found.")
        given: Any = body.get("input")
        if refusal := refused(given, self.trainings.schema):
            return refusal
        destination = body.get("destination")
        if not isinstance(destination, str):
            return problem(422, "- destination: destination is required\n")
        self.trainings.destinations.append(destination)
        name = f"fake{next(self._numbers):022d}"
        run = self.trainings.begin(name, given, self.clock.monotonic())
        self.trainings.versions[name] = version
        return as_json(self._training(run), 201)

    def _training(self, run: Run) -> dict[str, Any]:
        """Show a training as it is now."""
        url = f"{self.base_url}/trainings/{run.id}"
        shown = run.view(self.clock.monotonic(), lambda at: stamp(self.clock, at))
        self.files.note(shown["output"])
        version = self.trainings.versions[run.id]
        urls = {"get": url, "cancel": f"{url}/cancel"}
        return {**shown, "model": self.model, "version": version, "urls": urls}

    def _path(self, url: str) -> list[str]:
        if not url.startswith(self.base_url):
            return []
        return urlsplit(url.removeprefix(self.base_url)).path.strip("/").split("/")
