"""Plans the module `testing` of a client: a fake of the API, with what the document says of it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, TypeAlias

from pitchpipe import ir
from pitchpipe.parse.answers import Answers
from pitchpipe.parse.names import Claims
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
from pitchpipe.render.fake_tables import Table, Tables
from pitchpipe.render.homes import Path, relative
from pitchpipe.render.input_schemas import input_schema
from pitchpipe.render.literals import literal
from pitchpipe.render.placement import Resource
from pitchpipe.render.prose import docstring
from pitchpipe.render.streams import Variant, variants

_NO_HOST = "https://api.example.com"
_USUAL: Mapping[str, Any] = {
    "server": "",
    "accept": "",
    "status": 200,
    "location": "",
    "text": "",
    "errors": {},
}
"""What an operation is if nothing else is written; with a body, its media type is that of JSON."""

Methods: TypeAlias = "tuple[str, str, Sequence[ir.Operation]]"
"""A class with methods, how a caller gets at it from a client, and the operations of these."""


def flat_view(api: ir.Api, class_name: str, answers: Answers, about: str) -> dict[str, Any]:
    """Return the variables of the module if one class has all methods.

    `classes` are those of the models that it imports.
    """
    is_hosted = api.prediction is not None and api.prediction.runs is not None
    table = _table_of([(class_name, "", api.operations)], answers, bare=is_hosted)
    return _view(api, answers, about, Tables().text(table))


def grouped_views(
    api: ir.Api, resources: Iterable[Resource], answers: Answers, about: str
) -> tuple[dict[Path, dict[str, Any]], dict[str, Any]]:
    """Return the variables of the tables of resources, by their modules, and of the module itself.

    The first of the resources is the client. See `flat_view`.
    """
    client, *others = resources
    tables, names = Tables(), Claims()
    views: dict[Path, dict[str, Any]] = {}
    imports: list[tuple[str, str]] = []
    for each in others:
        if text := tables.text(_table_of(_methods_of(each), answers)):
            said = f"What a fake of {about} answers for `{each.called}`."
            module = (*each.folder, "testing")
            views[module] = {"doc": docstring([said], indent=0), "table": text}
            name = names.claim("_".join([*each.folder, "OPERATIONS"]).upper())
            imports.append((relative(("testing",), module), name))
    own = tables.text(_table_of(_methods_of(client), answers))
    return views, _view(api, answers, about, own, imports)


def _methods_of(resource: Resource) -> list[Methods]:
    path = ".".join(resource.path)
    return [(name, path, operations) for name, operations in resource.classes.items()]


def _view(
    api: ir.Api,
    answers: Answers,
    about: str,
    table: str,
    others: Sequence[tuple[str, str]] = (),
) -> dict[str, Any]:
    """Return the variables of the module.

    The `table` is that of the client's own methods. The `others` are the modules with the tables of
    its resources, and what each of these tables is called here.
    """
    hosted = api.prediction.runs if api.prediction else None
    trainings = api.prediction.trainings if api.prediction else None
    runs = _model(hosted, api, answers) if hosted else {}
    trains = _model(trainings, api, answers) if trainings else {}
    credentials = plan_auth(api.security_schemes).arguments
    modules = ["testing"] if credentials or not runs else []
    modules += ["testing_trainings" if trains else "testing_predictions"] if runs else []
    base = _base(runs, trains)
    has_constants = bool(table or runs or trains)
    used = [base, *runs.values(), *trains.values(), ANY]
    used += [imported("typing", "Final")] if has_constants else []
    needs = needed(each for each in used if isinstance(each, Code))
    classes = sorted_names(names_of(MODELS, needs))
    of_runtime = [each for each in needs if each[0].startswith(f"{RUNTIME}.")]
    constants = ["AsyncClient", *(["BASE_URL"] if api.server else []), "Client"]
    constants += ["MODEL", "VERSION"] if runs else []
    return {
        "doc": docstring([f"A fake of {about}, to test code that calls it."], indent=0),
        "class_doc": docstring([_said(is_model=bool(runs))], indent=4),
        "typing": sorted_names(names_of("typing", needs)),
        "modules": modules,
        "runtime_imports": grouped(of_runtime),
        "class_imports": [(f".{MODELS}", classes)] if classes else [],
        "classes": classes,
        "table": table,
        "tables": [
            (".client", sorted_names(constants)),
            *((module, [f"OPERATIONS as {name}"]) for module, name in others),
        ],
        "given": ", ".join([*(["OPERATIONS"] if table else []), *(name for _, name in others)]),
        "base": base,
        "runs": runs,
        "trains": trains,
        "base_url": "BASE_URL" if api.server else literal(_server(api)),
        "credentials": credentials,
        "passes_base_url": not api.server,
    }


def _said(*, is_model: bool) -> str:
    if is_model:
        return "A fake of the hosted model; use it in a `with` block."
    return "A fake of the API; use it in a `with` block."


def _server(api: ir.Api) -> str:
    """Return where a fake of an API without a host is."""
    path = api.servers[0].url if api.servers else ""
    return f"{_NO_HOST}{path}" if path.startswith("/") else _NO_HOST


def _table_of(methods: Sequence[Methods], answers: Answers, *, bare: bool = False) -> Table:
    """Return what fakes know of operations; those of a hosted model are `bare`: without answers."""
    names = [each.name for _, _, operations in methods for each in operations]
    return {
        f"{path}.{variant.operation.name}" if path else variant.operation.name: {
            "class": class_name,
            **_row(variant, answers, bare=bare),
        }
        for class_name, path, operations in methods
        for variant in variants(tuple(operations), names)
    }


def _row(variant: Variant, answers: Answers, *, bare: bool) -> dict[str, Any]:
    operation = variant.operation
    answer = answers.answer(operation)
    row: dict[str, Any] = {
        "request": f"{operation.method} {operation.path}",
        "server": operation.server,
        "accept": variant.accept,
        "status": answer.status,
        "media_type": answer.media_type,
        "location": answer.location,
    }
    if not bare:
        is_text = isinstance(answer.body, bytes)
        row |= {"text": answer.body.decode()} if is_text else {"body": answer.body}
        row["errors"] = dict(answer.errors)
    usual = {**_USUAL, "media_type": "application/json" if "body" in row else ""}
    return {key: value for key, value in row.items() if key not in usual or value != usual[key]}


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
