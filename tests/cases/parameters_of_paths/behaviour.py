"""The operation's own parameter wins where name and place are the same."""


def check(client):
    got = client.client.build_get_pet("me", 7, lang_header="en", lang_query="de", trace="low")
    assert (got.path, got.query) == ("/owners/me/pets/7", (("lang", "de"), ("trace", "low")))
    assert got.headers == {"lang": "en"}
    assert client.client.build_delete_pet("me", "x", lang="de").query == (("lang", "de"),)
