"""Arguments and fields are called `user_ids`, and are what the document says on the wire."""

import json

from tests.support.exchanges import Exchange


def check(client):
    exchange = Exchange(client)
    given = {"user_ids": "a", "apis_by_name": "b", "cves": "c"}
    exchange.call("start_vms_by_id", "h", client={}, callback_urls="u", **given)
    assert exchange.last.url.raw_path == b"/hosts/h?callbackURLs=u"
    assert json.loads(exchange.last.content) == {"userIDs": "a", "APIsByName": "b", "CVEs": "c"}
