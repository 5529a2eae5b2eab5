"""Writes the IR's definitions as dataclasses and aliases, by datamodel-code-generator.

It gets a plain JSON Schema document that leaves nothing to guess:
every object and enum is a named component, `allOf` is merged, null is one branch of an `anyOf`.
"""

from __future__ import annotations

import ast
import json
import tempfile
from collections import defaultdict
from collections.abc import Iterable, Mapping, MutableMapping, Sequence
from dataclasses import dataclass
from functools import lru_cache, partial
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
from pitchpipe.garbage import collect_after
from pitchpipe.parse.definition_graph import references, renamed_definition, used_in
from pitchpipe.render.annotations import (
    BASE,
    PREDICTION_BASE,
    REST,
    annotation,
    default,
    rest_type,
)
from pitchpipe.render.code import MODELS, Code, Import
from pitchpipe.render.field_names import FieldNames
from pitchpipe.render.plain_schemas import (
    REF,
    dated,
    outline,
    plain_schema,
    referred,
    with_types_as_names,
)
from pitchpipe.render.prose import docstring, joined, paragraphs, schema_facts
from pitchpipe.render.skeletons import (
    DEFINITION,
    BoundedDict,
    Skeleton,
    is_nameable,
    name_placeholder,
    placeholder,
    recall,
    split,
)
from pitchpipe.resources import templates_dir
from pitchpipe.tasks import Run, in_turn

