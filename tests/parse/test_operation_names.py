"""Names of operations beside the methods that clients have anyway."""

from __future__ import annotations

import pytest

from pitchpipe.parse.operation_names import OperationObject, name_operations

PREDICTIONS = [
    *("post /predictions", "get /predictions"),
    *("get /predictions/{id}", "post /predictions/{id}/cancel"),
]


def names(*lines: str) -> dict[str, str]:
    """Name operations, each written `get /runs run`, by their methods and paths."""
    found: list[OperationObject] = []
    for line in lines:
        method, path, *own = line.split()
        given = {"operationId": own[0]} if own else {}
        found.append(OperationObject(f"{path}/{method}", path, given))
    return name_operations(found)


@pytest.mark.parametrize("name", ["run", "wait", "stream", "predictions"])
def test_names_of_hosted_models(name: str) -> None:
    """They are taken only where a client can have these methods."""
    line = f"get /other {name}"
    assert names(line)["/other/get"] == name
    assert names(line, *PREDICTIONS[1:])["/other/get"] == name
    assert names(line, *PREDICTIONS)["/other/get"] == f"{name}_"


@pytest.mark.parametrize("name", ["request", "close", "with_options", "with_download"])
def test_names_of_all_clients(name: str) -> None:
    """They are taken always."""
    assert names(f"get /other {name}")["/other/get"] == f"{name}_"


def test_a_function_of_fastapi_called_stream() -> None:
    """It is `client.stream()`."""
    assert names("get /s stream_s_get") == {"/s/get": "stream"}


def test_one_function_of_fastapi_among_others() -> None:
    """It is called so whatever the others are, and whatever query tells its path from others."""
    found = names(
        "get /s/{s_id}?beta=true get_s_s__s_id__get",
        "get /b createB",
        "get /c createC",
        "get /d c_d",
    )
    assert found["/s/{s_id}?beta=true/get"] == "get_s"
