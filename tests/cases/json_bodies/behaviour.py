"""Only what is set is sent; a body that is left out leaves its media type out too."""

from tests.support.exchanges import Exchange


def check(client):
    exchange = Exchange(client)

    def sent(operation, *args, **given):
        exchange.call(operation, *args, client={}, **given)
        return exchange.last.content.decode(), exchange.last.headers.get("content-type")

    json, pet = "application/json", client.Pet(name="é", age=1)
    assert sent("object", name="é", old=False) == ('{"name":"é","old":false}', json)
    assert sent("vendor", name="a") == ('{"name":"a"}', "application/vnd.pets.v2+json")
    assert sent("optional") == ("", None)
    assert sent("optional", body=pet) == ('{"name":"é","age":1}', json)
    assert sent("loose") == ("", None)
    assert sent("loose", size=2, additional_properties={"x": "y"}) == ('{"size":2,"x":"y"}', json)
    assert sent("array", body=[pet]) == ('[{"name":"é","age":1}]', json)
    assert sent("map", body={"a": 1}) == ('{"a":1}', json)
    assert sent("union", body=client.Loose(size=1)) == ('{"size":1}', json)
    assert sent("primitive", body=9) == ("9", json)
    assert sent("null", body=None) == ("null", json)
    assert sent("any", body=[None, {"a": 1}]) == ('[null,{"a":1}]', json)
    for operation, body in {
        "array": [],
        "map": {"a": "b"},
        "primitive": 10,
        "object": None,
    }.items():
        given = {"name": body} if operation == "object" else {"body": body}
        try:
            sent(operation, **given)
        except ValueError as error:
            (violation,) = error.violations
            assert violation.at == {"object": "name", "map": "body['a']"}.get(operation, "body")
        else:
            raise AssertionError(operation)
