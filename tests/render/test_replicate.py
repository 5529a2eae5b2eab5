"""What published models share is in the runtime, and is what each would have to itself."""

from __future__ import annotations

import ast
import asyncio
import datetime as dt
import inspect
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from types import ModuleType
from typing import Any

import httpx2
import pytest

from pitchpipe import ir
from pitchpipe.config import FORMATS, ClientConfig
from pitchpipe.effective import effective_document
from pitchpipe.parse.api import parse
from pitchpipe.pipeline import render_shared, try_render_client
from pitchpipe.render.format import format_python
from pitchpipe.render.package import render_package
from pitchpipe.render.replicate import is_published, shared_definitions
from tests.support.golden import import_client
from tests.support.loopback import Caller
from tests.support.standin import standing_in

ROOT = Path(__file__).parents[2]
SPECS = ROOT / "specs"
MODELS = sorted(each.stem for each in SPECS.glob("*.yaml"))
ALL, OWN = "like_all", "by_itself"


def api_of(model: str, **options: str) -> ir.Api:
    document = effective_document(client_of(model), root=ROOT)
    return parse(document, **options).api


def client_of(model: str, name: str = "api") -> ClientConfig:
    overlays = tuple(SPECS / "overlays" / f"{each}.yaml" for each in ("replicate", model))
    return ClientConfig(name=name, spec=SPECS / f"{model}.yaml", overlays=overlays)


@pytest.fixture(scope="module")
def clients(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, ModuleType]]:
    """Make a client of a published model as it is made, and as if it were the only one."""
    folder = tmp_path_factory.mktemp("replicate") / "set_of_two_forms"
    usual = try_render_client(client_of("suno-ai_bark", ALL), root=ROOT).files
    alone = render_package(api_of("suno-ai_bark"), name=OWN, source="a", command="b")
    made = {f"{OWN}/{path}": format_python(text) if text else "" for path, text in alone.items()}
    for path, text in {**render_shared(), **usual, **made}.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, encoding="utf-8")
    yield {name: import_client(folder, name) for name in (ALL, OWN)}
    for name in [each for each in sys.modules if each.partition(".")[0] == folder.name]:
        del sys.modules[name]


def test_the_shared_definitions_are_those_of_the_published_specs(
    clients: dict[str, ModuleType],
) -> None:
    """Classes, types and codec stand in the runtime as they would in each client."""
    folder = Path(clients[OWN].__file__ or "").parent
    shared = shared_definitions(api_of("suno-ai_bark"))
    text = (folder.parent / "_runtime/envelope.py").read_text(encoding="utf-8")
    found = dict(statements(text))
    own = dict(statements((folder / "models.py").read_text(encoding="utf-8")))
    codec = dict(statements((folder / "_codec.py").read_text(encoding="utf-8")))
    wanted = {name: own[name] for name in shared}
    used = {name: text for name, text in codec.items() if name in found}
    names = {name for name in found if not name.startswith("_")} - {"NAMES"}
    assert {name: found[name] for name in names} == wanted | used
    assert len(used) == len([each for each in codec if each[7:] in {snake(n) for n in shared}])


def snake(name: str) -> str:
    return "".join(f"_{c.lower()}" if c.isupper() else c for c in name).removeprefix("_")


HIDING = """
overlay: 1.0.0
info: {title: The form of an official model, version: 1.0.0}
actions:
  - target: $.paths['/predictions'].post.requestBody.content.*.schema.properties.version
    update:
      description: "Eg: hidden. The model does not show its versions: the latest one runs"
"""


def made(config: ClientConfig, folder: Path) -> ModuleType:
    """Make the client of a set of its own."""
    files = {**render_shared(), **try_render_client(config, root=ROOT).files}
    for path, text in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, encoding="utf-8")
    return import_client(folder, config.name)