_MODULES = {
    "Any": "typing",
    "Decimal": "decimal",
    "FileInput": "_runtime.uploads",
    "FileUpload": "_runtime.file_parts",
    "FileURL": "_runtime.files",
    "Literal": "typing",
    "Optional": "typing",
    "TypeAlias": "typing",
    "UUID": "uuid",
    "Union": "typing",
    "Unknown": "_runtime.unknown",
    "Unparsed": "_runtime.formats",
    "dataclass": "dataclasses",
    "dt": "datetime",
}
"""The modules that the names in the text of a definition are imported from."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """The text of one definition, the metadata of its fields, and the imports it needs."""

    body: str
    fields: list[dict[str, Any]]
    imports: frozenset[Import]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Draft:
    """A definition that is to be written: `docs` has placeholders for `docstrings`.

    `definition` has placeholders for `names`, of which the first is its own; if these are none, it
    has its own names. `key` is all that decides its skeleton.
    """

    definition: ir.Definition
    docs: dict[str, Any]
    docstrings: list[str]
    aliases: Mapping[str, str]
    names: tuple[str, ...]
    key: str


# Both caches last as long as the process: clients of one kind of API share most definitions.
_KNOWN: MutableMapping[str, Written] = BoundedDict(limit=4096)
"""Definitions by all that they consist of."""
_SKELETONS: MutableMapping[str, Skeleton] = BoundedDict(limit=4096)
"""Skeletons by the keys of their drafts."""
_BATCH = 300
"""How many definitions are written at once: a run takes some 200 kB for each of them."""


def write_definitions(
    definitions: tuple[ir.Definition, ...], run: Run = in_turn
) -> dict[str, Written]:
    """Write each definition, or take it from the cache.

    Raises RuntimeError if datamodel-code-generator has changed the name of a class.
    """
    late: tuple[ir.Definition, ...] = ()
    if _are_entangled(definitions):
        definitions, late = _waiting(definitions)
    models = {each.name: each for each in (*definitions, *late) if isinstance(each, ir.Model)}
    fields = FieldNames(models)
    aliases = {name: fields.aliases(name) for name in models}
    # Only aliases in a circle have to be written together with all others there.
    listed = (*definitions, *(each for each in late if not isinstance(each, ir.Alias)))
    batches = [listed[at : at + _BATCH] for at in range(0, len(listed), _BATCH)]
    tasks = [partial(_recalled, batch, aliases) for batch in batches]
    circles, *parts = run([partial(_in_circles, late), *tasks])
    written = {name: each for part in parts for name, each in part.items()}
    return {each.name: written[each.name] for each in definitions} | {
        name: written.get(name, each) for name, each in circles.items()
    }


def _recalled(
    definitions: Sequence[ir.Definition], aliases: Mapping[str, Mapping[str, str]]
) -> dict[str, Written]:
    by_name = {definition.name: definition for definition in definitions}

    def write(names: Sequence[str]) -> dict[str, Written]:
        return _write({name: _draft(by_name[name], aliases.get(name, {})) for name in names})

    keys = {name: f"{each!r}{aliases.get(name, {})}" for name, each in by_name.items()}
    return recall(_KNOWN, keys, write)


def _write(drafts: Mapping[str, _Draft]) -> dict[str, Written]:
    """Write definitions: make the skeletons that are not in the cache, and fill all of them."""

    def generate(names: Sequence[str]) -> dict[str, Skeleton]:
        # Those of one run need different names; only these can refer to one another.
        new = {
            name_placeholder(number, 0) if drafts[name].names else name: drafts[name]
            for number, name in enumerate(names, 1)
        }
        schemas = {name: plain_schema(draft.definition, new) for name, draft in new.items()}
        docs = {name: draft.docs for name, draft in new.items()}
        aliases = {
            f"{name}.{wire}": field
            for name, draft in new.items()
            for wire, field in draft.aliases.items()
        }
        made = _generate(schemas, docs, aliases)
        return {name: made[called] for name, called in zip(names, new, strict=True)}

    skeletons = recall(_SKELETONS, {name: each.key for name, each in drafts.items()}, generate)
    return {
        name: _written(draft.definition, skeletons[name].named(draft.names), draft.docstrings)
        for name, draft in drafts.items()
    }


def _draft(definition: ir.Definition, aliases: Mapping[str, str]) -> _Draft:
    docs = _docs(definition)
    definition, names = _unnamed(definition)
    if isinstance(definition, ir.Model):
        docs |= _above_and_beside(definition)
    places = [docs, *docs.get("fields", {}).values()]
    docstrings = [place["doc"] for place in places]
    for number, place in enumerate(places):
        place["doc"] = placeholder(number) if place["doc"] else ""
    key = json.dumps([definition.name, plain_schema(definition, ()), docs, aliases])
    return _Draft(
        definition=definition,
        docs=docs,
        docstrings=docstrings,
        aliases=aliases,
        names=names,
        key=key,
    )


def _unnamed(definition: ir.Definition) -> tuple[ir.Definition, tuple[str, ...]]:
    """Return a definition with placeholders for the names of classes, and these; see `_Draft`."""
    placeholders: dict[str, str] = {}

    def number(name: str) -> str:
        return placeholders.setdefault(name, name_placeholder(0, len(placeholders)))

    # An alias that refers to itself is not one of those that are defined elsewhere.
    is_circular = isinstance(definition, ir.Alias) and definition.name in referred(definition)
    text, named = repr(definition), [definition.name, *used_in(definition)]
    if is_circular or not all(is_nameable(name, text) for name in named):
        return definition, ()
    shown = with_types_as_names(definition) if isinstance(definition, ir.Model) else definition
    unnamed = renamed_definition(shown, number(definition.name), number)
    return unnamed, tuple(placeholders)


def _written(
    definition: ir.Definition, skeleton: Skeleton, docstrings: Sequence[str] = ()
) -> Written:
    if isinstance(definition, ir.Enum):
        skeleton = skeleton.quoted(definition.values)
    imports = _imports(definition, skeleton.fields)
    return Written(body=skeleton.filled(docstrings), fields=skeleton.fields, imports=imports)


def _are_entangled(definitions: Iterable[ir.Definition]) -> bool:
    """Say whether an alias may refer to itself: its text then depends on the order of all."""
    seen: set[str] = set()
    for definition in definitions:
        if isinstance(definition, ir.Alias) and not seen.issuperset(referred(definition)):
            return True
        seen.add(definition.name)
    return False


def _waiting(
    definitions: Iterable[ir.Definition],
) -> tuple[tuple[ir.Definition, ...], tuple[ir.Definition, ...]]:
    """Separate what stands behind all that it refers to from the rest, which circles hold up.

    datamodel-code-generator writes the rest last.
    """
    ready: dict[str, ir.Definition] = {}
    late = list(definitions)
    while True:
        before, todo, late = len(ready), late, list[ir.Definition]()
        for each in todo:
            if ready.keys() >= set(referred(each)) - {each.name}:
                ready[each.name] = each
            else:
                late.append(each)
        if len(ready) == before:
            return tuple(ready.values()), tuple(late)


def _in_circles(definitions: tuple[ir.Definition, ...]) -> dict[str, Written]:
    """Write definitions that refer to one another, in their order, for the sake of the aliases.

    Only the text of an alias depends on what comes before it. One run gets all of the definitions,
    of those that are no aliases no more than what they refer to.
    """
    if not definitions:
        return {}
    by_name = {definition.name: definition for definition in definitions}
    schemas = {name: outline(definition, by_name) for name, definition in by_name.items()}
    docs = {name: {**_docs(by_name[name]), "inherited": by_name} for name in by_name}
    made = _generate(schemas, docs, {})
    return {name: _written(by_name[name], skeleton) for name, skeleton in made.items()}


def _generate(
    schemas: Mapping[str, Any], docs: Mapping[str, Any], aliases: dict[str, str]
) -> dict[str, Skeleton]:
    """Run datamodel-code-generator, and split its text by the names of the schemas."""
    info = {"title": "models", "version": "1"}
    given = {"openapi": "3.1.0", "info": info, "paths": {}, "components": {"schemas": schemas}}
    data = {f"{REF}{name}": {"docs": said, "mark": DEFINITION} for name, said in docs.items()}
    text, models = _text_and_metadata(json.dumps(given), data, aliases)
    collect_after(len(schemas))
    bodies = split(text)
    fields = {entry["class_name"]: list(map(_dated, entry["fields"])) for entry in models}
    if missing := schemas.keys() - (fields.keys() & bodies):
        msg = f"datamodel-code-generator renamed {', '.join(sorted(missing))}"
        raise RuntimeError(msg)
    return {name: Skeleton(body, fields[name]) for name, body in bodies.items()}


def _text_and_metadata(
    document: str, data: Mapping[str, Any], aliases: dict[str, str]
) -> tuple[str, list[dict[str, Any]]]:
    with tempfile.TemporaryDirectory() as folder:
        # The metadata can only be written to a file.
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
            extra_template_data=defaultdict(dict, data),
            emit_model_metadata=metadata,
        )
        text = str(generate(document, config=config))
        return text, json.loads(metadata.read_text(encoding="utf-8"))["models"]


def _dated(entry: dict[str, Any]) -> dict[str, Any]:
    return {**entry, "type": dated(entry["type"])}


# What else the templates print: docstrings and defaults.


def _docs(definition: ir.Definition) -> dict[str, Any]:
    source = f"#{definition.where}"
    if not isinstance(definition, ir.Model):
        said = definition.description
        asserted = schema_facts(definition.type, said) if isinstance(definition, ir.Alias) else ""
        doc = docstring([*joined(said, asserted), source], indent=0)
        return {"doc": doc, "is_enum": isinstance(definition, ir.Enum)}
    return {
        **_above_and_beside(definition),
        "inherited": definition.inherited,
        "doc": docstring([definition.description, *_set_together(definition), source], indent=4),
        "fields": {f.wire_name: _field_docs(definition, f) for f in definition.fields},
    }


def _above_and_beside(model: ir.Model) -> dict[str, Any]:
    """Return what is printed of the class that a model extends, and of undeclared properties."""
    rest = None if model.base else rest_type(model)
    return {
        "base": model.base.name if model.base else _base(model).text,
        "rest": None if rest is None else _rest_docs(rest),
    }


def _base(model: ir.Model) -> Code:
    return PREDICTION_BASE if model.tells_progress else BASE


def _rest_docs(rest: ir.Type) -> dict[str, str]:
    written = annotation(rest).text
    # In a cycle, the class may not be defined yet when this class body runs.
    factory = "lambda: {}" if any(references(rest)) else f"dict[str, {written}]"
    return {"name": REST, "type": written, "factory": factory, "doc": _REST_DOC}


def _set_together(model: ir.Model) -> list[str]:
    """Say which properties must be set together when a model is sent."""
    count = {"anyOf": "at least one", "oneOf": "exactly one"}
    return [
        f"Set {count[each.keyword]} of these: {'; or '.join(map(' and '.join, each.sets))}."
        for each in model.required_sets
        if model.sent
    ]


_REST_DOC = docstring(["Properties that the spec does not declare, as received."], indent=4)


def _field_docs(model: ir.Model, item: ir.Field) -> dict[str, str]:
    said = paragraphs(item)
    doc = docstring(said, indent=4) if said else ""
    return {"doc": doc, "default": default(model, item).text}


def _imports(definition: ir.Definition, fields: Iterable[Mapping[str, Any]]) -> frozenset[Import]:
    """List the modules and names that the text of a definition uses.

    Its annotations are written by datamodel-code-generator, which does not say what they need.
    """
    names = {"dataclass"} if isinstance(definition, ir.Model) else {"TypeAlias"}
    inherited = definition.inherited if isinstance(definition, ir.Model) else ()
    own = (entry for entry in fields if entry.get("original_name") not in inherited)
    names |= {name for entry in own for name in _names(str(entry["type"]))}
    imports = {(_MODULES[name], name) for name in names & _MODULES.keys()}
    if isinstance(definition, ir.Model) and definition.base is None:
        imports |= _base(definition).needs
        rest = rest_type(definition)
        imports |= set() if rest is None else annotation(rest).needs | {("dataclasses", "field")}
    return frozenset(each for each in imports if each[0] != MODELS)


@lru_cache(maxsize=4096)
def _names(expression: str) -> frozenset[str]:
    """List the names in an expression; strings hold none."""
    nodes = ast.walk(ast.parse(expression, mode="eval"))
    return frozenset(node.id for node in nodes if isinstance(node, ast.Name))
