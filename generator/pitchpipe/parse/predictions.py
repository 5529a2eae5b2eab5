"""Tells whether a document describes one hosted model, which version it pins, and how it is run."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from typing import TypeAlias

from pitchpipe import ir
from pitchpipe.parse.definition_graph import reachable, retyped
from pitchpipe.parse.leaves import changed, changed_definition
from pitchpipe.parse.names import snake

_VERSION_ID = re.compile(r"\b[0-9a-f]{64}\b|(?<=^Eg: )hidden\b")
_IN_PATH = re.compile(r"\{[^{}]*\}")
_OPERATIONS = {
    "create": "POST /predictions",
    "get": "GET /predictions/{}",
    "cancel": "POST /predictions/{}/cancel",
    "list": "GET /predictions",
}
# What the flows of the runtime read: `Prediction` and `Page` in templates/runtime/operations.py.
_PREDICTION = frozenset(
    [
        "id",
        "status",
        "version",
        "input",
        "output",
        "error",
        "logs",
        "urls",
        "created_at",
        "completed_at",
    ]
)
_HEADERS = frozenset(["Prefer", "Cancel-After"])
_TRAININGS = {
    "create": "POST /models/{}/versions/{}/trainings",
    "get": "GET /trainings/{}",
    "cancel": "POST /trainings/{}/cancel",
    "list": "GET /trainings",
}
_DESTINATION = "destination"
# What clients of a model that can be trained have besides their operations.
_METHODS = frozenset(["train", "trainings", "wait_for_training"])

_ByName: TypeAlias = Mapping[str, ir.Definition]
_Operations: TypeAlias = Mapping[str, ir.Operation]


def with_predictions(api: ir.Api) -> ir.Api:
    """Recognise the form of Replicate's model documents; any other document is left as it is.

    Such a document has `POST /predictions` whose body holds `input` and `version`; the description
    of `version` names the pinned 64-digit id, or begins with `Eg: hidden` for an official model,
    which shows none; and the title is `owner_name` (an owner's name has no underscore). Where it
    says enough to run the model, every URI in its input and output is a file. Formats are checked
    before anything is sent, as the server would run and bill the mistakes. A model that can be
    trained has `POST /models/OWNER/NAME/versions/{}/trainings` as well, with its own name in it.
    """
    by_name = {definition.name: definition for definition in api.definitions}
    operations = _by_role(api.operations)
    version, taken = _pinned(operations, by_name)
    if taken is None:
        return api
    create, model = operations["create"], api.title.replace("_", "/", 1)
    runs = _runs(operations, taken.type, by_name, _HEADERS)
    trainings = _trainings(api, model, by_name) if runs else None
    prediction = ir.PredictionApi(
        model=model,
        version=version,
        create=create.name,
        version_field="version",
        runs=runs,
        trainings=trainings,
    )
    definitions = api.definitions
    if runs is not None:
        all_runs = [runs, trainings] if trainings else [runs]
        telling = {_telling(each, by_name) for each in all_runs}
        definitions = tuple(
            (
                replace(each, tells_progress=True)
                if isinstance(each, ir.Model) and each.name in telling
                else each
            )
            for each in _with_files(all_runs, by_name)
        )
    definitions = tuple(changed_definition(each, _with_check) for each in definitions)
    return replace(api, prediction=prediction, definitions=definitions)


def _with_check(kind: ir.Type) -> ir.Type:
    if isinstance(kind, ir.Primitive) and kind.kind == "string" and kind.format:
        return replace(kind, is_checked=True)
    return kind


def has_predictions(operations: Iterable[tuple[str, str]]) -> bool:
    """Say whether all operations on predictions are among these methods and paths.

    Without one of them, no client has the methods that run a model.
    """
    lines = {_line(method, path) for method, path in operations}
    return lines.issuperset(_OPERATIONS.values())


def is_of_a_model(
    operations: Iterable[ir.Operation], definitions: Mapping[str, ir.Definition]
) -> bool:
    """Say whether a document describes one hosted model; definitions are found by `ir.Named`."""
    return _pinned(_by_role(operations), definitions)[1] is not None


def _pinned(operations: _Operations, by_name: _ByName) -> tuple[str, ir.Field | None]:
    """Return the version that a document pins, and the field of the model's input, if any."""
    create = operations.get("create")
    sent = _model(create.body.type, by_name) if create and create.body else None
    fields = {field.wire_name: field for field in sent.fields} if sent else {}
    version = fields.get("version")
    pinned = _VERSION_ID.search(version.description) if version else None
    return (pinned.group(), fields.get("input")) if pinned else ("", None)


def _by_role(
    operations: Iterable[ir.Operation], lines: Mapping[str, str] = _OPERATIONS
) -> dict[str, ir.Operation]:
    by_line = {_line(o.method, o.path): o for o in operations}
    return {role: by_line[line] for role, line in lines.items() if line in by_line}


def _line(method: str, path: str) -> str:
    return f"{method.upper()} {_IN_PATH.sub('{}', path)}"


def _trainings(api: ir.Api, model: str, by_name: _ByName) -> ir.Runs | None:
    """Tell how the model is trained, if the document describes that as the runtime needs it."""
    lines = {**_TRAININGS, "create": _TRAININGS["create"].replace("{}", model, 1)}
    operations = _by_role(api.operations, lines)
    create = operations.get("create")
    sent = _model(create.body.type, by_name) if create and create.body else None
    fields = {field.wire_name: field for field in sent.fields} if sent else {}
    are_taken = _METHODS & {operation.name for operation in api.operations}
    if are_taken or not {"input", _DESTINATION} <= fields.keys():
        return None
    return _runs(operations, fields["input"].type, by_name, frozenset())


def _runs(
    operations: _Operations, sent: ir.Type, by_name: _ByName, needed: frozenset[str]
) -> ir.Runs | None:
    """Tell how the model is run, if the document describes predictions as the runtime needs it.

    `needed` are the headers that a create has to have.
    """
    if operations.keys() != _OPERATIONS.keys():
        return None
    headers = {p.wire_name for p in operations["create"].parameters if p.place == "header"}
    results = {role: _result(operation, by_name) for role, operation in operations.items()}
    model, page = results["create"], results["list"]
    taken = _model(sent, by_name)
    queries = {p.wire_name for p in operations["list"].parameters if p.place == "query"}
    if taken is None or model is None or page is None:
        return None
    fields = {field.wire_name: field for field in model.fields}
    is_alike = results["get"] == results["cancel"] == model
    has_parameters = headers >= needed and "cursor" in queries
    has_fields = fields.keys() >= _PREDICTION and _lists(page)
    if not (is_alike and has_parameters and has_fields):
        return None
    return ir.Runs(
        **{role: operation.name for role, operation in operations.items()},
        input=taken.name,
        prediction=model.name,
        output=ir.without_null(fields["output"].type),
    )


def _result(operation: ir.Operation, by_name: _ByName) -> ir.Model | None:
    """Return the model of all the successes of an operation, if it is one."""
    successes = [r.contents for r in operation.responses if r.status.startswith("2")]
    kinds = {content.type for contents in successes for content in contents}
    return _model(kinds.pop(), by_name) if len(kinds) == 1 and all(successes) else None


def _model(kind: ir.Type | None, by_name: _ByName) -> ir.Model | None:
    definition = by_name[kind.name] if isinstance(kind, ir.Named) else None
    return definition if isinstance(definition, ir.Model) else None


def _telling(runs: ir.Runs, by_name: _ByName) -> str:
    """Name the class that is to tell the progress: of predictions, or what these extend.

    It is "" if one of them has a property of that name.
    """
    root = _root(by_name[runs.prediction], by_name)
    models = [each for each in by_name.values() if isinstance(each, ir.Model)]
    family = [each for each in models if _root(each, by_name) == root]
    taken = {snake(field.wire_name) for each in family for field in each.fields}
    return "" if "progress" in taken else root


def _root(definition: ir.Definition, by_name: _ByName) -> str:
    """Name the class that a class extends in the end, or the class itself."""
    while isinstance(definition, ir.Model) and definition.base:
        definition = by_name[definition.base.name]
    return definition.name


def _lists(page: ir.Model) -> bool:
    """Say whether a page has its results, always, and tells the next one."""
    fields = {field.wire_name: field for field in page.fields}
    results = fields.get("results")
    has_results = results is not None and results.required and isinstance(results.type, ir.Array)
    return has_results and "next" in fields


# Files.


def _with_files(all_runs: Sequence[ir.Runs], by_name: _ByName) -> tuple[ir.Definition, ...]:
    """Make files of the URIs in what the model takes and makes; a class of both keeps its URIs."""
    taken = reachable([ir.Named(name=runs.input) for runs in all_runs], by_name)
    made = reachable([runs.output for runs in all_runs], by_name)
    holders = {runs.prediction for runs in all_runs}
    changed = dict(by_name)
    for names, is_sent in ((taken - made, True), (made - taken, False)):
        changed |= {name: _files_in(by_name[name], is_sent=is_sent) for name in names}
    return tuple(_with_output(changed[name], holders) for name in by_name)


def _with_output(definition: ir.Definition, holders: Collection[str]) -> ir.Definition:
    """Make files of the URIs in a prediction's own `output`, where that is no class of its own."""
    if not isinstance(definition, ir.Model) or definition.name not in holders:
        return definition
    fields = tuple(
        retyped(f, _files(f.type, is_sent=False)) if f.wire_name == "output" else f
        for f in definition.fields
    )
    return replace(definition, fields=fields)


def _files_in(definition: ir.Definition, *, is_sent: bool) -> ir.Definition:
    match definition:
        case ir.Model():
            fields = tuple(retyped(f, _files(f.type, is_sent=is_sent)) for f in definition.fields)
            return replace(definition, fields=fields)
        case ir.Alias():
            return replace(definition, type=_files(definition.type, is_sent=is_sent))
        case ir.Enum():
            return definition


def _files(kind: ir.Type, *, is_sent: bool) -> ir.Type:
    """Return the type with a file for each URI that could be any."""
    uri = ir.Primitive(kind="string", format="uri")
    return changed(kind, lambda leaf: ir.File(is_sent=is_sent) if leaf == uri else leaf)
