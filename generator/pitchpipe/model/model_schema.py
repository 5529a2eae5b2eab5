"""Read the schemas of a model's input and output from its own OpenAPI document.

The document comes from any version of cog: with or without `paths`, OpenAPI 3.0 or 3.1. The schemas
are self-contained OpenAPI 3.0, and the same for the same model however its document is written.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, NoReturn

from pitchpipe import pointers
from pitchpipe.characters import literal_of
from pitchpipe.load.reading import fail
from pitchpipe.model.keywords import ANNOTATIONS, as_3_0, as_type, is_number, is_silent, is_sound
from pitchpipe.problems import Location, Problem, sort_problems

# Many times more than the largest of thousands of models has; references could multiply forever.
MAX_SCHEMAS = 20_000
MAX_STEPS = 50

_TYPES = ("string", "number", "integer", "boolean", "array", "object")
_SCHEMAS = "/components/schemas"
_RULE = "not-a-model-schema"
_HINT = "use the `openapi_schema` of a version, or the /openapi.json of a cog server"


@dataclass(frozen=True, slots=True, kw_only=True)
class ModelSchema:
    """The schemas of a model's input and output; inputs are in the order of the model's signature.

    `training` has those of its trainings, if it can be trained. `warnings` list what was dropped or
    changed because OpenAPI 3.0 cannot express it.
    """

    input: dict[str, Any]
    output: dict[str, Any]
    training: tuple[dict[str, Any], dict[str, Any]] | None = None
    warnings: tuple[Problem, ...] = ()


def read_model_schema(document: Any, *, path: str) -> ModelSchema:
    """Read a model's OpenAPI document; `path` names it in problems.

    Raises ProblemsError if it is not that of a model, or has references that do not resolve.
    """
    reader = _Reader(document=document, path=path)
    schemas = reader.look_up(_SCHEMAS)
    if not pointers.is_object(schemas) or "Input" not in schemas:
        reader.refuse(_SCHEMAS, "there is no schema `Input`")
    taken, made = reader.both(schemas, "Input", "Output")
    can_train = "TrainingInput" in schemas
    return ModelSchema(
        input=taken,
        output=made,
        training=reader.both(schemas, "TrainingInput", "TrainingOutput") if can_train else None,
        warnings=sort_problems(reader.warnings),
    )


@dataclass(slots=True, kw_only=True)
class _Reader:
    """Reads one document; `trail` has the references that led to the current schema."""

    document: Any
    path: str
    warnings: list[Problem] = field(default_factory=list[Problem])
    trail: list[str] = field(default_factory=list[str])
    depth: int = 0
    count: int = 0

    def both(
        self, schemas: Mapping[str, Any], given: str, made: str
    ) -> tuple[dict[str, Any], dict[str, Any]]:
        """Return the schemas of an input and an output by their names."""
        taken = self.plain(schemas[given], f"{_SCHEMAS}/{given}")
        if taken.get("type", "object") != "object":
            self.refuse(f"{_SCHEMAS}/{given}", f"`{given}` is not an object")
        empty: dict[str, Any] = {"type": "object", "properties": {}}
        # A document without an output schema allows any output.
        return empty | taken, self.plain(schemas.get(made, True), f"{_SCHEMAS}/{made}")

    def plain(self, schema: Any, pointer: str) -> dict[str, Any]:
        """Return a schema without references, with OpenAPI 3.0 keywords only."""
        self.count += 1
        if self.count > MAX_SCHEMAS or self.depth > MAX_STEPS:
            self.refuse(pointer, "too many schemas, or nested too deeply", "too-large")
        if schema is True:
            return {}
        if not pointers.is_object(schema):
            self.refuse(pointer, f"expected a schema, not {pointers.kind(schema)}")
        self.depth += 1
        own = self.keywords(schema, pointer)
        result = _conjunction([own, *self.parts(schema, pointer)])
        self.depth -= 1
        if result.get("type") == "array":
            result.setdefault("items", {})
        if "enum" in result and (values := as_type(result["enum"], result.get("type"))):
            self.warn(
                pointers.join(pointer, "enum"), f"the values are text, read as {result['type']}"
            )
            result["enum"] = values
        return result

    def keywords(self, schema: Mapping[str, Any], pointer: str) -> dict[str, Any]:
        """Return a schema's own keywords, without references and alternatives."""
        said: dict[str, Any] = {}
        for word, value in schema.items():
            below = pointers.join(pointer, word)
            if word == "properties":
                said[word] = self.properties(value, below)
            elif word in ("items", "not", "additionalProperties"):
                is_flag = word == "additionalProperties" and isinstance(value, bool)
                said[word] = value if is_flag else self.plain(value, below)
            elif word == "const":
                said["enum"] = [value]
            elif is_sound(word, value) and not is_silent(word, value):
                said[word] = value
            elif not is_silent(word, value):
                self.warn(
                    below, "OpenAPI 3.0 lacks this keyword or does not allow its value: dropped"
                )
        return as_3_0(said)

    def properties(self, value: Any, pointer: str) -> dict[str, Any]:
        """Return properties in the order of `x-order`; the others come last, in file order."""
        if not pointers.is_object(value):
            self.refuse(pointer, f"expected an object of properties, not {pointers.kind(value)}")

        def rank(name: str) -> float:
            order = value[name].get("x-order") if pointers.is_object(value[name]) else None
            return order if is_number(order) else float("inf")

        names = sorted(value, key=rank)
        return {name: self.plain(value[name], pointers.join(pointer, name)) for name in names}

    def parts(self, schema: Mapping[str, Any], pointer: str) -> Iterator[dict[str, Any]]:
        """Yield the other schemas that apply to the value: references, alternatives and types."""
        if "$ref" in schema:
            yield self.follow(schema["$ref"], pointers.join(pointer, "$ref"))
        for index, part in enumerate(self.list(schema, "allOf", pointer)):
            yield self.plain(part, pointers.join(pointer, "allOf", index))
        for word in ("anyOf", "oneOf"):
            yield self.choice(word, self.list(schema, word, pointer), pointers.join(pointer, word))
        if "type" in schema:
            yield self.type(schema["type"], pointers.join(pointer, "type"))

    def choice(self, word: str, options: Sequence[Any], pointer: str) -> dict[str, Any]:
        """Return plain schemas of alternatives."""
        plain = [
            self.plain(option, pointers.join(pointer, index))
            for index, option in enumerate(options)
            if not _is_null(option)
        ]
        return _alternatives(word, plain, is_nullable=len(plain) < len(options))

    def type(self, value: Any, pointer: str) -> dict[str, Any]:
        """Return one or several types as OpenAPI 3.0 expresses them."""
        names = list(value) if pointers.is_array(value) else [value]
        plain = [{"type": name} for name in names if name in _TYPES]
        is_nullable = "null" in names
        if len(plain) + is_nullable < len(names):
            self.warn(pointer, f"{literal_of(value)} is not a JSON Schema type: read as any")
            return {}
        return _alternatives("anyOf", plain, is_nullable=is_nullable)

    def follow(self, reference: Any, pointer: str) -> dict[str, Any]:
        """Return the target of a reference; a circular one allows any value."""
        if not isinstance(reference, str) or not reference.startswith("#/"):
            self.refuse(
                pointer, f"{literal_of(reference)} does not refer to a place in this document"
            )
        target = reference[1:]
        if target in self.trail:
            self.warn(pointer, f"{literal_of(reference)} is circular: read as any value")
            return {}
        self.trail.append(target)
        found = self.plain(self.look_up(target, pointer), target)
        self.trail.pop()
        return found

    def look_up(self, target: str, pointer: str = "") -> Any:
        """Return the value at a pointer into the document."""
        try:
            return pointers.resolve(self.document, target)
        except (LookupError, ValueError):
            self.refuse(pointer, f"there is nothing at #{target}")

    def list(self, schema: Mapping[str, Any], word: str, pointer: str) -> list[Any]:
        """Return the schemas in a keyword such as `allOf`, or none if it is absent."""
        value = schema.get(word, [])
        if not pointers.is_array(value):
            message = f"expected an array, not {pointers.kind(value)}"
            self.refuse(pointers.join(pointer, word), message)
        return value

    def warn(self, pointer: str, message: str) -> None:
        """Record that something is read differently from how it is written."""
        where = Location(path=self.path, pointer=pointer)
        problem = Problem(where=where, rule="model-schema", message=message, severity="warning")
        self.warnings.append(problem)

    def refuse(self, pointer: str, message: str, rule: str = _RULE) -> NoReturn:
        """Raise ProblemsError."""
        fail(Location(path=self.path, pointer=pointer), rule, message, _HINT)


