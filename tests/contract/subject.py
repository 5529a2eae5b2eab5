"""One generated client beside a mock server of the spec that it is made from."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import ModuleType
from typing import Any

import httpx2
import pytest

import generated
from pitchpipe.config import load_config
from pitchpipe.load.yaml_source import load
from tests.contract.prism import Prism
from tests.contract.table import typical

ROOT = Path(__file__).parents[2]
CONFIG = load_config(ROOT / "pyproject.toml")
TOKEN = "test-token"  # noqa: S105  Prism takes any
HEADERS = {"Authorization": f"Bearer {TOKEN}", "Content-Type": "application/json"}


def body_schema(document: Mapping[str, Any]) -> Any:
    """Give the schema of what creates a prediction."""
    operation = document["paths"]["/predictions"]["post"]
    return operation["requestBody"]["content"]["application/json"]["schema"]


def published_inputs() -> list[tuple[str, str]]:
    """List all inputs of all models, as (client, input)."""
    specs = {client.name: load(client.spec, root=ROOT).data for client in CONFIG.clients}
    return [
        (name, each)
        for name, spec in specs.items()
        for each in body_schema(spec)["properties"]["input"]["properties"]
    ]


@dataclass(slots=True)
class Exchange:
    """What an `http_client` with these hooks sent and got, in order."""

    responses: list[httpx2.Response] = field(default_factory=list)

    def client(self, **params: str) -> httpx2.Client:
        """Make a client that notes all; `params` go to Prism: `__code`, `__dynamic`."""
        return httpx2.Client(params=params, event_hooks={"response": [self._note]})

    def async_client(self, **params: str) -> httpx2.AsyncClient:
        """Make the same for `await`."""
        return httpx2.AsyncClient(params=params, event_hooks={"response": [self._anote]})

    def _note(self, response: httpx2.Response) -> None:
        response.read()
        self.responses.append(response)

    async def _anote(self, response: httpx2.Response) -> None:
        await response.aread()
        self.responses.append(response)


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """A generated client, its effective spec, and Prism mocking that."""

    name: str
    package: ModuleType
    spec: Mapping[str, Any]
    prism: Prism
    raw: httpx2.Client
    exchange: Exchange
    client: Any  # the generated Client, which notes what it sends in `exchange`

    @property
    def inputs(self) -> Any:
        """The schema of the inputs."""
        return body_schema(self.spec)["properties"]["input"]

    def required(self) -> dict[str, Any]:
        """Choose a value for each required input."""
        properties = self.inputs["properties"]
        return {name: typical(properties[name]) for name in self.inputs.get("required", ())}

    def least(self) -> Any:
        """Make an Input with no more than what is required."""
        return self.package.Input(**self.required())

    def connect(self, http_client: httpx2.Client) -> Any:
        """Make a Client that talks to Prism."""
        return self.package.Client(TOKEN, base_url=self.prism.url, http_client=http_client)

    def connect_async(self, http_client: httpx2.AsyncClient) -> Any:
        """Make an AsyncClient that talks to Prism."""
        return self.package.AsyncClient(TOKEN, base_url=self.prism.url, http_client=http_client)

    def send(self, inputs: Mapping[str, Any], **arguments: Any) -> Any:
        """Create a prediction, and give the JSON that was sent; None if it was refused before."""
        count = len(self.exchange.responses)
        try:
            value = self.package.Input(**inputs)
        except TypeError:  # an argument that is missing, or that there is not
            return None
        try:
            self.client.create_prediction(input=value, **arguments)
        except generated.InvalidInput:
            assert len(self.exchange.responses) == count, "refused, but sent all the same"
            return None
        except generated.UnprocessableEntity:
            pass  # the caller compares with what Prism says of the row itself
        return json.loads(self.exchange.responses[-1].request.content)

    def violations(self, method: str, path: str, **options: Any) -> list[dict[str, Any]]:
        """Ask Prism what is wrong with a request that no generated code has touched."""
        return self.read_violations(self.raw.request(method, self.prism.url + path, **options))

    def body_violations(self, body: Mapping[str, Any]) -> list[dict[str, Any]]:
        """Ask Prism what is wrong with the body of a request that creates a prediction."""
        # In ASCII: that can carry even what is no text.
        return self.violations("POST", "/predictions", content=json.dumps(body))

    def last_violations(self) -> list[dict[str, Any]]:
        """Read what Prism found wrong with the last request of the generated client."""
        return self.read_violations(self.exchange.responses[-1])

    def read_violations(self, response: httpx2.Response) -> list[dict[str, Any]]:
        """Read what Prism found wrong. Anything but a clear answer fails the test."""
        found: list[dict[str, Any]] = json.loads(response.headers.get("sl-violations", "[]"))
        if response.status_code != 422 if found else not response.is_success:
            answer = f"{response.request.url} -> {response.status_code}: {response.text}"
            pytest.fail(f"{answer}\n{found}\n{self.prism.last_lines()}", pytrace=False)
        return found
