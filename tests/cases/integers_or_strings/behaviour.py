"""Both are sent and received as they are: a text of digits stays text."""

import pytest

from tests.support.codecs import received, sent

SERVICES = [
    {"port": 80, "targetPort": 8080, "maxSurge": 1, "maxUnavailable": 0, "more": [1, "a", None]},
    {"port": "80", "targetPort": "http", "maxSurge": "25%", "maxUnavailable": "1"},
    {"port": "http"},
]


def check(client):
    services = received(client, "list_services", SERVICES)
    assert [each.port for each in services] == [80, "80", "http"]
    assert [each.target_port for each in services] == [8080, "http", None]
    assert [each.max_surge for each in services] == [1, "25%", None]
    for service, data in zip(services, SERVICES, strict=True):
        assert sent(client, "create_service", service) == data
    with pytest.raises(ValueError, match="port"):
        sent(client, "create_service", client.Service(port=1.5))
