"""A real cog server for a model, without docker, and an engine of the stand-in that runs on it.

Validation, lifecycle and cancellation are then cog's own: what Replicate itself runs models with.
"""

from __future__ import annotations

import importlib.util
import json
import os
import re
import subprocess
import sys
import threading
import time
from collections.abc import Generator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import httpx2
import pytest

from tests.contract.prism import last_lines, stop
from tests.support.standin.predictions import Prediction

START_SECONDS = 60.0
BUSY_SECONDS = 10.0

_LISTENING = re.compile(r"Starting coglet server on (127\.0\.0\.1:\d+)")
# What `start` runs if it is given nothing else: an output of the declared shape, with a data URL of
# what the model was given. It sleeps bit by bit: cog cancels by an exception in the model's thread,
# which a sleep keeps waiting.
_PREDICTOR = """\
import base64, json, pathlib, time
from typing import Any
from cog import BaseRunner

class Runner(BaseRunner):
    def run(self, **kw: Any) -> Any:
        print("echo", flush=True)
        end = time.monotonic() + float(pathlib.Path("seconds").read_text())
        while time.monotonic() < end:
            time.sleep(0.02)
        text = base64.b64encode(json.dumps(kw).encode()).decode()
        url = f"data:application/json;base64,{text}"
        return {output}
"""
# In the words of gojsonschema, as Replicate's own 422 has them.
_RULES = {
    "is not of type": "invalid_type",
    "is not one of": "enum",
    "is less than the minimum": "number_gte",
    "is greater than the maximum": "number_lte",
}


def document(
    input_schema: Any, output_schema: Any, others: Mapping[str, Any] | None = None
) -> dict[str, Any]:
    """Make the OpenAPI document of a model in the form that cog writes, as far as it reads it.

    `others` are the components that the schemas refer to.
    """
    body = {"type": "object", "properties": {"input": _ref("Input")}}
    reply = {"type": "object", "properties": {"output": _ref("Output")}}
    schemas = {
        **(others or {}),
        "Input": input_schema,
        "Output": output_schema,
        "PredictionRequest": body,
        "PredictionResponse": reply,
    }
    post = {
        "requestBody": {"content": _content("PredictionRequest")},
        "responses": {"200": {"description": "OK", "content": _content("PredictionResponse")}},
    }
    return {
        "openapi": "3.0.2",
        "info": {"title": "Cog", "version": "0.1.0"},
        "paths": {"/predictions": {"post": post}},
        "components": {"schemas": schemas},
    }


def _ref(name: str) -> dict[str, str]:
    return {"$ref": f"#/components/schemas/{name}"}


def _content(name: str) -> dict[str, Any]:
    return {"application/json": {"schema": _ref(name)}}


@dataclass(frozen=True, slots=True, kw_only=True)
class Server:
    """A cog server that runs, in a folder with its model."""

    folder: Path
    process: subprocess.Popen[bytes]
    http: httpx2.Client

    def takes(self, seconds: float) -> None:
        """Let each prediction run that long from now on."""
        (self.folder / "seconds").write_text(str(seconds), "utf-8")

    def ask(self, given: Any, prefer: str = "", **more: str) -> httpx2.Response:
        """Ask for a prediction, and wait for it unless `prefer` says otherwise."""
        # In ASCII: that can carry even what is no text.
        body = json.dumps({"input": given, **more})
        headers = {"content-type": "application/json", "prefer": prefer}
        deadline = time.monotonic() + BUSY_SECONDS
        while True:
            answer = self.http.post("/predictions", content=body, headers=headers)
            # It runs one at a time, and after one was canceled it needs a moment.
            if answer.status_code != 409 or time.monotonic() > deadline:
                return answer
            time.sleep(0.02)


def start(
    folder: Path,
    input_schema: Any,
    output_schema: Any,
    others: Mapping[str, Any] | None = None,
    *,
    predictor: str = _PREDICTOR,
) -> Server:
    """Start cog on a model that echoes, or another one, and return once it is ready."""
    if importlib.util.find_spec("cog") is None:
        pytest.fail("cog is missing: run `make contract`", pytrace=False)
    _write(folder, document(input_schema, output_schema, others), predictor)
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    log = folder / "log"
    with log.open("wb") as output:
        process = subprocess.Popen(
            [sys.executable, "-m", "cog.server.http", "--host", "127.0.0.1"],
            cwd=folder,
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=subprocess.STDOUT,
            start_new_session=True,
            # It starts the `python` of PATH as its worker. Port 0: the system chooses a free one.
            env={
                **os.environ,
                "PATH": path,
                "PORT": "0",
                "COG_PREDICT_TYPE_STUB": "predict.py:Runner",
            },
        )
    try:
        url = _wait_until_ready(process, log)
    except BaseException:
        stop(process)
        raise
    http = httpx2.Client(base_url=url, timeout=30)
    return Server(folder=folder, process=process, http=http)


