"""What has another media type is given as text in it; what no request can carry is not sent."""

from tests.support.exchanges import Exchange


def check(client):
    exchange = Exchange(client)
    exchange.call("get_a", "<a/>", client={}, q="a,b")
    assert exchange.last.url.raw_path == b"/a/%3Ca%2F%3E?q=a%2Cb"
    exchange.call("put_a", "i", client={}, x_req="r")
    assert exchange.last.headers.get_list("x-req") == ["r"]
