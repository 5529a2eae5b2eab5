"""What is only sent is demanded, what is only received is no argument."""

import pytest
from tests.support.codecs import received, refused, sent


def check(client):
    order = client.OrderInput(
        customer=client.CustomerInput(name="Ann", secret="s", email="a@b.c"),
        lines=[client.Line(article="pen")],
        payment=client.CardInput(number="4"),
        shop=client.ShopInput2(),
    )
    assert sent(client, "create_order", order) == {
        "customer": {"name": "Ann", "secret": "s", "email": "a@b.c"},
        "lines": [{"article": "pen"}],
        "payment": {"number": "4"},
        "shop": {},
    }
    with pytest.raises(TypeError, match="secret"):
        client.CustomerInput(name="Ann")
    with pytest.raises(TypeError, match="id"):
        client.CustomerInput(id=1, name="Ann", secret="s")
    answer = {
        "customer": {"id": 1, "name": "Ann"},
        "lines": [],
        "parent": {"customer": {"id": 2, "name": "Bob", "secret": "kept"}, "lines": []},
        "payment": {"brand": "Visa"},
        "shop": {"visits": 3},
    }
    order = received(client, "create_order", answer)
    assert isinstance(order, client.Order)
    assert (order.customer.id, order.parent.customer.id) == (1, 2)
    assert order.parent.customer.additional_properties == {"secret": "kept"}
    assert isinstance(order.payment, client.Card)
    assert order.payment.brand == "Visa"
    assert refused(client, "log_in", client.LoginInput(name="n", password=1)) == [
        "password: 1 is not a string"
    ]
    assert received(client, "get_audit", {"at": "now"}).at == "now"
    assert sent(client, "add_file", client.FileInputModel(name="a.txt")) == {"name": "a.txt"}
