"""The fields of properties: who has a name that two want, and that it is what is generated."""

from __future__ import annotations

import pytest

from pitchpipe import ir
from pitchpipe.effective import effective_document
from pitchpipe.parse.api import parse
from pitchpipe.problems import ProblemsError
from pitchpipe.render.arguments import plan_arguments
from pitchpipe.render.field_names import FieldNames
from pitchpipe.render.models import make_models
from tests.support.golden import Case, all_cases

TEXT = ir.Primitive(kind="string")


def field(name: str) -> ir.Field:
    return ir.Field(wire_name=name, type=TEXT, required=False, where="")


def model(name: str, *wire_names: str, base: ir.Model | None = None) -> ir.Model:
    """Return a model of text; one with a base has the properties of that last."""
    fields = tuple(map(field, wire_names)) + (base.fields if base else ())
    return ir.Model(
        name=name,
        fields=fields,
        additional=None,
        where=f"/components/schemas/{name}",
        base=ir.Named(name=base.name) if base else None,
        inherited=tuple(each.wire_name for each in base.fields) if base else (),
    )


def made(*models: ir.Model) -> list[dict[str, str]]:
    """Return the fields of what is generated, by property; they are as `FieldNames` says."""
    fields = make_models(models).fields
    written = [{wire: each.name for wire, each in fields[m.name].items()} for m in models]
    names = FieldNames({each.name: each for each in models})
    assert [dict(names.of(each.name)) for each in models] == written
    return written


@pytest.mark.parametrize("order", [("snake_a", "snakeA"), ("snakeA", "snake_a")])
def test_the_exact_name_is_kept(order: tuple[str, str]) -> None:
    """A property keeps its field when one that comes out alike is added before or after it."""
    assert made(model("Pet", *order)) == [{"snake_a": "snake_a", "snakeA": "snake_a_1"}]


def test_other_classes_are_not_concerned() -> None:
    """Only the class with both has a number."""
    classes = model("Pet", "snakeA", "snake_a"), model("Dog", "snakeA"), model("Cat", "snake_a")
    _, dog, cat = made(*classes)
    assert (dog, cat) == ({"snakeA": "snake_a"}, {"snake_a": "snake_a"})


def test_a_number_is_free() -> None:
    """The name with the number may be that of a property as well."""
    (found,) = made(model("Pet", "snakeA", "SnakeA", "snake_a", "snake_a_1"))
    assert found == {
        "snake_a": "snake_a",
        "snake_a_1": "snake_a_1",
        "snakeA": "snake_a_2",
        "SnakeA": "snake_a_3",
    }


def test_what_is_inherited_has_its_name() -> None:
    """A class cannot call an inherited field otherwise than the class above it."""
    base = model("Pet", "snakeA")
    _, found = made(base, model("Dog", "snake_a", base=base))
    assert found == {"snakeA": "snake_a", "snake_a": "snake_a_1"}


@pytest.mark.parametrize("order", [("page_size", "pageSize"), ("pageSize", "page_size")])
def test_a_parameter_keeps_its_exact_name(order: tuple[str, str]) -> None:
    """The other one gets its place as a suffix."""
    parameters = tuple(
        ir.Parameter(
            wire_name=name,
            place="query",
            type=TEXT,
            required=False,
            style="form",
            explode=True,
            where=f"/parameters/{at}",
        )
        for at, name in enumerate(order)
    )
    operation = ir.Operation(
        name="list_pets", method="GET", path="/pets", where="/paths/~1pets/get",
        parameters=parameters, body=None, responses=(), security=(),
    )  # fmt: skip
    given = plan_arguments(operation, {})
    names = {each.parameter.wire_name: each.argument.name for each in given}
    assert names == {"page_size": "page_size", "pageSize": "page_size_query"}


@pytest.mark.parametrize("case", all_cases(), ids=lambda case: case.name)
def test_fields_are_what_is_generated(case: Case) -> None:
    """`diff` and what tells arguments know the fields without generating anything."""
    try:
        document = effective_document(case.config, root=case.folder)
        api = parse(document, formats=case.config.formats).api
    except ProblemsError:
        return
    made(*(each for each in api.definitions if isinstance(each, ir.Model)))
