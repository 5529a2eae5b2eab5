"""Answers that are saved or read in pieces, and what is left when that fails."""

from __future__ import annotations

import asyncio
import tracemalloc
from collections.abc import Callable, Generator
from pathlib import Path
from typing import Any

import pytest
from runtime import errors, responses
from runtime.downloading import AsyncDownloadingClient, DownloadingClient
from runtime.limits import Limits
from runtime.requests import Request

from tests.hostile.socket_server import Hostile, answer, as_json, endless_body, serving
from tests.runtime.streaming import Endless, cut, settings

REQUEST = Request(method="GET", path="/file", accept="*/*")


def parsed(response: responses.Response) -> bytes:
    """Read an answer as generated code does."""
    responses.raise_for_status(response, {"404": lambda value, _: value["detail"]})
    return response.body


class Client(DownloadingClient):
    """A client as it is generated."""

    def get_file(self, _: int) -> bytes:
        return parsed(self._transport.send(REQUEST))

    def nothing(self) -> None:
        """Send nothing."""


class AsyncClient(AsyncDownloadingClient):
    """An asynchronous client as it is generated."""

    async def get_file(self, _: int) -> bytes:
        return parsed(await self._transport.send(REQUEST))


def save(server: Hostile, path: Path, *, given: Limits | None = None, **options: Any) -> Path:
    """Save the file of the server."""
    limited = {"limits": given} if given else {}
    with Client(settings(server, **options)) as client:
        return client.with_download(client.get_file)(7).save(path, **limited)


def asave(server: Hostile, path: Path, *, given: Limits | None = None, **options: Any) -> Path:
    """Do as `save` does, with asyncio."""

    async def saving() -> Path:
        limited = {"limits": given} if given else {}
        async with AsyncClient(settings(server, **options)) as client:
            return await client.with_download(client.get_file)(7).save(path, **limited)

    return asyncio.run(saving())


Save = Callable[..., Path]


@pytest.fixture
def server() -> Generator[Hostile]:
    """Serve files."""
    with serving() as hostile:
        yield hostile


