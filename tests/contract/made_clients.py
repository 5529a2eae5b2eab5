"""Clients made of public models' schemas, and what they refuse of an input."""

from __future__ import annotations

import ast
import inspect
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from typing import Any

from pitchpipe.config import ClientConfig
from pitchpipe.execution.local import render_clients
from pitchpipe.model.model_schema import read_model_schema
from pitchpipe.model.spec import make_overlay, make_spec
from pitchpipe.model.yaml_text import to_yaml
from pitchpipe.pipeline import render_shared
from tests.contract.judge import MISSING, UNKNOWN, Refusal
from tests.contract.public_models import Public
from tests.support.golden import import_client

SHARED_OVERLAY = Path(__file__).parents[2] / "specs" / "overlays" / "replicate.yaml"
_BODY = "input."


@dataclass(frozen=True, slots=True, kw_only=True)
class MadeClient:
    """A client, and the argument of its Input for each property of the model's."""

    package: ModuleType
    arguments: Mapping[str, str]

    def refusals(self, given: Mapping[str, Any]) -> set[Refusal]:
        """Return what a caller is told who passes an input to it, each by the model's own name."""
        at = self.arguments
        found = {Refusal(name, UNKNOWN) for name in given if name not in at}
        known = {at[name]: value for name, value in given.items() if name in at}
        lacking = self._lacking(known)
        names = {argument: name for name, argument in at.items()}
        found |= {Refusal(names[each], MISSING) for each in lacking}
        # With None in the place of what is missing, the rest can be looked at as well.
        value = self._input(**known, **dict.fromkeys(lacking))
        for violation in self._violations(value):
            place = violation.at.removeprefix(_BODY)
            argument = next((each for each in _heads(place) if each in names), place)
            if argument not in lacking:
                found.add(Refusal(names.get(argument, place), violation.rule))
        return found

    @property
    def _input(self) -> Any:
        """The class of the input, which is `Input` unless another schema has that name, too."""
        name = self.package.CreatePredictionRequest.__annotations__["input"]
        return getattr(self.package, name)

    def _lacking(self, known: Mapping[str, Any]) -> set[str]:
        """Return the arguments without which there is a TypeError."""
        parameters = inspect.signature(self._input).parameters.values()
        needed = {each.name for each in parameters if each.default is each.empty}
        return needed - known.keys()

    def _violations(self, value: Any) -> Sequence[Any]:
        try:
            body = self.package.CreatePredictionRequest(input=value, version="0")
            client = self.package.client
            getattr(client, "API", client).build_create_prediction(body=body)
        except ValueError as error:
            violations: Sequence[Any] = error.violations  # type: ignore[attr-defined]
            return violations
        return ()


def _heads(place: str) -> Iterator[str]:
    """Yield a place and those that it lies in, the nearest first: `a.b[0]`, `a.b`, `a`."""
    for end in range(len(place), 0, -1):
        if end == len(place) or place[end] in ".[":
            yield place[:end]


def make_clients(models: Sequence[Public], folder: Path) -> Iterator[tuple[Public, MadeClient]]:
    """Make clients as `pitchpipe add` does, in one package below a folder, and yield each."""
    configs = [_write(model, folder) for model in models]
    package = folder / "made_of_public_models"
    _put(package, render_shared())
    for model, config, made in zip(
        models, configs, render_clients(configs, root=folder), strict=True
    ):
        assert made.files, (model.reference.model, made.problems)
        _put(package, made.files)
        arguments = _arguments(made.files[f"{config.name}/_codec.py"])
        yield model, MadeClient(package=import_client(package, config.name), arguments=arguments)


def _write(model: Public, folder: Path) -> ClientConfig:
    reference = model.reference
    schema = read_model_schema(model.document, path=reference.model)
    spec, overlay = folder / f"{reference.title}.yaml", folder / f"{reference.title}.overlay.yaml"
    spec.write_text(to_yaml(make_spec(reference, model.description, schema)), "utf-8")
    overlay.write_text(to_yaml(make_overlay(reference, schema)), "utf-8")
    return ClientConfig(name=reference.client, spec=spec, overlays=(SHARED_OVERLAY, overlay))


def _put(folder: Path, files: Mapping[str, str]) -> None:
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")


def _arguments(codec: str) -> dict[str, str]:
    """Read of a client's codec which argument is sent as which property of the input."""
    functions = {
        each.name: each for each in ast.parse(codec).body if isinstance(each, ast.FunctionDef)
    }
    _, encode = _sent(functions["encode_create_prediction_request"])["input"]
    if not isinstance(encode, ast.Name):
        return {}
    values = {name: value for name, (value, _) in _sent(functions[encode.id]).items()}
    return {name: value.attr for name, value in values.items() if isinstance(value, ast.Attribute)}


def _sent(function: ast.FunctionDef) -> dict[str, tuple[ast.expr, ast.expr]]:
    """Return by property what a function takes its value from, and what checks that."""
    return {
        str(target.slice.value): (call.args[0], call.func)
        for each in ast.walk(function)
        if isinstance(each, ast.Assign) and isinstance(call := each.value, ast.Call)
        for target in each.targets
        if isinstance(target, ast.Subscript) and isinstance(target.slice, ast.Constant)
    }
