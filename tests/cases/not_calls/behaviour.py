"""What the server calls is left out deliberately: a client has no methods for it."""


def check(client):
    methods = [name for name in vars(client.Client) if not name.startswith("_")]
    assert methods == ["create_pet"]
    assert "Deprecated." in client.Client.create_pet.__doc__
