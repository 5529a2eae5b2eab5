"""The code of a large flat client is split, and each module is loaded when it is first used."""

import asyncio
import importlib
import inspect
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

import httpx2

OPERATIONS = ["create_customer", "download_report", "get_card", "get_report", "list_", "list_customers"]


CUSTOMER = {"name": "a", "kind": "Customer"}


def check(client):
    check_names(client)
    check_calls(client)
    asyncio.run(check_async_calls(client))
    check_fake(client)
    check_lazy(client.__name__, Path(client.__file__).parents[2])


def check_names(client):
    """All names are where they are in a client of one module each."""
    assert {"AsyncClient", "BASE_URL", "Card", "Client", "Customer"} <= set(client.__all__)
    models = importlib.import_module(f"{client.__name__}.models")
    assert models.Customer is client.Customer
    assert issubclass(client.Customer, client.Party)
    for each in (client.Client, client.AsyncClient):
        assert {*OPERATIONS, "list_customers_pages"} <= set(dir(each))
        assert list(inspect.signature(each.get_card).parameters) == ["self", "customer", "card"]
    assert inspect.iscoroutinefunction(client.AsyncClient.get_card)
    assert client.Client.get_card.__doc__.startswith("GET /v1/customers/{customer}/cards/{card}")




def answer(request):
    found = {
        ("GET", "/v1/customers"): {"data": [CUSTOMER], "next": "/v1/more"},
        ("GET", "/v1/more"): {"data": [{"name": "b", "kind": "Customer"}]},
        ("POST", "/v1/customers"): {**CUSTOMER, "card": {"last": "1", "holder": CUSTOMER}},
        ("GET", "/v1/customers/a/cards/1"): {
            "last": "1",
            "holder": {"name": "b", "kind": "Company", "number": "7", "card": {"last": "2"}},
            "issuer": CUSTOMER,
        },
        ("GET", "/v1/reports/7"): {"sections": [{"title": "s", "value": ["v", ["w"]]}]},
        ("GET", "/names"): ["a", "b"],
        ("GET", "/models"): {"modelName": "m"},
    }.get((request.method, request.url.path))
    if request.url.path == "/v1/reports/7/file":
        return httpx2.Response(200, content=b"%PDF")
    if found is None:
        return httpx2.Response(404, json={"message": "nothing there"})
    return httpx2.Response(200, json=found, headers={"etag": "7"})


def check_calls(client):
    made = client.Client(http_client=httpx2.Client(transport=httpx2.MockTransport(answer)))
    card = made.get_card("a", "1")
    assert card == client.Card(
        last="1",
        holder=client.Company(name="b", kind="Company", number="7", card=client.Card(last="2")),
        issuer=client.Customer(name="a", kind="Customer"),
    )
    assert client.Card.from_dict(card.to_dict()) == card
    assert made.create_customer(name="a").card.holder == client.Customer(name="a", kind="Customer")
    assert [each.name for each in made.list_customers_pages()] == ["a", "b"]
    assert made.get_report("7").sections[0].value == ["v", ["w"]]
    assert made.list_("names") == ["a", "b"]
    model = made.list_models()
    assert model == client.ModelsModel.from_dict({"modelName": "m"})
    assert model.to_dict() == {"modelName": "m"}
    kept = made.with_response(made.get_card)("a", "1")
    assert (kept.headers["etag"], kept.value) == ("7", card)
    assert made.with_options(timeout=5).get_card("a", "1") == card
    with TemporaryDirectory() as folder:
        saved = made.with_download(made.download_report)("7").save(f"{folder}/7.pdf")
        assert saved.read_bytes() == b"%PDF"
    errors = importlib.import_module(f"{client.__name__.rpartition('.')[0]}._runtime.errors")
    for call, kind, said in [
        (lambda: made.get_card("a", "2"), errors.StatusError, "404"),
        (lambda: made.create_customer(name=""), errors.InvalidInput, "create_customer"),
    ]:
        try:
            call()
        except kind as error:
            assert said in str(error), error
        else:
            raise AssertionError

    class Own(client.Client):
        def get_card(self, customer, card):
            return super().get_card(customer, card).last

    own = Own(http_client=httpx2.Client(transport=httpx2.MockTransport(answer)))
    assert own.get_card("a", "1") == "1"


async def check_async_calls(client):
    http = httpx2.AsyncClient(transport=httpx2.MockTransport(answer))
    async with client.AsyncClient(http_client=http) as made:
        assert (await made.get_card("a", "1")).holder.number == "7"
        assert [each.name async for each in made.list_customers_pages()] == ["a", "b"]
        assert (await made.with_response(made.list_)("names")).value == ["a", "b"]


def check_fake(client):
    fakes = importlib.import_module(f"{client.__name__}.testing")
    with fakes.Fake() as fake, fake.client() as made:
        fake.on(made.get_card).returns(client.Card(last="3"))
        fake.on(client.Client.list_).returns(["c"])
        assert (made.get_card("a", "1").last, made.list_("names")) == ("3", ["c"])


def check_lazy(package, folder):
    code = f"""
import sys
from {package} import Client
def loaded():
    names = [name.removeprefix("{package}.") for name in sys.modules if "{package}." in name]
    return sorted(name for name in names if "." in name and not name.endswith("._names"))
client = Client()
print(loaded())
client.get_report
print(loaded())
from {package} import Card
print([name for name in loaded() if "models" in name])
"""
    ran = subprocess.run(
        [sys.executable, "-c", code], cwd=folder, capture_output=True, text=True, check=False
    )
    want = [
        "[]",
        "['_operations.v1_reports']",
        "['models.card', 'models.card_brand']",
    ]
    assert (ran.stdout.splitlines(), ran.stderr) == (want, ""), ran