def _is_null(option: Any) -> bool:
    return pointers.is_object(option) and option.get("type") in ("null", ["null"])


def _alternatives(word: str, plain: list[dict[str, Any]], *, is_nullable: bool) -> dict[str, Any]:
    """Combine alternatives; null becomes `nullable`, and a single alternative needs no keyword."""
    nullable = {"nullable": True} if is_nullable else {}
    if len(plain) == 1:
        return plain[0] | nullable
    return {word: plain} | nullable if plain else nullable


def _conjunction(parts: Sequence[dict[str, Any]]) -> dict[str, Any]:
    """Merge schemas that must all hold into one; those that conflict stay in an `allOf`."""
    result: dict[str, Any] = {}
    apart: list[dict[str, Any]] = []
    for part in parts:
        if all(_agree(word, result[word], part[word]) for word in part.keys() & result.keys()):
            result |= {word: _both(word, part[word], result.get(word)) for word in part}
        else:
            apart.append(part)
    return result | {"allOf": apart} if apart else result


def _agree(word: str, first: Any, other: Any) -> bool:
    if word in ANNOTATIONS or word.startswith("x-") or word == "required":
        return True
    if word == "properties":
        return not first.keys() & other.keys()
    return word != "allOf" and pointers.equal(first, other)


def _both(word: str, value: Any, first: Any) -> Any:
    """Merge the values of one keyword; the annotations of the first win."""
    if first is None:
        return value
    if word == "required":
        return [*first, *(name for name in value if name not in first)]
    return {**first, **value} if word == "properties" else first
