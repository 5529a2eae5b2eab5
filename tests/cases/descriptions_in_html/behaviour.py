"""What a person reads where the code is read has no tags, and loses no word."""

import inspect


def check(client):
    module, method = inspect.getdoc(client), inspect.getdoc(client.Client.create_bucket)
    assert "Keeps **objects** & their versions." in module, module
    for text in (module, method, inspect.getdoc(client.Settings)):
        assert not any(tag in text for tag in ("<p>", "</p>", "<li>", "<code>", "<span", "&amp;")), text
    for kept in ("`logs-<year>`", "<key>:<value>", "`<b>` for bold", "10<sup>2</sup>"):
        assert kept in method, method
