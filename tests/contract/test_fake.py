"""A fake of a hosted model does what the model does on cog: each test runs in both worlds."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.contract.worlds import MODEL, World, Worlds, running
from tests.support.loopback import Caller

BOTH = ("fake", "cog")
RIFF = b"RIFF\x24\x00\x00\x00WAVE"
BAR = "100%|####| 2/2 [00:01<00:00]"
LEAST = {"prompt": "Hello"}
MOST = {
    "prompt": "Hello",
    "voice": "anna",
    "steps": 3,
    "even": 4,
    "seed": 2,
    "scale": 0.5,
    "loud": True,
    "tags": ["a", "b"],
    "sizes": [1, 2],
    "name": "abc",
    "other": "some",
    "day": "2026-01-02",
    "rate": {"hertz": 5, "unit": "khz"},
    "weights": {"a": 0.5},
    "lines": ["a", "b"],
    "messages": [{"role": "user"}],
    "speaker": "https://example.com/a.wav",
}
VALUES: dict[str, tuple[Any, ...]] = {
    "prompt": ("ab", "x" * 20, "é🎵", "a", "", "x" * 21),
    "voice": ("anna", "ben", "Anna", "", "anna "),
    "steps": (1, 10, 3.0, 0, 11, 2.5, "3"),
    "even": (0, 2, -4, 1, 2.0, 3.5),
    "seed": (1, 2, 3, "1", 1.0),
    "scale": (0.5, 2, 1, 0.49, 2.01, "1"),
    "loud": (True, False, 1, 0, "true"),
    "tags": (["a"], ["a", "b", "c"], [], ["a", "a"], list("abcd"), [1], "a", {"0": "a"}),
    "sizes": ([], [1], [0], [1, 0], ["1"], [1.5], [True], 1),
    "name": ("abc", "aBc", "", "abc\n", "abc1"),
    "other": ("some", "none", ""),
    "day": ("2026-01-02", "yesterday, long ago"),
    "rate": (
        {"hertz": 1},
        {"hertz": 1, "more": True},
        {},
        {"hertz": 0},
        {"hertz": "1"},
        {"hertz": 1, "unit": "mhz"},
        {"hertz": 1, "unit": None},
        [],
    ),
    "weights": ({}, {"a": 1}, {"a": "1"}, {"a": 1, "b": 2, "c": 3}, [1]),
    "lines": ("abc", "", [], ["a"], "abcd", [1], 3),
    "messages": ([], [{"role": "user"}], [{}], [{"role": "other"}], ["user"], {"role": "user"}),
    "speaker": ("https://example.com/a.wav", 5, ["https://example.com/a.wav"]),
}
LENIENT = {"input.rate (hertz is required)", "input.messages.0 (role is required)"}
"""What cog does not look for: what is missing inside of an input. The API itself does."""
OF_ANY_TYPE = (None, "text", 0, 1.5, True, [], {})

both = pytest.mark.parametrize(
    "caller", [Caller(is_async=False), Caller(is_async=True)], ids=["sync", "async"]
)


@pytest.fixture(scope="session")
def worlds(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Worlds]:
    """Start cog, and make the client."""
    with running(tmp_path_factory.mktemp("worlds")) as made:
        yield made


@pytest.fixture(params=BOTH)
def world(request: pytest.FixtureRequest, worlds: Worlds) -> Iterator[World]:
    """Give each of them in turn, in which a run makes a file at once."""
    with worlds.world(request.param) as one:
        one.returns(RIFF)
        yield one


def errors(world: World) -> Any:
    """Give the package with the classes of errors."""
    return sys.modules[world.package.__name__.rpartition(".")[0]]


# What users do.


@both
@pytest.mark.parametrize("given", [LEAST, MOST], ids=["least", "most"])
def test_run(world: World, caller: Caller, given: dict[str, Any], tmp_path: Path) -> None:
    """The model gets what was asked for; its file is read, and saved under its extension."""
    made = world.package.Input.from_dict(given)
    values = {name: getattr(made, name) for name in given}
    output = caller(world.package, "run", client=world.settings(), **values)
    assert output.audio_out.read() == RIFF
    assert output.audio_out.suffix == ".wav"
    saved = output.audio_out.save(tmp_path)
    assert (saved.suffix, saved.read_bytes()) == (".wav", RIFF)
    assert world.inputs == [given]
    assert world.statuses == ["succeeded"]


@both
def test_files_arrive(world: World, caller: Caller, tmp_path: Path) -> None:
    """Whatever their size, and whatever they are given as."""
    path = tmp_path / "voice é.wav"
    for content in (RIFF, bytes(range(256)) * 2000):
        path.write_bytes(content)
        for form in (path, content):
            caller(world.package, "run", client=world.settings(), prompt="Hello", speaker=form)
            assert world.content(world.inputs[-1]["speaker"]) == content


@both
def test_create_and_wait(world: World, caller: Caller) -> None:
    """A prediction is known by its ID, and in the list."""
    settings, package = world.settings(), world.package
    world.returns(RIFF, seconds=0.3, logs=("loading", BAR))
    given = package.Input(**LEAST)
    made = caller(package, "create_prediction", client=settings, input=given)
    assert made.status in {"starting", "processing"}
    assert made.output is None
    ended = caller(package, "wait", made.id, client=settings)
    assert (ended.id, ended.status, ended.logs) == (
        made.id,
        "succeeded",
        f"loading\n{BAR}\n",
    )
    assert ended.progress == 1
    assert ended.output.audio_out.read() == RIFF
    assert (ended.model, ended.version, ended.error) == (MODEL, package.VERSION, None)
    assert ended.metrics.predict_time >= 0
    seen = caller(package, "get_prediction", made.id, client=settings)
    page = caller(package, "list_predictions", client=settings)
    assert [each.id for each in page.results] == [seen.id]
    assert (seen.status, seen.input, page.next) == ("succeeded", LEAST, None)


@both
def test_a_held_answer(world: World, caller: Caller) -> None:
    """It has what there is when the time is over, or everything."""
    settings, given = world.settings(), world.package.Input(**LEAST)
    options = {"client": settings, "input": given}
    world.returns(RIFF, seconds=30)
    early = caller(world.package, "create_prediction", **options, prefer="wait=1")
    assert (early.status, early.output, early.completed_at) == ("processing", None, None)
    canceled = caller(world.package, "cancel_prediction", early.id, client=settings)
    assert canceled.status == "canceled"
    world.returns(RIFF)
    whole = caller(world.package, "create_prediction", **options, prefer="wait=5")
    assert whole.output.audio_out.read() == RIFF
    # Complete, though it says that it is not.
    assert (whole.status, whole.completed_at) == ("processing", None)
    assert caller(world.package, "wait", whole.id, client=settings).status == "succeeded"


@both
def test_progress(world: World, caller: Caller) -> None:
    """A slow run is seen while it goes on, and at its end."""
    seen: list[Any] = []
    world.returns(RIFF, seconds=2.5, logs=("50%",))
    caller(world.package, "run", client=world.settings(), prompt="Hello", on_progress=seen.append)
    statuses = [each.status for each in seen]
    assert set(statuses[:-1]) == {"processing"}
    assert statuses[-1] == "succeeded"
    assert len(statuses) > 1


@both
def test_stream(world: World, caller: Caller) -> None:
    """Its logs, its output and its end come in this order, in however many pieces."""
    world.returns(RIFF, seconds=1, logs=("one", "two"))
    events = streamed(world, caller)
    names = [type(each).__name__ for each in events]
    logs = names.count("LogsEvent")
    assert 1 <= logs <= 2
    assert names == ["LogsEvent"] * logs + ["OutputEvent", "DoneEvent"]
    assert "".join(each.data for each in events[:logs]) == "one\ntwo\n"
    assert events[-1].prediction.output.audio_out.read() == RIFF


def streamed(world: World, caller: Caller) -> list[Any]:
    settings = world.settings()

    async def awaited() -> list[Any]:
        client = world.package.AsyncClient(**settings)
        async with client, client.stream(**LEAST) as events:
            return [event async for event in events]

    if caller.is_async:
        return asyncio.run(awaited())
    with world.package.Client(**settings) as client, client.stream(**LEAST) as events:
        return list(events)


@both
def test_failure(world: World, caller: Caller) -> None:
    """What the model says is in the error, and in the prediction."""
    world.fails("NSFW content detected")
    with pytest.raises(errors(world).PredictionFailed, match="NSFW content detected") as caught:
        caller(world.package, "run", client=world.settings(), prompt="Hello")
    failed = caught.value.prediction
    assert (failed.status, failed.output) == ("failed", None)
    assert "NSFW content detected" in failed.error
    assert failed.completed_at is not None
    assert world.statuses == ["failed"]


@both
def test_timeout(world: World, caller: Caller) -> None:
    """A run that takes too long is canceled."""
    world.returns(RIFF, seconds=60)
    with pytest.raises(errors(world).PredictionTimedOut) as caught:
        caller(world.package, "run", client=world.settings(), prompt="Hello", timeout=0.5)
    assert caught.value.is_canceled
    assert world.statuses == ["canceled"]


@both
def test_cancel(world: World, caller: Caller) -> None:
    """Who waits for what was canceled is told; to cancel it again changes nothing."""
    settings = world.settings()
    world.returns(RIFF, seconds=60, logs=("one",))
    given = world.package.Input(**LEAST)
    made = caller(world.package, "create_prediction", client=settings, input=given)
    for _ in range(2):
        canceled = caller(world.package, "cancel_prediction", made.id, client=settings)
        assert (canceled.status, canceled.logs, canceled.output) == ("canceled", None, None)
        assert canceled.completed_at is not None
    with pytest.raises(errors(world).PredictionCanceled):
        caller(world.package, "wait", made.id, client=settings)


@both
def test_deadline(world: World, caller: Caller) -> None:
    """`Cancel-After` ends a run without us; it takes five seconds at least."""
    settings, given = world.settings(), world.package.Input(**LEAST)
    options = {"client": settings, "input": given}
    world.returns(RIFF, seconds=60)
    with pytest.raises(errors(world).UnprocessableEntity):
        caller(world.package, "create_prediction", **options, cancel_after="4s")
    made = caller(world.package, "create_prediction", **options, cancel_after="5s")
    with pytest.raises(errors(world).PredictionCanceled):
        caller(world.package, "wait", made.id, client=settings)
    assert world.statuses == ["canceled"]


@both
def test_what_is_not_there(world: World, caller: Caller) -> None:
    """An ID that is not known is said to be none."""
    settings = world.settings()
    for name in ("get_prediction", "cancel_prediction", "wait"):
        with pytest.raises(errors(world).NotFound):
            caller(world.package, name, "nothing", client=settings)


@both
def test_versions(world: World, caller: Caller) -> None:
    """Only its own can be run, and only official models by their names."""
    version = world.package.VERSION
    place = f"models/{MODEL}/predictions"
    with world.raw() as http:
        for path, given, status in (
            ("predictions", {"version": "1" * 64}, 422),
            ("predictions", {"version": "hidden"}, 422),
            ("predictions", {"version": MODEL}, 422),
            ("predictions", {"version": "other/model"}, 422),
            ("predictions", {"version": f"other/model:{version}"}, 422),
            ("predictions", {}, 422),
            (place, {}, 404),
            (place, {"version": version}, 404),
            ("models/other/model/predictions", {}, 404),
            ("deployments/acme/voices/predictions", {"version": version}, 422),
        ):
            assert http.post(path, json={"input": LEAST, **given}).status_code == status, path
    for options in ({"version": f"{MODEL}:{version}"}, {"deployment": "acme/voices"}):
        caller(world.package, "run", client=world.settings(), prompt="Hello", **options)
    assert world.statuses == ["succeeded", "succeeded"]


# What is refused.


@both
def test_the_client_refuses_first(world: World, caller: Caller) -> None:
    """Nothing reaches the model."""
    rate = world.package.Rate(hertz=0)
    for name, value in (("prompt", "a"), ("steps", 0), ("rate", rate), ("tags", [])):
        with pytest.raises(errors(world).InvalidInput, match=name):
            caller(world.package, "run", client=world.settings(), **{**LEAST, name: value})
    assert world.inputs == []


@pytest.mark.parametrize("name", MOST)
def test_verdicts(worlds: Worlds, name: str) -> None:
    """The fake takes what cog takes, and refuses what it refuses, naming the same inputs."""
    values = [*VALUES[name], *OF_ANY_TYPE]
    said = {each: [verdict(worlds, each, {name: value}) for value in values] for each in BOTH}
    differing = [
        (value, fake, real)
        for value, fake, real in zip(values, *said.values(), strict=True)
        if fake != real
    ]
    assert not differing
    assert {bool(refused) for refused in said["cog"]} == {True, False}


def test_several_faults(worlds: Worlds) -> None:
    """All of them are named, and so is what is missing."""
    for given in ({"steps": 0, "voice": "eve", "loud": 1}, {}, None, []):
        fake, real = (verdict(worlds, each, given, {}) for each in BOTH)
        assert fake == real
        assert fake


def verdict(worlds: Worlds, name: str, given: Any, others: Any = LEAST) -> set[str]:
    """Send an input as it is; return the names of the inputs that are refused."""
    body = {"version": worlds.package.VERSION, "input": given}
    if isinstance(given, dict):
        body["input"] = {**others, **given}
    with worlds.world(name) as world, world.raw() as http:
        world.returns(RIFF)
        answer = http.post("predictions", json=body, headers={"prefer": "wait"})
    if answer.status_code == 201:
        return set()
    assert answer.status_code == 422, answer.text
    refused: list[dict[str, str]] = answer.json()["invalid_fields"]
    return {each["field"] + _missing(each) for each in refused} - LENIENT


def _missing(refused: dict[str, str]) -> str:
    return f" ({refused['description']})" if refused["type"] == "required" else ""


@pytest.mark.parametrize("body", [b"", b"{", b"[]", b'{"input": {}}', b'{"version": 5}'])
def test_broken_bodies(worlds: Worlds, body: bytes) -> None:
    """What is no create is refused with the same status."""
    statuses: list[int] = []
    for name in BOTH:
        with worlds.world(name) as world, world.raw() as http:
            statuses.append(http.post("predictions", content=body).status_code)
    assert statuses[0] == statuses[1]
    assert statuses[0] >= 400


@pytest.mark.parametrize("ending", ["success", "failure", "cancellation"])
def test_predictions_look_the_same(worlds: Worlds, ending: str) -> None:
    """They have the same fields of the same types, while they go on and at their ends."""
    shapes: list[list[Any]] = []
    for name in BOTH:
        with worlds.world(name) as world, world.raw() as http:
            world.returns(RIFF, seconds=60 if ending == "cancellation" else 0)
            if ending == "failure":
                world.fails("no")
            body = {"version": worlds.package.VERSION, "input": LEAST}
            hold = "wait=1" if ending == "cancellation" else "wait"
            seen = [http.post("predictions", json=body, headers={"prefer": hold}).json()]
            if ending == "cancellation":
                seen.append(http.post(f"predictions/{seen[0]['id']}/cancel").json())
            seen.append(http.get(f"predictions/{seen[0]['id']}").json())
            shapes.append([shape(each) for each in seen])
    assert shapes[0] == shapes[1]


def shape(prediction: dict[str, Any]) -> dict[str, Any]:
    """Give what has to be the same: the names of fields, and their types or values."""
    whole = {"status", "model", "version", "source", "data_removed", "input"}
    return {
        key: value if key in whole else type(value).__name__ for key, value in prediction.items()
    }
