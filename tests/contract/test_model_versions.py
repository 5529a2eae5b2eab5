"""Real models: whatever a newer version refuses is named by the diff, and by its client.

The reference is a validator of JSON Schema, which is held against cog itself for some of them.
"""

from __future__ import annotations

import json
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest

from pitchpipe.diff.diff import diff_data
from pitchpipe.model.model_schema import read_model_schema
from pitchpipe.model.spec import make_spec
from pitchpipe.model.yaml_text import to_yaml
from tests.contract import cog
from tests.contract.judge import UNKNOWN, Judge
from tests.contract.public_models import Public, every_model, spec_of
from tests.contract.subject import CONFIG
from tests.contract.survey import survey_clients, survey_recorded, survey_relatives
from tests.contract.versions import reconstructed, recorded, relatives, resolved, rewritten

# A file or a text: to a validator both are strings.
NOT_SHOWN = {"input-format-changed"}
CLIENTS = 60
COGS = 10
# An input named `input`, integers that equal booleans, and numbers listed as text.
UNUSUAL = {"andreasjansson/monkey-island-figaro", "cjwbw/voicecraft", "laion-ai/laionide-v2"}
# Its integers list text: a validator refuses every value, while the model takes the numbers meant.
READ_AS_MEANT = {"laion-ai/laionide-v2"}


def test_what_a_newer_version_refuses_of_a_recorded_input() -> None:
    """Each input of a recorded prediction that the latest version refuses is in the diff.

    What it takes as before is not.
    """
    survey = survey_recorded()
    assert survey.refused > 200
    unnamed = [each for each in survey.unnamed if each[0] not in READ_AS_MEANT]
    assert unnamed == survey.alarms == []


def test_what_a_newer_schema_refuses() -> None:
    """Of two real schemas, each input that only the older takes is in the diff.

    And where the diff says that something is refused now, something is.
    """
    survey = survey_relatives()
    assert survey.pairs > 1000
    assert survey.unnamed == []
    assert {rule for _, _, rule in survey.alarms} <= NOT_SHOWN


def test_a_reconstructed_version_takes_what_was_recorded() -> None:
    """The older schema, made of the newer one, takes the whole input of its own prediction."""
    for model in recorded():
        assert Judge(reconstructed(model)).refusals(model.given) == set(), model.reference


def test_the_same_schema_written_otherwise() -> None:
    """References, titles, order, and how null is written change nothing, in any schema."""
    seen: set[str] = set()
    for model in every_model():
        text = json.dumps(model.schemas, sort_keys=True)
        if text not in seen:
            seen.add(text)
            assert diff_data(model.document, rewritten(model.document)) == [], model.reference
    assert len(seen) > 1900


def has_warnings(document: Any) -> bool:
    return bool(read_model_schema(document, path="a model").warnings)


def rules(old: Any, new: Any) -> set[str]:
    """Return which rules of requests a diff names, but for words."""
    changes = diff_data(old, new)
    return {each.rule for each in changes if each.direction == "request" and each.severity != "doc"}


def test_a_bare_schema_and_its_spec_agree() -> None:
    """The changes between two bare schemas are those between the specs made of them.

    But what is renamed: a spec in the published form does not say in which order inputs stand. And
    but trainings, which the overlay of a spec adds.
    """
    reference = every_model()[0].reference
    for pair in relatives()[::4]:
        if has_warnings(pair.old) or has_warnings(pair.new):
            continue
        found = [rules(_untrained(pair.old), _untrained(pair.new))]
        found.append(rules(spec_of(reference, pair.old), spec_of(reference, pair.new)))
        if not any("input-renamed" in each for each in found):
            assert found[0] == found[1], pair.name


def _untrained(document: Any) -> Any:
    schemas = document["components"]["schemas"]
    left = {name: each for name, each in schemas.items() if not name.startswith("Training")}
    return {**document, "components": {**document["components"], "schemas": left}}


def chosen(models: list[Public], count: int) -> list[Public]:
    """Choose that many, evenly."""
    return models[:: max(1, len(models) // count)][:count]


def refusing() -> list[Public]:
    """List the models whose latest version refuses something of the recorded input."""
    return [each for each in recorded() if Judge(each.document).refusals(each.given)]


def test_what_clients_refuse(tmp_path: Path) -> None:
    """A client of the latest version names each input that it refuses, and no other."""
    refused = refusing()
    taken = [each for each in recorded() if each not in refused]
    sample = chosen(refused, CLIENTS * 3 // 4) + chosen(taken, CLIENTS // 4)
    sample += [
        each for each in recorded() if each.reference.model in UNUSUAL and each not in sample
    ]
    counts, differ = survey_clients(sample, tmp_path)
    assert differ == []
    assert counts["clients"] >= CLIENTS


def refused_values() -> list[Public]:
    """List those that refuse a value of what they know, which cog can be asked about."""
    return [
        each
        for each in refusing()
        if any(why != UNKNOWN for _, why in Judge(each.document).refusals(each.given))
    ]


def as_asked(model: Public) -> dict[str, Any]:
    """Return the recorded input without files, which cog would fetch."""
    properties = {name: resolved(model.document, said) for name, said in known(model).items()}
    files = {name for name, said in properties.items() if said.get("format") == "uri"}
    return {name: value for name, value in model.given.items() if name not in files}


def known(model: Public) -> dict[str, Any]:
    properties: dict[str, Any] = model.schemas["Input"].get("properties") or {}
    return properties


def refused_by_cog(model: Public, folder: Path) -> set[str]:
    """Return the inputs that cog itself refuses of a recorded one, with the model's schema."""
    properties = {name: resolved(model.document, said) for name, said in known(model).items()}
    schema = {**model.schemas["Input"], "properties": properties}
    server = cog.start(folder, schema, {"type": "string"})
    try:
        answer = server.ask(as_asked(model))
    finally:
        cog.end(server)
    assert answer.status_code in (200, 422), answer.text
    return {each["loc"][-1] for each in answer.json().get("detail", ())}


def test_cog_refuses_the_same(tmp_path_factory: pytest.TempPathFactory) -> None:
    """What the reference refuses of recorded inputs, but for what is dropped, cog refuses."""
    models = chosen(refused_values(), COGS)
    folders = [tmp_path_factory.mktemp("cog") for _ in models]
    with ThreadPoolExecutor(2) as pool:
        answers = list(pool.map(refused_by_cog, models, folders))
    for model, answer in zip(models, answers, strict=True):
        refusals = Judge(model.document).refusals(as_asked(model))
        assert answer == {each.field for each in refusals if each.why != UNKNOWN}, model.reference


def test_the_five_specs_come_of_the_real_schemas() -> None:
    """Each published spec is, byte by byte, the one made of its model's real schema."""
    published = {client.spec.stem: client.spec.read_text("utf-8") for client in CONFIG.clients}
    made = {}
    for model in every_model():
        if model.reference.title in published:
            schema = read_model_schema(model.document, path=model.reference.model)
            spec = make_spec(model.reference, model.description, schema)
            made[model.reference.title] = to_yaml(spec)
    assert made == published


def test_each_client_has_a_name_of_its_own() -> None:
    """No two public models are the same client."""
    models = every_model()
    assert len({model.reference.client for model in models}) == len(models)
