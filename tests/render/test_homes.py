"""Which module each definition is in, in a client of which the code is split."""

from __future__ import annotations

from collections.abc import Sequence

from pitchpipe import ir
from pitchpipe.render.homes import home, joint_home, used_directly
from pitchpipe.render.sizes import definition_lines
from tests.render.test_placement import api, model, operation


def placed(definitions: Sequence[ir.Definition], most: int, *returned: str) -> dict[str, set[str]]:
    """Distribute definitions, of which some are `returned` by operations."""
    given = api([operation("get", of=returned)], definitions)
    found = home(used_directly(given), (), definitions, most)
    return {module: set(names) for module, names in found.modules.items()}


def test_one_module() -> None:
    """Definitions that fit into a module stay in it."""
    listed = [model("A", "B"), model("B")]
    assert placed(listed, 10_000, "A") == {"": {"A", "B"}}


def test_a_long_circle() -> None:
    """Definitions that refer to one another are apart if they do not fit, with what one uses."""
    listed = [model("A", "B", "OnlyA"), model("B", "A"), model("OnlyA"), model("C", "B")]
    given = api([operation("get", of=["C"])], listed)
    found = home(used_directly(given), (), listed, 42)
    assert {module: set(names) for module, names in found.modules.items()} == {
        "a": {"A", "OnlyA"},
        "b": {"B"},
        "c": {"C"},
    }
    assert found.circles == {"A": "A", "B": "A"}


def test_what_cannot_be_apart() -> None:
    """Aliases that hold each other are imported together; a class waits for what it extends."""

    def alias(name: str, *of: str) -> ir.Alias:
        return ir.Alias(
            name=name, type=ir.Union(options=tuple(ir.Named(name=n) for n in of)), where=""
        )

    listed = [alias("A", "B"), alias("B", "A", "C"), model("C", "A", base="D"), model("D", "C")]
    assert placed(listed, 20, "A") == {"a": {"A", "B"}, "c": {"C"}, "d": {"D"}}


def test_a_long_group() -> None:
    """What only one definition uses is apart from it if all that together does not fit."""
    long = [
        model("Part", *(f"Detail{n}" for n in range(9))),
        *(model(f"Detail{n}") for n in range(9)),
    ]
    listed = [model("Whole", "Part", "Small"), model("Small"), *long]
    most = sum(map(definition_lines, listed)) - 1
    assert placed(listed, most, "Whole") == {
        "whole": {"Whole", "Small"},
        "part": {each.name for each in long},
    }


def test_beside_the_operations() -> None:
    """What only one part of the client uses is in a module called as that, unless it is long."""
    parts = {
        ("pets",): [model("Pet", "Toy"), model("Toy")],
        ("shops",): [model(f"Shop{n}") for n in range(20)],
        (): [model("Error")],
    }
    listed = [each for group in parts.values() for each in group]
    given = api([operation("get", of=["Pet", "Error", *(f"Shop{n}" for n in range(20))])], listed)
    found = joint_home(given, parts, 100).modules
    assert {"pets", "shop0", "shop19", "error"} <= found.keys()
    assert set(found["pets"]) == {"Pet", "Toy"}
