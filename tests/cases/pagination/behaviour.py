"""Each style of pagination gives the items of all pages, in order, and then ends."""

from __future__ import annotations

import asyncio
from urllib.parse import parse_qs

import httpx2

REPOS = [{"id": number} for number in range(1, 6)]


def answer(request: httpx2.Request) -> httpx2.Response:
    """Give two of the five things, and say where the others are."""
    query = {name: values[0] for name, values in parse_qs(request.url.query.decode()).items()}
    path = request.url.path.removeprefix("/v1")
    at = int(query.get("at", query.get("offset", 0)))
    two, is_last = REPOS[at : at + 2], at >= 4
    url = f"https://api.example.com{request.url.path}?at={at + 2}"
    headers = {} if is_last else {"link": f'<{url}>; rel="next", <{url}0>; rel="last"'}
    match path:
        case "/repos":
            if not two:
                return httpx2.Response(204)
            return httpx2.Response(200, json=two, headers=headers)
        case "/owners/a%2Fb/jobs" | "/owners/a/b/jobs":
            return httpx2.Response(200, json={"jobs": two}, headers=headers)
        case "/charges":
            after = int(query.get("starting_after", "0"))
            page = [{"id": str(n), "bank": "b"} for n in range(after + 1, 6)][:2]
            return httpx2.Response(200, json={"data": page, "has_more": after < 3})
        case "/messages":
            at = int(query.get("page[cursor]", 0))
            meta = {"next-cursor": str(at + 2) if at < 4 else None} if at < 4 else None
            return httpx2.Response(200, json={"messages": REPOS[at : at + 2], "meta": meta})
        case "/pets":
            at = 2 * int(query.get("page", 1)) - 2
            page = {"result": {"pets": REPOS[at : at + 2], "page_count": 3}} if at < 6 else {}
            return httpx2.Response(200, json=page)
        case "/tracks":
            return httpx2.Response(200, json={"items": two, "total": 5})
        case _:
            following = {} if is_last else {"@odata.nextLink": f"/v1/users?at={at + 2}"}
            return httpx2.Response(200, json={"value": two, **following})


CALLS = [
    ("list_repos_pages", (), 3),
    ("list_jobs_pages", ("a/b",), 3),
    ("list_charges_pages", (), 3),
    ("list_messages_pages", (), 3),
    ("list_pets_pages", (), 3),
    ("list_tracks_pages", (), 3),
    ("users_pages2", (), 3),
]


def check(client):
    seen: list[httpx2.Request] = []

    def noted(request: httpx2.Request) -> httpx2.Response:
        seen.append(request)
        return answer(request)

    transport = httpx2.MockTransport(noted)
    with httpx2.Client(transport=transport) as http_client:
        api = client.Client("secret", http_client=http_client)
        for name, given, count in CALLS:
            seen.clear()
            items = getattr(api, name)(*given)
            assert not seen  # nothing is sent before an item is wanted
            assert int(next(items).id) == 1
            assert len(seen) == 1
            assert [int(each.id) for each in items] == [2, 3, 4, 5], name
            assert len(seen) == count, name
            assert next(items, None) is None
            assert {each.headers["authorization"] for each in seen} == {"Bearer secret"}
            pages = list(getattr(api, name)(*given).by_page())
            assert [page.status_code for page in pages] == [200] * count

        (third,) = api.list_pets_pages(page=3)
        assert third.id == 5
        assert [each.id for each in api.list_tracks_pages(offset=3)] == [4, 5]

    async def collected(name: str, given: tuple[str, ...]) -> list[int]:
        async with httpx2.AsyncClient(transport=transport) as http_client:
            api = client.AsyncClient("secret", http_client=http_client)
            return [int(each.id) async for each in getattr(api, name)(*given)]

    for name, given, _ in CALLS:
        assert asyncio.run(collected(name, given)) == [1, 2, 3, 4, 5]
