"""Describes operations: signature, arguments, result, errors, and an example."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator
from typing import Any

from pitchpipe import ir
from pitchpipe.media_types import is_json, is_range
from pitchpipe.pages.calls import Calls
from pitchpipe.pages.markdown import blocks, cell, code, code_cell, fenced, line, table
from pitchpipe.pages.plan import Group, Pages
from pitchpipe.pages.tables import arguments_table
from pitchpipe.parse.responses import redirects, successes
from pitchpipe.render.annotations import annotation
from pitchpipe.render.code import Code
from pitchpipe.render.format import format_python
from pitchpipe.render.method_docs import REDIRECTED
from pitchpipe.render.methods import Method
from pitchpipe.render.outcomes import error_class
from pitchpipe.render.predictions import RunMethods, TrainMethods
from pitchpipe.render.prose import one_sentence
from pitchpipe.render.shadowing import hidden_types, qualified


def operation_views(pages: Pages, group: Group, calls: Calls) -> Iterator[dict[str, Any]]:
    """Yield the variables that print each method of a group."""
    children = [each.rpartition("/")[2].removesuffix(".md") for each in group.children]
    hidden = hidden_types([*(method.name for method, _ in group.methods), *children])
    for method, operation in group.methods:
        described = operation.description if operation.description != operation.summary else ""
        arguments, result = qualified(
            method.signature, method.returned, hidden if group.is_resource else ()
        )
        kind = "item_streams.ItemStream" if method.items else "paging.Pages" if method.paged else ""
        yield {
            "anchor": method.name,
            "title": code(method.name),
            "summary": line(one_sentence(operation.summary)),
            "description": blocks(described),
            "deprecated": operation.deprecated,
            "request": code(f"{operation.method} {operation.path}"),
            "signature": signature(method.name, arguments, f"{kind}[{result}]" if kind else result),
            "arguments": arguments_table(pages, group.page, method.arguments),
            "result": _result(pages, group.page, method),
            "results": line(_results(operation)),
            "errors": _errors(pages, group.page, operation),
            "example": calls.call(group, method, operation),
        }


def summary(operation: ir.Operation) -> str:
    """Say in a cell of a table what an operation does."""
    said = cell(one_sentence(operation.summary))
    said = said or f"{code_cell(f'{operation.method} {operation.path}')}."
    return f"{said} Deprecated." if operation.deprecated else said


def signature(name: str, arguments: str, result: str, define: str = "def") -> str:
    """Write the head of a method as it stands in the class of the client."""
    head = f"class _:\n    {define} {name}({arguments}) -> {result}:\n"
    text = textwrap.dedent(format_python(head).partition("\n")[2]).rstrip("\n")
    return fenced(f"{text} ...", "python")


def _result(pages: Pages, page: str, method: Method) -> str:
    if method.items:
        return f"a stream of {pages.type_on(page, method.items)}"
    if method.paged:
        kind = pages.type_on(page, "Pages[" + method.paged + "]")
        return f"{kind}: the items of all pages, each of which is fetched when it is needed"
    return pages.type_on(page, method.result)


def _results(operation: ir.Operation) -> str:
    """Describe the responses that are results, by status if there are several."""
    elsewhere = redirects(operation)
    said = {e.status: one_sentence(e.description) for e in (*successes(operation), *elsewhere)}
    described = [
        text if len(said) == 1 else f"{status}: {text}" for status, text in said.items() if text
    ]
    return " ".join([*described, *([REDIRECTED] if elsewhere else [])])


def _errors(pages: Pages, page: str, operation: ir.Operation) -> str:
    results = [*successes(operation), *redirects(operation)]
    rows = [
        [
            each.status,
            f"`{error_class(each.status)}`",
            _body(pages, page, each),
            cell(each.description),
        ]
        for each in operation.responses
        if each not in results
    ]
    return table(("Status", "Raises", "Its `error`", "Description"), rows) if rows else ""


def _body(pages: Pages, page: str, response: ir.Response) -> str:
    content = response.contents[0] if response.contents else None
    if content is None or not is_json(content.media_type) or is_range(content.media_type):
        return ""
    return pages.type_on(page, annotation(content.type))


# Hosted models.

_PROGRESS = "on_progress: Callable[[{0}], object] | None = None"
_WAIT = (
    "self, prediction: {0} | str, *, timeout: float | None = None,"
    " cancel_on_timeout: bool = False, " + _PROGRESS
)


def run_view(pages: Pages, page: str, runs: RunMethods, calls: Calls) -> dict[str, Any]:
    """Return the variables that print the methods that run a hosted model."""
    made, progress = runs.prediction, _PROGRESS.format(runs.prediction)
    given = f"self, *, {runs.signature}"
    prediction = pages.class_on(page, made)
    return {
        **(_train_view(pages, page, runs.trains, calls) if runs.trains else {"train": ""}),
        "arguments": arguments_table(pages, page, runs.arguments),
        "output": pages.type_on(page, runs.output),
        "prediction": prediction,
        "listed": pages.type_on(page, runs.listed),
        "run": signature("run", f"{given}, {progress}", runs.output.text),
        "stream": signature("stream", given, f"streams.Stream[{made}]"),
        "wait": signature("wait", _WAIT.format(made), made),
        "predictions": signature(
            "predictions", f"self{runs.list_signature}", f"Iterator[{runs.listed}]"
        ),
        "run_example": calls.run(runs.arguments),
        "stream_example": calls.stream(runs.arguments),
        "wait_example": calls.block(Code('prediction = client.wait("PREDICTION_ID")')),
        "predictions_example": calls.block(
            Code("for prediction in client.predictions():\n    print(prediction)")
        ),
    }


def _train_view(pages: Pages, page: str, trains: TrainMethods, calls: Calls) -> dict[str, Any]:
    """Return the variables that print the methods that train a hosted model."""
    made = trains.training
    given = f"self, *, {trains.signature}, {_PROGRESS.format(made)}"
    wait = _WAIT.format(made).replace("prediction:", "training:")
    return {
        "train": signature("train", given, trains.output.text),
        "train_arguments": arguments_table(pages, page, trains.arguments),
        "train_example": calls.train(trains.arguments),
        "trained": pages.type_on(page, trains.output),
        "training": pages.class_on(page, made),
        "wait_for_training": signature("wait_for_training", wait, made),
        "trainings": signature("trainings", "self", f"Iterator[{trains.listed}]"),
        "listed_trainings": pages.type_on(page, trains.listed),
    }


def operations_table(group: Group) -> str:
    """List the operations of a group for the index, with links to its page; "" without any."""
    rows = [
        [f"[`{method.name}`]({group.page}#{method.name})", summary(operation)]
        for method, operation in group.methods
    ]
    return table(("Method", "What it does"), rows) if rows else ""
