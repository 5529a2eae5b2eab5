"""From the IR's definitions to the text of dataclasses, by datamodel-code-generator.

The definitions are handed over as a plain JSON Schema document in which nothing is left to guess:
every object and enum is a named component, `allOf` is merged, null is one branch of an `anyOf`.
"""

from __future__ import annotations

import json
import re
import tempfile
import unicodedata
from collections import defaultdict
from collections.abc import Container, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from datamodel_code_generator import (
    GenerateConfig,
    InputFileType,
    LiteralType,
    PythonVersion,
    generate,
)
from datamodel_code_generator.enums import DataModelType

from pitchpipe import ir
from pitchpipe.parse.names import numbered, snake
from pitchpipe.parse.settle import parts_of, references, with_bases
from pitchpipe.render.annotations import (
    REST,
    annotation,
    default,
    file_class,
    optional,
    rest_type,
)
from pitchpipe.render.prose import docstring, joined, paragraphs, schema_facts
from pitchpipe.resources import templates_dir

_REF = "#/components/schemas/"
_TAKEN = frozenset(["bool", "bytes", "dict", "field", "float", "int", "list", "str", REST])
"""Names that the body of a generated class uses itself."""
_MODULES = {
    "Any": "typing",
    "FileInput": "_runtime.uploads",
    "FileURL": "_runtime.files",
    "Literal": "typing",
    "Optional": "typing",
    "TypeAlias": "typing",
    "Union": "typing",
    "dataclass": "dataclasses",
    "field": "dataclasses",
}
"""Where the names come from that the text of a definition uses."""
_STRING = re.compile(r"""'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*\"""")
# The templates put it before each definition; no text of a spec can hold it.
_MARK = "#\1"


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """What datamodel-code-generator makes of one definition: its text, and entries of metadata."""

    body: str
    fields: list[dict[str, Any]]
    imports: frozenset[tuple[str, str]]


_KNOWN: dict[str, Written] = {}
_MOST_KNOWN = 4096


def write_definitions(definitions: tuple[ir.Definition, ...]) -> dict[str, Written]:
    """Write each definition, or remember it: clients of one kind of API share most of theirs."""
    by_name = {definition.name: definition for definition in definitions}
    aliases = _aliases(definitions)
    if _has_endless_alias(definitions):
        return _generate(definitions, aliases)
    keys = {name: _key(name, by_name, aliases) for name in by_name}
    if unknown := [name for name in by_name if keys[name] not in _KNOWN]:
        if len(_KNOWN) > _MOST_KNOWN:
            _KNOWN.clear()
            unknown = list(by_name)
        needed = with_bases(unknown, by_name)
        given = tuple(each for each in definitions if each.name in needed)
        _KNOWN.update((keys[name], text) for name, text in _generate(given, aliases).items())
    return {name: _KNOWN[keys[name]] for name in by_name}


def _has_endless_alias(definitions: Iterable[ir.Definition]) -> bool:
    """Tell whether an alias leads to itself: its text then depends on the order of them all."""
    seen: set[str] = set()
    for definition in definitions:
        if isinstance(definition, ir.Alias) and not seen.issuperset(_referred(definition)):
            return True
        seen.add(definition.name)
    return False


def _key(name: str, by_name: Mapping[str, ir.Definition], aliases: Mapping[str, str]) -> str:
    """Say everything that decides the text of a definition; of those it refers to, the kind."""
    own = by_name[name]
    if not isinstance(own, ir.Model):
        return f"{own!r}{[type(by_name[each]).__name__ for each in _referred(own)]}"
    base = _key(own.base.name, by_name, aliases) if own.base else ""
    kinds = [type(by_name[each]).__name__ for each in _referred(own)]
    return f"{own!r}{kinds}{[aliases.get(item.wire_name) for item in own.fields]}{base}"


def _referred(definition: ir.Definition) -> list[str]:
    return [name for kind in parts_of(definition) for name in references(kind)]


def _generate(
    definitions: tuple[ir.Definition, ...], aliases: dict[str, str]
) -> dict[str, Written]:
    """Write definitions by datamodel-code-generator, and split its text.

    Raises RuntimeError where it did not keep a class name that it was given.
    """
    by_name = {definition.name: definition for definition in definitions}
    schemas = {name: _schema(definition, by_name) for name, definition in by_name.items()}
    info = {"title": "models", "version": "1"}
    given = {"openapi": "3.1.0", "info": info, "paths": {}, "components": {"schemas": schemas}}
    docs = {f"{_REF}{d.name}": {"docs": _docs(d)} for d in definitions}
    with tempfile.TemporaryDirectory() as folder:
        # The metadata is only given as a file.
        metadata = Path(folder) / "metadata.json"
        config = GenerateConfig(
            input_file_type=InputFileType.OpenAPI,
            output_model_type=DataModelType.DataclassesDataclass,
            target_python_version=PythonVersion.PY_311,
            enum_field_as_literal=LiteralType.All,
            use_type_alias=True,
            snake_case_field=True,
            keyword_only=True,
            aliases=aliases,
            formatters=[],
            disable_timestamp=True,
            allow_remote_refs=False,
            custom_template_dir=templates_dir() / "models",
            extra_template_data=defaultdict(dict, docs),
            emit_model_metadata=metadata,
        )
        text = generate(json.dumps(given), config=config)
        models = json.loads(metadata.read_text(encoding="utf-8"))["models"]
    bodies = dict(each.split("\n", 1) for each in str(text).split(_MARK)[1:])
    fields = {entry["class_name"]: entry["fields"] for entry in models}
    if missing := [each.name for each in definitions if each.name not in fields.keys() & bodies]:
        msg = f"datamodel-code-generator renamed {', '.join(missing)}"
        raise RuntimeError(msg)
    return {
        name: Written(
            body=body.strip("\n"),
            fields=fields[name],
            imports=_imports(by_name[name], fields[name]),
        )
        for name, body in bodies.items()
    }


