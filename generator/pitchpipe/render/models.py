"""From the IR's definitions to dataclasses, by datamodel-code-generator; with its names and types.

The definitions are handed over as a plain JSON Schema document in which nothing is left to guess:
every object and enum is a named component, `allOf` is merged, null is one branch of an `anyOf`.
"""

from __future__ import annotations

import json
import re
import tempfile
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Mapping
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
from pitchpipe.parse.settle import references
from pitchpipe.render.prose import docstring, joined, paragraphs, schema_facts
from pitchpipe.resources import templates_dir

REST = "additional_properties"
"""The field that keeps an object's undeclared properties."""

_REF = "#/components/schemas/"
_TAKEN = frozenset(["bool", "bytes", "dict", "field", "float", "int", "list", "str", REST])
"""Names that the body of a generated class uses itself."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldSource:
    """How a field is written in Python: `name: annotation default`."""

    name: str
    annotation: str
    default: str
    deprecated: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ModelSource:
    """The text of the dataclasses, what it imports, and its fields by class and wire name.

    `runtime_imports` are those of the runtime, which is beside the client's package. `unset` says
    whether some field can be UNSET.
    """

    imports: tuple[tuple[str, tuple[str, ...]], ...]
    runtime_imports: tuple[tuple[str, tuple[str, ...]], ...]
    body: str
    fields: Mapping[str, Mapping[str, FieldSource]]
    unset: bool = False


def make_models(definitions: Iterable[ir.Definition]) -> ModelSource:
    """Write the dataclasses and aliases for the definitions, in their order.

    Raises RuntimeError where datamodel-code-generator did not keep a class name it was given.
    """
    listed = tuple(definitions)
    if not listed:
        return ModelSource(imports=(), runtime_imports=(), body="", fields={})
    text, metadata = _generate(listed)
    fields = {entry["class_name"]: entry["fields"] for entry in metadata["models"]}
    missing = [definition.name for definition in listed if definition.name not in fields]
    if missing:
        msg = f"datamodel-code-generator renamed {', '.join(missing)}"
        raise RuntimeError(msg)
    imports, body = _split_imports(text)
    models = [definition for definition in listed if isinstance(definition, ir.Model)]
    sources: dict[str, dict[str, FieldSource]] = {}
    for model in models:
        inherited = sources[model.base.name] if model.base else {}
        sources[model.name] = {**inherited, **_field_sources(model, fields[model.name])}
    rests = [rest for model in models if (rest := rest_type(model)) is not None]
    if rests:
        imports = _import(imports, "dataclasses", "field")
    if any(re.search(r"\bAny\b", annotation(rest)) for rest in rests):
        imports = _import(imports, "typing", "Any")
    unset = any(has_unset(model, item) for model in models for item in model.fields)
    if unset:
        imports = _import(_import(imports, "_runtime.unset", "UNSET"), "_runtime.unset", "Unset")
    own = {module: names for module, names in imports.items() if module.startswith("_runtime.")}
    others = {module: names for module, names in imports.items() if module not in own}
    return ModelSource(
        imports=_sorted(others),
        runtime_imports=_sorted(own),
        body=body,
        fields=sources,
        unset=unset,
    )


def rest_type(model: ir.Model) -> ir.Type | None:
    """Say what the undeclared properties of a model are, or None where it keeps none.

    What a response holds is kept whatever the spec says; what is only sent has no undeclared
    properties unless the spec invites them, so that a misspelt name cannot pass.
    """
    return model.additional or (ir.AnyType() if model.received else None)


def optional(model: ir.Model, item: ir.Field) -> bool:
    """Say whether a field may be left out: a `readOnly` one is never sent, whatever is required."""
    one_way = (item.read_only and model.sent) or (item.write_only and model.received)
    return not item.required or one_way


def has_unset(model: ir.Model, item: ir.Field) -> bool:
    """Say whether a field has a third state: null can be sent, and so can nothing at all."""
    nullable = isinstance(item.type, ir.Nullable | ir.AnyType)
    return model.sent and not item.read_only and optional(model, item) and nullable


def _generate(definitions: tuple[ir.Definition, ...]) -> tuple[str, dict[str, Any]]:
    schemas = {definition.name: _schema(definition) for definition in definitions}
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
            aliases=_aliases(definitions),
            formatters=[],
            disable_timestamp=True,
            allow_remote_refs=False,
            custom_template_dir=templates_dir() / "models",
            extra_template_data=defaultdict(dict, docs),
            emit_model_metadata=metadata,
        )
        text = generate(json.dumps(given), config=config)
        return str(text), json.loads(metadata.read_text(encoding="utf-8"))


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


def _schema(definition: ir.Definition) -> dict[str, Any]:
    match definition:
        case ir.Enum():
            return {"enum": list(definition.values)}
        case ir.Alias():
            return _type_schema(definition.type)
        case ir.Model():
            return _object_schema(definition)


def _object_schema(model: ir.Model) -> dict[str, Any]:
    own = [item for item in model.fields if item.wire_name not in model.inherited]
    schema: dict[str, Any] = {
        "type": "object",
        "properties": {item.wire_name: _type_schema(item.type) for item in own},
        "required": [item.wire_name for item in own if not optional(model, item)],
    }
    return schema if model.base is None else {"allOf": [_type_schema(model.base), schema]}


def _type_schema(kind: ir.Type) -> dict[str, Any]:
    match kind:
        case ir.AnyType():
            return {}
        case ir.Binary():
            return {"type": "string", "format": "binary"}
        case ir.File():
            return {"type": "string", "customTypePath": ".".join(_file_class(kind))}
        case ir.Primitive():
            return {"type": kind.kind}
        case ir.Named():
            return {"$ref": f"{_REF}{kind.name}"}
        case ir.Array():
            return {"type": "array", "items": _type_schema(kind.items)}
        case ir.Map():
            return {"type": "object", "additionalProperties": _type_schema(kind.values)}
        case ir.Nullable():
            return {"anyOf": [_type_schema(kind.inner), {"type": "null"}]}
        case ir.Union():
            return {"anyOf": [_type_schema(option) for option in kind.options]}


def _file_class(kind: ir.File) -> tuple[str, str]:
    """Name the runtime's module and class of a file."""
    return ("_runtime.uploads", "FileInput") if kind.is_sent else ("_runtime.files", "FileURL")


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
    return {"doc": doc, "default": _default(model, item)}


