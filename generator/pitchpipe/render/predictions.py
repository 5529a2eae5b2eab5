"""Plans the methods that run a hosted model: `run`, `stream`, `wait`, `predictions`."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from pitchpipe import ir
from pitchpipe.parse.definition_graph import references
from pitchpipe.parse.responses import successes
from pitchpipe.render.annotations import annotation
from pitchpipe.render.arguments import Argument, plan_arguments, required_first
from pitchpipe.render.code import (
    ANY,
    CODEC,
    EMPTY,
    MODELS,
    PARTIAL,
    Code,
    Import,
    imported,
    joined,
    needed,
    runtime,
)
from pitchpipe.render.literals import literal
from pitchpipe.render.method_docs import described
from pitchpipe.render.models import ModelSource
from pitchpipe.render.prose import docstring, sentence

_CURSOR = "cursor"
_DEPLOYMENT = "deployment: str | None = None, "
_OPTIONS = "version: str = VERSION, timeout: float | None = None, cancel_on_timeout: bool = True"
_TAKEN = frozenset(
    ["self", "deployment", "version", "timeout", "cancel_on_timeout", "on_progress", "given"]
)
"""Names that these methods use themselves, which inputs of the model must not have."""

_CREATED, _CREATED_PUBLISHED = (
    "_create(given, version, deployment)",
    "self._api.create(given, version, deployment)",
)
_PRINTED = (
    PARTIAL,
    CODEC,
    *map(
        runtime,
        ("creation.own", "model_clients.ModelClient", "operations.Operations", "predictions.pages"),
    ),
    *map(runtime, ("streams.Stream", "webhooks.parse")),
)
"""What the template uses in every client of a hosted model with operations of its own."""

_RUN = """\
Run the model, wait until it has ended, and return its output.

Raise PredictionFailed, PredictionCanceled or PredictionAborted, or PredictionTimedOut after
`timeout` seconds (default: an hour); all have the `prediction`. The prediction is canceled when the
call is interrupted, and after the timeout unless `cancel_on_timeout` is False. `on_progress` is
called with every state of the prediction that is received.

`deployment` names a deployment of this model, `owner/name`, to run instead of `version`."""
_STREAM = """\
Run the model, and yield its output and logs while it runs.

Yield OutputEvent, LogsEvent and, at the end, DoneEvent. Nothing is sent before the first event is
requested. Use the stream in a `with` statement: leaving it early cancels the prediction. Inputs,
options and errors are those of `run`."""
_LIST = """\
Yield the predictions of the account, newest first, of all models.

Pages are fetched lazily."""


_TRAIN = """\
Train the model, wait until that has ended, and return its output.

`destination` is the model that gets the new version, `owner/name`. Errors and options are those of
`run`, with the training as their prediction, but the default of `timeout` is a day."""
_TRAININGS = """\
Yield the trainings of the account, newest first, of all models.

