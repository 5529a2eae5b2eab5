"""Documents of which too much would be made: the place at which that begins is named."""

from __future__ import annotations

from typing import Any

from pitchpipe import ir
from pitchpipe.document import Document, Place
from pitchpipe.parse.size import MAX_PARTS, MAX_WRITTEN, oversize, weight


def _model(name: str, count: int) -> ir.Model:
    fields = tuple(
        ir.Field(wire_name=f"p{n}", type=ir.AnyType(), required=False, where="")
        for n in range(count)
    )
    return ir.Model(name=name, fields=fields, additional=None, where=f"/{name}")


def test_weight() -> None:
    """A type counts with all that have no names of their own, up to a limit."""
    pair = ir.Union(options=(ir.Named(name="A"), ir.Array(items=ir.AnyType())))
    assert weight(ir.Nullable(inner=pair)) == 5
    kind: ir.Type = ir.AnyType()
    for _ in range(100):
        kind = ir.Union(options=(kind, kind))
    assert weight(kind) == MAX_PARTS + 1


def test_the_place_is_named() -> None:
    """A complaint is at what makes it too much; a document that is as large may have as much."""
    half = MAX_WRITTEN // 2
    definitions = [_model("A", half), _model("B", half)]
    empty, large = _document({}), _document({"x": [0] * MAX_WRITTEN})
    assert oversize(empty, (), definitions) is None
    definitions.append(_model("C", 1))
    problem = oversize(empty, (), definitions)
    assert problem is not None
    assert (problem.where.pointer, problem.rule, problem.severity) == ("/C", "too-large", "error")
    assert oversize(large, (), definitions) is None


def _document(data: dict[str, Any]) -> Document:
    return Document(path="a.json", data=data, places=Place("a.json", 1, 1))