def _aliases(definitions: tuple[ir.Definition, ...]) -> dict[str, str]:
    """Name the properties that would hide what the annotations of their class mean.

    Those as well that Python reads as others: it takes identifiers in NFKC (PEP 3131).
    """
    models = [definition for definition in definitions if isinstance(definition, ir.Model)]
    wire_names = sorted({item.wire_name for model in models for item in model.fields})
    aliases: dict[str, str] = {}
    for name in wire_names:
        if snake(name) in _TAKEN or not unicodedata.is_normalized("NFKC", name):
            aliases[name] = numbered(f"{snake(name)}_", {*wire_names, *aliases.values()})
    return aliases


# The plain schemas that datamodel-code-generator reads.


def _schema(definition: ir.Definition, given: Container[str]) -> dict[str, Any]:
    match definition:
        case ir.Enum():
            return {"enum": list(definition.values)}
        case ir.Alias():
            return _type_schema(definition.type, given)
        case ir.Model():
            return _object_schema(definition, given)


def _object_schema(model: ir.Model, given: Container[str]) -> dict[str, Any]:
    own = [item for item in model.fields if item.wire_name not in model.inherited]
    schema: dict[str, Any] = {
        "type": "object",
        "properties": {item.wire_name: _type_schema(item.type, given) for item in own},
        "required": [item.wire_name for item in own if not optional(model, item)],
    }
    return schema if model.base is None else {"allOf": [_type_schema(model.base, given), schema]}


def _type_schema(kind: ir.Type, given: Container[str]) -> dict[str, Any]:
    """Return the schema of a type; a definition that is not `given` besides is only named."""
    match kind:
        case ir.AnyType():
            return {}
        case ir.Binary():
            return {"type": "string", "format": "binary"}
        case ir.File():
            return _named(file_class(kind))
        case ir.Primitive():
            return {"type": kind.kind}
        case ir.Named():
            return {"$ref": f"{_REF}{kind.name}"} if kind.name in given else _named(kind.name)
        case ir.Array():
            return {"type": "array", "items": _type_schema(kind.items, given)}
        case ir.Map():
            return {"type": "object", "additionalProperties": _type_schema(kind.values, given)}
        case ir.Nullable():
            return {"anyOf": [_type_schema(kind.inner, given), {"type": "null"}]}
        case ir.Union():
            return {"anyOf": [_type_schema(option, given) for option in kind.options]}


def _named(name: str) -> dict[str, Any]:
    """Return the schema of what is only named; what it is imported from is found by `_imports`."""
    return {"type": "string", "customTypePath": f"models.{name}"}


# What the templates print besides: docstrings and defaults, decided here.


def _docs(definition: ir.Definition) -> dict[str, Any]:
    source = f"#{definition.where}"
    if not isinstance(definition, ir.Model):
        said = definition.description
        asserted = schema_facts(definition.type, said) if isinstance(definition, ir.Alias) else ""
        return {"doc": docstring([*joined(said, asserted), source], indent=0)}
    rest = None if definition.base else rest_type(definition)
    return {
        "doc": docstring([definition.description, *_set_together(definition), source], indent=4),
        "fields": {f.wire_name: _field_docs(definition, f) for f in definition.fields},
        "rest": None if rest is None else _rest_docs(rest),
    }


def _rest_docs(rest: ir.Type) -> dict[str, str]:
    written = annotation(rest)
    # A class that this one leads back to is not there yet when its body runs.
    factory = "lambda: {}" if any(references(rest)) else f"dict[str, {written}]"
    return {"name": REST, "type": written, "factory": factory, "doc": _REST_DOC}


def _set_together(model: ir.Model) -> list[str]:
    """Say which properties have to be set together where a model is sent."""
    count = {"anyOf": "at least one", "oneOf": "exactly one"}
    return [
        f"Set {count[each.keyword]} of these: {'; or '.join(map(' and '.join, each.sets))}."
        for each in model.required_sets
        if model.sent
    ]


_REST_DOC = docstring(["Properties that the spec does not name, as they came."], indent=4)


def _field_docs(model: ir.Model, item: ir.Field) -> dict[str, str]:
    said = paragraphs(item)
    doc = docstring(said, indent=4) if said else ""
    return {"doc": doc, "default": default(model, item)}


def _imports(
    definition: ir.Definition, fields: Iterable[Mapping[str, Any]]
) -> frozenset[tuple[str, str]]:
    """List the modules and names that the text of a definition uses."""
    annotations = [_STRING.sub("", str(entry["type"])) for entry in fields]
    names = {"dataclass"} if isinstance(definition, ir.Model) else {"TypeAlias"}
    if isinstance(definition, ir.Model) and (rest := rest_type(definition)) is not None:
        names.add("field")
        annotations.append(annotation(rest))
    names |= {word for text in annotations for word in re.findall(r"\w+", text)}
    return frozenset((_MODULES[name], name) for name in names & _MODULES.keys())
