"""No operation hides a method that every client has; those of hosted models are free."""

import httpx2


def check(client):
    # A large client is divided into bases, next to which is that of all clients.
    usual = ("BaseClient", "_Client")
    bases = (each for each in client.Client.__mro__ if each.__name__ not in usual)
    names = {name for each in bases for name in vars(each) if not name.startswith("_")}
    taken = {"request_", "with_options_", "with_response_", "with_download_"}
    assert names == {*taken, "run", "stream", "wait", "predictions"}, names

    def answer(request):
        return httpx2.Response(200, json=f"{request.method} {request.url.raw_path.decode()}")

    http = httpx2.Client(transport=httpx2.MockTransport(answer))
    made = client.Client(base_url="https://api.example.com/v1", http_client=http)
    assert made.request_() == "POST /v1/requests"
    assert made.request("PATCH", "/requests", query={"a": 1}).value == "PATCH /v1/requests?a=1"
    assert made.with_options(query={"a": 1}).run() == "POST /v1/runs?a=1"
