"""A description is a docstring, whatever is in it."""

import inspect


def check(client):
    source = inspect.getsource(client.models)
    assert source.isascii()
    assert all(c.isprintable() for c in source.replace("\n", ""))
    assert not hasattr(client.models, "Fake")
    assert client.Text.__doc__.startswith('Ends with a quote "')
    assert client.__doc__.endswith('os.system(\'false\') """\n')
    assert "{{ 7 * 7 }} {% raw %}" in client.Client.create_text.__doc__
