"""Where few bodies say so, one is required that has to have properties; others may be left out."""

from tests.support.exchanges import Exchange


def check(client):
    exchange = Exchange(client)

    def sent(operation, *args, **given):
        exchange.call(operation, *args, client={}, **given)
        return exchange.last.content.decode(), exchange.last.headers.get("content-type")

    json, pet = "application/json", client.Pet(name="é", age=1)
    assert sent("unsaid", name="a") == ('{"name":"a"}', json)
    assert sent("with_delete") == sent("pet_or_null") == sent("loose_or_null") == ("", None)
    assert sent("with_delete", body=pet) == sent("pet_or_null", body=pet)
    assert sent("loose_or_null", size=2) == ('{"size":2}', json)
    assert sent("with_defaults", size=2) == ('{"size":2}', json)
    assert sent("said_not") == ("", None)
