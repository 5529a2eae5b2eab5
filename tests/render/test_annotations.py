"""The type printer for methods writes what datamodel-code-generator writes for fields."""

from __future__ import annotations

import pytest

from pitchpipe import ir
from pitchpipe.effective import effective_document
from pitchpipe.parse.api import parse
from pitchpipe.render.annotations import annotation, unasserted
from pitchpipe.render.models import make_models
from tests.support import golden

CASES = [case for case in golden.all_cases() if golden.PROBLEMS not in case.wanted()]


def written(field: ir.Field) -> str:
    """Write a field's type ourselves: what may be left out may be None."""
    kind = unasserted(field.type)
    if not field.required and not isinstance(kind, ir.Nullable | ir.Null):
        kind = ir.Nullable(inner=kind)
    return annotation(kind).text


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_both_printers_agree(case: golden.Case) -> None:
    """A parameter and a field of one schema have one type."""
    definitions = parse(effective_document(case.config, root=case.folder)).api.definitions
    fields = make_models(definitions).fields
    models = [definition for definition in definitions if isinstance(definition, ir.Model)]
    ours = {m.name: {f.wire_name: written(f) for f in m.fields} for m in models}
    assert ours == {
        model.name: {name: source.annotation.text for name, source in fields[model.name].items()}
        for model in models
    }


def test_there_is_enough_to_compare() -> None:
    """The cases have not moved away from under this test."""
    assert len(CASES) > 20


def test_a_class_does_not_hide_what_it_inherits() -> None:
    """A property whose Python name a base class has already is called otherwise."""
    text, number = ir.Primitive(kind="string"), ir.Primitive(kind="integer")
    inherited = ir.Field(wire_name="foo_bar", type=text, required=True, where="/a/foo_bar")
    own = ir.Field(wire_name="fooBar", type=number, required=True, where="/b/fooBar")
    base = ir.Model(name="Base", fields=(inherited,), additional=None, where="/a")
    child = ir.Model(
        name="Child",
        fields=(inherited, own),
        additional=None,
        where="/b",
        base=ir.Named(name="Base"),
        inherited=("foo_bar",),
    )
    models = make_models([base, child])
    names = {wire: source.name for wire, source in models.fields["Child"].items()}
    assert names == {"foo_bar": "foo_bar", "fooBar": "foo_bar_1"}
    assert models.body.count("foo_bar: str") == models.body.count("foo_bar_1: int") == 1
