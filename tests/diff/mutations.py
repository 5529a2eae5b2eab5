"""The rows of oracle.yaml, each as the two documents that it stands for."""

from __future__ import annotations

import copy
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import yaml

FOLDER = Path(__file__).parent
BASES: dict[str, Any] = yaml.safe_load((FOLDER / "bases.yaml").read_text("utf-8"))


def pair(row: Mapping[str, Any]) -> tuple[dict[str, Any], dict[str, Any]]:
    """Return a row's base with its `old` edits, and that with its `new` ones."""
    old = edited(BASES[row["base"]], row.get("old") or {}, row["base"])
    return old, edited(old, row.get("new") or {}, row["base"])


def edited(data: dict[str, Any], edits: Mapping[str, Any], base: str) -> dict[str, Any]:
    """Set and drop values by path: `/` between keys, `~` for a slash in one."""
    data = copy.deepcopy(data)
    root = data["components"]["schemas"] if base == "model" else data
    for path in edits.get("drop", ()):
        holder, key = _holder(root, path)
        del holder[key]
    for path, value in edits.get("set", {}).items():
        holder, key = _holder(root, path)
        holder[key] = copy.deepcopy(value)
    return data


def _holder(data: Any, path: str) -> tuple[Any, Any]:
    *way, last = (token.replace("~", "/") for token in path.split("/"))
    for token in way:
        data = data[int(token)] if isinstance(data, list) else data[token]
    return data, last


def wrapped(data: Mapping[str, Any]) -> dict[str, Any]:
    """Return a document as tools want it: the schemas of a model as body and answer of a call."""
    if "paths" in data:
        return dict(data)
    sent, received = (
        {"content": {"application/json": {"schema": {"$ref": f"#/components/schemas/{name}"}}}}
        for name in ("Input", "Output")
    )
    answer = {"description": "What the model made.", **received}
    call = {"operationId": "run", "requestBody": sent, "responses": {"200": answer}}
    return {**data, "paths": {"/run": {"post": call}}}
