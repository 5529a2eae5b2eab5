"""Says what the items are of a list that has places of their own, and is no tuple."""

from __future__ import annotations

from pitchpipe import ir
from pitchpipe.parse.unions import flat, nullable_of, united
from pitchpipe.schema.shapes import Shape
from pitchpipe.schema.tuples import is_full


def items_of(shape: Shape, places: tuple[ir.Type, ...], others: ir.Type) -> ir.Type:
    """Return the type of the items: that of any place, or of what follows if anything may."""
    listed = places if is_full(shape) else (*places, others)
    is_nullable = any(isinstance(kind, ir.Nullable | ir.Null) for kind in listed)
    options = [each for kind in listed for each in flat(ir.without_null(kind))]
    plain = [each for each in options if each != ir.Null()]
    return nullable_of(united(plain), is_nullable) if plain else ir.Null()
