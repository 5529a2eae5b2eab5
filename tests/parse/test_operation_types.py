"""Operations whose types are changed."""

from dataclasses import replace

from pitchpipe import ir
from pitchpipe.parse.operation_types import renamed_operations

_PARAMETER = ir.Parameter(
    wire_name="filter",
    place="query",
    type=ir.Named(name="old"),
    required=False,
    style="form",
    explode=True,
    where="/components/parameters/filter",
)
_FAILED = ir.Response(
    status="4XX",
    contents=(ir.Content(media_type="application/json", type=ir.Named(name="old")),),
    where="/components/responses/failed",
)
_OPERATION = ir.Operation(
    name="list_pets",
    method="GET",
    path="/pets",
    parameters=(_PARAMETER,),
    body=None,
    responses=(_FAILED,),
    security=(),
    where="/paths/~1pets/get",
)


def test_what_operations_share_stays_shared() -> None:
    """A parameter or a response that many operations refer to is changed, and kept, once."""
    given = [_OPERATION, replace(_OPERATION, name="list_dogs")]
    first, second = renamed_operations(given, lambda _: "Sent", lambda _: "Received")
    assert first.parameters[0] is second.parameters[0]
    assert first.responses[0] is second.responses[0]
    assert first.parameters[0].type == ir.Named(name="Sent")
    assert first.responses[0].contents[0].type == ir.Named(name="Received")


def test_what_stays_as_it_is_is_not_copied() -> None:
    """An operation none of whose types changes is returned itself."""
    assert renamed_operations([_OPERATION], str, str)[0] is _OPERATION
