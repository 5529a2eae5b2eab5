"""What is not checked is sent as it is: no value is refused for it."""


def check(client):
    thing = client.Thing(d="a", f="a", g={"a": "text"})
    request = client.client.build_create_thing(body=thing)
    assert request.content == b'{"d":"a","f":"a","g":{"a":"text"}}'
