"""A run takes its time on the clock of the fake, and its input is judged by the schema."""

import importlib
from types import ModuleType
from typing import Any

import httpx2
import pytest


def check(client: ModuleType) -> None:
    package = client.__name__.rpartition(".")[0]
    fakes: Any = importlib.import_module(f"{client.__name__}.testing")
    with fakes.Fake() as fake, fake.client() as model:
        began = fake.clock.monotonic()
        fake.returns(client.Output(text="Hi"), seconds=200)
        assert model.run(text="Hello").text == "Hi"
        assert 200 <= fake.clock.monotonic() - began < 210
        assert fake.inputs == [client.Input(text="Hello")]
        fake.on_request("POST", "/account").returns({"type": "user"}, times=1)
        assert model.request("post", "/account").value == {"type": "user"}
        with pytest.raises(importlib.import_module(package).NotFound):
            model.request("POST", "/account")
        given = {"version": client.VERSION, "input": {"version": "best", "timeout": 0, "other": 1}}
        answer = httpx2.Client(transport=fake).post(
            f"{client.BASE_URL}/predictions", json=given
        )
        assert answer.status_code == 422
        refused = {(each["field"], each["type"]) for each in answer.json()["invalid_fields"]}
        assert refused == {
            ("input", "required"),
            ("input", "additional_property_not_allowed"),
            ("input.version", "enum"),
            ("input.timeout", "number_gte"),
        }
        given["input"] = {
            "text": "Hello",
            "rate": {"hertz": 0, "inner": [{"hertz": 1}, {}]},
            "weights": {"a": "1"},
            "either": ["a"],
            "mood": "none",
            "day": "a day long ago",
        }
        answer = httpx2.Client(transport=fake).post(f"{client.BASE_URL}/predictions", json=given)
        assert [(each["field"], each["type"]) for each in answer.json()["invalid_fields"]] == [
            ("input.rate.hertz", "number_gte"),
            ("input.weights.a", "invalid_type"),
            ("input.either", "number_any_of"),
            ("input.mood", "number_all_of"),
            ("input.day", "string_lte"),
        ]
        with httpx2.Client(transport=fake, base_url=client.BASE_URL) as raw:
            assert raw.post("predictions", content=b"{").status_code == 400
            body = {"input": {"text": "Hello"}}
            for path, status, with_version in (
                ("deployments/acme/voices/predictions", 201, 422),
                # Only official models have a path of their own, and only they need no version.
                (f"models/{client.MODEL}/predictions", 404, 404),
                ("models/other/model/predictions", 404, 404),
            ):
                assert raw.post(path, json=body).status_code == status
                given = {**body, "version": client.VERSION}
                assert raw.post(path, json=given).status_code == with_version
            for version, status in (
                (f"{client.MODEL}:{client.VERSION}", 201),
                (client.MODEL, 422),
                (f"other/model:{client.VERSION}", 422),
                ("hidden", 422),
            ):
                given = {**body, "version": version}
                assert raw.post("predictions", json=given).status_code == status
        assert len(fake.predictions) == 3

    # A client that finds the fake by itself is told as well that there is no such prediction.
    other = fakes.Fake("https://other.example/v1")
    with fakes.Fake() as fake, other, client.Client() as model:
        prediction = fake.client().start(input=client.Input(text="Hello"))
        assert model.look(prediction.id).id == prediction.id
        for look in (model.look, model.stop):
            try:
                look("nothing")
            except importlib.import_module(f"{package}._runtime.errors").NotFound:
                pass
            else:
                raise AssertionError("nothing was raised")