@pytest.fixture(params=[save, asave], ids=["sync", "async"])
def saving(request: pytest.FixtureRequest) -> Save:
    """Save by either client."""
    chosen: Save = request.param
    return chosen


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Return the path of a file that exists."""
    path = tmp_path / "file"
    path.write_bytes(b"old")
    return path


def only(path: Path) -> bytes:
    """Return what is in a file that is alone in its folder."""
    assert list(path.parent.iterdir()) == [path]
    return path.read_bytes()


def test_it_is_saved(server: Hostile, saving: Save, path: Path) -> None:
    """What was there is replaced."""
    server.says("file", answer(200, b"new"))
    assert saving(server, path) == path
    assert only(path) == b"new"


@pytest.mark.parametrize(
    ("fields", "name"),
    [
        ((), "file"),
        (("content-type: image/png",), "file.png"),
        (
            ("content-disposition: attachment; filename=photo", "content-type: image/png"),
            "photo.png",
        ),
        (('content-disposition: attachment; filename="../../b.jpg"',), "b.jpg"),
        (("content-disposition: attachment; filename*=UTF-8''..%2F..%2Fnul",), "_nul"),
    ],
)
def test_it_is_saved_into_a_folder(
    server: Hostile, saving: Save, path: Path, fields: tuple[str, ...], name: str
) -> None:
    """It has a name that is safe, and replaces nothing."""
    server.says("file", answer(200, b"new", *fields))
    taken = path.parent / name
    taken.write_bytes(b"old")
    stem, dot, extension = name.partition(".")
    saved = saving(server, path.parent)
    assert saved == path.parent / f"{stem}-2{dot}{extension}"
    assert (taken.read_bytes(), saved.read_bytes()) == (b"old", b"new")
    assert set(path.parent.iterdir()) == {path, taken, saved}


def test_it_is_tried_again(server: Hostile, saving: Save, path: Path) -> None:
    """As long as nothing has come."""
    server.says("file", answer(503), answer(200, b"new"))
    saving(server, path, attempts=2)
    assert only(path) == b"new"


def test_an_error_is_decoded(server: Hostile, saving: Save, path: Path) -> None:
    """It is that of the method; the old file stays."""
    server.says("file", as_json({"detail": "gone"}, 404))
    with pytest.raises(errors.NotFound) as caught:
        saving(server, path)
    assert caught.value.error == "gone"
    assert only(path) == b"old"


def test_half_a_file_is_none(server: Hostile, saving: Save, path: Path) -> None:
    """The old file stays if the connection breaks."""
    server.says("file", cut(b"new", "content-length: 99"))
    with pytest.raises(errors.TransportError):
        saving(server, path, attempts=2)
    assert only(path) == b"old"
    assert server.seen == ["file"]


def test_no_request_without_a_place(server: Hostile, saving: Save, path: Path) -> None:
    """Nothing is fetched that cannot be saved."""
    with pytest.raises(FileNotFoundError):
        saving(server, path.parent / "missing" / "file")
    assert server.seen == []


def test_its_size_is_limited(server: Hostile, saving: Save, path: Path) -> None:
    """Not by what a client keeps in memory, but by what is given."""
    server.says("file", answer(200, b"x" * 9_000))
    saving(server, path, limits=Limits(body=1_000))
    assert len(only(path)) == 9_000
    server.says("file", endless_body(200, b"x" * 65_536))
    with pytest.raises(errors.BodyTooLarge):
        saving(server, path, given=Limits(body=100_000))
    assert len(only(path)) == 9_000


def test_its_time_is_limited(server: Hostile, saving: Save, path: Path) -> None:
    """A drip without end is left, and so is silence."""
    server.says("file", drip := Endless(b"x", b"x"))
    with pytest.raises(errors.TimedOut):
        saving(server, path, given=Limits(seconds=0.2))
    assert drip.is_left.wait(3)
    server.says("file", Endless(b"x", b""))
    with pytest.raises(errors.TimedOut):
        saving(server, path, limits=Limits(seconds=0.2))
    assert only(path) == b"old"


def test_it_takes_no_memory(server: Hostile, path: Path) -> None:
    """However large the file is."""
    server.says("file", answer(200, bytes(30_000_000)))
    tracemalloc.start()
    save(server, path)
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert path.stat().st_size == 30_000_000
    # The server is in this process: its own copy of the body is about all.
    assert most < 75_000_000


def test_it_is_left(server: Hostile) -> None:
    """Whoever wants no more closes the connection."""
    server.says("file", endless := Endless(b"abc", b"x", "content-type: Image/PNG; a=b"))
    with Client(settings(server)) as client:
        with client.with_download(client.get_file)(7) as download:
            assert download.content_type == "image/png"
            assert next(download) == b"abc"
        assert endless.is_left.wait(3)

    async def leaving() -> None:
        server.says("file", endless := Endless(b"abc", b"x"))
        async with AsyncClient(settings(server)) as client:
            async with client.with_download(client.get_file)(7) as download:
                assert download.status_code == 200
                assert download.content_type == "text/event-stream"
                assert await anext(download) == b"abc"
            assert await asyncio.to_thread(endless.is_left.wait, 3)

    asyncio.run(leaving())


def test_a_cancelled_save(server: Hostile, path: Path) -> None:
    """Neither a connection nor half a file is left."""
    server.says("file", endless := Endless(b"x", b"x"))

    async def cancelling() -> None:
        async with AsyncClient(settings(server)) as client:
            task = asyncio.create_task(client.with_download(client.get_file)(7).save(path))
            await asyncio.sleep(0.1)
            task.cancel()
            with pytest.raises(asyncio.CancelledError):
                await task
            assert await asyncio.to_thread(endless.is_left.wait, 3)

    asyncio.run(cancelling())
    assert only(path) == b"old"


def test_what_has_no_answer(server: Hostile) -> None:
    """A method that sends no request, or is not of this client, is refused."""
    with Client(settings(server)) as client, Client(settings(server)) as other:
        with pytest.raises(TypeError, match="return a value, not streams"):
            next(client.with_download(client.nothing)())
        with pytest.raises(TypeError, match="method of this client"):
            next(client.with_download(other.get_file)(7))
