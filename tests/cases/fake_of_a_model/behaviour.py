"""A run takes its time on the clock of the fake, and its input is judged by the schema."""

import importlib
from types import ModuleType
from typing import Any

import httpx2


def check(client: ModuleType) -> None:
    fakes: Any = importlib.import_module(f"{client.__name__}.testing")
    with fakes.Fake() as fake, fake.client() as model:
        began = fake.clock.monotonic()
        fake.returns(client.Output(text="Hi"), seconds=200)
        assert model.run(text="Hello").text == "Hi"
        assert 200 <= fake.clock.monotonic() - began < 210
        assert fake.inputs == [client.Input(text="Hello")]
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
        with httpx2.Client(transport=fake, base_url=client.BASE_URL) as raw:
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