def _default(model: ir.Model, item: ir.Field) -> str:
    if has_unset(model, item):
        return " | Unset = UNSET"
    return " = None" if optional(model, item) else ""


def _field_sources(model: ir.Model, entries: list[dict[str, Any]]) -> dict[str, FieldSource]:
    by_wire = {entry["original_name"]: entry for entry in entries}
    return {
        item.wire_name: FieldSource(
            name=by_wire[item.wire_name]["name"],
            annotation=by_wire[item.wire_name]["type"],
            default=_default(model, item),
            deprecated=item.deprecated,
        )
        for item in model.fields
        if item.wire_name in by_wire
    }


def annotation(kind: ir.Type) -> str:
    """Write a type as datamodel-code-generator does, for parameters and results of methods."""
    match kind:
        case ir.AnyType():
            return "Any"
        case ir.Binary():
            return "bytes"
        case ir.File():
            return _file_class(kind)[1]
        case ir.Primitive():
            return {"string": "str", "integer": "int", "number": "float", "boolean": "bool"}[
                kind.kind
            ]
        case ir.Named():
            return kind.name
        case ir.Array():
            return f"list[{annotation(kind.items)}]"
        case ir.Map():
            return f"dict[str, {annotation(kind.values)}]"
        case ir.Nullable():
            return f"{annotation(kind.inner)} | None"
        case ir.Union():
            return " | ".join(dict.fromkeys(annotation(option) for option in kind.options))


# Imports.


def _split_imports(text: str) -> tuple[dict[str, set[str]], str]:
    """Take the import lines off the top of a generated module."""
    imports: dict[str, set[str]] = {}
    lines = text.splitlines()
    start = next(n for n, line in enumerate(lines) if line and not line.startswith(("#", "from ")))
    for line in lines[:start]:
        if found := re.fullmatch(r"from (\S+) import (.+)", line):
            imports.setdefault(found[1], set()).update(found[2].split(", "))
    imports.pop("__future__", None)
    return imports, "\n".join(lines[start:]) + "\n"


def _import(imports: dict[str, set[str]], module: str, name: str) -> dict[str, set[str]]:
    return {**imports, module: imports.get(module, set()) | {name}}


def _sorted(imports: dict[str, set[str]]) -> tuple[tuple[str, tuple[str, ...]], ...]:
    return tuple((module, tuple(sorted(imports[module]))) for module in sorted(imports))
