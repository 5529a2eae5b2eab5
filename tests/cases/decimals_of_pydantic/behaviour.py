"""A string with the pattern that pydantic writes for Decimal is a Decimal, which is sent as text."""

from decimal import Decimal

from tests.support.codecs import received


def check(client):
    body = client.PriceInput(
        net=Decimal("10.20"),
        tax=Decimal("0.0000001"),
        steps=[1, Decimal("2.50")],
        id="10.20",
        code="7",
    )
    request = client.client.build_create_price(Decimal("0.10"), most=Decimal("1E+3"), body=body)
    assert request.path == "/prices/0.10"
    assert request.query == (("most", "1000"),)
    assert request.content == (
        b'{"net":"10.20","tax":"0.0000001","steps":[1,"2.50"],"id":"10.20","code":"7"}'
    )
    assert _refused(client, net=1, steps=[Decimal("2.555")]).startswith("steps[0]: Decimal('2.555')")
    assert _refused(client, net=1, id=Decimal("10.20")).startswith("id: Decimal('10.20') fits none")
    answer = {"net": "10.20", "tax": "1E-7", "steps": ["1", "2.50"], "id": "7", "code": "7"}
    price = received(client, "create_price", answer)
    assert (price.net, price.tax) == (Decimal("10.20"), Decimal("0.0000001"))
    assert str(price.net) == "10.20"
    assert price.steps == [Decimal(1), Decimal("2.50")]
    assert (price.id, price.code) == ("7", "7")
    price = received(client, "create_price", {"net": "NaN"})
    assert isinstance(price.net, client.models.Unparsed)


def _refused(client, **given):
    try:
        client.client.build_create_price(1, body=client.PriceInput(**given))
    except ValueError as error:
        return str(error.violations[0])
    return ""
