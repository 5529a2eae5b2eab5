"""A hosted model in two worlds: in the fake of its client, and on cog behind the stand-in.

A test of code that calls the model says the same of both, and is to end in the same way.
"""

from __future__ import annotations

import base64
import importlib
import json
import sys
from collections.abc import Generator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from typing import Any, Protocol

import httpx2

from pitchpipe.config import ClientConfig
from pitchpipe.effective import effective_document
from tests.contract import cog
from tests.contract.subject import body_schema
from tests.support.fakes import OVERLAYS, ROOT, write_clients
from tests.support.standin import StandIn, standing_in
from tests.support.standin.models import Model

TOKEN = "r8_s3cret"  # noqa: S105  it opens nothing
MODEL = "suno-ai/bark"
OVERLAY = Path(__file__).with_name("worlds.yaml")
BARK = ClientConfig(
    name="bark",
    spec=ROOT / "specs" / "suno-ai_bark.yaml",
    overlays=(OVERLAYS / "replicate.yaml", OVERLAYS / "suno-ai_bark.yaml", OVERLAY),
    testing=True,
)
"""A model with an input for each kind of constraint."""

_PREDICTOR = """\
import json, pathlib, time
from typing import Any
from cog import BaseRunner

class Runner(BaseRunner):
    def run(self, **given: Any) -> Any:
        plan = json.loads(pathlib.Path("plan.json").read_text())
        with open("inputs", "a") as inputs:
            print(json.dumps(given), file=inputs)
        for line in plan["logs"]:
            print(line, flush=True)
        end = time.monotonic() + plan["seconds"]
        while time.monotonic() < end:
            time.sleep(0.02)
        if plan["error"]:
            raise ValueError(plan["error"])
        return {"audio_out": plan["url"]}
"""


class World(Protocol):
    """Where a model runs. Its output is an object with the file `audio_out`."""

    package: ModuleType

    def settings(self) -> dict[str, Any]:
        """Give the arguments of a client."""

    def returns(self, content: bytes, *, seconds: float = 0, logs: tuple[str, ...] = ()) -> None:
        """Let each run make a WAV file."""

    def fails(self, error: str) -> None:
        """Let each run fail."""

    def raw(self) -> httpx2.Client:
        """Make an HTTP client for requests that no client would send."""

    @property
    def inputs(self) -> list[Any]:
        """What the model was given, run by run."""

    def content(self, url: str) -> bytes:
        """Read an input file as the model would."""

    @property
    def statuses(self) -> list[str]:
        """What has become of the predictions, the first one first."""


class Faked:
    """The fake. Time does not pass in it."""

    def __init__(self, package: ModuleType, fake: Any) -> None:
        self.package = package
        self._fake = fake

    def settings(self) -> dict[str, Any]:
        return {"token": TOKEN, "timeout": 10}

    def returns(self, content: bytes, *, seconds: float = 0, logs: tuple[str, ...] = ()) -> None:
        output = self.package.Output(audio_out=self._fake.file(content, "out.wav"))
        self._fake.returns(output, seconds=seconds, logs="".join(f"{line}\n" for line in logs))

    def fails(self, error: str) -> None:
        self._fake.fails(error)

    def raw(self) -> httpx2.Client:
        return httpx2.Client(transport=self._fake, base_url=self._fake.base_url)

    @property
    def inputs(self) -> list[Any]:
        return [each.to_dict() for each in self._fake.inputs]

    def content(self, url: str) -> bytes:
        content: bytes = self._fake.content(url)
        return content

    @property
    def statuses(self) -> list[str]:
        return [each.status for each in self._fake.predictions]


class Real:
    """Cog, behind the stand-in for Replicate."""

    def __init__(self, package: ModuleType, server: cog.Server, stand_in: StandIn) -> None:
        self.package = package
        self._server = server
        self._stand_in = stand_in
        (server.folder / "inputs").write_text("", "utf-8")

    def settings(self) -> dict[str, Any]:
        return {"token": TOKEN, "timeout": 10, "base_url": self._stand_in.url}

    def returns(self, content: bytes, *, seconds: float = 0, logs: tuple[str, ...] = ()) -> None:
        url = f"data:audio/wav;base64,{base64.b64encode(content).decode()}"
        self._plan(url=url, seconds=seconds, logs=logs)

    def fails(self, error: str) -> None:
        self._plan(error=error)

    def raw(self) -> httpx2.Client:
        headers = {"authorization": f"Bearer {TOKEN}"}
        return httpx2.Client(base_url=self._stand_in.url, headers=headers)

    @property
    def inputs(self) -> list[Any]:
        text = (self._server.folder / "inputs").read_text("utf-8")
        return [json.loads(line) for line in text.splitlines()]

    def content(self, url: str) -> bytes:
        if url.startswith("data:"):
            return base64.b64decode(url.partition("base64,")[2])
        return next(each.content for each in self._stand_in.files.values() if each.url == url)

    @property
    def statuses(self) -> list[str]:
        return [each.status for each in self._stand_in.predictions.values()]

    def _plan(self, **given: Any) -> None:
        plan = {"url": "data:,", "seconds": 0, "logs": (), "error": "", **given}
        (self._server.folder / "plan.json").write_text(json.dumps(plan), "utf-8")


@dataclass(frozen=True, slots=True, kw_only=True)
class Worlds:
    """Makes each world anew for each test; cog itself is started once."""

    package: ModuleType
    schema: Any
    server: cog.Server
    engine: cog.Cog

    @contextmanager
    def world(self, name: str) -> Generator[World]:
        """Make one of them: `fake` or `cog`."""
        if name == "fake":
            testing = importlib.import_module(f"{self.package.__name__}.testing")
            with testing.Fake() as fake:
                yield Faked(self.package, fake)
            return
        with standing_in(self.engine) as stand_in:
            version = self.package.VERSION
            stand_in.models = {version: Model(name=MODEL, version=version, schema=self.schema)}
            yield Real(self.package, self.server, stand_in)


@contextmanager
def running(folder: Path) -> Generator[Worlds]:
    """Make the client with its fake in a folder, and run its model on cog."""
    write_clients(folder, (BARK,))
    (folder / "model").mkdir()
    document = effective_document(BARK, root=ROOT).data
    schema = body_schema(document)["properties"]["input"]
    output = document["components"]["schemas"]["Output"]
    sys.path.insert(0, str(folder))
    try:
        package = importlib.import_module("clients.bark")
        with ExitStack() as stack:
            server = cog.start(folder / "model", schema, output, predictor=_PREDICTOR)
            stack.callback(cog.end, server)
            engine = stack.enter_context(cog.engine(server))
            yield Worlds(package=package, schema=schema, server=server, engine=engine)
    finally:
        sys.path.remove(str(folder))
        for name in [each for each in sys.modules if each.partition(".")[0] == "clients"]:
            del sys.modules[name]