def end(server: Server) -> None:
    """End a cog, and whatever it started."""
    server.http.close()
    stop(server.process)


def _write(folder: Path, described: Mapping[str, Any], predictor: str) -> None:
    """Write the model."""
    keys = described["components"]["schemas"]["Output"].get("required", ())
    output = "{" + ", ".join(f"{key!r}: url" for key in keys) + "}" if keys else "url"
    (folder / ".cog").mkdir()
    (folder / ".cog" / "openapi_schema.json").write_text(json.dumps(described), "utf-8")
    (folder / "predict.py").write_text(predictor.replace("{output}", output), "utf-8")
    (folder / "seconds").write_text("0", "utf-8")


def _wait_until_ready(process: subprocess.Popen[bytes], log: Path) -> str:
    deadline = time.monotonic() + START_SECONDS
    while time.monotonic() < deadline and process.poll() is None:
        if found := _LISTENING.search(log.read_text("utf-8", errors="replace")):
            url = f"http://{found[1]}"
            if _is_ready(url):
                return url
        time.sleep(0.05)
    pytest.fail(f"cog is not ready:\n{last_lines(log, 30)}", pytrace=False)


def _is_ready(url: str) -> bool:
    try:
        return bool(httpx2.get(f"{url}/health-check").json()["status"] == "READY")
    except httpx2.TransportError:
        return False


class Cog:
    """An engine of the stand-in: cog runs the predictions, and tells of them by its webhooks."""

    streams = False

    def __init__(self, server: Server, hook: str) -> None:
        self.server = server
        self._hook = hook
        self._predictions: dict[str, Prediction] = {}
        self._changed = threading.Condition()
        self._ends: dict[str, str] = {}

    def start(self, prediction: Prediction) -> list[dict[str, str]]:
        """Start one, or return what cog has against its input."""
        self._predictions[prediction.id] = prediction
        more = {"id": prediction.id, "webhook": self._hook}
        answer = self.server.ask(prediction.input, "respond-async", **more)
        if answer.status_code == 422:
            return [_invalid_field(each) for each in answer.json()["detail"]]
        assert answer.status_code == 202, answer.text
        return []

    def stop(self, prediction: Prediction) -> None:
        """Cancel one."""
        self.server.http.post(f"/predictions/{prediction.id}/cancel").raise_for_status()

    def end(self, prediction: Prediction, seconds: float = 5) -> str | None:
        """Wait until cog itself has ended a prediction; return the status that it says."""
        with self._changed:
            self._changed.wait_for(lambda: prediction.id in self._ends, seconds)
            return self._ends.get(prediction.id)

    def happened(self, told: Mapping[str, Any]) -> None:
        """Take a webhook of cog. They come in any order: the last of them may be the first."""
        prediction = self._predictions[told["id"]]
        if prediction.started is None:
            prediction.begin()
        new = told.get("logs", "").removeprefix(prediction.logs or "")
        if new:
            prediction.log(new)
        status = told["status"]
        if status == "succeeded":
            prediction.produce(told["output"], "")
            prediction.succeed()
        elif status == "failed":
            prediction.fail(told["error"])
        if status != "processing":
            with self._changed:
                self._ends[prediction.id] = status
                self._changed.notify_all()


@contextmanager
def engine(server: Server) -> Generator[Cog]:
    """Make the engine of a server, which listens for what that tells."""

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            cog.happened(json.loads(self.rfile.read(int(self.headers["content-length"]))))
            self.send_response(200)
            self.send_header("Content-Length", "0")
            self.end_headers()

        def log_message(self, format: str, *args: Any) -> None:  # noqa: A002  its model's name
            """Keep the output of the tests clean."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as receiver:
        cog = Cog(server, f"http://127.0.0.1:{receiver.server_address[1]}")
        thread = threading.Thread(target=receiver.serve_forever, args=(0.01,), daemon=True)
        thread.start()
        yield cog
        receiver.shutdown()
        thread.join()


def _invalid_field(detail: Mapping[str, Any]) -> dict[str, str]:
    """Say what cog has against an input as Replicate says it."""
    # It writes what is inside of an input as a JSON Pointer, and Replicate with dots.
    *place, name = (each.replace("/", ".") for each in map(str, detail["loc"][1:]))
    message = detail["msg"]
    if detail["type"] == "value_error.missing":
        at, description = ".".join(place), f"{name} is required"
        return {"type": "required", "field": at, "description": description}
    rule = next((rule for words, rule in _RULES.items() if words in message), "invalid")
    return {"type": rule, "field": ".".join([*place, name]), "description": message}
