"""A resource for each tag, loaded when it is first used, with methods and models of its own."""

import asyncio
import importlib
import subprocess
import sys
from pathlib import Path

import httpx2


def check(client):
    package = client.__name__
    check_names(client)
    check_calls(client)
    asyncio.run(check_async_calls(client))
    check_lazy(package, Path(client.__file__).parents[2])


def check_names(client):
    made = client.Client()
    assert methods(made.repos) == [
        "create", "delete", "exists", "get", "import_", "list", "replace_repo", "replace_repos",
    ], methods(made.repos)  # fmt: skip
    assert methods(made.floating_ips) == ["get", "post_by_owner"], methods(made.floating_ips)
    assert methods(made.admin.users) == ["users"]
    assert methods(made.close_) == ["now"]
    assert callable(made.get_status)
    assert made.repos is made.repos
    assert repr(made.repos) == "ReposResource(base_url='https://api.example.com')"
    assert client.Repo.__module__ == f"{client.__name__}.repos.models"
    assert client.License.__module__ == f"{client.__name__}.repos.models"
    assert client.User.__module__ == f"{client.__name__}.shared.models"
    assert client.Error.__module__ == f"{client.__name__}.shared.models"
    assert {"Client", "ReposResource", "AsyncReposResource", "Repo"} <= set(client.__all__)
    assert set(client.__all__) <= set(dir(client))


def methods(resource):
    return sorted(
        name
        for name, value in vars(type(resource)).items()
        if callable(value) and not name.startswith("_")
    )


def answer(request):
    found = {
        ("GET", "/status"): {"state": "fine"},
        ("GET", "/repos"): [{"name": "b", "owner": {"login": "a"}}],
        ("POST", "/repos"): {"name": "b", "owner": {"login": "a", "friends": [{"login": "c"}]}},
        ("GET", "/repos/a/b"): {"name": "b", "owner": {"login": "a"}, "license": {"key": "MIT"}},
        ("GET", "/users"): [{"login": "a"}],
    }.get((request.method, request.url.path))
    if found is None:
        return httpx2.Response(404, json={"message": "nothing there"})
    return httpx2.Response(200, json=found, headers={"etag": "7"})


def check_calls(client):
    http = httpx2.Client(transport=httpx2.MockTransport(answer))
    made = client.Client(http_client=http)
    assert made.get_status().state == "fine"
    assert [each.name for each in made.repos.list()] == ["b"]
    assert made.repos.create(name="b", topics=[]).owner.friends == [client.User(login="c")]
    assert made.repos.get("a", "b").license == client.License(key="MIT")
    assert made.admin.users.users() == [client.User(login="a")]
    kept = made.with_response(made.repos.get)("a", "b")
    assert (kept.status_code, kept.headers["etag"], kept.value.name) == (200, "7", "b")
    patient = made.with_options(timeout=5)
    assert patient.repos.get("a", "b").name == "b"
    assert patient.repos is not made.repos
    refuse_other(made, patient)
    errors = importlib.import_module(f"{client.__name__.rpartition('.')[0]}._runtime.errors")
    try:
        made.repos.get("a", "missing")
    except errors.StatusError as error:
        assert error.error == client.Error(message="nothing there"), error.error
    else:
        raise AssertionError
    try:
        made.repos.create(name="")
    except errors.InvalidInput as error:
        assert "repos.create" in str(error), error
    else:
        raise AssertionError


def refuse_other(made, patient):
    try:
        made.with_response(patient.repos.get)("a", "b")
    except TypeError:
        return
    raise AssertionError


async def check_async_calls(client):
    http = httpx2.AsyncClient(transport=httpx2.MockTransport(answer))
    async with client.AsyncClient(http_client=http) as made:
        assert (await made.repos.get("a", "b")).name == "b"
        assert (await made.admin.users.users())[0].login == "a"
        kept = await made.with_response(made.repos.list)()
        assert kept.headers["etag"] == "7"


def check_lazy(package, folder):
    code = f"""
import sys
from {package} import Client
client = Client()
def loaded():
    return sorted(name.removeprefix("{package}.") for name in sys.modules if name.endswith(".resource"))
loaded_first = loaded()
client.admin.users
print(loaded_first, loaded())
"""
    ran = subprocess.run(
        [sys.executable, "-c", code], cwd=folder, capture_output=True, text=True, check=False
    )
    want = "[] ['admin.resource', 'admin.users.resource']\n"
    assert (ran.stdout, ran.stderr) == (want, ""), ran