def statements(text: str) -> Iterator[tuple[str, str]]:
    """Yield each class, function and variable of a module with its code and what is said of it."""
    body = ast.parse(text).body
    for node, following in zip(body, [*body[1:], None], strict=True):
        if isinstance(node, ast.ClassDef | ast.FunctionDef):
            yield node.name, ast.unparse(node)
        elif isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name):
            said = ast.unparse(following) if isinstance(following, ast.Expr) else ""
            yield node.target.id, f"{ast.unparse(node)}\n{said}"


CALLS: tuple[tuple[str, dict[str, Any]], ...] = (
    ("list_predictions", {}),
    (
        "list_predictions",
        {
            "cursor": "a b",
            "created_after": dt.datetime(2026, 1, 2, tzinfo=dt.UTC),
            "created_before": dt.datetime(2026, 3, 4, tzinfo=dt.UTC),
            "source": "web",
        },
    ),
    ("get_prediction", {"prediction_id": "a/b"}),
    ("cancel_prediction", {"prediction_id": "ab"}),
    ("create_prediction", {"input": {"prompt": "Hello"}}),
    (
        "create_prediction",
        {
            "input": {"text_temp": 0.5, "output_full": True},
            "version": "1" * 64,
            "webhook": "https://example.com/hook",
            "webhook_events_filter": ["start", "completed"],
            "stream": True,
            "prefer": "wait=7",
            "cancel_after": "1h30m",
        },
    ),
    ("create_prediction", {"input": {"prompt": "Hello"}, "deployment": "acme/voices"}),
    ("run", {"prompt": "Hello", "custom_history_prompt": b"data", "timeout": 30}),
    ("run", {"prompt": "Hello", "deployment": "acme/voices"}),
)
WRONG: tuple[tuple[str, dict[str, Any]], ...] = (
    ("list_predictions", {"cursor": 5, "created_after": "yesterday", "source": "api"}),
    ("get_prediction", {"prediction_id": ""}),
    ("cancel_prediction", {"prediction_id": 7}),
    (
        "create_prediction",
        {
            "input": {"text_temp": "a"},
            "version": 5,
            "webhook": 7,
            "prefer": "a",
            "cancel_after": "b",
        },
    ),
    ("create_prediction", {"input": {}, "version": "1" * 64, "deployment": "../x"}),
    ("run", {"prompt": 5, "version": 6}),
)


@pytest.mark.parametrize("is_async", [False, True], ids=["sync", "async"])
def test_each_call_sends_the_same(clients: dict[str, ModuleType], *, is_async: bool) -> None:
    """Requests, values and errors are those of a client with operations of its own."""
    for name, arguments in (*CALLS, *WRONG):
        for status in (200, 404, 422):
            usual, alone = (
                said(clients[each], name, arguments, status, is_async=is_async)
                for each in (ALL, OWN)
            )
            assert usual == alone, name
    assert "2 invalid inputs" in said(clients[ALL], *WRONG[-1], 200, is_async=is_async)[1]


def said(
    package: ModuleType, name: str, arguments: dict[str, Any], status: int, *, is_async: bool
) -> tuple[list[tuple[Any, ...]], str]:
    """Call a method; return what was sent, and what came of it as text."""
    sent: list[tuple[Any, ...]] = []
    state = {"id": "a", "status": "succeeded", "output": {"audio_out": "https://a.example/b"}}
    page = {"next": None, "results": [state]}
    refusal = {"detail": "no", "invalid_fields": [{"type": "a", "field": "input.b"}]}

    def answer(request: httpx2.Request) -> httpx2.Response:
        sent.append((request.method, str(request.url), request.headers.raw, request.content))
        good = page if name == "list_predictions" else state
        return httpx2.Response(status, json=good if status == 200 else refusal)

    given = {**arguments}
    if isinstance(given.get("input"), dict):
        given["input"] = package.Input(**given["input"])
    transport: Any = httpx2.MockTransport(answer)
    try:
        if is_async:
            pool = httpx2.AsyncClient(transport=transport)
            client = package.AsyncClient("t", http_client=pool)
            value = asyncio.run(getattr(client, name)(**given))
        else:
            with httpx2.Client(transport=transport) as http_client:
                value = getattr(package.Client("t", http_client=http_client), name)(**given)
    except Exception as error:  # noqa: BLE001  any of them is to be the same
        details = [getattr(error, each, "") for each in ("error", "refused")]
        return sent, f"{type(error).__name__}: {error} {details}"
    return sent, repr(value)


