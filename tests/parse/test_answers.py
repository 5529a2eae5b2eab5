"""What a fake answers is what the document allows, as another validator sees it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
from openapi_schema_validator import OAS30Validator, OAS31Validator

from pitchpipe.config import load_config
from pitchpipe.effective import effective_document
from pitchpipe.media_types import is_json
from pitchpipe.parse.answers import Answers
from pitchpipe.pipeline import parse_document
from pitchpipe.pointers import resolve
from pitchpipe.problems import ProblemsError
from tests.support import golden

ROOT = Path(__file__).parents[2]
CONFIGS = [
    *((each.config, each.folder) for each in golden.all_cases()),
    *((client, ROOT) for client in load_config(ROOT / "pyproject.toml").clients),
]

# What they say of an answer is no type and no bound, or is not meant so, or fits two alternatives
# of a `oneOf` alike.
NOT_MET = {
    "assertions_without_a_type",
    "broken_in_small_ways_3_1",
    "classes_for_each_direction",
    "discriminators_in_a_base",
    "formats",
    "formats_as_text",
    "hostile_values",
    "integers_or_strings",
    "objects_that_are_none",
    "openapi_3_2",
    "recursion_without_end",
    "references_with_their_type",
    "required_but_not_described",
    "unions_of_unions",
    "unions_told_by_tags",
    "unsupported_in_responses",
}


def misfits(root: Mapping[str, Any], body: Any, schema: Any) -> Iterator[str]:
    """Yield what a validator of OpenAPI's own dialects finds in an answer."""
    is_old = str(root["openapi"]).startswith("3.0")
    kind: Any = OAS30Validator if is_old else OAS31Validator
    # The schema refers to its document: a validator gets both as one.
    extra = {key: value for key, value in root.items() if key not in schema and key != "openapi"}
    try:
        for error in kind({**extra, **schema}).iter_errors(body):
            yield f"{list(error.absolute_path)}: {error.message}"
    except RecursionError:
        yield "the schema includes itself"


@pytest.mark.parametrize(("config", "folder"), CONFIGS, ids=lambda each: getattr(each, "name", ""))
def test_answers_fit(config: Any, folder: Path) -> None:
    """Each JSON answer of each operation fits its schema."""
    try:
        document = effective_document(config, root=folder)
        api = parse_document(document).api
    except ProblemsError:
        return  # of which nothing is made
    answers, wrong = Answers(document.data), []
    for operation in api.operations:
        answer = answers.answer(operation)
        if not is_json(answer.media_type) or isinstance(answer.body, bytes):
            continue
        response = next(each for each in operation.responses if each.contents)
        content = resolve(document.data, response.where).get("content", {})
        schema = content.get(answer.media_type, {}).get("schema")
        if isinstance(schema, dict):
            said = list(misfits(document.data, answer.body, schema))
            wrong += [f"{operation.name}: {each}" for each in said]
    assert bool(wrong) == (config.name in NOT_MET), wrong


def test_plain_text_is_as_its_schema_says() -> None:
    """A number in plain text is one, as the client reads it."""
    (case,) = (each for each in golden.all_cases() if each.name == "response_contents")
    document = effective_document(case.config, root=case.folder)
    operations = parse_document(document).api.operations
    said = {each.name: Answers(document.data).answer(each).body for each in operations}
    assert (said["count"], said["text"], said["ready"]) == (b"1", b"string", True)
