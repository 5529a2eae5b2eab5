"""Every parameter can be given, and goes out by its own name."""

import inspect


def check(client):
    build = client.client.build_list_calls
    names = [p.name for p in inspect.signature(build).parameters.values()]
    values = {name: f"v{number}" for number, name in enumerate(names)}
    paths = [values.pop(name) for name in names[:2]]
    request = build(*paths, **values)
    assert request.path == "/Calls/v0/v1"
    sent = [value for _, value in request.query] + list(request.headers.values())
    assert sorted(sent) == sorted(values.values())
    assert dict(request.query)["StartTime%3C"] == values["start_time_below"]
    assert dict(request.query)["StartTime%3E"] == values["start_time_above"]