@pytest.mark.parametrize("formats", [FORMATS[0], "text"])
@pytest.mark.parametrize("is_async", [False, True], ids=["sync", "async"])
def test_an_official_model_is_run_at_a_path_of_its_own(
    tmp_path: Path, formats: str, *, is_async: bool
) -> None:
    """A server knows no version `hidden`. With formats as text, a client has its own operations."""
    overlay = tmp_path / "hidden.yaml"
    overlay.write_text(HIDING, encoding="utf-8")
    config = replace(client_of("suno-ai_bark"), formats=formats)
    config = replace(config, overlays=(*config.overlays, overlay))
    package = made(config, tmp_path / f"set_of_{formats}_{is_async}")
    assert package.VERSION == "hidden"
    caller, given = Caller(is_async=is_async), package.Input(prompt="Hello")
    with standing_in(is_official=True) as server:
        settings = {"token": "r8_s3cret", "base_url": server.url}
        caller(package, "run", client=settings, prompt="Hello")
        made_one = caller(package, "create_prediction", client=settings, input=given)
        assert caller(package, "wait", made_one.id, client=settings).version == "hidden"
        creates = server.requests("POST")
        assert creates == ["POST /models/suno-ai/bark/predictions"] * 2
        errors = sys.modules[f"{package.__name__.rpartition('.')[0]}._runtime.errors"]
        with pytest.raises(errors.UnprocessableEntity):
            caller(package, "run", client=settings, prompt="Hello", version="1" * 64)
        assert server.requests("POST")[2:] == ["POST /predictions"]
        assert server.billed == 2


@pytest.mark.parametrize("kind", ["Client", "AsyncClient"])
def test_each_method_says_the_same(clients: dict[str, ModuleType], kind: str) -> None:
    """Arguments and descriptions are those of the spec, but a version need not be given."""
    usual, alone = (getattr(clients[name], kind) for name in (ALL, OWN))
    public = {name for name in dir(alone) if not name.startswith("_")}
    assert public == {name for name in dir(usual) if not name.startswith("_")}
    for name in ["__init__", *sorted(public)]:
        method, other = getattr(usual, name), getattr(alone, name)
        given, wanted = (inspect.signature(each).parameters for each in (method, other))
        assert list(given) == list(wanted), name
        assert {n: p.default for n, p in given.items() if n != "version"} == {
            n: p.default for n, p in wanted.items() if n != "version"
        }, name
        assert ("deployment" in given) == (name in {"run", "stream", "create_prediction"})
        assert method.__doc__ == other.__doc__, name


@pytest.mark.parametrize("model", MODELS)
def test_a_published_spec_is_recognised(model: str) -> None:
    assert is_published(api_of(model))


def test_any_other_document_has_all_of_it_to_itself() -> None:
    """One that differs in the least is generated from what it says."""
    api = api_of("suno-ai_bark")
    first, *others = api.operations
    definitions = [replace(each, description="Mine.") for each in api.definitions]
    (scheme,) = api.security_schemes
    for name, other in {
        "formats": api_of("suno-ai_bark", formats="text"),
        "text": replace(api, operations=(replace(first, description="Mine."), *others)),
        "fewer": replace(api, operations=tuple(others)),
        "definitions": replace(api, definitions=tuple(definitions)),
        "server": replace(api, servers=()),
        "credential": replace(api, security_schemes=(replace(scheme, environment="OTHER"),)),
        "no model": replace(api, prediction=None),
    }.items():
        assert not is_published(other), name
    own = [
        replace(each, description="Mine.") if each.name in ("Input", "Output") else each
        for each in api.definitions
    ]
    assert is_published(replace(api, definitions=tuple(own), description="Mine."))
