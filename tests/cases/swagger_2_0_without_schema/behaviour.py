"""Where an operation produces nothing but files, its results are bytes."""

from tests.support.exchanges import Exchange


def check(client):
    tar = Exchange(client, 200, b"\x1f{}", "application/x-tar")
    assert tar.call("get_archive", client={}) == b"\x1f{}"
    assert tar.last.headers["accept"].startswith("application/octet-stream, application/x-tar")
    assert Exchange(client, 200, b"{}", "application/json").call("get_archive", client={}) == b"{}"
    assert Exchange(client, 201, b"\x1f").call("pack", client={}) == b"\x1f"
    assert Exchange(client, 204).call("pack", client={}) is None
    for name in ("unpack", "remove", "change"):
        assert Exchange(client, 200, b'"x"', "application/json").call(name, client={}) is None
