"""Calls each client with the input that was recorded, and gives it the recorded prediction.

The client is called as a user would call it, by `run`; a server in the same process takes what is
sent, and answers with what was recorded.
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from datetime import datetime
from types import ModuleType
from typing import Any

import httpx2

from benchmarks.corpus.findings import (
    FAILED,
    MISSING,
    NULL,
    SHAPE,
    TEXT,
    UNKNOWN,
    VALUE,
    Finding,
)
from benchmarks.corpus.judge import objections
from benchmarks.corpus.models import Model
from benchmarks.corpus.names import argument_name, field_name

_REST = "additional_properties"


def check_recorded(model: Model, package: ModuleType) -> Iterator[Finding]:
    """Yield what becomes of the recorded input and of the recorded prediction."""
    server = _Server(model.prediction)
    with server.client(package) as client:
        yield _input(model, package, client, server)
        yield _output(model, package, client, server)


class _Server:
    """Answers every request with one prediction, and keeps what was sent."""

    def __init__(self, prediction: Mapping[str, Any]) -> None:
        self.answer = json.dumps(prediction).encode()
        self.sent: Any = None

    def client(self, package: ModuleType) -> Any:
        """Make a client of the package that talks to this server."""
        transport = httpx2.MockTransport(self._answered)
        return package.Client("token", http_client=httpx2.Client(transport=transport))

    def _answered(self, request: httpx2.Request) -> httpx2.Response:
        self.sent = json.loads(request.content) if request.content else None
        return httpx2.Response(201, content=self.answer)


def _input(model: Model, package: ModuleType, client: Any, server: _Server) -> Finding:
    """Call `run` with the recorded input, and look at what is sent."""
    column = "input" if model.is_current else "older input"
    recorded = model.prediction["input"]
    given = {name: value for name, value in recorded.items() if value is not None}
    errors = errors_of(package)
    try:
        client.run(**{argument_name(name): value for name, value in given.items()})
    except errors.InvalidInput as error:
        return _refused(model, column, [str(each) for each in error.violations])
    except TypeError as error:
        return _refused(model, column, [str(error)])
    except errors.DecodeError:
        pass  # it was sent: of what came back the other column tells
    except (errors.PredictionFailed, errors.OutputMissing):
        pass
    except Exception as error:  # noqa: BLE001  whatever it is, it is what is looked for
        return Finding(model=model.name, column=column, cause="crash", said=repr(error))
    if not _is_same(server.sent["input"], given):
        said = f"sent {server.sent['input']!r}, recorded {given!r}"
        return Finding(model=model.name, column=column, cause="sent otherwise", said=said)
    nulls = ", ".join(sorted(recorded.keys() - given.keys()))
    cause = NULL if nulls else ""
    return Finding(model=model.name, column=column, cause=cause, said=nulls, is_note=True)


def errors_of(package: ModuleType) -> Any:
    """Return what all clients of a set have: the errors."""
    return sys.modules[package.__name__.rpartition(".")[0]]


def _refused(model: Model, column: str, reasons: list[str]) -> Finding:
    """Say why an input is refused, if the validator that is not ours agrees that it has to be."""
    recorded = model.prediction["input"]
    unknown = [name for name in recorded if name not in model.inputs]
    wrong = objections(model.document, "Input", recorded)
    said = "; ".join(reasons)
    if unknown:
        cause = UNKNOWN
    elif any(each.endswith(": required") for each in wrong):
        cause = MISSING
    elif wrong:
        cause = TEXT if all(map(_is_number_as_text, reasons)) else VALUE
    else:
        cause = "refused in error"
    return Finding(model=model.name, column=column, cause=cause, said=said)


def _is_number_as_text(reason: str) -> bool:
    return (
        re.match(r"input\.\w+: '-?[0-9.]+' is not (an integer|a number|one of -?[0-9])", reason)
        is not None
    )


def _output(model: Model, package: ModuleType, client: Any, server: _Server) -> Finding:
    """Get the recorded prediction, and look for what is lost of it."""
    column = "output" if model.is_current else "older output"
    recorded = model.prediction
    try:
        decoded = client.get_prediction(recorded["id"])
    except errors_of(package).DecodeError as error:
        said = f"{error.at}: {error.reason}"
        if error.body != server.answer:
            return Finding(model=model.name, column=column, cause="body lost", said=said)
        return _contradicted(model, column, said)
    except Exception as error:  # noqa: BLE001  as above
        return Finding(model=model.name, column=column, cause="crash", said=repr(error))
    lost = list(differences(decoded, recorded))
    if lost:
        return Finding(model=model.name, column=column, cause="lost", said="; ".join(lost))
    cause = FAILED if recorded["status"] == "failed" else ""
    return Finding(model=model.name, column=column, cause=cause, is_note=True)


def _contradicted(model: Model, column: str, said: str) -> Finding:
    is_so = objections(model.document, "Output", model.prediction["output"])
    cause = SHAPE if is_so else "not decoded in error"
    return Finding(model=model.name, column=column, cause=cause, said=said)


def differences(decoded: Any, recorded: Any, at: str = "") -> Iterator[str]:
    """Yield the places where what was decoded does not say what was recorded, or says more."""
    if is_dataclass(decoded):
        yield from _object_differences(decoded, recorded, at)
    elif isinstance(decoded, list) and isinstance(recorded, list):
        if len(decoded) != len(recorded):
            yield f"{at}: {len(decoded)} items, not {len(recorded)}"
        for index, (own, other) in enumerate(zip(decoded, recorded, strict=False)):
            yield from differences(own, other, f"{at}/{index}")
    elif isinstance(decoded, dict) and isinstance(recorded, dict):
        for key in decoded.keys() ^ recorded.keys():
            yield f"{at}/{key}: there on one side only"
        for key in decoded.keys() & recorded.keys():
            yield from differences(decoded[key], recorded[key], f"{at}/{key}")
    elif not _is_same(decoded, recorded):
        yield f"{at}: {decoded!r}, not {recorded!r}"


def _object_differences(decoded: Any, recorded: Any, at: str) -> Iterator[str]:
    names = {each.name for each in fields(decoded)} - {_REST}
    rest = dict(getattr(decoded, _REST, {}))
    values = {name: getattr(decoded, name) for name in names}
    for key, said in recorded.items():
        name = field_name(key)
        if name in values:
            yield from differences(values.pop(name), said, f"{at}/{key}")
        elif key in rest:
            yield from differences(rest.pop(key), said, f"{at}/{key}")
        else:
            yield f"{at}/{key}: lost"
    invented = [name for name, value in values.items() if value is not None]
    yield from (f"{at}/{name}: invented" for name in [*invented, *rest])


def _is_same(own: Any, other: Any) -> bool:
    """Compare JSON values: 1 is 1.0, but not true, and a time is the same however it is written."""
    if isinstance(own, datetime) and isinstance(other, str):
        return own == datetime.fromisoformat(other)
    return json.dumps(_plain(own), sort_keys=True) == json.dumps(_plain(other), sort_keys=True)


def _plain(value: Any) -> Any:
    if isinstance(value, list):
        return [_plain(each) for each in value]
    if isinstance(value, dict):
        return {key: _plain(each) for key, each in value.items()}
    is_whole = isinstance(value, float) and value.is_integer()
    return int(value) if is_whole else value
