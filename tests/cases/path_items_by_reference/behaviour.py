"""An operation of a path item that is a reference is called as one that is written in `paths`."""


def check(client):
    near = client.models.OwnersNear(x=1, y=2.5)
    for kind in ("shops", "farms"):
        build = getattr(client.client, f"build_get_{kind}_by_shop_owners")
        got = build("a b", near=near, sort="age")
        assert got.path == f"/{kind}/a%20b/owners"
        assert dict(got.query)["sort"] == "age"
        assert dict(got.query)["near"] == "%7B%22x%22%3A1%2C%22y%22%3A2.5%7D"
    body = client.models.AddPetRequest(name="Rex", kind="dog")
    assert client.client.build_add_pet(body=body).content == b'{"name":"Rex","kind":"dog"}'
