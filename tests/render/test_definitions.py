"""Definitions are written alike, whether one at a time, many at once, or for the second time."""

from __future__ import annotations

from pitchpipe import ir
from pitchpipe.render.definitions import write_definitions

TEXT = ir.Primitive(kind="string")


def _model(name: str, holds: ir.Type) -> ir.Model:
    item = ir.Field(wire_name="value", type=holds, required=True, where="")
    where = f"/components/schemas/{name}"
    return ir.Model(name=name, fields=(item,), additional=None, where=where, sent=True)


def _alias(name: str, kind: ir.Type) -> ir.Alias:
    return ir.Alias(name=name, type=kind, where=f"/components/schemas/{name}")


def _enum(name: str, *values: str) -> ir.Enum:
    return ir.Enum(name=name, values=values, where=f"/components/schemas/{name}")


def _bodies(*definitions: ir.Definition) -> dict[str, str]:
    return {name: each.body for name, each in write_definitions(definitions).items()}


def test_classes_that_differ_in_names_have_their_own() -> None:
    cat, dog = ir.Named(name="Cat"), ir.Named(name="Dog")
    leaves = _model("Cat", TEXT), _model("Dog", TEXT)
    made = _bodies(
        *leaves, _model("CatPage", ir.Array(items=cat)), _model("DogPage", ir.Array(items=dog))
    )
    assert "class CatPage(JsonModel):" in made["CatPage"]
    assert "value: list[Cat]" in made["CatPage"]
    assert "class DogPage(JsonModel):" in made["DogPage"]
    assert "value: list[Dog]" in made["DogPage"]
    swapped = {name: text.replace("Cat", "Dog") for name, text in made.items()}
    assert swapped["CatPage"] == made["DogPage"]


def test_two_names_for_one_place_are_kept_apart() -> None:
    one, two = ir.Named(name="One"), ir.Named(name="Two")
    made = _bodies(
        _model("One", TEXT),
        _model("Two", TEXT),
        _alias("Same", ir.Union(options=(one, one))),
        _alias("Other", ir.Union(options=(one, two))),
    )
    assert made["Other"].startswith("Other: TypeAlias = One | Two\n")
    assert made["Same"].startswith("Same: TypeAlias = One\n")


def test_a_text_that_looks_like_a_placeholder_stays() -> None:
    made = _bodies(_enum("Kind", "Placeholder0x0", "Kind"), _enum("Sort", "Kind", "Sort"))
    assert "Literal['Placeholder0x0', 'Kind']" in made["Kind"]
    assert "Literal['Kind', 'Sort']" in made["Sort"]


def test_more_definitions_than_one_run_writes() -> None:
    many = [_enum(f"Kind{number}", "a", f"b{number}") for number in range(700)]
    made = _bodies(*many)
    assert list(made) == [each.name for each in many]
    assert "Literal['a', 'b699']" in made["Kind699"]


def test_an_alias_that_refers_to_itself() -> None:
    loop = _alias("Loop", ir.Union(options=(TEXT, ir.Array(items=ir.Named(name="Loop")))))
    made = _bodies(_model("Before", TEXT), loop, _model("After", ir.Named(name="Loop")))
    assert 'list["Loop"]' in made["Loop"]
    assert list(made) == ["Before", "Loop", "After"]


def test_an_alias_in_a_circle_names_as_text_what_comes_later() -> None:
    known = _model("Known", TEXT)
    alias = _alias("Any", ir.Union(options=(ir.Named(name="Known"), ir.Named(name="Late"))))
    late = _model("Late", ir.Named(name="Any"))
    made = _bodies(known, alias, late, _enum("Kind", "a"))
    assert list(made) == ["Known", "Kind", "Any", "Late"]
    assert 'Union[Known, "Late"]' in made["Any"]


def test_whatever_types_fields_have() -> None:
    cat = ir.Named(name="Cat")
    kinds: dict[str, ir.Type] = {
        "list[Cat | str]": ir.Array(items=ir.Union(options=(cat, TEXT))),
        "Cat | str | None": ir.Nullable(inner=ir.Union(options=(cat, TEXT))),
        "dict[str, Cat | None]": ir.Map(values=ir.Nullable(inner=cat)),
        "tuple[Cat, Any]": ir.Tuple(items=(cat, ir.AnyType())),
        "Any": ir.AnyType(),
        "dt.date | Unparsed": ir.Formatted(format="date", received=True),
        "Cat | list[Any]": ir.Union(options=(cat, ir.Array(items=ir.AnyType()))),
    }
    models = [_model(f"Has{number}", kind) for number, kind in enumerate(kinds.values())]
    made = _bodies(_model("Cat", TEXT), *models)
    for model, text in zip(models, kinds, strict=True):
        assert f"    value: {text}\n" in made[model.name] + "\n"


def test_what_a_circle_of_aliases_and_classes_holds() -> None:
    tree = _alias("Tree", ir.Union(options=(ir.Named(name="Leaf"), ir.Named(name="Branch"))))
    branch = _model("Branch", ir.Array(items=ir.Nullable(inner=ir.Named(name="Tree"))))
    made = _bodies(tree, branch, _model("Leaf", TEXT))
    assert list(made) == ["Leaf", "Tree", "Branch"]
    assert made["Tree"].startswith('Tree: TypeAlias = Union[Leaf, "Branch"]\n')
    assert "class Branch(JsonModel):" in made["Branch"]
    assert "    value: list[Tree | None]" in made["Branch"]
