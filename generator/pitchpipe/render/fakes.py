"""Plans the module `testing` of a client: a fake of the API, with what the document says of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, TypeAlias

from pitchpipe import ir
from pitchpipe.parse.answers import Answers
from pitchpipe.render.annotations import annotation
from pitchpipe.render.auth import plan_auth
from pitchpipe.render.code import (
    ANY,
    MODELS,
    RUNTIME,
    Code,
    grouped,
    imported,
    joined,
    names_of,
    needed,
    sorted_names,
)
from pitchpipe.render.input_schemas import input_schema
from pitchpipe.render.literals import literal
from pitchpipe.render.placement import Resource
from pitchpipe.render.prose import docstring
from pitchpipe.render.streams import variants

_NO_HOST = "https://api.example.com"
_USUAL: Mapping[str, Any] = {
    "status": 200,
    "media_type": "",
    "body": b"",
    "errors": {},
    "server": "",
    "accept": "",
}
"""What an operation is if nothing else is written."""

Methods: TypeAlias = "tuple[str, str, Sequence[ir.Operation]]"
"""A class with methods, how a caller gets at it from a client, and the operations of these."""


def methods_of(resources: Iterable[Resource]) -> Iterator[Methods]:
    """Yield the classes of all resources."""
    for each in resources:
        for name, operations in each.classes.items():
            yield name, ".".join(each.path), operations


def fake_view(
    api: ir.Api, methods: Iterable[Methods], answers: Answers, about: str
) -> dict[str, Any]:
    """Return the variables of the module; `classes` are those of the models that it imports."""
    hosted = api.prediction.runs if api.prediction else None
    trainings = api.prediction.trainings if api.prediction else None
    operations = tuple(_operations(methods, answers, bare=hosted is not None))
    runs = _model(hosted, api, answers) if hosted else {}
    trains = _model(trainings, api, answers) if trainings else {}
    credentials = plan_auth(api.security_schemes).arguments
    modules = ["testing"] if credentials or not runs else []
    modules += ["testing_trainings" if trains else "testing_predictions"] if runs else []
    base = _base(runs, trains)
    used = [base, *runs.values(), *trains.values(), ANY, imported("typing", "Final")]
    needs = needed(each for each in used if isinstance(each, Code))
    classes = sorted_names(names_of(MODELS, needs))
    own = [(module, name) for module, name in needs if module.startswith(f"{RUNTIME}.")]
    constants = ["AsyncClient", *(["BASE_URL"] if api.server else []), "Client"]
    constants += ["MODEL", "VERSION"] if runs else []
    return {
        "doc": docstring([f"A fake of {about}, to test code that calls it."], indent=0),
        "class_doc": docstring([_said(is_model=bool(runs))], indent=4),
        "typing": sorted_names(names_of("typing", needs)),
        "modules": modules,
        "runtime_imports": grouped(own),
        "class_imports": [(f".{MODELS}", classes)] if classes else [],
        "classes": classes,
        "client_names": sorted_names(constants),
        "operations": operations,
        "base": base,
        "runs": runs,
        "trains": trains,
        "base_url": "BASE_URL" if api.server else literal(_server(api)),
        "credentials": credentials,
        "passes_base_url": not api.server,
    }


def _said(*, is_model: bool) -> str:
    if is_model:
        return "The hosted model inside the process; use it in a `with` block."
    return "The API inside the process; use it in a `with` block."


def _server(api: ir.Api) -> str:
    """Return where a fake of an API without a host is."""
    path = api.servers[0].url if api.servers else ""
    return f"{_NO_HOST}{path}" if path.startswith("/") else _NO_HOST


def _operations(methods: Iterable[Methods], answers: Answers, *, bare: bool) -> Iterator[str]:
    """Write each operation; those of a hosted model are `bare`: the fake knows their answers."""
    for class_name, path, operations in methods:
        for variant in variants(tuple(operations)):
            operation = variant.operation
            written = {
                "name": f"{path}.{operation.name}" if path else operation.name,
                "method": f"{class_name}.{operation.name}",
                "verb": operation.method,
                "path": operation.path,
            }
            answer = answers.answer(operation)
            more: dict[str, Any] = {
                "status": answer.status,
                "media_type": answer.media_type,
                "body": b"" if bare else answer.body,
                "errors": {} if bare else dict(answer.errors),
                "server": operation.server,
                "accept": answer.media_type if variant.stream and variant.other else "",
            }
            written |= {key: value for key, value in more.items() if value != _USUAL[key]}
            yield ", ".join(f"{key}={_value(value)}" for key, value in written.items())


def _value(value: Any) -> str:
    return repr(value) if isinstance(value, bytes) else literal(value)


# Hosted models.


def _model(runs: ir.Runs, api: ir.Api, answers: Answers) -> dict[str, Any]:
    """Return what the fake of a hosted model is made with."""
    by_name = {each.name: each for each in api.definitions}
    given, prediction = by_name[runs.input], by_name[runs.prediction]
    fields = {each.wire_name: each for each in _fields(prediction)}
    classes = [imported(MODELS, runs.input), annotation(runs.output)]
    classes.append(imported(MODELS, runs.prediction))
    return {
        "classes": joined(classes),
        "schema": input_schema(given, by_name),
        "output": literal(answers.value(fields["output"].where)),
        "read_input": _reader(given),
        "read_prediction": _reader(prediction),
    }


def _base(runs: Mapping[str, Any], trains: Mapping[str, Any]) -> Code:
    """Write the class that the fake extends."""
    classes = joined(each["classes"] for each in (runs, trains) if each)
    if trains:
        return Code("testing_trainings.FakeTrainable[") + classes + "]"
    return Code("testing_predictions.FakeModel[") + classes + "]" if runs else Code("testing.Fake")


def _fields(definition: ir.Definition) -> tuple[ir.Field, ...]:
    return definition.fields if isinstance(definition, ir.Model) else ()


def _reader(definition: ir.Definition) -> Code:
    """Write the function that makes an object of JSON."""
    if isinstance(definition, ir.Model):
        return imported(MODELS, definition.name) + ".from_dict"
    return Code("dict")
