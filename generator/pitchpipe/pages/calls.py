"""Writes the example calls of pages, as scripts that are complete and type-check."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable
from dataclasses import dataclass

from pitchpipe import ir
from pitchpipe.pages.examples import Examples
from pitchpipe.pages.markdown import fenced
from pitchpipe.pages.plan import Group
from pitchpipe.pointers import is_object
from pitchpipe.render.arguments import CONTENT_TYPE, Argument
from pitchpipe.render.code import DATES, MODELS, Code, call, names_of, sorted_names
from pitchpipe.render.format import format_python
from pitchpipe.render.literals import literal
from pitchpipe.render.methods import Method

_OF_A_RANGE = {"text": "text/plain", "image": "image/png", "audio": "audio/mpeg"}
_ASYNC = """\
import asyncio

from {package} import AsyncClient


async def main() -> None:
    async with {client} as client:
        ...


asyncio.run(main())"""
_BASE_URL = 'base_url="https://api.example.com"'


@dataclass(frozen=True, slots=True, kw_only=True)
class Calls:
    """Writes calls of a client that is imported from a `package`."""

    package: str
    examples: Examples
    has_server: bool

    def call(self, group: Group, method: Method, operation: ir.Operation) -> str:
        """Write a call with the arguments that are required; "" if no value is known for one."""
        arguments = self._arguments(method, operation)
        if arguments is None:
            return ""
        called = call(Code(f"{group.called}.{method.name}"), *arguments)
        if method.items:
            return self.block(_each("item", called))
        if method.paged:
            return self.block("for item in " + called + ":\n    print(item)")
        return self.block(called if method.result.text == "None" else "result = " + called)

    def run(self, inputs: Iterable[Argument]) -> str:
        """Write a call that runs a hosted model."""
        return self.block("output = " + call(Code("client.run"), *self._inputs(inputs)))

    def train(self, inputs: Iterable[Argument]) -> str:
        """Write a call that trains a hosted model."""
        destination = Code('destination="acme/trained"')
        called = call(Code("client.train"), destination, *self._inputs(inputs))
        return self.block("output = " + called)

    def stream(self, inputs: Iterable[Argument]) -> str:
        """Write a call that streams the output of a hosted model."""
        called = call(Code("client.stream"), *self._inputs(inputs))
        return self.block(_each("event", called))

    def block(self, body: Code) -> str:
        """Write a script that does something with a client."""
        return fenced(self._script(body), "python")

    def asynchronous(self) -> str:
        """Write a script that makes an asynchronous client."""
        client = "AsyncClient()" if self.has_server else f"AsyncClient({_BASE_URL})"
        text = _ASYNC.format(package=self.package, client=client)
        return fenced(text, "python")

    def _script(self, body: Code) -> str:
        names = sorted_names({"Client", *names_of(MODELS, body.needs)})
        others = sorted(
            each for each in body.needs if each[0] != MODELS and each not in DATES.needs
        )
        plain = ["import datetime as dt"] if DATES.needs <= body.needs else []
        plain += [f"from {module} import {name}" for module, name in others]
        parts = ["\n".join(plain)] if plain else []
        parts.append(f"from {self.package} import {', '.join(names)}")
        client = "Client()" if self.has_server else f"Client({_BASE_URL})"
        parts.append(f"with {client} as client:\n{textwrap.indent(body.text, '    ')}")
        return format_python("\n\n".join(parts)).rstrip("\n")

    def _arguments(self, method: Method, operation: ir.Operation) -> list[Code] | None:
        body = operation.body
        whole = self.examples.given(body.where) if body else None
        together = self._together(body)
        written: list[Code] = []
        for argument in method.arguments:
            source = argument.source
            is_wanted = isinstance(source, ir.Field) and source.wire_name in together
            if argument.default and not is_wanted:
                continue
            value = self._value(argument, body, whole)
            if value is None:
                return None
            is_path = isinstance(source, ir.Parameter) and source.place == "path"
            written.append(value if is_path else f"{argument.name}=" + value)
        return written

    def _together(self, body: ir.RequestBody | None) -> set[str]:
        """Return the properties of which a body needs some, and one set of them is enough."""
        kind = body.type if body else None
        model = self.examples.definitions.get(kind.name) if isinstance(kind, ir.Named) else None
        sets = model.required_sets if isinstance(model, ir.Model) else ()
        return {name for each in sets for name in each.sets[0]}

    def _value(self, argument: Argument, body: ir.RequestBody | None, whole: object) -> Code | None:
        source, given = argument.source, self.examples.given
        match source:
            case ir.RequestBody():
                return self.examples.write(source.type, whole, argument.name)
            case ir.Field() if is_object(whole) and source.wire_name in whole:
                return self.examples.write(source.type, whole[source.wire_name], argument.name)
            case ir.Field() | ir.Parameter():
                found = given(source.where)
                found = source.default if found is None else found
                return self.examples.write(ir.without_null(source.type), found, argument.name)
            case None if argument.name == CONTENT_TYPE and body:
                top = body.media_type.partition("/")[0]
                return Code(literal(_OF_A_RANGE.get(top, "application/octet-stream")))
            case None:
                return None

    def _inputs(self, inputs: Iterable[Argument]) -> list[Code]:
        """Write the inputs that are required or, if none is, the first that is any text."""
        listed = list(inputs)
        chosen = [each for each in listed if not each.default]
        chosen = chosen or [each for each in listed if _is_text(each)][:1]
        pairs = ((each, self._value(each, None, None)) for each in chosen)
        return [f"{each.name}=" + value for each, value in pairs if value]


def _each(name: str, stream: Code) -> Code:
    """Write a loop over what a stream yields."""
    return "with " + stream + f" as {name}s:\n    for {name} in {name}s:\n        print({name})"


def _is_text(argument: Argument) -> bool:
    kind = ir.without_null(argument.source.type) if argument.source else None
    return isinstance(kind, ir.Primitive) and kind.kind == "string"
