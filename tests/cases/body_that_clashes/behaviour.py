"""Such a body is taken whole, so that no argument is meant for two things."""


def check(client):
    user = client.PutUserRequest(id=1, name="a")
    request = client.client.build_put_user("x", body=user, dry=True)
    assert (request.path, request.query) == ("/users/x", (("dry", "true"),))
    assert request.content == b'{"id":1,"name":"a"}'
    body = client.PutSelfRequest(self=1, body="b")
    assert client.client.build_put_self(body=body).content == b'{"self":1,"body":"b"}'
