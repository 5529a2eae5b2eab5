"""The documents that models had before cog named its schemas `PredictionRequest`."""

from __future__ import annotations

from typing import Any

import pytest

from pitchpipe.diff.diff import diff_data

TEXT = {"type": "string"}


def content(schema: Any) -> dict[str, Any]:
    return {"content": {"application/json": {"schema": schema}}}


def reference(name: str) -> dict[str, str]:
    return {"$ref": f"#/components/schemas/{name}"}


def served(sent: Any, output: Any, request: str = "Request", **more: Any) -> dict[str, Any]:
    """Return what a model served: `POST /predictions`, beside `GET /`."""
    holder = {"type": "object", "properties": {"input": reference("Input"), **more}}
    came = {"type": "object", "properties": {"output": reference("Output"), "status": TEXT}}
    answer = {"description": "Fine.", **content(reference("Response"))}
    create = {"requestBody": content(reference(request)), "responses": {"200": answer}}
    root = {"responses": {"200": {"description": "Fine.", **content({})}}}
    return {
        "paths": {"/": {"get": root}, "/predictions": {"post": create}},
        "components": {
            "schemas": {"Input": sent, "Output": output, request: holder, "Response": came}
        },
    }


def bare(sent: Any, output: Any) -> dict[str, Any]:
    return {"components": {"schemas": {"Input": sent, "Output": output}}}


ONE = {"type": "object", "properties": {"a": TEXT}}
OTHER = {"type": "object", "properties": {"b": {"type": "integer"}}, "required": ["b"]}
CHANGES = ["input-removed", "input-added-required", "output-type-changed"]


@pytest.mark.parametrize("request_name", ["Request", "Prediction"])
def test_old_cog_is_compared_as_a_model(request_name: str) -> None:
    """Inputs and output are compared with those of either form; `GET /` is no news."""
    new = served(OTHER, {"type": "array", "items": TEXT}, request_name)
    for old in (bare(ONE, TEXT), served(ONE, TEXT, request_name)):
        assert sorted(each.rule for each in diff_data(old, new)) == sorted(CHANGES)
        assert not diff_data(old, old)
    assert not diff_data(bare(ONE, TEXT), served(ONE, TEXT, request_name))


def test_what_hosts_models_is_no_model() -> None:
    """A service that takes a version beside the input has other operations to compare, too."""
    old = served(ONE, TEXT, version=TEXT)
    new = served(ONE, TEXT, version=TEXT)
    del new["paths"]["/"]
    assert [each.rule for each in diff_data(old, new)] == ["operation-removed"]


def test_an_api_with_a_schema_named_input_is_no_model() -> None:
    """Only what `POST /predictions` takes as `input` makes a model."""
    old = served(ONE, TEXT)
    create = old["paths"].pop("/predictions")
    old["paths"]["/jobs"] = create
    new = {**old, "paths": {"/jobs": create}}
    assert [each.rule for each in diff_data(old, new)] == ["operation-removed"]
