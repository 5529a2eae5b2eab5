"""The last word on the way names a schema; where two differ, both take the longer way."""

import typing


def check(client):
    assert typing.get_args(client.CreateSongRequestStyle) == ("pop", "folk")
    assert not hasattr(client, "Input")
    names = [name for name in client.__all__ if name.endswith("Input")]
    assert names == ["CreateCoverRequestInput", "CreateSongRequestInput"]