Pages are fetched lazily."""
_OF_TRAININGS = (PARTIAL, *map(runtime, ("trainings.TrainingClient", "predictions.pages")))


@dataclass(frozen=True, slots=True, kw_only=True)
class TrainMethods:
    """What the template prints of the methods that train a hosted model: see `RunMethods`."""

    create: str
    body: Code
    of_one: tuple[str, str]
    listing: str
    listed: Code
    input: str
    training: str
    output: Code
    operations: str
    arguments: tuple[Argument, ...]
    signature: Code
    passed: str
    train_doc: str
    list_doc: str
    fields: str
    needs: frozenset[Import]


def _plan_trainings(api: ir.Api, models: ModelSource) -> TrainMethods | None:
    """Plan the methods that train the model; None for one that cannot be trained."""
    trainings = api.prediction.trainings if api.prediction else None
    if trainings is None:
        return None
    by_name = {definition.name: definition for definition in api.definitions}
    by_operation = {operation.name: operation for operation in api.operations}
    given = _given(by_name[trainings.input], models, _TAKEN | {"destination"})
    listing = by_operation[trainings.list]
    body, listed = _body(by_operation[trainings.create]), _listed(listing, by_name)
    output = annotation(trainings.output)
    arguments = required_first(given.values())
    signature = "destination: str, " + _signature(arguments) + _OPTIONS
    named = [imported(MODELS, trainings.input), imported(MODELS, trainings.prediction)]
    return TrainMethods(
        create=trainings.create,
        body=body,
        of_one=(trainings.get, trainings.cancel),
        listing=trainings.list,
        listed=listed,
        input=trainings.input,
        training=trainings.prediction,
        output=output,
        operations=_operations(trainings) + ', noun="training", held=False',
        arguments=arguments,
        signature=signature,
        passed=_passed_inputs(given, models, trainings),
        train_doc=docstring([*_said(_TRAIN), described(arguments)], indent=8),
        list_doc=docstring(_said(_TRAININGS), indent=8),
        fields=_fields(models, trainings),
        needs=needed([*named, body, listed, output, signature, *_OF_TRAININGS]),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class RunMethods:
    """What the template prints: classes, signatures, arguments that are passed on, docstrings.

    `of_one` are the operations on one prediction, `listing` the one that lists them, `listed` the
    class of their items. `created` makes what builds the request of a run. `fields` maps the
    server's names of fields to the client's, "" if none differ. `own` is what `run` and `stream`
    need by themselves. `trains` are the methods that train the model.
    """

    create: str
    body: Code
    of_one: tuple[str, str]
    listing: str
    listed: Code
    input: str
    prediction: str
    created: str
    output: Code
    operations: str
    arguments: tuple[Argument, ...]
    signature: Code
    passed: str
    list_signature: Code
    list_passed: str
    run_doc: str
    stream_doc: str
    list_doc: str
    fields: str
    own: frozenset[Import]
    needs: frozenset[Import]
    trains: TrainMethods | None = None

    @property
    def classes(self) -> str:
        """What the base class of a client is generic over."""
        return f"[{self.input}, {self.output}, {self.prediction}]"


def plan_runs(api: ir.Api, models: ModelSource, *, is_published: bool = False) -> RunMethods | None:
    """Plan the methods that run the model; None for an API that is not that of a hosted model.

    If it is like the published ones, the runtime has its operations.
    """
    runs = api.prediction.runs if api.prediction else None
    if runs is None:
        return None
    by_name = {definition.name: definition for definition in api.definitions}
    by_operation = {operation.name: operation for operation in api.operations}
    given, trains = _given(by_name[runs.input], models, _TAKEN), _plan_trainings(api, models)
    listing = by_operation[runs.list]
    filters = [g.argument for g in plan_arguments(listing, by_name) if g.argument.name != _CURSOR]
    body, listed = _body(by_operation[runs.create]), _listed(listing, by_name)
    arguments = required_first(given.values())
    output, signature = annotation(runs.output), _signature(arguments)
    list_signature = ", *, " + _signature(filters) if filters else EMPTY
    named = [imported(MODELS, runs.input), imported(MODELS, runs.prediction)]
    own = needed([*named, body, output, signature])
    return RunMethods(
        create=runs.create,
        body=body,
        of_one=(runs.get, runs.cancel),
        listing=runs.list,
        listed=listed,
        input=runs.input,
        prediction=runs.prediction,
        output=output,
        operations=_operations(runs),
        created=_CREATED_PUBLISHED if is_published else _CREATED,
        arguments=arguments,
        signature=signature + _DEPLOYMENT + _OPTIONS,
        passed=_passed_inputs(given, models, runs),
        list_signature=list_signature,
        list_passed=_passed([(_CURSOR, _CURSOR), *((a.name, a.name) for a in filters)]),
        run_doc=docstring([*_said(_RUN), described(arguments)], indent=8),
        stream_doc=docstring(_said(_STREAM), indent=8),
        list_doc=docstring(_said(_LIST), indent=8),
        fields=_fields(models, runs),
        own=own,
        needs=own | needed([*_PRINTED, listed, list_signature, *([trains] if trains else [])]),
        trains=trains,
    )


def _passed_inputs(given: Mapping[str, Argument], models: ModelSource, runs: ir.Runs) -> str:
    return _passed((models.fields[runs.input][wire].name, a.name) for wire, a in given.items())


def _given(model: ir.Definition, models: ModelSource, taken: frozenset[str]) -> dict[str, Argument]:
    """Make an argument of each input, by its wire name.

    An underscore is appended to a name that is taken.
    """
    fields = model.fields if isinstance(model, ir.Model) else ()
    given: dict[str, Argument] = {}
    for field in fields:
        source = models.fields[model.name][field.wire_name]
        name = source.name
        while name in taken or name in {a.name for a in given.values()}:
            name += "_"
        said = sentence(field)
        given[field.wire_name] = Argument(
            name=name,
            annotation=source.annotation,
            default=source.default,
            described=said if name == source.name else f"The input `{field.wire_name}`. {said}",
            source=field,
        )
    return given


def _said(text: str) -> list[str]:
    """Split a text into paragraphs, each on one line."""
    return [" ".join(paragraph.split()) for paragraph in text.split("\n\n")]


def _signature(arguments: Iterable[Argument]) -> Code:
    return joined((f"{a.name}: " + a.annotation + a.default + ", " for a in arguments), "")


def _passed(arguments: Iterable[tuple[str, str]]) -> str:
    return ", ".join(f"{name}={given}" for name, given in arguments)


def _operations(runs: ir.Runs) -> str:
    return (
        f"get=build_{runs.get}, cancel=build_{runs.cancel}, list=build_{runs.list},"
        f" parse=parse_{runs.create}, parse_page=parse_{runs.list}, model=MODEL"
    )


def _body(create: ir.Operation) -> Code:
    return annotation(create.body.type) if create.body else EMPTY


def _listed(listing: ir.Operation, by_name: Mapping[str, ir.Definition]) -> Code:
    """Return the class of the items of a page."""
    contents = [content for response in successes(listing) for content in response.contents]
    kinds = [by_name[name] for content in contents for name in references(content.type)]
    fields = [f for kind in kinds if isinstance(kind, ir.Model) for f in kind.fields]
    results = next(f.type for f in fields if f.wire_name == "results")
    return annotation(results.items) if isinstance(results, ir.Array) else ANY


def _fields(models: ModelSource, runs: ir.Runs) -> str:
    sources = models.fields[runs.input]
    renamed = {wire: source.name for wire, source in sources.items() if source.name != wire}
    places = {f"input.{wire}": f"input.{name}" for wire, name in renamed.items()}
    return literal(places) if places else ""
