"""A client that returns files can save them without reading them whole."""

from tempfile import TemporaryDirectory

import httpx2
import pytest


def check(client):
    answers = {
        "/photos/7": httpx2.Response(200, headers={"etag": '"1"'}, content=b"\x89PNG"),
        "/photos/8": httpx2.Response(404, json={"detail": "gone"}),
        "/photos": httpx2.Response(200, content=b"[7]"),
    }
    transport = httpx2.MockTransport(lambda request: answers[request.url.path])
    with (
        httpx2.Client(transport=transport) as http_client,
        client.Client(base_url="https://a.example", http_client=http_client) as api,
        TemporaryDirectory() as folder,
    ):
        path = f"{folder}/7.png"
        saved = api.with_download(api.get_photo)(7).save(path)
        assert str(saved) == path
        assert saved.read_bytes() == b"\x89PNG"
        with api.with_download(api.get_photo)(7) as download:
            assert download.headers["ETag"] == '"1"'
            assert b"".join(download) == b"\x89PNG"
        assert api.get_photo(7) == b"\x89PNG"
        assert b"".join(api.with_download(api.list_photos)()) == b"[7]"
        with pytest.raises(Exception, match="404") as caught:
            api.with_download(api.get_photo)(8).save(path)
        assert caught.value.error.detail == "gone"
        assert saved.read_bytes() == b"\x89PNG"
